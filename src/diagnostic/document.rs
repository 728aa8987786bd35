use serde::{Deserialize, Deserializer};

/// Reads an optional field that is there: absent means absent, and `null` is no value.
pub(crate) fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Declares an object of a document that people write: one list of fields makes the struct, its serde form, its
/// schema and its reading from a tree, so that the four cannot differ.
macro_rules! document {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            required { $( $(#[$required_meta:meta])* $required:ident: $required_type:ty, )* }
            optional { $( $(#[$optional_meta:meta])* $optional:ident: $optional_type:ty, )* }
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $( $(#[$required_meta])* pub $required: $required_type, )*
            $(
                $(#[$optional_meta])*
                #[serde(
                    default,
                    skip_serializing_if = "Option::is_none",
                    deserialize_with = "crate::diagnostic::present"
                )]
                // for an optional field this means "not null"; it stays optional because it has a default
                #[schemars(required)]
                pub $optional: Option<$optional_type>,
            )*
        }

        impl $crate::diagnostic::Decode for $name {
            fn decode(
                node: &$crate::diagnostic::Node,
                at: &$crate::diagnostic::Pointer,
                sink: &mut $crate::diagnostic::Sink,
            ) -> Self {
                let known = [$( stringify!($required), )* $( stringify!($optional), )*];
                let fields = $crate::diagnostic::Fields::open(node, at, &known, sink);
                Self {
                    $( $required: fields.required(stringify!($required), sink), )*
                    $( $optional: fields.optional(stringify!($optional), sink), )*
                }
            }
        }
    };
}
pub(crate) use document;

use serde::{Deserialize, Deserializer};

use super::{Decode, Node, Path, Sink};
use crate::diagnostic::Problems;

/// Reads a document from any serde format through its tree, so that serde accepts what a file may hold: a derived
/// reading refuses `3.0` for `3` and keeps the last of two equal keys in silence.
pub(crate) fn through_tree<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let tree = Node::deserialize(deserializer)?;
    // whose document this is is not known here, and a respondent's is private
    let mut sink = Sink::private();
    let document = T::decode(&tree, &Path::root(), &mut sink);
    Problems::or(sink.into_problems(), Some(document)).map_err(serde::de::Error::custom)
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
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $( $(#[$required_meta])* pub $required: $required_type, )*
            $(
                $(#[$optional_meta])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $optional: Option<$optional_type>,
            )*
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::document::through_tree(deserializer)
            }
        }

        impl $crate::document::Decode for $name {
            fn decode(
                node: &$crate::document::Node,
                at: &$crate::document::Path<'_>,
                sink: &mut $crate::document::Sink,
            ) -> Self {
                let known = [$( stringify!($required), )* $( stringify!($optional), )*];
                let fields = $crate::document::Fields::open(node, at, &known, sink);
                Self {
                    $( $required: fields.required(stringify!($required), sink), )*
                    $( $optional: fields.optional(stringify!($optional), sink), )*
                }
            }
        }
    };
}
pub(crate) use document;

use super::{Decode, Kind, Known, Node, Path, Sink};
use crate::diagnostic::Problems;

/// Reads the shape of a document through its tree, so that serde accepts what a file may hold: a derived reading
/// refuses `3.0` for `3` and keeps the last of two equal keys in silence.
pub(crate) fn shape_of<T: Decode>(tree: &Node, kind: Kind) -> Result<T, Problems> {
    // whose document this is is not known here, and a respondent's is private
    let mut sink = Sink::private();
    let document = T::decode(tree, &Path::root(), &mut sink);
    let mut findings = sink.into_problems();
    if !findings.is_empty() {
        Known::of(kind, []).keep_to_themselves(&mut findings);
    }
    Problems::or(findings, Some(document))
}

/// Gives a type of which nothing but its shape is checked its readings by serde.
macro_rules! by_shape {
    ($name:ident) => {
        impl $crate::document::FromTree<()> for $name {
            fn from_tree((): (), tree: &$crate::document::Node) -> Result<Self, $crate::diagnostic::Problems> {
                $crate::document::shape_of(tree, <Self as $crate::document::Shaped>::KIND)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let tree = <$crate::document::Node as serde::Deserialize>::deserialize(deserializer)?;
                $crate::document::FromTree::from_tree((), &tree).map_err(serde::de::Error::custom)
            }
        }

        $crate::document::checked! { $name }
    };
}
pub(crate) use by_shape;

/// Declares an object of a document that people write: one list of fields makes the struct, its serde form, its
/// schema, its reading from a tree and its [`Shape`](super::Shape), so that the five cannot differ.
///
/// - `known by (id)`: an element of a list of these is followed by its `id`; `in any order`: its place there means
///   nothing.
/// - `language: String as Language`: what stands in the field is of that [`Kind`](super::Kind), which its type does not
///   tell.
/// - `weight: i64 = 1`: what is meant where the field is left out.
/// - `roles: Vec<RoleDocument> [..=100]`, `areas: Vec<AreaDocument> [1..=50]`: how many entries a list or a map may have,
///   which the schema says and beyond which nothing is read; `[..=500, 23]`: how many, and how many each of them.
/// - `gone { closed: ClosedField, "take it out"; }`: a field that people may still write, its code, and what to do instead.
macro_rules! document {
    (@kind $type:ty) => { <$type as $crate::document::Shaped>::KIND };
    (@kind $type:ty as $kind:ident) => { $crate::document::Kind::$kind };
    (@default) => { None };
    (@default $default:expr) => { Some(|| $crate::document::Tree::from($default)) };
    (@ordered) => { true };
    (@ordered any) => { false };
    (
        $(#[$meta:meta])*
        pub struct $name:ident $(known by ($($key:ident),+) $(in $any:ident order)?)? {
            required {
                $(
                    $(#[$required_meta:meta])*
                    $required:ident: $required_type:ty $(as $required_kind:ident)?
                        $([$($required_least:literal)? ..= $required_most:expr $(, $required_each:expr)?])?,
                )*
            }
            optional {
                $(
                    $(#[$optional_meta:meta])*
                    $optional:ident: $optional_type:ty $(as $optional_kind:ident)?
                        $([$($optional_least:literal)? ..= $optional_most:expr $(, $optional_each:expr)?])? $(= $default:expr)?,
                )*
            }
            $( gone { $( $gone:ident: $gone_code:ident, $gone_help:literal; )* } )?
        }
    ) => {
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
        $(#[$meta])*
        #[serde(deny_unknown_fields)]
        #[schemars(transform = $crate::json_schema::clean_input::<Self>)]
        pub struct $name {
            $(
                $(#[$required_meta])*
                $(
                    $( #[schemars(length(min = $required_least))] )?
                    #[schemars(transform = $crate::json_schema::at_most($required_most))]
                    $( #[schemars(transform = $crate::json_schema::each_at_most($required_each))] )?
                )?
                pub $required: $required_type,
            )*
            $(
                $(#[$optional_meta])*
                $(
                    $( #[schemars(length(min = $optional_least))] )?
                    #[schemars(transform = $crate::json_schema::at_most($optional_most))]
                    $( #[schemars(transform = $crate::json_schema::each_at_most($optional_each))] )?
                )?
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $optional: Option<$optional_type>,
            )*
        }

        $crate::document::by_shape! { $name }

        impl $name {
            /// The fields of this document.
            pub(crate) const SHAPE: $crate::document::Shape = $crate::document::Shape {
                name: stringify!($name),
                key: &[$( $( stringify!($key), )+ )?],
                ordered: $crate::document::document!(@ordered $( $( $any )? )?),
                fields: &[
                    $( $crate::document::Field {
                        name: stringify!($required),
                        required: true,
                        kind: $crate::document::document!(@kind $required_type $( as $required_kind )?),
                        default: None,
                    }, )*
                    $( $crate::document::Field {
                        name: stringify!($optional),
                        required: false,
                        kind: $crate::document::document!(@kind $optional_type $( as $optional_kind )?),
                        default: $crate::document::document!(@default $( $default )?),
                    }, )*
                ],
                gone: &[ $( $( $crate::document::GoneField {
                    name: stringify!($gone),
                    code: $crate::diagnostic::Code::$gone_code,
                    help: $gone_help,
                }, )* )? ],
            };

            /// What this document says, with its shape.
            pub(crate) fn object(&self) -> $crate::document::Object<'_> {
                $crate::document::Object::new(&Self::SHAPE, vec![
                    $( Some($crate::document::Shaped::tree(&self.$required)), )*
                    $( self.$optional.as_ref().map($crate::document::Shaped::tree), )*
                ])
            }
        }

        impl $crate::document::Shaped for $name {
            const KIND: $crate::document::Kind = $crate::document::Kind::Object(&Self::SHAPE);

            fn tree(&self) -> $crate::document::Tree<'_> {
                $crate::document::Tree::Object(self.object())
            }

            fn cut(&mut self, _: &[usize], at: &$crate::document::Path<'_>, sink: &mut $crate::document::Sink) {
                $(
                    let most = &[$( $required_most $(, $required_each)? )?];
                    $crate::document::Shaped::cut(&mut self.$required, most, &at.key(stringify!($required)), sink);
                )*
                $(
                    if let Some(written) = &mut self.$optional {
                        let most = &[$( $optional_most $(, $optional_each)? )?];
                        $crate::document::Shaped::cut(written, most, &at.key(stringify!($optional)), sink);
                    }
                )*
            }
        }

        impl $crate::document::Decode for $name {
            const SHAPE: Option<&'static $crate::document::Shape> = Some(&Self::SHAPE);

            fn decode(
                node: &$crate::document::Node,
                at: &$crate::document::Path<'_>,
                sink: &mut $crate::document::Sink,
            ) -> Self {
                let fields = $crate::document::Fields::open(node, at, &Self::SHAPE, sink);
                Self {
                    $( $required: fields.required(stringify!($required), &[$( $required_most $(, $required_each)? )?], sink), )*
                    $( $optional: fields.optional(stringify!($optional), &[$( $optional_most $(, $optional_each)? )?], sink), )*
                }
            }
        }
    };
}
pub(crate) use document;

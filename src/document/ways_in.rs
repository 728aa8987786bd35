//! The ways into every document alike: JSON as text, as bytes, from a reader, as a value, and inside of something that
//! serde reads.

use std::borrow::Cow;
use std::io::{self, Read};

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::Node;
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};

/// A document that is read beside `About`: the framework that was answered, or nothing.
pub(crate) trait FromTree<About>: Sized {
    /// Checks what was read, whatever it was read from.
    fn from_tree(about: About, tree: &Node) -> Result<Self, Problems>;

    /// Reads it from text, where that can be done quicker than through a tree.
    fn from_text(about: About, json: &str) -> Result<Self, Problems> {
        Self::from_tree(about, &Node::from_json(json)?)
    }
}

/// What a reader gave, as text.
pub(crate) fn text(json: &[u8]) -> Result<&str, Problems> {
    str::from_utf8(json).map_err(|error| {
        let message = format!("this is not JSON: it is not text in UTF-8 (byte {} is none)", error.valid_up_to() + 1);
        Diagnostic::new(Code::NotJson, &Pointer::root(), message).help("save it as UTF-8").into()
    })
}

/// All that is in a reader.
pub(crate) fn bytes(mut reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a document was not read from a reader.
///
/// ```
/// use ilt::{Framework, document::ReadError};
///
/// // a disk that fails is nobody's mistake in a document: a server answers the one with 500, the other with 422
/// match Framework::from_reader("{}".as_bytes()) {
///     Err(ReadError::Problems(problems)) => assert_eq!(problems.as_slice()[0].code.as_str(), "missing_field"),
///     Err(ReadError::Io(error)) => panic!("{error}"),
///     Ok(framework) => panic!("{framework:?}"),
/// }
/// ```
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The reader failed.
    #[error("the document could not be read")]
    Io(#[from] io::Error),
    /// The document is wrong.
    #[error(transparent)]
    Problems(#[from] Problems),
}

/// A document inside of something that serde reads, with every problem: an error of serde has room for one sentence
/// alone.
///
/// Whoever reads a [`Framework`](crate::Framework) by serde is refused with all problems in one text. Whoever reads a
/// `Checked<Framework>` always gets it, with the framework or the [`Problems`] in it.
///
/// ```
/// use ilt::{Framework, document::Checked};
///
/// #[derive(serde::Deserialize)]
/// struct Upload {
///     by: String,
///     framework: Checked<Framework>,
/// }
///
/// let upload: Upload = serde_json::from_str(r#"{"by": "Ms. Rivera", "framework": {"id": "lakeside"}}"#)?;
/// let Checked(Err(problems)) = upload.framework else { panic!("much is missing in it") };
/// assert!(problems.len() > 5);
/// assert_eq!(problems.as_slice()[0].code.as_str(), "missing_field");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked<T>(pub Result<T, Problems>);

impl<T: JsonSchema> JsonSchema for Checked<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// Gives types their ways in from JSON. `about: &Framework` is what they are read beside.
macro_rules! ways_in {
    ( $( $(#[$meta:meta])* $name:ident $(, $about:ident: $of:ty)?; )* ) => { $(
        impl $name {
            $(#[$meta])*
            ///
            /// # Errors
            /// Every problem of the document.
            pub fn from_json($($about: $of,)? json: &str) -> Result<Self, $crate::diagnostic::Problems> {
                $crate::document::FromTree::from_text($crate::document::about!($($about)?), json)
            }

            /// The same from bytes, such as the body of a request.
            ///
            /// # Errors
            /// Every problem of the document.
            pub fn from_slice($($about: $of,)? json: &[u8]) -> Result<Self, $crate::diagnostic::Problems> {
                Self::from_json($($about,)? $crate::document::text(json)?)
            }

            /// The same from a reader, which is read to its end: bound one that strangers write to
            /// ([`take`](std::io::Read::take)).
            ///
            /// # Errors
            /// Every problem of the document, or the reader's own.
            pub fn from_reader(
                $($about: $of,)?
                reader: impl std::io::Read,
            ) -> Result<Self, $crate::document::ReadError> {
                Ok(Self::from_slice($($about,)? &$crate::document::bytes(reader)?)?)
            }

            /// The same from a value, such as a column of JSON in a database. A value holds no key twice, so that this
            /// problem alone is never told.
            ///
            /// # Errors
            /// Every problem of the document.
            pub fn from_value(
                $($about: $of,)?
                value: serde_json::Value,
            ) -> Result<Self, $crate::diagnostic::Problems> {
                let tree = $crate::document::Node::from_value(value)?;
                $crate::document::FromTree::from_tree($crate::document::about!($($about)?), &tree)
            }
        }

        $crate::document::ways_in! { @by_serde $name $($about)? }
    )* };
    ( @by_serde $name:ident $about:ident ) => {};
    ( @by_serde $name:ident ) => { $crate::document::checked! { $name } };
}
pub(crate) use ways_in;

/// What stands beside a document that needs nothing beside it.
macro_rules! about {
    () => {
        ()
    };
    ($about:ident) => {
        $about
    };
}
pub(crate) use about;

/// Gives a type that is read beside nothing its reading as a [`Checked`] part of something else.
macro_rules! checked {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $crate::document::Checked<$name> {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let tree = $crate::document::Node::read(deserializer)?;
                Ok(Self(tree.and_then(|tree| $crate::document::FromTree::from_tree((), &tree))))
            }
        }
    };
}
pub(crate) use checked;

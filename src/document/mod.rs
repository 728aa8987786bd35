//! Documents before anything is believed of them: a tree of fields, read field by field, with every problem told.
//!
//! ```
//! use ilt::{Framework, document::DiagnosticsDocument};
//!
//! let problems = Framework::from_json("{}").unwrap_err();
//! assert_eq!(DiagnosticsDocument::from(problems).problems[0].code.as_str(), "missing_field");
//! ```

mod check_text;
mod choices;
mod declare;
mod decode;
mod diagnostics;
mod known;
mod path;
mod patterns;
mod plain_text;
mod read_back;
mod shape;
mod sink;
pub(crate) mod text;
mod tree;
mod unread;
mod ways_in;

pub use diagnostics::{DiagnosticsDocument, DiagnosticsFormat};
pub use patterns::{LANGUAGE_PATTERN, TEXT_PATTERN, TEXT_PLACE_PATTERN};

pub(crate) use choices::{Choice, choices};
pub(crate) use declare::{by_shape, document, shape_of};
pub(crate) use decode::{Decode, Fields, from_tree, read_part};
pub(crate) use known::Known;
pub(crate) use path::Path;
pub use plain_text::{PlainText, TEXT_LENGTH};
pub(crate) use read_back::{read_back, read_back_tree};
pub(crate) use shape::{Field, GoneField, Kind, Object, Shape, Shaped, Tree};
pub(crate) use sink::PUT_IN_QUOTES;
pub(crate) use sink::Sink;
pub(crate) use text::Text;
#[cfg(feature = "authoring")]
pub(crate) use tree::{DEPTH, Excess, not_json, too_deep};
pub(crate) use tree::{Node, without_mark};
pub(crate) use unread::Unread;
pub use ways_in::{Checked, ReadError};
pub(crate) use ways_in::{FromTree, about, bytes, checked, text, ways_in};

//! How problems are told: every problem of a document in one go, each with a stable code, a place and a fix.
//!
//! ```
//! use ilt::Framework;
//!
//! let problems = Framework::from_json(r#"{"format": "ilt-framework/1", "id": "Our Framework"}"#).unwrap_err();
//! let bad_id = problems.iter().find(|problem| problem.pointer.as_str() == "/id").unwrap();
//! assert_eq!(bad_id.code.as_str(), "bad_id");
//! assert!(problems.len() > 1, "all problems at once, not only the first");
//! ```

pub(crate) mod character;
mod choices;
mod code;
mod decode;
mod document;
#[cfg(feature = "authoring")]
mod explain;
mod pointer;
mod problem;
mod sink;
#[cfg(feature = "authoring")]
mod source;
mod span;
mod suggest;
mod tree;
mod written;

pub use code::Code;
#[cfg(feature = "authoring")]
pub use explain::Explanation;
pub use pointer::Pointer;
pub use problem::{Diagnostic, DiagnosticsDocument, DiagnosticsFormat, Problems, Related, Severity};
#[cfg(feature = "authoring")]
pub use source::{FileProblems, SourceFile, SourceFormat};
pub use span::{Place, Span};
pub use suggest::did_you_mean;

pub(crate) use choices::choices;
pub(crate) use decode::{Decode, Fields};
pub(crate) use document::{document, through_tree};
pub(crate) use sink::Sink;
#[cfg(feature = "authoring")]
pub(crate) use source::load;
pub(crate) use suggest::suggestion;
pub(crate) use tree::Node;
pub(crate) use written::{read_back, read_back_tree};

#[cfg(feature = "authoring")]
use {problem::DEPTH, sink::PUT_IN_QUOTES};

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
mod code;
mod cut;
#[cfg(feature = "authoring")]
mod explain;
mod findings;
mod pointer;
mod problem;
mod problems;
mod refused;
mod span;
mod suggest;
pub(crate) mod unseen;
mod word;

pub use character::printable;
pub(crate) use code::Subject;
pub use code::{Code, Stage};
#[cfg(feature = "authoring")]
pub use explain::Explanation;
pub use findings::Omitted;
pub use pointer::Pointer;
pub use problem::{Diagnostic, Related, Severity};
pub use problems::Problems;
pub use span::{Place, Span};
pub use suggest::did_you_mean;
pub use word::UnknownWord;

pub(crate) use character::isolated;
pub(crate) use findings::Findings;
pub(crate) use refused::{code_of, parsed, refused};
pub(crate) use suggest::{is_slip_of, suggestion};
pub(crate) use word::word;

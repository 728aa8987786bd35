//! What the team reads: one document with everything a page needs and nothing left to compute, and its view as text.

mod build;
mod document;
mod figures;
mod sentences;
mod words;

pub use document::*;
pub use figures::{ExactRatio, ReportShare};
pub use words::{
    AreaWords, BandWords, FlagWords, HeadingWords, HighlightWords, NonResponseWords, SideWords, StateWords, Term, Words,
};

pub(crate) use words::Speech;

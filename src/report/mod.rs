//! What the team reads: one document with everything a page needs and nothing left to compute, and its view as text.

mod build;
mod document;
mod figures;
#[cfg(feature = "text")]
mod page;
mod sentences;
mod sources;
#[cfg(feature = "text")]
mod text;
mod words;

pub use document::*;
pub use figures::{ExactRatio, ReportNumber, ReportShare};
pub use words::{
    AreaWords, BandWords, BarWords, ColumnWords, FlagWords, HeadingWords, HighlightWords, NonResponseWords,
    QuestionWords, SideWords, StateWords, Term, Words,
};

pub(crate) use words::Speech;

//! What the team reads: one document with everything a page needs and nothing left to compute.

mod build;
mod document;
mod figures;
mod sentences;
mod sources;
mod words;

pub use document::*;
pub use figures::{ExactRatio, ReportNumber, ReportShare};
pub use words::{
    AreaWords, BandWords, BarWords, ColumnWords, FlagWords, HeadingWords, HighlightWords, NonResponseWords,
    QuestionWords, ReportWords, SideWords, StateWords, Term,
};

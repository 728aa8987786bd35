//! What the team reads: one document with everything a page needs and nothing left to compute.

mod build;
mod change;
mod commitments;
mod document;
mod figures;
mod framework;
mod library;
mod rollup;
mod sentences;
mod sources;
mod terms;
mod texts;
mod words;

pub use document::*;
pub use figures::{ExactRatio, ReportNumber, ReportShare};
pub use rollup::*;
pub use terms::{Term, Terms};
pub use words::{
    AreaWords, BarWords, ChangeWords, ColumnWords, CommitmentWords, HeadingWords, NonResponseWords, QuestionWords,
    ReportWords, SideWords, StateWords,
};

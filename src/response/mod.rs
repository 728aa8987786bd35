//! What was answered: one team's responses in one cycle, checked against the framework they answer.
//!
//! Responses are private. Problems of response documents name the question, never an answer, a comment, a respondent's
//! key or any other value; `Debug` of a [`ResponseSet`] prints how many answered, and nothing they said.

mod answer;
mod answers;
mod asked;
mod check;
mod collect;
mod direct;
pub mod document;
mod help;
mod id;
mod importance;
mod occasion;
mod private;
mod read;
mod rows;
mod set;
mod single;

pub use answer::Answer;
pub use answers::Answers;
pub use collect::{Became, Collected};
pub use document::{Importance, ResponseStatus};
pub use id::{CycleId, KeyScope, RESPONDENT_PATTERN, RespondentKey, RespondentKeyError, TeamId};
pub use occasion::{Cycle, Occasion, Team};
pub use rows::Response;
pub use set::{Completion, ResponseSet};
pub use single::SingleResponse;

pub(crate) use answers::ByQuestion;
pub(crate) use asked::Asked;
pub(crate) use check::AnswersCheck;
pub(crate) use help::{help_on_answers, help_on_questions, help_on_roles, unknown_question};
pub(crate) use importance::ImportanceLabels;
pub(crate) use private::FromPrivate;
pub(crate) use rows::answers_of;
pub(crate) use set::nothing_rated;

/// How much a response document may hold.
pub mod limits {
    /// Responses of one set.
    pub const RESPONSES: usize = 1_000_000;
    /// People of a roster.
    pub const ROSTER: i64 = 1_000_000;
    /// Characters of a respondent's key.
    pub const RESPONDENT_LENGTH: usize = 64;
    /// Characters of a comment.
    pub const COMMENT_LENGTH: usize = 5_000;
    /// The largest order of a cycle.
    pub const ORDER: i64 = 1_000_000;
}

//! What a team commits to, and what became of what it committed to before.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::change::{ReportAreaChange, ReportQuestionChange, ReportSince};
use crate::cycle::{CommitmentStatus, Verdict};

/// Something to which the team commits itself.
///
/// ```
/// # use ilt::report::ReportCommitment;
/// # fn show(commitment: &ReportCommitment) -> String {
/// format!("{} ({}, {})", commitment.goal, commitment.owner, commitment.due)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportCommitment {
    /// The commitment's id.
    pub id: String,
    /// The id of the question it is about; `null` where it is about an area.
    pub question: Option<String>,
    /// The id of the area it is about; `null` where it is about a question.
    pub area: Option<String>,
    /// The question or the area in words.
    pub about: String,
    /// What is to be done.
    pub goal: String,
    /// The one person who sees to it.
    pub owner: String,
    /// When it is due.
    pub due: String,
    /// How far it is.
    pub status: CommitmentStatus,
    /// Why it was dropped.
    pub reason: Option<String>,
    /// What was seen of it.
    pub evidence: Vec<String>,
}

/// What became of a commitment of an earlier cycle.
///
/// ```
/// # use ilt::report::ReportFollowedUp;
/// # fn show(followed: &ReportFollowedUp) -> String {
/// format!("{}\n{}", followed.commitment.goal, followed.text)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportFollowedUp {
    /// The cycle in which the team committed itself.
    pub since: ReportSince,
    /// What the team committed itself to.
    pub commitment: ReportCommitment,
    /// What moved of what it is about.
    pub change: ReportAimChange,
    /// What the team makes of both.
    pub verdict: Verdict,
    /// The same in words: it comes first.
    pub text: String,
}

/// What moved of what a commitment is about.
///
/// ```
/// # use ilt::report::ReportAimChange;
/// # fn about(change: &ReportAimChange) -> &str {
/// match change {
///     ReportAimChange::Question { change } => &change.text,
///     ReportAimChange::Area { change } => &change.title,
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::large_enum_variant, reason = "most commitments are about a question, and there are few of them")]
pub enum ReportAimChange {
    /// Of a question.
    Question {
        /// What became of it.
        change: ReportQuestionChange,
    },
    /// Of an area.
    Area {
        /// What became of it, on the questions of which the counts were kept.
        change: ReportAreaChange,
    },
}

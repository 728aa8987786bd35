//! What moved since an earlier cycle.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::question::ReportAnswers;
use crate::cycle::{Direction, NoMovement};
use crate::report::figures::ReportNumber;

/// What moved since an earlier cycle.
///
/// ```
/// # use ilt::report::ReportChange;
/// # fn show(change: &ReportChange) -> String {
/// format!("{} {}", change.title, change.text)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportChange {
    /// The earlier cycle.
    pub since: ReportSince,
    /// What moved since when: a heading.
    pub title: String,
    /// How many people stayed, joined and left; `null` where that is not known.
    pub turnover: Option<ReportTurnover>,
    /// How many questions moved which way, in words.
    pub text: String,
    /// Every question, those that are gone at the end.
    pub questions: Vec<ReportQuestionChange>,
    /// Every area with questions that count, computed anew in both cycles on the questions that they have in common.
    pub areas: Vec<ReportAreaChange>,
    /// The same of the framework's views.
    pub views: Vec<ReportAreaChange>,
}

/// The cycle with which another one is compared.
///
/// ```
/// # use ilt::report::ReportSince;
/// # fn line(since: &ReportSince) -> &str {
/// &since.label
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportSince {
    /// The cycle's id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Its place among the team's cycles.
    pub order: i64,
}

/// How many people answered both cycles, and how many only one of them.
///
/// ```
/// # use ilt::report::ReportTurnover;
/// # fn show(turnover: &ReportTurnover) -> &str {
/// &turnover.text
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportTurnover {
    /// How many answered both times.
    pub stayed: u64,
    /// How many answered the later time alone.
    pub joined: u64,
    /// How many answered the earlier time alone.
    pub left: u64,
    /// The same in words.
    pub text: String,
}

/// What became of a question.
///
/// ```
/// # use ilt::report::{ReportQuestionChange, ReportQuestionMovement};
/// # fn show(change: &ReportQuestionChange) -> String {
/// match &change.movement {
///     ReportQuestionMovement::Compared { direction, before, after, .. } => {
///         format!("{}: {direction}, {} then and {} now", change.text, before.favorable.text, after.favorable.text)
///     }
///     ReportQuestionMovement::NotCompared { text, .. } => format!("{}: {text}", change.text),
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportQuestionChange {
    /// The question's id.
    pub question: String,
    /// The question as it is; one that is gone as it was.
    pub text: String,
    /// What became of it.
    pub movement: ReportQuestionMovement,
}

/// How far a question moved, or why that cannot be said.
///
/// ```
/// # use ilt::report::ReportQuestionMovement;
/// # fn arrow(movement: &ReportQuestionMovement) -> &str {
/// match movement {
///     ReportQuestionMovement::Compared { direction, .. } => direction.as_str(),
///     ReportQuestionMovement::NotCompared { text, .. } => text,
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::large_enum_variant, reason = "most questions can be compared")]
pub enum ReportQuestionMovement {
    /// Both cycles show it, and it is the same question.
    Compared {
        /// Which way it moved.
        direction: Direction,
        /// The later mean position less the earlier one, from -1 to 1: above 0 is better, and displayed with a plus.
        delta: ReportNumber,
        /// The least distance that is a change.
        threshold: ReportNumber,
        /// What was answered then.
        before: ReportAnswers,
        /// What was answered now.
        after: ReportAnswers,
    },
    /// There is no number of it.
    NotCompared {
        /// Why.
        why: NoMovement,
        /// Why, in words.
        text: String,
    },
}

/// What became of an area or a view.
///
/// ```
/// # use ilt::report::ReportAreaChange;
/// # fn show(change: &ReportAreaChange) -> String {
/// format!("{} ({})", change.title, change.coverage)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportAreaChange {
    /// The id of the area or the view.
    pub id: String,
    /// What it is called; one that is gone as it was called.
    pub title: String,
    /// The ids of the questions on which both sides rest.
    pub common: Vec<String>,
    /// How many questions it has that were asked and count.
    pub questions: u64,
    /// On how many of how many questions both sides rest, in words: print it beside what moved.
    pub coverage: String,
    /// What became of it.
    pub movement: ReportAreaMovement,
}

/// How far an area or a view moved, or why that cannot be said.
///
/// ```
/// # use ilt::report::ReportAreaMovement;
/// # fn arrow(movement: &ReportAreaMovement) -> &str {
/// match movement {
///     ReportAreaMovement::Compared { direction, .. } => direction.as_str(),
///     ReportAreaMovement::NotCompared { text, .. } => text,
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReportAreaMovement {
    /// Some of its questions can be compared.
    Compared {
        /// Which way it moved.
        direction: Direction,
        /// The later position less the earlier one, from -1 to 1: above 0 is better, and displayed with a plus.
        delta: ReportNumber,
        /// The least distance that is a change.
        threshold: ReportNumber,
        /// Where the common questions stood then, from 0 to 1.
        before: ReportNumber,
        /// Where they stand now.
        after: ReportNumber,
    },
    /// There is no number of it.
    NotCompared {
        /// Why.
        why: NoMovement,
        /// Why, in words.
        text: String,
    },
}

//! What stands out in a report, what it does not show, and questions for the talk about it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::choices;
use crate::framework::{Phase, PromptScope, Trigger};
use crate::priorities::Reason;

/// The strengths or the opportunities of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let first = &report.opportunities.candidates[0];
/// assert_eq!((first.rank, first.question.as_str()), (1, "family_and_community"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportStandouts {
    /// How many ranks are proposed.
    pub cap: u64,
    /// Whether a tie makes more than the cap of them proposed.
    pub extended_by_tie: bool,
    /// Whether nothing stands out, and these are the best of the rest.
    pub relative: bool,
    /// What a reader should know of the choice, in words.
    pub notes: Vec<String>,
    /// Every question that stands out, by rank.
    pub candidates: Vec<ReportCandidate>,
}

/// A question that stands out.
///
/// ```
/// # use ilt::report::ReportCandidate;
/// # fn show(candidate: &ReportCandidate) -> String {
/// format!("{}. {}", candidate.rank, candidate.text)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportCandidate {
    /// The question's id.
    pub question: String,
    /// The question's text.
    pub text: String,
    /// The id of the question's area.
    pub area: String,
    /// The rank: 1, 2, 2, 4 where the second and third are equal.
    pub rank: u64,
    /// Whether another question has the same rank.
    pub tied: bool,
    /// Whether it is proposed.
    pub selected: bool,
    /// Why it stands out.
    pub reasons: Vec<ReportReason>,
}

/// Why a question stands out.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// # let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let reason = &report.opportunities.candidates[0].reasons[0];
/// assert_eq!(reason.text, "5 of 7 said Never or Rarely");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportReason {
    /// The code with the numbers that decided.
    pub reason: Reason,
    /// The same in words.
    pub text: String,
}

/// Something that cannot be seen.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let questions: Vec<_> = report.hidden.iter().filter_map(|hidden| hidden.question.as_deref()).collect();
/// assert_eq!(questions, ["necessary_conversations", "equitable_resources"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportHidden {
    /// What is hidden.
    pub what: HiddenPart,
    /// The question's id, where one question is hidden.
    pub question: Option<String>,
    /// What is hidden and why, in words.
    pub text: String,
}

choices! {
    /// A part of a report that can be hidden.
    #[non_exhaustive]
    pub enum HiddenPart {
        /// One question's answers.
        Question = "question",
        /// Everything that was answered.
        Answers = "answers",
        /// Answers by role.
        Roles = "roles",
    }
}

/// A question for the team's talk.
///
/// ```
/// # use ilt::report::ReportPrompt;
/// # fn show(prompt: &ReportPrompt) -> &str {
/// &prompt.text
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportPrompt {
    /// The prompt's id.
    pub id: String,
    /// When the team reads it.
    pub phase: Phase,
    /// What made it appear.
    pub trigger: Trigger,
    /// What it is about: the team, or each of `about`.
    pub scope: PromptScope,
    /// The ids of the areas, questions or earlier commitments it is about; empty for the team.
    pub about: Vec<String>,
    /// Whether a page asks it: the first ones of each phase, no more than six at once.
    pub asked: bool,
    /// What the team reads.
    pub text: String,
}

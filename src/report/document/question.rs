//! One question in a report.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::disclosure::Hidden;
use crate::document::choices;
use crate::framework::{Keying, Referent, Side};
use crate::report::figures::{ReportNumber, ReportShare};
use crate::score::{Band, Flag};

/// A question of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed, report::ReportQuestionResult};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let conversations = &report.areas[1].questions[2];
/// assert!(matches!(conversations.result, ReportQuestionResult::Suppressed { .. }));
/// assert_eq!(conversations.n, Some(4)); // how many answered may be told; what they answered may not
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportQuestion {
    /// The question's id.
    pub id: String,
    /// The question, as it continues the stem.
    pub text: String,
    /// What it is called in the system that it comes from.
    pub code: Option<String>,
    /// What helps to answer it.
    pub help: Option<String>,
    /// What points of its scale look like here, in scale order, whoever ticked them. A page prints one only where it was
    /// ticked or agreed on, or on request.
    pub descriptors: Vec<ReportDescriptor>,
    /// The revision of its wording.
    pub revision: i64,
    /// Whom it asks about.
    pub referent: Referent,
    /// Which end of the scale is the good one.
    pub keying: Keying,
    /// How much it counts in its area.
    pub weight: u64,
    /// Whether it counts in scores, ranks and prompts.
    pub scored: bool,
    /// Whether what it asks about may not have come up at all.
    pub may_not_arise: bool,
    /// Whose words it has: the number of its entry in the framework's `sources`, from 0.
    pub source: usize,
    /// The id of the scale it is answered on.
    pub scale: String,
    /// How many gave a point answer; `null` where even that may not be told.
    pub n: Option<u64>,
    /// How many of how many answered, in words.
    pub answered: Option<String>,
    /// How the others did not answer: each kind that was offered, and the skipped; `null` where that may not be told.
    pub non_responses: Option<Vec<ReportNonResponse>>,
    /// Exactly one of: suppressed, unscored, insufficient, not rated, scored. The word for each but the last stands in
    /// `words.states` under the same name.
    pub result: ReportQuestionResult,
    /// What else there is to see.
    pub flags: Vec<Flag>,
    /// The role groups that may be shown.
    pub role_groups: Vec<ReportRoleGroup>,
    /// The rating that members agreed on in their talk. It is in no score.
    pub consensus: Option<ReportConsensus>,
    /// The rating of a team that answers together: its side is the band.
    pub rating: Option<ReportRating>,
    /// How important it was found; `null` where too few rated that.
    pub importance: Option<ReportImportance>,
    /// What respondents noted on it, in code-point order.
    pub notes: Vec<String>,
}

impl ReportQuestion {
    /// What that point or non-response looks like at this question, where the framework says it.
    pub fn descriptor(&self, answer: &str) -> Option<&str> {
        let descriptor = self.descriptors.iter().find(|descriptor| descriptor.point == answer);
        descriptor.map(|descriptor| descriptor.text.as_str())
    }
}

/// What a point of a scale looks like at one question.
///
/// ```
/// # use ilt::report::ReportDescriptor;
/// # fn line(descriptor: &ReportDescriptor) -> String {
/// format!("{}: {}", descriptor.label, descriptor.text)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportDescriptor {
    /// The point's id.
    pub point: String,
    /// What people read.
    pub label: String,
    /// What it looks like here.
    pub text: String,
}

/// What a question's answers say.
///
/// ```
/// # use ilt::report::ReportQuestionResult;
/// # fn label(result: &ReportQuestionResult) -> &str {
/// match result {
///     ReportQuestionResult::Suppressed { text, .. } => text,
///     ReportQuestionResult::Unscored { text, .. } => text,
///     ReportQuestionResult::NotRated { text, .. } => text,
///     ReportQuestionResult::Insufficient { text, .. } => text,
///     ReportQuestionResult::Scored { band, .. } => band.as_str(),
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReportQuestionResult {
    /// The policy hides the question.
    Suppressed {
        /// Why.
        reason: Hidden,
        /// Why, in words.
        text: String,
    },
    /// It may be shown, and counts in no score.
    Unscored {
        /// The answers, if there is any.
        answers: Option<ReportAnswers>,
        /// That in words.
        text: String,
    },
    /// It may be shown, but too few answered for a band.
    Insufficient {
        /// The answers, if there is any.
        answers: Option<ReportAnswers>,
        /// That in words.
        text: String,
    },
    /// The team that answers together gave no rating on the scale.
    NotRated {
        /// That in words.
        text: String,
    },
    /// Enough answered.
    Scored {
        /// What the answers say.
        band: Band,
        /// The answers.
        answers: ReportAnswers,
    },
}

/// The point answers to a question.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed, report::ReportQuestionResult};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// if let ReportQuestionResult::Scored { answers, .. } = &report.areas[0].questions[0].result {
///     assert_eq!(answers.distribution.iter().map(|point| point.count).collect::<Vec<_>>(), [0, 0, 1, 5, 1]);
///     assert_eq!((answers.mean.sum, answers.mean.display.as_str()), (Some(28), "4.00"));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportAnswers {
    /// How many ticked each point, in scale order, zeros included.
    pub distribution: Vec<ReportPoint>,
    /// Favorable answers.
    pub favorable: ReportShare,
    /// Unfavorable answers.
    pub unfavorable: ReportShare,
    /// The mean of the ticked points' values.
    pub mean: ReportMean,
    /// The mean position from 0 to 1, after keying: higher is better.
    pub position: ReportNumber,
}

/// How many ticked one point.
///
/// ```
/// # use ilt::report::ReportPoint;
/// # fn line(point: &ReportPoint) -> String {
/// format!("{}: {} people, {} %", point.label, point.count, point.percent)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportPoint {
    /// The point's id.
    pub point: String,
    /// What people read.
    pub label: String,
    /// What it is called in the system that it comes from.
    pub code: Option<String>,
    /// The point's value.
    pub value: i64,
    /// What the point says about the team, after keying.
    pub side: Side,
    /// How many ticked it.
    pub count: u64,
    /// Whole percent of the question's point answers; the percents of a question add up to 100.
    pub percent: u8,
}

/// The mean of the ticked points' values.
///
/// ```
/// # use ilt::report::ReportMean;
/// # fn line(mean: &ReportMean) -> String {
/// format!("{} of {} answers", mean.display, mean.n)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportMean {
    /// The exact sum of values, where JavaScript can hold it.
    pub sum: Option<i64>,
    /// The number of answers.
    pub n: u64,
    /// The mean as people read it.
    pub display: String,
}

choices! {
    /// A way of not answering a question.
    pub enum NotAnswered {
        /// The question does not apply.
        NotApplicable = "not_applicable",
        /// The respondent cannot say.
        DontKnow = "dont_know",
        /// The question was left out.
        Skipped = "skipped",
    }
}

/// How many did not answer, one way.
///
/// ```
/// # use ilt::report::ReportNonResponse;
/// # fn line(skipped: &ReportNonResponse) -> String {
/// format!("{} {}", skipped.label, skipped.count)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportNonResponse {
    /// Which way.
    pub kind: NotAnswered,
    /// What people read.
    pub label: String,
    /// What it is called in the system that it comes from.
    pub code: Option<String>,
    /// How many.
    pub count: u64,
}

/// A role's answers to one question beside everyone else's.
///
/// ```
/// # use ilt::report::ReportRoleGroup;
/// # fn show(group: &ReportRoleGroup) -> &str {
/// if group.flagged { &group.text } else { &group.label }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportRoleGroup {
    /// The role's id.
    pub role: String,
    /// What people read.
    pub label: String,
    /// How many of them gave a point answer.
    pub n: u64,
    /// The exact sum of their points' values, where JavaScript can hold it.
    pub sum: Option<i64>,
    /// Their mean position from 0 to 1, after keying; `null` where none of them gave a point answer.
    pub position: Option<ReportNumber>,
    /// Their position less everyone else's; `null` where nobody else answered.
    pub gap: Option<ReportNumber>,
    /// Whether the gap is large enough to be talked about.
    pub flagged: bool,
    /// The group in neutral words.
    pub text: String,
}

/// The rating that members agreed on for a question, beside their own answers.
///
/// ```
/// # use ilt::report::ReportConsensus;
/// # fn show(consensus: &ReportConsensus) -> String {
/// match &consensus.beside {
///     Some(beside) => format!("{}. {}", consensus.rating.label, beside.text),
///     None => consensus.rating.label.clone(), // the answers are hidden
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportConsensus {
    /// The rating.
    pub rating: ReportRating,
    /// How it stands to the answers; `null` where they are hidden.
    pub beside: Option<ReportBeside>,
}

/// The rating that a team agreed on for a question.
///
/// ```
/// # use ilt::report::ReportRating;
/// # fn line(rating: &ReportRating) -> &str {
/// &rating.label
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportRating {
    /// The id of the point or non-response.
    pub answer: String,
    /// What people read.
    pub label: String,
}

/// How a rating that members agreed on stands to what they answered.
///
/// ```
/// # use ilt::report::ReportBeside;
/// # fn show(beside: &ReportBeside) -> &str {
/// &beside.text
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportBeside {
    /// How many gave this very answer, of all who took part.
    pub same: ReportShare,
    /// The rating's position less the mean position of the answers, both after keying; `null` where one has none.
    pub gap: Option<ReportNumber>,
    /// Whether they part: the gap is as large as one between a role and everyone else that is talked about.
    pub parts: bool,
    /// The same in words.
    pub text: String,
}

/// How important a question was found. It is in no score.
///
/// ```
/// # use ilt::report::ReportImportance;
/// # fn rated(found: &ReportImportance) -> u64 {
/// found.high + found.medium + found.low // print `text`: "importance: High 3, Medium 2, Low 1"
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportImportance {
    /// How many find it of high importance.
    pub high: u64,
    /// How many of medium importance.
    pub medium: u64,
    /// How many of low importance.
    pub low: u64,
    /// The same in words.
    pub text: String,
}

//! One area in a report.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::question::ReportQuestion;
use crate::framework::AreaReading;
use crate::report::figures::{ReportNumber, ReportShare};
use crate::score::Highlight;

/// An area of a report.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let culture = &report.areas[1];
/// assert_eq!((culture.questions_in_score, culture.questions.len()), (2, 3));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportArea {
    /// The area's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: Option<String>,
    /// Whose words its title has: the number of its entry in the framework's `sources`, from 0.
    pub source: usize,
    /// How many of its questions are in its score.
    pub questions_in_score: u64,
    /// How many of how many questions are in the score, in words: print it beside the score.
    pub coverage: String,
    /// The area's score, or that it has none.
    pub result: ReportAreaResult,
    /// The area's questions, in the order of the framework.
    pub questions: Vec<ReportQuestion>,
}

/// An area's score, or that it has none.
///
/// ```
/// # use ilt::report::ReportAreaResult;
/// let none = ReportAreaResult::Insufficient { text: "Too few of its questions have a score.".into() };
/// assert_eq!(none.display(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReportAreaResult {
    /// The area has a score.
    Scored {
        /// What the score is made of.
        reading: AreaReading,
        /// The mean position from 0 to 1: higher is better.
        position: ReportNumber,
        /// The position on the scale's own values, where all its questions share one scale that allows it.
        on_scale: Option<ReportOnScale>,
        /// The score in words, with the ends of what it stands on.
        text: String,
        /// Favorable answers of all answers to the questions in the score.
        favorable: ReportShare,
        /// What its questions' bands say together.
        highlight: Highlight,
        /// The counts that decided it: print them beside the highlight.
        decided_by: ReportBandCounts,
    },
    /// Too little of it may be shown or was answered.
    Insufficient {
        /// That in words.
        text: String,
    },
}

impl ReportAreaResult {
    /// The score as people read it: on the scale's values where that is possible, else the position.
    pub fn display(&self) -> Option<&str> {
        match self {
            Self::Scored { on_scale: Some(on_scale), .. } => Some(&on_scale.score.display),
            Self::Scored { position, .. } => Some(&position.display),
            Self::Insufficient { .. } => None,
        }
    }
}

/// How many of the questions in an area's score are strengths, and how many are opportunities. Each counts once, whatever
/// its weight.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed, report::ReportAreaResult, score::Highlight};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let ReportAreaResult::Scored { highlight, decided_by, .. } = &report.areas[1].result else { panic!("it has a score") };
/// assert_eq!(*highlight, Highlight::Mixed);
/// assert_eq!(decided_by.text, "1 of 2 a strength, 1 of 2 an opportunity");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct ReportBandCounts {
    /// The strengths.
    pub strengths: u64,
    /// The opportunities.
    pub opportunities: u64,
    /// Of how many questions.
    pub of: u64,
    /// The same in words.
    pub text: String,
}

/// An area's score on the scale of its questions.
///
/// ```
/// # use ilt::report::ReportOnScale;
/// # fn line(on_scale: &ReportOnScale) -> String {
/// format!("{} on a scale from {} to {}", on_scale.score.display, on_scale.lowest, on_scale.highest)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportOnScale {
    /// The score.
    pub score: ReportNumber,
    /// The value of the scale's first point.
    pub lowest: i64,
    /// The value of the scale's last point.
    pub highest: i64,
}

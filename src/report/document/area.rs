//! One area in a report.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::question::ReportQuestion;
use crate::framework::{AreaReading, Fraction};
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
    /// What it is called in the system that it comes from.
    pub code: Option<String>,
    /// Whose words its title has: the number of its entry in the framework's `sources`, from 0.
    pub source: usize,
    /// How many of its questions are in its score.
    pub questions_in_score: u64,
    /// How many of how many questions are in the score, in words: print it beside the score.
    pub coverage: String,
    /// The area's score, or that it has none.
    pub result: ReportAreaResult,
    /// The area's questions that were asked, in the order of the framework.
    pub questions: Vec<ReportQuestion>,
}

/// A view of a report: questions from several areas, read together.
///
/// ```
/// # use ilt::framework::document::ViewDocument;
/// # use ilt::{Closed, Framework, Policy, Report};
/// let mut document = Framework::new_leaders().document().clone();
/// let questions = ["shared_norms", "family_and_community"];
/// document.views = Some(vec![ViewDocument::new("families", "Work with families", questions)]);
/// let framework = Framework::try_from(document)?;
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.views[0].coverage, "2 of 2 questions");
/// assert_eq!(report.views[0].result.display(), Some("3.00"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportView {
    /// The view's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: Option<String>,
    /// Whose words its title has: the number of its entry in the framework's `sources`, from 0.
    pub source: usize,
    /// The ids of its questions that were asked and count, in the order of the framework.
    pub questions: Vec<String>,
    /// How many of them are in its score.
    pub questions_in_score: u64,
    /// How many of how many questions are in the score, in words: print it beside the score.
    pub coverage: String,
    /// The view's score, or that it has none.
    pub result: ReportAreaResult,
}

/// The score of an area or a view, or that it has none.
///
/// ```
/// # use ilt::report::ReportAreaResult;
/// let none = ReportAreaResult::Insufficient { text: "Too few of its questions have a score.".into() };
/// assert_eq!(none.display(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::large_enum_variant, reason = "a report has few of them, and most are scored")]
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
        /// What the position is called, where the framework says so.
        cuts: Option<ReportCuts>,
    },
    /// Too little of it may be shown or was answered.
    Insufficient {
        /// That in words.
        text: String,
    },
    /// None of its questions that were asked counts in a score: it needs no place among the areas with one.
    Unscored {
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
            Self::Insufficient { .. } | Self::Unscored { .. } => None,
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

/// What a position is called from certain shares on.
///
/// ```
/// # use ilt::framework::document::CutDocument;
/// # use ilt::report::ReportAreaResult;
/// # use ilt::{Closed, Framework, Policy, Report};
/// let mut document = Framework::new_leaders().document().clone();
/// document.areas[3].cuts = Some(vec![CutDocument::new("7/10", "In place")]);
/// let framework = Framework::try_from(document)?;
/// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let ReportAreaResult::Scored { cuts: Some(cuts), .. } = &report.areas[3].result else { panic!("it has cuts") };
/// assert_eq!((cuts.reached, cuts.text.as_str()), (Some(0), "84%: In place (70% or more)"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportCuts {
    /// The position as a percent, without the sign: with as many places as it takes to stand on the right side of each cut.
    pub percent: String,
    /// The cuts, from the lowest to the highest.
    pub all: Vec<ReportCut>,
    /// The number of the highest one that is reached, from 0.
    pub reached: Option<usize>,
    /// The same in words.
    pub text: String,
}

/// From where on a position has a name.
///
/// ```
/// # use ilt::report::ReportCut;
/// # fn mark(cut: &ReportCut) -> f64 {
/// cut.number * 100.0 // where to draw it, in percent of the bar
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportCut {
    /// The least position.
    pub at_least: Fraction,
    /// The same as people read it: a percent with its sign where at most two places say it exactly, else the fraction.
    pub display: String,
    /// The same rounded to 4 places, for drawing.
    pub number: f64,
    /// What people read.
    pub label: String,
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

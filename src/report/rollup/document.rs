//! The shape of a roll-up. It is written by this crate alone, so every field is always there and `null` says "none".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cycle::KnownOf;
use crate::document::{choices, read_back};
use crate::framework::Language;
use crate::report::{ReportFramework, Terms};
use crate::score::{Band, Highlight};

choices! {
    /// The format of a roll-up's document. A client that meets a higher number was made before that format was.
    pub enum RollupFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-rollup/1",
    }
}

/// How many teams of a district stand where in one cycle, in one language: everything a page needs, nothing to recompute.
///
/// ```
/// use ilt::cycle::Rollup;
/// use ilt::report::{RollupQuestionResult, RollupReport};
/// use ilt::{Closed, Framework, Policy};
///
/// let framework = Framework::new_leaders();
/// # let cedar = include_str!("../../../examples/data/cedar.closed.json");
/// # let of_team = |id: &str| Closed::from_json(&framework, &cedar.replace("\"cedar\"", &format!("\"{id}\"")));
/// # let closed = [of_team("cedar")?, of_team("birch")?, of_team("maple")?, of_team("oak")?, of_team("pine")?];
/// let rollup = Rollup::of(&framework, &closed, Policy::Confidential)?;
/// let report = RollupReport::of(&rollup, &"en".parse()?);
/// let RollupQuestionResult::Shown { bands, text, .. } = &report.areas[0].questions[0].result else { panic!() };
/// assert_eq!((bands.strength, bands.opportunity), (5, 0));
/// assert_eq!(text, "Strength 5, Steady 0, Opportunity 0");
///
/// // It reads back as it was written:
/// let json = serde_json::to_string(&report)?;
/// assert_eq!(serde_json::from_str::<RollupReport>(&json)?, report);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "RollupDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct RollupReport {
    /// The format of this document.
    pub format: RollupFormat,
    /// The language that was asked for.
    pub language: Language,
    /// The framework whose questions and areas are counted.
    pub framework: ReportFramework,
    /// The cycle.
    pub cycle: RollupCycle,
    /// How many teams are counted.
    pub teams: u64,
    /// How many teams are counted, in words.
    pub text: String,
    /// The fewest teams that a number is made of.
    pub fewest_teams: u64,
    /// What a reader can rely on, and what follows all the same.
    pub promise: Vec<String>,
    /// The agreement to a second roll-up for this cycle, of another list of teams; `null` for the first.
    pub agreed_again: Option<String>,
    /// The areas with their questions that count in scores, in the order of the framework.
    pub areas: Vec<RollupArea>,
    /// What these numbers cannot say.
    pub limits: Vec<String>,
    /// The fixed words of a page, in the roll-up's language.
    pub words: RollupWords,
}

read_back! { RollupReport, }

/// The cycle of a roll-up.
///
/// ```
/// # use ilt::report::RollupCycle;
/// # fn line(cycle: &RollupCycle) -> &str {
/// &cycle.label // "Fall 2026"
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RollupCycle {
    /// The cycle's id, the same for every team.
    pub id: String,
    /// What every team calls the cycle; its id where they call it differently.
    pub label: String,
}

/// An area of a roll-up.
///
/// ```
/// # use ilt::report::RollupArea;
/// # fn line(area: &RollupArea) -> String {
/// format!("{}: {} questions", area.title, area.questions.len())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RollupArea {
    /// The area's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is called in the system that it comes from.
    pub code: Option<String>,
    /// Whose words its title has: the number of its entry in the framework's `sources`, from 0.
    pub source: usize,
    /// How many teams it is a strength of, an opportunity, mixed or steady.
    pub result: RollupAreaResult,
    /// The area's questions that count in scores, in the order of the framework.
    pub questions: Vec<RollupQuestion>,
}

/// A question of a roll-up.
///
/// ```
/// # use ilt::report::RollupQuestion;
/// # fn line(question: &RollupQuestion) -> &str {
/// &question.text
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RollupQuestion {
    /// The question's id.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// What it is called in the system that it comes from.
    pub code: Option<String>,
    /// Whose words it has: the number of its entry in the framework's `sources`, from 0.
    pub source: usize,
    /// How many teams stand in which band.
    pub result: RollupQuestionResult,
}

/// How many teams stand in which band at a question, where enough teams have one. Why others have none is not told.
///
/// ```
/// # use ilt::report::RollupQuestionResult;
/// let none = RollupQuestionResult::NotShown { text: "Not shown".into() };
/// assert_eq!(serde_json::to_string(&none)?, r#"{"status":"not_shown","text":"Not shown"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum RollupQuestionResult {
    /// Enough teams have a band.
    Shown {
        /// How many teams have a band.
        teams: u64,
        /// How many of them stand in which.
        bands: RollupBands,
        /// The counts in words.
        text: String,
        /// Of whom more is known than that.
        known_of: Option<KnownOf>,
        /// The same in words.
        note: Option<String>,
    },
    /// Too few teams have one.
    NotShown {
        /// That in words.
        text: String,
    },
}

/// How many teams an area is a strength of, an opportunity, mixed or steady, where enough teams have a score of it.
///
/// ```
/// # use ilt::report::RollupAreaResult;
/// let none = RollupAreaResult::NotShown { text: "Not shown".into() };
/// assert_eq!(serde_json::to_string(&none)?, r#"{"status":"not_shown","text":"Not shown"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum RollupAreaResult {
    /// Enough teams have a score.
    Shown {
        /// How many teams have a score.
        teams: u64,
        /// How many of them it is highlighted for, and how.
        highlights: RollupHighlights,
        /// The counts in words.
        text: String,
        /// Of whom more is known than that.
        known_of: Option<KnownOf>,
        /// The same in words.
        note: Option<String>,
    },
    /// Too few teams have one.
    NotShown {
        /// That in words.
        text: String,
    },
}

/// How many teams stand in each band.
///
/// ```
/// # use ilt::report::RollupBands;
/// # fn teams(bands: &RollupBands) -> u64 {
/// bands.strength + bands.steady + bands.opportunity
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RollupBands {
    /// How many teams it is a strength of.
    pub strength: u64,
    /// For how many teams it is neither.
    pub steady: u64,
    /// How many teams it is an opportunity of.
    pub opportunity: u64,
}

/// How many teams have each highlight in an area.
///
/// ```
/// # use ilt::report::RollupHighlights;
/// # fn teams(highlights: &RollupHighlights) -> u64 {
/// highlights.strength + highlights.mixed + highlights.steady + highlights.opportunity
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RollupHighlights {
    /// For how many teams many of its questions are strengths and none is an opportunity.
    pub strength: u64,
    /// For how many teams some of its questions are strengths and some opportunities.
    pub mixed: u64,
    /// For how many teams it is none of the others.
    pub steady: u64,
    /// For how many teams many of its questions are opportunities, and more than are strengths.
    pub opportunity: u64,
}

/// The headings of a roll-up's page.
///
/// ```
/// # use ilt::report::RollupHeadingWords;
/// # fn line(headings: &RollupHeadingWords) -> &str {
/// &headings.areas
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RollupHeadingWords {
    /// What a reader can rely on.
    pub confidentiality: String,
    /// The areas.
    pub areas: String,
    /// The column of areas.
    pub area: String,
    /// The questions.
    pub questions: String,
    /// What numbers cannot say.
    pub limits: String,
    /// Whose texts these are.
    pub sources: String,
    /// Whose words the questions have, where they have several sources.
    pub words_of: String,
    /// What was added to the sources.
    pub additions: String,
}

/// The fixed words of a roll-up's page, so that whoever draws it needs none of their own.
///
/// ```
/// # use ilt::report::RollupWords;
/// # fn labels(words: &RollupWords) -> Vec<&str> {
/// words.bands.iter().map(|(_, term)| term.label.as_str()).collect()
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RollupWords {
    /// The language of these words: the roll-up's where there are words of that language.
    pub language: String,
    /// What a reader is told where not all of these words are in the roll-up's language.
    pub note: Option<String>,
    /// The bands.
    pub bands: Terms<Band>,
    /// What an area's bands say together.
    pub highlights: Terms<Highlight>,
    /// Headings and small words.
    pub headings: RollupHeadingWords,
}

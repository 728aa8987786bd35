//! A team over any number of its cycles: what a small chart of each question and area needs.

mod build;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::compare::{AreaReason, QuestionReason};
use crate::disclosure::EffectivePolicy;
use crate::document::{choices, read_back};
use crate::framework::{AreaId, Language, QuestionId, Release};
use crate::response::{CycleId, TeamId};
use crate::score::{Band, Highlight};

choices! {
    /// The format of a document of a series. A client that meets a higher number was made before that format was.
    pub enum SeriesFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-series/1",
    }
}

choices! {
    /// Why there is nothing to draw in a cycle.
    #[schemars(rename = "SeriesGap")]
    #[non_exhaustive]
    pub enum Gap {
        /// The framework of the cycle does not have it.
        NotThere = "not_there",
        /// The cycle did not ask it, or of an area nothing that counts.
        NotAsked = "not_asked",
        /// The policy hides it.
        Suppressed = "suppressed",
        /// Too few answered it; of an area, too little of it has a score.
        Insufficient = "insufficient",
    }
}

/// A team over its cycles, in one language: of each question and area a point in every cycle, and where a new line starts,
/// because the answers before and after it do not stand beside each other. There is no trend: what a team says of itself three
/// times is no sample of anything.
///
/// ```
/// use ilt::cycle::{Series, SeriesValue};
/// use ilt::response::document::*;
/// use ilt::{Framework, Policy, ResponseSet};
///
/// let framework = Framework::new_leaders();
/// let cycle = |id: &str, order: i64, answer: &str| {
///     let (team, cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new(id, id, order));
///     let mut document = ResponseSetDocument::new(&framework, team, cycle, 7);
///     let keys = ["r1", "r2", "r3", "r4", "r5"];
///     document.responses.extend(keys.map(|key| ResponseDocument::submitted(key, [("delegation", answer)])));
///     ResponseSet::check(&framework, document).map(|responses| responses.close())
/// };
/// let closed = [cycle("winter", 2, "sometimes")?, cycle("fall", 1, "rarely")?]; // in whichever order
/// let series = Series::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(series.cycles[0].id, "fall");
/// let delegation = &series.questions.iter().find(|question| question.id == "delegation").unwrap().points;
/// assert_eq!((delegation[0].line, delegation[1].line), (Some(1), Some(1))); // one line joins the two
/// let SeriesValue::Shown { mean, position, .. } = &delegation[1].value else { panic!("five answered") };
/// assert_eq!((mean.as_str(), *position), ("3.00", 0.5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SeriesDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Series {
    /// The format of this document.
    pub format: SeriesFormat,
    /// The language that was asked for.
    pub language: Language,
    /// The team.
    pub team: SeriesTeam,
    /// The cycles from the earliest to the latest.
    pub cycles: Vec<SeriesCycle>,
    /// The questions in the order of the latest framework, those that it no longer has at the end.
    pub questions: Vec<SeriesQuestion>,
    /// The areas in the order of the latest framework, those that it no longer has at the end; none of which no question
    /// counts or counted.
    pub areas: Vec<SeriesArea>,
}

read_back! { Series, }

/// The team of a series.
///
/// ```
/// # use ilt::cycle::SeriesTeam;
/// # fn show(team: &SeriesTeam) -> &str {
/// &team.name
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeriesTeam {
    /// The team's id.
    pub id: TeamId,
    /// What it was called in the latest cycle.
    pub name: String,
}

/// One of the cycles of a series.
///
/// ```
/// # use ilt::cycle::SeriesCycle;
/// # fn show(cycle: &SeriesCycle) -> String {
/// format!("{}: {} of {}", cycle.label, cycle.respondents, cycle.roster_size)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeriesCycle {
    /// The cycle's id.
    pub id: CycleId,
    /// What it is called.
    pub label: String,
    /// Its place among the team's cycles.
    pub order: i64,
    /// The framework that was answered.
    pub framework: Release,
    /// The policy that applied: the strictest of all cycles.
    pub policy: EffectivePolicy,
    /// How many answered.
    pub respondents: u64,
    /// How many were asked.
    pub roster_size: u64,
}

/// A question over the cycles.
///
/// ```
/// # use ilt::cycle::SeriesQuestion;
/// # fn lines(question: &SeriesQuestion) -> Option<u64> {
/// question.points.iter().filter_map(|point| point.line).max() // how many lines its chart has
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeriesQuestion {
    /// The question's id.
    pub id: QuestionId,
    /// What it says now; of a question that is gone, what it said.
    pub text: String,
    /// The id of the area that it stands in, or stood in.
    pub area: AreaId,
    /// What there is of it in each cycle, one for one.
    pub points: Vec<SeriesPoint>,
}

/// A question in one cycle.
///
/// ```
/// # use ilt::cycle::{SeriesPoint, SeriesValue};
/// # fn y(point: &SeriesPoint) -> Option<f64> {
/// match &point.value {
///     SeriesValue::Shown { position, .. } => Some(*position),
///     SeriesValue::None { .. } => None,
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeriesPoint {
    /// On which line it stands, from 1 on: points of two lines are never joined. `null` where the cycle's framework does not
    /// have the question.
    pub line: Option<u64>,
    /// Why a new line starts here; empty where it goes on from the last framework that had the question, or is the first.
    pub new_series: Vec<QuestionReason>,
    /// What its answers say.
    pub value: SeriesValue,
}

/// What a question's answers say in one cycle, or why there is nothing.
///
/// ```
/// # use ilt::cycle::{Gap, SeriesValue};
/// let hidden = SeriesValue::None { reason: Gap::Suppressed };
/// assert_eq!(serde_json::to_string(&hidden)?, r#"{"status":"none","reason":"suppressed"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SeriesPointValue", transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum SeriesValue {
    /// Enough answered it.
    Shown {
        /// How many gave a point answer; `null` where the team answered together.
        n: Option<u64>,
        /// The mean on the values of the scale, as ticked, to be printed.
        mean: String,
        /// The mean position from 0 to 1, to be drawn: higher is better.
        position: f64,
        /// What the answers say; `null` for a question that is in no score.
        band: Option<Band>,
    },
    /// There is nothing to draw.
    None {
        /// Why.
        reason: Gap,
    },
}

/// An area over the cycles.
///
/// ```
/// # use ilt::cycle::SeriesArea;
/// # fn lines(area: &SeriesArea) -> Option<u64> {
/// area.points.iter().filter_map(|point| point.line).max()
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeriesArea {
    /// The area's id.
    pub id: AreaId,
    /// What it is called now; of an area that is gone, what it was called.
    pub title: String,
    /// What there is of it in each cycle, one for one.
    pub points: Vec<SeriesAreaPoint>,
}

/// An area in one cycle.
///
/// ```
/// # use ilt::cycle::SeriesAreaPoint;
/// # fn coverage(point: &SeriesAreaPoint) -> String {
/// format!("{} of {}", point.questions_in_score, point.questions)
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeriesAreaPoint {
    /// On which line it stands, from 1 on: points of two lines are never joined. `null` where the cycle's framework does not
    /// have the area.
    pub line: Option<u64>,
    /// Why a new line starts here by the framework; empty where it does not, or is the first.
    pub new_series: Vec<AreaReason>,
    /// Whether a new line starts here because other questions are in the score than were in the last one, such as one that
    /// too few answered.
    pub other_questions: bool,
    /// How many of its questions are in its score.
    pub questions_in_score: u64,
    /// How many questions it has that were asked and count.
    pub questions: u64,
    /// What they say together.
    pub value: SeriesAreaValue,
}

/// What an area's questions say together in one cycle, or why there is nothing.
///
/// ```
/// # use ilt::cycle::{Gap, SeriesAreaValue};
/// let none = SeriesAreaValue::None { reason: Gap::Insufficient };
/// assert_eq!(serde_json::to_string(&none)?, r#"{"status":"none","reason":"insufficient"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SeriesAreaPointValue", transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "status", rename_all = "snake_case", deny_unknown_fields)]
pub enum SeriesAreaValue {
    /// It has a score.
    Shown {
        /// The position on the values of the scale where all its questions share one that allows it, else from 0 to 1, to be
        /// printed.
        display: String,
        /// The position from 0 to 1, to be drawn: higher is better.
        position: f64,
        /// What its questions' bands say together.
        highlight: Highlight,
    },
    /// There is nothing to draw.
    None {
        /// Why.
        reason: Gap,
    },
}

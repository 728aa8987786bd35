use super::answers::PointAnswers;
use super::band::Band;
use super::question::{QuestionResult, QuestionScore};
use super::ratio::{Ratio, percent};
use crate::document::choices;
use crate::framework::{Area, AreaReading, Framework, Scale, ScoringRules};

choices! {
    /// What an area's bands say together.
    #[schemars(rename = "AreaHighlight")]
    pub enum Highlight {
        /// Many of its questions are strengths and none is an opportunity.
        Strength = "strength",
        /// Some of its questions are strengths and some are opportunities.
        Mixed = "mixed",
        /// None of the others.
        Steady = "steady",
        /// Many of its questions are opportunities, and more than are strengths.
        Opportunity = "opportunity",
    }
}

/// What one area's questions say together.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores, response::document::*, score::AreaResult};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
/// for key in ["r1", "r2", "r3", "r4", "r5"] {
///     document.responses.push(ResponseDocument::submitted(key, [("delegation", "often")]));
/// }
/// let responses = ResponseSet::check(&framework, document)?;
/// let scores = Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential)?);
/// let talent = scores.areas().iter().find(|area| area.area().id() == "talent_management").unwrap();
/// assert_eq!((talent.questions_in_score(), talent.questions()), (1, 3));
/// assert_eq!(*talent.result(), AreaResult::Insufficient); // one question of three is less than half
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaScore {
    area: Area,
    questions: u64,
    questions_in_score: u64,
    result: AreaResult,
}

/// An area's score, or that it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AreaResult {
    /// Too little of the area's weight has a score of its own.
    Insufficient,
    /// The area's numbers.
    Scored(AreaNumbers),
}

/// The numbers of an area, all of them over exactly the questions in its score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaNumbers {
    position: Ratio,
    on_scale: Option<Ratio>,
    favorable: u64,
    n: u64,
    strengths: u64,
    opportunities: u64,
    highlight: Highlight,
}

impl AreaScore {
    /// The area.
    pub fn area(&self) -> &Area {
        &self.area
    }

    /// How many questions are in the score.
    pub fn questions_in_score(&self) -> u64 {
        self.questions_in_score
    }

    /// How many questions the area has.
    pub fn questions(&self) -> u64 {
        self.questions
    }

    /// The score, or that there is none.
    pub fn result(&self) -> &AreaResult {
        &self.result
    }
}

impl AreaNumbers {
    /// The area's position from 0 to 1: higher is better. The framework's area reading says how it is made.
    pub fn position(&self) -> &Ratio {
        &self.position
    }

    /// The position on the scale's own values, where all the area's questions share one scale whose values are one
    /// apart and evenly spaced. A mean over unlike scales has no unit and is not made.
    pub fn on_scale(&self) -> Option<&Ratio> {
        self.on_scale.as_ref()
    }

    /// Favorable answers.
    pub fn favorable(&self) -> u64 {
        self.favorable
    }

    /// Point answers.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Percent favorable: [`favorable`](Self::favorable) of [`n`](Self::n), unweighted, rounded alone.
    pub fn percent_favorable(&self) -> u8 {
        percent(self.favorable, self.n).unwrap_or(0)
    }

    /// How many of the questions in the score are strengths.
    pub fn strengths(&self) -> u64 {
        self.strengths
    }

    /// How many of the questions in the score are opportunities.
    pub fn opportunities(&self) -> u64 {
        self.opportunities
    }

    /// What the questions' bands say together: it follows from [`strengths`](Self::strengths) and
    /// [`opportunities`](Self::opportunities) of the questions in the score, each counted once whatever its weight.
    pub fn highlight(&self) -> Highlight {
        self.highlight
    }
}

pub(super) fn score_area(framework: &Framework, area: &Area, scores: &[QuestionScore]) -> AreaScore {
    let rules = framework.scoring();
    let included: Vec<(u64, &PointAnswers, Band)> = scores
        .iter()
        .filter_map(|score| match score.result() {
            QuestionResult::Scored { answers, band, .. } => Some((score.question().weight(), answers, *band)),
            _ => None,
        })
        .collect();
    let weight: u64 = included.iter().map(|(weight, _, _)| weight).sum();
    let whole: u64 = scores.iter().map(|score| score.question().weight()).sum();
    let covered = rules.minimum_coverage.is_reached_by(weight, whole);
    let position = reading(rules, &included).filter(|_| covered);
    let in_band = |band: Band| included.iter().filter(|(_, _, other)| *other == band).count() as u64;
    let (strengths, opportunities) = (in_band(Band::Strength), in_band(Band::Opportunity));
    let result = match position {
        None => AreaResult::Insufficient,
        Some(position) => AreaResult::Scored(AreaNumbers {
            on_scale: on_scale(area, &position),
            position,
            favorable: included.iter().map(|(_, answers, _)| answers.favorable()).sum(),
            n: included.iter().map(|(_, answers, _)| answers.n()).sum(),
            highlight: highlight(rules, strengths, opportunities, included.len() as u64),
            strengths,
            opportunities,
        }),
    };
    AreaScore { area: area.clone(), questions: scores.len() as u64, questions_in_score: included.len() as u64, result }
}

/// The weighted mean of the questions' positions, or of all answers' positions: of none, nothing.
fn reading(rules: &ScoringRules, included: &[(u64, &PointAnswers, Band)]) -> Option<Ratio> {
    Ratio::weighted_mean(included.iter().map(|(weight, answers, _)| {
        let times = match rules.area_reading {
            AreaReading::MeanOfQuestions => 1,
            AreaReading::PooledAnswers => answers.n(),
        };
        (*weight, times, answers.position())
    }))
}

fn on_scale(area: &Area, position: &Ratio) -> Option<Ratio> {
    let mut scales = area.questions().iter().map(crate::framework::Question::scale);
    let scale: &Scale = scales.next()?;
    if !scale.has_consecutive_values() || scales.any(|other| other.id() != scale.id()) {
        return None;
    }
    let (lowest, highest) = (scale.points().first()?.value(), scale.points().last()?.value());
    Some(position.between(lowest, highest))
}

/// Both at once are mixed, unless opportunities are many and more: they are what a team can work on.
fn highlight(rules: &ScoringRules, strengths: u64, opportunities: u64, questions: u64) -> Highlight {
    let many = |count: u64| count > 0 && rules.highlight_at_least.is_reached_by(count, questions);
    if opportunities == 0 && many(strengths) {
        Highlight::Strength
    } else if opportunities > strengths && many(opportunities) {
        Highlight::Opportunity
    } else if strengths > 0 && opportunities > 0 {
        Highlight::Mixed
    } else {
        Highlight::Steady
    }
}

use std::collections::HashSet;

use super::answers::PointAnswers;
use super::band::Band;
use super::question::{QuestionResult, QuestionScore};
use super::ratio::{Ratio, percent};
use crate::document::choices;
use crate::framework::{Area, AreaReading, Cut, Framework, Question, QuestionId, Scale, ScoringRules, View};

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

/// What the questions of a view say together: it is scored like an area, and in no rank.
///
/// ```
/// # use ilt::framework::document::ViewDocument;
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores};
/// let mut document = Framework::new_leaders().document().clone();
/// let questions = ["shared_norms", "family_and_community"];
/// document.views = Some(vec![ViewDocument::new("families", "Work with families", questions)]);
/// let framework = Framework::try_from(document)?;
/// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let scores = Scores::of(&Disclosed::of(&collected.close(), Policy::Confidential)?);
/// let families = &scores.views()[0];
/// assert_eq!((families.questions_in_score(), families.questions()), (2, 2));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewScore {
    view: View,
    questions: u64,
    questions_in_score: u64,
    result: AreaResult,
}

/// The score of an area or a view, or that it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AreaResult {
    /// Too little of the weight has a score of its own.
    Insufficient,
    /// The area's numbers.
    Scored(AreaNumbers),
}

/// The numbers of an area, all of them over exactly the questions in its score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaNumbers {
    at: AreaPosition,
    cut: Option<Box<Cut>>,
    favorable: u64,
    n: u64,
    strengths: u64,
    opportunities: u64,
    highlight: Highlight,
}

/// Where some of an area's questions stand together, from 0 to 1, and on the values of their scale if they share one.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, cycle::Change, score::AreaPosition};
/// # let framework = Framework::new_leaders();
/// # let mut document = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?.to_document();
/// # let fall = ResponseSet::check(&framework, document.clone())?.close();
/// # (document.cycle.id, document.cycle.order) = ("winter".to_owned(), 2);
/// # let winter = ResponseSet::check(&framework, document)?.close();
/// let change = Change::between(&fall, &winter, Policy::Confidential)?;
/// let culture = change.area("school_culture").unwrap().movement().compared().unwrap();
/// assert_eq!(culture.before().position().to_string(), "1/2");
/// assert_eq!(culture.before().on_scale().unwrap().to_decimal(2), "3.00"); // of 1 to 5
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaPosition {
    position: Ratio,
    on_scale: Option<OnScale>,
}

impl AreaPosition {
    /// Where these questions stand by their weights; the unit is that of all the area's questions. Nothing where there is no
    /// question.
    pub(crate) fn of<'a>(
        reading: AreaReading,
        together: impl IntoIterator<Item = (u64, &'a PointAnswers)>,
        of_area: impl Iterator<Item = &'a Question>,
    ) -> Option<Self> {
        let position = Ratio::weighted_mean(together.into_iter().map(|(weight, answers)| {
            let times = match reading {
                AreaReading::MeanOfQuestions => 1,
                AreaReading::PooledAnswers => answers.n(),
            };
            (weight, times, answers.position())
        }))?;
        Some(Self { on_scale: on_scale(of_area, &position), position })
    }

    /// The position from 0 to 1: higher is better. The framework's area reading says how it is made.
    pub fn position(&self) -> &Ratio {
        &self.position
    }

    /// The position on the scale's own values, where all the area's questions share one scale whose values are one
    /// apart and evenly spaced. A mean over unlike scales has no unit and is not made.
    pub fn on_scale(&self) -> Option<&Ratio> {
        self.on_scale.as_ref().map(|on_scale| &on_scale.score)
    }

    /// The values between which [`on_scale`](Self::on_scale) stands.
    pub(crate) fn scale_ends(&self) -> Option<(i64, i64)> {
        self.on_scale.as_ref().map(|on_scale| on_scale.ends)
    }
}

/// A position on the values of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
struct OnScale {
    score: Ratio,
    /// The values of the scale's first and last point.
    ends: (i64, i64),
}

impl ViewScore {
    /// The view.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// How many questions are in the score.
    pub fn questions_in_score(&self) -> u64 {
        self.questions_in_score
    }

    /// How many questions the view has that were asked and count.
    pub fn questions(&self) -> u64 {
        self.questions
    }

    /// The score, or that there is none.
    pub fn result(&self) -> &AreaResult {
        &self.result
    }
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

    /// How many questions the area has that were asked and count.
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
        self.at.position()
    }

    /// The position on the scale's own values, where all the area's questions share one scale whose values are one
    /// apart and evenly spaced. A mean over unlike scales has no unit and is not made.
    pub fn on_scale(&self) -> Option<&Ratio> {
        self.at.on_scale()
    }

    /// The values between which [`on_scale`](Self::on_scale) stands.
    pub(crate) fn scale_ends(&self) -> Option<(i64, i64)> {
        self.at.scale_ends()
    }

    /// The highest cut that the position reaches.
    pub fn cut(&self) -> Option<&Cut> {
        self.cut.as_deref()
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

/// Nothing where none of its questions was asked and counts.
pub(super) fn score_area(framework: &Framework, area: &Area, scores: &[QuestionScore]) -> Option<AreaScore> {
    let (questions, questions_in_score, result) = score_together(framework.scoring(), area.cuts(), scores.iter())?;
    Some(AreaScore { area: area.clone(), questions, questions_in_score, result })
}

/// Nothing where none of its questions was asked and counts.
pub(super) fn score_view(framework: &Framework, view: &View, scores: &[QuestionScore]) -> Option<ViewScore> {
    let ids: HashSet<&QuestionId> = view.questions().iter().collect();
    let of_view = scores.iter().filter(|score| ids.contains(score.question().id()));
    let (questions, questions_in_score, result) = score_together(framework.scoring(), view.cuts(), of_view)?;
    Some(ViewScore { view: view.clone(), questions, questions_in_score, result })
}

/// How many of these questions count, how many of them are in the score, and the score.
fn score_together<'a>(
    rules: &ScoringRules,
    cuts: &[Cut],
    scores: impl Iterator<Item = &'a QuestionScore>,
) -> Option<(u64, u64, AreaResult)> {
    let counting: Vec<&QuestionScore> = scores.filter(|score| score.question().scored()).collect();
    if counting.is_empty() {
        return None;
    }
    let included: Vec<(u64, &PointAnswers, Band)> = counting
        .iter()
        .filter_map(|score| match score.result() {
            QuestionResult::Scored { answers, band, .. } => Some((score.question().weight(), answers, *band)),
            _ => None,
        })
        .collect();
    let weight: u64 = included.iter().map(|(weight, _, _)| weight).sum();
    let whole: u64 = counting.iter().map(|score| score.question().weight()).sum();
    let covered = rules.minimum_coverage.is_reached_by(weight, whole);
    let together = included.iter().map(|(weight, answers, _)| (*weight, *answers));
    let of_area = counting.iter().map(|score| score.question());
    let at = AreaPosition::of(rules.area_reading, together, of_area).filter(|_| covered);
    let in_band = |band: Band| included.iter().filter(|(_, _, other)| *other == band).count() as u64;
    let (strengths, opportunities) = (in_band(Band::Strength), in_band(Band::Opportunity));
    let result = match at {
        None => AreaResult::Insufficient,
        Some(at) => AreaResult::Scored(AreaNumbers {
            cut: cuts.iter().rfind(|cut| at.position().is_at_least(cut.at_least())).cloned().map(Box::new),
            at,
            favorable: included.iter().map(|(_, answers, _)| answers.favorable()).sum(),
            n: included.iter().map(|(_, answers, _)| answers.n()).sum(),
            highlight: highlight(rules, strengths, opportunities, included.len() as u64),
            strengths,
            opportunities,
        }),
    };
    Some((counting.len() as u64, included.len() as u64, result))
}

fn on_scale<'a>(questions: impl Iterator<Item = &'a Question>, position: &Ratio) -> Option<OnScale> {
    let mut scales = questions.map(Question::scale);
    let scale: &Scale = scales.next()?;
    if !scale.has_consecutive_values() || scales.any(|other| other.id() != scale.id()) {
        return None;
    }
    let (lowest, highest) = (scale.points().first()?.value(), scale.points().last()?.value());
    Some(OnScale { score: position.between(lowest, highest), ends: (lowest, highest) })
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

use std::collections::{BTreeSet, HashMap};

use super::*;
use crate::Policy;
use crate::compare::{AreaStatus, Comparability, QuestionComparability, comparability};
use crate::cycle::order::in_order;
use crate::cycle::side::{Absent, Side};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::disclosure::{Disclosed, Strictest};
use crate::framework::{Area, Framework, Question};
use crate::score::{AreaResult, AreaScore, QuestionResult, QuestionScore, Scores};
use crate::tally::Closed;

/// Places of a position for reading, and for drawing.
const READ: u8 = 2;
const DRAWN: u8 = 4;

impl Series {
    /// A team over its closed cycles, in whichever order they come. The strictest of their policies, and of what is asked
    /// for, applies to all: open mode where the team agreed to it each time.
    ///
    /// ```
    /// # use ilt::{Closed, Framework, Policy, cycle::Series, diagnostic::Code};
    /// # let framework = Framework::new_leaders();
    /// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
    /// let english = "en".parse()?;
    /// assert_eq!(Series::of(&[closed.clone()], Policy::Confidential, &english)?.cycles.len(), 1);
    /// let twice = Series::of(&[closed.clone(), closed], Policy::Confidential, &english).unwrap_err();
    /// assert_eq!(twice.as_slice()[0].code, Code::NotLater);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When there is no cycle, when two are of different teams, have one id or one order; and as [`Disclosed::of`] the
    /// latest one.
    pub fn of(closed: &[Closed], policy: Policy, language: &Language) -> Result<Self, Problems> {
        let mut cycles: Vec<&Closed> = closed.iter().collect();
        cycles.sort_by_key(|closed| (closed.occasion().cycle().order(), closed.occasion().cycle().id()));
        for (index, after) in cycles.iter().enumerate() {
            cycles.iter().take(index).try_for_each(|before| in_order(before.occasion(), after.occasion()))?;
        }
        let Some((latest, earlier)) = cycles.split_last() else {
            let problem = Diagnostic::new(Code::EmptyList, &Pointer::root(), "there is no closed cycle to show");
            return Err(problem.help("give one at least").into());
        };
        let strictest = Strictest::of(policy, latest, earlier.iter().copied())?;
        let shown: Vec<Disclosed> = cycles.iter().map(|closed| Disclosed::beside(closed, strictest)).collect();
        Ok(Self::of_disclosed(&shown, latest.occasion().team(), language))
    }

    /// Nothing else is seen of the cycles.
    fn of_disclosed(shown: &[Disclosed], team: &crate::response::Team, language: &Language) -> Self {
        let moments: Vec<Moment<'_>> = shown.iter().map(Moment::of).collect();
        let links = Links::of(&moments);
        Self {
            format: SeriesFormat::V1,
            language: language.clone(),
            team: SeriesTeam { id: team.id().clone(), name: team.name().to_owned() },
            cycles: shown.iter().map(cycle).collect(),
            questions: questions(&moments, &links, language),
            areas: areas(&moments, &links, language),
        }
    }
}

/// One of the cycles with its scores.
struct Moment<'a> {
    framework: &'a Framework,
    scores: Scores,
    side: Side,
}

impl<'a> Moment<'a> {
    fn of(shown: &'a Disclosed) -> Self {
        let scores = Scores::of(shown);
        Self { framework: shown.framework(), side: Side::of(&scores), scores }
    }
}

fn cycle(shown: &Disclosed) -> SeriesCycle {
    let (cycle, completion) = (shown.occasion().cycle(), shown.completion());
    SeriesCycle {
        id: cycle.id().clone(),
        label: cycle.label().to_owned(),
        order: cycle.order(),
        framework: shown.framework().release().clone(),
        policy: shown.policy().clone(),
        respondents: completion.respondents,
        roster_size: completion.roster_size,
    }
}

/// What stays comparable between two cycles by their numbers: an element is compared with the last framework that had it,
/// which need not be the one before.
struct Links(HashMap<(usize, usize), Comparability>);

impl Links {
    fn of(moments: &[Moment<'_>]) -> Self {
        let mut links = HashMap::new();
        for (now, after) in moments.iter().enumerate() {
            for (then, before) in moments.iter().enumerate().take(now) {
                let comes_back = |has: &dyn Fn(&Framework) -> bool| {
                    let between = moments.iter().take(now).skip(then + 1);
                    has(before.framework) && !between.map(|moment| moment.framework).any(has)
                };
                let question = |id: &str| comes_back(&|framework| framework.question(id).is_some());
                let area = |id: &str| comes_back(&|framework| framework.area(id).is_some());
                let needed = after.framework.questions().any(|other| question(other.id().as_str()))
                    || after.framework.areas().iter().any(|other| area(other.id().as_str()));
                if needed && before.framework != after.framework {
                    links.insert((then, now), comparability(before.framework, after.framework));
                }
            }
        }
        Self(links)
    }

    /// Why a question's line ends between two cycles; nothing where it goes on.
    fn question(&self, then: usize, now: usize, id: &QuestionId) -> Vec<QuestionReason> {
        let kept = self.0.get(&(then, now));
        let found = kept.and_then(|kept| kept.questions.iter().find(|question| question.id == *id));
        found.map(QuestionComparability::new_series).unwrap_or_default()
    }

    /// Why an area's line ends between two cycles; nothing where it goes on.
    fn area(&self, then: usize, now: usize, id: &AreaId) -> Vec<AreaReason> {
        let kept = self.0.get(&(then, now));
        match kept.and_then(|kept| kept.areas.iter().find(|area| area.id == *id)).map(|area| &area.status) {
            Some(AreaStatus::Common { reasons, .. } | AreaStatus::None { reasons, .. }) => reasons.clone(),
            Some(AreaStatus::Full { .. }) | None => Vec::new(),
        }
    }
}

/// Elements of the frameworks by their ids, as the latest framework that has each of them says it.
fn latest<'a, T>(
    moments: &[Moment<'a>],
    elements: impl Fn(&'a Framework) -> Vec<T>,
    id: impl Fn(&T) -> &'a str,
) -> Vec<T> {
    let mut known = BTreeSet::new();
    let each = moments.iter().rev().flat_map(|moment| elements(moment.framework));
    each.filter(|element| known.insert(id(element))).collect()
}

fn with_areas(framework: &Framework) -> Vec<(&Area, &Question)> {
    let areas = framework.areas().iter();
    areas.flat_map(|area| area.questions().iter().map(move |question| (area, question))).collect()
}

fn questions(moments: &[Moment<'_>], links: &Links, language: &Language) -> Vec<SeriesQuestion> {
    let all = latest(moments, with_areas, |(_, question)| question.id().as_str());
    let of_one = |(area, question): (&Area, &Question)| SeriesQuestion {
        points: question_points(moments, links, question.id()),
        text: question.text().in_language(language).to_owned(),
        id: question.id().clone(),
        area: area.id().clone(),
    };
    all.into_iter().map(of_one).collect()
}

fn question_points(moments: &[Moment<'_>], links: &Links, id: &QuestionId) -> Vec<SeriesPoint> {
    let (mut line, mut last) = (1, None);
    let each = moments.iter().enumerate().map(|(now, moment)| {
        if moment.framework.question(id.as_str()).is_none() {
            return SeriesPoint {
                line: None,
                new_series: Vec::new(),
                value: SeriesValue::None { reason: Gap::NotThere },
            };
        }
        let new_series = last.map_or_else(Vec::new, |then| links.question(then, now, id));
        line += u64::from(!new_series.is_empty());
        last = Some(now);
        SeriesPoint { line: Some(line), new_series, value: question_value(moment, id) }
    });
    each.collect()
}

fn question_value(moment: &Moment<'_>, id: &QuestionId) -> SeriesValue {
    let none = |reason| SeriesValue::None { reason };
    let answers = match moment.side.found(id) {
        Ok(answers) => answers,
        Err(Absent::NotAsked) => return none(Gap::NotAsked),
        Err(Absent::Suppressed) => return none(Gap::Suppressed),
        Err(Absent::TooFew | Absent::NotKept) => return none(Gap::Insufficient),
    };
    let score = moment.scores.question(id);
    SeriesValue::Shown {
        n: score.and_then(QuestionScore::n),
        mean: answers.mean().to_decimal(moment.framework.scoring().places),
        position: answers.position().to_number(DRAWN),
        band: score.and_then(|score| score.result().band()),
    }
}

fn areas(moments: &[Moment<'_>], links: &Links, language: &Language) -> Vec<SeriesArea> {
    let all: Vec<&Area> = latest(moments, |framework| framework.areas().iter().collect(), |area| area.id().as_str());
    let counts = |area: &&Area| {
        let of_each = moments.iter().filter_map(|moment| moment.framework.area(area.id().as_str()));
        of_each.flat_map(Area::questions).any(Question::scored)
    };
    let of_one = |area: &Area| SeriesArea {
        points: area_points(moments, links, area.id()),
        title: area.title().in_language(language).to_owned(),
        id: area.id().clone(),
    };
    all.into_iter().filter(counts).map(of_one).collect()
}

fn area_points(moments: &[Moment<'_>], links: &Links, id: &AreaId) -> Vec<SeriesAreaPoint> {
    let (mut line, mut last) = (1, None);
    let mut last_in_score: Option<BTreeSet<&QuestionId>> = None;
    let each = moments.iter().enumerate().map(|(now, moment)| {
        let score = moment.scores.areas().iter().find(|score| score.area().id() == id);
        let mut point = SeriesAreaPoint {
            line: None,
            new_series: Vec::new(),
            other_questions: false,
            questions_in_score: score.map_or(0, AreaScore::questions_in_score),
            questions: score.map_or(0, AreaScore::questions),
            value: SeriesAreaValue::None { reason: Gap::NotThere },
        };
        if moment.framework.area(id.as_str()).is_none() {
            return point;
        }
        point.new_series = last.map_or_else(Vec::new, |then| links.area(then, now, id));
        last = Some(now);
        if !point.new_series.is_empty() {
            last_in_score = None;
        }
        point.value = match score.map(AreaScore::result) {
            None => SeriesAreaValue::None { reason: Gap::NotAsked },
            Some(AreaResult::Insufficient) => SeriesAreaValue::None { reason: Gap::Insufficient },
            Some(AreaResult::Scored(numbers)) => {
                let in_score = score.map(|score| in_score(&moment.scores, score)).unwrap_or_default();
                point.other_questions = last_in_score.as_ref().is_some_and(|before| *before != in_score);
                last_in_score = Some(in_score);
                let (number, places) = match numbers.on_scale() {
                    Some(on_scale) => (on_scale, moment.framework.scoring().places),
                    None => (numbers.position(), READ),
                };
                SeriesAreaValue::Shown {
                    display: number.to_decimal(places),
                    position: numbers.position().to_number(DRAWN),
                    highlight: numbers.highlight(),
                }
            }
        };
        line += u64::from(!point.new_series.is_empty() || point.other_questions);
        point.line = Some(line);
        point
    });
    each.collect()
}

/// The questions that an area's score is made of.
fn in_score<'a>(scores: &'a Scores, area: &AreaScore) -> BTreeSet<&'a QuestionId> {
    let ids: BTreeSet<&QuestionId> = area.area().questions().iter().map(Question::id).collect();
    let counts = |score: &&QuestionScore| {
        matches!(score.result(), QuestionResult::Scored { .. }) && ids.contains(score.question().id())
    };
    scores.questions().iter().filter(counts).map(|score| score.question().id()).collect()
}

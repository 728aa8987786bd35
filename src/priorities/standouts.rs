use std::cmp::Ordering;

use super::reason::{self, Reason};
use crate::framework::{Framework, PriorityRules, Question};
use crate::score::{Band, PointAnswers, QuestionScore, Ratio, Scores};

/// What stands out of a team's scores.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, Priorities, ResponseSet, Scores, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
/// for key in ["r1", "r2", "r3", "r4", "r5"] {
///     let answers = [("delegation", "often"), ("data_analysis_support", "rarely")];
///     document.responses.push(ResponseDocument::submitted(key, answers));
/// }
/// let responses = ResponseSet::check(&framework, document)?;
/// let priorities = Priorities::of(&Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential)?));
/// let first = &priorities.opportunities().candidates()[0];
/// assert_eq!((first.question().id().as_str(), first.rank()), ("data_analysis_support", 1));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priorities {
    strengths: Standouts,
    opportunities: Standouts,
}

/// The strengths or the opportunities, ranked, and which of them are proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standouts {
    candidates: Vec<Candidate>,
    cap: u64,
    extended_by_tie: bool,
    relative: bool,
}

/// One question that stands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    question: Question,
    rank: u64,
    tied: bool,
    selected: bool,
    reasons: Vec<Reason>,
}

impl Priorities {
    /// Ranks and proposes what stands out.
    pub fn of(scores: &Scores) -> Self {
        Self { strengths: standouts(scores, End::Strengths), opportunities: standouts(scores, End::Opportunities) }
    }

    /// What the team can celebrate.
    pub fn strengths(&self) -> &Standouts {
        &self.strengths
    }

    /// What the team can look at next.
    pub fn opportunities(&self) -> &Standouts {
        &self.opportunities
    }
}

impl Standouts {
    /// Every one that stands out, by rank; equal ranks in the order of the framework.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// How many ranks are proposed.
    pub fn cap(&self) -> u64 {
        self.cap
    }

    /// Whether a tie makes more than the cap of them proposed.
    pub fn is_extended_by_tie(&self) -> bool {
        self.extended_by_tie
    }

    /// Whether nothing stands out, and these are the best of the rest.
    pub fn is_relative(&self) -> bool {
        self.relative
    }
}

impl Candidate {
    /// The question.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// Its rank: 1, 2, 2, 4 where the second and third are equal.
    pub fn rank(&self) -> u64 {
        self.rank
    }

    /// Whether another one has the same rank.
    pub fn is_tied(&self) -> bool {
        self.tied
    }

    /// Whether it is proposed.
    pub fn is_selected(&self) -> bool {
        self.selected
    }

    /// Why it stands out.
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }
}

#[derive(Clone, Copy, PartialEq)]
enum End {
    Strengths,
    Opportunities,
}

impl End {
    fn band(self) -> Band {
        match self {
            Self::Strengths => Band::Strength,
            Self::Opportunities => Band::Opportunity,
        }
    }

    /// What stands out most comes first; equal answers are equal, whatever the order of the framework.
    fn compare(self, one: Ranked<'_>, other: Ranked<'_>, rules: &PriorityRules) -> Ordering {
        let (a, b) = (one.answers, other.answers);
        // shares with unlike denominators: each count times the other's denominator
        let shares = |count: fn(&PointAnswers) -> u64| {
            let times = |count: u64, n: u64| u128::from(count) * u128::from(n);
            times(count(a), b.n()).cmp(&times(count(b), a.n()))
        };
        let (favorable, unfavorable) = (|| shares(PointAnswers::favorable), || shares(PointAnswers::unfavorable));
        let position = a.position().cmp(b.position());
        match self {
            Self::Strengths => position.reverse().then_with(|| favorable().reverse()).then_with(unfavorable),
            Self::Opportunities => {
                // nothing is less than anything, so that what is unrated comes last
                let importance = |ranked: Ranked<'_>| ranked.importance().filter(|_| rules.importance_first);
                let important = importance(other).cmp(&importance(one));
                important.then(position).then_with(|| unfavorable().reverse()).then_with(favorable)
            }
        }
    }

    fn reasons(self, ranked: Ranked<'_>, framework: &Framework, relative: bool) -> Vec<Reason> {
        let is_first = self == Self::Opportunities && framework.priorities().importance_first;
        let counts = ranked.score.importance().filter(|_| is_first);
        let importance = counts.map(|[high, medium, low]| Reason::Importance { high, medium, low });
        let others = match (self, relative) {
            (Self::Strengths, false) => reason::of_strength(ranked.answers, framework),
            (Self::Opportunities, false) => reason::of_opportunity(ranked.answers, framework),
            (Self::Strengths, true) => vec![Reason::HighestOfSteady {}],
            (Self::Opportunities, true) if counts.is_some() => vec![Reason::MostImportantOfSteady {}],
            (Self::Opportunities, true) => vec![Reason::LowestOfSteady {}],
        };
        // what ranks before all else is told before all else
        importance.into_iter().chain(others).collect()
    }
}

/// A question that is ranked by its answers.
#[derive(Clone, Copy)]
struct Ranked<'a> {
    score: &'a QuestionScore,
    answers: &'a PointAnswers,
    rank: u64,
}

impl Ranked<'_> {
    /// How important it is found, from 0 to 2; nothing where too few rated it.
    fn importance(self) -> Option<Ratio> {
        let [high, medium, low] = self.score.importance()?.map(u128::from);
        Ratio::new(i128::try_from(2 * high + medium).ok()?, high + medium + low)
    }
}

fn standouts(scores: &Scores, end: End) -> Standouts {
    let rules = scores.framework().priorities();
    let cap = u64::from(rules.cap);
    let banded = ranked(scores, end, end.band());
    let relative = banded.is_empty() && rules.relative_fallback;
    let kept: Vec<Ranked<'_>> = if relative {
        ranked(scores, end, Band::Steady).into_iter().take_while(|ranked| ranked.rank == 1).collect()
    } else {
        banded
    };
    let same_rank = |rank: u64| kept.iter().filter(|other| other.rank == rank).count();
    let candidates: Vec<Candidate> = kept
        .iter()
        .map(|ranked| Candidate {
            question: ranked.score.question().clone(),
            rank: ranked.rank,
            tied: same_rank(ranked.rank) > 1,
            selected: relative || ranked.rank <= cap,
            reasons: end.reasons(*ranked, scores.framework(), relative),
        })
        .collect();
    let selected = candidates.iter().filter(|candidate| candidate.selected).count() as u64;
    Standouts {
        extended_by_tie: !relative && selected > cap,
        relative: relative && !candidates.is_empty(),
        cap,
        candidates,
    }
}

/// The questions in that band, by competition rank (1, 2, 2, 4).
fn ranked(scores: &Scores, end: End, band: Band) -> Vec<Ranked<'_>> {
    let rules = scores.framework().priorities();
    let mut in_band: Vec<Ranked<'_>> = scores
        .questions()
        .iter()
        .filter(|score| score.result().band() == Some(band))
        .filter_map(|score| Some(Ranked { score, answers: score.result().answers()?, rank: 0 }))
        .collect();
    // stable: equal ones stay in the order of the framework, which only their printing follows
    in_band.sort_by(|one, other| end.compare(*one, *other, rules));
    let mut ranked: Vec<Ranked<'_>> = Vec::with_capacity(in_band.len());
    for (next, place) in in_band.into_iter().zip(1..) {
        let rank = match ranked.last() {
            Some(before) if end.compare(*before, next, rules).is_eq() => before.rank,
            _ => place,
        };
        ranked.push(Ranked { rank, ..next });
    }
    ranked
}

//! Two sides compared, question by question and together.

use std::collections::{HashMap, HashSet};

use super::movement::{Moved, Movement, NoMovement};
use super::side::{Absent, Side};
use crate::compare::{QuestionReason, comparability};
use crate::framework::{AnsweredBy, Framework, Question, QuestionId};
use crate::score::{AreaPosition, PointAnswers, Ratio};

/// The questions that start a new series between two frameworks, and why.
pub(crate) struct NewSeries(HashMap<QuestionId, Vec<QuestionReason>>);

impl NewSeries {
    pub(crate) fn between(old: &Framework, new: &Framework) -> Self {
        let questions = if old == new { Vec::new() } else { comparability(old, new).questions };
        let reasons = questions.into_iter().map(|question| (question.new_series(), question.id));
        Self(reasons.filter(|(reasons, _)| !reasons.is_empty()).map(|(reasons, id)| (id, reasons)).collect())
    }
}

/// An earlier and a later side, and which questions start a new series between their frameworks.
pub(crate) struct Comparison<'a> {
    before: &'a Side,
    after: &'a Side,
    new_series: &'a NewSeries,
}

/// What some questions say together on both sides.
pub(crate) struct Together {
    /// Those on which both sides rest.
    pub(crate) common: Vec<QuestionId>,
    /// How many the later side has that were asked and count.
    pub(crate) questions: u64,
    pub(crate) movement: Movement<AreaPosition>,
}

impl<'a> Comparison<'a> {
    pub(crate) fn of(before: &'a Side, after: &'a Side, new_series: &'a NewSeries) -> Self {
        Self { before, after, new_series }
    }

    /// The earlier framework.
    pub(crate) fn before(&self) -> &'a Framework {
        self.before.framework()
    }

    /// The later framework.
    pub(crate) fn after(&self) -> &'a Framework {
        self.after.framework()
    }

    /// What became of a question that either side has.
    pub(crate) fn question(&self, id: &QuestionId) -> Movement<PointAnswers> {
        let question = match (self.before().question(id.as_str()), self.after().question(id.as_str())) {
            (None, _) => return Movement::None(NoMovement::Added {}),
            (_, None) => return Movement::None(NoMovement::Removed {}),
            (Some(_), Some(question)) => question,
        };
        if let Some(reasons) = self.new_series.0.get(id) {
            return Movement::None(NoMovement::NewSeries { reasons: reasons.clone() });
        }
        Movement::None(match (self.before.found(id), self.after.found(id)) {
            (Ok(before), Ok(after)) => {
                let threshold = self.threshold(self.moves(question, before, after));
                let moved = Moved::from(before.clone(), after.clone(), PointAnswers::position, threshold);
                return Movement::Compared(moved);
            }
            (_, Err(Absent::NotAsked)) => NoMovement::NotAskedNow {},
            (Err(Absent::NotAsked), _) => NoMovement::NotAskedBefore {},
            (_, Err(Absent::Suppressed)) => NoMovement::SuppressedNow {},
            (Err(Absent::Suppressed), _) => NoMovement::SuppressedBefore {},
            (_, Err(Absent::TooFew)) => NoMovement::TooFewNow {},
            (Err(Absent::TooFew), _) => NoMovement::TooFewBefore {},
            (Err(Absent::NotKept), _) | (_, Err(Absent::NotKept)) => NoMovement::NoBaseline {},
        })
    }

    /// What became of some questions together, an area's or a view's: those that count there on each side, or nothing where
    /// a side does not have it. Both positions are made anew of the common questions, as the later framework counts them.
    pub(crate) fn together(&self, before: Option<Vec<&Question>>, after: Option<Vec<&Question>>) -> Together {
        let none = |questions, reason| Together { common: Vec::new(), questions, movement: Movement::None(reason) };
        let asked = |question: &&Question| self.after.found(question.id()) != Err(Absent::NotAsked);
        let questions = after.iter().flatten().copied().filter(asked).count() as u64;
        let (before, after) = match (before, after) {
            (None, _) => return none(questions, NoMovement::Added {}),
            (_, None) => return none(questions, NoMovement::Removed {}),
            (Some(before), Some(after)) => (before, after),
        };
        let known: HashSet<&QuestionId> = before.iter().map(|question| question.id()).collect();
        let (mut common, mut reasons) = (Vec::new(), Vec::new());
        for question in after.iter().copied().filter(|question| known.contains(question.id())) {
            match self.question(question.id()) {
                Movement::Compared(moved) => common.push((question, moved)),
                Movement::None(reason) => reasons.push(reason),
            }
        }
        match self.recomputed(&common, after.iter().copied().filter(asked)) {
            Some(moved) => Together {
                common: common.iter().map(|(question, _)| question.id().clone()).collect(),
                questions,
                movement: Movement::Compared(moved),
            },
            None => none(questions, shared_by_all(reasons)),
        }
    }

    fn recomputed<'q>(
        &self,
        common: &'q [(&'q Question, Moved<PointAnswers>)],
        of_all: impl Iterator<Item = &'q Question> + Clone,
    ) -> Option<Moved<AreaPosition>> {
        let reading = self.after.framework().scoring().area_reading;
        let position = |side: fn(&Moved<PointAnswers>) -> &PointAnswers| {
            let together = common.iter().map(|(question, moved)| (question.weight(), side(moved)));
            AreaPosition::of(reading, together, of_all.clone())
        };
        let (before, after) = (position(Moved::before)?, position(Moved::after)?);
        let heaviest = common.iter().map(|(question, _)| question.weight()).max()?;
        let whole: u128 = common.iter().map(|(question, _)| u128::from(question.weight())).sum();
        let share = Ratio::new(heaviest.into(), whole)?;
        let of_heaviest = common.iter().filter(|(question, _)| question.weight() == heaviest);
        let moves = of_heaviest.filter_map(|(question, moved)| self.moves(question, moved.before(), moved.after()));
        let threshold = self.threshold(moves.max().map(|moves| moves.times(&share)));
        Some(Moved::from(before, after, AreaPosition::position, threshold))
    }

    /// By how much a question moves where as few answers as make a change move by one point.
    fn moves(&self, question: &Question, before: &PointAnswers, after: &PointAnswers) -> Option<Ratio> {
        let scale = question.scale();
        let moves = i128::from(self.after.framework().scoring().change_moves) * i128::from(scale.largest_step());
        Ratio::new(moves, u128::from(scale.span().unsigned_abs()) * u128::from(before.n().min(after.n())))
    }

    /// The least distance that is a change.
    fn threshold(&self, moves: Option<Ratio>) -> Ratio {
        let framework = self.after.framework();
        match framework.answered_by() {
            AnsweredBy::Team => Ratio::zero(),
            AnsweredBy::Members => {
                let least = Ratio::of(framework.scoring().change_at_least);
                moves.map_or(least.clone(), |moves| moves.max(least))
            }
        }
    }
}

/// The reason why nothing can be compared, where it is one and the same for all.
fn shared_by_all(reasons: Vec<NoMovement>) -> NoMovement {
    let mut each = reasons.into_iter();
    let first = each.next();
    first.filter(|first| each.all(|other| other == *first)).unwrap_or(NoMovement::NothingInCommon {})
}

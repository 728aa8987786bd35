use std::collections::HashSet;

use super::comparison::{Comparison, NewSeries, Together};
use super::movement::Movement;
use super::order::in_order;
use super::side::Side;
use crate::Policy;
use crate::diagnostic::Problems;
use crate::disclosure::{Disclosed, Strictest, Turnover};
use crate::framework::{Area, Framework, Question, QuestionId, View};
use crate::score::{AreaPosition, PointAnswers, Scores};
use crate::tally::Closed;

/// What moved between two closed cycles of one team: of every question, area and view both sides and how far they are
/// apart, or why there is no number.
///
/// It is made of what either cycle discloses under the stricter policy of the two, and of how many stayed, joined and left.
///
/// ```
/// use ilt::cycle::{Change, Direction, NoMovement};
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
/// let change = Change::between(&cycle("fall", 1, "rarely")?, &cycle("winter", 2, "often")?, Policy::Confidential)?;
/// assert_eq!(change.question("delegation").unwrap().movement().direction(), Some(Direction::Improved));
/// let nobody = change.question("shared_norms").unwrap();
/// assert_eq!(nobody.movement().none(), Some(&NoMovement::SuppressedNow {}));
/// let talent = change.area("talent_management").unwrap();
/// assert_eq!((talent.common().len(), talent.questions()), (1, 3)); // "1 of 3"
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    before: Disclosed,
    after: Disclosed,
    turnover: Option<Turnover>,
    questions: Vec<QuestionChange>,
    areas: Vec<AreaChange>,
    views: Vec<ViewChange>,
}

/// What became of one question.
///
/// ```
/// # use ilt::{Framework, Policy, ResponseSet, cycle::Change};
/// # let framework = Framework::new_leaders();
/// # let mut document = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?.to_document();
/// # let fall = ResponseSet::check(&framework, document.clone())?.close();
/// # (document.cycle.id, document.cycle.order) = ("winter".to_owned(), 2);
/// # let winter = ResponseSet::check(&framework, document)?.close();
/// let change = Change::between(&fall, &winter, Policy::Confidential)?;
/// let first = &change.questions()[0];
/// assert_eq!(first.question().id(), change.after().framework().questions().next().unwrap().id());
/// assert_eq!(first.movement().compared().unwrap().delta().to_string(), "0"); // everybody answered as before
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionChange {
    pub(super) question: Question,
    pub(super) movement: Movement<PointAnswers>,
}

/// What became of one area, on the questions that count in it, then and now, and can be compared.
///
/// ```
/// # use ilt::{Framework, Policy, ResponseSet, cycle::Change};
/// # let framework = Framework::new_leaders();
/// # let mut document = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?.to_document();
/// # let fall = ResponseSet::check(&framework, document.clone())?.close();
/// # (document.cycle.id, document.cycle.order) = ("winter".to_owned(), 2);
/// # let winter = ResponseSet::check(&framework, document)?.close();
/// let change = Change::between(&fall, &winter, Policy::Confidential)?;
/// let culture = &change.areas()[1];
/// assert_eq!((culture.common().len(), culture.questions()), (2, 3)); // one is hidden in both
/// assert_eq!(culture.movement().compared().unwrap().after().position().to_string(), "1/2");
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChange {
    pub(super) area: Area,
    pub(super) common: Vec<QuestionId>,
    pub(super) questions: u64,
    pub(super) movement: Movement<AreaPosition>,
}

/// What became of one view, computed like an area's change.
///
/// ```
/// # use ilt::{Framework, Policy, ResponseSet, cycle::Change, framework::document::ViewDocument};
/// let mut document = Framework::new_leaders().document().clone();
/// document.views = Some(vec![ViewDocument::new("families", "Work with families", ["family_and_community"])]);
/// let framework = Framework::try_from(document)?;
/// # let mut document = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?.to_document();
/// # let fall = ResponseSet::check(&framework, document.clone())?.close();
/// # (document.cycle.id, document.cycle.order) = ("winter".to_owned(), 2);
/// # let winter = ResponseSet::check(&framework, document)?.close();
/// let change = Change::between(&fall, &winter, Policy::Confidential)?;
/// assert_eq!(change.view("families").unwrap().questions(), 1);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewChange {
    view: View,
    common: Vec<QuestionId>,
    questions: u64,
    movement: Movement<AreaPosition>,
}

impl Change {
    /// What moved from one closed cycle of a team to a later one. The strictest applies of what either was closed under and
    /// what is asked for, to both: open mode where both teams agreed to it.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, ResponseSet, cycle::Change, diagnostic::Code};
    /// # let framework = Framework::new_leaders();
    /// # let cedar = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?.close();
    /// let problems = Change::between(&cedar, &cedar, Policy::Confidential).unwrap_err();
    /// assert_eq!(problems.as_slice()[0].code, Code::NotLater);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When the two are of different teams, or the second is not a later cycle than the first; and as
    /// [`Disclosed::of`] the later one.
    pub fn between(before: &Closed, after: &Closed, policy: Policy) -> Result<Self, Problems> {
        Ok(Self::with_scores(before, after, policy)?.0)
    }

    /// The same with the scores of the later cycle, which whoever tells of it needs as well.
    pub(super) fn with_scores(before: &Closed, after: &Closed, policy: Policy) -> Result<(Self, Scores), Problems> {
        in_order(before.occasion(), after.occasion())?;
        let strictest = Strictest::of(policy, after, [before])?;
        let shown = |closed| Disclosed::beside(closed, strictest);
        let (turnover, before, after) = (Turnover::between(before, after), shown(before), shown(after));
        let scores = Scores::of(&after);
        Ok((Self::of(before, after, &scores, turnover), scores))
    }

    /// What moved between what two cycles disclose: nothing else is seen of them.
    fn of(before: Disclosed, after: Disclosed, scores: &Scores, turnover: Option<Turnover>) -> Self {
        let (old, new) = (before.framework(), after.framework());
        let (then, now, new_series) = (Side::of(&Scores::of(&before)), Side::of(scores), NewSeries::between(old, new));
        let comparison = Comparison::of(&then, &now, &new_series);
        let gone = old.questions().filter(|question| new.question(question.id().as_str()).is_none());
        let questions = new.questions().chain(gone).map(|question| QuestionChange {
            movement: comparison.question(question.id()),
            question: question.clone(),
        });
        let questions = questions.collect();
        let gone = old.areas().iter().filter(|area| new.area(area.id().as_str()).is_none());
        let areas = new.areas().iter().chain(gone).filter_map(|area| {
            let counting = |framework| of_area(framework, area);
            let Together { common, questions, movement } = together(&comparison, counting(old), counting(new))?;
            Some(AreaChange { area: area.clone(), common, questions, movement })
        });
        let areas = areas.collect();
        let gone = old.views().iter().filter(|view| new.view(view.id().as_str()).is_none());
        let views = new.views().iter().chain(gone).filter_map(|view| {
            let counting = |framework| of_view(framework, view);
            let Together { common, questions, movement } = together(&comparison, counting(old), counting(new))?;
            Some(ViewChange { view: view.clone(), common, questions, movement })
        });
        let views = views.collect();
        Self { questions, areas, views, turnover, before, after }
    }

    /// What may be shown of the earlier cycle beside the later one.
    pub fn before(&self) -> &Disclosed {
        &self.before
    }

    /// What may be shown of the later cycle beside the earlier one.
    pub fn after(&self) -> &Disclosed {
        &self.after
    }

    /// How many stayed, joined and left, where the keys of respondents mean the same in both cycles.
    pub fn turnover(&self) -> Option<Turnover> {
        self.turnover
    }

    /// The questions in the order of the later framework, those that it no longer has at the end.
    pub fn questions(&self) -> &[QuestionChange] {
        &self.questions
    }

    /// The question with that id.
    pub fn question(&self, id: impl AsRef<str>) -> Option<&QuestionChange> {
        self.questions.iter().find(|change| change.question.id() == id.as_ref())
    }

    /// The areas in the order of the later framework, those that it no longer has at the end; none of which no question
    /// counts or counted.
    pub fn areas(&self) -> &[AreaChange] {
        &self.areas
    }

    /// The area with that id.
    pub fn area(&self, id: impl AsRef<str>) -> Option<&AreaChange> {
        self.areas.iter().find(|change| change.area.id() == id.as_ref())
    }

    /// The views in the order of the later framework, those that it no longer has at the end; none of which no question
    /// counts or counted.
    pub fn views(&self) -> &[ViewChange] {
        &self.views
    }

    /// The view with that id.
    pub fn view(&self, id: impl AsRef<str>) -> Option<&ViewChange> {
        self.views.iter().find(|change| change.view.id() == id.as_ref())
    }
}

impl QuestionChange {
    /// The question as it is; one that is gone as it was.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// What became of it.
    pub fn movement(&self) -> &Movement<PointAnswers> {
        &self.movement
    }
}

impl AreaChange {
    /// The area as it is; one that is gone as it was.
    pub fn area(&self) -> &Area {
        &self.area
    }

    /// The questions on which both sides rest, in the later order.
    pub fn common(&self) -> &[QuestionId] {
        &self.common
    }

    /// How many questions the area has that the later cycle asks and that count.
    pub fn questions(&self) -> u64 {
        self.questions
    }

    /// What became of it.
    pub fn movement(&self) -> &Movement<AreaPosition> {
        &self.movement
    }
}

impl ViewChange {
    /// The view as it is; one that is gone as it was.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// The questions on which both sides rest, in the later order.
    pub fn common(&self) -> &[QuestionId] {
        &self.common
    }

    /// How many questions the view has that the later cycle asks and that count.
    pub fn questions(&self) -> u64 {
        self.questions
    }

    /// What became of it.
    pub fn movement(&self) -> &Movement<AreaPosition> {
        &self.movement
    }
}

/// The questions of an area that count, where the framework has the area.
pub(super) fn of_area<'a>(framework: &'a Framework, area: &Area) -> Option<Vec<&'a Question>> {
    let area = framework.area(area.id().as_str())?;
    Some(area.questions().iter().filter(|question| question.scored()).collect())
}

/// The questions of a view that count, in the order of the framework, where it has the view.
fn of_view<'a>(framework: &'a Framework, view: &View) -> Option<Vec<&'a Question>> {
    let view = framework.view(view.id().as_str())?;
    let ids: HashSet<&QuestionId> = view.questions().iter().collect();
    Some(framework.questions().filter(|question| question.scored() && ids.contains(question.id())).collect())
}

/// Nothing where nothing counts or counted.
fn together(
    comparison: &Comparison<'_>,
    before: Option<Vec<&Question>>,
    after: Option<Vec<&Question>>,
) -> Option<Together> {
    let counts = before.iter().chain(&after).any(|questions| !questions.is_empty());
    counts.then(|| comparison.together(before, after))
}

//! What became of what a team committed itself to.

use super::change::{AreaChange, QuestionChange, of_area};
use super::commitments::{Aim, Commitment, Commitments};
use super::comparison::{Comparison, NewSeries, Together};
use super::document::CommitmentStatus;
use super::movement::{Direction, NoMovement};
use super::order::followed_later;
use super::side::Side;
use crate::diagnostic::Problems;
use crate::disclosure::Disclosed;
use crate::document::choices;
use crate::framework::Language;
use crate::response::Cycle;
use crate::score::Scores;
use crate::words::Phrases;

choices! {
    /// What a team makes of a commitment, by how far it is and by what moved.
    ///
    /// ```
    /// # use ilt::cycle::{CommitmentStatus, Direction, Verdict};
    /// assert_eq!(Verdict::of(CommitmentStatus::Done, Some(Direction::Improved)), Verdict::Celebrate);
    /// assert_eq!(Verdict::of(CommitmentStatus::InProgress, Some(Direction::Improved)), Verdict::WhatElse);
    /// assert_eq!(Verdict::of(CommitmentStatus::Done, None), Verdict::JudgeByEvidence);
    /// ```
    #[schemars(rename = "CommitmentVerdict")]
    pub enum Verdict {
        /// Celebrate it, and say what worked.
        Celebrate = "celebrate",
        /// Look again at the cause, or at the strategy.
        LookAgain = "look_again",
        /// Stop, and ask what happened.
        StopAndAsk = "stop_and_ask",
        /// Ask what else explains that it improved.
        WhatElse = "what_else",
        /// Commit to it again, or drop it on purpose.
        RecommitOrDrop = "recommit_or_drop",
        /// There is no number: judge by the evidence that is written down.
        JudgeByEvidence = "judge_by_evidence",
        /// It was dropped for a reason, and nobody judges it.
        Dropped = "dropped",
    }
}

impl Verdict {
    /// What a team makes of a commitment that is so far, where what it is about moved this way, or there is no number.
    pub const fn of(status: CommitmentStatus, direction: Option<Direction>) -> Self {
        match (status, direction) {
            (CommitmentStatus::Dropped, _) => Self::Dropped,
            (_, None) => Self::JudgeByEvidence,
            (CommitmentStatus::Done, Some(Direction::Improved)) => Self::Celebrate,
            (CommitmentStatus::Done, Some(Direction::NoClearChange)) => Self::LookAgain,
            (CommitmentStatus::Done, Some(Direction::Declined)) => Self::StopAndAsk,
            (_, Some(Direction::Improved)) => Self::WhatElse,
            (_, Some(Direction::Declined | Direction::NoClearChange)) => Self::RecommitOrDrop,
        }
    }
}

/// What became of a team's commitments by its next cycle: of each how far it is, what moved since it was made, and what
/// that means. It stands first in the next report, also where what it is about is no longer low.
///
/// What moved is told from the counts that were kept with the commitment; the earlier cycle is not needed. Of the two
/// cycles the stricter threshold hides on both sides.
///
/// ```
/// use ilt::cycle::{Commitments, FollowUp, Verdict};
/// use ilt::response::document::*;
/// use ilt::{Disclosed, Framework, Policy, ResponseSet};
///
/// let framework = Framework::new_leaders();
/// let cycle = |id: &str, order: i64, answer: &str| {
///     let (team, cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new(id, id, order));
///     let mut document = ResponseSetDocument::new(&framework, team, cycle, 7);
///     let keys = ["r1", "r2", "r3", "r4", "r5"];
///     document.responses.extend(keys.map(|key| ResponseDocument::submitted(key, [("delegation", answer)])));
///     Disclosed::of(&ResponseSet::check(&framework, document)?.close(), Policy::Confidential)
/// };
/// let mut document = Commitments::draft(&cycle("fall", 1, "rarely")?);
/// let first = &mut document.commitments[0];
/// (first.goal, first.owner) = ("Each of us leads one thing.".into(), "Dana".into());
/// (first.due, first.status) = ("March".into(), Some(ilt::cycle::CommitmentStatus::Done));
/// let commitments = Commitments::check(&framework, document)?;
///
/// let follow_up = FollowUp::of(&commitments, &cycle("winter", 2, "often")?)?;
/// let delegation = &follow_up.as_slice()[0];
/// assert_eq!(delegation.commitment().goal(), "Each of us leads one thing.");
/// assert_eq!(delegation.verdict(), Verdict::Celebrate); // done, and from 1/4 to 3/4
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    commitments: Vec<FollowedUp>,
}

/// What became of one commitment.
///
/// ```
/// # use ilt::cycle::{AimChange, Commitments, FollowUp, document::*};
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let mut document = CommitmentsDocument { framework: (&framework).into(), ..CommitmentsDocument::default() };
/// # (document.team, document.cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new("spring", "Spring", 0));
/// # let mut trips = CommitmentDocument::new("trips", "Each of us plans one trip.", "Dana", "March");
/// # trips.question = Some("delegation".into());
/// # document.commitments.push(trips);
/// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// # let disclosed = Disclosed::of(&collected.close(), Policy::Confidential)?;
/// let commitments = Commitments::check(&framework, document)?; // of which the first has no baseline
/// let follow_up = FollowUp::of(&commitments, &disclosed)?;
/// let AimChange::Question(change) = follow_up.as_slice()[0].change() else { panic!("it is about a question") };
/// assert!(change.movement().none().is_some());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowedUp {
    since: Cycle,
    commitment: Commitment,
    change: AimChange,
    verdict: Verdict,
}

/// What moved of what a commitment is about.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, cycle::{Aim, AimChange, Commitments, FollowUp}};
/// # let framework = Framework::new_leaders();
/// # let mut document = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?.to_document();
/// # let show = |document: &_| {
/// #     Disclosed::of(&ResponseSet::check(&framework, Clone::clone(document))?.close(), Policy::Confidential)
/// # };
/// # let culture = Aim::Area(ilt::framework::AreaId::new("school_culture").unwrap());
/// # let mut commitments = Commitments::draft_of(&show(&document)?, [culture]);
/// # let one = &mut commitments.commitments[0];
/// # (one.goal, one.owner, one.due) = ("Families".into(), "Dana".into(), "March".into());
/// # let commitments = Commitments::check(&framework, commitments)?;
/// # (document.cycle.id, document.cycle.order) = ("winter".into(), 2);
/// let follow_up = FollowUp::of(&commitments, &show(&document)?)?; // of an area, one question of which is hidden
/// let AimChange::Area(culture) = follow_up.as_slice()[0].change() else { panic!("it is about an area") };
/// assert_eq!((culture.common().len(), culture.questions()), (2, 3));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AimChange {
    /// Of a question.
    Question(QuestionChange),
    /// Of an area, on the questions that have a baseline and can be compared.
    Area(AreaChange),
}

impl AimChange {
    /// Which way it moved, where that can be said.
    pub fn direction(&self) -> Option<Direction> {
        match self {
            Self::Question(change) => change.movement().direction(),
            Self::Area(change) => change.movement().direction(),
        }
    }

    /// Why there is no number, where there is none.
    pub fn none(&self) -> Option<&NoMovement> {
        match self {
            Self::Question(change) => change.movement().none(),
            Self::Area(change) => change.movement().none(),
        }
    }
}

impl FollowUp {
    /// What became of commitments by a later cycle of the same team.
    ///
    /// ```
    /// # use ilt::{Disclosed, Framework, Policy, ResponseSet, diagnostic::Code};
    /// # use ilt::cycle::{Commitments, FollowUp, document::*};
    /// # use ilt::response::document::*;
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let disclosed = Disclosed::of(&collected.close(), Policy::Confidential)?;
    /// let mut document = Commitments::draft(&disclosed);
    /// document.commitments.clear();
    /// let commitments = Commitments::check(&framework, document)?;
    /// let problems = FollowUp::of(&commitments, &disclosed).unwrap_err(); // they are of this very cycle
    /// assert_eq!(problems.as_slice()[0].code, Code::NotLater);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When the commitments are another team's, or of a cycle that is not an earlier one.
    pub fn of(commitments: &Commitments, after: &Disclosed) -> Result<Self, Problems> {
        Self::beside(commitments, after, &Scores::of(after))
    }

    /// The same by the scores of what the later cycle discloses.
    pub(super) fn beside(commitments: &Commitments, after: &Disclosed, scores: &Scores) -> Result<Self, Problems> {
        followed_later(commitments.occasion(), after.occasion())?;
        let now = Side::of(scores).under(commitments.threshold());
        let new_series = NewSeries::between(commitments.framework(), after.framework());
        let followed = commitments.as_slice().iter().map(|commitment| {
            let then = then(commitments, commitment).under(after.policy().threshold());
            let change = change(commitment.aim(), &Comparison::of(&then, &now, &new_series));
            let verdict = Verdict::of(commitment.status(), change.as_ref().and_then(AimChange::direction));
            let since = commitments.occasion().cycle().clone();
            change.map(|change| FollowedUp { since, commitment: commitment.clone(), change, verdict })
        });
        Ok(Self { commitments: followed.flatten().collect() })
    }

    /// What became of each commitment, in the order in which they were written.
    pub fn as_slice(&self) -> &[FollowedUp] {
        &self.commitments
    }
}

impl FollowedUp {
    /// The cycle in which the team committed itself.
    pub fn since(&self) -> &Cycle {
        &self.since
    }

    /// What the team committed itself to.
    pub fn commitment(&self) -> &Commitment {
        &self.commitment
    }

    /// What moved since.
    pub fn change(&self) -> &AimChange {
        &self.change
    }

    /// What that means.
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// How far it is, what moved and what that means, in a sentence of the crate's own words.
    ///
    /// ```
    /// # use ilt::{Disclosed, Framework, Policy, ResponseSet};
    /// # use ilt::cycle::{Commitments, FollowUp, document::*};
    /// # use ilt::response::document::*;
    /// # let framework = Framework::new_leaders();
    /// # let mut document = CommitmentsDocument { framework: (&framework).into(), ..CommitmentsDocument::default() };
    /// # (document.team, document.cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new("spring", "Spring", 0));
    /// # let mut trips = CommitmentDocument::new("trips", "Each of us plans one trip.", "Dana", "March");
    /// # trips.question = Some("delegation".into());
    /// # (trips.status, trips.reason) = (Some(CommitmentStatus::Dropped), Some("We have no bus.".into()));
    /// # document.commitments.push(trips);
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let disclosed = Disclosed::of(&collected.close(), Policy::Confidential)?;
    /// # let commitments = Commitments::check(&framework, document)?;
    /// let follow_up = FollowUp::of(&commitments, &disclosed)?; // of which the first was dropped
    /// assert_eq!(follow_up.as_slice()[0].sentence(&"en".parse().unwrap()), "Dropped: We have no bus.");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn sentence(&self, language: &Language) -> String {
        self.said(&Phrases::of(language.as_str(), "en", &[]))
    }

    /// The same in the words of a report.
    pub(crate) fn said(&self, say: &Phrases<'_>) -> String {
        use CommitmentStatus::{Done, Dropped, InProgress, NotStarted};
        use Direction::{Declined, Improved, NoClearChange};
        let sentence = match (self.commitment.status(), self.change.direction()) {
            (Dropped, _) => return say.dropped(self.commitment.reason().unwrap_or_default()),
            (Done, Some(Improved)) => say.done_improved(),
            (Done, Some(NoClearChange)) => say.done_no_clear_change(),
            (Done, Some(Declined)) => say.done_declined(),
            (Done, None) => say.done_no_number(),
            (InProgress, Some(Improved)) => say.in_progress_improved(),
            (InProgress, Some(NoClearChange)) => say.in_progress_no_clear_change(),
            (InProgress, Some(Declined)) => say.in_progress_declined(),
            (InProgress, None) => say.in_progress_no_number(),
            (NotStarted, Some(Improved)) => say.not_started_improved(),
            (NotStarted, Some(NoClearChange)) => say.not_started_no_clear_change(),
            (NotStarted, Some(Declined)) => say.not_started_declined(),
            (NotStarted, None) => say.not_started_no_number(),
        };
        if self.change.direction().is_none() && self.commitment.evidence().len() == 0 {
            return say.next_sentence(sentence, say.no_evidence());
        }
        sentence
    }
}

/// What the earlier cycle showed, as far as it was kept with a commitment.
fn then(commitments: &Commitments, commitment: &Commitment) -> Side {
    let framework = commitments.framework();
    let asked = commitments.occasion().asked();
    let number = |id: &str| framework.plan().number(id);
    Side::of_baseline(
        framework,
        |question| number(question.id().as_str()).is_some_and(|number| asked.asks(number)),
        |question| commitment.baseline(question.id().as_str()).map(<[u64]>::to_vec),
    )
}

/// What moved of a question or an area, which the earlier framework has.
fn change(aim: &Aim, comparison: &Comparison<'_>) -> Option<AimChange> {
    let (old, new) = (comparison.before(), comparison.after());
    match aim {
        Aim::Question(id) => {
            let question = new.question(id.as_str()).or_else(|| old.question(id.as_str()))?;
            let movement = comparison.question(id);
            Some(AimChange::Question(QuestionChange { question: question.clone(), movement }))
        }
        Aim::Area(id) => {
            let area = new.area(id.as_str()).or_else(|| old.area(id.as_str()))?;
            let Together { common, questions, movement } = comparison.together(of_area(old, area), of_area(new, area));
            Some(AimChange::Area(AreaChange { area: area.clone(), common, questions, movement }))
        }
    }
}

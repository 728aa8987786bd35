//! What teams commit to.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::cycle::document::{CommitmentDocument, CommitmentsDocument};
use crate::cycle::{Aim, CommitmentStatus, Commitments};
use crate::disclosure::Disclosed;
use crate::framework::PlainText;

/// The most commitments of one team: more than are advised.
const MOST: usize = 5;

/// Checked commitments after what a cycle discloses: those of [`commitments_documents`].
///
/// ```
/// use ilt::cycle::Commitments;
/// use ilt::strategies::{commitments, response_sets};
/// use ilt::{Disclosed, Framework, Policy};
/// use proptest::prelude::*;
///
/// let framework = Framework::new_leaders();
/// let made = response_sets(&framework).prop_flat_map(|responses| {
///     let closed = responses.close();
///     let disclosed = Disclosed::of(&closed, Policy::Confidential).unwrap();
///     (commitments(&disclosed), Just(closed))
/// });
/// proptest!(|((commitments, closed) in made)| {
///     prop_assert!(commitments.against(&closed).is_ok());
/// });
/// ```
pub fn commitments(disclosed: &Disclosed) -> impl Strategy<Value = Commitments> + use<> {
    let framework = disclosed.framework().clone();
    commitments_documents(disclosed)
        .prop_filter_map("sound commitments", move |document| Commitments::check(&framework, document).ok())
        .boxed()
}

/// Sound documents of what a team commits to after what a cycle discloses: none to five commitments about questions and
/// areas, also about hidden ones; of every status, with evidence and without, and now and then without a baseline.
///
/// ```
/// use ilt::cycle::Commitments;
/// use ilt::strategies::{commitments_documents, response_sets};
/// use ilt::{Disclosed, Framework, Policy};
/// use proptest::prelude::*;
///
/// let framework = Framework::new_leaders();
/// let made = response_sets(&framework).prop_flat_map(|responses| {
///     commitments_documents(&Disclosed::of(&responses.close(), Policy::Confidential).unwrap())
/// });
/// proptest!(|(mut document in made)| {
///     for commitment in &mut document.commitments {
///         commitment.goal = " ".into();
///     }
///     prop_assert_eq!(Commitments::check(&framework, document.clone()).is_ok(), document.commitments.is_empty());
/// });
/// ```
pub fn commitments_documents(disclosed: &Disclosed) -> impl Strategy<Value = CommitmentsDocument> + use<> {
    let framework = disclosed.framework();
    let questions = framework.questions().map(|question| Aim::Question(question.id().clone()));
    let areas = framework.areas().iter().map(|area| Aim::Area(area.id().clone()));
    let form = Commitments::draft_of(disclosed, questions.chain(areas));
    let all = form.commitments.len();
    (subsequence(form.commitments.clone(), 0..=all.min(MOST)), vec(filled_in(), MOST))
        .prop_map(move |(chosen, filled_in)| CommitmentsDocument {
            commitments: chosen.into_iter().zip(filled_in).map(|(empty, filled_in)| filled_in.of(empty)).collect(),
            ..form.clone()
        })
        .boxed()
}

/// What people write into one commitment.
#[derive(Clone, Debug)]
struct FilledIn {
    goal: &'static str,
    owner: &'static str,
    due: &'static str,
    status: Option<CommitmentStatus>,
    evidence: Option<Vec<&'static str>>,
    keeps_baseline: bool,
}

impl FilledIn {
    fn of(self, empty: CommitmentDocument) -> CommitmentDocument {
        let dropped = self.status == Some(CommitmentStatus::Dropped);
        CommitmentDocument {
            goal: self.goal.into(),
            owner: self.owner.into(),
            due: self.due.into(),
            status: self.status,
            reason: dropped.then(|| "There was no time for it.".into()),
            evidence: self.evidence.map(|seen| seen.into_iter().map(PlainText::from).collect()),
            baseline: empty.baseline.filter(|_| self.keeps_baseline),
            ..empty
        }
    }
}

fn filled_in() -> BoxedStrategy<FilledIn> {
    let goal = select(vec!["Families hear from us.", "Each of us leads one thing.", "¿Quién falta?", "Begin on time."]);
    let owner = select(vec!["Dana", "Lee", "Ana-Lucía", "Dana and Lee"]);
    let due = select(vec!["The end of March", "2027-03-31", "Next time"]);
    let evidence = subsequence(vec!["The agenda says so.", "Two new voices.", "Notes of March"], 0..=3);
    (goal, owner, due, option::of(select(CommitmentStatus::ALL)), option::of(evidence), prop::bool::weighted(0.9))
        .prop_map(|(goal, owner, due, status, evidence, keeps_baseline)| FilledIn {
            goal,
            owner,
            due,
            status,
            evidence,
            keeps_baseline,
        })
        .boxed()
}

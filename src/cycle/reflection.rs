use super::change::Change;
use super::commitments::{Commitment, Commitments};
use super::follow_up::{FollowUp, FollowedUp};
use crate::Policy;
use crate::diagnostic::Problems;
use crate::disclosure::{Disclosed, Promise};
use crate::score::Scores;
use crate::tally::Closed;

/// What a team has before it when it talks: what it answered, what moved since last time, what became of its commitments,
/// and what it commits itself to now.
///
/// A report is made from it.
///
/// ```
/// use ilt::cycle::Reflection;
/// use ilt::{Framework, Policy, Report, ResponseSet};
///
/// let framework = Framework::new_leaders();
/// let mut document = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?.to_document();
/// let fall = ResponseSet::check(&framework, document.clone())?.close();
/// (document.cycle.id, document.cycle.order) = ("winter_2027".into(), 2);
/// (document.cycle.label, document.agreed_open) = ("Winter 2027".into(), None);
/// let winter = ResponseSet::check(&framework, document)?.close();
///
/// let reflection = Reflection::since(&fall, &winter, Policy::Confidential)?;
/// let report = Report::of_reflection(&reflection, &"en".parse()?, &[]);
/// let change = report.change.as_ref().unwrap();
/// assert_eq!(change.text, "Of 15 questions 0 improved and 0 declined; 13 show no clear change, and 2 cannot be compared.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reflection {
    disclosed: Disclosed,
    scores: Scores,
    change: Option<Change>,
    follow_up: Vec<FollowedUp>,
    commitments: Vec<Commitment>,
}

impl Reflection {
    /// On one closed cycle alone.
    ///
    /// # Errors
    /// See [`Disclosed::of`].
    pub fn of(closed: &Closed, policy: Policy) -> Result<Self, Problems> {
        Ok(Disclosed::of(closed, policy)?.into())
    }

    /// On a closed cycle, and on what moved since an earlier one. What the stricter of the two hides is hidden in both, and so
    /// in all that is made of this.
    ///
    /// # Errors
    /// See [`Change::between`].
    pub fn since(before: &Closed, closed: &Closed, policy: Policy) -> Result<Self, Problems> {
        let (change, scores) = Change::with_scores(before, closed, policy)?;
        let disclosed = change.after().clone();
        Ok(Self { change: Some(change), ..Self::scored(disclosed, scores) })
    }

    /// This with what the team committed itself to: what it did in an earlier cycle is followed up, and what it does in
    /// this one is shown.
    ///
    /// Nothing here knows a respondent's key: [`Commitments::against`] tells whether an owner is named by one.
    ///
    /// # Errors
    /// When the commitments are another team's, or of a later cycle.
    pub fn with_commitments(mut self, commitments: &Commitments) -> Result<Self, Problems> {
        if commitments.occasion().is_same_as(self.disclosed.occasion()) {
            self.commitments.extend_from_slice(commitments.as_slice());
        } else {
            self.follow_up.extend_from_slice(FollowUp::beside(commitments, &self.disclosed, &self.scores)?.as_slice());
        }
        Ok(self)
    }

    fn scored(disclosed: Disclosed, scores: Scores) -> Self {
        Self { disclosed, scores, change: None, follow_up: Vec::new(), commitments: Vec::new() }
    }

    /// What may be shown of the cycle.
    pub fn disclosed(&self) -> &Disclosed {
        &self.disclosed
    }

    /// What the answers say, scored once for all that is made of them.
    pub(crate) fn scores(&self) -> &Scores {
        &self.scores
    }

    /// What moved since the earlier cycle, if there is one.
    pub fn change(&self) -> Option<&Change> {
        self.change.as_ref()
    }

    /// What became of earlier commitments.
    pub fn follow_up(&self) -> &[FollowedUp] {
        &self.follow_up
    }

    /// What the team commits itself to.
    pub fn commitments(&self) -> &[Commitment] {
        &self.commitments
    }

    /// What holds for all that is shown here: what follows from this cycle, from what is shown of an earlier one, and from
    /// both beside each other.
    pub(crate) fn promises(&self) -> Vec<Promise> {
        let (earlier, turnover) = match &self.change {
            Some(change) => (change.before().promises(), change.turnover()),
            None if self.follow_up.is_empty() => return self.disclosed.promises(),
            // counts that were kept do not say how many there were to answer: all of them may be everyone
            None => (vec![Promise::OneAnswer, Promise::AllButOne], None),
        };
        self.disclosed.promises_beside(earlier, turnover)
    }
}

impl From<Disclosed> for Reflection {
    fn from(disclosed: Disclosed) -> Self {
        let scores = Scores::of(&disclosed);
        Self::scored(disclosed, scores)
    }
}

//! What a team commits to, checked.

use std::fmt;

use serde::{Serialize, Serializer};

use super::document::{CommitmentDocument, CommitmentStatus, CommitmentsDocument, CommitmentsFormat};
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{AnsweredBy, AreaId, Framework, PlainText, Question, QuestionId, ids};
use crate::response::Occasion;

/// How many commitments are advised at most.
pub(crate) const ADVISED: usize = 3;

ids! {
    /// The id of a commitment, such as `families`.
    ///
    /// ```
    /// # use ilt::cycle::CommitmentId;
    /// assert_eq!(CommitmentId::new("families")?, "families");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    CommitmentId,
}

/// What a team commits to after a cycle: at best one or two things, each with one person who sees to it.
///
/// A baseline is what the report showed at that time, so that it can be told later what moved; it is frozen, and the
/// next report can be read without the earlier cycle. No problem repeats what stands in the file.
///
/// ```
/// use ilt::{Framework, cycle::Commitments};
///
/// let commitments = Commitments::from_json(&Framework::new_leaders(), r#"{
///   "format": "ilt-commitments/1",
///   "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
///   "team": {"id": "cedar", "name": "Cedar Elementary"},
///   "cycle": {"id": "fall_2026", "label": "Fall 2026", "order": 1},
///   "commitments": [{
///     "id": "delegation",
///     "question": "delegation",
///     "goal": "Each of us leads one thing that the principal leads today.",
///     "owner": "Dana",
///     "due": "The end of March",
///     "baseline": {"delegation": {"rarely": 4, "sometimes": 2, "often": 1}}
///   }]
/// }"#)?;
/// assert_eq!(commitments.as_slice()[0].owner(), "Dana");
/// assert!(commitments.warnings().is_empty());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Commitments {
    pub(super) framework: Framework,
    pub(super) occasion: Occasion,
    pub(super) threshold: u64,
    pub(super) commitments: Vec<Commitment>,
}

/// What a commitment is about.
///
/// ```
/// # use ilt::{cycle::Aim, framework::AreaId};
/// assert_eq!(Aim::Area(AreaId::new("talent_management")?).id(), "talent_management");
/// # Ok::<(), ilt::framework::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// One question.
    Question(QuestionId),
    /// All questions of an area.
    Area(AreaId),
}

/// One commitment.
///
/// ```
/// # use ilt::cycle::{CommitmentStatus, Commitments, document::*};
/// # use ilt::{Framework, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let mut document = CommitmentsDocument { framework: (&framework).into(), ..CommitmentsDocument::default() };
/// # (document.team, document.cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new("fall", "Fall", 1));
/// let mut trips = CommitmentDocument::new("trips", "Each of us plans one trip.", "Dana", "March");
/// trips.area = Some("talent_management".into());
/// document.commitments.push(trips);
/// let commitments = Commitments::check(&framework, document)?;
/// let trips = commitments.commitment("trips").unwrap();
/// assert_eq!((trips.status(), trips.due()), (CommitmentStatus::NotStarted, "March"));
/// assert_eq!(trips.aim().id(), "talent_management");
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Commitment {
    pub(super) id: CommitmentId,
    pub(super) aim: Aim,
    pub(super) goal: PlainText,
    pub(super) owner: PlainText,
    pub(super) due: PlainText,
    pub(super) status: CommitmentStatus,
    pub(super) reason: Option<PlainText>,
    pub(super) evidence: Vec<PlainText>,
    /// In the order of the framework, of each question the count at every point in the order of its scale.
    pub(super) baseline: Vec<(QuestionId, Vec<u64>)>,
}

impl Aim {
    /// The id of the question or the area.
    pub fn id(&self) -> &str {
        match self {
            Self::Question(id) => id.as_str(),
            Self::Area(id) => id.as_str(),
        }
    }

    /// Whether the question is what this is about, or a part of it.
    pub(super) fn holds(&self, framework: &Framework, question: &QuestionId) -> bool {
        match self {
            Self::Question(id) => id == question,
            Self::Area(id) => framework
                .area(id.as_str())
                .is_some_and(|area| area.questions().iter().any(|of_area| of_area.id() == question)),
        }
    }
}

impl Commitments {
    /// The framework that was answered.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// Which team commits itself, and after which of its cycles.
    pub fn occasion(&self) -> &Occasion {
        &self.occasion
    }

    /// The fewest people one may be hidden among in the report that the baselines are from; 0 where nothing was hidden.
    pub fn threshold(&self) -> u64 {
        self.threshold
    }

    /// The commitments in the order in which they were written.
    pub fn as_slice(&self) -> &[Commitment] {
        &self.commitments
    }

    /// The commitment with that id.
    pub fn commitment(&self, id: impl AsRef<str>) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.id == id.as_ref())
    }

    /// What the team should look at again: more than three commitments, one that several people are to see to, and one
    /// person who is to see to all of them. What was dropped is none of them any more.
    ///
    /// ```
    /// # use ilt::cycle::{Commitments, document::*};
    /// # use ilt::{Framework, diagnostic::Code, response::document::*};
    /// # let framework = Framework::new_leaders();
    /// # let mut document = CommitmentsDocument { framework: (&framework).into(), ..CommitmentsDocument::default() };
    /// # (document.team, document.cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new("fall", "Fall", 1));
    /// # let mut trips = CommitmentDocument::new("trips", "Each of us plans one trip.", "Dana and Lee", "March");
    /// # trips.area = Some("talent_management".into());
    /// # document.commitments.push(trips);
    /// let commitments = Commitments::check(&framework, document)?; // of which one is "Dana and Lee"'s
    /// assert_eq!(commitments.warnings()[0].code, Code::SeveralOwners);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn warnings(&self) -> Vec<Diagnostic> {
        let at = Pointer::root().key("commitments");
        let stand = || self.commitments.iter().enumerate().filter(|(_, one)| one.stands());
        let several = stand().filter(|(_, one)| are_several(&one.owner)).map(|(index, _)| {
            let message = "this reads as if several people saw to it, and then nobody does";
            let warning = Diagnostic::warning(Code::SeveralOwners, &at.index(index).key("owner"), message);
            warning.help("name the one person who tells the team how far it is; others may help")
        });
        let mut warnings: Vec<Diagnostic> = several.collect();
        if let (Some(many), Some((index, _))) = (too_many(&self.commitments), stand().nth(ADVISED)) {
            let message = format!("there are {many} commitments, and {ADVISED} are the most a team keeps");
            let warning = Diagnostic::warning(Code::ManyCommitments, &at.index(index), message);
            warnings.push(warning.help("choose one or two, and keep the others for the next cycle"));
        }
        if has_sole_owner(&self.commitments) {
            let message = "one person is to see to all commitments";
            let warning = Diagnostic::warning(Code::SoleOwner, &at, message);
            warnings.push(warning.help("leadership is shared: ask who else of the team sees to one of them"));
        }
        warnings
    }

    /// The document of these commitments.
    pub fn to_document(&self) -> CommitmentsDocument {
        let (team, cycle) = self.occasion.to_documents(&self.framework);
        let threshold = (self.threshold != promised(&self.framework)).then_some(self.threshold);
        CommitmentsDocument {
            format: CommitmentsFormat::V1,
            framework: (&self.framework).into(),
            team,
            cycle,
            commitments: self.commitments.iter().map(|one| one.to_document(&self.framework)).collect(),
            threshold: threshold.map(signed),
        }
    }
}

impl Commitment {
    /// The commitment's id.
    pub fn id(&self) -> &CommitmentId {
        &self.id
    }

    /// What it is about.
    pub fn aim(&self) -> &Aim {
        &self.aim
    }

    /// What is to become better.
    pub fn goal(&self) -> &str {
        &self.goal
    }

    /// Who sees to it.
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// Until when.
    pub fn due(&self) -> &str {
        &self.due
    }

    /// Whether it has not been dropped.
    fn stands(&self) -> bool {
        self.status != CommitmentStatus::Dropped
    }

    /// How far it is.
    pub fn status(&self) -> CommitmentStatus {
        self.status
    }

    /// Why it was dropped, where it was.
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// What shows progress: what the team looks for, and what it has seen.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = &str> {
        self.evidence.iter().map(PlainText::as_str)
    }

    /// What the report showed of a question when the team committed itself: the count at every point in the order of its
    /// scale; nothing where it was hidden.
    ///
    /// ```
    /// # use ilt::{Disclosed, Framework, Policy, ResponseSet, cycle::Commitments};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let mut document = Commitments::draft(&Disclosed::of(&collected.close(), Policy::Confidential)?);
    /// # for one in &mut document.commitments {
    /// #     (one.goal, one.owner, one.due) = ("Families".into(), "Dana".into(), "March".into());
    /// # }
    /// let commitments = Commitments::check(&framework, document)?; // from a draft, all filled in
    /// let first = &commitments.as_slice()[0];
    /// assert_eq!(first.baseline(first.aim().id()).unwrap().iter().sum::<u64>(), 7);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn baseline(&self, question: impl AsRef<str>) -> Option<&[u64]> {
        let counts = self.baseline.iter().find(|(id, _)| *id == *question.as_ref());
        counts.map(|(_, counts)| counts.as_slice())
    }

    fn to_document(&self, framework: &Framework) -> CommitmentDocument {
        let (question, area) = match &self.aim {
            Aim::Question(id) => (Some(id.to_string()), None),
            Aim::Area(id) => (None, Some(id.to_string())),
        };
        let baseline = self.baseline.iter().filter_map(|(id, counts)| {
            let question = framework.question(id.as_str())?;
            Some((id.to_string(), by_point(question, counts)))
        });
        CommitmentDocument {
            id: self.id.to_string(),
            goal: self.goal.clone(),
            owner: self.owner.clone(),
            due: self.due.clone(),
            question,
            area,
            status: Some(self.status).filter(|status| *status != CommitmentStatus::default()),
            reason: self.reason.clone(),
            evidence: Some(self.evidence.clone()).filter(|evidence| !evidence.is_empty()),
            baseline: Some(baseline.collect()).filter(|baseline: &indexmap::IndexMap<_, _>| !baseline.is_empty()),
        }
    }
}

/// The counts at the points of a question's scale by their ids, zero counts as well.
pub(super) fn by_point(question: &Question, counts: &[u64]) -> indexmap::IndexMap<String, i64> {
    let points = question.scale().points().iter().zip(counts);
    points.map(|(point, count)| (point.id().to_string(), signed(*count))).collect()
}

/// The threshold that is meant where none is written.
pub(super) fn promised(framework: &Framework) -> u64 {
    match framework.answered_by() {
        // nobody's own answer is in a rating of the team
        AnsweredBy::Team => 0,
        AnsweredBy::Members => framework.disclosure().threshold.into(),
    }
}

pub(super) fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How many of these stand, where that is more than are advised.
pub(crate) fn too_many(commitments: &[Commitment]) -> Option<usize> {
    Some(commitments.iter().filter(|one| one.stands()).count()).filter(|many| *many > ADVISED)
}

/// Whether one person is to see to all of several that stand.
pub(crate) fn has_sole_owner(commitments: &[Commitment]) -> bool {
    let mut owners = commitments.iter().filter(|one| one.stands()).map(|one| one.owner.to_lowercase()).peekable();
    let first = owners.next();
    owners.peek().is_some() && owners.all(|other| Some(other) == first)
}

/// Whether a label reads as if it named more than one person: "Dana and Lee", "Dana, Lee", "Dana y Lee".
fn are_several(owner: &str) -> bool {
    const WORDS: [&str; 7] = ["and", "or", "with", "y", "e", "o", "con"];
    let words: Vec<String> = owner.split_whitespace().map(str::to_lowercase).collect();
    let inside = words.get(1..words.len().saturating_sub(1)).unwrap_or_default();
    let signs = |part: &str| owner.split_once(part).is_some_and(|(one, other)| !one.is_empty() && !other.is_empty());
    inside.iter().any(|word| WORDS.contains(&word.as_str())) || [",", ";", "/", "&", "+"].into_iter().any(signs)
}

impl Serialize for Commitments {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_document().serialize(serializer)
    }
}

impl fmt::Debug for Commitments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Commitments")
            .field("framework", &self.framework)
            .field("occasion", &self.occasion)
            .field("commitments", &self.commitments)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // a log is no place for what a small team answered, nor for who sees to what
        f.debug_struct("Commitment")
            .field("id", &self.id)
            .field("aim", &self.aim)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::are_several;

    #[test]
    fn a_label_names_one_person_or_several() {
        for (owner, several) in [
            ("Dana", false),
            ("Dana Kim", false),
            ("Sam Anderson", false),
            ("Andy", false),
            ("Ms. O'Neill", false),
            ("Ana-Lucía", false),
            ("Y. Tan", false),
            ("Dana and Lee", true),
            ("Dana AND Lee", true),
            ("Dana, Lee", true),
            ("Dana & Lee", true),
            ("Dana/Lee", true),
            ("Dana; Lee", true),
            ("Dana + Lee", true),
            ("Dana or Lee", true),
            ("Dana with Lee", true),
            ("Ana y Luis", true),
            ("Ana e Inés", true),
            ("Ana o Luis", true),
            ("Ana con Luis", true),
        ] {
            assert_eq!(are_several(owner), several, "{owner}");
        }
    }
}

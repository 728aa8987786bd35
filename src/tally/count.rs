use std::fmt;

use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::framework::{AnswerCode, Framework};
use crate::response::{Importance, Response, ResponseSet};

/// The largest count of anything: what JavaScript still counts exactly.
pub(crate) const LARGEST_COUNT: u64 = (1 << 53) - 1;

/// Integer counts of one framework's answers.
///
/// ```
/// use ilt::{Framework, ResponseSet, Tally, response::document::*};
///
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
/// document.responses.push(ResponseDocument::submitted("r1", [("delegation", "often")]));
/// document.responses.push(ResponseDocument::submitted("r2", [("delegation", "rarely")]));
/// let tally = Tally::of(&ResponseSet::check(&framework, document)?);
/// assert_eq!((tally.respondents(), tally.drafts(), tally.roster_size()), (2, 0, 7));
///
/// let twice = tally.clone().merge(&tally)?;
/// assert_eq!(twice.respondents(), 4);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Tally {
    pub(super) framework: Framework,
    pub(super) roster_size: u64,
    pub(super) drafts: u64,
    pub(super) blank: u64,
    /// One group for each role of the framework, then the one of those without a role.
    pub(super) groups: Vec<Group>,
}

/// The counts of those who share a role.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) respondents: u64,
    pub(crate) consenting: u64,
    /// For each question one count for each answer code above that of a skipped question.
    counts: Vec<u64>,
    /// For each question how many found it of high, of medium and of low importance; empty where the framework asks for
    /// none.
    importance: Vec<[u64; 3]>,
    /// How many counts a question has.
    width: usize,
}

impl Tally {
    /// Counts nobody: what merging starts from.
    pub fn empty(framework: &Framework) -> Self {
        let groups = vec![Group::empty(framework); framework.roles().len() + 1];
        Self { framework: framework.clone(), roster_size: 0, drafts: 0, blank: 0, groups }
    }

    /// Counts the submitted responses. Drafts are counted as drafts and not looked into; what was handed in without an
    /// answer is counted apart.
    pub fn of(responses: &ResponseSet) -> Self {
        let framework = responses.framework();
        let without_role = framework.roles().len();
        let mut tally = Self { roster_size: responses.roster_size(), ..Self::empty(framework) };
        for response in responses.responses() {
            if !response.is_submitted() {
                tally.drafts += 1;
            } else if response.is_blank() {
                tally.blank += 1;
            } else if let Some(group) = tally.groups.get_mut(response.role_number().unwrap_or(without_role)) {
                group.add(&response);
            }
        }
        tally
    }

    /// The two tallies added up.
    ///
    /// # Errors
    /// When they count answers to different frameworks, or to different versions of one; when they add up to more than
    /// 2^53 - 1 people.
    pub fn merge(mut self, other: &Self) -> Result<Self, Problems> {
        if self.framework != other.framework {
            let message = format!(
                "these tallies count answers to `{}` {} and to `{}` {}, which may differ in what they ask",
                self.framework.id(),
                self.framework.version(),
                other.framework.id(),
                other.framework.version(),
            );
            let problem = Diagnostic::new(Code::DifferentFrameworks, &Pointer::root().key("framework"), message);
            return Err(problem.help("merge only tallies of one framework in one version").into());
        }
        // nobody is counted who was not asked, so that no other count can outgrow the roster
        for (sum, field) in [
            (self.roster_size + other.roster_size, "roster_size"),
            (self.drafts + other.drafts, "drafts"),
            (self.blank + other.blank, "blank"),
        ] {
            if sum > LARGEST_COUNT {
                let message = "these tallies add up to more people than any document can count";
                return Err(Diagnostic::new(Code::OutOfRange, &Pointer::root().key(field), message).into());
            }
        }
        self.roster_size += other.roster_size;
        self.drafts += other.drafts;
        self.blank += other.blank;
        for (group, others) in self.groups.iter_mut().zip(&other.groups) {
            group.merge(others);
        }
        Ok(self)
    }

    /// The same counts, in which a role stays apart only if `stays` says so: all others are counted with those who have
    /// none.
    pub(super) fn with_roles(&self, stays: impl Fn(usize, &Group) -> bool) -> Self {
        let mut tally = Self { groups: Vec::with_capacity(self.groups.len()), ..self.clone() };
        let Some((without_role, roles)) = self.groups.split_last() else { return tally };
        let mut everyone_else = without_role.clone();
        for (role, group) in roles.iter().enumerate() {
            if stays(role, group) {
                tally.groups.push(group.clone());
            } else {
                everyone_else.merge(group);
                tally.groups.push(Group::empty(&self.framework));
            }
        }
        tally.groups.push(everyone_else);
        tally
    }

    /// The framework whose answers are counted.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// How many people handed in a response with at least one answer or non-response.
    pub fn respondents(&self) -> u64 {
        self.groups.iter().map(|group| group.respondents).sum()
    }

    /// How many responses are still being written.
    pub fn drafts(&self) -> u64 {
        self.drafts
    }

    /// How many responses were handed in without an answer or non-response.
    pub fn blank(&self) -> u64 {
        self.blank
    }

    /// How many people were asked.
    pub fn roster_size(&self) -> u64 {
        self.roster_size
    }
}

impl Group {
    pub(super) fn empty(framework: &Framework) -> Self {
        let plan = framework.plan();
        let width = plan.codes() - 1;
        let rated = if framework.asks_importance() { plan.questions() } else { 0 };
        let counts = vec![0; width * plan.questions()];
        Self { respondents: 0, consenting: 0, width, counts, importance: vec![[0; 3]; rated] }
    }

    /// Counts what one respondent says.
    fn add(&mut self, response: &Response<'_>) {
        self.respondents += 1;
        self.consenting += u64::from(response.consents_to_attribution());
        for (counts, rated) in self.importance.iter_mut().zip(response.all_importance()) {
            if let Some(count) = rated.and_then(|rated| counts.get_mut(place_of(rated))) {
                *count += 1;
            }
        }
        for (counts, code) in self.counts.chunks_exact_mut(self.width).zip(response.row()) {
            if let Some(count) = usize::from(*code).checked_sub(1).and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
    }

    fn merge(&mut self, others: &Self) {
        self.respondents += others.respondents;
        self.consenting += others.consenting;
        for (count, more) in self.counts.iter_mut().zip(&others.counts) {
            *count += more;
        }
        for (count, more) in self.importance.iter_mut().flatten().zip(others.importance.iter().flatten()) {
            *count += more;
        }
    }

    /// How many found the question of that number of high, of medium and of low importance.
    pub(crate) fn importance(&self, number: usize) -> [u64; 3] {
        self.importance.get(number).copied().unwrap_or_default()
    }

    pub(super) fn importance_mut(&mut self, number: usize) -> Option<&mut [u64; 3]> {
        self.importance.get_mut(number)
    }

    /// Whether everyone in it consents to attribution; nobody does in one that is empty.
    pub(crate) fn consents(&self) -> bool {
        self.respondents > 0 && self.consenting == self.respondents
    }

    /// How many gave that answer to the question of that number.
    pub(crate) fn count(&self, number: usize, code: AnswerCode) -> u64 {
        self.place(number, code).and_then(|place| self.counts.get(place)).copied().unwrap_or(0)
    }

    pub(super) fn count_mut(&mut self, number: usize, code: AnswerCode) -> Option<&mut u64> {
        self.place(number, code).and_then(|place| self.counts.get_mut(place))
    }

    fn place(&self, number: usize, code: AnswerCode) -> Option<usize> {
        Some(number * self.width + usize::from(code).checked_sub(1)?)
    }
}

/// Where a rating is counted.
fn place_of(importance: Importance) -> usize {
    match importance {
        Importance::High => 0,
        Importance::Medium => 1,
        Importance::Low => 2,
    }
}

impl fmt::Debug for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // counts of a small team are answers: a log is no place for them
        f.debug_struct("Tally")
            .field("framework", &self.framework)
            .field("roster_size", &self.roster_size)
            .field("respondents", &self.respondents())
            .field("drafts", &self.drafts)
            .finish_non_exhaustive()
    }
}

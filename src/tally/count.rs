use std::fmt;

use serde::{Serialize, Serializer};

use super::document::{self, TallyDocument};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{Sink, from_json};
use crate::framework::{AnswerCode, Framework, LANES, Lanes, SKIPPED};
use crate::response::ResponseSet;
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

/// The largest count of anything: what JavaScript still counts exactly.
pub(super) const LARGEST_COUNT: u64 = (1 << 53) - 1;

/// Integer counts of one framework's answers.
///
/// ```
/// use ilt::{Framework, ResponseSet, Tally, response::document::*};
///
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::closed("fall", "Fall", 1), 7);
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
    /// One group for each role of the framework, then the one of those without a role.
    pub(super) groups: Vec<Group>,
}

/// The counts of those who share a role.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) respondents: u64,
    pub(crate) consenting: u64,
    /// For each answer code above [`SKIPPED`] one row with a count for each question.
    pub(super) counts: Vec<u64>,
}

impl Tally {
    /// Counts nobody: what merging starts from.
    pub fn empty(framework: &Framework) -> Self {
        let groups = vec![Group::empty(framework); framework.roles().len() + 1];
        Self { framework: framework.clone(), roster_size: 0, drafts: 0, groups }
    }

    /// Counts the submitted responses. Drafts are counted as drafts and not looked into.
    pub fn of(responses: &ResponseSet) -> Self {
        let framework = responses.framework();
        let without_role = framework.roles().len();
        let nobody = vec![[SKIPPED; LANES]; framework.plan().lanes()];
        let mut counters: Vec<Counter<'_>> = (0..=without_role).map(|_| Counter::new(framework, &nobody)).collect();
        let mut drafts = 0;
        for response in responses.responses() {
            if !response.is_submitted() {
                drafts += 1;
            } else if let Some(counter) = counters.get_mut(response.role_number().unwrap_or(without_role)) {
                counter.add(response.lanes(), response.consents_to_attribution());
            }
        }
        let groups = counters.into_iter().map(Counter::finish).collect();
        Self { framework: framework.clone(), roster_size: responses.roster_size(), drafts, groups }
    }

    /// Checks a tally's document against its framework.
    ///
    /// # Errors
    /// Every problem of the document, such as counts that exceed the respondents.
    pub fn check(framework: &Framework, document: TallyDocument) -> Result<Self, Problems> {
        document::check(framework, document, Sink::private())
    }

    /// Reads and checks a tally's file.
    ///
    /// # Errors
    /// Every problem of the file.
    pub fn from_json(framework: &Framework, json: &str) -> Result<Self, Problems> {
        from_json(json, Sink::private(), |document, sink| document::check(framework, document, sink))
    }

    /// Reads and checks a tally's file in YAML or JSON; every problem has its line and column, and none shows a line of
    /// the file.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::private(), |document, sink| document::check(framework, document, sink))
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
        for (sum, field) in
            [(self.roster_size + other.roster_size, "roster_size"), (self.drafts + other.drafts, "drafts")]
        {
            if sum > LARGEST_COUNT {
                let message = "these tallies add up to more people than any document can count";
                return Err(Diagnostic::new(Code::OutOfRange, &Pointer::root().key(field), message).into());
            }
        }
        self.roster_size += other.roster_size;
        self.drafts += other.drafts;
        for (group, others) in self.groups.iter_mut().zip(&other.groups) {
            group.respondents += others.respondents;
            group.consenting += others.consenting;
            for (count, more) in group.counts.iter_mut().zip(&others.counts) {
                *count += more;
            }
        }
        Ok(self)
    }

    /// The framework whose answers are counted.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// How many people submitted a response.
    pub fn respondents(&self) -> u64 {
        self.groups.iter().map(|group| group.respondents).sum()
    }

    /// How many responses are still being written.
    pub fn drafts(&self) -> u64 {
        self.drafts
    }

    /// How many people were asked.
    pub fn roster_size(&self) -> u64 {
        self.roster_size
    }

    /// The tally's document.
    pub fn to_document(&self) -> TallyDocument {
        document::write(self)
    }

    /// The groups by role, last those without one.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }
}

impl Group {
    pub(super) fn empty(framework: &Framework) -> Self {
        let plan = framework.plan();
        Self { respondents: 0, consenting: 0, counts: vec![0; (plan.codes() - 1) * plan.questions()] }
    }

    /// How many gave that answer to the question of that number.
    pub(crate) fn count(&self, framework: &Framework, number: usize, code: AnswerCode) -> u64 {
        let row = usize::from(code).saturating_sub(1) * framework.plan().questions();
        self.counts.get(row + number).copied().unwrap_or(0)
    }

    pub(super) fn count_mut(&mut self, framework: &Framework, number: usize, code: AnswerCode) -> Option<&mut u64> {
        self.counts.get_mut(usize::from(code).checked_sub(1)? * framework.plan().questions() + number)
    }
}

/// Rows that are compared at once.
const GATHERED: usize = 4;

/// Counts a group. A few rows are gathered, their lanes are compared with one code after another and counted in bytes,
/// and these are added to the wide counts before they overflow: that costs a fraction of looking each answer up, and
/// has no branch to mispredict.
struct Counter<'a> {
    group: Group,
    /// Lanes full of each code above [`SKIPPED`].
    codes: Vec<Lanes>,
    /// For each of a row's lanes how often each of these codes stands there.
    counts: Vec<Vec<Lanes>>,
    /// The rows of `gathered` people, and then of nobody.
    rows: [&'a [Lanes]; GATHERED],
    gathered: usize,
    /// Rows counted since the last flush.
    counted: usize,
    nobody: &'a [Lanes],
}

impl<'a> Counter<'a> {
    fn new(framework: &Framework, nobody: &'a [Lanes]) -> Self {
        let codes: Vec<Lanes> = (SKIPPED + 1..).take(framework.plan().codes() - 1).map(|code| [code; LANES]).collect();
        let counts = vec![vec![[0; LANES]; codes.len()]; nobody.len()];
        let rows = [nobody; GATHERED];
        Self { group: Group::empty(framework), codes, counts, rows, gathered: 0, counted: 0, nobody }
    }

    fn add(&mut self, row: &'a [Lanes], consents: bool) {
        self.group.respondents += 1;
        self.group.consenting += u64::from(consents);
        if let Some(place) = self.rows.get_mut(self.gathered) {
            *place = row;
        }
        self.gathered += 1;
        if self.gathered == GATHERED {
            self.compare();
        }
    }

    fn compare(&mut self) {
        let [a, b, c, d] = self.rows;
        for ((((counts, a), b), c), d) in self.counts.iter_mut().zip(a).zip(b).zip(c).zip(d) {
            count_matches(counts, [*a, *b, *c, *d], &self.codes);
        }
        self.rows = [self.nobody; GATHERED];
        self.gathered = 0;
        self.counted += GATHERED;
        if self.counted + GATHERED > usize::from(u8::MAX) {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let questions = (self.group.counts.len() / self.codes.len().max(1)).max(1);
        for (number, counts) in self.counts.iter_mut().enumerate() {
            for (wide, counts) in self.group.counts.chunks_exact_mut(questions).zip(counts) {
                for (wide, count) in wide.iter_mut().skip(number * LANES).zip(counts) {
                    *wide += u64::from(*count);
                    *count = 0;
                }
            }
        }
        self.counted = 0;
    }

    fn finish(mut self) -> Group {
        self.compare();
        self.flush();
        self.group
    }
}

/// Adds up how often each code stands in each lane. Written so that all lanes of a row are compared at once: the sums
/// are put back after all four rows, and no loop runs over the rows.
fn count_matches(counts: &mut [Lanes], [a, b, c, d]: [Lanes; GATHERED], codes: &[Lanes]) {
    for (counts, codes) in counts.iter_mut().zip(codes) {
        let mut sums = *counts;
        for (((((sum, code), a), b), c), d) in sums.iter_mut().zip(codes).zip(&a).zip(&b).zip(&c).zip(&d) {
            *sum += u8::from(a == code) + u8::from(b == code) + u8::from(c == code) + u8::from(d == code);
        }
        *counts = sums;
    }
}

impl Serialize for Tally {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_document().serialize(serializer)
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

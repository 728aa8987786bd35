use std::collections::HashMap;

use indexmap::IndexMap;

use super::Tally;
use super::count::{Group, LARGEST_COUNT};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems, Sink, choices, document};
use crate::framework::{AnswerCode, Framework, ID_PATTERN, SKIPPED};
use crate::response::FrameworkReference;

choices! {
    /// The format of a tally document. A client that meets a higher number was made before that format was.
    pub enum TallyFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-tally/1",
    }
}

document! {
    /// A tally as its file has it. Of a small team it is as private as the responses.
    ///
    /// ```
    /// # use ilt::{Framework, Tally};
    /// let framework = Framework::new_leaders();
    /// let document = Tally::empty(&framework).to_document();
    /// assert_eq!(document.roster_size, 0);
    /// assert_eq!(Tally::check(&framework, document)?, Tally::empty(&framework));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub struct TallyDocument {
        required {
            /// The format of this document.
            format: TallyFormat,
            /// The framework whose answers are counted.
            framework: FrameworkReference,
            /// How many people were asked.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            roster_size: i64,
            /// How many responses were still being written.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            drafts: i64,
            /// The counts by role. A role that nobody has may be left out.
            groups: Vec<GroupTallyDocument>,
        }
        optional {}
    }
}

document! {
    /// The counts of those who share a role.
    ///
    /// ```
    /// # use ilt::tally::GroupTallyDocument;
    /// let group: GroupTallyDocument = serde_json::from_str(
    ///     r#"{"role": "principal", "respondents": 1, "consenting": 0, "counts": {"delegation": {"often": 1}}}"#,
    /// )?;
    /// assert_eq!(group.counts["delegation"]["often"], 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct GroupTallyDocument {
        required {
            /// How many of them submitted a response.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            respondents: i64,
            /// How many of those consent to attribution.
            #[schemars(range(min = 0, max = LARGEST_COUNT))]
            consenting: i64,
            /// By question id, then by the id of the point or the non-response: how many gave that answer. Zero counts
            /// may be left out; the rest skipped the question.
            counts: IndexMap<String, IndexMap<String, i64>>,
        }
        optional {
            /// The id of the role; left out for those without one.
            #[schemars(extend("pattern" = ID_PATTERN))]
            role: String,
        }
    }
}

pub(super) fn write(tally: &Tally) -> TallyDocument {
    let framework = &tally.framework;
    let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let roles = framework.roles().iter().map(|role| Some(role.id().to_string())).chain([None]);
    let group = |(role, group): (Option<String>, &Group)| {
        let counts = framework.questions().enumerate().map(|(number, question)| {
            let words = framework.plan().words(number).filter_map(|word| {
                let count = group.count(framework, number, framework.plan().code(number, word)?);
                (count > 0).then(|| (word.to_owned(), signed(count)))
            });
            (question.id().to_string(), words.collect::<IndexMap<_, _>>())
        });
        GroupTallyDocument {
            respondents: signed(group.respondents),
            consenting: signed(group.consenting),
            counts: counts.filter(|(_, words)| !words.is_empty()).collect(),
            role,
        }
    };
    TallyDocument {
        format: TallyFormat::V1,
        framework: FrameworkReference { id: framework.id().to_string(), version: framework.version().to_string() },
        roster_size: signed(tally.roster_size),
        drafts: signed(tally.drafts),
        groups: roles.zip(&tally.groups).filter(|(_, group)| group.respondents > 0).map(group).collect(),
    }
}

/// Checks a document, of which decoding may have reported problems already.
pub(super) fn check(framework: &Framework, document: TallyDocument, sink: Sink) -> Result<Tally, Problems> {
    let mut check = Check { framework, sink };
    let tally = check.tally(&document);
    Problems::or(check.sink.into_problems(), Some(tally))
}

struct Check<'a> {
    framework: &'a Framework,
    sink: Sink,
}

impl Check<'_> {
    fn tally(&mut self, document: &TallyDocument) -> Tally {
        let root = Pointer::root();
        let mut tally = Tally::empty(self.framework);
        let reference = &document.framework;
        if *self.framework.id() != *reference.id.as_str() || self.framework.version().to_string() != reference.version {
            let message = format!(
                "this tally counts answers to `{}` {}, not to `{}` {}",
                reference.id,
                reference.version,
                self.framework.id(),
                self.framework.version()
            );
            let problem = Diagnostic::new(Code::DifferentFrameworks, &root.key("framework"), message);
            self.sink.report(problem.help("read it with the framework and the version that were answered"));
        }
        tally.roster_size = self.count(document.roster_size, &root.key("roster_size"));
        tally.drafts = self.count(document.drafts, &root.key("drafts"));
        let mut seen: HashMap<usize, Pointer> = HashMap::new();
        for (index, group) in document.groups.iter().enumerate() {
            let at = root.key("groups").index(index);
            let Some(number) = self.group_number(group.role.as_deref(), &at) else { continue };
            if let Some(earlier) = seen.get(&number) {
                let message = "these counts are of a role that stands here already";
                let problem = Diagnostic::new(Code::DuplicateId, &at.key("role"), message);
                self.sink.report(problem.related(earlier, "it stands here first").help("add the two up"));
                continue;
            }
            seen.insert(number, at.key("role"));
            let counted = self.group(group, &at);
            if let Some(place) = tally.groups.get_mut(number) {
                *place = counted;
            }
        }
        let respondents = tally.respondents();
        if respondents > tally.roster_size {
            let message = format!("{respondents} people submitted a response, and {} were asked", tally.roster_size);
            self.sink.report(Diagnostic::new(Code::MoreThanRoster, &root.key("roster_size"), message));
        }
        tally
    }

    fn group_number(&mut self, role: Option<&str>, at: &Pointer) -> Option<usize> {
        let roles = self.framework.roles();
        let Some(role) = role else { return Some(roles.len()) };
        let number = roles.iter().position(|known| known.id() == role);
        if number.is_none() {
            let known: Vec<&str> = roles.iter().map(|role| role.id().as_str()).collect();
            let problem = Diagnostic::new(Code::UnknownRole, &at.key("role"), "the role is not one of the framework's");
            self.sink.report(problem.help(format!("the roles are: {}", known.join(", "))));
        }
        number
    }

    fn group(&mut self, document: &GroupTallyDocument, at: &Pointer) -> Group {
        let mut counted = Group::empty(self.framework);
        counted.respondents = self.count(document.respondents, &at.key("respondents"));
        counted.consenting = self.count(document.consenting, &at.key("consenting"));
        if counted.consenting > counted.respondents {
            let message = "more people consent than submitted a response";
            self.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at.key("consenting"), message));
        }
        for (question, words) in &document.counts {
            let at = at.key("counts").key(question);
            let Some(number) = self.framework.plan().number(question) else {
                let message = format!("the framework has no question `{question}`");
                self.sink.report(Diagnostic::new(Code::UnknownQuestion, &at, message));
                continue;
            };
            let mut answers: u64 = 0;
            for (word, count) in words {
                let count = self.count(*count, &at.key(word));
                answers = answers.saturating_add(count);
                let code = self.framework.plan().code(number, word).filter(|code: &AnswerCode| *code != SKIPPED);
                match code.and_then(|code| counted.count_mut(self.framework, number, code)) {
                    Some(place) => *place = count,
                    None => {
                        let offered: Vec<&str> = self.framework.plan().words(number).collect();
                        let message = format!("`{question}` cannot be answered like this");
                        let problem = Diagnostic::new(Code::UnknownAnswer, &at.key(word), message);
                        self.sink.report(problem.help(format!("it offers: {}", offered.join(", "))));
                    }
                }
            }
            if answers > counted.respondents {
                let message = format!("`{question}` has more answers than people who submitted a response");
                self.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at, message));
            }
        }
        counted
    }

    fn count(&mut self, count: i64, at: &Pointer) -> u64 {
        u64::try_from(count).ok().filter(|count| *count <= LARGEST_COUNT).unwrap_or_else(|| {
            let message = format!("a count is a whole number from 0 to {LARGEST_COUNT}");
            self.sink.report(Diagnostic::new(Code::OutOfRange, at, message));
            0
        })
    }
}

//! The shape of a tally's file.

use std::collections::HashMap;

use indexmap::IndexMap;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::Tally;
use super::count::{Group, LARGEST_COUNT};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{Sink, choices, document};
use crate::framework::{Framework, ID_PATTERN, NonResponse};
use crate::response::{FrameworkReference, known_answers, known_questions, known_roles};

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
    /// # use ilt::tally::document::GroupTallyDocument;
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
            #[schemars(schema_with = "counts_schema")]
            counts: IndexMap<String, IndexMap<String, i64>>,
        }
        optional {
            /// The id of the role; left out for those without one.
            #[schemars(extend("pattern" = ID_PATTERN))]
            role: String,
        }
    }
}

/// Maps by id, whose keys a generator reads better as `propertyNames` than as patterns.
fn counts_schema(_: &mut SchemaGenerator) -> Schema {
    let by_id = |values: Schema| {
        json_schema!({
            "type": "object",
            "propertyNames": { "type": "string", "pattern": ID_PATTERN },
            "additionalProperties": values,
        })
    };
    by_id(by_id(json_schema!({ "type": "integer", "minimum": 0, "maximum": LARGEST_COUNT })))
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
    let mut check = Check { framework, sink, counted: true };
    let tally = check.tally(&document);
    Problems::or(check.sink.into_problems(), Some(tally))
}

struct Check<'a> {
    framework: &'a Framework,
    sink: Sink,
    /// Whether it is this framework whose answers are counted: what another one asks and offers is not known here.
    counted: bool,
}

impl Check<'_> {
    fn tally(&mut self, document: &TallyDocument) -> Tally {
        let root = Pointer::root();
        let mut tally = Tally::empty(self.framework);
        let at = root.key("framework");
        self.counted = document.framework.is_of(self.framework, &at, "this tally counts answers", &mut self.sink);
        tally.roster_size = self.count(document.roster_size, &root.key("roster_size"));
        tally.drafts = self.count(document.drafts, &root.key("drafts"));
        let mut first: HashMap<usize, Pointer> = HashMap::new();
        let mut respondents: u64 = 0;
        for (index, group) in document.groups.iter().enumerate() {
            let at = root.key("groups").index(index);
            let number = self.group_number(group.role.as_deref(), &at, &mut first);
            let place = number.and_then(|number| tally.groups.get_mut(number));
            respondents = respondents.saturating_add(self.group(group, &at, place));
        }
        let at = root.key("roster_size");
        if respondents > tally.roster_size && !self.sink.is_uncertain(&at) {
            let message = format!(
                "the roster counts {}, fewer than the {respondents} who submitted a response",
                tally.roster_size
            );
            self.sink.report(Diagnostic::new(Code::MoreThanRoster, &at, message));
        }
        tally
    }

    /// Where a group's counts belong: nowhere if its role is unknown, or was counted already.
    fn group_number(&mut self, role: Option<&str>, at: &Pointer, first: &mut HashMap<usize, Pointer>) -> Option<usize> {
        let role_at = at.key("role");
        if self.sink.is_broken(&role_at) {
            return None;
        }
        let roles = self.framework.roles();
        let (number, at, message) = match role {
            Some(role) => {
                let number = roles.iter().position(|known| known.id() == role);
                (number, role_at, "these counts are of a role that stands here already")
            }
            None => {
                (Some(roles.len()), at.clone(), "these counts are of people without a role, who stand here already")
            }
        };
        let Some(number) = number else {
            if self.counted {
                let problem = Diagnostic::new(Code::UnknownRole, &at, "the role is not one of the framework's");
                self.sink.report(problem.help(known_roles(self.framework)));
            }
            return None;
        };
        if let Some(earlier) = first.get(&number) {
            let problem = Diagnostic::new(Code::DuplicateId, &at, message);
            self.sink.report(problem.related(earlier, "it stands here first").help("add the two up"));
            return None;
        }
        first.insert(number, at);
        Some(number)
    }

    /// Checks a group, puts its counts into their place if they have one, and returns how many people it is.
    fn group(&mut self, document: &GroupTallyDocument, at: &Pointer, mut place: Option<&mut Group>) -> u64 {
        let respondents = self.count(document.respondents, &at.key("respondents"));
        let consenting = self.count(document.consenting, &at.key("consenting"));
        if let Some(group) = place.as_deref_mut() {
            (group.respondents, group.consenting) = (respondents, consenting);
        }
        // among how many people the counts must find room, if that was read
        let room = (!self.sink.is_uncertain(&at.key("respondents"))).then_some(respondents);
        let exceeds = |count: u64| room.is_some_and(|room| count > room);
        if exceeds(consenting) {
            let message = "more people consent than submitted a response";
            self.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at.key("consenting"), message));
        }
        for (question, words) in &document.counts {
            let at = at.key("counts").key(question);
            let number = self.framework.plan().number(question);
            let mut answers: u64 = 0;
            for (word, count) in words {
                let count = self.count(*count, &at.key(word));
                answers = answers.saturating_add(count);
                let Some(number) = number else { continue };
                let Some(code) = self.framework.plan().code(number, word) else {
                    self.unknown_answer(question, number, word, &at.key(word));
                    continue;
                };
                if let Some(place) =
                    place.as_deref_mut().and_then(|group| group.count_mut(self.framework, number, code))
                {
                    *place = count;
                }
            }
            if exceeds(answers) {
                let message = format!("`{question}` has more answers than people who submitted a response");
                self.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at, message));
            }
            if number.is_none() && self.counted {
                let message = format!("the framework has no question `{question}`");
                let problem = Diagnostic::new(Code::UnknownQuestion, &at, message);
                // the question is wrong whatever is wrong with its counts
                self.sink.shape(problem.help(known_questions(self.framework, question)));
            }
        }
        respondents
    }

    fn unknown_answer(&mut self, question: &str, number: usize, word: &str, at: &Pointer) {
        if !self.counted {
            return;
        }
        let (code, message) = if NonResponse::ALL.iter().any(|kind| kind.as_str() == word) {
            (Code::NonResponseNotOffered, format!("`{question}` does not offer this non-response"))
        } else {
            (Code::UnknownAnswer, format!("`{question}` cannot be answered like this"))
        };
        // the answer is wrong whatever is wrong with its count
        self.sink.shape(Diagnostic::new(code, at, message).help(known_answers(self.framework, number)));
    }

    /// A count, or 0 where it is none: nothing follows from that 0.
    fn count(&mut self, count: i64, at: &Pointer) -> u64 {
        let checked = u64::try_from(count).ok().filter(|count| *count <= LARGEST_COUNT);
        if checked.is_none() && !self.sink.is_broken(at) {
            let message = format!("a count is a whole number from 0 to {LARGEST_COUNT}");
            self.sink.shape(Diagnostic::new(Code::OutOfRange, at, message));
        }
        checked.unwrap_or(0)
    }
}

//! From a document to a tally: every rule that the types do not say, every problem in one pass.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::count::{Group, LARGEST_COUNT, Tally};
use super::document::{GroupTallyDocument, ImportanceTallyDocument, TallyDocument};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{Sink, ways_in};
use crate::framework::document::ReleaseDocument;
use crate::framework::{AnsweredBy, Framework, NonResponse};
use crate::response::{Asked, FromPrivate, help_on_answers, help_on_questions, help_on_roles, unknown_question};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile};

ways_in! {
    /// Reads and checks a tally's file. No problem repeats an answer.
    Tally, framework: &Framework;
}

impl Tally {
    /// Checks a tally's document against its framework.
    ///
    /// # Errors
    /// Every problem of the document, such as counts that exceed the respondents.
    pub fn check(framework: &Framework, document: TallyDocument) -> Result<Self, Problems> {
        Self::from_private(framework, document)
    }

    /// Reads and checks a tally's file in YAML or JSON; every problem has its line and column, and none shows a line of
    /// the file.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        Self::from_private_file(framework, file)
    }
}

impl FromPrivate for Tally {
    type Document = TallyDocument;

    const SUBJECT: &str = "this tally counts answers";

    fn answers_to(document: &TallyDocument) -> &ReleaseDocument {
        &document.framework
    }

    fn checked(framework: &Framework, document: TallyDocument, sink: Sink) -> Result<Self, Problems> {
        let mut check = TallyCheck { framework, sink, counted: true, asked: Asked::default() };
        let at = Pointer::root().key("framework");
        check.counted = document.framework.is_of(framework, &at, Self::SUBJECT, &mut check.sink);
        let TallyDocument { roster_size, drafts, blank, groups, .. } = &document;
        let tally = check.tally(*roster_size, *drafts, *blank, groups);
        Problems::or(check.sink.into_problems(), Some(tally))
    }
}

/// Checks counts, which stand in a document under the names that they have in a tally's.
pub(super) struct TallyCheck<'a> {
    pub(super) framework: &'a Framework,
    pub(super) sink: Sink,
    /// Whether it is this framework whose answers are counted: what another one asks and offers is not known here.
    pub(super) counted: bool,
    /// The questions that were asked.
    pub(super) asked: Asked,
}

impl TallyCheck<'_> {
    pub(super) fn tally(&mut self, roster_size: i64, drafts: i64, blank: i64, groups: &[GroupTallyDocument]) -> Tally {
        let root = Pointer::root();
        let mut tally = Tally::empty(self.framework);
        tally.roster_size = self.count(roster_size, &root.key("roster_size"));
        tally.drafts = self.count(drafts, &root.key("drafts"));
        tally.blank = self.count(blank, &root.key("blank"));
        for (field, is_there) in [("drafts", drafts != 0), ("blank", blank != 0), ("groups", !groups.is_empty())] {
            self.answered_by_members(field, is_there);
        }
        let mut first: HashMap<usize, Pointer> = HashMap::new();
        let mut submitted = tally.blank;
        for (index, group) in groups.iter().enumerate() {
            let at = root.key("groups").index(index);
            let number = self.group_number(group.role.as_deref(), &at, &mut first);
            let place = number.and_then(|number| tally.groups.get_mut(number));
            submitted = submitted.saturating_add(self.group(group, &at, place));
        }
        let at = root.key("roster_size");
        if submitted > tally.roster_size && !self.sink.is_uncertain(&at) {
            let message = "more people submitted a response than the roster counts";
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
                let number = self.framework.role_number(role);
                (number, role_at, "these counts are of a role that stands here already")
            }
            None => {
                (Some(roles.len()), at.clone(), "these counts are of people without a role, who stand here already")
            }
        };
        let Some(number) = number else {
            if self.counted {
                let problem = Diagnostic::new(Code::UnknownRole, &at, "the role is not one of the framework's");
                self.sink.report(problem.help_on(role.unwrap_or_default(), help_on_roles(self.framework)));
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
            let number = self.framework.plan().number(question).filter(|number| self.asked.asks(*number));
            let mut answers: u64 = 0;
            for (word, count) in words {
                let count = self.count(*count, &at.key(word));
                answers = answers.saturating_add(count);
                let Some(number) = number else { continue };
                let Some(code) = self.framework.plan().code(number, word) else {
                    self.unknown_answer(question, number, word, &at.key(word));
                    continue;
                };
                if let Some(place) = place.as_deref_mut().and_then(|group| group.count_mut(number, code)) {
                    *place = count;
                }
            }
            if exceeds(answers) {
                let message = "this question has more answers than people who submitted a response";
                self.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at, message));
            }
            self.question(question, &at);
        }
        let importance = document.importance.as_ref().filter(|importance| !importance.is_empty());
        if let Some(importance) = importance {
            self.importance(importance, &at.key("importance"), room, place);
        }
        respondents
    }

    /// Checks how many people, of so many as there is room for, found each question how important.
    fn importance(
        &mut self,
        document: &IndexMap<String, ImportanceTallyDocument>,
        at: &Pointer,
        room: Option<u64>,
        mut place: Option<&mut Group>,
    ) {
        if self.counted && !self.framework.asks_importance() {
            let message = "the framework does not ask how important a question is";
            let problem = Diagnostic::new(Code::ImportanceNotAsked, at, message);
            self.sink.report(problem.help("take the field out"));
            return;
        }
        for (question, ImportanceTallyDocument { high, medium, low }) in document {
            let at = at.key(question);
            let [high, medium, low] = [(high, "high"), (medium, "medium"), (low, "low")]
                .map(|(count, word)| count.map_or(0, |count| self.count(count, &at.key(word))));
            if room.is_some_and(|room| high.saturating_add(medium).saturating_add(low) > room) {
                let message = "more people rated how important this question is than submitted a response";
                self.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at, message));
            }
            let number = self.question(question, &at);
            let place = place.as_deref_mut().zip(number).and_then(|(group, number)| group.importance_mut(number));
            if let Some(place) = place {
                *place = [high, medium, low];
            }
        }
    }

    /// Members answer the framework, each alone; where the team answers together nobody is counted.
    pub(super) fn answered_by_members(&mut self, field: &str, is_there: bool) {
        if is_there && self.counted && self.framework.answered_by() == AnsweredBy::Team {
            let message = "people are counted here, and the team answers this framework together";
            let problem = Diagnostic::new(Code::AnsweredByTeam, &Pointer::root().key(field), message);
            self.sink.report(problem.help("what the team agreed on stands in `consensus` alone"));
        }
    }

    /// The number of a question of which something is kept.
    pub(super) fn question(&mut self, question: &str, at: &Pointer) -> Option<usize> {
        if !self.counted {
            return None;
        }
        let number = self.framework.plan().number(question);
        let problem = match number {
            None => {
                let message = format!("the framework has no {}", unknown_question(self.framework, question));
                let problem = Diagnostic::new(Code::UnknownQuestion, at, message);
                problem.help(help_on_questions(self.framework, question, &self.sink))
            }
            Some(number) if !self.asked.asks(number) => {
                let message = format!("this cycle does not ask `{question}`");
                Diagnostic::new(Code::NotAsked, at, message)
                    .help("take it out, or add the question to what the cycle asks")
            }
            Some(number) => return Some(number),
        };
        // the question is wrong whatever is wrong with what stands there
        self.sink.shape(problem);
        None
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
        self.sink.shape(Diagnostic::new(code, at, message).help_on(word, help_on_answers(self.framework, number)));
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

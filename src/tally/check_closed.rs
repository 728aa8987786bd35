//! From a document to a closed cycle: every rule that the types do not say, every problem in one pass.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::check::TallyCheck;
use super::closed::Closed;
use super::count::Tally;
use super::document::{ClosedDocument, GroupTallyDocument, KeptRoles};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{Sink, ways_in};
use crate::framework::document::ReleaseDocument;
use crate::framework::limits::{LARGEST_RULE, SMALLEST_THRESHOLD};
use crate::framework::{AnsweredBy, Framework, Library};
use crate::response::{Answers, AnswersCheck, FromPrivate, RespondentKey, limits};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile};

ways_in! {
    /// Reads and checks a closed cycle. No problem repeats an answer.
    Closed, framework: &Framework;
}

impl Closed {
    /// Checks a closed cycle's document against the framework that was answered.
    ///
    /// # Errors
    /// Every problem of the document, such as a threshold below what was promised to those who answered.
    pub fn check(framework: &Framework, document: ClosedDocument) -> Result<Self, Problems> {
        Self::from_private(framework, document)
    }

    /// Reads and checks a closed cycle in YAML or JSON; every problem has its line and column, and none shows a line of
    /// the file.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        Self::from_private_file(framework, file)
    }
}

impl FromPrivate for Closed {
    type Document = ClosedDocument;

    const SUBJECT: &str = "this cycle is of answers";

    fn answers_to(document: &ClosedDocument) -> &ReleaseDocument {
        &document.framework
    }

    fn checked(framework: &Framework, document: ClosedDocument, sink: Sink) -> Result<Self, Problems> {
        let root = Pointer::root();
        let mut answers = AnswersCheck::new(framework, sink);
        answers.answered =
            document.framework.is_of(framework, &root.key("framework"), Self::SUBJECT, &mut answers.sink);
        let occasion = answers.occasion(document.team, document.cycle);
        answers.sink.range(document.roster_size, 1, limits::ROSTER, &root.key("roster_size"));
        answers.agreement(document.agreed_open.as_ref(), "agreed_open");
        answers.agreement(document.agreed_reopening.as_ref(), "agreed_reopening");
        let consensus = answers.consensus(document.consensus.map(Answers::from).as_ref());
        let AnswersCheck { sink, answered, asked, .. } = answers;

        let mut counts = TallyCheck { framework, sink, counted: answered, asked };
        let tally = counts.tally(document.roster_size, document.drafts, document.blank, &document.groups);

        let mut check = ClosedCheck { framework, counts };
        let threshold = check.threshold(document.threshold);
        for (field, is_there) in [
            ("respondent_keys", !document.respondent_keys.is_empty()),
            ("comments", document.comments.as_ref().is_some_and(|comments| !comments.is_empty())),
        ] {
            check.counts.answered_by_members(field, is_there);
        }
        let roles = document.roles.unwrap_or_default();
        check.roles(roles, document.agreed_open.is_some(), &document.groups);
        let respondent_keys = check.keys(&document.respondent_keys, &tally);
        let at = root.key("comments");
        let comments = check.written(document.comments.unwrap_or_default(), "comment", &at, &tally);
        let notes = check.notes(document.notes.unwrap_or_default(), &tally);
        let closed = occasion.map(|occasion| Closed {
            occasion,
            threshold,
            tally,
            roles,
            key_scope: document.key_scope.unwrap_or_default(),
            respondent_keys,
            agreed_open: document.agreed_open,
            agreed_reopening: document.agreed_reopening,
            consensus,
            comments,
            notes,
        });
        Problems::or(check.counts.sink.into_problems(), closed)
    }
}

impl Library {
    /// Reads and checks a closed cycle against the framework that it names.
    ///
    /// ```
    /// # use ilt::framework::Library;
    /// let closed = Library::built_in().closed(include_str!("../../examples/data/cedar.closed.json"))?;
    /// assert_eq!(closed.framework().release().to_string(), "new_leaders_ilt 1.0.0");
    ///
    /// let problems = Library::new().closed(include_str!("../../examples/data/cedar.closed.json")).unwrap_err();
    /// assert_eq!(problems.as_slice()[0].code.as_str(), "wrong_framework");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// Every problem of the file; where the library does not have its framework, those it has.
    pub fn closed(&self, json: &str) -> Result<Closed, Problems> {
        Closed::from_library(self, json)
    }
}

struct ClosedCheck<'a> {
    framework: &'a Framework,
    counts: TallyCheck<'a>,
}

impl ClosedCheck<'_> {
    /// Whoever answered relies on the threshold of the framework.
    fn threshold(&mut self, threshold: i64) -> u32 {
        let promised = self.framework.disclosure().threshold;
        let at = Pointer::root().key("threshold");
        if !(SMALLEST_THRESHOLD..=LARGEST_RULE).contains(&threshold) {
            let message = format!("a threshold is a whole number from {SMALLEST_THRESHOLD} to {LARGEST_RULE}");
            self.counts.sink.report(Diagnostic::new(Code::OutOfRange, &at, message));
        } else if threshold < i64::from(promised) {
            let message =
                format!("a threshold of {threshold} is lower than the {promised} that the framework promises");
            let problem = Diagnostic::new(Code::FinerThanClosed, &at, message);
            self.counts.sink.report(problem.help("a closed cycle can be made coarser, never finer"));
        }
        u32::try_from(threshold).unwrap_or(promised).max(promised)
    }

    /// Roles stand apart only where all of them who answered consent, or where everyone knew of open mode.
    fn roles(&mut self, roles: KeptRoles, is_agreed: bool, groups: &[GroupTallyDocument]) {
        let root = Pointer::root();
        if roles == KeptRoles::Every {
            if !is_agreed || !self.framework.disclosure().may_be_open() {
                let message = "every role is counted apart, and nobody had agreed to open mode";
                let problem = Diagnostic::new(Code::FinerThanClosed, &root.key("roles"), message);
                self.counts.sink.report(problem.help("count with everyone else the roles that do not consent"));
            }
            return;
        }
        for (index, group) in groups.iter().enumerate() {
            if group.role.is_some() && group.consenting < group.respondents {
                let message = "this role is counted apart, and not everyone of it consents";
                let at = root.key("groups").index(index).key("consenting");
                let problem = Diagnostic::new(Code::FinerThanClosed, &at, message);
                self.counts.sink.report(problem.help("count the role with everyone else"));
            }
        }
    }

    fn keys(&mut self, keys: &[String], tally: &Tally) -> BTreeSet<RespondentKey> {
        let at = Pointer::root().key("respondent_keys");
        let mut known = BTreeSet::new();
        for (index, key) in keys.iter().enumerate() {
            match RespondentKey::new(key) {
                Ok(key) => {
                    if !known.insert(key) {
                        let message = "this key of a respondent stands here already";
                        self.counts.sink.report(Diagnostic::new(Code::DuplicateRespondent, &at.index(index), message));
                    }
                }
                Err(why) => self.counts.sink.report(why.told(&at.index(index))),
            }
        }
        let (listed, counted) = (keys.len() as u64, tally.respondents());
        let groups = Pointer::root().key("groups");
        if listed > 0
            && listed != counted
            && !self.counts.sink.is_broken_within(&groups)
            && !self.counts.sink.is_uncertain(&at)
        {
            let message = "there are more or fewer keys of respondents than the groups count people";
            self.counts.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at, message));
        }
        known
    }

    /// What was noted on each question by number.
    fn notes(&mut self, notes: IndexMap<String, Vec<String>>, tally: &Tally) -> Vec<Vec<String>> {
        let mut noted = vec![Vec::new(); self.framework.plan().questions()];
        for (question, notes) in notes {
            let at = Pointer::root().key("notes").key(&question);
            let notes = self.written(notes, "note", &at, tally);
            let number = self.counts.question(&question, &at);
            if let Some(place) = number.and_then(|number| noted.get_mut(number)) {
                *place = notes;
            }
        }
        noted
    }

    /// What people wrote, without the blanks around it and in an order that says nothing about who.
    fn written(&mut self, mut texts: Vec<String>, what: &str, at: &Pointer, tally: &Tally) -> Vec<String> {
        let sink = &mut self.counts.sink;
        let (most, of) = match self.framework.answered_by() {
            AnsweredBy::Members => (tally.respondents().saturating_add(tally.blank()), "responses handed in"),
            // whatever else would stand here of a member was told
            AnsweredBy::Team => (1, "the one that a team writes together"),
        };
        let groups = Pointer::root().key("groups");
        if texts.len() as u64 > most && !sink.is_broken_within(&groups) {
            let message = format!("there are more {what}s than {of}");
            sink.report(Diagnostic::new(Code::ImpossibleCounts, at, message));
        }
        for (index, text) in texts.iter().enumerate() {
            let (at, length) = (at.index(index), text.chars().count());
            if text.trim().is_empty() {
                sink.report(Diagnostic::new(Code::BlankText, &at, "there is nothing to read in this text"));
            } else if length > limits::COMMENT_LENGTH {
                let most = limits::COMMENT_LENGTH;
                sink.too_long("comment", &at, format!("the {what} has {length} characters, and {most} are the most"));
            }
        }
        for text in &mut texts {
            *text = text.trim().to_owned();
        }
        texts.sort_unstable();
        texts
    }
}

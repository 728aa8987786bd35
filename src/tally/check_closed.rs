//! From a document to a closed cycle: every rule that the types do not say, every problem in one pass.

use std::collections::BTreeSet;

use super::check::TallyCheck;
use super::closed::Closed;
use super::count::Tally;
use super::document::{ClosedDocument, GroupTallyDocument, KeptRoles};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{FromTree, Kind, Node, Sink, ways_in};
use crate::framework::Framework;
use crate::framework::limits::{LARGEST_RULE, SMALLEST_THRESHOLD};
use crate::response::{Answers, AnswersCheck, FromPrivate, RespondentKey, limits};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile};

ways_in! {
    /// Reads and checks a closed cycle. No problem repeats an answer.
    Closed, framework: &Framework;
}

impl FromTree<&Framework> for Closed {
    fn from_tree(framework: &Framework, tree: &Node) -> Result<Self, Problems> {
        Self::from_private_tree(framework, tree)
    }
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

    const KIND: Kind = Kind::Object(&ClosedDocument::SHAPE);

    fn checked(framework: &Framework, document: ClosedDocument, sink: Sink) -> Result<Self, Problems> {
        let root = Pointer::root();
        let mut answers = AnswersCheck::new(framework, sink);
        answers.answered =
            document.framework.is_of(framework, &root.key("framework"), "this cycle is of answers", &mut answers.sink);
        let occasion = answers.occasion(document.team, document.cycle);
        answers.sink.range(document.roster_size, 1, limits::ROSTER, &root.key("roster_size"));
        answers.agreement(document.agreed_open.as_ref(), "agreed_open");
        answers.agreement(document.agreed_reopening.as_ref(), "agreed_reopening");
        let consensus = answers.consensus(document.consensus.map(Answers::from).as_ref());
        let AnswersCheck { sink, answered, .. } = answers;

        let mut counts = TallyCheck { framework, sink, counted: answered };
        let tally = counts.tally(document.roster_size, document.drafts, document.blank, &document.groups);

        let mut check = ClosedCheck { framework, sink: counts.sink };
        let threshold = check.threshold(document.threshold);
        let roles = document.roles.unwrap_or_default();
        check.roles(roles, document.agreed_open.is_some(), &document.groups);
        let respondent_keys = check.keys(&document.respondent_keys, &tally);
        let comments = check.comments(document.comments.unwrap_or_default(), &tally);
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
        });
        Problems::or(check.sink.into_problems(), closed)
    }
}

struct ClosedCheck<'a> {
    framework: &'a Framework,
    sink: Sink,
}

impl ClosedCheck<'_> {
    /// Whoever answered relies on the threshold of the framework.
    fn threshold(&mut self, threshold: i64) -> u32 {
        let promised = self.framework.disclosure().threshold;
        let at = Pointer::root().key("threshold");
        if !(SMALLEST_THRESHOLD..=LARGEST_RULE).contains(&threshold) {
            let message = format!("a threshold is a whole number from {SMALLEST_THRESHOLD} to {LARGEST_RULE}");
            self.sink.report(Diagnostic::new(Code::OutOfRange, &at, message));
        } else if threshold < i64::from(promised) {
            let message =
                format!("a threshold of {threshold} is lower than the {promised} that the framework promises");
            let problem = Diagnostic::new(Code::FinerThanClosed, &at, message);
            self.sink.report(problem.help("a closed cycle can be made coarser, never finer"));
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
                self.sink.report(problem.help("count with everyone else the roles that do not consent"));
            }
            return;
        }
        for (index, group) in groups.iter().enumerate() {
            if group.role.is_some() && group.consenting < group.respondents {
                let message = "this role is counted apart, and not everyone of it consents";
                let at = root.key("groups").index(index).key("consenting");
                let problem = Diagnostic::new(Code::FinerThanClosed, &at, message);
                self.sink.report(problem.help("count the role with everyone else"));
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
                        self.sink.report(Diagnostic::new(Code::DuplicateRespondent, &at.index(index), message));
                    }
                }
                Err(why) => self.sink.report(why.told(&at.index(index))),
            }
        }
        let (listed, counted) = (keys.len() as u64, tally.respondents());
        let groups = Pointer::root().key("groups");
        if listed > 0 && listed != counted && !self.sink.is_broken_within(&groups) && !self.sink.is_uncertain(&at) {
            let message = "there are more or fewer keys of respondents than the groups count people";
            self.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at, message));
        }
        known
    }

    fn comments(&mut self, mut comments: Vec<String>, tally: &Tally) -> Vec<String> {
        let at = Pointer::root().key("comments");
        let submitted = tally.respondents().saturating_add(tally.blank());
        let groups = Pointer::root().key("groups");
        if comments.len() as u64 > submitted && !self.sink.is_broken_within(&groups) {
            let message = "there are more comments than responses handed in";
            self.sink.report(Diagnostic::new(Code::ImpossibleCounts, &at, message));
        }
        for (index, comment) in comments.iter().enumerate() {
            let (at, length) = (at.index(index), comment.chars().count());
            if comment.trim().is_empty() {
                self.sink.report(Diagnostic::new(Code::BlankText, &at, "there is nothing to read in this text"));
            } else if length > limits::COMMENT_LENGTH {
                let most = limits::COMMENT_LENGTH;
                let message = format!("the comment has {length} characters, and {most} are the most");
                self.sink.report(Diagnostic::new(Code::TextTooLong, &at, message));
            }
        }
        for comment in &mut comments {
            *comment = comment.trim().to_owned();
        }
        comments.sort_unstable();
        comments
    }
}

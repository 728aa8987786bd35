use std::collections::BTreeSet;
use std::fmt;

use indexmap::IndexMap;
use serde::{Serialize, Serializer};

use super::count::{Group, Tally};
use super::document::{ClosedDocument, ClosedFormat, KeptRoles, signed};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::framework::{AnswerCode, AnsweredBy, Framework, PlainText};
use crate::response::{Answers, Completion, KeyScope, Occasion, RespondentKey, ResponseSet, answers_of, nothing_rated};

/// A team's closed cycle: what is kept of its responses, and all that reports are made from.
///
/// Closing is counting. For each role whose members all consent to attribution, and for everyone else together, there are
/// the counts of every question; there is no row. So a cycle has one report, and an app keeps one document a cycle.
/// A closed cycle can be made coarser, never finer. It is as private as the responses: a role of one is a person, and
/// beside all rows but one it *is* that row.
///
/// ```
/// use ilt::{Closed, Framework, Policy, Report, ResponseSet};
///
/// let framework = Framework::new_leaders();
/// let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
/// let closed = collected.close();
/// let stored = serde_json::to_string(&closed)?; // one column in the app's table of cycles
///
/// let closed = Closed::from_json(&framework, &stored)?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.participation.text, "7 of 7 people answered.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Closed {
    pub(super) occasion: Occasion,
    pub(super) threshold: u32,
    /// Every role that is not kept apart is counted with those without one.
    pub(super) tally: Tally,
    pub(super) roles: KeptRoles,
    pub(super) key_scope: KeyScope,
    /// In order, which says nothing about who.
    pub(super) respondent_keys: BTreeSet<RespondentKey>,
    pub(super) agreed_open: Option<PlainText>,
    pub(super) agreed_reopening: Option<PlainText>,
    /// For each question by number the code of the team's consensus rating.
    pub(super) consensus: Vec<AnswerCode>,
    /// Trimmed, not blank, in code-point order.
    pub(super) comments: Vec<String>,
    /// For each question by number the same of what was noted on it.
    pub(super) notes: Vec<Vec<String>>,
}

impl ResponseSet {
    /// Closes the cycle: counts it. What is still a draft stays uncounted for good, and what comes later is in no report.
    ///
    /// Where the team had agreed to open mode, and the framework allows it, every role is counted apart; else those alone
    /// of which everyone who answered consents to attribution.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let closed = collected.close();
    /// assert_eq!((closed.completion().respondents, closed.threshold()), (7, 5));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn close(&self) -> Closed {
        let rules = self.framework().disclosure();
        let open = self.agreed_open().is_some() && rules.may_be_open();
        let roles = if open { KeptRoles::Every } else { KeptRoles::Consenting };
        let respondents = self.responses().filter(|response| response.is_submitted() && !response.is_blank());
        Closed {
            occasion: self.occasion().clone(),
            threshold: rules.threshold,
            tally: Tally::of(self).with_roles(|_, group| open || group.consents()),
            roles,
            key_scope: self.key_scope(),
            respondent_keys: respondents.map(|response| response.respondent().clone()).collect(),
            agreed_open: self.agreed_open().map(PlainText::from),
            agreed_reopening: self.agreed_reopening().map(PlainText::from),
            consensus: self.consensus().to_vec(),
            comments: self.comments(),
            notes: self.notes(),
        }
    }

    /// Closes a cycle that was closed before, which the whole team must have agreed to: whoever has the report of either
    /// can subtract one from the other, and the report of the second says so.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, diagnostic::Code};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let closed = collected.close();
    /// let problems = collected.close_again(&closed).unwrap_err();
    /// assert_eq!(problems.as_slice()[0].code, Code::AlreadyClosed);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When `earlier` is this cycle, closed, and no agreement to close it again is recorded in the set.
    pub fn close_again(&self, earlier: &Closed) -> Result<Closed, Problems> {
        if self.occasion().is_same_as(earlier.occasion()) && self.agreed_reopening().is_none() {
            let message = "this cycle was closed before, and a cycle has one report";
            let problem = Diagnostic::new(Code::AlreadyClosed, &Pointer::root().key("cycle"), message);
            return Err(problem
                .help("keep the closed cycle; if everyone agrees, record who and when in `agreed_reopening`")
                .into());
        }
        Ok(self.close())
    }
}

impl Closed {
    /// The framework that was answered.
    pub fn framework(&self) -> &Framework {
        &self.tally.framework
    }

    /// Whose cycle it is.
    pub fn occasion(&self) -> &Occasion {
        &self.occasion
    }

    /// The fewest people one may be hidden among in any report on this cycle.
    pub fn threshold(&self) -> u32 {
        self.threshold
    }

    /// Whether the cycle asked that question.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// assert!(collected.close().asks("delegation")); // a cycle that does not say what it asks asks all
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn asks(&self, question: &str) -> bool {
        let number = self.framework().plan().number(question);
        number.is_some_and(|number| self.occasion.asked().asks(number))
    }

    /// How many answered.
    pub fn completion(&self) -> Completion {
        Completion {
            respondents: self.tally.respondents(),
            blank: self.tally.blank(),
            drafts: self.tally.drafts(),
            roster_size: self.tally.roster_size(),
        }
    }

    /// The keys of those who answered, in order.
    pub fn respondent_keys(&self) -> impl Iterator<Item = &RespondentKey> {
        self.respondent_keys.iter()
    }

    /// How long a respondent's key stands for the same person.
    pub fn key_scope(&self) -> KeyScope {
        self.key_scope
    }

    /// The team's agreement to open mode, if one is recorded.
    pub fn agreed_open(&self) -> Option<&str> {
        self.agreed_open.as_deref()
    }

    /// The team's agreement to close the cycle again, if it was closed before.
    pub fn agreed_reopening(&self) -> Option<&str> {
        self.agreed_reopening.as_deref()
    }

    /// This cycle with what the team agreed on after it was closed: to read everything together. A report of open mode
    /// shows no roles then, because nobody answered on that promise.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let closed = collected.close();
    /// let closed = closed.with_agreed_open("All seven agreed on 2026-11-02.")?;
    /// assert!(Report::of(&closed, Policy::Open, &"en".parse()?).is_ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When there is nothing to read in the text, or more than a document holds.
    pub fn with_agreed_open(&self, agreement: &str) -> Result<Self, Problems> {
        self.with(|document| document.agreed_open = Some(agreement.into()))
    }

    /// This cycle with the rating that the team agreed on in its talk.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let closed = collected.close();
    /// let closed = closed.with_consensus([("delegation", "sometimes")].into_iter().collect())?;
    /// assert_eq!(closed.to_document().consensus.unwrap()["delegation"], "sometimes");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When the framework has no such question or answer; when the team answers it together, so that its rating is what
    /// was closed.
    pub fn with_consensus(&self, consensus: Answers) -> Result<Self, Problems> {
        if self.framework().answered_by() == AnsweredBy::Team {
            let message = "the team's rating is what this cycle was closed with";
            let problem = Diagnostic::new(Code::AlreadyClosed, &Pointer::root().key("consensus"), message);
            return Err(problem.help("keep the closed cycle; the next cycle has its own").into());
        }
        self.with(|document| document.consensus = Some(consensus.into_flat()))
    }

    /// This cycle with a higher threshold.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let closed = collected.close();
    /// assert_eq!(closed.with_threshold(6)?.threshold(), 6);
    /// assert!(closed.with_threshold(4).is_err()); // everyone answered under a promise of 5
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When the threshold is lower than the one it was closed under.
    pub fn with_threshold(&self, threshold: u32) -> Result<Self, Problems> {
        if threshold < self.threshold {
            let message =
                format!("a threshold of {threshold} is lower than the {} it was closed under", self.threshold);
            let problem = Diagnostic::new(Code::FinerThanClosed, &Pointer::root().key("threshold"), message);
            return Err(problem.help("a closed cycle can be made coarser, never finer").into());
        }
        self.with(|document| document.threshold = threshold.into())
    }

    /// This cycle without a comment, every time it stands there word for word.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let closed = collected.close();
    /// let first = closed.to_document().comments.unwrap().remove(0);
    /// assert_ne!(closed.without_comment(&first), closed);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    #[must_use]
    pub fn without_comment(&self, comment: &str) -> Self {
        let mut coarser = self.clone();
        coarser.comments.retain(|other| other != comment);
        coarser
    }

    /// This cycle without a note on a question, every time it stands there word for word.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, response::document::*};
    /// # let framework = Framework::new_leaders();
    /// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
    /// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
    /// let mut response = ResponseDocument::submitted("r1", [("delegation", "often")]);
    /// response.notes = Some([("delegation".to_owned(), "Ms. Ames plans every trip.".to_owned())].into());
    /// document.responses.push(response);
    /// let closed = ResponseSet::check(&framework, document)?.close();
    /// let closed = closed.without_note("delegation", "Ms. Ames plans every trip.");
    /// assert_eq!(closed.to_document().notes, None);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    #[must_use]
    pub fn without_note(&self, question: &str, note: &str) -> Self {
        let mut coarser = self.clone();
        let number = self.framework().plan().number(question);
        if let Some(notes) = number.and_then(|number| coarser.notes.get_mut(number)) {
            notes.retain(|other| other != note);
        }
        coarser
    }

    /// This cycle with a role counted among everyone else; one that is counted there already changes nothing.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let closed = collected.close();
    /// let roles = |closed: &ilt::Closed| closed.to_document().groups.iter().filter(|group| group.role.is_some()).count();
    /// assert_eq!(roles(&closed.without_role("principal")) + 1, roles(&closed));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    #[must_use]
    pub fn without_role(&self, role: &str) -> Self {
        let number = self.framework().role_number(role);
        let tally = self.tally.with_roles(|other, _| Some(other) != number);
        Self { tally, ..self.clone() }
    }

    /// Tells whether responses are others than when this cycle was closed, by how many came and went.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let closed = collected.close();
    /// assert!(closed.changed_since(&collected).is_none());
    /// assert!(closed.changed_since(&collected.without("k7f2")?).is_some());
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn changed_since(&self, responses: &ResponseSet) -> Option<Diagnostic> {
        let now = responses.close();
        let came = now.respondent_keys.difference(&self.respondent_keys).count();
        let went = self.respondent_keys.difference(&now.respondent_keys).count();
        // where no keys were kept the counts alone can tell
        let keys_differ = !self.respondent_keys.is_empty() && came + went > 0;
        let message = if self.occasion.asked() != now.occasion.asked() {
            "the cycle asks other questions than when it was closed".to_owned()
        } else if keys_differ {
            format!("since this cycle was closed {came} came and {went} went")
        } else if self.framework().answered_by() == AnsweredBy::Team
            && (&self.consensus, &self.notes) != (&now.consensus, &now.notes)
        {
            "the team's rating is another than when this cycle was closed".to_owned()
        } else if self.tally.with_roles(|_, _| false) != now.tally.with_roles(|_, _| false) {
            "the answers are others than when this cycle was closed".to_owned()
        } else {
            return None;
        };
        let warning = Diagnostic::warning(Code::ChangedAfterClosing, &Pointer::root().key("responses"), message);
        Some(warning.help("the closed cycle and its report stay as they are; the next cycle has its own"))
    }

    /// What is sound and rarely meant: a cycle that was closed before a team which answers together had rated anything.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// assert!(collected.close().warnings().is_empty());
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn warnings(&self) -> Vec<Diagnostic> {
        nothing_rated(self.framework(), &self.consensus).into_iter().collect()
    }

    /// The document of this cycle.
    pub fn to_document(&self) -> ClosedDocument {
        let framework = self.framework();
        let consensus = answers_of(framework, &self.consensus);
        let (team, cycle) = self.occasion.to_documents(framework);
        let notes: IndexMap<_, _> = framework
            .questions()
            .zip(&self.notes)
            .filter(|(_, notes)| !notes.is_empty())
            .map(|(question, notes)| (question.id().to_string(), notes.clone()))
            .collect();
        ClosedDocument {
            format: ClosedFormat::V1,
            framework: framework.into(),
            team,
            cycle,
            threshold: self.threshold.into(),
            roster_size: signed(self.tally.roster_size),
            drafts: signed(self.tally.drafts),
            blank: signed(self.tally.blank),
            respondent_keys: self.respondent_keys.iter().map(ToString::to_string).collect(),
            groups: self.tally.group_documents(),
            key_scope: Some(self.key_scope).filter(|scope| *scope != KeyScope::default()),
            roles: Some(self.roles).filter(|roles| *roles != KeptRoles::default()),
            agreed_open: self.agreed_open.clone(),
            agreed_reopening: self.agreed_reopening.clone(),
            consensus: (!consensus.is_empty()).then(|| consensus.into_flat()),
            comments: Some(self.comments.clone()).filter(|comments| !comments.is_empty()),
            notes: Some(notes).filter(|notes| !notes.is_empty()),
        }
    }

    /// This cycle with another document, checked as one that is read.
    fn with(&self, change: impl FnOnce(&mut ClosedDocument)) -> Result<Self, Problems> {
        let mut document = self.to_document();
        change(&mut document);
        Self::check(self.framework(), document)
    }

    /// Which roles are counted apart.
    pub(crate) fn roles(&self) -> KeptRoles {
        self.roles
    }

    /// The groups by role, last everyone else.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.tally.groups
    }

    pub(crate) fn consensus(&self) -> &[AnswerCode] {
        &self.consensus
    }

    pub(crate) fn comments(&self) -> &[String] {
        &self.comments
    }

    /// What was noted on the question of that number.
    pub(crate) fn notes(&self, number: usize) -> &[String] {
        self.notes.get(number).map_or(&[], Vec::as_slice)
    }
}

impl Serialize for Closed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_document().serialize(serializer)
    }
}

impl fmt::Debug for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // counts of a small team are its answers: a log is no place for them
        f.debug_struct("Closed")
            .field("framework", self.framework())
            .field("occasion", &self.occasion)
            .field("completion", &self.completion())
            .finish_non_exhaustive()
    }
}

use std::collections::BTreeSet;
use std::fmt;

use serde::{Serialize, Serializer};

use super::document::{CycleDocument, ReportedDocument, ResponseSetDocument, ResponseSetFormat, TeamDocument};
use super::rows::{Response, Rows, answers};
use super::{Occasion, RespondentKey};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::framework::Framework;

/// The checked responses of one team in one cycle.
///
/// It is made against the framework it answers, keeps that framework, and can be serialized but not deserialized:
/// read it with [`from_json`](Self::from_json), which needs the framework.
///
/// ```
/// use ilt::{Framework, ResponseSet};
///
/// let framework = Framework::new_leaders();
/// let json = r#"{
///   "format": "ilt-responses/1",
///   "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
///   "team": {"id": "cedar", "name": "Cedar"},
///   "cycle": {"id": "fall_2026", "label": "Fall 2026", "order": 1, "closed": true},
///   "roster_size": 7,
///   "responses": [{"respondent": "r1", "status": "submitted", "answers": {"delegation": "sometime"}}]
/// }"#;
/// let problems = ResponseSet::from_json(&framework, json).unwrap_err();
/// let problem = &problems.as_slice()[0];
/// assert_eq!(problem.pointer.as_str(), "/responses/0/answers/delegation");
/// assert!(!problem.to_string().contains("sometime\""), "an answer is never repeated");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ResponseSet {
    pub(super) framework: Framework,
    pub(super) roster_size: u64,
    pub(super) occasion: Occasion,
    pub(super) reported: Option<Vec<RespondentKey>>,
    pub(super) rows: Rows,
}

/// How far a cycle is: all that may be said of an open one.
///
/// ```
/// # use ilt::response::Completion;
/// let completion = Completion { submitted: 5, drafts: 1, roster_size: 7 };
/// assert!(completion.submitted < completion.roster_size);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Completion {
    /// Submitted responses.
    pub submitted: u64,
    /// Responses still being written.
    pub drafts: u64,
    /// How many people were asked.
    pub roster_size: u64,
}

impl ResponseSet {
    /// The framework that was answered.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// Whose responses these are, and of when.
    pub fn occasion(&self) -> &Occasion {
        &self.occasion
    }

    /// How many answered: all that may be said while the cycle is open.
    pub fn completion(&self) -> Completion {
        let submitted = self.rows.submitted().count() as u64;
        let drafts = self.rows.respondents.len() as u64 - submitted;
        Completion { submitted, drafts, roster_size: self.roster_size }
    }

    /// The responses in the order of the document.
    pub fn responses(&self) -> impl Iterator<Item = Response<'_>> {
        self.rows.responses(&self.framework)
    }

    /// This set once its cycle is closed and reported: from then on it remembers who was in the report.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, response::document::*};
    /// # let framework = Framework::new_leaders();
    /// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
    /// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::closed("fall", "Fall", 1), 7);
    /// # document.responses = (1..7).map(|n| ResponseDocument::submitted(&format!("r{n}"), [])).collect();
    /// let reported = ResponseSet::check(&framework, document)?.into_reported()?;
    /// let smaller = reported.without("r3")?;
    /// assert!(smaller.occasion().changed_after_report());
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When the cycle is open, or when it was reported already and respondents came or went since.
    pub fn into_reported(mut self) -> Result<Self, Problems> {
        let at = Pointer::root().key("cycle");
        if !self.occasion.cycle.closed {
            let problem = Diagnostic::new(Code::CycleOpen, &at.key("closed"), "the cycle is still open");
            return Err(problem.help("close the cycle first").into());
        }
        if self.occasion.changed_after_report {
            let message = "respondents came or went after this cycle was reported";
            return Err(Diagnostic::new(Code::ChangedAfterReport, &at.key("reported"), message).into());
        }
        self.reported = Some(self.submitted_keys().into_iter().cloned().collect());
        Ok(self)
    }

    /// This set without one respondent, as when somebody withdraws. If the cycle was reported already, the set cannot
    /// be reported confidentially again: two reports would subtract to that person's answers.
    ///
    /// # Errors
    /// When nobody has that key.
    pub fn without(&self, respondent: &str) -> Result<Self, Problems> {
        if self.responses().all(|response| response.respondent() != respondent) {
            let message = format!("there is no respondent `{respondent}` in this set");
            return Err(Diagnostic::new(Code::UnknownRespondent, &Pointer::root().key("responses"), message).into());
        }
        let mut rows = Rows::default();
        for response in self.responses().filter(|response| response.respondent() != respondent) {
            rows.respondents.push(response.respondent.clone());
            rows.answers.extend(response.row);
        }
        Ok(Self { rows, ..self.clone() }.with_what_follows())
    }

    /// This set with what follows from its rows.
    pub(super) fn with_what_follows(mut self) -> Self {
        self.occasion.comments = self.rows.comments();
        let reported: Option<BTreeSet<_>> = self.reported.as_ref().map(|keys| keys.iter().collect());
        let changed = reported.is_some_and(|keys| keys != self.submitted_keys());
        self.occasion.changed_after_report = changed;
        self
    }

    /// The document of this set.
    pub fn to_document(&self) -> ResponseSetDocument {
        let occasion = &self.occasion;
        let consensus = answers(&self.framework, &occasion.consensus);
        let reported = self.reported.as_ref().map(|keys| keys.iter().map(ToString::to_string).collect());
        ResponseSetDocument {
            format: ResponseSetFormat::V1,
            framework: (&self.framework).into(),
            team: TeamDocument { id: occasion.team.id.to_string(), name: occasion.team.name.clone() },
            cycle: CycleDocument {
                id: occasion.cycle.id.to_string(),
                label: occasion.cycle.label.clone(),
                order: occasion.cycle.order,
                closed: occasion.cycle.closed,
                reported: reported.map(|respondents| ReportedDocument { respondents }),
            },
            roster_size: i64::try_from(self.roster_size).unwrap_or(i64::MAX),
            responses: self.responses().map(Response::to_document).collect(),
            agreed_open: occasion.agreed_open.clone(),
            consensus: (!consensus.is_empty()).then_some(consensus),
        }
    }

    /// The keys of those who submitted.
    fn submitted_keys(&self) -> BTreeSet<&RespondentKey> {
        self.rows.submitted().map(|respondent| &respondent.key).collect()
    }

    pub(crate) fn roster_size(&self) -> u64 {
        self.roster_size
    }
}

impl Serialize for ResponseSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_document().serialize(serializer)
    }
}

impl fmt::Debug for ResponseSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseSet")
            .field("framework", &self.framework)
            .field("occasion", &self.occasion)
            .field("completion", &self.completion())
            .finish_non_exhaustive()
    }
}

use std::collections::BTreeSet;
use std::fmt;

use serde::{Serialize, Serializer};

use super::document::{
    CycleDocument, FrameworkReference, ReportedDocument, ResponseDocument, ResponseSetDocument, ResponseSetFormat,
    ResponseStatus, TeamDocument,
};
use super::{Answer, Answers, Occasion, check};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{Sink, from_json};
use crate::framework::{AnswerCode, Framework, Lanes, NonResponse, Plan, PointId, RoleId};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

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
    pub(super) reported: Option<Vec<String>>,
    pub(super) respondents: Vec<Respondent>,
    /// One row of answer codes for each respondent, one after another.
    pub(super) answers: Vec<Lanes>,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Respondent {
    pub(super) key: String,
    pub(super) status: ResponseStatus,
    pub(super) role: Option<usize>,
    pub(super) consents: bool,
    pub(super) comment: Option<String>,
}

impl Respondent {
    pub(super) fn to_document(&self, framework: &Framework, answers: &[AnswerCode]) -> ResponseDocument {
        let role = self.role.and_then(|role| framework.roles().get(role));
        ResponseDocument {
            respondent: self.key.clone(),
            status: self.status,
            answers: words(framework, answers).collect(),
            role: role.map(|role| role.id().to_string()),
            consents_to_attribution: self.consents.then_some(true),
            comment: self.comment.clone(),
        }
    }
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
    /// Checks a document against the framework it answers.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer.
    pub fn check(framework: &Framework, document: ResponseSetDocument) -> Result<Self, Problems> {
        check::check(framework, document, Sink::private())
    }

    /// Reads and checks a file of responses.
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer.
    pub fn from_json(framework: &Framework, json: &str) -> Result<Self, Problems> {
        from_json(json, Sink::private(), |document, sink| check::check(framework, document, sink))
    }

    /// Reads and checks a file of responses in YAML or JSON; every problem has its line and column, and none shows a
    /// line of the file.
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::private(), |document, sink| check::check(framework, document, sink))
    }

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
        let submitted = self.responses().filter(Response::is_submitted).count() as u64;
        Completion { submitted, drafts: self.respondents.len() as u64 - submitted, roster_size: self.roster_size }
    }

    /// The responses in the order of the document.
    pub fn responses(&self) -> impl Iterator<Item = Response<'_>> {
        let width = self.framework.plan().lanes().max(1);
        self.respondents.iter().zip(self.answers.chunks_exact(width)).map(|(respondent, lanes)| Response {
            framework: &self.framework,
            respondent,
            lanes,
        })
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
        self.reported = Some(self.submitted_keys().into_iter().map(str::to_owned).collect());
        Ok(self)
    }

    /// This set without one respondent, as when somebody withdraws. If the cycle was reported already, the set cannot
    /// be reported confidentially again: two reports would subtract to that person's answers.
    ///
    /// # Errors
    /// When nobody has that key.
    pub fn without(&self, respondent: &str) -> Result<Self, Problems> {
        let mut document = self.to_document();
        let before = document.responses.len();
        document.responses.retain(|response| response.respondent != respondent);
        if document.responses.len() == before {
            let message = format!("there is no respondent `{respondent}` in this set");
            return Err(Diagnostic::new(Code::UnknownRespondent, &Pointer::root().key("responses"), message).into());
        }
        Self::check(&self.framework, document)
    }

    /// The document of this set.
    pub fn to_document(&self) -> ResponseSetDocument {
        let occasion = &self.occasion;
        let consensus: Answers = words(&self.framework, &occasion.consensus).collect();
        ResponseSetDocument {
            format: ResponseSetFormat::V1,
            framework: FrameworkReference {
                id: self.framework.id().to_string(),
                version: self.framework.version().to_string(),
            },
            team: TeamDocument { id: occasion.team.id.clone(), name: occasion.team.name.clone() },
            cycle: CycleDocument {
                id: occasion.cycle.id.clone(),
                label: occasion.cycle.label.clone(),
                order: occasion.cycle.order,
                closed: occasion.cycle.closed,
                reported: self.reported.clone().map(|respondents| ReportedDocument { respondents }),
            },
            roster_size: i64::try_from(self.roster_size).unwrap_or(i64::MAX),
            responses: self
                .responses()
                .map(|response| response.respondent.to_document(&self.framework, response.lanes.as_flattened()))
                .collect(),
            agreed_open: occasion.agreed_open.clone(),
            consensus: (!consensus.is_empty()).then_some(consensus),
        }
    }

    /// The keys of those who submitted.
    pub(super) fn submitted_keys(&self) -> BTreeSet<&str> {
        let submitted = |respondent: &&Respondent| respondent.status == ResponseStatus::Submitted;
        self.respondents.iter().filter(submitted).map(|respondent| respondent.key.as_str()).collect()
    }

    pub(crate) fn roster_size(&self) -> u64 {
        self.roster_size
    }
}

/// The answers of a row that are there, as they stand in a document.
fn words<'a>(framework: &'a Framework, row: &'a [AnswerCode]) -> impl Iterator<Item = (String, String)> + 'a {
    let plan: &Plan = framework.plan();
    framework.questions().zip(row).enumerate().filter_map(|(number, (question, code))| {
        plan.word(number, *code).map(|word| (question.id().to_string(), word.to_owned()))
    })
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

/// One respondent's checked response.
///
/// ```
/// # use ilt::{Framework, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::closed("fall", "Fall", 1), 7);
/// document.responses.push(ResponseDocument::submitted("r1", [("delegation", "often")]));
/// let responses = ResponseSet::check(&framework, document)?;
/// let response = responses.responses().next().unwrap();
/// assert_eq!(response.answer("delegation").unwrap().as_str(), "often");
/// assert_eq!(response.answer("shared_norms"), None); // skipped
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Copy)]
pub struct Response<'a> {
    pub(super) framework: &'a Framework,
    pub(super) respondent: &'a Respondent,
    pub(super) lanes: &'a [Lanes],
}

impl<'a> Response<'a> {
    /// The framework that was answered.
    pub fn framework(&self) -> &'a Framework {
        self.framework
    }

    /// The respondent's opaque key.
    pub fn respondent(&self) -> &'a str {
        &self.respondent.key
    }

    /// Whether it is handed in; a draft is never scored.
    pub fn is_submitted(&self) -> bool {
        self.respondent.status == ResponseStatus::Submitted
    }

    /// The respondent's role.
    pub fn role(&self) -> Option<&'a RoleId> {
        self.respondent.role.and_then(|role| self.framework.roles().get(role)).map(crate::framework::Role::id)
    }

    /// Whether a report may show answers as the respondent's, by their role.
    pub fn consents_to_attribution(&self) -> bool {
        self.respondent.consents
    }

    /// What the respondent wanted to add.
    pub fn comment(&self) -> Option<&'a str> {
        self.respondent.comment.as_deref()
    }

    /// The answer to a question; `None` where it was skipped or the framework has no such question.
    pub fn answer(&self, question: &str) -> Option<Answer> {
        let plan = self.framework.plan();
        let number = plan.number(question)?;
        let word = plan.word(number, *self.lanes.as_flattened().get(number)?)?;
        let non_response = NonResponse::ALL.iter().find(|kind| kind.as_str() == word);
        Some(match non_response {
            Some(kind) => Answer::NonResponse(*kind),
            None => Answer::Point(PointId::new(word).ok()?),
        })
    }

    pub(crate) fn role_number(&self) -> Option<usize> {
        self.respondent.role
    }

    pub(crate) fn lanes(&self) -> &'a [Lanes] {
        self.lanes
    }
}

impl fmt::Debug for Response<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("respondent", &self.respondent()).finish_non_exhaustive()
    }
}

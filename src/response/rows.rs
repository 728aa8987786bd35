use std::fmt;

use super::document::{ResponseDocument, ResponseStatus};
use super::{Answer, Answers, RespondentKey};
use crate::framework::{AnswerCode, Framework, NonResponse, PointId, Role, RoleId, SKIPPED};

/// What is known of a respondent besides the answers.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Respondent {
    pub(super) key: RespondentKey,
    pub(super) status: ResponseStatus,
    /// The number of the role in the framework.
    pub(super) role: Option<usize>,
    pub(super) consents: bool,
    pub(super) comment: Option<String>,
}

impl Respondent {
    pub(super) fn is_submitted(&self) -> bool {
        self.status == ResponseStatus::Submitted
    }
}

/// The respondents of a set, and the row of answers of each, one after another.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Rows {
    pub(super) respondents: Vec<Respondent>,
    pub(super) answers: Vec<AnswerCode>,
}

impl Rows {
    pub(super) fn responses<'a>(&'a self, framework: &'a Framework) -> impl Iterator<Item = Response<'a>> {
        let rows = self.answers.chunks_exact(framework.plan().questions().max(1));
        self.respondents.iter().zip(rows).map(move |(respondent, row)| Response { framework, respondent, row })
    }

    /// Those who handed their response in.
    pub(super) fn submitted(&self) -> impl Iterator<Item = &Respondent> {
        self.respondents.iter().filter(|respondent| respondent.is_submitted())
    }

    /// What those who submitted wanted to add, in an order that says nothing about who.
    pub(super) fn comments(&self) -> Vec<String> {
        let comments = self.submitted().filter_map(|respondent| respondent.comment.as_deref());
        let mut comments: Vec<String> =
            comments.map(str::trim).filter(|comment| !comment.is_empty()).map(str::to_owned).collect();
        comments.sort_unstable();
        comments
    }
}

/// The answers of a row that are there, as they stand in a document.
pub(crate) fn answers_of(framework: &Framework, row: &[AnswerCode]) -> Answers {
    let plan = framework.plan();
    let words = framework.questions().zip(row).enumerate().filter_map(|(number, (question, code))| {
        plan.word(number, *code).map(|word| (question.id().to_string(), word))
    });
    words.collect()
}

/// One respondent's checked response.
///
/// ```
/// # use ilt::{Framework, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
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
    /// One code for each question of the framework.
    pub(super) row: &'a [AnswerCode],
}

impl<'a> Response<'a> {
    /// The framework that was answered.
    pub fn framework(&self) -> &'a Framework {
        self.framework
    }

    /// The respondent's opaque key.
    pub fn respondent(&self) -> &'a RespondentKey {
        &self.respondent.key
    }

    /// Whether it is handed in; a draft is never scored.
    pub fn is_submitted(&self) -> bool {
        self.respondent.is_submitted()
    }

    /// The respondent's role.
    pub fn role(&self) -> Option<&'a RoleId> {
        self.respondent.role.and_then(|role| self.framework.roles().get(role)).map(Role::id)
    }

    /// Whether a report may show answers as the respondent's, by their role.
    pub fn consents_to_attribution(&self) -> bool {
        self.respondent.consents
    }

    /// What the respondent wanted to add.
    pub fn comment(&self) -> Option<&'a str> {
        self.respondent.comment.as_deref()
    }

    /// Whether it holds neither an answer nor a non-response: nobody who handed that in makes a crowd for others.
    pub fn is_blank(&self) -> bool {
        self.row.iter().all(|code| *code == SKIPPED)
    }

    /// The answer to a question; `None` where it was skipped or the framework has no such question.
    pub fn answer(&self, question: &str) -> Option<Answer> {
        let plan = self.framework.plan();
        let number = plan.number(question)?;
        let word = plan.word(number, *self.row.get(number)?)?;
        let non_response = NonResponse::ALL.iter().find(|kind| kind.as_str() == word);
        Some(match non_response {
            Some(kind) => Answer::NonResponse(*kind),
            None => Answer::Point(PointId::new(word).ok()?),
        })
    }

    pub(crate) fn role_number(&self) -> Option<usize> {
        self.respondent.role
    }

    pub(crate) fn row(&self) -> &'a [AnswerCode] {
        self.row
    }

    pub(super) fn to_document(self) -> ResponseDocument {
        let Respondent { key, status, consents, comment, .. } = self.respondent;
        ResponseDocument {
            respondent: key.to_string(),
            status: *status,
            answers: answers_of(self.framework, self.row),
            role: self.role().map(ToString::to_string),
            consents_to_attribution: consents.then_some(true),
            comment: comment.clone(),
        }
    }
}

impl fmt::Debug for Response<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("respondent", &self.respondent()).finish_non_exhaustive()
    }
}

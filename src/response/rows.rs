use std::fmt;

use indexmap::IndexMap;

use super::document::{Importance, ResponseDocument, ResponseStatus};
use super::{Answer, Answers, Asked, RespondentKey};
use crate::framework::{AnswerCode, Framework, NonResponse, PointId, Question, Role, RoleId, SKIPPED};

/// What is known of a respondent besides the answers.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Respondent {
    pub(super) key: RespondentKey,
    pub(super) status: ResponseStatus,
    /// The number of the role in the framework.
    pub(super) role: Option<usize>,
    pub(super) consents: bool,
    pub(super) comment: Option<String>,
    /// By the number of the question, in order; each without blanks around it, and none with nothing to read.
    pub(super) notes: Vec<(usize, String)>,
}

impl Respondent {
    pub(super) fn is_submitted(&self) -> bool {
        self.status == ResponseStatus::Submitted
    }
}

/// What one respondent says of each question, by its number.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) answers: Vec<AnswerCode>,
    /// Empty where the framework asks for no importance.
    pub(super) importance: Vec<Option<Importance>>,
}

/// The respondents of a set, and the rows of all of them, one after another.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Rows {
    pub(super) respondents: Vec<Respondent>,
    pub(super) all: Row,
}

impl Row {
    /// Rows of so many respondents who say nothing.
    pub(super) fn resize(&mut self, respondents: usize, framework: &Framework) {
        let length = respondents * framework.plan().questions();
        self.answers.resize(length, SKIPPED);
        if framework.asks_importance() {
            self.importance.resize(length, None);
        }
    }

    fn extend(&mut self, answers: &[AnswerCode], importance: &[Option<Importance>]) {
        self.answers.extend(answers);
        self.importance.extend(importance);
    }
}

impl Rows {
    pub(super) fn responses<'a>(
        &'a self,
        framework: &'a Framework,
        asked: &'a Asked,
    ) -> impl Iterator<Item = Response<'a>> {
        let questions = framework.plan().questions();
        self.respondents.iter().enumerate().map(move |(index, respondent)| {
            let places = index * questions..(index + 1) * questions;
            Response {
                framework,
                asked,
                respondent,
                row: self.all.answers.get(places.clone()).unwrap_or_default(),
                importance: self.all.importance.get(places).unwrap_or_default(),
            }
        })
    }

    pub(super) fn push(&mut self, respondent: Respondent, row: &Row) {
        self.respondents.push(respondent);
        self.all.extend(&row.answers, &row.importance);
    }

    /// Adds somebody else's response.
    pub(super) fn add(&mut self, response: &Response<'_>) {
        self.respondents.push(response.respondent.clone());
        self.all.extend(response.row, response.importance);
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

    /// What those who submitted noted on each question, in an order that says nothing about who.
    pub(super) fn notes(&self, questions: usize) -> Vec<Vec<String>> {
        let mut notes = vec![Vec::new(); questions];
        for (number, note) in self.submitted().flat_map(|respondent| &respondent.notes) {
            if let Some(of_question) = notes.get_mut(*number) {
                of_question.push(note.clone());
            }
        }
        notes.iter_mut().for_each(|of_question| of_question.sort_unstable());
        notes
    }

    /// Whether nobody said anything to a question that is not asked.
    pub(super) fn keep_to(&self, asked: &Asked, questions: usize) -> bool {
        let is_asked = |place: usize| asked.asks(place % questions.max(1));
        let mut answers = self.all.answers.iter().enumerate();
        let mut importance = self.all.importance.iter().enumerate();
        let mut notes = self.respondents.iter().flat_map(|respondent| &respondent.notes);
        asked.asks_all()
            || answers.all(|(place, code)| *code == SKIPPED || is_asked(place))
                && importance.all(|(place, rated)| rated.is_none() || is_asked(place))
                && notes.all(|(number, _)| asked.asks(*number))
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

/// Notes by the numbers of their questions, as they stand in a document.
pub(super) fn notes_of(framework: &Framework, notes: &[(usize, String)]) -> Option<IndexMap<String, String>> {
    let ids: Vec<_> = framework.questions().map(Question::id).collect();
    let note = |(number, note): &(usize, String)| Some((ids.get(*number)?.to_string(), note.clone()));
    (!notes.is_empty()).then(|| notes.iter().filter_map(note).collect())
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
    pub(super) asked: &'a Asked,
    pub(super) respondent: &'a Respondent,
    /// One code for each question of the framework.
    pub(super) row: &'a [AnswerCode],
    /// The same of importance; empty where the framework asks for none.
    pub(super) importance: &'a [Option<Importance>],
}

impl<'a> Response<'a> {
    /// The framework that was answered.
    pub fn framework(&self) -> &'a Framework {
        self.framework
    }

    /// Whether its cycle asks that question. What is not asked is not skipped.
    pub fn asks(&self, question: &str) -> bool {
        self.framework.plan().number(question).is_some_and(|number| self.asked.asks(number))
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

    /// What the respondent noted on a question, without blanks around it.
    pub fn note(&self, question: &str) -> Option<&'a str> {
        let number = self.framework.plan().number(question)?;
        self.respondent.notes.iter().find(|(of, _)| *of == number).map(|(_, note)| note.as_str())
    }

    /// How important the respondent finds a question; `None` where it was not rated.
    pub fn importance(&self, question: &str) -> Option<Importance> {
        self.importance.get(self.framework.plan().number(question)?).copied().flatten()
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

    /// For each question how important the respondent finds it; nothing where the framework asks for none.
    pub(crate) fn all_importance(&self) -> &'a [Option<Importance>] {
        self.importance
    }

    pub(super) fn to_document(self) -> ResponseDocument {
        let Respondent { key, status, consents, comment, notes, .. } = self.respondent;
        let rated = self.framework.questions().zip(self.importance);
        let importance: IndexMap<_, _> =
            rated.filter_map(|(question, rated)| Some((question.id().to_string(), (*rated)?))).collect();
        ResponseDocument {
            respondent: key.to_string(),
            status: *status,
            answers: answers_of(self.framework, self.row),
            role: self.role().map(ToString::to_string),
            consents_to_attribution: consents.then_some(true),
            comment: comment.clone(),
            notes: notes_of(self.framework, notes),
            importance: Some(importance).filter(|importance| !importance.is_empty()),
        }
    }
}

impl fmt::Debug for Response<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("respondent", &self.respondent()).finish_non_exhaustive()
    }
}

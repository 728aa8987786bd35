use std::collections::HashMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::document::{ResponseSetDocument, ResponseSetFormat};
use super::rows::{Response, Rows, answers_of, notes_of};
use super::{KeyScope, Occasion, RespondentKey, SingleResponse};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::framework::{AnswerCode, AnsweredBy, Framework, PlainText, SKIPPED};

/// The checked responses of one team in one cycle: what is being collected. Closing it makes a [`Closed`](crate::Closed)
/// cycle, of which alone there are reports.
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
///   "cycle": {"id": "fall_2026", "label": "Fall 2026", "order": 1},
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
    pub(super) key_scope: KeyScope,
    pub(super) agreed_open: Option<PlainText>,
    pub(super) agreed_reopening: Option<PlainText>,
    /// For each question by number the code of the team's consensus rating.
    pub(super) consensus: Vec<AnswerCode>,
    /// What a team that answers together noted, by the numbers of the questions.
    pub(super) notes: Vec<(usize, String)>,
    pub(super) rows: Rows,
}

/// How far a cycle is: all that may be said of one that is not closed.
///
/// ```
/// # use ilt::{Framework, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let document = ResponseSetDocument::new(
/// #     &framework, TeamDocument::new("cedar", "Cedar"), CycleDocument::new("fall", "Fall", 1), 7);
/// let responses = ResponseSet::check(&framework, document)?;
/// let completion = responses.completion();
/// assert_eq!((completion.respondents, completion.roster_size), (0, 7)); // nobody of seven yet
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "CycleCompletion", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Completion {
    /// Responses handed in with at least one answer or non-response.
    pub respondents: u64,
    /// Responses handed in without any, also those with a comment alone: they count for no threshold.
    pub blank: u64,
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

    /// Whether the cycle asks that question: it may ask a part of its framework.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, response::document::*};
    /// # let framework = Framework::new_leaders();
    /// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
    /// let mut winter = CycleDocument::new("winter", "Winter", 2);
    /// winter.asked = Some(vec!["delegation".to_owned()]);
    /// let responses = ResponseSet::check(&framework, ResponseSetDocument::new(&framework, team, winter, 7))?;
    /// assert!(responses.asks("delegation") && !responses.asks("shared_norms"));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn asks(&self, question: &str) -> bool {
        self.framework.plan().number(question).is_some_and(|number| self.occasion.asked().asks(number))
    }

    /// How many answered: all that may be said before the cycle is closed.
    pub fn completion(&self) -> Completion {
        let mut completion = Completion { respondents: 0, blank: 0, drafts: 0, roster_size: self.roster_size };
        for response in self.responses() {
            *match (response.is_submitted(), response.is_blank()) {
                (false, _) => &mut completion.drafts,
                (true, true) => &mut completion.blank,
                (true, false) => &mut completion.respondents,
            } += 1;
        }
        completion
    }

    /// How long a respondent's key stands for the same person.
    pub fn key_scope(&self) -> KeyScope {
        self.key_scope
    }

    /// The team's agreement to open mode, if one is recorded.
    pub fn agreed_open(&self) -> Option<&str> {
        self.agreed_open.as_deref()
    }

    /// The team's agreement to close the cycle again, if one is recorded.
    pub fn agreed_reopening(&self) -> Option<&str> {
        self.agreed_reopening.as_deref()
    }

    /// What the team should look at before it closes the cycle: responses that were handed in without an answer, and a
    /// rating of a team that answers together in which nothing is rated.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, response::document::*};
    /// # let framework = Framework::new_leaders();
    /// # let team = TeamDocument::new("cedar", "Cedar");
    /// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
    /// document.responses.push(ResponseDocument::submitted("r1", []));
    /// let responses = ResponseSet::check(&framework, document)?;
    /// assert_eq!(responses.warnings()[0].pointer.as_str(), "/responses/0");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn warnings(&self) -> Vec<Diagnostic> {
        let responses = Pointer::root().key("responses");
        let blank = self.responses().enumerate().filter(|(_, response)| response.is_submitted() && response.is_blank());
        let warnings = blank.map(|(index, _)| {
            let message = "this response was handed in without an answer";
            let warning = Diagnostic::warning(Code::BlankSubmission, &responses.index(index), message);
            warning.help("it is counted apart and makes no crowd for others to be hidden in; was it meant as a draft?")
        });
        warnings.chain(nothing_rated(&self.framework, &self.consensus)).collect()
    }

    /// The responses in the order of the document.
    pub fn responses(&self) -> impl Iterator<Item = Response<'_>> {
        self.rows.responses(&self.framework, self.occasion.asked())
    }

    /// This set without one respondent, as when somebody withdraws before the cycle is closed. A closed cycle keeps
    /// what it counted: beside all rows but one it is that one, so that a withdrawal after closing means to delete every
    /// row.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, response::document::*};
    /// # let framework = Framework::new_leaders();
    /// # let team = TeamDocument::new("cedar", "Cedar");
    /// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
    /// # document.responses = (1..7).map(|n| ResponseDocument::submitted(&format!("r{n}"), [])).collect();
    /// let responses = ResponseSet::check(&framework, document)?;
    /// assert_eq!(responses.without("r3")?.responses().count(), 5);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When nobody has that key.
    pub fn without(&self, respondent: &str) -> Result<Self, Problems> {
        if self.responses().all(|response| *response.respondent() != *respondent) {
            let message = "there is no respondent of that key in this set";
            return Err(Diagnostic::new(Code::UnknownRespondent, &Pointer::root().key("responses"), message).into());
        }
        let mut rows = Rows::default();
        for response in self.responses().filter(|response| *response.respondent() != *respondent) {
            rows.add(&response);
        }
        Ok(Self { rows, ..self.clone() })
    }

    /// This set with one more response, in the place of an earlier one of the same respondent.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, response::{SingleResponse, document::*}};
    /// # let framework = Framework::new_leaders();
    /// # let team = TeamDocument::new("cedar", "Cedar");
    /// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
    /// # let responses = ResponseSet::check(&framework, document)?;
    /// # let handed_in = framework.form().answer_schema(ilt::form::AnswerProfile::Types, framework.default_language()).skeleton("r1");
    /// let response = SingleResponse::check(&framework, handed_in)?;
    /// let responses = responses.with(&response)?.with(&response)?;
    /// assert_eq!(responses.responses().count(), 1);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When the response answers another framework, or when more people have submitted one than were asked.
    pub fn with(&self, response: &SingleResponse) -> Result<Self, Problems> {
        self.with_all([response])
    }

    /// This set with more responses, such as all rows of a database, each in the place of an earlier one of the same
    /// respondent.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, response::{SingleResponse, document::*}};
    /// # let framework = Framework::new_leaders();
    /// # let team = TeamDocument::new("cedar", "Cedar");
    /// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
    /// # let responses = ResponseSet::check(&framework, document)?;
    /// # let row = |key: &str| serde_json::json!({
    /// #     "format": "ilt-response/1", "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
    /// #     "respondent": key, "status": "draft", "answers": {} });
    /// # let rows = [row("r1"), row("r2"), row("r1")];
    /// let rows = rows.into_iter().map(|row| SingleResponse::from_value(&framework, row)).collect::<Result<Vec<_>, _>>()?;
    /// assert_eq!(responses.with_all(&rows)?.responses().count(), 2); // one of them changed their mind
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// Every response that answers another framework; where there is none, that more people have submitted one than were
    /// asked.
    pub fn with_all<'r>(&self, responses: impl IntoIterator<Item = &'r SingleResponse>) -> Result<Self, Problems> {
        let mut document = self.to_document();
        let at = Pointer::root().key("responses");
        let mut places: HashMap<&RespondentKey, usize> =
            self.responses().enumerate().map(|(place, response)| (response.respondent(), place)).collect();
        let mut problems = Vec::new();
        for response in responses {
            let place = *places.entry(&response.respondent.key).or_insert(document.responses.len());
            if response.framework != self.framework {
                let message = "this response was given to another framework than those of the set";
                problems.push(Diagnostic::new(Code::WrongFramework, &at.index(place), message));
            }
            let added = response.response().to_document();
            match document.responses.get_mut(place) {
                Some(earlier) => *earlier = added,
                None => document.responses.push(added),
            }
        }
        Problems::or(problems, Some(document)).and_then(|document| Self::check(&self.framework, document))
    }

    /// The document of this set.
    pub fn to_document(&self) -> ResponseSetDocument {
        let consensus = answers_of(&self.framework, &self.consensus);
        let (team, cycle) = self.occasion.to_documents(&self.framework);
        ResponseSetDocument {
            format: ResponseSetFormat::V1,
            framework: (&self.framework).into(),
            team,
            cycle,
            roster_size: i64::try_from(self.roster_size).unwrap_or(i64::MAX),
            responses: self.responses().map(Response::to_document).collect(),
            key_scope: Some(self.key_scope).filter(|scope| *scope != KeyScope::default()),
            agreed_open: self.agreed_open.clone(),
            agreed_reopening: self.agreed_reopening.clone(),
            consensus: (!consensus.is_empty()).then_some(consensus),
            notes: notes_of(&self.framework, &self.notes),
        }
    }

    pub(crate) fn roster_size(&self) -> u64 {
        self.roster_size
    }

    pub(crate) fn consensus(&self) -> &[AnswerCode] {
        &self.consensus
    }

    pub(crate) fn comments(&self) -> Vec<String> {
        self.rows.comments()
    }

    /// For each question by number what was noted on it.
    pub(crate) fn notes(&self) -> Vec<Vec<String>> {
        let mut notes = self.rows.notes(self.framework.plan().questions());
        for (number, note) in &self.notes {
            notes.get_mut(*number).into_iter().for_each(|of_question| of_question.push(note.clone()));
        }
        notes
    }
}

/// That a team which answers together rated no question.
pub(crate) fn nothing_rated(framework: &Framework, rating: &[AnswerCode]) -> Option<Diagnostic> {
    let is_empty = framework.answered_by() == AnsweredBy::Team && rating.iter().all(|code| *code == SKIPPED);
    is_empty.then(|| {
        let message = "the team answers this framework together, and no question has a rating";
        let warning = Diagnostic::warning(Code::NothingRated, &Pointer::root(), message);
        warning.help("write what the team agrees on into `consensus` before the cycle is closed")
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

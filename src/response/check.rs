//! From a document to a response set: every rule that the types do not say, every problem in one pass, and never a
//! respondent's value in a message.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::document::{FrameworkReference, ResponseDocument, ResponseSetDocument, ResponseStatus};
use super::set::{Respondent, ResponseSet};
use super::{Answers, Cycle, Occasion, Team, limits};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems, Sink, did_you_mean};
use crate::framework::limits::TEXT_LENGTH;
use crate::framework::{AnswerCode, Framework, IdError, QuestionId, Role, SKIPPED};

/// Checks a document, of which decoding may have reported problems already.
pub(super) fn check(framework: &Framework, document: ResponseSetDocument, sink: Sink) -> Result<ResponseSet, Problems> {
    let mut check = Check { framework, sink };
    let set = check.set(document);
    Problems::or(check.sink.into_problems(), Some(set))
}

struct Check<'a> {
    framework: &'a Framework,
    sink: Sink,
}

impl Check<'_> {
    fn set(&mut self, document: ResponseSetDocument) -> ResponseSet {
        let root = Pointer::root();
        self.framework(&document.framework, &root.key("framework"));
        self.slug(&document.team.id, &root.key("team").key("id"));
        self.text(&document.team.name, TEXT_LENGTH, &root.key("team").key("name"));
        let at = root.key("cycle");
        self.slug(&document.cycle.id, &at.key("id"));
        self.text(&document.cycle.label, TEXT_LENGTH, &at.key("label"));
        self.range(document.cycle.order, 0, limits::ORDER, &at.key("order"));
        self.range(document.roster_size, 1, limits::ROSTER, &root.key("roster_size"));
        if let Some(agreement) = &document.agreed_open {
            self.text(agreement, TEXT_LENGTH, &root.key("agreed_open"));
        }
        let consensus = document.consensus.unwrap_or_default();
        let consensus = self.answers(&consensus, &root.key("consensus"), "the consensus rating");
        self.respondents(&document.responses, document.roster_size);

        let mut respondents = Vec::with_capacity(document.responses.len());
        let mut answers = Vec::with_capacity(document.responses.len() * self.framework.plan().questions());
        let roles: HashMap<&str, usize> =
            self.framework.roles().iter().map(Role::id).map(AsRef::as_ref).zip(0..).collect();
        for (index, response) in document.responses.into_iter().enumerate() {
            let (respondent, row) = self.response(response, index, &roles);
            respondents.push(respondent);
            answers.extend(row);
        }
        let cycle = document.cycle;
        let mut set = ResponseSet {
            framework: self.framework.clone(),
            roster_size: u64::try_from(document.roster_size).unwrap_or(0),
            occasion: Occasion {
                team: Team { id: document.team.id, name: document.team.name },
                cycle: Cycle { id: cycle.id, label: cycle.label, order: cycle.order, closed: cycle.closed },
                agreed_open: document.agreed_open,
                changed_after_report: false,
                consensus,
                comments: comments(&respondents),
            },
            reported: cycle.reported.map(|reported| reported.respondents),
            respondents,
            answers,
        };
        set.occasion.changed_after_report = set
            .reported
            .as_ref()
            .is_some_and(|reported| set.submitted_keys() != reported.iter().map(String::as_str).collect());
        set
    }

    fn framework(&mut self, reference: &FrameworkReference, at: &Pointer) {
        let (id, version) = (self.framework.id(), self.framework.version());
        if *id != *reference.id.as_str() {
            let message = format!("these responses were given to `{}`, not to `{id}`", reference.id);
            let problem = Diagnostic::new(Code::WrongFramework, &at.key("id"), message);
            self.sink.report(problem.help("check them against the framework that was answered"));
        } else if version.to_string() != reference.version {
            let message =
                format!("these responses were given to version `{}` of `{id}`, not to `{version}`", reference.version);
            let problem = Diagnostic::new(Code::WrongVersion, &at.key("version"), message);
            self.sink.report(problem.help("check them against the version that was answered"));
        }
    }

    /// Rules over all responses: each respondent once, and not more people than were asked.
    fn respondents(&mut self, responses: &[ResponseDocument], roster_size: i64) {
        let at = Pointer::root().key("responses");
        if responses.len() > limits::RESPONSES {
            let message = format!("there are {} responses, and {} are the most", responses.len(), limits::RESPONSES);
            self.sink.report(Diagnostic::new(Code::TooMany, &at, message));
        }
        let mut first: HashMap<&str, usize> = HashMap::with_capacity(responses.len());
        for (index, response) in responses.iter().enumerate() {
            let key = response.respondent.as_str();
            if let Some(earlier) = first.get(key) {
                let message = format!("the respondent `{key}` has two responses");
                let problem = Diagnostic::new(Code::DuplicateRespondent, &at.index(index).key("respondent"), message);
                let earlier = at.index(*earlier).key("respondent");
                self.sink.report(problem.related(&earlier, "the other one").help("keep the one that counts"));
            } else {
                first.insert(key, index);
            }
        }
        let submitted = responses.iter().filter(|response| response.status == ResponseStatus::Submitted).count();
        if i64::try_from(submitted).is_ok_and(|submitted| submitted > roster_size) {
            let message = format!("{submitted} people submitted a response, and {roster_size} were asked");
            let problem = Diagnostic::new(Code::MoreThanRoster, &Pointer::root().key("roster_size"), message);
            self.sink
                .report(problem.help("correct the roster's size, or remove the responses of people outside the team"));
        }
    }

    fn response(
        &mut self,
        response: ResponseDocument,
        index: usize,
        roles: &HashMap<&str, usize>,
    ) -> (Respondent, Vec<AnswerCode>) {
        let at = Pointer::root().key("responses").index(index);
        self.text(&response.respondent, limits::RESPONDENT_LENGTH, &at.key("respondent"));
        let who = if self.sink.is_broken(&at.key("respondent")) || response.respondent.trim().is_empty() {
            format!("response {}", index + 1)
        } else {
            format!("respondent `{}`", response.respondent)
        };
        let role = response.role.as_deref().and_then(|role| {
            let number = roles.get(role).copied();
            if number.is_none() {
                let known: Vec<&str> = self.framework.roles().iter().map(|role| role.id().as_str()).collect();
                let message = format!("{who}: the role is not one of the framework's");
                let problem = Diagnostic::new(Code::UnknownRole, &at.key("role"), message);
                self.sink.report(problem.help(format!("the roles are: {}", known.join(", "))));
            }
            number
        });
        if let Some(length) = response.comment.as_ref().map(|comment| comment.chars().count())
            && length > limits::COMMENT_LENGTH
        {
            let message =
                format!("{who}: the comment has {length} characters, and {} are the most", limits::COMMENT_LENGTH);
            self.sink.report(Diagnostic::new(Code::TextTooLong, &at.key("comment"), message));
        }
        let answers = self.answers(&response.answers, &at.key("answers"), &who);
        let respondent = Respondent {
            key: response.respondent,
            status: response.status,
            role,
            consents: response.consents_to_attribution.unwrap_or(false),
            comment: response.comment,
        };
        (respondent, answers)
    }

    /// A row of codes, one for each question of the framework.
    fn answers(&mut self, answers: &Answers, at: &Pointer, who: &str) -> Vec<AnswerCode> {
        let mut row = vec![SKIPPED; self.framework.plan().questions()];
        match answers {
            Answers::ByQuestion(answers) => {
                for (question, word) in answers {
                    self.answer(question, word, &at.key(question), who, &mut row);
                }
            }
            Answers::ByArea(areas) => {
                for (area, answers) in areas {
                    self.answers_of_area(area, answers, &at.key(area), who, &mut row);
                }
            }
        }
        row
    }

    fn answers_of_area(
        &mut self,
        id: &str,
        answers: &IndexMap<String, String>,
        at: &Pointer,
        who: &str,
        row: &mut [AnswerCode],
    ) {
        let Some(area) = self.framework.area(id) else {
            let help = match did_you_mean(id, self.framework.areas().iter().map(|area| area.id().as_str())) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "nested answers stand under the ids of the framework's areas".to_owned(),
            };
            let problem = Diagnostic::new(Code::UnknownArea, at, format!("{who}: the framework has no area `{id}`"));
            return self.sink.report(problem.help(help));
        };
        let of_area = area.questions();
        for (question, word) in answers {
            let at = at.key(question);
            if self.framework.question(question).is_some()
                && of_area.iter().all(|other| other.id() != question.as_str())
            {
                let message = format!("{who}: the question `{question}` is not one of the area `{id}`");
                let problem = Diagnostic::new(Code::UnknownQuestion, &at, message);
                self.sink.report(problem.help("move it to the area in which the framework asks it"));
            } else {
                self.answer(question, word, &at, who, row);
            }
        }
    }

    fn answer(&mut self, question: &str, word: &str, at: &Pointer, who: &str, row: &mut [AnswerCode]) {
        let plan = self.framework.plan();
        let Some(number) = plan.number(question) else { return self.unknown_question(question, at, who) };
        match (plan.code(number, word), row.get_mut(number)) {
            (Some(code), Some(place)) => *place = code,
            _ => self.unknown_answer(question, number, at, word, who),
        }
    }

    fn unknown_question(&mut self, question: &str, at: &Pointer, who: &str) {
        let ids = self.framework.questions().map(|question| question.id().as_str());
        let help = match did_you_mean(question, ids) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "answers stand under the ids of the framework's questions".to_owned(),
        };
        let message = format!("{who}: the framework has no question `{question}`");
        self.sink.report(Diagnostic::new(Code::UnknownQuestion, at, message).help(help));
    }

    /// Says what can be answered, and never what was.
    fn unknown_answer(&mut self, question: &str, number: usize, at: &Pointer, word: &str, who: &str) {
        let words: Vec<&str> = self.framework.plan().words(number).collect();
        let non_response = crate::framework::NonResponse::ALL.iter().any(|kind| kind.as_str() == word);
        let (code, message) = if non_response {
            (
                Code::NonResponseNotOffered,
                format!("{who}: the question `{question}` does not offer the non-response given"),
            )
        } else {
            (Code::UnknownAnswer, format!("{who}: the answer to `{question}` is none that the question offers"))
        };
        self.sink.report(Diagnostic::new(code, at, message).help(format!("it offers: {}", words.join(", "))));
    }

    fn slug(&mut self, word: &str, at: &Pointer) {
        let checked: Result<QuestionId, IdError> = QuestionId::new(word);
        if let Err(why) = checked {
            self.sink.report(Diagnostic::new(Code::BadId, at, format!("`{word}` cannot be an id: {why}")));
        }
    }

    fn text(&mut self, text: &str, max: usize, at: &Pointer) {
        if text.trim().is_empty() {
            self.sink.report(Diagnostic::new(Code::BlankText, at, "there is nothing to read in this text"));
        }
        let length = text.chars().count();
        if length > max {
            let message = format!("this text has {length} characters, and {max} are the most");
            self.sink.report(Diagnostic::new(Code::TextTooLong, at, message));
        }
    }

    fn range(&mut self, value: i64, min: i64, max: i64, at: &Pointer) {
        if value < min || value > max {
            let message = format!("this number is outside its range: a whole number from {min} to {max}");
            self.sink.report(Diagnostic::new(Code::OutOfRange, at, message));
        }
    }
}

/// What the respondents who submitted wanted to add, in an order that says nothing about who.
fn comments(respondents: &[Respondent]) -> Vec<String> {
    let mut comments: Vec<String> = respondents
        .iter()
        .filter(|respondent| respondent.status == ResponseStatus::Submitted)
        .filter_map(|respondent| respondent.comment.as_deref())
        .map(str::trim)
        .filter(|comment| !comment.is_empty())
        .map(str::to_owned)
        .collect();
    comments.sort_unstable();
    comments
}

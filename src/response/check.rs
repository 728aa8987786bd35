//! From a document to a response set: every rule that the types do not say, every problem in one pass, and never a
//! respondent's value in a message.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::document::{ResponseDocument, ResponseSetDocument, ResponseStatus, SingleResponseDocument};
use super::help::{help_on_answers, help_on_areas, help_on_questions, help_on_roles};
use super::rows::{Respondent, Rows};
use super::set::ResponseSet;
use super::single::SingleResponse;
use super::{Answers, Cycle, CycleId, Occasion, RespondentKey, Team, TeamId, limits};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::Sink;
use crate::framework::{AnswerCode, Framework, IdError, NonResponse, SKIPPED, slug_of};

/// Checks a document, of which decoding may have reported problems already.
pub(super) fn check(framework: &Framework, document: ResponseSetDocument, sink: Sink) -> Result<ResponseSet, Problems> {
    let mut check = ResponseCheck { framework, sink, answered: true };
    let set = check.set(document, None);
    Problems::or(check.sink.into_problems(), set)
}

/// Checks a document whose responses are read already and sound each by itself; nothing if anything is wrong.
pub(super) fn check_around(framework: &Framework, document: ResponseSetDocument, rows: Rows) -> Option<ResponseSet> {
    let mut check = ResponseCheck { framework, sink: Sink::private(), answered: true };
    check.set(document, Some(rows)).filter(|_| check.sink.is_empty())
}

/// Checks a single response, of which decoding may have reported problems already.
pub(super) fn check_single(
    framework: &Framework,
    document: SingleResponseDocument,
    sink: Sink,
) -> Result<SingleResponse, Problems> {
    let mut check = ResponseCheck { framework, sink, answered: true };
    let root = Pointer::root();
    let at = root.key("framework");
    check.answered = document.framework.is_of(framework, &at, "this response was given", &mut check.sink);
    let response = check.response(document.into(), &root, || "this response".to_owned());
    let single = response.map(|(respondent, row)| SingleResponse { framework: framework.clone(), respondent, row });
    Problems::or(check.sink.into_problems(), single)
}

struct ResponseCheck<'a> {
    framework: &'a Framework,
    sink: Sink,
    /// Whether it is this framework that was answered: what another one asks and offers is not known here.
    answered: bool,
}

impl ResponseCheck<'_> {
    fn set(&mut self, document: ResponseSetDocument, read: Option<Rows>) -> Option<ResponseSet> {
        let root = Pointer::root();
        let at = root.key("framework");
        self.answered = document.framework.is_of(self.framework, &at, "these responses were given", &mut self.sink);
        let team_id = self.id(&document.team.id, TeamId::new, &root.key("team").key("id"));
        document.team.name.check(&root.key("team").key("name"), &mut self.sink);
        let at = root.key("cycle");
        let cycle_id = self.id(&document.cycle.id, CycleId::new, &at.key("id"));
        document.cycle.label.check(&at.key("label"), &mut self.sink);
        self.range(document.cycle.order, 0, limits::ORDER, &at.key("order"));
        if let Some(reported) = &document.cycle.reported {
            self.reported(&reported.respondents, &at.key("reported").key("respondents"));
        }
        self.range(document.roster_size, 1, limits::ROSTER, &root.key("roster_size"));
        if let Some(agreement) = &document.agreed_open {
            agreement.check(&root.key("agreed_open"), &mut self.sink);
        }
        let consensus = document.consensus.unwrap_or_default();
        let consensus = self.answers(&consensus, &root.key("consensus"), "the consensus rating");
        let rows = match read {
            Some(rows) => {
                let people = rows.respondents.iter().map(|one| (one.key.as_str(), one.is_submitted()));
                self.respondents(people, document.roster_size);
                rows
            }
            None => {
                let submitted = |one: &ResponseDocument| one.status == ResponseStatus::Submitted;
                let people = document.responses.iter().map(|one| (one.respondent.as_str(), submitted(one)));
                self.respondents(people, document.roster_size);
                self.rows(document.responses)
            }
        };
        let cycle = document.cycle;
        let key = |key: String| RespondentKey::new(&key).ok();
        let set = ResponseSet {
            framework: self.framework.clone(),
            roster_size: u64::try_from(document.roster_size).ok()?,
            occasion: Occasion {
                team: Team { id: team_id?, name: document.team.name },
                cycle: Cycle { id: cycle_id?, label: cycle.label, order: cycle.order, closed: cycle.closed },
                agreed_open: document.agreed_open,
                changed_after_report: false,
                consensus,
                comments: Vec::new(),
            },
            reported: cycle.reported.map(|reported| reported.respondents.into_iter().filter_map(key).collect()),
            rows,
        };
        Some(set.with_what_follows())
    }

    fn rows(&mut self, responses: Vec<ResponseDocument>) -> Rows {
        let mut rows = Rows::default();
        for (index, response) in responses.into_iter().enumerate() {
            let at = Pointer::root().key("responses").index(index);
            if let Some((respondent, row)) = self.response(response, &at, || format!("response {}", index + 1)) {
                rows.respondents.push(respondent);
                rows.answers.extend(row);
            }
        }
        rows
    }

    /// Who was in the report: each respondent once.
    fn reported(&mut self, keys: &[String], at: &Pointer) {
        if keys.len() > limits::RESPONSES {
            let message = format!("there are {} respondents, and {} are the most", keys.len(), limits::RESPONSES);
            self.sink.report(Diagnostic::new(Code::TooMany, at, message));
        }
        let at = |index: usize| at.index(index);
        for (index, key) in keys.iter().enumerate() {
            self.text(key, limits::RESPONDENT_LENGTH, &at(index));
        }
        self.unique(keys.iter().map(String::as_str), at, |key| {
            (format!("the respondent `{key}` stands here twice"), "it stands here first", "name every respondent once")
        });
    }

    /// Rules over all responses, by their keys and whether they are submitted: each respondent once, and not more people
    /// than were asked.
    fn respondents<'k>(&mut self, responses: impl ExactSizeIterator<Item = (&'k str, bool)> + Clone, roster_size: i64) {
        let at = Pointer::root().key("responses");
        if responses.len() > limits::RESPONSES {
            let message = format!("there are {} responses, and {} are the most", responses.len(), limits::RESPONSES);
            self.sink.report(Diagnostic::new(Code::TooMany, &at, message));
        }
        self.unique(
            responses.clone().map(|(key, _)| key),
            |index| at.index(index).key("respondent"),
            |key| {
                let message = format!("the respondent `{key}` has two responses");
                (message, "the other one", "keep the one that counts")
            },
        );
        let submitted = || responses.clone().filter(|(_, submitted)| *submitted).map(|(key, _)| key);
        let more = |people: usize| i64::try_from(people).is_ok_and(|people| people > roster_size);
        let at = Pointer::root().key("roster_size");
        let asked = (1..=limits::ROSTER).contains(&roster_size) && !self.sink.is_uncertain(&at);
        if !asked || !more(submitted().count()) {
            return;
        }
        // a person who stands here twice was reported and is one person; a person without a key is one, too
        let named: HashSet<&str> = submitted().filter(|key| !is_blank(key)).collect();
        let people = named.len() + submitted().filter(|key| is_blank(key)).count();
        if more(people) {
            let message = format!("the roster counts {roster_size}, fewer than the {people} who submitted a response");
            let problem = Diagnostic::new(Code::MoreThanRoster, &at, message);
            self.sink
                .report(problem.help("correct the roster's size, or remove the responses of people outside the team"));
        }
    }

    /// Reports every key that stands twice, with both places.
    fn unique<'k>(
        &mut self,
        keys: impl ExactSizeIterator<Item = &'k str>,
        at: impl Fn(usize) -> Pointer,
        told: impl Fn(&str) -> (String, &'static str, &'static str),
    ) {
        let mut first: HashMap<&str, usize> = HashMap::with_capacity(keys.len());
        // a key that is not there yet stands for nobody
        for (index, key) in keys.enumerate().filter(|(_, key)| !is_blank(key)) {
            if let Some(earlier) = first.get(key) {
                let (message, label, help) = told(key);
                let problem = Diagnostic::new(Code::DuplicateRespondent, &at(index), message);
                self.sink.report(problem.related(&at(*earlier), label).help(help));
            } else {
                first.insert(key, index);
            }
        }
    }

    fn response(
        &mut self,
        response: ResponseDocument,
        at: &Pointer,
        unnamed: impl FnOnce() -> String,
    ) -> Option<(Respondent, Vec<AnswerCode>)> {
        self.text(&response.respondent, limits::RESPONDENT_LENGTH, &at.key("respondent"));
        let key = &response.respondent;
        // a key beyond its length would make every message of the response as long
        let who = if is_blank(key) || key.chars().count() > limits::RESPONDENT_LENGTH {
            unnamed()
        } else {
            format!("respondent `{key}`")
        };
        let role = response.role.as_deref().and_then(|role| {
            let number = self.framework.roles().iter().position(|known| *known.id() == role);
            if number.is_none() && self.answered {
                let message = format!("{who}: the role is not one of the framework's");
                let problem = Diagnostic::new(Code::UnknownRole, &at.key("role"), message);
                self.sink.report(problem.help(help_on_roles(self.framework)));
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
            key: RespondentKey::new(&response.respondent).ok()?,
            status: response.status,
            role,
            consents: response.consents_to_attribution.unwrap_or(false),
            comment: response.comment,
        };
        Some((respondent, answers))
    }

    /// A row of codes, one for each question of the framework.
    fn answers(&mut self, answers: &Answers, at: &Pointer, who: &str) -> Vec<AnswerCode> {
        let mut row = vec![SKIPPED; self.framework.plan().questions()];
        if !self.answered {
            return row;
        }
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
            if self.framework.question(id).is_some() {
                let message = format!("{who}: `{id}` is a question and no area: expected text, found an object");
                return self.sink.shape(Diagnostic::new(Code::UnknownArea, at, message));
            }
            let problem = Diagnostic::new(Code::UnknownArea, at, format!("{who}: the framework has no area `{id}`"));
            // the area is wrong whatever is wrong with its answers
            return self.sink.shape(problem.help(help_on_areas(self.framework, id, &self.sink)));
        };
        let of_area = area.questions();
        for (question, word) in answers {
            let at = at.key(question);
            if self.framework.question(question).is_some()
                && of_area.iter().all(|other| other.id() != question.as_str())
            {
                let message = format!("{who}: the question `{question}` is not one of the area `{id}`");
                let problem = Diagnostic::new(Code::UnknownQuestion, &at, message);
                self.sink.shape(problem.help("move it to the area in which the framework asks it"));
            } else {
                self.answer(question, word, &at, who, row);
            }
        }
    }

    fn answer(&mut self, question: &str, word: &str, at: &Pointer, who: &str, row: &mut [AnswerCode]) {
        let plan = self.framework.plan();
        let Some(number) = plan.number(question) else {
            // an area among answers that stand side by side was reported as an object where text is due
            if !(self.framework.area(question).is_some() && self.sink.is_broken(at)) {
                self.unknown_question(question, at, who);
            }
            return;
        };
        match (plan.code(number, word), row.get_mut(number)) {
            (Some(code), Some(place)) => *place = code,
            _ => self.unknown_answer(question, number, at, word, who),
        }
    }

    fn unknown_question(&mut self, question: &str, at: &Pointer, who: &str) {
        let message = format!("{who}: the framework has no question `{question}`");
        let problem = Diagnostic::new(Code::UnknownQuestion, at, message);
        // the question is wrong whatever is wrong with its answer
        self.sink.shape(problem.help(help_on_questions(self.framework, question, &self.sink)));
    }

    /// Says what can be answered, and never what was.
    fn unknown_answer(&mut self, question: &str, number: usize, at: &Pointer, word: &str, who: &str) {
        let (code, message) = if NonResponse::ALL.iter().any(|kind| kind.as_str() == word) {
            (
                Code::NonResponseNotOffered,
                format!("{who}: the question `{question}` does not offer the non-response given"),
            )
        } else {
            (Code::UnknownAnswer, format!("{who}: the answer to `{question}` is none that the question offers"))
        };
        self.sink.report(Diagnostic::new(code, at, message).help(help_on_answers(self.framework, number)));
    }

    fn id<Id>(&mut self, word: &str, new: fn(&str) -> Result<Id, IdError>, at: &Pointer) -> Option<Id> {
        match new(word) {
            Ok(id) => Some(id),
            Err(why) => {
                let help = slug_of(word).filter(|slug| slug != word).map(|slug| format!("write `{slug}`, for example"));
                let problem = Diagnostic::new(Code::BadId, at, format!("`{word}` cannot be an id: {why}"));
                self.sink.report(problem.help_if(help));
                None
            }
        }
    }

    fn text(&mut self, text: &str, max: usize, at: &Pointer) {
        if is_blank(text) {
            let problem = Diagnostic::new(Code::BlankText, at, "there is nothing to read in this text");
            self.sink.report(problem.help("write the text, or leave the field out if it is optional"));
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

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

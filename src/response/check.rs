//! From a document to a response set: every rule that the types do not say, every problem in one pass, and never a
//! respondent's value in a message.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::document::{
    CycleDocument, ResponseDocument, ResponseSetDocument, ResponseStatus, SingleResponseDocument, TeamDocument,
};
use super::help::{help_on_answers, help_on_areas, help_on_questions, help_on_roles, unknown_question};
use super::rows::{Respondent, Rows};
use super::set::ResponseSet;
use super::single::SingleResponse;
use super::{Answers, Cycle, CycleId, Occasion, RespondentKey, Team, TeamId, limits};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems, is_slip_of};
use crate::document::Sink;
use crate::framework::{AnswerCode, Framework, IdError, NonResponse, PlainText, SKIPPED};

/// Checks a document, of which decoding may have reported problems already.
pub(super) fn check(framework: &Framework, document: ResponseSetDocument, sink: Sink) -> Result<ResponseSet, Problems> {
    let mut check = AnswersCheck::new(framework, sink);
    let set = check.set(document, None);
    Problems::or(check.sink.into_problems(), set)
}

/// Checks a document whose responses are read already and sound each by itself; nothing if anything is wrong.
pub(super) fn check_around(framework: &Framework, document: ResponseSetDocument, rows: Rows) -> Option<ResponseSet> {
    let mut check = AnswersCheck::new(framework, Sink::private());
    check.set(document, Some(rows)).filter(|_| check.sink.is_empty())
}

/// Checks a single response, of which decoding may have reported problems already.
pub(super) fn check_single(
    framework: &Framework,
    document: SingleResponseDocument,
    sink: Sink,
) -> Result<SingleResponse, Problems> {
    let mut check = AnswersCheck::new(framework, sink);
    let root = Pointer::root();
    let at = root.key("framework");
    check.answered = document.framework.is_of(framework, &at, "this response was given", &mut check.sink);
    let response = check.response(document.into(), &root, "this response");
    let single = response.map(|(respondent, row)| SingleResponse { framework: framework.clone(), respondent, row });
    Problems::or(check.sink.into_problems(), single)
}

/// Checks whatever holds answers to a framework.
pub(crate) struct AnswersCheck<'a> {
    framework: &'a Framework,
    pub(crate) sink: Sink,
    /// Whether it is this framework that was answered: what another one asks and offers is not known here.
    pub(crate) answered: bool,
}

impl<'a> AnswersCheck<'a> {
    pub(crate) fn new(framework: &'a Framework, sink: Sink) -> Self {
        Self { framework, sink, answered: true }
    }

    pub(crate) fn occasion(&mut self, team: TeamDocument, cycle: CycleDocument) -> Option<Occasion> {
        let root = Pointer::root();
        let team_id = self.id(&team.id, TeamId::new, &root.key("team").key("id"));
        team.name.check(&root.key("team").key("name"), &mut self.sink);
        let at = root.key("cycle");
        let cycle_id = self.id(&cycle.id, CycleId::new, &at.key("id"));
        cycle.label.check(&at.key("label"), &mut self.sink);
        self.sink.range(cycle.order, 0, limits::ORDER, &at.key("order"));
        Some(Occasion {
            team: Team { id: team_id?, name: team.name },
            cycle: Cycle { id: cycle_id?, label: cycle.label, order: cycle.order },
        })
    }

    /// Who agreed to something, and when.
    pub(crate) fn agreement(&mut self, agreement: Option<&PlainText>, field: &str) {
        if let Some(agreement) = agreement {
            agreement.check(&Pointer::root().key(field), &mut self.sink);
        }
    }

    /// The row of the rating that the team agreed on.
    pub(crate) fn consensus(&mut self, consensus: Option<&Answers>) -> Vec<AnswerCode> {
        let none = Answers::default();
        self.answers(consensus.unwrap_or(&none), &Pointer::root().key("consensus"), "the consensus rating")
    }

    fn set(&mut self, document: ResponseSetDocument, read: Option<Rows>) -> Option<ResponseSet> {
        let root = Pointer::root();
        let at = root.key("framework");
        self.answered = document.framework.is_of(self.framework, &at, "these responses were given", &mut self.sink);
        let occasion = self.occasion(document.team, document.cycle);
        self.sink.range(document.roster_size, 1, limits::ROSTER, &root.key("roster_size"));
        self.agreement(document.agreed_open.as_ref(), "agreed_open");
        self.agreement(document.agreed_reopening.as_ref(), "agreed_reopening");
        let consensus = self.consensus(document.consensus.as_ref());
        let rows = match read {
            Some(rows) => {
                let people = rows.respondents.iter().map(|one| (Some(&one.key), one.is_submitted()));
                self.respondents(people, document.roster_size);
                rows
            }
            None => {
                let key = |one: &ResponseDocument| RespondentKey::new(&one.respondent).ok();
                let submitted = |one: &ResponseDocument| one.status == ResponseStatus::Submitted;
                let people: Vec<_> = document.responses.iter().map(|one| (key(one), submitted(one))).collect();
                let people = people.iter().map(|(key, submitted)| (key.as_ref(), *submitted));
                self.respondents(people, document.roster_size);
                self.rows(document.responses)
            }
        };
        Some(ResponseSet {
            framework: self.framework.clone(),
            roster_size: u64::try_from(document.roster_size).ok()?,
            occasion: occasion?,
            key_scope: document.key_scope.unwrap_or_default(),
            agreed_open: document.agreed_open,
            agreed_reopening: document.agreed_reopening,
            consensus,
            rows,
        })
    }

    fn rows(&mut self, responses: Vec<ResponseDocument>) -> Rows {
        let mut rows = Rows::default();
        for (index, response) in responses.into_iter().enumerate() {
            let at = Pointer::root().key("responses").index(index);
            if let Some((respondent, row)) = self.response(response, &at, &format!("response {}", index + 1)) {
                rows.respondents.push(respondent);
                rows.answers.extend(row);
            }
        }
        rows
    }

    /// Rules over all responses, by their keys and whether they are submitted: each respondent once, and not more people
    /// than were asked. A key that is none was told, and stands for one person.
    fn respondents<'k>(
        &mut self,
        responses: impl ExactSizeIterator<Item = (Option<&'k RespondentKey>, bool)> + Clone,
        roster_size: i64,
    ) {
        let at = Pointer::root().key("responses");
        let mut first: HashMap<&RespondentKey, usize> = HashMap::with_capacity(responses.len());
        for (index, key) in responses.clone().map(|(key, _)| key).enumerate() {
            let Some(key) = key else { continue };
            if let Some(earlier) = first.get(key) {
                let place = |index: usize| at.index(index).key("respondent");
                let message = "one respondent has two responses";
                let problem = Diagnostic::new(Code::DuplicateRespondent, &place(index), message);
                self.sink.report(problem.related(&place(*earlier), "the other one").help("keep the one that counts"));
            } else {
                first.insert(key, index);
            }
        }
        let all_are_here = !self.sink.is_uncertain(&at);
        let submitted = || responses.clone().filter(|(_, submitted)| *submitted).map(|(key, _)| key);
        let more = |people: usize| i64::try_from(people).is_ok_and(|people| people > roster_size);
        let at = Pointer::root().key("roster_size");
        let asked = all_are_here && (1..=limits::ROSTER).contains(&roster_size) && !self.sink.is_uncertain(&at);
        if !asked || !more(submitted().count()) {
            return;
        }
        // a person who stands here twice was reported and is one person
        let named: HashSet<&RespondentKey> = submitted().flatten().collect();
        let people = named.len() + submitted().filter(Option::is_none).count();
        if more(people) {
            let message = format!("{people} people submitted a response, more than the roster counts");
            let problem = Diagnostic::new(Code::MoreThanRoster, &at, message);
            self.sink
                .report(problem.help("correct the roster's size, or remove the responses of people outside the team"));
        }
    }

    fn response(
        &mut self,
        response: ResponseDocument,
        at: &Pointer,
        who: &str,
    ) -> Option<(Respondent, Vec<AnswerCode>)> {
        let key = RespondentKey::new(&response.respondent)
            .map_err(|why| {
                self.sink.report(why.told(&at.key("respondent")));
            })
            .ok();
        let role = response.role.as_deref().and_then(|role| {
            let number = self.framework.role_number(role);
            if number.is_none() && self.answered {
                let message = format!("{who}: the role is not one of the framework's");
                let problem = Diagnostic::new(Code::UnknownRole, &at.key("role"), message);
                self.sink.report(problem.help_on(role, help_on_roles(self.framework)));
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
        let answers = self.answers(&response.answers, &at.key("answers"), who);
        let respondent = Respondent {
            key: key?,
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
            let areas = self.framework.areas().iter().map(|area| area.id().as_str());
            let area = if is_slip_of(id, areas) { format!("area `{id}`") } else { "such area".to_owned() };
            let problem = Diagnostic::new(Code::UnknownArea, at, format!("{who}: the framework has no {area}"));
            // the area is wrong whatever is wrong with its answers
            return self.sink.shape(problem.help_on(id, help_on_areas(self.framework, id, &self.sink)));
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
        let message = format!("{who}: the framework has no {}", unknown_question(self.framework, question));
        let problem = Diagnostic::new(Code::UnknownQuestion, at, message);
        // the question is wrong whatever is wrong with its answer
        self.sink.shape(problem.help_on(question, help_on_questions(self.framework, question, &self.sink)));
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
        self.sink.report(Diagnostic::new(code, at, message).help_on(word, help_on_answers(self.framework, number)));
    }

    fn id<Id>(&mut self, word: &str, new: fn(&str) -> Result<Id, IdError>, at: &Pointer) -> Option<Id> {
        match new(word) {
            Ok(id) => Some(id),
            Err(why) => {
                // what stands there may be anything, and is not repeated
                self.sink.report(Diagnostic::new(Code::BadId, at, format!("this cannot be an id: {why}")));
                None
            }
        }
    }
}

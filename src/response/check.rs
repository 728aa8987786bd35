//! From a document to a response set: every rule that the types do not say, every problem in one pass, and never a
//! respondent's value in a message.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::document::{
    CycleDocument, Importance, ResponseDocument, ResponseSetDocument, ResponseStatus, SingleResponseDocument,
    TeamDocument,
};
use super::help::{help_on_answers, help_on_areas, help_on_asked, help_on_questions, help_on_roles, unknown_question};
use super::private::FromPrivate;
use super::rows::{Respondent, Row, Rows};
use super::set::ResponseSet;
use super::single::SingleResponse;
use super::{Answers, Asked, Cycle, CycleId, Occasion, RespondentKey, Team, TeamId, limits};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems, is_slip_of};
use crate::document::Sink;
use crate::framework::{AnswerCode, AnsweredBy, Framework, IdError, NonResponse, PlainText, SKIPPED};

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
    check.answered = document.framework.is_of(framework, &at, SingleResponse::SUBJECT, &mut check.sink);
    check.answered_by_members(&at, "this is the response of one person");
    let response = check.response(document.into(), &root, "this response");
    let single = response.map(|(respondent, row)| SingleResponse {
        framework: framework.clone(),
        respondent,
        row,
        asked: Asked::default(),
    });
    Problems::or(check.sink.into_problems(), single)
}

/// Checks whatever holds answers to a framework.
pub(crate) struct AnswersCheck<'a> {
    framework: &'a Framework,
    pub(crate) sink: Sink,
    /// Whether it is this framework that was answered: what another one asks and offers is not known here.
    pub(crate) answered: bool,
    /// The questions that the cycle asks.
    pub(crate) asked: Asked,
}

impl<'a> AnswersCheck<'a> {
    pub(crate) fn new(framework: &'a Framework, sink: Sink) -> Self {
        Self { framework, sink, answered: true, asked: Asked::default() }
    }

    pub(crate) fn occasion(&mut self, team: TeamDocument, cycle: CycleDocument) -> Option<Occasion> {
        let root = Pointer::root();
        let team = self.team(team, &root.key("team"));
        let cycle = self.cycle(cycle, &root.key("cycle"));
        Some(Occasion { team: team?, cycle: cycle? })
    }

    pub(crate) fn team(&mut self, team: TeamDocument, at: &Pointer) -> Option<Team> {
        let id = self.id(&team.id, TeamId::new, &at.key("id"));
        team.name.check(&at.key("name"), &mut self.sink);
        Some(Team { id: id?, name: team.name })
    }

    pub(crate) fn cycle(&mut self, cycle: CycleDocument, at: &Pointer) -> Option<Cycle> {
        let id = self.id(&cycle.id, CycleId::new, &at.key("id"));
        cycle.label.check(&at.key("label"), &mut self.sink);
        self.sink.range(cycle.order, 0, limits::ORDER, &at.key("order"));
        if let Some(asked) = cycle.asked {
            self.asked = self.asked(&asked, &at.key("asked"));
        }
        Some(Cycle { id: id?, label: cycle.label, order: cycle.order, asked: self.asked.clone() })
    }

    /// The part of the framework that is asked; all of it where that is not certain.
    fn asked(&mut self, asked: &[String], at: &Pointer) -> Asked {
        if asked.is_empty() {
            let problem = Diagnostic::new(Code::EmptyList, at, "a cycle asks at least one question");
            self.sink.report(problem.help("list the questions that are asked, or leave the field out to ask all"));
        }
        let plan = self.framework.plan();
        let mut first: HashMap<&str, Pointer> = HashMap::with_capacity(asked.len());
        let mut numbers = Vec::with_capacity(asked.len());
        for (index, id) in asked.iter().enumerate() {
            let at = at.index(index);
            if let Some(earlier) = first.get(id.as_str()) {
                let problem = Diagnostic::new(Code::DuplicateId, &at, "this question stands here twice");
                self.sink.report(problem.related(earlier, "it stands here first"));
                continue;
            }
            first.insert(id, at.clone());
            let number = plan.number(id);
            if number.is_none() && self.answered {
                let message = format!("the framework has no {}", unknown_question(self.framework, id));
                let problem = Diagnostic::new(Code::UnknownQuestion, &at, message);
                self.sink.report(problem.help(help_on_asked(self.framework, id, &self.sink)));
            }
            numbers.extend(number);
        }
        // of two equal words, and of one that is none, it is not known which question was meant
        let is_certain = numbers.len() == asked.len() && !numbers.is_empty() && !self.sink.is_uncertain(at);
        if is_certain { Asked::of(numbers, plan.questions()) } else { Asked::default() }
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
        self.answered = document.framework.is_of(self.framework, &at, ResponseSet::SUBJECT, &mut self.sink);
        let responses = read.as_ref().map_or(document.responses.len(), |rows| rows.respondents.len());
        if responses > 0 {
            self.answered_by_members(&root.key("responses"), "responses of members stand here");
        }
        let occasion = self.occasion(document.team, document.cycle);
        self.sink.range(document.roster_size, 1, limits::ROSTER, &root.key("roster_size"));
        self.agreement(document.agreed_open.as_ref(), "agreed_open");
        self.agreement(document.agreed_reopening.as_ref(), "agreed_reopening");
        let consensus = self.consensus(document.consensus.as_ref());
        let notes = self.notes_of_team(document.notes.unwrap_or_default());
        let rows = match read {
            Some(rows) => {
                let people = rows.respondents.iter().map(|one| (Some(&one.key), one.is_submitted()));
                self.respondents(people, document.roster_size);
                if !rows.keep_to(&self.asked, self.framework.plan().questions()) {
                    return None;
                }
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
            notes,
            rows,
        })
    }

    fn rows(&mut self, responses: Vec<ResponseDocument>) -> Rows {
        let mut rows = Rows::default();
        for (index, response) in responses.into_iter().enumerate() {
            let at = Pointer::root().key("responses").index(index);
            if let Some((respondent, row)) = self.response(response, &at, &format!("response {}", index + 1)) {
                rows.push(respondent, &row);
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

    fn response(&mut self, response: ResponseDocument, at: &Pointer, who: &str) -> Option<(Respondent, Row)> {
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
        if let Some(comment) = &response.comment {
            self.length(comment, "comment", &at.key("comment"), who);
        }
        let answers = self.answers(&response.answers, &at.key("answers"), who);
        let notes = self.notes(response.notes.unwrap_or_default(), &at.key("notes"), who);
        let importance = self.importance(response.importance.unwrap_or_default(), &at.key("importance"), who);
        let respondent = Respondent {
            key: key?,
            status: response.status,
            role,
            consents: response.consents_to_attribution.unwrap_or(false),
            comment: response.comment,
            notes,
        };
        Some((respondent, Row { answers, importance }))
    }

    /// What somebody wrote is no longer than a document holds.
    fn length(&mut self, text: &str, what: &str, at: &Pointer, who: &str) {
        let (length, most) = (text.chars().count(), limits::COMMENT_LENGTH);
        if length > most {
            let message = format!("{who}: the {what} has {length} characters, and {most} are the most");
            self.sink.too_long("comment", at, message);
        }
    }

    /// What was noted on the questions, by their numbers.
    fn notes(&mut self, notes: IndexMap<String, String>, at: &Pointer, who: &str) -> Vec<(usize, String)> {
        let mut noted = Vec::new();
        for (question, note) in notes {
            let at = at.key(&question);
            self.length(&note, "note", &at, who);
            if let Some(number) = self.asked_question(&question, &at, who) {
                noted.extend(Some(note.trim()).filter(|note| !note.is_empty()).map(|note| (number, note.to_owned())));
            }
        }
        noted.sort_unstable_by_key(|(number, _)| *number);
        noted
    }

    /// What a team that answers together noted.
    fn notes_of_team(&mut self, notes: IndexMap<String, String>) -> Vec<(usize, String)> {
        let at = Pointer::root().key("notes");
        if self.answered && self.framework.answered_by() == AnsweredBy::Members && !notes.is_empty() {
            let message = "the notes of a team stand here, and each member answers this framework";
            let problem = Diagnostic::new(Code::AnsweredByTeam, &at, message);
            self.sink.report(problem.help("write each note into the response of whoever wrote it"));
            return Vec::new();
        }
        self.notes(notes, &at, "the rating")
    }

    /// How important each question of the framework was found.
    fn importance(&mut self, rated: IndexMap<String, Importance>, at: &Pointer, who: &str) -> Vec<Option<Importance>> {
        if !self.framework.asks_importance() {
            if self.answered && !rated.is_empty() {
                let message = format!("{who}: the framework does not ask how important a question is");
                let problem = Diagnostic::new(Code::ImportanceNotAsked, at, message);
                self.sink.report(problem.help("take the field out"));
            }
            return Vec::new();
        }
        let mut row = vec![None; self.framework.plan().questions()];
        for (question, importance) in rated {
            let number = self.asked_question(&question, &at.key(&question), who);
            if let Some(place) = number.and_then(|number| row.get_mut(number)) {
                *place = Some(importance);
            }
        }
        row
    }

    /// Members answer the framework, each alone; where the team answers together nothing of theirs can stand.
    pub(crate) fn answered_by_members(&mut self, at: &Pointer, what: &str) {
        if self.answered && self.framework.answered_by() == AnsweredBy::Team {
            let message = format!("{what}, and the team answers this framework together");
            let problem = Diagnostic::new(Code::AnsweredByTeam, at, message);
            self.sink
                .report(problem.help("write what the team agrees on into `consensus`, and nothing of its members"));
        }
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
        let Some(number) = self.asked_question(question, at, who) else { return };
        let plan = self.framework.plan();
        match (plan.code(number, word), row.get_mut(number)) {
            (Some(code), Some(place)) => *place = code,
            _ => self.unknown_answer(question, number, at, word, who),
        }
    }

    /// The number of a question about which something is said.
    fn asked_question(&mut self, question: &str, at: &Pointer, who: &str) -> Option<usize> {
        if !self.answered {
            return None;
        }
        let number = self.framework.plan().number(question);
        if number.is_none_or(|number| self.asked.asks(number)) {
            // an area among answers that stand side by side was reported as an object where text is due
            if number.is_none() && !(self.framework.area(question).is_some() && self.sink.is_broken(at)) {
                self.unknown_question(question, at, who);
            }
            return number;
        }
        let problem = Diagnostic::new(Code::NotAsked, at, format!("{who}: this cycle does not ask `{question}`"));
        // the question is wrong whatever is wrong with its answer
        self.sink.shape(problem.help("take it out, or add the question to what the cycle asks"));
        None
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

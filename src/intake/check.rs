//! From a document to a mapping: what the columns and words mean, checked against the framework.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::lexicon::SKIPPED_WORD;
use super::likeness::likeness;
use super::{ColumnDocument, ColumnKind, Layout, LeaveOutDocument, MappingDocument};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{FromTree, Node, Path, Shaped, Sink, from_tree, ways_in};
use crate::framework::Framework;
use crate::response::{AnswersCheck, limits};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

/// What the columns and the cells of a table mean: a checked mapping.
///
/// ```
/// use ilt::Framework;
/// use ilt::intake::Mapping;
///
/// let framework = Framework::new_leaders();
/// let mapping = Mapping::from_json(&framework, r#"{
///   "format": "ilt-mapping/1",
///   "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
///   "cycle": {"id": "fall_2026", "label": "Fall 2026", "order": 1},
///   "team": {"id": "cedar", "name": "Cedar"},
///   "columns": [{"column": "Email", "says": "respondent"}, {"column": "Q3_1", "question": "delegation"}],
///   "cells": {"6": "not_applicable", "1": "never", "2": "rarely", "3": "sometimes", "4": "often", "5": "always"}
/// }"#)?;
/// assert_eq!(mapping.document().columns.len(), 2);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    pub(super) framework: Framework,
    pub(super) document: MappingDocument,
}

ways_in! {
    /// Reads and checks a mapping against the framework that was answered.
    Mapping, framework: &Framework;
}

impl FromTree<&Framework> for Mapping {
    fn from_tree(framework: &Framework, tree: &Node) -> Result<Self, Problems> {
        from_tree(tree, Sink::new(), |document, sink| checked(framework, document, sink))
    }
}

impl Mapping {
    /// Checks a mapping's document against the framework that was answered.
    ///
    /// # Errors
    /// Every problem of the document, and that a person still has to decide something.
    pub fn check(framework: &Framework, mut document: MappingDocument) -> Result<Self, Problems> {
        let mut sink = Sink::new();
        document.cut(&[], &Path::root(), &mut sink);
        checked(framework, document, sink)
    }

    /// Reads and checks a mapping in YAML or JSON; every problem has its line and column.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), |document, sink| checked(framework, document, sink))
    }

    /// The mapping's document.
    pub fn document(&self) -> &MappingDocument {
        &self.document
    }

    /// How the table is read.
    pub fn layout(&self) -> Layout {
        self.document.table.clone().unwrap_or_default()
    }

    /// The framework that was answered.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }
}

fn checked(framework: &Framework, document: MappingDocument, mut sink: Sink) -> Result<Mapping, Problems> {
    let at = Pointer::root().key("framework");
    let answered = document.framework.is_of(framework, &at, "this mapping is of answers", &mut sink);
    let mut answers = AnswersCheck::new(framework, sink);
    answers.answered = answered;
    let mut check = Check { framework, answers };
    check.answers.cycle(document.cycle.clone(), &Pointer::root().key("cycle"));
    check.teams(&document);
    check.columns(&document.columns);
    let root = Pointer::root();
    check.words(document.cells.as_ref(), &root.key("cells"), None);
    check.roles(document.roles.as_ref(), &root.key("roles"));
    check.rules(document.leave_out.as_deref().unwrap_or_default());
    check.decided(&document);
    Problems::or(check.answers.sink.into_problems(), Some(Mapping { framework: framework.clone(), document }))
}

struct Check<'a> {
    framework: &'a Framework,
    answers: AnswersCheck<'a>,
}

impl Check<'_> {
    fn teams(&mut self, document: &MappingDocument) {
        let root = Pointer::root();
        if let Some(team) = &document.team {
            self.answers.team(team.clone(), &root.key("team"));
        }
        for (word, team) in document.teams.iter().flatten() {
            self.answers.team(team.clone(), &root.key("teams").key(word));
        }
        for (team, size) in document.rosters.iter().flatten() {
            self.answers.sink.range(*size, 1, limits::ROSTER, &root.key("rosters").key(team));
        }
        let says_team = document.columns.iter().any(|column| column.says == Some(ColumnKind::Team));
        if document.team.is_none() && !says_team && document.to_decide.is_none() {
            let help = "write `team` with its id and name, or give the column that says it `says: team`";
            self.report(Code::NoTeam, &root, "nothing says of which team these rows are".into(), Some(help));
        }
    }

    fn columns(&mut self, columns: &[ColumnDocument]) {
        let at = Pointer::root().key("columns");
        let (mut named, mut asked, mut said) = (HashMap::new(), HashMap::new(), HashMap::new());
        for (index, column) in columns.iter().enumerate() {
            let at = at.index(index);
            self.twice(&mut named, likeness(&column.column), &at.key("column"), "this column stands here already");
            match (&column.question, column.says) {
                (Some(id), None) => {
                    self.question(id, &at.key("question"));
                    let message = "another column answers this question already";
                    self.twice(&mut asked, id, &at.key("question"), message);
                    self.words(column.cells.as_ref(), &at.key("cells"), Some(id));
                }
                (None, Some(says)) => {
                    self.twice(&mut said, says, &at.key("says"), "another column says this already");
                    if column.cells.is_some() {
                        let help = "take it out; what teams and roles are called stands in `teams` and `roles`";
                        let message = "words for cells belong to the column of a question";
                        self.report(Code::BadColumn, &at.key("cells"), message.into(), Some(help));
                    }
                }
                _ => {
                    let help =
                        "give it a `question`, or what else it `says`; leave out a column that is not to be read";
                    let message = "a column answers a question or says something else, and one of the two alone";
                    self.report(Code::BadColumn, &at, message.into(), Some(help));
                }
            }
        }
    }

    fn twice<K: std::hash::Hash + Eq>(&mut self, known: &mut HashMap<K, Pointer>, key: K, at: &Pointer, message: &str) {
        match known.get(&key) {
            Some(first) => {
                self.answers
                    .sink
                    .report(Diagnostic::new(Code::BadColumn, at, message).related(first, "it stands here first"));
            }
            None => drop(known.insert(key, at.clone())),
        }
    }

    fn question(&mut self, id: &str, at: &Pointer) {
        if self.answers.answered && self.framework.question(id).is_none() {
            let ids = self.framework.questions().map(|question| question.id().as_str());
            let help = self.answers.sink.suggestion(id, ids);
            let message = format!("the framework has no question `{id}`");
            self.answers.sink.report(Diagnostic::new(Code::UnknownQuestion, at, message).help_if(help));
        }
    }

    /// Words for cells: those of one question, or of any.
    fn words(&mut self, words: Option<&IndexMap<String, String>>, at: &Pointer, question: Option<&str>) {
        let questions = self.framework.questions().filter(|other| question.is_none_or(|id| other.id() == id));
        let offered: Vec<&str> = {
            let numbers = questions.filter_map(|question| self.framework.plan().number(question.id().as_str()));
            let mut words: Vec<&str> = numbers.flat_map(|number| self.framework.plan().words(number)).collect();
            words.push(SKIPPED_WORD);
            words.dedup();
            words
        };
        // of a question that is not there nothing is offered
        if !self.answers.answered || offered.len() == 1 {
            return;
        }
        for (cell, word) in words.into_iter().flatten() {
            if !offered.contains(&word.as_str()) {
                let mut listed = offered.clone();
                listed.sort_unstable();
                listed.dedup();
                let help = self.answers.sink.suggestion(word, offered.iter().copied());
                let help = help.unwrap_or_else(|| format!("what may stand here: {}", listed.join(", ")));
                let message = format!("`{word}` is no answer that is offered");
                self.answers.sink.report(Diagnostic::new(Code::UnknownAnswer, &at.key(cell), message).help(help));
            }
        }
    }

    fn roles(&mut self, roles: Option<&IndexMap<String, String>>, at: &Pointer) {
        for (cell, role) in roles.into_iter().flatten() {
            if self.answers.answered && self.framework.role_number(role).is_none() {
                let ids = self.framework.roles().iter().map(|role| role.id().as_str());
                let help = self.answers.sink.suggestion(role, ids);
                let message = format!("the framework has no role `{role}`");
                self.answers.sink.report(Diagnostic::new(Code::UnknownRole, &at.key(cell), message).help_if(help));
            }
        }
    }

    fn rules(&mut self, rules: &[LeaveOutDocument]) {
        let at = Pointer::root().key("leave_out");
        for (index, rule) in rules.iter().enumerate() {
            rule.because.check(&at.index(index).key("because"), &mut self.answers.sink);
        }
    }

    fn decided(&mut self, document: &MappingDocument) {
        let at = Pointer::root().key("to_decide");
        let Some(decisions) = document.to_decide.as_ref().filter(|decisions| !decisions.is_empty()) else { return };
        let (are, first) = (if decisions.len() == 1 { "is" } else { "are" }, decisions.len());
        let message = format!("there {are} {first} left to decide before anything is imported");
        let help = "answer each in the mapping and take it out of the list";
        self.report(Code::Undecided, &at, message, Some(help));
    }

    fn report(&mut self, code: Code, at: &Pointer, message: String, help: Option<&str>) {
        self.answers.sink.report(Diagnostic::new(code, at, message).help_if(help.map(str::to_owned)));
    }
}

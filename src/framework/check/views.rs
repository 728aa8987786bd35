//! Views, cuts and codes.

use std::collections::{HashMap, HashSet};

use super::{FrameworkCheck, names, suggestable};
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::declare_rules::read_share;
use crate::framework::document::{CutDocument, FrameworkDocument, QuestionDocument, ViewDocument};
use crate::framework::{Cut, Fraction, PlainText, QuestionId, View, ViewId, limits};

/// The questions and areas that a view or a prompt may name.
pub(super) struct Named<'a> {
    /// Every question with what a reference to it may say.
    pub(super) all: Vec<(&'a QuestionDocument, Vec<String>)>,
    pub(super) known: HashSet<String>,
    pub(super) areas: HashSet<&'a str>,
    /// Whether every id could be read, so that a word that is none of them is a mistake.
    pub(super) are_certain: bool,
}

impl FrameworkCheck {
    pub(super) fn views(&mut self, document: &FrameworkDocument) -> Option<Vec<View>> {
        let at = Pointer::root().key("views");
        let views = document.views.as_deref().unwrap_or_default();
        if views.is_empty() {
            return Some(Vec::new());
        }
        let questions = self.named(document);
        let views: Vec<Option<View>> =
            views.iter().enumerate().map(|(index, view)| self.view(view, &at.index(index), &questions)).collect();
        views.into_iter().collect()
    }

    pub(super) fn named<'a>(&self, document: &'a FrameworkDocument) -> Named<'a> {
        let at = Pointer::root().key("areas");
        let mut are_certain = !document.areas.is_empty() && !self.sink.is_uncertain(&at);
        let mut all = Vec::new();
        for (index, area) in document.areas.iter().enumerate() {
            let at = at.index(index).key("questions");
            // what an area lacks may be what is meant
            are_certain &= !area.questions.is_empty() && !self.sink.is_uncertain(&at);
            for (index, question) in area.questions.iter().enumerate() {
                are_certain &= !self.sink.is_uncertain(&at.index(index).key("id"));
                all.push((question, names(&question.id).collect::<Vec<_>>()));
            }
        }
        Named {
            known: all.iter().flat_map(|(_, names)| names).cloned().collect(),
            all,
            areas: document.areas.iter().map(|area| area.id.as_str()).collect(),
            are_certain,
        }
    }

    fn view(&mut self, view: &ViewDocument, at: &Pointer, questions: &Named<'_>) -> Option<View> {
        let id = self.id(&view.id, &at.key("id"), ViewId::new);
        let title = self.text(&view.title, &at.key("title"));
        let description = self.optional_text(view.description.as_ref(), &at.key("description"));
        let cuts = self.cuts(view.cuts.as_deref().unwrap_or_default(), &at.key("cuts"));
        let origin = self.origin(view.origin.as_ref(), &at.key("origin"));
        let at = at.key("questions");
        if view.questions.is_empty() {
            let message = format!("the view `{}` names no questions", view.id);
            let problem = Diagnostic::new(Code::EmptyList, &at, message);
            self.sink.report(problem.help("name at least one, or delete the view"));
        }
        if view.questions.len() > limits::QUESTIONS {
            let message =
                format!("there are {} questions, and {} are the most", view.questions.len(), limits::QUESTIONS);
            self.sink.report(Diagnostic::new(Code::TooMany, &at, message));
        }
        let mut named: HashSet<&str> = HashSet::new();
        for (index, word) in view.questions.iter().enumerate() {
            let at = at.index(index);
            if self.sink.is_broken(&at) {
                continue;
            }
            if !named.insert(word) {
                let problem = Diagnostic::new(Code::DuplicateId, &at, format!("`{word}` stands here twice"));
                self.sink.report(problem.help("keep one and delete the other"));
            } else if questions.are_certain && !questions.known.contains(word) {
                self.unknown_question(word, &at, questions);
            }
        }
        let is_named = |names: &Vec<String>| names.iter().any(|name| named.contains(name.as_str()));
        let questions = questions.all.iter().filter(|(_, names)| is_named(names));
        let questions = questions.map(|(question, _)| QuestionId::new(&question.id).ok()).collect::<Option<_>>()?;
        Some(View { id: id?, title: title?, description, questions, cuts: cuts?, origin })
    }

    fn unknown_question(&mut self, word: &str, at: &Pointer, questions: &Named<'_>) {
        let ids = questions.all.iter().map(|(question, _)| question.id.as_str());
        let help = match questions.areas.contains(word) {
            true => Some("it is an area: name its questions one by one".to_owned()),
            false => self.sink.suggestion(word, suggestable(ids, limits::QUESTIONS)),
        };
        let help = help.unwrap_or_else(|| "name a question of this framework by its id".to_owned());
        let problem = Diagnostic::new(Code::UnknownTarget, at, format!("there is no question `{word}`"));
        self.sink.report(problem.help(help));
    }

    /// What positions are called: each cut above the one before.
    pub(super) fn cuts(&mut self, cuts: &[CutDocument], at: &Pointer) -> Option<Vec<Cut>> {
        let mut below: Option<(Fraction, Pointer)> = None;
        let mut checked = Some(Vec::new());
        for (index, cut) in cuts.iter().enumerate() {
            let at = at.index(index);
            let label = self.text(&cut.label, &at.key("label"));
            let at = at.key("at_least");
            let mut at_least = Fraction::constant(0, 1);
            read_share(&mut at_least, &cut.at_least, &at, &mut self.sink);
            let is_read = cut.at_least.0.parse::<Fraction>().is_ok();
            if is_read {
                if let Some((other, place)) = below.filter(|(other, _)| !other.is_below(at_least)) {
                    let message = format!("the cut at `{at_least}` does not lie above the one at `{other}`");
                    let problem = Diagnostic::new(Code::CutsNotRising, &at, message);
                    let problem = problem.related(&place, "the one before stands here");
                    self.sink.report(problem.help("put the cuts in order from the lowest to the highest, each once"));
                }
                below = Some((at_least, at));
            }
            let cut = label.filter(|_| is_read).map(|label| Cut { at_least, label });
            checked = checked.zip(cut).map(|(mut checked, cut)| {
                checked.push(cut);
                checked
            });
        }
        checked
    }

    /// Reports every code that two things of one kind have.
    pub(super) fn codes<'a>(&mut self, codes: impl IntoIterator<Item = (Option<&'a PlainText>, Pointer)>, what: &str) {
        let mut first: HashMap<&str, Pointer> = HashMap::new();
        for (code, at) in codes {
            // what is no code is told as such
            let Some(code) = code.filter(|code| !code.is_empty() && !self.sink.is_broken(&at)) else { continue };
            if let Some(earlier) = first.get(code.as_str()) {
                let message = format!("the code `{code}` stands for two {what}");
                let problem = Diagnostic::new(Code::DuplicateCode, &at, message);
                let help = "give one of the two a code of its own, or leave it out";
                self.sink.report(problem.related(earlier, "it stands here first").help(help));
            } else {
                first.insert(code, at);
            }
        }
    }

    pub(super) fn code(&mut self, code: Option<&PlainText>, at: &Pointer) -> Option<PlainText> {
        code.map(|code| self.plain_text(code, &at.key("code")))
    }
}

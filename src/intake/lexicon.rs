//! What the words of a framework mean in a table: titles of columns and labels in cells.

use std::collections::HashMap;

use super::column::Column;
use super::likeness::likeness;
use crate::framework::{Framework, LocalizedText, Question};

/// The word for a cell that says that nothing was said.
pub(super) const SKIPPED_WORD: &str = "skipped";

pub(super) struct Lexicon<'a> {
    framework: &'a Framework,
    /// Questions by what they are called; nothing where two are called so.
    questions: HashMap<String, Option<&'a Question>>,
    /// What may stand before a question in its title: the stem and the titles of areas.
    before: Vec<String>,
}

impl<'a> Lexicon<'a> {
    pub(super) fn of(framework: &'a Framework) -> Self {
        let mut questions: HashMap<String, Option<&Question>> = HashMap::new();
        for question in framework.questions() {
            let id = question.id().as_str().to_owned();
            let code = question.code().map(str::to_owned);
            let mut names: Vec<String> = texts(framework, question.text()).map(|text| bare(&likeness(text))).collect();
            names.extend([Some(id), code].into_iter().flatten().map(|name| likeness(&name)));
            names.sort_unstable();
            names.dedup();
            for name in names {
                questions.entry(name).and_modify(|other| *other = None).or_insert(Some(question));
            }
        }
        let titles = framework.areas().iter().map(crate::framework::Area::title);
        let before = titles.chain([framework.stem()]).flat_map(|text| texts(framework, text));
        let mut before: Vec<String> = before.map(|text| bare(&likeness(text))).collect();
        // of two that begin alike the longer one is meant
        before.sort_unstable_by_key(|text| std::cmp::Reverse(text.len()));
        Self { framework, questions, before }
    }

    /// The question that a column asks by one of its titles; nothing where it is none, or where it is not certain which.
    pub(super) fn question(&self, column: &Column) -> Option<&'a Question> {
        let found = column.titles.iter().flat_map(|title| self.readings(title));
        let mut found = found.filter_map(|reading| self.questions.get(&reading).copied().flatten());
        let first = found.next()?;
        found.all(|other| other.id() == first.id()).then_some(first)
    }

    /// A title as it stands, without what may stand before a question, the row of a grid alone, which may hold brackets
    /// itself, and what stands behind a tool's own code.
    fn readings(&self, title: &str) -> Vec<String> {
        let whole = likeness(title);
        let grid = whole.strip_suffix(']').unwrap_or_default();
        let rows = grid.match_indices('[').filter_map(|(at, _)| grid.get(at + 1..));
        let after = whole.rsplit_once(" - ").map(|(_, row)| row);
        let behind = whole.split_once(". ").map(|(_, text)| text);
        let without =
            [Some(self.without_what_stands_before(&whole)), behind.map(|text| self.without_what_stands_before(text))];
        // an XLSForm's column is named by its group and its question
        let grouped = whole.split_once(['/', '-']);
        let grouped = grouped.filter(|(group, _)| self.framework.areas().iter().any(|area| area.id() == *group));
        let grouped = grouped.map(|(_, name)| name);
        let readings = [Some(whole.as_str()), after, behind, grouped].into_iter().chain(without).flatten().chain(rows);
        readings.map(bare).collect()
    }

    fn without_what_stands_before<'t>(&self, title: &'t str) -> &'t str {
        let mut rest = title;
        loop {
            let trimmed = rest.trim_start_matches(|char: char| !char.is_alphanumeric() && char != '¿');
            let next = self.before.iter().filter(|before| !before.is_empty()).find_map(|before| {
                let after = trimmed.strip_prefix(before.as_str())?;
                after.chars().next().is_some_and(|char| !char.is_alphanumeric()).then_some(after)
            });
            match next {
                Some(after) => rest = after,
                None => return trimmed,
            }
        }
    }

    /// By what a cell says the word of the answer that it gives to a question: the framework's own labels, ids and codes. A
    /// number is none of them: from which end a tool counts is not written in it.
    pub(super) fn answers(&self, question: &'a Question) -> HashMap<String, &'a str> {
        let scale = question.scale();
        let mut answers: HashMap<String, Option<&str>> = HashMap::new();
        for point in scale.points() {
            let id = point.id().as_str();
            for said in self.said(id, point.code(), Some(point.label())) {
                // of two points that are called alike it is not certain which is meant
                answers.entry(said).and_modify(|other| *other = other.filter(|other| *other == id)).or_insert(Some(id));
            }
        }
        for kind in question.non_responses() {
            for said in self.said(kind.as_str(), scale.non_response_code(*kind), scale.non_response_label(*kind)) {
                answers.entry(said).or_insert(Some(kind.as_str()));
            }
        }
        answers.into_iter().filter_map(|(said, answer)| Some((said, answer?))).collect()
    }

    /// By what a cell says the role that is called so.
    pub(super) fn roles(&self) -> HashMap<String, &'a str> {
        let mut roles = HashMap::new();
        for role in self.framework.roles() {
            for said in self.said(role.id().as_str(), None, Some(role.label())) {
                roles.entry(said).or_insert(role.id().as_str());
            }
        }
        roles
    }

    /// What something is called: its id, its code and its label in each language.
    fn said(&self, id: &str, code: Option<&str>, label: Option<&LocalizedText>) -> Vec<String> {
        let labels = label.into_iter().flat_map(|label| texts(self.framework, label));
        [id].into_iter().chain(code).chain(labels).map(likeness).collect()
    }
}

/// A text in each of its languages.
fn texts<'a>(framework: &'a Framework, text: &'a LocalizedText) -> impl Iterator<Item = &'a str> {
    let others = text.other_languages().map(|language| text.in_language(language));
    [text.in_language(framework.default_language())].into_iter().chain(others)
}

/// A text without the marks at its ends that forms add or leave out.
fn bare(text: &str) -> String {
    text.trim_matches(|char: char| char.is_whitespace() || ".:;,?¿!*…|-".contains(char)).to_owned()
}

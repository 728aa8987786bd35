use std::collections::HashMap;
use std::ops::Range;

use super::file::SourceFile;
use super::lines::Lines;
use super::places::{Entry, Places, Wanted};
use crate::diagnostic::{Code, Diagnostic, Pointer, Related, Span, Subject};
use crate::document::PUT_IN_QUOTES;

/// The longest value that help repeats, in bytes.
const SHORT: usize = 40;

/// Gives every problem of a file its place; `private` if nothing of the file may be repeated.
pub(super) fn locate(file: &SourceFile, private: bool, problems: &mut [Diagnostic]) {
    let unplaced = || problems.iter().filter(|problem| problem.span.is_none());
    if unplaced().next().is_none() {
        return;
    }
    let lines = &file.lines();
    let places = &file.located().places(lines.text(), &Wanted::of(unplaced()));
    let locator = Locator { places, lines };
    let mut seen: HashMap<Pointer, usize> = HashMap::new();
    // a problem of the file's syntax has its place already
    for problem in problems.iter_mut().filter(|problem| problem.span.is_none()) {
        let of_key = is_of_key(problem);
        for related in &mut problem.related {
            related.span = related.span.or_else(|| locator.span(&related.pointer, of_key));
        }
        match places.again(&problem.pointer).filter(|_| problem.code == Code::EqualKeys) {
            Some(again) => {
                let occurrence = seen.entry(problem.pointer.clone()).or_default();
                locator.equal_keys(problem, again.get(*occurrence));
                *occurrence += 1;
            }
            None => problem.span = locator.span(&problem.pointer, of_key),
        }
        if let Some(alias) = places.get(problem.pointer.as_str()).and_then(|entry| entry.alias.clone()) {
            let span = Some(lines.span(alias));
            let label = "this alias repeats it".to_owned();
            problem.related.push(Related { pointer: problem.pointer.clone(), label, span });
        }
        if !private && problem.help.as_deref().is_some_and(|help| help.starts_with(PUT_IN_QUOTES)) {
            // as it is written: the number of `1.10` is 1.1
            let written = places.get(problem.pointer.as_str()).and_then(|entry| lines.text().get(entry.value.clone()));
            let written = written.filter(|written| written.len() <= SHORT);
            if let Some(written) = written {
                problem.help = Some(format!("{PUT_IN_QUOTES}: \"{written}\""));
            }
        }
    }
}

/// Whether a problem is about a key and not about what stands under it.
fn is_of_key(problem: &Diagnostic) -> bool {
    // a tag is the value of these two fields, and the key of a text
    let fields = ["/language", "/default_language"];
    let is_field = [Code::BadLanguage, Code::UnregisteredLanguage].contains(&problem.code)
        && fields.iter().any(|end| problem.pointer.as_str().ends_with(end));
    problem.code.subject() == Subject::Key && !is_field
}

struct Locator<'a> {
    places: &'a Places,
    lines: &'a Lines<'a>,
}

impl Locator<'_> {
    fn equal_keys(&self, problem: &mut Diagnostic, again: Option<&Entry>) {
        let first = self.places.get(problem.pointer.as_str());
        let span = |entry: Option<&Entry>| entry.map(|entry| self.lines.span(self.bytes(entry, true)));
        problem.span = span(again.or(first));
        let pointer = problem.pointer.clone();
        problem.related.insert(0, Related { pointer, label: "it stands here first".to_owned(), span: span(first) });
    }

    /// The place of a pointer; of something that is missing, the place of what it is missing from.
    fn span(&self, pointer: &Pointer, of_key: bool) -> Option<Span> {
        pointer.lineage().enumerate().find_map(|(up, place)| {
            self.places.get(place).map(|entry| self.lines.span(self.bytes(entry, of_key || up > 0)))
        })
    }

    /// What to underline: a value, or its key where the value goes over many lines.
    fn bytes(&self, entry: &Entry, of_key: bool) -> Range<usize> {
        match &entry.key {
            // an alias' key stands where the alias does, and what is wrong where the value is
            Some(key) if (of_key || entry.container) && entry.alias.is_none() => self.lines.on_first_line(key.clone()),
            _ => self.lines.on_first_line(entry.value.clone()),
        }
    }
}

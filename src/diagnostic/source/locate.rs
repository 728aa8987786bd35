use std::collections::HashMap;
use std::ops::Range;

use super::file::SourceFile;
use super::lines::Lines;
use super::reader::{Entry, Places};
use crate::diagnostic::{Code, Diagnostic, Pointer, Related, Span};

/// Gives every problem its place in the file.
pub(super) fn locate(
    problems: impl IntoIterator<Item = Diagnostic>,
    places: &Places,
    file: &SourceFile,
) -> Vec<Diagnostic> {
    let lines = Lines::new(file.text());
    let locator = Locator { places, lines };
    let mut seen: HashMap<Pointer, usize> = HashMap::new();
    problems
        .into_iter()
        .map(|mut problem| {
            if problem.code == Code::EqualKeys && places.get(&problem.pointer).is_some_and(|entries| entries.len() > 1)
            {
                let occurrence = seen.entry(problem.pointer.clone()).or_default();
                *occurrence += 1;
                locator.equal_keys(&mut problem, *occurrence);
            } else {
                problem.span = locator.span(&problem.pointer, of_key(problem.code));
            }
            for related in &mut problem.related {
                related.span = related.span.or_else(|| locator.span(&related.pointer, false));
            }
            problem
        })
        .collect()
}

/// Whether a problem is about a key and not about what stands under it.
fn of_key(code: Code) -> bool {
    matches!(code, Code::UnknownField | Code::EqualKeys | Code::UnknownQuestion)
}

struct Locator<'a> {
    places: &'a Places,
    lines: Lines<'a>,
}

impl Locator<'_> {
    fn equal_keys(&self, problem: &mut Diagnostic, occurrence: usize) {
        let entries = self.places.get(&problem.pointer).map_or(&[][..], Vec::as_slice);
        let span = |entry: Option<&Entry>| entry.map(|entry| self.lines.span(self.bytes(entry, true)));
        problem.span = span(entries.get(occurrence));
        let first = Related {
            pointer: problem.pointer.clone(),
            label: "it stands here first".to_owned(),
            span: span(entries.first()),
        };
        problem.related.insert(0, first);
    }

    /// The place of a pointer; of something that is missing, the place of what it is missing from.
    fn span(&self, pointer: &Pointer, of_key: bool) -> Option<Span> {
        let mut place = Some(pointer.as_str());
        let mut exact = true;
        while let Some(here) = place {
            if let Some(entry) = self.places.get(here).and_then(|entries| entries.first()) {
                return Some(self.lines.span(self.bytes(entry, of_key || !exact)));
            }
            exact = false;
            place = here.rsplit_once('/').map(|(around, _)| around);
        }
        None
    }

    /// What to underline: a value, or its key where the value goes over many lines.
    fn bytes(&self, entry: &Entry, of_key: bool) -> Range<usize> {
        match &entry.key {
            Some(key) if of_key || entry.container => self.lines.on_first_line(key.clone()),
            _ => self.lines.on_first_line(entry.value.clone()),
        }
    }
}

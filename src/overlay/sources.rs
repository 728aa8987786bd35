//! Which place of an overlay stands behind which place of the resolved framework.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::sinks::{Sinks, Source};
use crate::diagnostic::{Code, Diagnostic, Pointer, Related};
use crate::document::Sink;
use crate::framework::Text;
use crate::framework::document::FrameworkDocument;

/// Places of the resolved framework that an overlay wrote.
#[derive(Clone, Default)]
pub(super) struct Sources {
    written: BTreeMap<Pointer, Source>,
    /// Lists and elements of the base of which an overlay says something: what is about another part of them is about
    /// what it says.
    around: BTreeMap<Pointer, Source>,
}

impl Sources {
    pub(super) fn add(&mut self, at: Pointer, source: Source) {
        self.written.insert(at, source);
    }

    /// A list of which an overlay says something.
    pub(super) fn list_at(&mut self, at: &Pointer, source: Source) {
        self.around.entry(at.clone()).or_insert(source);
    }

    /// The places of an element, which stands at `at` now.
    pub(super) fn element<T>(&mut self, at: &Pointer, draft: &Draft<T>) {
        if let Some(source) = &draft.added {
            self.add(at.clone(), source.clone());
        } else if let Some(source) = &draft.entry {
            self.around.insert(at.clone(), source.clone());
        }
        for edit in &draft.edits {
            let places = if edit.is_elsewhere() { &mut self.around } else { &mut self.written };
            places.insert(at.below(&edit.field), edit.source.clone());
        }
    }

    /// The places of a text's languages.
    pub(super) fn text(&mut self, at: &Pointer, text: &Text, source: &Source) {
        if let Text::ByLanguage(texts) = text {
            texts.keys().for_each(|tag| self.add(at.key(tag), source.key(tag)));
        }
    }

    /// The places of a list, in its order.
    pub(super) fn list<T>(&mut self, at: &Pointer, list: &[Draft<T>]) {
        list.iter().enumerate().for_each(|(index, draft)| self.element(&at.index(index), draft));
    }

    /// What stands behind a place: the overlay that wrote it, or what it stands in.
    pub(super) fn of(&self, at: &Pointer) -> Option<Source> {
        at.lineage().find_map(|place| {
            let source = self.written.get(place)?;
            let rest = at.as_str().get(place.len()..).unwrap_or_default();
            Some(Source { overlay: source.overlay, at: source.at.below(rest) })
        })
    }

    /// What was not read of an overlay is not there in the resolved framework either, so nothing is to be said of it.
    pub(super) fn placeholders(&self, sinks: &Sinks) -> Sink {
        let mut sink = Sink::new();
        for (at, _) in self.written.iter().chain(&self.around).filter(|(_, source)| sinks.is_broken(source)) {
            sink.placeholder(at.clone());
        }
        for (number, of_overlay) in sinks.each.iter().enumerate() {
            let sources: BTreeMap<&str, &Pointer> = self
                .written
                .iter()
                .filter(|(_, source)| source.overlay == number)
                .map(|(at, s)| (s.at.as_str(), at))
                .collect();
            let behind = |unread: &Pointer| {
                unread.lineage().find_map(|place| {
                    let at = sources.get(place)?;
                    Some(at.below(unread.as_str().get(place.len()..).unwrap_or_default()))
                })
            };
            of_overlay.broken().filter_map(behind).for_each(|at| sink.placeholder(at));
            of_overlay.cut().filter_map(behind).for_each(|at| sink.torn(at));
        }
        sink
    }

    /// Whether an overlay wrote what stands there, or something around it.
    pub(super) fn wrote(&self, at: &Pointer) -> bool {
        at.lineage().any(|place| self.written.contains_key(place))
    }

    /// The overlay that a problem of the resolved framework, which is `made`, is about, and the problem at its place
    /// there. What is about no overlay in particular is about the first.
    pub(super) fn problem(&self, mut problem: Diagnostic, made: &FrameworkDocument) -> (usize, Diagnostic) {
        let related: Vec<(Source, Related)> =
            problem.related.drain(..).filter_map(|related| Some((self.of(&related.pointer)?, related))).collect();
        let source = self.of(&problem.pointer).unwrap_or_else(|| {
            if !self.around.contains_key(&problem.pointer) {
                problem.message += &called(made, &problem.pointer);
            } else if problem.code == Code::TooMany {
                problem.help.get_or_insert_with(|| "what the base has counts, too".to_owned());
            }
            let around = || problem.pointer.lineage().find_map(|place| self.around.get(place).cloned());
            let related = related.first().map(|(source, _)| source.clone());
            related.or_else(around).unwrap_or(Source { overlay: 0, at: Pointer::root() })
        });
        let Source { overlay, at } = source;
        let same = related.into_iter().filter(|(source, _)| source.overlay == overlay && source.at != at);
        problem.related = same.map(|(source, related)| Related { pointer: source.at, ..related }).collect();
        problem.pointer = at;
        (overlay, problem)
    }
}

/// What a place of the resolved framework is called, behind a colon: nobody has that framework before their eyes. What
/// is said of a whole list says of which.
fn called(document: &FrameworkDocument, at: &Pointer) -> String {
    fn element<'d, T>(list: &'d [T], index: &str) -> Option<&'d T> {
        list.get(index.parse::<usize>().ok()?)
    }
    let keys: Vec<&str> = at.as_str().split('/').skip(1).collect();
    let (field, of) = match keys.as_slice() {
        ["areas", area, "questions", index, field @ ..] => {
            let question = element(&document.areas, area).and_then(|area| element(&area.questions, index));
            (field, question.map(|question| ("question", &question.id)))
        }
        ["areas", index, field @ ..] => (field, element(&document.areas, index).map(|area| ("area", &area.id))),
        ["scales", index, field @ ..] => (field, element(&document.scales, index).map(|scale| ("scale", &scale.id))),
        ["roles", index, field @ ..] => {
            let roles = document.roles.as_deref().unwrap_or_default();
            (field, element(roles, index).map(|role| ("role", &role.id)))
        }
        ["prompts", index, field @ ..] => {
            let prompts = document.prompts.as_deref().unwrap_or_default();
            (field, element(prompts, index).map(|prompt| ("prompt", &prompt.id)))
        }
        ["title" | "description" | "stem" | "recall_period"] | [_, _, ..] => (&*keys, None),
        _ => return String::new(),
    };
    let field = field.join("/");
    match of {
        Some((kind, id)) => format!(": `{field}` of the {kind} `{id}`"),
        None => format!(": `{field}`"),
    }
}

//! Which place of an overlay stands behind which place of the resolved framework.

use std::collections::BTreeMap;

use super::edit::{Edited, Sinks, Source};
use crate::diagnostic::{Diagnostic, Pointer, Related, Sink};

/// Places of the resolved framework that an overlay wrote.
#[derive(Default)]
pub(super) struct Sources(BTreeMap<Pointer, Source>);

impl Sources {
    pub(super) fn add(&mut self, at: Pointer, source: Source) {
        self.0.insert(at, source);
    }

    /// The places of an element, which stands at `at` now.
    pub(super) fn element<T>(&mut self, at: &Pointer, edited: &Edited<T>) {
        if let Some(source) = &edited.added {
            self.add(at.clone(), source.clone());
        }
        for edit in &edited.edits {
            self.add(at.below(&edit.field), edit.source.clone());
        }
    }

    /// The places of a list, in its order.
    pub(super) fn list<T>(&mut self, at: &Pointer, list: &[Edited<T>]) {
        list.iter().enumerate().for_each(|(index, edited)| self.element(&at.index(index), edited));
    }

    /// What stands behind a place: the overlay that wrote it, or what it stands in.
    fn of(&self, at: &Pointer) -> Option<Source> {
        at.lineage().find_map(|place| {
            let source = self.0.get(place)?;
            let rest = at.as_str().get(place.len()..).unwrap_or_default();
            Some(Source { overlay: source.overlay, at: source.at.below(rest) })
        })
    }

    /// What was not read of an overlay is not there in the resolved framework either, so nothing is to be said of it.
    pub(super) fn placeholders(&self, sinks: &Sinks) -> Sink {
        let mut sink = Sink::new();
        for (number, of_overlay) in sinks.0.iter().enumerate() {
            let sources: BTreeMap<&str, &Pointer> = self
                .0
                .iter()
                .filter(|(_, source)| source.overlay == number)
                .map(|(at, s)| (s.at.as_str(), at))
                .collect();
            for broken in of_overlay.broken() {
                let behind = broken.lineage().find_map(|place| {
                    let at = sources.get(place)?;
                    Some(at.below(broken.as_str().get(place.len()..).unwrap_or_default()))
                });
                behind.into_iter().for_each(|at| sink.placeholder(at));
            }
        }
        sink
    }

    /// The overlay that a problem of the resolved framework is about, and the problem at its place there. What is about
    /// no overlay in particular is about the first.
    pub(super) fn problem(&self, mut problem: Diagnostic) -> (usize, Diagnostic) {
        let related: Vec<(Source, Related)> =
            problem.related.drain(..).filter_map(|related| Some((self.of(&related.pointer)?, related))).collect();
        let source = self.of(&problem.pointer).or_else(|| related.first().map(|(source, _)| source.clone()));
        let Source { overlay, at } = source.unwrap_or(Source { overlay: 0, at: Pointer::root() });
        let same = related.into_iter().filter(|(source, _)| source.overlay == overlay && source.at != at);
        problem.related = same.map(|(source, related)| Related { pointer: source.at, ..related }).collect();
        problem.pointer = at;
        (overlay, problem)
    }
}

//! Places of overlays, and what is told of each overlay at its places.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::diagnostic::{Code, Diagnostic, Findings, Pointer};
use crate::document::Sink;

/// A place in one of the overlays, by its number.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) overlay: usize,
    pub(super) at: Pointer,
}

impl Source {
    pub(super) fn new(overlay: usize, at: &Pointer) -> Self {
        Self { overlay, at: at.clone() }
    }

    pub(super) fn key(&self, key: &str) -> Self {
        Self { overlay: self.overlay, at: self.at.key(key) }
    }

    pub(super) fn index(&self, index: usize) -> Self {
        Self { overlay: self.overlay, at: self.at.index(index) }
    }

    /// The numbers in its place: by them places stand in the order of the file.
    pub(super) fn numbers(&self) -> Vec<usize> {
        self.at.as_str().split('/').filter_map(|key| key.parse().ok()).collect()
    }
}

/// The problems of each overlay.
pub(super) struct Sinks {
    pub(super) each: Vec<Sink>,
    /// The kinds of elements of which not every entry could be read: whatever seems to be missing of them may be there.
    unread: BTreeSet<&'static str>,
    /// The ids of entries that come to nothing, which was told, by kind: whatever names them is right.
    lost: BTreeMap<&'static str, HashSet<String>>,
    /// What a person should look at again.
    pub(super) warnings: Vec<Diagnostic>,
}

impl Sinks {
    pub(super) fn new(each: Vec<Sink>) -> Self {
        Self { each, unread: BTreeSet::new(), lost: BTreeMap::new(), warnings: Vec::new() }
    }

    /// The candidate that was most likely meant in an overlay.
    pub(super) fn near<'a>(
        &self,
        of: &Source,
        word: &str,
        among: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        self.each.get(of.overlay).and_then(|sink| sink.near(word, among))
    }

    /// Help that names the candidate which was most likely meant in an overlay.
    pub(super) fn suggestion<'a>(
        &self,
        of: &Source,
        word: &str,
        among: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        self.each.get(of.overlay).and_then(|sink| sink.suggestion(word, among))
    }

    pub(super) fn unread(&mut self, kind: &'static str) {
        self.unread.insert(kind);
    }

    pub(super) fn lost(&mut self, kind: &'static str, id: &str) {
        self.lost.entry(kind).or_default().insert(id.to_owned());
    }

    pub(super) fn is_unread(&self, kind: &str) -> bool {
        self.unread.contains(kind)
    }

    /// Whether every entry of that kind comes to something.
    pub(super) fn is_whole(&self, kind: &str) -> bool {
        !self.is_unread(kind) && !self.lost.contains_key(kind)
    }

    /// Whether something that is not there would be there without what was told already.
    pub(super) fn may_be_there(&self, kind: &str, id: &str) -> bool {
        self.is_unread(kind) || self.lost.get(kind).is_some_and(|lost| lost.contains(id))
    }

    pub(super) fn too_many(&mut self, at: &Source, what: &str, count: usize, most: usize) {
        if let Some(sink) = self.each.get_mut(at.overlay) {
            sink.too_many(&at.at, what, count, most);
        }
    }

    /// Whether it was told already that there are too many: of too many questions in one area there are too many in all.
    pub(super) fn is_cut(&self, overlay: usize, at: &Pointer) -> bool {
        self.each.get(overlay).is_some_and(|sink| sink.is_cut_within(at))
    }

    pub(super) fn report(&mut self, source: &Source, code: Code, message: String, help: impl Into<String>) {
        self.pass_on(source.overlay, Diagnostic::new(code, &source.at, message).help(help));
    }

    pub(super) fn pass_on(&mut self, overlay: usize, problem: Diagnostic) {
        if let Some(sink) = self.each.get_mut(overlay) {
            sink.report(problem);
        }
    }

    pub(super) fn is_broken(&self, source: &Source) -> bool {
        self.each.get(source.overlay).is_some_and(|sink| sink.is_broken(&source.at))
    }

    /// Whether not everything that is written there was read.
    pub(super) fn is_uncertain(&self, source: &Source) -> bool {
        self.each.get(source.overlay).is_some_and(|sink| sink.is_uncertain(&source.at))
    }

    /// Whether no overlay has a problem.
    pub(super) fn is_empty(&self) -> bool {
        self.each.iter().all(Sink::is_empty)
    }

    pub(super) fn into_problems(self) -> Vec<Findings> {
        // of three that say the same the first contradicts the second as it does the third
        let once = |sink: Sink| {
            let mut told = HashSet::new();
            let mut problems = sink.into_problems();
            problems
                .told_mut()
                .retain(|problem| told.insert((problem.code, problem.pointer.clone(), problem.message.clone())));
            problems
        };
        self.each.into_iter().map(once).collect()
    }

    /// What is missing there was told.
    pub(super) fn placeholder(&mut self, source: &Source) {
        if let Some(sink) = self.each.get_mut(source.overlay) {
            sink.placeholder(source.at.clone());
        }
    }

    /// Two places change the same thing. The second place of one overlay is shown with the first; of two overlays each
    /// has a file of its own, and a problem of its own.
    pub(super) fn conflict(&mut self, first: &Source, second: &Source, what: &str) {
        if first.overlay == second.overlay {
            let problem = Diagnostic::new(Code::OverlayConflict, &second.at, what);
            let problem = problem.related(&first.at, "this contradicts it");
            return self
                .pass_on(second.overlay, problem.help("decide which of the two is meant, and delete the other"));
        }
        for source in [first, second] {
            let message = format!("{what}, and another overlay says something of the same");
            self.report(source, Code::OverlayConflict, message, "say it in one of the two overlays");
        }
    }
}

/// Words as a sentence lists them.
pub(super) fn quoted(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

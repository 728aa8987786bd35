use std::collections::HashMap;

use indexmap::IndexMap;

use super::{Change, ChangeDocument, ChangeKind, ChangeNote, Impact, Subject};
use crate::Framework;
use crate::compare::{Equivalences, Wording};
use crate::diagnostic::Pointer;
use crate::framework::{Language, Text};

/// One of the two frameworks, with its texts by place and language.
pub(super) struct Half<'a> {
    pub(super) framework: &'a Framework,
    texts: HashMap<Pointer, (&'a Text, Words<'a>)>,
}

type Words<'a> = IndexMap<Language, &'a str>;

impl<'a> Half<'a> {
    fn of(framework: &'a Framework) -> Self {
        let default = framework.default_language();
        let texts = framework.document().texts().map(|(at, text)| (at, (text, text.by_language(default))));
        Self { framework, texts: texts.collect() }
    }

    /// What a text says in the default language.
    fn default_text(&self, at: &Pointer) -> Option<&'a str> {
        self.texts.get(at).and_then(|(_, words)| words.get(self.framework.default_language()).copied())
    }

    fn place_of(&self, language: &Language, at: &Pointer) -> Pointer {
        self.texts.get(at).map_or_else(|| at.clone(), |(text, _)| text.place_of(language, at))
    }
}

/// Where an element that is in both frameworks stands in each.
#[derive(Clone)]
pub(super) struct Places {
    pub(super) old: Pointer,
    pub(super) new: Pointer,
}

impl Places {
    pub(super) fn root() -> Self {
        Self { old: Pointer::root(), new: Pointer::root() }
    }

    pub(super) fn key(&self, key: &str) -> Self {
        Self { old: self.old.key(key), new: self.new.key(key) }
    }

    pub(super) fn index(&self, old: usize, new: usize) -> Self {
        Self { old: self.old.index(old), new: self.new.index(new) }
    }
}

/// What a change of a text in the default language does.
pub(super) enum Reading {
    /// It stands around the questions.
    Around,
    /// People read it when they answer: which declaration would make it cosmetic, and its revision before and now.
    Answered { wording: Wording, revision: Option<(i64, i64)> },
}

/// Collects the changes between two frameworks.
pub(super) struct Comparison<'a> {
    pub(super) old: Half<'a>,
    pub(super) new: Half<'a>,
    equivalences: &'a Equivalences,
    changes: Vec<Change>,
}

impl<'a> Comparison<'a> {
    pub(super) fn of(old: &'a Framework, new: &'a Framework, equivalences: &'a Equivalences) -> Self {
        Self { old: Half::of(old), new: Half::of(new), equivalences, changes: Vec::new() }
    }

    pub(super) fn into_changes(self) -> Vec<Change> {
        self.changes
    }

    pub(super) fn push(&mut self, change: Change) {
        self.changes.push(change);
    }

    pub(super) fn added(&mut self, subject: Subject, at: &Pointer, label: &str, impact: Impact) {
        let change = Change::new(ChangeKind::Added, impact, subject, at);
        self.push(Change { after: self.label(&self.new, at, label), ..change });
    }

    pub(super) fn removed(&mut self, subject: Subject, at: &Pointer, label: &str, impact: Impact) {
        let change = Change::new(ChangeKind::Removed, impact, subject, at);
        let before = self.label(&self.old, at, label);
        self.push(Change { before, document: ChangeDocument::Old, ..change });
    }

    pub(super) fn moved(&mut self, subject: &Subject, places: &Places, impact: Impact) {
        self.push(Change::new(ChangeKind::Moved, impact, subject.clone(), &places.new));
    }

    /// What an element says of itself: the text in one of its fields, or its own where it is a text.
    fn label(&self, side: &Half<'a>, at: &Pointer, field: &str) -> Option<String> {
        let at = if field.is_empty() { at.clone() } else { at.key(field) };
        side.default_text(&at).map(str::to_owned)
    }

    /// A field that is no text.
    pub(super) fn value<T: PartialEq + ToString>(
        &mut self,
        subject: &Subject,
        places: &Places,
        field: &str,
        (old, new): (T, T),
        impact: Impact,
    ) {
        if old != new {
            let change = Change::new(ChangeKind::Changed, impact, subject.clone(), &places.new.key(field));
            let (before, after) = (Some(old.to_string()), Some(new.to_string()));
            self.push(Change { field: Some(field.to_owned()), before, after, ..change });
        }
    }

    /// A field that may be left out and has no default.
    pub(super) fn optional(
        &mut self,
        subject: &Subject,
        places: &Places,
        field: &str,
        (old, new): (Option<&str>, Option<&str>),
        impact: Impact,
    ) {
        if old != new {
            self.push(Change {
                field: Some(field.to_owned()),
                before: old.map(str::to_owned),
                after: new.map(str::to_owned),
                ..Change::there_or_not(old.is_some(), new.is_some(), impact, subject, &places.key(field))
            });
        }
    }

    /// A text, language by language; without a field where the element is the text.
    pub(super) fn text(&mut self, subject: &Subject, places: &Places, field: &str, effect: &Reading) {
        let (at, name) = match field {
            "" => (places.clone(), None),
            _ => (places.key(field), Some(field.to_owned())),
        };
        let (old, new) = (self.old.texts.get(&at.old), self.new.texts.get(&at.new));
        let (Some((_, old)), Some((_, new))) = (old, new) else {
            let texts = (self.old.default_text(&at.old), self.new.default_text(&at.new));
            return self.optional(subject, places, field, texts, Impact::Editorial);
        };
        let defaults = [&self.old, &self.new].map(|side| side.framework.default_language());
        // where the default language changed, the same words in either default language will do
        let same =
            defaults.iter().any(|language| old.contains_key(*language) && old.get(*language) == new.get(*language));
        let mut changes = Vec::new();
        if !same {
            let (impact, note) = self.of_wording(effect);
            let change = Change::new(ChangeKind::Changed, impact, subject.clone(), &at.new);
            let before = self.old.default_text(&at.old).map(str::to_owned);
            let after = self.new.default_text(&at.new).map(str::to_owned);
            changes.push(Change { field: name.clone(), before, after, note, ..change });
        }
        let others = new.keys().chain(old.keys().filter(|language| !new.contains_key(*language)));
        for language in others.filter(|language| same || !defaults.contains(language)) {
            let (before, after) = (old.get(language), new.get(language));
            if before != after {
                let places =
                    Places { old: self.old.place_of(language, &at.old), new: self.new.place_of(language, &at.new) };
                let owned = |text: Option<&&str>| text.map(|text| (*text).to_owned());
                changes.push(Change {
                    field: name.clone(),
                    language: Some(language.clone()),
                    before: owned(before),
                    after: owned(after),
                    ..Change::there_or_not(before.is_some(), after.is_some(), Impact::Translation, subject, &places)
                });
            }
        }
        self.changes.extend(changes);
    }

    fn of_wording(&self, effect: &Reading) -> (Impact, Option<ChangeNote>) {
        match effect {
            Reading::Around => (Impact::Editorial, None),
            Reading::Answered { wording, revision } => {
                let declared = self.equivalences.contains(wording);
                match revision {
                    Some((old, new)) if old != new && declared => {
                        (Impact::ScoreAffecting, Some(ChangeNote::NewRevision))
                    }
                    _ if declared => (Impact::Editorial, Some(ChangeNote::DeclaredCosmetic)),
                    Some((old, new)) if old == new => (Impact::ScoreAffecting, Some(ChangeNote::SameRevision)),
                    _ => (Impact::ScoreAffecting, None),
                }
            }
        }
    }

    /// A revision, which can only rise.
    pub(super) fn revision(&mut self, subject: &Subject, places: &Places, (old, new): (i64, i64)) {
        let known = self.changes.len();
        self.value(subject, places, "revision", (old, new), Impact::ScoreAffecting);
        if new < old {
            self.changes.iter_mut().skip(known).for_each(|change| change.note = Some(ChangeNote::RevisionFell));
        }
    }
}

impl Change {
    pub(super) fn new(kind: ChangeKind, impact: Impact, subject: Subject, at: &Pointer) -> Self {
        Self {
            kind,
            impact,
            subject,
            field: None,
            language: None,
            document: ChangeDocument::New,
            pointer: at.clone(),
            before: None,
            after: None,
            note: None,
        }
    }

    /// A change of something that may be left out.
    fn there_or_not(old: bool, new: bool, impact: Impact, subject: &Subject, places: &Places) -> Self {
        let kind = match (old, new) {
            (false, _) => ChangeKind::Added,
            (true, false) => ChangeKind::Removed,
            (true, true) => ChangeKind::Changed,
        };
        let gone = kind == ChangeKind::Removed;
        let change = Self::new(kind, impact, subject.clone(), if gone { &places.old } else { &places.new });
        let document = if gone { ChangeDocument::Old } else { ChangeDocument::New };
        Self { document, ..change }
    }
}

//! The entries of an overlay's lists, beside what the base had and has under their ids.

use super::base::{content_of, words};
use super::document::{Choice, ConflictKind};
use super::fields::{Fields, Said};
use super::ledger::Conflict;
use super::run::Run;
use crate::compare::Subject;
use crate::document::{Decode, Kind, Object, Shape, Shaped, Tree};
use crate::framework::document::RetiredDocument;
use crate::framework::{ElementKind, PlainText};
use crate::overlay::document::*;
use crate::overlay::entry::{Entry, added};

/// An entry of a list that can name something new, change something of the base, or hide it.
pub(super) trait Element: Entry + Decode + Clone + PartialEq {
    const KIND: ElementKind;

    fn id_mut(&mut self) -> &mut String;
    /// Why it is left out, and what stands in its place.
    fn hidden_mut(&mut self) -> Option<(&mut Option<PlainText>, &mut Option<String>)>;
    /// Behind and before which other one it stands.
    fn places_mut(&mut self) -> Vec<&mut Option<String>>;
    /// Whether nothing is said but its id.
    fn is_bare(&self) -> bool {
        let tree = self.tree();
        tree.as_object().is_none_or(|object| object.written().count() <= 1)
    }
}

macro_rules! elements {
    ( $( $entry:ident: $kind:ident, )* ) => { $(
        impl Element for $entry {
            const KIND: ElementKind = ElementKind::$kind;

            fn id_mut(&mut self) -> &mut String {
                &mut self.id
            }

            fn hidden_mut(&mut self) -> Option<(&mut Option<PlainText>, &mut Option<String>)> {
                Some((&mut self.hide_because, &mut self.replacement))
            }

            fn places_mut(&mut self) -> Vec<&mut Option<String>> {
                vec![&mut self.after, &mut self.before]
            }
        }
    )* };
}

elements! {
    OverlayAreaDocument: Area,
    OverlayQuestionDocument: Question,
    OverlayViewDocument: View,
    OverlayRoleDocument: Role,
    OverlayPromptDocument: Prompt,
}

impl Element for OverlayScaleDocument {
    const KIND: ElementKind = ElementKind::Scale;

    fn id_mut(&mut self) -> &mut String {
        &mut self.id
    }

    fn hidden_mut(&mut self) -> Option<(&mut Option<PlainText>, &mut Option<String>)> {
        None
    }

    fn places_mut(&mut self) -> Vec<&mut Option<String>> {
        Vec::new()
    }
}

/// An element's list in the places of texts.
pub(super) fn place(kind: ElementKind, id: &str) -> String {
    format!("{kind}s.{id}")
}

fn shape<E: Entry>() -> Option<&'static Shape> {
    match E::Element::KIND {
        Kind::Object(shape) => Some(shape),
        _ => None,
    }
}

impl<'a> Run<'a> {
    /// The entries of a list that still say something.
    pub(super) fn list<E: Element>(
        &mut self,
        list: &mut Option<Vec<E>>,
        changed: impl Fn(&mut Self, &E, &E) -> Option<E>,
    ) {
        let Some(entries) = list.take() else { return };
        let was_empty = entries.is_empty();
        let kept: Vec<E> = entries.into_iter().filter_map(|entry| self.entry(entry, &changed)).collect();
        *list = (was_empty || !kept.is_empty()).then_some(kept);
    }

    /// An entry, unless nothing is left of it.
    pub(super) fn entry<E: Element>(
        &mut self,
        mut entry: E,
        changed: impl Fn(&mut Self, &E, &E) -> Option<E>,
    ) -> Option<E> {
        let kind = <E as Element>::KIND;
        let id = entry.id().to_owned();
        let (then, now) = (self.then.element(kind, &id).is_some(), self.now.element(kind, &id).is_some());
        match (then, now) {
            (true, true) => {
                let original = entry.clone();
                self.hidden(&mut entry);
                let after = self.fields(&entry);
                let after = changed(self, &entry, &after)?;
                (after == original || !after.is_bare()).then_some(after)
            }
            (true, false) => self.gone(entry),
            (false, _) => self.addition(entry),
        }
    }

    fn fields<E: Element>(&mut self, entry: &E) -> E {
        let kind = <E as Element>::KIND;
        let (Some(shape), Some(then), Some(now)) =
            (shape::<E>(), self.then.element(kind, entry.id()), self.now.element(kind, entry.id()))
        else {
            return entry.clone();
        };
        let said = Said { at: place(kind, entry.id()), then, now };
        let default = self.now.framework.default_language();
        let mut fields = Fields::new(default, &mut self.ledger, &mut self.made_from);
        let entry = fields.entry(shape, entry, &said);
        self.kept.append(&mut fields.kept);
        entry
    }

    /// What is hidden, and is otherwise now.
    fn hidden<E: Element>(&mut self, entry: &mut E) {
        let (kind, id) = (<E as Element>::KIND, entry.id().to_owned());
        let Some((because, _)) = entry.hidden_mut() else { return };
        let Some(reason) = because.clone() else { return };
        let required = kind == ElementKind::Question
            && self.now.framework.question(&id).is_some_and(|question| !question.removable());
        let conflict_kind = if required {
            ConflictKind::HiddenRequired
        } else if self.asks_otherwise(kind, &id) {
            ConflictKind::HiddenChanged
        } else {
            return;
        };
        let says = [self.then.words(kind, &id), self.now.words(kind, &id), Some(reason.to_string())];
        let choices: &[Choice] = if required { &[Choice::Theirs] } else { &[Choice::Ours, Choice::Theirs] };
        let at = place(kind, &id);
        let conflict = Conflict { at: &at, kind: conflict_kind, language: None, says, choices };
        let dropped = self.ledger.choose(conflict) == Some(Choice::Theirs);
        if let (true, Some((because, replacement))) = (dropped, entry.hidden_mut()) {
            (*because, *replacement) = (None, None);
        }
    }

    /// Whether the base asks something else of an element than it did, or counts it otherwise.
    fn asks_otherwise(&self, kind: ElementKind, id: &str) -> bool {
        self.changes.iter().any(|(subject, field)| {
            let of = match subject {
                Subject::Question { id, .. } => (ElementKind::Question, id.as_str()),
                Subject::Descriptor { question, .. } => (ElementKind::Question, question.as_str()),
                Subject::Role { id } => (ElementKind::Role, id.as_str()),
                _ => return false,
            };
            of == (kind, id) && !matches!(field.as_deref(), Some("area" | "weight"))
        })
    }

    /// An entry of something that the base no longer has.
    fn gone<E: Element>(&mut self, mut entry: E) -> Option<E> {
        let (kind, id) = (<E as Element>::KIND, entry.id().to_owned());
        if let Some((Some(reason), replacement)) = entry.hidden_mut() {
            // the base left it out as well: its id stays retired
            if !self.now.retired(kind, &id) {
                let version = self.made.version().to_string();
                let (reason, replacement) = (reason.clone(), replacement.clone());
                self.retired.push(RetiredDocument { what: kind, id, version, reason, replacement });
            }
            return None;
        }
        let at = place(kind, &id);
        let says = [self.then.words(kind, &id), None, said_by(&entry, self)];
        let conflict = Conflict { at: &at, kind: ConflictKind::Gone, language: None, says, choices: &[Choice::Theirs] };
        match self.ledger.choose(conflict) {
            Some(_) => None,
            None => Some(entry),
        }
    }

    /// An entry of something new.
    fn addition<E: Element>(&mut self, mut entry: E) -> Option<E> {
        let (kind, id) = (<E as Element>::KIND, entry.id().to_owned());
        if !self.now.is_taken(kind, &id) {
            return Some(entry);
        }
        let same = || self.now.says(kind, &id) == Some(content_of(&added(&entry), self.now.framework));
        if self.now.element(kind, &id).is_some() && same() {
            // the base took it over as it is
            return None;
        }
        let at = place(kind, &id);
        let now = ElementKind::ALL.iter().find_map(|kind| self.now.words(*kind, &id));
        let says = [None, now, said_by(&entry, self)];
        let choices = &[Choice::Rename, Choice::Theirs];
        let conflict = Conflict { at: &at, kind: ConflictKind::IdTaken, language: None, says, choices };
        let Some(chosen) = self.ledger.ask(conflict) else { return Some(entry) };
        if chosen.choice == Choice::Theirs {
            return None;
        }
        let new = chosen.new_id?;
        self.renamed.push((kind, id, new.clone()));
        *entry.id_mut() = new;
        Some(entry)
    }
}

/// The words by which people know what an entry is about: its first text.
fn said_by<E: Element>(entry: &E, run: &Run<'_>) -> Option<String> {
    match entry.tree() {
        Tree::Object(object) => said(&object, run),
        _ => None,
    }
}

fn said(object: &Object<'_>, run: &Run<'_>) -> Option<String> {
    words(object, run.now.framework)
}

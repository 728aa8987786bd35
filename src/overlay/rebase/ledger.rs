//! The conflicts of a rebase with what a person chose.

use std::collections::HashMap;

use super::document::{Choice, ConflictDocument, ConflictKind};

/// A conflict's place, kind and language.
type Key = (String, ConflictKind, Option<String>);

/// Every conflict that is found, and the choices that are written.
pub(super) struct Ledger<'a> {
    written: HashMap<Key, &'a ConflictDocument>,
    pub(super) conflicts: Vec<ConflictDocument>,
}

/// What a person chose.
pub(super) struct Chosen {
    pub(super) choice: Choice,
    pub(super) new_id: Option<String>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(written: &'a [ConflictDocument]) -> Self {
        Self { written: written.iter().map(|conflict| (key(conflict), conflict)).collect(), conflicts: Vec::new() }
    }

    /// Tells of a conflict, and finds what was chosen. A choice was made about these three texts and no others.
    pub(super) fn ask(&mut self, conflict: Conflict<'_>) -> Option<Chosen> {
        let conflict = conflict.document();
        let written = self.written.get(&key(&conflict)).filter(|written| is_same(written, &conflict));
        let new_id = written.and_then(|written| written.new_id.clone());
        let choice = written.and_then(|written| written.choice).filter(|choice| conflict.choices.contains(choice));
        let choice = choice.filter(|choice| *choice != Choice::Rename || new_id.is_some());
        self.conflicts.push(ConflictDocument { choice, new_id: new_id.clone(), ..conflict });
        choice.map(|choice| Chosen { choice, new_id })
    }

    /// The choice alone.
    pub(super) fn choose(&mut self, conflict: Conflict<'_>) -> Option<Choice> {
        self.ask(conflict).map(|chosen| chosen.choice)
    }
}

/// A conflict that is found.
pub(super) struct Conflict<'c> {
    pub(super) at: &'c str,
    pub(super) kind: ConflictKind,
    pub(super) language: Option<&'c str>,
    /// What the base said, what it says now, and what the overlay says.
    pub(super) says: [Option<String>; 3],
    pub(super) choices: &'c [Choice],
}

impl Conflict<'_> {
    fn document(self) -> ConflictDocument {
        let [base_then, base_now, ours] = self.says.map(|text| text.filter(|text| !text.is_empty()).map(Into::into));
        ConflictDocument {
            at: self.at.into(),
            kind: self.kind,
            language: self.language.map(str::to_owned),
            base_then,
            base_now,
            ours,
            choices: self.choices.to_vec(),
            choice: None,
            new_id: None,
        }
    }
}

pub(super) fn key(conflict: &ConflictDocument) -> Key {
    (conflict.at.to_string(), conflict.kind, conflict.language.clone())
}

/// Whether two tell of one conflict in the same texts.
pub(super) fn is_same(one: &ConflictDocument, other: &ConflictDocument) -> bool {
    let says =
        |conflict: &ConflictDocument| (conflict.base_then.clone(), conflict.base_now.clone(), conflict.ours.clone());
    key(one) == key(other) && says(one) == says(other)
}

//! The columns of a mapping in a table, and what their cells mean.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::column::Column;
use super::lexicon::{Lexicon, SKIPPED_WORD};
use super::likeness::likeness;
use super::line::is_blank;
use super::{ColumnDocument, ColumnKind, Mapping, Table};
use crate::diagnostic::{Code, Diagnostic, Pointer, did_you_mean};

/// A column of the mapping that the table has.
pub(super) struct Mapped<'a> {
    pub(super) column: &'a Column,
    pub(super) document: &'a ColumnDocument,
    /// Its place in the mapping.
    pub(super) at: Pointer,
    /// By what a cell says the word that it means; nothing where that is none that the question offers.
    words: HashMap<String, Option<&'a str>>,
}

impl<'a> Mapped<'a> {
    pub(super) fn new(
        mapping: &'a Mapping,
        lexicon: &Lexicon<'a>,
        column: &'a Column,
        document: &'a ColumnDocument,
        at: Pointer,
    ) -> Self {
        let (all, plan) = (&mapping.document, mapping.framework.plan());
        let question = document.question.as_deref().and_then(|id| mapping.framework.question(id));
        let number = question.and_then(|question| plan.number(question.id().as_str()));
        let is_offered =
            |word: &str| number.is_none_or(|number| word == SKIPPED_WORD || plan.code(number, word).is_some());
        let (said, known) = match (question, document.says) {
            (Some(question), _) => (vec![&document.cells, &all.cells], lexicon.answers(question)),
            (None, Some(ColumnKind::Role)) => (vec![&all.roles], lexicon.roles()),
            (None, _) => Default::default(),
        };
        let mut words: HashMap<String, Option<&str>> = HashMap::new();
        for (cell, word) in said.into_iter().flatten().flat_map(IndexMap::iter) {
            words.entry(likeness(cell)).or_insert(Some(word.as_str()).filter(|word| is_offered(word)));
        }
        for (cell, word) in known {
            words.entry(cell).or_insert(Some(word));
        }
        Self { column, document, at, words }
    }

    /// The word that a cell means, if it is known; an empty cell is skipped unless the mapping says otherwise.
    pub(super) fn word(&self, cell: &str) -> Option<&'a str> {
        match self.words.get(&likeness(cell)) {
            Some(word) => *word,
            None => is_blank(cell).then_some(SKIPPED_WORD),
        }
    }
}

/// Why a column was not found.
pub(super) struct NotFound {
    message: String,
    help: Option<String>,
}

impl NotFound {
    pub(super) fn at(self, at: &Pointer) -> Diagnostic {
        Diagnostic::new(Code::UnknownColumn, at, self.message).help_if(self.help)
    }
}

/// The column that is named so, or that alone has such a title.
pub(super) fn find<'a>(table: &'a Table, name: &str) -> Result<&'a Column, NotFound> {
    let like = likeness(name);
    let named = table.columns.iter().find(|column| likeness(&column.name) == like);
    if let Some(column) = named {
        return Ok(column);
    }
    let titled = |column: &&Column| column.titles.iter().any(|title| likeness(title) == like);
    let mut titled = table.columns.iter().filter(titled);
    match (titled.next(), titled.next()) {
        (Some(column), None) => Ok(column),
        (Some(first), Some(second)) => Err(NotFound {
            message: "more than one column of the table has this title".into(),
            help: Some(format!("name it whole, such as `{}` or `{}`", first.name, second.name)),
        }),
        (None, _) => {
            let names = table.columns.iter().map(|column| column.name.as_str());
            Err(NotFound {
                message: "the table has no such column".into(),
                help: did_you_mean(name, names).map(|near| format!("did you mean `{near}`?")),
            })
        }
    }
}

//! A table that a translator handed back, against the framework as it is now.

use std::collections::HashMap;

use super::document::{TextStatus, TranslationTableDocument};
use super::draft::{TextOf, Texts};
use crate::Framework;
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems, character};
use crate::document::{FromTree, Node, Sink, from_tree, ways_in};
use crate::framework::{Language, PlainText};

/// A table that a translator handed back, checked against its framework: what of it is to be put in.
///
/// ```
/// use ilt::Framework;
/// use ilt::translation::TranslationTable;
/// use ilt::translation::document::TranslationTableDocument;
///
/// let framework = Framework::new_leaders();
/// let mut table = TranslationTableDocument::of(&framework, &"fr".parse()?);
/// table.texts[0].ours = "L'équipe pédagogique se regarde".into();
/// table.texts[1].base = "What it said last year".into();
/// let problems = TranslationTable::check(&framework, table.clone()).unwrap_err();
/// assert_eq!(problems.as_slice()[0].code.as_str(), "changed_base");
///
/// table.texts.remove(1);
/// let checked = TranslationTable::check(&framework, table)?;
/// assert_eq!((checked.written(), checked.open()), (1, 78));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationTable {
    pub(super) language: Language,
    pub(super) rows: Vec<Row>,
    open: usize,
}

/// A translation that is to be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The text's place by ids.
    pub(super) place: String,
    /// Its place in the framework's document.
    pub(super) at: Pointer,
    /// The words that were translated.
    pub(super) words: String,
    pub(super) ours: PlainText,
}

ways_in! {
    /// Reads and checks a table of translations.
    TranslationTable, framework: &Framework;
}

impl FromTree<&Framework> for TranslationTable {
    fn from_tree(framework: &Framework, tree: &Node) -> Result<Self, Problems> {
        from_tree(tree, Sink::new(), |document, sink| check(framework, document, sink))
    }
}

impl TranslationTable {
    /// Checks a table against the framework whose texts it translates.
    ///
    /// # Errors
    /// Every row that is wrong: of a text that is not there, or twice; translated from other words than stand there now;
    /// without a text where one is due; and a text that was translated by somebody else meanwhile.
    pub fn check(framework: &Framework, document: TranslationTableDocument) -> Result<Self, Problems> {
        check(framework, document, Sink::new())
    }

    /// The language into which it translates.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// How many texts are to be put in.
    pub fn written(&self) -> usize {
        self.rows.len()
    }

    /// How many rows of the table are still open: nobody wrote them, or looked at them again.
    pub fn open(&self) -> usize {
        self.open
    }
}

pub(super) fn check(
    framework: &Framework,
    document: TranslationTableDocument,
    mut sink: Sink,
) -> Result<TranslationTable, Problems> {
    let root = Pointer::root();
    let id = root.key("framework").key("id");
    if document.framework.id != framework.id().as_str() && !sink.is_broken(&id) {
        let message = format!("these are texts of `{}`, and not of `{}`", document.framework.id, framework.id());
        sink.report(
            Diagnostic::new(Code::WrongFramework, &id, message).help("give the framework whose texts they are"),
        );
        return Problems::or(sink.into_problems(), None);
    }
    let at = root.key("language");
    let language = match document.language.parse::<Language>() {
        Ok(language) if language == *framework.default_language() => {
            let message = format!("`{language}` is the default language, from which texts are translated");
            sink.report(Diagnostic::new(Code::BadLanguage, &at, message).help("write the tag of another language"));
            None
        }
        Ok(language) => Some(language),
        Err(_) if sink.is_broken(&at) => None,
        Err(_) => {
            let message = format!("`{}` is not a language tag", document.language);
            sink.report(Diagnostic::new(Code::BadLanguage, &at, message).help("write a tag such as `es` or `pt-BR`"));
            None
        }
    };
    let Some(language) = language else { return Problems::or(sink.into_problems(), None) };
    let texts: HashMap<String, TextOf<'_>> =
        Texts::of(framework, &language).map(|text| (text.place.clone(), text)).collect();
    let mut table = TranslationTable { language, rows: Vec::new(), open: 0 };
    let mut seen: HashMap<&str, Pointer> = HashMap::new();
    for (index, row) in document.texts.iter().enumerate() {
        let at = root.key("texts").index(index);
        let (id, base, ours) = (at.key("id"), at.key("base"), at.key("ours"));
        if [&id, &base, &ours, &at.key("status")].iter().any(|place| sink.is_broken(place)) || sink.is_broken(&at) {
            continue;
        }
        let Some(text) = texts.get(&row.id) else {
            let help = sink.suggestion(&row.id, texts.keys().map(String::as_str));
            let problem = Diagnostic::new(Code::UnknownTarget, &id, format!("there is no text `{}`", row.id));
            sink.report(problem.help(help.unwrap_or_else(|| "take the row out: the framework lost it".to_owned())));
            continue;
        };
        if let Some(first) = seen.get(&*row.id) {
            let problem = Diagnostic::new(Code::DuplicateId, &id, format!("the text `{}` stands here twice", row.id));
            sink.report(problem.related(first, "it stands here first").help("keep one row and delete the other"));
            continue;
        }
        seen.insert(&row.id, id);
        if row.base != text.words {
            let message = format!("the words of `{}` are others now: `{}`", row.id, text.words);
            let help = "let the table be written anew, and translate what the text says now";
            sink.report(Diagnostic::new(Code::ChangedBase, &base, message).help(help));
            continue;
        }
        let written = PlainText::from(row.ours.as_str());
        if written.chars().all(character::shows_nothing) {
            match row.status {
                TextStatus::Inherited => {}
                status if status == TextStatus::Done || text.ours.is_some() => {
                    let message = format!("there is no text for `{}`, which is said to be translated", row.id);
                    let help = "write it, or take the row out: then the text stays as it is";
                    sink.report(Diagnostic::new(Code::BlankText, &ours, message).help(help));
                }
                _ => table.open += 1,
            }
            continue;
        }
        written.check(&ours, &mut sink);
        let is_same = text.ours == Some(written.as_str());
        match (text.ours, row.status) {
            (Some(_), TextStatus::Stale | TextStatus::Unchanged) if is_same => table.open += 1,
            (Some(theirs), TextStatus::Missing) if !is_same => {
                let message = format!("`{}` was translated meanwhile: `{theirs}`", row.id);
                let help = "write the status `done` to put yours in its place, or take the row out";
                sink.report(Diagnostic::new(Code::ChangedBase, &ours, message).help(help));
            }
            _ => table.rows.push(Row {
                place: row.id.clone(),
                at: text.at.clone(),
                words: text.words.to_owned(),
                ours: written,
            }),
        }
    }
    Problems::or(sink.into_problems(), Some(table))
}

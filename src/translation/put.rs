//! Translations in the framework whose texts they are.

use super::TranslationTable;
use crate::Framework;
use crate::diagnostic::{Pointer, Problems};
use crate::document::{Node, Shaped, read_part};
use crate::framework::document::{FrameworkDocument, TranslationDocument};
use crate::framework::{Digest, Language, TranslationStatus};

impl TranslationTable {
    /// The framework with these translations. Each says from which words it was made, and nothing else changes.
    ///
    /// # Errors
    /// When the framework is another one by now, so that what comes of it would be wrong.
    pub fn put_into(&self, framework: &Framework) -> Result<Framework, Problems> {
        Framework::try_from(self.in_framework(framework))
    }

    pub(super) fn in_framework(&self, framework: &Framework) -> FrameworkDocument {
        let default = framework.default_language();
        let mut tree = Node::from(&framework.document().tree());
        for row in &self.rows {
            if let Some(text) = at_mut(&mut tree, &row.at) {
                say(text, default, &self.language, &row.ours);
            }
        }
        let mut document: FrameworkDocument = read_part(&tree);
        self.note(document.translations.get_or_insert_default(), None);
        document
    }

    /// Notes from which words the translations were made; `status` is that of the language where it is not listed yet.
    pub(super) fn note(&self, translations: &mut Vec<TranslationDocument>, status: Option<TranslationStatus>) {
        if self.rows.is_empty() {
            return;
        }
        let is = |listed: &TranslationDocument| listed.language.parse().as_ref() == Ok(&self.language);
        let index = translations.iter().position(is).unwrap_or_else(|| {
            let (language, status) = (self.language.to_string(), status.unwrap_or_default());
            translations.push(TranslationDocument { language, status, ..TranslationDocument::default() });
            translations.len() - 1
        });
        let Some(listed) = translations.get_mut(index) else { return };
        let made_from = listed.made_from.get_or_insert_default();
        for row in &self.rows {
            made_from.insert(row.place.clone(), Digest::of(row.words.as_bytes()).to_string());
        }
    }
}

/// Puts what a text says in a language into it.
pub(super) fn say(text: &mut Node, default: &Language, language: &Language, ours: &str) {
    let ours = Node::Text(ours.to_owned());
    if let Node::Text(words) = text {
        let words = Node::Text(std::mem::take(words));
        *text = Node::Object(vec![(default.to_string(), words)]);
    }
    if !matches!(text, Node::Object(_)) {
        *text = Node::Object(Vec::new());
    }
    let Node::Object(texts) = text else { return };
    match texts.iter_mut().find(|(tag, _)| tag.parse().as_ref() == Ok(language)) {
        Some((_, said)) => *said = ours,
        None => texts.push((language.to_string(), ours)),
    }
}

/// What stands at a place.
fn at_mut<'n>(tree: &'n mut Node, at: &Pointer) -> Option<&'n mut Node> {
    let keys = at.as_str().split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~"));
    keys.into_iter().try_fold(tree, |tree, key| match tree {
        Node::Object(entries) => entries.iter_mut().find(|(name, _)| *name == key).map(|(_, value)| value),
        Node::List(list) => list.get_mut(key.parse::<usize>().ok()?),
        _ => None,
    })
}

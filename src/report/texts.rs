//! The framework's texts as a reader of one language gets them, and which of them are in another one.

use std::cell::RefCell;

use indexmap::{IndexMap, IndexSet};

use super::document::ReportOtherLanguage;
use crate::framework::{Framework, Language, LocalizedText};
use crate::words::Phrases;

/// Gives out texts, and remembers those that are in another language than the reader's.
pub(super) struct Texts<'a> {
    framework: &'a Framework,
    language: &'a Language,
    others: RefCell<IndexMap<Language, IndexSet<String>>>,
}

impl<'a> Texts<'a> {
    pub(super) fn of(framework: &'a Framework, language: &'a Language) -> Self {
        Self { framework, language, others: RefCell::default() }
    }

    /// A text for the reader.
    pub(super) fn text(&self, text: &LocalizedText) -> String {
        let (language, text) = text.for_reader_of(self.language);
        self.remember(language, text);
        text.to_owned()
    }

    /// Remembers a text that stands in this language.
    pub(super) fn remember(&self, language: &Language, text: &str) {
        if language.is_sibling_of(self.language) {
            return;
        }
        let mut others = self.others.borrow_mut();
        let of_language = match others.get_mut(language) {
            Some(known) => known,
            None => others.entry(language.clone()).or_default(),
        };
        if !of_language.contains(text) {
            of_language.insert(text.to_owned());
        }
    }

    /// What was given out in other languages so far, by language.
    pub(super) fn in_other_languages(&self, phrases: &Phrases<'_>) -> Vec<ReportOtherLanguage> {
        let asked = self.language;
        let is_asked = |language: &Language| language.is_sibling_of(asked);
        let default = self.framework.default_language();
        // every text of the framework is walked for this, so that it is asked only where something is in another language
        let is_there = || {
            let mut texts = self.framework.document().texts();
            is_asked(default) || texts.any(|(_, text)| text.by_language(default).keys().any(is_asked))
        };
        let others = self.others.take();
        let all = !others.is_empty() && !is_there();
        let others = others.into_iter().map(|(language, texts)| {
            let text = match all {
                true => phrases.all_texts_of_other_language(&language, asked),
                false => phrases.texts_of_other_language(texts.len() as u64, &language, asked),
            };
            ReportOtherLanguage { language, all, texts: texts.into_iter().collect(), text }
        });
        others.collect()
    }
}

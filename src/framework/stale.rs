//! Translations that were made from other words than those that stand there now.

use std::collections::HashMap;

use super::{Digest, Framework, Language};
use crate::diagnostic::Pointer;

/// A text in a language, made from other words than the default language has now.
pub(crate) struct Stale<'a> {
    pub(crate) language: &'a Language,
    /// Where its words in that language stand.
    pub(crate) at: Pointer,
    /// What stands there in the default language.
    pub(crate) words: &'a str,
}

impl Framework {
    /// The texts that were translated from other words, in the order of the languages and of the document.
    pub(crate) fn stale(&self) -> Vec<Stale<'_>> {
        let default = self.default_language();
        if self.translations().iter().all(|translation| translation.made_from().next().is_none()) {
            return Vec::new();
        }
        let places = self.document().text_places();
        let texts: HashMap<String, _> =
            places.into_iter().map(|(place, _)| place).zip(self.document().texts()).collect();
        let mut stale = Vec::new();
        for translation in self.translations() {
            let language = translation.language();
            for (place, made_from) in translation.made_from() {
                let Some((at, text)) = texts.get(place) else { continue };
                let by_language = text.by_language(default);
                let Some(words) = by_language.get(default).copied() else { continue };
                if by_language.contains_key(language) && Digest::of(words.as_bytes()) != *made_from {
                    stale.push(Stale { language, at: text.place_of(language, at), words });
                }
            }
        }
        stale
    }

    /// The places of texts by ids, by their places in the document.
    pub(crate) fn text_ids(&self) -> HashMap<Pointer, String> {
        let places = self.document().text_places().into_iter().map(|(place, _)| place);
        self.document().texts().map(|(at, _)| at).zip(places).collect()
    }
}

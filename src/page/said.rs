//! The words of pages about frameworks, which have no report's words with them.

use indexmap::IndexMap;

use crate::framework::Language;
use crate::words::Phrases;

/// The words for a reader of that language, and English where there are none.
pub(super) fn phrases_in(language: &Language) -> Phrases<'static> {
    Phrases::of(language.as_str(), "en", &[])
}

/// A label by the word that it stands for. A test of each page says that none is missing.
pub(super) fn word(labels: &IndexMap<&'static str, &'static str>, word: &str) -> &'static str {
    labels.get(word).copied().unwrap_or_default()
}

pub(super) fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

#[cfg(test)]
pub(super) fn assert_words<K: crate::document::Choice>(labels: &IndexMap<&'static str, &'static str>) {
    for choice in K::CHOICES {
        assert!(labels.contains_key(choice.word()), "{}: {}", K::NAME, choice.word());
    }
}

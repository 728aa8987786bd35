//! A text of the base with what an overlay says of it, language by language.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::framework::{Language, PlainText, Text};

/// A text of the base with what an overlay says instead.
pub(super) struct Merged {
    pub(super) text: Text,
    /// Every tag that the overlay gives, as it is written there and as it stands in the text.
    pub(super) tags: Vec<(String, String)>,
    pub(super) rewords: bool,
    /// The languages of the old words that say nothing of the new ones.
    pub(super) lost: Vec<String>,
}

impl Merged {
    pub(super) fn of(old: Option<&Text>, new: &Text, cosmetic: bool, default: &Language) -> Self {
        let normal = |tag: &str| tag.parse::<Language>().map_or_else(|_| tag.to_owned(), |tag| tag.to_string());
        let mut seen = HashSet::new();
        let given: Vec<(String, String, &str)> = match new {
            Text::Plain(text) => vec![(default.to_string(), default.to_string(), text)],
            Text::ByLanguage(texts) => {
                let tags = texts.iter().map(|(raw, text)| {
                    let tag = normal(raw);
                    // two tags of one language both stay as they are written, which is told when the whole is checked
                    let twice = *raw != tag && (texts.contains_key(&tag) || !seen.insert(tag.clone()));
                    (raw.clone(), if twice { raw.clone() } else { tag }, &**text)
                });
                tags.collect()
            }
        };
        let before: IndexMap<String, &str> = match old {
            None => IndexMap::new(),
            Some(Text::Plain(text)) => IndexMap::from([(default.to_string(), &**text)]),
            Some(Text::ByLanguage(texts)) => texts.iter().map(|(tag, text)| (normal(tag), &**text)).collect(),
        };
        let in_default = given.iter().find(|(_, tag, _)| tag == default.as_str()).map(|(.., text)| *text);
        let rewords = in_default.is_some_and(|text| before.get(default.as_str()) != Some(&text));
        // what translates the old words does not translate the new ones
        let is_lost = |tag: &&String| *tag != default.as_str() && !given.iter().any(|(_, given, _)| given == *tag);
        let lost = before.keys().filter(is_lost).filter(|_| rewords && !cosmetic).cloned().collect();
        let mut texts = if rewords && !cosmetic { IndexMap::new() } else { before };
        for (_, tag, text) in &given {
            texts.insert(tag.clone(), text);
        }
        texts.sort_by_cached_key(|tag, _| {
            let tag = normal(tag);
            (tag != default.as_str(), tag)
        });
        let alone = texts.len() == 1 && texts.contains_key(default.as_str());
        let mut texts = texts.into_iter().map(|(tag, text)| (tag, PlainText::from(text)));
        let only = if alone { texts.next() } else { None };
        let text = only.map_or_else(|| Text::ByLanguage(texts.collect()), |(_, text)| text.into());
        Self { text, tags: given.into_iter().map(|(raw, tag, _)| (raw, tag)).collect(), rewords, lost }
    }
}

/// A text of the base in further languages; nothing where its words in the default language would be others.
pub(super) fn translated(old: &Text, new: &Text, default: &Language) -> Option<Text> {
    let merged = Merged::of(Some(old), new, false, default);
    (!merged.rewords).then_some(merged.text)
}

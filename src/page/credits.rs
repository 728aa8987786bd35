//! Whose texts a page shows: below every page that shows a framework's.

use super::block::*;
use crate::framework::Language;
use crate::report::ReportFramework;

/// The headings of the credits, and what is said of the language of all words.
pub(super) struct CreditWords<'a> {
    pub(super) sources: &'a str,
    pub(super) words_of: &'a str,
    pub(super) additions: &'a str,
    pub(super) note: Option<&'a String>,
}

pub(super) fn credits(framework: &ReportFramework, own: &CreditWords<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(Level::Section, words(own.sources)),
        Block::line(words(&framework.release)),
        Block::list(framework.attribution.iter().map(|source| Item::bullet(given(&source.text)))),
    ];
    if framework.sources.len() > 1 {
        let sources = framework.sources.iter().map(|source| {
            let ids: Vec<&str> =
                source.areas.iter().chain(&source.questions).chain(&source.views).map(String::as_str).collect();
            let ids = if ids.is_empty() { String::new() } else { format!(" [{}]", ids.join(", ")) };
            Item::bullet([given(&source.text), words(format!(": {}", source.covers)), id(ids)])
        });
        blocks.push(Block::paragraph(words(format!("{}:", own.words_of))));
        blocks.push(Block::list(sources));
    }
    if !framework.additions.is_empty() {
        blocks.push(Block::paragraph(words(format!("{}:", own.additions))));
        blocks.push(Block::list(framework.additions.iter().map(|text| Item::bullet(given(text)))));
    }
    let notes = framework.translation.iter().map(|translation| &translation.text).chain(own.note);
    blocks.extend(notes.map(|note| Block::paragraph(words(note))));
    blocks
}

/// The language of the framework's texts; nothing where they may be in it or, untranslated, in another one.
pub(super) fn language_of_texts(asked: &Language, framework: &ReportFramework, of_words: &str) -> String {
    let spoken = asked.lookup_order().any(|tag| tag == of_words);
    if spoken || framework.translation.is_some() { asked.to_string() } else { String::new() }
}

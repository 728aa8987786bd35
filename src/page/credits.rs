//! Whose texts a page shows: below every page that shows a framework's.

use std::collections::HashMap;

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

pub(super) fn credits<'a>(framework: &'a ReportFramework, own: &CreditWords<'a>) -> Vec<Block<'a>> {
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
    let of_others = framework.other_languages.iter().map(|other| &other.text);
    let notes = framework.translation.iter().map(|translation| &translation.text).chain(of_others).chain(own.note);
    blocks.extend(notes.map(|note| Block::paragraph(words(note))));
    blocks
}

/// The language of the framework's texts where nothing else is said of one.
pub(super) fn language_of_texts<'a>(asked: &'a Language, framework: &'a ReportFramework) -> &'a str {
    let all = framework.other_languages.iter().find(|other| other.all);
    all.map_or(asked, |other| &other.language).as_str()
}

/// Gives texts in another language their language, and says it beside each of them where others are in the language that was
/// asked for.
pub(super) fn mark_languages<'a>(blocks: &mut [Block<'a>], framework: &'a ReportFramework) {
    let others = framework.other_languages.iter().filter(|other| !other.all);
    let others = others.flat_map(|other| other.texts.iter().map(move |text| (text.as_str(), &other.language)));
    let others: HashMap<&str, &'a Language> = others.collect();
    if others.is_empty() {
        return;
    }
    blocks.iter_mut().for_each(|block| {
        block.each_text(&mut |text| {
            let mut marked = Vec::new();
            for mut span in std::mem::take(text).into_spans() {
                let mut mark = None;
                if let Kind::Given { language: language @ None } | Kind::Brief { language: language @ None } =
                    &mut span.kind
                    && let Some(other) = others.get(&*span.text)
                {
                    *language = Some(other.as_str());
                    mark = Some(Span { text: format!(" [{other}]").into(), kind: Kind::Language });
                }
                marked.push(span);
                marked.extend(mark);
            }
            *text = marked.into();
        });
    });
}

//! How far a framework is translated as a page.

use serde::Deserialize;

use super::block::*;
use super::said::*;
use crate::compare::{Coverage, LanguageCoverage};
use crate::framework::{Language, TranslationStatus};
use crate::words::Phrases;

impl Coverage {
    /// The coverage as a page, for the people who translate.
    ///
    /// ```
    /// # use ilt::{Framework, compare::Coverage};
    /// let coverage = Coverage::of(&Framework::new_leaders());
    /// let spanish = "es".parse()?;
    /// assert_eq!(coverage.page(&spanish).to_text(), coverage.to_text(&spanish));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn page(&self, language: &Language) -> Page<'_> {
        let phrases = phrases_in(language);
        let labels: Labels = phrases.labels("coverage", &[]);
        let title = phrases.languages_of(&self.framework, &self.default_language, number(self.languages.len()));
        let mut page = Page::compact(&phrases, words(title));
        page.texts_language = self.default_language.as_str().into();
        self.languages.iter().for_each(|language| language.tell(self, &phrases, &labels, &mut page));
        page
    }

    /// The coverage as plain text of at most 80 columns: [`Page::to_text`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::Coverage};
    /// let text = Coverage::of(&Framework::new_leaders()).to_text(&"en".parse()?);
    /// assert!(text.starts_with("Languages of new_leaders_ilt 1.0.0: en and 1 other\n"));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn to_text(&self, language: &Language) -> String {
        self.page(language).to_text()
    }

    /// The coverage as an HTML document of its own: [`Page::to_html`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::Coverage};
    /// let html = Coverage::of(&Framework::new_leaders()).to_html(&"en".parse()?);
    /// assert!(html.contains("<h2>es: 80 of 80 texts; nothing is missing</h2>"));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn to_html(&self, language: &Language) -> String {
        self.page(language).to_html()
    }
}

/// The fixed words around a language.
#[derive(Default, Deserialize)]
struct Labels {
    not_listed: &'static str,
    draft: &'static str,
    reviewed: &'static str,
    missing: &'static str,
    same_as_default: &'static str,
    stale: &'static str,
}

impl LanguageCoverage {
    fn tell<'a>(&'a self, coverage: &Coverage, phrases: &Phrases<'_>, labels: &Labels, page: &mut Page<'a>) {
        let there = coverage.texts.saturating_sub(number(self.missing.len()));
        let missing = match self.missing.len() {
            0 => phrases.nothing_missing(),
            missing => phrases.texts_missing(number(missing)),
        };
        let heading = phrases.texts_there(&self.language, there, coverage.texts, missing);
        page.push(Block::heading(Level::Section, words(heading)));
        page.push(Block::line(words(match self.status {
            None => labels.not_listed,
            Some(TranslationStatus::Draft) => labels.draft,
            Some(TranslationStatus::Reviewed) => labels.reviewed,
        })));
        if self.inherited > 0 {
            page.push(Block::line(words(phrases.texts_inherited(self.inherited))));
        }
        for (heading, texts) in [
            (labels.missing, &self.missing),
            (labels.stale, &self.stale),
            (labels.same_as_default, &self.same_as_default),
        ] {
            if !texts.is_empty() {
                let texts = texts.iter().map(|text| {
                    Item::plain([
                        id(text.place.as_deref().unwrap_or(text.pointer.as_str())),
                        words(": "),
                        given(&text.text),
                    ])
                });
                page.push(Block::list([Item::plain(words(format!("{heading}:"))).with([Block::list(texts)])]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn every_language_has_every_word() {
        for words in Words::built_in() {
            let labels: Labels = phrases_in(&words.language().parse().unwrap()).labels("coverage", &[]);
            assert!(!labels.not_listed.is_empty(), "{}", words.language());
        }
    }
}

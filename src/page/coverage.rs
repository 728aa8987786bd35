//! How far a framework is translated as a page.

use super::block::*;
use crate::compare::{Coverage, LanguageCoverage};
use crate::framework::TranslationStatus;

impl Coverage {
    /// The coverage as a page, for the people who translate.
    ///
    /// ```
    /// # use ilt::{Framework, compare::Coverage};
    /// let coverage = Coverage::of(&Framework::new_leaders());
    /// assert_eq!(coverage.page().to_text(), coverage.to_text());
    /// ```
    pub fn page(&self) -> Page {
        let others = count(self.languages.len(), "other");
        let title = format!("Languages of {}: {} and {others}", self.framework, self.default_language);
        let mut page = Page::compact(words(title));
        page.texts_language = self.default_language.to_string();
        self.languages.iter().for_each(|language| language.tell(self, &mut page));
        page
    }

    /// The coverage as plain text of at most 80 columns: [`Page::to_text`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::Coverage};
    /// let text = Coverage::of(&Framework::new_leaders()).to_text();
    /// assert!(text.starts_with("Languages of new_leaders_ilt 1.0.0: en and 1 other\n"));
    /// ```
    pub fn to_text(&self) -> String {
        self.page().to_text()
    }

    /// The coverage as an HTML document of its own: [`Page::to_html`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::Coverage};
    /// let html = Coverage::of(&Framework::new_leaders()).to_html();
    /// assert!(html.contains("<h2>es: 58 of 58 texts; nothing is missing</h2>"));
    /// ```
    pub fn to_html(&self) -> String {
        self.page().to_html()
    }
}

impl LanguageCoverage {
    fn tell(&self, coverage: &Coverage, page: &mut Page) {
        let there = coverage.texts.saturating_sub(self.missing.len());
        let missing = match self.missing.len() {
            0 => "nothing is missing".to_owned(),
            1 => "1 is missing".to_owned(),
            missing => format!("{missing} are missing"),
        };
        let heading = format!("{}: {there} of {}; {missing}", self.language, count(coverage.texts, "text"));
        page.push(Block::heading(Level::Section, words(heading)));
        page.push(Block::line(words(match self.status {
            None => "It is not listed under `translations`.",
            Some(TranslationStatus::Draft) => "A draft: nobody who speaks the language has reviewed it.",
            Some(TranslationStatus::Reviewed) => "Reviewed.",
        })));
        if self.inherited > 0 {
            page.push(Block::line(words(format!("{} of them stand under a shorter tag.", self.inherited))));
        }
        for (heading, texts) in
            [("Missing", &self.missing), ("The same as in the default language", &self.same_as_default)]
        {
            if !texts.is_empty() {
                let texts =
                    texts.iter().map(|text| Item::plain([id(text.pointer.as_str()), words(": "), given(&text.text)]));
                page.push(Block::list([Item::plain(words(format!("{heading}:"))).with([Block::list(texts)])]));
            }
        }
    }
}

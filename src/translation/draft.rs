//! What is to be translated or looked at again.

use std::collections::HashSet;

use super::document::{TextStatus, TranslationFormat, TranslationRowDocument, TranslationTableDocument};
use crate::Framework;
use crate::compare::{ChangeDocument, diff};
use crate::diagnostic::Pointer;
use crate::framework::{Digest, Language, Text, readable_in};

impl TranslationTableDocument {
    /// The texts that are not in that language, and those that are to be looked at again: made from other words than stand
    /// there now, or letter for letter those of the default language. What readers find under a shorter tag is there.
    pub fn of(framework: &Framework, language: &Language) -> Self {
        Self::with(framework, language, &HashSet::new(), TextStatus::is_to_do)
    }

    /// The same, and every translation that stayed as it was while its words changed since an earlier version: also where
    /// nothing says from which words it was made.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::translation::document::{TextStatus, TranslationTableDocument};
    ///
    /// let old = Framework::new_leaders();
    /// let mut document = old.document().clone();
    /// document.areas[1].title = [("en", "How we are with each other"), ("es", "Cultura escolar")].into();
    /// let new = Framework::try_from(document)?;
    ///
    /// let spanish = "es".parse()?;
    /// assert!(TranslationTableDocument::of(&new, &spanish).texts.is_empty(), "nobody knows what it was made from");
    /// let table = TranslationTableDocument::since(&old, &new, &spanish);
    /// assert_eq!((&*table.texts[0].ours, table.texts[0].status), ("Cultura escolar", TextStatus::Stale));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn since(old: &Framework, new: &Framework, language: &Language) -> Self {
        let changes = diff(old, new).changes.into_iter();
        let stale = changes
            .filter(|change| change.document == ChangeDocument::New && change.stale.contains(language))
            .map(|change| change.pointer);
        Self::with(new, language, &stale.collect(), TextStatus::is_to_do)
    }

    /// Every text, also those that are done.
    ///
    /// ```
    /// # use ilt::{Framework, translation::document::TranslationTableDocument};
    /// let table = TranslationTableDocument::of_all(&Framework::new_leaders(), &"es".parse()?);
    /// assert_eq!(table.texts.len(), 80);
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn of_all(framework: &Framework, language: &Language) -> Self {
        Self::with(framework, language, &HashSet::new(), |_| true)
    }

    fn with(
        framework: &Framework,
        language: &Language,
        stale: &HashSet<Pointer>,
        is_listed: impl Fn(TextStatus) -> bool,
    ) -> Self {
        let rows = Texts::of(framework, language).map(|text| {
            let status = text.status(stale.contains(&text.at));
            let ours = text.ours.unwrap_or_default().to_owned();
            TranslationRowDocument { id: text.place, base: text.words.into(), ours, status }
        });
        Self {
            format: TranslationFormat::V1,
            framework: framework.into(),
            language: language.to_string(),
            texts: rows.filter(|row| is_listed(row.status)).collect(),
        }
    }
}

impl TextStatus {
    /// Whether somebody has to do something.
    fn is_to_do(self) -> bool {
        matches!(self, Self::Missing | Self::Stale | Self::Unchanged)
    }
}

/// A text of a framework beside its translation.
pub(super) struct TextOf<'a> {
    /// Its place by ids.
    pub(super) place: String,
    /// Its place in the framework's document.
    pub(super) at: Pointer,
    /// What it says in the default language.
    pub(super) words: &'a str,
    /// What it says in the other language.
    pub(super) ours: Option<&'a str>,
    is_readable: bool,
    made_from: Option<&'a Digest>,
}

/// The texts of a framework beside what they say in another language.
pub(super) struct Texts;

impl Texts {
    pub(super) fn of<'a>(framework: &'a Framework, language: &Language) -> impl Iterator<Item = TextOf<'a>> {
        let (document, default) = (framework.document(), framework.default_language());
        let mut translations = framework.translations().iter();
        let made_from = translations.find(|translation| translation.language() == language);
        let made_from: Vec<(&str, &Digest)> = made_from.into_iter().flat_map(|found| found.made_from()).collect();
        let texts = document.text_places().into_iter().zip(document.texts());
        texts.map(move |((place, _), (at, text)): (_, (Pointer, &Text))| {
            let by_language = text.by_language(default);
            TextOf {
                made_from: made_from.iter().find(|(of, _)| *of == place).map(|(_, digest)| *digest),
                place,
                at,
                words: by_language.get(default).copied().unwrap_or_default(),
                ours: by_language.get(language).copied(),
                is_readable: readable_in(&by_language, language).is_some(),
            }
        })
    }
}

impl TextOf<'_> {
    /// How far it is; `stayed` if it is known to be as it was before its words changed.
    fn status(&self, stayed: bool) -> TextStatus {
        let is_made_from_these = self.made_from.map(|made_from| *made_from == Digest::of(self.words.as_bytes()));
        match (self.ours, is_made_from_these) {
            (None, _) if self.is_readable => TextStatus::Inherited,
            (None, _) => TextStatus::Missing,
            (Some(_), Some(true)) => TextStatus::Done,
            (Some(_), Some(false)) => TextStatus::Stale,
            (Some(_), None) if stayed => TextStatus::Stale,
            (Some(ours), None) if ours == self.words => TextStatus::Unchanged,
            (Some(_), None) => TextStatus::Done,
        }
    }
}

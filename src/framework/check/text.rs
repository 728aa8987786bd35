use std::collections::HashSet;

use indexmap::IndexMap;

use super::FrameworkCheck;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::document::{AreaDocument, FrameworkDocument, TranslationDocument};
use crate::framework::language_names::meant;
use crate::framework::texts::readable_in;
use crate::framework::{Digest, Language, LocalizedText, PlainText, Text, Translation, limits};

/// The language that a tag with underscores means.
fn mended(tag: &str) -> Option<Language> {
    tag.replace('_', "-").parse().ok()
}

/// Whether a tag of the text that is none may be meant for the language.
fn may_be_meant(text: &Text, language: &Language) -> bool {
    let Text::ByLanguage(texts) = text else { return false };
    let mut wrong = texts.keys().filter(|tag| tag.parse::<Language>().is_err());
    wrong.any(|tag| mended(tag).is_none_or(|meant| meant == *language))
}

impl FrameworkCheck {
    pub(super) fn language(&mut self, tag: &str, at: &Pointer) -> Option<Language> {
        // every text says its languages, and most say them as they are kept
        if let Some(known) = self.default_language.iter().chain(&self.languages).find(|known| known.as_str() == tag) {
            return Some(known.clone());
        }
        let language: Result<Language, _> = tag.parse();
        if let Ok(language) = &language
            && self.languages.len() < limits::LANGUAGES
        {
            self.languages.push(language.clone());
        }
        language
            .map_err(|_| {
                let help = match (mended(tag), meant(tag)) {
                    (Some(language), _) => format!("a tag has hyphens, not underscores: write `{language}`"),
                    (None, Some(meant)) => format!("did you mean `{meant}`? A language stands here by its tag"),
                    (None, None) => "write a tag such as `en`, `es` or `es-MX`".to_owned(),
                };
                let problem = Diagnostic::new(Code::BadLanguage, at, format!("`{tag}` is not a language tag"));
                self.sink.report(problem.help_on(tag, help));
            })
            .ok()
    }

    pub(super) fn translations(&mut self, translations: &[TranslationDocument]) -> Option<Vec<Translation>> {
        let at = Pointer::root().key("translations");
        let mut checked: Vec<Translation> = Vec::new();
        let mut sound = true;
        for (index, translation) in translations.iter().enumerate() {
            let at = at.index(index).key("language");
            let Some(language) = self.language(&translation.language, &at) else {
                sound = false;
                continue;
            };
            if self.default_language.as_ref() == Some(&language) {
                let message = format!("`{language}` is the default language, which is no translation");
                self.sink.report(
                    Diagnostic::new(Code::DuplicateTranslation, &at, message)
                        .help("list only the languages besides the default language"),
                );
            } else if checked.iter().any(|earlier| earlier.language == language) {
                let message = format!("`{language}` is listed twice");
                self.sink.report(
                    Diagnostic::new(Code::DuplicateTranslation, &at, message).help("keep one and delete the other"),
                );
            }
            let complete = translation.complete.unwrap_or(false);
            let made_from = self.digests(translation, &Pointer::root().key("translations").index(index));
            checked.push(Translation { language, status: translation.status, complete, made_from });
        }
        sound.then_some(checked)
    }

    /// The wordings that a translation says it was made from.
    fn digests(&mut self, translation: &TranslationDocument, at: &Pointer) -> IndexMap<String, Digest> {
        let at = at.key("made_from");
        let mut digests = IndexMap::new();
        for (place, digest) in translation.made_from.iter().flatten() {
            match digest.parse::<Digest>() {
                Ok(digest) => drop(digests.insert(place.clone(), digest)),
                Err(error) => {
                    let problem = Diagnostic::new(Code::BadDigest, &at.key(place), format!("`{digest}` is no digest"));
                    self.sink.report(problem.help(error.to_string()));
                }
            }
        }
        digests
    }

    /// A translation was made from texts that are there.
    pub(super) fn made_from(&mut self, document: &FrameworkDocument) {
        let translations = document.translations.as_deref().unwrap_or_default();
        if translations.iter().all(|translation| translation.made_from.is_none()) {
            return;
        }
        let texts = document.text_places();
        let known: HashSet<&str> = texts.iter().map(|(place, _)| place.as_str()).collect();
        let is_empty = |area: &AreaDocument| area.questions.is_empty();
        let lacks_questions = document.areas.is_empty() || document.areas.iter().any(is_empty);
        for (index, translation) in translations.iter().enumerate() {
            let at = Pointer::root().key("translations").index(index).key("made_from");
            for place in translation.made_from.iter().flat_map(|made_from| made_from.keys()) {
                // what a list lacks may be what is meant; the places of questions are without their areas
                let (list, may_come) = match place.split('.').next().unwrap_or_default() {
                    "areas" | "questions" => ("areas", lacks_questions),
                    "scales" => ("scales", document.scales.is_empty()),
                    list => (list, false),
                };
                let at = at.key(place);
                if known.contains(place.as_str())
                    || may_come
                    || self.sink.is_broken(&at)
                    || self.sink.is_broken_within(&Pointer::root().key(list))
                {
                    continue;
                }
                let help = self.sink.suggestion(place, texts.iter().map(|(place, _)| place.as_str()));
                let problem = Diagnostic::new(Code::UnknownTarget, &at, format!("there is no text `{place}`"));
                self.sink.report(problem.help(help.unwrap_or_else(|| "take it out".to_owned())));
            }
        }
    }

    /// Texts that are not in a language that is declared complete.
    pub(super) fn incomplete_translations(&mut self, document: &FrameworkDocument) {
        // a plain text may be in any language while the default language is not known
        let Some(default) = self.default_language.clone() else { return };
        let at = Pointer::root().key("translations");
        let mut complete: IndexMap<Language, Pointer> = IndexMap::new();
        for (index, translation) in document.translations.iter().flatten().enumerate() {
            if let (Some(true), Ok(language)) = (translation.complete, translation.language.parse()) {
                complete.entry(language).or_insert_with(|| at.index(index).key("complete"));
            }
        }
        if complete.is_empty() {
            return;
        }
        for (at, text) in document.texts() {
            if self.sink.is_uncertain(&at) {
                continue;
            }
            let there = text.by_language(&default);
            let missing: Vec<(&Language, &Pointer)> = complete
                .iter()
                .filter(|(language, _)| readable_in(&there, language).is_none() && !may_be_meant(text, language))
                .collect();
            let Some((first, declared)) = missing.first() else { continue };
            let listed: Vec<String> = missing.iter().map(|(language, _)| format!("`{language}`")).collect();
            let (are, them) = if missing.len() == 1 { ("is", "it") } else { ("are", "them") };
            let message = format!("{} {are} declared complete, and this text is not in {them}", listed.join(", "));
            let problem = Diagnostic::new(Code::IncompleteTranslation, &at, message);
            self.sink.report(
                problem
                    .related(declared, format!("`{first}` is declared complete here"))
                    .help("add the text, or leave `complete` out until every text is translated"),
            );
        }
    }

    pub(super) fn texts(&mut self, texts: &[Text], at: &Pointer) -> Option<Vec<LocalizedText>> {
        let texts: Vec<_> = texts.iter().enumerate().map(|(index, text)| self.text(text, &at.index(index))).collect();
        texts.into_iter().collect()
    }

    pub(super) fn optional_text(&mut self, text: Option<&Text>, at: &Pointer) -> Option<LocalizedText> {
        text.and_then(|text| self.text(text, at))
    }

    /// A text in the default language at least.
    pub(super) fn text(&mut self, text: &Text, at: &Pointer) -> Option<LocalizedText> {
        match text {
            Text::Plain(text) => {
                // without a default language there is no framework, and nobody asks for its texts
                let default = self.default_language.clone().unwrap_or_else(Language::undetermined);
                Some(LocalizedText::new(default, self.plain_text(text, at), IndexMap::new()))
            }
            Text::ByLanguage(texts) => self.localized(texts, at),
        }
    }

    fn localized(&mut self, texts: &IndexMap<String, PlainText>, at: &Pointer) -> Option<LocalizedText> {
        let mut by_language: IndexMap<Language, PlainText> = IndexMap::new();
        let mut sound = true;
        // a tag that is none may be meant for the default language
        let mut may_be_default = false;
        let text_at = at;
        for (tag, text) in texts {
            let at = text_at.key(tag);
            let text = self.plain_text(text, &at);
            let Some(language) = self.language(tag, &at) else {
                sound = false;
                may_be_default |= mended(tag).is_none_or(|language| self.default_language.as_ref() == Some(&language));
                continue;
            };
            if by_language.contains_key(&language) {
                let first = texts.keys().find(|tag| tag.parse().as_ref() == Ok(&language));
                let earlier = text_at.key(first.map_or(language.as_str(), String::as_str));
                let message = format!("`{tag}` stands for the language `{language}`, which is here already");
                let problem = Diagnostic::new(Code::EqualKeys, &at, message).help("keep one and delete the other");
                self.sink.report(problem.related(&earlier, "it stands here first"));
            }
            by_language.insert(language, text);
        }
        let default = self.default_language.as_ref()?;
        match by_language.shift_remove(default) {
            Some(text) => sound.then(|| LocalizedText::new(default.clone(), text, by_language)),
            None if may_be_default || self.sink.is_uncertain(at) => None,
            None => {
                let message = format!("this text has no `{default}`, the framework's default language");
                let problem = Diagnostic::new(Code::MissingDefaultLanguage, at, message);
                self.sink.report(problem.help(format!("add a text under `{default}`")));
                None
            }
        }
    }

    /// A text in one language. Every text that people read comes through here.
    pub(super) fn plain_text(&mut self, text: &PlainText, at: &Pointer) -> PlainText {
        text.check(at, &mut self.sink);
        // warnings are told of a sound framework alone
        if self.sink.is_empty() {
            self.warnings.extend(text.unseen(at));
        }
        text.clone()
    }
}

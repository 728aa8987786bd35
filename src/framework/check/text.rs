use std::collections::HashMap;

use indexmap::IndexMap;

use super::Check;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Language, LocalizedText, Text, Translation, TranslationDocument, limits};

/// The language that a tag with underscores means.
fn mended(tag: &str) -> Option<Language> {
    tag.replace('_', "-").parse().ok()
}

impl Check {
    pub(super) fn language(&mut self, tag: &str, at: &Pointer) -> Option<Language> {
        tag.parse()
            .map_err(|_| {
                let help = match mended(tag) {
                    Some(language) => format!("a tag has hyphens, not underscores: write `{language}`"),
                    None => "write a tag such as `en`, `es` or `es-MX`".to_owned(),
                };
                let problem = Diagnostic::new(Code::BadLanguage, at, format!("`{tag}` is not a language tag"));
                self.sink.report(problem.help(help));
            })
            .ok()
    }

    pub(super) fn translations(&mut self, translations: &[TranslationDocument]) -> Option<Vec<Translation>> {
        let at = Pointer::root().key("translations");
        self.filled(translations.len(), 0, limits::LANGUAGES, &at, "translations");
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
            checked.push(Translation { language, status: translation.status });
        }
        sound.then_some(checked)
    }

    pub(super) fn texts(&mut self, texts: &[Text], at: &Pointer) -> Option<Vec<LocalizedText>> {
        self.filled(texts.len(), 0, limits::CREDITS, at, "texts");
        let texts: Vec<_> = texts.iter().enumerate().map(|(index, text)| self.text(text, &at.index(index))).collect();
        texts.into_iter().collect()
    }

    pub(super) fn optional_text(&mut self, text: Option<&Text>, at: &Pointer) -> Option<LocalizedText> {
        text.and_then(|text| self.text(text, at))
    }

    /// A text in the default language at least.
    pub(super) fn text(&mut self, text: &Text, at: &Pointer) -> Option<LocalizedText> {
        match text {
            Text::Plain(text) => Some(LocalizedText::new(self.plain_text(text, at), IndexMap::new())),
            Text::ByLanguage(texts) => self.localized(texts, at),
        }
    }

    fn localized(&mut self, texts: &IndexMap<String, String>, at: &Pointer) -> Option<LocalizedText> {
        let mut tags: HashMap<Language, Pointer> = HashMap::new();
        if texts.len() > limits::LANGUAGES {
            let message = format!("there are {} languages, and {} are the most", texts.len(), limits::LANGUAGES);
            self.sink.report(Diagnostic::new(Code::TooMany, at, message));
        }
        let mut by_language: IndexMap<Language, String> = IndexMap::new();
        let mut sound = true;
        // a tag that is none may be meant for the default language
        let mut may_be_default = false;
        for (tag, text) in texts {
            let at = at.key(tag);
            let text = self.plain_text(text, &at);
            let Some(language) = self.language(tag, &at) else {
                sound = false;
                may_be_default |= mended(tag).is_none_or(|language| self.default_language.as_ref() == Some(&language));
                continue;
            };
            if let Some(earlier) = tags.get(&language) {
                let message = format!("`{tag}` stands for the language `{language}`, which is here already");
                let problem = Diagnostic::new(Code::EqualKeys, &at, message).help("keep one and delete the other");
                self.sink.report(problem.related(earlier, "it stands here first"));
            } else {
                tags.insert(language.clone(), at);
            }
            by_language.insert(language, text);
        }
        let default = self.default_language.as_ref()?;
        match by_language.shift_remove(default) {
            Some(text) => sound.then(|| LocalizedText::new(text, by_language)),
            None if may_be_default => None,
            None => {
                let message = format!("this text has no `{default}`, the framework's default language");
                let problem = Diagnostic::new(Code::MissingDefaultLanguage, at, message);
                self.sink.report(problem.help(format!("add a text under `{default}`")));
                None
            }
        }
    }

    /// A text in one language: something to read, and not too much of it.
    pub(super) fn plain_text(&mut self, text: &str, at: &Pointer) -> String {
        if text.trim().is_empty() {
            let problem = Diagnostic::new(Code::BlankText, at, "there is nothing to read in this text");
            self.sink.report(problem.help("write the text, or leave the field out if it is optional"));
        }
        let length = text.chars().count();
        if length > limits::TEXT_LENGTH {
            let message = format!("this text has {length} characters, and {} are the most", limits::TEXT_LENGTH);
            self.sink.report(Diagnostic::new(Code::TextTooLong, at, message));
        }
        text.to_owned()
    }
}

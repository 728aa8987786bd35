use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Framework;
use crate::diagnostic::Pointer;
use crate::document::{choices, read_back};
use crate::framework::{Digest, Language, Release, Translation, TranslationStatus, readable_in};

choices! {
    /// The format of a coverage document.
    pub enum CoverageFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-coverage/1",
    }
}

/// How far a framework is translated, language by language, with every text that is still to do.
///
/// ```
/// use ilt::{Framework, compare::Coverage};
///
/// let coverage = Coverage::of(&Framework::new_leaders());
/// let spanish = &coverage.languages[0];
/// assert_eq!((spanish.language.as_str(), spanish.translated, coverage.texts), ("es", 80, 80));
/// assert_eq!(spanish.draft, 80, "nobody has reviewed it yet");
/// assert!(coverage.to_text(&"en".parse()?).contains("es: 80 of 80 texts; nothing is missing"));
/// # Ok::<(), ilt::framework::LanguageError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "CoverageDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Coverage {
    /// The format of this document.
    pub format: CoverageFormat,
    /// The framework.
    pub framework: Release,
    /// The language in which every text is there.
    pub default_language: Language,
    /// How many texts the framework has.
    pub texts: u64,
    /// The other languages: those the framework lists, and then those that its texts use besides.
    pub languages: Vec<LanguageCoverage>,
}

read_back! { Coverage, }

/// How far a framework is translated into one language. Every text is counted once: as translated, inherited, same as
/// the default or missing.
///
/// ```
/// # use ilt::{Framework, compare::Coverage};
/// let mut document = Framework::new_leaders().document().clone();
/// document.areas[1].title = [("en", "School culture"), ("es", "School culture")].into();
/// document.areas[2].title = "Talent management".into();
/// let coverage = Coverage::of(&Framework::try_from(document)?);
/// let spanish = &coverage.languages[0];
/// assert_eq!(spanish.same_as_default[0].pointer.as_str(), "/areas/1/title/es");
/// assert_eq!(spanish.missing[0].pointer.as_str(), "/areas/2/title");
/// assert_eq!(spanish.translated + spanish.inherited + 1 + 1, coverage.texts);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LanguageCoverage {
    /// The language.
    pub language: Language,
    /// Whether somebody has reviewed it; `null` for a language that the framework does not list.
    pub status: Option<TranslationStatus>,
    /// Whether the framework promises that nothing is missing.
    pub declared_complete: bool,
    /// Texts of this language that say it in other words than the default language.
    pub translated: u64,
    /// Texts that a reader of this language finds under a shorter tag: `es-MX` under `es`.
    pub inherited: u64,
    /// How many of the texts of this language, translated or not, nobody has reviewed.
    pub draft: u64,
    /// Texts of this language that are letter for letter those of the default language, and of which nothing says that
    /// they were translated from these words: probably not translated.
    pub same_as_default: Vec<CoverageText>,
    /// Texts that are not in this language.
    pub missing: Vec<CoverageText>,
    /// Texts of this language that were made from other words than those that stand there now; each is also counted as
    /// translated or as the same as the default.
    pub stale: Vec<CoverageText>,
}

/// A text that is still to translate.
///
/// ```
/// # use ilt::compare::CoverageText;
/// # fn show(text: &CoverageText) -> String {
/// format!("{}: {}", text.pointer, text.text) // "/areas/2/title: Talent management"
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CoverageText {
    /// Where it stands in the framework's document.
    pub pointer: Pointer,
    /// Where it stands in the file that a person wrote, such as `ours.yaml:12:7`; `null` where that is not known.
    pub place: Option<String>,
    /// What it says in the default language.
    pub text: String,
}

impl Coverage {
    /// Visits every text of the framework.
    pub fn of(framework: &Framework) -> Self {
        let default = framework.default_language();
        let texts: Vec<_> =
            framework.document().texts().map(|(at, text)| (at, text, text.by_language(default))).collect();
        let mut languages: Vec<LanguageCoverage> = Vec::new();
        let listed: HashMap<&Language, &Translation> =
            framework.translations().iter().map(|translation| (translation.language(), translation)).collect();
        let used = texts.iter().flat_map(|(_, _, texts)| texts.keys()).filter(|language| *language != default);
        for language in framework.translations().iter().map(Translation::language).chain(used) {
            if !languages.iter().any(|known| known.language == *language) {
                languages.push(LanguageCoverage::new(language, listed.get(language).copied()));
            }
        }
        let (stale, places) = (framework.stale(), framework.text_ids());
        // what somebody translated from these words, and which came out as they are
        let is_meant = |language: &Language, at: &Pointer, words: &str| {
            let made_from = listed.get(language).into_iter().flat_map(|translation| translation.made_from());
            let mut of_text = made_from.filter(|(place, _)| places.get(at).is_some_and(|of| of == place));
            of_text.next().is_some_and(|(_, digest)| *digest == Digest::of(words.as_bytes()))
        };
        for language in &mut languages {
            for (at, text, texts) in &texts {
                let base = texts.get(default).copied().unwrap_or_default();
                let found = readable_in(texts, &language.language);
                let due = |at: &Pointer| CoverageText { pointer: at.clone(), place: None, text: base.to_owned() };
                match found {
                    None => language.missing.push(due(at)),
                    Some((tag, _)) if *tag != language.language => language.inherited += 1,
                    Some((tag, own)) if *own == base && !is_meant(&language.language, at, base) => {
                        language.same_as_default.push(due(&text.place_of(tag, at)));
                    }
                    Some(_) => language.translated += 1,
                }
            }
            let stale = stale.iter().filter(|stale| *stale.language == language.language);
            language.stale = stale
                .map(|stale| CoverageText { pointer: stale.at.clone(), place: None, text: stale.words.to_owned() })
                .collect();
            if language.status != Some(TranslationStatus::Reviewed) {
                language.draft = language.translated + language.same_as_default.len() as u64;
            }
        }
        Self {
            format: CoverageFormat::V1,
            framework: framework.into(),
            default_language: default.clone(),
            texts: texts.len() as u64,
            languages,
        }
    }
}

impl Coverage {
    /// The same with places in the file that a person wrote, where `place` knows them.
    ///
    /// ```
    /// # use ilt::{Framework, compare::Coverage};
    /// let mut document = Framework::new_leaders().document().clone();
    /// document.title = "Ours".into();
    /// let coverage = Coverage::of(&Framework::try_from(document)?);
    /// let coverage = coverage.with_places(|pointer| Some(format!("ours.yaml{pointer}")));
    /// assert_eq!(coverage.languages[0].missing[0].place.as_deref(), Some("ours.yaml/title"));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    #[must_use]
    pub fn with_places(mut self, place: impl Fn(&Pointer) -> Option<String>) -> Self {
        for language in &mut self.languages {
            let lists = [&mut language.missing, &mut language.stale, &mut language.same_as_default];
            lists.into_iter().flatten().for_each(|text| text.place = place(&text.pointer));
        }
        self
    }
}

impl LanguageCoverage {
    fn new(language: &Language, listed: Option<&Translation>) -> Self {
        Self {
            language: language.clone(),
            status: listed.map(Translation::status),
            declared_complete: listed.is_some_and(Translation::complete),
            translated: 0,
            inherited: 0,
            draft: 0,
            same_as_default: Vec::new(),
            missing: Vec::new(),
            stale: Vec::new(),
        }
    }
}

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use oxilangtag::LanguageTag;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::{Code, parsed};
use crate::document::LANGUAGE_PATTERN;

/// A language, as a BCP 47 tag in its usual case: `en`, `es`, `es-MX`, `zh-Hant`.
///
/// ```
/// # use ilt::framework::Language;
/// let mexican: Language = "ES-mx".parse()?;
/// assert_eq!(mexican.as_str(), "es-MX");
/// assert!("es_MX".parse::<Language>().is_err(), "a tag has hyphens");
/// # Ok::<(), ilt::framework::LanguageError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(Box<str>);

/// A word that is no BCP 47 language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a language tag such as `en`, `es` or `es-MX`")]
pub struct LanguageError;

impl Language {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This tag and its ever shorter beginnings, as RFC 4647 (Phillips & Davis, 2006) looks a language up:
    /// `zh-Hant-TW`, `zh-Hant`, `zh`.
    ///
    /// ```
    /// # use ilt::framework::Language;
    /// let tag: Language = "zh-Hant-TW".parse()?;
    /// assert_eq!(tag.lookup_order().collect::<Vec<_>>(), ["zh-Hant-TW", "zh-Hant", "zh"]);
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn lookup_order(&self) -> impl Iterator<Item = &str> {
        std::iter::successors(Some(&*self.0), |tag| {
            let (mut shorter, _) = tag.rsplit_once('-')?;
            // a single letter announces what follows it and cannot stand last
            while let Some((before, single)) = shorter.rsplit_once('-').filter(|(_, last)| last.len() == 1) {
                let _ = single;
                shorter = before;
            }
            Some(shorter)
        })
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(tag: &str) -> Result<Self, LanguageError> {
        let tag = LanguageTag::parse_and_normalize(tag).map_err(|_| LanguageError)?;
        Ok(Self(tag.into_inner().into()))
    }
}

impl TryFrom<&str> for Language {
    type Error = LanguageError;

    fn try_from(tag: &str) -> Result<Self, LanguageError> {
        tag.parse()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Language {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Code::BadLanguage)
    }
}

impl JsonSchema for Language {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": LANGUAGE_PATTERN })
    }
}

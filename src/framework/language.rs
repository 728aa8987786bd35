use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use oxilangtag::LanguageTag;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::{Code, parsed};
use crate::document::LANGUAGE_PATTERN;
use crate::words::tag;

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
pub struct Language(Arc<str>);

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
        tag::lookup_order(&self.0)
    }

    /// Of some languages the one that suits a reader of this one: found by [ever shorter tags](Self::lookup_order), else a
    /// sibling, which is the same language in the same script; the one of the same region first, then one of none, then the
    /// first of the others. Which script a tag means follows from the Unicode CLDR's likely subtags.
    ///
    /// ```
    /// # use ilt::framework::Language;
    /// let tag = |tag: &str| tag.parse::<Language>();
    /// let texts = [tag("en")?, tag("es-MX")?, tag("zh-Hant")?, tag("zh-Hans")?];
    /// assert_eq!(tag("es")?.choose(&texts), Some(&texts[1])); // Mexico's Spanish rather than English
    /// assert_eq!(tag("zh-CN")?.choose(&texts), Some(&texts[3])); // China writes simplified characters,
    /// assert_eq!(tag("zh-TW")?.choose(&texts), Some(&texts[2])); // and Taiwan traditional ones
    /// assert_eq!(tag("fr")?.choose(&texts), None);
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn choose<'l>(&self, languages: impl IntoIterator<Item = &'l Self, IntoIter: Clone>) -> Option<&'l Self> {
        tag::choose(&self.0, languages, |language| language.as_str())
    }

    /// Whether both are one language in one script, so that a reader of the one can read the other.
    pub(crate) fn is_sibling_of(&self, other: &Self) -> bool {
        tag::are_siblings(&self.0, &other.0)
    }

    /// Whether it is written from right to left.
    ///
    /// ```
    /// # use ilt::framework::Language;
    /// let is_right_to_left = |tag: &str| tag.parse::<Language>().map(|language| language.is_right_to_left());
    /// assert_eq!(is_right_to_left("ar"), Ok(true));
    /// assert_eq!(is_right_to_left("az"), Ok(false));
    /// assert_eq!(is_right_to_left("az-Arab"), Ok(true));
    /// ```
    pub fn is_right_to_left(&self) -> bool {
        tag::is_right_to_left(&self.0)
    }

    /// What stands for the language of a text where that is not known.
    pub(crate) fn undetermined() -> Self {
        Self("und".into())
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

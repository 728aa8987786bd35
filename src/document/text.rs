use indexmap::IndexMap;
use serde::de::{MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize};

use super::PlainText;

/// A text as a document has it: one text in the default language, or a text for each language.
///
/// ```
/// # use ilt::framework::Text;
/// let one: Text = serde_json::from_str(r#""School culture""#)?;
/// let two: Text = serde_json::from_str(r#"{"en": "School culture", "es": "Cultura escolar"}"#)?;
/// assert_eq!(one, Text::from("School culture"));
/// assert_eq!(two, Text::from([("en", "School culture"), ("es", "Cultura escolar")]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Text {
    /// The text in the framework's default language.
    Plain(PlainText),
    /// The text by language tag.
    ByLanguage(IndexMap<String, PlainText>),
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(PlainText::default())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.into())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Plain(text.into())
    }
}

impl From<PlainText> for Text {
    fn from(text: PlainText) -> Self {
        Self::Plain(text)
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Text {
    fn from(texts: [(&str, &str); N]) -> Self {
        Self::ByLanguage(texts.into_iter().map(|(tag, text)| (tag.to_owned(), text.into())).collect())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // by hand and not `untagged`, whose errors lose their place
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text, or an object with a text for each language")
            }
            fn visit_str<E>(self, text: &str) -> Result<Text, E> {
                Ok(Text::Plain(text.into()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
                IndexMap::deserialize(MapAccessDeserializer::new(map)).map(Text::ByLanguage)
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

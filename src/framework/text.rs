use std::sync::Arc;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Language, PlainText, limits};
pub use crate::document::text::Text;
use crate::document::{Decode, Kind, LANGUAGE_PATTERN, Node, Path, Shaped, Sink, Tree};

impl JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LocalizedText".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = PlainText::json_schema(generator);
        json_schema!({
            "title": Self::schema_name(),
            "description": "A text: one in the default language, or one for each language by its tag.",
            "anyOf": [
                text,
                {
                    "type": "object",
                    "minProperties": 1,
                    "maxProperties": limits::LANGUAGES,
                    "propertyNames": { "type": "string", "pattern": LANGUAGE_PATTERN },
                    "additionalProperties": text,
                },
            ],
        })
    }
}

/// How many languages a text may be in.
const MOST: &[usize] = &[limits::LANGUAGES];

impl Shaped for Text {
    const KIND: Kind = Kind::Text;

    fn tree(&self) -> Tree<'_> {
        Tree::Text(self)
    }

    fn cut(&mut self, _: &[usize], at: &Path<'_>, sink: &mut Sink) {
        if let Self::ByLanguage(texts) = self {
            texts.cut(MOST, at, sink);
        }
    }
}

impl Decode for Text {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        match node {
            Node::Object(_) => Self::ByLanguage(IndexMap::decode_within(node, MOST, at, sink)),
            Node::Text(_) => Self::Plain(PlainText::decode(node, at, sink)),
            other => {
                sink.wrong_type(at, "text", other);
                Self::default()
            }
        }
    }
}

/// A checked text: there in the framework's default language, never blank, perhaps in further languages.
///
/// ```
/// # use ilt::{Framework, framework::Language};
/// let framework = Framework::new_leaders();
/// let culture = framework.areas()[1].title();
/// let mexican: Language = "es-MX".parse()?;
/// assert_eq!(culture.in_language(&mexican), "Cultura escolar"); // `es-MX` finds `es`
/// let french: Language = "fr".parse()?;
/// assert_eq!(culture.in_language(&french), "School culture"); // and `fr` the default language
/// assert_eq!(culture.language_for(&french).as_str(), "en");
/// # Ok::<(), ilt::framework::LanguageError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalizedText(Arc<Texts>);

#[derive(Debug, PartialEq, Eq)]
struct Texts {
    default_language: Language,
    default: PlainText,
    others: IndexMap<Language, PlainText>,
}

impl LocalizedText {
    pub(crate) fn new(default_language: Language, default: PlainText, others: IndexMap<Language, PlainText>) -> Self {
        Self(Arc::new(Texts { default_language, default, others }))
    }

    /// The text in the framework's default language.
    pub fn in_default_language(&self) -> &str {
        &self.0.default
    }

    /// The text for a reader of `language`: in the language that [suits](Language::choose) them, else in the default language.
    pub fn in_language(&self, language: &Language) -> &str {
        self.for_reader_of(language).1
    }

    /// The language in which a reader of `language` gets this text.
    pub fn language_for(&self, language: &Language) -> &Language {
        self.for_reader_of(language).0
    }

    pub(crate) fn for_reader_of(&self, language: &Language) -> (&Language, &str) {
        let Texts { default_language, default, others } = &*self.0;
        // most texts have few languages, and most are asked for in one of them
        let found = match others.get_key_value(language) {
            Some(found) => Some(found),
            None if others.is_empty() || language == default_language => None,
            None => language
                .choose(std::iter::once(default_language).chain(others.keys()))
                .and_then(|chosen| others.get_key_value(chosen)),
        };
        found.map_or((default_language, default), |(language, text)| (language, text))
    }

    /// The languages besides the default language, in the document's order.
    pub fn other_languages(&self) -> impl Iterator<Item = &Language> {
        self.0.others.keys()
    }

    /// The text in each of those languages.
    pub fn translations(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0.others.iter().map(|(language, text)| (language, text.as_str()))
    }
}

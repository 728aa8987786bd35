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
/// # Ok::<(), ilt::framework::LanguageError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalizedText(Arc<Texts>);

#[derive(Debug, PartialEq, Eq)]
struct Texts {
    default: PlainText,
    others: IndexMap<Language, PlainText>,
}

impl LocalizedText {
    pub(crate) fn new(default: PlainText, others: IndexMap<Language, PlainText>) -> Self {
        Self(Arc::new(Texts { default, others }))
    }

    /// The text in the framework's default language.
    pub fn in_default_language(&self) -> &str {
        &self.0.default
    }

    /// The text in `language`, looked up by ever shorter tags (RFC 4647), else in the default language.
    pub fn in_language(&self, language: &Language) -> &str {
        language.lookup_order().find_map(|tag| self.0.others.get(tag)).unwrap_or(&self.0.default)
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

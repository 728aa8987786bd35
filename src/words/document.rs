//! The shape of a file of words.

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use super::ENGLISH;
use crate::diagnostic::Pointer;
use crate::document::{
    Decode, Kind, LANGUAGE_PATTERN, Node, Path, PlainText, Shaped, Sink, Tree, by_shape, choices, document,
};
use crate::json_schema::pascal_case;

/// Sentences, and labels under one name: far more than there are, so that a file of others is not read whole.
const ENTRIES: usize = 500;

choices! {
    /// The format of a document of words. A program that meets a higher number was made before that format was.
    pub enum WordsFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-words/1",
    }
}

document! {
    /// The crate's own words in one language, as their file has them.
    ///
    /// ```
    /// use ilt::words::{Words, document::WordsDocument};
    ///
    /// let document = WordsDocument { language: "fr".into(), ..WordsDocument::default() };
    /// assert_eq!(Words::check(document)?.language(), "fr");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub struct WordsDocument {
        required {
            /// The format of this document.
            format: WordsFormat,
            /// The language as a BCP 47 tag, such as `fr` or `pt-BR`.
            #[schemars(extend("pattern" = LANGUAGE_PATTERN))]
            language: String as Language,
        }
        optional {
            /// Words and texts that stand as they are. Those that are missing are in English.
            #[schemars(schema_with = "labels_schema")]
            labels: LabelsDocument,
            /// Sentences by their names, with holes such as `{n}` for what is filled in. Those that are missing are in
            /// English.
            #[schemars(schema_with = "sentences_schema")]
            sentences: IndexMap<String, SentenceDocument> [..=ENTRIES],
        }
    }
}

/// A label, or labels by their names.
///
/// ```
/// # use ilt::words::document::LabelsDocument;
/// let bands: LabelsDocument = serde_json::from_str(r#"{"strength": {"label": "Point fort"}}"#)?;
/// let LabelsDocument::Group(bands) = bands else { panic!() };
/// assert!(matches!(bands["strength"], LabelsDocument::Group(_)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum LabelsDocument {
    /// What people read.
    Label(PlainText),
    /// Labels by their names.
    Group(IndexMap<String, LabelsDocument>),
}

impl LabelsDocument {
    /// The places of labels that `other` does not have.
    pub(super) fn missing_in(&self, other: Option<&Self>, at: &Pointer, missing: &mut Vec<Pointer>) {
        match (self, other) {
            (Self::Label(_), None) => missing.push(at.clone()),
            (Self::Label(_), Some(_)) => {}
            (Self::Group(own), other) => {
                let other = other.and_then(Self::group);
                for (name, label) in own {
                    label.missing_in(other.and_then(|other| other.get(name)), &at.key(name), missing);
                }
            }
        }
    }

    pub(super) fn group(&self) -> Option<&IndexMap<String, Self>> {
        match self {
            Self::Group(group) => Some(group),
            Self::Label(_) => None,
        }
    }
}

impl Default for LabelsDocument {
    fn default() -> Self {
        Self::Group(IndexMap::new())
    }
}

impl Shaped for LabelsDocument {
    const KIND: Kind = Kind::Map(&Kind::Word);

    fn tree(&self) -> Tree<'_> {
        match self {
            Self::Label(label) => Tree::Word(label),
            Self::Group(group) => {
                Tree::Map(group.iter().map(|(name, labels)| (name.as_str(), labels.tree())).collect())
            }
        }
    }
}

impl Decode for LabelsDocument {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        match node {
            Node::Text(_) => Self::Label(PlainText::decode(node, at, sink)),
            node => Self::Group(IndexMap::decode_within(node, &[ENTRIES], at, sink)),
        }
    }
}

by_shape! { LabelsDocument }

/// A sentence: one for all numbers, or one for each plural form of its language.
///
/// ```
/// # use ilt::words::document::SentenceDocument;
/// let json = r#"{"by": "areas", "one": "{areas} area", "other": "{areas} areas"}"#;
/// let SentenceDocument::Plural(areas) = serde_json::from_str(json)? else { panic!() };
/// assert_eq!((areas.one.as_deref(), areas.few), (Some("{areas} area"), None));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SentenceDocument {
    /// One sentence for all numbers.
    Plain(PlainText),
    /// A sentence for each plural form.
    Plural(PluralDocument),
}

impl Default for SentenceDocument {
    fn default() -> Self {
        Self::Plain(PlainText::default())
    }
}

impl Shaped for SentenceDocument {
    const KIND: Kind = Kind::Word;

    fn tree(&self) -> Tree<'_> {
        match self {
            Self::Plain(sentence) => Tree::Word(sentence),
            Self::Plural(forms) => forms.tree(),
        }
    }
}

impl Decode for SentenceDocument {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        match node {
            Node::Object(_) => Self::Plural(PluralDocument::decode(node, at, sink)),
            node => Self::Plain(PlainText::decode(node, at, sink)),
        }
    }
}

by_shape! { SentenceDocument }

impl JsonSchema for SentenceDocument {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WordsSentence".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": Self::schema_name(),
            "description": "A sentence: one for all numbers, or one for each plural form of its language.",
            "anyOf": [generator.subschema_for::<PlainText>(), generator.subschema_for::<PluralDocument>()],
        })
    }
}

document! {
    /// A sentence in the plural forms of its language, as the Unicode CLDR names them.
    ///
    /// ```
    /// # use ilt::words::document::PluralDocument;
    /// let other = "{areas} areas".into();
    /// let areas = PluralDocument { one: Some("{areas} area".into()), other, by: "areas".into(), ..PluralDocument::default() };
    /// assert!(areas.zero.is_none() && areas.two.is_none() && areas.few.is_none() && areas.many.is_none());
    /// ```
    pub struct PluralDocument {
        required {
            /// The hole whose number decides.
            by: String,
            /// For all other numbers.
            other: PlainText,
        }
        optional {
            /// For 0, in languages that say 0 otherwise.
            zero: PlainText,
            /// For 1, and for what a language says like 1.
            one: PlainText,
            /// For 2, and for what a language says like 2.
            two: PlainText,
            /// For a few.
            few: PlainText,
            /// For many.
            many: PlainText,
        }
    }
}

/// A translator's editor shows what stands there in English.
fn labels_schema(generator: &mut SchemaGenerator) -> Schema {
    fn of(labels: &LabelsDocument, title: &str, generator: &mut SchemaGenerator) -> Schema {
        match labels {
            LabelsDocument::Label(english) => {
                let mut schema = generator.subschema_for::<PlainText>();
                schema.insert("description".to_owned(), english.as_str().into());
                schema
            }
            LabelsDocument::Group(group) => {
                let described = |(name, labels): (&String, &LabelsDocument)| {
                    let mut schema = of(labels, &format!("{title}{}", pascal_case(name)), generator);
                    if let LabelsDocument::Group(_) = labels {
                        schema.insert("description".to_owned(), format!("The labels of `{name}`.").into());
                    }
                    (name.clone(), schema.into())
                };
                let properties: serde_json::Map<_, _> = group.iter().map(described).collect();
                json_schema!({
                    "title": title,
                    "type": "object",
                    "additionalProperties": false,
                    "properties": properties,
                })
            }
        }
    }
    ENGLISH.document.labels.as_ref().map(|labels| of(labels, "WordsLabels", generator)).unwrap_or_default()
}

fn sentences_schema(generator: &mut SchemaGenerator) -> Schema {
    let sentence = generator.subschema_for::<SentenceDocument>();
    let sentences = ENGLISH.document.sentences.iter().flatten();
    let properties: serde_json::Map<_, _> = sentences
        .map(|(name, english)| {
            let english = match english {
                SentenceDocument::Plain(english) => english,
                SentenceDocument::Plural(english) => &english.other,
            };
            let mut sentence = sentence.clone();
            sentence.insert("description".to_owned(), english.as_str().into());
            (name.clone(), sentence.into())
        })
        .collect();
    json_schema!({
        "title": "WordsSentences",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    })
}

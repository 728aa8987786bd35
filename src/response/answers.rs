use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::document::{Decode, Kind, Node, Path, Shaped, Sink, Tree, by_shape};
use crate::framework::ID_PATTERN;
use crate::framework::limits::{AREAS, QUESTIONS};

/// Answers as a document has them: question id to the id of a point, `not_applicable` or `dont_know`; a question that
/// was skipped is absent.
///
/// They stand side by side, or, as a form with a section for each area hands them in, under the ids of the areas. An
/// area and a question never share an id, so the two cannot be mixed up, and they score alike.
///
/// ```
/// # use ilt::response::Answers;
/// let flat: Answers = serde_json::from_str(r#"{"delegation": "often"}"#)?;
/// let nested: Answers = serde_json::from_str(r#"{"talent_management": {"delegation": "often"}}"#)?;
/// assert_eq!(flat, [("delegation", "often")].into_iter().collect());
/// assert_eq!(flat.iter().collect::<Vec<_>>(), nested.iter().collect::<Vec<_>>());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Answers {
    /// By question id.
    ByQuestion(IndexMap<String, String>),
    /// By area id, then by question id.
    ByArea(IndexMap<String, IndexMap<String, String>>),
}

impl Answers {
    /// Every question with its answer, in the document's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let (flat, nested) = match self {
            Self::ByQuestion(answers) => (Some(answers), None),
            Self::ByArea(areas) => (None, Some(areas)),
        };
        let nested = nested.into_iter().flat_map(IndexMap::values);
        flat.into_iter().chain(nested).flatten().map(|(question, answer)| (question.as_str(), answer.as_str()))
    }

    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&str> {
        self.iter().find(|(answered, _)| *answered == question).map(|(_, answer)| answer)
    }

    /// The answers side by side.
    pub(crate) fn into_flat(mut self) -> IndexMap<String, String> {
        std::mem::take(self.flat_mut())
    }

    /// The answers side by side, to change them; nested ones are taken out of their areas first.
    pub fn flat_mut(&mut self) -> &mut IndexMap<String, String> {
        if let Self::ByArea(areas) = self {
            *self = Self::ByQuestion(std::mem::take(areas).into_values().flatten().collect());
        }
        match self {
            Self::ByQuestion(answers) => answers,
            // taken out above
            Self::ByArea(_) => self.flat_mut(),
        }
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl Default for Answers {
    fn default() -> Self {
        Self::ByQuestion(IndexMap::new())
    }
}

impl From<IndexMap<String, String>> for Answers {
    fn from(answers: IndexMap<String, String>) -> Self {
        Self::ByQuestion(answers)
    }
}

impl<Q: Into<String>, A: Into<String>> FromIterator<(Q, A)> for Answers {
    fn from_iter<I: IntoIterator<Item = (Q, A)>>(answers: I) -> Self {
        Self::ByQuestion(answers.into_iter().map(|(question, answer)| (question.into(), answer.into())).collect())
    }
}

by_shape! { Answers }

/// How many answers there may be, side by side and by area.
const BY_QUESTION: &[usize] = &[QUESTIONS];
const BY_AREA: &[usize] = &[AREAS, QUESTIONS];

impl Shaped for Answers {
    const KIND: Kind = Kind::Map(&Kind::Word);

    fn tree(&self) -> Tree<'_> {
        Tree::Map(self.iter().map(|(question, answer)| (question, Tree::Word(answer))).collect())
    }

    fn cut(&mut self, _: &[usize], at: &Path<'_>, sink: &mut Sink) {
        match self {
            Self::ByQuestion(answers) => answers.cut(BY_QUESTION, at, sink),
            Self::ByArea(areas) => areas.cut(BY_AREA, at, sink),
        }
    }
}

impl Decode for Answers {
    fn decode(node: &Node, at: &Path<'_>, sink: &mut Sink) -> Self {
        let nested = match node {
            Node::Object(entries) => {
                let any = |kind: fn(&Node) -> bool| entries.iter().any(|(_, value)| kind(value));
                any(|value| matches!(value, Node::Object(_))) && !any(|value| matches!(value, Node::Text(_)))
            }
            _ => false,
        };
        if nested {
            Self::ByArea(IndexMap::decode_within(node, BY_AREA, at, sink))
        } else {
            Self::ByQuestion(IndexMap::decode_within(node, BY_QUESTION, at, sink))
        }
    }
}

impl JsonSchema for Answers {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ResponseAnswers".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let shapes = [generator.subschema_for::<ByQuestion>(), generator.subschema_for::<ByArea>()];
        json_schema!({
            "title": Self::schema_name(),
            "description": "Answers, side by side or under the areas they belong to.",
            "anyOf": shapes,
        })
    }
}

/// The flat shape's schema.
pub(crate) struct ByQuestion;

impl JsonSchema for ByQuestion {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnswersByQuestion".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": Self::schema_name(),
            "description": "By question id: the id of a point, `not_applicable` or `dont_know`. A question that was skipped is absent.",
            "type": "object",
            "maxProperties": QUESTIONS,
            "propertyNames": { "type": "string", "pattern": ID_PATTERN },
            "additionalProperties": { "type": "string", "pattern": ID_PATTERN },
        })
    }
}

/// The nested shape's schema.
struct ByArea;

impl JsonSchema for ByArea {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnswersByArea".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": Self::schema_name(),
            "description": "By area id, as a form with a section for each area hands them in.",
            "type": "object",
            "maxProperties": AREAS,
            "propertyNames": { "type": "string", "pattern": ID_PATTERN },
            "additionalProperties": generator.subschema_for::<ByQuestion>(),
        })
    }
}

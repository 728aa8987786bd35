use std::borrow::Cow;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Map;

use crate::document::Choice;

/// A word and what it means.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// # let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let steady = report.words.band(ilt::score::Band::Steady);
/// assert_eq!(steady.label, "Steady");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ReportTerm", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Term {
    /// What people read.
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
}

/// What people read for each word of a closed set, and what it means: of bands, of flags, of highlights. The files of
/// words have them under the words themselves.
///
/// ```
/// # use ilt::{Framework, Policy, Report, Closed, score::Flag};
/// # let framework = Framework::new_leaders();
/// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let shown: Vec<&str> = report.words.flags.iter().map(|(_, term)| &*term.label).collect();
/// assert_eq!(shown[..3], ["contested", "dissent", "unanimous"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms<K>(Vec<(K, Term)>);

/// Where nothing has been read yet.
static NONE: Term = Term { label: String::new(), meaning: String::new() };

impl<K> Terms<K> {
    /// Every word of the set with its term.
    pub fn iter(&self) -> impl Iterator<Item = &(K, Term)> {
        self.0.iter()
    }
}

impl<K: PartialEq> Terms<K> {
    pub(crate) fn of(&self, word: &K) -> &Term {
        self.0.iter().find(|(known, _)| known == word).map_or(&NONE, |(_, term)| term)
    }
}

impl<K> Default for Terms<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Choice> Serialize for Terms<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(word, term)| (word.word(), term)))
    }
}

impl<'de, K: Choice> Deserialize<'de> for Terms<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut terms = Vec::new();
        for (name, term) in IndexMap::<String, Term>::deserialize(deserializer)? {
            let word = K::CHOICES.iter().find(|word| word.word() == name);
            terms.push((*word.ok_or_else(|| D::Error::unknown_field(&name, &[]))?, term));
        }
        match K::CHOICES.iter().find(|word| terms.iter().all(|(known, _)| known != *word)) {
            Some(missing) => Err(D::Error::missing_field(missing.word())),
            None => Ok(Self(terms)),
        }
    }
}

impl<K: Choice> JsonSchema for Terms<K> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Words", K::NAME).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let words = || K::CHOICES.iter().map(|word| word.word());
        let mut properties = Map::new();
        for word in words() {
            let mut term = generator.subschema_for::<Term>();
            term.insert("description".to_owned(), format!("The word for `{word}`.").into());
            properties.insert(word.to_owned(), term.into());
        }
        json_schema!({
            "title": Self::schema_name(),
            "description": format!("What people read for each {}.", K::NAME.to_lowercase()),
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "required": words().collect::<Vec<_>>(),
        })
    }
}

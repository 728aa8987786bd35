//! What a framework says, in one number that everybody gets alike.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::canonical::{key, plain};
use super::impacts::{Effect, Impact, rows};
use crate::Framework;
use crate::document::{Kind, Object, Tree};
use crate::framework::{Digest, content, means_nothing, settled, weights};

/// The digest of everything a framework says: the texts in all languages, scales, areas, questions, roles, rules,
/// prompts, credits and retired ids.
///
/// Two frameworks have one digest exactly when [`diff`](super::diff()) finds nothing between them, so it does not
/// matter whether a file is YAML or JSON, or whether a default is written or left out. Where a framework came from
/// (lineage and origins) is no content and changes nothing.
///
/// It is SHA-256 (FIPS 180-4, 2015) over canonical JSON (RFC 8785, Rundgren, Jordan & Erdtman 2020).
///
/// ```
/// use ilt::{Framework, compare::digest};
///
/// let framework = Framework::new_leaders();
/// let mut document = framework.document().clone();
/// document.priorities = None; // the default is what stood there
/// assert_eq!(digest(&Framework::try_from(document.clone())?), digest(&framework));
/// document.areas[0].title = "Teaching and learning".into();
/// assert_ne!(digest(&Framework::try_from(document)?), digest(&framework));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
pub fn digest(framework: &Framework) -> Digest {
    of(&framework.content())
}

/// The digest of everything in a framework that can change a score: the default language and what people read in
/// it when they answer, scales, keying, weights, the areas that questions are in, and the rules.
///
/// Translations, titles, prompts, credits and the order in which things stand do not change it; a view that is added or
/// taken away does, since its score is there or not. Where two frameworks have one score digest,
/// [`diff`](super::diff()) finds no score-affecting change between them.
///
/// ```
/// use ilt::{Framework, compare::{digest, score_digest}};
///
/// let framework = Framework::new_leaders();
/// let mut document = framework.document().clone();
/// document.areas.reverse();
/// document.title = "Our reflection".into();
/// let renamed = Framework::try_from(document.clone())?;
/// assert_ne!(digest(&renamed), digest(&framework));
/// assert_eq!(score_digest(&renamed), score_digest(&framework));
/// document.areas[0].questions[0].weight = Some(2);
/// assert_ne!(score_digest(&Framework::try_from(document)?), score_digest(&framework));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
pub fn score_digest(framework: &Framework) -> Digest {
    let mut document = settled(framework);
    let weights: HashMap<_, _> =
        weights(framework).into_iter().flatten().map(|(id, weight)| (id.as_str(), weight)).collect();
    for question in document.areas.iter_mut().flat_map(|area| &mut area.questions) {
        question.weight = weights.get(question.id.as_str()).and_then(|weight| i64::try_from(*weight).ok());
    }
    of(&json!({ "ilt-scoring/1": scoring(framework, &document.object()) }))
}

fn of(content: &Value) -> Digest {
    // nothing in a framework is a number that canonical JSON cannot write
    let bytes = serde_json_canonicalizer::to_vec(content).unwrap_or_else(|_| content.to_string().into_bytes());
    Digest::of(&bytes)
}

/// What can change a score, by the table of impacts; whatever is in no order that counts stands under its id.
fn scoring(framework: &Framework, object: &Object<'_>) -> Value {
    let default = framework.default_language();
    let mut said = serde_json::Map::new();
    for (name, effect) in rows(object.shape).filter(|(_, effect)| effect.can_change_a_score()) {
        let (Some(field), Some(value)) = (object.shape.field(name), object.get(name)) else { continue };
        let value = match (effect, value) {
            (_, Tree::Object(part)) => scoring(framework, part),
            (_, Tree::Text(_)) => json!(plain(field.kind, value, default)),
            (_, Tree::Map(entries)) => {
                entries.iter().map(|(key, text)| ((*key).to_owned(), json!(plain(Kind::Text, text, default)))).collect()
            }
            (Effect::Elements { moved, .. }, list) => {
                let elements = elements(framework, list);
                if moved < Impact::ScoreAffecting {
                    Value::Object(elements.collect())
                } else {
                    elements.map(|(key, value)| json!([key, value])).collect()
                }
            }
            (Effect::Questions, list) => Value::Object(elements(framework, list).collect()),
            (_, value) => content(field.kind, value, default),
        };
        if !means_nothing(field, &value, default) {
            said.insert(name.to_owned(), value);
        }
    }
    Value::Object(said)
}

/// What can change a score of each element of a list, by its key.
fn elements(framework: &Framework, list: &Tree<'_>) -> impl Iterator<Item = (String, Value)> {
    let elements = list.elements().iter().filter_map(move |element| match element {
        Tree::Object(object) => {
            Some((key(element, framework.default_language()).join("/"), scoring(framework, object)))
        }
        _ => None,
    });
    elements.filter(|(_, value)| value.as_object().is_some_and(|object| !object.is_empty()))
}

//! What a framework says, in one number that everybody gets alike.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::canonical::{key, plain, word};
use super::impacts::{Effect, Impact, rows};
use crate::Framework;
use crate::document::{Field, Kind, Object, Shaped, Tree};
use crate::framework::document::FrameworkDocument;
use crate::framework::{Digest, Language, NonResponse};

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
    of(&content(FrameworkDocument::KIND, &settled(framework).tree(), framework.default_language()))
}

/// The digest of everything in a framework that can change a score: the default language and what people read in
/// it when they answer, scales, keying, weights, the areas that questions are in, and the rules.
///
/// Translations, titles, prompts, credits and the order in which things stand do not change it. Where two frameworks
/// have one score digest, [`diff`](super::diff()) finds no score-affecting change between them.
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
    for (area, checked) in document.areas.iter_mut().zip(framework.areas()) {
        for (question, (_, weight)) in area.questions.iter_mut().zip(checked.weights()) {
            question.weight = i64::try_from(weight).ok();
        }
    }
    of(&json!({ "ilt-scoring/1": scoring(framework, &document.object()) }))
}

fn of(content: &Value) -> Digest {
    // nothing in a framework is a number that canonical JSON cannot write
    let bytes = serde_json_canonicalizer::to_vec(content).unwrap_or_else(|_| content.to_string().into_bytes());
    Digest::of_bytes(&Sha256::digest(bytes))
}

/// The document without what means nothing where it stands: positions of evenly spaced points, the unit in which
/// others are written, and non-responses that
/// are all of the scale's.
fn settled(framework: &Framework) -> FrameworkDocument {
    let mut document = framework.document().clone();
    for (scale, checked) in document.scales.iter_mut().zip(framework.scales()) {
        let declared = !checked.is_evenly_spaced();
        scale.span = declared.then_some(checked.span());
        for (point, checked) in scale.points.iter_mut().zip(checked.points()) {
            point.position = declared.then_some(checked.position());
        }
    }
    let questions = document.areas.iter_mut().flat_map(|area| &mut area.questions);
    for (question, checked) in questions.zip(framework.questions()) {
        let offers = |kind: &NonResponse| checked.scale().non_response_label(*kind).is_some();
        let all = checked.non_responses().iter().copied().eq(NonResponse::ALL.iter().copied().filter(offers));
        question.non_responses = (!all).then(|| checked.non_responses().to_vec());
    }
    document
}

/// What a framework says: every field but for its provenance, and none that says no more than if it were left out. So a
/// digest stays as it is when a field is added to the format and a framework does not use it.
fn content(kind: Kind, value: &Tree<'_>, default: &Language) -> Value {
    match value {
        Tree::Text(text) => json!(text.by_language(default)),
        Tree::Word(of) => json!(word(kind, of)),
        Tree::Number(number) => json!(number),
        Tree::Truth(truth) => json!(truth),
        Tree::Map(entries) => {
            entries.iter().map(|(key, value)| ((*key).to_owned(), content(kind, value, default))).collect()
        }
        Tree::List(list) => {
            let (inside, ordered) = match kind {
                Kind::List(Kind::Object(shape)) => (Kind::Object(shape), shape.ordered),
                Kind::List(inside) => (*inside, true),
                other => (other, false),
            };
            let mut list: Vec<Value> = list.iter().map(|element| content(inside, element, default)).collect();
            if !ordered {
                list.sort_by_cached_key(Value::to_string);
            }
            Value::Array(list)
        }
        Tree::Object(object) => {
            let fields = rows(object.shape).filter(|(_, effect)| *effect != Effect::Provenance);
            let written = fields.filter_map(|(name, _)| Some((object.shape.field(name)?, object.get(name)?)));
            let said = written.map(|(field, value)| (field, content(field.kind, value, default)));
            let said = said.filter(|(field, value)| !means_nothing(field, value, default));
            Value::Object(said.map(|(field, value)| (field.name.to_owned(), value)).collect())
        }
    }
}

/// Whether a field says what it says where it is left out; settings that are all left out say nothing.
fn means_nothing(field: &Field, value: &Value, default: &Language) -> bool {
    let left_out = field.default.map(|left_out| content(field.kind, &left_out(), default));
    left_out.as_ref() == Some(value) || value.as_object().is_some_and(serde_json::Map::is_empty)
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

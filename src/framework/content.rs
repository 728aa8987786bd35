//! What a framework says, in the one form that everything of the same meaning has.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::document::FrameworkDocument;
use super::{Fraction, Framework, Language, NonResponse};
use crate::document::{Field, Kind, Shaped, Tree};

/// The fields that say where something came from, which is no content.
pub(crate) const PROVENANCE: [&str; 3] = ["lineage", "origins", "origin"];

impl Framework {
    /// What it says. Two frameworks have one content exactly when a diff finds nothing between them, whichever way each is
    /// written.
    pub(crate) fn content(&self) -> Value {
        content(FrameworkDocument::KIND, &settled(self).tree(), self.default_language())
    }
}

/// The document without what means nothing where it stands: positions of evenly spaced points, the unit in which
/// others are written, and non-responses that are all of the scale's.
pub(crate) fn settled(framework: &Framework) -> FrameworkDocument {
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
pub(crate) fn content(kind: Kind, value: &Tree<'_>, default: &Language) -> Value {
    match value {
        Tree::Text(text) => json!(text.by_language(default)),
        Tree::Word(of) => json!(word(kind, of)),
        Tree::Number(number) => json!(number),
        Tree::Truth(truth) => json!(truth),
        Tree::Map(entries) => object(entries.iter().map(|(key, value)| (*key, content(kind, value, default)))),
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
        Tree::Object(of) => {
            let written = of.written().filter(|(field, _)| !PROVENANCE.contains(&field.name));
            let said = written.map(|(field, value)| (field, content(field.kind, value, default)));
            let said = said.filter(|(field, value)| !means_nothing(field, value, default));
            object(said.map(|(field, value)| (field.name, value)))
        }
    }
}

/// An object whose members stand in the order of their names, as canonical JSON has them: whether serde_json keeps an
/// order is up to the program that this is part of.
fn object<'a>(members: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let members: BTreeMap<&str, Value> = members.collect();
    members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Whether a field says what it says where it is left out; settings that are all left out say nothing.
pub(crate) fn means_nothing(field: &Field, value: &Value, default: &Language) -> bool {
    let left_out = field.default.map(|left_out| content(field.kind, &left_out(), default));
    left_out.as_ref() == Some(value) || value.as_object().is_some_and(serde_json::Map::is_empty)
}

/// A word: a language's tag in its own case, a fraction in lowest terms, any other as it is.
pub(crate) fn word(kind: Kind, word: &str) -> String {
    match kind {
        Kind::Language => word.parse().map_or_else(|_| word.to_owned(), |tag: Language| tag.to_string()),
        Kind::Fraction => word.parse().map_or_else(|_| word.to_owned(), |of: Fraction| of.to_rational().to_string()),
        _ => word.to_owned(),
    }
}

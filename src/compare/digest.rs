//! What a framework says, in one number that everybody gets alike.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::diff::{positions, ratio, rules};
use crate::Framework;
use crate::framework::{Area, Digest, LocalizedText, NonResponse, Question, Scale};

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
    of(&content(framework))
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
    of(&scoring(framework))
}

fn of(content: &Value) -> Digest {
    // nothing in a framework is a number that canonical JSON cannot write
    let bytes = serde_json_canonicalizer::to_vec(content).unwrap_or_else(|_| content.to_string().into_bytes());
    Digest::of_bytes(&Sha256::digest(bytes))
}

/// What a framework says, with every default written out and nothing in it that means nothing.
fn content(framework: &Framework) -> Value {
    let text = |text: &LocalizedText| {
        let default = (framework.default_language().as_str(), text.in_default_language());
        let others = text.other_languages().map(|language| (language.as_str(), text.in_language(language)));
        json!(others.chain([default]).collect::<BTreeMap<_, _>>())
    };
    let translations = framework
        .translations()
        .iter()
        .map(|translation| (translation.language().as_str(), json!([translation.status(), translation.complete()])));
    let attribution = framework.attribution().iter().map(|source| {
        json!({
            "title": source.title(), "publisher": source.publisher(), "relation": source.relation(),
            "rights": text(source.rights()), "url": source.url(), "retrieved": source.retrieved(),
        })
    });
    let areas = framework.areas().iter().map(|area| {
        let questions = area.questions().iter().map(|question| {
            json!({
                "id": question.id(), "revision": question.revision(), "text": text(question.text()),
                "scale": question.scale().id(), "keying": question.keying(), "weight": question.weight(),
                "referent": question.referent(), "may_not_arise": question.may_not_arise(),
                "removable": question.removable(), "non_responses": question.non_responses(),
            })
        });
        json!({
            "id": area.id(), "title": text(area.title()), "description": area.description().map(text),
            "questions": questions.collect::<Vec<_>>(),
        })
    });
    let scales = framework.scales().iter().map(|of| json!({"kind": of.kind(), "scale": scale(of, &text)}));
    let roles = framework.roles().iter().map(|role| json!({"id": role.id(), "label": text(role.label())}));
    let prompts = framework.prompts().iter().map(|prompt| {
        json!({
            "id": prompt.id(), "phase": prompt.phase(), "trigger": prompt.trigger(), "scope": prompt.scope(),
            "text": text(prompt.text()),
        })
    });
    let retired: BTreeMap<_, _> = framework
        .retired()
        .iter()
        .map(|retired| {
            let said = json!({
                "what": retired.what(), "id": retired.id(), "version": retired.version().to_string(),
                "reason": retired.reason(), "replacement": retired.replacement(),
            });
            ((retired.what(), retired.id()), said)
        })
        .collect();
    json!({
        "content": "ilt-framework/1",
        "id": framework.id(),
        "version": framework.version().to_string(),
        "default_language": framework.default_language(),
        "title": text(framework.title()),
        "description": framework.description().map(text),
        "stem": text(framework.stem()),
        "recall_period": text(framework.recall_period()),
        "attribution": attribution.collect::<Vec<_>>(),
        "additions": framework.additions().iter().map(text).collect::<Vec<_>>(),
        "translations": translations.collect::<BTreeMap<_, _>>(),
        "scales": scales.collect::<Vec<_>>(),
        "areas": areas.collect::<Vec<_>>(),
        "roles": roles.collect::<Vec<_>>(),
        "prompts": prompts.collect::<Vec<_>>(),
        "rules": rules(framework).into_iter().collect::<BTreeMap<_, _>>(),
        "retired": retired.into_values().collect::<Vec<_>>(),
    })
}

/// What can change a score; whatever is in no order that counts stands in the order of ids.
fn scoring(framework: &Framework) -> Value {
    let text = |text: &LocalizedText| json!(text.in_default_language());
    let question = |question: &Question, weight: u64| {
        json!({
            "revision": question.revision(), "text": text(question.text()), "scale": question.scale().id(),
            "keying": question.keying(), "weight": weight, "non_responses": question.non_responses(),
        })
    };
    let area = |area: &Area| -> Value {
        let weights = ratio(area);
        let questions = area.questions().iter().map(|of| {
            let weight = weights.get(of.id()).copied().unwrap_or_default();
            (of.id().as_str(), question(of, weight))
        });
        json!(questions.collect::<BTreeMap<_, _>>())
    };
    let areas = framework.areas().iter().map(|of| (of.id().as_str(), area(of)));
    let scales = framework.scales().iter().map(|of| (of.id().as_str(), scale(of, &text)));
    let roles = framework.roles().iter().map(|role| (role.id().as_str(), text(role.label())));
    json!({
        "content": "ilt-scoring/1",
        "default_language": framework.default_language(),
        "stem": text(framework.stem()),
        "recall_period": text(framework.recall_period()),
        "scales": scales.collect::<BTreeMap<_, _>>(),
        "areas": areas.collect::<BTreeMap<_, _>>(),
        "roles": roles.collect::<BTreeMap<_, _>>(),
        "rules": rules(framework).into_iter().collect::<BTreeMap<_, _>>(),
    })
}

fn scale(scale: &Scale, text: &impl Fn(&LocalizedText) -> Value) -> Value {
    let points = scale.points().iter().map(
        |point| json!({"id": point.id(), "value": point.value(), "side": point.side(), "label": text(point.label())}),
    );
    let non_responses =
        NonResponse::ALL.iter().filter_map(|kind| Some((kind.as_str(), text(scale.non_response_label(*kind)?))));
    json!({
        "id": scale.id(), "revision": scale.revision(), "positions": positions(scale),
        "points": points.collect::<Vec<_>>(), "non_responses": non_responses.collect::<BTreeMap<_, _>>(),
    })
}

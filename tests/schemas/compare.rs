//! The documents of districts: overlays, what changed between two frameworks, what stays comparable, what is
//! translated.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ilt::Framework;
use ilt::compare::{Comparability, Coverage, Diff, Equivalences, Wording, comparability_with, diff_with};
use ilt::diagnostic::Code::*;
use ilt::diagnostic::{Diagnostic, Problems};
use ilt::overlay::Overlay;
use serde::Serialize;
use serde_json::{Value, json};

use crate::document::{Kind, LAKESIDE};
use crate::files;

/// The framework that the overlays of the corpus change.
static COUNTY: LazyLock<Framework> = LazyLock::new(|| {
    Framework::from_json(&files::read("tests/corpus/overlays/base.json"))
        .unwrap_or_else(|problems| panic!("{problems}"))
});

/// One of these documents by the name of its schema.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Adopted {
    Overlay,
    Diff,
    Comparability,
    Coverage,
}

impl Adopted {
    pub(crate) const ALL: [Self; 4] = [Self::Overlay, Self::Diff, Self::Comparability, Self::Coverage];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Overlay => "overlay",
            Self::Diff => "diff",
            Self::Comparability => "comparability",
            Self::Coverage => "coverage",
        }
    }

    pub(crate) fn problems(self, json: &str) -> Vec<Diagnostic> {
        let list = |problems: Problems| problems.into_iter().collect();
        match self {
            Self::Overlay => Overlay::from_json(&COUNTY, json).map_or_else(list, |_| Vec::new()),
            Self::Diff => Diff::from_json(json).map_or_else(list, |_| Vec::new()),
            Self::Comparability => Comparability::from_json(json).map_or_else(list, |_| Vec::new()),
            Self::Coverage => Coverage::from_json(json).map_or_else(list, |_| Vec::new()),
        }
    }

    /// Documents that together say everything that one of this kind can say.
    pub(crate) fn sound(self) -> Vec<Value> {
        let cosmetic = Equivalences::from_iter([
            Wording::Question("is_heard".parse().unwrap()),
            Wording::Question("shares_plans".parse().unwrap()),
        ]);
        let releases = releases();
        let pairs = releases.iter().flat_map(|old| [(&releases[0], old), (old, &releases[0])]);
        match self {
            Self::Overlay => files::parsed("overlays/valid"),
            Self::Diff => pairs.map(|(old, new)| value(&diff_with(old, new, &cosmetic))).collect(),
            Self::Comparability => pairs.map(|(old, new)| value(&comparability_with(old, new, &cosmetic))).collect(),
            Self::Coverage => releases.iter().map(|framework| value(&Coverage::of(framework))).collect(),
        }
    }
}

fn value(document: &impl Serialize) -> Value {
    serde_json::to_value(document).unwrap()
}

/// Lakeside's framework, and what became of it in districts of various minds.
fn releases() -> Vec<Framework> {
    let changed = |version: &str, change: &dyn Fn(&mut Value)| {
        let mut document = value(&*LAKESIDE);
        document["version"] = version.into();
        change(&mut document);
        Framework::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
    };
    let push = |list: &mut Value, element: Value| list.as_array_mut().unwrap().push(element);
    vec![
        LAKESIDE.clone(),
        // more of everything, under a version that does not say so
        changed("1.2.1", &|document| {
            document["title"] = json!({"en": "Our reflection", "es": "Nuestra reflexión", "es-MX": "Our reflection"});
            document["stem"] = json!({"en": "How often does your team", "fr": "How often does your team"});
            document["recall_period"] = json!("Since the start of school");
            document["translations"] = json!([
                {"language": "es", "status": "draft"},
                {"language": "es-MX", "status": "reviewed"},
            ]);
            document["additions"] = json!(["The roles are ours."]);
            document["attribution"][0]["relation"] = json!("adapted");
            push(
                &mut document["attribution"],
                json!({"title": "Ours", "publisher": "Birch", "relation": "original", "rights": "Free"}),
            );
            push(
                &mut document["scales"],
                json!({"id": "yes_no", "favorable": ["yes"], "unfavorable": ["no"], "points": [
                    {"id": "no", "value": 0, "label": "No"},
                    {"id": "yes", "value": 1, "label": "Yes"},
                ]}),
            );
            document["scales"][0]["points"][1]["label"] = json!("At times");
            document["scales"][0]["points"][3]["value"] = json!(5);
            document["scales"][0]["non_responses"]["dont_know"]["label"] = json!("Can't say");
            document["scales"][0]["non_responses"].as_object_mut().unwrap().remove("not_applicable");
            document["scales"][1]["revision"] = json!(2);
            push(
                &mut document["areas"],
                json!({"id": "families", "title": "Families", "questions": [
                    {"id": "visits_homes", "text": "visit families?", "scale": "frequency"},
                ]}),
            );
            push(
                &mut document["areas"][1]["questions"],
                json!({"id": "is_kind", "text": "stay kind?", "scale": "agreement"}),
            );
            push(&mut document["roles"], json!({"id": "counselor", "label": "Counselor"}));
            document["roles"].as_array_mut().unwrap().swap(0, 1);
            document["priorities"] = json!({"cap": 2});
            let gone = |what| json!({"what": what, "id": "gone", "version": "1.2.1", "reason": "Gone."});
            document["retired"] = ["question", "scale", "role", "prompt"].map(gone).into();
            push(
                &mut document["retired"],
                json!({"what": "area", "id": "left", "version": "1.2.1", "reason": "Left."}),
            );
            document["prompts"] = json!([{
                "id": "look", "phase": "notice", "trigger": "always", "scope": "team", "text": "What do you notice?",
            }]);
        }),
        // one question moved, one said otherwise, one with the other end up, and the rules changed
        changed("1.3.0", &|document| {
            let moved = document["areas"][0]["questions"].as_array_mut().unwrap().remove(1);
            push(&mut document["areas"][1]["questions"], moved);
            document["areas"][0]["questions"][0]["text"] = json!("share plans?");
            document["areas"][0]["questions"][0]["revision"] = json!(2);
            document["areas"][1]["questions"][0]["text"] = json!("hear everybody?");
            document["areas"][1]["questions"][0]["keying"] = json!("reverse");
            document["areas"][1]["questions"][1]["non_responses"] = json!(["not_applicable", "dont_know"]);
            document["scoring"] = json!({"area_reading": "pooled_answers"});
        }),
        // other words that nobody declared cosmetic, and a question on another scale
        changed("1.2.0", &|document| {
            document["stem"] = json!("How often do you and your team");
            document["areas"][0]["questions"][0]["text"] = json!("share all plans?");
            document["areas"][0]["questions"][1]["text"] = json!("visit classes?");
            document["areas"][1]["questions"][0]["scale"] = json!("frequency");
        }),
        // what instruments have beside that, and a team that answers
        changed("1.3.1", &|document| {
            document["answered_by"] = json!("team");
            document["asks_importance"] = json!(false);
            document["stem_revision"] = json!(2);
            document["areas"][0]["questions"][0]["descriptors"] = json!({"never": "Plans stay at home."});
            document["areas"][0]["questions"][1]["scored"] = json!(false);
            document["areas"][0]["cuts"] = json!([{"at_least": "7/10", "label": "In place"}]);
            document["views"] = json!([{"id": "sharing", "title": "Sharing", "questions": ["shares_plans"]}]);
            document["cosmetic"] = json!([
                {"what": "stem", "version": "0.1.0"},
                {"what": "recall_period", "version": "0.1.0"},
                {"what": "question", "id": "shares_plans", "version": "0.1.0"},
            ]);
            document["retired"] = json!([{"what": "view", "id": "talks", "version": "1.0.0", "reason": "Gone."}]);
        }),
        // something new beside what was there
        changed("1.2.1", &|document| push(&mut document["roles"], json!({"id": "counselor", "label": "Counselor"}))),
        // of two equal questions one counts twice now
        changed("1.2.0+again", &|document| document["areas"][0]["questions"][0]["weight"] = json!(2)),
        changed("2.0.0", &|document| document["areas"][1]["questions"][0]["text"] = json!("hear all?")),
        // more hidden than before, and read the other way round less
        changed("1.2.2", &|document| document["disclosure"] = json!({"threshold": 8})),
        // another framework altogether
        changed("0.1.0-draft.1", &|document| document["id"] = json!("birch")),
    ]
}

/// Every word of a closed set, with the name of the field that says it.
fn words(root: &Value, schema: &Value, field: &str, found: &mut BTreeSet<(String, String)>) {
    let list = |keyword: &str| schema[keyword].as_array().cloned().unwrap_or_default();
    for word in list("enum").iter().chain(schema.get("const")) {
        found.insert((field.to_owned(), word.as_str().unwrap().to_owned()));
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        words(root, property, name, found);
    }
    for schema in
        ["allOf", "anyOf", "oneOf"].iter().flat_map(|keyword| list(keyword)).chain(schema.get("items").cloned())
    {
        words(root, &schema, field, found);
    }
    if let Some(target) = schema["$ref"].as_str() {
        words(root, root.pointer(target.trim_start_matches('#')).unwrap(), field, found);
    }
}

/// Every text of a document, with the name of the field that says it.
fn texts(value: &Value, field: &str, found: &mut BTreeSet<(String, String)>) {
    match value {
        Value::String(text) => drop(found.insert((field.to_owned(), text.clone()))),
        Value::Array(list) => list.iter().for_each(|element| texts(element, field, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| texts(value, name, found)),
        _ => {}
    }
}

#[test]
fn the_sound_documents_say_every_word_there_is() {
    for document in Adopted::ALL {
        let (mut due, mut said) = (BTreeSet::new(), BTreeSet::new());
        let schema = Kind::Adopted(document).schema();
        words(&schema, &schema, "", &mut due);
        document.sound().iter().for_each(|document| texts(document, "", &mut said));
        let not_said_here: &[(&str, &str)] = match document {
            // what the base of all overlays rules out, and what a rebase alone writes of the framework itself
            Adopted::Overlay => &[("open_mode", "with_agreement"), ("what", "stem"), ("what", "recall_period")],
            // of a rebased overlay, and of views, which these frameworks have not: the tests of both say them
            Adopted::Diff => &[("note", "series_continues")],
            Adopted::Comparability => &[("reason", "question_joined"), ("reason", "question_left")],
            Adopted::Coverage => &[],
        };
        for (field, word) in not_said_here {
            assert!(due.remove(&((*field).to_owned(), (*word).to_owned())), "{field}: {word}");
        }
        let missing: Vec<_> = due.difference(&said).collect();
        assert!(due.len() > 2 && missing.is_empty(), "{document:?}: {missing:?}");
    }
}

#[test]
fn what_was_not_written_so_is_refused_at_its_place() {
    let one_of = |words: &str| format!("this must be one of: {words}");
    let subjects = "framework, language, attribution, addition, scale, point, non_response, area, question, descriptor, view, cut, role, rule, prompt, retired_id, cosmetic_change";
    let id = "an id starts with a small letter from a to z, not with `S`";
    let text = "this number cannot stand here";
    for (document, place, value, code, at, message) in [
        (Adopted::Diff, "/format", json!("ilt-diff/2"), UnsupportedFormat, "/format", &*one_of("ilt-diff/1")),
        (Adopted::Diff, "/old/version", json!("1.2"), BadVersion, "/old/version", "this is not a version"),
        (Adopted::Diff, "/new/id", json!("Summit"), BadId, "/new/id", id),
        (Adopted::Diff, "/changes/0/before", json!(3), WrongType, "/changes/0/before", text),
        (Adopted::Diff, "/changes/0/pointer", json!(null), WrongType, "/changes/0/pointer", "null cannot stand here"),
        (
            Adopted::Diff,
            "/changes/0/language",
            json!("en_US"),
            BadLanguage,
            "/changes/0/language",
            "this is not a language tag such as `en`, `es` or `es-MX`",
        ),
        (
            Adopted::Diff,
            "/changes/0/subject",
            json!(["framework"]),
            WrongType,
            "/changes/0/subject",
            "a list cannot stand here",
        ),
        (
            Adopted::Diff,
            "/changes/0/subject",
            json!({"what": "planet"}),
            UnknownChoice,
            "/changes/0/subject/what",
            &one_of(subjects),
        ),
        (
            Adopted::Diff,
            "/changes/0/subject",
            json!({"what": "role"}),
            MissingField,
            "/changes/0/subject/id",
            "the field `id` is missing",
        ),
        (Adopted::Diff, "/changes/0/subject", json!({"what": "role", "id": "Sage"}), BadId, "/changes/0/subject", id),
        (
            Adopted::Comparability,
            "/areas/0/status",
            json!({"status": "full", "questions": 2, "common": 2}),
            UnknownField,
            "/areas/0/status/common",
            "there is no field `common`",
        ),
        (
            Adopted::Comparability,
            "/questions/0/reasons",
            json!(["text_reworded", "mood"]),
            UnknownChoice,
            "/questions/0/reasons/1",
            "this must be one of: stem_reworded, stem_revision_changed, answered_by_changed, recall_period_reworded, text_reworded, descriptors_reworded, revision_changed, \
             keying_changed, scale_replaced, scale_revision_changed, points_changed, labels_reworded, \
             non_responses_changed, declared_cosmetic, translation_changed",
        ),
        (
            Adopted::Coverage,
            "/languages/0/missing/0",
            json!({}),
            MissingField,
            "/languages/0/missing/0/pointer",
            "the field `pointer` is missing",
        ),
        (Adopted::Coverage, "/texts", json!(1_u64 << 53), WrongType, "/texts", text),
    ] {
        let mut changed = document.sound().into_iter().find(|sound| sound.pointer(place).is_some()).unwrap();
        *changed.pointer_mut(place).unwrap() = value;
        let problems = document.problems(&changed.to_string());
        let found: Vec<_> = problems.iter().map(|p| (p.code, p.pointer.as_str(), p.message.as_str())).collect();
        assert_eq!(found, [(code, at, message)]);
    }
}

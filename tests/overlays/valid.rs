//! Every file under `corpus/overlays/valid`, what it makes of its base, and what it warns of.

use std::collections::BTreeSet;
use std::path::PathBuf;

use ilt::Framework;
use ilt::compare::digest;
use ilt::diagnostic::Code::{self, *};
use ilt::overlay::document::OverlayDocument;
use ilt::overlay::{Overlay, resolve};
use serde_json::{Map, Value, json};

use crate::files::{self, BASE};

fn read(name: &str) -> Overlay {
    Overlay::from_json(&BASE, &files::read("valid", name)).unwrap_or_else(|problems| panic!("{name}\n{problems}"))
}

fn value(framework: &Framework) -> Value {
    serde_json::to_value(framework).unwrap()
}

/// What is otherwise in the framework than in the base: each place, with ids in the place of numbers, and what stands
/// there now, or null. Of where something came from it says who changed its words.
fn changes(framework: &Framework) -> Vec<(String, Value)> {
    let mut changes = Vec::new();
    compare("", &value(&BASE), &value(framework), &mut changes);
    changes.retain(|(at, _)| !["/id", "/version", "/lineage", "/origins"].iter().any(|apart| at.starts_with(apart)));
    changes
}

fn compare(at: &str, before: &Value, now: &Value, changes: &mut Vec<(String, Value)>) {
    match (before, now) {
        (Value::Object(_), Value::Object(_)) if now.get("en").or(before.get("en")).is_none() => {
            let names: BTreeSet<&String> = [before, now].iter().flat_map(|v| v.as_object().unwrap().keys()).collect();
            for name in names {
                let (before, now) = (&before[name], &now[name]);
                match name.as_str() {
                    "origin" => changes.extend(adapted(now).map(|how| (format!("{at}/{name}"), how.into()))),
                    _ => compare(&format!("{at}/{name}"), before, now, changes),
                }
            }
        }
        (Value::Array(list), Value::Array(others)) => {
            let key = |(index, element): (usize, &Value)| {
                let id = element["id"].as_str().or(element["language"].as_str());
                let name = id.map_or_else(|| index.to_string(), str::to_owned);
                element["what"].as_str().map_or(name.clone(), |what| format!("{what} {name}"))
            };
            let keys = |list: &[Value]| list.iter().enumerate().map(key).collect::<Vec<_>>();
            let (old, new) = (keys(list), keys(others));
            if old != new && new.iter().any(|key| key.parse::<usize>().is_err()) {
                changes.push((format!("{at} in order"), new.join(", ").into()));
            }
            for (key, element) in old.iter().zip(list) {
                let now = new.iter().position(|other| other == key).map_or(&Value::Null, |index| &others[index]);
                compare(&format!("{at}/{key}"), element, now, changes);
            }
            for (key, element) in new.iter().zip(others).filter(|(key, _)| !old.contains(key)) {
                compare(&format!("{at}/{key}"), &Value::Null, element, changes);
            }
        }
        _ if before != now => {
            let mut now = now.clone();
            if let Some(fields) = now.as_object_mut() {
                fields.remove("origin");
            }
            changes.push((at.to_owned(), now));
        }
        _ => {}
    }
}

/// How the words of something were changed by the framework that is made, if they were.
fn adapted(origin: &Value) -> Option<&'static str> {
    let last = origin["adapted_by"].as_array()?.last().filter(|last| last["framework"] == "two_rivers_ilt")?;
    Some(if last["cosmetic"] == true { "changed cosmetically" } else { "changed" })
}

/// `UPDATE_OVERLAYS=1 cargo test --features overlay --test overlays` writes what the files make anew, to be read before it
/// is committed.
#[test]
fn every_file_makes_of_its_base_what_is_written_down_and_nothing_else() {
    let mut found = Map::new();
    for name in files::names("valid") {
        found.insert(name.clone(), changes(read(&name).framework()).into_iter().collect());
    }
    if std::env::var_os("UPDATE_OVERLAYS").is_some() {
        let lines = |facts: &Value| {
            let facts = facts.as_object().unwrap().iter();
            facts.map(|(at, value)| format!("    {}: {value}", json!(at))).collect::<Vec<_>>().join(",\n")
        };
        let files: Vec<String> =
            found.iter().map(|(name, facts)| format!("  {}: {{\n{}\n  }}", json!(name), lines(facts))).collect();
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/overlays/makes.json");
        std::fs::write(path, format!("{{\n{}\n}}\n", files.join(",\n"))).unwrap();
    }
    let expected: Map<String, Value> = serde_json::from_str(&files::read("", "makes")).unwrap();
    assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (name, facts) in found {
        assert_eq!(facts, expected[&name], "{name}");
    }
}

#[test]
fn every_overlay_comes_back_equal_however_it_is_read() {
    for name in files::names("valid") {
        let overlay = read(&name);
        // a byte order mark is a matter of files, not of serde
        let json = files::read("valid", &name);
        let document: OverlayDocument = serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap();
        assert_eq!(overlay.document(), &document, "{name}");
        let again = serde_json::to_string(&document).unwrap();
        assert_eq!(serde_json::from_str::<OverlayDocument>(&again).unwrap(), document, "{name}");
        assert_eq!(Overlay::from_json(&BASE, &again).unwrap().framework(), overlay.framework(), "{name}");
        assert_eq!(Overlay::check(&BASE, document).unwrap().framework(), overlay.framework(), "{name}");
        assert_eq!(&resolve(&BASE, std::slice::from_ref(&overlay)).unwrap(), overlay.framework(), "{name}");
        let framework = serde_json::to_string(overlay.framework()).unwrap();
        assert_eq!(&Framework::from_json(&framework).unwrap(), overlay.framework(), "{name}");
    }
}

#[test]
fn every_framework_says_what_it_came_from() {
    for name in files::names("valid") {
        let framework = read(&name).into_framework();
        assert_eq!(framework.release().to_string(), "two_rivers_ilt 1.0.0");
        let (last, before) = framework.lineage().split_last().unwrap();
        assert_eq!(before, BASE.lineage(), "{name}");
        assert_eq!((last.release(), last.digest()), (BASE.release(), &digest(&BASE)), "{name}");
    }
}

/// Everything that has an id, by its kind and id, with where it came from.
fn origins(value: &Value, at: &str, found: &mut Vec<(String, Option<String>)>) {
    match value {
        Value::Array(list) => list.iter().for_each(|element| origins(element, at, found)),
        Value::Object(fields) => {
            let id = fields.get("id").filter(|_| !["lineage", "retired"].contains(&at)).and_then(Value::as_str);
            // points have names in their scale alone
            let scale = fields.get("points").and(id);
            if let Some(id) = id {
                found.push((format!("{at} {id}"), value["origin"]["from"].as_str().map(str::to_owned)));
            }
            for (name, field) in fields {
                let name = scale.map_or_else(|| name.clone(), |scale| format!("{name} of {scale}"));
                origins(field, &name, found);
            }
        }
        _ => {}
    }
}

#[test]
fn what_the_base_had_came_from_it_and_what_is_new_is_the_frameworks_own() {
    let mut before = Vec::new();
    origins(&value(&BASE), "", &mut before);
    for name in files::names("valid") {
        let mut now = Vec::new();
        origins(&value(read(&name).framework()), "", &mut now);
        for (element, origin) in now.into_iter().filter(|(element, _)| element != " two_rivers_ilt") {
            let known = before.iter().find(|(other, _)| *other == element);
            let expected = known.map(|(_, origin)| origin.clone().unwrap_or_else(|| "county_ilt".to_owned()));
            assert_eq!(origin, expected, "{name}: {element}");
        }
        let credits = &value(read(&name).framework())["attribution"];
        assert_eq!([&credits[0]["origin"]["from"], &credits[1]["origin"]["from"]], ["state_ilt", "county_ilt"]);
    }
}

#[test]
fn the_texts_at_the_head_say_where_they_came_from_too() {
    let from = |from: &str| json!({"from": from});
    let by = |from: &str, cosmetic: Option<bool>| {
        let mut by = json!({"framework": "two_rivers_ilt"});
        cosmetic.into_iter().for_each(|cosmetic| by["cosmetic"] = cosmetic.into());
        json!({"from": from, "adapted_by": [by]})
    };
    for (name, title, stem, recall_period) in [
        ("nothing", from("county_ilt"), from("state_ilt"), from("state_ilt")),
        ("cosmetic", from("county_ilt"), by("state_ilt", Some(true)), by("state_ilt", Some(true))),
        ("reworded", from("county_ilt"), by("state_ilt", None), from("state_ilt")),
        ("every_field", by("county_ilt", None), by("state_ilt", None), by("state_ilt", Some(true))),
    ] {
        let origins = &value(read(name).framework())["origins"];
        assert_eq!([&origins["title"], &origins["stem"], &origins["recall_period"]], [&title, &stem, &recall_period]);
    }
}

#[test]
fn what_is_rarely_meant_is_told_at_its_place() {
    let mut told: Vec<(String, Code, String)> = Vec::new();
    for name in files::names("valid") {
        let overlay = read(&name);
        told.extend(overlay.warnings().iter().map(|told| (name.clone(), told.code, told.pointer.as_str().to_owned())));
    }
    let expected = [
        ("byte_order_mark", LostTranslation, "/title"),
        ("cosmetic", UncreditedWords, "/stem"),
        ("descriptors", LostTranslation, "/title"),
        ("descriptors", UncreditedWords, "/areas/0/questions/0"),
        ("descriptors_of_another_scale", UncreditedWords, "/areas/0/questions/0"),
        ("every_field", HiddenWithArea, "/areas/2/hide_because"),
        ("every_field", ReverseKeyed, "/areas/0/questions/0/keying"),
        ("every_field", UncreditedWords, "/stem"),
        ("hidden", HiddenWithArea, "/areas/1/hide_because"),
        ("moved", UncreditedWords, "/areas/0/questions/1/text"),
        ("names_that_only_other_kinds_have", UncreditedWords, "/areas/0/title"),
        ("new_scale", UncreditedWords, "/areas/0/questions/1/text"),
        ("places", UnequalAreas, "/areas"),
        ("places", UncreditedWords, "/areas/2/title"),
        ("replaced_scale", LostDescriptors, "/scales/0/replaces"),
        ("reworded", LostTranslation, "/stem"),
        ("reworded", LostTranslation, "/areas/0/title"),
        ("reworded", LostTranslation, "/areas/0/questions/0/text"),
        ("reworded", LostTranslation, "/roles/0/label"),
        ("reworded", UncreditedWords, "/stem"),
        ("views", HiddenWithArea, "/areas/1/hide_because"),
        ("warns_reverse_keyed", ReverseKeyed, "/areas/0/questions/0/keying"),
        ("warns_reverse_keyed", UncreditedWords, "/areas/0/questions/0/text"),
        ("warns_undeclared_language", UndeclaredLanguage, "/areas/0/questions/0/text/fr"),
        ("whole_numbers", LostTranslation, "/scales/0/points/0/label"),
        ("whole_numbers", UnevenValues, "/scales/0"),
    ];
    let expected = expected.map(|(name, code, at)| (name.to_owned(), code, at.to_owned()));
    assert_eq!(told, expected);
}

#[test]
fn a_prompt_about_what_is_hidden_goes_with_it() {
    let mut base = BASE.document().clone();
    let prompts = base.prompts.as_mut().unwrap();
    for (number, (scope, about)) in
        [("question", "shares_plans"), ("question", "visits_classes"), ("area", "planning")].into_iter().enumerate()
    {
        let mut prompt = prompts[1].clone();
        (prompt.id, prompt.trigger) = (format!("about_{number}"), ilt::framework::Trigger::Strength);
        (prompt.scope, prompt.about) = (scope.parse().unwrap(), Some(about.to_owned()));
        prompts.push(prompt);
    }
    let base = Framework::try_from(base).unwrap();
    let overlay = |changes: Value| {
        let mut document = json!({
            "format": "ilt-overlay/1", "id": "two_rivers_ilt", "version": "1.0.0",
            "base": {"id": base.id(), "version": base.version(), "digest": digest(&base)},
        });
        document.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        Overlay::from_json(&base, &document.to_string())
    };
    let hide = json!([{"id": "planning", "questions": [{"id": "shares_plans", "hide_because": "We share none."}]}]);
    let framework = overlay(json!({"areas": hide})).unwrap().into_framework();
    let left: Vec<&str> = framework.prompts().iter().filter_map(|prompt| prompt.about()).collect();
    assert_eq!(left, ["visits_classes", "planning"]);
    let retired = value(&framework)["retired"].as_array().unwrap().clone();
    assert!(retired.iter().any(|gone| gone["id"] == "about_0" && gone["reason"] == "We share none."), "{retired:?}");
    // an overlay may say what it is about now, and not that it is about what it hides
    let about = |question: &str| json!([{"id": "about_0", "about": question}]);
    let framework = overlay(json!({"areas": hide, "prompts": about("visits_classes")})).unwrap().into_framework();
    assert_eq!(framework.prompts().iter().filter_map(|prompt| prompt.about()).count(), 3);
    let problems = overlay(json!({"areas": hide, "prompts": about("shares_plans")})).unwrap_err();
    assert_eq!(problems.as_slice()[0].code, UnknownTarget, "{problems}");
}

//! One mistake is one problem: it neither hides another one nor makes what is right look wrong.

use ilt::Tally;
use ilt::diagnostic::Code::{self, *};
use ilt::tally::document::TallyDocument;
use serde_json::{Value, json};

use crate::files;

fn sound() -> Value {
    let mut document: Value = serde_json::from_str(&files::read("tallies/valid", "two_groups")).unwrap();
    // everybody on the roster answered, and everybody answered every question
    document["roster_size"] = json!(5);
    document["groups"][1]["counts"]["shares_plans"]["often"] = json!(1);
    document
}

fn problems_of(document: &Value) -> Vec<(Code, String)> {
    match Tally::from_json(&files::lakeside(), &document.to_string()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(|p| (p.code, p.pointer.to_string())).collect(),
    }
}

/// The value at a place, and the one problem there is.
fn mistakes() -> Vec<(&'static str, Value, Code, &'static str)> {
    let put = |at, value: Value, code| (at, value, code, at);
    vec![
        put("/format", json!("ilt-tally/2"), UnsupportedFormat),
        put("/framework", json!([]), WrongType),
        ("/framework", json!({}), MissingField, "/framework/id"),
        put("/framework/id", json!("hillside"), WrongFramework),
        put("/framework/id", json!(null), WrongType),
        put("/framework/version", json!("1.2.0-rc.1"), WrongVersion),
        put("/framework/version", json!(1), WrongType),
        put("/roster_size", json!(4), MoreThanRoster),
        put("/roster_size", json!(-1), OutOfRange),
        put("/roster_size", json!("5"), WrongType),
        put("/drafts", json!(-1), OutOfRange),
        put("/drafts", json!(0.5), WrongType),
        put("/groups", json!({}), WrongType),
        put("/groups/0", json!("principal"), WrongType),
        put("/groups/0/role", json!("coach"), UnknownRole),
        put("/groups/0/role", json!(null), WrongType),
        // nothing follows from a number of people that was not read
        put("/groups/1/respondents", json!(-4), OutOfRange),
        put("/groups/1/respondents", json!(null), WrongType),
        put("/groups/1/consenting", json!(5), ImpossibleCounts),
        put("/groups/1/consenting", json!(-1), OutOfRange),
        put("/groups/1/counts", json!([]), WrongType),
        put("/groups/1/counts/is_heard", json!(4), WrongType),
        put("/groups/1/counts/is_heard", json!({"agree": 3, "disagree": 2}), ImpossibleCounts),
        put("/groups/1/counts/is_herd", json!({"agree": 4}), UnknownQuestion),
        put("/groups/1/counts/is_herd", json!(4), WrongType),
        put("/groups/1/counts/is_heard/agree", json!(-1), OutOfRange),
        put("/groups/1/counts/is_heard/agree", json!("4"), WrongType),
        ("/groups/1/counts/is_heard/agre", json!(0), UnknownAnswer, "/groups/1/counts/is_heard/?"),
        put("/groups/1/counts/is_heard/dont_know", json!(0), NonResponseNotOffered),
        ("/groups/1/counts/is_heard/skipped", json!(0), UnknownAnswer, "/groups/1/counts/is_heard/?"),
    ]
}

#[test]
fn one_mistake_is_one_problem() {
    assert_eq!(problems_of(&sound()), []);
    for (place, value, code, told) in mistakes() {
        let mut document = sound();
        let (parent, name) = place.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap() {
            Value::Array(list) => list[name.parse::<usize>().unwrap()] = value.clone(),
            parent => parent[name] = value.clone(),
        }
        let mut expected = vec![(code, told.to_owned())];
        match (told, code) {
            // two fields are missing
            ("/framework/id", MissingField) => expected.push((MissingField, "/framework/version".to_owned())),
            // the name of the question is wrong, too
            ("/groups/1/counts/is_herd", WrongType) => expected.push((UnknownQuestion, told.to_owned())),
            _ => {}
        }
        assert_eq!(problems_of(&document), expected, "{place} = {value}");
    }
}

#[test]
fn every_required_field_that_is_missing_is_one_problem() {
    for (parent, fields) in [
        ("", "format framework roster_size drafts groups"),
        ("/framework", "id version"),
        ("/groups/0", "respondents consenting counts"),
        ("/groups/1", "respondents consenting counts"),
    ] {
        for field in fields.split(' ') {
            let mut document = sound();
            document.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(field).unwrap();
            assert_eq!(problems_of(&document), [(MissingField, format!("{parent}/{field}"))]);
        }
    }
}

#[test]
fn a_document_made_in_code_has_the_problems_of_its_file() {
    let mut read = 0;
    for (name, json) in files::all("tallies/invalid") {
        let framework = files::framework_of(&name);
        if let Ok(document) = serde_json::from_str::<TallyDocument>(&json) {
            let from_file = Tally::from_json(&framework, &json).unwrap_err();
            assert_eq!(Tally::check(&framework, document).unwrap_err(), from_file, "{name}");
            read += 1;
        }
    }
    assert!(read > 10, "{read}");
    let document = TallyDocument::default();
    let json = serde_json::to_string(&document).unwrap();
    let problems = Tally::check(&files::lakeside(), document).unwrap_err();
    assert_eq!(Tally::from_json(&files::lakeside(), &json).unwrap_err(), problems);
}

#[test]
fn messages_do_not_grow_with_the_square_of_the_file() {
    let words = |count: usize| -> serde_json::Map<String, Value> {
        (0..count).map(|index| (format!("nothing_like_it_{index}"), json!(1))).collect()
    };
    let questions: serde_json::Map<String, Value> =
        words(1000).into_iter().map(|(question, _)| (question, json!({"often": -1}))).collect();
    let groups = |counts: Value| json!([{"respondents": 0, "consenting": 0, "counts": counts}, {}, {}, {}, {}]);
    for counts in [json!(questions), json!({"is_heard": words(1000)}), json!({"k".repeat(100_000): words(10)})] {
        let framework = json!({"id": "lakeside", "version": "1.2.0"});
        let document = json!({"framework": framework, "groups": groups(counts)}).to_string();
        let told = Tally::from_json(&files::lakeside(), &document).unwrap_err().to_string();
        assert!(told.len() < 30 * document.len(), "{} for {}", told.len(), document.len());
    }
}

//! One mistake is one problem: it neither hides another one nor makes what is right look wrong.

use ilt::ResponseSet;
use ilt::diagnostic::Code::{self, *};
use ilt::response::document::ResponseSetDocument;
use serde_json::{Value, json};

use crate::change::{assert_required, places, set};
use crate::files;

/// A document with everything in it that can be wrong.
fn sound() -> Value {
    let mut document: Value = serde_json::from_str(&files::read("responses/valid", "every_field")).unwrap();
    // everybody on the roster answered
    document["roster_size"] = json!(2);
    document
}

fn problems_of(document: &Value) -> Vec<(Code, String)> {
    match ResponseSet::from_json(&files::lakeside(), &document.to_string()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(|p| (p.code, p.pointer.to_string())).collect(),
    }
}

/// Mistakes by themselves: the value at a place, and the one problem there is, mostly at the same place.
fn mistakes() -> Vec<(&'static str, Option<Value>, Code, &'static str)> {
    let put = |at, value: Value, code| (at, Some(value), code, at);
    let away = |at| (at, None, MissingField, at);
    let told_at = |at, value: Value, code, told| (at, Some(value), code, told);
    vec![
        put("/format", json!("ilt-tally/1"), UnsupportedFormat),
        put("/format", json!(1), WrongType),
        // what is said of answers is not said of answers to something else
        put("/framework", json!("lakeside"), WrongType),
        away("/framework"),
        put("/framework/id", json!("hillside"), WrongFramework),
        put("/framework/id", json!(1), WrongType),
        away("/framework/id"),
        put("/framework/version", json!("1.2"), WrongVersion),
        put("/framework/version", json!(1.2), WrongType),
        away("/framework/version"),
        told_at("/framework", json!({"id": "hillside", "version": "9.0.0"}), WrongFramework, "/framework/id"),
        told_at("/framework", json!({"version": "9.0.0"}), MissingField, "/framework/id"),
        put("/team", json!(null), WrongType),
        put("/team/id", json!("Cedar"), BadId),
        put("/team/name", json!(" "), BlankText),
        put("/cycle", json!("fall_2026"), WrongType),
        away("/cycle"),
        put("/cycle/id", json!("2026"), BadId),
        put("/cycle/order", json!(-1), OutOfRange),
        put("/cycle/order", json!(i64::MIN), OutOfRange),
        put("/cycle/closed", json!(true), ClosedField),
        put("/cycle/closed", json!("yes"), ClosedField),
        put("/cycle/asked", json!([]), EmptyList),
        put("/cycle/asked", json!("is_heard"), WrongType),
        put("/cycle/asked/1", json!("visit_classes"), UnknownQuestion),
        put("/cycle/asked/1", json!("shares_plans"), DuplicateId),
        put("/cycle/asked/1", json!(null), WrongType),
        told_at("/cycle/reported", json!({"respondents": ["r1"]}), UnknownField, "/cycle/?"),
        put("/key_scope", json!("school"), UnknownChoice),
        put("/key_scope", json!(1), WrongType),
        put("/agreed_reopening", json!(" "), BlankText),
        // a roster that was not read is not also too small
        put("/roster_size", json!(1), MoreThanRoster),
        put("/roster_size", json!(0), OutOfRange),
        put("/roster_size", json!(-1), OutOfRange),
        put("/roster_size", json!(1_000_001), OutOfRange),
        put("/roster_size", json!(null), WrongType),
        put("/roster_size", json!("2"), WrongType),
        away("/roster_size"),
        put("/agreed_open", json!("\n"), BlankText),
        put("/agreed_open", json!(true), WrongType),
        put("/consensus", json!([]), WrongType),
        put("/consensus/shares_plans", json!("oft"), UnknownAnswer),
        put("/consensus/visits_classes", json!("not_applicable"), NonResponseNotOffered),
        put("/consensus/is_herd", json!("agree"), UnknownQuestion),
        put("/responses", json!({}), WrongType),
        away("/responses"),
        // a response that was not read is nobody
        put("/responses/0", json!(null), WrongType),
        put("/responses/0/respondent", json!(null), WrongType),
        put("/responses/0/respondent", json!(""), BadRespondentKey),
        put("/responses/0/respondent", json!("Ana Garcia"), BadRespondentKey),
        put("/responses/2/respondent", json!("r1"), DuplicateRespondent),
        put("/responses/2/respondent", json!("R1"), DuplicateRespondent),
        away("/responses/0/respondent"),
        put("/responses/0/status", json!("Submitted"), UnknownChoice),
        put("/responses/2/status", json!("sent"), UnknownChoice),
        put("/responses/0/status", json!(false), WrongType),
        away("/responses/0/status"),
        put("/responses/0/role", json!("coach"), UnknownRole),
        put("/responses/0/role", json!([]), WrongType),
        put("/responses/0/consents_to_attribution", json!("true"), WrongType),
        put("/responses/0/comment", json!(["More time."]), WrongType),
        put("/responses/1/notes", json!("We take turns."), WrongType),
        put("/responses/1/notes/is_heard", json!(3), WrongType),
        put("/responses/1/notes/is_herd", json!("We take turns."), UnknownQuestion),
        put("/responses/1/importance", json!(["high"]), WrongType),
        put("/responses/1/importance/is_heard", json!("High"), UnknownChoice),
        put("/responses/1/importance/is_herd", json!("high"), UnknownQuestion),
        put("/responses/0/answers", json!(null), WrongType),
        put("/responses/0/answers", json!("often"), WrongType),
        away("/responses/0/answers"),
        put("/responses/0/answers/shares_plans", json!("oft"), UnknownAnswer),
        put("/responses/0/answers/shares_plans", json!(3), WrongType),
        put("/responses/0/answers/shares_plans", json!(null), WrongType),
        put("/responses/0/answers/is_heard", json!("dont_know"), NonResponseNotOffered),
        put("/responses/0/answers/is_herd", json!("agree"), UnknownQuestion),
        put("/responses/2/answers/shares_plans", json!("oft"), UnknownAnswer),
        told_at("/school", json!("Cedar"), UnknownField, "/?"),
        put("/responses/1/name", json!("Ms. Ames"), UnknownField),
    ]
}

#[test]
fn one_mistake_is_one_problem() {
    assert_eq!(problems_of(&sound()), []);
    for (place, value, code, told) in mistakes() {
        let mut document = sound();
        set(&mut document, place, value.clone());
        assert_eq!(problems_of(&document), [(code, told.to_owned())], "{place} = {value:?}");
    }
}

#[test]
fn one_more_person_than_the_roster_has_is_one_problem() {
    let mut document = sound();
    let another = json!({"respondent": "r4", "status": "submitted", "answers": {}});
    document["responses"].as_array_mut().unwrap().push(another.clone());
    assert_eq!(problems_of(&document), [(MoreThanRoster, "/roster_size".to_owned())]);
    // one person twice is one person
    document["responses"][3]["respondent"] = json!("r1");
    assert_eq!(problems_of(&document), [(DuplicateRespondent, "/responses/3/respondent".to_owned())]);
    // and the one whose key was not read is a third
    document["responses"][3]["respondent"] = json!(7);
    assert_eq!(
        problems_of(&document),
        [(WrongType, "/responses/3/respondent".to_owned()), (MoreThanRoster, "/roster_size".to_owned())]
    );
}

#[test]
fn a_slip_in_the_name_of_a_field_is_one_problem() {
    for (place, slip) in [
        ("/format", "Format"),
        ("/framework", "framwork"),
        ("/framework/id", "ID"),
        ("/framework/version", "versoin"),
        ("/team/name", "Name"),
        ("/cycle", "cylce"),
        ("/roster_size", "rostersize"),
        ("/responses", "response"),
        ("/agreed_open", "agreed-open"),
        ("/consensus", "concensus"),
        ("/responses/0/respondent", "Respondent"),
        ("/responses/0/status", "state"),
        ("/responses/0/answers", "answer"),
        ("/responses/0/role", "rolle"),
        ("/responses/0/consents_to_attribution", "consent_to_attribution"),
        ("/responses/0/comment", "coment"),
    ] {
        let mut document = sound();
        let (parent, name) = place.rsplit_once('/').unwrap();
        let fields = document.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        let value = fields.remove(name).unwrap();
        fields.insert(slip.to_owned(), value);
        // what is more than a slip may be an answer, and is not repeated
        let told = if ["ID", "Name", "agreed-open", "state"].contains(&slip) { "?" } else { slip };
        assert_eq!(problems_of(&document), [(UnknownField, format!("{parent}/{told}"))], "{place}");
    }
}

#[test]
fn every_required_field_that_is_missing_is_one_problem() {
    let required = [
        ("", "format framework team cycle roster_size responses"),
        ("/framework", "id version"),
        ("/team", "id name"),
        ("/cycle", "id label order"),
        ("/responses/0", "respondent status answers"),
    ];
    assert_required(&sound(), &required, problems_of);
}

#[test]
fn no_place_may_be_null() {
    for place in &places(&sound()) {
        let mut document = sound();
        set(&mut document, place, Some(Value::Null));
        assert_eq!(problems_of(&document), [(WrongType, place.clone())]);
    }
}

#[test]
fn mistakes_in_different_places_are_all_told() {
    // two of the mistakes at a time, wherever they do not touch each other
    let mistakes = mistakes();
    let apart = |a: &str, b: &str| !a.starts_with(b) && !b.starts_with(a);
    // what another framework asks is not known
    let of_another = |code: Code| code == WrongFramework || code == WrongVersion;
    let of_the_framework =
        |code: Code| matches!(code, UnknownQuestion | UnknownAnswer | NonResponseNotOffered | UnknownRole);
    // how many people submitted is said where all of them are known
    let people = |place: &str, code: Code| {
        code == MoreThanRoster || place.starts_with("/responses") && !place.contains("/answers/")
    };
    let mut pairs = 0;
    for (first_place, first, first_code, first_told) in &mistakes {
        for (second_place, second, second_code, second_told) in &mistakes {
            let unknown = of_another(*first_code) && of_the_framework(*second_code)
                || of_another(*second_code) && of_the_framework(*first_code);
            let uncounted = *first_code == MoreThanRoster && people(second_place, *second_code)
                || *second_code == MoreThanRoster && people(first_place, *first_code);
            // a reference has one thing wrong with it at a time
            let reference = first_place.starts_with("/framework") && second_place.starts_with("/framework");
            // who was not read is nobody's double
            let double = |code: Code, other: &str| code == DuplicateRespondent && other.starts_with("/responses/0");
            let keys = double(*first_code, second_place) || double(*second_code, first_place);
            if first_place >= second_place
                || !apart(first_place, second_place)
                || unknown
                || uncounted
                || reference
                || keys
            {
                continue;
            }
            let mut document = sound();
            set(&mut document, first_place, first.clone());
            set(&mut document, second_place, second.clone());
            let mut found = problems_of(&document);
            found.sort();
            let mut expected = vec![(*first_code, (*first_told).to_owned()), (*second_code, (*second_told).to_owned())];
            expected.sort();
            assert_eq!(found, expected, "{first_place} = {first:?}, {second_place} = {second:?}");
            pairs += 1;
        }
    }
    assert!(pairs > 1_000, "{pairs}");
}

#[test]
fn a_document_made_in_code_has_the_problems_of_its_file() {
    let mut read = 0;
    for (name, json) in files::all("responses/invalid") {
        let framework = files::framework_of(&name);
        if let Ok(document) = serde_json::from_str::<ResponseSetDocument>(&json) {
            let from_file = ResponseSet::from_json(&framework, &json).unwrap_err();
            assert_eq!(ResponseSet::check(&framework, document).unwrap_err(), from_file, "{name}");
            read += 1;
        }
    }
    assert!(read > 15, "{read}");
}

#[test]
fn an_empty_document_has_the_problems_of_its_file() {
    let document = ResponseSetDocument::default();
    let json = serde_json::to_string(&document).unwrap();
    let problems = ResponseSet::check(&files::lakeside(), document).unwrap_err();
    assert_eq!(ResponseSet::from_json(&files::lakeside(), &json).unwrap_err(), problems);
}

#[test]
fn a_number_for_an_answer_is_told_the_words_that_the_question_offers() {
    let offered = |mistake: Value| {
        let mut document = sound();
        document["responses"][0]["answers"]["shares_plans"] = mistake;
        let problems = ResponseSet::from_json(&files::lakeside(), &document.to_string()).unwrap_err();
        problems.as_slice()[0].help.clone().unwrap()
    };
    let words = "it offers: never, sometimes, often, always, not_applicable";
    // a number, the same in quotes, a label, yes and no
    for mistake in [json!(3), json!("3"), json!("Often"), json!(true), json!(2.5), json!(["often"])] {
        assert!(offered(mistake.clone()).starts_with(words), "{mistake}: {}", offered(mistake.clone()));
    }
}

#[test]
fn what_cannot_be_seen_in_a_word_is_told() {
    for at in ["/responses/0/answers/shares_plans", "/responses/0/role"] {
        let mut document = sound();
        let place = document.pointer_mut(at).unwrap();
        *place = json!(format!("{}\u{a0}", place.as_str().unwrap()));
        let problems = ResponseSet::from_json(&files::lakeside(), &document.to_string()).unwrap_err();
        let help = problems.as_slice()[0].help.clone().unwrap();
        assert!(help.starts_with("what stands here holds a non-breaking space (U+00A0); "), "{at}: {help}");
    }
}

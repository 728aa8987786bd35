//! Documents: what is written is read again, and whatever is read is either sound or told.

use ilt::response::document::ResponseSetDocument;
use ilt::strategies::framework_documents;
use ilt::tally::document::TallyDocument;
use ilt::{Framework, ResponseSet, Tally};
use proptest::prelude::*;
use serde_json::{Map, Number, Value};

use super::team::{cases, pick, teams};

/// Words that documents know, so that nonsense gets past the first field.
const WORDS: [&str; 24] = [
    "format",
    "ilt-framework/1",
    "ilt-responses/1",
    "ilt-tally/1",
    "id",
    "version",
    "areas",
    "questions",
    "scales",
    "points",
    "responses",
    "answers",
    "respondent",
    "status",
    "submitted",
    "groups",
    "counts",
    "role",
    "cycle",
    "p1",
    "q1",
    "skipped",
    "dont_know",
    "\u{feff}",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![proptest::sample::select(&WORDS[..]).prop_map(str::to_owned), any::<String>()]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-9..9_i64).prop_map(Value::from),
        any::<f64>().prop_map(|float| Number::from_f64(float).map_or(Value::Null, Value::Number)),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((word(), inner), 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Puts something else in one place of a document.
fn spoil(value: &mut Value, seed: u64, depth: usize, other: Value) {
    let children: Vec<&mut Value> = match value {
        Value::Array(list) => list.iter_mut().collect(),
        Value::Object(entries) => entries.values_mut().collect(),
        _ => Vec::new(),
    };
    if children.is_empty() || (depth > 0 && pick(seed, depth, 4) == 0) {
        *value = other;
        return;
    }
    let chosen = pick(seed, depth + 100, children.len());
    if let Some(child) = children.into_iter().nth(chosen) {
        spoil(child, seed, depth + 1, other);
    }
}

/// A set's document with every response's answers under their areas, in whatever order `Map` has.
fn nested_by_area(framework: &Framework, mut set: Value) -> Value {
    for response in set["responses"].as_array_mut().unwrap() {
        let flat = response["answers"].take();
        let areas = framework.areas().iter().map(|area| {
            let answered = area.questions().iter().map(|question| question.id().to_string());
            let answers: Map<String, Value> =
                answered.filter_map(|id| flat.get(&id).map(|answer| (id.clone(), answer.clone()))).collect();
            (area.id().to_string(), Value::from(answers))
        });
        response["answers"] = areas.rev().collect();
    }
    set
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_framework_is_read_as_it_was_written(document in framework_documents()) {
        let framework = Framework::try_from(document.clone()).unwrap();
        let json = serde_json::to_string(&framework).unwrap();
        prop_assert_eq!(&Framework::from_json(&json).unwrap(), &framework);
        prop_assert_eq!(&serde_json::from_str::<Framework>(&json).unwrap(), &framework);
        prop_assert_eq!(serde_json::from_str::<ilt::framework::document::FrameworkDocument>(&json).unwrap(), document);
    }

    #[test]
    fn responses_are_read_as_they_were_written(team in teams()) {
        let json = serde_json::to_string(&*team).unwrap();
        prop_assert_eq!(&ResponseSet::from_json(team.framework(), &json).unwrap(), &*team);
        prop_assert_eq!(serde_json::from_str::<ResponseSetDocument>(&json).unwrap(), team.to_document());
        prop_assert_eq!(&ResponseSet::check(team.framework(), team.to_document()).unwrap(), &*team);
    }

    /// Responses are read from JSON straight into rows, and slowly through serde: as one and the same, right or wrong.
    #[test]
    fn both_readings_of_responses_agree(team in teams(), seed: u64, other in any_json()) {
        let sound = serde_json::to_value(&*team).unwrap();
        let nested = nested_by_area(team.framework(), sound.clone());
        prop_assert_eq!(&ResponseSet::from_json(team.framework(), &nested.to_string()).unwrap(), &*team);
        let spoiled = [&sound, &nested].map(|document| {
            let mut document = document.clone();
            spoil(&mut document, seed, 0, other.clone());
            document
        });
        for json in [sound, nested].iter().chain(&spoiled).map(Value::to_string) {
            let read = ResponseSet::from_json(team.framework(), &json);
            match serde_json::from_str::<ResponseSetDocument>(&json) {
                Ok(document) => prop_assert_eq!(read, ResponseSet::check(team.framework(), document), "{}", json),
                Err(_) => prop_assert!(read.is_err(), "{}", json),
            }
        }
    }

    #[test]
    fn a_tally_is_read_as_it_was_written(team in teams()) {
        let tally = Tally::of(&team);
        let json = serde_json::to_string(&tally).unwrap();
        prop_assert_eq!(&Tally::from_json(team.framework(), &json).unwrap(), &tally);
        prop_assert_eq!(serde_json::from_str::<TallyDocument>(&json).unwrap(), tally.to_document());
    }

    #[test]
    fn no_json_makes_a_reader_panic(team in teams(), value in any_json(), text: String) {
        for json in [value.to_string(), text] {
            let _ = Framework::from_json(&json);
            let _ = ResponseSet::from_json(team.framework(), &json);
            let _ = Tally::from_json(team.framework(), &json);
        }
    }

    /// Nor does a document of which one piece is wrong; and what passes its checks can be reported on.
    #[test]
    fn no_spoiled_document_makes_anything_panic(team in teams(), seed: u64, other in any_json()) {
        let spoiled = |json: Value| {
            let mut json = json;
            spoil(&mut json, seed, 0, other.clone());
            json.to_string()
        };
        let framework = spoiled(serde_json::to_value(team.framework()).unwrap());
        if let Ok(framework) = Framework::from_json(&framework) {
            let _ = framework.warnings();
            let _ = ResponseSet::check(&framework, team.to_document());
        }
        let tally = spoiled(serde_json::to_value(Tally::of(&team)).unwrap());
        if let Ok(tally) = Tally::from_json(team.framework(), &tally) {
            let _ = tally.clone().merge(&tally);
        }
        let closed = spoiled(serde_json::to_value(team.close()).unwrap());
        if let Ok(closed) = ilt::Closed::from_json(team.framework(), &closed) {
            let disclosed = ilt::Disclosed::of(&closed, ilt::Policy::Open);
            let _ = disclosed.map(|disclosed| ilt::Priorities::of(&ilt::Scores::of(&disclosed)));
        }
        let responses = spoiled(serde_json::to_value(&*team).unwrap());
        if let Ok(responses) = ResponseSet::from_json(team.framework(), &responses) {
            let disclosed = ilt::Disclosed::of(&responses.close(), ilt::Policy::Confidential);
            let _ = disclosed.map(|disclosed| ilt::Priorities::of(&ilt::Scores::of(&disclosed)));
        }
    }

    /// Response files are private: a message may name a key and a question, never what was answered.
    #[test]
    fn problems_never_repeat_an_answer(team in teams(), seed: u64) {
        let secret = "zz_secret_answer";
        let mut document = team.to_document();
        let answers: Vec<&mut String> =
            document.responses.iter_mut().flat_map(|response| response.answers.flat_mut().values_mut()).collect();
        let count = answers.len();
        prop_assume!(count > 0);
        *answers.into_iter().nth(pick(seed, 0, count)).unwrap() = secret.to_owned();
        let problems = ResponseSet::check(team.framework(), document.clone()).unwrap_err();
        prop_assert!(!problems.to_string().contains(secret));
        let json = serde_json::to_string(&document).unwrap();
        let problems = ResponseSet::from_json(team.framework(), &json).unwrap_err();
        prop_assert!(!serde_json::to_string(&problems).unwrap().contains(secret));
    }
}

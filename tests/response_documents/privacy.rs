//! Responses are private: whatever is wrong with a document, no problem of it repeats an answer, a comment, a role or
//! a status, and a log of what was read has nothing of it either.

use ilt::diagnostic::Problems;
use ilt::disclosure::Disclosed;
use ilt::response::document::{ResponseDocument, ResponseSetDocument};
use ilt::{Framework, Policy, ResponseSet, Tally};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::files;
use crate::tree::{Change, Json};

/// What respondents say in these tests, and nothing else ever says.
const TEXT: &str = "Zebra said";
const NUMBER: i64 = 8_675_309;
const DECIMAL: f64 = 8_675_309.25;

/// Parts of the above: none of them may be told.
const TOLD: &[&str] = &["Zebra", "zebra", "said", "8675309"];

/// Everything that is told of a document, by whoever reads it.
fn told(framework: &Framework, json: &str) -> Vec<String> {
    fn of(problems: &Problems) -> Vec<String> {
        let mut told = vec![problems.to_string(), format!("{problems:?}"), serde_json::to_string(problems).unwrap()];
        for problem in problems {
            told.extend([problem.message.clone(), problem.to_string(), problem.pointer.to_string()]);
            told.extend(problem.help.clone());
            told.extend(problem.related.iter().map(|related| related.label.clone()));
        }
        told
    }
    let mut told = Vec::new();
    match ResponseSet::from_json(framework, json) {
        Ok(set) => told.push(format!("{set:?}")),
        Err(problems) => told.extend(of(&problems)),
    }
    match serde_json::from_str::<ResponseSetDocument>(json) {
        Ok(document) => {
            let checked = ResponseSet::check(framework, document);
            told.extend(checked.as_ref().err().map(of).unwrap_or_default());
        }
        Err(error) => told.extend([error.to_string(), format!("{error:?}")]),
    }
    told.extend(serde_json::from_slice::<ResponseSetDocument>(json.as_bytes()).err().map(|error| error.to_string()));
    if let Ok(value) = serde_json::from_str::<Value>(json) {
        for response in value["responses"].as_array().into_iter().flatten() {
            let error = serde_json::from_str::<ResponseDocument>(&response.to_string()).err();
            told.extend(error.map(|error| error.to_string()));
        }
        told.extend(serde_json::from_value::<ResponseSetDocument>(value).err().map(|error| error.to_string()));
    }
    told
}

fn repeated(told: &[String]) -> Option<&String> {
    told.iter().find(|told| TOLD.iter().any(|word| told.contains(word)))
}

/// The values that respondents gave, and where they stand.
fn is_private(path: &[&str]) -> bool {
    match path {
        ["responses", _, field, ..] => *field != "respondent",
        ["consensus", ..] => true,
        _ => false,
    }
}

/// What a respondent may say where another kind of value is due, too.
fn sayings() -> Vec<Value> {
    vec![
        json!(TEXT),
        json!(NUMBER),
        json!(-NUMBER),
        json!(DECIMAL),
        json!([TEXT, NUMBER]),
        json!({"en": TEXT}),
        json!({"point": {"id": TEXT}}),
        json!(format!("often {TEXT}")),
        json!(format!("{TEXT}\n\u{1b}[31m`\"\\")),
        json!(TEXT.repeat(1_000)),
    ]
}

#[test]
fn no_saying_is_repeated_in_any_place() {
    let sound: Value = serde_json::from_str(&files::read("responses/valid", "every_field")).unwrap();
    let framework = files::lakeside();
    let places = [
        "/responses/0/answers/shares_plans",
        "/responses/0/answers/is_heard",
        "/responses/0/answers/no_question",
        "/responses/2/answers/visits_classes",
        "/responses/0/answers",
        "/responses/0/role",
        "/responses/0/status",
        "/responses/0/comment",
        "/responses/0/consents_to_attribution",
        "/responses/0/coment",
        "/responses/0/note",
        "/responses/1/notes",
        "/responses/1/notes/is_heard",
        "/responses/1/notes/no_question",
        "/responses/1/importance",
        "/responses/1/importance/is_heard",
        "/responses/1/importance/no_question",
        "/cycle/asked/0",
        "/responses/0",
        "/consensus/shares_plans",
        "/consensus/no_question",
        "/consensus",
        "/responses",
    ];
    let mut problems = 0;
    for place in places {
        for saying in sayings() {
            let mut document = sound.clone();
            let (parent, name) = place.rsplit_once('/').unwrap();
            match document.pointer_mut(parent).unwrap() {
                Value::Array(list) => list[name.parse::<usize>().unwrap()] = saying.clone(),
                parent => parent[name] = saying.clone(),
            }
            let told = told(&framework, &document.to_string());
            // the key of an object that is no value is the name of a field or a question
            let told = told.iter().map(|told| told.replace("`en`", "").replace("`point`", "")).collect::<Vec<_>>();
            assert_eq!(repeated(&told), None, "{place}: {saying}");
            problems += usize::from(told.len() > 1);
        }
    }
    // all but a comment and a note in text form
    assert!(problems > 150, "{problems}");
}

#[test]
fn an_answer_of_another_question_is_not_repeated() {
    // words that the framework knows, given where they mean nothing
    for (question, answer) in [("is_heard", "sometimes"), ("is_heard", "not_applicable"), ("shares_plans", "disagree")]
    {
        let mut document: Value = serde_json::from_str(&files::read("responses/valid", "two_people")).unwrap();
        document["responses"][0]["answers"][question] = json!(answer);
        for told in told(&files::lakeside(), &document.to_string()) {
            assert!(!told.contains(answer), "{told}");
        }
    }
}

#[test]
fn text_that_is_no_json_is_not_repeated() {
    let json = files::read("responses/valid", "every_field").replace("More time", TEXT);
    for broken in [
        json.replace(TEXT, "Zebra said \"no\""),
        json.replace(TEXT, "Zebra said\nno"),
        json.replace(TEXT, "Zebra said \\q"),
        json.replace(TEXT, "Zebra said \\ud800"),
        json.replace("\"always\"", "Zebra"),
        json.replace("\"always\"", "8675309e999"),
        json.replace("\"always\"", "8675309x"),
    ] {
        assert_ne!(broken, json);
        let told = told(&files::lakeside(), &broken);
        assert_eq!(repeated(&told), None, "{broken}");
        assert!(told.iter().any(|told| told.contains("this is not JSON")), "{told:?}");
    }
}

#[test]
fn a_log_of_what_was_read_holds_nothing_of_it() {
    let mut document: Value = serde_json::from_str(&files::read("responses/valid", "every_field")).unwrap();
    let response = |number: usize| {
        let (plans, heard) = (if number < 17 { "always" } else { "sometimes" }, "disagree");
        let answers = json!({"shares_plans": plans, "visits_classes": "dont_know", "is_heard": heard});
        let comment = format!("{TEXT} {number}");
        let notes = json!({"is_heard": comment});
        json!({"respondent": format!("r{number}"), "status": "submitted", "answers": answers, "comment": comment, "notes": notes, "importance": {"is_heard": "medium"}})
    };
    document["responses"] = (0..41).map(response).collect();
    let set = ResponseSet::from_json(&files::lakeside(), &document.to_string()).unwrap();
    let tally = Tally::of(&set);
    let open = Disclosed::of(&set.close(), Policy::Open).unwrap();
    let confidential = Disclosed::of(&set.close(), Policy::Confidential).unwrap();
    let response = set.responses().next().unwrap();
    let mut logged = Vec::new();
    for log in [format!("{set:?}"), format!("{set:#?}")] {
        assert!(log.contains("lakeside") && log.contains("respondents: 41"), "{log}");
        logged.push(log);
    }
    logged.extend([format!("{response:?}"), format!("{response:#?}")]);
    logged.extend([format!("{:?}", set.occasion()), format!("{:#?}", set.occasion())]);
    logged.extend([format!("{tally:?}"), format!("{tally:#?}")]);
    logged.extend([format!("{open:?}"), format!("{open:#?}")]);
    logged.extend([format!("{confidential:?}"), format!("{confidential:#?}")]);
    let logged: Vec<String> = logged.iter().map(|log| log.replace("1000000", "")).collect();
    assert_eq!(repeated(&logged), None);
    for log in logged {
        for said in ["always", "sometimes", "dont_know", "disagree", "shares_plans", "is_heard", "medium", "17", "24"] {
            assert!(!log.contains(said), "`{said}` in {log}");
        }
    }
}

/// Puts sayings in the place of what respondents gave, here and there as `which` says.
fn say(json: &mut Json, path: &mut Vec<String>, which: &mut impl Iterator<Item = Option<Value>>) {
    let private = is_private(&path.iter().map(String::as_str).collect::<Vec<_>>());
    match json {
        Json::Leaf(value) => {
            if private && let Some(Some(saying)) = which.next() {
                *value = saying;
            }
        }
        Json::List(list) => {
            for (index, element) in list.iter_mut().enumerate() {
                path.push(index.to_string());
                say(element, path, which);
                path.pop();
            }
        }
        Json::Object(fields) => {
            for (key, value) in fields {
                path.push(key.clone());
                say(value, path, which);
                path.pop();
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let value = prop::sample::select(vec![json!(null), json!(""), json!([]), json!({}), json!(7), json!("often")]);
    prop_oneof![
        2 => Just(Change::Delete),
        2 => Just(Change::Duplicate),
        2 => Just(Change::Swap),
        2 => value.prop_map(|value| Change::Replace(value.into())),
    ]
}

/// A document of the corpus after a few changes, in which respondents say what they say in these tests.
fn changed() -> impl Strategy<Value = Json> {
    let all = ["responses/valid", "responses/invalid"].into_iter().flat_map(files::all);
    let documents: Vec<Json> = all
        .filter_map(|(_, json)| serde_json::from_str::<Value>(json.trim_start_matches('\u{feff}')).ok())
        .map(Json::from)
        .collect();
    let text = || prop::sample::select(sayings().into_iter().filter(|s| !s.is_object()).collect::<Vec<_>>());
    (
        prop::sample::select(documents),
        prop::collection::vec((any::<prop::sample::Index>(), change()), 0..4),
        prop::collection::vec(prop::option::of(text()), 1..8),
    )
        .prop_map(|(mut json, changes, sayings)| {
            for (node, change) in changes {
                match json.nodes() {
                    0 => break,
                    nodes => json.change(node.index(nodes), &change),
                }
            }
            say(&mut json, &mut Vec::new(), &mut sayings.into_iter().cycle());
            json
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_problem_of_any_document_repeats_what_a_respondent_said(json in changed()) {
        let text = json.to_string();
        let told = told(&files::lakeside(), &text);
        prop_assert_eq!(repeated(&told), None, "{}", text);
        if let Err(problems) = ResponseSet::from_json(&files::lakeside(), &text) {
            for problem in &problems {
                prop_assert!(json.has_place(problem.pointer.as_str()), "{}\n{}", text, problem);
                for related in &problem.related {
                    prop_assert!(json.has_place(related.pointer.as_str()), "{}\n{}", text, problem);
                }
            }
        }
    }

    #[test]
    fn no_cut_off_document_repeats_what_a_respondent_said(json in changed(), at in any::<prop::sample::Index>()) {
        let text = json.to_string();
        let characters: Vec<char> = text.chars().collect();
        let cut: String = characters.iter().take(at.index(characters.len())).collect();
        let told = told(&files::lakeside(), &cut);
        prop_assert_eq!(repeated(&told), None, "{}", cut);
    }

    #[test]
    fn arbitrary_text_never_panics(text in any::<String>()) {
        let _ = ResponseSet::from_json(&files::lakeside(), &text);
    }
}

//! What a document may hold at most: exactly that much is sound, and one more is one problem.

use ilt::Framework;
use ilt::diagnostic::Code;
use serde_json::{Value, json};

use crate::files;

fn with(place: &str, value: Value) -> String {
    let mut document: Value = serde_json::from_str(&files::read("valid", "plain_texts")).unwrap();
    match document.pointer_mut(place) {
        Some(element) => *element = value,
        None => document[place.trim_start_matches('/')] = value,
    }
    document.to_string()
}

fn many(count: usize, element: impl Fn(usize) -> Value) -> Value {
    (0..count).map(element).collect()
}

#[track_caller]
fn assert_limit(limit: usize, document: impl Fn(usize) -> String, at: &str, message: &str) {
    Framework::from_json(&document(limit)).unwrap_or_else(|problems| panic!("{problems}"));
    let problems = Framework::from_json(&document(limit + 1)).unwrap_err();
    let found: Vec<_> = problems.iter().map(|p| (p.code, p.pointer.as_str(), p.message.as_str())).collect();
    assert_eq!(found, [(Code::TooMany, at, message)]);
}

#[test]
fn lists_of_the_framework_have_limits() {
    let source = |_| json!({"title": "Q", "publisher": "P", "relation": "original", "rights": "Free"});
    let sources = |count| with("/attribution", many(count, source));
    assert_limit(50, sources, "/attribution", "there are 51 entries in `attribution`, and 50 are the most");

    let additions = |count| with("/additions", many(count, |_| json!("The scale")));
    assert_limit(50, additions, "/additions", "there are 51 entries in `additions`, and 50 are the most");

    let role = |index| json!({"id": format!("r{index}"), "label": "R"});
    let roles = |count| with("/roles", many(count, role));
    assert_limit(100, roles, "/roles", "there are 101 entries in `roles`, and 100 are the most");

    let prompt = |index| {
        let id = format!("p{index}");
        json!({"id": id, "phase": "notice", "trigger": "fragile", "scope": "question", "text": "Look."})
    };
    let prompts = |count| with("/prompts", many(count, prompt));
    assert_limit(200, prompts, "/prompts", "there are 201 entries in `prompts`, and 200 are the most");

    let view = |index| json!({"id": format!("v{index}"), "title": "V", "questions": ["shares_plans"]});
    let views = |count| with("/views", many(count, view));
    assert_limit(200, views, "/views", "there are 201 entries in `views`, and 200 are the most");

    let cut = |index| json!({"at_least": format!("{index}/100"), "label": "C"});
    let cuts = |count| {
        with("/views", json!([{"id": "v", "title": "V", "questions": ["shares_plans"], "cuts": many(count, cut)}]))
    };
    assert_limit(20, cuts, "/views/0/cuts", "there are 21 entries in `cuts`, and 20 are the most");
}

#[test]
fn areas_and_questions_have_limits() {
    let question = |index: usize| json!({"id": format!("q{index}"), "text": "q?", "scale": "frequency"});
    let area = |index: usize| json!({"id": format!("a{index}"), "title": "A", "questions": [question(index)]});
    let areas = |count| with("/areas", many(count, area));
    assert_limit(200, areas, "/areas", "there are 201 entries in `areas`, and 200 are the most");

    let questions = |count| {
        // over two areas, because the limit is the framework's
        let second = json!({"id": "second", "title": "B", "questions": [question(count)]});
        let first = json!({"id": "first", "title": "A", "questions": many(count - 1, question)});
        with("/areas", json!([first, second]))
    };
    assert_limit(500, questions, "/areas", "there are 501 questions, and 500 are the most");
}

#[test]
fn scales_and_points_have_limits() {
    let no_and_yes = json!([{"id": "no", "value": 0, "label": "No"}, {"id": "yes", "value": 1, "label": "Yes"}]);
    let scale = |index| {
        let id = if index == 0 { "frequency".to_owned() } else { format!("s{index}") };
        let offered = json!({"dont_know": {"label": "Don't know"}});
        json!({"id": id, "points": no_and_yes, "favorable": ["yes"], "unfavorable": ["no"], "non_responses": offered})
    };
    let scales = |count| with("/scales", many(count, scale));
    assert_limit(200, scales, "/scales", "there are 201 entries in `scales`, and 200 are the most");

    let points = |count: usize| {
        let points = many(count, |index| json!({"id": format!("p{index}"), "value": index, "label": "P"}));
        let last = format!("p{}", count - 1);
        with("/scales/0", json!({"id": "frequency", "points": points, "favorable": [last], "unfavorable": ["p0"]}))
    };
    assert_limit(20, points, "/scales/0/points", "there are 21 entries in `points`, and 20 are the most");
}

#[test]
fn languages_have_limits() {
    let tag =
        |index: usize| format!("{}{}", char::from(b'a' + (index / 26) as u8), char::from(b'a' + (index % 26) as u8));
    let others = || (0..).map(tag).filter(|tag| tag != "en");
    let title = |count: usize| {
        let texts: serde_json::Map<String, Value> =
            std::iter::once("en".to_owned()).chain(others()).take(count).map(|tag| (tag, json!("T"))).collect();
        with("/title", Value::Object(texts))
    };
    assert_limit(50, title, "/title", "there are 51 entries in `title`, and 50 are the most");

    let translations = |count: usize| {
        let listed: Vec<Value> = others().take(count).map(|tag| json!({"language": tag, "status": "draft"})).collect();
        with("/translations", Value::Array(listed))
    };
    assert_limit(50, translations, "/translations", "there are 51 entries in `translations`, and 50 are the most");
}

#[test]
fn versions_have_a_length() {
    let version = |length: usize| with("/version", json!(format!("1.0.0-{}", "a".repeat(length - 6))));
    assert_eq!(Framework::from_json(&version(256)).unwrap().version().to_string().len(), 256);
    let problems = Framework::from_json(&version(257)).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| (problem.code, problem.pointer.as_str())).collect();
    assert_eq!(found, [(Code::BadVersion, "/version")]);
}

#[test]
fn messages_do_not_grow_with_the_square_of_the_file() {
    let scales = many(1000, |index| json!({"id": format!("scale_number_{index}")}));
    let questions = many(1000, |index| json!({"id": format!("q{index}"), "scale": format!("nothing_like_it_{index}")}));
    let long = json!({"id": "a".repeat(100_000)});
    let points = many(1000, |index| json!({"id": format!("point_number_{index}")}));
    let words = many(1000, |index| json!(format!("nothing_like_it_{index}")));
    for document in [
        json!({"scales": scales, "areas": [{"questions": questions}]}),
        json!({"scales": [long], "areas": [{"questions": questions}]}),
        json!({"scales": [{"points": points, "favorable": words}]}),
        json!({"scales": [{"points": [long, {"id": "b"}], "favorable": words}]}),
        json!({"scales": [long], "areas": [{"questions": many(1000, |index| {
            json!({"id": format!("q{index}"), "scale": "a".repeat(64), "non_responses": ["dont_know"]})
        })}]}),
        json!({"roles": many(1000, |index| json!({"id": format!("role_number_{index}")})), "retired": many(1000, |index| {
            json!({"what": "role", "id": format!("gone{index}"), "replacement": format!("nothing_like_it_{index}")})
        })}),
        json!({"id": "a".repeat(100_000), "areas": many(1000, |index| json!({"origin": {"from": format!("f{index}")}}))}),
    ] {
        let document = document.to_string();
        let told = Framework::from_json(&document).unwrap_err().to_string();
        assert!(told.len() < 30 * document.len(), "{} for {}", told.len(), document.len());
    }
}

/// One problem in each of these, since whatever seems to be missing stands beyond the limit.
#[test]
fn nothing_is_missing_that_stands_beyond_a_limit() {
    let mut cases = Vec::new();
    let no_and_yes = json!([{"id": "no", "value": 0, "label": "No"}, {"id": "yes", "value": 1, "label": "Yes"}]);
    let scale = |index| {
        let id = if index == 200 { "frequency".to_owned() } else { format!("s{index}") };
        json!({"id": id, "points": no_and_yes, "favorable": ["yes"], "unfavorable": ["no"]})
    };
    cases.push(("/scales", with("/scales", many(201, scale))));
    let points = many(30, |index| json!({"id": format!("p{index}"), "value": index, "label": "P"}));
    let scale = json!({"id": "frequency", "points": points, "favorable": ["p29"], "unfavorable": ["p0"]});
    cases.push(("/scales/0/points", with("/scales/0", scale)));
    let tags = (0..60).map(|index| format!("a{}{}", char::from(b'a' + index / 26), char::from(b'a' + index % 26)));
    let mut texts: serde_json::Map<String, Value> = tags.map(|tag| (tag, json!("T"))).collect();
    texts.insert("en".to_owned(), json!("T"));
    cases.push(("/title", with("/title", Value::Object(texts))));
    for (list, what, element) in [
        ("roles", "role", json!({"label": "R"})),
        ("prompts", "prompt", json!({"phase": "notice", "trigger": "fragile", "scope": "question", "text": "Look."})),
    ] {
        let named = |index: usize| {
            let mut element = element.clone();
            element["id"] = json!(format!("e{index}"));
            element
        };
        let mut document: Value = serde_json::from_str(&with(&format!("/{list}"), many(300, named))).unwrap();
        let gone = json!({"what": what, "id": "gone", "version": "0.1.0", "reason": "R.", "replacement": "e299"});
        document["retired"] = json!([gone]);
        cases.push((if list == "roles" { "/roles" } else { "/prompts" }, document.to_string()));
    }
    let pin = |index| json!({"id": format!("base_{index}"), "version": "1.0.0", "digest": format!("sha256:{:064}", 0)});
    let mut document: Value = serde_json::from_str(&with("/lineage", many(60, pin))).unwrap();
    document["areas"][0]["origin"] = json!({"from": "base_59"});
    cases.push(("/lineage", document.to_string()));
    for (at, json) in cases {
        let problems = Framework::from_json(&json).unwrap_err();
        let found: Vec<_> = problems.iter().map(|problem| (problem.code, problem.pointer.as_str())).collect();
        assert_eq!(found, [(Code::TooMany, at)], "{problems}");
    }
}

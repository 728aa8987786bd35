//! What an overlay may hold at most, and files that are made to take long.

use ilt::adopt::Overlay;
use ilt::diagnostic::{Code, Problems};
use serde_json::{Value, json};

use crate::files::{self, BASE};

fn with(fields: &[(&str, Value)]) -> String {
    let mut document: Value = serde_json::from_str(&files::read("valid", "nothing")).unwrap();
    for (name, value) in fields {
        document[*name] = value.clone();
    }
    document.to_string()
}

fn many(count: usize, element: impl Fn(usize) -> Value) -> Value {
    (0..count).map(element).collect()
}

fn problems(json: &str) -> Problems {
    Overlay::from_json(&BASE, json).unwrap_err()
}

/// So many are sound together with those of the base, and one more is one problem.
#[track_caller]
fn assert_limit(of_base: usize, limit: usize, document: impl Fn(usize) -> String, at: &str, message: &str) {
    Overlay::from_json(&BASE, &document(limit - of_base)).unwrap_or_else(|problems| panic!("{problems}"));
    // that there are too many is told once, whether those of the base are counted or not
    for count in [limit + 1 - of_base, limit + 1] {
        let problems = problems(&document(count));
        let found: Vec<_> = problems.iter().map(|p| (p.code, p.pointer.as_str(), p.message.as_str())).collect();
        let known = if count > limit { 0 } else { of_base };
        let message = message.replace("COUNT", &(count + known).to_string());
        assert_eq!(found, [(Code::TooMany, at, &*message)]);
    }
}

#[test]
fn lists_of_an_overlay_have_limits() {
    let credit = |_| json!({"title": "Q", "publisher": "P", "relation": "original", "rights": "Free"});
    let credits = |count| with(&[("attribution", many(count, credit))]);
    assert_limit(2, 50, credits, "/attribution", "there are COUNT attributions, and 50 are the most");

    let additions = |count| with(&[("additions", many(count, |_| json!("The scale")))]);
    assert_limit(1, 50, additions, "/additions", "there are COUNT texts, and 50 are the most");

    let role = |index| json!({"id": format!("r{index}"), "label": "R"});
    let roles = |count| with(&[("roles", many(count, role))]);
    assert_limit(3, 100, roles, "/roles", "there are COUNT roles, and 100 are the most");

    let prompt = |index| {
        let id = format!("p{index}");
        json!({"id": id, "phase": "notice", "trigger": "fragile", "scope": "question", "text": "Look."})
    };
    let prompts = |count| with(&[("prompts", many(count, prompt))]);
    assert_limit(2, 200, prompts, "/prompts", "there are COUNT prompts, and 200 are the most");

    let gone = |index| json!({"what": "role", "id": format!("r{index}"), "version": "0.1.0", "reason": "None."});
    let retired = |count| with(&[("retired", many(count, gone))]);
    assert_limit(2, 1_000, retired, "/retired", "there are COUNT retired ids, and 1000 are the most");

    let letter = |index: usize| char::from(b'a' + index as u8);
    let tags = || (0..26 * 26).map(move |index| format!("{}{}", letter(index / 26), letter(index % 26)));
    let others = move || tags().filter(|tag| tag != "en" && tag != "es");
    let listed =
        |count| -> Value { others().take(count).map(|tag| json!({"language": tag, "status": "draft"})).collect() };
    let translations = |count| with(&[("translations", listed(count))]);
    assert_limit(1, 50, translations, "/translations", "there are COUNT translations, and 50 are the most");

    let title = |count| -> Value {
        others().take(count).map(|tag| (tag, json!("T"))).collect::<serde_json::Map<_, _>>().into()
    };
    let title = |count| with(&[("title", title(count))]);
    Overlay::from_json(&BASE, &title(48)).unwrap();
    let told = problems(&title(49));
    let found: Vec<_> = told.iter().map(|p| (p.code, p.pointer.as_str(), p.message.as_str())).collect();
    assert_eq!(found, [(Code::TooMany, "/title", "there are 51 languages, and 50 are the most")]);
}

fn question(index: usize) -> Value {
    json!({"id": format!("q{index}"), "text": "q?", "scale": "frequency"})
}

#[test]
fn scales_areas_and_questions_have_limits() {
    let no_and_yes = json!([{"id": "no", "value": 0, "label": "No"}, {"id": "yes", "value": 1, "label": "Yes"}]);
    let scale =
        |index| json!({"id": format!("s{index}"), "points": no_and_yes, "favorable": ["yes"], "unfavorable": ["no"]});
    let scales = |count| with(&[("scales", many(count, scale))]);
    assert_limit(3, 50, scales, "/scales", "there are COUNT scales, and 50 are the most");

    let area = |index: usize| json!({"id": format!("a{index}"), "title": "A", "questions": [question(index)]});
    let areas = |count| with(&[("areas", many(count, area))]);
    assert_limit(3, 50, areas, "/areas", "there are COUNT areas, and 50 are the most");

    let questions = |count| with(&[("areas", json!([{"id": "planning", "questions": many(count, question)}]))]);
    Overlay::from_json(&BASE, &questions(493)).unwrap();
    for (count, at, message) in [
        (494, "/areas", "there are 501 questions, and a framework has at most 500"),
        (501, "/areas/0/questions", "there are 501 questions, and 500 are the most"),
    ] {
        let told = problems(&questions(count));
        let found: Vec<_> = told.iter().map(|p| (p.code, p.pointer.as_str(), p.message.as_str())).collect();
        assert_eq!(found, [(Code::TooMany, at, message)]);
    }
    let lists = (0..5).map(|list| json!({"id": format!("a{list}"), "title": "A", "questions": many(250, |index| question(250 * list + index))}));
    let told = problems(&with(&[("areas", lists.collect())]));
    let found: Vec<_> = told.iter().map(|p| (p.code, p.pointer.as_str(), p.message.as_str())).collect();
    assert_eq!(found, [(Code::TooMany, "/areas", "there are 1250 questions, and 1000 are the most")]);
}

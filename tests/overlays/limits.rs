//! What an overlay may hold at most, and files that are made to take long.

use ilt::diagnostic::{Code, Problems};
use ilt::overlay::Overlay;
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
    assert_limit(2, 50, credits, "/attribution", "there are COUNT entries in `attribution`, and 50 are the most");

    let additions = |count| with(&[("additions", many(count, |_| json!("The scale")))]);
    assert_limit(1, 50, additions, "/additions", "there are COUNT entries in `additions`, and 50 are the most");

    let role = |index| json!({"id": format!("r{index}"), "label": "R"});
    let roles = |count| with(&[("roles", many(count, role))]);
    assert_limit(3, 100, roles, "/roles", "there are COUNT entries in `roles`, and 100 are the most");

    let prompt = |index| {
        let id = format!("p{index}");
        json!({"id": id, "phase": "notice", "trigger": "fragile", "scope": "question", "text": "Look."})
    };
    let prompts = |count| with(&[("prompts", many(count, prompt))]);
    assert_limit(2, 200, prompts, "/prompts", "there are COUNT entries in `prompts`, and 200 are the most");

    let gone = |index| json!({"what": "role", "id": format!("r{index}"), "version": "0.1.0", "reason": "None."});
    let retired = |count| with(&[("retired", many(count, gone))]);
    assert_limit(2, 1_000, retired, "/retired", "there are COUNT entries in `retired`, and 1000 are the most");

    let letter = |index: usize| char::from(b'a' + index as u8);
    let tags = || (0..26 * 26).map(move |index| format!("{}{}", letter(index / 26), letter(index % 26)));
    let others = move || tags().filter(|tag| tag != "en" && tag != "es");
    let listed =
        |count| -> Value { others().take(count).map(|tag| json!({"language": tag, "status": "draft"})).collect() };
    let translations = |count| with(&[("translations", listed(count))]);
    assert_limit(
        1,
        50,
        translations,
        "/translations",
        "there are COUNT entries in `translations`, and 50 are the most",
    );

    let title = |count| -> Value {
        others().take(count).map(|tag| (tag, json!("T"))).collect::<serde_json::Map<_, _>>().into()
    };
    let title = |count| with(&[("title", title(count))]);
    Overlay::from_json(&BASE, &title(48)).unwrap();
    let told = problems(&title(49));
    let found: Vec<_> = told.iter().map(|p| (p.code, p.pointer.as_str(), p.message.as_str())).collect();
    assert_eq!(found, [(Code::TooMany, "/title", "there are 51 entries in `title`, and 50 are the most")]);
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
    assert_limit(3, 200, scales, "/scales", "there are COUNT entries in `scales`, and 200 are the most");

    let area = |index: usize| json!({"id": format!("a{index}"), "title": "A", "questions": [question(index)]});
    let areas = |count| with(&[("areas", many(count, area))]);
    assert_limit(3, 200, areas, "/areas", "there are COUNT entries in `areas`, and 200 are the most");

    let questions = |count| with(&[("areas", json!([{"id": "planning", "questions": many(count, question)}]))]);
    Overlay::from_json(&BASE, &questions(493)).unwrap();
    for (count, at, message) in [
        (494, "/areas", "there are 501 questions, and 500 are the most"),
        (501, "/areas/0/questions", "there are 501 entries in `questions`, and 500 are the most"),
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

/// How many problems there are, told or not.
fn number(problems: &Problems) -> usize {
    problems.len() + problems.omitted().iter().map(|omitted| omitted.count as usize).sum::<usize>()
}

/// What is told of a document is not much longer than the document.
fn told(json: &str) -> Problems {
    let problems = problems(json);
    let told = problems.to_string().len();
    assert!(told < 30 * json.len(), "{told} for {}", json.len());
    problems
}

#[test]
fn of_any_number_of_entries_no_more_are_looked_at_than_there_may_be() {
    let wrong = |index| json!({"id": format!("nothing_like_it_{index}")});
    for (list, most) in [("scales", 200), ("areas", 200), ("roles", 100), ("prompts", 200), ("views", 200)] {
        let found = told(&with(&[(list, many(10_000, wrong))]));
        assert_eq!((number(&found), &found.as_slice()[0].code), (most + 1, &Code::TooMany), "{list}");
    }
    let list = json!([{"id": "planning", "questions": many(100_000, wrong)}]);
    assert_eq!(number(&told(&with(&[("areas", list)]))), 501);

    let credit = |_| json!({"title": "Q", "publisher": "P", "relation": "original", "rights": " "});
    // those of the base count, too
    assert_eq!(number(&told(&with(&[("attribution", many(10_000, credit))]))), 1 + 48);
    assert_eq!(number(&told(&with(&[("additions", many(10_000, |_| json!(" ")))]))), 1 + 49);
    let language = |index| json!({"language": format!("{index} "), "status": "draft"});
    assert_eq!(number(&told(&with(&[("translations", many(10_000, language))]))), 1 + 49);
    let gone = |index| {
        let (id, replacement) = (format!("gone{index}"), format!("nothing_like_it_{index}"));
        json!({"what": "question", "id": id, "version": "1.0.0", "reason": "Gone.", "replacement": replacement})
    };
    assert_eq!(number(&told(&with(&[("retired", many(10_000, gone))]))), 1 + 998);
}

#[test]
fn what_has_no_limit_before_it_is_checked_takes_no_longer_than_it_is_long() {
    let word = |index: usize| json!(format!("nothing_like_it_{index}"));
    let point = |index| json!({"id": word(index), "value": 1});
    let scale = |id: &str| json!({"id": id, "points": many(8_000, point), "favorable": many(8_000, word), "unfavorable": many(8_000, word)});
    told(&with(&[("scales", json!([scale("frequency"), scale("new")]))]));
    told(&with(&[("cosmetic", many(30_000, |_| json!("stem")))]));
    let repeated = many(30_000, |_| json!("dont_know"));
    told(&with(&[(
        "areas",
        json!([{"id": "planning", "questions": [{"id": "shares_plans", "non_responses": repeated}]}]),
    )]));
    let languages = |count| -> Value {
        (0..count).map(|index| (format!("x{index}"), json!("T"))).collect::<serde_json::Map<_, _>>().into()
    };
    let texts = ["title", "description", "stem", "recall_period"].map(|field| (field, languages(8_000)));
    told(&with(&texts));
    // tags that mean one language
    let tag = |index: usize| -> String {
        let cases = "x-abcdefgh-abcdefgh".char_indices();
        cases.map(|(at, c)| if index >> at & 1 == 1 { c.to_ascii_uppercase() } else { c }).collect()
    };
    let one = (0..1 << 14).map(|index| (tag(index << 2), json!("T")));
    told(&with(&[("title", one.collect::<serde_json::Map<_, _>>().into())]));
}

#[test]
fn chains_of_places_are_as_long_as_lists_may_be() {
    let placed = |index: usize| json!({"id": format!("q{index}"), "text": "q?", "scale": "frequency", "after": format!("q{}", index + 1)});
    let mut questions: Vec<Value> = (0..493).map(placed).collect();
    questions[492]["after"] = json!("shares_plans");
    let chain = |questions: Vec<Value>| with(&[("areas", json!([{"id": "planning", "questions": questions}]))]);
    let made = Overlay::from_json(&BASE, &chain(questions.clone())).unwrap().into_framework();
    let order: Vec<&str> = made.areas()[0].questions().iter().map(|question| question.id().as_str()).collect();
    assert_eq!((order[0], order[1], order[493], order[494]), ("shares_plans", "q492", "q0", "visits_classes"));
    // and in a circle there is one problem, however long it is
    questions[492]["after"] = json!("q0");
    let found = told(&chain(questions));
    assert_eq!((number(&found), &found.as_slice()[0].code), (1, &Code::BadPlacement));
}

#[test]
fn a_long_word_is_not_repeated_wherever_it_stands() {
    let long = "a".repeat(1_000_000);
    let questions = |area: &str| {
        many(500, |index| json!({"id": format!("q{index}"), "text": "q?", "scale": "frequency", "from": area}))
    };
    let points = json!([{"id": "no", "value": 0, "label": "No"}, {"id": "yes", "value": 1, "label": "Yes"}]);
    let everything = json!([
        {"id": "planning", "questions": many(3, |index| json!({"id": BASE.areas()[0].questions()[index].id(), "text": "q?", "revision": 9}))},
        {"id": "families", "hide_because": "We ask nobody."},
    ]);
    let reason = json!([{"id": "families", "hide_because": &long}]);
    for (fields, expected) in [
        (
            vec![
                ("id", json!(long)),
                ("stem", json!("Do we")),
                ("stem_revision", json!(9)),
                ("areas", everything.clone()),
            ],
            1,
        ),
        (vec![("version", json!(format!("1.0.0-{long}"))), ("areas", everything)], 1),
        (vec![("title", json!(long))], 1),
        (vec![("title", json!({"en": "Two Rivers", &*long: "Two Rivers"}))], 1),
        (vec![("areas", reason)], 1),
        (vec![("areas", json!([{"id": &long, "title": "A", "questions": questions("planning")}]))], 501),
        (
            vec![(
                "scales",
                json!([{"id": &long, "replaces": "frequency", "points": points, "favorable": ["yes"], "unfavorable": ["no"]}]),
            )],
            1,
        ),
        (
            vec![(
                "roles",
                many(90, |index| {
                    let id = if index == 0 { long.clone() } else { format!("r{index}") };
                    json!({"id": id, "label": "R", "after": "nothing_like_it"})
                }),
            )],
            91,
        ),
    ] {
        assert_eq!(number(&told(&with(&fields))), expected, "{}", fields[0].0);
    }
}

/// One problem in each of these, since whatever seems to be missing stands beyond the limit.
#[test]
fn nothing_is_missing_that_stands_beyond_a_limit() {
    let no_and_yes = json!([{"id": "no", "value": 0, "label": "No"}, {"id": "yes", "value": 1, "label": "Yes"}]);
    let scale =
        |index| json!({"id": format!("s{index}"), "points": no_and_yes, "favorable": ["yes"], "unfavorable": ["no"]});
    let asked = json!([{"id": "planning", "questions": [{"id": "new", "text": "n?", "scale": "s209"}]}]);
    let role = |index: usize| match index {
        0 => json!({"id": "r0", "label": "R", "after": "r149"}),
        _ => json!({"id": format!("r{index}"), "label": "R"}),
    };
    let area = |index: usize| match index {
        0 => json!({"id": "a0", "title": "A", "after": "a209", "questions": [question(0)]}),
        _ => json!({"id": format!("a{index}"), "title": "A", "questions": [question(index)]}),
    };
    for (at, json) in [
        ("/scales", with(&[("scales", many(210, scale)), ("areas", asked)])),
        ("/roles", with(&[("roles", many(150, role))])),
        ("/areas", with(&[("areas", many(210, area))])),
    ] {
        let told = problems(&json);
        let found: Vec<_> = told.iter().map(|p| (p.code, p.pointer.as_str())).collect();
        assert_eq!(found, [(Code::TooMany, at)], "{told}");
    }
}

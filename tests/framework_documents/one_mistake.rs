//! One mistake is one problem: it neither hides another one nor makes what is right look wrong.

use ilt::Framework;
use ilt::diagnostic::Code::{self, *};
use serde_json::{Value, json};

use crate::change::{assert_required, places, set};
use crate::files;

/// A document in which everything refers to something.
fn sound() -> Value {
    let mut document: Value = serde_json::from_str(&files::read("valid", "every_field")).unwrap();
    let culture = json!({"id": "culture", "title": "Culture", "questions": [
        {"id": "is_heard", "text": "hear everyone?", "scale": "maturity", "non_responses": ["not_applicable"]},
        {"id": "is_seen", "text": "see everyone?", "scale": "agreement", "non_responses": ["dont_know"]},
    ]});
    document["areas"].as_array_mut().unwrap().push(culture);
    let agreement = json!({
        "id": "agreement",
        "points": [
            {"id": "disagree", "value": 1, "label": "Disagree"},
            {"id": "somewhat", "value": 2, "label": "Somewhat"},
            {"id": "agree", "value": 3, "label": "Agree"},
            {"id": "fully_agree", "value": 4, "label": "Fully agree"},
        ],
        "favorable": ["agree", "fully_agree"],
        "unfavorable": ["disagree"],
        "non_responses": {"dont_know": {"label": "Don't know"}},
    });
    document["scales"].as_array_mut().unwrap().push(agreement);
    // what was just added is in English alone
    document["translations"][0]["complete"] = json!(false);
    document
}

/// The points of the scale `agreement` and one more.
fn with_point(index: usize, id: &str, value: i64) -> Value {
    let mut points = sound()["scales"][1]["points"].clone();
    points.as_array_mut().unwrap().insert(index, json!({"id": id, "value": value, "label": "N/A"}));
    points
}

fn problems_of(document: &Value) -> Vec<(Code, String)> {
    match Framework::from_json(&document.to_string()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(|p| (p.code, p.pointer.to_string())).collect(),
    }
}

/// Mistakes by themselves: the value at a place, and the one problem there is.
fn mistakes() -> Vec<(&'static str, Option<Value>, Code, &'static str)> {
    let put = |at, value: Value, code| (at, Some(value), code, at);
    let away = |at| (at, None, MissingField, at);
    let told_at = |at, value: Value, code, told| (at, Some(value), code, told);
    vec![
        put("/format", json!(1), WrongType),
        put("/format", json!("ilt-framework/9"), UnsupportedFormat),
        put("/default_language", json!(7), WrongType),
        put("/default_language", json!("en_US"), BadLanguage),
        away("/default_language"),
        put("/title", json!(null), WrongType),
        put("/title", json!([]), WrongType),
        away("/stem"),
        told_at("/title/en", json!(5), WrongType, "/title/en"),
        told_at("/title", json!({"e n": "Reflection"}), BadLanguage, "/title/e n"),
        // unread lists are not also empty, and what refers into them is not also wrong
        put("/areas", json!(5), WrongType),
        put("/areas", json!(null), WrongType),
        put("/areas", json!({}), WrongType),
        put("/areas", json!([]), EmptyList),
        away("/areas"),
        put("/scales", json!(null), WrongType),
        put("/scales", json!({"maturity": {}}), WrongType),
        put("/scales", json!([]), EmptyList),
        away("/scales"),
        put("/attribution", json!("New Leaders"), WrongType),
        put("/translations", json!("es"), WrongType),
        put("/roles", json!({}), WrongType),
        put("/prompts", json!(true), WrongType),
        put("/additions", json!("The scale"), WrongType),
        // an element that was not read is not also incomplete
        put("/areas/0", json!(null), WrongType),
        put("/areas/0", json!("planning"), WrongType),
        put("/areas/0/questions/0", json!("share?"), WrongType),
        put("/scales/0", json!("maturity"), WrongType),
        put("/scales/0/points/0", json!("beginning"), WrongType),
        put("/scales/1/points/0", json!("disagree"), WrongType),
        put("/prompts/0", json!([]), WrongType),
        put("/roles/0", json!("principal"), WrongType),
        put("/translations/0", json!("es"), WrongType),
        put("/attribution/0", json!("New Leaders"), WrongType),
        // ids that others refer to
        put("/scales/0/id", json!(1), WrongType),
        put("/scales/0/id", json!("Maturity"), BadId),
        away("/scales/0/id"),
        put("/scales/1/points/2/id", json!(3), WrongType),
        put("/scales/1/points/2/id", json!("Agree"), BadId),
        put("/scales/1/points/3/id", json!("fully agree"), BadId),
        put("/scales/1/points/1/id", json!("agree"), DuplicateId).moved("/scales/1/points/2/id"),
        away("/scales/1/points/2/id"),
        put("/areas/0/id", json!(true), WrongType),
        put("/areas/0/id", json!(""), BadId),
        put("/areas/1/questions/0/id", json!(["is_heard"]), WrongType),
        put("/areas/1/questions/0/scale", json!(1), WrongType),
        away("/areas/1/questions/0/scale"),
        // points
        put("/scales/1/points", json!(5), WrongType),
        put("/scales/1/points", json!([]), TooFewPoints),
        put("/scales/1/points", json!([{"id": "disagree", "value": 1, "label": "No"}]), TooFewPoints),
        away("/scales/1/points"),
        put("/scales/1/points/1/value", json!("2"), WrongType),
        put("/scales/1/points/1/value", json!(2.5), WrongType),
        put("/scales/1/points/1/value", json!(5_000_000), OutOfRange),
        put("/scales/1/points/1/value", json!(i64::MIN), OutOfRange),
        put("/scales/1/points/1/value", json!(1), ValuesNotIncreasing),
        away("/scales/1/points/1/value"),
        put("/scales/1/points/1/label", json!({"es": "Algo"}), MissingDefaultLanguage),
        // what is no answer stands at one end of the points, and the sets are right without it
        told_at("/scales/1/points", with_point(4, "not_applicable", 5), ReservedId, "/scales/1/points/4/id"),
        told_at("/scales/1/points", with_point(0, "dont_know", 0), ReservedId, "/scales/1/points/0/id"),
        // sets
        put("/scales/1/favorable", json!("agree"), WrongType),
        put("/scales/1/favorable", json!([]), EmptySet),
        put("/scales/1/favorable", json!(["agree"]), SetNotSegment),
        put("/scales/1/favorable", json!(["somewhat", "fully_agree"]), SetNotSegment),
        told_at("/scales/1/favorable/0", json!(3), WrongType, "/scales/1/favorable/0"),
        told_at("/scales/1/favorable/0", json!("agre"), UnknownPoint, "/scales/1/favorable/0"),
        told_at("/scales/1/unfavorable", json!(["disagree", "agree"]), SetsOverlap, "/scales/1/favorable/0"),
        told_at(
            "/scales/1/favorable",
            json!(["disagree", "fully_agree", "agree"]),
            SetsOverlap,
            "/scales/1/favorable/0",
        ),
        away("/scales/1/unfavorable"),
        // positions
        put("/scales/0/span", json!("10"), WrongType),
        put("/scales/0/span", json!(null), WrongType),
        put("/scales/0/span", json!(0), OutOfRange),
        told_at("/scales/0/span", json!(11), BadPositions, "/scales/0/points/2/position"),
        put("/scales/1/span", json!(null), WrongType),
        put("/scales/1/span", json!([]), WrongType),
        put("/scales/0/points/0/position", json!("0"), WrongType),
        put("/scales/0/points/1/position", json!(null), WrongType),
        put("/scales/0/points/2/position", json!(9.5), WrongType),
        put("/scales/0/points/0/position", json!(5), BadPositions),
        put("/scales/0/points/1/position", json!(10), BadPositions).moved("/scales/0/points/2/position"),
        put("/scales/1/points/1/position", json!(null), WrongType),
        told_at("/scales/1/points/1/position", json!(1), BadPositions, "/scales/1/points"),
        // non-responses
        put("/scales/0/non_responses", json!(["dont_know"]), WrongType),
        put("/scales/0/non_responses", json!(null), WrongType),
        put("/scales/0/non_responses/dont_know", json!("Don't know"), WrongType),
        put("/scales/0/non_responses/dont_know/label", json!({"es": "No lo sé"}), MissingDefaultLanguage),
        put("/scales/0/non_responses/dont_know/label", json!(" "), BlankText),
        told_at(
            "/scales/0/non_responses/dont_know",
            json!({}),
            MissingField,
            "/scales/0/non_responses/dont_know/label",
        ),
        put("/areas/0/questions/0/non_responses", json!("dont_know"), WrongType),
        told_at(
            "/areas/0/questions/0/non_responses",
            json!([1, "not_applicable"]),
            WrongType,
            "/areas/0/questions/0/non_responses/0",
        ),
        told_at(
            "/areas/0/questions/0/non_responses",
            json!(["na", "not_applicable"]),
            UnknownChoice,
            "/areas/0/questions/0/non_responses/0",
        ),
        // questions
        put("/areas/0/questions/0/weight", json!(0), OutOfRange),
        put("/areas/0/questions/0/weight", json!("2"), WrongType),
        put("/areas/0/questions/0/keying", json!("backward"), UnknownChoice),
        away("/areas/0/questions/0/text"),
        put("/areas/0/questions", json!("share?"), WrongType),
        put("/areas/0/questions", json!([]), EmptyArea),
        away("/areas/0/questions"),
        // rules
        put("/scoring", json!([]), WrongType),
        put("/scoring/strength", json!("2/3"), WrongType),
        put("/scoring/minimum_n", json!("4"), WrongType),
        put("/disclosure/threshold", json!(null), WrongType),
        // prompts: the trigger `contested` would never fire for a team, which is the placeholder
        put("/prompts/0/scope", json!("questions"), UnknownChoice),
        put("/prompts/0/scope", json!(1), WrongType),
        put("/prompts/0/trigger", json!("often"), UnknownChoice),
        away("/prompts/0/trigger"),
        away("/prompts/0/scope"),
        // translations
        put("/translations/0/language", json!("EN"), DuplicateTranslation),
        put("/translations/0/language", json!(["es"]), WrongType),
        put("/translations/0/complete", json!("yes"), WrongType),
        // who answers, and what they are asked for
        put("/answered_by", json!("everyone"), UnknownChoice),
        put("/asks_importance", json!("yes"), WrongType),
        told_at("/asks_importance", json!(false), ImportanceNotAsked, "/priorities/importance_first"),
        told_at("/answered_by", json!("team"), ImportanceOfTeam, "/asks_importance"),
        put("/stem_revision", json!(0), OutOfRange),
        put("/areas/0/questions/0/scored", json!("no"), WrongType),
        put("/areas/0/questions/0/help", json!(" "), BlankText),
        // what points look like
        put("/areas/0/questions/0/descriptors/begining", json!("Plans are kept at home."), UnknownPoint),
        put("/areas/0/questions/0/descriptors/established/es", json!(""), BlankText),
        put("/areas/0/questions/0/descriptors/established", json!({"es": "Juntos."}), MissingDefaultLanguage),
        put("/areas/0/questions/0/descriptors/established", json!(["Together."]), WrongType),
        // views and cuts
        put("/views", json!({}), WrongType),
        put("/views/0/id", json!("Sharing"), BadId),
        put("/views/0/id", json!("planning"), DuplicateId),
        put("/views/0/id", json!("shares_plans"), DuplicateId),
        put("/views/0/questions", json!([]), EmptyList),
        put("/views/0/questions/0", json!("share_plans"), UnknownTarget),
        put("/views/0/questions/0", json!("planning"), UnknownTarget),
        told_at("/views/0/questions", json!(["is_heard", "is_heard"]), DuplicateId, "/views/0/questions/1"),
        put("/views/0/cuts/0/at_least", json!("0.7"), BadFraction),
        put("/views/0/cuts/0/at_least", json!(0.7), BadFraction),
        put("/areas/0/cuts/1/at_least", json!("2/4"), CutsNotRising),
        told_at("/areas/0/cuts/0/at_least", json!("1"), CutsNotRising, "/areas/0/cuts/1/at_least"),
        put("/areas/0/cuts/0/at_least", json!("half"), BadFraction),
        // codes
        put("/areas/0/code", json!(""), BlankText),
        put("/areas/1/code", json!("1"), DuplicateCode),
        put("/areas/1/questions/0/code", json!("1.1"), DuplicateCode),
        put("/scales/0/points/1/code", json!("0"), DuplicateCode),
        put("/scales/0/non_responses/dont_know/code", json!("-8"), DuplicateCode),
        // what is said of earlier words
        ("/cosmetic/0/id", None, BadDeclaration, "/cosmetic/0"),
        put("/cosmetic/0/id", json!("share_plans"), UnknownTarget),
        put("/cosmetic/0/version", json!("2.1.0-rc.1"), BadDeclaration),
        put("/cosmetic/0/version", json!("2"), BadVersion),
        put("/cosmetic/3/id", json!("stem"), BadDeclaration),
        told_at("/cosmetic/3", json!({"what": "recall_period", "version": "2.0.0"}), DuplicateId, "/cosmetic/4"),
        put("/translations/0/made_from/titel", json!(format!("sha256:{}", "0".repeat(64))), UnknownTarget),
        put("/translations/0/made_from/title", json!("title"), BadDigest),
    ]
}

trait Moved {
    /// The same mistake, told at another place than where it was made.
    fn moved(self, told: &'static str) -> Self;
}

impl Moved for (&'static str, Option<Value>, Code, &'static str) {
    fn moved(self, told: &'static str) -> Self {
        (self.0, self.1, self.2, told)
    }
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
fn a_slip_in_the_name_of_a_field_is_one_problem() {
    for (place, slip) in [
        ("/title", "titel"),
        ("/default_language", "defualt_language"),
        ("/scales", "scale"),
        ("/areas", "area"),
        ("/attribution", "atribution"),
        ("/scales/0/id", "ID"),
        ("/scales/0/points", "point"),
        ("/scales/0/span", "spam"),
        ("/scales/0/favorable", "favourable"),
        ("/scales/0/non_responses", "nonresponses"),
        ("/scales/0/non_responses/dont_know", "dontknow"),
        ("/scales/0/points/0/id", "Id"),
        ("/scales/0/points/1/position", "positon"),
        ("/scales/1/points/1/value", "vaule"),
        ("/areas/0/questions", "question"),
        ("/areas/1/questions/0/scale", "Scale"),
        ("/prompts/0/scope", "scop"),
        ("/prompts/0/trigger", "triger"),
    ] {
        let mut document = sound();
        let (parent, name) = place.rsplit_once('/').unwrap();
        let fields = document.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        let value = fields.remove(name).unwrap();
        fields.insert(slip.to_owned(), value);
        assert_eq!(problems_of(&document), [(UnknownField, format!("{parent}/{slip}"))], "{place}");
    }
}

#[test]
fn every_required_field_that_is_missing_is_one_problem() {
    let required = [
        ("", "format id version default_language title stem recall_period attribution scales areas"),
        ("/attribution/0", "title publisher relation rights"),
        ("/translations/0", "language status"),
        ("/scales/0", "id points favorable unfavorable"),
        ("/scales/1/points/1", "id value label"),
        ("/scales/0/non_responses/dont_know", "label"),
        ("/areas/1", "id title questions"),
        ("/areas/1/questions/1", "id text scale"),
        ("/roles/0", "id label"),
        ("/prompts/0", "id phase trigger scope text"),
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
fn one_mistake_hides_no_other() {
    for (changes, expected) in [
        // later elements keep their places
        (
            vec![("/areas/1/questions/0", json!(5)), ("/areas/1/questions/1/weight", json!(0))],
            vec![(WrongType, "/areas/1/questions/0"), (OutOfRange, "/areas/1/questions/1/weight")],
        ),
        (
            vec![("/areas/1/questions/0/text", json!(5)), ("/areas/1/questions/0/scale", json!("maturty"))],
            vec![(WrongType, "/areas/1/questions/0/text"), (UnknownScale, "/areas/1/questions/0/scale")],
        ),
        // a scale with a problem still says what it offers and which points it has
        (
            vec![
                ("/scales/1/points/1/value", json!("2")),
                ("/areas/1/questions/1/non_responses", json!(["not_applicable"])),
            ],
            vec![
                (WrongType, "/scales/1/points/1/value"),
                (NonResponseNotOffered, "/areas/1/questions/1/non_responses/0"),
            ],
        ),
        (
            vec![("/scales/1/points/1/value", json!("2")), ("/scales/1/favorable", json!(["agree"]))],
            vec![(WrongType, "/scales/1/points/1/value"), (SetNotSegment, "/scales/1/favorable")],
        ),
        (
            vec![
                ("/scales/0/non_responses/dont_know", json!(1)),
                ("/scales/0/non_responses/not_applicable", json!({"label": "Not applicable", "why": "x"})),
                ("/areas/0/questions/0/non_responses", json!(["dont_know", "dont_know"])),
            ],
            vec![
                (UnknownField, "/scales/0/non_responses/not_applicable/why"),
                (WrongType, "/scales/0/non_responses/dont_know"),
                (DuplicateId, "/areas/0/questions/0/non_responses/1"),
            ],
        ),
        // a question on an unknown scale is checked for the rest
        (
            vec![
                ("/areas/1/questions/1/scale", json!("nothing_like_it")),
                ("/areas/1/questions/1/non_responses", json!(["dont_know", "dont_know"])),
                ("/areas/1/questions/1/weight", json!(0)),
            ],
            vec![
                (OutOfRange, "/areas/1/questions/1/weight"),
                (UnknownScale, "/areas/1/questions/1/scale"),
                (DuplicateId, "/areas/1/questions/1/non_responses/1"),
            ],
        ),
        // what was not read is left out of a comparison, and the others are still compared
        (
            vec![("/scales/1/points/1/value", json!(null)), ("/scales/1/points/2/value", json!(1))],
            vec![(WrongType, "/scales/1/points/1/value"), (ValuesNotIncreasing, "/scales/1/points/2/value")],
        ),
        (
            vec![("/scales/0/points/1/position", json!(null)), ("/scales/0/points/2/position", json!(0))],
            vec![(WrongType, "/scales/0/points/1/position"), (BadPositions, "/scales/0/points/2/position")],
        ),
        (
            vec![
                ("/areas/0/id", json!(1)),
                ("/areas/1/id", json!("is_heard")),
                ("/areas/1/questions/0/id", json!("is_heard")),
            ],
            vec![(WrongType, "/areas/0/id"), (DuplicateId, "/areas/1/questions/0/id")],
        ),
        // a set that is wrong in two ways
        (
            vec![("/scales/1/favorable", json!(["disagree", "somewhat", "fully_agree", "fully_agree"]))],
            vec![
                (DuplicateId, "/scales/1/favorable/3"),
                (SetNotSegment, "/scales/1/favorable"),
                (SetsOverlap, "/scales/1/favorable/0"),
            ],
        ),
        // a bad default language hides nothing but what is missing in it
        (
            vec![("/default_language", json!("e n")), ("/title", json!({"en": " ", "e_s": "Hola"}))],
            vec![(BadLanguage, "/default_language"), (BlankText, "/title/en"), (BadLanguage, "/title/e_s")],
        ),
        // a tag with an underscore is one mistake: the text is not missing besides
        (
            vec![
                ("/translations/0", json!({"language": "fr-CA", "status": "draft", "complete": true})),
                (
                    "/areas",
                    json!([{"id": "planning", "title": {"en": "Planning", "fr_CA": "Planification"}, "questions": []}]),
                ),
                ("/attribution", json!([])),
                ("/prompts", json!([])),
                ("/roles", json!([])),
                ("/views", json!([])),
                ("/cosmetic", json!([])),
                ("/scales", json!([])),
                ("/additions", json!([])),
                ("/title", json!({"en": "Reflection", "fr_CA": "Réflexion"})),
                ("/stem", json!({"en": "Reflection", "fr": "Réflexion"})),
                ("/recall_period", json!({"en": "Reflection", "fr": null})),
                ("/description", json!("Reflection")),
            ],
            vec![
                (WrongType, "/recall_period/fr"),
                (BadLanguage, "/title/fr_CA"),
                (EmptyList, "/attribution"),
                (EmptyList, "/scales"),
                (BadLanguage, "/areas/0/title/fr_CA"),
                (EmptyArea, "/areas/0/questions"),
                (IncompleteTranslation, "/description"),
            ],
        ),
        // a bad tag for another language does not stand for the default language
        (
            vec![("/title", json!({"es_MX": "Hola"})), ("/translations/0/made_from", json!({}))],
            vec![(BadLanguage, "/title/es_MX"), (MissingDefaultLanguage, "/title")],
        ),
    ] {
        let mut document = sound();
        for (place, value) in changes {
            set(&mut document, place, Some(value));
        }
        let expected: Vec<_> = expected.into_iter().map(|(code, place)| (code, place.to_owned())).collect();
        assert_eq!(problems_of(&document), expected);
    }
}

#[test]
fn mistakes_in_different_places_are_all_told() {
    // two of the mistakes at a time, wherever they do not touch each other
    let mistakes = mistakes();
    let top = |place: &'static str| place.split('/').nth(1).unwrap();
    // a text cannot lack a default language that is not known
    let apart = |a: &str, b: &str| a != b && a != "default_language" && b != "default_language";
    // questions refer to scales, and what is said of elements and of their words refers to them
    let refer = |a: &str, b: &str| {
        a == "scales" && b == "areas"
            || a == "areas" && b == "views"
            || a == "answered_by" && b == "asks_importance"
            || a == "asks_importance" && b == "priorities"
            || ["cosmetic", "translations"].contains(&a)
    };
    let mut pairs = 0;
    for (first_place, first, first_code, first_told) in &mistakes {
        for (second_place, second, second_code, second_told) in &mistakes {
            let (a, b) = (top(first_place), top(second_place));
            if a >= b || !apart(a, b) || refer(a, b) || refer(b, a) {
                continue;
            }
            let mut document = sound();
            set(&mut document, first_place, first.clone());
            set(&mut document, second_place, second.clone());
            let mut found = problems_of(&document);
            found.sort();
            let mut expected = vec![(*first_code, (*first_told).to_owned()), (*second_code, (*second_told).to_owned())];
            expected.sort();
            assert_eq!(found, expected);
            pairs += 1;
        }
    }
    assert!(pairs > 500, "{pairs}");
}

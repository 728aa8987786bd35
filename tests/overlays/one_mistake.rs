//! One mistake is one problem: it neither hides another one nor makes what is right look wrong.

use ilt::diagnostic::Code::{self, *};
use ilt::overlay::Overlay;
use serde_json::{Value, json};

use crate::change::{assert_required, places, set};
use crate::files::{self, BASE};

/// An overlay that says everything an overlay can say.
fn sound() -> Value {
    serde_json::from_str(&files::read("valid", "every_field")).unwrap()
}

fn problems_of(document: &Value) -> Vec<(Code, String)> {
    match Overlay::from_json(&BASE, &document.to_string()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(|p| (p.code, p.pointer.as_str().to_owned())).collect(),
    }
}

/// Mistakes by themselves: the value at a place, or nothing, and the one problem there is.
fn mistakes() -> Vec<(&'static str, Option<Value>, Code, &'static str)> {
    let put = |at, value: Value, code| (at, Some(value), code, at);
    let away = |at, code, told| (at, None, code, told);
    let told_at = |at, value: Value, code, told| (at, Some(value), code, told);
    let long = || json!("x".repeat(4_001));
    vec![
        // the head
        put("/format", json!("ilt-overlay/2"), UnsupportedFormat),
        put("/id", json!("Two Rivers"), BadId),
        put("/id", json!(""), BadId),
        put("/id", json!("county_ilt"), IdCollision),
        put("/id", json!("state_ilt"), IdCollision),
        put("/version", json!("1.0"), BadVersion),
        put("/version", json!(format!("1.0.0-{}", "a".repeat(251))), BadVersion),
        put("/base/id", json!("state_ilt"), WrongBase),
        put("/base/version", json!("2.0.0"), WrongBase),
        put("/base/digest", json!("sha256:5fe1"), BadDigest),
        put("/base/digest", json!(format!("sha256:{}", "0".repeat(64))), ChangedBase),
        put("/title", json!(""), BlankText),
        put("/title", json!({}), BlankText),
        put("/title/en", json!(" "), BlankText),
        put("/title/es", long(), TextTooLong),
        told_at("/title", json!({"en": "Two Rivers", "e n": "Two Rivers"}), BadLanguage, "/title/e n"),
        told_at("/title", json!({"es": "Dos ríos", "ES": "Dos ríos"}), EqualKeys, "/title/ES"),
        told_at("/title", json!({"ES": "Dos ríos", "es": "Dos ríos"}), EqualKeys, "/title/ES"),
        put("/description", json!(""), BlankText),
        put("/recall_period", long(), TextTooLong),
        put("/cosmetic/0", json!("title"), UnknownChoice),
        told_at("/cosmetic", json!(["recall_period", "recall_period"]), DuplicateId, "/cosmetic/1"),
        // credits
        put("/attribution/0/publisher", json!(" "), BlankText),
        put("/attribution/0/relation", json!("stolen"), UnknownChoice),
        put("/attribution/0/rights", json!({"es": "Libre"}), MissingDefaultLanguage),
        put("/attribution/0/origin/from", json!("county_itl"), UnknownOrigin),
        put("/attribution/0/origin/adapted_by/0/framework", json!("County"), BadId),
        put("/additions/0", json!({}), MissingDefaultLanguage),
        put("/additions/0/es", json!(""), BlankText),
        // languages
        put("/translations/0/language", json!("es_MX"), BadLanguage),
        put("/translations/0/language", json!("en"), DuplicateTranslation),
        put("/translations/0/status", json!("done"), UnknownChoice),
        put("/translations/1/language", json!("ES"), DuplicateTranslation),
        // scales of the base
        put("/scales/0/id", json!("frequncy"), UnknownTarget),
        put("/scales/0/id", json!("Frequency"), UnknownTarget),
        put("/scales/1/id", json!("frequency"), DuplicateTarget),
        put("/scales/1/id", json!("steps"), UnknownTarget),
        told_at("/scales/1/replaces", json!("growth"), IdCollision, "/scales/1/id"),
        put("/scales/0/revision", json!(2), RevisionNotRaised),
        put("/scales/0/revision", json!(-1), RevisionNotRaised),
        put("/scales/0/revision", json!(1_000_001), OutOfRange),
        away("/scales/0/revision", UndeclaredRewording, "/scales/0/points/0/label"),
        put("/scales/0/points/0/id", json!("rare"), UnknownTarget),
        put("/scales/0/points/0/id", json!("Rarely"), UnknownTarget),
        put("/scales/0/points/1/id", json!("rarely"), DuplicateTarget),
        put("/scales/0/points/0/value", json!(1), ValuesNotIncreasing),
        told_at("/scales/0/points/0/value", json!(3), ValuesNotIncreasing, "/scales/0"),
        put("/scales/0/points/0/value", json!(1_000_001), OutOfRange),
        put("/scales/0/points/0/label", json!(""), BlankText),
        told_at("/scales/0/points/0/label", json!({"en": ""}), BlankText, "/scales/0/points/0/label/en"),
        put("/scales/0/favorable", json!([]), EmptySet),
        put("/scales/0/favorable", json!(["always", "rarely"]), SetNotSegment),
        put("/scales/0/favorable/0", json!("allways"), UnknownPoint),
        told_at("/scales/0/unfavorable", json!(["never", "always"]), SetsOverlap, "/scales/0/favorable/0"),
        told_at("/scales/0/favorable", json!(["always", "often", "often"]), DuplicateId, "/scales/0/favorable/2"),
        put("/scales/0/kind", json!("frequent"), UnknownChoice),
        put("/scales/0/non_responses/dont_know/label", json!({"es": "No sé"}), MissingDefaultLanguage),
        // a change of a point that could not be read leaves nothing else to be said of the points
        put("/scales/1/points", json!("agree"), WrongType),
        put("/scales/1/points/1", json!("agree"), WrongType),
        put("/scales/1/points/1/id", json!("agreed"), UnknownTarget),
        put("/scales/1/points/0/position", json!(0), BadPositions),
        away("/scales/1/points/1/position", BadPositions, "/scales/1"),
        put("/scales/1/span", json!(0), OutOfRange),
        away("/scales/1/span", BadPositions, "/scales/1/points/1/position"),
        // a new scale
        put("/scales/2/id", json!("Roots"), BadId),
        told_at("/scales/2/id", json!("steps"), UnknownScale, "/areas/1/questions/1/scale"),
        put("/scales/2/replaces", json!("grwth"), UnknownTarget),
        put("/scales/2/points/1/id", json!("dont_know"), ReservedId),
        put("/scales/2/points/1/id", json!("Shoot"), BadId),
        put("/scales/2/points/1/label", json!({"es": "Brote"}), MissingDefaultLanguage),
        put("/scales/2/points/2/value", json!(1), ValuesNotIncreasing),
        away("/scales/2/points", IncompleteAddition, "/scales/2"),
        away("/scales/2/favorable", IncompleteAddition, "/scales/2"),
        away("/scales/2/points/0/value", IncompleteAddition, "/scales/2/points/0"),
        away("/scales/2/points/0/label", IncompleteAddition, "/scales/2/points/0"),
        away("/scales/2/span", BadPositions, "/scales/2"),
        away(
            "/scales/2/non_responses/not_applicable/label",
            IncompleteAddition,
            "/scales/2/non_responses/not_applicable",
        ),
        // what it takes to give no answer
        told_at(
            "/scales/1/non_responses",
            json!({"not_applicable": {"offered": false}}),
            UnknownTarget,
            "/scales/1/non_responses/not_applicable/offered",
        ),
        told_at(
            "/scales/1/non_responses",
            json!({"not_applicable": {"code": "8"}}),
            IncompleteAddition,
            "/scales/1/non_responses/not_applicable",
        ),
        put("/scales/1/non_responses/dont_know/code", json!(""), BlankText),
        // what the stem means, and what is asked besides
        put("/stem_revision", json!(1), RevisionNotRaised),
        away("/stem_revision", UndeclaredRewording, "/stem"),
        put("/stem_revision", json!(1_000_001), OutOfRange),
        told_at("/cosmetic", json!(["recall_period", "stem"]), OverlayConflict, "/cosmetic/1"),
        told_at("/asks_importance", json!(false), ImportanceNotAsked, "/priorities/importance_first"),
        // what points look like
        put("/areas/0/questions/0/descriptors/disagre", json!("Plans are private."), UnknownPoint),
        put("/areas/0/questions/0/descriptors/disagree/en", json!(""), BlankText),
        told_at("/areas/0/questions/0/help", json!({"fr": ""}), BlankText, "/areas/0/questions/0/help/fr"),
        // cuts and codes
        put("/areas/0/cuts/0/at_least", json!("0.75"), BadFraction),
        put("/areas/0/code", json!(" "), BlankText),
        told_at("/areas/1/code", json!("PL"), DuplicateCode, "/areas/0/code"),
        told_at("/areas/0/questions/1/code", json!("PL1"), DuplicateCode, "/areas/0/questions/0/code"),
        // views
        put("/views/0/id", json!("voice"), UnknownTarget),
        put("/views/0/before", json!("wrk"), UnknownTarget),
        put("/views/1/questions/1", json!("share_minutes"), UnknownTarget),
        told_at("/views/1/questions/1", json!("keeps_minutes"), OverlayConflict, "/views/1/questions"),
        put("/views/2/title", json!("Habits"), OverlayConflict),
        put("/views/3/id", json!("Work"), BadId),
        put("/views/3/cuts/1/at_least", json!("1/3"), CutsNotRising),
        away("/views/3/questions", IncompleteAddition, "/views/3"),
        away("/views/3/title", IncompleteAddition, "/views/3"),
        put("/views/3/questions/0", json!("visits_clases"), UnknownTarget),
        put("/translations/0/made_from/title", json!("x"), BadDigest),
        put("/translations/0/made_from/titel", json!(format!("sha256:{}", "0".repeat(64))), UnknownTarget),
        // areas
        put("/areas/0/id", json!("planing"), UnknownTarget),
        put("/areas/0/id", json!("Planning"), UnknownTarget),
        put("/areas/1/id", json!("Languages"), BadId),
        put("/areas/3/id", json!("planning"), DuplicateTarget),
        put("/areas/3/id", json!("music"), UnknownTarget),
        told_at("/areas/0/title", json!({"en": " "}), BlankText, "/areas/0/title/en"),
        put("/areas/1/title", json!({"es": "Idiomas"}), MissingDefaultLanguage),
        put("/areas/1/description", long(), TextTooLong),
        away("/areas/1/title", IncompleteAddition, "/areas/1"),
        away("/areas/1/questions", IncompleteAddition, "/areas/1"),
        told_at("/areas/1/questions", json!([]), IncompleteAddition, "/areas/1"),
        put("/areas/0/after", json!("temwork"), UnknownTarget),
        put("/areas/0/after", json!("planning"), BadPlacement),
        told_at("/areas/0/after", json!("languages"), BadPlacement, "/areas/1/before"),
        put("/areas/0/first", json!(true), BadPlacement),
        put("/areas/2/first", json!(true), OverlayConflict),
        put("/areas/2/title", json!("All families"), OverlayConflict),
        put("/areas/2/hide_because", json!(" "), BlankText),
        put("/areas/2/hide_because", long(), TextTooLong),
        away("/areas/2/hide_because", OverlayConflict, "/areas/2/replacement"),
        put("/areas/2/replacement", json!("language"), UnknownTarget),
        put("/areas/2/replacement", json!("families"), UnknownTarget),
        put("/areas/3/replacement", json!("planning"), OverlayConflict),
        // questions of the base
        put("/areas/0/questions/0/id", json!("share_plans"), UnknownTarget),
        put("/areas/0/questions/0/id", json!("Shares Plans"), UnknownTarget),
        put("/areas/0/questions/0/id", json!("teamwork"), IdCollision),
        put("/areas/0/questions/0/id", json!("speaks_up"), WrongArea),
        put("/areas/0/questions/1/id", json!("shares_plans"), DuplicateTarget),
        put("/areas/0/questions/0/text/en", json!(""), BlankText),
        put("/areas/0/questions/0/text", json!({}), BlankText),
        put("/areas/0/questions/0/revision", json!(1), RevisionNotRaised),
        put("/areas/0/questions/0/cosmetic", json!(true), OverlayConflict),
        away("/areas/0/questions/0/revision", UndeclaredRewording, "/areas/0/questions/0/text"),
        away("/areas/0/questions/1/cosmetic", UndeclaredRewording, "/areas/0/questions/1/text"),
        told_at("/areas/0/questions/1/cosmetic", json!(false), UndeclaredRewording, "/areas/0/questions/1/text"),
        put("/areas/0/questions/0/scale", json!("agrement"), UnknownScale),
        put("/areas/0/questions/0/scale", json!("growth"), UnknownScale),
        put("/areas/0/questions/0/keying", json!("backward"), UnknownChoice),
        put("/areas/0/questions/0/weight", json!(0), OutOfRange),
        put("/areas/0/questions/0/referent", json!("us"), UnknownChoice),
        told_at(
            "/areas/0/questions/0/non_responses",
            json!(["dont_know", "dont_know"]),
            DuplicateId,
            "/areas/0/questions/0/non_responses/1",
        ),
        told_at(
            "/areas/0/questions/0/non_responses",
            json!(["not_applicable"]),
            NonResponseNotOffered,
            "/areas/0/questions/0/non_responses/0",
        ),
        put("/areas/0/questions/0/from", json!("planning"), WrongArea),
        put("/areas/0/questions/0/after", json!("speaks_up"), UnknownTarget),
        put("/areas/0/questions/0/after", json!("shares_plans"), BadPlacement),
        put("/areas/0/questions/0/before", json!("visits_classes"), BadPlacement),
        told_at("/areas/0/questions/0/hide_because", json!("We do not."), OverlayConflict, "/areas/0/questions/0/text"),
        put("/areas/0/questions/2/weight", json!(2), OverlayConflict),
        put("/areas/0/questions/2/replacement", json!("shares_plan"), UnknownTarget),
        away("/areas/0/questions/2/hide_because", OverlayConflict, "/areas/0/questions/2/replacement"),
        // a question that comes from another area
        put("/areas/1/questions/0/id", json!("hears_familes"), UnknownTarget),
        put("/areas/1/questions/0/from", json!("teamwork"), WrongArea),
        away("/areas/1/questions/0/from", WrongArea, "/areas/1/questions/0/id"),
        // new questions
        put("/areas/0/questions/3/id", json!("Shares Minutes"), BadId),
        put("/areas/1/questions/1/id", json!("data_walls"), RetiredId),
        put("/areas/1/questions/1/id", json!("languages"), IdCollision),
        put("/areas/1/questions/1/id", json!("constructor"), ReservedId),
        told_at(
            "/areas/3/questions",
            json!([{"id": "speaks_up", "hide_because": "We speak."}]),
            NotRemovable,
            "/areas/3/questions/0/hide_because",
        ),
        put("/areas/1/questions/1/id", json!("wall_talks"), RetiredId),
        told_at("/areas/1/questions/1/revision", json!(1), UnknownTarget, "/areas/1/questions/1/id"),
        told_at("/areas/1/questions/1/cosmetic", json!(true), UnknownTarget, "/areas/1/questions/1/id"),
        told_at("/areas/1/questions/1/from", json!("families"), UnknownTarget, "/areas/1/questions/1/id"),
        told_at("/areas/1/questions/1/hide_because", json!("Not now."), UnknownTarget, "/areas/1/questions/1/id"),
        put("/areas/1/questions/1/text", json!({"es": "tienen intérpretes?"}), MissingDefaultLanguage),
        put("/areas/1/questions/1/scale", json!("root"), UnknownScale),
        put("/areas/1/questions/1/weight", json!(1_001), OutOfRange),
        away("/areas/1/questions/1/text", IncompleteAddition, "/areas/1/questions/1"),
        away("/areas/1/questions/1/scale", IncompleteAddition, "/areas/1/questions/1"),
        // roles
        put("/roles/0/id", json!("principle"), UnknownTarget),
        put("/roles/0/label", json!(" "), BlankText),
        put("/roles/0/after", json!("principal"), BadPlacement),
        told_at("/roles/0/hide_because", json!("We have none."), OverlayConflict, "/roles/0/label"),
        put("/roles/1/id", json!("dean"), RetiredId),
        put("/roles/1/id", json!("Interpreter"), BadId),
        told_at("/roles/1/cosmetic", json!(false), UnknownTarget, "/roles/1/id"),
        away("/roles/1/label", UnknownTarget, "/roles/1/id"),
        told_at("/roles/2/id", json!("coach"), DuplicateTarget, "/roles/3/id"),
        put("/roles/3/label", json!("Coaches"), OverlayConflict),
        put("/roles/3/replacement", json!("shares_plans"), UnknownTarget),
        // rules
        put("/scoring/area_reading", json!("mean"), UnknownChoice),
        put("/scoring/minimum_n", json!(2), OutOfRange),
        put("/scoring/minimum_coverage", json!("0.75"), BadFraction),
        put("/scoring/minimum_coverage", json!(1), BadFraction),
        put("/scoring/contested/favorable_at_least", json!("4/3"), BadFraction),
        put("/priorities/cap", json!(0), OutOfRange),
        put("/disclosure/threshold", json!(4), LooserDisclosure),
        put("/disclosure/threshold", json!(2), LooserDisclosure),
        put("/disclosure/threshold", json!(1_001), OutOfRange),
        put("/disclosure/open_mode", json!("with_agreement"), LooserDisclosure),
        // prompts
        put("/prompts/0/trigger", json!("always"), TriggerOutOfScope),
        told_at("/prompts/0/scope", json!("team"), TriggerOutOfScope, "/prompts/0/trigger"),
        away("/prompts/0/trigger", TriggerOutOfScope, "/prompts/0"),
        away("/prompts/0/scope", TriggerOutOfScope, "/prompts/0/trigger"),
        put("/prompts/0/after", json!("look_agian"), UnknownTarget),
        put("/prompts/1/id", json!("Whose Language"), BadId),
        put("/prompts/1/trigger", json!("mixed"), TriggerOutOfScope),
        away("/prompts/1/phase", IncompleteAddition, "/prompts/1"),
        away("/prompts/1/text", IncompleteAddition, "/prompts/1"),
        put("/prompts/2/phase", json!("notice"), OverlayConflict),
        // ids that are gone
        put("/retired/0/what", json!("survey"), UnknownChoice),
        put("/retired/0/id", json!("Wall talks"), BadId),
        put("/retired/0/id", json!("shares_plans"), RetiredId),
        told_at("/retired/1/id", json!("languages"), RetiredId, "/areas/1/id"),
        put("/retired/0/id", json!("keeps_minutes"), DuplicateId),
        put("/retired/0/id", json!("data_walls"), DuplicateId),
        told_at("/retired/0/id", json!("walls"), DuplicateId, "/retired/1/id"),
        put("/retired/0/version", json!("0.9"), BadVersion),
        put("/retired/0/reason", json!(""), BlankText),
        put("/retired/0/replacement", json!("wall_talks"), UnknownTarget),
        put("/retired/0/replacement", json!("share_minutes"), UnknownTarget),
    ]
}

#[test]
fn one_mistake_is_one_problem() {
    assert_eq!(problems_of(&sound()), []);
    let mut wrong = Vec::new();
    for (place, value, code, told) in mistakes() {
        let mut document = sound();
        set(&mut document, place, value.clone());
        let found = problems_of(&document);
        if found != [(code, told.to_owned())] {
            wrong.push(format!("{place} = {value:?}\n  {found:?}\n  {code:?} {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The document with another name for what stands at a place.
fn renamed(place: &str, slip: &str) -> Value {
    let mut document = sound();
    let (parent, name) = place.rsplit_once('/').unwrap();
    let fields = document.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    let value = fields.remove(name).unwrap();
    fields.insert(slip.to_owned(), value);
    document
}

/// What stands at these places has keys of its own.
fn is_map(place: &str) -> bool {
    place.ends_with("/descriptors") || place.ends_with("/made_from")
}

#[test]
fn no_place_may_be_null_or_of_another_type() {
    let sound = sound();
    for place in places(&sound) {
        let other = if sound.pointer(&place).unwrap().is_boolean() { json!("true") } else { json!(true) };
        for value in [Value::Null, other] {
            let mut document = sound.clone();
            set(&mut document, &place, Some(value));
            assert_eq!(problems_of(&document), [(WrongType, place.clone())]);
        }
    }
}

#[test]
fn a_slip_in_the_name_of_any_field_is_one_problem() {
    let languages = ["en", "es"];
    let (document, mut slips) = (sound(), 0);
    for place in places(&document) {
        let (parent, name) = place.rsplit_once('/').unwrap();
        if document.pointer(parent).unwrap().is_object() && !languages.contains(&name) && !is_map(parent) {
            let slip = format!("{name}{}", name.chars().last().unwrap());
            assert_eq!(problems_of(&renamed(&place, &slip)), [(UnknownField, format!("{parent}/{slip}"))]);
            slips += 1;
        }
    }
    assert!(slips > 200, "{slips}");
}

#[test]
fn a_field_that_nothing_has_is_one_problem() {
    let document = sound();
    for place in places(&document).into_iter().chain([String::new()]) {
        // what has languages for fields has none of its own
        let object = document.pointer(&place).unwrap().as_object();
        if object.is_some_and(|fields| !fields.contains_key("en")) && !is_map(&place) {
            let mut document = document.clone();
            set(&mut document, &format!("{place}/zzz"), Some(json!("zzz")));
            assert_eq!(problems_of(&document), [(UnknownField, format!("{place}/zzz"))]);
        }
    }
}

#[test]
fn every_required_field_that_is_missing_is_one_problem() {
    let required = [
        ("", "format id version base"),
        ("/base", "id version digest"),
        ("/attribution/0", "title publisher relation rights"),
        ("/attribution/0/origin", "from"),
        ("/attribution/0/origin/adapted_by/0", "framework"),
        ("/translations/0", "language status"),
        ("/translations/1", "language status"),
        ("/scales/0", "id"),
        ("/scales/0/points/0", "id"),
        ("/scales/1", "id"),
        ("/scales/1/points/1", "id"),
        ("/scales/2", "id"),
        ("/scales/2/points/1", "id"),
        ("/areas/0", "id"),
        ("/areas/0/questions/0", "id"),
        ("/areas/0/questions/1", "id"),
        ("/areas/0/questions/2", "id"),
        ("/areas/0/questions/3", "id"),
        ("/areas/1", "id"),
        ("/areas/1/questions/0", "id"),
        ("/areas/1/questions/1", "id"),
        ("/areas/2", "id"),
        ("/areas/3", "id"),
        ("/roles/0", "id"),
        ("/roles/1", "id"),
        ("/roles/3", "id"),
        ("/prompts/0", "id"),
        ("/prompts/1", "id"),
        ("/prompts/2", "id"),
        ("/views/0", "id"),
        ("/views/3", "id"),
        ("/views/3/cuts/1", "at_least label"),
        ("/retired/0", "what id version reason"),
        ("/retired/1", "what id version reason"),
    ];
    assert_required(&sound(), &required, problems_of);
}

#[test]
fn one_mistake_hides_no_other() {
    for (changes, expected) in [
        // a name of the framework that is none
        (
            vec![("/id", json!("Two Rivers")), ("/version", json!("1")), ("/areas/0/title/en", json!(""))],
            vec![(BadId, "/id"), (BadVersion, "/version"), (BlankText, "/areas/0/title/en")],
        ),
        // a base that changed since
        (
            vec![("/base/digest", json!("sha256:0")), ("/areas/0/questions/0/weight", json!(0))],
            vec![(BadDigest, "/base/digest"), (OutOfRange, "/areas/0/questions/0/weight")],
        ),
        // a list that could not be read, and those beside it
        (
            vec![("/scales", json!(5)), ("/areas/0/questions/0/weight", json!(0)), ("/roles/0/label", json!(""))],
            vec![(WrongType, "/scales"), (BlankText, "/roles/0/label"), (OutOfRange, "/areas/0/questions/0/weight")],
        ),
        // an entry without an id, and what stands in it
        (
            vec![
                ("/areas/0/id", json!(7)),
                ("/areas/0/questions/0/revision", json!(1)),
                ("/areas/1/questions/1/text", json!("")),
            ],
            vec![
                (WrongType, "/areas/0/id"),
                (RevisionNotRaised, "/areas/0/questions/0/revision"),
                (BlankText, "/areas/1/questions/1/text"),
            ],
        ),
        // an entry that names nothing, and another that names another nothing
        (
            vec![("/areas/0/id", json!("planing")), ("/areas/3", json!({"id": "teamwork", "after": "musik"}))],
            vec![(UnknownTarget, "/areas/0/id"), (UnknownTarget, "/areas/3/after")],
        ),
        (
            vec![("/roles/0/id", json!("principle")), ("/roles/3/replacement", json!("techer"))],
            vec![(UnknownTarget, "/roles/0/id"), (UnknownTarget, "/roles/3/replacement")],
        ),
        (
            vec![("/scales/0/id", json!("frequncy")), ("/areas/0/questions/0/scale", json!("agrement"))],
            vec![(UnknownTarget, "/scales/0/id"), (UnknownScale, "/areas/0/questions/0/scale")],
        ),
        // a point that is none, and the others
        (
            vec![("/scales/0/points/0/id", json!("rare")), ("/scales/0/points/1/label", json!({"en": " "}))],
            vec![(UnknownTarget, "/scales/0/points/0/id"), (BlankText, "/scales/0/points/1/label/en")],
        ),
        // a text in one bad and one blank language
        (
            vec![("/title", json!({"en": "", "e_s": "Dos ríos", "es": "", "ES": ""}))],
            vec![
                (BlankText, "/title/ES"),
                (EqualKeys, "/title/ES"),
                (BadLanguage, "/title/e_s"),
                (BlankText, "/title/en"),
                (BlankText, "/title/es"),
            ],
        ),
        // something hidden for no reason, and what stands in its place
        (
            vec![("/areas/2/hide_because", json!("")), ("/areas/2/replacement", json!("langages"))],
            vec![(BlankText, "/areas/2/hide_because"), (UnknownTarget, "/areas/2/replacement")],
        ),
    ] {
        let mut document = sound();
        for (place, value) in changes {
            set(&mut document, place, Some(value));
        }
        let mut found = problems_of(&document);
        found.sort();
        let mut expected: Vec<_> = expected.into_iter().map(|(code, place)| (code, place.to_owned())).collect();
        expected.sort();
        assert_eq!(found, expected);
    }
}

#[test]
fn mistakes_in_different_places_are_all_told() {
    // two of the mistakes at a time, wherever they do not touch each other; of so many pairs every ninth
    let mistakes = mistakes();
    let top = |place: &'static str| place.split('/').nth(1).unwrap();
    // of another base nothing can be said
    let touches = |a: &str, b: &str| {
        a == "base"
            || [
                ("areas", "scales"),
                ("areas", "retired"),
                ("areas", "views"),
                ("asks_importance", "priorities"),
                ("attribution", "id"),
            ]
            .contains(&(a, b))
    };
    let mut pairs = 0;
    for (first_place, first, first_code, first_told) in &mistakes {
        for (second_place, second, second_code, second_told) in &mistakes {
            let (a, b) = (top(first_place), top(second_place));
            // of two texts that are too long the first is told
            let long = [first_code, second_code] == [&TextTooLong; 2];
            if a == b || touches(a, b) || touches(b, a) || first_place > second_place || long {
                continue;
            }
            pairs += 1;
            if pairs % 9 != 0 {
                continue;
            }
            let mut document = sound();
            set(&mut document, first_place, first.clone());
            set(&mut document, second_place, second.clone());
            let mut found = problems_of(&document);
            found.sort();
            let mut expected = vec![(*first_code, (*first_told).to_owned()), (*second_code, (*second_told).to_owned())];
            expected.sort();
            assert_eq!(found, expected, "{first_place} {second_place}");
        }
    }
    assert!(pairs > 5_000, "{pairs}");
}

//! The crate and the schema give one verdict on every document, but for the rules that no schema can say.

use ilt::diagnostic::{Code, Diagnostic, Stage};
use ilt::form::AnswerProfile;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::document::{EVERY_KIND, Kind, LAKESIDE};
use crate::files;

/// A generator that gives the same numbers everywhere (splitmix64, Steele & others 2014).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// What is put into documents: whatever is near a limit, and whatever languages read differently.
#[rustfmt::skip]
pub(crate) fn values() -> Vec<Value> {
    let mut values = vec![
        json!(null),
        json!(true),
        json!(false),
        json!([]),
        json!({}),
        json!([{}]),
        json!([[]]),
        json!({"": {}}),
        json!({"en": "Text"}),
        json!({"en": "Text", "es": "Texto"}),
        json!({"often": null}),
        json!(["often", "often"]),
    ];
    for number in [
        "0", "1", "2", "3", "4", "5", "7", "-1", "3.0", "1e0", "-0", "-0.0", "0.5", "2.5e0", "20", "21", "255", "256",
        "1000", "1001", "1000000", "1000001", "-1000000", "-1000001", "4294967295", "4294967296", "4294967295.0",
        "9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740991", "-9007199254740992",
        "9007199254740991.0", "9223372036854775807", "9223372036854775808", "18446744073709551615",
        "18446744073709551616", "-9223372036854775808", "1e15", "1e17", "1e300", "1e-300", "123456789012345678901234567890",
    ] {
        values.push(serde_json::from_str(number).unwrap());
    }
    let long = ["x".repeat(128), "x".repeat(129), "x".repeat(2_000), "x".repeat(2_001), "é".repeat(2_000)];
    let ids = ["a".repeat(64), "a".repeat(65)];
    for text in [
        "", " ", "\t\n", "\u{85}", "\u{a0}", "\u{feff}", "\u{200b}", "\u{2028}", "\u{1680}\u{3000}", "\u{1c}",
        "\u{180e}", "\u{0}", " x ", "\u{1f469}\u{200d}\u{1f3eb}", "a", "often", "agree", "never", "dont_know",
        "not_applicable", "skipped", "shares_plans", "is_heard", "planning", "culture", "frequency", "teacher",
        "lakeside", "Bad Id", "bad-id", "é", "_a", "a_", "1a", "1.0.0", "1.2.0", "1.0", "01.0.0", "1.0.0-alpha.1",
        "1.0.0-01", "1.0.0-", "1.0.0+build.01", "1.0.0+", "1.0.0-a..b", "999999999999999.0.0", "1000000000000000.0.0",
        "18446744073709551615.0.0", "v1.0.0", "1.0.0 ", "en", "es", "EN", "en-US", "en_US", "e n", "e", "zh-Hant-TW",
        "x-private", "i-klingon", "en-", "abcdefghi", "de-1996", "en-a-bbb-x-a", "2/3", "3/2", "0", "1", "1/1", "0/1",
        "007/010", "0000001/2", "00000001/2", "1/1000000", "1/1000001", "1000001/1000001", "1/0", "0.5", "+1/2",
        " 1/2", "ilt-framework/1", "ilt-framework/2", "ilt-responses/1", "ilt-response/1", "ilt-tally/1",
        "ilt-report/1", "ilt-profile/1", "ilt-diagnostics/1", "draft", "submitted", "forward", "reverse", "self",
        "team", "area", "question", "always", "contested", "mixed", "notice", "scored", "suppressed", "insufficient",
        "shown", "hidden", "confidential", "open", "few_answers", "strength", "wrong_type", "error",
        "mean_of_questions", "ilt-overlay/1", "county_ilt", "two_rivers_ilt", "teamwork", "families", "visits_classes",
        "hears_families", "languages", "growth", "roots", "stem", "ilt-diff/1", "ilt-comparability/1", "ilt-coverage/1", "ilt-series/1", "not_there", "steady", "breaking", "patch", "removed",
        "framework", "same_revision", "identical", "text_reworded", "full", "area_added", "٣",
    ] {
        values.push(text.into());
    }
    values.extend(long.into_iter().chain(ids).map(Value::from));
    values
}

/// Where something can be changed: every value of the document.
fn places(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            for (index, element) in list.iter().enumerate() {
                places(element, format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                places(field, format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        _ => {}
    }
    found.push(at);
}

pub(crate) fn mutate(document: &mut Value, random: &mut Random, values: &[Value], names: &[String]) {
    let mut all = Vec::new();
    places(document, String::new(), &mut all);
    let place = random.of(&all).clone();
    let other = document.pointer(random.of(&all).as_str()).unwrap().clone();
    let target = document.pointer_mut(&place).unwrap();
    match random.below(10) {
        // a value from nowhere, or from elsewhere in the document
        0..=3 => *target = random.of(values).clone(),
        4 => *target = other,
        // an element too many, too few, or out of order; a field too many, too few, or of another name
        5 | 6 => match target {
            Value::Array(list) if !list.is_empty() => {
                let index = random.below(list.len());
                match random.below(4) {
                    0 => drop(list.remove(index)),
                    1 => list.push(list[index].clone()),
                    2 => list.push(other),
                    _ => list.swap(0, index),
                }
            }
            Value::Object(fields) if !fields.is_empty() => {
                let name = fields.keys().nth(random.below(fields.len())).unwrap().clone();
                match random.below(4) {
                    0 => drop(fields.remove(&name)),
                    1 => drop(fields.insert(random.of(names).clone(), random.of(values).clone())),
                    2 => drop(fields.insert(random.of(names).clone(), other)),
                    _ => {
                        let value = fields.remove(&name).unwrap();
                        fields.insert(random.of(names).clone(), value);
                    }
                }
            }
            _ => *target = random.of(values).clone(),
        },
        7 => *target = json!([target.clone()]),
        8 => *target = json!({ random.of(names).clone(): target.clone() }),
        // as a list of its values, which derived serde takes for the object
        _ => {
            if let Value::Object(fields) = target {
                *target = fields.values().cloned().collect();
            }
        }
    }
}

/// Names of fields, and words that could be keys.
pub(crate) fn names(documents: &[Value]) -> Vec<String> {
    let mut all = Vec::new();
    documents.iter().for_each(|document| places(document, String::new(), &mut all));
    let mut names: Vec<String> = all
        .iter()
        .filter_map(|place| place.rsplit('/').next())
        .filter(|name| name.parse::<usize>().is_err())
        .map(|name| name.replace("~1", "/").replace("~0", "~"))
        .collect();
    names.extend(
        ["", "x", "en", "ES", "e n", "planning", "shares_plans", "Bad Id", "often", "status"].map(str::to_owned),
    );
    names.sort();
    names.dedup();
    names
}

/// What the schemas of all documents but overlays do say.
fn of_overlays() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|code| code.stage() == Stage::Base)
}

/// Whether no schema can say what is wrong with a document.
fn are_beyond(kind: Kind, problems: &[Diagnostic]) -> bool {
    let own = kind.name() == "overlay";
    problems
        .iter()
        .all(|problem| problem.code.is_beyond_schema() && (own || of_overlays().all(|code| code != problem.code)))
}

/// Whether the schema accepts a document, or how the crate's verdict differs from that.
fn verdict(kind: Kind, validator: &Validator, document: &Value) -> Result<bool, String> {
    let json = document.to_string();
    let problems = kind.problems(&LAKESIDE, &json);
    let accepted = validator.is_valid(document);
    let beyond = are_beyond(kind, &problems);
    match (problems.first(), accepted) {
        (Some(problem), true) if !beyond => Err(format!("{kind:?}: the schema accepts {json}\n{problem}")),
        (None, false) => {
            let errors: Vec<String> =
                validator.iter_errors(document).map(|error| format!("{error} at {}", error.instance_path())).collect();
            Err(format!("{kind:?}: the crate accepts {json}\n{}", errors.join("\n")))
        }
        _ => Ok(accepted),
    }
}

/// Looks at so many changed documents of a kind.
fn agree_on_mutants(kind: Kind, mutants: usize) {
    let validator = kind.validator();
    let (documents, values) = (kind.sound(), values());
    let names = names(&documents);
    let mut random = Random(kind.name().len() as u64);
    let (mut accepted, mut refused) = (0, 0);
    for document in &documents {
        assert_eq!(verdict(kind, &validator, document), Ok(true));
    }
    for index in 0..mutants {
        let mut document = documents[index % documents.len()].clone();
        for _ in 0..=random.below(2) {
            mutate(&mut document, &mut random, &values, &names);
        }
        match verdict(kind, &validator, &document) {
            Ok(true) => accepted += 1,
            Ok(false) => refused += 1,
            Err(difference) => panic!("{difference}"),
        }
    }
    // a test that only ever sees one verdict proves nothing
    assert!(accepted > mutants / 50 && refused > mutants / 50, "{accepted} accepted, {refused} refused");
}

#[test]
fn frameworks() {
    agree_on_mutants(Kind::Framework, 6_000);
}

#[test]
fn response_sets() {
    agree_on_mutants(Kind::ResponseSet, 6_000);
}

#[test]
fn single_responses() {
    agree_on_mutants(Kind::Response, 8_000);
}

#[test]
fn tallies() {
    agree_on_mutants(Kind::Tally, 6_000);
}

#[test]
fn closed_cycles() {
    agree_on_mutants(Kind::Closed, 6_000);
}

#[test]
fn commitments() {
    agree_on_mutants(Kind::Commitments, 6_000);
}

#[test]
fn reports() {
    agree_on_mutants(Kind::Report, 1_500);
}

#[test]
fn rollups() {
    agree_on_mutants(Kind::Rollup, 2_000);
}

#[test]
fn series() {
    agree_on_mutants(Kind::Series, 2_000);
}

#[test]
fn profiles() {
    agree_on_mutants(Kind::Profile, 4_000);
}

#[test]
fn diagnostics() {
    agree_on_mutants(Kind::Diagnostics, 4_000);
}

#[cfg(feature = "overlay")]
#[test]
fn overlays() {
    agree_on_mutants(Kind::Adopted(crate::compare::Adopted::Overlay), 5_000);
}

#[cfg(feature = "overlay")]
#[test]
fn documents_of_feature_overlay() {
    use crate::compare::Adopted;
    for document in Adopted::ALL.into_iter().filter(|document| *document != Adopted::Overlay) {
        agree_on_mutants(Kind::Adopted(document), 4_000);
    }
}

#[test]
fn one_frameworks_own_schema_leaves_nothing_to_look_up() {
    let schema = LAKESIDE.form().answer_schema(AnswerProfile::Types, &"en".parse().unwrap()).draft();
    let flat = jsonschema::draft202012::new(&schema.to_value()).unwrap();
    let nested = jsonschema::draft202012::new(&schema.nested_by_area().to_value()).unwrap();
    let mut documents = Kind::Response.sound();
    for document in &mut documents {
        document["status"] = "draft".into();
    }
    let mut by_area = documents[0].clone();
    by_area["answers"] = json!({"planning": {"shares_plans": "often"}, "culture": {"is_heard": "agree"}});
    documents.push(by_area);
    let (values, names) = (values(), names(&documents));
    let mut random = Random(1);
    for index in 0..4_000 {
        let mut document = documents[index % documents.len()].clone();
        mutate(&mut document, &mut random, &values, &names);
        // the schema is of drafts alone
        if document["status"] == "submitted" {
            continue;
        }
        let problems = Kind::Response.problems(&LAKESIDE, &document.to_string());
        let accepted = flat.is_valid(&document) || nested.is_valid(&document);
        assert_eq!(problems.is_empty(), accepted, "{document}\n{problems:?}");
    }
}

#[test]
fn the_corpora_agree_too() {
    for &(kind, folder) in files::CORPORA {
        let validator = kind.validator();
        for (name, json) in files::all(&format!("{folder}/valid")) {
            let document: Value = serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap();
            assert!(validator.is_valid(&document), "{folder}/valid/{name}");
        }
        for (name, json) in files::all(&format!("{folder}/invalid")) {
            let problems = kind.problems(&files::framework_of(&name), &json);
            let Ok(document) = serde_json::from_str::<Value>(json.trim_start_matches('\u{feff}')) else {
                assert!(
                    problems.iter().all(|problem| matches!(problem.code, Code::NotJson | Code::TooLarge)),
                    "{name}"
                );
                continue;
            };
            let beyond = are_beyond(kind, &problems);
            assert!(!problems.is_empty() && (beyond || !validator.is_valid(&document)), "{name}: {problems:?}");
        }
    }
}

#[test]
fn every_code_beyond_the_schemas_is_needed_there() {
    let mut told: Vec<Code> = Vec::new();
    for &(kind, folder) in files::CORPORA {
        let validator = kind.validator();
        for (name, json) in files::all(&format!("{folder}/invalid")) {
            let Ok(document) = serde_json::from_str::<Value>(&json) else { continue };
            if validator.is_valid(&document) {
                told.extend(kind.problems(&files::framework_of(&name), &json).iter().map(|problem| problem.code));
            }
        }
    }
    for (kind, changes) in [
        (Kind::Framework, vec![("/scoring", json!({"minimum_coverage": "3/2"}))]),
        (Kind::Framework, vec![("/default_language", json!("e")), ("/title", json!("Team reflection"))]),
        (Kind::Framework, vec![("/title", json!({"es": "Reflexión"}))]),
        (
            Kind::Framework,
            vec![
                ("/title", json!("Team reflection")),
                ("/translations", json!([{"language": "es", "status": "draft", "complete": true}])),
            ],
        ),
        (Kind::Framework, vec![("/origins", json!({"stem": {"from": "county_ilt"}}))]),
        (
            Kind::Framework,
            vec![(
                "/retired",
                json!([
                    {"what": "scale", "id": "gone", "version": "2.0.0", "reason": "Gone.", "replacement": "nothing"},
                    {"what": "area", "id": "planning", "version": "2.0.0", "reason": "Gone."},
                ]),
            )],
        ),
        (Kind::Framework, vec![("/areas", (0..30).map(area_of_seventeen).collect())]),
        (Kind::Framework, vec![("/title", json!("\u{e0041}"))]),
        (Kind::Framework, vec![("/title", json!("a\u{0}"))]),
        (Kind::Framework, vec![("/title", json!("\u{958}".repeat(4_000)))]),
        (
            Kind::Framework,
            vec![(
                "/views",
                json!([{"id": "v", "title": "V", "questions": ["shares_plans"], "cuts": [
                    {"at_least": "1/2", "label": "Started"}, {"at_least": "2/4", "label": "In place"},
                ]}]),
            )],
        ),
        (
            Kind::Framework,
            vec![(
                "/areas",
                ["first", "second"]
                    .map(|id| {
                        let question = json!({"id": format!("q_{id}"), "text": "q?", "scale": "frequency"});
                        json!({"id": id, "title": "A", "code": "1", "questions": [question]})
                    })
                    .into(),
            )],
        ),
        (Kind::Framework, vec![("/cosmetic", json!([{"what": "stem", "id": "stem", "version": "0.0.1"}]))]),
        (Kind::Response, vec![("/answers", json!({"attendance": {}}))]),
    ] {
        let mut document = kind.sound().pop().unwrap();
        for (place, value) in changes {
            document[place.trim_start_matches('/')] = value;
        }
        assert!(kind.validator().is_valid(&document), "{document}");
        told.extend(kind.problems(&LAKESIDE, &document.to_string()).iter().map(|problem| problem.code));
    }
    // of a framework that the team answers, which lakeside is not
    told.push(Code::AnsweredByTeam);
    // of mappings, whose tests stand beside their tables
    told.extend([Code::BadColumn, Code::NoTeam, Code::Undecided]);
    // what a validator never gets to see
    told.extend([Code::NotJson, Code::NotYaml, Code::YamlOnly, Code::TooLarge]);
    if cfg!(not(feature = "overlay")) {
        told.extend(of_overlays());
    }
    let missing: Vec<_> = Code::ALL.iter().filter(|code| code.is_beyond_schema() && !told.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn area_of_seventeen(number: usize) -> Value {
    let question = |index| json!({"id": format!("q{number}_{index}"), "text": "meet?", "scale": "frequency"});
    json!({"id": format!("area{number}"), "title": "Area", "questions": (0..17).map(question).collect::<Vec<_>>()})
}

#[test]
fn every_sound_document_is_one() {
    for &kind in EVERY_KIND {
        for document in kind.sound() {
            assert!(kind.problems(&LAKESIDE, &document.to_string()).is_empty(), "{kind:?} {document}");
        }
    }
}

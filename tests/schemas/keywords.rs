//! Where and why a schema refuses a document: the place, and the keyword that says so.
//!
//! For the corpora this stands in `tests/corpus/keywords.json`, which validators of other languages can be held to as
//! well; `UPDATE_KEYWORDS=1 cargo test --test schemas` writes it anew, to be read before it is committed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::document::Kind;
use crate::files;

/// `PLACE KEYWORD` for every error, in order.
fn errors(validator: &Validator, document: &Value) -> Vec<String> {
    let mut errors: Vec<String> = validator
        .iter_errors(document)
        .map(|error| format!("{} {}", error.instance_path(), error.kind().keyword()))
        .collect();
    errors.sort();
    errors.dedup();
    errors
}

#[test]
fn every_invalid_file_is_refused_where_and_why_the_table_says() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for &(kind, folder) in files::CORPORA {
        let validator = kind.validator();
        let folder = format!("{folder}/invalid");
        for (name, json) in files::all(&folder) {
            // what is not JSON no validator sees
            if let Ok(document) = serde_json::from_str::<Value>(&json) {
                found.insert(format!("{folder}/{name}"), errors(&validator, &document));
            }
        }
    }
    if std::env::var_os("UPDATE_KEYWORDS").is_some() {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/keywords.json");
        std::fs::write(path, serde_json::to_string_pretty(&found).unwrap() + "\n").unwrap();
    }
    let mut expected: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&files::read("tests/corpus/keywords.json")).unwrap();
    expected.retain(|name, _| cfg!(feature = "new-leaders") || !name.contains("new_leaders"));
    expected.retain(|name, _| cfg!(feature = "overlay") || !name.starts_with("overlays/"));
    assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (name, errors) in found {
        assert_eq!(errors, expected[&name], "{name}");
    }
}

const GONE: Option<Value> = None;

#[test]
fn documents_of_the_other_kinds_are_refused_where_and_why() {
    let table = [
        (Kind::Response, "/format", Some(json!("ilt-response/2")), "/format const"),
        (Kind::Response, "/framework/version", GONE, "/framework required"),
        (Kind::Response, "/respondent", Some(json!("\u{3000}")), "/respondent pattern"),
        (Kind::Response, "/respondent", Some(json!("x".repeat(129))), "/respondent pattern"),
        (Kind::Response, "/status", Some(json!("final")), "/status enum"),
        (Kind::Response, "/role", Some(Value::Null), "/role type"),
        (Kind::Response, "/answers/is_heard", Some(json!(4)), "/answers anyOf"),
        (Kind::Response, "/answers/is_heard", Some(json!("Agree")), "/answers anyOf"),
        (Kind::Response, "/comment", Some(json!("x".repeat(5_001))), "/comment maxLength"),
        (Kind::Response, "/age", Some(json!(52)), " additionalProperties"),
        (Kind::Report, "/comments", GONE, " required"),
        (Kind::Report, "/areas/0/result/status", Some(json!("unknown")), "/areas/0/result oneOf"),
        (Kind::Report, "/areas/0/description", GONE, "/areas/0 required"),
        (Kind::Report, "/areas/0/questions/0/keying", Some(json!("sideways")), "/areas/0/questions/0/keying enum"),
        (Kind::Report, "/areas/0/questions/0/n", Some(json!(-1)), "/areas/0/questions/0/n minimum"),
        (Kind::Report, "/areas/0/questions/0/flags", Some(json!(["loud"])), "/areas/0/questions/0/flags/0 enum"),
        (Kind::Report, "/participation/respondents", Some(json!(1_u64 << 53)), "/participation/respondents maximum"),
        (
            Kind::Report,
            "/rules/scoring/minimum_coverage",
            Some(json!("half")),
            "/rules/scoring/minimum_coverage pattern",
        ),
        (Kind::Report, "/language", Some(json!("en_US")), "/language pattern"),
        (Kind::Series, "/format", Some(json!("ilt-series/2")), "/format const"),
        (Kind::Series, "/questions/0/points/0/line", GONE, "/questions/0/points/0 required"),
        (Kind::Series, "/areas/0/points/0/value/status", Some(json!("hidden")), "/areas/0/points/0/value oneOf"),
        (Kind::Series, "/cycles/0/policy/mode", Some(json!("public")), "/cycles/0/policy oneOf"),
        (Kind::Profile, "/areas/0/position", GONE, "/areas/0 required"),
        (Kind::Profile, "/areas/0/questions/0/answer", Some(json!("often")), "/areas/0/questions/0/answer anyOf"),
        (Kind::Profile, "/band", Some(json!("strength")), " additionalProperties"),
        (Kind::Diagnostics, "/problems/0/code", Some(json!("oops")), "/problems/0/code enum"),
        (Kind::Diagnostics, "/problems/0/help", GONE, "/problems/0 required"),
        (Kind::Diagnostics, "/problems", Some(json!({})), "/problems type"),
    ];
    table.into_iter().for_each(refused_where_and_why);
}

#[cfg(feature = "overlay")]
#[test]
fn documents_of_feature_overlay_are_refused_where_and_why() {
    use crate::compare::Adopted::{Comparability, Coverage, Diff};
    let table = [
        (Diff, "/format", Some(json!("ilt-diff/2")), "/format const"),
        (Diff, "/impact", GONE, " required"),
        (Diff, "/old/version", Some(json!("1.2")), "/old/version pattern"),
        (Diff, "/new/id", Some(json!("Lakeside")), "/new/id pattern"),
        (Diff, "/version/verdict", Some(json!("fine")), "/version/verdict enum"),
        (Diff, "/changes", Some(json!({})), "/changes type"),
        (Comparability, "/summary/known", Some(json!(-1)), "/summary/known minimum"),
        (Comparability, "/summary/moved", Some(json!(1.5)), "/summary/moved type"),
        (Comparability, "/areas/0/status/status", Some(json!("half")), "/areas/0/status oneOf"),
        (Comparability, "/areas/0/status/common", Some(json!(1)), "/areas/0/status oneOf"),
        (Comparability, "/questions/0/old_area", GONE, "/questions/0 required"),
        (Comparability, "/questions/0/reasons", Some(json!(["age"])), "/questions/0/reasons/0 enum"),
        (Coverage, "/default_language", Some(json!("en_US")), "/default_language pattern"),
        (Coverage, "/texts", Some(json!(1_u64 << 53)), "/texts maximum"),
        (Coverage, "/languages", Some(Value::Null), "/languages type"),
        (Coverage, "/reviewed_by", Some(json!("Ms. Díaz")), " additionalProperties"),
    ];
    for (document, place, value, expected) in table {
        refused_where_and_why((Kind::Adopted(document), place, value, expected));
    }
}

/// Puts a value at a place of a sound document, or takes away what stands there.
fn refused_where_and_why((kind, place, value, expected): (Kind, &str, Option<Value>, &str)) {
    let mut document = kind.sound().remove(0);
    let (around, name) = place.rsplit_once('/').unwrap();
    let fields = document.pointer_mut(around).unwrap().as_object_mut().unwrap();
    match value {
        Some(value) => drop(fields.insert(name.to_owned(), value)),
        None => drop(fields.remove(name)),
    }
    assert_eq!(errors(&kind.validator(), &document), [expected], "{kind:?} {place}");
}

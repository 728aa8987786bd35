//! Patterns mean one thing to every engine. Here it is that of Rust, which is built like RE2; `tests/frontend/` asks RE2
//! itself, PCRE2, Python and JavaScript about the same table, `tests/frontend/patterns.json`.

use std::collections::BTreeSet;

use ilt::schema;
use serde_json::Value;

use crate::files;

/// Every pattern of the published schemas.
fn published() -> BTreeSet<String> {
    let patterns = schema::all().iter().flat_map(|schema| {
        let schema: Value = serde_json::from_str(&schema.json()).unwrap();
        let mut found = Vec::new();
        files::said(&schema, "pattern", &mut found);
        found.into_iter().map(str::to_owned).collect::<Vec<_>>()
    });
    patterns.collect()
}

#[test]
fn every_pattern_is_in_the_table_and_reads_its_texts() {
    let table: Value = serde_json::from_str(&files::read("tests/frontend/patterns.json")).unwrap();
    let texts = |row: &Value, name: &str| {
        row[name].as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let mut known = BTreeSet::new();
    for row in table.as_array().unwrap() {
        let pattern = row["pattern"].as_str().unwrap();
        let engine = regex::Regex::new(pattern).unwrap();
        for text in texts(row, "matches") {
            assert!(engine.is_match(&text), "{pattern} {text:?}");
        }
        for text in texts(row, "refuses").into_iter().chain(texts(row, "refuses_a_line_feed")) {
            assert!(!engine.is_match(&text), "{pattern} {text:?}");
        }
        known.insert(pattern.to_owned());
    }
    if cfg!(feature = "overlay") {
        assert_eq!(published(), known);
    } else {
        assert!(published().is_subset(&known));
    }
}

#[test]
fn no_pattern_needs_what_only_some_engines_know() {
    for pattern in published() {
        // `\.`, `\+`, `\/` and `\-` are read alike; `\s`, `\w`, `\d`, `\u` and what looks around are not
        let escaped: BTreeSet<char> = pattern.split('\\').skip(1).filter_map(|rest| rest.chars().next()).collect();
        assert!(escaped.iter().all(|c| ['.', '+', '/', '-'].contains(c)), "{pattern}: {escaped:?}");
        assert!(!pattern.contains("(?"), "{pattern}");
        // where a program writes a pattern between slashes, an open one ends it
        assert!(!pattern.replace("\\/", "").contains('/'), "{pattern}");
    }
}

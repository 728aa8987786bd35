//! Whatever is read: no panic, and every problem stands at a place that is there.

use ilt::Framework;
use ilt::framework::document::FrameworkDocument;
use proptest::prelude::*;
use serde_json::Value;

use crate::files;
use crate::tree::{Change, Json};

/// Words that mean something in a framework document, so that arbitrary documents are nearly right.
const WORDS: &[&str] = &[
    "ilt-framework/1",
    "format",
    "id",
    "version",
    "1.0.0",
    "default_language",
    "en",
    "es",
    "ES",
    "en_US",
    "title",
    "titel",
    "stem",
    "recall_period",
    "attribution",
    "publisher",
    "relation",
    "original",
    "rights",
    "scales",
    "points",
    "value",
    "label",
    "position",
    "span",
    "favorable",
    "unfavorable",
    "never",
    "often",
    "always",
    "non_responses",
    "dont_know",
    "not_applicable",
    "areas",
    "questions",
    "text",
    "scale",
    "frequency",
    "weight",
    "keying",
    "reverse",
    "translations",
    "language",
    "status",
    "draft",
    "roles",
    "scoring",
    "strength",
    "favorable_at_least",
    "2/3",
    "minimum_n",
    "priorities",
    "cap",
    "disclosure",
    "threshold",
    "prompts",
    "phase",
    "trigger",
    "scope",
    "",
    "Bad Id",
    "a/b~c",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![4 => prop::sample::select(WORDS).prop_map(str::to_owned), 1 => any::<String>()]
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-5_i64..10).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word().prop_map(Value::from),
    ]
}

fn json() -> impl Strategy<Value = Json> {
    leaf().prop_map(Json::Leaf).prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Json::List),
            prop::collection::vec((word(), inner), 0..12).prop_map(Json::Object),
        ]
    })
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        2 => Just(Change::Delete),
        2 => Just(Change::Duplicate),
        1 => Just(Change::Swap),
        2 => leaf().prop_map(|leaf| Change::Replace(Json::Leaf(leaf))),
        1 => json().prop_map(Change::Replace),
    ]
}

/// A sound document after a few changes.
fn changed() -> impl Strategy<Value = Json> {
    let sound: Vec<Json> = files::all("valid")
        .into_iter()
        .map(|(_, json)| serde_json::from_str::<Value>(json.trim_start_matches('\u{feff}')).unwrap().into())
        .collect();
    let changes = prop::collection::vec((any::<prop::sample::Index>(), change()), 1..5);
    (prop::sample::select(sound), changes).prop_map(|(mut json, changes)| {
        for (node, change) in changes {
            match json.nodes() {
                0 => break,
                nodes => json.change(node.index(nodes), &change),
            }
        }
        json
    })
}

/// What must hold of every document.
fn check(json: &Json) -> Result<(), TestCaseError> {
    let text = json.to_string();
    let through_serde = serde_json::from_str::<Framework>(&text);
    match Framework::from_json(&text) {
        Ok(framework) => {
            prop_assert_eq!(through_serde.ok(), Some(framework.clone()));
            let again = serde_json::to_string(&framework).unwrap();
            prop_assert_eq!(Framework::from_json(&again).ok(), Some(framework.clone()));
            for warning in framework.warnings() {
                prop_assert!(json.has_place(warning.pointer.as_str()), "{} {}", text, warning);
            }
        }
        Err(problems) => {
            prop_assert!(problems.len() > 0, "{}", text);
            prop_assert_eq!(through_serde.unwrap_err().to_string(), problems.to_string());
            for problem in &problems {
                prop_assert!(json.has_place(problem.pointer.as_str()), "{}\n{}", text, problem);
                for related in &problem.related {
                    prop_assert!(json.has_place(related.pointer.as_str()), "{}\n{}", text, problem);
                }
            }
            // of one mistake one problem: the same words do not stand twice at one place, save for a third equal key
            for (index, problem) in problems.iter().enumerate() {
                let again = problems.iter().skip(index + 1).any(|other| other == problem);
                prop_assert!(!again || problem.code == ilt::diagnostic::Code::EqualKeys, "{}\n{}", text, problem);
            }
        }
    }
    // what serde reads as a document has the same problems from code as from a file
    if let Ok(document) = serde_json::from_str::<FrameworkDocument>(&text) {
        prop_assert_eq!(Framework::try_from(document), Framework::from_json(&text));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_documents_have_problems_at_their_places(json in changed()) {
        check(&json)?;
    }

    #[test]
    fn arbitrary_documents_have_problems_at_their_places(json in json()) {
        check(&json)?;
    }

    #[test]
    fn arbitrary_text_never_panics(text in any::<String>()) {
        let _ = Framework::from_json(&text);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Framework::from_json(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_cut_off_document_never_panics(at in any::<prop::sample::Index>(), other in any::<char>()) {
        let json = files::read("valid", "unicode_texts");
        let characters: Vec<char> = json.chars().collect();
        let at = at.index(characters.len());
        let cut: String = characters.iter().take(at).collect();
        let _ = Framework::from_json(&cut);
        let replaced: String = characters.iter().enumerate().map(|(i, c)| if i == at { other } else { *c }).collect();
        let _ = Framework::from_json(&replaced);
    }
}

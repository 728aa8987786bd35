//! Whatever is read: no panic, and the same in YAML and in JSON.

use ilt::compare::digest;
use ilt::overlay::Overlay;
use ilt::source::{FileProblems, SourceFile};
use ilt::{Framework, ResponseSet, Tally};
use proptest::prelude::*;
use serde_json::Value;

use crate::files::{adopted, framework, text};

/// Files to change: sound ones, and the fixtures in both formats.
fn files() -> Vec<(String, String)> {
    let bases = ["base_framework.yaml", "base_responses.yaml", "base_tally.yaml", "base_overlay.yaml"];
    let fixtures = [
        "equal_keys",
        "too_large",
        "wrong_type",
        "bad_positions",
        "unknown_answer",
        "bad_id",
        "retired_id",
        "unknown_target",
        "incomplete_addition",
        "bad_placement",
        "overlay_conflict",
        "undeclared_rewording",
    ];
    let twins = fixtures.iter().flat_map(|name| [format!("fixtures/{name}.yaml"), format!("fixtures/{name}.json")]);
    let only = ["fixtures/yaml_only.yaml", "fixtures/not_json.json"];
    bases
        .map(str::to_owned)
        .into_iter()
        .chain(twins)
        .chain(only.map(str::to_owned))
        .map(|name| (name.clone(), text(&name)))
        .collect()
}

/// Reads a text as every kind of document; every place is inside it, and rendering holds together.
fn read(name: &str, text: &str) -> Result<(), TestCaseError> {
    let file = SourceFile::new(name, text);
    let framework = framework();
    let all: [Option<FileProblems>; 4] = [
        Framework::read(&file).err(),
        ResponseSet::read(&framework, &file).err(),
        Tally::read(&framework, &file).err(),
        Overlay::read(&adopted(), &file).err(),
    ];
    for problems in all.into_iter().flatten() {
        prop_assert!(!problems.problems().is_empty(), "an error without a problem: {text:?}");
        for problem in problems.problems() {
            let spans = problem.related.iter().filter_map(|related| related.span).chain(problem.span);
            for span in spans {
                prop_assert!(span.start.offset <= span.end.offset && span.end.offset <= file.text().len(), "{text:?}");
                prop_assert!(file.text().get(span.start.offset..span.end.offset).is_some(), "{text:?}");
            }
        }
        prop_assert!(!problems.to_string().is_empty());
        serde_json::to_string(&problems.to_document()).unwrap();
    }
    Ok(())
}

/// What most often breaks a file.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "\t",
        "\n",
        " ",
        ":",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\"",
        "'",
        "&a ",
        "*a",
        "!t ",
        "<<: ",
        "? ",
        "#",
        "|\n",
        ">\n",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "\u{feff}",
        "\u{a0}",
        "“",
        "\r\n",
        "\r",
        "\u{0}",
        "~",
        "0x",
        "1e400",
        "\\u",
        "\\ud800",
    ];
    prop_oneof![3 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

/// A file after a few pieces were put in, taken out or doubled.
fn broken() -> impl Strategy<Value = (String, String)> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), 0..20_usize, piece(), 0..3), 1..4);
    (prop::sample::select(files()), changes).prop_map(|((name, text), changes)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (at, count, piece, kind) in changes {
            let at = at.index(characters.len() + 1);
            let end = (at + count).min(characters.len());
            let cut: Vec<char> = characters[at..end].to_vec();
            match kind {
                0 => drop(characters.splice(at..at, piece.chars())),
                1 => drop(characters.splice(at..end, piece.chars())),
                _ => drop(characters.splice(at..at, cut)),
            }
        }
        (name, characters.into_iter().collect())
    })
}

/// JSON that is nearly a framework.
fn changed() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(vec!["no", "1", "1.0", "~", "a: b", "- a", "é😀", "frequency", "\u{a0}"])
            .prop_map(Value::from),
    ];
    let paths = [
        "/id",
        "/version",
        "/title",
        "/title/en",
        "/stem",
        "/scales/0",
        "/scales/0/points/1/value",
        "/scales/0/points/1/id",
        "/scales/0/favorable",
        "/areas/0/questions/0/scale",
        "/areas/0/questions",
        "/roles/0",
        "/translations/0/language",
    ];
    prop::collection::vec((prop::sample::select(paths.to_vec()), leaf), 0..4).prop_map(|changes| {
        let mut document = serde_json::to_value(framework()).unwrap();
        for (path, value) in changes {
            if let Some(place) = document.pointer_mut(path) {
                *place = value;
            }
        }
        document
    })
}

/// YAML in blocks, every text in double quotes.
fn yaml(value: &Value, indent: usize) -> String {
    let pad = " ".repeat(indent);
    match value {
        Value::Array(list) if !list.is_empty() => {
            list.iter().map(|element| format!("\n{pad}- {}", yaml(element, indent + 2).trim_start())).collect()
        }
        Value::Object(fields) if !fields.is_empty() => fields
            .iter()
            .map(|(key, value)| format!("\n{pad}{}: {}", Value::from(key.clone()), yaml(value, indent + 2)))
            .collect(),
        leaf => leaf.to_string(),
    }
}

type Said = Vec<(String, String, String, Option<String>)>;

fn said<'a>(problems: impl IntoIterator<Item = &'a ilt::diagnostic::Diagnostic>) -> Said {
    let mut said: Said = problems
        .into_iter()
        .map(|p| (p.code.to_string(), p.pointer.to_string(), p.message.clone(), p.help.clone()))
        .collect();
    said.sort();
    said
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        read("a.yaml", &text)?;
        read("a.json", &text)?;
    }

    #[test]
    fn arbitrary_text_never_panics(text in any::<String>(), pieces in prop::collection::vec(piece(), 0..30)) {
        read("a.yaml", &text)?;
        read("a.yaml", &pieces.concat())?;
        read("a.json", &pieces.concat())?;
    }

    #[test]
    fn broken_files_never_panic((name, text) in broken()) {
        read(&name, &text)?;
    }

    #[test]
    fn a_document_is_the_same_in_both_formats_and_without_a_file(document in changed()) {
        let json = document.to_string();
        let of_text = Framework::from_json(&json);
        let of_json = Framework::read(&SourceFile::new("a.json", json));
        let of_pretty = Framework::read(&SourceFile::new("a.json", serde_json::to_string_pretty(&document).unwrap()));
        let of_yaml = Framework::read(&SourceFile::new("a.yaml", yaml(&document, 0)));
        match of_text {
            Ok(framework) => {
                prop_assert_eq!(of_json.ok(), Some(framework.clone()));
                prop_assert_eq!(of_pretty.ok(), Some(framework.clone()));
                prop_assert_eq!(of_yaml.ok(), Some(framework));
            }
            Err(problems) => {
                // without a file it is not known how a decimal number was written
                let same = |of_file: Result<Framework, FileProblems>| -> (Said, Said) {
                    let of_file = said(of_file.unwrap_err().problems());
                    let decimals = |said: Said| said.into_iter().map(|(code, at, message, help)| {
                        let help = help.filter(|help| !help.starts_with("put it in quotes"));
                        (code, at, message, help)
                    }).collect::<Said>();
                    (decimals(of_file), decimals(said(&problems)))
                };
                for of_file in [of_json, of_pretty, of_yaml] {
                    let (of_file, of_text) = same(of_file);
                    prop_assert_eq!(of_file, of_text);
                }
            }
        }
    }

    #[test]
    fn what_is_written_is_read_again(document in changed()) {
        if let Ok(framework) = Framework::from_json(&document.to_string()) {
            let json = serde_json::to_value(&framework).unwrap();
            let again = Framework::read(&SourceFile::new("a.yaml", yaml(&json, 0))).unwrap();
            prop_assert_eq!(serde_json::to_value(&again).unwrap(), json);
            prop_assert_eq!(digest(&again), digest(&framework));
        }
    }
}

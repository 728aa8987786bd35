//! For every code a file in YAML and its twin in JSON, with the literal rendering of their problems.
//!
//! `ILT_BLESS=1 cargo test --features authoring --test authoring` writes the renderings anew; read them before you
//! commit them.

use std::collections::BTreeSet;
use std::fs;

use ilt::diagnostic::Code;
use ilt::source::{FileProblems, SourceFile};

use crate::files::{Run, path, text};

/// Codes that one of the two formats cannot raise.
const YAML_ALONE: [Code; 3] = [Code::NotYaml, Code::YamlOnly, Code::CutByComment];
const JSON_ALONE: [Code; 1] = [Code::NotJson];
/// Codes whose twins are not of one document: JSON has no aliases.
const UNEQUAL: [Code; 1] = [Code::TooLarge];

fn names() -> impl Iterator<Item = (Code, String)> {
    Code::ALL.iter().flat_map(|code| {
        let yaml = (!JSON_ALONE.contains(code)).then(|| (*code, format!("{code}.yaml")));
        let json = (!YAML_ALONE.contains(code)).then(|| (*code, format!("{code}.json")));
        yaml.into_iter().chain(json)
    })
}

fn problems(code: Code, name: &str) -> FileProblems {
    let file = SourceFile::new(name, text(&format!("fixtures/{name}")));
    Run::of(code).on(&file).unwrap_or_else(|| panic!("{name} has no problems"))
}

#[test]
fn every_code_has_its_files_and_every_file_its_code() {
    let expected: BTreeSet<String> = names().flat_map(|(_, name)| [format!("{name}.txt"), name]).collect();
    let found: BTreeSet<String> =
        fs::read_dir(path("fixtures")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(expected, found);
}

#[test]
fn every_rendering_is_as_it_was_read() {
    let bless = std::env::var_os("ILT_BLESS").is_some();
    let mut wrong = Vec::new();
    for (code, name) in names() {
        let problems = problems(code, &name);
        assert!(problems.problems().iter().any(|problem| problem.code == code), "{name}: no {code}\n{problems}");
        let rendering = format!("{problems}\n");
        let expected = path(&format!("fixtures/{name}.txt"));
        if bless {
            fs::write(expected, rendering).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != rendering {
            wrong.push(rendering);
        }
    }
    assert!(wrong.is_empty(), "these renderings changed:\n\n{}", wrong.join("\n"));
}

#[test]
fn twins_say_the_same() {
    let said = |code: Code, name: String| -> BTreeSet<(Code, String, String, Option<String>)> {
        let problems = problems(code, &name);
        let all = problems
            .problems()
            .iter()
            .map(|problem| (problem.code, problem.pointer.to_string(), problem.message.clone(), problem.help.clone()));
        all.collect()
    };
    for code in Code::ALL.iter().filter(|code| ![&YAML_ALONE[..], &JSON_ALONE, &UNEQUAL].concat().contains(code)) {
        assert_eq!(said(*code, format!("{code}.yaml")), said(*code, format!("{code}.json")), "{code}");
    }
}

#[test]
fn every_problem_of_a_fixture_has_its_place_in_the_file() {
    for (code, name) in names() {
        for problem in problems(code, &name).problems() {
            assert!(problem.span.is_some(), "{name}: {problem}");
            assert!(problem.related.iter().all(|related| related.span.is_some()), "{name}: {problem}");
        }
    }
}

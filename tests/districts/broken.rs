//! A district's file in which much is wrong, its twin in JSON, and an overlay in which as much is.

use std::collections::BTreeSet;

use ilt::Framework;
use ilt::diagnostic::Diagnostic;
use ilt::overlay::Overlay;
use ilt::source::FileProblems;
use insta::assert_snapshot;

use crate::files::file;

fn problems(name: &str) -> FileProblems {
    let read = match name {
        "broken-overlay.yaml" => Overlay::read(&Framework::new_leaders(), &file(name)).map(drop),
        _ => Framework::read(&file(name)).map(drop),
    };
    read.expect_err(name)
}

/// What a problem says, wherever it stands.
fn said(problem: &Diagnostic) -> (&str, String, &str, Option<&str>) {
    let Diagnostic { code, pointer, message, help, .. } = problem;
    (code.as_str(), pointer.to_string(), message, help.as_deref())
}

#[test]
fn every_mistake_is_told_once() {
    for (name, number, expected) in [
        (
            "broken.yaml",
            28,
            &[
                "bad_fraction",
                "bad_id",
                "bad_language",
                "bad_version",
                "blank_text",
                "duplicate_id",
                "duplicate_translation",
                "empty_area",
                "equal_keys",
                "missing_default_language",
                "missing_field",
                "non_response_not_offered",
                "out_of_range",
                "reserved_id",
                "set_not_segment",
                "sets_overlap",
                "trigger_out_of_scope",
                "unknown_choice",
                "unknown_field",
                "unknown_point",
                "unknown_scale",
                "values_not_increasing",
                "wrong_type",
            ][..],
        ),
        (
            "broken-overlay.yaml",
            25,
            &[
                "bad_digest",
                "bad_placement",
                "bad_version",
                "duplicate_target",
                "id_collision",
                "incomplete_addition",
                "incomplete_translation",
                "looser_disclosure",
                "overlay_conflict",
                "retired_id",
                "revision_not_raised",
                "undeclared_rewording",
                "unknown_choice",
                "unknown_field",
                "unknown_scale",
                "unknown_target",
                "wrong_area",
                "wrong_type",
            ],
        ),
    ] {
        let problems = problems(name);
        let codes: BTreeSet<&str> = problems.problems().iter().map(|problem| problem.code.as_str()).collect();
        assert_eq!((problems.problems().len(), &*codes.into_iter().collect::<Vec<_>>()), (number, expected), "{name}");
    }
}

#[test]
fn the_twin_in_json_says_the_same() {
    let (yaml, json) = (problems("broken.yaml"), problems("broken.json"));
    let all =
        |problems: &FileProblems| problems.problems().iter().map(|p| format!("{:?}", said(p))).collect::<Vec<_>>();
    assert_eq!(all(&yaml), all(&json));
}

#[test]
fn every_mistake_is_shown_with_line_column_and_caret() {
    for name in ["broken.yaml", "broken.json", "broken-overlay.yaml"] {
        let problems = problems(name);
        for (problem, shown) in problems.problems().iter().zip(problems.to_string().split("\n\n")) {
            let start = problem.span.unwrap_or_else(|| panic!("{problem}")).start;
            let place = format!("--> examples/districts/{name}:{}:{}\n", start.line, start.column);
            assert!(shown.starts_with(&format!("error[{}]: {}\n", problem.code, problem.message)), "{shown}");
            assert!(shown.contains(&place) && shown.contains('^'), "{shown}");
            assert!(problem.related.iter().all(|related| related.span.is_some()), "{shown}");
        }
    }
}

#[test]
fn the_renderings_are_as_they_were_read() {
    assert_snapshot!("broken_yaml", problems("broken.yaml"));
    assert_snapshot!("broken_json", problems("broken.json"));
    assert_snapshot!("broken_overlay", problems("broken-overlay.yaml"));
}

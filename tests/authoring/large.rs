//! Limits, and files that are made to take long.

use ilt::diagnostic::{Code, Stage};
use ilt::source::{FileProblems, SourceFile};
use ilt::{Framework, ResponseSet};

use crate::files::{framework, text};

/// The problems of a file that would take for ever if one of its limits did not hold.
fn problems_of(name: &str, text: String) -> FileProblems {
    Framework::read(&SourceFile::new(name, text)).expect_err(name)
}

fn codes(problems: &FileProblems) -> Vec<Code> {
    problems.problems().iter().map(|problem| problem.code).collect()
}

fn only(problems: &FileProblems, code: Code) -> String {
    let found: Vec<_> = problems.problems().iter().filter(|problem| problem.code == code).collect();
    assert_eq!(found.len(), 1, "{problems}");
    format!("{} {}", found[0].span.map(|span| span.start.to_string()).unwrap_or_default(), found[0].message)
}

#[test]
fn an_alias_bomb_ends_at_once_and_hides_nothing_else() {
    let mut bomb = "id: Ours\nadditions:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        bomb += &format!("  - &a{level} [{}]\n", vec![format!("*a{}", level - 1); 10].join(", "));
    }
    let problems = problems_of("bomb.yaml", bomb);
    assert_eq!(only(&problems, Code::TooLarge), "6:45 aliases make this file grow by more than 10000 values");
    assert!(codes(&problems).contains(&Code::BadId) && codes(&problems).contains(&Code::MissingField), "{problems}");
}

#[test]
fn a_file_that_is_too_deep_has_its_place() {
    for depth in [65, 100, 127, 128, 200, 255, 256, 1_000, 100_000] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let deepest = depth > 200;
        for (name, text) in [
            ("deep.yaml", format!("id: Ours\ntitle: {deep}\n")),
            ("deep.json", format!("{{\"id\": \"Ours\",\n\"title\": {deep}}}")),
        ] {
            let problems = problems_of(name, text);
            let told = only(&problems, Code::TooLarge);
            assert!(
                told.starts_with("2:") && told.ends_with("lists and objects are nested more than 64 deep"),
                "{told}"
            );
            assert!(codes(&problems).contains(&Code::BadId) || deepest, "{name} {depth}\n{problems}");
            assert!(
                !codes(&problems).contains(&Code::NotJson) && !codes(&problems).contains(&Code::NotYaml),
                "{problems}"
            );
        }
    }
    let block: String = (0..300).map(|level| format!("{}- \n", " ".repeat(level))).collect();
    let problems = problems_of("block.yaml", format!("title:\n{block}"));
    assert!(only(&problems, Code::TooLarge).ends_with("lists and objects are nested more than 64 deep"));
    // JSON that is nested too deep has the same code where no file is
    let deep = "[".repeat(200) + &"]".repeat(200);
    assert_eq!(Framework::from_json(&deep).unwrap_err().as_slice()[0].code, Code::TooLarge);
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    let deep = format!("{}1{}", "[".repeat(63), "]".repeat(63));
    let problems = problems_of("deep.yaml", format!("title: {deep}\n"));
    assert!(!codes(&problems).contains(&Code::TooLarge), "{problems}");
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let problems = problems_of("large.yaml", "#".repeat(64 * 1024 * 1024 + 1));
    assert_eq!(
        problems.to_string(),
        "\
error[too_large]: the file has more than 64 MiB
--> large.yaml
 = help: no framework is so large; write responses of so many people in JSON"
    );
}

#[test]
fn many_problems_in_one_long_line_are_placed_and_shown() {
    let questions = |count: usize| -> String {
        let one = |n: usize| format!("{{\"id\": \"Q{n}\", \"text\": \"ñ?\", \"scale\": \"frequency\"}}");
        (0..count).map(one).collect::<Vec<_>>().join(", ")
    };
    // a hundred are told, ten of which are about fields that are missing
    for (count, told) in [(10, 10), (5_000, 90)] {
        let text =
            format!("{{\"areas\": [{{\"id\": \"a\", \"title\": \"A\", \"questions\": [{}]}}]}}", questions(count));
        let problems = problems_of("line.json", text.clone());
        let mut bad = problems.problems().iter().filter(|problem| problem.code == Code::BadId);
        let last = bad.next_back().unwrap().span.unwrap().start;
        let before = text.find(&format!("\"Q{}\"", told - 1)).unwrap();
        assert_eq!((last.line, last.column), (1, text[..before].chars().count() + 1));
        let shown = problems.to_string();
        // of a line of a million characters only what is around the place is shown
        assert!(shown.len() < 1_000 * problems.problems().len(), "{}", shown.len());
    }
}

#[test]
fn a_line_that_is_too_long_is_cut_around_the_place() {
    let long = "ñ".repeat(10_000);
    let json = format!("{{\"title\": \"{long}\", \"id\": \"Our Framework\", \"stem\": \"{long}\"}}");
    let shown = problems_of("long.json", json).to_string();
    let place =
        format!("--> long.json:1:10021\n  |\n1 | …{}\", \"id\": \"Our Framework\", \"stem\": \"ñ", "ñ".repeat(26));
    assert!(shown.contains(&place), "{shown}");
    let mark = format!("\n  | {}{}\n", " ".repeat(36), "^".repeat(15));
    assert!(shown.contains(&mark), "{shown}");
    // never a line of a file with answers
    let comment = "secret ".repeat(4_000);
    let json = format!(
        "{{\"format\": \"ilt-responses/1\", \"roster_size\": 0, \"responses\": [{{\"comment\": \"{comment}\"}}]}}"
    );
    let shown = ResponseSet::read(&framework(), &SourceFile::new("long.json", json)).unwrap_err().to_string();
    assert!(shown.contains("long.json:1:") && !shown.contains("secret"), "{shown}");
}

#[test]
fn a_problem_far_from_its_second_place_is_shown_in_two_pieces() {
    let id = |n: usize| if n.is_multiple_of(99) { "coach".to_owned() } else { format!("coach_{n}") };
    let role = |n: usize| format!("  - id: {}\n    label: {}\n", id(n), "Coach ".repeat(100));
    let problems = problems_of("roles.yaml", format!("roles:\n{}", (0..100).map(role).collect::<String>()));
    let shown = problems.to_string();
    let far = "\
error[duplicate_id]: the id `coach` stands for two roles
   --> roles.yaml:200:9
    |
200 |   - id: coach
    |         ^^^^^
    |
   ::: roles.yaml:2:9
    |
  2 |   - id: coach
    |         ----- it stands here first
    |
    = help: give one of the two an id of its own";
    assert!(shown.contains(far), "{}", shown.lines().rev().take(14).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_large_file_of_responses_is_read() {
    let responses = text("base_responses.yaml");
    let (head, _) = responses.split_once("responses:\n").unwrap();
    let one = |n: usize| format!("  - respondent: r{n}\n    status: submitted\n    answers: {{shares_plans: Often}}\n");
    let text = format!("{head}responses:\n{}", (0..5_000).map(one).collect::<String>());
    let problems = ResponseSet::read(&framework(), &SourceFile::new("large.yaml", text)).unwrap_err();
    // the roster is too small besides, and that is seen first
    assert_eq!(problems.problems().len(), 100);
    assert_eq!(problems.omitted().iter().map(|omitted| omitted.count).sum::<u64>(), 4_901);
    assert!(problems.to_string().contains("large.yaml:306:29"));
    assert!(problems.to_string().ends_with("\n\nand 4901 more: 4901 of unknown_answer"));
}

#[test]
fn answers_to_another_framework_keep_nothing_else_from_being_told() {
    let responses = text("base_responses.yaml");
    let (head, _) = responses.split_once("responses:\n").unwrap();
    let one = |n: usize| format!("  - respondent: r{n}\n    status: draft\n    answers: {{shares_plans: Often}}\n");
    let unnamed = "  - respondent: Kim Lee\n    status: draft\n    answers: {}\n";
    let text = format!("{head}responses:\n{}{unnamed}", (0..200).map(one).collect::<String>());
    let problems = ResponseSet::read(&framework(), &SourceFile::new("large.yaml", text)).unwrap_err();
    assert_eq!(problems.problems().len(), 100);
    let alone = problems.only(|code| code.stage() != Stage::Framework);
    assert_eq!(codes(&alone), [Code::BadRespondentKey]);
    assert!(alone.omitted().is_empty(), "{:?}", alone.omitted());
}

//! Texts that look alike, and characters that nobody sees.

use crate::desk::{Desk, FRAMEWORK, changed};

/// The framework with another spelling of its stem, as YAML reads it.
fn stem(spelled: &str) -> String {
    changed(FRAMEWORK, "stem: How often does your team", &format!("stem: {spelled}"))
}

#[test]
fn another_spelling_of_a_text_changes_nothing() {
    let desk = Desk::new("spellings");
    desk.write("old.yaml", FRAMEWORK);
    for spelled in [
        "\"How often does your team\\n\"",
        "\"How often  does\\u00a0your\\tteam \"",
        "|\n  How often\n  does your team\n",
        ">\n  How often does\n  your team",
    ] {
        desk.write("new.yaml", stem(spelled));
        let ran = desk.run("diff old.yaml new.yaml");
        assert_eq!((ran.code, &*ran.err), (0, ""), "{ran}");
        assert!(ran.out.contains("nothing changed"), "{ran}");
    }
    desk.write("old.yaml", stem("\"Qu\\u00e9 tan seguido\"")).write("new.yaml", stem("\"Que\\u0301 tan seguido\""));
    assert!(desk.run("diff old.yaml new.yaml").out.contains("nothing changed"));
}

#[test]
fn a_character_that_nobody_sees_is_told_and_shown_in_a_diff() {
    let desk = Desk::new("invisible");
    desk.write("old.yaml", FRAMEWORK).write("new.yaml", stem("\"How of\\u200bten does your team\""));
    let ran = desk.run("check new.yaml");
    let warning = "warning[invisible_character]: a zero-width space (U+200B) stands in the word `often`, after `of`\n";
    assert!(ran.code == 0 && ran.err.contains(warning), "{ran}");
    let ran = desk.run("diff old.yaml new.yaml");
    assert!(ran.out.contains("before: How often does your team\n"), "{ran}");
    assert!(ran.out.contains("now: How of[zero-width space U+200B]ten does your team\n"), "{ran}");
}

#[test]
fn a_text_that_shows_nothing_or_steers_a_terminal_is_a_problem() {
    let desk = Desk::new("nothing_to_read");
    for (spelled, told) in [
        ("\"\\u2060\"", "error[blank_text]: there is nothing to read in this text\n"),
        ("\"\\ufeff \\u3164\\u2800\"", "error[blank_text]: there is nothing to read in this text\n"),
        (
            "\"How often\\0 does your team\"",
            "error[control_character]: a NUL character (U+0000) stands after the word `often`\n",
        ),
        (
            "\"How \\e[31moften\"",
            "error[control_character]: an escape character (U+001B) stands before the word `[31moften`\n",
        ),
    ] {
        desk.write("framework.yaml", stem(spelled));
        let ran = desk.run("check framework.yaml");
        assert!(ran.code == 1 && ran.err.contains(told), "{ran}");
        assert!(!ran.err.contains(['\u{1b}', '\0']), "{ran}");
    }
}

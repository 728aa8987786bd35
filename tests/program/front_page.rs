//! What the front page tells a person without Rust to do, done: every command of it, in order, with what it says.

use std::process::{Command, Output};

use crate::desk::{Desk, changed};

const README: &str = include_str!("../../README.md");
const SECTION: &str = "\n## From your form to a report\n";

/// A block of the section: what it is written in, the name of the file that it is, if it is one, and its text.
fn blocks() -> Vec<(&'static str, &'static str, &'static str)> {
    let (_, section) = README.split_once(SECTION).unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let mut blocks = Vec::new();
    let mut rest = section;
    while let Some((before, after)) = rest.split_once("\n```") {
        let (kind, after) = after.split_once('\n').unwrap();
        let (text, after) = after.split_once("```\n").unwrap();
        // the file that the sentence before it named last
        let paragraph = before.trim_end().rsplit("\n\n").next().unwrap();
        let names = paragraph.split('`').skip(1).step_by(2).filter(|code| code.ends_with(&format!(".{kind}")));
        blocks.push((kind, names.last().unwrap_or_default(), text));
        rest = after;
    }
    blocks
}

/// Runs a command as a person types it.
fn typed(desk: &Desk, command: &str) -> Output {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_ilt")).parent().unwrap().display().to_string();
    let path = std::env::var("PATH").unwrap();
    let mut shell = Command::new("sh");
    shell.current_dir(desk.path("")).env("PATH", format!("{program}:{path}")).args(["-c", command]);
    shell.output().unwrap()
}

/// Whether all of this is said, in this order; what stands for `[...]` is left out.
fn says(said: &str, due: &str) -> bool {
    let mut rest = said;
    let parts: Vec<&str> = due.split("[...]\n").collect();
    for (number, part) in parts.iter().enumerate() {
        let Some((before, after)) = rest.split_once(part) else { return false };
        if number == 0 && !before.is_empty() {
            return false;
        }
        rest = after;
    }
    parts.len() > 1 || rest.is_empty()
}

/// Six people fill in the scaffold, each in a file of their own.
fn people_fill_in(desk: &Desk) {
    let scaffold = std::fs::read_to_string(desk.path("response.yaml")).unwrap();
    std::fs::create_dir(desk.path("handed_in")).unwrap();
    for person in 1..=6 {
        let answer = if person == 1 { "sometimes" } else { "often" };
        let filled = changed(&scaffold, "respondent: \"\"", &format!("respondent: k{person}"));
        let filled = filled.lines().map(|line| {
            let is_open = line.starts_with("  ") && line.ends_with(':');
            if is_open { format!("{line} {answer}\n") } else { format!("{line}\n") }
        });
        desk.write(&format!("handed_in/person{person}.yaml"), filled.collect::<String>());
    }
}

#[test]
fn a_person_without_rust_comes_from_a_form_to_a_report() {
    let desk = Desk::new("from_form_to_report");
    let mut commands = Vec::new();
    for (kind, name, text) in blocks() {
        if kind != "console" {
            assert!(!name.is_empty(), "this block is of no file: {text}");
            // what a person writes is what was drafted, and no other column
            if name == "mapping.yaml" {
                let draft = std::fs::read_to_string(desk.path(name)).unwrap();
                let columns = |yaml: &str| {
                    yaml.split("columns:\n").nth(1).unwrap().lines().take_while(|line| line.starts_with(' ')).count()
                };
                assert_eq!(columns(&draft), columns(text));
                let is_drafted = |line: &&str| line.starts_with("  - column:") || line.starts_with("    question:");
                assert!(text.lines().filter(is_drafted).all(|line| draft.contains(line)), "{draft}");
            }
            desk.write(name, text);
            continue;
        }
        for one in text.strip_prefix("$ ").unwrap().split("\n$ ") {
            let (command, due) = one.trim_end_matches('\n').split_once('\n').unwrap_or((one.trim_end(), ""));
            let due = if due.is_empty() { String::new() } else { format!("{due}\n") };
            if command.starts_with("ilt collect") {
                people_fill_in(&desk);
            }
            let Output { status, stdout, stderr } = typed(&desk, command);
            let said = String::from_utf8(stdout).unwrap() + &String::from_utf8(stderr).unwrap();
            assert!(status.success() && says(&said, &due), "$ {command}\n{said}\n-- due --\n{due}");
            commands.push(command.split(' ').nth(1).unwrap());
        }
    }
    for due in ["new", "map", "import", "collect", "close", "report"] {
        assert!(commands.contains(&due), "the section has no `ilt {due}`: {commands:?}");
    }
    for report in ["fall.html", "fall.closed.json", "winter.closed.json"] {
        assert!(desk.path(report).exists(), "{report}");
    }
    // nobody's address, and no name of a file, got anywhere
    for file in ["fall.json", "fall.closed.json", "winter.json", "winter.closed.json", "fall.html"] {
        let text = std::fs::read_to_string(desk.path(file)).unwrap();
        assert!(!text.contains("lakeside.example") && !text.contains("person1"), "{file}");
    }
}

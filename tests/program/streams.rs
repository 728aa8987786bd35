//! Standard input, closed pipes, color.

use std::fs;
use std::io::Write;
use std::process::{Child, Stdio};

use crate::desk::{CLOSED, Desk, FRAMEWORK, RESPONSES, Ran, changed};

/// Starts the program with pipes at all three streams.
fn start(desk: &Desk, arguments: &[&str]) -> Child {
    let mut command = desk.command(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn standard_input_is_a_file() {
    let desk = Desk::new("standard_input");
    desk.write("responses.yaml", RESPONSES).write("closed.yaml", CLOSED);
    let mut child = start(&desk, &["check", "responses.yaml", "-"]);
    let framework = changed(FRAMEWORK, "value: 3", "value: three");
    child.stdin.take().unwrap().write_all(framework.as_bytes()).unwrap();
    let ran = Ran::of("check responses.yaml -", child.wait_with_output().unwrap());
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(ran.err.contains(" --> <stdin>:18:29\n"), "{ran}");

    let mut child = start(&desk, &["report", "closed.yaml", "--framework", "-"]);
    child.stdin.take().unwrap().write_all(FRAMEWORK.as_bytes()).unwrap();
    let ran = Ran::of("report", child.wait_with_output().unwrap());
    assert!(ran.fine().starts_with("Lakeside team reflection\n"), "{ran}");

    desk.run("diff - -").could_not_run(
        "error: `-` stands here twice, and standard input can be read once\n\
         error: `<stdin>` holds a document of an unknown format, and a framework is due here\n",
    );
}

/// A reader that has read enough, such as `head`, is no mistake of anybody.
#[test]
fn a_closed_pipe_is_no_panic() {
    let desk = Desk::new("closed_pipe");
    let mut child = start(&desk, &["coverage", "-"]);
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(FRAMEWORK.as_bytes()).unwrap();
    Ran::of("coverage -", child.wait_with_output().unwrap()).fine();

    let mut child = start(&desk, &["check", "-"]);
    drop(child.stderr.take());
    child.stdin.take().unwrap().write_all(b"id: Our Framework\n").unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(1));
}

/// The device that is always full.
#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_told() {
    let desk = Desk::new("full");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran = Ran::of("schema report", desk.command(&["schema", "report"]).stdout(full).output().unwrap());
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("error: what was found cannot be written: "), "{ran}");
}

#[test]
fn there_is_no_color_but_on_a_terminal() {
    let desk = Desk::new("color");
    desk.write("wrong.yaml", changed(FRAMEWORK, "value: 3", "value: three"));
    for arguments in ["check wrong.yaml", "--help", "chek"] {
        let ran = desk.run(arguments);
        assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'), "{ran}");
    }
}

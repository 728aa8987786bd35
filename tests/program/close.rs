//! Closing a cycle, and what is written into a file.

use std::fs;

use ilt::{Closed, Framework};
use insta::assert_snapshot;

use crate::desk::{CEDAR, CEDAR_CLOSED, Desk, FRAMEWORK, RESPONSES, changed};

#[test]
fn a_cycle_is_closed_once() {
    let desk = Desk::new("close");
    desk.write("cedar.json", CEDAR);
    let ran = desk.run("close cedar.json --output cedar.closed.json");
    assert_eq!((ran.code, &*ran.out, &*ran.err), (0, "", "closed: 7 of 7 people answered\n"), "{ran}");
    assert_eq!(fs::read_to_string(desk.path("cedar.closed.json")).unwrap(), CEDAR_CLOSED);

    // a late answer, and the same again
    desk.write("late.json", changed(CEDAR, "\"often\"", "\"never\""));
    let mut shown = String::new();
    for arguments in [
        "close cedar.json --output cedar.closed.json",
        "close late.json --output cedar.closed.json",
        "close late.json --again cedar.closed.json",
    ] {
        let ran = desk.run(arguments);
        assert_eq!((ran.code, &*ran.out), (1, ""), "{ran}");
        shown += &ran.to_string();
    }
    assert_eq!(fs::read_to_string(desk.path("cedar.closed.json")).unwrap(), CEDAR_CLOSED, "it is still the first one");
    assert_snapshot!("closed_before", shown);

    let agreed = "\"agreed_reopening\": \"All seven agreed on 2026-11-02.\",\n  \"agreed_open\"";
    desk.write("agreed.json", changed(CEDAR, "\"agreed_open\"", agreed));
    let ran = desk.run("close agreed.json --output cedar.closed.json");
    assert_eq!(ran.code, 0, "{ran}");
    let report = desk.run("report cedar.closed.json");
    assert!(report.fine().contains("This cycle was closed a second time: All seven agreed"), "{report}");
}

#[test]
fn what_is_no_set_of_responses_is_not_closed() {
    let desk = Desk::new("not_closed");
    desk.write("lakeside.yaml", FRAMEWORK).write("cedar.closed.json", CEDAR_CLOSED).write("notes.txt", "Notes\n");
    desk.write("fall.yaml", RESPONSES);
    desk.run("close lakeside.yaml")
        .could_not_run("error: `lakeside.yaml` holds a framework, and a team's responses are due here\n");
    desk.run("close cedar.closed.json")
        .could_not_run("error: `cedar.closed.json` is a closed cycle already: `ilt report` reads it\n");
    let close = "close fall.yaml --framework lakeside.yaml --output";
    desk.run(&format!("{close} notes.txt"))
        .could_not_run("error: `notes.txt` is there already and is no closed cycle: name another file\n");
    assert_eq!(fs::read_to_string(desk.path("notes.txt")).unwrap(), "Notes\n");
    let ran = desk.run(&format!("{close} no/such/folder.json"));
    assert!(ran.code == 2 && ran.err.starts_with("error: `no/such/folder.json` cannot be written: "), "{ran}");
}

#[test]
fn what_changed_after_closing_is_a_warning_of_check() {
    let desk = Desk::new("changed_after_closing");
    desk.write("lakeside.yaml", FRAMEWORK).write("fall.yaml", RESPONSES);
    assert_eq!(desk.run("close fall.yaml --framework lakeside.yaml --output closed.json").code, 0);
    let ran = desk.run("check lakeside.yaml fall.yaml closed.json");
    assert!(ran.code == 0 && ran.err.ends_with("3 files checked: 0 problems, 0 warnings\n"), "{ran}");
    let more = "  - {respondent: r2, status: submitted, answers: {shares_plans: never}}\n";
    let blank = "  - {respondent: r3, status: submitted, answers: {}}\n";
    desk.write("fall.yaml", format!("{RESPONSES}{more}{blank}"));
    assert_snapshot!("changed_after_closing", desk.run("check lakeside.yaml fall.yaml closed.json"));
}

#[test]
fn every_document_can_be_written_into_the_file_it_comes_from() {
    let desk = Desk::new("output");
    desk.write("lakeside.yaml", FRAMEWORK);
    let resolved = desk.run("resolve lakeside.yaml");
    let ran = desk.run("resolve lakeside.yaml --output lakeside.yaml");
    assert_eq!((ran.code, &*ran.out), (0, ""), "{ran}");
    assert_eq!(fs::read_to_string(desk.path("lakeside.yaml")).unwrap(), resolved.out);
    for (arguments, format) in [
        ("schema closed", "closed.schema.json"),
        ("new framework lakeside", "new.yaml"),
        ("diff new_leaders new_leaders --format html", "diff.html"),
        ("coverage new_leaders", "coverage.txt"),
        ("explain closed_field", "explained.txt"),
    ] {
        let ran = desk.run(&format!("{arguments} --output {format}"));
        assert_eq!((ran.code, &*ran.out), (0, ""), "{ran}");
        assert_eq!(fs::read_to_string(desk.path(format)).unwrap(), desk.run(arguments).out, "{arguments}");
    }
    // nothing is left beside them, and nothing is written where something is wrong
    let ran = desk.run("resolve new.yaml lakeside.yaml --output both.yaml");
    assert!(ran.code != 0 && !desk.path("both.yaml").exists(), "{ran}");
    let beside = fs::read_dir(desk.path("")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert!(beside.into_iter().all(|name| !name.starts_with('.')));
}

#[cfg(unix)]
#[test]
fn a_link_stays_one_and_a_file_keeps_its_mode() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new("links");
    desk.write("lakeside.yaml", FRAMEWORK);
    symlink("lakeside.yaml", desk.path("link.yaml")).unwrap();
    fs::set_permissions(desk.path("lakeside.yaml"), fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(desk.run("resolve link.yaml --output link.yaml").code, 0);
    assert!(fs::symlink_metadata(desk.path("link.yaml")).unwrap().is_symlink());
    let mode = fs::metadata(desk.path("lakeside.yaml")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn a_closed_cycle_of_the_example_is_what_closing_gives() {
    let framework = Framework::new_leaders();
    let closed = ilt::ResponseSet::from_json(&framework, CEDAR).unwrap().close();
    assert_eq!(Closed::from_json(&framework, CEDAR_CLOSED).unwrap(), closed);
}

//! What no document is.

use crate::desk::{Desk, FRAMEWORK, RESPONSES, changed};

#[test]
fn what_cannot_be_read_is_told_after_all_else_was_checked() {
    let desk = Desk::new("unreadable");
    std::fs::create_dir(desk.path("folder")).unwrap();
    desk.write("binary.yaml", [0x66, 0x6f, 0xff, 0xfe, 0x00]);
    desk.write("wrong.yaml", changed(FRAMEWORK, "scale: frequency", "scale: frequenzy"));
    let ran = desk.run("check folder missing.yaml binary.yaml wrong.yaml");
    assert_eq!((ran.code, &*ran.out), (2, ""));
    let sentences = "
error: `folder` is a folder: name the files in it
error: there is no file `missing.yaml`
error: `binary.yaml` is not text in UTF-8 (byte 3 is none): save it as UTF-8
1 file checked: 1 problem, 0 warnings
";
    assert!(ran.err.starts_with("error[unknown_scale]") && ran.err.ends_with(sentences), "{ran}");
    let ran = desk.run("check missing.yaml --format json");
    assert_eq!((ran.code, &*ran.out), (2, "[]\n"));
}

#[test]
fn files_with_nothing_of_use_in_them_are_problems() {
    let desk = Desk::new("nothing_of_use");
    let deep = "[".repeat(200_000);
    for (name, text, code) in [
        ("empty.yaml", "", "not_yaml"),
        ("empty.json", "", "not_json"),
        ("nul.yaml", "\0\0\0", "not_yaml"),
        ("word.yaml", "framework", "unsupported_format"),
        ("list.json", "[]", "unsupported_format"),
        ("deep.yaml", &deep, "too_large"),
        ("deep.json", &deep, "not_json"),
        ("bomb.yaml", &bomb(), "too_large"),
    ] {
        let ran = desk.write(name, text).run(&format!("check {name}"));
        assert!(ran.code == 1 && ran.out.is_empty() && ran.err.contains(&format!("error[{code}]")), "{ran}");
    }
}

/// Aliases that would grow to ten billion values.
fn bomb() -> String {
    let mut yaml = "a0: &a0 [x]\n".to_owned();
    for level in 1..10 {
        let repeated = vec![format!("*a{}", level - 1); 10].join(", ");
        yaml += &format!("a{level}: &a{level} [{repeated}]\n");
    }
    yaml
}

#[cfg(unix)]
#[test]
fn a_file_without_end_is_left() {
    Desk::new("without_end").run("coverage /dev/zero").could_not_run("error: `/dev/zero` has more than 2 GiB\n");
}

#[test]
fn what_is_no_framework_stands_for_none() {
    let desk = Desk::new("no_framework");
    desk.write("responses.yaml", RESPONSES);
    desk.run("diff responses.yaml missing.yaml").could_not_run(
        "error: there is no file `missing.yaml`\n\
         error: `responses.yaml` holds a team's responses, and a framework is due here\n",
    );
    desk.run("report missing.json").could_not_run("error: there is no file `missing.json`\n");
}

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
error: `binary.yaml` is not text in UTF-8: line 1 holds the byte FF, which is none there; save it as UTF-8
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

#[test]
fn another_encoding_is_told_with_its_line_and_what_stands_there() {
    let desk = Desk::new("encodings");
    let spanish = changed(FRAMEWORK, "title: Planning", "title: Planificaci\u{e000}n");
    let in_latin = |text: &str| -> Vec<u8> {
        text.chars().flat_map(|c| if c == '\u{e000}' { vec![0xf3] } else { c.to_string().into_bytes() }).collect()
    };
    desk.write("latin.yaml", in_latin(&spanish));
    let line = spanish.lines().position(|line| line.contains('\u{e000}')).unwrap() + 1;
    let ran = desk.run("check latin.yaml");
    let told = format!("line {line} holds the byte F3, which is none there; in Windows-1252 it reads `");
    assert!(ran.err.contains(&told) && ran.err.contains("Planificación"), "{ran}");
    // of answers nothing is shown
    let answers = changed(RESPONSES, "status: submitted", "status: submitted\n    comment: Planificaci\u{e000}n");
    desk.write("answers.yaml", in_latin(&answers));
    let ran = desk.run("check answers.yaml");
    assert!(ran.err.contains("holds the byte F3, which is none there; save it as UTF-8"), "{ran}");
    assert!(!ran.err.contains("Planificaci"), "{ran}");
    let wide = |with_mark: bool| -> Vec<u8> {
        let mark = with_mark.then_some(0xfeff).into_iter();
        mark.chain(FRAMEWORK.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    for with_mark in [true, false] {
        desk.write("wide.yaml", wide(with_mark));
        let ran = desk.run("check wide.yaml");
        assert!(ran.err.contains("`wide.yaml` is text in UTF-16: save it as UTF-8"), "{ran}");
    }
}

#[test]
fn a_table_is_told_to_be_one() {
    let desk = Desk::new("tables");
    for (name, table) in [
        ("q.yml", "id,text,scale\nq1,share plans?,frequency\n"),
        ("q.yaml", "id;text;scale\nq1;\"share plans; goals?\";frequency\n"),
        ("q.json", "id\ttext\nq1\tshare plans?\n"),
    ] {
        desk.write(name, table);
        let ran = desk.run(&format!("check {name}"));
        assert!(ran.err.contains("this is a table (CSV)") && !ran.err.contains("share"), "{ran}");
    }
    desk.write("q.yaml", b"PK\x03\x04\x14\x00");
    assert!(desk.run("check q.yaml").err.contains("`q.yaml` is a workbook"));
}

#[test]
fn a_renumbered_bank_is_told_by_its_mapping() {
    let desk = Desk::new("renumbered");
    let bank = |ids: [&str; 3]| {
        let texts = ["share lesson plans with others?", "visit each other's classes?", "agree on goals for the year?"];
        let questions: String = ids
            .iter()
            .zip(texts)
            .map(|(id, text)| format!("      - {{id: {id}, text: \"{text}\", scale: yes_no}}\n"))
            .collect();
        format!(
            "format: ilt-framework/1\nid: bank\nversion: {}\ndefault_language: en\ntitle: Bank\nstem: \"Do we:\"\n\
             recall_period: This year\nattribution: [{{title: Bank, publisher: Us, relation: original, rights: Free}}]\n\
             scales:\n  - id: yes_no\n    points: [{{id: 'no', value: 0, label: No}}, {{id: 'yes', value: 1, label: Yes}}]\n    \
             favorable: ['yes']\n    unfavorable: ['no']\nareas:\n  - id: all_of_it\n    title: All\n    questions:\n{questions}",
            if ids[0] == "q1" { "1.0.0" } else { "2.0.0" }
        )
    };
    desk.write("old.yaml", bank(["q1", "q2", "q3"]));
    desk.write("new.yaml", bank(["q0", "q1", "q2"]));
    for command in ["check old.yaml new.yaml", "diff old.yaml new.yaml"] {
        let ran = desk.run(command);
        assert!(ran.err.contains("3 questions have the words that stood under another id in bank 1.0.0"), "{ran}");
        assert!(ran.err.contains("`q0` was `q1`, `q1` was `q2`, `q2` was `q3`"), "{ran}");
    }
    // and a copy under another name without a word of whose words they are
    desk.write(
        "copy.yaml",
        bank(["a1", "a2", "a3"]).replace("id: bank", "id: ours").replace("publisher: Us", "publisher: Them"),
    );
    let ran = desk.run("check old.yaml copy.yaml");
    assert_eq!(ran.err.matches("warning[borrowed_words]").count(), 3, "{ran}");
}

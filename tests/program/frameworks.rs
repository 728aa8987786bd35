//! Commands that take frameworks.

use ilt::Framework;
use ilt::compare::{ChangeDocument, Coverage, comparability, diff};
use ilt::source::SourceFile;
use insta::assert_snapshot;

use crate::desk::{Desk, FRAMEWORK, changed, framework};

/// The framework before and after two labels and a question were changed, and the version too little.
fn two(test: &str) -> (Desk, String) {
    let new = changed(FRAMEWORK, "label: Often", "label: Frequently");
    let new = changed(&new, "share lesson plans?", "share their lesson plans?");
    let new = changed(&new, "version: 1.0.0", "version: 1.1.0");
    let desk = Desk::new(test);
    desk.write("old.yaml", FRAMEWORK).write("new.yaml", &new);
    (desk, new)
}

#[test]
fn a_diff_shows_both_parts() {
    let (desk, new) = two("diff");
    let ran = desk.run("diff old.yaml new.yaml");
    assert_eq!(ran.code, 1);
    assert_snapshot!("diff", ran);
    let (old_file, new_file) = (SourceFile::new("old.yaml", FRAMEWORK), SourceFile::new("new.yaml", new.as_str()));
    let (old, new) = (framework(FRAMEWORK), framework(&new));
    let (diff, comparability) = (diff(&old, &new), comparability(&old, &new));
    let diff = diff.with_places(|document, at| {
        let file = if document == ChangeDocument::Old { &old_file } else { &new_file };
        Some(format!("{}:{}", file.path(), file.place_of(at)?))
    });
    assert_eq!(
        ran.out,
        format!("{}\n{}", diff.to_text(&"en".parse().unwrap()), comparability.to_text(&"en".parse().unwrap()))
    );
    let spanish = "es".parse().unwrap();
    let ran = desk.run("diff old.yaml new.yaml --language es");
    assert_eq!(ran.out, format!("{}\n{}", diff.to_text(&spanish), comparability.to_text(&spanish)));
    let html = desk.run("diff old.yaml new.yaml --format html");
    assert_eq!(
        html.out,
        diff.page(&"en".parse().unwrap()).followed_by(comparability.page(&"en".parse().unwrap())).to_html()
    );
    for (part, page, json) in [
        ("changes", diff.page(&"en".parse().unwrap()), serde_json::to_value(&diff).unwrap()),
        ("comparability", comparability.page(&"en".parse().unwrap()), serde_json::to_value(&comparability).unwrap()),
    ] {
        let only = desk.run(&format!("diff old.yaml new.yaml --only {part}"));
        assert_eq!((only.code, only.out), (1, page.to_text()));
        let only = desk.run(&format!("diff old.yaml new.yaml --only {part} --format json"));
        assert_eq!((only.code, only.json()), (1, json.clone()));
        let only = desk.run(&format!("diff old.yaml new.yaml --only {part} --format html"));
        assert_eq!((only.code, only.out), (1, page.to_html()));
        let key = if part == "changes" { "diff" } else { part };
        assert_eq!(desk.run("diff old.yaml new.yaml --format json").json()[key], json);
    }
}

#[test]
fn cosmetic_changes_are_declared() {
    let (desk, _) = two("cosmetic");
    let one = desk.run("diff old.yaml new.yaml --cosmetic frequency.often --only changes");
    assert_eq!((one.code, &*one.err), (1, "error: version 1.1.0 is too low for what changed: 2.0.0 would do\n"));
    let both = desk.run("diff old.yaml new.yaml --cosmetic frequency.often --cosmetic shares_plans");
    assert_eq!(both.out.matches("Declared cosmetic").count(), 2, "{both}");
    assert!(both.fine().contains("1 of 1 question can be compared with before."), "{both}");
    let head = changed(FRAMEWORK, "How often does", "How often do you and");
    let head = changed(&head, "Since the start", "From the beginning");
    let head = changed(&head, "label: Principal", "label: Head of school");
    let head = changed(&head, "{label: Not applicable}", "{label: Does not apply}");
    desk.write("head.yaml", changed(&head, "version: 1.0.0", "version: 1.0.1"));
    let words = ["stem", "recall_period", "role:principal", "frequency.not_applicable"];
    let cosmetic = words.map(|word| format!("--cosmetic {word}")).join(" ");
    desk.run(&format!("diff old.yaml head.yaml {cosmetic}")).fine();
    for word in words {
        let less = cosmetic.replace(&format!("--cosmetic {word}"), "");
        assert_eq!(desk.run(&format!("diff old.yaml head.yaml {less}")).code, 1, "{word}");
    }
    desk.run("diff old.yaml new.yaml --cosmetic frequency.oftn --cosmetic rubric").could_not_run(
        "error: `lakeside` 1.0.0 has no text `frequency.oftn`; did you mean `frequency.often`?\n\
         error: `lakeside` 1.0.0 has no text `rubric`; `--help` says how texts are named\n",
    );
}

#[test]
fn equal_frameworks_and_other_frameworks_need_no_version() {
    let desk = Desk::new("equal");
    desk.write("lakeside.yaml", FRAMEWORK);
    assert!(desk.run("diff new_leaders new_leaders").fine().starts_with("new_leaders_ilt 1.0.0: nothing changed.\n"));
    assert!(desk.run("diff new_leaders lakeside.yaml").fine().starts_with("From new_leaders_ilt 1.0.0 to lakeside"));
}

#[test]
fn frameworks_with_problems_are_shown_and_not_compared() {
    let desk = Desk::new("with_problems");
    desk.write("one.yaml", changed(FRAMEWORK, "scale: frequency", "scale: frequenzy"));
    desk.write("two.yaml", changed(FRAMEWORK, "version: 1.0.0", "version: one"));
    let ran = desk.run("diff one.yaml two.yaml");
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert_snapshot!("diff_problems", ran);
    let json = desk.run("diff one.yaml two.yaml --format json");
    assert_eq!((json.code, &*json.err), (1, ""));
    assert_eq!(json.json()[0]["problems"][0]["code"], "unknown_scale");
    assert_eq!(json.json()[1]["problems"][0]["code"], "bad_version");
}

#[test]
fn coverage_is_of_the_built_in_framework_or_another() {
    let desk = Desk::new("coverage");
    desk.write("lakeside.yaml", FRAMEWORK);
    let coverage = Coverage::of(&Framework::new_leaders());
    assert_eq!(desk.run("coverage").fine(), coverage.to_text(&"en".parse().unwrap()));
    assert_eq!(desk.run("coverage --format html").fine(), coverage.to_html(&"en".parse().unwrap()));
    let spanish = "es".parse().unwrap();
    assert_eq!(desk.run("coverage --language es").fine(), coverage.to_text(&spanish));
    assert_eq!(desk.run("coverage new_leaders").out, desk.run("coverage").out);
    assert_snapshot!("coverage", desk.run("coverage lakeside.yaml"));
    let json = desk.run("coverage lakeside.yaml --format json");
    json.fine();
    let file = SourceFile::new("lakeside.yaml", FRAMEWORK);
    let place = |at: &_| Some(format!("{}:{}", file.path(), file.place_of(at)?));
    let coverage = Coverage::of(&framework(FRAMEWORK)).with_places(place);
    assert_eq!(json.json(), serde_json::to_value(coverage).unwrap());
}

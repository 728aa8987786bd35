use ilt::{Closed, Framework, Policy, Report};
use insta::assert_snapshot;

use crate::desk::{CEDAR_CLOSED, CLOSED, Desk, FRAMEWORK, RESPONSES, changed};

fn report(policy: Policy, language: &str) -> Report {
    let closed = Closed::from_json(&Framework::new_leaders(), CEDAR_CLOSED).unwrap();
    Report::of(&closed, policy, &language.parse().unwrap()).unwrap()
}

#[test]
fn the_report_is_the_librarys() {
    let desk = Desk::new("report");
    desk.write("cedar.json", CEDAR_CLOSED);
    for (options, policy, language) in [
        ("", Policy::Confidential, "en"),
        ("--policy confidential", Policy::Confidential, "en"),
        ("--policy open --language es", Policy::Open, "es"),
        ("--threshold 6", Policy::ConfidentialAtLeast(6), "en"),
        ("--framework new_leaders --language es-MX", Policy::Confidential, "es-MX"),
    ] {
        let expected = report(policy, language);
        assert_eq!(desk.run(&format!("report cedar.json {options}")).fine(), expected.to_text(), "{options}");
        let json = desk.run(&format!("report cedar.json {options} --format json"));
        assert_eq!(serde_json::from_str::<Report>(json.fine()).unwrap(), expected, "{options}");
        let html = desk.run(&format!("report cedar.json {options} --format html"));
        assert_eq!(html.fine(), expected.to_html(), "{options}");
        let markdown = desk.run(&format!("report cedar.json {options} --format markdown"));
        assert_eq!(markdown.fine(), expected.to_markdown(), "{options}");
        let summary = desk.run(&format!("report cedar.json {options} --summary"));
        assert_eq!(summary.fine(), expected.summary_page().to_text(), "{options}");
    }
}

#[test]
fn a_framework_of_ones_own_is_reported_in_its_own_language() {
    let desk = Desk::new("own_framework");
    let spanish = changed(FRAMEWORK, "default_language: en", "default_language: es");
    let spanish = changed(&spanish, "language: es,", "language: en,");
    desk.write("lakeside.yaml", spanish).write("closed.yaml", CLOSED);
    let text = desk.run("report --framework lakeside.yaml closed.yaml");
    assert!(text.fine().starts_with("Reflexión del equipo de Lakeside\n"), "{text}");
}

#[test]
fn a_report_that_cannot_be_says_why() {
    let desk = Desk::new("no_report");
    desk.write("lakeside.yaml", FRAMEWORK).write("closed.yaml", CLOSED);
    desk.write("finer.yaml", changed(CLOSED, "threshold: 5", "threshold: 4"));
    let mut shown = String::new();
    for arguments in [
        "report closed.yaml",
        "report closed.yaml --framework lakeside.yaml --policy open",
        "report finer.yaml --framework lakeside.yaml",
    ] {
        let ran = desk.run(arguments);
        assert_eq!((ran.code, &*ran.out), (1, ""), "{ran}");
        let json = desk.run(&format!("{arguments} --format json"));
        assert_eq!((json.code, &*json.err), (1, ""), "{json}");
        let code = json.json()[0]["problems"][0]["code"].as_str().unwrap().to_owned();
        assert!(ran.err.contains(&format!("error[{code}]")), "{ran}");
        shown += &ran.to_string();
    }
    assert_snapshot!("no_report", shown);
}

#[test]
fn what_is_being_collected_has_no_report() {
    let desk = Desk::new("collected");
    let more =
        "  - {respondent: r2, status: submitted, answers: {}}\n  - {respondent: r3, status: draft, answers: {}}\n";
    desk.write("lakeside.yaml", FRAMEWORK).write("fall.yaml", format!("{RESPONSES}{more}"));
    desk.run("report fall.yaml --framework lakeside.yaml").could_not_run(
        "error: `fall.yaml` is being collected (1 of 7 people answered, 1 response without an answer, 1 draft); when \
         everybody is done, close it: `ilt close fall.yaml --output CLOSED`\n",
    );
}

#[test]
fn a_wrong_wish_is_told() {
    let desk = Desk::new("wrong_wish");
    desk.write("cedar.json", CEDAR_CLOSED);
    desk.run("report cedar.json --threshold 2").could_not_run(
        "error: invalid value '2' for '--threshold <K>': so few hide nobody: 3 is the smallest\n\n\
         For more information, try '--help'.\n",
    );
    desk.run("report cedar.json --threshold 6 --policy open")
        .could_not_run("error: an open report hides nothing: leave out `--threshold` or `--policy open`\n");
    let ran = desk.run("report cedar.json --language e_s");
    assert_eq!((ran.code, &*ran.out), (2, ""));
    assert!(ran.err.contains("this is not a language tag such as `en`, `es` or `es-MX`"), "{ran}");
}

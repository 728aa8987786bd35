//! Another tool's questions become a framework, by the program alone.

use std::fs;

use insta::assert_snapshot;

use crate::desk::Desk;

const XLSFORM: &str = include_str!("../intake/banks/xlsform.csv");

fn desk(test: &str) -> Desk {
    let desk = Desk::new(test);
    desk.write("form.csv", XLSFORM);
    desk
}

#[test]
fn a_bank_becomes_a_framework_that_says_what_is_left_to_decide() {
    let desk = desk("bank");
    let ran =
        desk.run("import-framework form.csv --crosswalk crosswalk.yaml --account account.json --output draft.yaml");
    assert_eq!((ran.code, &*ran.out), (1, ""), "{ran}");
    assert_snapshot!("account_of_a_bank", ran.err);
    let draft = fs::read_to_string(desk.path("draft.yaml")).unwrap();
    assert_snapshot!("draft_of_a_framework", draft);
    let checked = desk.run("check draft.yaml crosswalk.yaml");
    assert!(checked.err.contains("error[undecided]: there is something left for a person to decide"), "{checked}");
    let account: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(desk.path("account.json")).unwrap()).unwrap();
    assert_eq!(account["format"], "ilt-bank-import/1");

    // a person decides
    let (decided, _) = draft.split_once("to_decide:").unwrap();
    let credit = "attribution:\n  - {title: Ours, publisher: Lakeside, relation: original, rights: Free}";
    let mut decided = decided
        .replace("stem: \"\"", "stem: How often does your team")
        .replace("recall_period: \"\"", "recall_period: This year")
        .replace("attribution: []", credit);
    for (points, ends) in [("p_3", "p_1"), ("yes", "no")] {
        decided = decided.replacen("favorable: []", &format!("favorable: [{points}]"), 1);
        decided = decided.replacen("unfavorable: []", &format!("unfavorable: [{ends}]"), 1);
    }
    let decided = decided.replacen("      - id: \"yes\"\n        value: 0", "      - id: \"yes\"\n        value: 1", 1);
    desk.write("framework.yaml", decided);
    let checked = desk.run("check framework.yaml crosswalk.yaml");
    assert_eq!(checked.code, 0, "{checked}");

    // the next import keeps the ids
    desk.write("form.csv", XLSFORM.replace(",q1,", ",q1_old,"));
    let again = desk.run("import-framework form.csv --crosswalk crosswalk.yaml --format json");
    assert!(again.err.contains("1 renumbered and found again by words"), "{again}");
    assert!(again.out.contains("\"id\": \"q1\"") && !again.out.contains("\"id\": \"q1_old\""), "{again}");
}

#[test]
fn files_that_are_no_bank_are_refused_and_write_nothing() {
    let desk = desk("bank_refused");
    desk.write("survey.json", "{\"pages\": [");
    desk.write("other.json", "{\"title\": \"Plans\"}");
    desk.write(
        "crosswalk.yaml",
        "format: ilt-crosswalk/1\nareas: []\nquestions: []\nscales: []\nto_decide:\n  - {about: x, decide: y}\n",
    );
    desk.run("import-framework other.json --output f.yaml").could_not_run(
        "error: `other.json`: this is none of the files that are read: a SurveyJS survey, an XLSForm, a FHIR Questionnaire; say which it is by `--from surveyjs`, `--from xlsform` or `--from fhir`\n",
    );
    let broken = desk.run("import-framework survey.json --output f.yaml");
    assert!(broken.code == 2 && broken.err.contains("this is not JSON: the text ends inside a list"), "{broken}");
    let undecided = desk.run("import-framework form.csv --crosswalk crosswalk.yaml --output f.yaml");
    assert!(undecided.code == 1 && undecided.err.contains("error[undecided]"), "{undecided}");
    let framework = desk.run("import-framework form.csv --crosswalk form.csv --output f.yaml");
    assert_ne!(framework.code, 0, "{framework}");
    assert_eq!(fs::read_to_string(desk.path("form.csv")).unwrap(), XLSFORM);
    let word = desk.run("import-framework form.csv --from excel");
    assert!(word.code == 2 && word.err.contains("excel"), "{word}");
    assert!(!desk.path("f.yaml").exists());
}

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use serde_json::json;

use crate::desk::{
    ADOPTED, CEDAR, CEDAR_CLOSED, Desk, FRAMEWORK, RESPONSES, Ran, TALLY, changed, digest_of, example, framework,
};

/// A framework and answers to it with mistakes of many kinds.
fn broken(test: &str) -> Desk {
    let desk = Desk::new(test);
    let framework = changed(FRAMEWORK, "scale: frequency", "scale: frequenzy\n        wieght: 2");
    let framework = changed(&framework, "value: 3", "value: three");
    let tally = changed(TALLY, "often: 2", "often: 9");
    let responses = changed(RESPONSES, "often", "offen");
    desk.write("broken.yaml", framework).write("tally.yaml", tally).write("responses.yaml", responses);
    desk.write("lakeside.yaml", changed(FRAMEWORK, "version: 1.0.0", "version: 1.0.0 # sound"));
    desk
}

#[test]
fn sound_files_are_fine() {
    let desk = Desk::new("sound_files");
    desk.write("framework.yaml", FRAMEWORK).write("responses.yaml", RESPONSES).write("tally.yaml", TALLY);
    desk.write("cedar.json", CEDAR);
    let ran = desk.run("check tally.yaml responses.yaml cedar.json framework.yaml");
    let digest = digest_of(FRAMEWORK);
    assert_eq!((ran.code, &*ran.out), (0, ""));
    assert_eq!(ran.err, format!("{digest}4 files checked: 0 problems, 0 warnings\n"));
    let ran = desk.run("check --format json framework.yaml cedar.json");
    let json = ran.json();
    assert_eq!((ran.code, ran.err), (0, format!("{digest}2 files checked: 0 problems, 0 warnings\n")));
    let document = |file: &str| json!({"format": "ilt-diagnostics/1", "file": file, "problems": [], "omitted": []});
    assert_eq!(json, json!([document("framework.yaml"), document("cedar.json")]));
}

#[test]
fn the_front_page_shows_a_real_run() {
    let desk = Desk::new("front_page");
    let scaffold = desk.run("new framework lakeside").out;
    let slips = changed(&changed(&scaffold, "value: 3,", "valeu: 3,"), "id: looking_at_work", "id: sharing_plans");
    for (text, code) in [(scaffold, 0), (slips, 1)] {
        let ran = desk.write("lakeside.yaml", text).run("check lakeside.yaml");
        let front_page = include_str!("../../README.md");
        assert!(
            ran.code == code && front_page.contains(&format!("$ ilt check lakeside.yaml\n{}```\n", ran.err)),
            "{ran}"
        );
    }
}

#[test]
fn every_problem_of_every_file_is_shown_in_one_run() {
    let desk = broken("every_problem");
    let ran = desk.run("check responses.yaml broken.yaml tally.yaml lakeside.yaml");
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert_snapshot!("check_broken", ran);
}

#[test]
fn the_json_twin_says_the_same() {
    let desk = broken("json_twin");
    let text = desk.run("check responses.yaml broken.yaml tally.yaml lakeside.yaml");
    let json = desk.run("check responses.yaml broken.yaml tally.yaml lakeside.yaml --format json");
    assert_eq!(json.code, 1);
    assert_eq!(json.err, digest_of(FRAMEWORK) + "4 files checked: 5 problems, 0 warnings\n");
    let documents = json.json();
    let documents = documents.as_array().unwrap();
    let files: Vec<_> = documents.iter().map(|document| document["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["responses.yaml", "broken.yaml", "tally.yaml", "lakeside.yaml"]);
    let mut rest = text.err.as_str();
    let mut codes = 0;
    for document in documents {
        for problem in document["problems"].as_array().unwrap() {
            let start = &problem["span"]["start"];
            let head =
                format!("error[{}]: {}\n", problem["code"].as_str().unwrap(), problem["message"].as_str().unwrap());
            let place = format!("{}:{}:{}\n", document["file"].as_str().unwrap(), start["line"], start["column"]);
            for piece in [head, place] {
                let at = rest.find(&piece).unwrap_or_else(|| panic!("{piece}\n{text}"));
                rest = &rest[at + piece.len()..];
            }
            codes += 1;
        }
    }
    assert_eq!(codes, text.err.matches("error[").count());
}

#[test]
fn warnings_are_shown_and_can_be_denied() {
    let desk = Desk::new("warnings");
    desk.write("framework.yaml", changed(FRAMEWORK, "scale: frequency", "scale: frequency\n        keying: reverse"));
    let ran = desk.run("check framework.yaml");
    assert_eq!((ran.code, &*ran.out), (0, ""));
    assert_snapshot!("check_warning", ran);
    let denied = desk.run("check framework.yaml --deny-warnings");
    assert_eq!((denied.code, denied.err), (1, ran.err));
    assert_eq!(desk.run("check framework.yaml --format json").json()[0]["problems"][0]["severity"], "warning");
}

#[test]
fn a_framework_that_is_not_there_is_a_problem_with_the_file_to_give() {
    let desk = Desk::new("not_there");
    desk.write("lakeside.yaml", FRAMEWORK).write("responses.yaml", RESPONSES);
    desk.write("version_2.yaml", changed(RESPONSES, "version: 1.0.0", "version: 2.0.0"));
    desk.write("slip.yaml", changed(RESPONSES, "id: lakeside", "id: lakside"));
    desk.write("tally.yaml", changed(TALLY, "id: lakeside", "id: hillside"));
    let ran = desk.run("check responses.yaml");
    assert_eq!(ran.code, 1);
    assert_snapshot!("check_alone", ran);
    let ran = desk.run("check version_2.yaml slip.yaml tally.yaml lakeside.yaml");
    assert_eq!(ran.code, 1);
    assert_snapshot!("check_not_there", ran);
}

#[test]
fn nothing_is_said_of_a_framework_that_cannot_be_known() {
    let desk = Desk::new("cannot_be_known");
    // the framework has problems itself
    desk.write("framework.yaml", changed(FRAMEWORK, "scale: frequency", "scale: frequenzy"));
    desk.write("responses.yaml", changed(RESPONSES, "roster_size: 7", "roster_size: seven"));
    let ran = desk.run("check responses.yaml framework.yaml");
    assert_snapshot!("check_framework_has_problems", ran);
    assert_eq!((ran.code, ran.err.matches("error[").count()), (1, 2));
    // which framework it is is not said
    desk.write("unnamed.yaml", changed(RESPONSES, "framework: {id: lakeside, version: 1.0.0}\n", ""));
    let ran = desk.run("check unnamed.yaml");
    assert_eq!((ran.code, ran.err.matches("error[").count()), (1, 1), "{ran}");
    assert!(ran.err.contains("error[missing_field]: the field `framework` is missing"), "{ran}");
}

#[test]
fn a_response_as_a_form_hands_it_in_is_checked() {
    let desk = Desk::new("one_response");
    let response = |answer: &str| {
        json!({
            "format": "ilt-response/1",
            "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
            "respondent": "r4",
            "status": "submitted",
            "answers": {"delegation": answer},
        })
    };
    desk.write("right.json", response("often").to_string()).write("wrong.json", response("Sentinel").to_string());
    let ran = desk.run("check right.json wrong.json");
    assert_eq!((ran.code, ran.err.matches("error[").count()), (1, 1), "{ran}");
    assert!(ran.err.contains("error[unknown_answer]") && !ran.err.contains("Sentinel"), "{ran}");
}

#[test]
fn no_answer_is_shown_whatever_is_wrong_with_the_file() {
    let desk = Desk::new("no_answer");
    let responses = changed(RESPONSES, "often", "Sentinel");
    let no_format = changed(&responses, "format: ilt-responses/1\n", "");
    let json = r#"{"format": "ilt-responses/1", "responses": [{"answers": {"delegation": "Sentinel"}]}"#;
    for (name, text) in [
        ("slip.yaml", changed(&responses, "ilt-responses", "ilt-respones")),
        ("unknown_format.yaml", changed(&responses, "ilt-responses/1", "answers of our team")),
        ("no_format.yaml", no_format.clone()),
        ("no_team.yaml", changed(&no_format, "team:", "taem:")),
        ("number.yaml", changed(&responses, "ilt-responses/1", "1")),
        ("tab.yaml", changed(&responses, "    answers:", "\tanswers:")),
        ("second.yaml", format!("a: 1\n---\n{responses}")),
        ("cut_off.json", json.to_owned()),
    ] {
        let ran = desk.write(name, text).run(&format!("check {name}"));
        assert!(ran.code == 1 && ran.err.contains(name) && !ran.err.contains("Sentinel"), "{ran}");
    }
}

#[test]
fn a_format_says_what_a_file_is() {
    let desk = Desk::new("formats");
    desk.write("closed.json", CEDAR_CLOSED);
    let report = desk.run("report closed.json --format json");
    desk.write("report.json", report.fine());
    desk.write("survey.yaml", "format: our-survey/3\nquestions: 15\n");
    desk.write("newer.yaml", changed(FRAMEWORK, "ilt-framework/1", "ilt-framework/2"));
    desk.write("slip.yaml", changed(FRAMEWORK, "ilt-framework/1", "ilt-frame-work/1"));
    let ran = desk.run("check report.json survey.yaml newer.yaml slip.yaml");
    assert_eq!((ran.code, ran.err.matches("error[unsupported_format]").count()), (1, 4));
    assert_snapshot!("check_formats", ran);
}

/// The fixtures of every code, with the literal rendering of their problems, and nothing else.
#[test]
fn every_fixture_of_the_library_is_shown_as_the_library_shows_it() {
    // met when a report is made or tallies are added, or told in the program's own words
    let others = [
        "cycle_open",
        "changed_after_report",
        "open_without_agreement",
        "threshold_too_low",
        "unknown_respondent",
        "different_frameworks",
        "wrong_framework",
        "wrong_version",
        "wrong_base",
        "republished",
        "already_closed",
        "different_teams",
        "not_later",
        "different_respondent",
        // against a closed cycle
        "changed_baseline",
        "owner_is_respondent",
        "changed_after_closing",
        "duplicate_team",
        "different_cycles",
        "nothing_comparable",
        "too_few_teams",
        "rolled_up_before",
        // beside a table
        "unknown_column",
        "unmapped_cells",
        "undated_rows",
        // of frameworks that are no files
        "not_asked",
        "answered_by_team",
        "nothing_rated",
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/authoring/fixtures");
    let names = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let is_shown = |name: &String| !name.ends_with(".txt") && !others.iter().any(|other| name.starts_with(other));
    let mut names: Vec<String> = names.filter(is_shown).collect();
    names.sort();
    assert!(names.len() > 2 * others.len());
    let desk = Desk::new("fixtures");
    for name in names {
        let text = fs::read_to_string(folder.join(&name)).unwrap();
        // the framework that was answered or is changed; frameworks stand alone, since all have one name
        let beside =
            match ["ilt-overlay/", "ilt-responses/", "ilt-tally/", "ilt-closed/", "ilt-commitments/", "ilt-mapping/"]
                .iter()
                .position(|of| text.contains(of))
            {
                Some(0) => Some("../base_adopted.yaml"),
                Some(_) => Some("../base_framework.yaml"),
                None => None,
            };
        let arguments: Vec<&str> = ["check", &name].into_iter().chain(beside).collect();
        let ran = Ran::of(&arguments.join(" "), desk.command(&arguments).current_dir(&folder).output().unwrap());
        let rendering = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        assert_eq!(ran.code, i32::from(rendering.contains("error[")), "{ran}");
        let rest = ran.err.strip_prefix(rendering.trim_end()).unwrap_or_else(|| panic!("{ran}\n{rendering}"));
        let is_of_all = |line: &str| {
            // a digest, what became of an overlay's framework, and how many files there were
            let says = [
                " stay comparable with ",
                " ends the series of ",
                ", which ends every series",
                " still says the words of ",
            ];
            line.starts_with("digest of ") || line.contains(" checked: ") || says.iter().any(|says| line.contains(says))
        };
        assert!(rest.trim_start().lines().all(is_of_all), "{ran}");
    }
}

#[test]
fn one_line_says_what_stays_comparable() {
    let desk = Desk::new("check_says");
    desk.write("rivers.yaml", example("two_rivers/overlay.yaml"))
        .write("plains.yaml", example("high_plains/overlay.yaml"));
    let ran = desk.run("check rivers.yaml");
    let said =
        "two_rivers_ilt 1.0.0: 13 of 18 questions stay comparable with new_leaders_ilt 1.0.0; 2 reworded, 3 new\n";
    assert!(ran.code == 0 && ran.err.contains(said), "{ran}");
    // which decision ended series
    let ran = desk.run("check plains.yaml");
    assert!(ran.err.contains("0 of 10 questions stay comparable with new_leaders_ilt 1.0.0;"), "{ran}");
    assert!(ran.err.contains("the stem has revision 2 now, which ends every series"), "{ran}");
    // a new version beside the one before, with translations that stayed behind
    let case = |name: &str| {
        let text = framework(ADOPTED).document().clone();
        let mut document = text;
        document.version = name.to_owned();
        document.title = [("en", if name == "1.0.0" { "Planning" } else { "Plans" }), ("es", "Planes")].into();
        serde_json::to_string(&document).unwrap()
    };
    desk.write("old.json", case("1.0.0")).write("new.json", case("1.0.1"));
    let ran = desk.run("check old.json new.json");
    assert!(
        ran.err.contains(" 1.0.1: ") && ran.err.contains("the text in `es` at /title still says the words of"),
        "{ran}"
    );
}

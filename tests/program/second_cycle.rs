//! A team's second report: what moved since another cycle and what became of commitments, and why that cannot be told.

use std::fs;
use std::path::Path;

use ilt::cycle::{Commitments, Reflection};
use ilt::framework::document::FrameworkDocument;
use ilt::{Closed, Framework, Policy, Report};
use insta::assert_snapshot;

use crate::desk::{CEDAR, CEDAR_CLOSED, Desk, FRAMEWORK, changed};

fn example(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data").join(name)).unwrap()
}

/// The framework of the winter, in which one question has other words.
fn reworded() -> Framework {
    let mut document: FrameworkDocument = Framework::new_leaders().document().clone();
    document.version = "1.1.0".into();
    let mut questions = document.areas.iter_mut().flat_map(|area| &mut area.questions);
    let delegation = questions.find(|question| question.id == "delegation").unwrap();
    delegation.text = "Share out responsibilities so that every member of the team leads something?".into();
    delegation.revision = Some(2);
    document.attribution.iter_mut().for_each(|source| source.relation = ilt::framework::Relation::Adapted);
    Framework::try_from(document).unwrap()
}

/// Cedar's fall and winter, each with its framework, and what the team committed itself to in the fall.
fn cedar(test: &str) -> Desk {
    let desk = Desk::new(test);
    desk.write("winter.json", example("cedar.winter.closed.json")).write("fall.json", CEDAR_CLOSED);
    desk.write("commitments.json", example("cedar.commitments.json"));
    desk.write("reworded.json", serde_json::to_string_pretty(&reworded()).unwrap());
    desk
}

const WINTER: &str = "report winter.json --framework reworded.json";
const SINCE: &str = "--since fall.json --since-framework new_leaders";

#[test]
fn a_second_report_is_the_librarys() {
    let desk = cedar("second_report");
    let (fall, winter) = (Framework::new_leaders(), reworded());
    let before = Closed::from_json(&fall, CEDAR_CLOSED).unwrap();
    let after = Closed::from_json(&winter, &example("cedar.winter.closed.json")).unwrap();
    let commitments = Commitments::from_json(&fall, &example("cedar.commitments.json")).unwrap();
    for (options, policy, language) in
        [("", Policy::Confidential, "en"), ("--threshold 6 --language es", Policy::ConfidentialAtLeast(6), "es")]
    {
        let since = || Reflection::since(&before, &after, policy).unwrap();
        let alone = || Reflection::of(&after, policy).unwrap();
        for (arguments, reflection) in [
            (SINCE.to_owned(), since()),
            (format!("{SINCE} --commitments commitments.json"), since().with_commitments(&commitments).unwrap()),
            (
                "--commitments commitments.json --since-framework new_leaders".to_owned(),
                alone().with_commitments(&commitments).unwrap(),
            ),
        ] {
            let expected = Report::of_reflection(&reflection, &language.parse().unwrap(), &[]);
            let run = |form: &str| desk.run(&format!("{WINTER} {arguments} {options} {form}"));
            assert_eq!(run("").fine(), expected.to_text(), "{arguments}");
            assert_eq!(run("--summary").fine(), expected.summary_page().to_text(), "{arguments}");
            assert_eq!(run("--format markdown").fine(), expected.to_markdown(), "{arguments}");
            assert_eq!(run("--format html").fine(), expected.to_html(), "{arguments}");
            assert_eq!(serde_json::from_str::<Report>(run("--format json").fine()).unwrap(), expected, "{arguments}");
        }
    }
}

/// What the team commits itself to after this very cycle is shown, as the form is filled in.
#[test]
fn what_is_committed_to_now_is_shown() {
    let desk = cedar("commit_and_report");
    let form = desk.run("commit winter.json --framework reworded.json --about delegation").fine().to_owned();
    let filled_in =
        form.replace("goal: \"\"", "goal: Everybody leads one meeting.").replace("owner: \"\"", "owner: Lee");
    desk.write("now.yaml", filled_in.replace("due: \"\"", "due: June"));
    let ran =
        desk.run(&format!("{WINTER} {SINCE} --commitments commitments.json --commitments now.yaml --format json"));
    let report: Report = serde_json::from_str(ran.fine()).unwrap();
    assert_eq!(
        report.commitments.iter().map(|one| one.goal.as_str()).collect::<Vec<_>>(),
        ["Everybody leads one meeting."]
    );
    assert!(!report.follow_up.is_empty());
    // in the next report it is followed up, and nothing in this one can be compared with it
    let ran = desk.run("report fall.json --commitments now.yaml --since-framework reworded.json");
    assert!(ran.code == 1 && ran.err.contains("error[not_later]"), "{ran}");
}

/// Each a problem with its code at its place; and nothing of a file with answers or commitments is shown.
#[test]
fn a_second_report_that_cannot_be_says_why() {
    let desk = cedar("no_second_report");
    let (fall, commitments) = (CEDAR_CLOSED, example("cedar.commitments.json"));
    let oak = |text: &str| changed(text, "\"id\": \"cedar\"", "\"id\": \"oak\"");
    desk.write("oak.json", oak(fall)).write("oaks_commitments.json", oak(&commitments));
    desk.write("same_order.json", changed(&changed(fall, "fall_2026", "late_2026"), "\"order\": 1", "\"order\": 2"));
    desk.write(
        "later_commitments.json",
        changed(&changed(&commitments, "fall_2026", "spring_2027"), "\"order\": 1", "\"order\": 3"),
    );
    desk.write("key.json", changed(&commitments, "\"owner\": \"Dana\"", "\"owner\": \"K7F2\""));
    desk.write("baseline.json", changed(&commitments, "\"rarely\": 4", "\"rarely\": 5"));
    desk.write("broken.json", changed(&commitments, "\"goal\"", "\"gaol\""));
    desk.write("cut.json", &commitments[..commitments.len() / 2]);
    desk.write("empty.json", "").write("collected.json", CEDAR).write("lakeside.yaml", FRAMEWORK);
    let mut shown = String::new();
    for (arguments, code) in [
        (format!("{WINTER} --since oak.json --since-framework new_leaders"), "different_teams"),
        ("report fall.json --since winter.json --since-framework reworded.json".to_owned(), "not_later"),
        ("report fall.json --since fall.json".to_owned(), "not_later"),
        (format!("{WINTER} --since same_order.json --since-framework new_leaders"), "not_later"),
        (format!("{WINTER} --since fall.json"), "wrong_version"),
        (format!("{WINTER} {SINCE} --commitments oaks_commitments.json"), "different_teams"),
        (format!("{WINTER} {SINCE} --commitments later_commitments.json"), "not_later"),
        (format!("{WINTER} {SINCE} --commitments key.json"), "owner_is_respondent"),
        (format!("{WINTER} {SINCE} --commitments baseline.json"), "changed_baseline"),
        (format!("{WINTER} {SINCE} --commitments broken.json"), "unknown_field"),
        (format!("{WINTER} {SINCE} --commitments cut.json"), "not_json"),
        (format!("{WINTER} {SINCE} --commitments empty.json"), "not_json"),
    ] {
        let ran = desk.run(&arguments);
        assert_eq!((ran.code, &*ran.out), (1, ""), "{ran}");
        let json = desk.run(&format!("{arguments} --format json"));
        let found = json.json();
        let problems = found.as_array().unwrap().iter().flat_map(|file| file["problems"].as_array().unwrap());
        let found = problems.filter(|problem| problem["code"] == code).count();
        assert!(found > 0, "{code}: {ran}");
        assert!(!ran.err.contains("Dana") && !ran.err.to_lowercase().contains("k7f2"), "{ran}");
        shown += &ran.to_string();
    }
    assert_snapshot!("no_second_report", shown);
    for (arguments, sentence) in [
        (
            format!("{WINTER} --since commitments.json"),
            "error: `commitments.json` holds a team's commitments, and a closed cycle is due here\n",
        ),
        (
            format!("{WINTER} {SINCE} --commitments fall.json"),
            "error: `fall.json` holds a closed cycle, and commitments are due here\n",
        ),
        (
            format!("{WINTER} --since lakeside.yaml"),
            "error: `lakeside.yaml` holds a framework, and a closed cycle is due here\n",
        ),
    ] {
        desk.run(&arguments).could_not_run(sentence);
    }
    let collected = desk.run(&format!("{WINTER} --since collected.json --since-framework new_leaders"));
    assert!(collected.code == 2 && collected.err.contains("is being collected"), "{collected}");
    let missing = desk.run(&format!("{WINTER} --since nowhere.json"));
    assert!(missing.code == 2 && missing.err.contains("nowhere.json"), "{missing}");
}

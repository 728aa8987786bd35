//! How many teams of a district stand where: six schools in one cycle.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use serde_json::Value;

use crate::desk::{CEDAR, CEDAR_CLOSED, Desk, FRAMEWORK, changed, overlay};

/// The schools of the example beside Cedar.
const SCHOOLS: [&str; 5] = ["birch", "elm", "maple", "oak", "willow"];

fn closed(school: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/district");
    fs::read_to_string(folder.join(format!("{school}.closed.json"))).unwrap()
}

/// The closed cycles of six schools, and their names as arguments.
fn district(test: &str) -> (Desk, String) {
    let desk = Desk::new(test);
    desk.write("cedar.json", CEDAR_CLOSED);
    for school in SCHOOLS {
        desk.write(&format!("{school}.json"), closed(school));
    }
    (desk, format!("cedar.json {}", SCHOOLS.map(|school| format!("{school}.json")).join(" ")))
}

#[test]
fn a_superintendent_reads_how_many_teams_stand_where() {
    let (desk, six) = district("rollup");
    assert_snapshot!("rollup", desk.run(&format!("rollup {six}")).fine());
    assert_snapshot!("rollup_spanish", desk.run(&format!("rollup --language es {six}")).fine());
    // in another order the same, and no school is named
    let ran = desk.run("rollup willow.json elm.json cedar.json maple.json oak.json birch.json --format json");
    assert_eq!(desk.run(&format!("rollup {six} --format json")).out, ran.out);
    for school in ["cedar", "birch", "elm", "maple", "oak", "willow"] {
        assert!(!ran.fine().to_lowercase().contains(school), "{school}");
    }
    let document: Value = ran.json();
    assert_eq!((&document["format"], &document["teams"]), (&"ilt-rollup/1".into(), &6.into()));
    let html = desk.run(&format!("rollup {six} --format html"));
    assert!(html.fine().contains("All but one in one band: known of the others."), "{html}");
    // a higher threshold hides more
    let stricter = desk.run(&format!("rollup {six} --threshold 7"));
    assert!(!stricter.fine().contains("Strength 6"), "{stricter}");
}

#[test]
fn a_list_that_is_no_list_of_teams_is_refused() {
    let (desk, six) = district("no_rollup");
    let winter = changed(&closed("oak"), "fall_2026", "winter_2027");
    desk.write("winter.json", winter).write("again.json", closed("elm")).write("lakeside.yaml", FRAMEWORK);
    desk.write("collected.json", CEDAR).write("notes.txt", "Notes\n");
    let mut shown = String::new();
    for arguments in [
        "rollup cedar.json birch.json elm.json maple.json".to_owned(),
        format!("rollup {six} again.json"),
        "rollup cedar.json birch.json elm.json maple.json winter.json".to_owned(),
        format!("rollup --framework lakeside.yaml {six}"),
    ] {
        let ran = desk.run(&arguments);
        assert_eq!((ran.code, &*ran.out), (1, ""), "{ran}");
        shown += &ran.to_string();
    }
    assert_snapshot!("no_rollup", shown);
    desk.run("rollup cedar.json collected.json").could_not_run(
        "error: `collected.json` is being collected; when everybody is done, close it: `ilt close collected.json --output CLOSED`\n",
    );
    let ran = desk.run("rollup cedar.json notes.txt");
    assert!(ran.code == 1 && ran.err.contains("error[not_yaml]") || ran.err.contains("notes.txt"), "{ran}");
    assert!(!ran.err.contains("Notes"), "{ran}");
}

#[test]
fn teams_that_answered_another_version_count_where_they_can() {
    let (desk, six) = district("rollup_versions");
    let words = "areas:\n- id: school_culture\n  questions:\n  - id: shared_norms\n    revision: 2\n    text: {en: Keep to norms?, es: Mantienen normas?}\n";
    let base = ilt::Framework::new_leaders();
    let credit = "attribution:\n- {title: Our words, publisher: Two Rivers, relation: original, rights: Free}\n";
    desk.write("two_rivers.yaml", overlay(&base, "two_rivers", &format!("{credit}{words}")));
    let own = changed(&closed("oak"), "new_leaders_ilt", "two_rivers");
    desk.write("oak.json", own);
    // whose framework is not there
    let ran = desk.run(&format!("rollup {six}"));
    assert!(ran.code == 1 && ran.err.contains("are to a framework that is not among the files"), "{ran}");
    let teams = |ran: &crate::desk::Ran| -> (Value, Value) {
        let areas = &ran.json()["areas"];
        let question = &areas[1]["questions"][0]["result"];
        (ran.json()["framework"]["id"].clone(), question["teams"].clone())
    };
    let ran = desk.run(&format!("rollup new_leaders two_rivers.yaml {six} --format json"));
    assert_eq!(teams(&ran), ("new_leaders_ilt".into(), 5.into()), "{ran}");
    // of the words of one team alone nothing is shown; the first framework is the one that is counted
    let ran = desk.run(&format!("rollup two_rivers.yaml {six} --format json"));
    assert_eq!(teams(&ran), ("two_rivers".into(), Value::Null), "{ran}");
    let named = desk.run(&format!("rollup --framework new_leaders two_rivers.yaml {six} --format json"));
    assert_eq!(teams(&named).0, "new_leaders_ilt");
}

#[test]
fn a_cycle_has_one_rollup() {
    let (desk, six) = district("rollup_again");
    let five = six.replace(" willow.json", "");
    let out = "--format json --output fall.rollup.json";
    assert_eq!(desk.run(&format!("rollup {five} {out}")).fine(), "");
    let first = fs::read_to_string(desk.path("fall.rollup.json")).unwrap();
    // the same list again says nothing new, also in another language
    assert_eq!(desk.run(&format!("rollup {five} --language es {out}")).fine(), "");
    desk.write("fall.rollup.json", &first);
    let ran = desk.run(&format!("rollup {six} {out}"));
    assert_eq!(ran.json()[0]["problems"][0]["code"], "rolled_up_before", "{ran}");
    assert_eq!(fs::read_to_string(desk.path("fall.rollup.json")).unwrap(), first, "it is still the first one");
    assert_snapshot!("rolled_up_before", desk.run(&format!("rollup {six} --again fall.rollup.json")));
    let agreed = desk.run(&format!("rollup {six} --again fall.rollup.json --agreed-again All_six_agreed."));
    assert!(agreed.fine().contains("before: All_six_agreed.\n  Whoever has both"), "{agreed}");
    desk.run(&format!("rollup {six} --agreed-again="))
        .could_not_run("error: `--agreed-again` is to say who agreed and when, in a sentence that people can read\n");
    // nothing that is kept is written over, and pages may be
    desk.run(&format!("rollup {six} --output cedar.json"))
        .could_not_run("error: `cedar.json` is there already and holds a closed cycle: name another file\n");
    desk.run(&format!("rollup {six} --again cedar.json"))
        .could_not_run("error: `cedar.json` holds a closed cycle, and a roll-up is due here\n");
    for _ in 0..2 {
        assert_eq!(desk.run(&format!("rollup {six} --format html --output fall.html")).fine(), "");
    }
}

//! Overlays among the files that are checked.

use insta::assert_snapshot;
use serde_json::Value;

use crate::desk::{
    ADOPTED, Desk, OVERLAY, RESPONSES, Ran, TALLY, chain, changed, digest_of, framework, made, overlay, parts,
};

/// Mistakes of many kinds, of which some can be seen without the base alone.
const MANY: &str = "
titel: Two Rivers reflects
scales:
  - id: frequency
    points:
      - {id: oftn, label: Many times}
      - {id: always, label: Each time}
areas:
  - id: planning
    questions:
      - {id: shares_plans, text: share plans?}
      - {id: keeps_minutes, weight: heavy}
  - id: teamwork
    questions:
      - {id: speaks_up, hide_because: We have no time.}
  - {id: languages, title: Languages, after: teamwrok}
roles:
  - {id: principal, label: Head of school}
  - {id: principal, label: Head}
disclosure: {threshold: 4}
";

const MANY_IN_JSON: &str = r#"
  "titel": "Two Rivers reflects",
  "scales": [{"id": "frequency", "points": [
    {"id": "oftn", "label": "Many times"},
    {"id": "always", "label": "Each time"}
  ]}],
  "areas": [
    {"id": "planning", "questions": [
      {"id": "shares_plans", "text": "share plans?"},
      {"id": "keeps_minutes", "weight": "heavy"}
    ]},
    {"id": "teamwork", "questions": [{"id": "speaks_up", "hide_because": "We have no time."}]},
    {"id": "languages", "title": "Languages", "after": "teamwrok"}
  ],
  "roles": [{"id": "principal", "label": "Head of school"}, {"id": "principal", "label": "Head"}],
  "disclosure": {"threshold": 4}
}
"#;

const NO_DIGEST: &str = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

#[test]
fn what_an_overlay_makes_can_be_answered_and_changed() {
    let desk = chain("sound_overlays");
    desk.write("responses.yaml", changed(RESPONSES, "id: lakeside", "id: two_rivers"));
    desk.write("tally.yaml", changed(TALLY, "id: lakeside", "id: north_school"));
    let digests = |ran: &str| {
        let mut lines: Vec<String> = ran.lines().map(str::to_owned).collect();
        assert_eq!(lines.pop().as_deref(), Some("5 files checked: 0 problems, 0 warnings"));
        lines.sort();
        lines
    };
    let first = desk.run("check lakeside.yaml two_rivers.yaml north.yaml responses.yaml tally.yaml --deny-warnings");
    assert_eq!((first.code, &*first.out, digests(&first.err).len()), (0, "", 5), "{first}");
    assert!(first.err.starts_with(&digest_of(ADOPTED)), "{first}");
    for files in [
        "tally.yaml north.yaml responses.yaml two_rivers.yaml lakeside.yaml",
        "north.yaml lakeside.yaml tally.yaml responses.yaml two_rivers.yaml",
    ] {
        let ran = desk.run(&format!("check {files}"));
        assert_eq!((ran.code, digests(&ran.err)), (0, digests(&first.err)), "{ran}");
    }
}

#[test]
fn the_districts_that_are_shown_check_clean_together() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/districts");
    let files = ["two_rivers/responses.yaml", "high_plains/overlay.yaml", "summit_network/framework.yaml"];
    let more = ["two_rivers/overlay.yaml", "high_plains/antelope.yaml", "summit_network/responses.yaml"];
    let closed = ["two_rivers/closed.json", "high_plains/antelope.closed.json", "summit_network/closed.json"];
    let arguments: Vec<&str> = ["check"].into_iter().chain(files).chain(more).chain(closed).collect();
    let mut command = Desk::new("districts").command(&arguments);
    let ran = Ran::of("check", command.current_dir(folder).output().unwrap());
    assert_eq!((ran.code, ran.err.matches("digest of ").count()), (0, 3), "{ran}");
    assert!(ran.err.contains("\n9 files checked: 0 problems, "), "{ran}");
}

#[test]
fn every_problem_of_an_overlay_is_shown_in_one_run() {
    let (base, desk) = (framework(ADOPTED), Desk::new("many_mistakes"));
    let yaml = overlay(&base, "two_rivers", MANY);
    let digest = ilt::compare::digest(&base);
    let json = format!(
        "{{\"format\": \"ilt-overlay/1\", \"id\": \"two_rivers\", \"version\": \"1.0.0\",\n\
         \"base\": {{\"id\": \"lakeside\", \"version\": \"1.0.0\", \"digest\": \"{digest}\"}},{MANY_IN_JSON}"
    );
    desk.write("lakeside.yaml", ADOPTED).write("many.yaml", &yaml).write("many.json", json);
    let ran = desk.run("check many.yaml lakeside.yaml");
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert_snapshot!("check_overlay", ran);
    // the same in JSON, but for the places in the file
    let problems = |files: &str| -> Vec<Value> {
        let ran = desk.run(&format!("check {files} lakeside.yaml --format json"));
        assert_eq!(ran.code, 1);
        let mut problems = ran.json()[0]["problems"].as_array().unwrap().clone();
        problems.iter_mut().for_each(|problem| {
            problem["span"].take();
            let related = problem["related"].as_array_mut().unwrap().iter_mut();
            related.for_each(|related| drop(related["span"].take()));
        });
        problems
    };
    assert_eq!(problems("many.json"), problems("many.yaml"));
    assert_eq!(problems("many.yaml").len(), ran.err.matches("error[").count());
    // without the base, whatever needs none
    let alone = desk.run("check many.yaml");
    let codes = |code: &str| alone.err.matches(&format!("error[{code}]")).count();
    assert_eq!((codes("unknown_field"), codes("wrong_type"), codes("wrong_base")), (1, 1, 1), "{alone}");
    assert_eq!(alone.err.matches("error[").count(), 3, "{alone}");
}

#[test]
fn a_base_that_is_not_there_is_a_problem_with_the_file_to_give() {
    let desk = Desk::new("base_not_there");
    desk.write("lakeside.yaml", ADOPTED).write("two_rivers.yaml", OVERLAY);
    desk.write("version_2.yaml", changed(OVERLAY, "  version: 1.0.0", "  version: 2.0.0"));
    desk.write("slip.yaml", changed(OVERLAY, "id: lakeside", "id: lakside"));
    desk.write("unreadable.yaml", changed(OVERLAY, "  id: lakeside", "  id: Lake Side"));
    desk.write("unnamed.yaml", changed(OVERLAY, "  id: lakeside\n", ""));
    let alone = desk.run("check two_rivers.yaml");
    let ran = desk.run("check version_2.yaml slip.yaml unreadable.yaml unnamed.yaml lakeside.yaml");
    assert_eq!((alone.code, ran.code), (1, 1));
    assert_snapshot!("check_base_not_there", format!("{alone}{ran}"));
}

#[test]
fn nothing_is_said_of_a_base_that_has_problems_itself() {
    let desk = chain("base_with_problems");
    let slip = |text: &str| changed(text, "title:", "titel:");
    desk.write("two_rivers.yaml", slip(OVERLAY));
    let ran = desk.run("check north.yaml two_rivers.yaml lakeside.yaml");
    assert_eq!((ran.code, ran.err.matches("error[").count()), (1, 1), "{ran}");
    let sentence = "`north.yaml` was not checked against its base, which has problems itself\n";
    assert!(ran.err.contains("error[unknown_field]") && ran.err.contains(sentence), "{ran}");
    // the mistakes of whatever is made of it are told all the same
    desk.write("two_rivers.yaml", OVERLAY).write("lakeside.yaml", changed(ADOPTED, "value: 2", "value: two"));
    let ran = desk.write("two_rivers.yaml", slip(OVERLAY)).run("check north.yaml two_rivers.yaml lakeside.yaml");
    assert_eq!((ran.code, ran.err.matches("error[").count()), (1, 2), "{ran}");
    assert_eq!(ran.err.matches("was not checked against its base").count(), 2, "{ran}");
}

#[test]
fn overlays_that_are_made_of_one_another_have_no_beginning() {
    let base = framework(ADOPTED);
    let pinned = |id: &str, base_id: &str| changed(&overlay(&base, id, ""), "id: lakeside", &format!("id: {base_id}"));
    let desk = Desk::new("circle");
    desk.write("one.yaml", pinned("one", "two")).write("two.yaml", pinned("two", "one"));
    desk.write("above.yaml", pinned("above", "one")).write("itself.yaml", pinned("itself", "itself"));
    let ran = desk.run("check above.yaml one.yaml two.yaml itself.yaml");
    assert_eq!(ran.code, 1);
    assert_snapshot!("check_circle", ran);
}

#[test]
fn a_changed_base_is_told_with_its_digest() {
    let desk = Desk::new("changed_base");
    let base = changed(ADOPTED, "keep minutes?", "keep the minutes?");
    desk.write("lakeside.yaml", &base).write("two_rivers.yaml", OVERLAY);
    let ran = desk.run("check lakeside.yaml two_rivers.yaml");
    assert_eq!((ran.code, ran.err.matches("error[").count()), (1, 1), "{ran}");
    let (digest, old) = (ilt::compare::digest(&framework(&base)), ilt::compare::digest(&framework(ADOPTED)));
    assert!(ran.err.contains(&format!("= help: see what changed in the base, and then write `{digest}`\n")), "{ran}");
    desk.write("two_rivers.yaml", changed(OVERLAY, old.as_str(), digest.as_str()));
    assert_eq!(desk.run("check lakeside.yaml two_rivers.yaml").code, 0);
    // of two that have one name, the one that the overlay means is its base, whatever comes first
    desk.write("old.yaml", ADOPTED).write("of_old.yaml", changed(OVERLAY, "id: two_rivers", "id: of_old"));
    for files in ["lakeside.yaml old.yaml", "old.yaml lakeside.yaml"] {
        let ran = desk.run(&format!("check of_old.yaml two_rivers.yaml {files}"));
        assert_eq!((ran.err.matches("error[").count(), ran.err.matches("error[republished]").count()), (1, 1), "{ran}");
    }
}

#[test]
fn one_name_has_one_content() {
    let desk = Desk::new("republished");
    desk.write("lakeside.yaml", ADOPTED).write("other.yaml", changed(ADOPTED, "title: Planning", "title: Plans"));
    let new_leaders = desk.run("new overlay lakeside").out;
    desk.write("ours.yaml", changed(&new_leaders, "id: lakeside #", "id: lakeside\ntitle: Ours #"));
    let built_in = changed(ADOPTED, "id: lakeside", "id: new_leaders_ilt");
    desk.write("copy.yaml", built_in).write("twin.yaml", ADOPTED);
    let ran = desk.run("check lakeside.yaml other.yaml ours.yaml copy.yaml twin.yaml");
    assert_eq!(ran.code, 1);
    assert_snapshot!("check_republished", ran);
    let json = desk.run("check lakeside.yaml other.yaml --format json").json();
    assert_eq!(
        (&json[0]["problems"][0]["code"], &json[1]["problems"][0]["code"]),
        (&Value::Null, &"republished".into())
    );
}

#[test]
fn parts_of_one_framework_are_laid_over_their_base_together() {
    let desk =
        parts("parts", "title: {en: Two Rivers reflects, es: Two Rivers reflexiona}\n", "priorities: {cap: 2}\n");
    let whole = overlay(
        &framework(ADOPTED),
        "two_rivers",
        "title: {en: Two Rivers reflects, es: Two Rivers reflexiona}\npriorities: {cap: 2}\n",
    );
    let digest = ilt::compare::digest(&made(&framework(ADOPTED), &whole));
    desk.write("whole.yaml", whole);
    let expected = format!("{}digest of two_rivers 1.0.0: {digest}\n", digest_of(ADOPTED));
    for files in ["words.yaml rules.yaml", "rules.yaml words.yaml", "whole.yaml", "rules.yaml words.yaml words.yaml"] {
        let ran = desk.run(&format!("check lakeside.yaml {files}"));
        assert!(ran.code == 0 && ran.err.starts_with(&expected), "{ran}");
    }
    desk.write("responses.yaml", changed(RESPONSES, "id: lakeside", "id: two_rivers"));
    assert_eq!(desk.run("check responses.yaml rules.yaml lakeside.yaml words.yaml").code, 0);
}

#[test]
fn what_two_parts_change_is_shown_in_both() {
    let desk = parts(
        "conflict",
        "title: {en: Two Rivers reflects, es: Two Rivers reflexiona}\n",
        "priorities: {cap: 2}\ntitle: Our rivers\n",
    );
    let ran = desk.run("check words.yaml rules.yaml lakeside.yaml");
    assert_eq!(ran.code, 1);
    assert_snapshot!("check_conflict", ran);
    let json = desk.run("check words.yaml rules.yaml lakeside.yaml --format json").json();
    for (number, line) in [(0, 8), (1, 9)] {
        let problems = &json[number]["problems"];
        assert_eq!((problems.as_array().unwrap().len(), &problems[0]["span"]["start"]["line"]), (1, &line.into()));
    }
}

#[test]
fn a_part_with_problems_keeps_the_others_from_their_base() {
    let desk = parts("part_with_problems", "titel: Two Rivers reflects\n", "priorities: {cap: 2}\n");
    let ran = desk.run("check words.yaml rules.yaml lakeside.yaml");
    assert_eq!((ran.code, ran.err.matches("error[").count()), (1, 1), "{ran}");
    let sentence =
        "`rules.yaml` was not laid over its base: `words.yaml`, a part of the same framework, has problems\n";
    assert!(ran.err.contains(sentence) && !ran.err.contains("digest of two_rivers"), "{ran}");
}

#[test]
fn an_overlay_is_known_by_what_stands_in_it() {
    let desk = Desk::new("kind_of_overlay");
    desk.write("lakeside.yaml", ADOPTED);
    for (name, text, code) in [
        ("no_format.yaml", changed(OVERLAY, "format: ilt-overlay/1\n", ""), "missing_field"),
        ("slip.yaml", changed(OVERLAY, "ilt-overlay/1", "ilt-overly/1"), "unsupported_format"),
        ("newer.yaml", changed(OVERLAY, "ilt-overlay/1", "ilt-overlay/2"), "unsupported_format"),
        ("digest.yaml", changed(OVERLAY, "sha256:", "SHA256:"), "bad_digest"),
        ("zeros.yaml", changed(OVERLAY, ilt::compare::digest(&framework(ADOPTED)).as_str(), NO_DIGEST), "changed_base"),
    ] {
        let ran = desk.write(name, text).run(&format!("check {name} lakeside.yaml"));
        let found = (ran.err.matches("error[").count(), ran.err.contains(&format!("error[{code}]")));
        assert_eq!((ran.code, found), (1, (1, true)), "{ran}");
    }
}

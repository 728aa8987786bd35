//! Frameworks that overlays make, written out, compared, translated and reported on.

use ilt::compare::{Coverage, comparability, diff, digest, score_digest};
use ilt::{Closed, Framework, Policy, Report};
use insta::assert_snapshot;

use crate::desk::{ADOPTED, CLOSED, Desk, OVERLAY, chain, changed, framework, made, overlay, parts};

/// What `ilt resolve` says of a framework beside writing it.
fn digests(framework: &Framework) -> String {
    let (id, version) = (framework.id(), framework.version());
    let (digest, score_digest) = (digest(framework), score_digest(framework));
    format!("digest of {id} {version}: {digest}\nscore digest of {id} {version}: {score_digest}\n")
}

#[test]
fn what_is_written_checks_clean_and_reads_back() {
    let desk = Desk::new("resolve");
    desk.write("lakeside.yaml", ADOPTED).write("two_rivers.yaml", OVERLAY);
    let expected = made(&framework(ADOPTED), OVERLAY);
    let yaml = desk.run("resolve two_rivers.yaml --base lakeside.yaml");
    assert_eq!((yaml.code, yaml.err.as_str()), (0, &*digests(&expected)));
    assert_snapshot!("resolve", yaml.out);
    assert_eq!(framework(&yaml.out), expected);
    let json = desk.run("resolve two_rivers.yaml --base lakeside.yaml --format json");
    assert_eq!((json.code, &json.err), (0, &yaml.err));
    assert_eq!(Framework::from_json(&json.out).unwrap(), expected);
    desk.write("made.yaml", &yaml.out).write("made.json", &json.out);
    let ran = desk.run("check made.yaml made.json two_rivers.yaml lakeside.yaml --deny-warnings");
    assert!(
        ran.code == 0 && ran.err.contains(&format!("digest of two_rivers 1.0.0: {}\n", digest(&expected))),
        "{ran}"
    );
}

#[test]
fn a_text_is_written_so_that_it_is_read_as_it_is() {
    let desk = Desk::new("resolve_texts");
    let words = "no\n1.0\nnull\n~\n2026-01-01\n- a\n# a\na: b\n'a' b\n\"a\"\n{a}\n*a\n12:30\na\\b\n¿Qué?\n教师\nyes\n0x1F\n.inf\n<<\n@a\n%a\n|\n>";
    for text in words.lines().chain([("a long text: ".repeat(30).trim_end())]) {
        let title = format!("title: {}\n", serde_json::to_string(text).unwrap());
        desk.write("overlay.yaml", overlay(&framework(ADOPTED), "two_rivers", &title)).write("base.yaml", ADOPTED);
        let ran = desk.run("resolve overlay.yaml base.yaml");
        assert_eq!((ran.code, framework(&ran.out).title().in_default_language()), (0, text), "{ran}");
    }
    // characters that no YAML may hold as themselves
    let json =
        serde_json::to_string(framework(&changed(ADOPTED, "title: Planning", "title: Plan")).document()).unwrap();
    desk.write("base.json", json.replace("\"Plan\"", "\"\\ufffe\\uffff\""));
    let ran = desk.run("resolve base.json");
    assert!(ran.code == 0 && ran.out.contains(r#"title: "\uFFFE\uFFFF""#), "{ran}");
    assert_eq!(desk.run("resolve base.json --format json").code, 0);
}

#[test]
fn the_last_framework_of_a_chain_is_written() {
    let desk = chain("resolve_chain");
    let two_rivers = made(&framework(ADOPTED), OVERLAY);
    let north = made(&two_rivers, &overlay(&two_rivers, "north_school", "priorities: {cap: 2}\n"));
    for files in [
        "two_rivers.yaml north.yaml lakeside.yaml",
        "north.yaml lakeside.yaml two_rivers.yaml",
        "north.yaml two_rivers.yaml --base lakeside.yaml",
        "north.yaml --base lakeside.yaml --base two_rivers.yaml",
    ] {
        let ran = desk.run(&format!("resolve {files}"));
        assert_eq!((ran.code, ran.err.as_str()), (0, &*digests(&north)), "{ran}");
        assert_eq!(framework(&ran.out), north);
    }
    // what was written is the same base as what it was written of
    desk.write("made.yaml", desk.run("resolve two_rivers.yaml lakeside.yaml").out);
    assert_eq!(framework(&desk.run("resolve north.yaml made.yaml").out), north);
}

#[test]
fn parts_make_one_framework() {
    let desk = parts(
        "resolve_parts",
        "title: {en: Two Rivers reflects, es: Two Rivers reflexiona}\n",
        "priorities: {cap: 2}\n",
    );
    let base = framework(ADOPTED);
    let expected = made(
        &base,
        &overlay(
            &base,
            "two_rivers",
            "title: {en: Two Rivers reflects, es: Two Rivers reflexiona}\npriorities: {cap: 2}\n",
        ),
    );
    for files in ["words.yaml rules.yaml", "rules.yaml words.yaml", "words.yaml --base rules.yaml"] {
        assert_eq!(framework(&desk.run(&format!("resolve {files} --base lakeside.yaml")).out), expected);
    }
    desk.write("rules.yaml", overlay(&base, "two_rivers", "title: Our rivers\n"));
    let ran = desk.run("resolve words.yaml rules.yaml lakeside.yaml");
    assert_eq!((ran.code, &*ran.out, ran.err.matches("error[overlay_conflict]").count()), (1, "", 2), "{ran}");
    let json = desk.run("resolve words.yaml rules.yaml lakeside.yaml --format json");
    assert_eq!((json.code, &*json.err, json.json().as_array().unwrap().len()), (1, "", 2), "{json}");
}

#[test]
fn a_framework_is_written_as_it_is() {
    let desk = Desk::new("resolve_framework");
    let built_in = Framework::new_leaders();
    let ran = desk.run("resolve new_leaders");
    assert_eq!((ran.code, ran.err.as_str()), (0, &*digests(&built_in)));
    assert_eq!(framework(&ran.out), built_in);
    desk.write("ours.yaml", overlay(&built_in, "ours", "")).write("copy.yaml", &ran.out);
    for files in ["ours.yaml new_leaders", "copy.yaml ours.yaml", "ours.yaml"] {
        let ran = desk.run(&format!("resolve {files}"));
        assert!(ran.code == 0 && ran.err.starts_with("digest of ours 1.0.0: "), "{ran}");
    }
}

#[test]
fn what_makes_no_one_framework_is_told() {
    let desk = chain("resolve_not_one");
    desk.write("south.yaml", changed(OVERLAY, "id: two_rivers", "id: south")).write("responses.yaml", CLOSED);
    desk.run("resolve south.yaml two_rivers.yaml lakeside.yaml").could_not_run(
        "error: one framework is due here, and these are more: `south.yaml` makes `south` 1.0.0, \
         `two_rivers.yaml` makes `two_rivers` 1.0.0\n",
    );
    desk.run("resolve new_leaders lakeside.yaml").could_not_run(
        "error: one framework is due here, and these are more: `new_leaders` makes `new_leaders_ilt` 1.0.0, \
         `lakeside.yaml` makes `lakeside` 1.0.0\n",
    );
    desk.run("resolve missing.yaml responses.yaml --base gone.yaml").could_not_run(
        "error: there is no file `missing.yaml`\n\
         error: there is no file `gone.yaml`\n\
         error: `responses.yaml` holds a closed cycle, and a framework is due here\n",
    );
    let ran = desk.run("resolve north.yaml two_rivers.yaml");
    assert_eq!((ran.code, &*ran.out, ran.err.matches("error[").count()), (1, "", 1), "{ran}");
    assert!(ran.err.contains("= help: give its file as well, by `--base FILE`"), "{ran}");
}

#[test]
fn a_base_and_its_overlay_are_compared() {
    let desk = chain("diff_overlay");
    let base = framework(ADOPTED);
    let changes = "areas:\n  - {id: planning, questions: [{id: shares_plans, text: share plans?, revision: 2}]}\n";
    let reworded = overlay(&base, "reworded", changes);
    desk.write("reworded.yaml", &reworded);
    let new = made(&base, &reworded);
    let expected = format!(
        "{}\n{}",
        diff(&base, &new).to_text(&"en".parse().unwrap()),
        comparability(&base, &new).to_text(&"en".parse().unwrap())
    );
    // where the overlay says it, it is told in the overlay
    let expected = expected.replace("at /areas/0/questions/0/text\n", "at reworded.yaml:9:57\n");
    let expected = expected.replace("at /areas/0/questions/0/revision\n", "at reworded.yaml:9:81\n");
    let ran = desk.run("diff lakeside.yaml reworded.yaml");
    assert_eq!(ran.fine(), expected);
    assert!(ran.out.contains("2 of 3 questions can be compared with before."), "{ran}");
    let json = desk.run("diff lakeside.yaml reworded.yaml --format json").json();
    assert_eq!(json["comparability"], serde_json::to_value(comparability(&base, &new)).unwrap());
    // the end of a chain, and the other way around
    let north = desk.run("diff lakeside.yaml north.yaml --base two_rivers.yaml --only changes");
    assert!(north.fine().starts_with("From lakeside 1.0.0 to north_school 1.0.0\n"), "{north}");
    let back = desk.run("diff north.yaml lakeside.yaml --base two_rivers.yaml --only changes");
    assert!(back.fine().starts_with("From north_school 1.0.0 to lakeside 1.0.0\n"), "{back}");
}

/// Two files of one id and version are what somebody compares who wants to know how far the version must rise.
#[test]
fn an_overlay_is_compared_with_itself_as_it_was() {
    let desk = chain("diff_overlays");
    desk.write(
        "old.yaml",
        changed(OVERLAY, "title: {en: Two Rivers reflects, es: Two Rivers reflexiona}", "title: Our rivers"),
    );
    let ran = desk.run("diff old.yaml two_rivers.yaml --base lakeside.yaml --only changes");
    assert_eq!(
        (ran.code, &*ran.err),
        (1, "error: version 1.0.0 is too low for what changed: 1.0.1 would do\n"),
        "{ran}"
    );
    assert!(ran.out.contains("before: Our rivers") && ran.out.contains("now: Two Rivers reflects"), "{ran}");
    let same = desk.run("diff two_rivers.yaml two_rivers.yaml --base lakeside.yaml --only changes");
    assert_eq!(same.fine(), "two_rivers 1.0.0: nothing changed.\n");
    // each is a framework of its own, so a part that is given beside them belongs to both
    desk.write("rules.yaml", overlay(&framework(ADOPTED), "two_rivers", "priorities: {cap: 2}\n"));
    let ran = desk.run("diff old.yaml two_rivers.yaml --base lakeside.yaml --base rules.yaml --only changes");
    assert!(ran.code == 1 && !ran.out.contains("cap"), "{ran}");
}

#[test]
fn problems_of_what_is_compared_are_told_once() {
    let desk = chain("diff_problems");
    desk.write("lakeside.yaml", changed(ADOPTED, "value: 2", "value: two"));
    let ran = desk.run("diff lakeside.yaml two_rivers.yaml");
    assert_eq!((ran.code, &*ran.out, ran.err.matches("error[").count()), (1, "", 1), "{ran}");
    desk.write("lakeside.yaml", ADOPTED).write("wrong.yaml", changed(OVERLAY, "title:", "titel:"));
    let ran = desk.run("diff two_rivers.yaml wrong.yaml --base lakeside.yaml");
    assert_eq!((ran.code, &*ran.out, ran.err.matches("error[").count()), (1, "", 1), "{ran}");
    let ran = desk.run("diff new_leaders two_rivers.yaml");
    assert!(ran.code == 1 && ran.err.contains("= help: give its file as well, by `--base FILE`"), "{ran}");
}

#[test]
fn the_coverage_of_what_an_overlay_makes() {
    let desk = chain("coverage_overlay");
    let expected = Coverage::of(&made(&framework(ADOPTED), OVERLAY));
    assert_eq!(
        desk.run("coverage two_rivers.yaml --base lakeside.yaml").fine(),
        expected.to_text(&"en".parse().unwrap())
    );
    let json = desk.run("coverage two_rivers.yaml --base lakeside.yaml --format json").json();
    assert_eq!(json, serde_json::to_value(expected).unwrap());
}

#[test]
fn responses_to_what_an_overlay_makes_are_reported() {
    let desk = chain("report_overlay");
    let closed = changed(CLOSED, "id: lakeside", "id: two_rivers");
    desk.write("closed.yaml", &closed);
    let ran = desk.run("report closed.yaml --framework two_rivers.yaml --base lakeside.yaml");
    let file = ilt::source::SourceFile::new("closed.yaml", closed);
    let closed = Closed::read(&made(&framework(ADOPTED), OVERLAY), &file).unwrap();
    let expected = Report::of(&closed, Policy::Confidential, &"en".parse().unwrap()).unwrap();
    assert_eq!(ran.fine(), expected.to_text());
    assert!(ran.out.starts_with("Two Rivers reflects\n"), "{ran}");
    let json = desk.run("report closed.yaml --framework two_rivers.yaml --base lakeside.yaml --format json");
    assert_eq!(serde_json::from_str::<Report>(json.fine()).unwrap(), expected);
    // its base is another framework
    let ran = desk.run("report closed.yaml --framework lakeside.yaml");
    assert!(ran.code == 1 && ran.err.contains("error[wrong_framework]"), "{ran}");
}

//! From single responses to a team's set.

use std::fs;

use serde_json::Value;

use crate::desk::{ADOPTED, Desk, OVERLAY, Ran, changed};

const OCCASION: [&str; 8] = ["--team", "Cedar", "--cycle", "Fall 2026", "--order", "1", "--roster", "4"];

/// A response to the framework of the desk.
fn response(respondent: &str, status: &str, answers: &str) -> String {
    format!(
        r#"{{"format": "ilt-response/1", "framework": {{"id": "lakeside", "version": "1.0.0"}},
 "respondent": "{respondent}", "status": "{status}", "answers": {answers}}}"#
    )
}

fn desk(test: &str) -> Desk {
    let desk = Desk::new(test);
    desk.write("lakeside.yaml", desk.run("new framework lakeside").fine());
    fs::create_dir(desk.path("in")).unwrap();
    desk
}

/// Collects with the occasion in options.
fn collect(desk: &Desk, arguments: &str) -> Ran {
    let words: Vec<&str> = ["collect"].into_iter().chain(arguments.split_whitespace()).chain(OCCASION).collect();
    Ran::of(&words.join(" "), desk.command(&words).output().unwrap())
}

const FLAT: &str = r#"{"sharing_plans": "often"}"#;
const NESTED: &str = r#"{"planning": {"sharing_plans": "often"}}"#;

#[test]
fn the_last_of_each_counts_and_drafts_are_left_out() {
    let desk = desk("collect");
    desk.write("in/ana_nunez.json", response("r1", "submitted", FLAT));
    desk.write("in/b.json", response("r2", "submitted", NESTED));
    desk.write("in/c.yaml", response("R1", "submitted", "{}"));
    desk.write("in/d.JSON", response("r3", "draft", FLAT));
    desk.write("in/e.json", response("r1", "draft", "{}"));
    desk.write("in/.ilt-x.json", "{").write("in/notes.txt", "Ana was ill");
    let ran = collect(&desk, "lakeside.yaml in");
    assert_eq!(ran.code, 0, "{ran}");
    assert_eq!(
        ran.err,
        "warning: `in/ana_nunez.json` and `in/c.yaml` are of one respondent: the latter counts, the last one that was \
         submitted\n5 responses: 2 taken, 2 drafts left out (not submitted), 1 handed in again later\n2 files of the \
         folders passed over: not .json, .yaml or .yml\ncollected: 1 of 4 people answered, 1 response without an answer\n"
    );
    let set = ran.json();
    assert_eq!(
        (&set["team"]["id"], &set["cycle"]["label"], &set["roster_size"]),
        (&"cedar".into(), &"Fall 2026".into(), &4.into())
    );
    let keys: Vec<&str> =
        set["responses"].as_array().unwrap().iter().map(|one| one["respondent"].as_str().unwrap()).collect();
    assert_eq!((keys.len(), keys.contains(&"r2")), (2, true));
    // nested or flat, a set has them flat
    let nested = set["responses"].as_array().unwrap().iter().find(|one| one["respondent"] == "r2").unwrap();
    assert_eq!(nested["answers"], serde_json::from_str::<Value>(FLAT).unwrap());
    assert!(!ran.out.contains("nunez"), "{ran}");
    // the same again, and in any order of the files the last one given counts
    assert_eq!(collect(&desk, "lakeside.yaml in").out, ran.out);
    let turned = collect(&desk, "lakeside.yaml in/c.yaml in/ana_nunez.json");
    assert_eq!(turned.json()["responses"][0]["respondent"], "r1", "{turned}");
}

#[test]
fn every_problem_of_every_file_is_told_at_once() {
    let desk = desk("collect_problems");
    desk.write("in/a.json", response("Ana Nunez", "submitted", FLAT));
    desk.write("in/b.json", response("r2", "submitted", r#"{"sharing_plans": "I hate Mr. Smith"}"#));
    desk.write("in/c.yaml", "format: ilt-response/1\nrespondent: [\n");
    desk.write("in/d.json", "{\"format\": \"ilt-response/1\", \"comm");
    desk.write("in/e.json", response("r5", "handed in", FLAT).replace("lakeside", "hillside"));
    desk.write("in/f.json", b"{\"format\": \"ilt-response/1\", \"comment\": \"\xff\"}");
    desk.write("answers.csv", "Email,Q1\nana@school.example,Often\n");
    let ran = collect(&desk, "lakeside.yaml in answers.csv lakeside.yaml missing.json");
    assert_eq!((ran.code, &*ran.out), (2, ""), "{ran}");
    for told in [
        "error[bad_respondent_key]",
        "--> in/a.json:2:16",
        "error[unknown_answer]: this response: the answer to",
        "--> in/b.json:2:",
        "--> in/c.yaml:2:",
        "--> in/d.json:1:",
        "error[wrong_framework]",
        "help: name the framework that was answered before the responses",
        "--> in/e.json:1:",
        "error: `in/f.json` is not text in UTF-8: line 1 holds the byte FF, which is none there; save it as UTF-8\n",
        "error: `answers.csv` is a table of answers: `ilt map answers.csv --framework FRAMEWORK` drafts how it is read",
        "error: `lakeside.yaml` holds a framework, and responses are due here\n",
        "error: there is no file `missing.json`\n",
    ] {
        assert!(ran.err.contains(told), "{told}\n{ran}");
    }
    for private in ["Smith", "Ana", "Nunez", "@", "handed in"] {
        assert!(!ran.err.contains(private), "{private}: {ran}");
    }
}

#[test]
fn what_does_not_go_together_is_told_where_it_stands() {
    let desk = desk("collect_together");
    for person in 1..=5 {
        desk.write(&format!("in/{person}.json"), response(&format!("r{person}"), "submitted", FLAT));
    }
    let ran = collect(&desk, "lakeside.yaml in");
    assert!(
        ran.code == 1 && ran.err.starts_with("error: 5 people submitted a response, more than the roster counts;"),
        "{ran}"
    );
    let set = changed(&collect(&desk, "lakeside.yaml in/1.json").out, "\"roster_size\": 4", "\"roster_size\": 9");
    let set = changed(&set, "\"order\": 1", "\"order\": 1, \"asked\": [\"looking_at_work\"]");
    let set = changed(&set, "\"sharing_plans\":", "\"looking_at_work\":");
    desk.write("set.json", set);
    let ran = desk.run("collect lakeside.yaml set.json in/2.json in/3.json");
    assert!(
        ran.code == 1 && ran.err.matches("error[not_asked]: this response: this cycle does not ask").count() == 2,
        "{ran}"
    );
    assert!(ran.err.contains("--> in/2.json:2:") && ran.err.contains("--> in/3.json:2:"), "{ran}");
}

#[test]
fn the_occasion_stands_in_a_set_or_in_options() {
    let desk = desk("collect_occasion");
    desk.write("in/a.json", response("r1", "submitted", FLAT)).write("in/b.json", response("r2", "submitted", FLAT));
    desk.run("collect lakeside.yaml in --team Cedar --order 1").could_not_run(
        "error: nothing says whose responses these are: give --cycle, --roster, or a set of the team's responses among the \
         files\n",
    );
    let ran = desk.run("collect lakeside.yaml in --team Cedar --cycle Fall --order -1 --roster 0");
    assert!(ran.code == 2 && ran.err.contains("error: --order: ") && ran.err.contains("error: --roster: "), "{ran}");
    let ran = desk.run("collect lakeside.yaml in --team \u{674e} --cycle Fall --order 1 --roster 2");
    assert!(ran.code == 2 && ran.err.contains("write one before it, such as `our_team=NAME`"), "{ran}");
    let set = desk.run("collect lakeside.yaml in/a.json --team li=\u{674e} --cycle Fall --order 1 --roster 2").json();
    assert_eq!((&set["team"]["id"], &set["team"]["name"]), (&"li".into(), &"\u{674e}".into()));

    assert_eq!(collect(&desk, "lakeside.yaml in/a.json --output set.json").code, 0);
    let ran = collect(&desk, "lakeside.yaml set.json in/b.json");
    ran.could_not_run("error: `set.json` says the team and the cycle: leave out --team, --cycle, --order, --roster\n");
    let ran = desk.run("collect lakeside.yaml set.json in/b.json --output set.json");
    assert_eq!((ran.code, &*ran.err), (0, "1 response: 1 taken\ncollected: 2 of 4 people answered\n"), "{ran}");
    // sets of one occasion go together, others do not
    let set = fs::read_to_string(desk.path("set.json")).unwrap();
    desk.write("more.json", set.replace("\"r1\"", "\"r7\"")).write("other.json", set.replace("Fall 2026", "Fall 2027"));
    let both = desk.run("collect lakeside.yaml set.json more.json");
    assert_eq!(both.json()["responses"].as_array().unwrap().len(), 3, "{both}");
    desk.run("collect lakeside.yaml set.json other.json").could_not_run(
        "error: `other.json` says something else than `set.json` of the team, the cycle or how many were asked\n",
    );
}

#[test]
fn nothing_that_is_there_is_lost() {
    let desk = desk("collect_lost");
    desk.write("in/a.json", response("r1", "submitted", FLAT)).write("b.json", response("r2", "submitted", FLAT));
    assert_eq!(collect(&desk, "lakeside.yaml in b.json --output set.json").code, 0);
    let before = fs::read_to_string(desk.path("set.json")).unwrap();
    collect(&desk, "lakeside.yaml in --output set.json").could_not_run(
        "error: `set.json` is there already and holds 1 response more: give it among the files, so that nothing in it is \
         lost\n",
    );
    collect(&desk, "lakeside.yaml in --output in/a.json")
        .could_not_run("error: `in/a.json` is there already and is something else: name another file\n");
    desk.write("agreed.json", before.replace("\"roster_size\"", "\"agreed_open\": \"All, in May\", \"roster_size\""));
    let ran = collect(&desk, "lakeside.yaml in b.json --output agreed.json");
    assert!(ran.code == 2 && ran.err.contains("says something else of the team"), "{ran}");
    assert_eq!(fs::read_to_string(desk.path("set.json")).unwrap(), before);
    assert_eq!(collect(&desk, "lakeside.yaml in b.json --output set.json").code, 0, "the same once more");
}

#[test]
fn an_overlay_stands_for_the_framework_that_it_makes() {
    let desk = Desk::new("collect_overlay");
    desk.write("lakeside.yaml", ADOPTED).write("two_rivers.yaml", OVERLAY);
    let made = desk.run("new response two_rivers.yaml --base lakeside.yaml --respondent r1");
    let filled =
        made.fine().lines().filter(|line| !line.starts_with("  ") || line.contains("id:") || line.contains("version:"));
    let filled = filled.collect::<Vec<_>>().join("\n").replace("answers:", "answers: {}");
    desk.write("r1.yaml", filled);
    let ran = collect(&desk, "two_rivers.yaml --base lakeside.yaml r1.yaml");
    assert_eq!((ran.code, ran.json()["framework"]["id"].as_str()), (0, Some("two_rivers")), "{ran}");
}

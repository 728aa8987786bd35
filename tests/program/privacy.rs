//! What somebody answered comes out of nothing that the program says, however the file is broken that holds it.

use std::collections::BTreeMap;

use ilt::Framework;
use serde_json::Value;

use crate::desk::{Desk, FRAMEWORK, Ran};

/// Stands for what somebody said, whole or cut off: no other text has a piece of it.
const CANARY: &str = "Zyxwvut";
const PIECE: &str = "zyxw";

/// How many files one run checks.
const AT_ONCE: usize = 400;

/// Every kind of file that holds answers, in YAML and in JSON, with as much in it as it can hold: a kind is one row.
const KINDS: &[(&str, &str, &str)] = &[
    (
        "responses",
        "\
format: ilt-responses/1
framework: {id: lakeside, version: 1.0.0}
team:
  id: cedar
  name: 'Zyxwvut'
cycle:
  id: fall_2026
  label: \"Zyxwvut\"
  order: 1
  asked: [shares_plans, Zyxwvut]
roster_size: 7
consensus: {shares_plans: Zyxwvut}
responses:
  - respondent: r1
    status: submitted
    role: Zyxwvut
    answers: {shares_plans: Zyxwvut}
    comment: \"She said: 'Zyxwvut'\"
    notes: {shares_plans: \"It's Zyxwvut\", Zyxwvut: never}
    importance: {shares_plans: Zyxwvut, Zyxwvut: high}
  - respondent: r2
    status: submitted
    answers:
      shares_plans: Zyxwvut
    comment: |
      Zyxwvut: a comment
      - of two lines
",
        r#"{"format":"ilt-responses/1","framework":{"id":"lakeside","version":"1.0.0"},"team":{"id":"cedar","name":"Zyxwvut"},
"cycle":{"id":"fall_2026","label":"Zyxwvut","order":1,"asked":["shares_plans","Zyxwvut"]},"roster_size":7,"consensus":{"shares_plans":"Zyxwvut"},"responses":[
{"respondent":"r1","status":"submitted","role":"Zyxwvut","answers":{"shares_plans":"Zyxwvut"},"comment":"She said: 'Zyxwvut'",
"notes":{"shares_plans":"It's Zyxwvut","Zyxwvut":"never"},"importance":{"shares_plans":"Zyxwvut","Zyxwvut":"high"}},
{"respondent":"r2","status":"submitted","answers":{"shares_plans":"Zyxwvut"},"comment":"Zyxwvut: a comment\n- of two lines"}]}"#,
    ),
    (
        "response",
        "\
format: ilt-response/1
framework: {id: lakeside, version: 1.0.0}
respondent: r1
status: submitted
role: 'Zyxwvut'
answers:
  shares_plans: Zyxwvut
  Zyxwvut: often
comment: >-
  Zyxwvut
notes:
  shares_plans: Zyxwvut
  Zyxwvut: never
importance: {shares_plans: Zyxwvut, Zyxwvut: high}
",
        r#"{"format":"ilt-response/1","framework":{"id":"lakeside","version":"1.0.0"},"respondent":"r1","status":"submitted",
"role":"Zyxwvut","answers":{"shares_plans":"Zyxwvut","Zyxwvut":"often"},"comment":"Zyxwvut",
"notes":{"shares_plans":"Zyxwvut","Zyxwvut":"never"},"importance":{"shares_plans":"Zyxwvut","Zyxwvut":"high"}}"#,
    ),
    (
        "tally",
        "\
format: ilt-tally/1
framework: {id: lakeside, version: 1.0.0}
roster_size: 7
drafts: 0
blank: 0
groups:
  - role: \"Zyxwvut\"
    respondents: 3
    consenting: 0
    counts:
      shares_plans: {Zyxwvut: 2, never: 1}
      Zyxwvut: {never: 1}
    importance:
      shares_plans: {Zyxwvut: 2, high: 1}
      Zyxwvut: {high: 1}
",
        r#"{"format":"ilt-tally/1","framework":{"id":"lakeside","version":"1.0.0"},"roster_size":7,"drafts":0,"blank":0,
"groups":[{"role":"Zyxwvut","respondents":3,"consenting":0,"counts":{"shares_plans":{"Zyxwvut":2,"never":1},"Zyxwvut":{"never":1}},
"importance":{"shares_plans":{"Zyxwvut":2,"high":1},"Zyxwvut":{"high":1}}}]}"#,
    ),
    (
        "closed",
        "\
format: ilt-closed/1
framework: {id: lakeside, version: 1.0.0}
team: {id: cedar, name: Zyxwvut}
cycle: {id: fall_2026, label: Zyxwvut, order: 1, asked: [shares_plans, Zyxwvut]}
threshold: 5
roster_size: 7
drafts: 0
blank: 0
respondent_keys: [r1]
groups:
  - {respondents: 1, consenting: 0, counts: {shares_plans: {Zyxwvut: 1}}, importance: {shares_plans: {Zyxwvut: 1}}}
comments: [\"Zyxwvut\", 'it''s Zyxwvut']
notes: {shares_plans: ['Zyxwvut'], Zyxwvut: [never]}
consensus: {shares_plans: Zyxwvut}
",
        r#"{"format":"ilt-closed/1","framework":{"id":"lakeside","version":"1.0.0"},"team":{"id":"cedar","name":"Zyxwvut"},
"cycle":{"id":"fall_2026","label":"Zyxwvut","order":1,"asked":["shares_plans","Zyxwvut"]},"threshold":5,"roster_size":7,"drafts":0,"blank":0,"respondent_keys":["r1"],
"groups":[{"respondents":1,"consenting":0,"counts":{"shares_plans":{"Zyxwvut":1}},
"importance":{"shares_plans":{"Zyxwvut":1}}}],"comments":["Zyxwvut","it's Zyxwvut"],"notes":{"shares_plans":["Zyxwvut"],"Zyxwvut":["never"]},
"consensus":{"shares_plans":"Zyxwvut"}}"#,
    ),
    (
        "commitments",
        "\
format: ilt-commitments/1
framework: {id: lakeside, version: 1.0.0}
team: {id: cedar, name: Zyxwvut}
cycle: {id: fall_2026, label: Zyxwvut, order: 1, asked: [shares_plans, Zyxwvut]}
threshold: 5
commitments:
  - id: Zyxwvut
    goal: Zyxwvut
    owner: 'Zyxwvut'
    due: >-
      Zyxwvut
    question: Zyxwvut
    area: Zyxwvut
    status: dropped
    reason: Zyxwvut
    evidence: [Zyxwvut, \"Zyxwvut\"]
    baseline: {shares_plans: {never: 5, Zyxwvut: 2}, Zyxwvut: {never: 5}}
",
        r#"{"format":"ilt-commitments/1","framework":{"id":"lakeside","version":"1.0.0"},"team":{"id":"cedar","name":"Zyxwvut"},
"cycle":{"id":"fall_2026","label":"Zyxwvut","order":1,"asked":["shares_plans","Zyxwvut"]},"threshold":5,"commitments":[
{"id":"Zyxwvut","goal":"Zyxwvut","owner":"Zyxwvut","due":"Zyxwvut","question":"Zyxwvut","area":"Zyxwvut","status":"dropped",
"reason":"Zyxwvut","evidence":["Zyxwvut"],"baseline":{"shares_plans":{"never":5,"Zyxwvut":2},"Zyxwvut":{"never":5}}}]}"#,
    ),
];

/// Everything that can be got out of one text by one slip of a hand.
fn slips(text: &str) -> Vec<String> {
    let mut slips = vec![text.to_owned()];
    for (at, c) in text.char_indices() {
        let (before, rest) = text.split_at(at);
        let after = &rest[c.len_utf8()..];
        slips.push(format!("{before}{after}"));
        if at % 3 == 0 {
            slips.push(before.to_owned());
        }
        if " \n:{},".contains(c) {
            slips.push(format!("{before}{c} {after}"));
            slips.push(format!("{before}\t{after}"));
        }
    }
    slips
}

/// The document in other clothes: within others, as other programs write it, without what says what it is.
fn clothed(json: &Value) -> Vec<String> {
    let Value::Object(fields) = json else { panic!("a document is an object") };
    let without = |field: &str| {
        Value::Object(
            fields
                .iter()
                .filter(|(name, _)| *name != field)
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect(),
        )
    };
    let with = |field: &str, value: Value| {
        let mut fields = fields.clone();
        fields.insert(field.to_owned(), value);
        Value::Object(fields)
    };
    let whole = serde_json::to_string(json).unwrap();
    let mut clothed = vec![
        format!("[{whole}]"),
        format!("{{\"data\": {whole}}}"),
        format!("{{\"{CANARY}\": {whole}}}"),
        format!("{whole}{whole}"),
        format!("callback({whole})"),
        serde_json::to_string_pretty(json).unwrap(),
        format!("respondent,status,shares_plans,comment\nr1,submitted,{CANARY},\"{CANARY}, she said\"\n"),
        format!("respondent;shares_plans\nr1;{CANARY}: never\n"),
        format!("shares_plans={CANARY}&comment={CANARY}%20said"),
        format!("{{\"shares_plans\": \"{CANARY}\", \"comment\": \"{CANARY}\"}}"),
        format!("\"{CANARY}\""),
        format!("{CANARY}: [{CANARY}"),
        format!("<response>{CANARY}</response>"),
        format!("- {CANARY}\n- comment:{CANARY}\n"),
    ];
    clothed.extend(fields.keys().map(|field| without(field).to_string()));
    for format in ["7", "null", "\"ilt-survey/1\"", "\"Zyxwvut\"", "[\"Zyxwvut\"]", "\"ilt-report/1\""] {
        clothed.push(with("format", serde_json::from_str(format).unwrap()).to_string());
    }
    clothed
}

/// The document with the canary as every single value, and in the place of every single key.
fn replaced(json: &Value) -> Vec<String> {
    let canary = [Value::from(CANARY), Value::from(vec![CANARY]), serde_json::json!({ CANARY: CANARY })];
    let mut replaced = Vec::new();
    for (pointer, name) in places(json, "") {
        for value in &canary {
            let mut document = json.clone();
            *document.pointer_mut(&pointer).unwrap() = value.clone();
            replaced.push(document.to_string());
        }
        let (around, _) = pointer.rsplit_once('/').unwrap();
        for key in
            [CANARY.to_owned(), format!("{name}:{CANARY}"), format!("{CANARY}`{CANARY}`"), format!("{CANARY}\u{1b}[2J")]
        {
            let mut document = json.clone();
            if let Some(Value::Object(members)) = document.pointer_mut(around) {
                let value = members.remove(&name).unwrap();
                members.insert(key, value);
                replaced.push(document.to_string());
            }
        }
    }
    replaced
}

/// Every place of a document with the name that it has there.
fn places(value: &Value, at: &str) -> Vec<(String, String)> {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    let each = members.into_iter().flat_map(|(name, value)| {
        let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
        let mut found = vec![(at.clone(), name)];
        found.extend(places(value, &at));
        found
    });
    each.collect()
}

/// Every file, by its name, that is made of the kind's text.
fn files(kind: &str, yaml: &str, json: &str) -> BTreeMap<String, String> {
    let text = json;
    let json: Value = serde_json::from_str(text).unwrap();
    let mut files = BTreeMap::new();
    let mut add = |way: &str, texts: Vec<String>, ends: &[&str]| {
        for (number, text) in texts.into_iter().enumerate() {
            for end in ends {
                files.insert(format!("{kind}_{way}_{number}.{end}"), text.clone());
            }
        }
    };
    add("slip", slips(yaml), &["yaml"]);
    add("slip", slips(text), &["json"]);
    add("clothed", clothed(&json), &["json", "yaml", "txt"]);
    add("replaced", replaced(&json), &["json", "yaml"]);
    files
}

fn assert_silent(ran: &Ran, of: impl Fn() -> String) {
    for said in [&ran.out, &ran.err] {
        let lower = said.to_lowercase();
        if let Some(at) = lower.find(PIECE) {
            let around: String = said.chars().skip(at.saturating_sub(600)).take(800).collect();
            panic!("{}\n...{around}", of());
        }
        assert!(!said.contains(|c: char| c.is_control() && c != '\n'), "{}", of());
    }
}

#[test]
fn no_answer_is_said_of_any_file_that_is_checked() {
    let desk = Desk::new("canary");
    desk.write("framework.yaml", FRAMEWORK);
    let mut number = 0;
    for (kind, yaml, json) in KINDS {
        assert!(yaml.contains(CANARY), "{kind}");
        let files = files(kind, yaml, json);
        number += files.len();
        for (name, text) in &files {
            desk.write(name, text);
        }
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        for names in names.chunks(AT_ONCE) {
            let names = names.join(" ");
            // with the framework that was answered, and with none
            for arguments in [format!("check framework.yaml {names}"), format!("check {names} --format json")] {
                assert_silent(&desk.run(&arguments), || "ilt check".to_owned());
            }
        }
    }
    assert!(number > 5_000, "{number} files");
}

#[test]
fn no_answer_is_said_by_any_other_command() {
    let desk = Desk::new("canary_elsewhere");
    desk.write("framework.yaml", FRAMEWORK);
    for (kind, yaml, json) in KINDS {
        // some of each kind, and all that are no document of it
        let files = files(kind, yaml, json);
        let some = files
            .iter()
            .enumerate()
            .filter(|(number, (name, _))| number % 997 == 0 || name.contains("clothed") && number % 7 == 0);
        for (_, (name, text)) in some {
            desk.write(name, text);
            for command in [
                format!("report {name} --framework framework.yaml"),
                format!("close {name} --framework framework.yaml --format json"),
                format!("coverage {name}"),
                format!("diff {name} framework.yaml"),
                format!("diff new_leaders {name}"),
                format!("resolve {name}"),
                format!("report framework.yaml --framework {name}"),
            ] {
                assert_silent(&desk.run(&command), || format!("ilt {command}\n{text}"));
            }
        }
    }
}

/// A key within one slip of a known one is repeated; what it was glued to is not.
#[test]
fn a_key_that_may_be_an_answer_is_told_by_its_place() {
    let desk = Desk::new("canary_key");
    let (_, responses, _) = KINDS[0];
    let responses = responses.replace("shares_plans: Zyxwvut}\n    comment", "shares_plans:never}\n    comment");
    desk.write("framework.yaml", FRAMEWORK).write("fall.yaml", responses);
    let ran = desk.run("check framework.yaml fall.yaml --format json");
    let problems = ran.json();
    let of_key = problems[1]["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|problem| problem["pointer"].as_str().is_some_and(|at| at.starts_with("/responses/0/answers")))
        .find(|problem| problem["code"] == "wrong_type" || problem["code"] == "unknown_question")
        .unwrap();
    assert_eq!(of_key["pointer"], "/responses/0/answers/?", "{ran}");
    assert_eq!(of_key["message"], "response 1: the framework has no such question", "{ran}");
    assert_eq!(of_key["span"]["start"]["line"], 17, "{ran}");
}

#[cfg(unix)]
#[test]
fn a_file_s_name_steers_no_terminal() {
    let desk = Desk::new("control_characters");
    let name = "a\u{1b}[2J\nb\u{202e}\u{200b}\u{2066}\u{feff}.yaml";
    let unseen = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{200b}\u{2066}\u{feff}".contains(c);
    desk.write(name, FRAMEWORK.replace("value: 3", "value: three"));
    for arguments in [vec!["check", name], vec!["check", "\u{1b}]0;missing"], vec!["\u{1b}[2J"], vec!["report", name]] {
        let ran = Ran::of("with a name", desk.command(&arguments).output().unwrap());
        assert!(ran.code != 0 && !ran.err.contains(unseen), "{ran}");
    }
    // nor does a piece of a file in a message
    desk.write("b.yaml", FRAMEWORK.replace("value: 3", "\"va\\u202Elue\\u200B\": 3"));
    let ran = desk.run("check b.yaml");
    assert!(ran.err.contains("`va\\u{202e}lue\\u{200b}`") && !ran.err.contains(unseen), "{ran}");
    assert!(Framework::read(&ilt::source::SourceFile::new(name, "")).unwrap_err().to_string().contains("\\u{1b}"));
}

/// Ids may be so short that the nearest one tells the answer which was glued to another.
#[test]
fn the_word_that_was_meant_is_no_answer() {
    let desk = Desk::new("canary_near");
    let (_, responses, _) = KINDS[0];
    let glued = responses.replace("answers: {shares_plans: Zyxwvut}", "answers: {q1:5}");
    desk.write("framework.yaml", FRAMEWORK.replace("shares_plans", "q15")).write("fall.yaml", glued);
    let ran = desk.run("check framework.yaml fall.yaml");
    assert!(ran.err.contains("unknown_question") && !ran.err.contains("did you mean `q15`"), "{ran}");
}

//! Counts of a small team are answers: no problem and no log repeats one.

use ilt::Tally;
use ilt::tally::document::TallyDocument;
use serde_json::{Value, json};

use crate::files;

/// What is counted in these tests, and nothing else ever is.
const COUNT: i64 = 8_675_309;

fn told(json: &str) -> Vec<String> {
    let mut told = Vec::new();
    match Tally::from_json(&files::lakeside(), json) {
        Ok(tally) => told.extend([format!("{tally:?}"), format!("{tally:#?}")]),
        Err(problems) => told.extend([problems.to_string(), format!("{problems:?}")]),
    }
    match serde_json::from_str::<TallyDocument>(json) {
        Ok(document) => {
            told.extend(Tally::check(&files::lakeside(), document).err().map(|problems| problems.to_string()));
        }
        Err(error) => told.push(error.to_string()),
    }
    told
}

#[test]
fn no_count_and_no_role_is_repeated_in_any_place() {
    let sound: Value = serde_json::from_str(&files::read("tallies/valid", "two_groups")).unwrap();
    let counts = [
        json!(COUNT),
        json!(-COUNT),
        json!(COUNT as f64 + 0.25),
        json!(COUNT as f64 * 1e30),
        json!(COUNT.to_string()),
        json!([COUNT]),
        json!({"agree": COUNT}),
        json!(format!("Zebra {COUNT}")),
    ];
    for place in [
        "/groups/1/counts/is_heard/agree",
        "/groups/1/counts/is_heard/dont_know",
        "/groups/1/counts/is_heard/agre",
        "/groups/1/counts/is_heard",
        "/groups/1/counts/attendance",
        "/groups/1/counts",
        "/groups/1/consenting",
        "/groups/0/role",
        "/groups/1",
        "/groups",
        "/drafts",
    ] {
        for count in &counts {
            let mut document = sound.clone();
            let (parent, name) = place.rsplit_once('/').unwrap();
            match document.pointer_mut(parent).unwrap() {
                Value::Array(list) => list[name.parse::<usize>().unwrap()] = count.clone(),
                parent => parent[name] = count.clone(),
            }
            // how many have begun is told while the cycle is open
            if place == "/drafts" && count == &json!(COUNT) {
                continue;
            }
            for told in told(&document.to_string()) {
                assert!(!told.contains("8675309") && !told.contains("Zebra"), "{place}: {count}\n{told}");
            }
        }
    }
}

#[test]
fn a_log_holds_no_count_of_answers() {
    let mut document: Value = serde_json::from_str(&files::read("tallies/valid", "two_groups")).unwrap();
    document["roster_size"] = json!(90);
    document["groups"][1]["respondents"] = json!(71);
    document["groups"][1]["consenting"] = json!(53);
    document["groups"][1]["counts"] = json!({"is_heard": {"agree": 46, "disagree": 24}});
    let tally = Tally::from_json(&files::lakeside(), &document.to_string()).unwrap();
    for log in [format!("{tally:?}"), format!("{tally:#?}")] {
        assert!(log.contains("respondents: 72") && log.contains("roster_size: 90"), "{log}");
        for said in ["46", "24", "53", "agree", "is_heard", "principal"] {
            assert!(!log.contains(said), "`{said}` in {log}");
        }
    }
}

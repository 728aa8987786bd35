//! Counting is quick and therefore roundabout: it must find what counting one answer after another finds.

use std::collections::BTreeMap;

use ilt::response::ResponseStatus;
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::{Framework, ResponseSet, Tally};
use serde_json::{Value, json};

use crate::files;

/// So many questions, every third of them on a scale of two points without non-responses.
fn framework(questions: usize) -> Framework {
    let mut document: Value = serde_json::from_str(&files::read("responses", "framework")).unwrap();
    let question = |number: usize| {
        let scale = if number.is_multiple_of(3) { "agreement" } else { "frequency" };
        json!({"id": format!("q{number}"), "text": "q?", "scale": scale})
    };
    let questions: Vec<Value> = (0..questions).map(question).collect();
    document["areas"] = json!([{"id": "all", "title": "All", "questions": questions}]);
    Framework::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn document(framework: &Framework, people: usize) -> ResponseSetDocument {
    let team = TeamDocument::new("cedar", "Cedar");
    let cycle = CycleDocument::new("fall_2026", "Fall 2026", 1);
    ResponseSetDocument::new(framework, team, cycle, people.max(1) as i64)
}

/// Responses that differ in everything that is counted, the same in every run.
fn responses(framework: &Framework, people: usize) -> ResponseSet {
    let mut document = document(framework, people);
    let mut state: u64 = 7;
    let mut random = |limit: usize| {
        // Knuth's MMIX generator
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit
    };
    for number in 0..people {
        let mut answers = Vec::new();
        for question in framework.questions() {
            let points = question.scale().points().iter().map(|point| point.id().as_str());
            let words: Vec<&str> = points.chain(question.non_responses().iter().map(|kind| kind.as_str())).collect();
            // beyond the words the question is skipped
            if let Some(word) = words.get(random(words.len() + 1)) {
                answers.push((question.id().as_str(), *word));
            }
        }
        let response = ResponseDocument::submitted(&format!("r{number}"), answers);
        document.responses.push(ResponseDocument {
            status: if random(10) == 0 { ResponseStatus::Draft } else { ResponseStatus::Submitted },
            role: [Some("principal"), Some("teacher"), None][random(3)].map(str::to_owned),
            consents_to_attribution: Some(random(2) == 0),
            ..response
        });
    }
    ResponseSet::check(framework, document).unwrap_or_else(|problems| panic!("{problems}"))
}

/// One answer after another.
fn counted_slowly(responses: &ResponseSet) -> Tally {
    type Counts<'a> = BTreeMap<&'a str, BTreeMap<String, u64>>;
    let framework = responses.framework();
    let mut groups: BTreeMap<Option<&str>, (u64, u64, Counts<'_>)> = BTreeMap::new();
    let (mut drafts, mut blank) = (0, 0);
    for response in responses.responses() {
        if !response.is_submitted() {
            drafts += 1;
            continue;
        }
        if framework.questions().all(|question| response.answer(question.id().as_str()).is_none()) {
            blank += 1;
            continue;
        }
        let (respondents, consenting, counts) = groups.entry(response.role().map(|role| role.as_str())).or_default();
        *respondents += 1;
        *consenting += u64::from(response.consents_to_attribution());
        for question in framework.questions() {
            if let Some(answer) = response.answer(question.id().as_str()) {
                *counts.entry(question.id().as_str()).or_default().entry(answer.to_string()).or_default() += 1;
            }
        }
    }
    let groups: Vec<Value> = groups
        .into_iter()
        .map(|(role, (respondents, consenting, counts))| {
            let mut group = json!({"respondents": respondents, "consenting": consenting, "counts": counts});
            if let Some(role) = role {
                group["role"] = json!(role);
            }
            group
        })
        .collect();
    let document = json!({
        "format": "ilt-tally/1",
        "framework": {"id": "lakeside", "version": "1.2.0"},
        "roster_size": responses.completion().roster_size,
        "drafts": drafts,
        "blank": blank,
        "groups": groups,
    });
    Tally::from_json(framework, &document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn as_many_people_as_there_are() {
    let framework = framework(5);
    // rows are compared a few at a time, and counted in bytes
    for people in (0..12).chain([255, 256, 257, 1_000, 3_000]) {
        let responses = responses(&framework, people);
        assert_eq!(Tally::of(&responses), counted_slowly(&responses), "{people} people");
    }
}

#[test]
fn as_many_questions_as_there_are() {
    // answers are compared many at a time
    for questions in [1, 2, 15, 16, 17, 31, 32, 33, 48, 500] {
        let responses = responses(&framework(questions), 70);
        assert_eq!(Tally::of(&responses), counted_slowly(&responses), "{questions} questions");
        let document = responses.to_document();
        assert_eq!(ResponseSet::check(responses.framework(), document).unwrap(), responses, "{questions} questions");
    }
}

#[test]
fn no_count_overflows_where_everybody_says_the_same() {
    let framework = framework(17);
    let first = |question: &ilt::framework::Question| question.scale().points()[0].id().to_string();
    let said: Vec<_> = framework.questions().map(|question| (question.id().to_string(), first(question))).collect();
    let mut document = document(&framework, 2_000);
    document.responses = (0..2_000)
        .map(|number| {
            let answers = said.iter().map(|(question, answer)| (question.as_str(), answer.as_str()));
            ResponseDocument::submitted(&format!("r{number}"), answers)
        })
        .collect();
    let responses = ResponseSet::check(&framework, document).unwrap();
    let tally = Tally::of(&responses);
    assert_eq!(tally, counted_slowly(&responses));
    let [group] = &tally.to_document().groups[..] else { panic!("one group") };
    assert_eq!(group.counts.len(), 17);
    assert!(group.counts.values().all(|words| words.values().eq([&2_000])), "{:?}", group.counts);
}

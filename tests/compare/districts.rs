//! What three districts keep when they make the built-in framework their own.

use ilt::adopt::{AreaStatus, Comparability, QuestionStatus, comparability};
use serde_json::{Value, json};

use crate::edit::{edited, framework, new_leaders};

pub(crate) fn question(id: &str, text: &str, scale: &str) -> Value {
    json!({"id": id, "text": {"en": text, "es": format!("{text} (es)")}, "scale": scale})
}

/// Two questions reworded, and a sixth area with three own questions after School culture.
pub(crate) fn bilingual() -> Value {
    let languages = json!({"id": "languages", "title": {"en": "Languages", "es": "Idiomas"}, "questions": [
        question("home_languages", "Plan for the languages that students speak at home?", "frequency"),
        question("interpreters", "Have interpreters at meetings with families?", "frequency"),
        question("bilingual_texts", "Choose texts in both languages?", "frequency"),
    ]});
    edited(
        new_leaders(),
        &[
            ("/id", Some(json!("two_rivers_ilt"))),
            (
                "/areas/0/questions/1/text",
                Some(json!({"en": "Use team meetings to plan lessons?", "es": "Planifican juntos?"})),
            ),
            ("/areas/0/questions/1/revision", Some(json!(2))),
            ("/areas/1/questions/1/text", Some(json!({"en": "Reach every family?", "es": "Llegan a cada familia?"}))),
            ("/areas/1/questions/1/revision", Some(json!(2))),
            ("/areas/+2", Some(languages)),
        ],
    )
}

/// A maturity scale, a changed stem, seven areas, 24 questions, weights and reverse-keyed questions.
fn charter() -> Value {
    let points = ["Not yet", "Beginning", "Growing", "Established"];
    let points: Vec<Value> = points
        .iter()
        .enumerate()
        .map(|(level, label)| json!({"id": format!("level_{}", level + 1), "value": level + 1, "label": label}))
        .collect();
    let scale = json!({"id": "maturity", "kind": "maturity", "points": points,
                       "favorable": ["level_3", "level_4"], "unfavorable": ["level_1"]});
    let mut document = new_leaders();
    document["id"] = json!("summit_network_ilt");
    document["stem"] = json!("How far along is your team in this:");
    document["scales"] = json!([scale]);
    let areas = document["areas"].as_array_mut().unwrap();
    for (index, title) in ["Growth", "Community"].iter().enumerate() {
        let questions: Vec<Value> =
            (0..4).map(|n| question(&format!("own_{index}_{n}"), "Work on it?", "maturity")).collect();
        areas.push(json!({"id": format!("own_{index}"), "title": title, "questions": questions}));
    }
    areas[0]["questions"].as_array_mut().unwrap().push(question("own_more", "Work on it?", "maturity"));
    for (index, area) in areas.iter_mut().enumerate() {
        for question in area["questions"].as_array_mut().unwrap() {
            question["scale"] = json!("maturity");
        }
        area["questions"][0]["weight"] = json!(2);
        if index < 4 {
            area["questions"][1]["keying"] = json!("reverse");
        }
    }
    document
}

/// Yes, partly or no; ten of the fifteen questions in three own areas; an own stem.
pub(crate) fn rural() -> Value {
    let scale = json!({"id": "yes_partly_no", "favorable": ["yes"], "unfavorable": ["no"], "points": [
        {"id": "no", "value": 0, "label": "No"},
        {"id": "partly", "value": 1, "label": "Partly"},
        {"id": "yes", "value": 2, "label": "Yes"},
    ]});
    let mut document = new_leaders();
    let mut questions: Vec<Value> = document["areas"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|area| area["questions"].as_array().unwrap().iter().take(2).cloned())
        .collect();
    for question in &mut questions {
        question["scale"] = json!("yes_partly_no");
    }
    let mut area = |id: &str, title: &str, size: usize| json!({"id": id, "title": title, "questions": questions.drain(..size).collect::<Vec<_>>()});
    let areas = [area("classrooms", "Classrooms", 4), area("people", "People", 3), area("ourselves", "Ourselves", 3)];
    document["id"] = json!("high_plains_ilt");
    document["stem"] = json!("In our school, do we");
    document["scales"] = json!([scale]);
    document["areas"] = json!(areas);
    document
}

fn with_the_default(district: &Value) -> Comparability {
    comparability(&framework(&new_leaders()), &framework(district))
}

#[test]
fn the_bilingual_district_keeps_thirteen_questions() {
    let found = with_the_default(&bilingual());
    let summary = &found.summary;
    assert_eq!((summary.comparable, summary.reworded, summary.added, summary.removed), (13, 2, 3, 0));
    let extents: Vec<_> = found
        .areas
        .iter()
        .map(|area| match &area.status {
            AreaStatus::Full { questions } => (area.id.as_str(), "full", *questions, *questions),
            AreaStatus::Common { common, questions, .. } => (area.id.as_str(), "common", *common, *questions),
            AreaStatus::None { questions, .. } => (area.id.as_str(), "none", 0, *questions),
        })
        .collect();
    assert_eq!(
        extents,
        [
            ("learning_and_teaching", "common", 2, 3),
            ("school_culture", "common", 2, 3),
            ("languages", "none", 0, 3),
            ("talent_management", "full", 3, 3),
            ("planning_and_operations", "full", 3, 3),
            ("personal_leadership", "full", 3, 3),
        ]
    );
}

#[test]
fn the_charter_network_keeps_nothing() {
    let document = charter();
    assert_eq!((framework(&document).areas().len(), framework(&document).questions().count()), (7, 24));
    let found = with_the_default(&document);
    assert_eq!((found.summary.comparable, found.summary.rescaled, found.summary.added), (0, 15, 9));
    assert!(found.areas.iter().all(|area| matches!(area.status, AreaStatus::None { .. })));
}

#[test]
fn the_rural_district_keeps_nothing_but_the_ids() {
    let found = with_the_default(&rural());
    let summary = &found.summary;
    assert_eq!((summary.comparable, summary.known, summary.moved), (0, 10, 10));
    assert_eq!((summary.rescaled, summary.removed, summary.added), (10, 5, 0));
    assert!(found.areas.iter().all(|area| matches!(area.status, AreaStatus::None { .. })));
    assert!(found.questions.iter().take(10).all(|question| question.status == QuestionStatus::Rescaled));
}

//! A rural district: yes, partly or no, ten questions in three own areas, teams of five and of three.

use ilt::compare::{AreaStatus, QuestionStatus};
use ilt::{Framework, Policy, Report};
use insta::assert_snapshot;

use crate::files::{kept, overlaid, report, responses};

fn framework() -> Framework {
    overlaid("high_plains/overlay.yaml")
}

#[test]
fn ten_of_the_fifteen_questions_stand_in_three_areas() {
    let framework = framework();
    let areas: Vec<(&str, Vec<&str>)> = framework
        .areas()
        .iter()
        .map(|area| (area.id().as_str(), area.questions().iter().map(|question| question.id().as_str()).collect()))
        .collect();
    assert_eq!(
        areas,
        [
            (
                "teaching_together",
                vec![
                    "shared_understanding",
                    "data_analysis_support",
                    "new_staff_support",
                    "differentiated_development"
                ]
            ),
            ("school_and_town", vec!["shared_norms", "family_and_community", "equitable_resources"]),
            ("sharing_the_load", vec!["delegation", "consistent_meetings", "strong_relationships"]),
        ]
    );
    let [scale] = framework.scales() else { panic!("more than one scale") };
    let points: Vec<_> = scale.points().iter().map(|point| (point.id().as_str(), point.value())).collect();
    assert_eq!(points, [("no", 0), ("partly", 1), ("yes", 2)]);
    assert!(framework.questions().all(|question| question.scale().id() == scale.id()));
    assert_eq!(framework.warnings(), []);
}

#[test]
fn nothing_stays_comparable_and_every_question_is_known() {
    let found = kept(&framework());
    let summary = &found.summary;
    assert_eq!((summary.comparable, summary.known, summary.moved), (0, 10, 10));
    assert_eq!((summary.rescaled, summary.removed, summary.added), (10, 5, 0));
    assert!(found.areas.iter().all(|area| matches!(area.status, AreaStatus::None { .. })));
    assert!(found.questions.iter().take(10).all(|question| question.status == QuestionStatus::Rescaled));
    assert_snapshot!("high_plains_kept", found.to_text(&"en".parse().unwrap()));
}

#[test]
fn teams_of_five_and_of_three_read_every_answer_together() {
    let report = |name| report(&framework(), name, Policy::Open, "en").to_text();
    assert_snapshot!("antelope", report("high_plains/antelope.yaml"));
    assert_snapshot!("bluestem", report("high_plains/bluestem.yaml"));
}

#[test]
fn without_their_agreement_three_people_read_nothing() {
    let framework = framework();
    let confidential = report(&framework, "high_plains/bluestem.yaml", Policy::Confidential, "en");
    assert_eq!(confidential.strengths.candidates, []);
    assert_eq!(confidential.opportunities.candidates, []);
    let mut document = responses(&framework, "high_plains/bluestem.yaml").to_document();
    document.agreed_open = None;
    let silent = ilt::ResponseSet::check(&framework, document).unwrap();
    let problems = Report::of(&silent.close(), Policy::Open, &"en".parse().unwrap()).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>(), ["open_without_agreement"]);
}

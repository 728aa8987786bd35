//! A charter network with a framework of its own: seven areas, 24 questions, four points, weights and reverse keying.

use ilt::compare::{AreaStatus, QuestionStatus};
use ilt::framework::{Keying, Side};
use ilt::source::FileProblems;
use ilt::{Framework, Policy};
use insta::assert_snapshot;

use crate::files::{file, kept, report};

fn framework() -> Framework {
    Framework::read(&file("summit_network/framework.yaml")).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn seven_areas_hold_24_questions() {
    let framework = framework();
    let sizes: Vec<_> = framework.areas().iter().map(|area| (area.id().as_str(), area.questions().len())).collect();
    assert_eq!(
        sizes,
        [
            ("classroom_practice", 4),
            ("student_work", 4),
            ("coaching", 3),
            ("students_and_families", 3),
            ("team_meetings", 4),
            ("goals", 3),
            ("time_and_people", 3),
        ]
    );
    assert_eq!(framework.questions().count(), 24);
}

#[test]
fn the_scale_has_four_points_and_no_middle() {
    let framework = framework();
    let [scale] = framework.scales() else { panic!("more than one scale") };
    let points: Vec<_> =
        scale.points().iter().map(|point| (point.id().as_str(), point.value(), point.side())).collect();
    assert_eq!(
        points,
        [
            ("not_at_all", 1, Side::Unfavorable),
            ("beginning", 2, Side::Neutral),
            ("established", 3, Side::Favorable),
            ("sustained", 4, Side::Favorable),
        ]
    );
}

#[test]
fn some_questions_weigh_more_and_four_are_reversed() {
    let framework = framework();
    let weights: Vec<_> = framework
        .questions()
        .filter(|question| question.weight() > 1)
        .map(|question| (question.id().as_str(), question.weight()))
        .collect();
    assert_eq!(
        weights,
        [
            ("paired_visits", 2),
            ("work_on_the_table", 2),
            ("monthly_coaching", 2),
            ("decisions_recorded", 2),
            ("six_week_review", 3),
        ]
    );
    let reversed = framework.questions().filter(|question| question.keying() == Keying::Reverse);
    let reversed: Vec<_> = reversed.map(|question| question.id().as_str()).collect();
    assert_eq!(reversed, ["visits_for_evaluation", "coaching_canceled", "decided_beforehand", "urgent_first"]);
}

#[test]
fn each_reversed_question_draws_a_warning_and_nothing_else_does() {
    let file = file("summit_network/framework.yaml");
    let warnings = FileProblems::of(&file, framework().warnings());
    let shown: Vec<_> = warnings
        .problems()
        .iter()
        .map(|warning| format!("{} {}: {}", warning.span.unwrap().start, warning.code, warning.message))
        .collect();
    assert_eq!(
        shown,
        [
            "53:17 reverse_keyed: the question `visits_for_evaluation` is reverse-keyed",
            "73:17 reverse_keyed: the question `coaching_canceled` is reverse-keyed",
            "94:17 reverse_keyed: the question `decided_beforehand` is reverse-keyed",
            "110:17 reverse_keyed: the question `urgent_first` is reverse-keyed",
        ]
    );
}

#[test]
fn nothing_stays_comparable_with_the_default() {
    let found = kept(&framework());
    let summary = &found.summary;
    assert_eq!((summary.comparable, summary.known, summary.added, summary.removed), (0, 0, 24, 15));
    let unlike = |status| matches!(status, QuestionStatus::Added | QuestionStatus::Removed);
    assert!(found.questions.iter().all(|question| unlike(question.status)));
    assert_eq!(found.areas.len(), 7 + 5);
    assert!(found.areas.iter().all(|area| matches!(area.status, AreaStatus::None { .. })));
    assert_snapshot!("summit_network_kept", found.to_text(&"en".parse().unwrap()));
}

#[test]
fn a_consensus_stands_beside_the_answers_and_beside_a_question_that_is_not_shown() {
    let report = report(&framework(), "summit_network/responses.yaml", Policy::Confidential, "en");
    assert_snapshot!("summit_network", report.to_text());

    let agreed: Vec<_> = report
        .areas
        .iter()
        .flat_map(|area| &area.questions)
        .filter_map(|question| Some((question.id.as_str(), question.consensus.as_ref()?.rating.label.as_str())))
        .collect();
    assert_eq!(
        agreed,
        [
            ("one_change_to_try", "Beginning"),
            ("leaders_observed", "Not at all"),
            ("decided_beforehand", "Established"),
            ("six_week_review", "Established"),
            ("urgent_first", "Established"),
        ]
    );
    let hidden: Vec<_> = report.hidden.iter().filter_map(|hidden| hidden.question.as_deref()).collect();
    assert_eq!(hidden, ["leaders_observed", "partner_visits"]);
}

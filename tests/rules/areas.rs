//! Rule 3: areas.

use ilt::cycle::{About, FiredPrompt};
use ilt::framework::document::{FrameworkDocument, PointDocument, PromptDocument, ScaleDocument, ScoringDocument};
use ilt::framework::{AreaReading, Keying, Phase, PromptScope, Trigger};
use ilt::score::{AreaNumbers, AreaResult, AreaScore};
use ilt::{Policy, Scores};

use super::team::{answered, checked, five, framework, open, position, scale, scores_of};

/// A framework of one area whose questions have these weights.
fn weighted(weights: &[i64], reading: AreaReading) -> FrameworkDocument {
    let mut document = framework(&[weights.len()]);
    for (question, weight) in document.areas[0].questions.iter_mut().zip(weights) {
        question.weight = Some(*weight);
    }
    document.scoring = Some(ScoringDocument { area_reading: Some(reading), ..ScoringDocument::default() });
    document
}

fn numbers(scores: &Scores) -> &AreaNumbers {
    match scores.areas()[0].result() {
        AreaResult::Scored(numbers) => numbers,
        AreaResult::Insufficient => panic!("the area is insufficient"),
    }
}

#[test]
fn half_of_the_weight_is_enough() {
    use AreaReading::{MeanOfQuestions, PooledAnswers};
    for (weights, columns, expected) in [
        (&[1, 1, 1, 1][..], &["444", "444", "44", "-"][..], "3/4"),
        (&[1, 1, 1, 1], &["444", "44", "44", "-"], "insufficient"),
        (&[1, 1, 1], &["444", "44", "d"], "insufficient"),
        (&[1, 1, 1], &["444", "222", "d"], "1/2"),
        (&[1, 1, 1, 4], &["444", "444", "444", "4"], "insufficient"),
        (&[1, 1, 1, 4], &["4", "4", "4", "222"], "1/4"),
        (&[2, 1, 1], &["555", "5", "5"], "1"),
        (&[1], &["44"], "insufficient"),
    ] {
        for reading in [MeanOfQuestions, PooledAnswers] {
            let scores = open(&checked(weighted(weights, reading)), columns);
            assert_eq!(position(&scores.areas()[0]), expected, "{weights:?} {columns:?} {reading}");
        }
    }
}

#[test]
fn another_coverage_can_be_asked_for() {
    for (coverage, expected) in [("0", "insufficient"), ("1/3", "1/4"), ("2/5", "insufficient"), ("1", "insufficient")]
    {
        let mut document = framework(&[3]);
        document.scoring =
            Some(ScoringDocument { minimum_coverage: Some(coverage.into()), ..ScoringDocument::default() });
        let columns: &[&str] = if coverage == "0" { &["2", "2", "2"] } else { &["222", "2", "2"] };
        let scores = open(&checked(document), columns);
        assert_eq!(position(&scores.areas()[0]), expected, "{coverage}");
    }
}

#[test]
fn the_two_readings_of_an_area_are_different_numbers() {
    // q1: three answers at 1, weight 3; q2: six answers at 0, weight 1
    let columns = ["555", "111111"];
    for (reading, expected) in [(AreaReading::MeanOfQuestions, "3/4"), (AreaReading::PooledAnswers, "3/5")] {
        let scores = open(&checked(weighted(&[3, 1], reading)), &columns);
        assert_eq!(position(&scores.areas()[0]), expected, "{reading}");
    }
}

#[test]
fn percent_favorable_pools_answers_and_knows_no_weights() {
    for reading in [AreaReading::MeanOfQuestions, AreaReading::PooledAnswers] {
        let scores = open(&checked(weighted(&[3, 1, 1], reading)), &["555", "111114", "44"]);
        assert_eq!((numbers(&scores).favorable(), numbers(&scores).n()), (4, 9), "the third is not in the score");
        assert_eq!(numbers(&scores).percent_favorable(), 44);
        assert_eq!((scores.areas()[0].questions_in_score(), scores.areas()[0].questions()), (2, 3));
    }
}

#[test]
fn highlights_count_questions() {
    // S strength, N steady, O opportunity, - too few answers
    let column = |question: char| match question {
        'S' => "444",
        'N' => "333",
        'O' => "111",
        _ => "4",
    };
    for (questions, expected) in [
        ("S", "strength"),
        ("SS", "strength"),
        ("SN", "strength"),
        ("SNN", "steady"),
        ("SO", "mixed"),
        ("SSO", "mixed"),
        ("SSSO", "mixed"),
        ("SSOO", "mixed"),
        ("SOO", "opportunity"),
        ("SOONN", "mixed"),
        ("ON", "opportunity"),
        ("ONN", "steady"),
        ("OONS", "opportunity"),
        ("SSONNN", "mixed"),
        ("NN", "steady"),
        ("S-", "strength"),
        ("SN-", "strength"),
        ("OS--", "mixed"),
        ("OON--", "opportunity"),
    ] {
        let columns: Vec<&str> = questions.chars().map(column).collect();
        let scores = open(&checked(framework(&[questions.len()])), &columns);
        assert_eq!(numbers(&scores).highlight().as_str(), expected, "{questions}");
        let in_band = |band: char| questions.chars().filter(|other| *other == band).count() as u64;
        let decided = (numbers(&scores).strengths(), numbers(&scores).opportunities());
        assert_eq!(decided, (in_band('S'), in_band('O')), "{questions}");
    }
}

#[test]
fn highlights_are_unweighted() {
    let scores = open(&checked(weighted(&[1, 9, 1], AreaReading::MeanOfQuestions)), &["333", "444", "333"]);
    assert_eq!(numbers(&scores).highlight().as_str(), "steady");
}

#[test]
fn another_share_can_highlight_an_area() {
    for (share, expected) in [("0", ["strength", "opportunity", "steady"]), ("1", ["steady", "steady", "steady"])] {
        let mut document = framework(&[2, 2, 2]);
        document.scoring = Some(ScoringDocument { highlight_at_least: Some(share.into()), ..Default::default() });
        let scores = open(&checked(document), &["444", "333", "111", "333", "333", "333"]);
        let highlight = |area: &AreaScore| match area.result() {
            AreaResult::Scored(numbers) => numbers.highlight().as_str(),
            AreaResult::Insufficient => "none",
        };
        assert_eq!(scores.areas().iter().map(highlight).collect::<Vec<_>>(), expected, "{share}");
    }
}

#[test]
fn an_area_fires_the_prompts_of_its_highlight() {
    let mut document = framework(&[2, 2, 2, 2, 2]);
    let triggers = [Trigger::Strength, Trigger::Mixed, Trigger::Steady, Trigger::Opportunity, Trigger::Insufficient];
    let prompt = |trigger: Trigger| PromptDocument {
        id: trigger.to_string(),
        phase: Phase::Notice,
        trigger,
        scope: PromptScope::Area,
        text: "What do you see?".into(),
        ..PromptDocument::default()
    };
    document.prompts = Some(triggers.map(prompt).to_vec());
    let columns = ["444", "333", "444", "111", "333", "333", "111", "333", "4", "4"];
    let fired = FiredPrompt::of(&open(&checked(document), &columns), None, &[]);
    let fired = fired.iter().map(|fired| (fired.prompt().trigger(), fired.about().clone()));
    let areas = (1..).map(|number| About::Area(format!("a{number}").parse().unwrap()));
    assert_eq!(fired.collect::<Vec<_>>(), triggers.into_iter().zip(areas).collect::<Vec<_>>());
}

#[test]
fn an_area_is_read_on_the_scale_where_that_means_something() {
    let on_scale = |scales: Vec<ScaleDocument>, second: &str| {
        let mut document = FrameworkDocument { scales, ..framework(&[2]) };
        document.areas[0].questions[1].scale = second.to_owned();
        let scores = open(&checked(document), &["444", "222"]);
        numbers(&scores).on_scale().map(|mean| mean.to_decimal(2))
    };
    let positions = |mut scale: ScaleDocument, positions: [i64; 5]| {
        scale.span = Some(positions[4]);
        for (point, position) in scale.points.iter_mut().zip(positions) {
            point.position = Some(position);
        }
        scale
    };
    let gap = |mut scale: ScaleDocument| {
        scale.points[4].value = 9;
        scale
    };
    assert_eq!(on_scale(vec![five()], "five").as_deref(), Some("3.00"));
    assert_eq!(on_scale(vec![five(), scale("four", 4, 2, 2)], "four"), None, "unlike scales have no common unit");
    assert_eq!(
        on_scale(vec![positions(five(), [0, 2, 4, 6, 8])], "five").as_deref(),
        Some("3.00"),
        "even, if declared"
    );
    assert_eq!(on_scale(vec![positions(five(), [0, 1, 4, 6, 8])], "five"), None, "uneven positions");
    assert_eq!(on_scale(vec![gap(five())], "five"), None, "values that are not consecutive");
}

#[test]
fn an_area_with_reverse_keyed_questions_is_read_after_keying() {
    let mut document = framework(&[2]);
    document.areas[0].questions[1].keying = Some(Keying::Reverse);
    let scores = open(&checked(document), &["444", "222"]);
    assert_eq!(position(&scores.areas()[0]), "3/4");
    assert_eq!(numbers(&scores).on_scale().unwrap().to_decimal(2), "4.00");
}

#[test]
fn suppressed_questions_are_in_no_area() {
    let framework = checked(framework(&[3]));
    let document = answered(&framework, &["44444", "2222-", "3333-"]);
    let confidential = scores_of(&framework, document.clone(), Policy::Confidential);
    assert_eq!(position(&confidential.areas()[0]), "insufficient");
    assert_eq!(confidential.areas()[0].questions_in_score(), 1);
    let open = scores_of(&framework, document, Policy::Open);
    assert_eq!(position(&open.areas()[0]), "1/2");
}

#[test]
fn unlike_scales_meet_at_their_positions() {
    let binary = ScaleDocument::new(
        "binary",
        [PointDocument::new("p1", 0, "No"), PointDocument::new("p2", 1, "Yes")],
        ["p2"],
        ["p1"],
    );
    let mut document = FrameworkDocument { scales: vec![five(), binary], ..framework(&[2]) };
    document.areas[0].questions[1].scale = "binary".to_owned();
    let scores = open(&checked(document), &["444", "1222"]);
    assert_eq!(position(&scores.areas()[0]), "3/4");
    assert_eq!(numbers(&scores).favorable(), 6);
}

//! Rules 1 and 2: answers, bands and flags of one question.

use ilt::framework::document::{FrameworkDocument, OpportunityDocument, PointDocument, ScaleDocument, ScoringDocument};
use ilt::framework::{Keying, Side};
use ilt::score::{QuestionResult, QuestionScore};
use ilt::{Disclosed, Framework, Policy, Report, ResponseSet, Scores, Tally};

use super::team::{answered, band, checked, flags, framework, one, open, scale, scores_of};

#[test]
fn bands_change_exactly_at_their_edges() {
    for (answers, expected, why) in [
        ("443", "strength", "3f = 2n"),
        ("44433", "steady", "f = 3 of 5 is less than two thirds"),
        ("444433", "strength", "f = 4 of 6 is two thirds"),
        ("444442", "strength", "6u = n"),
        ("44442", "steady", "6u = 6 > 5 = n"),
        ("552", "opportunity", "3u = n, whatever the mean"),
        ("5552", "steady", "3u < n, and 6u > n"),
        ("333", "steady", "x = 1/2 is not below 1/2"),
        ("3333332", "opportunity", "x = 13/28"),
        ("3333342", "steady", "x = 1/2 again"),
        ("111", "opportunity", "the lowest there is"),
        ("555", "strength", "the highest there is"),
    ] {
        assert_eq!(band(&one(answers)), expected, "{answers}: {why}");
    }
}

#[test]
fn strength_is_tested_first() {
    // the points stand at 0, 1 and 10: all answers are favorable and their mean is low
    let mut points = ["p1", "p2", "p3"].iter().zip(1..).map(|(id, value)| PointDocument::new(id, value, *id));
    let mut point = |position| PointDocument { position: Some(position), ..points.next().unwrap() };
    let points = [point(0), point(1), point(10)];
    let scale = ScaleDocument { span: Some(10), ..ScaleDocument::new("five", points, ["p2", "p3"], ["p1"]) };
    let framework = checked(FrameworkDocument { scales: vec![scale], ..framework(&[1]) });
    let scores = open(&framework, &["222"]);
    assert_eq!(scores.questions()[0].result().answers().unwrap().position().to_string(), "1/10");
    assert_eq!(band(&scores.questions()[0]), "strength");
}

#[test]
fn a_report_says_what_a_position_is_made_of_where_values_say_something_else() {
    let page = |values: [i64; 4], positions: Option<[i64; 4]>| {
        let points = ["p1", "p2", "p3", "p4"].iter().zip(values).zip(positions.map_or([None; 4], |all| all.map(Some)));
        let points =
            points.map(|((id, value), position)| PointDocument { position, ..PointDocument::new(id, value, *id) });
        let span = positions.map(|positions| positions[3]);
        let scale = ScaleDocument { span, ..ScaleDocument::new("five", points, ["p3", "p4"], ["p1"]) };
        let framework = checked(FrameworkDocument { scales: vec![scale], ..framework(&[1]) });
        let responses = ResponseSet::check(&framework, answered(&framework, &["233333"])).unwrap();
        let report = Report::of(&responses.close(), Policy::Confidential, &"en".parse().unwrap()).unwrap();
        let QuestionResult::Scored { answers, .. } = open(&framework, &["233333"]).questions()[0].result().clone()
        else {
            panic!("six answers are enough")
        };
        (answers.mean().to_decimal(2), answers.position().to_decimal(2), report.rules.text.join("\n"))
    };
    let says = |points: &str| format!("which here are not those of their values: {points}.");
    // 1.83 of 0 to 8 is not 0.61 of the way
    let (mean, position, rules) = page([0, 1, 2, 8], None);
    assert_eq!((mean.as_str(), position.as_str()), ("1.83", "0.61"));
    assert!(rules.contains(&says("p1 0.00, p2 0.33, p3 0.67, p4 1.00")), "{rules}");
    let (_, position, rules) = page([1, 2, 3, 4], Some([0, 1, 4, 20]));
    assert_eq!(position, "0.18");
    assert!(rules.contains(&says("p1 0.00, p2 0.05, p3 0.20, p4 1.00")), "{rules}");
    // where the two agree, in whichever unit, there is nothing to say
    for (values, positions) in
        [([1, 2, 3, 4], None), ([0, 1, 2, 8], Some([0, 3, 6, 24])), ([-3, -1, 1, 3], Some([0, 1, 2, 3]))]
    {
        let (_, _, rules) = page(values, positions);
        assert!(!rules.contains("not those of their values"), "{rules}");
    }
}

#[test]
fn thresholds_come_from_the_framework() {
    let opportunity =
        OpportunityDocument { unfavorable_at_least: Some("1".into()), position_below: Some("3/4".into()) };
    let scoring = ScoringDocument { opportunity: Some(opportunity), minimum_n: Some(4), ..ScoringDocument::default() };
    let framework = checked(FrameworkDocument { scoring: Some(scoring), ..framework(&[4]) });
    let scores = open(&framework, &["4434", "5533", "1333", "555"]);
    let bands: Vec<&str> = scores.questions().iter().map(band).collect();
    assert_eq!(bands, ["strength", "steady", "opportunity", "none"]);
}

#[test]
fn flags_stand_beside_the_band() {
    for (answers, expected) in [
        ("541", &["contested"][..]),
        ("5331", &["fragile"]), // f = 1 of 4 is less than a third; a 3 moved down makes the mean low
        ("444442", &["dissent"]), // any one of them moved, it stays a strength
        ("1555555", &["dissent"]),
        ("444", &["unanimous"]),
        ("443", &["fragile"]),
        ("4444", &["unanimous"]),
        ("333", &["unanimous", "fragile"]),
        ("4444dd", &["unanimous", "low_visibility"]),
        ("44444dd", &["unanimous"]),
        ("444nnn", &["unanimous", "poor_fit"]),
        ("4444nnn", &["unanimous"]),
        ("444nnndd-", &["unanimous"]),
        ("444ndd", &["unanimous", "low_visibility"]),
        ("4d", &["low_visibility"]), // from respondents, also where there is no band
        ("nn", &["poor_fit"]),
        ("1", &[]),
    ] {
        assert_eq!(flags(&one(answers)), expected, "{answers}");
    }
}

/// Whether moving one answer by one point changes the band, found by moving every one.
fn moves_change_the_band(answers: &str) -> bool {
    let moved = |index: usize, step: i32| {
        let mut points: Vec<u32> = answers.chars().map(|point| point.to_digit(10).unwrap()).collect();
        points[index] = points[index].checked_add_signed(step).filter(|point| (1..=5).contains(point))?;
        Some(points.iter().map(u32::to_string).collect::<String>())
    };
    let neighbors = (0..answers.len()).flat_map(|index| [moved(index, -1), moved(index, 1)]);
    neighbors.flatten().any(|other| band(&one(&other)) != band(&one(answers)))
}

#[test]
fn fragile_is_exact() {
    for answers in
        ["443", "444", "44433", "444433", "552", "5552", "3333", "4441", "4442", "1234", "5511", "2222", "33332"]
    {
        assert_eq!(flags(&one(answers)).contains(&"fragile"), moves_change_the_band(answers), "{answers}");
    }
}

#[test]
fn fewer_than_three_answers_have_counts_and_no_band_in_open_mode() {
    for (answers, counts, sum, mean, x) in [
        ("4", [0, 0, 0, 1, 0], 4, "4.00", "3/4"),
        ("45", [0, 0, 0, 1, 1], 9, "4.50", "7/8"),
        ("1d", [1, 0, 0, 0, 0], 1, "1.00", "0"),
    ] {
        let score = one(answers);
        let QuestionResult::Insufficient { answers: Some(numbers) } = score.result() else { panic!("{answers}") };
        assert_eq!(numbers.counts(), counts, "{answers}");
        assert_eq!((numbers.value_sum(), &*numbers.mean().to_decimal(2)), (sum, mean), "{answers}");
        assert_eq!(numbers.position().to_string(), x, "{answers}");
    }
    for answers in ["d", "n-", "-"] {
        let score = one(answers);
        assert_eq!(*score.result(), QuestionResult::Insufficient { answers: None }, "{answers}");
        assert_eq!(score.n(), Some(0), "{answers}");
    }
}

#[test]
fn no_non_response_is_a_zero() {
    let (with, without) = (one("nd-554"), one("554"));
    assert_eq!(with.result(), without.result());
    assert_eq!((with.n(), without.n()), (Some(3), Some(3)));
}

#[test]
fn percents_of_points_add_up_and_percent_favorable_is_rounded_alone() {
    for (answers, percents, favorable) in [
        ("1234445", [15, 14, 14, 43, 14], 57),
        ("445", [0, 0, 0, 67, 33], 100),
        ("135", [34, 0, 33, 0, 33], 33),
        ("1122345", [29, 29, 14, 14, 14], 29),
        ("12222222", [13, 87, 0, 0, 0], 0),  // equal remainders: the earlier point
        ("11111114", [88, 0, 0, 12, 0], 13), // alone, 12.5 is rounded away from zero
    ] {
        let score = one(answers);
        let numbers = score.result().answers().unwrap();
        assert_eq!(numbers.percents(), percents, "{answers}");
        assert_eq!(numbers.percent_favorable(), favorable, "{answers}");
    }
}

#[test]
fn a_reverse_keyed_question_is_counted_as_ticked_and_read_the_other_way() {
    let mut document = framework(&[2]);
    document.areas[0].questions[1].keying = Some(Keying::Reverse);
    let framework = checked(document);
    let scores = open(&framework, &["5541", "1125"]);
    let [forward, reverse] = [0, 1].map(|index| scores.questions()[index].result().answers().unwrap().clone());
    assert_eq!((forward.counts(), forward.value_sum()), (&[1, 0, 0, 1, 2][..], 15));
    assert_eq!((reverse.counts(), reverse.value_sum()), (&[2, 1, 0, 0, 1][..], 9));
    assert_eq!((forward.position(), forward.favorable(), forward.unfavorable()), (reverse.position(), 3, 1));
    assert_eq!((reverse.favorable(), reverse.unfavorable()), (3, 1));
    assert_eq!(scores.questions()[0].result().band(), scores.questions()[1].result().band());
    let sides: Vec<(i64, Side)> = framework.question("q2").unwrap().keyed_points().collect();
    assert_eq!((sides[0], sides[2], sides[4]), ((4, Side::Favorable), (2, Side::Neutral), (0, Side::Unfavorable)));
}

#[test]
fn declared_positions_are_where_points_stand() {
    let mut uneven = scale("five", 3, 1, 1);
    for (point, position) in uneven.points.iter_mut().zip([0, 1, 4]) {
        point.position = Some(position);
    }
    uneven.span = Some(4);
    let mut document = FrameworkDocument { scales: vec![uneven], ..framework(&[2]) };
    document.areas[0].questions[1].keying = Some(Keying::Reverse);
    let scores = open(&checked(document), &["1223", "1223"]);
    let x = |index: usize| scores.questions()[index].result().answers().unwrap().position().to_string();
    assert_eq!((x(0), x(1)), ("3/8".to_owned(), "5/8".to_owned()));
    let mean = scores.questions()[0].result().answers().unwrap().mean().to_decimal(2);
    assert_eq!(mean, "2.00", "the mean on the values knows no positions");
}

#[test]
fn values_need_not_be_consecutive() {
    let mut wide = scale("five", 3, 1, 1);
    for (point, value) in wide.points.iter_mut().zip([-10, 0, 1]) {
        point.value = value;
    }
    let scores = open(&checked(FrameworkDocument { scales: vec![wide], ..framework(&[1]) }), &["123"]);
    let answers = scores.questions()[0].result().answers().unwrap();
    assert_eq!((answers.value_sum(), &*answers.mean().to_decimal(2)), (-9, "-3.00"));
    assert_eq!(answers.position().to_string(), "1/2");
}

#[test]
fn drafts_are_counted_and_never_scored() {
    let framework = checked(framework(&[1]));
    let mut document = answered(&framework, &["44441"]);
    document.responses[4].status = ilt::response::ResponseStatus::Draft;
    let responses = ResponseSet::check(&framework, document).unwrap();
    let disclosed = Disclosed::of(&responses.close(), Policy::Open).unwrap();
    assert_eq!((disclosed.completion().respondents, disclosed.completion().drafts), (4, 1));
    assert_eq!(Scores::of(&disclosed).questions()[0].result(), one("4444").result());
}

#[test]
fn the_consensus_rating_is_in_no_score() {
    let framework = checked(framework(&[2]));
    let document = answered(&framework, &["44444", "11"]);
    let mut agreed = document.clone();
    agreed.consensus =
        Some([("q1".to_owned(), "p1".to_owned()), ("q2".to_owned(), "p5".to_owned())].into_iter().collect());
    for policy in [Policy::Open, Policy::Confidential] {
        let with = scores_of(&framework, agreed.clone(), policy);
        let without = scores_of(&framework, document.clone(), policy);
        assert_eq!((with.questions(), with.areas()), (without.questions(), without.areas()));
    }
}

#[test]
fn one_response_for_each_respondent_and_no_more_than_were_asked() {
    let framework = checked(framework(&[1]));
    let codes = |document| -> Vec<&str> {
        let problems = ResponseSet::check(&framework, document).unwrap_err();
        problems.iter().map(|problem| problem.code.as_str()).collect()
    };
    let mut twice = answered(&framework, &["444"]);
    twice.responses[2].respondent = "m0".into();
    assert_eq!(codes(twice), ["duplicate_respondent"]);
    let mut crowd = answered(&framework, &["444"]);
    crowd.roster_size = 2;
    assert_eq!(codes(crowd), ["more_than_roster"]);
    let mut drafts = answered(&framework, &["444"]);
    drafts.roster_size = 2;
    drafts.responses[0].status = ilt::response::ResponseStatus::Draft;
    assert!(ResponseSet::check(&framework, drafts).is_ok(), "a draft is not submitted");
}

#[test]
fn tallies_of_different_frameworks_do_not_add_up() {
    let other = FrameworkDocument { version: "1.0.1".into(), ..framework(&[1]) };
    let (one, other) = (Tally::empty(&checked(framework(&[1]))), Tally::empty(&checked(other)));
    assert_eq!(one.merge(&other).unwrap_err().as_slice()[0].code.as_str(), "different_frameworks");
}

#[test]
fn an_endless_scale_is_a_problem_and_no_panic() {
    for points in [21, 253, 254, 255, 256, 1000] {
        let problems =
            Framework::try_from(FrameworkDocument { scales: vec![scale("five", points, 1, 1)], ..framework(&[1]) });
        assert_eq!(problems.unwrap_err().as_slice()[0].code.as_str(), "too_many", "{points} points");
    }
}

#[test]
fn a_score_of_one_question_is_the_same_wherever_it_stands() {
    let both = open(&checked(framework(&[1, 1])), &["44433", "44433"]);
    let [first, second]: [QuestionScore; 2] = both.questions().to_vec().try_into().unwrap();
    assert_eq!(first.result(), second.result());
}

//! Numbers that other programs computed from the same answers: `tests/golden` says which program and how.

use ilt::cycle::Change;
use ilt::framework::document::{FrameworkDocument, OpportunityDocument, ScoringDocument, StrengthDocument};
use ilt::framework::{AreaReading, Fraction, Framework, Keying};
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::score::AreaResult;
use ilt::{Policy, ResponseSet};
use serde_json::Value;

use super::change::{change, on_values};
use super::team::{checked, framework, open, priorities, scale};

macro_rules! golden {
    ($name:literal) => {
        serde_json::from_str::<Value>(include_str!(concat!("../golden/", $name, ".json"))).unwrap()
    };
}

/// A table of members and questions, where null is no answer, as one column of answers for each question.
fn columns(rows: &Value) -> Vec<String> {
    let rows: Vec<&Vec<Value>> = rows.as_array().unwrap().iter().map(|row| row.as_array().unwrap()).collect();
    let cell = |cell: &Value| cell.as_u64().map_or("-".to_owned(), |point| point.to_string());
    (0..rows[0].len()).map(|question| rows.iter().map(|row| cell(&row[question])).collect()).collect()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn number(ratio: &ilt::score::Ratio) -> f64 {
    let (numerator, denominator) = ratio.parts().unwrap();
    numerator as f64 / denominator as f64
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} and {expected}");
}

fn percent(count: u64, n: u64) -> f64 {
    100.0 * count as f64 / n as f64
}

#[test]
fn distributions_agree_with_likert_for_r() {
    for (case, favorable) in [(golden!("likert-team8-five-level"), 2), (golden!("likert-team8-center-2.5"), 3)] {
        let columns = columns(&case["input"]["rows"]);
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        let document = FrameworkDocument { scales: vec![scale("five", 5, favorable, 2)], ..framework(&[4]) };
        let scores = open(&checked(document), &columns);
        let expected = &case["expected"];
        for (index, score) in scores.questions().iter().enumerate() {
            let answers = score.result().answers().unwrap();
            close(percent(answers.favorable(), answers.n()), numbers(&expected["high"])[index]);
            close(percent(answers.unfavorable(), answers.n()), numbers(&expected["low"])[index]);
            let neutral = answers.n() - answers.favorable() - answers.unfavorable();
            close(percent(neutral, answers.n()), numbers(&expected["neutral"])[index]);
            if let Some(means) = expected.get("mean") {
                close(number(answers.mean()), numbers(means)[index]);
                for (count, percents) in answers.counts().iter().zip(numbers(&expected["percent"][index])) {
                    close(percent(*count, answers.n()), percents);
                }
            }
        }
    }
}

#[test]
fn ranks_agree_with_scipy() {
    let case = golden!("rank-methods-with-ties");
    // ten answers with that mean, the same ones for the same mean
    let column = |mean: &f64| match (mean * 10.0).round() {
        28.0 => "3333333322",
        32.0 => "3333333344",
        41.0 => "4444444445",
        other => panic!("no answers have the mean {other}"),
    };
    let columns: Vec<&str> = numbers(&case["input"]["scores"]).iter().map(column).collect();
    // whatever is not perfect is an opportunity
    let document = FrameworkDocument {
        scoring: Some(ScoringDocument {
            strength: Some(StrengthDocument { favorable_at_least: Some("1".into()), unfavorable_at_most: None }),
            opportunity: Some(OpportunityDocument { unfavorable_at_least: None, position_below: Some("1".into()) }),
            ..ScoringDocument::default()
        }),
        scales: vec![scale("five", 5, 1, 2)],
        ..framework(&[6])
    };
    let framework = checked(document);
    let priorities = priorities(&framework, &columns);
    let rank = |id: &str| {
        let found = priorities.opportunities().candidates().iter().find(|candidate| candidate.question().id() == id);
        found.unwrap().rank() as f64
    };
    let ranks: Vec<f64> = framework.questions().map(|question| rank(question.id().as_str())).collect();
    assert_eq!(ranks, numbers(&case["expected"]["min"]));
}

#[test]
fn the_two_readings_of_an_area_agree_with_r() {
    let case = golden!("team-mean-of-members-vs-pooled");
    let columns = columns(&case["input"]["rows"]);
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    for (reading, expected) in
        [(AreaReading::MeanOfQuestions, "mean_of_item_means"), (AreaReading::PooledAnswers, "mean_of_pooled_answers")]
    {
        let scoring = ScoringDocument { area_reading: Some(reading), ..ScoringDocument::default() };
        let scores = open(&checked(FrameworkDocument { scoring: Some(scoring), ..framework(&[3]) }), &columns);
        let AreaResult::Scored(area) = scores.areas()[0].result() else { panic!("all questions are sufficient") };
        close(number(area.on_scale().unwrap()), case["expected"][expected].as_f64().unwrap());
        assert_eq!(area.n(), case["expected"]["n_answers"].as_u64().unwrap());
        let favorable = case["expected"]["percent_favourable_pooled"].as_f64().unwrap();
        close(percent(area.favorable(), area.n()), favorable);
        close(area.percent_favorable().into(), favorable.round());
    }
}

#[test]
fn coverage_is_counted_in_integers() {
    let case = golden!("score-threshold-integers");
    let cases = case["input"]["cases"].as_array().unwrap();
    for (case, expected) in cases.iter().zip(numbers(&case["expected"]["min_answered"])) {
        let text = case["fraction"].as_str().unwrap();
        let fraction = match text.split_once('.') {
            Some((_, decimals)) => format!("{}/1{}", decimals.trim_start_matches('0'), "0".repeat(decimals.len())),
            None => text.to_owned(),
        };
        let fraction: Fraction = fraction.parse().unwrap();
        let questions = case["k"].as_u64().unwrap();
        let least = (0..=questions).find(|answered| fraction.is_reached_by(*answered, questions)).unwrap();
        close(least as f64, expected);
    }
}

/// What these programs compute for a person this crate computes for a team. Three who answer alike are the smallest
/// team with a score, and score like one of them.
#[test]
fn area_scores_agree_with_proscorertools() {
    for (case, points, key, coverage) in [
        (golden!("score-reverse-keyed"), [5, 5, 5].as_slice(), "pomp", "1/2"),
        (golden!("score-half-rule-3-items"), &[5, 5, 5], "pomp", "1/2"),
        (golden!("score-half-rule-4-items-exact-half"), &[5, 5, 5, 5], "pomp", "1/2"),
        (golden!("score-half-rule-5-items-round-half-even-trap"), &[5, 5, 5, 5, 5], "pomp", "1/2"),
        (golden!("score-80-percent-rule-5-items"), &[5, 5, 5, 5, 5], "pomp", "4/5"),
        (golden!("score-weighted-mean-renormalised"), &[5, 5, 5], "weighted_mean", "1/2"),
        (golden!("score-unequal-scale-lengths"), &[5, 7, 4], "mean_of_item_pomp", "1/2"),
    ] {
        let input = &case["input"];
        let mut document = framework(&[points.len()]);
        document.scales = [4, 5, 7].map(|points| scale(&format!("s{points}"), points, 1, 1)).to_vec();
        document.scoring = Some(ScoringDocument { minimum_coverage: Some(coverage.into()), ..Default::default() });
        for (index, question) in document.areas[0].questions.iter_mut().enumerate() {
            question.scale = format!("s{}", points[index]);
            question.weight = input["weights"].get(index).and_then(Value::as_i64);
            let reversed = input["reversed"].as_array().is_some_and(|ids| ids.contains(&question.id.as_str().into()));
            question.keying = reversed.then_some(Keying::Reverse);
        }
        let framework = checked(document);
        for (row, expected) in input["rows"].as_array().unwrap().iter().zip(case["expected"][key].as_array().unwrap()) {
            let columns = columns(&Value::Array(vec![row.clone(); 3]));
            let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
            let scores = open(&framework, &columns);
            match (scores.areas()[0].result(), expected.as_f64()) {
                (AreaResult::Insufficient, None) => {}
                (AreaResult::Scored(area), Some(expected)) if key == "weighted_mean" => {
                    close(number(area.on_scale().unwrap()), expected);
                }
                (AreaResult::Scored(area), Some(expected)) => close(100.0 * number(area.position()), expected),
                (found, expected) => panic!("{}: {row} has {found:?} and not {expected:?}", case["id"]),
            }
        }
    }
}

/// A difference of means, on a scale that has a point at every value that somebody has, of as many of each of them as a
/// team needs.
#[test]
fn differences_of_means_agree_with_r() {
    for (case, times, difference) in [
        (golden!("change-none-zero-variance"), 1, "diff_means"),
        (golden!("change-paired-two-members"), 2, "mean_diff"),
        (golden!("change-sleep-independent"), 1, "diff_means"),
    ] {
        let tenths = |side: &str| -> Vec<i64> {
            numbers(&case["input"][side]).iter().map(|value| (value * 10.0).round() as i64).collect()
        };
        let (earlier, later) = (tenths("earlier"), tenths("later"));
        // a scale has two points at least
        let mut values: Vec<i64> = earlier.iter().chain(&later).copied().chain([0, 10]).collect();
        values.sort_unstable();
        values.dedup();
        let framework = checked(on_values(&values));
        let closed = |answers: &[i64], id: &str, order: i64| {
            let mut document = ResponseSetDocument::new(
                &framework,
                TeamDocument::new("team", "A team"),
                CycleDocument::new(id, id, order),
                i64::try_from(answers.len() * times).unwrap(),
            );
            document.agreed_open = Some("Everyone agreed.".into());
            for (number, value) in answers.iter().cycle().take(answers.len() * times).enumerate() {
                let answer = format!("p{}", value - values[0]);
                let answers = [("q1", answer.as_str())];
                document.responses.push(ResponseDocument::submitted(&format!("m{number}"), answers));
            }
            ResponseSet::check(&framework, document).unwrap().close()
        };
        let change =
            Change::between(&closed(&earlier, "before", 1), &closed(&later, "after", 2), Policy::Open).unwrap();
        let moved = change.question("q1").unwrap().movement().compared().unwrap();
        let span = (values[values.len() - 1] - values[0]) as f64;
        close(number(moved.delta()) * span / 10.0, case["expected"][difference].as_f64().unwrap());
    }
}

#[test]
fn a_change_rests_on_the_common_questions() {
    let case = golden!("comparability-item-set-changed");
    let expected = &case["expected"];
    let (old, new) = (checked(framework(&[3])), {
        let mut document = framework(&[3]);
        document.areas[0].questions[2].id = "q4".into();
        checked(document)
    });
    // ten answers with that mean
    let columns = |side: &str, framework: &Framework| -> Vec<String> {
        let mean = |id: &str| (case["input"][side][id].as_f64().unwrap() * 10.0).round() as usize;
        let column = |mean: usize| {
            (0..10).map(|place| (mean / 10 + usize::from(place < mean % 10)).to_string()).collect::<String>()
        };
        framework.questions().map(|question| column(mean(question.id().as_str()))).collect()
    };
    let (earlier, later) = (columns("earlier", &old), columns("later", &new));
    let [earlier, later] = [&earlier, &later].map(|side| side.iter().map(String::as_str).collect::<Vec<_>>());
    let change = change(&old, &new, &earlier, &later);
    let area = change.area("a1").unwrap();
    let common: Vec<Value> = area.common().iter().map(|id| id.as_str().into()).collect();
    assert_eq!(Value::Array(common), expected["common_items"]);
    assert_eq!(area.questions(), 3);
    let moved = area.movement().compared().unwrap();
    close(number(moved.delta()) * 4.0, expected["change_on_common_items"].as_f64().unwrap());
}

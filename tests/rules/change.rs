//! Rule 6: change between cycles.

use ilt::cycle::{Change, Movement};
use ilt::framework::document::{FrameworkDocument, PointDocument, ScoringDocument, ViewDocument};
use ilt::framework::{AnsweredBy, AreaReading, Framework, Keying};
use ilt::response::document::{CycleDocument, ResponseSetDocument, TeamDocument};
use ilt::score::{AreaPosition, PointAnswers, Ratio};
use ilt::{Closed, Policy, ResponseSet};

use super::team::{answered, checked, framework, scale};

/// The team's two cycles: columns of fall, columns of winter.
pub(crate) fn change(old: &Framework, new: &Framework, fall: &[&str], winter: &[&str]) -> Change {
    let closed = |framework: &Framework, columns: &[&str], id: &str, order: i64| -> Closed {
        let mut document = answered(framework, columns);
        document.cycle = CycleDocument::new(id, id, order);
        ResponseSet::check(framework, document).unwrap().close()
    };
    let (fall, winter) = (closed(old, fall, "fall", 1), closed(new, winter, "winter", 2));
    Change::between(&fall, &winter, Policy::Open).unwrap()
}

fn told<S>(movement: &Movement<S>, position: fn(&S) -> &Ratio) -> String {
    match movement {
        Movement::None(reason) => format!("{reason:?}"),
        Movement::Compared(moved) => {
            let (before, after) = (position(moved.before()), position(moved.after()));
            format!("{before} {after}: {} of {} {}", moved.delta(), moved.threshold(), moved.direction())
        }
    }
}

fn question(change: &Change, id: &str) -> String {
    told(change.question(id).unwrap().movement(), PointAnswers::position)
}

fn area(change: &Change, id: &str) -> String {
    let area = change.area(id).unwrap();
    format!("{} of {}: {}", area.common().len(), area.questions(), told(area.movement(), AreaPosition::position))
}

#[test]
fn two_one_point_moves_and_a_tenth_are_a_change() {
    let framework = checked(framework(&[1]));
    for (fall, winter, expected) in [
        // of three people two are 1/6, of four 1/8, and one is less
        ("333", "443", "1/2 2/3: 1/6 of 1/6 improved"),
        ("333", "433", "1/2 7/12: 1/12 of 1/6 no_clear_change"),
        ("443", "333", "2/3 1/2: -1/6 of 1/6 declined"),
        ("3333", "4433", "1/2 5/8: 1/8 of 1/8 improved"),
        // of five people two are a tenth
        ("33333", "44333", "1/2 3/5: 1/10 of 1/10 improved"),
        ("33333", "22333", "1/2 2/5: -1/10 of 1/10 declined"),
        ("33333", "43333", "1/2 11/20: 1/20 of 1/10 no_clear_change"),
        // one person's move by two points is as far
        ("33333", "53333", "1/2 3/5: 1/10 of 1/10 improved"),
        // of six people two are less than a tenth
        ("333333", "443333", "1/2 7/12: 1/12 of 1/10 no_clear_change"),
        ("333333", "444333", "1/2 5/8: 1/8 of 1/10 improved"),
        // the fewer count, whenever they were
        ("333", "4443333333", "1/2 23/40: 3/40 of 1/6 no_clear_change"),
        ("3333333333", "443", "1/2 2/3: 1/6 of 1/6 improved"),
        // who gave no answer is in no number
        ("333d-", "443nd", "1/2 2/3: 1/6 of 1/6 improved"),
        ("33333", "33333", "1/2 1/2: 0 of 1/10 no_clear_change"),
        // too few
        ("33", "33333", "TooFewBefore"),
        ("33333", "33ddd", "TooFewNow"),
        ("33", "33", "TooFewNow"),
        ("---", "333", "TooFewBefore"),
    ] {
        assert_eq!(question(&change(&framework, &framework, &[fall], &[winter]), "q1"), expected, "{fall} {winter}");
    }
}

#[test]
fn a_step_is_the_largest_of_the_scale() {
    let mut document = framework(&[1]);
    // 0, 1, 2, 6, 8 of 8: the largest step is a half
    document.scales[0].span = Some(8);
    for (point, position) in document.scales[0].points.iter_mut().zip([0, 1, 2, 6, 8]) {
        point.position = Some(position);
    }
    let uneven = checked(document);
    let told = |fall, winter| question(&change(&uneven, &uneven, &[fall], &[winter]), "q1");
    assert_eq!(told("3333333333", "4333333333"), "1/4 3/10: 1/20 of 1/10 no_clear_change");
    assert_eq!(told("33333", "43333"), "1/4 7/20: 1/10 of 1/5 no_clear_change");
    assert_eq!(told("33333", "44333"), "1/4 9/20: 1/5 of 1/5 improved");
    // two points: a step is the whole scale
    let mut document = framework(&[1]);
    document.scales = vec![scale("five", 2, 1, 1)];
    let yes_no = checked(document);
    let told = |fall, winter| question(&change(&yes_no, &yes_no, &[fall], &[winter]), "q1");
    assert_eq!(told("11111", "21111"), "0 1/5: 1/5 of 2/5 no_clear_change");
    assert_eq!(told("11111", "22111"), "0 2/5: 2/5 of 2/5 improved");
}

#[test]
fn a_reverse_keyed_question_improves_downwards() {
    let mut document = framework(&[1]);
    document.areas[0].questions[0].keying = Some(Keying::Reverse);
    let framework = checked(document);
    let change = change(&framework, &framework, &["44444"], &["22222"]);
    assert_eq!(question(&change, "q1"), "1/4 3/4: 1/2 of 1/10 improved");
}

#[test]
fn what_a_change_is_stands_in_the_framework() {
    let mut document = framework(&[1]);
    document.scoring = Some(ScoringDocument {
        change_at_least: Some("1/20".into()),
        change_moves: Some(1),
        ..ScoringDocument::default()
    });
    let old = checked(framework(&[1]));
    let new = checked(document);
    let told = |old, new| question(&change(old, new, &["33333"], &["43333"]), "q1");
    assert_eq!(told(&old, &new), "1/2 11/20: 1/20 of 1/20 improved");
    // that of the later cycle counts
    assert_eq!(told(&new, &old), "1/2 11/20: 1/20 of 1/10 no_clear_change");
}

#[test]
fn an_area_moves_on_what_both_cycles_show() {
    let same = checked(framework(&[3]));
    let told = |fall: &[&str], winter: &[&str]| area(&change(&same, &same, fall, winter), "a1");
    assert_eq!(
        told(&["33333", "33333", "33333"], &["55555", "33333", "22222"]),
        "3 of 3: 1/2 7/12: 1/12 of 1/10 no_clear_change"
    );
    // one was too few in fall, and is left out of winter as well
    assert_eq!(told(&["33333", "33333", "11"], &["44444", "44444", "55555"]), "2 of 3: 1/2 3/4: 1/4 of 1/10 improved");
    // one of three is enough here, and few people make it sensitive: two of four are 1/8
    assert_eq!(told(&["3333", "33", "33"], &["4433", "44", "44"]), "1 of 3: 1/2 5/8: 1/8 of 1/8 improved");
    // the reason is said where it is the same for all
    assert_eq!(told(&["33", "33", "33"], &["333", "333", "333"]), "0 of 3: TooFewBefore");
    assert_eq!(told(&["33", "33", "33"], &["33", "333", "333"]), "0 of 3: NothingInCommon");
}

#[test]
fn the_later_framework_weighs_and_reads_both_sides() {
    let with = |weights: [i64; 2], reading| {
        let mut document = framework(&[2]);
        document.scoring = Some(ScoringDocument { area_reading: Some(reading), ..ScoringDocument::default() });
        for (question, weight) in document.areas[0].questions.iter_mut().zip(weights) {
            question.weight = Some(weight);
        }
        checked(document)
    };
    let mean = |weights| with(weights, AreaReading::MeanOfQuestions);
    let (fall, winter) = (["33333", "33333"], ["55555", "33333"]);
    let told = |old: &Framework, new: &Framework| area(&change(old, new, &fall, &winter), "a1");
    assert_eq!(told(&mean([1, 1]), &mean([3, 1])), "2 of 2: 1/2 7/8: 3/8 of 1/10 improved");
    assert_eq!(told(&mean([3, 1]), &mean([1, 1])), "2 of 2: 1/2 3/4: 1/4 of 1/10 improved");
    assert_eq!(told(&mean([3, 1]), &mean([1, 9])), "2 of 2: 1/2 11/20: 1/20 of 1/10 no_clear_change");
    // ten answers at 1/2 and five at 1: pooled (10 + 5 * 2) / 30
    let pooled = with([1, 1], AreaReading::PooledAnswers);
    let found = change(&mean([1, 1]), &pooled, &["3333333333", "33333"], &["3333333333", "55555"]);
    assert_eq!(area(&found, "a1"), "2 of 2: 1/2 2/3: 1/6 of 1/10 improved");
    // two moves of three people on the one that weighs 9 of 10: 2 * 9 * 1/4 / (10 * 3)
    let heavy = mean([9, 1]);
    let found = change(&heavy, &heavy, &["333", "333"], &["443", "333"]);
    assert_eq!(area(&found, "a1"), "2 of 2: 1/2 13/20: 3/20 of 3/20 improved");
    let found = change(&heavy, &heavy, &["333", "333"], &["433", "333"]);
    assert_eq!(area(&found, "a1"), "2 of 2: 1/2 23/40: 3/40 of 3/20 no_clear_change");
}

#[test]
fn what_came_and_went_says_so() {
    let old = checked(framework(&[2, 1]));
    let mut document = framework(&[2, 1]);
    document.version = "2.0.0".into();
    document.areas[0].questions[0].revision = Some(2);
    document.areas[0].questions[1].id = "q9".into();
    let mut moved = document.areas.pop().unwrap();
    moved.id = "a3".into();
    moved.questions[0].text = "read alike no more".into();
    moved.questions[0].revision = Some(3);
    document.areas.push(moved);
    let found = change(&old, &checked(document), &["333", "333", "333"], &["333", "333", "333"]);
    assert_eq!(question(&found, "q1"), "NewSeries { reasons: [RevisionChanged] }");
    assert_eq!((question(&found, "q9").as_str(), question(&found, "q2").as_str()), ("Added", "Removed"));
    assert_eq!(question(&found, "q3"), "NewSeries { reasons: [TextReworded, RevisionChanged] }");
    assert_eq!(area(&found, "a1"), "0 of 2: NewSeries { reasons: [RevisionChanged] }");
    assert_eq!((area(&found, "a3").as_str(), area(&found, "a2").as_str()), ("0 of 1: Added", "0 of 0: Removed"));
    let order: Vec<&str> = found.questions().iter().map(|one| one.question().id().as_str()).collect();
    assert_eq!(order, ["q1", "q9", "q3", "q2"]);
}

#[test]
fn what_was_not_asked_is_not_compared() {
    let framework = checked(framework(&[2]));
    let asked = |id: &str, order, part: &[&str]| {
        let cycle = CycleDocument {
            asked: Some(part.iter().map(|id| (*id).to_owned()).collect()),
            ..CycleDocument::new(id, id, order)
        };
        let mut document = answered(&framework, &["44444", "44444"]);
        document.cycle = cycle;
        for response in &mut document.responses {
            response.answers.flat_mut().retain(|question, _| part.contains(&question.as_str()));
        }
        ResponseSet::check(&framework, document).unwrap().close()
    };
    let both = |fall: &[&str], winter: &[&str]| {
        Change::between(&asked("fall", 1, fall), &asked("winter", 2, winter), Policy::Confidential).unwrap()
    };
    let found = both(&["q1", "q2"], &["q1"]);
    assert_eq!(question(&found, "q2"), "NotAskedNow");
    assert_eq!(area(&found, "a1"), "1 of 1: 3/4 3/4: 0 of 1/10 no_clear_change");
    let found = both(&["q1"], &["q1", "q2"]);
    assert_eq!(question(&found, "q2"), "NotAskedBefore");
    assert_eq!(area(&found, "a1"), "1 of 2: 3/4 3/4: 0 of 1/10 no_clear_change");
    let found = both(&["q1"], &["q2"]);
    assert_eq!(area(&found, "a1"), "0 of 1: NothingInCommon");
}

#[test]
fn what_is_in_no_score_is_compared_by_itself_alone() {
    let mut document = framework(&[2]);
    document.areas[0].questions[0].scored = Some(false);
    document.views = Some(vec![ViewDocument::new("both", "Both", ["q1", "q2"])]);
    let framework = checked(document);
    let found = change(&framework, &framework, &["33333", "33333"], &["55555", "33333"]);
    assert_eq!(question(&found, "q1"), "1/2 1: 1/2 of 1/10 improved");
    assert_eq!(area(&found, "a1"), "1 of 1: 1/2 1/2: 0 of 1/10 no_clear_change");
    let view = found.view("both").unwrap();
    assert_eq!((view.common().len(), view.questions()), (1, 1));
    let found = change(&framework, &framework, &["33", "33333"], &["55555", "33333"]);
    assert_eq!(question(&found, "q1"), "TooFewBefore");
}

#[test]
fn of_a_rating_of_the_team_any_move_counts() {
    let mut document = framework(&[2]);
    document.answered_by = Some(AnsweredBy::Team);
    let framework = checked(document);
    let rated = |id: &str, order, points: [&str; 2]| {
        let (team, cycle) = (TeamDocument::new("team", "A team"), CycleDocument::new(id, id, order));
        let mut document = ResponseSetDocument::new(&framework, team, cycle, 6);
        document.consensus = Some(["q1", "q2"].into_iter().zip(points).collect());
        ResponseSet::check(&framework, document).unwrap().close()
    };
    let both = |fall, winter| {
        Change::between(&rated("fall", 1, fall), &rated("winter", 2, winter), Policy::Confidential).unwrap()
    };
    let found = both(["p3", "p3"], ["p4", "p3"]);
    assert_eq!(question(&found, "q1"), "1/2 3/4: 1/4 of 0 improved");
    assert_eq!(question(&found, "q2"), "1/2 1/2: 0 of 0 no_clear_change");
    assert_eq!(area(&found, "a1"), "2 of 2: 1/2 5/8: 1/8 of 0 improved");
    let found = both(["p3", "dont_know"], ["p2", "p3"]);
    assert_eq!(
        (question(&found, "q1").as_str(), question(&found, "q2").as_str()),
        ("1/2 1/4: -1/4 of 0 declined", "TooFewBefore")
    );
    assert_eq!(found.turnover(), None);
}

/// A framework of one question on a scale with a point at each of these values, as far apart as they are.
pub(crate) fn on_values(values: &[i64]) -> FrameworkDocument {
    let mut document = framework(&[1]);
    let scale = &mut document.scales[0];
    let first = values[0];
    let id = |value: &i64| format!("p{}", value - first);
    scale.points = values
        .iter()
        .map(|value| PointDocument {
            position: Some(value - first),
            ..PointDocument::new(&id(value), *value, id(value).as_str())
        })
        .collect();
    scale.span = values.last().map(|last| last - first);
    (scale.unfavorable, scale.favorable) = (vec![id(&first)], values.last().map(id).into_iter().collect());
    document
}

//! A series says of each cycle what the cycle says, in whichever order the cycles come, and joins what may be compared.

use ilt::cycle::{Change, Gap, NoMovement, Series, SeriesAreaValue, SeriesValue};
use ilt::framework::AnsweredBy;
use ilt::framework::document::QuestionDocument;
use ilt::score::AreaResult;
use ilt::{Closed, Policy, Scores};
use proptest::prelude::*;

use super::disclosure::with_other_hidden_answers;
use super::team::{Team, cases, pairs, policies, shuffled};

fn series(closed: &[Closed], policy: Policy) -> Series {
    Series::of(closed, policy, &"en".parse().unwrap()).unwrap()
}

/// The team's cycles: fall, winter under a framework in which one question is reworded, spring in which it is gone, and
/// summer in which the framework of fall is back.
fn four((before, after): &(Team, Team), chosen: usize) -> (Vec<Team>, String) {
    let ids: Vec<String> = after.framework().questions().map(|question| question.id().to_string()).collect();
    let id = ids[chosen % ids.len()].clone();
    let reworded = after.reframed(|document| {
        let questions = document.areas.iter_mut().flat_map(|area| &mut area.questions);
        questions.filter(|question| question.id == id).for_each(|question: &mut QuestionDocument| {
            question.text = "ask something else?".into();
            question.revision = Some(question.revision.unwrap_or(1) + 1);
        });
    });
    let without = |team: &Team| {
        team.remade(
            |document| {
                for area in &mut document.areas {
                    // an area has at least one question
                    if area.questions.len() > 1 {
                        area.questions.retain(|question| question.id != id);
                    }
                }
                document.views = None;
                document.prompts = None;
            },
            |document| {
                document.responses.clear();
                document.consensus = None;
                document.notes = None;
                document.cycle.asked = None;
            },
        )
    };
    let spring = without(after).in_cycle("spring_2027", 3);
    (vec![before.clone(), reworded, spring, after.in_cycle("summer_2027", 4)], id)
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_order_of_cycles_gives_the_same_series(pair in pairs(), chosen: usize, policy in policies(), seed: u64) {
        let (teams, _) = four(&pair, chosen);
        let closed: Vec<Closed> = teams.iter().map(Team::closed).collect();
        let one = series(&closed, policy);
        prop_assert_eq!(&series(&shuffled(closed, seed), policy), &one);
        let json = serde_json::to_string(&one).unwrap();
        prop_assert_eq!(Series::from_json(&json).unwrap(), one);
    }

    #[test]
    fn every_point_is_what_its_cycle_says((before, after) in pairs(), policy in policies()) {
        let closed = [before.closed(), after.closed()];
        let series = series(&closed, policy);
        let change = Change::between(&closed[0], &closed[1], policy).unwrap();
        let of_members = after.framework().answered_by() == AnsweredBy::Members;
        for (cycle, shown) in [change.before(), change.after()].into_iter().enumerate() {
            let scores = Scores::of(shown);
            prop_assert_eq!(&series.cycles[cycle].policy, shown.policy());
            for question in &series.questions {
                let answers = scores.question(&question.id).and_then(|score| score.result().answers());
                match &question.points[cycle].value {
                    SeriesValue::Shown { n, position, band, .. } => {
                        let answers = answers.unwrap();
                        prop_assert_eq!((*n, *position), (of_members.then_some(answers.n()), answers.position().to_number(4)));
                        prop_assert_eq!(*band, scores.question(&question.id).unwrap().result().band());
                    }
                    SeriesValue::None { reason } => {
                        let few = answers.is_none_or(|answers| answers.n() < u64::from(scores.framework().scoring().minimum_n));
                        prop_assert!(few, "{} {reason}", question.id);
                        prop_assert_eq!(*reason == Gap::NotAsked, !shown.asks(question.id.as_str()));
                    }
                }
            }
            for area in &series.areas {
                let found = scores.areas().iter().find(|score| *score.area().id() == area.id);
                let point = &area.points[cycle];
                prop_assert_eq!(point.questions, found.map_or(0, |score| score.questions()));
                match (&point.value, found.map(|score| score.result())) {
                    (SeriesAreaValue::Shown { position, highlight, .. }, Some(AreaResult::Scored(numbers))) => {
                        prop_assert_eq!((*position, *highlight), (numbers.position().to_number(4), numbers.highlight()));
                    }
                    (SeriesAreaValue::None { .. }, None | Some(AreaResult::Insufficient)) => {}
                    (value, result) => prop_assert!(false, "{value:?} {result:?}"),
                }
            }
        }
    }

    /// Two points stand on one line exactly where a change between their cycles is no new series; also where the question was
    /// gone in between.
    #[test]
    fn a_line_joins_what_may_be_compared(pair in pairs(), chosen: usize, policy in policies()) {
        let (teams, id) = four(&pair, chosen);
        let closed: Vec<Closed> = teams.iter().map(Team::closed).collect();
        let series = series(&closed, policy);
        for question in &series.questions {
            let mut last: Option<usize> = None;
            for (now, point) in question.points.iter().enumerate() {
                let Some(line) = point.line else { continue };
                if let Some(then) = last {
                    let change = Change::between(&closed[then], &closed[now], policy).unwrap();
                    let is_new = matches!(change.question(&question.id).unwrap().movement().none(), Some(NoMovement::NewSeries { .. }));
                    prop_assert_eq!(is_new, question.points[then].line != Some(line));
                    prop_assert_eq!(is_new, !point.new_series.is_empty());
                }
                last = Some(now);
            }
        }
        // of the reworded question fall and summer read alike, and yet a line ends between them
        let points = &series.questions.iter().find(|question| question.id == id.as_str()).unwrap().points;
        prop_assert_eq!((points[0].line, points[1].line), (Some(1), Some(2)));
        prop_assert_eq!(points[3].line, Some(3));
    }

    #[test]
    fn a_suppressed_answer_of_any_cycle_moves_no_byte((before, after) in pairs(), threshold in 3..=8_u32, seed: u64) {
        let policy = Policy::ConfidentialAtLeast(threshold);
        let other = [with_other_hidden_answers(&before, policy, seed), with_other_hidden_answers(&after, policy, !seed)];
        let bytes = |teams: [&Team; 2]| serde_json::to_string(&series(&teams.map(Team::closed), policy)).unwrap();
        prop_assert_eq!(bytes([&before, &after]), bytes([&other[0], &other[1]]));
    }
}

//! What moved between two cycles is what their answers say, and nothing of it comes from what is hidden.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use ilt::cycle::{Change, Direction, Moved, Movement, NoMovement};
use ilt::disclosure::EffectivePolicy;
use ilt::framework::document::{FrameworkDocument, QuestionDocument};
use ilt::framework::{AnsweredBy, AreaReading, Framework, Question, QuestionId};
use ilt::response::KeyScope;
use ilt::score::{AreaPosition, PointAnswers, Ratio};
use ilt::{Closed, Policy};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::prelude::*;

use super::disclosure::{shuffled_within_groups, with_other_hidden_answers};
use super::team::{Team, cases, pairs, pairs_of_members, pick, policies, rated_teams, teams};

fn change(before: &Team, after: &Team, policy: Policy) -> Change {
    between(&before.closed(), &after.closed(), policy)
}

fn between(before: &Closed, after: &Closed, policy: Policy) -> Change {
    Change::between(before, after, policy).unwrap()
}

/// The same two teams, each in the other's cycle.
fn swapped(before: &Team, after: &Team) -> (Team, Team) {
    (after.in_cycle("fall_2026", 1), before.in_cycle("winter_2026", 2))
}

/// Everything that a reader can learn of what moved.
fn told(change: &Change) -> String {
    format!("{:?} {:?} {:?} {:?}", change.questions(), change.areas(), change.views(), change.turnover())
}

/// Of every question, area and view under its id how far it moved, and which way.
fn movements(change: &Change) -> BTreeMap<String, Option<(Ratio, Direction)>> {
    fn of<S>(movement: &Movement<S>) -> Option<(Ratio, Direction)> {
        movement.compared().map(|moved| (moved.delta().clone(), moved.direction()))
    }
    let questions = change.questions().iter().map(|one| (one.question().id().to_string(), of(one.movement())));
    let areas = change.areas().iter().map(|one| (one.area().id().to_string(), of(one.movement())));
    let views = change.views().iter().map(|one| (one.view().id().to_string(), of(one.movement())));
    questions.chain(areas).chain(views).collect()
}

fn is_zero(ratio: &Ratio) -> bool {
    ratio.sign().is_eq()
}

/// Whether one is the other with its sign changed.
fn are_opposite(one: &Ratio, other: &Ratio) -> bool {
    one.abs() == other.abs() && one.sign() == other.sign().reverse()
}

fn opposite(direction: Direction) -> Direction {
    match direction {
        Direction::Improved => Direction::Declined,
        Direction::Declined => Direction::Improved,
        Direction::NoClearChange => Direction::NoClearChange,
    }
}

/// How good a direction is.
fn height(direction: Direction) -> i32 {
    match direction {
        Direction::Declined => -1,
        Direction::NoClearChange => 0,
        Direction::Improved => 1,
    }
}

/// The questions of all areas, each with a change.
fn each_question(document: &mut FrameworkDocument, change: impl FnMut(&mut QuestionDocument)) {
    document.areas.iter_mut().flat_map(|area| &mut area.questions).for_each(change);
}

/// The number of the answers to one question among all who count, and their positions together.
fn counted(team: &Team, question: &Question) -> (i64, i64) {
    let keyed: Vec<i64> = question.keyed_points().map(|(position, _)| position).collect();
    let ticked = team.ticked(question.id().as_str());
    (i64::try_from(ticked.len()).unwrap(), ticked.iter().map(|point| keyed[*point]).sum())
}

fn of(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

/// By the rules once more: improved or declined where the distance reaches a tenth, or what the framework says instead, and
/// what so many moves make.
fn read(delta: &BigRational, moves: &BigRational, framework: &Framework) -> Direction {
    let least = framework.scoring().change_at_least.to_string();
    let (numerator, denominator) = least.split_once('/').unwrap_or((&least, "1"));
    let least = of(numerator.parse::<i64>().unwrap(), denominator.parse::<i64>().unwrap());
    let together = framework.answered_by() == AnsweredBy::Team;
    let reaches = together || delta.abs() >= least && delta.abs() >= *moves;
    match delta.cmp(&BigRational::zero()) {
        Ordering::Greater if reaches => Direction::Improved,
        Ordering::Less if reaches => Direction::Declined,
        _ => Direction::NoClearChange,
    }
}

/// What as few answers as make a change make of a question, by one point each.
fn moves(question: &Question, n: i64, framework: &Framework) -> BigRational {
    let positions: Vec<i64> = question.scale().points().iter().map(|point| point.position()).collect();
    let step = positions.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap();
    of(i64::from(framework.scoring().change_moves) * step, question.scale().span() * n)
}

/// The questions of which both sides show enough answers.
fn common(before: &Team, after: &Team, policy: Policy) -> BTreeSet<QuestionId> {
    let threshold = match change(before, after, policy).after().policy() {
        EffectivePolicy::Confidential { threshold } => i64::from(*threshold),
        EffectivePolicy::Open { .. } | EffectivePolicy::Team => 0,
    };
    let framework = after.framework();
    let least = match framework.answered_by() {
        AnsweredBy::Members => threshold.max(framework.scoring().minimum_n.into()),
        AnsweredBy::Team => 1,
    };
    let shown = |team: &Team, question: &&Question| {
        team.closed().asks(question.id().as_str()) && counted(team, question).0 >= least
    };
    let both = framework.questions().filter(|question| shown(before, question) && shown(after, question));
    both.map(|question| question.id().clone()).collect()
}

fn check_together(
    before: &Team,
    after: &Team,
    questions: &[&Question],
    found: (&[QuestionId], &Movement<AreaPosition>),
) -> Result<(), TestCaseError> {
    let framework = after.framework();
    prop_assert_eq!(found.0.len(), questions.len());
    prop_assert_eq!(found.1.compared().is_some(), !questions.is_empty());
    let Some(moved) = found.1.compared() else { return Ok(()) };
    let pooled = framework.scoring().area_reading == AreaReading::PooledAnswers;
    let position = |team: &Team| {
        let (mut sum, mut whole) = (BigRational::zero(), BigInt::zero());
        for question in questions {
            let (n, positions) = counted(team, question);
            let weight = BigInt::from(question.weight()) * if pooled { n } else { 1 };
            sum += of(weight.clone() * positions, question.scale().span() * n);
            whole += weight;
        }
        sum / whole
    };
    let (then, now) = (position(before), position(after));
    prop_assert_eq!(moved.before().position().to_string(), then.to_string());
    prop_assert_eq!(moved.after().position().to_string(), now.to_string());
    let delta = now - then;
    prop_assert_eq!(moved.delta().to_string(), delta.to_string());
    let heaviest = questions.iter().map(|question| question.weight()).max().unwrap();
    let whole: u64 = questions.iter().map(|question| question.weight()).sum();
    let of_heaviest = questions.iter().filter(|question| question.weight() == heaviest).map(|question| {
        let fewest = counted(before, question).0.min(counted(after, question).0);
        moves(question, fewest, framework) * of(heaviest, whole)
    });
    prop_assert_eq!(moved.direction(), read(&delta, &of_heaviest.max().unwrap(), framework));
    Ok(())
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_change_is_what_the_answers_say((before, after) in pairs(), policy in policies()) {
        let change = change(&before, &after, policy);
        let framework = after.framework();
        let common = common(&before, &after, policy);
        for one in change.questions() {
            let question = one.question();
            prop_assert_eq!(one.movement().compared().is_some(), common.contains(question.id()));
            let Some(moved) = one.movement().compared() else { continue };
            let ((n, sum), (later_n, later_sum)) = (counted(&before, question), counted(&after, question));
            let span = question.scale().span();
            let delta = of(later_sum, span * later_n) - of(sum, span * n);
            prop_assert_eq!(moved.delta().to_string(), delta.to_string());
            prop_assert_eq!(moved.direction(), read(&delta, &moves(question, n.min(later_n), framework), framework));
        }
        let counts = |id: &&QuestionId| common.contains(*id) && framework.question(id.as_str()).unwrap().scored();
        for one in change.areas() {
            let questions: Vec<&Question> =
                one.area().questions().iter().filter(|question| counts(&question.id())).collect();
            check_together(&before, &after, &questions, (one.common(), one.movement()))?;
        }
        for one in change.views() {
            let ids: Vec<&QuestionId> = one.view().questions().iter().filter(counts).collect();
            let questions: Vec<&Question> = ids.iter().map(|id| framework.question(id.as_str()).unwrap()).collect();
            check_together(&before, &after, &questions, (one.common(), one.movement()))?;
        }
    }

    #[test]
    fn swapping_the_cycles_negates_every_change((before, after) in pairs(), policy in policies()) {
        let (then, now) = swapped(&before, &after);
        let (one, other) = (movements(&change(&before, &after, policy)), movements(&change(&then, &now, policy)));
        prop_assert_eq!(one.len(), other.len());
        for (id, moved) in &one {
            match (moved, &other[id]) {
                (Some((delta, direction)), Some((back, other))) => {
                    prop_assert!(are_opposite(delta, back), "{id}: {delta} and {back}");
                    prop_assert_eq!(*other, opposite(*direction));
                }
                (one, other) => prop_assert!(one.is_none() && other.is_none(), "{id}"),
            }
        }
    }

    #[test]
    fn the_same_answers_again_are_no_change(team in teams(), policy in policies()) {
        let change = change(&team, &team.in_cycle("winter_2026", 2), policy);
        for (id, moved) in movements(&change) {
            if let Some((delta, direction)) = moved {
                prop_assert!(is_zero(&delta) && direction == Direction::NoClearChange, "{id}");
            }
        }
        let scores = team.scores(policy);
        for one in change.questions() {
            let answers = scores.question(one.question().id()).and_then(|score| score.result().answers());
            let sides = one.movement().compared().map(|moved| (moved.before(), moved.after()));
            prop_assert!(sides.is_none_or(|(before, after)| Some(before) == answers && Some(after) == answers));
        }
    }

    /// Whatever says nothing else to those who answer: another title, help, a code, a prompt, and a translation of what is
    /// asked.
    #[test]
    fn an_equivalent_version_changes_nothing((before, after) in pairs(), policy in policies()) {
        let newer = after.reframed(|document| {
            document.title = "Our reflection".into();
            document.areas.iter_mut().for_each(|area| area.title = "Ours".into());
            document.prompts = None;
            each_question(document, |question| {
                question.help = Some("Think of last week.".into());
                question.code = Some(format!("C {}", question.id).as_str().into());
                let mut text = serde_json::to_value(&question.text).unwrap();
                if text.is_string() {
                    text = serde_json::json!({"en": text});
                }
                text["fr"] = "En français ?".into();
                question.text = serde_json::from_value(text).unwrap();
            });
        });
        let (one, other) = (change(&before, &after, policy), change(&before, &newer, policy));
        prop_assert_eq!(movements(&one), movements(&other));
        let answers = |change: &Change| {
            let sides = |one: &ilt::cycle::QuestionChange| one.movement().clone();
            change.questions().iter().map(sides).collect::<Vec<Movement<PointAnswers>>>()
        };
        prop_assert_eq!(answers(&one), answers(&other));
    }

    /// Neither its own number nor any that it had a part in: areas and views are as if nobody had answered it.
    #[test]
    fn a_reworded_question_has_no_change_anywhere((before, after) in pairs(), policy in policies(), chosen: prop::sample::Index) {
        let questions: Vec<String> = after.framework().questions().map(|question| question.id().to_string()).collect();
        let reworded = chosen.get(&questions);
        let newer = after.reframed(|document| each_question(document, |question| {
            if question.id == *reworded {
                question.text = "ask something else?".into();
                question.revision = Some(question.revision.unwrap_or(1) + 1);
                question.descriptors = None;
            }
        }));
        let change = change(&before, &newer, policy);
        let moved = change.question(reworded).unwrap().movement();
        let is_new = matches!(moved.none(), Some(NoMovement::NewSeries { reasons }) if !reasons.is_empty());
        prop_assert!(is_new, "{moved:?}");
        prop_assert!(change.areas().iter().all(|area| !area.common().iter().any(|id| id == reworded.as_str())));
        prop_assert!(change.views().iter().all(|view| !view.common().iter().any(|id| id == reworded.as_str())));
        // with the answers to it at other points nothing else moves
        let flat = |team: &Team| {
            let point = team.framework().question(reworded).unwrap().scale().points()[0].id().to_string();
            team.changed(|document| for response in &mut document.responses {
                if let Some(answer) = response.answers.flat_mut().get_mut(reworded) && team.point(reworded, answer).is_some() {
                    *answer = point.clone();
                }
            })
        };
        let other = between(&flat(&before).closed(), &flat(&newer).closed(), policy);
        prop_assert_eq!(movements(&change), movements(&other));
    }

    #[test]
    fn a_suppressed_answer_of_either_cycle_moves_no_byte((before, after) in pairs(), threshold in 3..=8_u32, seed: u64) {
        let policy = Policy::ConfidentialAtLeast(threshold);
        let (then, now) = (with_other_hidden_answers(&before, policy, seed), with_other_hidden_answers(&after, policy, !seed));
        let one = change(&before, &after, policy);
        for (then, now) in [(&then, &after), (&before, &now), (&then, &now)] {
            let other = change(then, now, policy);
            prop_assert_eq!(told(&one), told(&other));
            prop_assert!(one == other);
        }
    }

    #[test]
    fn nobody_can_tell_who_answered_what((before, after) in pairs(), policy in policies(), seed: u64) {
        let nobody = BTreeSet::new();
        let other = change(&shuffled_within_groups(&before, &nobody, seed), &shuffled_within_groups(&after, &nobody, !seed), policy);
        prop_assert_eq!(told(&change(&before, &after, policy)), told(&other));
    }

    #[test]
    fn raising_an_answer_never_makes_a_change_worse((before, after) in pairs(), policy in policies(), who: prop::sample::Index) {
        let submitted = after.submitted();
        let answers: Vec<(String, String, usize)> = submitted.iter().flat_map(|response| {
            let points = response.answers.iter().filter_map(|(id, answer)| Some((id.to_owned(), after.point(id, answer)?)));
            points.map(|(id, point)| (response.respondent.clone(), id, point)).collect::<Vec<_>>()
        }).collect();
        prop_assume!(!answers.is_empty());
        let (respondent, id, point) = who.get(&answers);
        let question = after.framework().question(id).unwrap();
        let keyed: Vec<i64> = question.keyed_points().map(|(position, _)| position).collect();
        let better = (0..keyed.len()).filter(|other| keyed[*other] > keyed[*point]).min_by_key(|other| keyed[*other]);
        let Some(better) = better else { return Ok(()) };
        let raised = after.changed(|document| for response in &mut document.responses {
            if response.respondent == *respondent {
                response.answers.flat_mut().insert(id.clone(), question.scale().points()[better].id().to_string());
            }
        });
        let (one, other) = (movements(&change(&before, &after, policy)), movements(&change(&before, &raised, policy)));
        for (name, moved) in &one {
            if let (Some((delta, direction)), Some((more, then))) = (moved, &other[name]) {
                prop_assert!(more >= delta && height(*then) >= height(*direction), "{name}");
            } else {
                prop_assert_eq!(moved, &other[name]);
            }
        }
        // where the answers are shown, it is seen
        if let (Some(Some((delta, _))), Some(Some((more, _)))) = (one.get(id), other.get(id)) {
            prop_assert!(more > delta);
        }
    }

    #[test]
    fn a_stricter_policy_compares_no_more((before, after) in pairs(), low in 3..=8_u32, more in 1..=4_u32) {
        let [lax, strict] = [low, low + more].map(|threshold| change(&before, &after, Policy::ConfidentialAtLeast(threshold)));
        for (lax, strict) in lax.questions().iter().zip(strict.questions()) {
            prop_assert!(strict.movement().compared().is_none() || lax.movement() == strict.movement());
        }
        for (lax, strict) in lax.areas().iter().zip(strict.areas()) {
            prop_assert!(strict.common().iter().all(|id| lax.common().contains(id)));
        }
    }

    /// One confidential side makes both confidential, and the higher threshold holds for both.
    #[test]
    fn the_stricter_policy_of_the_two_applies_to_both((before, after) in pairs_of_members(), more in 0..4_u32, before_is_stricter: bool) {
        let coarser = |team: &Team| { let closed = team.closed(); closed.with_threshold(closed.threshold() + more).unwrap() };
        let (then, now) = if before_is_stricter { (coarser(&before), after.closed()) } else { (before.closed(), coarser(&after)) };
        let one = between(&then, &now, Policy::Confidential);
        prop_assert_eq!(one.before().policy(), one.after().policy());
        let threshold = after.framework().disclosure().threshold + more;
        prop_assert_eq!(one.after().policy(), &EffectivePolicy::Confidential { threshold });
        // open mode is asked for, and the team agreed to it in the later cycle alone
        let before = before.changed(|document| document.agreed_open = None).close();
        let open = between(&before, &after.closed(), Policy::Open);
        let threshold = after.framework().disclosure().threshold;
        prop_assert_eq!(open.after().policy(), &EffectivePolicy::Confidential { threshold });
        prop_assert_eq!(open.before().policy(), open.after().policy());
    }

    #[test]
    fn whoever_came_and_went_is_told_as_counts((before, after) in pairs_of_members(), joined in 0..=3_usize) {
        let of_team = |team: &Team| team.changed(|document| document.key_scope = Some(KeyScope::Team));
        let renamed = after.changed(|document| for response in document.responses.iter_mut().take(joined) {
            response.respondent = format!("new_{}", response.respondent);
        });
        let (then, now) = (of_team(&before), of_team(&renamed));
        let keys = |team: &Team| -> BTreeSet<String> { team.close().respondent_keys().map(ToString::to_string).collect() };
        let turnover = change(&then, &now, Policy::Confidential).turnover().unwrap();
        prop_assert_eq!(turnover.stayed() as usize, keys(&then).intersection(&keys(&now)).count());
        prop_assert_eq!(turnover.joined() as usize, keys(&now).difference(&keys(&then)).count());
        prop_assert_eq!(turnover.left() as usize, keys(&then).difference(&keys(&now)).count());
        let of_cycle = then.changed(|document| document.key_scope = None);
        prop_assert_eq!(change(&of_cycle, &now, Policy::Confidential).turnover(), None);
        prop_assert_eq!(change(&then, &of_cycle.in_cycle("winter_2026", 2), Policy::Confidential).turnover(), None);
    }

    /// Nobody's own answer stands in a rating of the team: it is said to have moved as soon as it did.
    #[test]
    fn any_move_of_a_team_s_own_rating_counts(before in rated_teams(), seed: u64) {
        let after = before.changed(|document| {
            let words: Vec<(String, Vec<String>)> = before.framework().questions().map(|question| {
                (question.id().to_string(), question.scale().points().iter().map(|point| point.id().to_string()).collect())
            }).collect();
            if let Some(rating) = &mut document.consensus {
                for (index, (id, points)) in words.iter().enumerate() {
                    rating.flat_mut().insert(id.clone(), points[pick(seed, index, points.len())].clone());
                }
                document.cycle.asked = None;
            }
        }).in_cycle("winter_2026", 2);
        let change = change(&before, &after, Policy::Confidential);
        fn counts<S>(moved: &Moved<S>) -> bool {
            is_zero(moved.threshold()) && (moved.direction() == Direction::NoClearChange) == is_zero(moved.delta())
        }
        prop_assert!(change.questions().iter().filter_map(|one| one.movement().compared()).all(counts));
        prop_assert!(change.areas().iter().filter_map(|one| one.movement().compared()).all(counts));
        prop_assert!(change.views().iter().filter_map(|one| one.movement().compared()).all(counts));
        prop_assert_eq!(change.turnover(), None);
    }

    #[test]
    fn no_two_teams_and_no_cycle_with_itself(team in teams(), policy in policies()) {
        let other = team.changed(|document| document.team.id = "another".into()).in_cycle("winter_2026", 2);
        let earlier = team.in_cycle("winter_2026", 1);
        for after in [&other, &team, &earlier] {
            prop_assert!(Change::between(&team.closed(), &after.closed(), policy).is_err());
        }
    }
}

//! Positions, bands, flags and areas.

use std::cmp::Ordering;

use ilt::framework::document::ScaleDocument;
use ilt::framework::{Fraction, Keying, Question, Side};
use ilt::score::{Answers, AreaResult, Band, Flag, QuestionResult, QuestionScore, Ratio};
use ilt::{Policy, Scores};
use proptest::prelude::*;

use super::team::{Team, cases, open_teams, pick, policies, ranks, scramble, shown, teams};

fn zero() -> Ratio {
    Ratio::new(0, 1).unwrap()
}

fn one() -> Ratio {
    Ratio::new(1, 1).unwrap()
}

/// `1 - x`.
fn mirrored(x: &Ratio) -> Ratio {
    let (numerator, denominator) = x.parts().unwrap();
    Ratio::new((denominator - numerator).into(), u128::try_from(denominator).unwrap()).unwrap()
}

/// `count / total` compared with a threshold, by its text and in plain integers.
fn compare(count: i128, total: i128, threshold: Fraction) -> Ordering {
    let text = threshold.to_string();
    let (numerator, denominator) = text.split_once('/').unwrap_or((&text, "1"));
    let (numerator, denominator): (i128, i128) = (numerator.parse().unwrap(), denominator.parse().unwrap());
    (count * denominator).cmp(&(numerator * total))
}

/// What does not depend on how many answers there are or on how they are valued.
fn reading(answers: &Answers) -> (Ratio, Ratio, Ratio) {
    let share = |count: u64| Ratio::new(count.into(), answers.n().into()).unwrap();
    (answers.position().clone(), share(answers.favorable()), share(answers.unfavorable()))
}

fn flags_without(score: &QuestionScore, without: Flag) -> Vec<Flag> {
    score.flags().filter(|flag| *flag != without).collect()
}

/// Every answer's keyed position and side.
fn keyed(team: &Team, question: &Question) -> Vec<(i64, Side)> {
    let keyed: Vec<(i64, Side)> = question.keyed_points().collect();
    team.ticked(question.id().as_str()).into_iter().map(|point| keyed[point]).collect()
}

proptest! {
    #![proptest_config(cases(128))]

    /// The rules once more, read off the answers one by one.
    #[test]
    fn every_question_is_what_its_answers_say(team in teams(), policy in policies()) {
        let scores = team.scores(policy);
        let rules = team.framework().scoring();
        let threshold = match ilt::Disclosed::of(&team, policy).unwrap().policy() {
            ilt::disclosure::EffectivePolicy::Confidential { threshold } => u64::from(*threshold),
            ilt::disclosure::EffectivePolicy::Open { .. } => 0,
        };
        let respondents = team.completion().submitted;
        for score in scores.questions() {
            let answers = keyed(&team, score.question());
            let n = answers.len() as u64;
            prop_assert_eq!(score.n(), (respondents >= threshold).then_some(n));
            let (band, flags, found) = match score.result() {
                QuestionResult::Suppressed { .. } => {
                    prop_assert!(n < threshold && score.role_groups().is_empty());
                    continue;
                }
                QuestionResult::Insufficient { answers } => {
                    prop_assert!(n >= threshold && n < u64::from(rules.minimum_n));
                    prop_assert_eq!(answers.is_some(), n > 0);
                    let Some(answers) = answers else { continue };
                    (None, Vec::new(), answers)
                }
                QuestionResult::Scored { answers, band, flags } => {
                    prop_assert!(n >= threshold && n >= u64::from(rules.minimum_n));
                    (Some(*band), flags.clone(), answers)
                }
            };
            let count = |side: Side| answers.iter().filter(|(_, other)| *other == side).count() as u64;
            let (favorable, unfavorable) = (count(Side::Favorable), count(Side::Unfavorable));
            let sum: i64 = answers.iter().map(|(position, _)| position).sum();
            let span = score.question().scale().span();
            prop_assert_eq!((found.n(), found.favorable(), found.unfavorable()), (n, favorable, unfavorable));
            prop_assert_eq!(found.position(), &Ratio::new(sum.into(), u128::from(n) * span as u128).unwrap());
            let ticked = team.ticked(score.question().id().as_str());
            let points = score.question().scale().points();
            let counts: Vec<u64> = (0..points.len()).map(|point| ticked.iter().filter(|other| **other == point).count() as u64).collect();
            prop_assert_eq!(found.counts(), counts.as_slice());
            prop_assert_eq!(found.value_sum(), ticked.iter().map(|point| i128::from(points[*point].value())).sum::<i128>());
            prop_assert_eq!(found.percents().iter().copied().map(u64::from).sum::<u64>(), 100);

            let Some(band) = band else { continue };
            let (total, favorable, unfavorable) = (i128::from(n), i128::from(favorable), i128::from(unfavorable));
            let low = compare(sum.into(), total * i128::from(span), rules.opportunity.position_below).is_lt();
            let expected = if compare(favorable, total, rules.strength.favorable_at_least).is_ge()
                && compare(unfavorable, total, rules.strength.unfavorable_at_most).is_le()
            {
                Band::Strength
            } else if low || compare(unfavorable, total, rules.opportunity.unfavorable_at_least).is_ge() {
                Band::Opportunity
            } else {
                Band::Steady
            };
            prop_assert_eq!(band, expected);
            prop_assert_eq!(flags.contains(&Flag::Unanimous), ticked.iter().all(|point| *point == ticked[0]));
            prop_assert_eq!(flags.contains(&Flag::Dissent), band == Band::Strength && unfavorable > 0);
            let contested = compare(favorable, total, rules.contested.favorable_at_least).is_ge()
                && compare(unfavorable, total, rules.contested.unfavorable_at_least).is_ge();
            prop_assert_eq!(flags.contains(&Flag::Contested), contested);
        }
    }

    #[test]
    fn positions_lie_from_0_to_1_and_areas_between_their_questions(team in teams(), policy in policies()) {
        let scores = team.scores(policy);
        let mut questions = scores.questions().iter();
        for area in scores.areas() {
            let of_area: Vec<&QuestionScore> = questions.by_ref().take(area.questions()).collect();
            let scored: Vec<(&Answers, u64)> = of_area
                .iter()
                .filter(|score| score.result().band().is_some())
                .map(|score| (score.result().answers().unwrap(), score.question().weight()))
                .collect();
            for score in &of_area {
                if let Some(answers) = score.result().answers() {
                    prop_assert!(zero() <= *answers.position() && *answers.position() <= one());
                }
            }
            prop_assert_eq!(area.questions_in_score(), scored.len());
            let weight: u64 = scored.iter().map(|(_, weight)| weight).sum();
            let whole: u64 = area.area().questions().iter().map(Question::weight).sum();
            let covered = compare(weight.into(), whole.into(), team.framework().scoring().minimum_coverage).is_ge();
            match area.result() {
                AreaResult::Insufficient => prop_assert!(!covered || scored.is_empty()),
                AreaResult::Scored(numbers) => {
                    prop_assert!(covered);
                    let positions = || scored.iter().map(|(answers, _)| answers.position());
                    prop_assert!(positions().min().unwrap() <= numbers.position());
                    prop_assert!(numbers.position() <= positions().max().unwrap());
                    prop_assert_eq!(numbers.n(), scored.iter().map(|(answers, _)| answers.n()).sum::<u64>());
                    prop_assert_eq!(numbers.favorable(), scored.iter().map(|(answers, _)| answers.favorable()).sum::<u64>());
                }
            }
        }
    }

    #[test]
    fn raising_an_answer_never_lowers_a_band(team in open_teams(), seed: u64) {
        // in every question one answer, if there is one that can rise
        let raised = team.changed(|document| {
            for (number, question) in team.framework().questions().enumerate() {
                let points = question.scale().points();
                let better = |point: usize| -> Vec<usize> {
                    match question.keying() {
                        Keying::Forward => (point + 1..points.len()).collect(),
                        Keying::Reverse => (0..point).collect(),
                    }
                };
                let id = question.id().as_str();
                let mut can_rise: Vec<_> = document
                    .responses
                    .iter_mut()
                    .filter(|response| super::team::is_submitted(response))
                    .filter_map(|response| response.answers.flat_mut().get_mut(id))
                    .filter_map(|answer| Some((better(team.point(id, answer)?), answer)))
                    .filter(|(better, _)| !better.is_empty())
                    .collect();
                if !can_rise.is_empty() {
                    let which = pick(seed, number, can_rise.len());
                    let (better, answer) = &mut can_rise[which];
                    **answer = points[better[pick(seed, number + 1000, better.len())]].id().to_string();
                }
            }
        });
        let (before, after) = (team.scores(Policy::Open), raised.scores(Policy::Open));
        for (before, after) in before.questions().iter().zip(after.questions()) {
            prop_assert!(before.result().band() <= after.result().band(), "{} to {}", before.question().id(), after.question().id());
            let position = |score: &QuestionScore| score.result().answers().map(|answers| answers.position().clone());
            prop_assert!(position(before) <= position(after));
        }
    }

    #[test]
    fn a_non_response_moves_no_mean_and_no_band(team in teams(), policy in policies(), seed: u64) {
        let team = team.changed(|document| document.cycle.reported = None);
        let threshold = match ilt::Disclosed::of(&team, policy).unwrap().policy() {
            ilt::disclosure::EffectivePolicy::Confidential { threshold } => u64::from(*threshold),
            ilt::disclosure::EffectivePolicy::Open { .. } => 0,
        };
        prop_assume!(team.completion().submitted >= threshold);
        let more = team.changed(|document| {
            let mut response = ilt::response::document::ResponseDocument::submitted("one more", []);
            for (number, question) in team.framework().questions().enumerate() {
                let kinds = question.non_responses();
                let choice = pick(seed, number, kinds.len() + 1);
                if let Some(kind) = kinds.get(choice) {
                    response.answers.flat_mut().insert(question.id().to_string(), kind.to_string());
                }
            }
            document.responses.push(response);
            document.roster_size += 1;
        });
        let (before, after) = (team.scores(policy), more.scores(policy));
        for (before, after) in before.questions().iter().zip(after.questions()) {
            prop_assert_eq!(before.result(), after.result());
            prop_assert_eq!((before.n(), before.role_groups()), (after.n(), after.role_groups()));
        }
        prop_assert_eq!(before.areas(), after.areas());
    }

    #[test]
    fn a_mirrored_scale_read_the_other_way_says_the_same(team in teams(), policy in policies()) {
        let mirror = |scale: &mut ScaleDocument| {
            scale.points.reverse();
            for point in &mut scale.points {
                point.value = -point.value;
                point.position = point.position.map(|position| scale.span.unwrap() - position);
            }
            std::mem::swap(&mut scale.favorable, &mut scale.unfavorable);
        };
        let mirrored_scales = team.reframed(|document| document.scales.iter_mut().for_each(mirror));
        let both = mirrored_scales.reframed(|document| {
            for question in document.areas.iter_mut().flat_map(|area| &mut area.questions) {
                question.keying = Some(match question.keying.unwrap_or_default() {
                    Keying::Forward => Keying::Reverse,
                    Keying::Reverse => Keying::Forward,
                });
            }
        });
        let (scores, other, same) = (team.scores(policy), mirrored_scales.scores(policy), both.scores(policy));
        for ((score, other), same) in scores.questions().iter().zip(other.questions()).zip(same.questions()) {
            prop_assert_eq!(score.result().band(), same.result().band());
            prop_assert_eq!(score.flags().collect::<Vec<_>>(), same.flags().collect::<Vec<_>>());
            let Some(answers) = score.result().answers() else { continue };
            let (other, same) = (other.result().answers().unwrap(), same.result().answers().unwrap());
            prop_assert_eq!(reading(answers), reading(same));
            prop_assert_eq!(answers.value_sum(), -same.value_sum());
            let reversed: Vec<u64> = answers.counts().iter().rev().copied().collect();
            prop_assert_eq!(&reversed, same.counts());
            prop_assert_eq!(&mirrored(answers.position()), other.position());
            prop_assert_eq!((answers.favorable(), answers.unfavorable()), (other.unfavorable(), other.favorable()));
        }
        prop_assert_eq!(ranks(team.priorities(policy).opportunities()), ranks(both.priorities(policy).opportunities()));
        prop_assert_eq!(ranks(team.priorities(policy).strengths()), ranks(both.priorities(policy).strengths()));
    }

    #[test]
    fn reverse_keying_gives_1_minus_x_and_twice_nothing(team in open_teams()) {
        let keyed = |team: &Team, flip: bool| team.reframed(|document| {
            for question in document.areas.iter_mut().flat_map(|area| &mut area.questions) {
                let reverse = (question.keying == Some(Keying::Reverse)) != flip;
                question.keying = Some(if reverse { Keying::Reverse } else { Keying::Forward });
            }
        });
        let (team, flipped) = (keyed(&team, false), keyed(&team, true));
        let (scores, other) = (team.scores(Policy::Open), flipped.scores(Policy::Open));
        for (score, other) in scores.questions().iter().zip(other.questions()) {
            let (Some(answers), Some(flipped)) = (score.result().answers(), other.result().answers()) else { continue };
            prop_assert_eq!(&mirrored(answers.position()), flipped.position());
            prop_assert_eq!((answers.favorable(), answers.unfavorable()), (flipped.unfavorable(), flipped.favorable()));
            prop_assert_eq!((answers.counts(), answers.value_sum()), (flipped.counts(), flipped.value_sum()));
            for (group, flipped) in score.role_groups().iter().zip(other.role_groups()) {
                prop_assert_eq!(&mirrored(group.position()), flipped.position());
                prop_assert_eq!(group.value_sum(), flipped.value_sum());
                prop_assert_eq!(group.gap().map(Ratio::abs), flipped.gap().map(Ratio::abs));
                prop_assert_eq!(group.gap().map(Ratio::sign), flipped.gap().map(|gap| gap.sign().reverse()));
            }
        }
        prop_assert_eq!(shown(&team, Policy::Open), shown(&keyed(&flipped, true), Policy::Open));
    }

    #[test]
    fn twice_the_people_say_the_same(team in open_teams()) {
        let team = team.changed(|document| document.cycle.reported = None);
        let twice = team.changed(|document| {
            let twins = document.responses.clone().into_iter().map(|mut twin| {
                twin.respondent.push_str(" again");
                twin
            });
            document.responses.extend(twins.collect::<Vec<_>>());
            document.roster_size *= 2;
        });
        let (before, after) = (team.scores(Policy::Open), twice.scores(Policy::Open));
        let minimum = u64::from(team.framework().scoring().minimum_n);
        for (before, after) in before.questions().iter().zip(after.questions()) {
            prop_assert_eq!(before.result().answers().map(reading), after.result().answers().map(reading));
            let gaps = |score: &QuestionScore| score.role_groups().iter().map(|group| (group.gap().cloned(), group.is_flagged())).collect::<Vec<_>>();
            prop_assert_eq!(gaps(before), gaps(after));
            if before.n().unwrap() >= minimum {
                prop_assert_eq!(before.result().band(), after.result().band());
                // one answer of twice as many weighs half
                prop_assert_eq!(flags_without(before, Flag::Fragile), flags_without(after, Flag::Fragile));
            }
        }
        if before.questions().iter().all(|score| score.n() == Some(0) || score.n().unwrap() >= minimum) {
            let areas = |scores: &Scores| scores.areas().iter().map(|area| match area.result() {
                AreaResult::Scored(numbers) => Some((numbers.position().clone(), numbers.highlight(), numbers.percent_favorable())),
                AreaResult::Insufficient => None,
            }).collect::<Vec<_>>();
            prop_assert_eq!(areas(&before), areas(&after));
            let (before, after) = (team.priorities(Policy::Open), twice.priorities(Policy::Open));
            prop_assert_eq!(ranks(before.strengths()), ranks(after.strengths()));
            prop_assert_eq!(ranks(before.opportunities()), ranks(after.opportunities()));
        }
    }

    #[test]
    fn only_the_ratio_of_weights_matters(team in teams(), policy in policies(), factor in 2..=200_i64) {
        let heavier = team.reframed(|document| {
            for question in document.areas.iter_mut().flat_map(|area| &mut area.questions) {
                question.weight = Some(question.weight.unwrap_or(1) * factor);
            }
        });
        let (before, after) = (team.scores(policy), heavier.scores(policy));
        for (before, after) in before.areas().iter().zip(after.areas()) {
            prop_assert_eq!(before.result(), after.result());
        }
        for (before, after) in before.questions().iter().zip(after.questions()) {
            prop_assert_eq!(before.result(), after.result());
        }
        prop_assert_eq!(ranks(team.priorities(policy).opportunities()), ranks(heavier.priorities(policy).opportunities()));
    }

    #[test]
    fn values_are_names_that_only_sums_and_means_read(team in teams(), policy in policies(), seed: u64) {
        let recoded = team.reframed(|document| {
            for (number, scale) in document.scales.iter_mut().enumerate() {
                let mut value = -500;
                for (index, point) in scale.points.iter_mut().enumerate() {
                    value += 1 + (scramble(seed, number * 100 + index) % 90) as i64;
                    point.value = value;
                }
            }
        });
        let (before, after) = (team.scores(policy), recoded.scores(policy));
        for (before, after) in before.questions().iter().zip(after.questions()) {
            prop_assert_eq!(before.result().band(), after.result().band());
            prop_assert_eq!(before.flags().collect::<Vec<_>>(), after.flags().collect::<Vec<_>>());
            prop_assert_eq!(before.result().answers().map(reading), after.result().answers().map(reading));
            let groups = |score: &QuestionScore| score.role_groups().iter().map(|group| (group.n(), group.position().clone(), group.is_flagged())).collect::<Vec<_>>();
            prop_assert_eq!(groups(before), groups(after));
        }
        for (before, after) in before.areas().iter().zip(after.areas()) {
            let read = |area: &ilt::score::AreaScore| match area.result() {
                AreaResult::Scored(numbers) => Some((numbers.position().clone(), numbers.highlight(), numbers.favorable())),
                AreaResult::Insufficient => None,
            };
            prop_assert_eq!(read(before), read(after));
        }
        prop_assert_eq!(ranks(team.priorities(policy).strengths()), ranks(recoded.priorities(policy).strengths()));
    }
}

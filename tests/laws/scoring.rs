//! The laws of scoring: what holds for every framework, every scale, every team and every policy. DESIGN.md lists them
//! in words under "The laws of scoring".

use std::collections::BTreeSet;

use ilt::framework::document::{OpportunityDocument, QuestionDocument, ScaleDocument, StrengthDocument};
use ilt::framework::{FractionText, Keying, RoleId};
use ilt::response::document::ResponseSetDocument;
use ilt::score::{AreaResult, Band, Flag, Highlight, PointAnswers, QuestionResult, QuestionScore, Ratio};
use ilt::{Disclosed, Policy, Scores, Tally};
use proptest::prelude::*;

use super::reference::compare;
use super::team::{
    Team, cases, is_submitted, of_area, open_teams, open_teams_of_members, pick, policies, ranks, scramble, shown,
    shuffled, teams, teams_of_members,
};

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

/// What does not depend on how many answers there are or on how they are valued.
fn reading(answers: &PointAnswers) -> (Ratio, Ratio, Ratio) {
    let share = |count: u64| Ratio::new(count.into(), answers.n().into()).unwrap();
    (answers.position().clone(), share(answers.favorable()), share(answers.unfavorable()))
}

fn flags_without(score: &QuestionScore, without: Flag) -> Vec<Flag> {
    score.flags().filter(|flag| *flag != without).collect()
}

/// The tallies of three parts of a team, and of the whole, whose roster is theirs together.
fn parts(team: &Team, seed: u64) -> ([Tally; 3], Tally) {
    let part = |number: usize| {
        let part = team.changed(|document| {
            let mut index = 0..;
            document.responses.retain(|_| pick(seed, index.next().unwrap(), 3) == number);
            document.roster_size = roster(document);
        });
        (Tally::of(&part), part.to_document().roster_size)
    };
    let (parts, rosters): (Vec<Tally>, Vec<i64>) = (0..3).map(part).unzip();
    let whole = team.changed(|document| document.roster_size = rosters.iter().sum());
    (parts.try_into().unwrap(), Tally::of(&whole))
}

fn roster(document: &ResponseSetDocument) -> i64 {
    i64::try_from(document.responses.iter().filter(|response| is_submitted(response)).count()).unwrap().max(1)
}

fn merge(one: &Tally, other: &Tally) -> Tally {
    one.clone().merge(other).unwrap()
}

/// The point answers of all submitted responses to one question.
fn point_answers<'a>(
    team: &'a Team,
    document: &'a mut ResponseSetDocument,
    question: &'a str,
) -> impl Iterator<Item = &'a mut String> {
    let answers = document.responses.iter_mut().filter(|response| is_submitted(response));
    let answers = answers.filter_map(move |response| response.answers.flat_mut().get_mut(question));
    answers.filter(move |answer| team.point(question, answer).is_some())
}

fn hidden(team: &Team, policy: Policy) -> Vec<QuestionScore> {
    let scores = team.scores(policy);
    let suppressed = |score: &&QuestionScore| matches!(score.result(), QuestionResult::Suppressed { .. });
    scores.questions().iter().filter(suppressed).cloned().collect()
}

/// The same team with every question's keying written out; the other way round if `flip`.
fn keyed(team: &Team, flip: bool) -> Team {
    team.reframed(|document| {
        for question in document.areas.iter_mut().flat_map(|area| &mut area.questions) {
            let reverse = (question.keying == Some(Keying::Reverse)) != flip;
            question.keying = Some(if reverse { Keying::Reverse } else { Keying::Forward });
        }
    })
}

/// The same team with bands by these shares, in twelfths.
fn banded(team: &Team, strength: [u32; 2], opportunity: [u32; 2]) -> Team {
    let twelfths = |number: u32| Some(FractionText::from(&*format!("{number}/12")));
    team.reframed(|document| {
        let scoring = document.scoring.get_or_insert_default();
        let [favorable, unfavorable] = strength.map(twelfths);
        scoring.strength = Some(StrengthDocument { favorable_at_least: favorable, unfavorable_at_most: unfavorable });
        let [unfavorable, below] = opportunity.map(twelfths);
        scoring.opportunity = Some(OpportunityDocument { unfavorable_at_least: unfavorable, position_below: below });
    })
}

fn bands(scores: &Scores) -> impl Iterator<Item = Option<Band>> {
    scores.questions().iter().map(|score| score.result().band())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn no_order_of_respondents_or_answers_matters(team in teams(), policy in policies(), seed: u64) {
        let other = team.changed(|document| {
            document.responses = shuffled(std::mem::take(&mut document.responses), seed);
            for response in &mut document.responses {
                let answers = std::mem::take(response.answers.flat_mut()).into_iter().collect();
                response.answers = shuffled(answers, seed).into_iter().collect();
            }
        });
        prop_assert_eq!(Tally::of(&team), Tally::of(&other));
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
    }

    #[test]
    fn nothing_follows_from_the_keys_of_respondents(team in teams(), policy in policies(), seed: u64) {
        let other = team.changed(|document| {
            let keys = document.responses.iter().map(|response| response.respondent.clone()).collect();
            for (response, key) in document.responses.iter_mut().zip(shuffled(keys, seed)) {
                response.respondent = format!("{key}-{seed}");
            }
        });
        prop_assert_eq!(Tally::of(&team), Tally::of(&other));
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
    }

    #[test]
    fn parts_add_up_to_the_whole_in_any_order(team in teams(), seed: u64) {
        let ([one, two, three], whole) = parts(&team, seed);
        prop_assert_eq!(&merge(&merge(&one, &two), &three), &whole);
        prop_assert_eq!(&merge(&one, &merge(&two, &three)), &whole);
        prop_assert_eq!(merge(&one, &two), merge(&two, &one));
        let empty = Tally::empty(team.framework());
        prop_assert_eq!(&merge(&one, &empty), &one);
        prop_assert_eq!(&merge(&empty, &one), &one);
    }

    #[test]
    fn the_order_of_the_framework_decides_nothing(team in teams(), policy in policies(), seed: u64) {
        let other = team.reframed(|document| {
            let questions: Vec<QuestionDocument> =
                document.areas.iter_mut().flat_map(|area| std::mem::take(&mut area.questions)).collect();
            let mut questions = shuffled(questions, seed).into_iter();
            for (area, sized) in document.areas.iter_mut().zip(team.framework().areas()) {
                area.questions = questions.by_ref().take(sized.questions().len()).collect();
            }
        });
        let (here, there) = (team.priorities(policy), other.priorities(policy));
        prop_assert_eq!(ranks(here.strengths()), ranks(there.strengths()));
        prop_assert_eq!(ranks(here.opportunities()), ranks(there.opportunities()));
        let scores = other.scores(policy);
        for score in team.scores(policy).questions() {
            prop_assert_eq!(Some(score), scores.question(score.question().id().as_str()));
        }
    }

    #[test]
    fn positions_lie_from_0_to_1_and_areas_between_their_questions(team in teams(), policy in policies()) {
        let scores = team.scores(policy);
        for area in scores.areas() {
            let of_area = of_area(&scores, area);
            let scored: Vec<(&PointAnswers, u64)> = of_area
                .iter()
                .filter(|score| score.result().band().is_some())
                .map(|score| (score.result().answers().unwrap(), score.question().weight()))
                .collect();
            for score in &of_area {
                if let Some(answers) = score.result().answers() {
                    prop_assert!(zero() <= *answers.position() && *answers.position() <= one());
                }
            }
            prop_assert_eq!(area.questions_in_score(), scored.len() as u64);
            let weight: u64 = scored.iter().map(|(_, weight)| weight).sum();
            let whole: u64 = of_area.iter().map(|score| score.question().weight()).sum();
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
    fn reverse_keying_gives_1_minus_x_and_twice_nothing(team in open_teams()) {
        let (team, flipped) = (keyed(&team, false), keyed(&team, true));
        let (scores, other) = (team.scores(Policy::Open), flipped.scores(Policy::Open));
        for (score, other) in scores.questions().iter().zip(other.questions()) {
            let (Some(answers), Some(flipped)) = (score.result().answers(), other.result().answers()) else { continue };
            prop_assert_eq!(&mirrored(answers.position()), flipped.position());
            prop_assert_eq!((answers.favorable(), answers.unfavorable()), (flipped.unfavorable(), flipped.favorable()));
            prop_assert_eq!((answers.counts(), answers.value_sum()), (flipped.counts(), flipped.value_sum()));
            for (group, flipped) in score.role_groups().iter().zip(other.role_groups()) {
                prop_assert_eq!(group.position().map(mirrored), flipped.position().cloned());
                prop_assert_eq!(group.value_sum(), flipped.value_sum());
                prop_assert_eq!(group.gap().map(Ratio::abs), flipped.gap().map(Ratio::abs));
                prop_assert_eq!(group.gap().map(Ratio::sign), flipped.gap().map(|gap| gap.sign().reverse()));
            }
        }
        prop_assert_eq!(shown(&team, Policy::Open), shown(&keyed(&flipped, true), Policy::Open));
    }

    #[test]
    fn a_strength_read_the_other_way_is_an_opportunity(
        team in open_teams(),
        ([favorable, unfavorable], opportunity) in (1..=12_u32)
            .prop_flat_map(|most| ((Just(most), 0..most).prop_map(<[u32; 2]>::from), [0..=most, 0..=12_u32])),
    ) {
        let team = banded(&team, [favorable, unfavorable], opportunity);
        let flipped = keyed(&keyed(&team, false), true);
        for (band, flipped) in bands(&team.scores(Policy::Open)).zip(bands(&flipped.scores(Policy::Open))) {
            prop_assert!(band != Some(Band::Strength) || flipped == Some(Band::Opportunity));
            prop_assert!(flipped != Some(Band::Strength) || band == Some(Band::Opportunity));
        }
    }

    #[test]
    fn rules_that_are_mirror_images_mirror_the_bands_and_the_ranks(team in open_teams(), share in 7..=12_u32) {
        // one share above a half on either side, and nothing else
        let team = banded(&team, [share, 12], [share, 0]);
        // opportunities alone can rank by importance
        let team = team.reframed(|document| document.priorities.get_or_insert_default().importance_first = None);
        let flipped = keyed(&keyed(&team, false), true);
        for (band, flipped) in bands(&team.scores(Policy::Open)).zip(bands(&flipped.scores(Policy::Open))) {
            prop_assert_eq!(band.map(|band| match band {
                Band::Strength => Band::Opportunity,
                Band::Steady => Band::Steady,
                Band::Opportunity => Band::Strength,
            }), flipped);
        }
        let (priorities, flipped) = (team.priorities(Policy::Open), flipped.priorities(Policy::Open));
        prop_assert_eq!(ranks(priorities.strengths()), ranks(flipped.opportunities()));
        prop_assert_eq!(ranks(priorities.opportunities()), ranks(flipped.strengths()));
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
    fn a_non_response_moves_no_mean_and_no_band(team in teams_of_members(), policy in policies(), seed: u64) {
        let threshold = match ilt::Disclosed::of(&team.closed(), policy).unwrap().policy() {
            ilt::disclosure::EffectivePolicy::Confidential { threshold } => u64::from(*threshold),
            ilt::disclosure::EffectivePolicy::Open { .. } | ilt::disclosure::EffectivePolicy::Team => 0,
        };
        prop_assume!(team.completion().respondents >= threshold);
        let more = team.changed(|document| {
            let mut response = ilt::response::document::ResponseDocument::submitted("one_more", []);
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
    fn twice_the_people_say_the_same(team in open_teams_of_members()) {
        let twice = team.changed(|document| {
            let twins = document.responses.clone().into_iter().map(|mut twin| {
                twin.respondent.push_str("_again");
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
    fn a_heavier_question_draws_its_area_towards_it(team in open_teams(), seed: u64) {
        // what is not scored draws nothing
        let team = team.reframed(|document| {
            document.areas.iter_mut().flat_map(|area| &mut area.questions).for_each(|question| question.scored = None);
        });
        let chosen = |area: usize| pick(seed, area, team.framework().areas()[area].questions().len());
        let heavier = team.reframed(|document| {
            for (index, area) in document.areas.iter_mut().enumerate() {
                let question = &mut area.questions[chosen(index)];
                question.weight = Some(question.weight.unwrap_or(1) + 7);
            }
        });
        let (before, after) = (team.scores(Policy::Open), heavier.scores(Policy::Open));
        for (index, (one, other)) in before.areas().iter().zip(after.areas()).enumerate() {
            let (AreaResult::Scored(one), AreaResult::Scored(other)) = (one.result(), other.result()) else { continue };
            let heavy = before.question(team.framework().areas()[index].questions()[chosen(index)].id().as_str()).unwrap();
            match heavy.result() {
                QuestionResult::Scored { answers, .. } => {
                    // nearer to it than before, and not beyond it, whichever side it stands on
                    let drawn = one.position().cmp(other.position());
                    prop_assert_eq!(drawn, one.position().cmp(answers.position()));
                    let left = other.position().cmp(answers.position());
                    prop_assert!(left == drawn || left.is_eq());
                }
                _ => prop_assert_eq!(one.position(), other.position()),
            }
        }
    }

    #[test]
    fn an_area_with_an_opportunity_is_no_strength(team in teams(), policy in policies()) {
        let scores = team.scores(policy);
        for area in scores.areas() {
            let of_area: Vec<Band> = of_area(&scores, area).iter().filter_map(|score| score.result().band()).collect();
            let AreaResult::Scored(numbers) = area.result() else { continue };
            let opportunity = of_area.contains(&Band::Opportunity);
            match numbers.highlight() {
                Highlight::Strength => prop_assert!(!opportunity && of_area.contains(&Band::Strength)),
                Highlight::Mixed => prop_assert!(opportunity && of_area.contains(&Band::Strength)),
                Highlight::Steady => prop_assert!(!opportunity || !of_area.contains(&Band::Strength)),
                Highlight::Opportunity => prop_assert!(opportunity),
            }
        }
    }

    #[test]
    fn an_area_with_no_more_opportunities_than_strengths_is_no_opportunity(team in teams(), policy in policies()) {
        for area in team.scores(policy).areas() {
            let AreaResult::Scored(numbers) = area.result() else { continue };
            prop_assert!(numbers.strengths() + numbers.opportunities() <= area.questions_in_score());
            if numbers.highlight() == Highlight::Opportunity {
                prop_assert!(numbers.opportunities() > numbers.strengths());
            }
        }
    }

    #[test]
    fn a_group_above_the_team_is_above_everyone_else(team in teams(), policy in policies()) {
        for score in team.scores(policy).questions() {
            let Some(answers) = score.result().answers() else { continue };
            for group in score.role_groups() {
                // the team's mean lies between the group's and everyone else's
                let Some(position) = group.position() else { continue };
                let above = position.cmp(answers.position());
                prop_assert!(group.gap().is_none_or(|gap| gap.sign() == above));
            }
        }
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
            let groups = |score: &QuestionScore| score.role_groups().iter().map(|group| (group.n(), group.position().cloned(), group.is_flagged())).collect::<Vec<_>>();
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

    #[test]
    fn a_selection_never_splits_a_tie(team in open_teams()) {
        let priorities = team.priorities(Policy::Open);
        for standouts in [priorities.strengths(), priorities.opportunities()] {
            for one in standouts.candidates() {
                for other in standouts.candidates() {
                    prop_assert!(one.rank() != other.rank() || one.is_selected() == other.is_selected());
                }
            }
        }
    }

    #[test]
    fn the_cap_proposes_every_rank_up_to_it_and_no_other(team in open_teams(), cap in 1..=5_u64) {
        let team = team.reframed(|document| {
            document.priorities.get_or_insert_default().cap = i64::try_from(cap).ok();
        });
        let priorities = team.priorities(Policy::Open);
        for standouts in [priorities.strengths(), priorities.opportunities()] {
            let selected = standouts.candidates().iter().filter(|candidate| candidate.is_selected()).count() as u64;
            if standouts.is_relative() {
                prop_assert_eq!(selected, standouts.candidates().len() as u64);
                continue;
            }
            let all = standouts.candidates().len() as u64;
            prop_assert!(selected >= cap.min(all), "{selected} of {all} are proposed");
            for candidate in standouts.candidates() {
                prop_assert_eq!(candidate.is_selected(), candidate.rank() <= cap);
            }
            // more than the cap are proposed only by a tie at the last rank
            prop_assert_eq!(selected > cap, standouts.is_extended_by_tie());
            let last = standouts.candidates().iter().filter(|candidate| candidate.is_selected()).map(|candidate| candidate.rank()).max();
            let before_last = standouts.candidates().iter().filter(|candidate| Some(candidate.rank()) < last).count() as u64;
            prop_assert!(before_last < cap || selected == 0);
        }
    }

    #[test]
    fn hidden_answers_can_be_anything(team in teams(), policy in policies(), seed: u64) {
        let other = team.changed(|document| {
            for (number, score) in hidden(&team, policy).into_iter().enumerate() {
                let points = score.question().scale().points();
                for (index, answer) in point_answers(&team, document, score.question().id().as_str()).enumerate() {
                    *answer = points[pick(seed, number * 100 + index, points.len())].id().to_string();
                }
            }
        });
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
        prop_assert_eq!(Disclosed::of(&team.close(), policy), Disclosed::of(&other.close(), policy));
    }

    /// A stricter policy shows no question and no role group that a laxer one hides.
    #[test]
    fn a_stricter_policy_shows_no_more(team in teams(), low in 3..=8_u32, more in 1..=4_u32) {
        let scores = [low, low + more].map(|threshold| team.scores(Policy::ConfidentialAtLeast(threshold)));
        let [lax, strict] = &scores;
        for (lax, strict) in lax.questions().iter().zip(strict.questions()) {
            prop_assert!(strict.n().is_none() || lax.n().is_some());
            prop_assert!(strict.result().answers().is_none() || lax.result().answers() == strict.result().answers());
            let roles = |score: &QuestionScore| score.role_groups().iter().map(|group| group.role().id().clone()).collect::<BTreeSet<RoleId>>();
            prop_assert!(roles(strict).is_subset(&roles(lax)));
        }
        for (lax, strict) in scores[0].areas().iter().zip(scores[1].areas()) {
            prop_assert!(strict.questions_in_score() <= lax.questions_in_score());
        }
    }
}

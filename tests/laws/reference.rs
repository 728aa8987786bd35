//! The rules once more, read off the answers one by one and as slowly as they are written.

use std::cmp::Ordering;

use ilt::Scores;
use ilt::framework::{Fraction, PriorityRules, Question, Side};
use ilt::priorities::Standouts;
use ilt::response::document::Importance;
use ilt::score::{AreaResult, Band, Flag, PointAnswers, QuestionResult, QuestionScore, Ratio};
use proptest::prelude::*;

use super::team::{Team, cases, of_area, policies, teams, teams_of_members};

/// `count / total` compared with a threshold, by its text and in plain integers.
pub(crate) fn compare(count: i128, total: i128, threshold: Fraction) -> Ordering {
    let text = threshold.to_string();
    let (numerator, denominator) = text.split_once('/').unwrap_or((&text, "1"));
    let (numerator, denominator): (i128, i128) = (numerator.parse().unwrap(), denominator.parse().unwrap());
    (count * denominator).cmp(&(numerator * total))
}

/// Every answer's keyed position and side.
fn keyed(team: &Team, question: &Question) -> Vec<(i64, Side)> {
    let keyed: Vec<(i64, Side)> = question.keyed_points().collect();
    team.ticked(question.id().as_str()).into_iter().map(|point| keyed[point]).collect()
}

/// Whether the first stands out more than the second.
fn precedes(band: Band, rules: &PriorityRules, one: &QuestionScore, other: &QuestionScore) -> bool {
    let share = |count: u64, answers: &PointAnswers| Ratio::new(count.into(), answers.n().into()).unwrap();
    let low = |a: &PointAnswers| (a.position().clone(), share(a.n() - a.unfavorable(), a), share(a.favorable(), a));
    let high = |a: &PointAnswers| {
        let x = a.position().parts().unwrap();
        let down = Ratio::new((x.1 - x.0).into(), u128::try_from(x.1).unwrap()).unwrap();
        (down, share(a.n() - a.favorable(), a), share(a.unfavorable(), a))
    };
    // how far from everybody finding it high; what is unrated is farther than anything
    let unimportant = |score: &QuestionScore| match score.importance().filter(|_| rules.importance_first) {
        Some([high, medium, low]) => Ratio::new((medium + 2 * low).into(), (high + medium + low).into()).unwrap(),
        None => Ratio::new(3, 1).unwrap(),
    };
    let (a, b) = (one.result().answers().unwrap(), other.result().answers().unwrap());
    if band == Band::Opportunity {
        (unimportant(one), low(a)) < (unimportant(other), low(b))
    } else {
        high(a) < high(b)
    }
}

fn check(scores: &Scores, standouts: &Standouts, band: Band) -> Result<(), TestCaseError> {
    let score = |id: &str| scores.question(id).unwrap();
    let in_band = |band: Band| {
        let scored = scores.questions().iter().filter(move |score| score.result().band() == Some(band));
        scored.map(|score| score.question().id().as_str()).collect::<Vec<_>>()
    };
    let rules = scores.framework().priorities();
    let (among, relative) = match in_band(band) {
        of_band if !of_band.is_empty() || !rules.relative_fallback => (of_band, false),
        _ => (in_band(Band::Steady), true),
    };
    let rank =
        |id: &str| 1 + among.iter().filter(|other| precedes(band, rules, score(other), score(id))).count() as u64;
    let expected: Vec<(&str, u64)> =
        among.iter().map(|id| (*id, rank(id))).filter(|(_, rank)| !relative || *rank == 1).collect();
    prop_assert_eq!(standouts.candidates().len(), expected.len());
    prop_assert_eq!(standouts.is_relative(), relative && !expected.is_empty());
    for (id, rank) in &expected {
        let candidate = standouts.candidates().iter().find(|candidate| candidate.question().id() == *id).unwrap();
        prop_assert_eq!(candidate.rank(), *rank);
        prop_assert_eq!(candidate.is_selected(), relative || *rank <= u64::from(rules.cap));
        prop_assert_eq!(candidate.is_tied(), expected.iter().filter(|(_, other)| other == rank).count() > 1);
        prop_assert!(!candidate.reasons().is_empty());
    }
    let selected = standouts.candidates().iter().filter(|candidate| candidate.is_selected()).count() as u64;
    prop_assert_eq!(standouts.is_extended_by_tie(), !relative && selected > u64::from(rules.cap));
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn every_question_is_what_its_answers_say(team in teams_of_members(), policy in policies()) {
        let scores = team.scores(policy);
        let rules = team.framework().scoring();
        let threshold = match ilt::Disclosed::of(&team.closed(), policy).unwrap().policy() {
            ilt::disclosure::EffectivePolicy::Confidential { threshold } => u64::from(*threshold),
            ilt::disclosure::EffectivePolicy::Open { .. } | ilt::disclosure::EffectivePolicy::Team => 0,
        };
        let respondents = team.completion().respondents;
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
                QuestionResult::Unscored { answers } => {
                    prop_assert!(n >= threshold && !score.question().scored());
                    prop_assert_eq!(answers.is_some(), n > 0);
                    let Some(answers) = answers else { continue };
                    (None, Vec::new(), answers)
                }
                QuestionResult::Scored { answers, band, flags } => {
                    prop_assert!(score.question().scored());
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
    fn importance_is_counted_where_enough_rated_it(team in teams(), policy in policies()) {
        let threshold = match ilt::Disclosed::of(&team.closed(), policy).unwrap().policy() {
            ilt::disclosure::EffectivePolicy::Confidential { threshold } => u64::from(*threshold),
            _ => 1,
        };
        for score in team.scores(policy).questions() {
            let mut counts = [0; 3];
            for response in team.submitted().iter().filter(|response| !response.answers.is_empty()) {
                match response.importance.as_ref().and_then(|rated| rated.get(score.question().id().as_str())) {
                    Some(Importance::High) => counts[0] += 1,
                    Some(Importance::Medium) => counts[1] += 1,
                    Some(Importance::Low) => counts[2] += 1,
                    None => {}
                }
            }
            prop_assert_eq!(score.importance(), (counts.iter().sum::<u64>() >= threshold).then_some(counts));
        }
    }

    #[test]
    fn every_area_is_what_its_questions_say(team in teams(), policy in policies()) {
        let scores = team.scores(policy);
        let rules = team.framework().scoring();
        for area in scores.areas() {
            let bands: Vec<Band> = of_area(&scores, area).iter().filter_map(|score| score.result().band()).collect();
            let AreaResult::Scored(numbers) = area.result() else { continue };
            let strengths = bands.iter().filter(|band| **band == Band::Strength).count();
            let opportunities = bands.iter().filter(|band| **band == Band::Opportunity).count();
            prop_assert_eq!((numbers.strengths(), numbers.opportunities()), (strengths as u64, opportunities as u64));
            let enough = |count: usize| compare(count as i128, bands.len() as i128, rules.highlight_at_least).is_ge();
            let expected = match (strengths, opportunities) {
                (0, 0) => "steady",
                (strengths, 0) => if enough(strengths) { "strength" } else { "steady" },
                (0, opportunities) => if enough(opportunities) { "opportunity" } else { "steady" },
                (strengths, opportunities) if opportunities > strengths && enough(opportunities) => "opportunity",
                _ => "mixed",
            };
            prop_assert_eq!(numbers.highlight().as_str(), expected);
        }
    }

    #[test]
    fn a_rank_is_one_more_than_those_that_precede(team in teams(), policy in policies()) {
        let scores = team.scores(policy);
        let priorities = team.priorities(policy);
        check(&scores, priorities.strengths(), Band::Strength)?;
        check(&scores, priorities.opportunities(), Band::Opportunity)?;
    }
}

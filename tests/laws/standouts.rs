//! Ranks and what is proposed.

use ilt::framework::document::QuestionDocument;
use ilt::priorities::Standouts;
use ilt::score::{Answers, Band, Ratio};
use ilt::{Policy, Scores};
use proptest::prelude::*;

use super::team::{cases, open_teams, policies, ranks, shuffled, teams};

/// Whether the first stands out more than the second.
fn precedes(band: Band, one: &Answers, other: &Answers) -> bool {
    let share = |count: u64, answers: &Answers| Ratio::new(count.into(), answers.n().into()).unwrap();
    let low = |a: &Answers| (a.position().clone(), share(a.n() - a.unfavorable(), a), share(a.favorable(), a));
    let high = |a: &Answers| {
        let x = a.position().parts().unwrap();
        let down = Ratio::new((x.1 - x.0).into(), u128::try_from(x.1).unwrap()).unwrap();
        (down, share(a.n() - a.favorable(), a), share(a.unfavorable(), a))
    };
    if band == Band::Opportunity { low(one) < low(other) } else { high(one) < high(other) }
}

fn check(scores: &Scores, standouts: &Standouts, band: Band) -> Result<(), TestCaseError> {
    let answers = |id: &str| scores.question(id).unwrap().result().answers().unwrap();
    let in_band = |band: Band| {
        let scored = scores.questions().iter().filter(move |score| score.result().band() == Some(band));
        scored.map(|score| score.question().id().as_str()).collect::<Vec<_>>()
    };
    let rules = scores.framework().priorities();
    let (among, relative) = match in_band(band) {
        of_band if !of_band.is_empty() || !rules.relative_fallback => (of_band, false),
        _ => (in_band(Band::Steady), true),
    };
    let rank = |id: &str| 1 + among.iter().filter(|other| precedes(band, answers(other), answers(id))).count() as u64;
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
    fn a_rank_is_one_more_than_those_that_precede(team in teams(), policy in policies()) {
        let scores = team.scores(policy);
        let priorities = team.priorities(policy);
        check(&scores, priorities.strengths(), Band::Strength)?;
        check(&scores, priorities.opportunities(), Band::Opportunity)?;
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
}

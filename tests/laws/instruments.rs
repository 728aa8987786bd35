//! The laws of what the field's instruments have beside Likert questions: views, ratings of a team, importance, what is not
//! asked and what is in no score. DESIGN.md lists them in words under "The laws of scoring".

use ilt::cycle::{About, FiredPrompt};
use ilt::framework::document::{CutDocument, FrameworkDocument, QuestionDocument, ViewDocument};
use ilt::framework::{AnsweredBy, Cut, Side};
use ilt::response::document::Importance;
use ilt::score::{AreaResult, Band, QuestionScore};
use ilt::{Policy, Scores};
use proptest::prelude::*;

use super::reference::compare;
use super::team::{Team, cases, is_submitted, pick, policies, ranks, scramble, teams, teams_of_members};

/// What is said of a question, whatever is told beside it.
fn said(score: &QuestionScore) -> impl PartialEq + std::fmt::Debug + use<> {
    let flags: Vec<_> = score.flags().collect();
    let groups = score.role_groups().to_vec();
    (score.question().id().clone(), score.result().clone(), score.n(), flags, groups)
}

fn areas(scores: &Scores) -> Vec<(String, AreaResult)> {
    scores.areas().iter().map(|area| (area.area().id().to_string(), area.result().clone())).collect()
}

fn prompts(team: &Team, policy: Policy) -> Vec<(String, About)> {
    FiredPrompt::of(&team.scores(policy), None, &[])
        .iter()
        .map(|fired| (fired.prompt().id().to_string(), fired.about().clone()))
        .collect()
}

/// Both have the same strengths and opportunities, each at its rank.
fn assert_ranked_alike(one: &Team, other: &Team, policy: Policy) -> Result<(), TestCaseError> {
    let (one, other) = (one.priorities(policy), other.priorities(policy));
    prop_assert_eq!(ranks(one.strengths()), ranks(other.strengths()));
    prop_assert_eq!(ranks(one.opportunities()), ranks(other.opportunities()));
    Ok(())
}

fn questions(document: &mut FrameworkDocument) -> impl Iterator<Item = &mut QuestionDocument> {
    document.areas.iter_mut().flat_map(|area| &mut area.questions)
}

/// A point of the question's scale, by its id.
fn a_point(team: &Team, question: &str, seed: u64, index: usize) -> String {
    let points = team.framework().question(question).unwrap().scale().points();
    points[pick(seed, index, points.len())].id().to_string()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_view_over_one_areas_questions_scores_as_that_area(team in teams(), policy in policies(), share in 0..=12_u32) {
        let team = team.reframed(|document| {
            let cuts = || Some(vec![CutDocument::new(&format!("{share}/12"), "On the way")]);
            let views = document.areas.iter().map(|area| {
                let ids = area.questions.iter().map(|question| question.id.as_str());
                ViewDocument { cuts: cuts(), ..ViewDocument::new(&format!("{}_as_view", area.id), "A view", ids) }
            });
            document.views = Some(views.collect());
            document.areas.iter_mut().for_each(|area| area.cuts = cuts());
        });
        let scores = team.scores(policy);
        prop_assert_eq!(scores.areas().len(), scores.views().len());
        for (area, view) in scores.areas().iter().zip(scores.views()) {
            prop_assert_eq!(area.result(), view.result());
            prop_assert_eq!((area.questions(), area.questions_in_score()), (view.questions(), view.questions_in_score()));
        }
    }

    #[test]
    fn views_change_nothing_else(team in teams(), policy in policies(), seed: u64) {
        let other = team.reframed(|document| {
            let ids: Vec<String> = questions(document).map(|question| question.id.clone()).collect();
            let some = ids.iter().enumerate().filter(|(index, _)| pick(seed, *index, 2) == 0).map(|(_, id)| id.as_str());
            let some: Vec<&str> = some.chain(ids.last().map(String::as_str)).collect::<std::collections::BTreeSet<_>>().into_iter().collect();
            document.views = Some(vec![ViewDocument::new("some_view", "A view", some)]);
        });
        let (before, after) = (team.scores(policy), other.scores(policy));
        prop_assert_eq!(before.questions(), after.questions());
        prop_assert_eq!(before.areas(), after.areas());
        prop_assert_eq!(ranks(team.priorities(policy).opportunities()), ranks(other.priorities(policy).opportunities()));
    }

    #[test]
    fn a_cut_is_reached_exactly_from_its_share_on(team in teams(), policy in policies(), low in 0..=6_u32, more in 1..=6_u32) {
        let team = team.reframed(|document| {
            let cuts = [low, low + more].map(|share| CutDocument::new(&format!("{share}/12"), format!("From {share}").as_str()));
            document.areas.iter_mut().for_each(|area| area.cuts = Some(cuts.to_vec()));
        });
        for area in team.scores(policy).areas() {
            let AreaResult::Scored(numbers) = area.result() else { continue };
            let (numerator, denominator) = numbers.position().parts().unwrap();
            let holds = |cut: &&Cut| compare(numerator.into(), denominator.into(), cut.at_least()).is_ge();
            let reached = area.area().cuts().iter().take_while(holds).last();
            prop_assert_eq!(numbers.cut(), reached);
        }
    }

    #[test]
    fn a_teams_rating_gives_each_band_by_its_side(team in teams_of_members(), policy in policies(), seed: u64) {
        let team = team.remade(
            |framework| {
                framework.answered_by = Some(AnsweredBy::Team);
                framework.asks_importance = None;
                if let Some(priorities) = &mut framework.priorities {
                    priorities.importance_first = None;
                }
            },
            |document| {
                document.responses.clear();
                document.agreed_open = None;
                let ids = team.framework().questions().map(|question| question.id().to_string());
                let rated = ids.enumerate().map(|(index, id)| (id.clone(), a_point(&team, &id, seed, index)));
                document.consensus = Some(rated.collect());
            },
        );
        let policy = if policy == Policy::Open { Policy::Confidential } else { policy };
        let (scores, consensus) = (team.scores(policy), team.to_document().consensus.unwrap());
        prop_assert_eq!(scores.questions().len(), team.framework().questions().count());
        for score in scores.questions() {
            let id = score.question().id().as_str();
            let point = team.point(id, consensus.get(id).unwrap()).unwrap();
            let (_, side) = score.question().keyed_points().nth(point).unwrap();
            let band = match side {
                Side::Favorable => Band::Strength,
                Side::Neutral => Band::Steady,
                Side::Unfavorable => Band::Opportunity,
            };
            prop_assert_eq!(score.result().band(), score.question().scored().then_some(band));
            prop_assert_eq!(score.flags().count() + score.role_groups().len(), 0);
        }
        for area in scores.areas() {
            prop_assert_eq!(area.questions_in_score(), area.questions());
            prop_assert!(matches!(area.result(), AreaResult::Scored(_)));
        }
    }

    #[test]
    fn what_is_not_scored_changes_no_other_score(team in teams(), policy in policies(), seed: u64) {
        let scale = team.framework().document().scales[0].clone();
        let other = team.remade(
            |framework| {
                let area = pick(seed, 0, framework.areas.len());
                let place = pick(seed, 1, framework.areas[area].questions.len() + 1);
                let more = QuestionDocument { scored: Some(false), ..QuestionDocument::new("one_more", "One more", &scale.id) };
                framework.areas[area].questions.insert(place, more);
            },
            |document| {
                for (index, response) in document.responses.iter_mut().enumerate() {
                    // whoever answers it alone would be one respondent more
                    if !response.answers.is_empty() && pick(seed, 100 + index, 4) > 0 {
                        let point = &scale.points[pick(seed, 200 + index, scale.points.len())];
                        response.answers.flat_mut().insert("one_more".into(), point.id.clone());
                    }
                }
            },
        );
        let (before, after) = (team.scores(policy), other.scores(policy));
        let others: Vec<_> = after.questions().iter().filter(|score| score.question().id() != "one_more").collect();
        prop_assert_eq!(others.len() + 1, after.questions().len());
        prop_assert_eq!(after.question("one_more").unwrap().result().band(), None);
        for (before, after) in before.questions().iter().zip(others) {
            prop_assert_eq!(said(before), said(after));
        }
        prop_assert_eq!(areas(&before), areas(&after));
        assert_ranked_alike(&team, &other, policy)?;
        prop_assert_eq!(prompts(&team, policy), prompts(&other, policy));
    }

    #[test]
    fn what_is_not_asked_scores_as_if_everybody_skipped_it(team in teams(), policy in policies(), seed: u64) {
        let ids: Vec<String> = team.framework().questions().map(|question| question.id().to_string()).collect();
        let kept = ids.iter().enumerate().filter(|(index, _)| *index == 0 || pick(seed, *index, 3) > 0);
        let kept: Vec<String> = kept.map(|(_, id)| id.clone()).collect();
        let fewer = team.asked(&kept);
        let skipped = fewer.changed(|document| document.cycle.asked = None);
        let (before, after) = (skipped.scores(policy), fewer.scores(policy));
        prop_assert_eq!(after.questions().len(), kept.len());
        for score in after.questions() {
            prop_assert_eq!(before.question(score.question().id().as_str()), Some(score));
        }
        for area in after.areas() {
            let asked = area.area().questions().iter().filter(|question| kept.iter().any(|id| *id == question.id().as_str()));
            prop_assert_eq!(area.questions(), asked.filter(|question| question.scored()).count() as u64);
        }
        assert_ranked_alike(&skipped, &fewer, policy)?;
    }

    #[test]
    fn descriptors_help_and_codes_change_no_score(team in teams(), policy in policies(), seed: u64) {
        let other = team.reframed(|document| {
            let points: Vec<Vec<String>> = document.scales.iter().map(|scale| scale.points.iter().map(|point| point.id.clone()).collect()).collect();
            let scales: Vec<String> = document.scales.iter().map(|scale| scale.id.clone()).collect();
            for point in document.scales.iter_mut().flat_map(|scale| &mut scale.points) {
                point.code = Some(point.id.as_str().into());
            }
            for (index, area) in document.areas.iter_mut().enumerate() {
                area.code = Some(format!("A{index}").as_str().into());
            }
            for (index, question) in questions(document).enumerate() {
                question.code = Some(format!("{}.{index}", scramble(seed, index) % 9).as_str().into());
                question.help = Some("Think of the last month.".into());
                let points = &points[scales.iter().position(|id| *id == question.scale).unwrap()];
                question.descriptors = Some(points.iter().map(|id| (id.clone(), format!("{id}, as it looks here").as_str().into())).collect());
            }
        });
        let (before, after) = (team.scores(policy), other.scores(policy));
        for (before, after) in before.questions().iter().zip(after.questions()) {
            prop_assert_eq!(said(before), said(after));
        }
        prop_assert_eq!(areas(&before), areas(&after));
        assert_ranked_alike(&team, &other, policy)?;
        prop_assert_eq!(prompts(&team, policy), prompts(&other, policy));
    }

    #[test]
    fn importance_changes_no_band_and_orders_opportunities_alone(team in teams_of_members(), policy in policies(), seed: u64, first: bool) {
        let ids: Vec<String> = team.framework().questions().map(|question| question.id().to_string()).collect();
        let other = team.remade(
            |framework| {
                framework.asks_importance = Some(true);
                framework.priorities.get_or_insert_default().importance_first = Some(first);
            },
            |document| {
                for (person, response) in document.responses.iter_mut().filter(|response| is_submitted(response)).enumerate() {
                    let rated = ids.iter().enumerate().filter_map(|(index, id)| {
                        let choice = pick(seed, person * 100 + index, 4);
                        Some((id.clone(), *[Importance::High, Importance::Medium, Importance::Low].get(choice)?))
                    });
                    response.importance = Some(rated.collect());
                }
            },
        );
        let plain = team.remade(
            |framework| {
                framework.asks_importance = None;
                framework.priorities.get_or_insert_default().importance_first = None;
            },
            |document| document.responses.iter_mut().for_each(|response| response.importance = None),
        );
        let (before, after) = (plain.scores(policy), other.scores(policy));
        for (before, after) in before.questions().iter().zip(after.questions()) {
            prop_assert_eq!(said(before), said(after));
        }
        prop_assert_eq!(areas(&before), areas(&after));
        prop_assert_eq!(prompts(&plain, policy), prompts(&other, policy));
        let (plain, other) = (plain.priorities(policy), other.priorities(policy));
        prop_assert_eq!(ranks(plain.strengths()), ranks(other.strengths()));
        let (one, two) = (plain.opportunities(), other.opportunities());
        if !first {
            prop_assert_eq!(ranks(one), ranks(two));
        } else if !one.is_relative() {
            prop_assert_eq!(one.candidates().len(), two.candidates().len());
        }
    }
}

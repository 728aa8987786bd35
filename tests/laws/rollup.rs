//! What holds for every roll-up: it is a function of what each team's own report shows, and says what follows from it.

use std::collections::BTreeMap;

use ilt::cycle::{KnownOf, Rollup, TeamCounts};
use ilt::report::{ReportAreaResult, ReportQuestionResult, RollupReport};
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::score::{Band, Highlight, QuestionResult};
use ilt::strategies::{frameworks, response_sets};
use ilt::{Closed, Framework, Policy, Report, ResponseSet};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use super::team::{Team, cases, pick, shuffled};

/// Teams with one framework in one cycle.
fn district() -> impl Strategy<Value = Vec<Team>> {
    frameworks().prop_flat_map(|framework| vec(response_sets(&framework), 5..=7)).prop_map(|sets| {
        let numbered = sets.into_iter().map(Team::from).zip(1..);
        let named = numbered.map(|(team, number)| {
            team.changed(|document| {
                (document.team.id, document.cycle.id) = (format!("team_{number}"), "fall_2026".to_owned());
            })
        });
        named.collect()
    })
}

fn policies() -> impl Strategy<Value = Policy> {
    prop_oneof![Just(Policy::Confidential), (3..=6_u32).prop_map(Policy::ConfidentialAtLeast)]
}

fn rollup(teams: &[Team], policy: Policy) -> Rollup {
    let closed: Vec<Closed> = teams.iter().map(|team| team.close()).collect();
    Rollup::of(teams[0].framework(), &closed, policy).unwrap()
}

/// Everything that a reader can learn.
fn shown(rollup: &Rollup) -> String {
    serde_json::to_string(&RollupReport::of(rollup, rollup.framework().default_language())).unwrap()
}

/// The teams' own confidential reports.
fn reports(teams: &[Team], policy: Policy) -> Vec<Report> {
    teams.iter().map(|team| Report::of(&team.close(), policy, team.framework().default_language()).unwrap()).collect()
}

/// The bands of a question in the reports that have one.
fn bands(reports: &[Report], id: &str) -> Vec<Band> {
    let questions = reports.iter().flat_map(|report| &report.areas).flat_map(|area| &area.questions);
    let of_question = questions.filter(|question| question.id == id);
    let band = of_question.filter_map(|question| match &question.result {
        ReportQuestionResult::Scored { band, .. } => Some(*band),
        _ => None,
    });
    band.collect()
}

fn highlights(reports: &[Report], id: &str) -> Vec<Highlight> {
    let areas = reports.iter().flat_map(|report| &report.areas).filter(|area| area.id == id);
    let highlight = areas.filter_map(|area| match &area.result {
        ReportAreaResult::Scored { highlight, .. } => Some(*highlight),
        _ => None,
    });
    highlight.collect()
}

/// A row counts exactly what the reports say, or nothing where too few say something.
fn assert_counts<K: Copy + PartialEq + std::fmt::Debug>(
    row: Option<&TeamCounts<K>>,
    all: &[K],
    said: &[K],
) -> Result<(), TestCaseError> {
    let Some(row) = row else {
        prop_assert!(said.len() < 5, "{said:?}");
        return Ok(());
    };
    prop_assert!(said.len() >= 5);
    for word in all {
        prop_assert_eq!(row.count(*word), said.iter().filter(|other| *other == word).count() as u64);
    }
    prop_assert_eq!(row.teams(), said.len() as u64);
    let most = all.iter().map(|word| row.count(*word)).max().unwrap();
    let expected = match said.len() as u64 - most {
        0 => Some(KnownOf::Each),
        1 => Some(KnownOf::AllButOne),
        _ => None,
    };
    prop_assert_eq!(row.known_of(), expected);
    Ok(())
}

/// The team with other answers wherever its report shows none.
fn with_other_hidden_answers(team: &Team, policy: Policy, seed: u64) -> Team {
    let scores = ilt::Scores::of(&ilt::Disclosed::of(&team.close(), policy).unwrap());
    let hidden = scores.questions().iter().filter(|score| matches!(score.result(), QuestionResult::Suppressed { .. }));
    team.changed(|document| {
        for (number, score) in hidden.enumerate() {
            let points = score.question().scale().points();
            for (index, response) in document.responses.iter_mut().enumerate() {
                let is_point = |answer: &String| points.iter().any(|point| point.id() == answer.as_str());
                if let Some(answer) = response.answers.flat_mut().get_mut(score.question().id().as_str())
                    && is_point(answer)
                {
                    *answer = points[pick(seed, number * 100 + index, points.len())].id().to_string();
                }
            }
        }
    })
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn every_number_is_a_sum_of_what_the_teams_own_reports_show(teams in district(), policy in policies()) {
        let (rollup, reports) = (rollup(&teams, policy), reports(&teams, policy));
        for row in rollup.questions() {
            assert_counts(row.bands(), Band::ALL, &bands(&reports, row.question().id().as_str()))?;
        }
        for row in rollup.areas() {
            assert_counts(row.highlights(), Highlight::ALL, &highlights(&reports, row.area().id().as_str()))?;
        }
        let scored = teams[0].framework().questions().filter(|question| question.scored()).count();
        prop_assert_eq!(rollup.questions().len(), scored);
    }

    #[test]
    fn in_whichever_order_the_teams_are_given_it_is_the_same(teams in district(), policy in policies(), seed: u64) {
        let other = rollup(&shuffled(teams.clone(), seed), policy);
        prop_assert_eq!(shown(&rollup(&teams, policy)), shown(&other));
    }

    #[test]
    fn what_the_reports_hide_can_be_anything(teams in district(), policy in policies(), seed: u64) {
        let other: Vec<Team> = teams.iter().map(|team| with_other_hidden_answers(team, policy, seed)).collect();
        prop_assert_eq!(shown(&rollup(&teams, policy)), shown(&rollup(&other, policy)));
    }

    #[test]
    fn no_team_is_named_and_it_reads_back_as_it_was_written(teams in district(), policy in policies()) {
        let named: Vec<Team> = teams.iter().zip(["aa", "bb", "cc", "dd", "ee", "ff", "gg"]).map(|(team, id)| {
            team.changed(|document| document.team = TeamDocument::new(id, "Some School"))
        }).collect();
        let json = shown(&rollup(&teams, policy));
        prop_assert_eq!(&json, &shown(&rollup(&named, policy)));
        let read = RollupReport::from_json(&json).unwrap();
        prop_assert_eq!(serde_json::to_string(&read).unwrap(), json);
    }

    #[test]
    fn four_teams_are_too_few(teams in district(), policy in policies()) {
        let closed: Vec<Closed> = teams.iter().take(4).map(|team| team.close()).collect();
        let problems = Rollup::of(teams[0].framework(), &closed, policy).unwrap_err();
        prop_assert_eq!(problems.as_slice()[0].code.as_str(), "too_few_teams");
    }
}

/// What a team's report may say of a question: a band, or nothing.
const STATES: [Option<Band>; 4] = [Some(Band::Strength), Some(Band::Steady), Some(Band::Opportunity), None];

fn one_question() -> Framework {
    let points = ["low", "middle", "high"].iter().zip(1..);
    let points = points.map(|(id, value)| json!({"id": id, "value": value, "label": id}));
    let document = json!({
        "format": "ilt-framework/1", "id": "audited", "version": "1.0.0", "default_language": "en", "title": "T",
        "recall_period": "R", "stem": "S",
        "attribution": [{"title": "T", "publisher": "P", "relation": "original", "rights": "R"}],
        "scales": [{"id": "s", "points": points.collect::<Vec<_>>(), "favorable": ["high"], "unfavorable": ["low"]}],
        "areas": [{"id": "area", "title": "A", "questions": [{"id": "question", "text": "Q", "scale": "s"}]}],
    });
    Framework::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// A team whose report says that of its question.
fn team(framework: &Framework, number: usize, says: Option<Band>) -> Closed {
    let team = TeamDocument::new(&format!("team_{number}"), "A team");
    let mut document = ResponseSetDocument::new(framework, team, CycleDocument::new("fall", "Fall", 1), 5);
    let (answers, answer) = match says {
        Some(Band::Strength) => (5, "high"),
        Some(Band::Steady) => (5, "middle"),
        Some(Band::Opportunity) => (5, "low"),
        None => (4, "low"),
    };
    for person in 0..answers {
        document.responses.push(ResponseDocument::submitted(&format!("r{person}"), [("question", answer)]));
    }
    ResponseSet::check(framework, document).unwrap_or_else(|problems| panic!("{problems}")).close()
}

/// Every way in which so many teams can stand, by the roll-up that it gives.
fn ways(framework: &Framework, teams: usize) -> BTreeMap<String, Vec<Vec<usize>>> {
    let mut cases: BTreeMap<String, Vec<Vec<usize>>> = BTreeMap::new();
    let mut known: BTreeMap<Vec<usize>, String> = BTreeMap::new();
    for way in 0..STATES.len().pow(u32::try_from(teams).unwrap()) {
        let stand: Vec<usize> =
            (0..teams).map(|team| way / STATES.len().pow(u32::try_from(team).unwrap()) % STATES.len()).collect();
        // in which order the teams are given makes no difference, as a law above says
        let mut sorted = stand.clone();
        sorted.sort_unstable();
        let bytes = known.entry(sorted).or_insert_with_key(|sorted| {
            let closed: Vec<Closed> =
                sorted.iter().enumerate().map(|(number, state)| team(framework, number, STATES[*state])).collect();
            shown(&Rollup::of(framework, &closed, Policy::Confidential).unwrap())
        });
        cases.entry(bytes.clone()).or_default().push(stand);
    }
    cases
}

/// For an outsider, and for each team that knows its own report: where another team stands is the same in every case
/// that gives this roll-up only where the roll-up says so.
#[test]
fn whatever_follows_of_a_team_is_said() {
    let framework = one_question();
    for teams in [5, 6] {
        let (mut said, mut not_said) = (0, 0);
        for (bytes, possible) in ways(&framework, teams) {
            let says = |about: &str| bytes.contains(&format!("\"known_of\":\"{about}\""));
            let notes = |text: &str| bytes.matches(text).count();
            assert_eq!(notes("All in one band: known of each."), 2 * usize::from(says("each")));
            assert_eq!(notes("All but one in one band: known of the others."), 2 * usize::from(says("all_but_one")));
            for other in 1..teams {
                let known = |cases: &mut dyn Iterator<Item = &Vec<usize>>| {
                    let stand: Vec<usize> = cases.map(|stand| stand[other]).collect();
                    stand.windows(2).all(|pair| pair[0] == pair[1])
                };
                if known(&mut possible.iter()) {
                    assert!(says("each"), "to an outsider in {possible:?}");
                    said += 1;
                } else {
                    not_said += 1;
                }
                for own in 0..STATES.len() {
                    let mut fitting = possible.iter().filter(|stand| stand[0] == own).peekable();
                    if fitting.peek().is_some() && known(&mut fitting) {
                        assert!(says("each") || says("all_but_one"), "to the first team in {possible:?}");
                        said += 1;
                    }
                }
            }
        }
        assert!(said > 20 && not_said > 20, "{said} {not_said}");
    }
}

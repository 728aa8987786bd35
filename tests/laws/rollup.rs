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

/// The same, in which some teams answered a version in which one question has other words; and its id.
fn district_of_two_versions() -> impl Strategy<Value = (Framework, Vec<(Team, bool)>, String)> {
    (district(), any::<prop::sample::Index>(), vec(prop::bool::weighted(0.3), 7)).prop_map(
        |(teams, chosen, reworded)| {
            let framework = teams[0].framework().clone();
            let ids: Vec<String> = framework.questions().map(|question| question.id().to_string()).collect();
            let id = chosen.get(&ids).clone();
            let teams = teams.into_iter().zip(reworded).map(|(team, reworded)| {
                let other = team.reframed(|document| {
                    let questions = document.areas.iter_mut().flat_map(|area| &mut area.questions);
                    questions.filter(|question| reworded && question.id == id).for_each(|question| {
                        question.text = "ask something else?".into();
                        question.revision = Some(question.revision.unwrap_or(1) + 1);
                    });
                });
                (other, reworded)
            });
            (framework, teams.collect(), id)
        },
    )
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
    may_be_shown: bool,
) -> Result<(), TestCaseError> {
    let Some(row) = row.filter(|_| may_be_shown) else {
        prop_assert!(row.is_none());
        if !may_be_shown {
            return Ok(());
        }
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

    /// Of the teams that answered in the same words; and of an area only where all its questions are shown, and all who
    /// answered one of them answered all of them in the same words.
    #[test]
    fn every_number_is_a_sum_of_what_the_teams_own_reports_show(
        (framework, teams, reworded) in district_of_two_versions(),
        policy in policies(),
    ) {
        let closed: Vec<Closed> = teams.iter().map(|(team, _)| team.close()).collect();
        let rolled = Rollup::of(&framework, &closed, policy);
        let counts = |(team, other_words): &(Team, bool), id: &str| {
            !(*other_words && reworded == id) && team.close().asks(id)
        };
        // a team of which nothing can be counted is told, and is another list
        let ids: Vec<String> = framework.questions().map(|question| question.id().to_string()).collect();
        prop_assert_eq!(rolled.is_err(), teams.iter().any(|(_, other)| *other) && ids == [reworded.clone()]);
        let Ok(rollup) = rolled else { return Ok(()) };
        let whole: Vec<Team> = teams.iter().map(|(team, _)| team.clone()).collect();
        let reports = reports(&whole, policy);
        let of = |counts: &dyn Fn(&(Team, bool)) -> bool| -> Vec<Report> {
            let counted = teams.iter().zip(&reports).filter(|(team, _)| counts(team));
            counted.map(|(_, report)| report.clone()).collect()
        };
        let said = |id: &str| bands(&of(&|team| counts(team, id)), id);
        for row in rollup.questions() {
            assert_counts(row.bands(), Band::ALL, &said(row.question().id().as_str()), true)?;
        }
        for row in rollup.areas() {
            let questions = row.area().questions().iter().filter(|question| question.scored());
            let ids: Vec<&str> = questions.map(|question| question.id().as_str()).collect();
            let all = |team: &(Team, bool)| ids.iter().all(|id| counts(team, id));
            let any = |team: &(Team, bool)| ids.iter().any(|id| counts(team, id));
            let is_shown = ids.iter().all(|id| said(id).len() >= 5) && teams.iter().all(|team| all(team) == any(team));
            let said = highlights(&of(&all), row.area().id().as_str());
            assert_counts(row.highlights(), Highlight::ALL, &said, is_shown)?;
        }
        prop_assert_eq!(rollup.questions().len(), framework.questions().filter(|question| question.scored()).count());
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

/// What a team's report says of an area's two questions.
type Says = [Option<Band>; 2];

/// The bands of a question that is shown: how many teams are at each of them.
type Row = Option<Vec<(Band, u64)>>;

/// What a reader sees of an area: the rows of its questions and its own.
type Seen = (Vec<Row>, Option<Vec<(Highlight, u64)>>);

/// An area of two questions. In the other version the second one has other words.
fn two_questions(other_words: bool) -> Framework {
    let mut document = one_question().document().clone();
    let mut second = document.areas[0].questions[0].clone();
    (second.id, second.text) = ("second".to_owned(), if other_words { "Two?" } else { "Second" }.into());
    second.revision = other_words.then_some(2);
    document.areas[0].questions.push(second);
    Framework::try_from(document).unwrap_or_else(|problems| panic!("{problems}"))
}

/// A team whose report says that.
fn team_of_two(framework: &Framework, id: &str, says: Says) -> Closed {
    let mut document =
        ResponseSetDocument::new(framework, TeamDocument::new(id, "A team"), CycleDocument::new("fall", "Fall", 1), 5);
    for person in 0..5 {
        let answer = |band: Option<Band>| match band {
            Some(Band::Strength) => Some("high"),
            Some(Band::Steady) => Some("middle"),
            Some(Band::Opportunity) => Some("low"),
            None => (person > 0).then_some("low"),
        };
        let answers = ["question", "second"].into_iter().zip(says);
        let answers = answers.filter_map(|(id, says)| Some((id, answer(says)?)));
        document.responses.push(ResponseDocument::submitted(&format!("r{person}"), answers));
    }
    ResponseSet::check(framework, document).unwrap_or_else(|problems| panic!("{problems}")).close()
}

fn seen(framework: &Framework, closed: &[&Closed]) -> Seen {
    let rollup = Rollup::of(framework, closed.iter().copied(), Policy::Confidential).unwrap();
    let questions = rollup.questions().iter().map(|row| row.bands().map(|bands| bands.iter().collect()));
    (questions.collect(), rollup.areas()[0].highlights().map(|counts| counts.iter().collect()))
}

/// Every way in which so many teams can stand, each way once in whatever order.
fn combinations(states: &[usize], teams: usize) -> Vec<Vec<usize>> {
    if teams == 0 {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for (place, state) in states.iter().enumerate() {
        for mut rest in combinations(&states[place..], teams - 1) {
            rest.insert(0, *state);
            found.push(rest);
        }
    }
    found
}

fn without(teams: &[usize], state: usize) -> Option<Vec<usize>> {
    let place = teams.iter().position(|other| *other == state)?;
    Some(teams.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, state)| *state).collect())
}

/// The teams of a list: those whose whole area counts, and those of which the first question does.
type Teams = [Vec<usize>; 2];

/// What is known of where a team stands to those who see the roll-up and know the reports of some teams: exactly what the row
/// of a question says, less the teams that they know; and of a question that is not shown nothing, whatever an area says.
/// Readers are an outsider, each team, and those who know all reports but one.
fn audit(bands: &[Option<Band>], whole: usize, part: usize) -> [usize; 3] {
    let versions = [two_questions(false), two_questions(true)];
    let framework = &versions[0];
    let states: Vec<Says> = bands.iter().flat_map(|one| bands.iter().map(|other| [*one, *other])).collect();
    let close =
        |kind: usize, number: usize, says: Says| team_of_two(&versions[kind], &format!("team_{kind}_{number}"), says);
    let closed: Vec<Vec<Vec<Closed>>> = [whole, part]
        .into_iter()
        .enumerate()
        .map(|(kind, teams)| {
            (0..teams).map(|number| states.iter().map(|says| close(kind, number, *says)).collect()).collect()
        })
        .collect();
    let all: Vec<usize> = (0..states.len()).collect();
    // of the others the second question does not count, whatever they say
    let alone: Vec<usize> = all.iter().copied().filter(|state| states[*state][1].is_none()).collect();
    let mut pages: BTreeMap<Seen, usize> = BTreeMap::new();
    let mut possible: BTreeMap<(usize, Teams, usize), Vec<usize>> = BTreeMap::new();
    for of_whole in combinations(&all, whole) {
        for of_part in combinations(&alone, part) {
            let teams = [of_whole.clone(), of_part];
            let list: Vec<&Closed> = teams
                .iter()
                .zip(&closed)
                .flat_map(|(stand, closed)| stand.iter().zip(closed).map(|(state, closed)| &closed[*state]))
                .collect();
            let number = pages.len();
            let page = *pages.entry(seen(framework, &list)).or_insert(number);
            let less = |teams: &Teams, kind: usize, state: usize| -> Teams {
                let mut less = teams.clone();
                less[kind] = without(&teams[kind], state).unwrap();
                less
            };
            let members = |teams: &Teams| -> Vec<(usize, usize)> {
                let mut all: Vec<_> =
                    (0..2).flat_map(|kind| teams[kind].iter().map(move |state| (kind, *state))).collect();
                all.dedup();
                all
            };
            let mut note = |known: Teams, (kind, state): (usize, usize)| {
                let states = possible.entry((page, known, kind)).or_default();
                if !states.contains(&state) {
                    states.push(state);
                }
            };
            for (kind, state) in members(&teams) {
                note([Vec::new(), Vec::new()], (kind, state));
                note(less(&teams, kind, state), (kind, state));
                let mut own: Teams = [Vec::new(), Vec::new()];
                own[kind].push(state);
                for other in members(&less(&teams, kind, state)) {
                    note(own.clone(), other);
                }
            }
        }
    }
    let [mut shown, mut not_shown, mut areas] = [0; 3];
    let seen: BTreeMap<usize, &Seen> = pages.iter().map(|(seen, page)| (*page, seen)).collect();
    for ((page, known, kind), found) in &possible {
        let (questions, area) = seen[page];
        areas += usize::from(area.is_some());
        for question in 0..2 - kind {
            let of_known = |band: Option<Band>| -> u64 {
                let counting = known.iter().take(2 - question).flatten();
                counting.filter(|state| states[**state][question] == band).count() as u64
            };
            let teams = if question == 0 { whole + part } else { whole } as u64;
            let due: Vec<Option<Band>> = bands
                .iter()
                .copied()
                .filter(|band| match (&questions[question], band) {
                    (Some(row), Some(band)) => {
                        row.iter().any(|(other, count)| other == band && *count > of_known(Some(*band)))
                    }
                    (Some(row), None) => teams - row.iter().map(|(_, count)| count).sum::<u64>() > of_known(None),
                    // four others have a band already: the fifth would be shown
                    (None, Some(_)) => Band::ALL.iter().map(|band| of_known(Some(*band))).sum::<u64>() < 4,
                    (None, None) => true,
                })
                .collect();
            let is_possible = |band: &Option<Band>| found.iter().any(|state| states[*state][question] == *band);
            let can_be: Vec<Option<Band>> = bands.iter().copied().filter(is_possible).collect();
            assert_eq!(can_be, due, "question {question} of {questions:?} {area:?} to those who know {known:?}");
            match &questions[question] {
                Some(_) => shown += 1,
                None => not_shown += 1,
            }
        }
    }
    [shown, not_shown, areas]
}

/// Over all rows together: beside a question that is not shown an area would narrow where a team stands there.
#[test]
fn no_area_tells_of_a_question_that_is_not_shown() {
    let [strength, steady, opportunity, none] = STATES;
    for (bands, teams) in [([strength, opportunity, none], 6), ([strength, steady, none], 5)] {
        let found = audit(&bands, teams, 0);
        assert!(found.iter().all(|count| *count > 20), "{found:?}");
    }
}

/// Nor where a team answered another version: its difference to the others is not shown.
#[test]
fn no_area_tells_of_a_team_of_which_a_part_counts() {
    let [strength, _, opportunity, none] = STATES;
    let [shown, not_shown, areas] = audit(&[strength, opportunity, none], 5, 1);
    assert!(shown > 100 && not_shown > 100 && areas == 0, "{shown} {not_shown} {areas}");
}

//! The audit: for every way in which a small team can answer a question, what a reader can work out of the report, and
//! whether a sentence of that very report says so.
//!
//! One question at a time is enough, because every number of a report is a function of one question's disclosed counts at
//! a time. Readers are an outsider, and each member who knows their own answer. Whatever answer is the same in every case
//! that gives the same report is known, and must be covered.

use std::collections::{BTreeMap, BTreeSet};

use ilt::cycle::{Aim, CommitmentStatus, Commitments, Reflection};
use ilt::disclosure::Promise;
use ilt::framework::OpenMode;
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::response::{Importance, KeyScope};
use ilt::{Closed, Disclosed, Framework, Policy, Report, ResponseSet};
use serde_json::json;

/// Every answer that there is, the skipped last.
const ANSWERS: [Option<&str>; 8] = [
    Some("never"),
    Some("rarely"),
    Some("sometimes"),
    Some("often"),
    Some("always"),
    Some("not_applicable"),
    Some("dont_know"),
    None,
];

/// How many of a group gave each answer.
type Counts = [usize; ANSWERS.len()];

fn framework(threshold: u32) -> Framework {
    let points =
        ANSWERS.iter().take(5).flatten().zip(1..).map(|(id, value)| json!({"id": id, "value": value, "label": id}));
    let document = json!({
        "format": "ilt-framework/1", "id": "audited", "version": "1.0.0", "default_language": "en", "title": "T",
        "recall_period": "R", "stem": "S",
        "attribution": [{"title": "T", "publisher": "P", "relation": "original", "rights": "R"}],
        "roles": [{"id": "principal", "label": "Principal"}],
        "disclosure": {"threshold": threshold}, "asks_importance": true,
        "scales": [{
            "id": "frequency", "points": points.collect::<Vec<_>>(), "favorable": ["often", "always"],
            "unfavorable": ["never", "rarely"],
            "non_responses": {"not_applicable": {"label": "Not applicable"}, "dont_know": {"label": "Don't know"}},
        }],
        "areas": [{"id": "area", "title": "A", "questions": [
            {"id": "audited_question", "text": "Q", "scale": "frequency"},
            {"id": "other_question", "text": "O", "scale": "frequency"},
        ]}],
    });
    Framework::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Every way in which so many people can answer.
fn ways<const N: usize>(people: usize) -> Vec<[usize; N]> {
    fn fill<const N: usize>(counts: &mut [usize; N], from: usize, people: usize, found: &mut Vec<[usize; N]>) {
        if from + 1 == counts.len() {
            counts[from] = people;
            found.push(*counts);
            return;
        }
        for own in 0..=people {
            counts[from] = own;
            fill(counts, from + 1, people - own, found);
        }
    }
    let mut found = Vec::new();
    fill(&mut [0; N], 0, people, &mut found);
    found
}

fn report(framework: &Framework, principals: &Counts, others: &Counts) -> Report {
    let closed = closed(framework, CycleDocument::new("fall", "Fall", 1), principals, others);
    Report::of(&closed, Policy::Confidential, framework.default_language()).unwrap()
}

fn closed(framework: &Framework, cycle: CycleDocument, principals: &Counts, others: &Counts) -> Closed {
    let team = TeamDocument::new("team", "A team");
    let people: usize = principals.iter().chain(others).sum();
    let mut document = ResponseSetDocument::new(framework, team, cycle, i64::try_from(people).unwrap());
    document.key_scope = Some(KeyScope::Team);
    for (counts, is_principal) in [(principals, true), (others, false)] {
        for (answer, count) in ANSWERS.iter().zip(counts) {
            for _ in 0..*count {
                let number = document.responses.len();
                // nobody is blank, and nothing follows from the other question
                let varied = ["never", "never", "rarely", "rarely", "often", "often"][number % 6];
                let mut response = ResponseDocument::submitted(&format!("r{number}"), [("other_question", varied)]);
                if let Some(answer) = answer {
                    response.answers.flat_mut().insert("audited_question".to_owned(), (*answer).to_owned());
                }
                if is_principal {
                    response.role = Some("principal".to_owned());
                    response.consents_to_attribution = Some(true);
                }
                document.responses.push(response);
            }
        }
    }
    ResponseSet::check(framework, document).unwrap_or_else(|problems| panic!("{problems}")).close()
}

/// The one answer that all of these gave, if they did.
fn one_answer(counts: &[usize]) -> Option<usize> {
    let mut given = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    given.next().map(|(answer, _)| answer).filter(|_| given.next().is_none())
}

/// The answer of each of these people, where it is the same in every case.
fn known<'a, const N: usize>(cases: impl Iterator<Item = &'a [usize; N]>) -> Option<usize> {
    let answers: Option<Vec<usize>> = cases.map(|counts| one_answer(counts)).collect();
    answers.filter(|answers| answers.windows(2).all(|pair| pair[0] == pair[1]))?.first().copied()
}

fn without<const N: usize>(counts: &[usize; N], own: usize) -> Option<[usize; N]> {
    let mut others = *counts;
    others[own] = others[own].checked_sub(1)?;
    Some(others)
}

/// Every case that gives one report, and what that report promises and names.
struct Cases {
    possible: Vec<(Counts, Counts)>,
    promises: Vec<Promise>,
    names_a_role: bool,
}

#[derive(Default)]
struct Found {
    reports: usize,
    covered: usize,
}

/// Looks at every case of a team of so many principals, who consent, and so many others, who do not.
fn audit(threshold: u32, principals: usize, others: usize) -> Found {
    let framework = framework(threshold);
    let mut cases: BTreeMap<String, Cases> = BTreeMap::new();
    for of_principals in ways(principals) {
        for of_others in ways(others) {
            let report = report(&framework, &of_principals, &of_others);
            let promises = report.disclosure.promise.iter().map(|promise| promise.about).collect();
            let names_a_role = !report.areas[0].questions[0].role_groups.is_empty();
            let bytes = serde_json::to_string(&report).unwrap();
            let of_report = cases.entry(bytes).or_insert(Cases { possible: Vec::new(), promises, names_a_role });
            of_report.possible.push((of_principals, of_others));
        }
    }
    let mut found = Found { reports: cases.len(), covered: 0 };
    for Cases { possible, promises, names_a_role } in cases.values() {
        // a sentence covers what it says, in whichever case is true
        for (of_principals, of_others) in possible {
            let all: Vec<usize> = of_principals.iter().zip(of_others).map(|(one, other)| one + other).collect();
            let (people, most) = (principals + others, *all.iter().max().unwrap());
            let everyone = promises.contains(&Promise::OneAnswer) && most == people;
            let all_but_one = promises.contains(&Promise::AllButOne) && most + 1 >= people;
            let role = promises.contains(&Promise::NamedRoles) && *names_a_role;
            let most_of_others = *of_others.iter().max().unwrap();
            let mut covers = |what: &str, is_known: Option<usize>, is_covered: bool| {
                if is_known.is_some() {
                    assert!(is_covered, "{what} in {of_principals:?} {of_others:?}, of {}", possible.len());
                    found.covered += 1;
                }
            };
            // an outsider
            covers("others", known(possible.iter().map(|case| &case.1)), everyone || role && most_of_others == others);
            if principals > 0 {
                covers("principals", known(possible.iter().map(|case| &case.0)), everyone || role);
            }
            // each member, by the own answer
            for own in 0..ANSWERS.len() {
                if of_others[own] > 0 {
                    let fitting: Vec<(Counts, Counts)> =
                        possible.iter().filter_map(|(one, other)| Some((*one, without(other, own)?))).collect();
                    let role_others = role && most_of_others + 1 >= others;
                    let known_others = known(fitting.iter().map(|case| &case.1)).filter(|_| others > 1);
                    covers("other others", known_others, everyone || all_but_one || role_others);
                    let known_principals = known(fitting.iter().map(|case| &case.0)).filter(|_| principals > 0);
                    covers("principals, for others", known_principals, everyone || all_but_one || role);
                }
                if of_principals[own] > 0 {
                    let fitting: Vec<(Counts, Counts)> =
                        possible.iter().filter_map(|(one, other)| Some((without(one, own)?, *other))).collect();
                    let known_principals = known(fitting.iter().map(|case| &case.0)).filter(|_| principals > 1);
                    covers("other principals", known_principals, everyone || all_but_one || role);
                    let role_others = role && most_of_others == others;
                    covers(
                        "others, for principals",
                        known(fitting.iter().map(|case| &case.1)),
                        everyone || all_but_one || role_others,
                    );
                }
            }
        }
    }
    found
}

#[test]
fn whatever_follows_for_a_team_of_five_or_six_is_said() {
    for (principals, others, at_least) in [(0, 5, 40), (0, 6, 40), (1, 5, 100)] {
        let found = audit(5, principals, others);
        assert!(found.reports > 150 && found.covered >= at_least, "{} reports, {}", found.reports, found.covered);
    }
}

#[test]
fn whatever_follows_at_the_lowest_threshold_is_said() {
    for (principals, others) in [(0, 3), (0, 4), (1, 3), (2, 3)] {
        assert!(audit(3, principals, others).covered > 0);
    }
}

/// What a team's second report says: its answers, what moved, what became of what it committed itself to in fall, about the
/// question and about its area, and what it commits itself to now.
fn second_report(before: &Closed, after: &Closed) -> Report {
    let framework = after.framework();
    let question = framework.questions().next().map(|question| Aim::Question(question.id().clone()));
    let area = framework.areas().first().map(|area| Aim::Area(area.id().clone()));
    let aims: Vec<Aim> = question.into_iter().chain(area).collect();
    let committed = |closed: &Closed| {
        let disclosed = Disclosed::of(closed, Policy::Confidential).unwrap();
        let mut document = Commitments::draft_of(&disclosed, aims.clone());
        for one in &mut document.commitments {
            (one.goal, one.owner, one.due) = ("Begin on time.".into(), "Dana".into(), "March".into());
            one.status = Some(CommitmentStatus::Done);
        }
        Commitments::check(framework, document).unwrap()
    };
    let reflection = Reflection::since(before, after, Policy::Confidential).unwrap();
    let reflection = reflection.with_commitments(&committed(before)).unwrap();
    let reflection = reflection.with_commitments(&committed(after)).unwrap();
    assert_eq!((reflection.follow_up().len(), reflection.commitments().len()), (2, 2));
    Report::of_reflection(&reflection, framework.default_language(), &[])
}

/// The cycles that one second report may be of: earlier ones, later ones, the pairs of them, and what that report promises.
type Possible = (BTreeSet<usize>, BTreeSet<usize>, usize, Vec<Promise>);

/// A team in two cycles. Its second report, with what moved, what became of its commitments and what it commits itself to, is
/// one and the same for all whose two reports are; and of all who have one and the same second report every earlier cycle may
/// have been followed by every later one, so that it connects nothing: whoever reads it knows of either cycle what follows from
/// that alone, and a sentence of that very report covers it.
#[test]
fn two_cycles_beside_each_other_tell_nothing_more() {
    // rarely, often, skipped and don't know
    const TRIED: [usize; 4] = [1, 3, 7, 6];
    for (threshold, people, later, tried) in
        [(3, 3, 3, 4), (3, 4, 3, 4), (3, 2, 4, 4), (5, 5, 5, 3), (5, 6, 5, 3), (5, 4, 6, 3)]
    {
        let framework = framework(threshold);
        let cycles = |people: usize, id: &str, order: i64| -> Vec<(Counts, Closed, String)> {
            let all = ways::<4>(people).into_iter().filter(|way| way[tried..].iter().all(|count| *count == 0));
            let all = all.map(|way| {
                let mut counts = [0; ANSWERS.len()];
                TRIED.iter().zip(way).for_each(|(answer, count)| counts[*answer] = count);
                let closed = closed(&framework, CycleDocument::new(id, id, order), &[0; ANSWERS.len()], &counts);
                let report = Report::of(&closed, Policy::Confidential, framework.default_language()).unwrap();
                (counts, closed, serde_json::to_string(&report).unwrap())
            });
            all.collect()
        };
        let (fall, winter) = (cycles(people, "fall", 1), cycles(later, "winter", 2));
        let mut of_reports: BTreeMap<(&str, &str), String> = BTreeMap::new();
        let mut of_seconds: BTreeMap<String, Possible> = BTreeMap::new();
        for (then, (_, before, reported)) in fall.iter().enumerate() {
            for (now, (_, after, and_reported)) in winter.iter().enumerate() {
                let second = second_report(before, after);
                let told = serde_json::to_string(&second).unwrap();
                let before = of_reports.entry((reported, and_reported)).or_insert_with(|| told.clone());
                assert_eq!(*before, told);
                let promises = second.disclosure.promise.iter().map(|promise| promise.about).collect();
                let possible = of_seconds.entry(told).or_insert((BTreeSet::new(), BTreeSet::new(), 0, promises));
                possible.0.insert(then);
                possible.1.insert(now);
                possible.2 += 1;
            }
        }
        let mut covered = 0;
        for (befores, afters, pairs, promises) in of_seconds.values() {
            assert_eq!(befores.len() * afters.len(), *pairs);
            for (cycles, possible, people) in [(&fall, befores, people), (&winter, afters, later)] {
                for (counts, ..) in possible.iter().map(|number| &cycles[*number]) {
                    let most = *counts.iter().max().unwrap();
                    let everyone = promises.contains(&Promise::OneAnswer) && most == people;
                    let all_but_one = promises.contains(&Promise::AllButOne) && most + 1 >= people;
                    let cases = || possible.iter().map(|number| &cycles[*number].0);
                    if known(cases()).is_some() {
                        assert!(everyone, "to an outsider in {counts:?}, of {}", possible.len());
                        covered += 1;
                    }
                    for own in (0..ANSWERS.len()).filter(|own| counts[*own] > 0) {
                        let others: Vec<Counts> = cases().filter_map(|counts| without(counts, own)).collect();
                        if known(others.iter()).is_some() {
                            assert!(everyone || all_but_one, "to a member in {counts:?}, of {}", possible.len());
                            covered += 1;
                        }
                    }
                }
            }
        }
        let shown = people.min(later) >= threshold as usize;
        assert!(covered > 3 || !shown, "{threshold} {people} {later}: {covered}");
    }
}

/// How important a question can be found, not at all rated last.
const IMPORTANCE: [Option<Importance>; 4] =
    [Some(Importance::High), Some(Importance::Medium), Some(Importance::Low), None];

/// What may be shown of a team of which so many found a question so important.
fn disclosed(framework: &Framework, counts: &[usize; IMPORTANCE.len()], policy: Policy) -> Disclosed {
    let team = TeamDocument { id: "team".into(), name: "A team".into() };
    let people: usize = counts.iter().sum();
    let cycle = CycleDocument::new("fall", "Fall", 1);
    let mut document = ResponseSetDocument::new(framework, team, cycle, i64::try_from(people).unwrap());
    document.agreed_open = Some("All agreed.".into());
    let ratings = IMPORTANCE.iter().zip(counts).flat_map(|(importance, count)| std::iter::repeat_n(importance, *count));
    for (number, importance) in ratings.enumerate() {
        // nothing follows from the answers
        let varied = ["never", "rarely", "often"][number % 3];
        let answers = [("audited_question", varied), ("other_question", varied)];
        let mut response = ResponseDocument::submitted(&format!("r{number}"), answers);
        response.importance = importance.map(|importance| [("audited_question".to_owned(), importance)].into());
        document.responses.push(response);
    }
    let closed = ResponseSet::check(framework, document).unwrap_or_else(|problems| panic!("{problems}")).close();
    Disclosed::of(&closed, policy).unwrap()
}

/// Importance is an answer of its own: its counts stand beside those of the points, and nothing connects the two.
#[test]
fn whatever_follows_from_importance_is_said() {
    let open = |framework: &Framework| {
        let mut document = framework.document().clone();
        document.disclosure.as_mut().unwrap().open_mode = Some(OpenMode::WithAgreement);
        Framework::try_from(document).unwrap()
    };
    for (threshold, people) in [(3, 3), (3, 4), (3, 6), (5, 5), (5, 6), (5, 8)] {
        for policy in [Policy::Confidential, Policy::Open] {
            let framework = open(&framework(threshold));
            let all: Vec<_> = ways(people).into_iter().map(|way| (disclosed(&framework, &way, policy), way)).collect();
            let mut covered = 0;
            for (shown, way) in &all {
                let possible: Vec<_> = all.iter().filter(|(other, _)| other == shown).map(|(_, way)| *way).collect();
                let promises = shown.promises();
                let most = *way.iter().max().unwrap();
                let everyone = promises.contains(&Promise::OneAnswer) && most == people;
                let all_but_one = promises.contains(&Promise::AllButOne) && most + 1 >= people;
                if known(possible.iter()).is_some() {
                    assert!(everyone, "to an outsider in {way:?}, of {}", possible.len());
                    covered += 1;
                }
                for own in (0..IMPORTANCE.len()).filter(|own| way[*own] > 0) {
                    let fitting: Vec<_> = possible.iter().filter_map(|way| without(way, own)).collect();
                    if people > 1 && known(fitting.iter()).is_some() {
                        assert!(everyone || all_but_one, "to a member in {way:?}, of {}", possible.len());
                        covered += 1;
                    }
                }
                // below the threshold nothing is told, and all such teams look alike
                let rated = people - way[IMPORTANCE.len() - 1];
                if policy == Policy::Confidential && rated < threshold as usize {
                    assert_eq!(
                        possible.len(),
                        all.iter().filter(|(_, way)| people - way[3] < threshold as usize).count()
                    );
                }
            }
            assert!(covered > 5, "{threshold} {people}: {covered}");
        }
    }
}

/// `cargo test --release --all-features --test laws audit -- --ignored`
#[test]
#[ignore = "takes minutes"]
fn whatever_follows_for_a_team_of_seven_or_eight_is_said() {
    for (principals, others) in [(0, 7), (0, 8), (1, 6), (2, 5), (1, 7), (2, 6)] {
        let found = audit(5, principals, others);
        println!("{principals} and {others}: {} reports, {} covered", found.reports, found.covered);
    }
}

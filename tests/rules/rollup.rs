//! How many teams stand where: which teams count, and which lists are refused.

use ilt::cycle::{AreaRollup, QuestionRollup, Rollup, TeamCounts};
use ilt::diagnostic::{Code, Problems};
use ilt::framework::AnsweredBy;
use ilt::framework::document::{FrameworkDocument, ScoringDocument, StrengthDocument};
use ilt::report::RollupReport;
use ilt::score::{Band, Highlight};
use ilt::{Closed, Framework, Policy, ResponseSet};

use super::team::{answered, checked, framework};

/// A team that answered so, in the cycle `fall`.
fn team(framework: &Framework, id: &str, columns: &[&str]) -> Closed {
    let mut document = answered(framework, columns);
    document.team.id = id.to_owned();
    ResponseSet::check(framework, document).unwrap().close()
}

/// So many teams that answered alike.
fn teams(framework: &Framework, ids: &[&str], columns: &[&str]) -> Vec<Closed> {
    ids.iter().map(|id| team(framework, id, columns)).collect()
}

fn rollup(framework: &Framework, closed: &[Closed]) -> Rollup {
    Rollup::of(framework, closed, Policy::Confidential).unwrap()
}

/// How many teams are a strength, steady and an opportunity at each question; nothing where that is not shown.
fn questions(rollup: &Rollup) -> Vec<Option<[u64; 3]>> {
    let bands = [Band::Strength, Band::Steady, Band::Opportunity];
    let counts = |counts: &TeamCounts<Band>| bands.map(|band| counts.count(band));
    rollup.questions().iter().map(QuestionRollup::bands).map(|row| row.map(counts)).collect()
}

/// The same for areas, with mixed ones in the second place.
fn areas(rollup: &Rollup) -> Vec<Option<[u64; 4]>> {
    let all = [Highlight::Strength, Highlight::Mixed, Highlight::Steady, Highlight::Opportunity];
    let counts = |counts: &TeamCounts<Highlight>| all.map(|highlight| counts.count(highlight));
    rollup.areas().iter().map(AreaRollup::highlights).map(|row| row.map(counts)).collect()
}

fn problems(problems: &Problems) -> Vec<(Code, &str)> {
    problems.iter().map(|problem| (problem.code, problem.pointer.as_str())).collect()
}

fn refused(framework: &Framework, closed: &[Closed]) -> Problems {
    Rollup::of(framework, closed, Policy::Confidential).unwrap_err()
}

const FIVE: [&str; 5] = ["ash", "birch", "cedar", "elm", "fir"];

#[test]
fn each_band_is_counted_where_five_teams_have_one() {
    let framework = checked(framework(&[2, 1]));
    // of the last one the first question is hidden, and of the first the last
    let mut closed = vec![
        team(&framework, "ash", &["55555", "11111", "5555"]),
        team(&framework, "oak", &["5555", "33333", "55555"]),
    ];
    closed.extend(teams(&framework, &["birch", "cedar"], &["33333", "11111", "55555"]));
    closed.extend(teams(&framework, &["elm", "fir"], &["11111", "11111", "33333"]));
    let all = rollup(&framework, &closed);
    assert_eq!(questions(&all), [Some([1, 2, 2]), Some([0, 1, 5]), Some([3, 2, 0])]);
    // of a team with one question of two the area has a score; of one without any it has none
    assert_eq!(areas(&all), [Some([0, 1, 1, 4]), Some([3, 0, 2, 0])]);
    assert_eq!((all.teams(), all.cycle().as_str(), all.label()), (6, "fall", Some("Fall")));
    // without the fir four teams have a band at the first question, and at the last
    // so that nothing is shown of their areas either: a mixed one would say which band the hidden question has
    let five = rollup(&framework, &closed[..5]);
    assert_eq!(questions(&five), [None, Some([0, 1, 4]), None]);
    assert_eq!(areas(&five), [None, None]);
}

#[test]
fn a_question_counts_for_the_teams_that_answered_it_in_the_same_words_and_under_the_same_rules() {
    let now = checked(framework(&[2, 1]));
    let before = |change: &dyn Fn(&mut FrameworkDocument)| {
        let mut document = framework(&[2, 1]);
        document.version = "0.9.0".to_owned();
        change(&mut document);
        checked(document)
    };
    let with = |other: &Framework| {
        let mut closed = teams(&now, &FIVE, &["55555", "55555", "55555"]);
        closed.push(team(other, "oak", &["11111", "11111", "11111"]));
        closed
    };
    let same = before(&|_| {});
    assert_eq!(questions(&rollup(&now, &with(&same))), [Some([5, 0, 1]); 3]);
    assert_eq!(areas(&rollup(&now, &with(&same))), [Some([5, 0, 0, 1]); 2]);
    // of a reworded question the others count alone, and of its area nobody: beside the question that all answered it
    // would tell of the oak alone
    let reworded = before(&|document| {
        document.areas[0].questions[1].text = "plan lessons?".into();
        document.areas[0].questions[1].revision = Some(2);
    });
    let counted = rollup(&now, &with(&reworded));
    assert_eq!(questions(&counted), [Some([5, 0, 1]), Some([5, 0, 0]), Some([5, 0, 1])]);
    assert_eq!(areas(&counted), [None, Some([5, 0, 0, 1])]);
    // bands by another rule are no bands to count with these, nor highlights highlights
    let stricter = before(&|document| {
        let strength = Some(StrengthDocument { favorable_at_least: Some("4/5".into()), ..Default::default() });
        document.scoring = Some(ScoringDocument { strength, ..Default::default() });
    });
    let told = refused(&now, &with(&stricter));
    assert_eq!(problems(&told), [(Code::NothingComparable, "/5/framework")]);
    let highlighted = before(&|document| {
        let highlight_at_least = Some("1/1".into());
        document.scoring = Some(ScoringDocument { highlight_at_least, ..Default::default() });
    });
    let counted = rollup(&now, &with(&highlighted));
    assert_eq!(questions(&counted), [Some([5, 0, 1]); 3]);
    assert_eq!(areas(&counted), [None; 2]);
    // what a team was not asked does not count, nor does its area
    let mut part = answered(&now, &["11111", "", "11111"]);
    (part.team.id, part.cycle.asked) = ("oak".to_owned(), Some(vec!["q1".to_owned(), "q3".to_owned()]));
    let mut closed = teams(&now, &FIVE, &["55555", "55555", "55555"]);
    closed.push(ResponseSet::check(&now, part).unwrap().close());
    let counted = rollup(&now, &closed);
    assert_eq!(questions(&counted), [Some([5, 0, 1]), Some([5, 0, 0]), Some([5, 0, 1])]);
    assert_eq!(areas(&counted), [None, Some([5, 0, 0, 1])]);
    // another stem is another series of every question
    let stem = before(&|document| document.stem = "How well do you:".into());
    assert_eq!(problems(&refused(&now, &with(&stem))), [(Code::NothingComparable, "/5/framework")]);
}

#[test]
fn what_a_team_agreed_to_read_together_is_not_for_others() {
    let framework = checked(framework(&[1]));
    // every one of these teams agreed to open mode, in which four answers are shown
    let closed = teams(&framework, &FIVE, &["5555"]);
    assert_eq!(questions(&rollup(&framework, &closed)), [None]);
    let told = Rollup::of(&framework, &closed, Policy::Open).unwrap_err();
    assert_eq!(problems(&told), [(Code::OpenWithoutAgreement, "")]);
    let told = Rollup::of(&framework, &closed, Policy::ConfidentialAtLeast(2)).unwrap_err();
    assert_eq!(told.as_slice()[0].code, Code::ThresholdTooLow);
}

#[test]
fn each_team_counts_once_in_one_cycle() {
    let framework = checked(framework(&[1]));
    let mut closed = teams(&framework, &FIVE, &["55555"]);
    closed.push(team(&framework, "cedar", &["33333"]));
    let mut winter = answered(&framework, &["33333"]);
    (winter.team.id, winter.cycle.id) = ("oak".to_owned(), "winter".to_owned());
    closed.push(ResponseSet::check(&framework, winter).unwrap().close());
    let told = refused(&framework, &closed);
    assert_eq!(problems(&told), [(Code::DuplicateTeam, "/5/team/id"), (Code::DifferentCycles, "/6/cycle/id")]);
    assert_eq!(told.as_slice()[0].related[0].pointer.as_str(), "/2/team/id");
    let none: [Closed; 0] = [];
    for few in [&none[..], &closed[..4]] {
        let told = refused(&framework, few);
        assert_eq!(problems(&told), [(Code::TooFewTeams, "")]);
        assert!(told.to_string().contains(&format!("{} teams", few.len())), "{told}");
    }
}

#[test]
fn a_cycle_that_is_called_differently_goes_by_its_id() {
    let framework = checked(framework(&[1]));
    let closed: Vec<Closed> = FIVE
        .iter()
        .map(|id| {
            let mut document = answered(&framework, &["55555"]);
            document.team.id = (*id).to_owned();
            document.cycle.label = format!("Fall at {id}").as_str().into();
            ResponseSet::check(&framework, document).unwrap().close()
        })
        .collect();
    let report = RollupReport::of(&rollup(&framework, &closed), &"en".parse().unwrap());
    assert_eq!((report.cycle.id.as_str(), report.cycle.label.as_str()), ("fall", "fall"));
}

#[test]
fn ratings_of_teams_that_answer_together_are_counted_as_well() {
    let mut document = framework(&[2]);
    document.answered_by = Some(AnsweredBy::Team);
    let framework = checked(document);
    let rated = |id: &&str, first: &str| {
        let mut document = answered(&framework, &[""]);
        (document.team.id, document.agreed_open, document.responses) = ((*id).to_owned(), None, Vec::new());
        document.consensus = Some([("q1", first), ("q2", "p3")].into_iter().collect());
        document.roster_size = 6;
        ResponseSet::check(&framework, document).unwrap().close()
    };
    let closed: Vec<Closed> =
        FIVE.iter().zip(["p5", "p4", "p3", "p1", "p1"]).map(|(id, first)| rated(id, first)).collect();
    assert_eq!(questions(&rollup(&framework, &closed)), [Some([2, 1, 2]), Some([0, 5, 0])]);
}

#[test]
fn another_list_of_the_same_cycle_needs_an_agreement_and_says_so() {
    let framework = checked(framework(&[1]));
    let closed = teams(&framework, &["ash", "birch", "cedar", "elm", "fir", "oak"], &["55555"]);
    let (english, spanish) = ("en".parse().unwrap(), "es".parse().unwrap());
    let first = RollupReport::of(&rollup(&framework, &closed[..5]), &english);
    // the same list again, in another language, says nothing new
    RollupReport::of(&rollup(&framework, &closed[..5]), &spanish).beside(&first).unwrap();
    let second = rollup(&framework, &closed);
    let told = RollupReport::of(&second, &english).beside(&first).unwrap_err();
    assert_eq!(problems(&told), [(Code::RolledUpBefore, "/cycle/id")]);
    assert_eq!(second.clone().with_agreed_again(" ").unwrap_err().as_slice()[0].code, Code::BlankText);
    let agreed = RollupReport::of(&second.with_agreed_again("All six agreed.").unwrap(), &english);
    agreed.beside(&first).unwrap();
    let sentence = "Another list of teams was rolled up for this cycle before: All six agreed. Whoever has both";
    assert!(agreed.promise.last().unwrap().starts_with(sentence), "{:?}", agreed.promise);
    // of another cycle there may be any list
    let mut other = first;
    other.cycle.id = "winter".to_owned();
    RollupReport::of(&rollup(&framework, &closed), &english).beside(&other).unwrap();
}

//! Rule 6b: importance, cuts, what is in no score, and one person's own view of it.

use ilt::framework::document::{CutDocument, PrioritiesDocument};
use ilt::priorities::Reason;
use ilt::report::ReportAreaResult;
use ilt::response::document::Importance;
use ilt::{Disclosed, Framework, Policy, Priorities, Profile, Report, ResponseSet, Scores};

use super::team::{answered, checked, framework, scores_of};

/// What stands out of a team of five that rates importance as these columns say: `h`, `m`, `l`, `-` for nothing.
fn rated(columns: &[&str], importance: &[&str]) -> Priorities {
    let mut document = framework(&[columns.len()]);
    document.asks_importance = Some(true);
    document.priorities = Some(PrioritiesDocument { importance_first: Some(true), ..PrioritiesDocument::default() });
    let framework = checked(document);
    let mut document = answered(&framework, columns);
    for (person, response) in document.responses.iter_mut().enumerate() {
        let rating = |(number, column): (usize, &&str)| {
            let rating = match column.as_bytes()[person] {
                b'h' => Importance::High,
                b'm' => Importance::Medium,
                b'l' => Importance::Low,
                _ => return None,
            };
            Some((format!("q{}", number + 1), rating))
        };
        response.importance = Some(importance.iter().enumerate().filter_map(rating).collect());
    }
    Priorities::of(&scores_of(&framework, document, Policy::Confidential))
}

fn ranks(priorities: &Priorities) -> Vec<(String, u64)> {
    let candidates = priorities.opportunities().candidates();
    candidates.iter().map(|candidate| (candidate.question().id().to_string(), candidate.rank())).collect()
}

#[test]
fn importance_ranks_opportunities_first_and_what_too_few_rated_last() {
    let all_low = ["11111"; 5];
    for (importance, expected) in [
        // 10/5, 8/5, 5/5, 0/5; four ratings are too few
        (["lllll", "hhhh-", "mmmmm", "hhhmm", "hhhhh"], [("q5", 1), ("q4", 2), ("q3", 3), ("q1", 4), ("q2", 5)]),
        // one half high and one half medium is a high one and a low one fewer, of as many
        (["hhhll", "hmmmm", "mmmmh", "hhmml", "-----"], [("q1", 1), ("q2", 1), ("q3", 1), ("q4", 1), ("q5", 5)]),
        (["-----"; 5], [("q1", 1), ("q2", 1), ("q3", 1), ("q4", 1), ("q5", 1)]),
    ] {
        let expected: Vec<(String, u64)> = expected.iter().map(|(id, rank)| ((*id).to_owned(), *rank)).collect();
        assert_eq!(ranks(&rated(&all_low, &importance)), expected, "{importance:?}");
    }
    // equally important: the lower one first
    assert_eq!(ranks(&rated(&["22222", "11111"], &["hhhhh", "hhhhh"])), [("q2".to_owned(), 1), ("q1".to_owned(), 2)]);
}

#[test]
fn where_nothing_is_an_opportunity_the_most_important_steady_question_stands_for_it() {
    let priorities = rated(&["33333", "33334", "33334"], &["lllll", "hhhhh", "hhhhh"]);
    let opportunities = priorities.opportunities();
    assert!(opportunities.is_relative());
    assert_eq!(ranks(&priorities), [("q2".to_owned(), 1), ("q3".to_owned(), 1)]);
    let expected = [Reason::Importance { high: 5, medium: 0, low: 0 }, Reason::MostImportantOfSteady {}];
    assert_eq!(opportunities.candidates()[0].reasons(), expected);
    assert_eq!(priorities.strengths().candidates()[0].reasons(), [Reason::HighestOfSteady {}]);
}

#[test]
fn a_percent_stands_on_the_right_side_of_each_cut() {
    // the mean position of 300 answers on five points, so many of which stand at the highest
    for (always, percent, text) in [
        (210, "70", "70%: In place (70% or more)"),
        (209, "69.7", "69.7%: Begun (1/3 or more)"),
        (101, "34", "34%: Begun (1/3 or more)"),
        (100, "33.33", "33.33%: Begun (1/3 or more)"),
        (99, "33", "33%: not yet Begun (1/3 or more)"),
    ] {
        let mut document = framework(&[1]);
        document.areas[0].cuts = Some(vec![CutDocument::new("1/3", "Begun"), CutDocument::new("7/10", "In place")]);
        let framework = checked(document);
        let column = format!("{}{}", "5".repeat(always), "1".repeat(300 - always));
        let responses = ResponseSet::check(&framework, answered(&framework, &[&column])).unwrap();
        let report = Report::of(&responses.close(), Policy::Confidential, &"en".parse().unwrap()).unwrap();
        let ReportAreaResult::Scored { cuts: Some(cuts), .. } = &report.areas[0].result else { panic!("it has cuts") };
        assert_eq!((cuts.percent.as_str(), cuts.text.as_str()), (percent, text));
        let shown: Vec<_> = cuts.all.iter().map(|cut| (cut.display.as_str(), cut.number)).collect();
        assert_eq!(shown, [("1/3", 0.3333), ("70%", 0.7)]);
    }
}

#[test]
fn what_is_in_no_score_is_shown_and_in_no_ones_own_score() {
    let mut document = framework(&[3]);
    document.areas[0].questions[0].scored = Some(false);
    document.areas[0].questions[0].help = Some("Think of last month.".into());
    let framework: Framework = checked(document);
    let document = answered(&framework, &["11111", "55555", "-----"]);
    let responses = ResponseSet::check(&framework, document).unwrap();
    let scores = Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential).unwrap());
    let of_first = scores.question("q1").unwrap().result();
    assert_eq!((of_first.band(), of_first.answers().unwrap().counts()), (None, [5, 0, 0, 0, 0].as_slice()));
    assert_eq!((scores.areas()[0].questions_in_score(), scores.areas()[0].questions()), (1, 2));
    let profile = Profile::of(&responses.responses().next().unwrap(), &"en".parse().unwrap());
    let area = &profile.areas[0];
    assert_eq!((area.answered, area.position.as_ref().unwrap().display.as_str()), (1, "1.00"));
    assert!(!area.questions[0].scored && area.questions[0].answer.is_some());
    assert_eq!(area.questions[0].help.as_deref(), Some("Think of last month."));
}

//! Rule 4: what stands out.

use ilt::framework::document::{FrameworkDocument, PrioritiesDocument};
use ilt::priorities::{Candidate, Reason, Standouts};
use ilt::{Policy, Priorities};

use super::team::{answered, checked, framework, priorities, scores_of};

fn ranked(standouts: &Standouts) -> Vec<(&str, u64)> {
    standouts.candidates().iter().map(|candidate| (candidate.question().id().as_str(), candidate.rank())).collect()
}

fn selected(standouts: &Standouts) -> Vec<&str> {
    let selected = standouts.candidates().iter().filter(|candidate| candidate.is_selected());
    selected.map(|candidate| candidate.question().id().as_str()).collect()
}

fn of(columns: &[&str], cap: i64, fallback: bool) -> Priorities {
    let rules =
        PrioritiesDocument { cap: Some(cap), relative_fallback: Some(fallback), ..PrioritiesDocument::default() };
    let document = FrameworkDocument { priorities: Some(rules), ..framework(&[columns.len()]) };
    priorities(&checked(document), columns)
}

#[test]
fn opportunities_rank_by_position_then_unfavorable_then_favorable() {
    for (columns, expected) in [
        (&["2222", "1111"][..], &[("q2", 1), ("q1", 2)][..]),
        // all at 3/8: u/n 2/4, 2/4, 1/4, and of the first two f/n 0 and 2/4
        (&["1333", "1144", "2233"], &[("q3", 1), ("q2", 2), ("q1", 3)]),
        // the same shares of twice as many answers are equal
        (&["22332233", "2233", "3222"], &[("q3", 1), ("q1", 2), ("q2", 2)]),
        (&["222", "111", "222", "222", "111"], &[("q2", 1), ("q5", 1), ("q1", 3), ("q3", 3), ("q4", 3)]),
    ] {
        assert_eq!(ranked(of(columns, 3, true).opportunities()), expected, "{columns:?}");
    }
}

#[test]
fn strengths_rank_by_position_then_favorable_then_unfavorable() {
    for (columns, expected) in [
        (&["4444", "5555"][..], &[("q2", 1), ("q1", 2)][..]),
        // both at 7/8: f/n 3/4 and 1
        (&["5553", "5544"], &[("q2", 1), ("q1", 2)]),
        // both at 7/8 with f/n 5/6: u/n 1/6 and 0
        (&["555552", "555543"], &[("q2", 1), ("q1", 2)]),
        (&["5544", "55445544", "4444"], &[("q1", 1), ("q2", 1), ("q3", 3)]),
    ] {
        assert_eq!(ranked(of(columns, 3, true).strengths()), expected, "{columns:?}");
    }
}

#[test]
fn a_cap_counts_ranks_and_never_splits_a_tie() {
    let columns = ["222", "111", "222", "222"];
    for (cap, expected, extended) in [
        (1, &["q2"][..], false),
        (2, &["q2", "q1", "q3", "q4"], true),
        (3, &["q2", "q1", "q3", "q4"], true),
        (4, &["q2", "q1", "q3", "q4"], false),
        (1000, &["q2", "q1", "q3", "q4"], false),
    ] {
        let priorities = of(&columns, cap, true);
        assert_eq!(selected(priorities.opportunities()), expected, "{cap}");
        assert_eq!(priorities.opportunities().is_extended_by_tie(), extended, "{cap}");
    }
}

#[test]
fn where_nothing_stands_out_the_best_steady_questions_do() {
    for (columns, strengths, opportunities) in [
        // one steady question is the highest, two tie for the lowest
        (&["333", "333", "433"][..], &["q3"][..], &["q1", "q2"][..]),
        (&["433", "433", "333"], &["q1", "q2"], &["q3"]),
        // only the end at which nothing stands out falls back
        (&["444", "333", "433"], &[], &["q2"]),
        (&["111", "333", "433"], &["q3"], &[]),
        // nothing is steady
        (&["444", "555"], &[], &[]),
        (&["111"], &[], &[]),
        (&["44"], &[], &[]),
    ] {
        let priorities = of(columns, 1, true);
        for (standouts, expected) in [(priorities.strengths(), strengths), (priorities.opportunities(), opportunities)]
        {
            assert_eq!(standouts.is_relative(), !expected.is_empty(), "{columns:?}");
            assert!(
                !standouts.is_relative() || !standouts.is_extended_by_tie(),
                "no cap, so no extension: {columns:?}"
            );
            if standouts.is_relative() {
                assert_eq!(selected(standouts), expected, "{columns:?}");
                assert!(standouts.candidates().iter().all(|candidate| candidate.rank() == 1), "{columns:?}");
            }
        }
    }
}

#[test]
fn the_fallback_can_be_turned_off() {
    let priorities = of(&["333", "433"], 3, false);
    for standouts in [priorities.strengths(), priorities.opportunities()] {
        assert!(standouts.candidates().is_empty() && !standouts.is_relative());
    }
}

#[test]
fn reasons_are_the_numbers_that_decided() {
    let close = "3".repeat(99) + "2";
    let priorities = of(&["552", "3333332", "444442", "2222", &close], 3, true);
    let reasons = |candidates: &[Candidate], id: &str| -> Vec<Reason> {
        candidates.iter().find(|candidate| candidate.question().id() == id).unwrap().reasons().to_vec()
    };
    let opportunities = priorities.opportunities().candidates();
    let third = || "1/3".parse().unwrap();
    let many = Reason::UnfavorableReaches { unfavorable: 1, n: 3, threshold: third() };
    assert_eq!(reasons(opportunities, "q1"), [many], "the mean is not low");
    let low = |position: &str| Reason::PositionBelow { position: position.into(), threshold: "1/2".parse().unwrap() };
    assert_eq!(reasons(opportunities, "q2"), [low("0.46")], "one of seven is not many");
    let many = Reason::UnfavorableReaches { unfavorable: 4, n: 4, threshold: third() };
    assert_eq!(reasons(opportunities, "q4"), [many, low("0.25")]);
    assert_eq!(reasons(opportunities, "q5"), [low("0.4975")], "0.50 is not below 1/2");
    let expected = [
        Reason::FavorableReaches { favorable: 5, n: 6, threshold: "2/3".parse().unwrap() },
        Reason::UnfavorableWithin { unfavorable: 1, n: 6, threshold: "1/6".parse().unwrap() },
    ];
    assert_eq!(reasons(priorities.strengths().candidates(), "q3"), expected);
    let relative = of(&["333"], 3, true);
    assert_eq!(reasons(relative.strengths().candidates(), "q1"), [Reason::HighestOfSteady {}]);
    assert_eq!(reasons(relative.opportunities().candidates(), "q1"), [Reason::LowestOfSteady {}]);
}

#[test]
fn what_is_hidden_does_not_stand_out() {
    let framework = checked(framework(&[2]));
    let document = answered(&framework, &["11111", "1111-"]);
    let priorities = Priorities::of(&scores_of(&framework, document, Policy::Confidential));
    assert_eq!(ranked(priorities.opportunities()), [("q1", 1)]);
}

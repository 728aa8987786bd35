//! The worked example: Cedar, seven people, fifteen questions, every number of it.
#![cfg(feature = "new-leaders")]
// a test that cannot go on fails
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use ilt::cycle::{About, FiredPrompt};
use ilt::disclosure::{Comments, Hidden};
use ilt::framework::document::{FrameworkDocument, PrioritiesDocument};
use ilt::priorities::Standouts;
use ilt::score::{AreaResult, QuestionResult, QuestionScore};
use ilt::{Disclosed, Framework, Policy, Priorities, ResponseSet, Scores};

const CEDAR: &str = include_str!("../examples/data/cedar.json");

/// Short names, as the example has them: area and number.
const QUESTIONS: [(&str, &str); 15] = [
    ("LT1", "shared_understanding"),
    ("LT2", "teacher_team_meetings"),
    ("LT3", "data_analysis_support"),
    ("SC1", "shared_norms"),
    ("SC2", "family_and_community"),
    ("SC3", "necessary_conversations"),
    ("TM1", "delegation"),
    ("TM2", "new_staff_support"),
    ("TM3", "differentiated_development"),
    ("PO1", "consistent_meetings"),
    ("PO2", "actionable_data"),
    ("PO3", "equitable_resources"),
    ("PL1", "strong_relationships"),
    ("PL2", "asking_for_help"),
    ("PL3", "equity_of_voice"),
];

/// Question, n, counts, sum, x, favorable and unfavorable, band, flags.
type Row = (&'static str, u64, [u64; 5], i128, &'static str, (u64, u64), &'static str, &'static str);

fn cedar() -> ResponseSet {
    ResponseSet::from_json(&Framework::new_leaders(), CEDAR).unwrap()
}

fn cedar_where_the_principal_consents() -> ResponseSet {
    let mut document = cedar().to_document();
    document.responses[0].consents_to_attribution = Some(true);
    ResponseSet::check(&Framework::new_leaders(), document).unwrap()
}

fn scores(responses: &ResponseSet, policy: Policy) -> Scores {
    Scores::of(&Disclosed::of(&responses.close(), policy).unwrap())
}

/// Cedar's answers under a framework that proposes another number of ranks.
fn capped(cap: i64) -> Priorities {
    let document = FrameworkDocument {
        priorities: Some(PrioritiesDocument { cap: Some(cap), ..PrioritiesDocument::default() }),
        ..Framework::new_leaders().document().clone()
    };
    let framework = Framework::try_from(document).unwrap();
    Priorities::of(&scores(&ResponseSet::from_json(&framework, CEDAR).unwrap(), Policy::Open))
}

fn question<'a>(scores: &'a Scores, short: &str) -> &'a QuestionScore {
    let (_, id) = QUESTIONS.iter().find(|(known, _)| *known == short).unwrap();
    scores.question(id).unwrap()
}

fn short(id: &str) -> &'static str {
    QUESTIONS.iter().find(|(_, known)| *known == id).unwrap().0
}

fn flags(score: &QuestionScore) -> String {
    score.flags().map(|flag| flag.as_str()).collect::<Vec<_>>().join(", ")
}

fn ranks(standouts: &Standouts) -> Vec<(&'static str, u64)> {
    standouts
        .candidates()
        .iter()
        .map(|candidate| (short(candidate.question().id().as_str()), candidate.rank()))
        .collect()
}

fn selected(standouts: &Standouts) -> Vec<&'static str> {
    let selected = standouts.candidates().iter().filter(|candidate| candidate.is_selected());
    selected.map(|candidate| short(candidate.question().id().as_str())).collect()
}

/// For each area: position, highlight, questions in the score.
fn areas(scores: &Scores) -> Vec<(String, &'static str, u64)> {
    let area = |area: &ilt::score::AreaScore| match area.result() {
        AreaResult::Scored(numbers) => {
            (numbers.position().to_string(), numbers.highlight().as_str(), area.questions_in_score())
        }
        AreaResult::Insufficient => panic!("{} is insufficient", area.area().id()),
    };
    scores.areas().iter().map(area).collect()
}

#[test]
fn every_question_has_the_numbers_of_the_table() {
    let scores = scores(&cedar(), Policy::Open);
    let table: [Row; 15] = [
        ("LT1", 7, [0, 0, 1, 5, 1], 28, "3/4", (6, 0), "strength", ""),
        ("LT2", 6, [0, 0, 4, 2, 0], 20, "7/12", (2, 0), "steady", ""),
        ("LT3", 7, [0, 4, 2, 1, 0], 18, "11/28", (1, 4), "opportunity", ""),
        ("SC1", 7, [1, 0, 0, 4, 2], 27, "5/7", (6, 1), "strength", "dissent"),
        ("SC2", 7, [1, 4, 2, 0, 0], 15, "2/7", (0, 5), "opportunity", ""),
        ("SC3", 4, [0, 1, 2, 1, 0], 12, "1/2", (1, 1), "steady", "fragile, low_visibility"),
        ("TM1", 7, [1, 2, 0, 2, 2], 23, "4/7", (4, 3), "opportunity", "contested, fragile"),
        ("TM2", 7, [0, 2, 5, 0, 0], 19, "3/7", (0, 2), "opportunity", ""),
        ("TM3", 7, [0, 4, 2, 1, 0], 18, "11/28", (1, 4), "opportunity", ""),
        ("PO1", 7, [0, 0, 0, 2, 5], 33, "13/14", (7, 0), "strength", ""),
        ("PO2", 7, [0, 0, 0, 7, 0], 28, "3/4", (7, 0), "strength", "unanimous"),
        ("PO3", 3, [0, 1, 1, 1, 0], 9, "1/2", (1, 1), "opportunity", "contested, fragile, poor_fit"),
        ("PL1", 6, [0, 0, 0, 3, 3], 27, "7/8", (6, 0), "strength", ""),
        ("PL2", 7, [0, 0, 7, 0, 0], 21, "1/2", (0, 0), "steady", "unanimous, fragile"),
        ("PL3", 6, [0, 1, 3, 2, 0], 19, "13/24", (2, 1), "steady", "fragile"),
    ];
    for (id, n, counts, sum, x, (favorable, unfavorable), band, expected) in table {
        let score = question(&scores, id);
        let answers = score.result().answers().unwrap();
        assert_eq!((score.n(), answers.n()), (Some(n), n), "n of {id}");
        assert_eq!(answers.counts(), counts, "counts of {id}");
        assert_eq!(answers.value_sum(), sum, "sum of {id}");
        assert_eq!(answers.position().to_string(), x, "x of {id}");
        assert_eq!((answers.favorable(), answers.unfavorable()), (favorable, unfavorable), "f, u of {id}");
        assert_eq!(score.result().band().unwrap().as_str(), band, "band of {id}");
        assert_eq!(flags(score), expected, "flags of {id}");
    }
}

#[test]
fn what_stands_out_is_ranked_as_in_the_example() {
    let priorities = Priorities::of(&scores(&cedar(), Policy::Open));
    assert_eq!(
        ranks(priorities.opportunities()),
        [("SC2", 1), ("LT3", 2), ("TM3", 2), ("TM2", 4), ("PO3", 5), ("TM1", 6)]
    );
    assert_eq!(ranks(priorities.strengths()), [("PO1", 1), ("PL1", 2), ("PO2", 3), ("LT1", 4), ("SC1", 5)]);
    assert_eq!(selected(priorities.strengths()), ["PO1", "PL1", "PO2"]);
    let tied: Vec<bool> =
        priorities.opportunities().candidates().iter().map(ilt::priorities::Candidate::is_tied).collect();
    assert_eq!(tied, [false, true, true, false, false, false]);
    assert!(!priorities.opportunities().is_relative() && !priorities.strengths().is_relative());
}

#[test]
fn a_tie_extends_a_cap_of_two_and_fills_a_cap_of_three() {
    for (cap, expected, extended) in
        [(1, &["SC2"][..], false), (2, &["SC2", "LT3", "TM3"], true), (3, &["SC2", "LT3", "TM3"], false)]
    {
        let priorities = capped(cap);
        let opportunities = priorities.opportunities();
        assert_eq!(selected(opportunities), expected, "a cap of {cap}");
        assert_eq!(opportunities.is_extended_by_tie(), extended, "a cap of {cap}");
    }
}

#[test]
fn every_area_has_the_numbers_of_the_example() {
    let expected = [
        ("145/252", "mixed", 3),
        ("1/2", "mixed", 3),
        ("13/28", "opportunity", 3),
        ("61/84", "mixed", 3),
        ("23/36", "steady", 3),
    ];
    let expected = expected.map(|(x, highlight, k)| (x.to_owned(), highlight, k));
    assert_eq!(areas(&scores(&cedar(), Policy::Open)), expected);
}

#[test]
fn a_confidential_report_hides_two_questions_and_keeps_their_findings() {
    let responses = cedar();
    let scores = scores(&responses, Policy::Confidential);
    for (id, _) in QUESTIONS {
        let score = question(&scores, id);
        let suppressed = QuestionResult::Suppressed { reason: Hidden::FewAnswers };
        match id {
            "SC3" => assert_eq!((score.result(), score.n(), &*flags(score)), (&suppressed, Some(4), "low_visibility")),
            "PO3" => assert_eq!((score.result(), score.n(), &*flags(score)), (&suppressed, Some(3), "poor_fit")),
            _ => assert!(score.result().band().is_some(), "{id}"),
        }
        assert!(score.role_groups().is_empty(), "the roles are 1, 1, 4 and 1");
    }
    // suppression moves two areas, which is why "2 of 3" stands beside them
    let expected = [
        ("145/252", "mixed", 3),
        ("1/2", "mixed", 2),
        ("13/28", "opportunity", 3),
        ("47/56", "strength", 2),
        ("23/36", "steady", 3),
    ];
    assert_eq!(areas(&scores), expected.map(|(x, highlight, k)| (x.to_owned(), highlight, k)));
    let priorities = Priorities::of(&scores);
    assert_eq!(ranks(priorities.opportunities()), [("SC2", 1), ("LT3", 2), ("TM3", 2), ("TM2", 4), ("TM1", 5)]);
}

#[test]
fn prompts_of_what_is_hidden_do_not_fire() {
    let fired = |policy: Policy, id: &str| -> Vec<String> {
        let fired = FiredPrompt::of(&scores(&cedar(), policy), None, &[]);
        let about = About::Question(id.parse().unwrap());
        let of_question = fired.iter().filter(|fired| *fired.about() == about);
        of_question.map(|fired| fired.prompt().id().to_string()).collect()
    };
    assert_eq!(
        fired(Policy::Open, "equitable_resources"),
        [
            "question_poor_fit",
            "question_fragile",
            "question_opportunity",
            "question_contested",
            "question_role_gap",
            "question_next"
        ]
    );
    assert_eq!(fired(Policy::Confidential, "equitable_resources"), ["question_poor_fit", "question_suppressed"]);
    assert_eq!(
        fired(Policy::Confidential, "necessary_conversations"),
        ["question_suppressed", "question_low_visibility"]
    );
}

#[test]
fn the_principal_who_consents_stands_beside_the_other_six() {
    let scores = scores(&cedar_where_the_principal_consents(), Policy::Confidential);
    for (id, own, n, gap, flagged) in [
        ("TM1", 5, 1, "1/2", true),   // against 18/6
        ("PO2", 4, 1, "0", false),    // against 24/6
        ("LT3", 2, 1, "-1/6", false), // against 16/6
    ] {
        let groups = question(&scores, id).role_groups();
        assert_eq!(groups.len(), 1, "{id}");
        assert_eq!((groups[0].role().id().as_str(), groups[0].n()), ("principal", n), "{id}");
        assert_eq!(groups[0].value_sum(), own, "{id}");
        assert_eq!(groups[0].gap().unwrap().to_string(), gap, "{id}");
        assert_eq!(groups[0].is_flagged(), flagged, "{id}");
    }
    for id in ["SC3", "PO3"] {
        assert!(question(&scores, id).role_groups().is_empty(), "consent opens no hidden question: {id}");
    }
    let flagged: Vec<&str> = QUESTIONS
        .iter()
        .filter(|(id, _)| question(&scores, id).role_groups().iter().any(ilt::score::RoleGroup::is_flagged))
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(flagged, ["TM1"]);
}

#[test]
fn comments_stand_in_code_point_order_without_their_writers() {
    let disclosed = Disclosed::of(&cedar().close(), Policy::Confidential).unwrap();
    let expected = [
        "I would like one more look at how new staff are welcomed.",
        "Our meetings run well. Families hear from us only when something is wrong.",
    ];
    assert_eq!(*disclosed.comments(), Comments::Shown { comments: expected.map(str::to_owned).to_vec() });
    let completion = disclosed.completion();
    assert_eq!((completion.respondents, completion.drafts, completion.roster_size), (7, 0, 7));
}

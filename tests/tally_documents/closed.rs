//! Every file under `corpus/closed`: what is read from it, and what is said about it. And what may become of a closed
//! cycle.

use std::collections::BTreeSet;

use ilt::diagnostic::Code::{self, *};
use ilt::diagnostic::Problems;
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::response::{Completion, KeyScope};
use ilt::tally::KeptRoles;
use ilt::tally::document::ClosedDocument;
use ilt::{Closed, Disclosed, Policy, ResponseSet};

use crate::files;
use crate::problem::{Problem, assert_problems, problem};

/// For each broken file its problems: all of them, and no others.
const FILES: &[(&str, &[Problem])] = &[
    (
        "a_role_that_does_not_consent",
        &[problem(
            FinerThanClosed,
            "/groups/0/consenting",
            "this role is counted apart, and not everyone of it consents",
            Some("count the role with everyone else"),
        )],
    ),
    (
        "blank_agreements",
        &[
            problem(
                BlankText,
                "/agreed_open",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
            problem(
                BlankText,
                "/agreed_reopening",
                "there is nothing to read in this text",
                Some("write the text, or leave the field out if it is optional"),
            ),
        ],
    ),
    (
        "comments",
        &[
            problem(ImpossibleCounts, "/comments", "there are more comments than responses handed in", None),
            problem(BlankText, "/comments/1", "there is nothing to read in this text", None),
        ],
    ),
    (
        "empty_object",
        &[
            problem(MissingField, "/format", "the field `format` is missing", None),
            problem(MissingField, "/framework", "the field `framework` is missing", None),
            problem(MissingField, "/team", "the field `team` is missing", None),
            problem(MissingField, "/cycle", "the field `cycle` is missing", None),
            problem(MissingField, "/threshold", "the field `threshold` is missing", None),
            problem(MissingField, "/roster_size", "the field `roster_size` is missing", None),
            problem(MissingField, "/drafts", "the field `drafts` is missing", None),
            problem(MissingField, "/blank", "the field `blank` is missing", None),
            problem(MissingField, "/respondent_keys", "the field `respondent_keys` is missing", None),
            problem(MissingField, "/groups", "the field `groups` is missing", None),
        ],
    ),
    (
        "every_role_without_agreement",
        &[problem(
            FinerThanClosed,
            "/roles",
            "every role is counted apart, and nobody had agreed to open mode",
            Some("count with everyone else the roles that do not consent"),
        )],
    ),
    (
        "finer_than_the_framework",
        &[problem(
            FinerThanClosed,
            "/threshold",
            "a threshold of 4 is lower than the 5 that the framework promises",
            Some("a closed cycle can be made coarser, never finer"),
        )],
    ),
    (
        "impossible_counts",
        &[
            problem(
                ImpossibleCounts,
                "/groups/0/counts/shares_plans",
                "this question has more answers than people who submitted a response",
                None,
            ),
            problem(
                NonResponseNotOffered,
                "/groups/0/counts/is_heard/dont_know",
                "`is_heard` does not offer this non-response",
                Some("it offers: disagree, agree"),
            ),
            problem(
                UnknownAnswer,
                "/groups/0/counts/is_heard/agreed",
                "`is_heard` cannot be answered like this",
                Some("it offers: disagree, agree"),
            ),
        ],
    ),
    (
        "keys_and_counts_differ",
        &[problem(
            ImpossibleCounts,
            "/respondent_keys",
            "there are more or fewer keys of respondents than the groups count people",
            None,
        )],
    ),
    (
        "keys_twice_and_names",
        &[
            problem(DuplicateRespondent, "/respondent_keys/1", "this key of a respondent stands here already", None),
            problem(
                BadRespondentKey,
                "/respondent_keys/2",
                "the key of a respondent is a code and no name: a space cannot stand in it",
                Some("write a code such as `r4`, not a name: letters, digits and `_ . : -`"),
            ),
        ],
    ),
    (
        "more_than_roster",
        &[problem(MoreThanRoster, "/roster_size", "more people submitted a response than the roster counts", None)],
    ),
    (
        "not_asked",
        &[
            problem(
                NotAsked,
                "/consensus/visits_classes",
                "the consensus rating: this cycle does not ask `visits_classes`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
            problem(
                ImpossibleCounts,
                "/groups/1/counts/shares_plans",
                "this question has more answers than people who submitted a response",
                None,
            ),
            problem(
                NotAsked,
                "/groups/1/counts/shares_plans",
                "this cycle does not ask `shares_plans`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
            problem(
                NotAsked,
                "/groups/1/importance/visits_classes",
                "this cycle does not ask `visits_classes`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
            problem(
                NotAsked,
                "/notes/shares_plans",
                "this cycle does not ask `shares_plans`",
                Some("take it out, or add the question to what the cycle asks"),
            ),
        ],
    ),
    (
        "notes",
        &[
            problem(
                WrongType,
                "/notes/visits_classes",
                "expected a list, found text",
                Some("each element of a list begins with a dash: `- `; in JSON brackets stand around them"),
            ),
            problem(ImpossibleCounts, "/notes/shares_plans", "there are more notes than responses handed in", None),
            problem(BlankText, "/notes/is_heard/0", "there is nothing to read in this text", None),
            problem(
                UnknownQuestion,
                "/notes/is_herd",
                "the framework has no question `is_herd`",
                Some("did you mean `is_heard`?"),
            ),
        ],
    ),
    (
        "threshold_out_of_range",
        &[problem(OutOfRange, "/threshold", "a threshold is a whole number from 3 to 1000", None)],
    ),
    (
        "unknown_fields",
        &[
            problem(
                UnknownField,
                "/closed",
                "a field stands here that this document does not have",
                Some(
                    "the fields here are: format, framework, team, cycle, threshold, roster_size, drafts, blank, respondent_keys, groups, key_scope, roles, agreed_open, agreed_reopening, consensus, comments, notes; is a blank missing after a colon?",
                ),
            ),
            problem(
                UnknownField,
                "/?",
                "a field stands here that this document does not have",
                Some(
                    "the fields here are: format, framework, team, cycle, threshold, roster_size, drafts, blank, respondent_keys, groups, key_scope, roles, agreed_open, agreed_reopening, consensus, comments, notes; is a blank missing after a colon?",
                ),
            ),
        ],
    ),
    ("unsupported_format", &[problem(UnsupportedFormat, "/format", "this must be one of: ilt-closed/1", None)]),
    (
        "wrong_framework",
        &[problem(
            WrongFramework,
            "/framework/id",
            "this cycle is of answers to another framework than `lakeside`",
            Some("check this document against the framework that was answered"),
        )],
    ),
];

fn read(name: &str) -> Closed {
    let json = files::read("closed/valid", name);
    Closed::from_json(&files::lakeside(), &json).unwrap_or_else(|problems| panic!("{name}\n{problems}"))
}

fn problems_of(name: &str) -> Problems {
    Closed::from_json(&files::lakeside(), &files::read("closed/invalid", name)).expect_err(name)
}

#[test]
fn every_problem_of_every_file_is_told() {
    let names: Vec<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names, files::names("closed/invalid"));
    for (name, expected) in FILES {
        assert_problems(name, &problems_of(name), expected);
    }
}

#[test]
fn every_file_becomes_a_closed_cycle_and_comes_back_equal() {
    for (name, json) in files::all("closed/valid") {
        let closed = read(&name);
        let document: ClosedDocument = serde_json::from_str(&json).unwrap();
        assert_eq!(Closed::check(&files::lakeside(), document).unwrap(), closed, "{name}");
        let written = serde_json::to_string(&closed).unwrap();
        assert_eq!(serde_json::from_str::<ClosedDocument>(&written).unwrap(), closed.to_document(), "{name}");
        assert_eq!(Closed::from_json(&files::lakeside(), &written).unwrap(), closed, "{name}");
    }
}

#[test]
fn every_field_is_read() {
    let closed = read("every_field");
    assert_eq!((closed.occasion().team().name(), closed.occasion().cycle().label()), ("Cedar", "Fall 2026"));
    assert!(
        matches!(closed.completion(), Completion { respondents: 7, blank: 1, drafts: 2, roster_size: 9, .. }),
        "{:?}",
        closed.completion()
    );
    assert_eq!((closed.threshold(), closed.key_scope()), (6, KeyScope::Cycle));
    assert_eq!(closed.agreed_open(), Some("All nine agreed on 2026-09-01."));
    assert_eq!(closed.agreed_reopening(), Some("All nine agreed on 2026-11-02."));
    let keys: Vec<&str> = closed.respondent_keys().map(|key| key.as_str()).collect();
    assert_eq!(keys, ["r1", "r2", "r3", "r4", "r5", "R6", "r7"], "in order, whatever their case");
    let document = closed.to_document();
    assert_eq!(document.roles, Some(KeptRoles::Every));
    assert_eq!(document.comments.unwrap(), ["Another room.", "More time.", "More time."]);
    let notes = document.notes.unwrap();
    assert_eq!(
        (notes.len(), &notes["is_heard"][..]),
        (1, &["Ask Ana.", "We take turns.", "We take turns."].map(str::to_owned)[..])
    );
    assert!(closed.asks("is_heard") && closed.asks("shares_plans") && !closed.asks("is_herd"));
    let part = read("asked_a_part");
    assert!(part.asks("is_heard") && !part.asks("shares_plans"));
}

#[test]
fn a_log_says_nothing_of_what_was_answered() {
    let logged = format!("{:?}", read("every_field"));
    assert!(logged.contains("respondents: 7"), "{logged}");
    for word in ["often", "More time", "turns", "r1", "counts"] {
        assert!(!logged.contains(word), "{word}: {logged}");
    }
}

/// A set of so many people, of whom the first is the principal and consents, and the second consents without a role.
fn collected(people: usize, change: impl FnOnce(&mut ResponseSetDocument)) -> ResponseSet {
    let team = TeamDocument::new("cedar", "Cedar");
    let cycle = CycleDocument::new("fall_2026", "Fall 2026", 1);
    let mut document = ResponseSetDocument::new(&files::lakeside(), team, cycle, 9);
    let response = |number| ResponseDocument::submitted(&format!("r{number}"), [("shares_plans", "often")]);
    document.responses = (1..=people).map(response).collect();
    document.responses[0].role = Some("principal".to_owned());
    document.responses[0].consents_to_attribution = Some(true);
    document.responses[1].consents_to_attribution = Some(true);
    change(&mut document);
    ResponseSet::check(&files::lakeside(), document).unwrap()
}

/// Of each group its role, how many they are, and how many of them consent.
fn groups(closed: &Closed) -> Vec<(Option<String>, i64, i64)> {
    let groups = closed.to_document().groups.into_iter();
    groups.map(|group| (group.role, group.respondents, group.consenting)).collect()
}

#[test]
fn a_role_is_counted_apart_by_consent_or_by_agreement() {
    let principal = || Some("principal".to_owned());
    assert_eq!(groups(&collected(7, |_| {}).close()), [(principal(), 1, 1), (None, 6, 1)]);
    let silent = collected(7, |document| document.responses[0].consents_to_attribution = None);
    assert_eq!(groups(&silent.close()), [(None, 7, 1)]);
    let blank = collected(7, |document| document.responses[0].answers.flat_mut().clear());
    assert_eq!(groups(&blank.close()), [(None, 6, 1)], "who answered nothing is nobody");
    let agreed = collected(7, |document| {
        document.responses[0].consents_to_attribution = None;
        document.agreed_open = Some("All agreed.".into());
    });
    assert_eq!(groups(&agreed.close()), [(principal(), 1, 0), (None, 6, 1)]);
    assert_eq!(agreed.close().to_document().roles, Some(KeptRoles::Every));
    assert_eq!(groups(&agreed.close().without_role("principal")), [(None, 7, 1)]);
}

#[test]
fn a_cycle_is_closed_once() {
    let set = collected(7, |_| {});
    let closed = set.close();
    let problems = collected(8, |_| {}).close_again(&closed).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
    assert_eq!((problem.code, problem.pointer.as_str()), (Code::AlreadyClosed, "/cycle"));
    let agreed = collected(8, |document| document.agreed_reopening = Some("All agreed.".into()));
    assert_eq!(agreed.close_again(&closed).unwrap().agreed_reopening(), Some("All agreed."));
    let next = collected(8, |document| document.cycle.id = "winter_2027".into());
    assert!(next.close_again(&closed).is_ok(), "another cycle is another one");
}

#[test]
fn what_changed_after_closing_is_told_by_numbers() {
    let closed = collected(7, |_| {}).close();
    let told = |set: &ResponseSet| closed.changed_since(set).map(|warning| (warning.code, warning.message));
    let says = |message: &str| Some((ChangedAfterClosing, message.to_owned()));
    assert_eq!(told(&collected(7, |_| {})), None);
    assert_eq!(told(&collected(7, |document| document.responses.reverse())), None, "the order is nobody");
    assert_eq!(told(&collected(8, |_| {})), says("since this cycle was closed 1 came and 0 went"));
    let other = collected(7, |document| document.responses[6].respondent = "r9".into());
    assert_eq!(told(&other), says("since this cycle was closed 1 came and 1 went"));
    let changed = collected(7, |document| {
        document.responses[6].answers.flat_mut().insert("shares_plans".into(), "never".into());
    });
    assert_eq!(told(&changed), says("the answers are others than when this cycle was closed"));
    // a cycle that was made coarser is the same cycle
    let coarser = closed.with_threshold(6).unwrap().without_role("principal");
    assert!(coarser.changed_since(&collected(7, |_| {})).is_none());
}

#[test]
fn a_closed_cycle_is_made_coarser_and_never_finer() {
    let closed = collected(7, |document| document.responses[2].comment = Some("  More time. ".into())).close();
    let code = |problems: Problems| problems.iter().map(|problem| problem.code).collect::<BTreeSet<_>>();
    assert_eq!(code(closed.with_threshold(4).unwrap_err()), [FinerThanClosed].into());
    let coarser = closed.with_threshold(7).unwrap();
    assert_eq!(code(coarser.with_threshold(6).unwrap_err()), [FinerThanClosed].into());
    assert_eq!(closed.to_document().comments.unwrap(), ["More time."]);
    assert_eq!(closed.without_comment("More time.").to_document().comments, None);
    assert_eq!(code(closed.with_agreed_open(" ").unwrap_err()), [BlankText].into());
    let unknown = [("shares_plan", "often")].into_iter().collect();
    assert_eq!(code(closed.with_consensus(unknown).unwrap_err()), [UnknownQuestion].into());
    // whatever is asked for, no report is finer than the cycle
    let disclosed = Disclosed::of(&coarser, Policy::ConfidentialAtLeast(3)).unwrap();
    assert_eq!(*disclosed.policy(), ilt::disclosure::EffectivePolicy::Confidential { threshold: 7 });
    // nor does a very high one take its time
    assert!(Disclosed::of(&coarser, Policy::ConfidentialAtLeast(u32::MAX)).is_ok());
}

//! What becomes of a set: reported once, and marked where somebody came or went afterwards.

use ilt::ResponseSet;
use ilt::diagnostic::Code;
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::response::{Completion, ResponseStatus};

use crate::files;

fn document(people: usize) -> ResponseSetDocument {
    let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
    let cycle = CycleDocument::new("fall_2026", "Fall 2026", 1);
    let mut document = ResponseSetDocument::new(&files::lakeside(), team, cycle, 7);
    let response = |number| ResponseDocument::submitted(&format!("r{number}"), [("is_heard", "agree")]);
    document.responses = (1..=people).map(response).collect();
    document
}

fn draft(respondent: &str) -> ResponseDocument {
    ResponseDocument { status: ResponseStatus::Draft, ..ResponseDocument::submitted(respondent, []) }
}

fn checked(document: ResponseSetDocument) -> ResponseSet {
    ResponseSet::check(&files::lakeside(), document).unwrap_or_else(|problems| panic!("{problems}"))
}

fn changed(document: ResponseSetDocument) -> bool {
    checked(document).occasion().changed_after_report()
}

fn reported(people: usize) -> ResponseSetDocument {
    checked(document(people)).into_reported().unwrap().to_document()
}

#[test]
fn a_reported_set_remembers_who_was_in_the_report() {
    let mut document = document(2);
    document.responses.push(draft("r3"));
    let set = checked(document);
    assert_eq!(set.to_document().cycle.reported, None);
    let set = set.into_reported().unwrap();
    let keys = set.to_document().cycle.reported.unwrap().respondents;
    assert_eq!(keys, ["r1", "r2"], "a draft is in no report");
    assert!(!set.occasion().changed_after_report());
    // reported again over the same people it stays the same
    assert_eq!(set.clone().into_reported().unwrap(), set);
}

#[test]
fn only_a_closed_cycle_can_be_reported() {
    let mut document = document(5);
    document.cycle.closed = false;
    let problems = checked(document).into_reported().unwrap_err();
    let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
    assert_eq!((problem.code, problem.pointer.as_str()), (Code::CycleOpen, "/cycle/closed"));
    assert_eq!(problem.message, "the cycle is still open");
    assert_eq!(problem.help.as_deref(), Some("close the cycle first"));
}

#[test]
fn whoever_comes_or_goes_after_the_report_changes_it() {
    assert!(!changed(reported(6)));
    let mut document = reported(6);
    document.responses.pop();
    assert!(changed(document), "somebody went");

    let mut document = reported(6);
    document.responses.push(ResponseDocument::submitted("r7", []));
    assert!(changed(document), "somebody came");

    let mut document = reported(6);
    document.responses[5].respondent = "r7".into();
    assert!(changed(document), "somebody came for somebody else");

    let mut document = reported(6);
    document.responses[5].status = ResponseStatus::Draft;
    assert!(changed(document), "somebody took a response back");

    let mut document = reported(6);
    document.responses.push(draft("r7"));
    assert!(!changed(document), "a draft is in no report");

    let mut document = reported(6);
    document.responses.reverse();
    assert!(!changed(document), "the order of the document is nobody");

    let mut document = reported(6);
    document.cycle.reported = None;
    assert!(!changed(document), "what was not reported cannot have changed since");
}

#[test]
fn a_changed_set_cannot_be_reported_again() {
    let mut document = reported(6);
    document.responses.pop();
    let set = checked(document);
    let problems = set.clone().into_reported().unwrap_err();
    let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
    assert_eq!((problem.code, problem.pointer.as_str()), (Code::ChangedAfterReport, "/cycle/reported"));
    assert_eq!(problem.message, "respondents came or went after this cycle was reported");
}

#[test]
fn a_set_without_somebody_is_the_set_as_if_they_had_never_answered() {
    let mut expected = document(6);
    expected.responses.remove(2);
    assert_eq!(checked(document(6)).without("r3").unwrap(), checked(expected));

    let set = checked(reported(6));
    let smaller = set.without("r3").unwrap();
    assert_eq!(smaller.completion(), Completion { submitted: 5, drafts: 0, roster_size: 7 });
    assert!(smaller.responses().all(|response| response.respondent() != "r3"));
    assert!(smaller.occasion().changed_after_report());
    assert_eq!(smaller.to_document().cycle.reported, set.to_document().cycle.reported, "the report was made");

    let mut document = reported(6);
    document.responses.push(draft("r7"));
    assert_eq!(checked(document).without("r7").unwrap(), set, "a draft was in no report");
}

#[test]
fn nobody_can_be_left_out_who_is_not_there() {
    for key in ["r9", "", " r1", "R1"] {
        let problems = checked(document(3)).without(key).unwrap_err();
        let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
        assert_eq!((problem.code, problem.pointer.as_str()), (Code::UnknownRespondent, "/responses"));
        assert_eq!(problem.message, format!("there is no respondent `{key}` in this set"));
    }
}

#[test]
fn a_set_may_lose_everybody() {
    let set = checked(document(1)).without("r1").unwrap();
    assert_eq!(set.completion(), Completion { submitted: 0, drafts: 0, roster_size: 7 });
    assert_eq!(set.responses().count(), 0);
    let again = ResponseSet::from_json(&files::lakeside(), &serde_json::to_string(&set).unwrap()).unwrap();
    assert_eq!(again, set);
}

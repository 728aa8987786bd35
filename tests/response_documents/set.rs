//! What becomes of a set while it is collected.

use ilt::diagnostic::Code;
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::response::{Completion, RespondentKey, ResponseStatus, SingleResponse};
use ilt::{Framework, ResponseSet};

use crate::files;

fn document(people: usize) -> ResponseSetDocument {
    let team = TeamDocument::new("cedar", "Cedar");
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

fn single(respondent: &str, answer: &str) -> SingleResponse {
    let response = ResponseDocument::submitted(respondent, [("is_heard", answer)]);
    let json = serde_json::json!({
        "format": "ilt-response/1", "framework": {"id": "lakeside", "version": "1.2.0"}, "respondent": respondent,
        "status": "submitted", "answers": response.answers,
    });
    SingleResponse::from_json(&files::lakeside(), &json.to_string()).unwrap()
}

#[test]
fn a_response_comes_in_once_for_each_respondent() {
    let set = checked(document(2)).with(&single("r3", "agree")).unwrap();
    assert_eq!(set.responses().count(), 3);
    let set = set.with(&single("R3", "disagree")).unwrap();
    let answers: Vec<_> = set.responses().map(|response| response.answer("is_heard").unwrap().to_string()).collect();
    assert_eq!(answers, ["agree", "agree", "disagree"], "the last one counts, whatever the case of the key");
    let full = (3..=7).fold(set, |set, number| set.with(&single(&format!("r{number}"), "agree")).unwrap());
    let problems = full.with(&single("r8", "agree")).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::MoreThanRoster]);
}

#[test]
fn many_responses_come_in_at_once_with_all_that_is_wrong() {
    let set = checked(document(2));
    let rows: Vec<_> = ["r3", "R1", "r4", "r3"].map(|key| single(key, "disagree")).into();
    let one_by_one = rows.iter().fold(set.clone(), |set, row| set.with(row).unwrap());
    assert_eq!(set.with_all(&rows).unwrap(), one_by_one);
    assert_eq!(set.with_all([]).unwrap(), set);

    let other = SingleResponse::from_value(
        &other_framework(),
        serde_json::json!({
            "format": "ilt-response/1", "framework": {"id": "lakeside", "version": "1.2.1"}, "respondent": "r2",
            "status": "submitted", "answers": {},
        }),
    );
    let other = other.unwrap();
    let problems = set.with_all([&rows[0], &other, &rows[1], &other]).unwrap_err();
    let told: Vec<_> = problems.iter().map(|problem| (problem.code, problem.pointer.as_str())).collect();
    assert_eq!(told, [(Code::WrongFramework, "/responses/1"); 2], "{problems}");
    let many: Vec<_> = (1..=9).map(|number| single(&format!("r{number}"), "agree")).collect();
    let problems = set.with_all(&many).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::MoreThanRoster]);
}

/// Lakeside's framework in another version.
fn other_framework() -> Framework {
    let mut document = files::lakeside().document().clone();
    document.version = "1.2.1".into();
    Framework::try_from(document).unwrap()
}

#[test]
fn nobody_hands_in_the_response_of_a_colleague() {
    let key = |key: &str| RespondentKey::new(key).unwrap();
    let problems = single("r3", "agree").handed_in_by(&key("r4")).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
    assert_eq!((problem.code, problem.pointer.as_str()), (Code::DifferentRespondent, "/respondent"));
    assert!(!problem.to_string().contains("r3") && !problem.to_string().contains("r4"), "{problem}");
    assert!(single("r3", "agree").handed_in_by(&key("R3")).is_ok());
}

#[test]
fn what_was_handed_in_without_an_answer_is_told() {
    let mut document = document(2);
    document.responses.push(ResponseDocument::submitted("r3", []));
    document
        .responses
        .push(ResponseDocument { comment: Some("Nothing fits.".into()), ..ResponseDocument::submitted("r4", []) });
    document.responses.push(draft("r5"));
    let set = checked(document);
    assert!(
        matches!(set.completion(), Completion { respondents: 2, blank: 2, drafts: 1, roster_size: 7, .. }),
        "{:?}",
        set.completion()
    );
    let warnings = set.warnings();
    let told: Vec<_> = warnings.iter().map(|warning| (warning.code, warning.pointer.as_str())).collect();
    assert_eq!(told, [(Code::BlankSubmission, "/responses/2"), (Code::BlankSubmission, "/responses/3")]);
    let closed = set.close();
    assert_eq!(closed.completion(), set.completion());
    assert_eq!(closed.respondent_keys().map(|key| key.as_str()).collect::<Vec<_>>(), ["r1", "r2"]);
    assert_eq!(closed.to_document().comments.unwrap(), ["Nothing fits."]);
}

#[test]
fn a_set_without_somebody_is_the_set_as_if_they_had_never_answered() {
    let mut expected = document(6);
    expected.responses.remove(2);
    assert_eq!(checked(document(6)).without("r3").unwrap(), checked(expected));

    let smaller = checked(document(6)).without("R3").unwrap();
    assert!(
        matches!(smaller.completion(), Completion { respondents: 5, blank: 0, drafts: 0, roster_size: 7, .. }),
        "{:?}",
        smaller.completion()
    );
    assert!(smaller.responses().all(|response| *response.respondent() != "r3"));
}

#[test]
fn nobody_can_be_left_out_who_is_not_there() {
    for key in ["r9", "", " r1"] {
        let problems = checked(document(3)).without(key).unwrap_err();
        let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
        assert_eq!((problem.code, problem.pointer.as_str()), (Code::UnknownRespondent, "/responses"));
        assert_eq!(problem.message, "there is no respondent of that key in this set");
    }
}

#[test]
fn a_set_may_lose_everybody() {
    let set = checked(document(1)).without("r1").unwrap();
    assert!(
        matches!(set.completion(), Completion { respondents: 0, blank: 0, drafts: 0, roster_size: 7, .. }),
        "{:?}",
        set.completion()
    );
    assert_eq!(set.responses().count(), 0);
    let again = ResponseSet::from_json(&files::lakeside(), &serde_json::to_string(&set).unwrap()).unwrap();
    assert_eq!(again, set);
}

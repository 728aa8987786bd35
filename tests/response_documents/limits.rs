//! What a document may hold at most: exactly that much is sound, and one more is one problem. What is said about a
//! document does not outgrow it.

use ilt::diagnostic::{Code, Problems};
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::response::{ResponseStatus, limits};
use ilt::{Framework, ResponseSet};
use serde_json::{Value, json};

use crate::files;

fn document() -> ResponseSetDocument {
    let team = TeamDocument::new("cedar", "Cedar");
    ResponseSetDocument::new(&files::lakeside(), team, CycleDocument::new("fall_2026", "Fall 2026", 1), 7)
}

fn check(change: impl FnOnce(&mut ResponseSetDocument)) -> Result<ResponseSet, Problems> {
    let mut document = document();
    change(&mut document);
    ResponseSet::check(&files::lakeside(), document)
}

#[track_caller]
fn assert_limit(change: impl Fn(&mut ResponseSetDocument, usize), limit: usize, code: Code, at: &str) {
    check(|document| change(document, limit)).unwrap_or_else(|problems| panic!("{problems}"));
    let problems = check(|document| change(document, limit + 1)).unwrap_err();
    let found: Vec<_> = problems.iter().map(|p| (p.code, p.pointer.as_str())).collect();
    assert_eq!(found, [(code, at)]);
    assert!(problems.as_slice()[0].message.contains(&limit.to_string()), "{problems}");
}

#[test]
fn texts_have_limits() {
    let text = |length: usize| "ñ".repeat(length);
    assert_limit(|d, n| d.team.name = text(n).into(), 4000, Code::TextTooLong, "/team/name");
    assert_limit(|d, n| d.cycle.label = text(n).into(), 4000, Code::TextTooLong, "/cycle/label");
    assert_limit(|d, n| d.agreed_open = Some(text(n).into()), 4000, Code::TextTooLong, "/agreed_open");
    let respond = |d: &mut ResponseSetDocument| d.responses.push(ResponseDocument::submitted("r1", []));
    let key = |d: &mut ResponseSetDocument, n| {
        respond(d);
        d.responses[0].respondent = "k".repeat(n);
    };
    assert_limit(key, limits::RESPONDENT_LENGTH, Code::BadRespondentKey, "/responses/0/respondent");
    let comment = |d: &mut ResponseSetDocument, n| {
        respond(d);
        d.responses[0].comment = Some(text(n));
    };
    assert_limit(comment, limits::COMMENT_LENGTH, Code::TextTooLong, "/responses/0/comment");
    let note = |d: &mut ResponseSetDocument, n| {
        respond(d);
        d.responses[0].notes = Some([("is_heard".to_owned(), text(n))].into());
    };
    assert_limit(note, limits::COMMENT_LENGTH, Code::TextTooLong, "/responses/0/notes/is_heard");
    let id = |d: &mut ResponseSetDocument, n| d.team.id = "a".repeat(n);
    assert_limit(id, 64, Code::BadId, "/team/id");
}

#[test]
fn numbers_have_limits() {
    let roster = |d: &mut ResponseSetDocument, n| d.roster_size = n as i64;
    assert_limit(roster, limits::ROSTER as usize, Code::OutOfRange, "/roster_size");
    let order = |d: &mut ResponseSetDocument, n| d.cycle.order = n as i64;
    assert_limit(order, limits::ORDER as usize, Code::OutOfRange, "/cycle/order");
}

#[test]
fn a_set_holds_a_million_responses() {
    let draft = |number: usize| ResponseDocument {
        respondent: number.to_string(),
        status: ResponseStatus::Draft,
        ..ResponseDocument::default()
    };
    let problems = check(|document| document.responses = (0..=limits::RESPONSES).map(draft).collect()).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
    assert_eq!((problem.code, problem.pointer.as_str()), (Code::TooMany, "/responses"));
    assert_eq!(problem.message, "there are 1000001 entries here, and 1000000 are the most");
}

#[test]
fn messages_do_not_grow_with_the_square_of_the_file() {
    let long = "k".repeat(100_000);
    let words = |count: usize| -> Value {
        (0..count)
            .map(|index| (format!("nothing_like_it_{index}"), json!("often")))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let response = |key: &str, answers: Value| json!({"respondent": key, "status": "submitted", "answers": answers});
    for responses in [
        json!([response(&long, words(1000))]),
        json!([response("r1", words(1000))]),
        json!([response("r1", json!({long.clone(): "often"}))]),
        json!([response(&long, json!({})), response(&long, json!({})), response(&long, json!({}))]),
    ] {
        let framework = json!({"id": "lakeside", "version": "1.2.0"});
        let document = json!({"framework": framework, "responses": responses, "consensus": words(1000)}).to_string();
        let told = ResponseSet::from_json(&files::lakeside(), &document).unwrap_err().to_string();
        assert!(told.len() < 30 * document.len(), "{} for {}", told.len(), document.len());
    }
}

#[test]
fn a_framework_without_roles_says_so() {
    let mut document: Value = serde_json::from_str(&files::read("responses", "framework")).unwrap();
    document.as_object_mut().unwrap().remove("roles");
    let framework = Framework::from_json(&document.to_string()).unwrap();
    let mut document = self::document();
    let response = ResponseDocument::submitted("r1", []);
    document.responses.push(ResponseDocument { role: Some("principal".into()), ..response });
    let problems = ResponseSet::check(&framework, document).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
    assert_eq!((problem.code, problem.pointer.as_str()), (Code::UnknownRole, "/responses/0/role"));
    assert_eq!(problem.help.as_deref(), Some("the framework has no roles: leave the field out"));
}

/// However many comments and notes are too long, it is one limit and one problem.
#[test]
fn texts_that_are_too_long_are_one_problem() {
    let long = || "ñ".repeat(limits::COMMENT_LENGTH + 1);
    let problems = check(|document| {
        for key in ["r1", "r2", "r3"] {
            let mut response = ResponseDocument::submitted(key, [("is_heard", "agree")]);
            response.comment = Some(long());
            response.notes = Some([("is_heard".to_owned(), long())].into());
            document.responses.push(response);
        }
    })
    .unwrap_err();
    let [problem] = problems.as_slice() else { panic!("{problems}") };
    assert_eq!((problem.code, problem.pointer.as_str()), (Code::TextTooLong, "/responses/0/comment"));
    assert!(problem.message.ends_with("are the most; 5 more texts are too long"), "{problem}");

    let mut document =
        check(|document| document.responses.push(ResponseDocument::submitted("r1", [("is_heard", "agree")])));
    let mut closed = document.as_mut().unwrap().close().to_document();
    closed.comments = Some(vec![long()]);
    closed.notes = Some([("is_heard".to_owned(), vec![long()])].into());
    let problems = ilt::Closed::check(&files::lakeside(), closed).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("{problems}") };
    assert!(problem.message.ends_with("are the most; 1 more text is too long"), "{problem}");
}

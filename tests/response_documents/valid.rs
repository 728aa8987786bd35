//! Every file under `corpus/responses/valid`, and what is read from it.

use ilt::ResponseSet;
use ilt::framework::NonResponse;
use ilt::response::document::ResponseSetDocument;
use ilt::response::{Answer, Completion, Importance, KeyScope};

use crate::files;

fn read(name: &str) -> ResponseSet {
    let json = files::read("responses/valid", name);
    ResponseSet::from_json(&files::framework_of(name), &json).unwrap_or_else(|problems| panic!("{name}\n{problems}"))
}

#[test]
fn every_file_becomes_a_set_and_comes_back_equal() {
    for (name, json) in files::all("responses/valid") {
        let framework = files::framework_of(&name);
        let set = read(&name);
        // a byte order mark is a matter of files, not of serde
        let document: ResponseSetDocument = serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap();
        assert_eq!(ResponseSet::check(&framework, document).unwrap(), set, "{name}");
        let document = set.to_document();
        let written = serde_json::to_string(&set).unwrap();
        assert_eq!(serde_json::to_string(&document).unwrap(), written, "{name}");
        assert_eq!(serde_json::from_str::<ResponseSetDocument>(&written).unwrap(), document, "{name}");
        assert_eq!(ResponseSet::from_json(&framework, &written).unwrap(), set, "{name}");
        let again = ResponseSet::check(&framework, document.clone()).unwrap();
        assert_eq!(again.to_document(), document, "{name}");
    }
}

#[test]
fn every_field_is_read() {
    let set = read("every_field");
    let occasion = set.occasion();
    assert_eq!((occasion.team().id().as_str(), occasion.team().name()), ("cedar", "Cedar"));
    let cycle = occasion.cycle();
    assert_eq!((cycle.id().as_str(), cycle.label(), cycle.order()), ("fall_2026", "Fall 2026", 1_000_000));
    assert_eq!(set.agreed_open(), Some("Both members agreed on October 6, 2026."));
    assert_eq!((set.key_scope(), set.agreed_reopening()), (KeyScope::Cycle, None));
    assert!(
        matches!(set.completion(), Completion { respondents: 2, blank: 0, drafts: 1, roster_size: 1_000_000, .. }),
        "{:?}",
        set.completion()
    );
    assert_eq!(set.framework().id(), &"lakeside");

    let responses: Vec<_> = set.responses().collect();
    let [first, second, draft] = &responses[..] else { panic!("three responses") };
    assert_eq!([first, second, draft].map(|response| response.respondent().as_str()), ["r1", "r2", "r3"]);
    assert!(first.is_submitted() && second.is_submitted() && !draft.is_submitted());
    let role = |index: usize| responses[index].role().map(|role| role.as_str());
    assert_eq!((role(0), role(1), role(2)), (Some("principal"), Some("teacher"), None));
    assert!(first.consents_to_attribution() && !second.consents_to_attribution());
    assert!(!draft.consents_to_attribution());
    assert_eq!(first.comment(), Some("  More time.\n"), "a comment is kept as written");
    assert_eq!(second.comment(), Some("More time."));
    assert_eq!((second.note("is_heard"), second.note("shares_plans")), (Some("We take turns."), None));
    let answer = |index: usize, question: &str| responses[index].answer(question);
    assert_eq!(answer(0, "shares_plans").unwrap().as_str(), "always");
    assert_eq!(answer(0, "visits_classes"), Some(Answer::NonResponse(NonResponse::DontKnow)));
    assert_eq!(answer(0, "is_heard").unwrap().to_string(), "disagree");
    assert_eq!(answer(1, "shares_plans"), Some(Answer::NonResponse(NonResponse::NotApplicable)));
    assert_eq!(answer(1, "visits_classes"), None, "a skipped question has no answer");
    assert_eq!(answer(1, "attendance"), None);
    assert_eq!(answer(2, "shares_plans"), None);
}

#[test]
fn what_is_not_asked_is_not_skipped() {
    let set = read("asks_a_part");
    assert!(set.asks("is_heard") && set.asks("shares_plans") && !set.asks("visits_classes") && !set.asks("attendance"));
    assert!(
        matches!(set.completion(), Completion { respondents: 2, blank: 1, drafts: 1, roster_size: 7, .. }),
        "a note makes nobody"
    );
    // in the order of the framework
    assert_eq!(set.to_document().cycle.asked.unwrap(), ["shares_plans", "is_heard"]);
    let first = set.responses().next().unwrap();
    assert_eq!(first.note("is_heard"), Some("Everyone spoke on Tuesday."), "without blanks around it");
    assert_eq!(first.importance("is_heard"), Some(Importance::Low));
    let second = set.responses().nth(1).unwrap();
    assert_eq!(second.importance("is_heard"), None);
    assert_eq!(second.note("shares_plans"), None, "there is nothing to read in it");
    let closed = set.close().to_document();
    assert_eq!(closed.cycle.asked.unwrap(), ["shares_plans", "is_heard"]);
    let notes = closed.notes.unwrap();
    assert_eq!(notes["is_heard"], ["Everyone spoke on Tuesday.", "Everyone spoke on Tuesday.", "No time."]);
    assert_eq!(notes["shares_plans"], ["In the shared folder."]);
    // who answered nothing rates nothing
    let importance = &closed.groups[0].importance.as_ref().unwrap()["is_heard"];
    assert_eq!((importance.high, importance.medium, importance.low), (None, None, Some(1)));
}

#[test]
fn asking_everything_by_name_is_asking_everything() {
    assert_eq!(read("every_field").to_document().cycle.asked, None);
}

#[test]
fn a_document_says_each_thing_in_one_way() {
    // in the order of the framework, and nothing that says no more than its absence
    let written = serde_json::to_string(&read("every_field").to_document()).unwrap();
    assert!(written.contains(r#""answers":{"shares_plans":"not_applicable","is_heard":"agree"}"#), "{written}");
    assert!(written.contains(r#""consensus":{"shares_plans":"sometimes","visits_classes":"dont_know"}"#), "{written}");
    assert_eq!(written.matches("consents_to_attribution").count(), 1, "{written}");
    let written = serde_json::to_string(&read("minimal")).unwrap();
    assert_eq!(
        written,
        r#"{"format":"ilt-responses/1","framework":{"id":"lakeside","version":"1.2.0"},"#.to_owned()
            + r#""team":{"id":"cedar","name":"Cedar"},"#
            + r#""cycle":{"id":"fall_2026","label":"Fall 2026","order":1},"#
            + r#""roster_size":1,"responses":[]}"#
    );
}

#[test]
fn a_key_is_a_code() {
    let set = read("keys_of_every_kind");
    let keys: Vec<String> = set.responses().map(|r| r.respondent().to_string()).collect();
    let longest = "a123456789012345678901234567890123456789012345678901234567890123";
    assert_eq!(keys, ["0", "a1b2-c3.d4:e5_F6", longest]);
    assert_eq!((set.key_scope(), set.agreed_reopening()), (KeyScope::Team, Some("All seven agreed on 2026-11-02.")));
    assert!(
        matches!(set.completion(), Completion { respondents: 2, blank: 1, drafts: 0, roster_size: 7, .. }),
        "{:?}",
        set.completion()
    );
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    assert_eq!(read("whole_numbers"), read("two_people"));
    assert_eq!(read("byte_order_mark"), read("two_people"));
}

#[test]
fn drafts_need_no_place_on_the_roster() {
    let completion = read("drafts_beyond_the_roster").completion();
    assert!(matches!(completion, Completion { respondents: 2, drafts: 2, roster_size: 2, .. }), "{completion:?}");
}

#[test]
fn drafts_are_counted_apart() {
    let set = read("one_draft");
    assert!(
        matches!(set.completion(), Completion { respondents: 1, blank: 0, drafts: 1, roster_size: 7, .. }),
        "{:?}",
        set.completion()
    );
    assert_eq!(set.responses().next().unwrap().answer("is_heard").unwrap().as_str(), "agree");
}

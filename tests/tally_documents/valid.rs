//! Every file under `corpus/tallies/valid`, and what is read from it.

use ilt::tally::document::TallyDocument;
use ilt::{ResponseSet, Tally};

use crate::files;

fn read(name: &str) -> Tally {
    let json = files::read("tallies/valid", name);
    Tally::from_json(&files::framework_of(name), &json).unwrap_or_else(|problems| panic!("{name}\n{problems}"))
}

#[test]
fn every_file_becomes_a_tally_and_comes_back_equal() {
    for (name, json) in files::all("tallies/valid") {
        let framework = files::framework_of(&name);
        let tally = read(&name);
        let document: TallyDocument = serde_json::from_str(&json).unwrap();
        assert_eq!(Tally::check(&framework, document).unwrap(), tally, "{name}");
        let document = tally.to_document();
        let written = serde_json::to_string(&tally).unwrap();
        assert_eq!(serde_json::to_string(&document).unwrap(), written, "{name}");
        assert_eq!(serde_json::from_str::<TallyDocument>(&written).unwrap(), document, "{name}");
        assert_eq!(Tally::from_json(&framework, &written).unwrap(), tally, "{name}");
    }
}

#[test]
fn people_are_read() {
    let people = |name: &str| {
        let tally = read(name);
        (tally.respondents(), tally.drafts(), tally.roster_size())
    };
    let largest = (1 << 53) - 1;
    assert_eq!(people("nobody"), (0, 0, 0));
    assert_eq!(people("two_groups"), (5, 1, 7));
    assert_eq!(people("zero_counts"), (1, 1, 7));
    assert_eq!(people("every_role_and_none"), (4, 1, 7));
    assert_eq!(people("largest"), (largest, largest, largest));
}

#[test]
fn a_document_says_each_thing_in_one_way() {
    // no zero, no group of nobody, roles and questions in the order of the framework
    let zero_counts = read("zero_counts").to_document();
    assert_eq!(
        serde_json::to_string(&zero_counts.groups).unwrap(),
        r#"[{"respondents":1,"consenting":0,"counts":{"shares_plans":{"often":1}},"role":"principal"}]"#
    );
    let roles: Vec<_> = read("every_role_and_none").to_document().groups.into_iter().map(|group| group.role).collect();
    assert_eq!(roles, [Some("principal".to_owned()), Some("teacher".to_owned()), None]);
    assert_eq!(read("nobody"), Tally::empty(&files::lakeside()));
}

#[test]
fn a_tally_of_responses_counts_what_was_submitted() {
    let json = files::read("responses/valid", "every_field");
    let responses = ResponseSet::from_json(&files::lakeside(), &json).unwrap();
    let expected = serde_json::json!({
        "format": "ilt-tally/1",
        "framework": {"id": "lakeside", "version": "1.2.0"},
        "roster_size": 1_000_000,
        "drafts": 1,
        "blank": 0,
        "groups": [
            {
                "role": "principal",
                "respondents": 1,
                "consenting": 1,
                "counts": {
                    "shares_plans": {"always": 1},
                    "visits_classes": {"dont_know": 1},
                    "is_heard": {"disagree": 1},
                },
            },
            {
                "role": "teacher",
                "respondents": 1,
                "consenting": 0,
                "counts": {"shares_plans": {"not_applicable": 1}, "is_heard": {"agree": 1}},
                "importance": {"visits_classes": {"medium": 1}, "is_heard": {"high": 1}},
            },
        ],
    });
    let tally = Tally::of(&responses);
    assert_eq!(serde_json::to_value(&tally).unwrap(), expected);
    assert_eq!(Tally::from_json(&files::lakeside(), &expected.to_string()).unwrap(), tally);
}

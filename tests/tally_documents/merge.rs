//! Tallies add up, and only those of one framework.

use ilt::diagnostic::Code;
use ilt::tally::document::TallyDocument;
use ilt::{Framework, Tally};
use serde_json::{Value, json};

use crate::files;

const LARGEST: i64 = (1 << 53) - 1;

fn people(roster_size: i64, drafts: i64) -> Tally {
    let document = TallyDocument { roster_size, drafts, ..Tally::empty(&files::lakeside()).to_document() };
    Tally::check(&files::lakeside(), document).unwrap()
}

fn two_groups() -> Tally {
    Tally::from_json(&files::lakeside(), &files::read("tallies/valid", "two_groups")).unwrap()
}

#[test]
fn everything_is_added_up() {
    let sum = serde_json::to_value(two_groups().merge(&two_groups()).unwrap()).unwrap();
    let expected = json!({
        "format": "ilt-tally/1",
        "framework": {"id": "lakeside", "version": "1.2.0"},
        "roster_size": 14,
        "drafts": 2,
        "blank": 0,
        "groups": [
            {"role": "principal", "respondents": 2, "consenting": 2, "counts": {"shares_plans": {"often": 2}}},
            {
                "respondents": 8,
                "consenting": 0,
                "counts": {"shares_plans": {"never": 4, "dont_know": 2}, "is_heard": {"agree": 8}},
            },
        ],
    });
    assert_eq!(sum, expected);
    assert_eq!(Tally::empty(&files::lakeside()).merge(&two_groups()).unwrap(), two_groups());
    assert_eq!(two_groups().merge(&Tally::empty(&files::lakeside())).unwrap(), two_groups());
}

#[test]
fn tallies_of_two_frameworks_do_not_add_up() {
    let mut document: Value = serde_json::from_str(&files::read("responses", "framework")).unwrap();
    document["version"] = json!("1.3.0");
    let other = Framework::from_json(&document.to_string()).unwrap();
    let problems = two_groups().merge(&Tally::empty(&other)).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
    assert_eq!((problem.code, problem.pointer.as_str()), (Code::DifferentFrameworks, "/framework"));
    assert_eq!(
        problem.message,
        "these tallies count answers to `lakeside` 1.2.0 and to `lakeside` 1.3.0, which may differ in what they ask"
    );
    assert_eq!(problem.help.as_deref(), Some("merge only tallies of one framework in one version"));
}

#[test]
fn no_sum_is_larger_than_any_document_can_count() {
    assert_eq!(people(LARGEST - 1, 0).merge(&people(1, LARGEST)).unwrap(), people(LARGEST, LARGEST));
    for (one, other, at) in [
        (people(LARGEST, 0), people(1, 0), "/roster_size"),
        (people(1, LARGEST), people(1, 1), "/drafts"),
        (people(LARGEST, LARGEST), people(LARGEST, LARGEST), "/roster_size"),
    ] {
        let problems = one.merge(&other).unwrap_err();
        let [problem] = problems.as_slice() else { panic!("one problem\n{problems}") };
        assert_eq!((problem.code, problem.pointer.as_str()), (Code::OutOfRange, at));
        assert_eq!(problem.message, "these tallies add up to more people than any document can count");
    }
}

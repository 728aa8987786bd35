//! Every file under `corpus/commitments`: what is read from it, and what is said about it.

use ilt::cycle::document::CommitmentsDocument;
use ilt::cycle::{Aim, CommitmentStatus, Commitments};
use ilt::diagnostic::Code::{self, *};
use ilt::diagnostic::Problems;

use crate::files;

fn problems_of(name: &str) -> Problems {
    Commitments::from_json(&files::lakeside(), &files::read("commitments/invalid", name)).expect_err(name)
}

fn read(name: &str) -> Commitments {
    let json = files::read("commitments/valid", name);
    Commitments::from_json(&files::lakeside(), &json).unwrap_or_else(|problems| panic!("{name}\n{problems}"))
}

#[test]
fn every_problem_of_every_file_is_told() {
    let told: Vec<String> = files::names("commitments/invalid")
        .iter()
        .map(|name| {
            let said = problems_of(name).into_iter().map(|problem| {
                assert!(!problem.message.contains("Dana"), "{name}: {}", problem.message);
                let help = problem.help.map(|help| format!(" ({help})")).unwrap_or_default();
                format!("  {} {}: {}{help}\n", problem.code, problem.pointer, problem.message)
            });
            format!("{name}\n{}", said.collect::<String>())
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn every_file_comes_back_equal_by_every_way_in() {
    for (name, json) in files::all("commitments/valid") {
        let (lakeside, commitments) = (files::framework_of(&name), read(&name));
        let document: CommitmentsDocument = serde_json::from_str(&json).unwrap();
        assert_eq!(Commitments::check(&lakeside, document).unwrap(), commitments, "{name}");
        assert_eq!(Commitments::from_slice(&lakeside, json.as_bytes()).unwrap(), commitments, "{name}");
        assert_eq!(Commitments::from_reader(&lakeside, json.as_bytes()).unwrap(), commitments, "{name}");
        let value = serde_json::from_str(&json).unwrap();
        assert_eq!(Commitments::from_value(&lakeside, value).unwrap(), commitments, "{name}");
        let written = serde_json::to_string(&commitments).unwrap();
        assert_eq!(serde_json::from_str::<CommitmentsDocument>(&written).unwrap(), commitments.to_document(), "{name}");
        assert_eq!(Commitments::from_json(&lakeside, &written).unwrap(), commitments, "{name}");
    }
}

#[test]
fn every_field_is_read() {
    let commitments = read("every_field");
    assert_eq!((commitments.occasion().team().name(), commitments.occasion().cycle().label()), ("Cedar", "Fall 2026"));
    assert_eq!((commitments.threshold(), commitments.as_slice().len()), (6, 2));
    let plans = commitments.commitment("plans").unwrap();
    assert_eq!((plans.goal(), plans.owner(), plans.due()), ("Every plan is in one place.", "Dana", "The end of March"));
    assert_eq!((plans.status(), plans.reason(), plans.evidence().len()), (CommitmentStatus::InProgress, None, 2));
    assert!(matches!(plans.aim(), Aim::Question(id) if *id == "shares_plans"));
    assert_eq!((plans.baseline("shares_plans"), plans.baseline("is_heard")), (Some(&[2, 3, 1, 0][..]), None));
    let culture = commitments.commitment("culture").unwrap();
    assert!(matches!(culture.aim(), Aim::Area(id) if *id == "culture"));
    assert_eq!((culture.status(), culture.reason()), (CommitmentStatus::Dropped, Some("We found that we do already.")));
}

#[test]
fn what_a_team_should_look_at_again_is_a_warning() {
    let codes = |name: &str| -> Vec<Code> { read(name).warnings().iter().map(|warning| warning.code).collect() };
    assert_eq!(codes("four_of_one_owner"), [ManyCommitments, SoleOwner]);
    for sound in ["minimal", "one", "every_field", "read_together", "asked_a_part"] {
        assert_eq!(codes(sound), [], "{sound}");
    }
    // what was dropped is no commitment any more
    let mut document = read("four_of_one_owner").to_document();
    for dropped in &mut document.commitments[1..] {
        (dropped.status, dropped.reason) = (Some(CommitmentStatus::Dropped), Some("We have no time.".into()));
    }
    assert!(Commitments::check(&files::lakeside(), document).unwrap().warnings().is_empty());
}

#[test]
fn a_log_says_nothing_of_what_was_answered_and_of_who_sees_to_it() {
    let logged = format!("{:?}", read("every_field"));
    assert!(logged.contains("InProgress"), "{logged}");
    for word in ["Dana", "never", "baseline", "folder"] {
        assert!(!logged.contains(word), "{word}: {logged}");
    }
}

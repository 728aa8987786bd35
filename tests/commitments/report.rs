//! What a report says of commitments together, beside them.

use ilt::cycle::document::CommitmentDocument;
use ilt::cycle::{CommitmentStatus, Reflection};
use ilt::diagnostic::Code;
use ilt::{Policy, Report};

use crate::files::lakeside;
use crate::teams::{cedar, checked, of_cedar, to_area, to_question};

const SOLE: &str =
    "One person is to see to all of this. Leadership is shared: ask who else of the team sees to one of them.";
const MANY: &str = "These are 4 commitments, and 3 are the most that a team keeps: choose one or two, and keep the others for the next cycle.";

fn reported(commitments: &[CommitmentDocument], language: &str) -> Report {
    let closed = cedar(&lakeside(), 1, &[("shares_plans", &["often"; 7])]);
    let commitments = checked(&lakeside(), of_cedar(&lakeside(), commitments));
    let reflection = Reflection::of(&closed, Policy::Confidential).unwrap().with_commitments(&commitments).unwrap();
    let report = Report::of_reflection(&reflection, &language.parse().unwrap(), &[]);
    // the author of the file is told the same
    let told = |code| commitments.warnings().iter().any(|warning| warning.code == code);
    let of = |note: &str| report.commitment_notes.iter().any(|said| said == note);
    if language == "en" {
        assert_eq!((told(Code::SoleOwner), told(Code::ManyCommitments)), (of(SOLE), of(MANY)));
    }
    report
}

fn owned_by(owner: &str, id: &str) -> CommitmentDocument {
    CommitmentDocument { owner: owner.into(), id: id.to_owned(), ..to_question("shares_plans") }
}

#[test]
fn leadership_is_shared_or_the_report_says_so() {
    let area = lakeside().areas()[0].id().to_string();
    for (commitments, notes) in [
        (vec![], &[][..]),
        (vec![owned_by("Dana", "one")], &[]),
        (vec![owned_by("Dana", "one"), to_area(&area)], &[SOLE]),
        (vec![owned_by("Dana", "one"), owned_by("dana", "two")], &[SOLE]),
        (vec![owned_by("Dana", "one"), owned_by("Sam", "two")], &[]),
        (
            vec![owned_by("Dana", "one"), owned_by("Sam", "two"), owned_by("Dana", "three"), owned_by("Dana", "four")],
            &[MANY],
        ),
        (["one", "two", "three", "four"].map(|id| owned_by("Dana", id)).to_vec(), &[MANY, SOLE]),
    ] {
        let report = reported(&commitments, "en");
        assert_eq!(report.commitment_notes, notes, "{}", commitments.len());
        // it stands with the commitments on every page
        let [whole, summary] = [report.page(), report.summary_page()].map(|page| page.to_text().replace('\n', " "));
        for page in [whole, summary] {
            let (_, below) = page.split_once("What we commit to").unwrap();
            assert!(notes.iter().all(|note| below.contains(note)), "{below}");
            assert_eq!(page.contains("Leadership is shared"), notes.contains(&SOLE));
        }
    }
    let dropped = CommitmentDocument {
        status: Some(CommitmentStatus::Dropped),
        reason: Some("The district has a tool.".into()),
        ..owned_by("Sam", "three")
    };
    assert_eq!(reported(&[owned_by("Dana", "one"), owned_by("Dana", "two"), dropped], "en").commitment_notes, [SOLE]);
    let spanish = reported(&[owned_by("Dana", "one"), owned_by("Dana", "two")], "es");
    assert_eq!(
        spanish.commitment_notes,
        [
            "Una sola persona se encarga de todo. El liderazgo se comparte: pregunten quién más del equipo se encarga de uno de ellos."
        ]
    );
    assert!(spanish.to_text().replace('\n', " ").contains(&spanish.commitment_notes[0]));
}

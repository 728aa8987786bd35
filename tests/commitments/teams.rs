//! Teams that answer Lakeside's questions.

use ilt::cycle::Commitments;
use ilt::cycle::document::{CommitmentDocument, CommitmentsDocument};
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::{Closed, Framework, ResponseSet};

/// Cedar's cycle of seven people, of which as many as there are answers give one to each question.
pub(crate) fn cedar(framework: &Framework, order: i64, answers: &[(&str, &[&str])]) -> Closed {
    let (id, team) = (format!("cycle_{order}"), TeamDocument::new("cedar", "Cedar"));
    let mut document = ResponseSetDocument::new(framework, team, CycleDocument::new(&id, &id, order), 7);
    document.responses = (0..7)
        .map(|person| {
            let given = answers.iter().filter_map(|(question, given)| Some((*question, *given.get(person)?)));
            ResponseDocument::submitted(&format!("r{person}"), given)
        })
        .collect();
    document.agreed_open = Some("All seven agreed.".into());
    ResponseSet::check(framework, document).unwrap().close()
}

/// Dana's commitment to a question.
pub(crate) fn to_question(question: &str) -> CommitmentDocument {
    CommitmentDocument {
        question: Some(question.to_owned()),
        ..CommitmentDocument::new(question, "Every plan is in one place.", "Dana", "March")
    }
}

/// Dana's commitment to an area.
pub(crate) fn to_area(area: &str) -> CommitmentDocument {
    CommitmentDocument {
        area: Some(area.to_owned()),
        ..CommitmentDocument::new(area, "Every plan is in one place.", "Dana", "March")
    }
}

/// The counts of a baseline.
pub(crate) fn baseline(mut of: CommitmentDocument, question: &str, counts: &[(&str, i64)]) -> CommitmentDocument {
    let counts = counts.iter().map(|(point, count)| ((*point).to_owned(), *count)).collect();
    of.baseline.get_or_insert_default().insert(question.to_owned(), counts);
    of
}

/// What Cedar committed itself to after its first cycle.
pub(crate) fn of_cedar(framework: &Framework, commitments: &[CommitmentDocument]) -> CommitmentsDocument {
    CommitmentsDocument {
        framework: framework.into(),
        team: TeamDocument::new("cedar", "Cedar"),
        cycle: CycleDocument::new("cycle_1", "cycle_1", 1),
        commitments: commitments.to_vec(),
        ..CommitmentsDocument::default()
    }
}

pub(crate) fn checked(framework: &Framework, document: CommitmentsDocument) -> Commitments {
    Commitments::check(framework, document).unwrap_or_else(|problems| panic!("{problems}"))
}

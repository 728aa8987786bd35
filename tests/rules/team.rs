//! Small frameworks and teams in a notation that fits on a line.

use ilt::framework::document::{
    AreaDocument, AttributionDocument, FrameworkDocument, NonResponseDocument, NonResponsesDocument, PointDocument,
    QuestionDocument, RoleDocument, ScaleDocument,
};
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::score::{AreaResult, AreaScore, QuestionScore};
use ilt::{Disclosed, Framework, Policy, Priorities, ResponseSet, Scores};

/// Points `1` to `points`, of which the upper and lower ones are favorable and unfavorable; both non-responses.
pub(crate) fn scale(id: &str, points: i64, favorable: usize, unfavorable: usize) -> ScaleDocument {
    let ids: Vec<String> = (1..=points).map(|value| format!("p{value}")).collect();
    let label = |text: &str| Some(NonResponseDocument::new(text));
    ScaleDocument {
        points: ids.iter().zip(1..).map(|(id, value)| PointDocument::new(id, value, id.as_str())).collect(),
        favorable: ids.iter().rev().take(favorable).cloned().collect(),
        unfavorable: ids.iter().take(unfavorable).cloned().collect(),
        non_responses: Some(NonResponsesDocument {
            not_applicable: label("Not applicable"),
            dont_know: label("Don't know"),
        }),
        ..ScaleDocument::new(id, [], [], [])
    }
}

/// Cedar's scale: 1 Never to 5 Always, favorable 4 and 5, unfavorable 1 and 2.
pub(crate) fn five() -> ScaleDocument {
    scale("five", 5, 2, 2)
}

/// Areas `a1`, `a2`, ... of so many questions `q1`, `q2`, ... on Cedar's scale, and roles `a` to `d`.
pub(crate) fn framework(areas: &[usize]) -> FrameworkDocument {
    let mut numbers = 1..;
    let mut question = || {
        let id = format!("q{}", numbers.next().unwrap());
        QuestionDocument::new(&id, id.as_str(), "five")
    };
    let areas = areas.iter().zip(1..).map(|(questions, number)| {
        let questions: Vec<_> = (0..*questions).map(|_| question()).collect();
        AreaDocument::new(&format!("a{number}"), "An area", questions)
    });
    FrameworkDocument {
        stem: "How often do you and your team:".into(),
        recall_period: "Since the last reflection".into(),
        attribution: vec![AttributionDocument::new("Made up", "Nobody", "Free to use")],
        areas: areas.collect(),
        scales: vec![five()],
        roles: Some(["a", "b", "c", "d"].map(|id| RoleDocument::new(id, id)).to_vec()),
        ..FrameworkDocument::new("made_up", "1.0.0", "en", "Made up")
    }
}

pub(crate) fn checked(document: FrameworkDocument) -> Framework {
    Framework::try_from(document).unwrap()
}

/// A closed set of responses, whose team agreed to open mode. Each column has the answers of all members to the next
/// question: a digit is a point, `n` not applicable, `d` don't know, `-` skipped.
pub(crate) fn answered(framework: &Framework, columns: &[&str]) -> ResponseSetDocument {
    let size = columns.iter().map(|column| column.len()).max().unwrap();
    let mut document = ResponseSetDocument::new(
        framework,
        TeamDocument::new("team", "A team"),
        CycleDocument::new("fall", "Fall", 1),
        i64::try_from(size).unwrap(),
    );
    document.agreed_open = Some("Everyone agreed.".into());
    for member in 0..size {
        let mut response = ResponseDocument::submitted(&format!("m{member}"), []);
        for (question, column) in framework.questions().zip(columns) {
            let answer = match column.as_bytes().get(member) {
                Some(b'n') => "not_applicable".to_owned(),
                Some(b'd') => "dont_know".to_owned(),
                Some(b'-') | None => continue,
                Some(point) => format!("p{}", char::from(*point)),
            };
            response.answers.flat_mut().insert(question.id().to_string(), answer);
        }
        document.responses.push(response);
    }
    document
}

/// Gives every member a role: its letter, a capital one of somebody who consents to attribution, `.` for none.
pub(crate) fn with_roles(mut document: ResponseSetDocument, roles: &str) -> ResponseSetDocument {
    assert_eq!(document.responses.len(), roles.len());
    for (response, role) in document.responses.iter_mut().zip(roles.chars()) {
        response.role = (role != '.').then(|| role.to_ascii_lowercase().to_string());
        response.consents_to_attribution = Some(role.is_ascii_uppercase());
    }
    document
}

pub(crate) fn scores_of(framework: &Framework, document: ResponseSetDocument, policy: Policy) -> Scores {
    let responses = ResponseSet::check(framework, document).unwrap();
    Scores::of(&Disclosed::of(&responses.close(), policy).unwrap())
}

pub(crate) fn open(framework: &Framework, columns: &[&str]) -> Scores {
    scores_of(framework, answered(framework, columns), Policy::Open)
}

/// The scores of one question alone, on Cedar's scale, in open mode.
pub(crate) fn one(column: &str) -> QuestionScore {
    open(&checked(framework(&[1])), &[column]).questions()[0].clone()
}

pub(crate) fn priorities(framework: &Framework, columns: &[&str]) -> Priorities {
    Priorities::of(&open(framework, columns))
}

pub(crate) fn flags(score: &QuestionScore) -> Vec<&'static str> {
    score.flags().map(|flag| flag.as_str()).collect()
}

pub(crate) fn band(score: &QuestionScore) -> &'static str {
    score.result().band().map_or("none", |band| band.as_str())
}

/// An area's position, or that it is insufficient.
pub(crate) fn position(area: &AreaScore) -> String {
    match area.result() {
        AreaResult::Scored(numbers) => numbers.position().to_string(),
        AreaResult::Insufficient => "insufficient".to_owned(),
    }
}

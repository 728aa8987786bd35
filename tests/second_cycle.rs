//! The worked example goes on: Cedar in fall and in winter, every number of what moved, by hand.
//!
//! In between the question of asking for help was reworded, the social worker left and a teacher leader joined.
#![cfg(feature = "new-leaders")]
// a test that cannot go on fails
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use ilt::compare::QuestionReason;
use ilt::cycle::{Change, Movement, NoMovement};
use ilt::framework::NonResponse;
use ilt::response::KeyScope;
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::{Closed, Framework, Policy, ResponseSet};

const CEDAR: &str = include_str!("../examples/data/cedar.json");

/// The answers of winter as the example has those of fall: principal, assistant principal, five teacher leaders, of whom the
/// last is new. DK don't know, NA not applicable, - skipped.
const WINTER: [&str; 15] = [
    "4 4 5 4 4 4 4",
    "4 4 NA 4 3 4 4",
    "2 3 2 3 3 2 4",
    "4 4 4 4 4 4 2",
    "3 3 3 2 3 3 3",
    "3 DK 3 3 3 4 3",
    "4 4 3 3 4 2 4",
    "2 2 2 2 2 3 2",
    "3 3 2 3 3 3 4",
    "5 5 5 5 5 4 5",
    "4 4 4 4 4 4 4",
    "NA NA NA 3 3 2 4",
    "5 4 5 4 4 4 4",
    "4 4 4 4 4 4 4",
    "4 4 - - 3 4 4",
];

fn fall() -> Closed {
    let framework = Framework::new_leaders();
    let mut document = ResponseSet::from_json(&framework, CEDAR).unwrap().to_document();
    document.key_scope = Some(KeyScope::Team);
    ResponseSet::check(&framework, document).unwrap().close()
}

/// The framework of winter.
fn reworded() -> Framework {
    let mut document = Framework::new_leaders().document().clone();
    document.version = "1.1.0".to_owned();
    let question = &mut document.areas[4].questions[1];
    assert_eq!(question.id, "asking_for_help");
    question.text = "Ask each other for help when it is hard?".into();
    question.revision = Some(2);
    Framework::try_from(document).unwrap()
}

fn winter() -> Closed {
    let framework = reworded();
    let team = TeamDocument::new("cedar", "Cedar");
    let cycle = CycleDocument::new("winter_2027", "Winter 2027", 2);
    let mut document = ResponseSetDocument::new(&framework, team, cycle, 7);
    document.key_scope = Some(KeyScope::Team);
    let keys = ["k7f2", "m3qa", "p9wd", "t1xe", "t8rb", "v4nc", "n5ew"];
    for (member, key) in keys.into_iter().enumerate() {
        let mut response = ResponseDocument::submitted(key, []);
        for (question, answers) in framework.questions().zip(WINTER) {
            let answer = match answers.split(' ').nth(member).unwrap() {
                "DK" => NonResponse::DontKnow.as_str().to_owned(),
                "NA" => NonResponse::NotApplicable.as_str().to_owned(),
                "-" => continue,
                point => question.scale().points()[point.parse::<usize>().unwrap() - 1].id().to_string(),
            };
            response.answers.flat_mut().insert(question.id().to_string(), answer);
        }
        document.responses.push(response);
    }
    ResponseSet::check(&framework, document).unwrap().close()
}

fn change() -> Change {
    Change::between(&fall(), &winter(), Policy::Confidential).unwrap()
}

/// Position before and after, what lies between them, what would be a change, and which way it went; or why there is none.
fn told<S>(movement: &Movement<S>, position: fn(&S) -> &ilt::score::Ratio) -> String {
    match movement {
        Movement::None(reason) => format!("{reason:?}"),
        Movement::Compared(moved) => {
            let (before, after) = (position(moved.before()), position(moved.after()));
            format!("{before} {after} {} {} {}", moved.delta(), moved.threshold(), moved.direction())
        }
    }
}

#[test]
fn every_question_moved_as_the_table_says() {
    let change = change();
    let told: Vec<String> =
        change.questions().iter().map(|one| told(one.movement(), ilt::score::PointAnswers::position)).collect();
    // two of seven people are 1/14, two of six 1/12, two of five 1/10: a tenth is the larger, or the same
    let table = [
        "3/4 11/14 1/28 1/10 no_clear_change",
        "7/12 17/24 1/8 1/10 improved",
        "11/28 3/7 1/28 1/10 no_clear_change",
        "5/7 19/28 -1/28 1/10 no_clear_change",
        "2/7 13/28 5/28 1/10 improved",
        "SuppressedBefore",
        "4/7 17/28 1/28 1/10 no_clear_change",
        "3/7 2/7 -1/7 1/10 declined",
        "11/28 1/2 3/28 1/10 improved",
        "13/14 27/28 1/28 1/10 no_clear_change",
        "3/4 3/4 0 1/10 no_clear_change",
        "SuppressedNow",
        "7/8 23/28 -3/56 1/10 no_clear_change",
        "NewSeries { reasons: [TextReworded, RevisionChanged] }",
        "13/24 7/10 19/120 1/10 improved",
    ];
    assert_eq!(told, table);
    let meetings = change.question("teacher_team_meetings").unwrap().movement().compared().unwrap();
    assert_eq!((meetings.before().counts(), meetings.after().counts()), (&[0, 0, 4, 2, 0][..], &[0, 0, 1, 5, 0][..]));
}

#[test]
fn every_area_moved_on_its_common_questions() {
    let change = change();
    let told: Vec<(String, usize, u64)> = change
        .areas()
        .iter()
        .map(|one| (told(one.movement(), ilt::score::AreaPosition::position), one.common().len(), one.questions()))
        .collect();
    let table = [
        ("145/252 323/504 11/168 1/10 no_clear_change", 3),
        ("1/2 4/7 1/14 1/10 no_clear_change", 2),
        ("13/28 13/28 0 1/10 no_clear_change", 3),
        ("47/56 6/7 1/56 1/10 no_clear_change", 2),
        ("17/24 213/280 11/210 1/10 no_clear_change", 2),
    ];
    assert_eq!(told, table.map(|(text, common)| (text.to_owned(), common, 3)));
    // on the values of the scale: 1 Never to 5 Always
    let culture = change.area("school_culture").unwrap().movement().compared().unwrap();
    let on_scale = [culture.before(), culture.after()].map(|side| side.on_scale().unwrap().to_decimal(2));
    assert_eq!(on_scale, ["3.00", "3.29"]);
}

#[test]
fn one_came_and_one_went() {
    let turnover = change().turnover().unwrap();
    assert_eq!((turnover.stayed(), turnover.joined(), turnover.left()), (6, 1, 1));
    assert!(turnover.is_one_person());
}

#[test]
fn a_reworded_question_says_why_it_has_no_number() {
    let change = change();
    let help = change.question("asking_for_help").unwrap();
    let reasons = vec![QuestionReason::TextReworded, QuestionReason::RevisionChanged];
    assert_eq!(help.movement().none(), Some(&NoMovement::NewSeries { reasons }));
    assert_eq!(help.question().text().in_default_language(), "Ask each other for help when it is hard?");
}

/// In open mode what few answered is there as well, and needs more to be a change.
#[test]
fn where_few_answered_two_moves_are_more_than_a_tenth() {
    let agreed = |closed: Closed| closed.with_agreed_open("All seven agreed.").unwrap();
    let change = Change::between(&agreed(fall()), &agreed(winter()), Policy::Open).unwrap();
    let told = |id: &str| told(change.question(id).unwrap().movement(), ilt::score::PointAnswers::position);
    // four answered in fall: two of them, a quarter each, of four
    assert_eq!(told("necessary_conversations"), "1/2 13/24 1/24 1/8 no_clear_change");
    // three answered in fall
    assert_eq!(told("equitable_resources"), "1/2 1/2 0 1/6 no_clear_change");
    let culture = change.area("school_culture").unwrap();
    assert_eq!((culture.common().len(), culture.questions()), (3, 3));
}

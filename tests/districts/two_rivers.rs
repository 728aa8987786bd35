//! A bilingual district: a sixth area, two questions reworded, everything in English and Spanish.

use ilt::compare::{AreaStatus, Coverage};
use ilt::{Framework, Policy};
use insta::assert_snapshot;

use crate::files::{kept, overlaid, report};

fn framework() -> Framework {
    overlaid("two_rivers/overlay.yaml")
}

#[test]
fn a_sixth_area_stands_after_school_culture() {
    let framework = framework();
    let areas: Vec<_> = framework.areas().iter().map(|area| (area.id().as_str(), area.questions().len())).collect();
    assert_eq!(
        areas,
        [
            ("learning_and_teaching", 3),
            ("school_culture", 3),
            ("languages", 3),
            ("talent_management", 3),
            ("planning_and_operations", 3),
            ("personal_leadership", 3),
        ]
    );
    let roles: Vec<_> = framework.roles().iter().map(|role| role.id().as_str()).collect();
    let expected = ["principal", "assistant_principal", "teacher_leader", "bilingual_coordinator"];
    assert_eq!(roles[..4], expected);
    let reworded = framework.questions().filter(|question| question.revision() == 2);
    let reworded: Vec<_> = reworded.map(|question| question.id().as_str()).collect();
    assert_eq!(reworded, ["teacher_team_meetings", "family_and_community"]);
}

#[test]
fn every_text_is_there_in_both_languages() {
    let framework = framework();
    assert_eq!(framework.warnings(), []);
    let expected = "\
Languages of two_rivers_ilt 1.0.0: en and 1 other

es: 90 of 90 texts; nothing is missing
  A draft: nobody who speaks the language has reviewed it.
";
    assert_eq!(Coverage::of(&framework).to_text(&"en".parse().unwrap()), expected);
}

#[test]
fn thirteen_questions_stay_comparable_with_the_default() {
    let found = kept(&framework());
    let summary = &found.summary;
    assert_eq!((summary.comparable, summary.reworded, summary.added, summary.removed), (13, 2, 3, 0));
    let full = found.areas.iter().filter(|area| matches!(area.status, AreaStatus::Full { questions: 3 }));
    assert_eq!(full.count(), 3);
    let common = |status: &AreaStatus| matches!(status, AreaStatus::Common { common: 2, questions: 3, .. });
    assert_eq!(found.areas.iter().filter(|area| common(&area.status)).count(), 2);
    let expected = r#"What stays comparable
from new_leaders_ilt 1.0.0 to two_rivers_ilt 1.0.0

13 of 18 questions can be compared with before.
Known from before by the id: 15 (13 identical, 2 reworded). New: 3. Gone: 0.

Areas
  Learning and teaching: on 2 of 3 questions
    teacher_team_meetings was reworded
  School culture: on 2 of 3 questions
    family_and_community was reworded
  Languages: not at all
    the area is new
  Talent management: in full, on 3 questions
  Planning and operations: in full, on 3 questions
  Personal leadership: in full, on 3 questions
  On some of the questions: compute both scores again on these alone.

Questions that start a new series: do not compare their numbers with before
  teacher_team_meetings (learning_and_teaching): reworded
    "Use teacher team meetings to plan classroom routines and instructional
      strategies that work in English and in Spanish?"
    its words changed
    its revision changed
  family_and_community (school_culture): reworded
    "Keep up two-way communication with families in the language that each
      family prefers?"
    its words changed
    its revision changed

New questions
  demanding_work_in_both (languages): added
    "Plan lessons in which students use both languages for demanding work?"
  progress_in_both (languages): added
    "Look at students' progress in English and in Spanish side by side?"
  either_language_in_meetings (languages): added
    "Run staff meetings so that everyone can speak in either language?"
"#;
    assert_eq!(found.to_text(&"en".parse().unwrap()), expected);
}

#[test]
fn new_leaders_are_named_first_and_as_adapted() {
    let framework = framework();
    let sources: Vec<_> =
        framework.attribution().iter().map(|source| (source.publisher(), source.relation().as_str())).collect();
    assert_eq!(sources, [("New Leaders", "adapted"), ("Two Rivers School District", "original")]);
}

#[test]
fn the_report_is_there_in_both_languages() {
    let report = |language| report(&framework(), "two_rivers/responses.yaml", Policy::Confidential, language);
    assert_snapshot!("two_rivers_english", report("en").to_text());
    assert_snapshot!("two_rivers_spanish", report("es").to_text());
}

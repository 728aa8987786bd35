//! What became of commitments by the next cycle.

use ilt::cycle::CommitmentStatus::{self, *};
use ilt::cycle::document::CommitmentDocument;
use ilt::cycle::{AimChange, Direction, FollowUp, NoMovement, Verdict};
use ilt::diagnostic::Code;
use ilt::{Disclosed, Framework, Policy};

use crate::files::lakeside;
use crate::teams::{baseline, cedar, checked, of_cedar, to_area, to_question};

fn plans() -> CommitmentDocument {
    baseline(to_question("shares_plans"), "shares_plans", &[("sometimes", 7)])
}

fn next(framework: &Framework, answers: &[(&str, &[&str])]) -> Disclosed {
    Disclosed::of(&cedar(framework, 2, answers), Policy::Confidential).unwrap()
}

fn followed(commitment: CommitmentDocument, after: &Disclosed) -> (Verdict, Option<NoMovement>, Option<Direction>) {
    let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[commitment]));
    let follow_up = FollowUp::of(&commitments, after).unwrap();
    let [one] = follow_up.as_slice() else { panic!("one was written") };
    (one.verdict(), one.change().none().cloned(), one.change().direction())
}

/// Status by change: what a team makes of it, and what it reads.
#[test]
fn sixteen_cells_have_a_verdict_and_a_sentence() {
    const IMPROVED: &[&str] = &["often"; 7];
    const UNCHANGED: &[&str] = &["sometimes"; 7];
    const DECLINED: &[&str] = &["never"; 7];
    const NO_NUMBER: &[&str] = &["always"; 4];
    #[rustfmt::skip]
    let table: [(CommitmentStatus, &[&str], Verdict, &str); 16] = [
        (NotStarted, IMPROVED, Verdict::WhatElse, "Not started, and it improved all the same: ask what else explains it."),
        (NotStarted, UNCHANGED, Verdict::RecommitOrDrop, "Not started, and nothing clearly moved: commit to it again, or drop it on purpose."),
        (NotStarted, DECLINED, Verdict::RecommitOrDrop, "Not started, and it declined: commit to it again, or drop it on purpose."),
        (NotStarted, NO_NUMBER, Verdict::JudgeByEvidence, "Not started, and no number says whether it moved: judge by the evidence that is written down."),
        (InProgress, IMPROVED, Verdict::WhatElse, "In progress, and it improved already: ask what else explains it."),
        (InProgress, UNCHANGED, Verdict::RecommitOrDrop, "In progress, and nothing clearly moved: commit to it again, or drop it on purpose."),
        (InProgress, DECLINED, Verdict::RecommitOrDrop, "In progress, and it declined: commit to it again, or drop it on purpose."),
        (InProgress, NO_NUMBER, Verdict::JudgeByEvidence, "In progress, and no number says whether it moved: judge by the evidence that is written down."),
        (Done, IMPROVED, Verdict::Celebrate, "Done, and it improved: celebrate it, and say what worked."),
        (Done, UNCHANGED, Verdict::LookAgain, "Done, and nothing clearly moved: look again at the cause, or at the strategy."),
        (Done, DECLINED, Verdict::StopAndAsk, "Done, and it declined: stop and ask what happened before you do more of it."),
        (Done, NO_NUMBER, Verdict::JudgeByEvidence, "Done, and no number says whether it moved: judge by the evidence that is written down."),
        (Dropped, IMPROVED, Verdict::Dropped, "Dropped: The district has a tool."),
        (Dropped, UNCHANGED, Verdict::Dropped, "Dropped: The district has a tool."),
        (Dropped, DECLINED, Verdict::Dropped, "Dropped: The district has a tool."),
        (Dropped, NO_NUMBER, Verdict::Dropped, "Dropped: The district has a tool."),
    ];
    for (status, answers, verdict, sentence) in table {
        let mut document = plans();
        document.status = Some(status);
        document.reason = (status == Dropped).then(|| "The district has a tool.".into());
        document.evidence = Some(vec!["Plans of all grades are in one folder.".into()]);
        let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[document.clone()]));
        let follow_up = FollowUp::of(&commitments, &next(&lakeside(), &[("shares_plans", answers)])).unwrap();
        let one = &follow_up.as_slice()[0];
        assert_eq!((one.verdict(), &*one.sentence(&"en".parse().unwrap())), (verdict, sentence));
        let spanish = one.sentence(&"es-MX".parse().unwrap());
        assert!(!spanish.is_empty() && spanish != sentence, "{spanish}");
    }
}

#[test]
fn without_evidence_a_team_is_asked_for_some() {
    let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[plans()]));
    let follow_up = FollowUp::of(&commitments, &next(&lakeside(), &[])).unwrap();
    let said = follow_up.as_slice()[0].sentence(&"en".parse().unwrap());
    assert!(said.ends_with("written down. No evidence is written down yet: add what you have seen."), "{said}");
}

#[test]
fn a_commitment_is_followed_where_its_question_is_no_longer_low() {
    let after = next(&lakeside(), &[("shares_plans", &["always"; 7])]);
    let priorities = ilt::Priorities::of(&ilt::Scores::of(&after));
    assert!(priorities.opportunities().candidates().is_empty());
    assert_eq!(followed(plans(), &after), (Verdict::WhatElse, None, Some(Direction::Improved)));
}

#[test]
fn what_has_no_number_says_why() {
    let often: &[(&str, &[&str])] = &[("shares_plans", &["often"; 7])];
    let none = |commitment, after: &Disclosed| followed(commitment, after).1.unwrap();
    assert_eq!(none(to_question("shares_plans"), &next(&lakeside(), often)), NoMovement::NoBaseline {});
    assert_eq!(none(plans(), &next(&lakeside(), &[("shares_plans", &["often"; 4])])), NoMovement::SuppressedNow {});

    let changed = |change: &dyn Fn(&mut ilt::framework::document::FrameworkDocument)| {
        let mut document = lakeside().document().clone();
        document.version = "2.0.0".into();
        change(&mut document);
        next(&Framework::try_from(document).unwrap(), &[])
    };
    let reworded = changed(&|document| {
        document.areas[0].questions[0].text = "share every plan?".into();
        document.areas[0].questions[0].revision = Some(2);
    });
    assert!(matches!(none(plans(), &reworded), NoMovement::NewSeries { .. }));
    let removed = changed(&|document| drop(document.areas[0].questions.remove(0)));
    assert_eq!(none(plans(), &removed), NoMovement::Removed {});

    let mut document = of_cedar(&lakeside(), &[to_question("shares_plans")]);
    document.cycle.asked = Some(vec!["is_heard".into()]);
    let follow_up = FollowUp::of(&checked(&lakeside(), document), &next(&lakeside(), often)).unwrap();
    assert_eq!(follow_up.as_slice()[0].change().none(), Some(&NoMovement::NotAskedBefore {}));
}

/// What either report hid, no follow-up shows.
#[test]
fn the_stricter_threshold_hides_on_both_sides() {
    let six: &[(&str, &[&str])] = &[("shares_plans", &["often"; 6])];
    let of_six = baseline(to_question("shares_plans"), "shares_plans", &[("sometimes", 6)]);
    let commitments = |threshold, counted: &CommitmentDocument| {
        let mut document = of_cedar(&lakeside(), std::slice::from_ref(counted));
        document.threshold = threshold;
        checked(&lakeside(), document)
    };
    let closed = cedar(&lakeside(), 2, six);
    let none = |threshold, counted: &CommitmentDocument, policy| {
        let after = Disclosed::of(&closed, policy).unwrap();
        let follow_up = FollowUp::of(&commitments(threshold, counted), &after).unwrap();
        follow_up.as_slice()[0].change().none().cloned()
    };
    assert_eq!(none(None, &of_six, Policy::Confidential), None);
    assert_eq!(none(Some(7), &plans(), Policy::Confidential), Some(NoMovement::SuppressedNow {}));
    assert_eq!(none(Some(7), &plans(), Policy::Open), Some(NoMovement::SuppressedNow {}));
    let of_four = baseline(to_question("shares_plans"), "shares_plans", &[("sometimes", 4)]);
    assert_eq!(none(Some(0), &of_four, Policy::Confidential), Some(NoMovement::SuppressedBefore {}));
    assert_eq!(none(Some(0), &of_four, Policy::Open), None, "both were read together");
}

#[test]
fn hidden_answers_of_the_next_cycle_change_nothing() {
    let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[plans()]));
    let of = |answers| FollowUp::of(&commitments, &next(&lakeside(), &[("shares_plans", answers)])).unwrap();
    assert_eq!(of(&["never", "never", "never", "never"]), of(&["always", "often", "always", "sometimes"]));
}

#[test]
fn an_area_is_followed_on_the_questions_that_were_kept() {
    let planning = baseline(to_area("planning"), "shares_plans", &[("sometimes", 7)]);
    let answers: &[(&str, &[&str])] = &[("shares_plans", &["often"; 7]), ("visits_classes", &["always"; 7])];
    let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[planning]));
    let follow_up = FollowUp::of(&commitments, &next(&lakeside(), answers)).unwrap();
    let AimChange::Area(change) = follow_up.as_slice()[0].change() else { panic!("it is about an area") };
    assert_eq!((change.common().len(), change.questions()), (1, 2));
    let moved = change.movement().compared().unwrap();
    assert_eq!((moved.before().position().to_string(), moved.delta().to_string()), ("1/3".into(), "1/3".into()));
    assert_eq!(follow_up.as_slice()[0].verdict(), Verdict::WhatElse);
}

#[test]
fn a_cycle_follows_commitments_of_its_own_team_that_came_before() {
    let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[plans()]));
    let code = |closed: &ilt::Closed| {
        let disclosed = Disclosed::of(closed, Policy::Confidential).unwrap();
        FollowUp::of(&commitments, &disclosed).unwrap_err().as_slice()[0].code
    };
    assert_eq!(code(&cedar(&lakeside(), 1, &[])), Code::NotLater);
    assert_eq!(code(&cedar(&lakeside(), 0, &[])), Code::NotLater);
    let mut other = cedar(&lakeside(), 2, &[]).to_document();
    other.team.id = "birch".into();
    assert_eq!(code(&ilt::Closed::check(&lakeside(), other).unwrap()), Code::DifferentTeams);
}

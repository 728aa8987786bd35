//! Which prompts are asked: of what moved, and of one named question or area.

use std::collections::BTreeSet;

use ilt::cycle::{About, Aim, Change, CommitmentStatus, Commitments, FiredPrompt, FollowUp, Verdict};
use ilt::framework::document::{FrameworkDocument, PromptDocument};
use ilt::framework::{Phase, PromptScope, Trigger};
use ilt::{Closed, Framework, Policy, ResponseSet, Scores};

use super::team::{answered, checked, framework};

fn with_prompts(mut document: FrameworkDocument, prompts: &[(Trigger, PromptScope, Option<&str>)]) -> Framework {
    let prompt = |(number, (trigger, scope, about)): (usize, &(Trigger, PromptScope, Option<&str>))| PromptDocument {
        id: format!("p{number}"),
        phase: Phase::Commit,
        trigger: *trigger,
        scope: *scope,
        about: about.map(str::to_owned),
        text: "What now?".into(),
        ..PromptDocument::default()
    };
    document.prompts = Some(prompts.iter().enumerate().map(prompt).collect());
    checked(document)
}

fn cycle(framework: &Framework, id: &str, order: i64, columns: &[&str]) -> Closed {
    let mut document = answered(framework, columns);
    (document.cycle.id, document.cycle.order) = (id.to_owned(), order);
    ResponseSet::check(framework, document).unwrap().close()
}

/// The prompts that fire, each with what it is about.
fn fired(scores: &Scores, change: Option<&Change>) -> Vec<(String, String)> {
    let about = |about: &About| match about {
        About::Team => "team".to_owned(),
        About::Area(id) => id.to_string(),
        About::Question(id) => id.to_string(),
        About::Commitment(id) => id.to_string(),
    };
    FiredPrompt::of(scores, change, &[])
        .iter()
        .map(|fired| (fired.prompt().id().to_string(), about(fired.about())))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(prompt, about)| ((*prompt).to_owned(), (*about).to_owned())).collect()
}

#[test]
fn what_moved_fires_where_it_moved() {
    use PromptScope::{Area, Question};
    let prompts = [
        (Trigger::Improved, Question, None),
        (Trigger::Declined, Question, None),
        (Trigger::NoClearChange, Question, None),
        (Trigger::NewSeries, Question, None),
        (Trigger::Improved, Area, None),
        (Trigger::Declined, Area, None),
        (Trigger::NoClearChange, Area, None),
    ];
    let now = with_prompts(framework(&[2, 3]), &prompts);
    let before = {
        let mut document = now.document().clone();
        document.version = "0.9.0".to_owned();
        document.areas[1].questions[2].text = "ask something else?".into();
        document.areas[1].questions[2].revision = Some(2);
        checked(document)
    };
    let fall = cycle(&before, "fall", 1, &["11111", "33333", "55555", "33333", "33333"]);
    let winter = cycle(&now, "winter", 2, &["55555", "33333", "11111", "3333", "33333"]);
    let change = Change::between(&fall, &winter, Policy::Confidential).unwrap();
    let scores = Scores::of(change.after());
    // of q4 too few answered now, and q5 asks something else
    let expected = [("p0", "q1"), ("p1", "q3"), ("p2", "q2"), ("p3", "q5"), ("p4", "a1"), ("p5", "a2")];
    assert_eq!(fired(&scores, Some(&change)), pairs(&expected));
    assert_eq!(fired(&scores, None), []);
}

#[test]
fn a_prompt_about_one_question_or_area_fires_for_it_alone() {
    use PromptScope::{Area, Question};
    let prompts = [
        (Trigger::Opportunity, Question, Some("q3")),
        (Trigger::Opportunity, Question, None),
        (Trigger::Opportunity, Area, Some("a2")),
        (Trigger::Strength, Question, Some("q1")),
    ];
    let framework = with_prompts(framework(&[1, 2]), &prompts);
    let closed = cycle(&framework, "fall", 1, &["11111", "11111", "11111"]);
    let scores = Scores::of(&ilt::Disclosed::of(&closed, Policy::Confidential).unwrap());
    let expected = [("p0", "q3"), ("p1", "q1"), ("p1", "q2"), ("p1", "q3"), ("p2", "a2")];
    assert_eq!(fired(&scores, None), pairs(&expected));
}

#[test]
fn each_verdict_on_a_commitment_fires_its_own_prompts() {
    use PromptScope::Commitment;
    let triggers: Vec<Trigger> = Trigger::ALL.iter().copied().filter(|trigger| trigger.fires_in(Commitment)).collect();
    // a trigger has the word of its verdict
    let words: BTreeSet<&str> = triggers.iter().map(|trigger| trigger.as_str()).collect();
    assert_eq!(words, Verdict::ALL.iter().map(|verdict| verdict.as_str()).collect());
    let prompts: Vec<_> = triggers.iter().map(|trigger| (*trigger, Commitment, None)).collect();
    let framework = with_prompts(framework(&[3]), &prompts);
    let fall = cycle(&framework, "fall", 1, &["11111", "11111", "55555"]);
    let aims = ["q1", "q2", "q3"].map(|id| Aim::Question(id.parse().unwrap()));
    let shown = |closed: &Closed| ilt::Disclosed::of(closed, Policy::Confidential).unwrap();
    let mut document = Commitments::draft_of(&shown(&fall), aims);
    for (commitment, status) in document.commitments.iter_mut().zip([
        CommitmentStatus::Done,
        CommitmentStatus::InProgress,
        CommitmentStatus::Done,
    ]) {
        (commitment.goal, commitment.owner, commitment.due) = ("Each of us".into(), "Dana".into(), "March".into());
        commitment.status = Some(status);
    }
    let ids: Vec<String> = document.commitments.iter().map(|commitment| commitment.id.clone()).collect();
    let commitments = Commitments::check(&framework, document).unwrap();
    let winter = shown(&cycle(&framework, "winter", 2, &["55555", "11111", "11111"]));
    let follow_up = FollowUp::of(&commitments, &winter).unwrap();
    let fired = FiredPrompt::of(&Scores::of(&winter), None, follow_up.as_slice());
    let fired: BTreeSet<_> = fired
        .iter()
        .map(|fired| (fired.prompt().trigger(), fired.about().clone()))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|(trigger, about)| match about {
            About::Commitment(id) => (trigger, id.to_string()),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = [Trigger::Celebrate, Trigger::RecommitOrDrop, Trigger::StopAndAsk].into_iter().zip(ids).collect();
    assert_eq!(fired, expected);
}

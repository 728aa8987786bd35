//! What teams answer.

use std::ops::RangeInclusive;

use indexmap::IndexMap;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use crate::framework::{AnsweredBy, Framework, Question};
use crate::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use crate::response::{Importance, KeyScope, ResponseSet, ResponseStatus};

/// Checked response sets to that framework: those of [`response_set_documents`].
///
/// A checked set is private and prints no answers; where a failing test should show them, generate documents and check
/// them in the test.
///
/// ```
/// use ilt::{Framework, Tally, strategies::response_sets};
/// use proptest::prelude::*;
///
/// proptest!(|(responses in response_sets(&Framework::new_leaders()))| {
///     prop_assert_eq!(Tally::of(&responses).respondents(), responses.completion().respondents);
/// });
/// ```
pub fn response_sets(framework: &Framework) -> impl Strategy<Value = ResponseSet> + use<> {
    let checked = framework.clone();
    response_set_documents(framework)
        .prop_filter_map("sound responses", move |document| ResponseSet::check(&checked, document).ok())
        .boxed()
}

/// Sound response set documents of teams of one to twelve: drafts, roles and none, consent, comments, notes, importance
/// where the framework asks for it, skipped questions and non-responses. Half of the teams agreed to open mode, and some
/// cycles ask a part of their framework. Where the team answers together there is its rating alone.
///
/// ```
/// use ilt::{Disclosed, Framework, Policy, ResponseSet, strategies::response_set_documents};
/// use proptest::prelude::*;
///
/// let framework = Framework::new_leaders();
/// proptest!(|(mut document in response_set_documents(&framework))| {
///     document.agreed_open = None;
///     let closed = ResponseSet::check(&framework, document).unwrap().close();
///     prop_assert!(Disclosed::of(&closed, Policy::Open).is_err());
/// });
/// ```
pub fn response_set_documents(framework: &Framework) -> impl Strategy<Value = ResponseSetDocument> + use<> {
    let checked = framework.clone();
    let leanings: Vec<_> = framework.questions().map(leaning).collect();
    let respondents = leanings.prop_flat_map(move |leanings| {
        let together = checked.answered_by() == AnsweredBy::Team;
        let consensus = answers(&checked, &leanings);
        let consensus =
            if together { consensus.prop_map(Some).boxed() } else { option::weighted(0.3, consensus).boxed() };
        let size = prop_oneof![1 => 1..=5_usize, 4 => 6..=12_usize];
        let size = if together { Just(0).boxed() } else { size.boxed() };
        let respondent = respondent(&checked, &leanings);
        (size.prop_flat_map(move |size| vec(respondent.clone(), size)), consensus)
    });
    let checked = framework.clone();
    let agreed_open = option::weighted(0.5, Just("Everyone agreed in the first meeting."));
    let asked = option::weighted(0.2, part_of(&ids(framework)));
    // what a team notes that answers together; its members note nothing
    let noted = option::weighted(0.5, notes(framework));
    (respondents, 0..=3_i64, agreed_open, key_scope(), asked, noted)
        .prop_map(move |((mut responses, mut consensus), absent, agreed_open, key_scope, asked, notes)| {
            if let Some(asked) = &asked {
                let is_asked = |question: &String| asked.contains(question);
                consensus.iter_mut().for_each(|answers| answers.retain(|question, _| is_asked(question)));
                for response in &mut responses {
                    response.answers.flat_mut().retain(|question, _| is_asked(question));
                    response.notes.iter_mut().for_each(|notes| notes.retain(|question, _| is_asked(question)));
                    response.importance.iter_mut().for_each(|rated| rated.retain(|question, _| is_asked(question)));
                }
            }
            let notes = notes.filter(|_| checked.answered_by() == AnsweredBy::Team).map(|mut notes| {
                notes.retain(|question, _| asked.as_ref().is_none_or(|asked| asked.contains(question)));
                notes
            });
            for (response, number) in responses.iter_mut().zip(1..) {
                response.respondent = format!("member_{number}");
            }
            let submitted = responses.iter().filter(|response| response.status == ResponseStatus::Submitted).count();
            let roster_size = i64::try_from(submitted).unwrap_or(i64::MAX).saturating_add(absent).max(1);
            let cycle = CycleDocument { asked, ..CycleDocument::new("fall_2026", "Fall 2026", 1) };
            let team = TeamDocument { id: "generated".to_owned(), name: "A generated team".into() };
            ResponseSetDocument {
                responses,
                consensus: consensus.map(Into::into),
                notes,
                agreed_open: agreed_open.map(Into::into),
                key_scope,
                ..ResponseSetDocument::new(&checked, team, cycle, roster_size)
            }
        })
        .boxed()
}

fn key_scope() -> impl Strategy<Value = Option<KeyScope>> {
    option::weighted(0.5, prop_oneof![Just(KeyScope::Cycle), Just(KeyScope::Team)])
}

/// How a team answers one question: between which points its answers lie, and how often there is none. Answers drawn
/// from the whole scale would hardly ever agree.
#[derive(Clone, Debug)]
struct Leaning {
    points: RangeInclusive<usize>,
    unanswered: u32,
}

fn leaning(question: &Question) -> BoxedStrategy<Leaning> {
    let points = question.scale().points().len();
    let ends = prop_oneof![Just((0, points - 1)), (0..points).prop_flat_map(move |low| (Just(low), low..points))];
    (ends, prop_oneof![3 => Just(1_u32), 1 => Just(10_u32)])
        .prop_map(|((low, high), unanswered)| Leaning { points: low..=high, unanswered })
        .boxed()
}

type Answers = IndexMap<String, String>;

fn ids(framework: &Framework) -> Vec<String> {
    framework.questions().map(|question| question.id().to_string()).collect()
}

/// At least one of these.
fn part_of(ids: &[String]) -> impl Strategy<Value = Vec<String>> + use<> {
    subsequence(ids.to_vec(), 1..=ids.len())
}

/// What somebody notes on a few questions.
fn notes(framework: &Framework) -> impl Strategy<Value = IndexMap<String, String>> + use<> {
    let ids = ids(framework);
    let note = select(vec!["In the shared folder.", " Everyone spoke.\n", "Ask Ana.", "¿Y en marzo?", " "]);
    vec((select(ids), note.prop_map(str::to_owned)), 1..=3).prop_map(|notes| notes.into_iter().collect())
}

/// How important somebody finds the questions of which not all are rated.
fn importance(framework: &Framework) -> impl Strategy<Value = IndexMap<String, Importance>> + use<> {
    let ids = ids(framework);
    let rated = prop_oneof![4 => Just(Importance::High), 2 => Just(Importance::Medium), 1 => Just(Importance::Low)];
    vec(option::weighted(0.8, rated), ids.len())
        .prop_map(move |rated| ids.iter().cloned().zip(rated).filter_map(|(id, rated)| Some((id, rated?))).collect())
}

fn answers(framework: &Framework, leanings: &[Leaning]) -> BoxedStrategy<Answers> {
    let questions: Vec<_> =
        framework.questions().zip(leanings).map(|(question, leaning)| answer(question, leaning)).collect();
    let ids = ids(framework);
    questions
        .prop_map(move |answers| {
            ids.iter().zip(answers).filter_map(|(id, answer)| Some((id.clone(), answer?))).collect()
        })
        .boxed()
}

fn answer(question: &Question, leaning: &Leaning) -> BoxedStrategy<Option<String>> {
    let points: Vec<String> = question.scale().points().iter().map(|point| point.id().to_string()).collect();
    let none: Vec<Option<String>> =
        question.non_responses().iter().map(|kind| Some(kind.to_string())).chain([None]).collect();
    let point = leaning.points.clone().prop_map(move |index| points.get(index).cloned());
    prop_oneof![8 => point, leaning.unanswered => select(none)].boxed()
}

fn respondent(framework: &Framework, leanings: &[Leaning]) -> BoxedStrategy<ResponseDocument> {
    let roles: Vec<String> = framework.roles().iter().map(|role| role.id().to_string()).collect();
    // the first roles have more members, so that some groups are large enough to be shown and others are not
    let role = option::weighted(0.9, any::<(Index, Index)>()).prop_map(move |indices| {
        let (one, other) = indices.filter(|_| !roles.is_empty())?;
        roles.get(one.index(roles.len()).min(other.index(roles.len()))).cloned()
    });
    let status = prop_oneof![1 => Just(ResponseStatus::Draft), 9 => Just(ResponseStatus::Submitted)];
    let comment = select(vec!["We listen.", "  We listen.\n", "Meetings run late.", "¿Y las familias?", " ", ""]);
    let consent = option::of(any::<bool>());
    let asks_importance = framework.asks_importance();
    let beside = (
        option::weighted(0.4, comment),
        option::weighted(0.3, notes(framework)),
        option::weighted(0.9, importance(framework)),
    );
    (status, role, consent, beside, answers(framework, leanings))
        .prop_map(move |(status, role, consents_to_attribution, beside, answers)| ResponseDocument {
            status,
            role,
            consents_to_attribution,
            comment: beside.0.map(str::to_owned),
            notes: beside.1,
            importance: beside.2.filter(|_| asks_importance),
            answers: answers.into(),
            ..ResponseDocument::default()
        })
        .boxed()
}

//! Strategies that generate frameworks and response sets, for property tests of apps that embed this crate
//! (feature `proptest1`).
//!
//! Whatever they make went through the same checks as a file, so a test needs no `filter` and no special cases. They
//! aim at the corners of the rules: uneven scales, reverse-keyed questions, unanimous and divided teams, roles of one,
//! questions that hardly anybody answers.
//!
//! ```
//! use ilt::strategies::{frameworks, response_sets};
//! use ilt::{Disclosed, Policy, Scores};
//! use proptest::prelude::*;
//!
//! proptest!(|(responses in frameworks().prop_flat_map(|framework| response_sets(&framework)))| {
//!     let disclosed = Disclosed::of(&responses, Policy::Confidential).unwrap();
//!     let scores = Scores::of(&disclosed);
//!     prop_assert_eq!(scores.questions().len(), responses.framework().questions().count());
//! });
//! ```

// Strategies are boxed piece by piece: the states of nested ones lie inside one another, and a test's thread has 2 MB.

use std::ops::RangeInclusive;

use indexmap::IndexMap;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::framework::document::{
    AreaDocument, AttributionDocument, ContestedDocument, DisclosureDocument, FrameworkDocument, NonResponseDocument,
    NonResponsesDocument, OpportunityDocument, PointDocument, PrioritiesDocument, PromptDocument, QuestionDocument,
    RoleDocument, ScaleDocument, ScoringDocument, StrengthDocument, TranslationDocument,
};
use crate::framework::{
    AreaReading, FractionText, Framework, Keying, NonResponse, OpenMode, Phase, PromptScope, Question, Referent,
    ScaleKind, Text, Trigger,
};
use crate::response::document::{CycleDocument, ReportedDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use crate::response::{ResponseSet, ResponseStatus};

/// Checked frameworks: those of [`framework_documents`].
///
/// ```
/// use ilt::{Framework, strategies::frameworks};
/// use proptest::prelude::*;
///
/// proptest!(|(framework in frameworks())| {
///     let json = serde_json::to_string(&framework).unwrap();
///     prop_assert_eq!(Framework::from_json(&json).unwrap(), framework);
/// });
/// ```
pub fn frameworks() -> impl Strategy<Value = Framework> {
    // every document is sound; the filter is there because a library does not panic
    framework_documents().prop_filter_map("a sound framework", |document| Framework::try_from(document).ok()).boxed()
}

/// Sound framework documents: one to four areas of one to four questions on one to three scales of two to seven
/// points, up to four roles, and rules, weights, keyings and positions that differ from the defaults or are left out.
///
/// ```
/// use ilt::{Framework, strategies::framework_documents};
/// use proptest::prelude::*;
///
/// proptest!(|(mut document in framework_documents())| {
///     document.areas.clear();
///     prop_assert!(Framework::try_from(document).is_err());
/// });
/// ```
pub fn framework_documents() -> impl Strategy<Value = FrameworkDocument> {
    vec(scale(), 1..=3)
        .prop_flat_map(|scales| {
            let rules = (option::of(scoring()), option::of(priorities()), option::of(disclosure()));
            let questions = vec(vec(question(&scales), 1..=4), 1..=4);
            (Just(scales), questions, 0..=4_usize, rules, prompts(), any::<bool>()).prop_map(assemble)
        })
        .boxed()
}

type Rules = (Option<ScoringDocument>, Option<PrioritiesDocument>, Option<DisclosureDocument>);
type Parts = (Vec<ScaleDocument>, Vec<Vec<QuestionDraft>>, usize, Rules, Vec<PromptDocument>, bool);

/// Everything gets its id by its place, so that no two are equal.
fn assemble((scales, areas, roles, rules, prompts, translated): Parts) -> FrameworkDocument {
    let (scoring, priorities, disclosure) = rules;
    let text = |text: String| match translated {
        true => Text::from([("en", text.as_str()), ("es", &format!("{text} (es)"))]),
        false => Text::from(text),
    };
    let scales: Vec<ScaleDocument> = scales
        .into_iter()
        .zip(1..)
        .map(|(scale, number)| ScaleDocument { id: format!("s{number}"), ..scale })
        .collect();
    let scale_ids: Vec<&str> = scales.iter().map(|scale| scale.id.as_str()).collect();
    let mut numbers = 1..;
    let mut question = |draft: QuestionDraft| {
        let number = numbers.next().unwrap_or(0);
        let scale = scale_ids.get(draft.scale).copied().unwrap_or("s1");
        QuestionDocument {
            id: format!("q{number}"),
            text: text(format!("do what question {number} asks?")),
            scale: scale.to_owned(),
            ..draft.document
        }
    };
    let areas: Vec<AreaDocument> = areas
        .into_iter()
        .zip(1..)
        .map(|(drafts, number)| AreaDocument {
            id: format!("a{number}"),
            title: text(format!("Area {number}")),
            questions: drafts.into_iter().map(&mut question).collect(),
            ..AreaDocument::default()
        })
        .collect();
    let roles = (1..=roles).map(|number| RoleDocument::new(&format!("r{number}"), text(format!("Role {number}"))));
    let spanish = TranslationDocument { language: "es".to_owned(), ..TranslationDocument::default() };
    FrameworkDocument {
        stem: text("How often do you and your team:".to_owned()),
        recall_period: text("Since the last reflection".to_owned()),
        attribution: vec![AttributionDocument::new("Generated questions", "Nobody", "Free to use")],
        translations: translated.then(|| vec![spanish]),
        roles: Some(roles.collect()),
        scales,
        areas,
        scoring,
        priorities,
        disclosure,
        prompts: Some(prompts),
        ..FrameworkDocument::new("generated", "1.0.0", "en", text("A generated framework".to_owned()))
    }
}

fn scale() -> BoxedStrategy<ScaleDocument> {
    (2..=7_usize)
        .prop_flat_map(|points| {
            let gaps = |largest: i64| prop_oneof![Just(vec![1; points]), vec(1..=largest, points)];
            let sides = (1..points).prop_flat_map(move |favorable| (Just(favorable), 1..=points - favorable));
            let positions = option::weighted(0.3, gaps(5));
            let kind = option::of(select(ScaleKind::ALL));
            let offered = (option::weighted(0.7, label("Not applicable")), option::weighted(0.7, label("Don't know")));
            (-3..=3_i64, gaps(4), sides, positions, kind, offered).prop_map(
                move |(first, gaps, (favorable, unfavorable), positions, kind, (not_applicable, dont_know))| {
                    let ids: Vec<String> = (1..=points).map(|number| format!("p{number}")).collect();
                    let positions: Option<Vec<i64>> = positions.map(|gaps| climb(0, &gaps).collect());
                    let points =
                        ids.iter().zip(climb(first, &gaps)).enumerate().map(|(index, (id, value))| PointDocument {
                            position: positions.as_ref().and_then(|positions| positions.get(index)).copied(),
                            ..PointDocument::new(id, value, format!("Point {}", index + 1))
                        });
                    ScaleDocument {
                        points: points.collect(),
                        favorable: ids.iter().rev().take(favorable).cloned().collect(),
                        unfavorable: ids.iter().take(unfavorable).cloned().collect(),
                        kind,
                        span: positions.as_ref().and_then(|positions| positions.get(ids.len() - 1)).copied(),
                        non_responses: Some(NonResponsesDocument { not_applicable, dont_know }),
                        ..ScaleDocument::default()
                    }
                },
            )
        })
        .boxed()
}

/// The first number, then each by one gap above the one before.
fn climb(first: i64, gaps: &[i64]) -> impl Iterator<Item = i64> + '_ {
    gaps.iter().scan(first, |next, gap| {
        let here = *next;
        *next += gap;
        Some(here)
    })
}

fn label(label: &'static str) -> impl Strategy<Value = NonResponseDocument> {
    Just(NonResponseDocument::new(label))
}

/// A question before it has an id, with the place of its scale.
#[derive(Clone, Debug)]
struct QuestionDraft {
    scale: usize,
    document: QuestionDocument,
}

fn question(scales: &[ScaleDocument]) -> BoxedStrategy<QuestionDraft> {
    let offered: Vec<Vec<NonResponse>> = scales.iter().map(offered).collect();
    (0..scales.len())
        .prop_flat_map(move |scale| {
            let offered = offered.get(scale).cloned().unwrap_or_default();
            let kept = vec(any::<bool>(), offered.len()).prop_map(move |kept| {
                offered.iter().zip(kept).filter(|(_, kept)| *kept).map(|(kind, _)| *kind).collect::<Vec<_>>()
            });
            let keying = option::of(prop_oneof![3 => Just(Keying::Forward), 2 => Just(Keying::Reverse)]);
            let weight = option::of(1..=5_i64);
            let referent = option::of(select(Referent::ALL));
            (keying, weight, option::weighted(0.3, kept), referent, option::of(any::<bool>())).prop_map(
                move |(keying, weight, non_responses, referent, may_not_arise)| QuestionDraft {
                    scale,
                    document: QuestionDocument {
                        keying,
                        weight,
                        non_responses,
                        referent,
                        may_not_arise,
                        ..QuestionDocument::default()
                    },
                },
            )
        })
        .boxed()
}

fn offered(scale: &ScaleDocument) -> Vec<NonResponse> {
    let offered = scale.non_responses.clone().unwrap_or_default();
    let kinds = [
        (NonResponse::NotApplicable, offered.not_applicable.is_some()),
        (NonResponse::DontKnow, offered.dont_know.is_some()),
    ];
    kinds.into_iter().filter(|(_, offered)| *offered).map(|(kind, _)| kind).collect()
}

fn fraction() -> BoxedStrategy<FractionText> {
    let parts = (1..=12_u32).prop_flat_map(|denominator| (0..=denominator, Just(denominator)));
    parts.prop_map(|(numerator, denominator)| FractionText(format!("{numerator}/{denominator}"))).boxed()
}

fn scoring() -> BoxedStrategy<ScoringDocument> {
    let threshold = || option::weighted(0.4, fraction());
    let strength = (threshold(), threshold()).prop_map(|(favorable_at_least, unfavorable_at_most)| StrengthDocument {
        favorable_at_least,
        unfavorable_at_most,
    });
    let opportunity = (threshold(), threshold()).prop_map(|(unfavorable_at_least, position_below)| {
        OpportunityDocument { unfavorable_at_least, position_below }
    });
    let contested = (threshold(), threshold()).prop_map(|(favorable_at_least, unfavorable_at_least)| {
        ContestedDocument { favorable_at_least, unfavorable_at_least }
    });
    let bands = (option::of(strength), option::of(opportunity), option::of(contested));
    let numbers = (option::of(select(AreaReading::ALL)), option::of(3..=6_i64), option::of(0..=4_i64));
    let thresholds = (threshold(), threshold(), threshold(), threshold(), threshold());
    (bands, numbers, thresholds)
        .prop_map(
            |(
                (strength, opportunity, contested),
                (area_reading, minimum_n, places),
                (minimum_coverage, low_visibility_at_least, poor_fit_at_least, role_gap_at_least, highlight_at_least),
            )| ScoringDocument {
                area_reading,
                minimum_n,
                minimum_coverage,
                places,
                strength,
                opportunity,
                contested,
                low_visibility_at_least,
                poor_fit_at_least,
                role_gap_at_least,
                highlight_at_least,
            },
        )
        .boxed()
}

fn priorities() -> BoxedStrategy<PrioritiesDocument> {
    (option::of(1..=5_i64), option::of(any::<bool>()))
        .prop_map(|(cap, relative_fallback)| PrioritiesDocument { cap, relative_fallback })
        .boxed()
}

fn disclosure() -> BoxedStrategy<DisclosureDocument> {
    let open_mode = prop_oneof![3 => Just(OpenMode::WithAgreement), 1 => Just(OpenMode::Never)];
    (option::of(3..=6_i64), option::of(open_mode))
        .prop_map(|(threshold, open_mode)| DisclosureDocument { threshold, open_mode })
        .boxed()
}

fn prompts() -> BoxedStrategy<Vec<PromptDocument>> {
    let fires: Vec<(Trigger, PromptScope)> = PromptScope::ALL
        .iter()
        .flat_map(|scope| Trigger::ALL.iter().map(|trigger| (*trigger, *scope)))
        .filter(|(trigger, scope)| trigger.fires_in(*scope))
        .collect();
    vec((select(fires), select(Phase::ALL)), 0..=6)
        .prop_map(|prompts| {
            let prompt = |((trigger, scope), phase): ((Trigger, PromptScope), Phase)| PromptDocument {
                phase,
                trigger,
                scope,
                ..PromptDocument::default()
            };
            let numbered = prompts.into_iter().map(prompt).zip(1..);
            numbered
                .map(|(prompt, number)| PromptDocument {
                    id: format!("prompt_{number}"),
                    text: format!("What is behind finding {number}?").into(),
                    ..prompt
                })
                .collect()
        })
        .boxed()
}

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
///     prop_assert_eq!(Tally::of(&responses).respondents(), responses.completion().submitted);
/// });
/// ```
pub fn response_sets(framework: &Framework) -> impl Strategy<Value = ResponseSet> + use<> {
    let checked = framework.clone();
    response_set_documents(framework)
        .prop_filter_map("sound responses", move |document| ResponseSet::check(&checked, document).ok())
        .boxed()
}

/// Sound response set documents of teams of one to twelve: drafts, roles and none, consent, comments, skipped
/// questions and non-responses. The cycle is closed and the team agreed to open mode, so that either kind of report
/// can be made; some sets were reported already.
///
/// ```
/// use ilt::{Disclosed, Framework, Policy, ResponseSet, strategies::response_set_documents};
/// use proptest::prelude::*;
///
/// let framework = Framework::new_leaders();
/// proptest!(|(mut document in response_set_documents(&framework))| {
///     document.cycle.closed = false;
///     let responses = ResponseSet::check(&framework, document).unwrap();
///     prop_assert!(Disclosed::of(&responses, Policy::Confidential).is_err());
/// });
/// ```
pub fn response_set_documents(framework: &Framework) -> impl Strategy<Value = ResponseSetDocument> + use<> {
    let checked = framework.clone();
    let leanings: Vec<_> = framework.questions().map(leaning).collect();
    let respondents = leanings.prop_flat_map(move |leanings| {
        let consensus = option::weighted(0.3, answers(&checked, &leanings));
        let size = prop_oneof![1 => 1..=5_usize, 4 => 6..=12_usize];
        let respondent = respondent(&checked, &leanings);
        (size.prop_flat_map(move |size| vec(respondent.clone(), size)), consensus)
    });
    let checked = framework.clone();
    (respondents, 0..=3_i64, option::weighted(0.2, Just(())))
        .prop_map(move |((mut responses, consensus), absent, reported)| {
            for (response, number) in responses.iter_mut().zip(1..) {
                response.respondent = format!("member_{number}");
            }
            let submitted: Vec<String> = responses
                .iter()
                .filter(|response| response.status == ResponseStatus::Submitted)
                .map(|response| response.respondent.clone())
                .collect();
            let roster_size = i64::try_from(submitted.len()).unwrap_or(i64::MAX).saturating_add(absent).max(1);
            let cycle = CycleDocument {
                reported: reported.map(|()| ReportedDocument { respondents: submitted }),
                ..CycleDocument::closed("fall_2026", "Fall 2026", 1)
            };
            let team = TeamDocument { id: "generated".to_owned(), name: "A generated team".into() };
            ResponseSetDocument {
                responses,
                consensus: consensus.map(Into::into),
                agreed_open: Some("Everyone agreed in the first meeting.".into()),
                ..ResponseSetDocument::new(&checked, team, cycle, roster_size)
            }
        })
        .boxed()
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

fn answers(framework: &Framework, leanings: &[Leaning]) -> BoxedStrategy<Answers> {
    let questions: Vec<_> =
        framework.questions().zip(leanings).map(|(question, leaning)| answer(question, leaning)).collect();
    let ids: Vec<String> = framework.questions().map(|question| question.id().to_string()).collect();
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
    (status, role, consent, option::weighted(0.4, comment), answers(framework, leanings))
        .prop_map(|(status, role, consents_to_attribution, comment, answers)| ResponseDocument {
            status,
            role,
            consents_to_attribution,
            comment: comment.map(str::to_owned),
            answers: answers.into(),
            ..ResponseDocument::default()
        })
        .boxed()
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        // the filters above would hide a document that is not sound
        #[test]
        fn every_framework_document_is_sound(document in framework_documents()) {
            let checked = Framework::try_from(document);
            prop_assert!(checked.is_ok(), "{}", checked.unwrap_err());
        }

        #[test]
        fn every_response_set_document_is_sound(
            (framework, document) in frameworks().prop_flat_map(|framework| {
                let documents = response_set_documents(&framework);
                (Just(framework), documents)
            })
        ) {
            let checked = ResponseSet::check(&framework, document);
            prop_assert!(checked.is_ok(), "{}", checked.unwrap_err());
        }
    }
}

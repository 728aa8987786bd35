//! Frameworks.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use crate::framework::document::{
    AreaDocument, AttributionDocument, CutDocument, DisclosureDocument, FrameworkDocument, NonResponseDocument,
    NonResponsesDocument, PointDocument, PrioritiesDocument, PromptDocument, QuestionDocument, RoleDocument,
    ScaleDocument, ScoringDocument, TranslationDocument, ViewDocument,
};
use crate::framework::{
    AnsweredBy, Framework, Keying, NonResponse, Phase, PromptScope, Referent, ScaleKind, Text, Trigger,
};

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
/// points, up to four roles and three views, cuts, codes, descriptors, help, and rules, weights, keyings and positions that
/// differ from the defaults or are left out. Some are answered by the team together.
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
            let rules = (
                option::of(ScoringDocument::strategy()),
                option::of(PrioritiesDocument::strategy()),
                option::of(DisclosureDocument::strategy()),
            );
            let questions = vec(vec(question(&scales), 1..=4), 1..=4);
            let answered_by = option::weighted(0.3, prop_oneof![Just(AnsweredBy::Members), Just(AnsweredBy::Team)]);
            let asks_importance = option::weighted(0.4, any::<bool>());
            let besides = (views(), vec(cuts(), 4), asks_importance, option::of(1..=3_i64), answered_by).boxed();
            (Just(scales), questions, 0..=4_usize, rules, prompts(), any::<bool>(), besides).prop_map(assemble)
        })
        .boxed()
}

type Rules = (Option<ScoringDocument>, Option<PrioritiesDocument>, Option<DisclosureDocument>);
/// Views before they have ids, each with the questions that it takes; the cuts of the areas; whether importance is asked
/// for; the revision of the stem; and who answers.
type Besides = (Vec<ViewDraft>, Vec<Option<Vec<CutDocument>>>, Option<bool>, Option<i64>, Option<AnsweredBy>);
type Parts = (Vec<ScaleDocument>, Vec<Vec<QuestionDraft>>, usize, Rules, Vec<PromptDocument>, bool, Besides);

/// Everything gets its id by its place, so that no two are equal.
fn assemble((scales, areas, roles, rules, prompts, translated, besides): Parts) -> FrameworkDocument {
    let (scoring, mut priorities, disclosure) = rules;
    let (views, cuts, asks_importance, stem_revision, answered_by) = besides;
    // a team that answers together rates no importance
    let together = answered_by == Some(AnsweredBy::Team);
    priorities.iter_mut().filter(|_| together).for_each(|priorities| priorities.importance_first = None);
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
            code: draft.document.code.map(|_| format!("Q.{number}").into()),
            ..draft.document
        }
    };
    let areas: Vec<AreaDocument> = areas
        .into_iter()
        .zip(1..)
        .zip(cuts)
        .map(|((drafts, number), cuts)| AreaDocument {
            id: format!("a{number}"),
            title: text(format!("Area {number}")),
            questions: drafts.into_iter().map(&mut question).collect(),
            code: cuts.as_ref().map(|_| format!("A.{number}").into()),
            cuts,
            ..AreaDocument::default()
        })
        .collect();
    let roles = (1..=roles).map(|number| RoleDocument::new(&format!("r{number}"), text(format!("Role {number}"))));
    let spanish = TranslationDocument { language: "es".to_owned(), ..TranslationDocument::default() };
    // importance can rank only what is asked for
    let first = priorities.as_ref().and_then(|priorities| priorities.importance_first).filter(|first| *first);
    let questions: Vec<&String> = areas.iter().flat_map(|area| &area.questions).map(|question| &question.id).collect();
    let views = views.into_iter().zip(1..).map(|(draft, number)| ViewDocument {
        cuts: draft.cuts.clone(),
        ..ViewDocument::new(&format!("v{number}"), text(format!("View {number}")), draft.of(&questions))
    });
    FrameworkDocument {
        asks_importance: first.or(asks_importance).filter(|_| !together),
        answered_by,
        stem_revision,
        views: Some(views.collect()),
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

/// A view before it has an id, with the places of its questions, as shares of all there are.
#[derive(Clone, Debug)]
struct ViewDraft {
    questions: Vec<Index>,
    cuts: Option<Vec<CutDocument>>,
}

impl ViewDraft {
    /// The questions that it takes out of all there are, each once.
    fn of<'q>(&self, all: &[&'q String]) -> Vec<&'q str> {
        let mut taken: Vec<&str> = self.questions.iter().map(|index| index.get(all).as_str()).collect();
        taken.sort_unstable();
        taken.dedup();
        taken
    }
}

fn views() -> BoxedStrategy<Vec<ViewDraft>> {
    let view = (vec(any::<Index>(), 1..=5), cuts()).prop_map(|(questions, cuts)| ViewDraft { questions, cuts });
    vec(view, 0..=3).boxed()
}

/// Cuts at some twelfths, from the lowest to the highest.
fn cuts() -> BoxedStrategy<Option<Vec<CutDocument>>> {
    let cuts = subsequence((0..=12).collect::<Vec<u32>>(), 1..=3).prop_map(|twelfths| {
        twelfths.iter().map(|of| CutDocument::new(&format!("{of}/12"), format!("From {of}"))).collect()
    });
    option::weighted(0.3, cuts).boxed()
}

/// A question before it has an id, with the place of its scale.
#[derive(Clone, Debug)]
struct QuestionDraft {
    scale: usize,
    document: QuestionDocument,
}

fn question(scales: &[ScaleDocument]) -> BoxedStrategy<QuestionDraft> {
    let offered: Vec<Vec<NonResponse>> = scales.iter().map(offered).collect();
    let points: Vec<Vec<String>> =
        scales.iter().map(|scale| scale.points.iter().map(|point| point.id.clone()).collect()).collect();
    (0..scales.len())
        .prop_flat_map(move |scale| {
            let besides = besides(points.get(scale).cloned().unwrap_or_default());
            let offered = offered.get(scale).cloned().unwrap_or_default();
            let kept = vec(any::<bool>(), offered.len()).prop_map(move |kept| {
                offered.iter().zip(kept).filter(|(_, kept)| *kept).map(|(kind, _)| *kind).collect::<Vec<_>>()
            });
            let keying = option::of(prop_oneof![3 => Just(Keying::Forward), 2 => Just(Keying::Reverse)]);
            let weight = option::of(1..=5_i64);
            let referent = option::of(select(Referent::ALL));
            (keying, weight, option::weighted(0.3, kept), referent, option::of(any::<bool>()), besides).prop_map(
                move |(keying, weight, non_responses, referent, may_not_arise, besides)| QuestionDraft {
                    scale,
                    document: QuestionDocument { keying, weight, non_responses, referent, may_not_arise, ..besides },
                },
            )
        })
        .boxed()
}

/// What a question says beside what it asks: what points look like, help, a code, and whether it is scored.
fn besides(points: Vec<String>) -> BoxedStrategy<QuestionDocument> {
    let described = subsequence(points.clone(), 1..=points.len()).prop_map(|points| {
        points.into_iter().map(|id| (id.clone(), Text::from(format!("What {id} looks like here")))).collect()
    });
    let scored = option::weighted(0.2, prop_oneof![Just(true), Just(false)]);
    (option::weighted(0.3, described), option::weighted(0.3, Just("Think of the last month.")), scored, any::<bool>())
        .prop_map(|(descriptors, help, scored, has_code)| QuestionDocument {
            descriptors,
            help: help.map(Text::from),
            scored,
            code: has_code.then(|| "Q".into()),
            ..QuestionDocument::default()
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

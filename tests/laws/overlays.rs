//! Overlays, whatever the base and whatever they change.

use std::collections::BTreeSet;

use ilt::Framework;
use ilt::compare::{Impact, comparability, diff, digest};
use ilt::diagnostic::Code;
use ilt::framework::document::{
    AttributionDocument, CutDocument, DisclosureDocument, PrioritiesDocument, RetiredDocument, ScoringDocument,
    StrengthDocument, TranslationDocument,
};
use ilt::framework::{
    AnsweredBy, ElementKind, Keying, NonResponse, Phase, PromptScope, QuestionId, Referent, ScaleKind, Trigger,
};
use ilt::overlay::document::{
    HeadText, OverlayAreaDocument, OverlayDocument, OverlayNonResponseDocument, OverlayNonResponsesDocument,
    OverlayPointDocument, OverlayPromptDocument, OverlayQuestionDocument, OverlayRoleDocument, OverlayScaleDocument,
    OverlayViewDocument,
};
use ilt::overlay::{Overlay, resolve};
use ilt::strategies::frameworks;
use proptest::prelude::*;
use proptest::sample::Index;

/// One change that no other change of the list touches.
pub(crate) struct Change {
    /// Whether saying it twice says nothing twice: credits have no ids.
    repeatable: bool,
    pub(crate) make: Box<dyn Fn(&mut OverlayDocument)>,
}

pub(crate) fn overlay(base: &Framework) -> OverlayDocument {
    OverlayDocument::on(base, "district", "1.0.0")
}

fn entry<T>(list: &mut Option<Vec<T>>, is: impl Fn(&T) -> bool, new: T) -> &mut T {
    let list = list.get_or_insert_default();
    let index = list.iter().position(is).unwrap_or_else(|| {
        list.push(new);
        list.len() - 1
    });
    &mut list[index]
}

fn area<'d>(document: &'d mut OverlayDocument, id: &str) -> &'d mut OverlayAreaDocument {
    entry(&mut document.areas, |area| area.id == id, OverlayAreaDocument::of(id))
}

fn question<'d>(document: &'d mut OverlayDocument, of: &str, id: &str) -> &'d mut OverlayQuestionDocument {
    let area = area(document, of);
    entry(&mut area.questions, |question| question.id == id, OverlayQuestionDocument::of(id))
}

/// Changes of everything that can be changed, each in its own place.
pub(crate) fn changes(base: &Framework) -> Vec<Change> {
    let mut all: Vec<Change> = Vec::new();
    let mut change = |make: Box<dyn Fn(&mut OverlayDocument)>| all.push(Change { repeatable: false, make });
    change(Box::new(|document| document.title = Some("Ours".into())));
    change(Box::new(|document| document.description = Some("What we ask.".into())));
    let stem_revision = base.stem_revision() + 1;
    change(Box::new(move |document| {
        document.stem = Some("How often do we:".into());
        document.stem_revision = Some(stem_revision);
    }));
    change(Box::new(|document| {
        document.recall_period = Some("Since our last reflection".into());
        document.cosmetic.get_or_insert_default().push(HeadText::RecallPeriod);
    }));
    // what may be hidden: the last question of an area, unless a view would be left with none
    let is_last = |id: &QuestionId| {
        base.areas().iter().any(|area| area.questions().len() > 1 && area.questions().last().unwrap().id() == id)
    };
    let is_all_of_a_view = |id: &QuestionId| {
        base.views().iter().any(|view| view.questions().contains(id) && view.questions().iter().all(is_last))
    };
    for (number, of) in base.areas().iter().enumerate() {
        let id = of.id().to_string();
        change(Box::new({
            let id = id.clone();
            move |document| area(document, &id).code = Some(format!("ours_{id}").as_str().into())
        }));
        change(Box::new({
            let id = id.clone();
            move |document| area(document, &id).cuts = Some(vec![CutDocument::new("3/4", "Ours")])
        }));
        change(Box::new({
            let id = id.clone();
            move |document| area(document, &id).title = Some("An area of ours".into())
        }));
        change(Box::new({
            let id = id.clone();
            move |document| area(document, &id).description = Some("What it is about.".into())
        }));
        if number > 0 && number + 1 == base.areas().len() {
            change(Box::new({
                let id = id.clone();
                move |document| area(document, &id).first = Some(true)
            }));
        }
        let last = of.questions().len() - 1;
        for (index, asked) in of.questions().iter().enumerate() {
            let at = (id.clone(), asked.id().to_string());
            let mut about = |make: fn(&mut OverlayQuestionDocument, i64)| {
                let (at, revision) = (at.clone(), asked.revision());
                change(Box::new(move |document| make(question(document, &at.0, &at.1), revision)));
            };
            if index > 0 && index == last && !is_all_of_a_view(asked.id()) {
                about(|question, _| question.hide_because = Some("Not ours.".into()));
                continue;
            }
            about(|question, revision| {
                question.text = Some([("en", "do we?"), ("fr", "faisons-nous?")].into());
                question.descriptors = Some([("p1".to_owned(), "At the low end.".into())].into());
                question.revision = Some(revision + 1);
            });
            about(|question, _| question.help = Some("Think of today.".into()));
            about(|question, _| question.scored = Some(false));
            about(|question, _| question.code = Some(format!("ours_{}", question.id).as_str().into()));
            about(|question, _| question.weight = Some(7));
            about(|question, _| question.keying = Some(Keying::Reverse));
            about(|question, _| question.referent = Some(Referent::Respondent));
            about(|question, _| question.may_not_arise = Some(true));
            about(|question, _| question.removable = Some(false));
        }
    }
    let (first_area, scale) = (base.areas()[0].id().to_string(), base.scales()[0].id().to_string());
    for new in ["new_question_a", "new_question_b"] {
        let (of, scale) = (first_area.clone(), scale.clone());
        change(Box::new(move |document| {
            *question(document, &of, new) = OverlayQuestionDocument::new(new, "Ask?", &scale);
        }));
    }
    for new in ["new_area_a", "new_area_b"] {
        let (after, scale) = (first_area.clone(), scale.clone());
        change(Box::new(move |document| {
            let question = OverlayQuestionDocument::new(&format!("{new}_question"), "Ask?", &scale);
            *area(document, new) = OverlayAreaDocument {
                title: Some("New".into()),
                after: Some(after.clone()),
                questions: Some(vec![question]),
                ..OverlayAreaDocument::of(new)
            };
        }));
    }
    for of in base.scales() {
        let (id, revision) = (of.id().to_string(), of.revision());
        let point = of.points()[0].id().to_string();
        fn scale<'d>(document: &'d mut OverlayDocument, id: &str) -> &'d mut OverlayScaleDocument {
            entry(&mut document.scales, |scale| scale.id == id, OverlayScaleDocument::of(id))
        }
        change(Box::new({
            let id = id.clone();
            move |document| scale(document, &id).kind = Some(ScaleKind::Quality)
        }));
        change(Box::new({
            let id = id.clone();
            move |document| {
                let scale = scale(document, &id);
                scale.revision = Some(revision + 1);
                let label = Some("Not at all".into());
                scale.points = Some(vec![OverlayPointDocument { label, ..OverlayPointDocument::of(&point) }]);
            }
        }));
        if of.non_response_label(NonResponse::DontKnow).is_some() {
            change(Box::new(move |document| {
                let label =
                    OverlayNonResponseDocument { cosmetic: Some(true), ..OverlayNonResponseDocument::new("No idea") };
                let dont_know = OverlayNonResponsesDocument { dont_know: Some(label), not_applicable: None };
                scale(document, &id).non_responses = Some(dont_know);
            }));
        }
    }
    for (index, of) in base.views().iter().enumerate() {
        let id = of.id().to_string();
        fn view<'d>(document: &'d mut OverlayDocument, id: &str) -> &'d mut OverlayViewDocument {
            entry(&mut document.views, |view| view.id == id, OverlayViewDocument::of(id))
        }
        if index > 0 {
            change(Box::new(move |document| view(document, &id).hide_because = Some("Not ours.".into())));
            continue;
        }
        change(Box::new({
            let id = id.clone();
            move |document| view(document, &id).title = Some("A view of ours".into())
        }));
        change(Box::new(move |document| view(document, &id).cuts = Some(vec![CutDocument::new("1/2", "Half")])));
    }
    let asked = base.areas()[0].questions()[0].id().to_string();
    for new in ["new_view_a", "new_view_b"] {
        let asked = asked.clone();
        change(Box::new(move |document| {
            document.views.get_or_insert_default().push(OverlayViewDocument {
                title: Some("New".into()),
                questions: Some(vec![asked.clone()]),
                ..OverlayViewDocument::of(new)
            });
        }));
    }
    // nobody's own answer is in a team's rating, and nothing is found important in it
    if base.answered_by() == AnsweredBy::Members {
        change(Box::new(|document| document.asks_importance = Some(true)));
    }
    let roles = base.roles().iter().map(|role| role.id().to_string());
    for id in roles.chain(["new_role_a".into(), "new_role_b".into()]) {
        change(Box::new(move |document| {
            let label = Some("A role".into());
            document.roles.get_or_insert_default().push(OverlayRoleDocument { label, ..OverlayRoleDocument::of(&id) });
        }));
    }
    for of in base.prompts() {
        let id = of.id().to_string();
        fn prompt<'d>(document: &'d mut OverlayDocument, id: &str) -> &'d mut OverlayPromptDocument {
            entry(&mut document.prompts, |prompt| prompt.id == id, OverlayPromptDocument::of(id))
        }
        change(Box::new({
            let id = id.clone();
            move |document| prompt(document, &id).phase = Some(Phase::Interpret)
        }));
        change(Box::new(move |document| prompt(document, &id).text = Some("What now?".into())));
    }
    for new in ["new_prompt_a", "new_prompt_b"] {
        change(Box::new(move |document| {
            document.prompts.get_or_insert_default().push(OverlayPromptDocument {
                phase: Some(Phase::Notice),
                trigger: Some(Trigger::Always),
                scope: Some(PromptScope::Team),
                text: Some("What else?".into()),
                first: Some(true),
                ..OverlayPromptDocument::of(new)
            });
        }));
    }
    change(Box::new(|document| document.scoring.get_or_insert_default().places = Some(1)));
    change(Box::new(|document| {
        let strength = StrengthDocument { favorable_at_least: Some("4/5".into()), unfavorable_at_most: None };
        let scoring: &mut ScoringDocument = document.scoring.get_or_insert_default();
        scoring.strength = Some(strength);
    }));
    change(Box::new(|document| {
        document.priorities = Some(PrioritiesDocument { cap: Some(1), ..PrioritiesDocument::default() });
    }));
    let threshold = Some(i64::from(base.disclosure().threshold) + 1);
    change(Box::new(move |document| {
        document.disclosure = Some(DisclosureDocument { threshold, open_mode: None });
    }));
    change(Box::new(|document| {
        let french = TranslationDocument { language: "fr".into(), ..TranslationDocument::default() };
        document.translations.get_or_insert_default().push(french);
    }));
    change(Box::new(|document| {
        document.retired.get_or_insert_default().push(RetiredDocument {
            what: ElementKind::Question,
            id: "old_walls".into(),
            version: "0.9.0".into(),
            reason: "No more walls.".into(),
            replacement: None,
        });
    }));
    let mut credit = |make: Box<dyn Fn(&mut OverlayDocument)>| all.push(Change { repeatable: true, make });
    for title in ["Our questions", "Their questions"] {
        credit(Box::new(move |document| {
            document.attribution.get_or_insert_default().push(AttributionDocument::new(title, "District", "Free"));
        }));
    }
    credit(Box::new(|document| document.additions.get_or_insert_default().push("Our scale.".into())));
    all
}

/// A base, and of its changes for each the overlays that say it.
fn parts(most: usize) -> impl Strategy<Value = (Framework, Vec<OverlayDocument>, OverlayDocument)> {
    (frameworks(), prop::collection::vec(0..=most, 400)).prop_map(move |(base, chosen)| {
        let mut parts = vec![overlay(&base); most];
        let mut whole = overlay(&base);
        for (change, part) in changes(&base).iter().zip(chosen) {
            // the last number stands for a change that nobody makes
            if let Some(part) = parts.get_mut(part) {
                (change.make)(part);
                (change.make)(&mut whole);
            }
        }
        (base, parts, whole)
    })
}

pub(crate) fn checked(base: &Framework, document: OverlayDocument) -> Overlay {
    Overlay::check(base, document).unwrap_or_else(|problems| panic!("{problems}"))
}

fn bytes(framework: &Framework) -> String {
    serde_json::to_string(framework).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn resolving_nothing_is_the_identity(base in frameworks()) {
        prop_assert_eq!(bytes(&resolve(&base, &[]).unwrap()), bytes(&base));
        let same = checked(&base, overlay(&base)).into_framework();
        let found = diff(&base, &same);
        prop_assert!(found.changes.is_empty(), "{}", found.to_text(&"en".parse().unwrap()));
        prop_assert_eq!(comparability(&base, &same).summary.identical, base.questions().count() as u64);
    }

    #[test]
    fn overlays_with_disjoint_targets_commute((base, parts, whole) in parts(3)) {
        let overlays: Vec<Overlay> = parts.into_iter().map(|part| checked(&base, part)).collect();
        let [a, b, c] = <[Overlay; 3]>::try_from(overlays).unwrap();
        let resolved = |order: [&Overlay; 3]| resolve(&base, &order.map(Clone::clone)).map(|framework| bytes(&framework));
        let first = resolved([&a, &b, &c]).unwrap_or_else(|conflicts| panic!("{conflicts}"));
        for order in [[&a, &c, &b], [&b, &a, &c], [&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            prop_assert_eq!(resolved(order).ok(), Some(first.clone()));
        }
        // and it makes no difference whether one says it all
        let alone = checked(&base, whole).into_framework();
        prop_assert_eq!(digest(&alone), digest(&Framework::from_json(&first).unwrap()));
        prop_assert_eq!(bytes(&alone), first);
    }

    #[test]
    fn what_comes_of_it_is_an_ordinary_framework((base, _, whole) in parts(1)) {
        let overlay = checked(&base, whole);
        let made = overlay.framework();
        let again = Framework::from_json(&bytes(made)).unwrap();
        prop_assert_eq!(&again, made);
        prop_assert_eq!(digest(&again), digest(made));
        let pin = made.lineage().last().unwrap();
        prop_assert_eq!((pin.release(), pin.digest()), (base.release(), &digest(&base)));
        // nobody's credit is lost, and no id
        let credits = |framework: &Framework| -> Vec<(String, String)> {
            framework.attribution().iter().map(|credit| (credit.title().into(), credit.publisher().into())).collect()
        };
        prop_assert!(credits(made).starts_with(&credits(&base)));
        for question in base.questions() {
            let retired = made.retired().iter().any(|gone| gone.what() == ElementKind::Question && *gone.id() == *question.id().as_str());
            match made.question(question.id().as_str()) {
                Some(kept) => prop_assert_eq!(kept.origin().map(|origin| origin.from()), Some(base.id())),
                None => prop_assert!(retired, "{} is gone without a trace", question.id()),
            }
        }
        prop_assert!(made.disclosure().threshold >= base.disclosure().threshold);
    }

    /// Whoever is moved, hidden or left where an area is hidden: what comes of it is sound, or it is told.
    #[test]
    fn whatever_moves_and_hides_makes_a_sound_framework_or_is_told(
        (base, chosen) in (frameworks(), prop::collection::vec((0..3_usize, any::<Index>()), 40)),
    ) {
        let mut chosen = chosen.into_iter();
        let mut parts = vec![overlay(&base), overlay(&base)];
        for of in base.areas() {
            let (choice, part) = chosen.next().unwrap();
            let part = part.index(2);
            if choice == 2 {
                area(&mut parts[part], of.id().as_str()).hide_because = Some("Not ours.".into());
            }
            for asked in of.questions() {
                let (choice, part) = chosen.next().unwrap();
                let part = part.index(2);
                match choice {
                    1 => question(&mut parts[part], of.id().as_str(), asked.id().as_str()).hide_because = Some("No.".into()),
                    2 => {
                        let id = format!("new_{part}");
                        question(&mut parts[part], &id, asked.id().as_str()).from = Some(of.id().to_string());
                        area(&mut parts[part], &id).title = Some("New".into());
                    }
                    _ => {}
                }
            }
        }
        let overlays: Result<Vec<Overlay>, _> = parts.into_iter().map(|part| Overlay::check(&base, part)).collect();
        let Ok(overlays) = overlays else { return Ok(()) };
        for made in overlays.iter().map(|overlay| Ok(overlay.framework().clone())).chain([resolve(&base, &overlays)]) {
            match made {
                Ok(made) => {
                    prop_assert_eq!(&Framework::from_json(&bytes(&made)).unwrap(), &made);
                    // every question is asked somewhere, or retired
                    for asked in base.questions() {
                        let gone = made.retired().iter().any(|gone| *gone.id() == *asked.id().as_str());
                        prop_assert_ne!(made.question(asked.id().as_str()).is_some(), gone, "{}", asked.id());
                    }
                }
                Err(conflicts) => prop_assert!(!conflicts.to_string().is_empty()),
            }
        }
    }

    #[test]
    fn cosmetic_words_leave_everything_comparable(base in frameworks()) {
        let mut document = overlay(&base);
        for (of, asked) in base.areas().iter().flat_map(|area| area.questions().iter().map(move |q| (area.id(), q.id()))) {
            let question = question(&mut document, of.as_str(), asked.as_str());
            (question.text, question.cosmetic) = (Some("said otherwise?".into()), Some(true));
        }
        document.stem = Some("How often, then, do you:".into());
        document.cosmetic = Some(vec![HeadText::Stem]);
        let made = checked(&base, document).into_framework();
        for (old, new) in [(&base, &made), (&made, &base)] {
            let found = comparability(old, new);
            prop_assert_eq!(found.summary.equivalent, base.questions().count() as u64, "{}", found.to_text(&"en".parse().unwrap()));
            prop_assert!(diff(old, new).impact <= Some(Impact::Translation));
        }
        // a further framework that declares nothing ends what the first one kept
        let mut again = OverlayDocument::on(&made, "school", "1.0.0");
        let (of, asked) = (base.areas()[0].id(), &base.areas()[0].questions()[0]);
        let question = question(&mut again, of.as_str(), asked.id().as_str());
        (question.text, question.revision) = (Some("ask something else?".into()), Some(asked.revision() + 1));
        let school = checked(&made, again).into_framework();
        prop_assert_eq!(school.lineage().len(), 2);
        let origin = school.question(asked.id().as_str()).unwrap().origin().unwrap();
        prop_assert_eq!(origin.from(), base.id());
        let adapted_by: Vec<&str> = origin.adapted_by().iter().map(|id| id.as_str()).collect();
        prop_assert_eq!(adapted_by, ["district", "school"]);
        prop_assert_eq!(comparability(&base, &school).summary.comparable, base.questions().count() as u64 - 1);
    }
}

proptest! {
    // each case tries every change
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_that_say_the_same_are_a_conflict(base in frameworks()) {
        for change in changes(&base) {
            let mut part = overlay(&base);
            (change.make)(&mut part);
            let overlay = checked(&base, part);
            let resolved = resolve(&base, &[overlay.clone(), overlay.clone()]);
            if change.repeatable {
                prop_assert_eq!(&bytes(&resolved.unwrap()), &bytes(overlay.framework()));
                continue;
            }
            let conflicts = resolved.unwrap_err();
            let codes: BTreeSet<Code> =
                [0, 1].iter().flat_map(|number| conflicts.of(*number)).map(|problem| problem.code).collect();
            // an id that both retire is retired twice
            prop_assert!(codes.contains(&Code::OverlayConflict) || codes.contains(&Code::DuplicateId), "{conflicts}");
            prop_assert!(!conflicts.to_string().is_empty() && conflicts.of(2).is_empty());
        }
    }
}

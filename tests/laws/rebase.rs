//! Overlays on another version of their base, whatever both changed.

use ilt::Framework;
use ilt::compare::{comparability, diff, digest};
use ilt::framework::document::FrameworkDocument;
use ilt::overlay::Overlay;
use ilt::overlay::document::OverlayDocument;
use ilt::overlay::rebase::{Choice, ConflictKind, Rebased};
use ilt::strategies::frameworks;
use proptest::prelude::*;

use crate::overlays::{changes, checked, overlay};

/// What an overlay makes of a base, as the base's own next version.
fn next_version(base: &Framework, theirs: OverlayDocument) -> Framework {
    let made = checked(base, theirs).into_framework();
    let mut document = made.document().clone();
    document.id = base.id().to_string();
    document.version = format!("{}.0.0", base.version().major + 1);
    without_origins(&mut document);
    Framework::try_from(document).unwrap_or_else(|problems| panic!("{problems}"))
}

fn without_origins(document: &mut FrameworkDocument) {
    (document.lineage, document.origins) = (None, None);
    document.attribution.iter_mut().for_each(|credit| credit.origin = None);
    for scale in &mut document.scales {
        scale.origin = None;
        scale.points.iter_mut().for_each(|point| point.origin = None);
        if let Some(offered) = &mut scale.non_responses {
            let offered = [&mut offered.not_applicable, &mut offered.dont_know];
            offered.into_iter().flatten().for_each(|offered| offered.origin = None);
        }
    }
    for area in &mut document.areas {
        area.origin = None;
        area.questions.iter_mut().for_each(|question| question.origin = None);
    }
    document.roles.iter_mut().flatten().for_each(|role| role.origin = None);
    document.prompts.iter_mut().flatten().for_each(|prompt| prompt.origin = None);
    document.views.iter_mut().flatten().for_each(|view| view.origin = None);
}

/// A base, an overlay of it, and the base's next version.
#[derive(Clone)]
struct Both {
    base: Framework,
    ours: OverlayDocument,
    next: Framework,
}

impl std::fmt::Debug for Both {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let changed = diff(&self.base, &self.next).to_text(&"en".parse().unwrap());
        write!(f, "{}\n{changed}", serde_json::to_string(&self.ours).unwrap())
    }
}

/// A base, what a district says of it, and what its next version says otherwise: of each change who makes it.
fn both(by: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Both> {
    (frameworks(), prop::collection::vec(by, 400)).prop_map(|(base, chosen)| {
        let (mut ours, mut theirs) = (overlay(&base), overlay(&base));
        for (change, by) in changes(&base).iter().zip(chosen) {
            if by & 1 != 0 {
                (change.make)(&mut ours);
            }
            if by & 2 != 0 {
                (change.make)(&mut theirs);
            }
        }
        let next = next_version(&base, theirs);
        Both { base, ours, next }
    })
}

/// Chooses by these numbers until nothing is open.
fn settle(overlay: &Overlay, old: &Framework, new: &Framework, choices: &[usize]) -> Rebased {
    let mut rebased = overlay.rebase(old, new).unwrap();
    for _ in 0..20 {
        if rebased.open().next().is_none() {
            return rebased;
        }
        let mut record = rebased.record().clone();
        for (index, conflict) in
            record.conflicts.iter_mut().enumerate().filter(|(_, conflict)| conflict.choice.is_none())
        {
            let choice = conflict.choices[choices[index % choices.len()] % conflict.choices.len()];
            conflict.choice = Some(choice);
            conflict.new_id = (choice == Choice::Rename).then(|| format!("renamed_{index}"));
        }
        rebased = overlay.rebase_with(old, new, &record).unwrap_or_else(|problems| panic!("{problems}"));
    }
    panic!("still open: {:?}", rebased.open().collect::<Vec<_>>())
}

fn resolves(rebased: &Rebased, new: &Framework) -> Framework {
    let told: Vec<String> = rebased.problems().iter().map(ToString::to_string).collect();
    assert!(rebased.is_settled(), "{}\n{}", told.join("\n"), serde_json::to_string(rebased.overlay()).unwrap());
    checked(new, rebased.overlay().clone()).into_framework()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn onto_the_same_base_nothing_changes(Both { base, ours, .. } in both(0..=1)) {
        let overlay = checked(&base, ours.clone());
        let rebased = overlay.rebase(&base, &base).unwrap();
        prop_assert_eq!(rebased.record().conflicts.len(), 0);
        prop_assert_eq!(rebased.overlay(), &ours);
    }

    #[test]
    fn onto_other_changes_there_is_no_conflict(Both { base, ours, next } in both(0..=2)) {
        let overlay = checked(&base, ours);
        let rebased = overlay.rebase(&base, &next).unwrap();
        // an added question is answered on a scale of the base, which is no other thing
        let open: Vec<_> = rebased.open().filter(|conflict| conflict.kind != ConflictKind::ScaleChanged).collect();
        prop_assert!(open.is_empty(), "{open:#?}");
        let made = resolves(&settle(&overlay, &base, &next, &[0]), &next);
        let bases: Vec<_> = made.lineage().iter().map(|pin| (pin.release().clone(), pin.digest().clone())).collect();
        let pin = |framework: &Framework| (framework.release().clone(), digest(framework));
        prop_assert_eq!(bases, [pin(&base), pin(&next)]);
    }

    #[test]
    fn whatever_is_chosen_resolves(Both { base, ours, next } in both(0..=3), choices in prop::collection::vec(0..4_usize, 40)) {
        let overlay = checked(&base, ours);
        let made = resolves(&settle(&overlay, &base, &next, &choices), &next);
        prop_assert_eq!(made.lineage().len(), 2);
    }

    /// What the district said in its own words, and says still, is the same series.
    #[test]
    fn own_words_go_on(Both { base, ours, next } in both(0..=3)) {
        let overlay = checked(&base, ours);
        let made = resolves(&settle(&overlay, &base, &next, &[0]), &next);
        let found = comparability(overlay.framework(), &made);
        let own = overlay.framework().questions().filter(|question| question.origin().is_some_and(|origin| !origin.adapted_by().is_empty()));
        for question in own {
            let Some(now) = made.question(question.id().as_str()) else { continue };
            let same = now.text() == question.text() && now.descriptors().eq(question.descriptors());
            let found = found.questions.iter().find(|other| other.id == *question.id()).unwrap();
            let reasons: Vec<_> = found.reasons.iter().map(|reason| reason.as_str()).collect();
            prop_assert!(!same || !reasons.contains(&"revision_changed"), "{} {reasons:?}", question.id());
        }
    }
}

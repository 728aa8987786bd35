//! An overlay on another version of its base, case by case.

use std::sync::LazyLock;

use ilt::Framework;
use ilt::compare::{Coverage, QuestionStatus, comparability, digest};
use ilt::diagnostic::Code;
use ilt::framework::document::{
    CosmeticChangeDocument, FrameworkDocument, QuestionDocument, RetiredDocument, RoleDocument,
};
use ilt::framework::{CosmeticKind, ElementKind};
use ilt::overlay::Overlay;
use ilt::overlay::document::*;
use ilt::overlay::rebase::{Choice, ConflictKind, Rebased};

static BASE: LazyLock<Framework> = LazyLock::new(Framework::new_leaders);

const CULTURE: &str = "school_culture";

/// The base's next version.
fn next(change: impl Fn(&mut FrameworkDocument)) -> Framework {
    let mut document = BASE.document().clone();
    document.version = "2.0.0".into();
    change(&mut document);
    Framework::try_from(document).unwrap_or_else(|problems| panic!("{problems}"))
}

fn asked<'d>(document: &'d mut FrameworkDocument, id: &str) -> &'d mut QuestionDocument {
    let mut all = document.areas.iter_mut().flat_map(|area| &mut area.questions);
    all.find(|question| question.id == id).unwrap()
}

/// An overlay that says something of one question.
fn about(question: OverlayQuestionDocument) -> Overlay {
    let area = BASE.areas().iter().find(|area| area.questions().iter().any(|q| *q.id() == *question.id.as_str()));
    let area = area.map_or(CULTURE, |area| area.id().as_str());
    let area = OverlayAreaDocument { questions: Some(vec![question]), ..OverlayAreaDocument::of(area) };
    checked(OverlayDocument { areas: Some(vec![area]), ..ours() })
}

fn ours() -> OverlayDocument {
    OverlayDocument::on(&BASE, "district", "1.0.0")
}

fn checked(document: OverlayDocument) -> Overlay {
    Overlay::check(&BASE, document).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The conflicts: place, kind, and what may be chosen.
fn conflicts(rebased: &Rebased) -> Vec<(String, ConflictKind, Vec<Choice>)> {
    let conflicts = rebased.record().conflicts.iter();
    conflicts.map(|conflict| (conflict.at.to_string(), conflict.kind, conflict.choices.clone())).collect()
}

/// The rebase in which every conflict is settled so.
fn chosen(overlay: &Overlay, new: &Framework, choice: Choice) -> Rebased {
    let mut record = overlay.rebase(&BASE, new).unwrap().record().clone();
    for conflict in &mut record.conflicts {
        conflict.choice = Some(choice);
        conflict.new_id = (choice == Choice::Rename).then(|| "ours_of_our_own".to_owned());
    }
    let rebased = overlay.rebase_with(&BASE, new, &record).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(rebased.is_settled(), "{:?}\n{:?}", rebased.record(), rebased.problems());
    rebased
}

fn made(rebased: &Rebased, new: &Framework) -> Framework {
    Overlay::check(new, rebased.overlay().clone()).unwrap_or_else(|problems| panic!("{problems}")).into_framework()
}

/// The one question that the overlay says something of.
fn entry(rebased: &Rebased) -> &OverlayQuestionDocument {
    &rebased.overlay().areas.as_ref().unwrap()[0].questions.as_ref().unwrap()[0]
}

/// What became of a question of the district on the way from one base to the other.
fn status(overlay: &Overlay, made: &Framework, id: &str) -> QuestionStatus {
    let found = comparability(overlay.framework(), made);
    found.questions.iter().find(|question| question.id == *id).unwrap().status
}

const BOTH: [Choice; 2] = [Choice::Ours, Choice::Theirs];

/// A question of the base that the overlays here are about.
fn id() -> String {
    BASE.areas()[0].questions()[0].id().to_string()
}

fn reworded() -> OverlayQuestionDocument {
    OverlayQuestionDocument {
        text: Some("do it our way?".into()),
        revision: Some(2),
        ..OverlayQuestionDocument::of(&id())
    }
}

#[test]
fn words_that_both_changed_are_a_conflict_and_own_words_go_on() {
    let overlay = about(reworded());
    let new = next(|document| {
        let question = asked(document, &id());
        (question.text, question.revision) = ("do it in a new way?".into(), Some(4));
    });
    let place = format!("questions.{}.text", id());
    let rebased = overlay.rebase(&BASE, &new).unwrap();
    assert_eq!(conflicts(&rebased), [(place, ConflictKind::Reworded, BOTH.to_vec())]);
    let conflict = &rebased.record().conflicts[0];
    let texts =
        [&conflict.base_then, &conflict.base_now, &conflict.ours].map(|text| text.as_ref().unwrap().to_string());
    let before = BASE.question(id()).unwrap().text().in_default_language().to_owned();
    assert_eq!(texts, [before, "do it in a new way?".into(), "do it our way?".into()]);

    let kept = chosen(&overlay, &new, Choice::Ours);
    assert_eq!((entry(&kept).revision, entry(&kept).continues), (Some(5), Some(2)));
    let district = made(&kept, &new);
    assert_eq!(status(&overlay, &district, &id()), QuestionStatus::Identical);
    let against_base = comparability(&new, &district);
    assert_eq!(against_base.questions[0].status, QuestionStatus::Reworded);
    assert_eq!(district.version().to_string(), kept.overlay().version);
    assert_ne!(district.version(), overlay.framework().version());

    let let_go = chosen(&overlay, &new, Choice::Theirs);
    assert_eq!(let_go.overlay().areas, None);
    assert_eq!(status(&overlay, &made(&let_go, &new), &id()), QuestionStatus::Reworded);
}

#[test]
fn a_revision_of_the_base_alone_renumbers_own_words() {
    let overlay = about(reworded());
    let new = next(|document| asked(document, &id()).revision = Some(2));
    let rebased = overlay.rebase(&BASE, &new).unwrap();
    assert!(rebased.is_settled());
    assert_eq!((entry(&rebased).revision, entry(&rebased).continues), (Some(3), Some(2)));
    assert_eq!(status(&overlay, &made(&rebased, &new), &id()), QuestionStatus::Identical);

    // and again: what was continued before is continued still
    let district = Overlay::check(&new, rebased.overlay().clone()).unwrap();
    let mut document = new.document().clone();
    document.version = "3.0.0".into();
    asked(&mut document, &id()).revision = Some(7);
    let newest = Framework::try_from(document).unwrap();
    let again = district.rebase(&new, &newest).unwrap();
    assert_eq!((entry(&again).revision, entry(&again).continues), (Some(8), Some(2)));
    let made = made(&again, &newest);
    assert_eq!(status(&overlay, &made, &id()), QuestionStatus::Identical);
    assert_eq!(status(&district, &made, &id()), QuestionStatus::Identical);
    let lineage: Vec<_> = made.lineage().iter().map(|pin| pin.digest().clone()).collect();
    assert_eq!(lineage, [digest(&BASE), digest(&new), digest(&newest)]);
}

#[test]
fn both_made_the_same_change() {
    let overlay = about(reworded());
    for (revision, continues) in [(2, None), (5, Some(2))] {
        let new = next(|document| {
            let question = asked(document, &id());
            (question.text, question.revision) = ("do it our way?".into(), Some(revision));
        });
        let rebased = overlay.rebase(&BASE, &new).unwrap();
        assert!(rebased.is_settled(), "{:?}", rebased.record());
        let said = rebased.overlay().areas.as_ref().map(|_| entry(&rebased).clone());
        assert_eq!(said.as_ref().and_then(|entry| entry.continues), continues);
        assert!(said.is_none_or(|entry| entry.text.is_none() && entry.revision.is_none()));
        assert_eq!(status(&overlay, &made(&rebased, &new), &id()), QuestionStatus::Identical, "{revision}");
    }
}

#[test]
fn cosmetic_words_stay_cosmetic_only_while_the_base_asks_the_same() {
    let cosmetic = OverlayQuestionDocument { revision: None, cosmetic: Some(true), ..reworded() };
    let overlay = about(cosmetic);
    let declared = CosmeticChangeDocument {
        what: CosmeticKind::Question,
        id: Some(id()),
        version: "1.0.0".into(),
        framework: None,
    };
    let also_cosmetic = next(|document| {
        asked(document, &id()).text = "do it, please, in some way?".into();
        document.cosmetic = Some(vec![declared.clone()]);
    });
    let kept = chosen(&overlay, &also_cosmetic, Choice::Ours);
    assert_eq!((entry(&kept).revision, entry(&kept).cosmetic), (None, Some(true)));
    let let_go = chosen(&overlay, &also_cosmetic, Choice::Theirs);
    assert_eq!(status(&overlay, &made(&let_go, &also_cosmetic), &id()), QuestionStatus::Equivalent);

    // the same words under a new revision: the base says that it asks something else
    let meant_otherwise = next(|document| asked(document, &id()).revision = Some(2));
    let rebased = overlay.rebase(&BASE, &meant_otherwise).unwrap();
    let at = format!("questions.{}", id());
    assert_eq!(conflicts(&rebased), [(at, ConflictKind::BaseAsksOtherwise, BOTH.to_vec())]);
    let own = chosen(&overlay, &meant_otherwise, Choice::Ours);
    assert_eq!((entry(&own).revision, entry(&own).continues, entry(&own).cosmetic), (Some(3), Some(1), None));
    assert_eq!(status(&overlay, &made(&own, &meant_otherwise), &id()), QuestionStatus::Identical);
    let with_base = chosen(&overlay, &meant_otherwise, Choice::Theirs);
    assert_eq!(status(&overlay, &made(&with_base, &meant_otherwise), &id()), QuestionStatus::Reworded);
    let found = comparability(&meant_otherwise, &made(&with_base, &meant_otherwise));
    assert_eq!(found.questions[0].status, QuestionStatus::Equivalent);
}

#[test]
fn a_translation_knows_that_its_words_changed() {
    let text = Some([("es", "Lo hacen?")].into());
    let overlay = about(OverlayQuestionDocument { text, ..OverlayQuestionDocument::of(&id()) });
    let new = next(|document| {
        let question = asked(document, &id());
        (question.text, question.revision) = ("do it in a new way?".into(), Some(2));
    });
    let rebased = overlay.rebase(&BASE, &new).unwrap();
    let conflict = &rebased.record().conflicts[0];
    assert_eq!((conflict.kind, conflict.language.as_deref()), (ConflictKind::TranslatedWordsChanged, Some("es")));
    for (choice, there) in [(Choice::Ours, true), (Choice::Stale, true), (Choice::Theirs, false)] {
        let rebased = chosen(&overlay, &new, choice);
        let district = made(&rebased, &new);
        let languages: Vec<_> = district.question(id()).unwrap().text().other_languages().collect();
        assert_eq!(languages.iter().any(|language| language.as_str() == "es"), there, "{choice}");
        let of = Coverage::of(&district);
        assert_eq!(of.texts, Coverage::of(&new).texts);
    }
    // words that are not touched leave it alone
    let elsewhere = next(|document| document.title = "Another title".into());
    assert!(overlay.rebase(&BASE, &elsewhere).unwrap().is_settled());
}

#[test]
fn a_hidden_question_that_changed_or_is_gone() {
    let hidden = OverlayQuestionDocument {
        hide_because: Some("We ask it elsewhere.".into()),
        ..OverlayQuestionDocument::of(&id())
    };
    let overlay = about(hidden);
    let changed = next(|document| {
        let question = asked(document, &id());
        (question.text, question.revision) = ("do it in a new way?".into(), Some(2));
    });
    let at = format!("questions.{}", id());
    let rebased = overlay.rebase(&BASE, &changed).unwrap();
    assert_eq!(conflicts(&rebased), [(at.clone(), ConflictKind::HiddenChanged, BOTH.to_vec())]);
    assert!(made(&chosen(&overlay, &changed, Choice::Ours), &changed).question(id()).is_none());
    assert!(made(&chosen(&overlay, &changed, Choice::Theirs), &changed).question(id()).is_some());

    let required = next(|document| asked(document, &id()).removable = Some(false));
    let rebased = overlay.rebase(&BASE, &required).unwrap();
    assert_eq!(conflicts(&rebased), [(at, ConflictKind::HiddenRequired, vec![Choice::Theirs])]);

    // gone without a trace: the district keeps the id retired
    let gone = next(|document| {
        document.areas.iter_mut().for_each(|area| area.questions.retain(|question| question.id != id()));
        document.views = None;
    });
    let rebased = overlay.rebase(&BASE, &gone).unwrap();
    assert!(rebased.is_settled(), "{:?}", rebased.record());
    let district = made(&rebased, &gone);
    assert!(district.retired().iter().any(|retired| *retired.id() == *id().as_str()));
}

#[test]
fn a_reworded_or_moved_question_that_is_gone_or_moved() {
    let overlay = about(reworded());
    let gone = next(|document| {
        document.areas.iter_mut().for_each(|area| area.questions.retain(|question| question.id != id()));
        document.views = None;
        document.retired.get_or_insert_default().push(RetiredDocument {
            what: ElementKind::Question,
            id: id(),
            version: "2.0.0".into(),
            reason: "Nobody could answer it.".into(),
            replacement: None,
        });
    });
    let rebased = overlay.rebase(&BASE, &gone).unwrap();
    let at = format!("questions.{}", id());
    assert_eq!(conflicts(&rebased), [(at, ConflictKind::Gone, vec![Choice::Theirs])]);
    assert!(made(&chosen(&overlay, &gone, Choice::Theirs), &gone).question(id()).is_none());

    // the base put it into another area: what is said of it goes along
    let moved = next(|document| {
        let question = document.areas[0].questions.remove(0);
        document.areas[1].questions.push(question);
    });
    let rebased = overlay.rebase(&BASE, &moved).unwrap();
    assert!(rebased.is_settled(), "{:?}", rebased.record());
    assert_eq!(rebased.overlay().areas.as_ref().unwrap()[0].id, BASE.areas()[1].id().as_str());

    // and both moved it
    let entry =
        OverlayQuestionDocument { from: Some(BASE.areas()[0].id().to_string()), ..OverlayQuestionDocument::of(&id()) };
    let mine = OverlayAreaDocument {
        title: Some("Ours".into()),
        questions: Some(vec![entry]),
        ..OverlayAreaDocument::of("our_area")
    };
    let overlay = checked(OverlayDocument { areas: Some(vec![mine]), ..ours() });
    let rebased = overlay.rebase(&BASE, &moved).unwrap();
    let at = format!("questions.{}.area", id());
    assert_eq!(conflicts(&rebased), [(at, ConflictKind::Moved, BOTH.to_vec())]);
    let area_of = |framework: &Framework| {
        let mut areas = framework.areas().iter();
        areas
            .find(|area| area.questions().iter().any(|question| *question.id() == *id().as_str()))
            .unwrap()
            .id()
            .to_string()
    };
    assert_eq!(area_of(&made(&chosen(&overlay, &moved, Choice::Ours), &moved)), "our_area");
    assert_eq!(area_of(&made(&chosen(&overlay, &moved, Choice::Theirs), &moved)), BASE.areas()[1].id().to_string());
}

#[test]
fn an_added_question_on_a_scale_that_changed() {
    let scale = BASE.scales()[0].id().to_string();
    let overlay = about(OverlayQuestionDocument::new("our_question", "ask what only we ask?", &scale));
    let new = next(|document| {
        let scale = &mut document.scales[0];
        scale.points[0].label = "Not once".into();
        scale.revision = Some(2);
    });
    let rebased = overlay.rebase(&BASE, &new).unwrap();
    let at = "questions.our_question.scale".to_owned();
    assert_eq!(conflicts(&rebased), [(at, ConflictKind::ScaleChanged, BOTH.to_vec())]);
    assert!(made(&chosen(&overlay, &new, Choice::Ours), &new).question("our_question").is_some());
    assert!(made(&chosen(&overlay, &new, Choice::Theirs), &new).question("our_question").is_none());
}

#[test]
fn an_id_that_is_taken() {
    let scale = BASE.scales()[0].id().to_string();
    let overlay = about(OverlayQuestionDocument::new("our_question", "ask what only we ask?", &scale));
    let taken = |text: &'static str| {
        let scale = scale.clone();
        next(move |document| {
            document.areas[1].questions.push(QuestionDocument::new("our_question", text, &scale));
        })
    };
    let other = taken("ask what everyone asks?");
    let rebased = overlay.rebase(&BASE, &other).unwrap();
    let choices = vec![Choice::Rename, Choice::Theirs];
    assert_eq!(conflicts(&rebased), [("questions.our_question".into(), ConflictKind::IdTaken, choices)]);
    let renamed = made(&chosen(&overlay, &other, Choice::Rename), &other);
    assert_eq!(renamed.question("ours_of_our_own").unwrap().text().in_default_language(), "ask what only we ask?");
    assert!(renamed.question("our_question").is_some());

    // the base took it over as it is
    let same = taken("ask what only we ask?");
    let rebased = overlay.rebase(&BASE, &same).unwrap();
    assert!(rebased.is_settled(), "{:?}", rebased.record());
    assert_eq!(status(&overlay, &made(&rebased, &same), "our_question"), QuestionStatus::Identical);
}

#[test]
fn points_roles_and_the_stem_go_the_same_way() {
    let point = BASE.scales()[0].points()[1].id().to_string();
    let (scale, stem) = (BASE.scales()[0].id().to_string(), BASE.stem_revision());
    let label = Some("Now and then".into());
    let points = Some(vec![OverlayPointDocument { label, ..OverlayPointDocument::of(&point) }]);
    let revision = Some(BASE.scales()[0].revision() + 1);
    let scales = Some(vec![OverlayScaleDocument { points, revision, ..OverlayScaleDocument::of(&scale) }]);
    let role = RoleDocument::new("cook", "Cook");
    let roles = Some(vec![OverlayRoleDocument { label: Some("Chef".into()), ..OverlayRoleDocument::of("cook") }]);
    let overlay = checked(OverlayDocument {
        scales,
        roles,
        stem: Some("How often do we:".into()),
        stem_revision: Some(stem + 1),
        ..ours()
    });
    let new = next(|document| {
        let scale = &mut document.scales[0];
        scale.points[1].label = "At times".into();
        scale.revision = Some(4);
        document.roles.get_or_insert_default().push(role.clone());
        (document.stem, document.stem_revision) = ("How many times do you:".into(), Some(stem + 3));
    });
    let found = conflicts(&overlay.rebase(&BASE, &new).unwrap());
    let places: Vec<&str> = found.iter().map(|(at, ..)| at.as_str()).collect();
    assert_eq!(places, ["stem", &format!("scales.{scale}.points.{point}.label"), "roles.cook"]);
    let mut record = overlay.rebase(&BASE, &new).unwrap().record().clone();
    for conflict in &mut record.conflicts {
        conflict.choice = Some(if conflict.at == "roles.cook" { Choice::Theirs } else { Choice::Ours });
    }
    let rebased = overlay.rebase_with(&BASE, &new, &record).unwrap();
    let entry = &rebased.overlay().scales.as_ref().unwrap()[0];
    assert_eq!((entry.revision, entry.continues), (Some(5), revision));
    let head = (rebased.overlay().stem_revision, rebased.overlay().stem_continues);
    assert_eq!(head, (Some(stem + 4), Some(stem + 1)));
    let found = comparability(overlay.framework(), &made(&rebased, &new));
    assert_eq!(found.summary.comparable, found.summary.known, "{}", found.summary.known);
}

#[test]
fn choices_of_another_rebase_are_refused() {
    let overlay = about(reworded());
    let new = next(|document| {
        let question = asked(document, &id());
        (question.text, question.revision) = ("do it in a new way?".into(), Some(2));
    });
    let record = overlay.rebase(&BASE, &new).unwrap().record().clone();
    let codes = |change: &dyn Fn(&mut ilt::overlay::rebase::RebaseDocument)| {
        let mut record = record.clone();
        record.conflicts[0].choice = Some(Choice::Ours);
        change(&mut record);
        let problems = overlay.rebase_with(&BASE, &new, &record).unwrap_err();
        problems.iter().map(|problem| (problem.code, problem.pointer.to_string())).collect::<Vec<_>>()
    };
    let at = |field: &str| format!("/conflicts/0/{field}");
    let seen = codes(&|record| record.conflicts[0].base_now = Some("words of another version".into()));
    assert_eq!(seen, [(Code::ChangedBase, at("choice"))]);
    let seen = codes(&|record| record.conflicts[0].at = "questions.nobody.text".into());
    assert_eq!(seen, [(Code::UnknownTarget, at("at"))]);
    let seen = codes(&|record| record.conflicts[0].choice = Some(Choice::Stale));
    assert_eq!(seen, [(Code::UnknownChoice, at("choice"))]);
    assert_eq!(codes(&|record| record.onto.version = "9.0.0".into()), [(Code::WrongBase, "/onto".to_owned())]);
    assert_eq!(overlay.rebase(&new, &BASE).unwrap_err().as_slice()[0].code, Code::WrongBase);
}

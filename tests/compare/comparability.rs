//! What stays comparable, question by question and area by area.

use ilt::compare::{AreaReason, AreaStatus, Comparability, QuestionReason, QuestionStatus, comparability};
use ilt::compare::{Equivalences, Wording, comparability_with};
use serde_json::{Value, json};

use crate::edit::{Edit, edited, framework, moved, new_leaders};

fn after(edits: &[Edit]) -> Comparability {
    comparability(&framework(&new_leaders()), &framework(&edited(new_leaders(), edits)))
}

fn of<'a>(found: &'a Comparability, id: &str) -> &'a ilt::compare::QuestionComparability {
    found.questions.iter().find(|question| question.id == id).unwrap()
}

#[test]
fn one_question_changes() {
    use QuestionReason::*;
    use QuestionStatus::*;
    let table: &[(Edit, QuestionStatus, &[QuestionReason])] = &[
        (("/areas/2/questions/0/text/en", Some(json!("Share?"))), Reworded, &[TextReworded]),
        (("/areas/2/questions/0/text/es", Some(json!("Reparten?"))), Equivalent, &[TranslationChanged]),
        (("/areas/2/questions/0/revision", Some(json!(2))), Reworded, &[RevisionChanged]),
        (("/areas/2/questions/0/keying", Some(json!("reverse"))), Rekeyed, &[KeyingChanged]),
        (("/areas/2/questions/0/non_responses", Some(json!([]))), Rescaled, &[NonResponsesChanged]),
        (("/areas/2/questions/0/weight", Some(json!(7))), Identical, &[]),
        (("/areas/2/questions/0/referent", Some(json!("self"))), Identical, &[]),
        (("/areas/2/questions/0/removable", Some(json!(false))), Identical, &[]),
    ];
    for (edit, status, reasons) in table {
        let found = after(std::slice::from_ref(edit));
        let question = of(&found, "delegation");
        assert_eq!((question.status, &question.reasons[..]), (*status, *reasons), "{edit:?}");
        assert_eq!(
            found.questions.iter().filter(|question| question.status == Identical).count(),
            if *status == Identical { 15 } else { 14 }
        );
    }
}

#[test]
fn every_question_changes() {
    use QuestionReason::*;
    use QuestionStatus::*;
    let table: &[(Edit, QuestionStatus, &[QuestionReason])] = &[
        (("/stem/en", Some(json!("How often does your team:"))), Reworded, &[StemReworded]),
        (("/stem/es", Some(json!("¿Cuántas veces:"))), Equivalent, &[TranslationChanged]),
        (("/recall_period/en", Some(json!("This year"))), Reworded, &[RecallPeriodReworded]),
        (("/scales/0/revision", Some(json!(2))), Rescaled, &[ScaleRevisionChanged]),
        (("/scales/0/points/4/value", Some(json!(9))), Rescaled, &[PointsChanged]),
        (("/scales/0/unfavorable", Some(json!(["never"]))), Rescaled, &[PointsChanged]),
        (("/scales/0/points/1/label/en", Some(json!("Seldom"))), Rescaled, &[LabelsReworded]),
        (("/scales/0/points/1/label/es", Some(json!("Poco"))), Equivalent, &[TranslationChanged]),
        (("/scales/0/non_responses/dont_know/label/en", Some(json!("No idea"))), Rescaled, &[NonResponsesChanged]),
        (("/scales/0/non_responses/dont_know", None), Rescaled, &[NonResponsesChanged]),
        (("/scales/0/kind", Some(json!("other"))), Identical, &[]),
        (("/title/en", Some(json!("Ours"))), Identical, &[]),
        (("/roles/0", None), Identical, &[]),
    ];
    for (edit, status, reasons) in table {
        for question in &after(std::slice::from_ref(edit)).questions {
            assert_eq!((question.status, &question.reasons[..]), (*status, *reasons), "{edit:?}");
        }
    }
}

#[test]
fn a_question_that_never_offered_a_non_response_does_not_miss_it() {
    let narrowed = edited(new_leaders(), &[("/areas/2/questions/0/non_responses", Some(json!(["not_applicable"])))]);
    let gone = edited(narrowed.clone(), &[("/scales/0/non_responses/dont_know", None)]);
    let found = comparability(&framework(&narrowed), &framework(&gone));
    assert_eq!(of(&found, "delegation").status, QuestionStatus::Identical);
    assert_eq!((found.summary.identical, found.summary.rescaled), (1, 14));
}

#[test]
fn the_gravest_status_counts_and_every_reason_is_told() {
    let found = after(&[
        ("/stem/en", Some(json!("How often does your team:"))),
        ("/scales/0/points/1/label/en", Some(json!("Seldom"))),
        ("/areas/2/questions/0/keying", Some(json!("reverse"))),
        ("/areas/2/questions/0/text/es", Some(json!("Reparten?"))),
    ]);
    let question = of(&found, "delegation");
    assert_eq!(question.status, QuestionStatus::Rescaled);
    use QuestionReason::*;
    assert_eq!(question.reasons, [StemReworded, KeyingChanged, LabelsReworded, TranslationChanged]);
}

#[test]
fn a_cosmetic_stem_leaves_every_question_comparable() {
    let new = framework(&edited(new_leaders(), &[("/stem/en", Some(json!("How often do you and your team…")))]));
    let cosmetic = Equivalences::from_iter([Wording::Stem]);
    let found = comparability_with(&framework(&new_leaders()), &new, &cosmetic);
    assert_eq!((found.summary.comparable, found.summary.equivalent), (15, 15));
    assert!(found.areas.iter().all(|area| area.status == AreaStatus::Full { questions: 3 }));
    assert!(found.questions.iter().all(|question| question.reasons == [QuestionReason::DeclaredCosmetic]));
}

#[test]
fn areas_are_comparable_on_their_common_questions() {
    let id = |id: &str| id.parse().unwrap();
    let common = |common, questions, questions_before, reasons| AreaStatus::Common {
        common,
        questions,
        questions_before,
        reasons,
    };
    let added = json!({"id": "peer_visits", "text": "Visit?", "scale": "frequency"});
    let table = [
        (vec![("/areas/2/questions/0/weight", Some(json!(2)))], common(3, 3, 3, vec![AreaReason::WeightsChanged {}])),
        (
            vec![
                ("/areas/2/questions/0/keying", Some(json!("reverse"))),
                ("/areas/2/questions/0/weight", Some(json!(2))),
            ],
            common(2, 3, 3, vec![AreaReason::QuestionRekeyed { question: id("delegation") }]),
        ),
        (
            vec![("/areas/2/questions/-", Some(added))],
            common(3, 4, 3, vec![AreaReason::QuestionAdded { question: id("peer_visits") }]),
        ),
        (
            vec![("/areas/2/questions/0", None)],
            common(2, 2, 3, vec![AreaReason::QuestionRemoved { question: id("delegation") }]),
        ),
    ];
    for (edits, expected) in table {
        let found = after(&edits);
        assert_eq!(found.areas[2].status, expected);
        let others = found.areas.iter().enumerate().filter(|(index, _)| *index != 2);
        assert!(others.into_iter().all(|(_, area)| area.status == AreaStatus::Full { questions: 3 }));
    }
}

#[test]
fn a_moved_question_goes_on_and_both_areas_change() {
    let new = moved(new_leaders(), "/areas/0/questions/0", "/areas/1/questions/0");
    let found = comparability(&framework(&new_leaders()), &framework(&new));
    let question = of(&found, "shared_understanding");
    assert_eq!((question.status, question.moved), (QuestionStatus::Identical, true));
    assert_eq!((found.summary.comparable, found.summary.moved), (15, 1));
    let AreaStatus::Common { common: 2, questions: 2, questions_before: 3, reasons } = &found.areas[0].status else {
        panic!("{:?}", found.areas[0]);
    };
    let question = || "shared_understanding".parse().unwrap();
    let to = "school_culture".parse().unwrap();
    assert_eq!(reasons, &[AreaReason::QuestionMovedOut { question: question(), to }]);
    let AreaStatus::Common { common: 3, questions: 4, questions_before: 3, reasons } = &found.areas[1].status else {
        panic!("{:?}", found.areas[1]);
    };
    let from = "learning_and_teaching".parse().unwrap();
    assert_eq!(reasons, &[AreaReason::QuestionMovedIn { question: question(), from }]);
}

#[test]
fn an_area_without_a_common_question_is_not_comparable() {
    let found = after(&[
        ("/areas/4", None),
        ("/areas/0/questions/0/revision", Some(json!(2))),
        ("/areas/0/questions/1/revision", Some(json!(2))),
        ("/areas/0/questions/2/revision", Some(json!(2))),
    ]);
    let AreaStatus::None { questions: 3, questions_before: 3, reasons } = &found.areas[0].status else {
        panic!("{:?}", found.areas[0]);
    };
    assert_eq!(reasons.len(), 3);
    let removed = found.areas.last().unwrap();
    assert_eq!(removed.id, "personal_leadership");
    let reasons = vec![AreaReason::AreaRemoved {}];
    assert_eq!(removed.status, AreaStatus::None { questions: 0, questions_before: 3, reasons });
}

#[test]
fn rules_that_changed_are_told_once() {
    let found = after(&[("/scoring", Some(json!({"area_reading": "pooled_answers", "minimum_n": 4})))]);
    assert_eq!(found.rules_changed, ["scoring.area_reading", "scoring.minimum_n"]);
    assert_eq!(found.summary.identical, 15);
    let reasons = vec![AreaReason::AreaReadingChanged {}];
    assert_eq!(found.areas[0].status, AreaStatus::Common { common: 3, questions: 3, questions_before: 3, reasons });
}

#[test]
fn the_document_reads_back_and_refuses_what_it_does_not_know() {
    let found = after(&[("/areas/2/questions/0/keying", Some(json!("reverse")))]);
    let mut json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["format"], "ilt-comparability/1");
    assert_eq!(serde_json::from_value::<Comparability>(json.clone()).unwrap(), found);
    json["more"] = json!(1);
    assert!(serde_json::from_value::<Comparability>(json).is_err());
}

/// A lowered threshold, or open mode where there was none, is told by itself: old answers are not read again under it.
#[test]
fn less_confidentiality_is_told_by_itself() {
    use ilt::compare::DisclosureChange::{self, Looser, Stricter};
    use ilt::framework::OpenMode::{self, Never, WithAgreement};
    use ilt::framework::document::{DisclosureDocument, ScoringDocument};

    let with = |threshold: i64, open_mode: OpenMode| {
        let mut document = ilt::Framework::new_leaders().document().clone();
        document.disclosure = Some(DisclosureDocument { threshold: Some(threshold), open_mode: Some(open_mode) });
        ilt::Framework::try_from(document).unwrap()
    };
    for (old, new, expected) in [
        ((5, Never), (5, Never), None),
        ((5, Never), (6, Never), Some(Stricter)),
        ((5, WithAgreement), (5, Never), Some(Stricter)),
        ((5, Never), (3, Never), Some(Looser)),
        ((5, Never), (5, WithAgreement), Some(Looser)),
        ((5, Never), (9, WithAgreement), Some(Looser)),
        ((5, WithAgreement), (4, Never), Some(Looser)),
    ] {
        let found = ilt::compare::comparability(&with(old.0, old.1), &with(new.0, new.1));
        assert_eq!(found.disclosure, expected as Option<DisclosureChange>, "{old:?} {new:?}");
        let text = found.to_text(&"en".parse().unwrap());
        assert!(!text.contains("Read the old answers again"), "{text}");
        assert_eq!(text.contains("Warning: less is hidden from now on."), expected == Some(Looser), "{text}");

        // another rule with it: to read old answers by is no rule of a release that hides less
        let mut document = with(new.0, new.1).document().clone();
        document.scoring = Some(ScoringDocument { minimum_n: Some(4), ..ScoringDocument::default() });
        let found = ilt::compare::comparability(&with(old.0, old.1), &ilt::Framework::try_from(document).unwrap());
        let text = found.to_text(&"en".parse().unwrap()).split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(text.contains("Read the old answers again"), expected != Some(Looser), "{text}");
        assert_eq!(text.contains("Warning: less is hidden from now on."), expected == Some(Looser), "{text}");
    }
}

/// A view goes on where its questions do, and says what came, went or counts otherwise, also where every area goes on.
#[test]
fn views_are_comparable_on_their_common_questions() {
    let id = |id: &str| id.parse().unwrap();
    let view = |questions: Value| json!({"id": "families", "title": "Families", "questions": questions});
    let old = edited(
        new_leaders(),
        &[
            ("/views", Some(json!([view(json!(["family_and_community", "delegation"]))]))),
            ("/areas/2/questions/2/scored", Some(json!(false))),
        ],
    );
    let common = |common, questions, questions_before, reason| AreaStatus::Common {
        common,
        questions,
        questions_before,
        reasons: vec![reason],
    };
    let joined = json!(["family_and_community", "delegation", "shared_norms"]);
    let table = [
        (vec![("/title", Some(json!("Renamed")))], AreaStatus::Full { questions: 2 }),
        (vec![("/views/0/title", Some(json!("Home")))], AreaStatus::Full { questions: 2 }),
        (
            vec![("/views/0/questions", Some(joined))],
            common(2, 3, 2, AreaReason::QuestionJoined { question: id("shared_norms") }),
        ),
        (
            vec![("/views/0/questions", Some(json!(["delegation"])))],
            common(1, 1, 2, AreaReason::QuestionLeft { question: id("family_and_community") }),
        ),
        (
            vec![("/areas/2/questions/0/revision", Some(json!(2)))],
            common(1, 2, 2, AreaReason::QuestionReworded { question: id("delegation") }),
        ),
        (
            vec![("/areas/2/questions/0/scored", Some(json!(false)))],
            common(1, 1, 2, AreaReason::QuestionNoLongerScored { question: id("delegation") }),
        ),
        (
            vec![("/areas/2/questions/0", None), ("/views/0/questions", Some(json!(["family_and_community"])))],
            common(1, 1, 2, AreaReason::QuestionRemoved { question: id("delegation") }),
        ),
        // each area counts as before, and the view does not
        (
            vec![("/areas/2/questions/0/weight", Some(json!(2))), ("/areas/2/questions/1/weight", Some(json!(2)))],
            common(2, 2, 2, AreaReason::WeightsChanged {}),
        ),
        (
            vec![("/scoring", Some(json!({"area_reading": "pooled_answers"})))],
            common(2, 2, 2, AreaReason::AreaReadingChanged {}),
        ),
        (
            vec![("/views", None)],
            AreaStatus::None { questions: 0, questions_before: 2, reasons: vec![AreaReason::ViewRemoved {}] },
        ),
    ];
    let before = framework(&old);
    for (edits, expected) in table {
        let weights =
            matches!(&expected, AreaStatus::Common { reasons, .. } if reasons[..] == [AreaReason::WeightsChanged {}]);
        let found = comparability(&before, &framework(&edited(old.clone(), &edits)));
        assert_eq!(found.views.len(), 1);
        assert_eq!(found.views[0].status, expected, "{edits:?}");
        assert!(!weights || found.areas[2].status == AreaStatus::Full { questions: 2 });
        // the page says it of the view, in the words of either language
        for (language, heading) in [("en", "\nAcross the areas\n"), ("es", "\nA través de las áreas\n")] {
            let text = found.to_text(&language.parse().unwrap());
            let (_, views) = text.split_once(heading).unwrap_or_else(|| panic!("{text}"));
            assert!(views.trim_start().starts_with(&format!("{}: ", found.views[0].title)), "{text}");
        }
    }
    let found = comparability(&framework(&new_leaders()), &before);
    let reasons = vec![AreaReason::ViewAdded {}];
    assert_eq!(found.views[0].status, AreaStatus::None { questions: 2, questions_before: 0, reasons });
    assert!(
        !comparability(&framework(&new_leaders()), &framework(&new_leaders()))
            .to_text(&"en".parse().unwrap())
            .contains("Across")
    );
}

//! What is spelled otherwise and means the same is the same.

use ilt::Framework;
use ilt::compare::{comparability, diff, digest, score_digest};
use ilt::framework::PlainText;
use ilt::framework::document::{
    AreaDocument, FrameworkDocument, NonResponseDocument, PointDocument, QuestionDocument, ScaleDocument,
};
use ilt::overlay::Overlay;
use ilt::overlay::document::{
    OverlayAreaDocument, OverlayDocument, OverlayNonResponseDocument, OverlayNonResponsesDocument,
    OverlayPointDocument, OverlayQuestionDocument, OverlayScaleDocument,
};
use ilt::strategies::framework_documents;
use proptest::prelude::*;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::team::{cases, policies, shown, teams};

/// The fields in which texts stand that people read.
const TEXTS: [&str; 10] =
    ["title", "description", "stem", "recall_period", "rights", "publisher", "additions", "label", "text", "reason"];

/// Changes every text of a document that people read.
fn each_text(value: &mut Value, in_text: bool, change: &mut impl FnMut(&str) -> String) {
    match value {
        Value::String(text) if in_text => *text = change(text),
        Value::Array(list) => list.iter_mut().for_each(|value| each_text(value, in_text, change)),
        Value::Object(fields) => fields
            .iter_mut()
            .for_each(|(name, value)| each_text(value, in_text || TEXTS.contains(&name.as_str()), change)),
        _ => {}
    }
}

/// The text with its letters taken apart, and with other blanks and line breaks around and between its words.
fn respelled(text: &str, numbers: &mut impl Iterator<Item = usize>) -> String {
    const BLANKS: [&str; 7] = [" ", "  ", "\u{a0}", "\n", "\r\n\t", " \u{3000}", "\u{2003}\u{2028}"];
    let mut blank = || BLANKS[numbers.next().unwrap() % BLANKS.len()];
    let mut spelled = String::from(blank());
    for word in text.split_whitespace() {
        spelled.extend(word.nfd());
        spelled.push_str(blank());
    }
    spelled
}

/// A document whose texts have something to take apart, and the same spelled otherwise.
fn twins() -> impl Strategy<Value = (FrameworkDocument, String)> {
    let numbers = proptest::collection::vec(any::<usize>(), 1..40);
    (framework_documents(), numbers).prop_map(|(document, numbers)| {
        let mut numbers = numbers.into_iter().cycle();
        let mut json = serde_json::to_value(document).unwrap();
        each_text(&mut json, false, &mut |text| format!("{text} réunión Ångström 한글"));
        let document = serde_json::from_value(json.clone()).unwrap();
        each_text(&mut json, false, &mut |text| respelled(text, &mut numbers));
        (document, json.to_string())
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_normal_form_is_its_own(text in any::<String>(), blanks in "[ \\t\u{a0}e\u{301}\u{300}\u{1100}\u{1161}\u{200b}]{0,9}") {
        for text in [text, blanks] {
            let normal = PlainText::from(text.as_str());
            prop_assert_eq!(&PlainText::from(normal.as_str()), &normal);
            prop_assert_eq!(PlainText::from(text.nfd().collect::<String>()), normal.clone());
            prop_assert!(!normal.contains("  ") && normal.trim() == normal.as_str());
        }
    }

    #[test]
    fn another_spelling_of_the_same_texts_is_the_same_framework((document, respelled) in twins()) {
        let framework = Framework::try_from(document.clone()).unwrap();
        // read from JSON, through serde, and made in code
        let through_code = serde_json::from_str::<FrameworkDocument>(&respelled).unwrap();
        for other in [
            Framework::from_json(&respelled).unwrap(),
            serde_json::from_str(&respelled).unwrap(),
            Framework::try_from(through_code).unwrap(),
        ] {
            prop_assert_eq!(other.document(), &document);
            prop_assert_eq!(digest(&other), digest(&framework));
            prop_assert!(diff(&framework, &other).is_empty());
            prop_assert!(diff(&other, &framework).is_empty());
        }
    }

    /// Where points stand is a matter of distances: writing out the default, or writing other positions in another
    /// unit, changes nothing.
    #[test]
    fn the_unit_of_positions_means_nothing(team in teams(), policy in policies(), factor in 1..=50_i64) {
        let other = team.reframed(|document| {
            for scale in &mut document.scales {
                let last = i64::try_from(scale.points.len() - 1).unwrap();
                scale.span = Some(scale.span.unwrap_or(last) * factor);
                for (index, point) in (0..).zip(&mut scale.points) {
                    point.position = Some(point.position.unwrap_or(index) * factor);
                }
            }
        });
        let (old, new) = (team.framework(), other.framework());
        prop_assert_eq!(digest(old), digest(new));
        prop_assert_eq!(score_digest(old), score_digest(new));
        prop_assert!(diff(old, new).changes.is_empty());
        let kept = comparability(old, new).summary;
        prop_assert_eq!(kept.comparable, old.questions().count() as u64);
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
    }

    #[test]
    fn an_overlay_that_spells_texts_otherwise_changes_nothing((document, respelled) in twins()) {
        let base = Framework::try_from(document).unwrap();
        // with the raw spelling, as a file of an overlay has it
        let spelled: Value = serde_json::from_str(&respelled).unwrap();
        let mut overlay = serde_json::to_value(overlay_of_all_texts(&base)).unwrap();
        for place in ["/title", "/stem", "/recall_period"] {
            *overlay.pointer_mut(place).unwrap() = spelled.pointer(place).unwrap().clone();
        }
        for (index, area) in base.areas().iter().enumerate() {
            overlay["areas"][index]["title"] = spelled["areas"][index]["title"].clone();
            for number in 0..area.questions().len() {
                overlay["areas"][index]["questions"][number]["text"] =
                    spelled["areas"][index]["questions"][number]["text"].clone();
            }
        }
        for (index, scale) in base.scales().iter().enumerate() {
            for number in 0..scale.points().len() {
                overlay["scales"][index]["points"][number]["label"] =
                    spelled["scales"][index]["points"][number]["label"].clone();
            }
        }
        let overlay = Overlay::from_json(&base, &overlay.to_string()).unwrap();
        let found = diff(&base, overlay.framework());
        prop_assert_eq!(found.changes, []);
    }
}

/// An overlay that says every text of the base again.
fn overlay_of_all_texts(base: &Framework) -> OverlayDocument {
    let document = base.document();
    let mut overlay = OverlayDocument::on(base, "district", "1.0.0");
    overlay.title = Some(document.title.clone());
    overlay.stem = Some(document.stem.clone());
    overlay.recall_period = Some(document.recall_period.clone());
    let questions = |area: &AreaDocument| {
        let question = |question: &QuestionDocument| OverlayQuestionDocument {
            text: Some(question.text.clone()),
            ..OverlayQuestionDocument::of(&question.id)
        };
        area.questions.iter().map(question).collect()
    };
    let area = |area: &AreaDocument| OverlayAreaDocument {
        title: Some(area.title.clone()),
        questions: Some(questions(area)),
        ..OverlayAreaDocument::of(&area.id)
    };
    overlay.areas = Some(document.areas.iter().map(area).collect());
    let point = |point: &PointDocument| OverlayPointDocument {
        label: Some(point.label.clone()),
        ..OverlayPointDocument::of(&point.id)
    };
    let offered = |scale: &ScaleDocument| {
        let label = |offered: &Option<NonResponseDocument>| {
            offered.as_ref().map(|offered| OverlayNonResponseDocument::new(offered.label.clone()))
        };
        scale.non_responses.as_ref().map(|offered| OverlayNonResponsesDocument {
            not_applicable: label(&offered.not_applicable),
            dont_know: label(&offered.dont_know),
        })
    };
    let scale = |scale: &ScaleDocument| OverlayScaleDocument {
        points: Some(scale.points.iter().map(point).collect()),
        non_responses: offered(scale),
        ..OverlayScaleDocument::of(&scale.id)
    };
    overlay.scales = Some(document.scales.iter().map(scale).collect());
    overlay
}

//! Texts that are in another language than a reader asked for, and texts of the other direction inside a sentence.

use ilt::framework::document::FrameworkDocument;
use ilt::{Closed, Framework, Policy, Report};

/// A report in that language on answers to the built-in framework, changed.
fn report(language: &str, change: impl FnOnce(&mut FrameworkDocument)) -> Report {
    let mut document = Framework::new_leaders().document().clone();
    change(&mut document);
    let framework = Framework::try_from(document).unwrap();
    let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json")).unwrap();
    Report::of(&closed, Policy::Confidential, &language.parse().unwrap()).unwrap()
}

fn without_spanish(document: &mut FrameworkDocument) {
    let json = serde_json::to_string(document).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
    fn strip(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(fields) => {
                fields.shift_remove("es");
                fields.values_mut().for_each(strip);
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    strip(&mut value);
    value["translations"] = serde_json::json!([]);
    *document = serde_json::from_value(value).unwrap();
}

#[test]
fn a_text_that_is_not_translated_carries_its_language() {
    let english = "share lesson plans across grades?";
    let report = report("es", |document| document.areas[0].questions[0].text = english.into());
    let [other] = report.framework.other_languages.as_slice() else { panic!() };
    assert_eq!((other.language.as_str(), other.all, other.texts.as_slice()), ("en", false, &[english.to_owned()][..]));
    let html = report.to_html();
    assert!(
        html.contains(&format!("<bdi lang=\"en\">{english}</bdi>"))
            || html.contains(&format!("lang=\"en\" dir=\"auto\">{english}<"))
    );
    assert!(!html.contains("[en]"), "the attribute says it");
    let [text, markdown] =
        [report.to_text(), report.to_markdown()].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    assert!(text.contains(&format!("{english} [en]")), "{text}");
    assert!(markdown.contains(&format!("{english} \\[en\\]")), "{markdown}");
    assert!(text.contains(&other.text) && html.contains("Uno de los textos del marco está en `en`"));
    assert_eq!(text.matches("[en]").count(), text.matches(english).count());
}

#[test]
fn what_is_in_no_other_language_says_so_once() {
    let report = report("es", without_spanish);
    let [other] = report.framework.other_languages.as_slice() else { panic!() };
    assert!(other.all && other.texts.contains(&report.framework.stem));
    assert!(!report.to_text().contains("[en]"));
    assert!(report.to_text().contains("Los textos del marco están en `en`"));
    assert!(report.to_html().contains("<h1 lang=\"en\" dir=\"auto\">"));
}

#[test]
fn what_was_asked_for_is_no_other_language() {
    for language in ["en", "es", "en-GB", "es-MX"] {
        let report = report(language, |_| {});
        assert!(report.framework.other_languages.is_empty(), "{language}");
    }
    // neither is a sibling's
    let to_mexican = |document: &mut FrameworkDocument| {
        let json =
            serde_json::to_string(document).unwrap().replace("\"es\":", "\"es-MX\":").replace("\"es\"", "\"es-MX\"");
        *document = serde_json::from_str(&json).unwrap();
    };
    let spanish = report("es", to_mexican);
    assert!(spanish.framework.other_languages.is_empty());
    assert_eq!(spanish.areas[1].title, "Cultura escolar");
    assert_eq!(spanish.words.language, "es");
}

#[test]
fn a_text_of_the_other_direction_stands_by_itself_in_a_sentence() {
    let hebrew = "אף פעם";
    let report = report("en", |document| {
        document.scales[0].points[0].label = hebrew.into();
        document.roles.as_mut().unwrap()[0].label = hebrew.into();
    });
    let isolated = format!("\u{2068}{hebrew}\u{2069}");
    // in the sentences of the document, and where a page puts a text beside others
    assert!(serde_json::to_string(&report).unwrap().contains(&isolated));
    assert!(report.to_text().contains(&format!("1 {isolated}")), "{}", report.to_text());
    assert!(report.to_markdown().contains(&isolated));
    assert!(report.to_html().contains(&format!("<bdi>{hebrew}</bdi>")), "an element isolates");
    for text in [report.to_text(), report.to_markdown(), report.to_html()] {
        let count = |c: char| text.matches(c).count();
        assert_eq!(count('\u{2068}'), count('\u{2069}'), "each is ended");
    }
}

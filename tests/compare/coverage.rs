//! How far frameworks are translated.

use ilt::compare::{Coverage, CoverageText};
use ilt::framework::TranslationStatus;
use serde_json::json;

use crate::edit::{corpus, edited, framework, new_leaders};

#[test]
fn the_built_in_spanish_is_complete_and_a_draft() {
    let coverage = Coverage::of(&framework(&new_leaders()));
    assert_eq!((coverage.texts, coverage.languages.len()), (80, 1));
    let spanish = &coverage.languages[0];
    assert_eq!((spanish.language.as_str(), spanish.status), ("es", Some(TranslationStatus::Draft)));
    assert_eq!((spanish.translated, spanish.inherited, spanish.draft), (80, 0, 80));
    assert_eq!((&spanish.missing, &spanish.same_as_default), (&Vec::new(), &Vec::new()));
}

#[test]
fn gaps_have_places() {
    let edits = [
        ("/title", Some(json!("Our reflection"))),
        ("/areas/1/title", Some(json!({"en": "School culture", "ES": " School culture "}))),
        ("/areas/2/questions/0/text/es", None),
        ("/stem/fr", Some(json!("À quelle fréquence, vous et votre équipe :"))),
        ("/translations/0/status", Some(json!("reviewed"))),
    ];
    let coverage = Coverage::of(&framework(&edited(new_leaders(), &edits)));
    let gap = |pointer: &str, text: &str| {
        serde_json::from_value::<CoverageText>(json!({"pointer": pointer, "text": text})).unwrap()
    };
    let [spanish, french] = &coverage.languages[..] else { panic!("two languages") };
    let delegate = "Delegate responsibilities to various team members?";
    assert_eq!(spanish.missing, [gap("/title", "Our reflection"), gap("/areas/2/questions/0/text", delegate)]);
    assert_eq!(spanish.same_as_default, [gap("/areas/1/title/ES", "School culture")]);
    assert_eq!((spanish.translated, spanish.draft), (77, 0));
    assert_eq!((french.language.as_str(), french.status, french.translated), ("fr", None, 1));
    assert_eq!((french.missing.len(), french.draft), (79, 1));
}

#[test]
fn a_region_inherits_from_its_language() {
    let coverage = Coverage::of(&framework(&corpus("complete_translations")));
    let found: Vec<_> = coverage
        .languages
        .iter()
        .map(|l| {
            (
                l.language.as_str(),
                l.declared_complete,
                l.translated,
                l.inherited,
                l.same_as_default.len(),
                l.missing.len(),
            )
        })
        .collect();
    assert_eq!(found, [("es", true, 7, 0, 1, 0), ("es-MX", true, 1, 7, 0, 0), ("fr", false, 1, 0, 0, 7)]);
}

#[test]
fn the_document_reads_back() {
    let coverage = Coverage::of(&framework(&corpus("complete_translations")));
    let json = serde_json::to_value(&coverage).unwrap();
    assert_eq!(json["format"], "ilt-coverage/1");
    assert_eq!(json["languages"][1]["language"], "es-MX");
    assert_eq!(serde_json::from_value::<Coverage>(json).unwrap(), coverage);
}

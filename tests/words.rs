//! The crate's own words: those that an app brings, and what stands where they are missing.

#![cfg(feature = "new-leaders")]
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use ilt::diagnostic::Code;
use ilt::form::AnswerProfile;
use ilt::response::{SingleResponse, document::SingleResponseDocument};
use ilt::score::Band;
use ilt::words::Words;
use ilt::{Disclosed, Framework, Policy, Profile, Report, ResponseSet};
use serde_json::{Value, json};

const PSEUDO: &str = include_str!("corpus/words/valid/pseudo_language.json");

fn words(more: Value) -> Words {
    let mut document = json!({"format": "ilt-words/1"});
    document.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Words::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn codes(document: &Value) -> Vec<(Code, String)> {
    let problems = Words::from_json(&document.to_string()).unwrap_err();
    problems.iter().map(|problem| (problem.code, problem.pointer.to_string())).collect()
}

fn report(language: &str, brought: &[Words]) -> Report {
    let framework = Framework::new_leaders();
    let responses = ResponseSet::from_json(&framework, include_str!("../examples/data/cedar.json")).unwrap();
    let disclosed = Disclosed::of(&responses.close(), Policy::Confidential).unwrap();
    Report::of_reflection(&disclosed.into(), &language.parse().unwrap(), brought)
}

/// Every text of a report that the crate says, with its place.
fn said(report: &Report) -> Vec<(String, String)> {
    fn walk(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(name, value)| walk(value, &format!("{at}/{name}"), found));
            }
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, value)| walk(value, &format!("{at}/{index}"), found));
            }
            Value::String(text) => found.push((at.to_owned(), text.clone())),
            _ => {}
        }
    }
    let document = serde_json::to_value(report).unwrap();
    let mut found = Vec::new();
    for place in
        ["/participation/text", "/disclosure/promise", "/rules/text", "/limits", "/words", "/framework/release"]
    {
        walk(document.pointer(place).unwrap(), place, &mut found);
    }
    for place in ["/hidden", "/strengths", "/opportunities", "/areas"] {
        let mut all = Vec::new();
        walk(document.pointer(place).unwrap(), place, &mut all);
        let own = ["/text", "/coverage", "/answered", "/notes/0"];
        found.extend(all.into_iter().filter(|(at, _)| {
            // the texts of questions, and those of candidates, are the framework's
            let of_framework =
                at.split('/').rev().nth(2) == Some("questions") || at.split('/').rev().nth(2) == Some("candidates");
            own.iter().any(|own| at.ends_with(own)) && !(at.ends_with("/text") && of_framework)
        }));
    }
    found
}

#[test]
fn all_that_a_report_says_is_in_the_words_that_were_brought() {
    let report = report("es-x-pseudo", &[Words::from_json(PSEUDO).unwrap()]);
    assert_eq!((report.words.language.as_str(), report.words.note.as_ref()), ("es-x-pseudo", None));
    let said = said(&report);
    assert!(said.len() > 150, "{}", said.len());
    for (at, text) in said {
        let own = text.starts_with('[') && text.ends_with(']');
        let is_plain = ["/words/language", "/framework/release"].contains(&at.as_str()) || at.ends_with("/about");
        assert!(own || is_plain, "{at}: {text}");
    }
    // the framework's own texts are as in Spanish
    assert_eq!(report.areas[1].title, "Cultura escolar");
}

#[test]
fn built_in_languages_are_found_by_ever_shorter_tags_and_need_no_note() {
    for (asked, found) in [("en", "en"), ("en-GB", "en"), ("es", "es"), ("es-MX", "es"), ("es-419", "es")] {
        let words = report(asked, &[]).words;
        assert_eq!((words.language.as_str(), words.note.clone()), (found, None), "{asked}");
    }
}

#[test]
fn a_report_says_where_its_words_are_of_another_language() {
    let report = report("fr-CA", &[]);
    assert_eq!(report.words.language, "en");
    let note = "The words around the framework's own texts are in English: there are none in `fr-CA`.";
    assert_eq!(report.words.note.as_deref(), Some(note));
    #[cfg(feature = "page")]
    assert!(
        report.to_text().contains(&format!("\n\n{}\n", note.replace(" `fr-CA`", "\n`fr-CA`"))),
        "{}",
        report.to_text()
    );
}

#[test]
fn what_is_missing_is_in_english_and_the_report_says_so() {
    let few = Words::from_json(include_str!("corpus/words/valid/few_words.json")).unwrap();
    assert!(few.missing().len() > 100);
    let report = report("fr-CA", &[few]);
    assert_eq!(report.words.language, "fr-CA");
    assert_eq!(report.words.band(Band::Strength).label, "Point fort");
    assert_eq!(report.words.band(Band::Strength).meaning, "Most answers are favorable and few are unfavorable.");
    assert_eq!(
        report.limits[2],
        "Where few people answer, one answer moves much. Look at the answers, not only at the means."
    );
    let note = "Some of the words around the framework's own texts are in English: they are missing in `fr-CA`.";
    assert_eq!(report.words.note.as_deref(), Some(note));
}

#[test]
fn an_app_may_choose_other_words_in_a_built_in_language() {
    let own = words(json!({"language": "es", "labels": {"report": {"bands": {"steady": {"label": "En marcha"}}}}}));
    let report = report("es-MX", &[own]);
    assert_eq!(report.words.band(Band::Steady).label, "En marcha");
    // the rest is Spanish all the same, and all of it
    assert_eq!(report.words.band(Band::Strength).label, "Fortaleza");
    assert_eq!((report.words.language.as_str(), report.words.note.as_deref()), ("es", None));
}

#[test]
fn more_special_words_come_before_more_general_ones() {
    let label = |tag: &str, label: &str| {
        words(json!({"language": tag, "labels": {"report": {"states": {"suppressed": label}}}}))
    };
    let brought = [label("fr", "Masqué"), label("fr-CA", "Caché")];
    assert_eq!(report("fr-CA", &brought).words.states.suppressed, "Caché");
    assert_eq!(report("fr-BE", &brought).words.states.suppressed, "Masqué");
}

#[test]
fn profiles_and_forms_speak_the_words_too() {
    let (framework, pseudo) = (Framework::new_leaders(), [Words::from_json(PSEUDO).unwrap()]);
    let language = "es-x-pseudo".parse().unwrap();
    let document = SingleResponseDocument {
        framework: (&framework).into(),
        respondent: "r1".into(),
        ..SingleResponseDocument::default()
    };
    let single = SingleResponse::check(
        &framework,
        SingleResponseDocument { status: ilt::response::ResponseStatus::Draft, ..document },
    )
    .unwrap();
    let profile = Profile::with_words(&single.response(), &language, &pseudo);
    assert!(profile.notes.iter().all(|note| note.starts_with('[')), "{:?}", profile.notes);
    let form = framework.form_in(std::slice::from_ref(&language), &pseudo);
    let schema = form.answer_schema(AnswerProfile::Form, &language);
    let messages = schema.messages();
    assert_eq!((&*messages["submit.text"], &*messages["role.label"]), ("[Hand in]", "[Your role]"));
    assert_eq!(schema.react_jsonschema_form()["ui:submitButtonOptions"]["submitText"], "[Hand in]");
    assert!(schema.to_value()["description"].as_str().unwrap().starts_with('['));
}

#[test]
fn every_problem_of_a_document_is_told_at_its_place() {
    let document = json!({
        "format": "ilt-words/1",
        "language": "es",
        "labels": {"report": {"bands": {"strenght": {"label": "Fortaleza"}, "steady": "Estable"}}},
        "sentences": {
            "anwsered": "contestaron {n} de {respondents}",
            "share": "{count} de {off}",
            "coverage": "{in_score}",
            "covers_areas": {"by": "areas", "few": "{areas} áreas", "other": "unas áreas"},
            "commit": {"by": "n", "one": "Es una.", "other": " "},
        },
    });
    let expected = [
        (Code::UnknownField, "/labels/report/bands/strenght"),
        (Code::WrongType, "/labels/report/bands/steady"),
        (Code::UnknownField, "/sentences/anwsered"),
        (Code::BadHole, "/sentences/share"),
        (Code::BadHole, "/sentences/coverage"),
        (Code::BadPluralForm, "/sentences/covers_areas"),
        (Code::BadPluralForm, "/sentences/covers_areas/few"),
        (Code::BadHole, "/sentences/covers_areas/other"),
        (Code::BadHole, "/sentences/commit/by"),
        (Code::BlankText, "/sentences/commit/other"),
    ];
    assert_eq!(codes(&document), expected.map(|(code, at)| (code, at.to_owned())));
}

#[test]
fn one_alone_may_be_said_without_its_number() {
    let drafts = |one: &str| {
        let forms = json!({"by": "drafts", "one": one, "other": "{drafts} brouillons"});
        json!({"format": "ilt-words/1", "language": "en-x-test", "sentences": {"drafts": forms}})
    };
    assert!(Words::from_json(&drafts("one draft").to_string()).is_ok());
    // in French 0 is said like 1
    let mut french = drafts("un brouillon");
    french["language"] = "fr".into();
    let code = if cfg!(feature = "languages") { Code::BadHole } else { Code::BadPluralForm };
    assert_eq!(codes(&french)[0].0, code);
}

#[cfg(not(feature = "languages"))]
#[test]
fn plural_forms_of_further_languages_need_the_feature() {
    let plural = json!({"by": "areas", "one": "{areas} área", "other": "{areas} áreas"});
    let document = json!({"format": "ilt-words/1", "language": "pt", "sentences": {"covers_areas": plural}});
    assert_eq!(codes(&document), [(Code::BadPluralForm, "/sentences/covers_areas".to_owned())]);
}

#[cfg(feature = "languages")]
#[test]
fn six_forms_are_chosen_by_the_number() {
    let forms = json!({
        "by": "respondents",
        "zero": "لم يجب أحد من {roster}.",
        "one": "أجاب شخص واحد من {roster}.",
        "two": "أجاب شخصان من {roster}.",
        "few": "أجاب {respondents} أشخاص من {roster}.",
        "many": "أجاب {respondents} شخصًا من {roster}.",
        "other": "أجاب {respondents} شخص من {roster}.",
    });
    let arabic = words(json!({"language": "ar", "sentences": {"answered_of_roster": forms}}));
    // seven of Cedar's eight answered
    assert!(report("ar-EG", &[arabic]).participation.text.starts_with("أجاب 7 أشخاص من "));
    let mut incomplete = forms;
    incomplete.as_object_mut().unwrap().remove("few");
    let document = json!({"format": "ilt-words/1", "language": "ar", "sentences": {"answered_of_roster": incomplete}});
    assert_eq!(codes(&document), [(Code::BadPluralForm, "/sentences/answered_of_roster".to_owned())]);
}

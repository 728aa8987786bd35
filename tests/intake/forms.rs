//! What was exported as another tool's form comes back equal in all that the form can hold, and its answers by their ids.

use std::collections::BTreeSet;

use ilt::Framework;
use ilt::form::{Form, FormTool};
use ilt::framework::document::FrameworkDocument;
use ilt::intake::bank::{BankImport, BankTool};
use ilt::intake::{Layout, Mapping, Table};
use serde_json::{Value, json};

const INSTRUMENTS: [&str; 3] = [
    include_str!("../../examples/instruments/rubric/framework.json"),
    include_str!("../../examples/instruments/tiers/framework.json"),
    include_str!("../../examples/instruments/two_ratings/framework.json"),
];

/// The ways out that come back.
fn exports(form: &Form) -> Vec<(FormTool, BankTool, Vec<u8>)> {
    let xls_form = form.xls_form();
    vec![
        (FormTool::XlsForm, BankTool::XlsForm, xls_form.to_csv().into_bytes()),
        (FormTool::XlsForm, BankTool::XlsForm, xls_form.to_xlsx().unwrap()),
        (FormTool::Fhir, BankTool::Fhir, form.questionnaire().to_string().into_bytes()),
    ]
}

fn remove(value: &mut Value, place: &str) {
    let (field, rest) = place.split_once('.').map_or((place, None), |(field, rest)| (field, Some(rest)));
    match (value, rest) {
        (Value::Array(list), _) => list.iter_mut().for_each(|element| remove(element, place)),
        (Value::Object(object), None) => drop(object.shift_remove(field)),
        (Value::Object(object), Some(rest)) => {
            object.get_mut(field).into_iter().for_each(|inside| remove(inside, rest));
        }
        _ => {}
    }
}

/// Texts that say the same as the default language say nothing more, and a default says what its absence says.
fn plain(value: &mut Value, language: &str) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|element| plain(element, language)),
        Value::Object(object) => {
            if let Some(default) = object.get(language).cloned().filter(Value::is_string) {
                object.retain(|tag, text| tag == language || *text != default);
                if object.len() == 1 {
                    *value = default;
                }
                return;
            }
            object.values_mut().for_each(|inside| plain(inside, language));
            object.retain(|name, inside| {
                let is_default = match name.as_str() {
                    "keying" => *inside == json!("forward"),
                    "weight" => *inside == json!(1),
                    _ => false,
                };
                let is_empty = inside.as_array().is_some_and(Vec::is_empty);
                !is_default && (!is_empty || name == "non_responses")
            });
        }
        _ => {}
    }
}

fn words(value: &Value) -> BTreeSet<String> {
    let list = value.as_array().into_iter().flatten();
    list.map(|word| word.as_str().unwrap().to_owned()).collect()
}

/// All of a framework that a form of the tool can hold.
fn held(document: &FrameworkDocument, not_held: &[&str]) -> Value {
    let mut value = serde_json::to_value(document).unwrap();
    let language = document.default_language.clone();
    if not_held.contains(&"title in other languages") && value["title"].is_object() {
        value["title"] = value["title"][&language].clone();
    }
    not_held.iter().for_each(|place| remove(&mut value, place));
    // which languages there are is seen from the texts
    remove(&mut value, "translations");
    plain(&mut value, &language);
    // each question says what it offers, and a scale what is offered anywhere
    let scales = value["scales"].as_array().unwrap().clone();
    let mut offered: BTreeSet<(String, String)> = BTreeSet::new();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for area in value["areas"].as_array_mut().unwrap() {
        for question in area["questions"].as_array_mut().unwrap() {
            let id = question["scale"].as_str().unwrap().to_owned();
            let scale = scales.iter().find(|scale| scale["id"] == *id).unwrap();
            let all = scale["non_responses"].as_object().map(|all| all.keys().cloned().collect()).unwrap_or_default();
            let some = if question["non_responses"].is_null() { all } else { words(&question["non_responses"]) };
            offered.extend(some.iter().map(|kind| (id.clone(), kind.clone())));
            question["non_responses"] = json!(some);
            used.insert(id);
        }
    }
    let scales = value["scales"].as_array_mut().unwrap();
    scales.retain(|scale| used.contains(scale["id"].as_str().unwrap()));
    scales.sort_by_key(|scale| scale["id"].as_str().unwrap().to_owned());
    for scale in scales {
        let id = scale["id"].as_str().unwrap().to_owned();
        for side in ["favorable", "unfavorable"] {
            scale[side] = json!(words(&scale[side]));
        }
        if let Some(all) = scale["non_responses"].as_object_mut() {
            all.retain(|kind, _| offered.contains(&(id.clone(), kind.clone())));
        }
        if scale["non_responses"].as_object().is_none_or(|all| all.is_empty()) {
            remove(scale, "non_responses");
        }
    }
    value
}

fn comes_back(framework: &Framework) {
    let form = framework.form();
    for (tool, from, export) in exports(&form) {
        let not_held = form.not_held_by(tool);
        let import = BankImport::read(&export, Some(from), None).unwrap();
        let (came, went) = (held(&import.framework.document, &not_held), held(framework.document(), &not_held));
        assert_eq!(came, went, "{tool}");
        assert_eq!(import.framework.to_decide, [], "{tool}: everything that it asks is said");
        assert!(BankImport::read(&export, None, None).is_ok(), "{tool}: which tool it is is found out");
    }
}

#[test]
fn the_built_in_framework_and_the_instruments_come_back() {
    comes_back(&Framework::new_leaders());
    for instrument in INSTRUMENTS {
        comes_back(&Framework::from_json(instrument).unwrap());
    }
    let import = BankImport::read(Framework::new_leaders().form().xls_form().to_csv().as_bytes(), None, None).unwrap();
    assert_eq!((import.report.questions, import.report.languages), (15, vec!["es".to_owned()]));
}

#[test]
fn a_form_is_the_same_whenever_it_is_made() {
    let form = Framework::new_leaders().form();
    assert_eq!(form.xls_form().to_xlsx().unwrap(), form.xls_form().to_xlsx().unwrap());
}

#[test]
fn what_an_xlsform_collects_is_read_by_its_ids() {
    let framework = Framework::new_leaders();
    // as KoboToolbox and ODK Central write the columns of a group, and without it
    for between in ["/", "-", ""] {
        let ids = framework.areas().iter().flat_map(|area| {
            area.questions().iter().map(move |question| match between {
                "" => question.id().to_string(),
                between => format!("{}{between}{}", area.id(), question.id()),
            })
        });
        let header: Vec<String> = ["SubmissionDate".to_owned()].into_iter().chain(ids).collect();
        let row: Vec<&str> = ["2026-11-02T10:00:00Z"].into_iter().chain(["often"; 14]).chain(["dont_know"]).collect();
        let table = Table::read(format!("{}\n{}\n", header.join(","), row.join(",")).as_bytes(), &Layout::default());
        let draft = Mapping::draft(&framework, &table.unwrap());
        let asked: BTreeSet<&str> = draft.columns.iter().filter_map(|column| column.question.as_deref()).collect();
        assert_eq!(asked.len(), 15, "{between}");
        assert!(draft.to_decide.unwrap().iter().all(|decision| !decision.about.contains("cell")), "{between}");
    }
}

#[cfg(feature = "proptest1")]
mod laws {
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_was_exported_comes_back(framework in ilt::strategies::frameworks()) {
            super::comes_back(&framework);
        }
    }
}

use std::collections::BTreeMap;
use std::path::Path;

use ilt::Framework;
use ilt::intake::{Keys, Layout, Mapping, MappingDocument, Table};
use ilt::response::document::CycleDocument;
use serde_json::Value;

/// One survey, as tools export it.
pub(crate) const EXPORTS: [&str; 12] = [
    "google-forms.csv",
    "google-sheet-resaved-excel.csv",
    "ms-forms.xlsx",
    "ms-forms-saved-as-csv.cp1252.csv",
    "qualtrics-choice-text.csv",
    "surveymonkey.csv",
    "surveymonkey-moved.csv",
    "redcap-labels.csv",
    "redcap-raw.csv",
    "limesurvey-full.csv",
    "limesurvey-codes.csv",
    "qualtrics-numeric.csv",
];

/// Those in which no text of a question stands.
pub(crate) const BY_CODES: [&str; 1] = ["limesurvey-codes.csv"];

pub(crate) fn framework() -> Framework {
    Framework::from_json(include_str!("team_practice.json")).expect("a framework")
}

pub(crate) fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake/exports").join(name)).expect("an export")
}

pub(crate) fn table(name: &str) -> Table {
    Table::read(&bytes(name), &Layout::default()).expect("a table")
}

/// The draft of an export, after somebody named the cycle and answered everything else by `decide`.
pub(crate) fn decided(name: &str, decide: impl FnOnce(&mut MappingDocument)) -> Mapping {
    let mut draft = Mapping::draft(&framework(), &table(name));
    draft.cycle = CycleDocument::new("spring_2026", "Spring 2026", 1);
    draft.to_decide = None;
    decide(&mut draft);
    Mapping::check(&framework(), draft).expect("a mapping")
}

/// The answers of each response of all teams, in the order of their keys.
pub(crate) fn imported(name: &str, mapping: &Mapping) -> Vec<BTreeMap<String, String>> {
    let import = mapping.import(&table(name), &Keys::numbers());
    let sets = import.responses.expect("responses");
    let documents = sets.iter().map(ilt::ResponseSet::to_document);
    let mut responses: Vec<_> = documents.flat_map(|document| document.responses).collect();
    responses.sort_by_key(|response| response.respondent.clone());
    let answers = responses.iter().map(|response| response.answers.iter());
    answers.map(|answers| answers.map(|(id, word)| (id.to_owned(), word.to_owned())).collect()).collect()
}

/// What a careful person ends with, response by response, in no order.
pub(crate) fn expected() -> Vec<BTreeMap<String, String>> {
    let expected: Value = serde_json::from_str(include_str!("expected.json")).expect("JSON");
    let genuine = expected["genuine"].as_array().expect("a list");
    let answers = genuine.iter().map(|person| serde_json::from_value(person["answers"].clone()).expect("answers"));
    answers.collect()
}

pub(crate) fn sorted(mut answers: Vec<BTreeMap<String, String>>) -> Vec<BTreeMap<String, String>> {
    answers.sort();
    answers
}

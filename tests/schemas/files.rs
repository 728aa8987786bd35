//! The files of the corpora, and the framework that most of them answer.

use std::fs;
use std::path::PathBuf;

use ilt::Framework;
use serde_json::Value;

#[cfg(feature = "overlay")]
use crate::compare::Adopted;
use crate::document::Kind;

/// The kinds of documents with files of their own, and their folders.
pub(crate) const CORPORA: &[(Kind, &str)] = &[
    (Kind::Framework, "framework"),
    (Kind::ResponseSet, "responses"),
    (Kind::Tally, "tallies"),
    (Kind::Closed, "closed"),
    (Kind::Commitments, "commitments"),
    (Kind::Words, "words"),
    #[cfg(feature = "overlay")]
    (Kind::Adopted(Adopted::Overlay), "overlays"),
];

pub(crate) fn read(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What every object says under a name.
pub(crate) fn said<'a>(value: &'a Value, name: &str, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(name).and_then(Value::as_str));
            fields.values().for_each(|field| said(field, name, found));
        }
        Value::Array(list) => list.iter().for_each(|value| said(value, name, found)),
        _ => {}
    }
}

/// Every file of a folder of the corpora, in order, with its text.
pub(crate) fn all(folder: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(folder);
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .filter(|(name, _)| cfg!(feature = "new-leaders") || !name.starts_with("new_leaders"))
        .collect();
    files.sort();
    files
}

/// The documents of a folder that answer no framework of other people.
pub(crate) fn parsed(folder: &str) -> Vec<Value> {
    let files = all(folder).into_iter().filter(|(name, _)| !name.starts_with("new_leaders"));
    files.map(|(_, json)| serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap()).collect()
}

pub(crate) fn lakeside() -> Framework {
    Framework::from_json(&read("tests/corpus/responses/framework.json")).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The framework that a file answers.
pub(crate) fn framework_of(name: &str) -> Framework {
    #[cfg(feature = "new-leaders")]
    if name.starts_with("new_leaders") {
        return Framework::new_leaders();
    }
    assert!(!name.starts_with("new_leaders"), "{name} answers the built-in framework");
    lakeside()
}

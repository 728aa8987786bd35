//! The files of the corpus.

use std::fs;
use std::path::PathBuf;

fn folder(kind: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/framework").join(kind)
}

pub(crate) fn read(kind: &str, name: &str) -> String {
    let path = folder(kind).join(format!("{name}.json"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The names of the files in order.
pub(crate) fn names(kind: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder(kind))
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

/// Every file of a kind with its text.
pub(crate) fn all(kind: &str) -> Vec<(String, String)> {
    names(kind).into_iter().map(|name| (name.clone(), read(kind, &name))).collect()
}

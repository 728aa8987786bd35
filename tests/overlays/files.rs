//! The overlays of the corpus and their base.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use ilt::Framework;

/// The framework that all of them change.
pub(crate) static BASE: LazyLock<Framework> = LazyLock::new(|| {
    Framework::from_json(&text(&folder().join("base.json"))).unwrap_or_else(|problems| panic!("{problems}"))
});

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/overlays")
}

fn text(path: &std::path::Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn read(kind: &str, name: &str) -> String {
    text(&folder().join(kind).join(format!("{name}.json")))
}

/// The names of the files in order.
pub(crate) fn names(kind: &str) -> Vec<String> {
    let files = fs::read_dir(folder().join(kind)).unwrap().map(|file| file.unwrap().path());
    let mut names: Vec<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

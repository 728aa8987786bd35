//! Files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

use ilt::Framework;
use ilt::framework::Language;
use ilt::translation::document::{TextStatus, TranslationTableDocument};

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn json_files(folder: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(root().join(folder)).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files
}

pub(crate) fn tag(tag: &str) -> Language {
    tag.parse().unwrap()
}

/// What a translator makes of a table: every row written, in words of no other language.
pub(crate) fn filled(framework: &Framework, language: &Language) -> TranslationTableDocument {
    let mut table = TranslationTableDocument::of(framework, language);
    for (number, row) in table.texts.iter_mut().enumerate() {
        row.ours = format!("«{number}» {}", row.base.chars().rev().collect::<String>());
        row.status = if number % 2 == 0 { TextStatus::Done } else { row.status };
    }
    table
}

//! The files of the corpus, and the framework they answer.

use std::fs;
use std::path::PathBuf;

use ilt::Framework;

fn folder(kind: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(kind)
}

pub(crate) fn read(kind: &str, name: &str) -> String {
    let path = folder(kind).join(format!("{name}.json"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The names of the files of a kind, such as `responses/valid`, in order.
pub(crate) fn names(kind: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder(kind))
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

/// Whether the framework that a file answers is there: one may be built in or not.
pub(crate) fn is_readable(name: &str) -> bool {
    cfg!(feature = "new-leaders") || !name.starts_with("new_leaders")
}

/// Every file of a kind that can be read, with its text.
pub(crate) fn all(kind: &str) -> Vec<(String, String)> {
    let names = names(kind).into_iter().filter(|name| is_readable(name));
    names.map(|name| (name.clone(), read(kind, &name))).collect()
}

/// The small framework that most files answer.
pub(crate) fn lakeside() -> Framework {
    Framework::from_json(&read("responses", "framework")).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The framework that a file answers.
pub(crate) fn framework_of(name: &str) -> Framework {
    #[cfg(feature = "new-leaders")]
    if name.starts_with("new_leaders") {
        return Framework::new_leaders();
    }
    assert!(is_readable(name), "{name} answers the built-in framework");
    lakeside()
}

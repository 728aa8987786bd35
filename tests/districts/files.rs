//! The files of `examples/districts`, and what is made of them.

use std::fs;

use ilt::compare::{Comparability, comparability};
use ilt::overlay::Overlay;
use ilt::source::SourceFile;
use ilt::{Framework, Policy, Report, ResponseSet};

/// A file under the path by which somebody in the crate's folder names it.
pub(crate) fn file(name: &str) -> SourceFile {
    let path = format!("examples/districts/{name}");
    let text = fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")));
    SourceFile::new(&path, text.unwrap_or_else(|error| panic!("{path}: {error}")))
}

/// What an overlay makes of the built-in framework.
pub(crate) fn overlaid(name: &str) -> Framework {
    let overlay = Overlay::read(&Framework::new_leaders(), &file(name));
    overlay.unwrap_or_else(|problems| panic!("{problems}")).into_framework()
}

pub(crate) fn responses(framework: &Framework, name: &str) -> ResponseSet {
    ResponseSet::read(framework, &file(name)).unwrap_or_else(|problems| panic!("{problems}"))
}

pub(crate) fn report(framework: &Framework, name: &str, policy: Policy, language: &str) -> Report {
    Report::of(&responses(framework, name).close(), policy, &language.parse().unwrap()).unwrap()
}

/// What stays comparable with the built-in framework.
pub(crate) fn kept(framework: &Framework) -> Comparability {
    comparability(&Framework::new_leaders(), framework)
}

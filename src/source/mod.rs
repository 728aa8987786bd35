//! Documents in files: one reader for YAML and JSON that remembers where everything stands.

mod compose;
mod cut_text;
mod file;
mod format;
mod json;
mod lines;
mod listed;
mod locate;
mod located;
mod lookalike;
mod places;
mod render;
mod rewrite;
mod scalar;
mod start;
mod syntax;
mod text_at;
mod tree;

pub(crate) use cut_text::cut_texts;
pub use file::SourceFile;
pub use format::SourceFormat;
pub use render::FileProblems;

use crate::diagnostic::Problems;
use crate::document::{Decode, Sink, from_tree};

/// Reads a file into a document and checks it; every problem of either step gets its place.
pub(crate) fn load<D: Decode, T>(
    file: &SourceFile,
    mut sink: Sink,
    check: impl FnOnce(D, Sink) -> Result<T, Problems>,
) -> Result<T, FileProblems> {
    let private = sink.is_private();
    let located = file.located();
    let mut findings = located.problems(private);
    if let Some(tree) = &located.tree {
        sink.unread(located.unread());
        match from_tree(tree, sink, check) {
            Ok(checked) if findings.is_empty() => return Ok(checked),
            Ok(_) => {}
            Err(found) => findings.append(found.into()),
        }
    }
    Err(FileProblems::new(file, private, findings))
}

//! Documents in files: one reader for YAML and JSON that remembers where everything stands.

mod file;
mod lines;
mod locate;
mod reader;
mod render;
mod scalar;

pub use file::{SourceFile, SourceFormat};
pub use render::FileProblems;

use locate::locate;
use reader::read;

use super::{Decode, Diagnostic, Pointer, Problems, Sink};

/// Reads a file into a document and checks it; every problem of either step gets its place.
pub(crate) fn load<D: Decode, T>(
    file: &SourceFile,
    mut sink: Sink,
    check: impl FnOnce(D, Sink) -> Result<T, Problems>,
) -> Result<T, FileProblems> {
    let private = sink.is_private();
    let read = read(file);
    let found: Vec<Diagnostic> = match &read.tree {
        None => Vec::new(),
        Some(tree) => {
            let document = D::decode(tree, &Pointer::root(), &mut sink);
            match check(document, sink) {
                Ok(checked) if read.problems.is_empty() => return Ok(checked),
                Ok(_) => Vec::new(),
                Err(problems) => locate(problems, &read.places, file),
            }
        }
    };
    Err(FileProblems::new(file, private, read.problems.into_iter().chain(found).collect()))
}

//! Documents in files: one reader for YAML and JSON that remembers where everything stands.

mod compose;
mod file;
mod json;
mod lines;
mod locate;
mod lookalike;
mod peek;
mod place;
mod reader;
mod render;
mod scalar;
mod syntax;

pub use file::{SourceFile, SourceFormat};
pub use render::FileProblems;

use lines::Lines;
use locate::locate;
use reader::read;

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Decode, Sink, from_tree};

/// Reads a file into a document and checks it; every problem of either step gets its place.
pub(crate) fn load<D: Decode, T>(
    file: &SourceFile,
    mut sink: Sink,
    check: impl FnOnce(D, Sink) -> Result<T, Problems>,
) -> Result<T, FileProblems> {
    let private = sink.is_private();
    let lines = Lines::of(file);
    let read = read(file, &lines, private);
    let mut problems = read.problems;
    if let Some(tree) = &read.tree {
        for place in &read.unread.values {
            sink.placeholder(place.clone());
        }
        for place in &read.unread.parts_of {
            sink.torn(place.clone());
        }
        match from_tree(tree, sink, check) {
            Ok(checked) if problems.is_empty() => return Ok(checked),
            Ok(_) => {}
            Err(found) => {
                let found = found.into_iter().filter(|problem| !read.unread.hides(problem));
                problems.extend(locate(found, &read.places, &lines, private));
            }
        }
    }
    Err(FileProblems::new(file, private, problems))
}

/// Gives problems of a file that was read before their places.
fn place(file: &SourceFile, private: bool, problems: Vec<Diagnostic>) -> FileProblems {
    let lines = Lines::of(file);
    let places = read(file, &lines, private).places;
    FileProblems::new(file, private, locate(problems, &places, &lines, private))
}

//! Tally documents: what is read from the sound ones, what is said about the others, and that neither tells a count.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod closed;
mod count;
#[path = "../response_documents/files.rs"]
mod files;
mod invalid;
mod merge;
mod one_mistake;
mod privacy;
#[path = "../framework_documents/problem.rs"]
mod problem;
mod valid;

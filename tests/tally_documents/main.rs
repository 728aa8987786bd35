//! Tally documents: what is read from the sound ones, and what is said about the others.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../response_documents/files.rs"]
mod files;
mod invalid;
#[path = "../framework_documents/problem.rs"]
mod problem;

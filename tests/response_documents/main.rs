//! Response documents: what is read from the sound ones, what is said about the others, and that it repeats nothing
//! that a respondent said.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../framework_documents/change.rs"]
mod change;
mod files;
mod invalid;
mod limits;
mod one_mistake;
mod privacy;
#[path = "../framework_documents/problem.rs"]
mod problem;
mod set;
mod team;
#[path = "../framework_documents/tree.rs"]
mod tree;
mod valid;

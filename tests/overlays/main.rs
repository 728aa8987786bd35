//! Overlays: what the sound ones make of their base, and what is said about the others.
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../framework_documents/change.rs"]
mod change;
mod files;
mod invalid;
mod limits;
mod one_mistake;
#[path = "../framework_documents/problem.rs"]
mod problem;
#[cfg(feature = "new-leaders")]
mod rebase;
mod together;
mod valid;

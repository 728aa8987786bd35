//! The published schemas and the crate are two sides of the same documents.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod answers;
#[cfg(feature = "overlay")]
mod compare;
mod components;
mod document;
mod files;
mod flat;
mod keywords;
mod patterns;
mod published;
mod spellings;
mod verdicts;

//! Framework documents: what is read from the sound ones, and what is said about the others.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod arbitrary;
mod change;
mod files;
mod from_code;
mod invalid;
mod limits;
#[cfg(feature = "new-leaders")]
mod new_leaders;
mod one_mistake;
mod problem;
mod tree;
mod valid;

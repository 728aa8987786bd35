//! The rules as small tables: one line for each edge, written so that a person can check it by hand.
// a test that cannot go on fails
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod areas;
mod change;
mod disclosure;
mod golden;
mod instruments;
mod prompts;
mod questions;
mod rollup;
mod standouts;
mod team;

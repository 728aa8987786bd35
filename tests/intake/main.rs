//! Exports of other tools become responses by a mapping: twelve files of one survey, with the mess of real ones.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod bank;
mod drafts;
mod exports;
mod faults;
mod forms;
mod read;

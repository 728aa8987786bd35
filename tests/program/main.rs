//! The program `ilt` as people and other programs meet it: exit codes, what stands on which stream, and every word.

#![cfg(feature = "cli")]
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod bad_input;
mod bank;
mod check;
mod close;
mod collect;
mod commit;
mod desk;
mod faults;
mod form;
mod frameworks;
mod front_page;
mod help;
mod import;
mod overlays;
mod privacy;
mod rebase;
mod report;
mod resolve;
mod rollup;
mod scaffolds;
mod second_cycle;
mod streams;
mod texts;
mod translate;

//! The table that a translator fills in, from a framework or an overlay and back into the file that a person wrote.

#![cfg(feature = "cli")]
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod files;
mod round_trip;
mod rows;

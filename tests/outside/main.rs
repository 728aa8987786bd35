//! What an app meets that embeds the crate: its types, whichever reader they come through.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod sentences;
mod ways_in;
mod words;

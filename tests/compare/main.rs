//! What changed between two frameworks, what stays comparable, and what is translated.
#![cfg(all(feature = "overlay", feature = "new-leaders", feature = "page"))]
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod comparability;
mod coverage;
mod edit;
mod impact;
mod laws;
mod same;
mod stale;
mod text;
mod version;

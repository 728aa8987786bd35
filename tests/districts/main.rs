//! Three districts that make the framework their own, from their files to their teams' reports, and files in which
//! much is wrong.
#![cfg(all(feature = "overlay", feature = "authoring", feature = "new-leaders", feature = "page"))]
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod broken;
#[path = "../../examples/districts.rs"]
#[allow(dead_code, reason = "`main` is not called here")]
mod districts;
mod example;
mod files;
mod high_plains;
mod readme;
mod summit_network;
mod two_rivers;

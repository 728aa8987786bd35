//! What a team commits itself to: what is read and what is said of it, whether it goes with the closed cycle, and what
//! became of it by the next one.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod against;
mod corpus;
#[path = "../response_documents/files.rs"]
mod files;
mod follow_up;
mod report;
mod teams;

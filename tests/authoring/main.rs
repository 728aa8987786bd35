//! Files in YAML and JSON: every code with its fixture and explanation, every place by line and column.

#![cfg(all(feature = "authoring", feature = "overlay", feature = "tables"))]
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod explanations;
mod files;
mod fixtures;
mod help;
mod large;
mod overlays;
mod places;
mod privacy;
mod properties;
mod syntax;
mod text_at;

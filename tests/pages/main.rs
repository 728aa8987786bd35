//! What people read: a page as text and as HTML.
#![cfg(all(feature = "new-leaders", feature = "page"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

mod forge;
#[cfg(feature = "proptest1")]
mod html;
mod instruments;
mod languages;
mod markdown;
mod markup;
mod scripts;
mod summary;
mod text;

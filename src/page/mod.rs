//! How what the crate found out looks: a page is a small tree of blocks, and text is a view of it.

mod block;
#[cfg(feature = "overlay")]
mod comparability;
#[cfg(feature = "overlay")]
mod coverage;
#[cfg(feature = "overlay")]
mod diff;
mod lines;
mod report;
mod text;

pub use block::Page;

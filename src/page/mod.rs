//! How what the crate found out looks: a page is a small tree of blocks, and text and HTML are views of it.

mod block;
#[cfg(feature = "overlay")]
mod comparability;
#[cfg(feature = "overlay")]
mod coverage;
#[cfg(feature = "overlay")]
mod diff;
mod html;
mod lines;
mod report;
#[cfg(feature = "overlay")]
mod said;
mod text;

pub use block::Page;
pub use html::STYLE;

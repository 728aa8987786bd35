//! How what the crate found out looks: a page is a small tree of blocks, and text, HTML and Markdown are views of it.

mod block;
mod comparability;
mod coverage;
mod credits;
mod diff;
mod html;
mod lines;
mod markdown;
#[cfg(feature = "overlay")]
mod rebase;
mod report;
mod rollup;
mod said;
mod sheet;
mod text;

pub use block::Page;
pub use html::STYLE;
pub use report::PageOptions;

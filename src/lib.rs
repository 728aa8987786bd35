#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(doc)]
#[doc = include_str!("../DESIGN.md")]
pub mod _design {}

#[cfg(feature = "overlay")]
pub mod compare;
pub mod diagnostic;
pub mod disclosure;
pub mod document;
pub mod form;
pub mod framework;
mod json_schema;
#[cfg(feature = "overlay")]
pub mod overlay;
#[cfg(feature = "page")]
#[cfg_attr(docsrs, doc(cfg(feature = "page")))]
pub mod page;
pub mod priorities;
pub mod profile;
pub mod report;
pub mod response;
pub mod schema;
pub mod score;
#[cfg(feature = "authoring")]
pub mod source;
#[cfg(feature = "proptest1")]
#[cfg_attr(docsrs, doc(cfg(feature = "proptest1")))]
pub mod strategies;
pub mod tally;
pub mod words;

pub use disclosure::{Disclosed, Policy};
pub use framework::Framework;
pub use priorities::Priorities;
pub use profile::Profile;
pub use report::Report;
pub use response::ResponseSet;
pub use score::Scores;
pub use tally::{Closed, Tally};

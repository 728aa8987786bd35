#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod diagnostic;
pub mod framework;

pub use framework::Framework;
pub mod response;
pub use response::ResponseSet;
pub mod tally;
pub use tally::Tally;
pub mod disclosure;
pub use disclosure::{Disclosed, Policy};
pub mod score;
pub use score::Scores;
pub mod priorities;
pub use priorities::Priorities;
#[cfg(feature = "proptest")]
#[cfg_attr(docsrs, doc(cfg(feature = "proptest")))]
pub mod strategies;

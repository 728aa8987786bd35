#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod diagnostic;
pub mod framework;

pub use framework::Framework;

//! One person's own view of their own answers. It is private to that person and never part of a report: a report knows
//! nobody's answers, and a profile nobody else's.

mod build;
mod document;

pub use document::{Profile, ProfileAnswer, ProfileArea, ProfileFormat, ProfileFramework, ProfileQuestion};

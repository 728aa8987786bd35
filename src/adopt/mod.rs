//! A district makes the framework its own: what it changed, what stays comparable, and what is translated.

mod coverage;
mod page;
mod release;

pub use coverage::{Coverage, CoverageFormat, CoverageText, LanguageCoverage};
pub use release::Release;

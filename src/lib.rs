//! The framework data model of instructional leadership team reflection: what a school's team is asked, what it
//! answered, what its answers say, and what of that may be shown.
//!
//! # The way
//!
//! A value walks one way, and every step is public, so that an app can stop where it likes:
//!
//! | | what it is | made by |
//! |---|---|---|
//! | [`Framework`] | areas, questions, scales and rules, checked whole | [`Framework::from_json`], [`Framework::try_from`] a [`FrameworkDocument`] |
//! | [`SingleResponse`] | one response, as a form hands it in | [`SingleResponse::from_slice`] |
//! | [`ResponseSet`] | what is being collected: one team in one cycle | [`ResponseSet::check`], [`ResponseSet::with`] one response more |
//! | [`Closed`] | a cycle that was counted, once and for all; it holds no row | [`ResponseSet::close`] |
//! | [`Disclosed`] | what may be shown of it | [`Disclosed::of`] a [`Policy`] |
//! | [`Scores`], [`Priorities`] | exact numbers, bands and flags; what stands out | [`Scores::of`], [`Priorities::of`] |
//! | [`Change`], [`Series`] | what moved between two closed cycles of a team; a team over any number of them | [`Change::between`], [`Series::of`] |
//! | [`Report`] | one document with everything a page needs, in one language | [`Report::of`] a closed cycle takes all steps at once |
//!
//! ```
//! use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
//! use ilt::{Framework, Policy, Report, ResponseSet};
//!
//! let framework = Framework::new_leaders();
//! let (team, cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new("fall_2026", "Fall 2026", 1));
//! let mut document = ResponseSetDocument::new(&framework, team, cycle, 6);
//! for key in ["r1", "r2", "r3", "r4", "r5"] {
//!     document.responses.push(ResponseDocument::submitted(key, [("delegation", "often")]));
//! }
//! let closed = ResponseSet::check(&framework, document)?.close();
//! let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
//! assert_eq!(report.strengths.candidates[0].question, "delegation");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Documents
//!
//! Whatever is checked is read from JSON by `from_json`, `from_slice`, `from_reader` or `from_value`, and every one of them
//! gives all [`Problems`] at once: each with a stable [`Code`], a place and a fix. A [`DiagnosticsDocument`] is what a
//! server answers of them. Inside of something that serde reads, [`Checked`] keeps the problems. No problem of a document
//! with answers repeats one.
//!
//! What is checked is written by serde. What it is made from is a document with public fields, beside it in `document`:
//! [`framework::document`], [`response::document`], [`tally::document`]. The [`schema`] of each is in the crate.
//!
//! # Where to look
//!
//! - A form for one framework's questions: [`Framework::form`] in [`form`]. One person's own view: [`Profile`].
//! - Another language, or other words: [`words`].
//! - With the feature `page` (a default one): reports as text, as HTML and as Markdown, whole or on one page: `Report::page`, `Report::summary_page`.
//! - What changed between two frameworks, what stays comparable with last year, what is translated: [`compare`]. What a
//!   translator still has to do, as a table that comes back: [`translation`].
//! - A report that also says what moved and what became of the team's commitments: [`Report::of_reflection`], in [`cycle`].
//! - With `tables`: what another tool exported, as responses, and its questions as a framework. With `overlay`: what a district changes. With `authoring`: files in YAML and JSON with line, column and caret of
//!   every problem. With `proptest1`: generated frameworks and response sets.
//!
//! The program `ilt`, front ends and files are in the README; why it is so, in DESIGN.md of the repository.
//!
//! [`Change`]: cycle::Change
//! [`Change::between`]: cycle::Change::between
//! [`Series`]: cycle::Series
//! [`Series::of`]: cycle::Series::of
//! [`FrameworkDocument`]: framework::document::FrameworkDocument
//! [`SingleResponse`]: response::SingleResponse
//! [`SingleResponse::from_slice`]: response::SingleResponse::from_slice
//! [`Problems`]: diagnostic::Problems
//! [`Code`]: diagnostic::Code
//! [`DiagnosticsDocument`]: document::DiagnosticsDocument
//! [`Checked`]: document::Checked

#![cfg_attr(docsrs, feature(doc_cfg))]

/// What the README shows is true.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

pub mod compare;
pub mod cycle;
pub mod diagnostic;
pub mod disclosure;
pub mod document;
pub mod form;
pub mod framework;
#[cfg(feature = "tables")]
#[cfg_attr(docsrs, doc(cfg(feature = "tables")))]
pub mod intake;
mod json_schema;
#[cfg(feature = "overlay")]
#[cfg_attr(docsrs, doc(cfg(feature = "overlay")))]
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
#[cfg_attr(docsrs, doc(cfg(feature = "authoring")))]
pub mod source;
#[cfg(feature = "proptest1")]
#[cfg_attr(docsrs, doc(cfg(feature = "proptest1")))]
pub mod strategies;
pub mod tally;
pub mod translation;
pub mod words;

pub use disclosure::{Disclosed, Policy};
pub use framework::Framework;
pub use priorities::Priorities;
pub use profile::Profile;
pub use report::Report;
pub use response::ResponseSet;
pub use score::Scores;
pub use tally::{Closed, Tally};

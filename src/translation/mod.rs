//! The texts of a framework in another language, as one small table that a translator fills in and hands back.
//!
//! [`TranslationTableDocument::of`](document::TranslationTableDocument::of) lists what is still to do or to look at again; [`TranslationTable`] is the table that
//! came back, checked against the framework as it is now. What is put into a framework or an overlay says from which
//! words it was made, so that it is known to be stale once they change.
//!
//! ```
//! use ilt::Framework;
//! use ilt::compare::Coverage;
//! use ilt::translation::TranslationTable;
//! use ilt::translation::document::TranslationTableDocument;
//!
//! let framework = Framework::new_leaders();
//! let (french, all) = ("fr".parse()?, Coverage::of(&framework).texts as usize);
//! let mut table = TranslationTableDocument::of(&framework, &french);
//! assert_eq!(table.texts.len(), all);
//!
//! // a translator writes the texts, here in shouting
//! for row in &mut table.texts {
//!     row.ours = row.base.to_uppercase();
//! }
//! let translated = TranslationTable::check(&framework, table)?.put_into(&framework)?;
//! assert_eq!(translated.stem().in_language(&french), "HOW OFTEN DO YOU AND YOUR TEAM:");
//! assert!(TranslationTableDocument::of(&translated, &french).texts.is_empty(), "nothing is left to do");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
pub mod document;
mod draft;
#[cfg(feature = "authoring")]
mod file;
#[cfg(feature = "overlay")]
mod overlay;
mod put;
#[cfg(all(feature = "tables", feature = "authoring"))]
mod sheet;

pub use check::TranslationTable;
#[cfg(all(feature = "tables", feature = "authoring"))]
pub use sheet::SheetError;

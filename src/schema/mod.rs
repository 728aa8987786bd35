//! What other languages live on: JSON Schemas (draft 2020-12) of every document, made from the Rust types.
//!
//! They stand in the folder `schemas/` and in this crate. `cargo run --example schemas` writes them anew; a test fails
//! when a committed schema says something else than the types.
//!
//! ```
//! use ilt::schema;
//!
//! for published in schema::all() {
//!     println!("{} is {}", published.file_name(), published.id());
//! }
//! assert!(schema::REPORT.contains("\"ilt-report/1\""));
//! ```
//!
//! # Versions
//! A schema's `$id` is a name and no address: `urn:ilt:schema:report:1`, with the number of the document's `format`,
//! `ilt-report/1`. A new field, a new code or a new word in a closed set raises both. A client that meets a `format` it
//! does not know says that it is older than the document and shows nothing: what it does not know may be what must not
//! be misread. The crate itself does the same, with the code `unsupported_format`.

mod answers;
mod published;
mod tidy;

pub use answers::{AnswerProfile, AnswerSchema};
pub use published::{DIAGNOSTICS, FRAMEWORK, PROFILE, PublishedSchema, REPORT, RESPONSE, RESPONSE_SET, TALLY, all};

//! What other languages live on: JSON Schemas (draft 2020-12) of every document, made from the Rust types.
//!
//! The crate makes them from its types, that of overlays with feature `overlay`; they also stand in the folder
//! `schemas/` of its repository, which `cargo run --all-features --example schemas` writes anew.
//!
//! ```
//! use ilt::schema;
//!
//! for published in schema::all() {
//!     println!("{} is {}", published.file_name(), published.id());
//! }
//! assert!(schema::REPORT.json().contains("\"ilt-report/1\""));
//! ```
//!
//! # From a schema to a form and back
//! A page that asks one framework's questions needs [`Framework::form`](crate::Framework::form):
//!
//! ```
//! use ilt::response::SingleResponse;
//! use ilt::response::document::ResponseDocument;
//! use ilt::{Framework, Profile, form::AnswerProfile};
//!
//! let framework = Framework::new_leaders();
//! let spanish = "es".parse()?;
//! let form = framework.form().answer_schema(AnswerProfile::Types, &spanish).nested_by_area().without_dialect();
//!
//! // What the page is given. Nothing is answered beforehand:
//! let given = serde_json::json!({
//!     "schema": form.to_value(),
//!     "uiSchema": form.react_jsonschema_form(), // or json_forms()
//!     "formData": form.skeleton("r4"),
//! });
//!
//! // What the page hands in, here after one click:
//! let mut handed_in = given["formData"].clone();
//! handed_in["answers"]["talent_management"]["delegation"] = "often".into();
//! let single = SingleResponse::from_json(&framework, &handed_in.to_string())?;
//!
//! let own_view = Profile::of(&single.response(), &spanish); // for that person alone
//! let response = ResponseDocument::from(single.to_document()); // for the team's response set
//! assert_eq!(own_view.areas[2].answered, 1);
//! assert_eq!(response.answers.iter().next(), Some(("delegation", "often")));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Versions
//! A schema's `$id` is a name and no address: `urn:ilt:schema:report:1`, with the number of the document's `format`,
//! `ilt-report/1`. A new field, a new code or a new word in a closed set raises both. A client that meets a `format` it
//! does not know says that it is older than the document and shows nothing: what it does not know may be what must not
//! be misread. The crate itself does the same, with the code `unsupported_format`.
//!
//! # The same documents on both sides
//! What the crate accepts its schema accepts. What a schema accepts the crate accepts, but for the rules
//! that are [beyond a schema](crate::diagnostic::Code::is_beyond_schema): those that compare one part of a document with
//! another, or with the framework that was answered.
//! Where languages read one JSON text differently, this is what counts:
//!
//! - **Numbers** are what JavaScript makes of them. `3.0`, `3e0` and `-0` are whole numbers wherever a whole number is
//!   due, as in JSON Schema. No document holds a whole number beyond 2^53 - 1, and a larger one is refused whatever it
//!   is rounded to. `1e400`, which is no double, is `not_json`; Python and JavaScript read it as infinity.
//! - **Equal keys** in one object are refused with `equal_keys`. Most languages keep the last one in silence.
//! - **Text** is Unicode: a lone surrogate such as `"\ud83d"` is `not_json`, though JavaScript reads it. Lengths count
//!   code points. A blank is what Unicode calls white space; the schemas list the characters, because `\s` means
//!   something else in every language.
//! - **`null`** is no value in a document that people write. In those that this crate writes every field is there.
//! - A **byte order mark** at the start of a file is skipped. No schema accepts what nests so deep that reading it
//!   ends with `too_large`.
//! - **Patterns** compile and mean the same in ECMAScript, Python, RE2 (Go), PCRE2 (PHP) and Rust: they hold no escape but
//!   `\.`, `\+`, `\-` and `\/`, nothing that looks around, and characters that nobody sees as themselves. One thing no such
//!   pattern can say: the `$` of Python and of PHP without its modifier `D` also matches before a line feed at the end.
//!   Their validators accept the id `"delegation\n"`, and the crate does not.
//!
//! # In other languages
//! A type has one name in every schema, its `title`: `ReportArea`, `QuestionDocument`. It is none that an app would have
//! anyway, such as `Text` or `Report`, since Swift and OpenAPI have one name space. What plain schemars or aide say of these
//! types are the same schemas. Definitions stand after those that they need.
//!
//! Answers may stand side by side or under their areas. A language without unions, or with types by field, takes
//! [`RESPONSE_FLAT`] and [`RESPONSE_SET_FLAT`]: answers side by side, as this crate writes them. What is valid there is
//! valid by [`RESPONSE`] and [`RESPONSE_SET`].

mod bundle;
mod published;

pub use published::*;

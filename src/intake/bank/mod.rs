//! The questions of another tool, as a framework: SurveyJS, XLSForm, a FHIR Questionnaire.
//!
//! [`BankImport::read`] makes a [`FrameworkDraft`] of what the tool's file says, a crosswalk of their ids and codes to
//! ours, and a [`BankReport`] of whatever was not carried. Nothing is guessed: what their file does not say (which end
//! of a scale is the good one, which way a question points) stands in the draft as something to decide, and such a draft
//! is no framework yet. Keep the crosswalk, and give it to the next import: rows that were renumbered keep their ids.
//!
//! ```
//! use ilt::intake::bank::BankImport;
//!
//! let survey = r#"{"pages": [{"name": "p1", "elements": [{
//!   "type": "matrix", "name": "planning", "title": "Planning",
//!   "columns": [{"value": 1, "text": "Never"}, {"value": 2, "text": "Often"}],
//!   "rows": [{"value": "shares_plans", "text": "share <b>lesson plans</b>?"}]
//! }]}]}"#;
//! let import = BankImport::read(survey.as_bytes(), None, None)?;
//! let area = &import.framework.document.areas[0];
//! assert_eq!((area.id.as_str(), area.questions[0].id.as_str()), ("planning", "shares_plans"));
//! assert_eq!(area.questions[0].text, "share lesson plans?".into());
//! assert_eq!(import.framework.document.scales[0].points[1].value, 2);
//! assert!(import.framework.document.scales[0].favorable.is_empty()); // nobody said which end is the good one
//! assert_eq!(import.crosswalk.questions[0].theirs, "shares_plans");
//! # Ok::<(), ilt::intake::bank::BankError>(())
//! ```

mod crosswalk;
mod document;
mod draft;
mod error;
mod fhir;
mod ids;
mod json;
mod matching;
mod model;
mod read;
mod report;
mod surveyjs;
mod tool;
mod wording;
mod xlsform;

pub use crosswalk::Crosswalk;
pub use document::{CrosswalkDocument, CrosswalkEntryDocument, CrosswalkFormat, CrosswalkScaleDocument};
pub use draft::{BankImport, FrameworkDraft};
pub use error::BankError;
pub use report::{BankFormat, BankNotCarried, BankReport, NotCarriedKind};
pub use tool::BankTool;

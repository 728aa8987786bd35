use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{choices, read_back};
use crate::diagnostic::{Diagnostic, Findings, Omitted, Problems};

choices! {
    /// The format of a diagnostics document. A client that meets a higher number was made before that format was.
    pub enum DiagnosticsFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-diagnostics/1",
    }
}

/// What is wrong with a document, as a document: what a server answers and an editor shows.
///
/// ```
/// use ilt::{Framework, document::DiagnosticsDocument};
///
/// let problems = Framework::from_json("{}").unwrap_err();
/// let document = DiagnosticsDocument::from(problems);
/// let json = serde_json::to_value(&document)?;
/// assert_eq!(json["format"], "ilt-diagnostics/1");
/// assert_eq!(json["problems"][0]["code"], "missing_field");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiagnosticsDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct DiagnosticsDocument {
    /// The format of this document.
    pub format: DiagnosticsFormat,
    /// The path of the file that the problems are of, if it is one.
    pub file: Option<String>,
    /// The problems and warnings, from top to bottom where they have places.
    pub problems: Vec<Diagnostic>,
    /// How many more problems there are, by what they are: of one document the first hundred are told.
    pub omitted: Vec<Omitted>,
}

read_back! { DiagnosticsDocument, }

impl From<Vec<Diagnostic>> for DiagnosticsDocument {
    fn from(problems: Vec<Diagnostic>) -> Self {
        Findings::from(problems).into()
    }
}

impl From<Problems> for DiagnosticsDocument {
    fn from(problems: Problems) -> Self {
        Findings::from(problems).into()
    }
}

impl From<Findings> for DiagnosticsDocument {
    fn from(findings: Findings) -> Self {
        let omitted = findings.omitted().to_vec();
        Self { format: DiagnosticsFormat::V1, file: None, problems: findings.into_told(), omitted }
    }
}

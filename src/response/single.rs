use std::fmt;

use serde::{Serialize, Serializer};

use super::check;
use super::document::{FrameworkReference, ResponseDocument, SingleResponseDocument, SingleResponseFormat};
use super::set::{Respondent, Response};
use crate::diagnostic::Problems;
use crate::document::{Sink, from_json};
use crate::framework::{Framework, Lanes};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

/// One checked response by itself, as a form hands it in.
///
/// ```
/// use ilt::{Framework, response::SingleResponse};
///
/// let framework = Framework::new_leaders();
/// let json = r#"{
///   "format": "ilt-response/1",
///   "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
///   "respondent": "r4",
///   "status": "submitted",
///   "answers": {"talent_management": {"delegation": "often"}}
/// }"#;
/// let single = SingleResponse::from_json(&framework, json)?;
/// assert_eq!(single.response().answer("delegation").unwrap().as_str(), "often");
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SingleResponse {
    pub(super) framework: Framework,
    pub(super) respondent: Respondent,
    pub(super) lanes: Vec<Lanes>,
}

impl SingleResponse {
    /// Checks a document against the framework it answers.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer.
    pub fn check(framework: &Framework, document: SingleResponseDocument) -> Result<Self, Problems> {
        check::check_single(framework, document, Sink::private())
    }

    /// Reads and checks what a form handed in.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer.
    pub fn from_json(framework: &Framework, json: &str) -> Result<Self, Problems> {
        from_json(json, Sink::private(), |document, sink| check::check_single(framework, document, sink))
    }

    /// Reads and checks one response in YAML or JSON; every problem has its line and column, and none shows a line of the
    /// file.
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::private(), |document, sink| check::check_single(framework, document, sink))
    }

    /// The framework that was answered.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// What was answered.
    pub fn response(&self) -> Response<'_> {
        Response { framework: &self.framework, respondent: &self.respondent, lanes: &self.lanes }
    }

    /// The document of this response.
    pub fn to_document(&self) -> SingleResponseDocument {
        let ResponseDocument { respondent, status, answers, role, consents_to_attribution, comment } =
            self.respondent.to_document(&self.framework, self.lanes.as_flattened());
        SingleResponseDocument {
            format: SingleResponseFormat::V1,
            framework: FrameworkReference::to(&self.framework),
            respondent,
            status,
            answers,
            role,
            consents_to_attribution,
            comment,
        }
    }
}

impl Serialize for SingleResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_document().serialize(serializer)
    }
}

impl fmt::Debug for SingleResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SingleResponse").field("framework", &self.framework).finish_non_exhaustive()
    }
}

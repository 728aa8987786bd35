use std::fmt;

use serde::{Serialize, Serializer};

use super::document::SingleResponseDocument;
use super::rows::{Respondent, Response, Row};
use super::{Asked, RespondentKey};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::framework::Framework;

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
    pub(super) row: Row,
    pub(super) asked: Asked,
}

impl SingleResponse {
    /// The framework that was answered.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// What was answered.
    pub fn response(&self) -> Response<'_> {
        let Self { framework, respondent, row, asked } = self;
        Response { framework, asked, respondent, row: &row.answers, importance: &row.importance }
    }

    /// This response in a cycle that asks a part of its framework: its [`Profile`](crate::Profile) has what is asked, and
    /// nothing else.
    ///
    /// ```
    /// use ilt::{Framework, Profile, response::SingleResponse};
    ///
    /// let framework = Framework::new_leaders();
    /// let handed_in = r#"{
    ///   "format": "ilt-response/1",
    ///   "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
    ///   "respondent": "r4", "status": "submitted", "answers": {"delegation": "often"}
    /// }"#;
    /// let asked = ["delegation", "shared_norms"]; // such as the cycle's own list
    /// let response = SingleResponse::from_json(&framework, handed_in)?.asking(|id| asked.contains(&id));
    /// let profile = Profile::of(&response.response(), &"en".parse()?);
    /// assert_eq!(profile.areas.iter().flat_map(|area| &area.questions).count(), 2);
    /// assert_eq!(profile.areas[1].position.as_ref().unwrap().display, "0.75"); // of the one question that is asked
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn asking(self, asks: impl Fn(&str) -> bool) -> Self {
        let numbers = self.framework.questions().enumerate().filter(|(_, question)| asks(question.id().as_str()));
        let asked = Asked::of(numbers.map(|(number, _)| number), self.framework.plan().questions());
        Self { asked, ..self }
    }

    /// This response, if it is of the person who hands it in: whoever is known to an app as `respondent` overwrites no
    /// colleague's answers.
    ///
    /// ```
    /// use ilt::{Framework, response::{RespondentKey, SingleResponse}};
    ///
    /// let framework = Framework::new_leaders();
    /// let handed_in = r#"{
    ///   "format": "ilt-response/1",
    ///   "framework": {"id": "new_leaders_ilt", "version": "1.0.0"},
    ///   "respondent": "r4", "status": "submitted", "answers": {"delegation": "often"}
    /// }"#;
    /// let signed_in = RespondentKey::new("r5")?; // what the app's session says
    /// let response = SingleResponse::from_json(&framework, handed_in)?;
    /// assert!(response.handed_in_by(&signed_in).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the response names another respondent.
    pub fn handed_in_by(&self, respondent: &RespondentKey) -> Result<&Self, Problems> {
        if self.respondent.key == *respondent {
            return Ok(self);
        }
        let message = "this response names another respondent than the one who hands it in";
        let problem = Diagnostic::new(Code::DifferentRespondent, &Pointer::root().key("respondent"), message);
        Err(problem.help("hand in your own response under your own key").into())
    }

    /// The document of this response.
    pub fn to_document(&self) -> SingleResponseDocument {
        SingleResponseDocument::new(&self.framework, self.response().to_document())
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

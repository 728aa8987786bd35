//! The names by which a Questionnaire says what FHIR has no element for; who reads a Questionnaire looks for them.

/// Whether a point is good news or bad news.
pub(crate) const SIDE: &str = "urn:ilt:fhir:side";
/// Which way a question points.
pub(crate) const KEYING: &str = "urn:ilt:fhir:keying";
/// How much a question counts in its area.
pub(crate) const WEIGHT: &str = "urn:ilt:fhir:weight";
/// The code that a point has elsewhere.
pub(crate) const CODE: &str = "urn:ilt:fhir:code";
/// The systems of codes: of a scale's points, and of the codes that a question has elsewhere.
pub(crate) const SCALE_SYSTEM: &str = "urn:ilt:scale:";
pub(crate) const CODE_SYSTEM: &str = "urn:ilt:code";
/// The items that hold what stands around the questions.
pub(crate) const STEM: &str = "ilt-stem";
pub(crate) const RECALL_PERIOD: &str = "ilt-recall-period";
pub(crate) const ABOUT: &str = "ilt-about";

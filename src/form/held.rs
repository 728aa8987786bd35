//! What forms of other tools cannot hold of a framework, so that it does not come back from them.

use serde_json::Value;

use super::Form;
use crate::document::choices;

choices! {
    /// A tool whose forms come back as a framework.
    ///
    /// ```
    /// # use ilt::{Framework, form::FormTool};
    /// let form = Framework::new_leaders().form();
    /// assert!(form.not_held_by(FormTool::XlsForm).contains(&"prompts")); // an XLSForm has no place for them
    /// assert!(!form.not_held_by(FormTool::XlsForm).contains(&"scales.favorable"));
    /// ```
    #[schemars(rename = "FormToolName")]
    pub enum FormTool {
        /// XLSForm.
        XlsForm = "xlsform",
        /// A FHIR Questionnaire.
        Fhir = "fhir",
        /// SurveyJS.
        SurveyJs = "surveyjs",
        /// Google Forms.
        GoogleForms = "google-forms",
    }
}

/// What none of them has a place for.
const BY_NONE: &[&str] = &[
    "answered_by",
    "asks_importance",
    "stem_revision",
    "stem_continues",
    "attribution",
    "additions",
    "views",
    "roles",
    "scoring",
    "priorities",
    "disclosure",
    "prompts",
    "retired",
    "cosmetic",
    "lineage",
    "origins",
    "translations.status",
    "translations.complete",
    "translations.made_from",
    "areas.cuts",
    "areas.origin",
    "areas.questions.revision",
    "areas.questions.continues",
    "areas.questions.referent",
    "areas.questions.may_not_arise",
    "areas.questions.removable",
    "areas.questions.descriptors",
    "areas.questions.scored",
    "areas.questions.origin",
    "scales.kind",
    "scales.revision",
    "scales.continues",
    "scales.span",
    "scales.origin",
    "scales.points.position",
    "scales.points.origin",
    "scales.non_responses.not_applicable.origin",
    "scales.non_responses.dont_know.origin",
];
/// What SurveyJS and Google Forms have no place for besides.
const WITHOUT_IDS: &[&str] = &[
    "areas.code",
    "areas.questions.code",
    "areas.questions.keying",
    "areas.questions.weight",
    "areas.questions.non_responses",
    "areas.questions.scale",
    "scales.id",
    "scales.favorable",
    "scales.unfavorable",
    "scales.points.value",
    "scales.points.code",
    "scales.non_responses.not_applicable.code",
    "scales.non_responses.dont_know.code",
    "default_language",
];
/// What a Google form, which has no ids and one language, has no place for besides.
const OF_GOOGLE: &[&str] = &["id", "version", "areas.id", "areas.questions.id", "scales.points.id", "translations"];

impl Form {
    /// What this framework says and a form of that tool cannot hold: fields, by their places in a framework's document.
    pub fn not_held_by(&self, tool: FormTool) -> Vec<&'static str> {
        let besides: &[&[&str]] = match tool {
            FormTool::XlsForm | FormTool::Fhir => &[],
            FormTool::SurveyJs => &[WITHOUT_IDS],
            FormTool::GoogleForms => &[WITHOUT_IDS, OF_GOOGLE],
        };
        let document = serde_json::to_value(self.framework.document()).unwrap_or_default();
        let all = BY_NONE.iter().chain(besides.iter().copied().flatten()).copied();
        let title = self.title.translations().next().map(|_| "title in other languages");
        let title = title.filter(|_| tool == FormTool::XlsForm);
        all.filter(|place| says(&document, place)).chain(title).collect()
    }
}

/// Whether something stands at a place, in any element of the lists on the way to it.
fn says(value: &Value, place: &str) -> bool {
    let (field, rest) = place.split_once('.').map_or((place, None), |(field, rest)| (field, Some(rest)));
    match value {
        Value::Array(list) => list.iter().any(|element| says(element, place)),
        Value::Object(object) => object.get(field).is_some_and(|inside| match rest {
            None => !matches!(inside, Value::Array(list) if list.is_empty()),
            Some(rest) => says(inside, rest),
        }),
        _ => false,
    }
}

use indexmap::IndexMap;

use super::{Form, FormItem};
use crate::document::choices;
use crate::framework::{Language, LocalizedText};
use crate::response::document::{CycleDocument, ResponseSetDocument, SingleResponseDocument, TeamDocument};
use crate::response::{Answers, ResponseStatus};

choices! {
    /// For whom an answer schema is.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let form = Framework::new_leaders().form();
    /// let schema = form.answer_schema(AnswerProfile::Form, &"es".parse()?).to_value();
    /// let question = &schema["properties"]["answers"]["properties"]["delegation"];
    /// assert_eq!(question["oneOf"][0], serde_json::json!({"const": "never", "title": "Nunca"}));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    #[schemars(rename = "AnswerSchemaProfile")]
    pub enum AnswerProfile {
        /// For the types of programs, and for forms that take their words from a UI schema: no language in it, and one
        /// named set of words for each scale.
        Types = "types",
        /// For forms that know nothing but this schema: everything in one language, and no `$ref`, `allOf` or `anyOf`.
        ///
        /// react-jsonschema-form 6 answers every question with its first option before anybody did, unless it is told
        /// `experimental_defaultFormStateBehavior={{constAsDefaults: 'skipOneOf'}}`. The types profile needs no setting.
        Form = "form",
    }
}

/// The schema of one response to one framework, and what a form needs besides. The response is a document of its own:
/// [`SingleResponse`](crate::response::SingleResponse) reads it. Where the team answers together it is the schema of its
/// [`rating`](Self::rating).
///
/// ```
/// use ilt::{Framework, response::SingleResponse, form::AnswerProfile};
///
/// let framework = Framework::new_leaders();
/// let schema = framework.form().answer_schema(AnswerProfile::Types, &"en".parse()?).nested_by_area().draft();
///
/// let schema_of_a_draft = serde_json::to_string(&schema)?; // for the validator and the form
/// let ui_schema = schema.react_jsonschema_form(); // for the form
/// let mut response = schema.skeleton("r4"); // what the form starts from: nothing is answered
/// assert!(response.answers.is_empty());
///
/// // What the form hands in is read with the framework:
/// let json = serde_json::to_string(&response)?;
/// assert!(!SingleResponse::from_json(&framework, &json)?.response().is_submitted());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct AnswerSchema {
    pub(super) form: Form,
    pub(super) profile: AnswerProfile,
    pub(super) language: Language,
    pub(super) nested: bool,
    pub(super) status: ResponseStatus,
    pub(super) dialect: bool,
}

impl Form {
    /// The schema of what this form hands in: flat, submitted and with its `$schema`, until the schema's methods say
    /// otherwise. The language is the one that people read; the types profile has it in its UI schemas and messages alone.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let form = Framework::new_leaders().form();
    /// let schema = form.answer_schema(AnswerProfile::Types, &"en".parse()?).to_value();
    /// assert_eq!(schema["properties"]["answers"]["properties"]["delegation"]["$ref"], "#/$defs/FrequencyAnswer");
    /// assert_eq!(schema["properties"]["answers"]["required"].as_array().unwrap().len(), 15);
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn answer_schema(&self, profile: AnswerProfile, language: &Language) -> AnswerSchema {
        AnswerSchema {
            form: self.clone(),
            profile,
            language: language.clone(),
            nested: false,
            status: ResponseStatus::Submitted,
            dialect: true,
        }
    }
}

impl AnswerSchema {
    /// With the answers under the areas they belong to, for forms that show a section for each. Both layouts are read
    /// and score alike.
    #[must_use]
    pub fn nested_by_area(self) -> Self {
        Self { nested: true, ..self }
    }

    /// For a response that is still being written: no question must be answered.
    #[must_use]
    pub fn draft(self) -> Self {
        Self { status: ResponseStatus::Draft, ..self }
    }

    /// Without `$schema` and `$id`: the validators inside some form libraries do not know draft 2020-12, and the schema
    /// says nothing that draft 7 does not say.
    #[must_use]
    pub fn without_dialect(self) -> Self {
        Self { dialect: false, ..self }
    }

    /// The response that a form starts from, with everything that is not asked. Nothing is answered in it. Where the team
    /// answers together nobody hands one in: see [`rating`](Self::rating).
    pub fn skeleton(&self, respondent: &str) -> SingleResponseDocument {
        SingleResponseDocument {
            framework: (&self.form.framework).into(),
            respondent: respondent.to_owned(),
            status: self.status,
            answers: self.nothing_answered(),
            ..SingleResponseDocument::default()
        }
    }

    /// The rating that a form starts from where the team answers together: a response set without responses, whose
    /// consensus is still empty. What the form hands in is read by [`ResponseSet::from_json`](crate::ResponseSet::from_json).
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, form::AnswerProfile, framework::AnsweredBy};
    /// # use ilt::response::document::{CycleDocument, TeamDocument};
    /// let mut document = Framework::new_leaders().document().clone();
    /// document.answered_by = Some(AnsweredBy::Team);
    /// let framework = Framework::try_from(document)?;
    /// let schema = framework.form().answer_schema(AnswerProfile::Types, framework.default_language()).draft();
    /// assert_eq!(schema.to_value()["properties"]["consensus"]["properties"]["delegation"]["$ref"], "#/$defs/FrequencyAnswer");
    ///
    /// let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
    /// let rating = schema.rating(team, CycleDocument::new("fall", "Fall", 1), 7);
    /// assert!(ResponseSet::check(&framework, rating).is_ok());
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn rating(&self, team: TeamDocument, cycle: CycleDocument, roster_size: i64) -> ResponseSetDocument {
        let document = ResponseSetDocument::new(&self.form.framework, team, cycle, roster_size);
        ResponseSetDocument { consensus: Some(self.nothing_answered()), ..document }
    }

    fn nothing_answered(&self) -> Answers {
        if self.nested {
            Answers::ByArea(
                self.form.sections.iter().map(|section| (section.id.to_string(), IndexMap::new())).collect(),
            )
        } else {
            Answers::default()
        }
    }

    /// The field in which the answers stand.
    pub(super) fn field(&self) -> &'static str {
        if self.form.is_of_team() { "consensus" } else { "answers" }
    }

    /// What is asked, in order.
    pub(super) fn items(&self) -> impl Iterator<Item = &FormItem> {
        self.form.items()
    }

    /// Sentences one after the other.
    pub(super) fn in_one(&self, sentences: &[LocalizedText]) -> String {
        sentences.iter().map(|sentence| self.say(sentence)).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn say<'t>(&self, text: &'t LocalizedText) -> &'t str {
        text.in_language(&self.language)
    }
}

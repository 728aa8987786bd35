//! What one framework asks, for forms and for the types of programs.

mod json_schema;
mod labels;
mod ui;

use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::document::choices;
use crate::framework::{AnsweredBy, Area, Framework, Language, LocalizedText, Question};
use crate::response::document::{CycleDocument, ResponseSetDocument, SingleResponseDocument, TeamDocument};
use crate::response::{Answers, ResponseStatus};
use crate::words::{Phrases, Words};

choices! {
    /// For whom an answer schema is.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let framework = Framework::new_leaders();
    /// let form = framework.answer_schema(AnswerProfile::Form, &"es".parse()?).to_value();
    /// let question = &form["properties"]["answers"]["properties"]["delegation"];
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
/// let schema = framework.answer_schema(AnswerProfile::Types, &"en".parse()?).nested_by_area().draft();
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
pub struct AnswerSchema<'a> {
    framework: &'a Framework,
    profile: AnswerProfile,
    language: Language,
    phrases: Phrases<'a>,
    /// Every area in which something is asked, with what is asked.
    areas: Vec<(&'a Area, Vec<&'a Question>)>,
    nested: bool,
    status: ResponseStatus,
    notes: bool,
    dialect: bool,
}

impl Framework {
    /// The schema of a response to this framework: flat, submitted and with its `$schema`, until the schema's methods
    /// say otherwise. The language is the one that people read; the types profile has it in its UI schemas and messages
    /// alone.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let framework = Framework::new_leaders();
    /// let schema = framework.answer_schema(AnswerProfile::Types, &"en".parse()?).to_value();
    /// assert_eq!(schema["properties"]["answers"]["properties"]["delegation"]["$ref"], "#/$defs/FrequencyAnswer");
    /// assert_eq!(schema["properties"]["answers"]["required"].as_array().unwrap().len(), 15);
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn answer_schema(&self, profile: AnswerProfile, language: &Language) -> AnswerSchema<'_> {
        AnswerSchema {
            framework: self,
            profile,
            language: language.clone(),
            phrases: Phrases::of(language.lookup_order(), self.default_language().lookup_order(), &[]),
            areas: self.areas().iter().map(|area| (area, area.questions().iter().collect())).collect(),
            nested: false,
            status: ResponseStatus::Submitted,
            notes: false,
            dialect: true,
        }
    }
}

impl<'a> AnswerSchema<'a> {
    /// With words that an app brings, for languages in which this crate has none of its own.
    #[must_use]
    pub fn with_words(self, words: &'a [Words]) -> Self {
        let default = self.framework.default_language().lookup_order();
        Self { phrases: Phrases::of(self.language.lookup_order(), default, words), ..self }
    }

    /// With the answers under the areas they belong to, for forms that show a section for each. Both layouts are read
    /// and score alike.
    #[must_use]
    pub fn nested_by_area(self) -> Self {
        Self { nested: true, ..self }
    }

    /// Of a cycle that asks a part of its framework: what is asked, and nothing else.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let framework = Framework::new_leaders();
    /// let asked = ["delegation", "shared_norms"]; // such as the cycle's own list
    /// let schema = framework.answer_schema(AnswerProfile::Types, &"en".parse()?).asking(|id| asked.contains(&id));
    /// assert_eq!(schema.to_value()["properties"]["answers"]["required"].as_array().unwrap().len(), 2);
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    #[must_use]
    pub fn asking(mut self, asks: impl Fn(&str) -> bool) -> Self {
        for (_, questions) in &mut self.areas {
            questions.retain(|question| asks(question.id().as_str()));
        }
        self.areas.retain(|(_, questions)| !questions.is_empty());
        self
    }

    /// With a note on every question, such as an example or what shows it. Whoever answers may leave it out; the notes on a
    /// rating are the team's own.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let framework = Framework::new_leaders();
    /// let form = framework.answer_schema(AnswerProfile::Form, &"en".parse()?).with_notes().to_value();
    /// assert_eq!(form["properties"]["notes"]["properties"]["delegation"]["type"], "string");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    #[must_use]
    pub fn with_notes(self) -> Self {
        Self { notes: true, ..self }
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

    /// The JSON Schema. Its fields and questions are in order where the feature `preserve_order` is on, as it is by default;
    /// the UI schemas say the order in any case.
    pub fn to_value(&self) -> Value {
        json_schema::write(self)
    }

    /// The UI schema for react-jsonschema-form: a radio group for every question, in order and in the schema's language.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let framework = Framework::new_leaders();
    /// let ui = framework.answer_schema(AnswerProfile::Types, &"es".parse()?).react_jsonschema_form();
    /// assert_eq!(ui["answers"]["delegation"]["ui:widget"], "radio");
    /// assert_eq!(ui["answers"]["delegation"]["ui:enumNames"][0], "Nunca");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn react_jsonschema_form(&self) -> Value {
        ui::react_jsonschema_form(self)
    }

    /// The UI schema for JSON Forms: a group for every area, with a radio group for every question.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let framework = Framework::new_leaders();
    /// let ui = framework.answer_schema(AnswerProfile::Form, &"en".parse()?).json_forms();
    /// let group = ui["elements"].as_array().unwrap().iter().find(|element| element["type"] == "Group").unwrap();
    /// assert_eq!(group["label"], "Learning and teaching");
    /// assert_eq!(group["elements"][0]["scope"], "#/properties/answers/properties/shared_understanding");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn json_forms(&self) -> Value {
        ui::json_forms(self)
    }

    /// The response that a form starts from, with everything that is not asked. Nothing is answered in it. Where the team
    /// answers together nobody hands one in: see [`rating`](Self::rating).
    pub fn skeleton(&self, respondent: &str) -> SingleResponseDocument {
        SingleResponseDocument {
            framework: self.framework.into(),
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
    /// let schema = framework.answer_schema(AnswerProfile::Types, framework.default_language()).draft();
    /// assert_eq!(schema.to_value()["properties"]["consensus"]["properties"]["delegation"]["$ref"], "#/$defs/FrequencyAnswer");
    ///
    /// let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
    /// let rating = schema.rating(team, CycleDocument::new("fall", "Fall", 1), 7);
    /// assert!(ResponseSet::check(&framework, rating).is_ok());
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn rating(&self, team: TeamDocument, cycle: CycleDocument, roster_size: i64) -> ResponseSetDocument {
        let document = ResponseSetDocument::new(self.framework, team, cycle, roster_size);
        ResponseSetDocument { consensus: Some(self.nothing_answered()), ..document }
    }

    fn nothing_answered(&self) -> Answers {
        if self.nested {
            Answers::ByArea(self.areas.iter().map(|(area, _)| (area.id().to_string(), IndexMap::new())).collect())
        } else {
            Answers::default()
        }
    }

    /// Whether the team answers together: what is handed in is its rating then, and no response.
    fn is_of_team(&self) -> bool {
        self.framework.answered_by() == AnsweredBy::Team
    }

    fn asks_a_part(&self) -> bool {
        self.questions().count() < self.framework.questions().count()
    }

    /// The field in which the answers stand.
    fn field(&self) -> &'static str {
        if self.is_of_team() { "consensus" } else { "answers" }
    }

    /// What is promised to people before they answer, sentence by sentence: every form shows it. No report promises less.
    ///
    /// ```
    /// use ilt::{Framework, form::AnswerProfile};
    ///
    /// let framework = Framework::new_leaders();
    /// let form = framework.answer_schema(AnswerProfile::Form, &"es".parse()?);
    /// assert!(form.promise()[0].starts_with("Los nombres no se muestran."));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn promise(&self) -> Vec<String> {
        labels::promise(self)
    }

    /// Everything that people read, by key, in the schema's language: for a form that is drawn by hand, and for the
    /// translator of JSON Forms, which asks for these keys.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let framework = Framework::new_leaders();
    /// let messages = framework.answer_schema(AnswerProfile::Types, &"es".parse()?).messages();
    /// assert!(messages["stem.text"].starts_with("¿Con qué"));
    /// assert_eq!(messages["areas.school_culture.label"], "Cultura escolar");
    /// assert_eq!(messages["answers.delegation.never"], "Nunca");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn messages(&self) -> IndexMap<String, String> {
        labels::messages(self)
    }
}

/// The JSON Schema.
impl Serialize for AnswerSchema<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl<'a> AnswerSchema<'a> {
    /// What is asked, in order.
    fn questions(&self) -> impl Iterator<Item = &'a Question> {
        self.areas.iter().flat_map(|(_, questions)| questions).copied()
    }

    fn say<'t>(&self, text: &'t LocalizedText) -> &'t str {
        text.in_language(&self.language)
    }

    /// The words that a question can be answered with, and what people read for each: of a point that is described what it
    /// looks like here, too.
    fn choices(&self, question: &'a Question) -> impl Iterator<Item = (&'a str, String)> {
        let scale = question.scale();
        let points = scale.points().iter().map(|point| {
            let label = self.say(point.label());
            let described = question.descriptor(point.id().as_str()).map(|text| self.say(text));
            let described = described.map(|described| self.phrases.described_point(label, described));
            (point.id().as_str(), described.unwrap_or_else(|| label.to_owned()))
        });
        let non_responses = question.non_responses().iter();
        let non_responses = non_responses
            .filter_map(|kind| Some((kind.as_str(), self.say(scale.non_response_label(*kind)?).to_owned())));
        points.chain(non_responses)
    }
}

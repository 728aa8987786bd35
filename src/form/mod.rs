//! What one framework asks, for forms and for the types of programs.
//!
//! There is one neutral [`Form`]: sections with items, items with choices, the roles, the ratings and the notes that are asked
//! for besides, what is promised before anybody answers, and whose texts these are, each text in every language of the form.
//! [`Framework::form`](crate::Framework::form) makes it, [`Form::asking`] and [`Form::with_notes`] say what is asked. It holds
//! nothing of any tool; each way out is one file with one method that reads it:
//!
//! | | |
//! |---|---|
//! | [`Form::answer_schema`] | JSON Schemas, UI schemas for react-jsonschema-form and JSON Forms, messages by key |
//! | [`Form::ask_page`] | a page that asks, in one file |
//! | `Form::sheet` (feature `page`) | a sheet to print |
//! | [`Form::survey_js`] | a survey of SurveyJS |
//! | `Form::xls_form` (feature `tables`) | an XLSForm for KoboToolbox and ODK |
//! | [`Form::questionnaire`] | a FHIR Questionnaire |
//! | [`Form::google_form`] | what Google's Forms API makes a form of |
//!
//! What a tool's form cannot hold of a framework is said by [`Form::not_held_by`].
//!
//! A text is a [`LocalizedText`]: `in_default_language` and `translations` for documents of all languages, `in_language`
//! for those of one. What a form of another tool has to carry, so that answers come back without a guess: the ids of
//! sections and items, and the words of choices ([`FormChoice::word`]).

mod answer_schema;
mod ask_page;
mod build;
mod fhir;
mod google_form;
mod held;
mod json_schema;
mod messages;
pub(crate) mod of_fhir;
mod survey_js;
mod ui;
#[cfg(feature = "tables")]
mod xls_form;

use crate::ResponseSet;
use crate::framework::{AnsweredBy, AreaId, Framework, Language, LocalizedText, NonResponse, PlainText, Question};
use crate::response::document::ResponseSetDocument;

pub use answer_schema::{AnswerProfile, AnswerSchema};
pub use ask_page::{AskPage, PostAddress, PostAddressError};
pub use held::FormTool;
#[cfg(feature = "tables")]
#[cfg_attr(docsrs, doc(cfg(feature = "tables")))]
pub use xls_form::{XlsForm, XlsFormError};

/// What people are asked, in every language of the form, without anything of a tool that asks it.
///
/// ```
/// use ilt::Framework;
///
/// let form = Framework::new_leaders().form();
/// let [english, spanish] = &form.languages[..] else { panic!() };
/// let delegation = form.items().find(|item| item.question.id() == "delegation").unwrap();
/// assert_eq!(delegation.choices[0].word, "never"); // what is handed in
/// assert_eq!(delegation.choices[0].text.in_language(spanish), "Nunca"); // what people read
/// assert!(form.promise[0].in_language(english).starts_with("Names are not shown."));
/// # Ok::<(), ilt::framework::LanguageError>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Form {
    /// What is asked: its id and version, and whatever no form shows.
    pub framework: Framework,
    /// The languages that people may choose: the framework's default language, its translations, and those that were asked
    /// for besides.
    pub languages: Vec<Language>,
    /// What the form is called.
    pub title: LocalizedText,
    /// What it is about.
    pub description: Option<LocalizedText>,
    /// The time that is asked about, without a full stop.
    pub recall_period: LocalizedText,
    /// What stands before every question.
    pub stem: LocalizedText,
    /// What is promised to people before they answer, sentence by sentence: every form shows it. No report promises less.
    pub promise: Vec<LocalizedText>,
    /// Whose texts these are, and by which right they stand here: every form shows it.
    pub attribution: Vec<LocalizedText>,
    /// All that stands under a title, in one text: the recall period, the promise and the attribution.
    pub about: LocalizedText,
    /// The roles that people may name as theirs; none where the team answers together.
    pub roles: Vec<FormChoice>,
    /// Every area in which something is asked.
    pub sections: Vec<FormSection>,
    /// How important a question may be found; nothing where the framework does not ask for it.
    pub importance: Vec<FormChoice>,
    /// Whether a note is asked for at every question.
    pub asks_notes: bool,
    /// What people read around the questions.
    pub words: FormWords,
    /// The team's set of responses in a cycle, without any response: whose form it is, if it is one team's.
    pub set: Option<ResponseSetDocument>,
}

/// An area of a form, with what is asked in it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FormSection {
    /// The area's id, under which nested answers stand.
    pub id: AreaId,
    /// What it is called.
    pub title: LocalizedText,
    /// What it is about.
    pub description: Option<LocalizedText>,
    /// Its code in the instrument that it is from.
    pub code: Option<PlainText>,
    /// What is asked.
    pub items: Vec<FormItem>,
}

/// A question of a form.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FormItem {
    /// The question: its id, its text and help, its scale and code.
    pub question: Question,
    /// What it can be answered with: the points of its scale in order, then the ways of giving no answer that it offers.
    pub choices: Vec<FormChoice>,
}

/// Something that can be chosen.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FormChoice {
    /// What is handed in.
    pub word: String,
    /// What it is called, alike at every question of a scale.
    pub label: LocalizedText,
    /// What this point looks like at this question.
    pub descriptor: Option<LocalizedText>,
    /// What people read: the label, and what it looks like.
    pub text: LocalizedText,
    /// The value of the point on its scale; nothing of what is no point.
    pub value: Option<i64>,
    /// Which way of giving no answer it is.
    pub non_response: Option<NonResponse>,
    /// Its code in the instrument that it is from.
    pub code: Option<PlainText>,
}

/// What people read around the questions.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FormWords {
    /// Asks for the role.
    pub role: LocalizedText,
    /// Asks whether answers may be shown under it.
    pub consents_to_attribution: LocalizedText,
    /// Asks for a comment.
    pub comment: LocalizedText,
    /// Asks for a note, beside its question.
    pub note: LocalizedText,
    /// Asks for notes, above those on all questions.
    pub notes: LocalizedText,
    /// Asks how important a question is.
    pub importance: LocalizedText,
    /// Hands the answers in.
    pub submit: LocalizedText,
    /// Stands at a question that has no answer yet.
    pub required: LocalizedText,
    /// Says on paper what is to be done.
    pub mark_one: LocalizedText,
    /// Stands above the promise.
    pub promise: LocalizedText,
    /// Stands above the attribution.
    pub sources: LocalizedText,
}

impl Form {
    /// The form of one team in one cycle: what the cycle asks, and where the answers go.
    ///
    /// ```
    /// # use ilt::{Framework, ResponseSet, form::Form, response::document::*};
    /// # let framework = Framework::new_leaders();
    /// let mut fall = CycleDocument::new("fall", "Fall", 1);
    /// fall.asked = Some(vec!["delegation".to_owned(), "shared_norms".to_owned()]);
    /// let set = ResponseSetDocument::new(&framework, TeamDocument::new("cedar", "Cedar"), fall, 7);
    /// let form = Form::of_cycle(&ResponseSet::check(&framework, set)?);
    /// assert_eq!(form.items().count(), 2);
    /// assert_eq!(form.set.unwrap().team.name, "Cedar");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn of_cycle(responses: &ResponseSet) -> Self {
        let framework = responses.framework();
        let (team, cycle) = responses.occasion().to_documents(framework);
        let roster_size = i64::try_from(responses.completion().roster_size).unwrap_or(i64::MAX);
        let set = ResponseSetDocument::new(framework, team, cycle, roster_size);
        Self { set: Some(set), ..framework.form().asking(|id| responses.asks(id)) }
    }

    /// The form of a cycle that asks a part of its framework: what is asked, and nothing else.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let asked = ["delegation", "shared_norms"]; // such as the cycle's own list
    /// let form = Framework::new_leaders().form().asking(|id| asked.contains(&id));
    /// assert_eq!((form.sections.len(), form.items().count()), (2, 2));
    /// ```
    #[must_use]
    pub fn asking(mut self, asks: impl Fn(&str) -> bool) -> Self {
        for section in &mut self.sections {
            section.items.retain(|item| asks(item.question.id().as_str()));
        }
        self.sections.retain(|section| !section.items.is_empty());
        self
    }

    /// With a note on every question, such as an example or what shows it. Whoever answers may leave it out; the notes on a
    /// rating are the team's own.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let form = Framework::new_leaders().form().with_notes();
    /// let schema = form.answer_schema(AnswerProfile::Form, &"en".parse()?).to_value();
    /// assert_eq!(schema["properties"]["notes"]["properties"]["delegation"]["type"], "string");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    #[must_use]
    pub fn with_notes(self) -> Self {
        Self { asks_notes: true, ..self }
    }

    /// What is asked, in order.
    pub fn items(&self) -> impl Iterator<Item = &FormItem> {
        self.sections.iter().flat_map(|section| &section.items)
    }

    /// Whether the team answers together: what is handed in is its rating then, and no response.
    pub fn is_of_team(&self) -> bool {
        self.framework.answered_by() == AnsweredBy::Team
    }

    /// Whether less is asked than the framework has.
    pub fn asks_a_part(&self) -> bool {
        self.items().count() < self.framework.questions().count()
    }
}

use std::path::PathBuf;

use clap::ValueEnum as _;
use ilt::ResponseSet;
use ilt::form::{AnswerProfile, AnswerSchema, FormTool, PostAddress};
use ilt::framework::Language;
use ilt::response::ResponseStatus;
use serde_json::json;

use crate::batch::{Bases, NEW_LEADERS, framework};
use crate::files;
use crate::kind::Kind;
use crate::outcome::{Outcome, PageFormat, json};
use crate::report::missing;

const AFTER_HELP: &str = "\
json-schema  the JSON Schema of what is handed in
ui           that schema with UI schemas for react-jsonschema-form and JSON Forms, the
             document that a form starts from, and everything that people read, by key
page         a page that asks, in one file, with every language
paper        a sheet to print, as text or with `--format html` as a page that a browser prints
surveyjs     a survey of SurveyJS, with every language
xlsform      an XLSForm for KoboToolbox and ODK, with every language: a workbook where
             `--output` names an .xlsx, else one CSV
fhir         a FHIR Questionnaire (R5), with every language
google-forms the body of a request to Google's Forms API, in one language

Example: ilt form framework.yaml --as ui --language es --output form.json";

/// Write the form that asks a framework's questions
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Form {
    /// The framework
    #[arg(default_value = NEW_LEADERS)]
    framework: PathBuf,
    #[command(flatten)]
    bases: Bases,
    /// What the form is for
    #[arg(long = "as", value_enum, default_value_t, value_name = "TOOL")]
    tool: Tool,
    /// One team's set of responses: the form asks what its cycle asks, and says whose it is
    #[arg(long, value_name = "FILE")]
    set: Option<PathBuf>,
    /// The form's language, such as `es`, or the first one where a form has several; the framework's own if left out
    #[arg(long, value_name = "TAG")]
    language: Option<Language>,
    /// Ask for a note at every question
    #[arg(long)]
    notes: bool,
    /// Whom the JSON Schema is for: `types` for programs, and for forms with a UI schema; `form` for forms without one
    #[arg(long, value_enum, value_name = "PROFILE")]
    profile: Option<Profile>,
    /// The answers to each area by themselves
    #[arg(long)]
    nested: bool,
    /// For what is still being written: no question must be answered
    #[arg(long)]
    draft: bool,
    /// Where a page sends answers, such as `https://school.example/answers`; it saves them as a file if left out
    #[arg(long, value_name = "ADDRESS")]
    post: Option<PostAddress>,
}

/// What a form is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Tool {
    #[default]
    JsonSchema,
    Ui,
    Page,
    Paper,
    #[value(name = "surveyjs")]
    SurveyJs,
    #[value(name = "xlsform")]
    XlsForm,
    Fhir,
    GoogleForms,
}

impl Tool {
    fn word(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Profile {
    Types,
    Form,
}

impl Form {
    pub(crate) fn run(self, format: PageFormat, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        let (form, language) = self.form()?;
        self.applies()?;
        if self.tool != Tool::Paper {
            format.without_page()?;
        }
        let document = match self.tool {
            Tool::JsonSchema => json(&self.schema(&form, &language))?,
            Tool::Ui => self.ui(&form, &language)?,
            Tool::Page => self.page(&form)?,
            Tool::Paper => match format {
                PageFormat::Text => form.sheet(&language).to_text(),
                PageFormat::Html => form.sheet(&language).to_html(),
                PageFormat::Markdown => form.sheet(&language).to_markdown(),
                PageFormat::Json => {
                    let sentence = "a sheet is to be read and written on: leave out `--format json` or `--as paper`";
                    return Err(sentence.to_owned().into());
                }
            },
            Tool::SurveyJs => self.survey_js(&form, &language)?,
            Tool::XlsForm => match output.filter(|path| path.extension().is_some_and(|end| end == "xlsx")) {
                None => form.xls_form().to_csv(),
                Some(path) => {
                    let workbook = form.xls_form().to_xlsx().map_err(|error| error.to_string())?;
                    files::write_bytes(path, &workbook)?;
                    String::new()
                }
            },
            Tool::Fhir => json(&form.questionnaire())?,
            Tool::GoogleForms => json(&form.google_form(&language))?,
        };
        let mut sentences: Vec<String> = missing(&language, &form.framework).into_iter().collect();
        sentences.extend(self.not_held(&form));
        Ok(Outcome { sentences, ..Outcome::document(document) })
    }

    /// What the form of another tool cannot hold, so that it would not come back from there.
    fn not_held(&self, form: &ilt::form::Form) -> Option<String> {
        let tool = match self.tool {
            Tool::XlsForm => FormTool::XlsForm,
            Tool::Fhir => FormTool::Fhir,
            Tool::GoogleForms => FormTool::GoogleForms,
            Tool::JsonSchema | Tool::Ui | Tool::Page | Tool::Paper | Tool::SurveyJs => return None,
        };
        let places: Vec<String> = form.not_held_by(tool).iter().map(|place| format!("`{place}`")).collect();
        (!places.is_empty()).then(|| format!("not in this form: {}", places.join(", ")))
    }

    /// That no option was given that would change nothing.
    fn applies(&self) -> Result<(), String> {
        use Tool::{JsonSchema, Page, SurveyJs, Ui};
        let options: [(&str, bool, &[Tool]); 4] = [
            ("profile", self.profile.is_some(), &[JsonSchema, Ui]),
            ("nested", self.nested, &[JsonSchema, Ui]),
            ("draft", self.draft, &[JsonSchema, Ui, SurveyJs]),
            ("post", self.post.is_some(), &[Page]),
        ];
        let Some((option, _, tools)) = options.into_iter().find(|(_, given, of)| *given && !of.contains(&self.tool))
        else {
            return Ok(());
        };
        let of: Vec<String> = tools.iter().map(|tool| format!("`--as {}`", tool.word())).collect();
        Err(format!("`--{option}` says something of {} alone: leave it out", of.join(" and ")))
    }

    /// What is asked, and in which language first.
    fn form(&self) -> Result<(ilt::form::Form, Language), Outcome> {
        let framework = framework(&self.framework, &self.bases)?;
        let language = self.language.clone().unwrap_or_else(|| framework.default_language().clone());
        let form = match &self.set {
            None => framework.form(),
            Some(path) => {
                let file = files::read(path)?;
                Kind::one_of(&[Kind::ResponseSet], &file, "a team's responses are due")?;
                ilt::form::Form::of_cycle(&ResponseSet::read(&framework, &file).map_err(Outcome::of_answers)?)
            }
        };
        Ok((if self.notes { form.with_notes() } else { form }, language))
    }

    fn schema(&self, form: &ilt::form::Form, language: &Language) -> AnswerSchema {
        let profile = match self.profile {
            Some(Profile::Form) => AnswerProfile::Form,
            Some(Profile::Types) | None => AnswerProfile::Types,
        };
        let schema = form.answer_schema(profile, language);
        let schema = if self.nested { schema.nested_by_area() } else { schema };
        if self.draft { schema.draft() } else { schema }
    }

    fn page(&self, form: &ilt::form::Form) -> Result<String, Outcome> {
        if form.is_of_team() && form.set.is_none() {
            return Err(of_team().into());
        }
        let page = form.ask_page();
        let page = if let Some(language) = &self.language { page.starting_in(language.clone()) } else { page };
        let page = if let Some(address) = &self.post { page.posting_to(address.clone()) } else { page };
        Ok(page.to_html())
    }

    fn survey_js(&self, form: &ilt::form::Form, language: &Language) -> Result<String, Outcome> {
        if form.is_of_team() && form.set.is_none() {
            return Err(of_team().into());
        }
        let status = if self.draft { ResponseStatus::Draft } else { ResponseStatus::Submitted };
        json(&form.survey_js(language, status))
    }

    /// Everything that a form library needs; the validators inside them do not know the newest dialect.
    fn ui(&self, form: &ilt::form::Form, language: &Language) -> Result<String, Outcome> {
        let schema = self.schema(form, language).without_dialect();
        let skeleton = match (&form.set, form.is_of_team()) {
            (Some(set), true) => json!(schema.rating(set.team.clone(), set.cycle.clone(), set.roster_size)),
            (None, true) => return Err(of_team().into()),
            (_, false) => json!(schema.skeleton("r1")),
        };
        json(&json!({
            "schema": schema,
            "react_jsonschema_form": schema.react_jsonschema_form(),
            "json_forms": schema.json_forms(),
            "skeleton": skeleton,
            "messages": schema.messages(),
        }))
    }
}

/// A rating is no document without a team and a cycle.
fn of_team() -> String {
    "the team answers together, and its rating stands in its set of responses: give that by `--set FILE`".to_owned()
}

use serde_json::{Map, Value, json};

use super::{Form, FormChoice, FormItem, FormSection};
use crate::framework::{Language, LocalizedText};
use crate::response::document::{ResponseSetFormat, SingleResponseFormat};
use crate::response::{ResponseStatus, limits};

impl Form {
    /// The form as a survey of [SurveyJS](https://surveyjs.io), with all its languages in one document. Nothing is answered
    /// in it. A page of the survey has an area; a matrix has the questions of an area that share their choices, and a question
    /// with help of its own has one to itself.
    ///
    /// What it collects is read by [`SingleResponse`](crate::response::SingleResponse) as it stands, once the app has said whose
    /// it is, by a key and never by a name: `survey.setValue("respondent", key)`. Where the team answers together it is the
    /// set of responses with the rating, for which SurveyJS has to be told that it has no responses:
    /// `survey.mergeData({ responses: [] })`.
    ///
    /// ```
    /// # use ilt::{Framework, response::ResponseStatus};
    /// let form = Framework::new_leaders().form();
    /// let survey = form.survey_js(&"es".parse()?, ResponseStatus::Submitted);
    /// let culture = &survey["pages"][1]["elements"][0];
    /// assert_eq!((&culture["type"], &culture["valueName"]), (&"matrix".into(), &"answers".into()));
    /// assert_eq!(culture["columns"][0], serde_json::json!({"value": "never", "text": {"default": "Never", "es": "Nunca"}}));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn survey_js(&self, language: &Language, status: ResponseStatus) -> Value {
        SurveyJs { form: self, status }.survey(language)
    }
}

/// SurveyJS gives a column 136 pixels at least: with more of them than this a window of 1,100 pixels has not all in view. Each
/// question is a list of its choices then.
const MOST_COLUMNS: usize = 5;

struct SurveyJs<'a> {
    form: &'a Form,
    status: ResponseStatus,
}

impl SurveyJs<'_> {
    fn survey(&self, language: &Language) -> Value {
        let form = self.form;
        let mut survey = Map::new();
        if let Some(language) = self.first_language(language) {
            survey.insert("locale".to_owned(), language.as_str().into());
        }
        survey.insert("title".to_owned(), self.say(&form.title));
        if let Some(description) = &form.description {
            survey.insert("description".to_owned(), self.say(description));
        }
        survey.insert("widthMode".to_owned(), "responsive".into());
        survey.insert("completeText".to_owned(), self.say(&form.words.submit));
        survey.insert("calculatedValues".to_owned(), self.constants());
        let mut pages: Vec<Value> = form.sections.iter().map(|section| self.page(section)).collect();
        if let Some(Value::Array(first)) = pages.first_mut().and_then(|page| page.get_mut("elements")) {
            first.splice(0..0, self.before());
        }
        let after = self.after();
        if form.is_of_team() {
            if let Some(Value::Array(last)) = pages.last_mut().and_then(|page| page.get_mut("elements")) {
                last.extend(after);
            }
        } else {
            pages.push(json!({ "name": "ilt-rest", "elements": after }));
        }
        survey.insert("pages".to_owned(), pages.into());
        survey.into()
    }

    /// The words of the default language stand under `default`, to which SurveyJS goes back; but where that is not English
    /// and English is another language of the form, it would take `default` for English.
    fn default_key(&self) -> &str {
        match self.form.languages.split_first() {
            Some((first, others)) if others.iter().any(|language| language.as_str() == "en") => first.as_str(),
            _ => "default",
        }
    }

    /// The language in which the survey starts, where SurveyJS does not take it anyway.
    fn first_language(&self, wanted: &Language) -> Option<&Language> {
        let found = |tag: &str| self.form.languages.iter().find(|language| language.as_str() == tag);
        let wanted = wanted.lookup_order().find_map(found).or(self.form.languages.first());
        wanted.filter(|wanted| self.default_key() != "default" || Some(*wanted) != self.form.languages.first())
    }

    fn say(&self, text: &LocalizedText) -> Value {
        self.say_each(|language| text.in_language(language).to_owned())
    }

    fn say_each(&self, text: impl Fn(&Language) -> String) -> Value {
        let Some((first, others)) = self.form.languages.split_first() else { return Value::Null };
        let default = text(first);
        let key = self.default_key();
        let others = others.iter().map(|language| (language.as_str(), text(language)));
        let others: Vec<_> = others.filter(|(_, text)| key != "default" || *text != default).collect();
        if others.is_empty() {
            return default.into();
        }
        let texts = [(key, default)].into_iter().chain(others);
        Value::Object(texts.map(|(key, text)| (key.to_owned(), text.into())).collect())
    }

    /// What stands in every document that is handed in.
    fn constants(&self) -> Value {
        let format =
            if self.form.is_of_team() { ResponseSetFormat::V1.as_str() } else { SingleResponseFormat::V1.as_str() };
        let status = (!self.form.is_of_team()).then_some(("status", self.status.as_str()));
        let constants = [("format", format)].into_iter().chain(status);
        let constant = |(name, word): (&str, &str)| json!({ "name": name, "expression": format!("'{word}'"), "includeIntoResult": true });
        constants.map(constant).collect()
    }

    /// A value that nobody is asked for.
    fn hidden(name: &str, value: Value) -> Value {
        json!({ "type": "text", "name": name, "visible": false, "clearIfInvisible": "none", "defaultValue": value })
    }

    /// What people read before they answer; the role is asked for first.
    fn before(&self) -> Vec<Value> {
        let form = self.form;
        let about = self.html("ilt-about", [&form.recall_period].into_iter().chain(&form.promise));
        let framework = json!({ "id": form.framework.id().as_str(), "version": form.framework.version().to_string() });
        let mut before = vec![about, Self::hidden("framework", framework)];
        if let (true, Some(set)) = (form.is_of_team(), &form.set) {
            before.push(Self::hidden("team", json!(set.team)));
            before.push(Self::hidden("cycle", json!(set.cycle)));
            before.push(Self::hidden("roster_size", set.roster_size.into()));
        }
        before
    }

    fn after(&self) -> Vec<Value> {
        let (form, words) = (self.form, &self.form.words);
        let mut after = Vec::new();
        if !form.roles.is_empty() {
            let choices: Value =
                form.roles.iter().map(|role| json!({ "value": role.word, "text": self.say(&role.text) })).collect();
            after.push(
                json!({ "type": "dropdown", "name": "role", "title": self.say(&words.role), "choices": choices }),
            );
            after.push(json!({
                "type": "boolean",
                "name": "consents_to_attribution",
                "title": self.say(&words.consents_to_attribution),
                "renderAs": "checkbox",
                "visibleIf": "{role} notempty",
            }));
        }
        if !form.is_of_team() {
            let title = self.say(&words.comment);
            after.push(
                json!({ "type": "comment", "name": "comment", "title": title, "maxLength": limits::COMMENT_LENGTH }),
            );
        }
        after.push(self.html("ilt-attribution", &form.attribution));
        after
    }

    /// Paragraphs. They stand as HTML, of which a framework's text is none.
    fn html<'t>(&self, name: &str, texts: impl IntoIterator<Item = &'t LocalizedText>) -> Value {
        let texts: Vec<&LocalizedText> = texts.into_iter().collect();
        let html = self.say_each(|language| {
            texts.iter().map(|text| format!("<p>{}</p>", escaped(text.in_language(language)))).collect()
        });
        json!({ "type": "html", "name": name, "html": html })
    }

    fn page(&self, section: &FormSection) -> Value {
        let mut page = Map::new();
        page.insert("name".to_owned(), format!("ilt-{}", section.id).into());
        page.insert("title".to_owned(), self.say(&section.title));
        if let Some(description) = &section.description {
            page.insert("description".to_owned(), self.say(description));
        }
        let alike = |one: &FormItem, next: &FormItem| {
            let choices = one.choices.iter().zip(&next.choices);
            one.question.help().is_none()
                && next.question.help().is_none()
                && one.choices.len() == next.choices.len()
                && choices.into_iter().all(|(one, next)| (&one.word, &one.text) == (&next.word, &next.text))
        };
        let mut elements = Vec::new();
        for (index, items) in section.items.chunk_by(alike).enumerate() {
            let name = if index == 0 { section.id.to_string() } else { format!("{}-{}", section.id, index + 1) };
            elements.extend(self.questions(&name, items));
        }
        page.insert("elements".to_owned(), elements.into());
        page.into()
    }

    /// Questions that share their choices, with how important they are found and the notes on them.
    fn questions(&self, name: &str, items: &[FormItem]) -> Vec<Value> {
        let (form, words) = (self.form, &self.form.words);
        let Some(first) = items.first() else { return Vec::new() };
        let field = if form.is_of_team() { "consensus" } else { "answers" };
        let mut questions = vec![self.matrix(name, field, &form.stem, &first.choices, items)];
        if let (Some(Value::Object(matrix)), Some(help)) = (questions.first_mut(), first.question.help()) {
            matrix.insert("description".to_owned(), self.say(help));
        }
        if !form.importance.is_empty() {
            let name = format!("{name}-importance");
            questions.push(self.matrix(&name, "importance", &words.importance, &form.importance, items));
        }
        if form.asks_notes {
            let note = |item: &FormItem| {
                json!({
                    "name": item.question.id().as_str(),
                    "title": self.say(item.question.text()),
                    "maxLength": limits::COMMENT_LENGTH,
                })
            };
            questions.push(json!({
                "type": "multipletext",
                "name": format!("{name}-notes"),
                "valueName": "notes",
                "title": self.say(&words.notes),
                "items": items.iter().map(note).collect::<Vec<_>>(),
            }));
        }
        questions
    }

    /// A matrix whose answers stand in one field with those of all others.
    fn matrix(
        &self,
        name: &str,
        field: &str,
        title: &LocalizedText,
        choices: &[FormChoice],
        items: &[FormItem],
    ) -> Value {
        let columns = choices.iter().map(|choice| json!({ "value": choice.word, "text": self.say(&choice.text) }));
        let rows = items
            .iter()
            .map(|item| json!({ "value": item.question.id().as_str(), "text": self.say(item.question.text()) }));
        let mut matrix = json!({
            "type": "matrix",
            "name": name,
            "valueName": field,
            "title": self.say(title),
            "columns": columns.collect::<Vec<_>>(),
            "rows": rows.collect::<Vec<_>>(),
            "rowTitleWidth": "30%",
            "alternateRows": true,
        });
        if let (true, Value::Object(matrix)) = (choices.len() > MOST_COLUMNS, &mut matrix) {
            matrix.insert("displayMode".to_owned(), "list".into());
        }
        let required = field != "importance" && self.status == ResponseStatus::Submitted;
        if let (true, Value::Object(matrix)) = (required, &mut matrix) {
            matrix.insert("eachRowRequired".to_owned(), true.into());
        }
        matrix
    }
}

/// A text as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

use serde_json::{Value, json};

use super::{Form, FormItem, FormSection};
use crate::framework::{Language, LocalizedText};

impl Form {
    /// The body of a request to Google's Forms API that fills an empty form: `forms.batchUpdate`. A Google form has one
    /// language and no ids, so that what it collects comes back by its texts: a grid has what every question continues for its
    /// title, and the questions for its rows.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let body = Framework::new_leaders().form().google_form(&"es".parse()?);
    /// let requests = body["requests"].as_array().unwrap();
    /// assert_eq!(requests[0]["updateFormInfo"]["info"]["title"], "Reflexión del equipo de liderazgo pedagógico");
    /// let grid = &requests.iter().find_map(|request| request["createItem"]["item"].get("questionGroupItem")).unwrap();
    /// assert_eq!(grid["grid"]["columns"]["options"][0]["value"], "Nunca");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn google_form(&self, language: &Language) -> Value {
        let say = |text: &LocalizedText| text.in_language(language).to_owned();
        let about = self.description.as_ref().map(&say).into_iter().chain([say(&self.recall_period)]);
        let about = about.chain(self.promise.iter().map(&say)).chain(self.attribution.iter().map(&say));
        let info = json!({ "title": say(&self.title), "description": about.collect::<Vec<_>>().join("\n") });
        let mut items: Vec<Value> = Vec::new();
        if !self.roles.is_empty() {
            let options: Vec<Value> = self.roles.iter().map(|role| json!({ "value": say(&role.label) })).collect();
            items.push(json!({
                "title": say(&self.words.role),
                "questionItem": { "question": { "choiceQuestion": { "type": "RADIO", "options": options } } },
            }));
            let consents = json!([{ "value": say(&self.words.consents_to_attribution) }]);
            items.push(json!({
                "title": say(&self.words.consents_to_attribution),
                "questionItem": { "question": { "choiceQuestion": { "type": "CHECKBOX", "options": consents } } },
            }));
        }
        for section in &self.sections {
            items.push(self.page(section, &say));
            // questions that share their options are the rows of one grid
            let alike = |one: &FormItem, next: &FormItem| {
                let words = |item: &FormItem| item.choices.iter().map(|choice| say(&choice.text)).collect::<Vec<_>>();
                one.question.help().is_none() && next.question.help().is_none() && words(one) == words(next)
            };
            items.extend(section.items.chunk_by(alike).map(|items| self.grid(items, &say)));
        }
        if !self.is_of_team() {
            items.push(json!({
                "title": say(&self.words.comment),
                "questionItem": { "question": { "textQuestion": { "paragraph": true } } },
            }));
        }
        let items = items.into_iter().enumerate();
        let items =
            items.map(|(index, item)| json!({ "createItem": { "item": item, "location": { "index": index } } }));
        let info = json!({ "updateFormInfo": { "info": info, "updateMask": "title,description" } });
        let requests: Vec<Value> = [info].into_iter().chain(items).collect();
        json!({ "requests": requests })
    }

    fn page(&self, section: &FormSection, say: &impl Fn(&LocalizedText) -> String) -> Value {
        let mut page = json!({ "title": say(&section.title), "pageBreakItem": {} });
        if let (Value::Object(page), Some(about)) = (&mut page, &section.description) {
            page.insert("description".to_owned(), say(about).into());
        }
        page
    }

    fn grid(&self, items: &[FormItem], say: &impl Fn(&LocalizedText) -> String) -> Value {
        let choices = items.first().map(|item| item.choices.as_slice()).unwrap_or_default();
        let options: Vec<Value> = choices.iter().map(|choice| json!({ "value": say(&choice.text) })).collect();
        let row = |item: &FormItem| json!({ "required": true, "rowQuestion": { "title": say(item.question.text()) } });
        let mut grid = json!({
            "title": say(&self.stem),
            "questionGroupItem": {
                "questions": items.iter().map(row).collect::<Vec<_>>(),
                "grid": { "columns": { "type": "RADIO", "options": options } },
            },
        });
        let help = items.first().and_then(|item| item.question.help());
        if let (Value::Object(grid), Some(help)) = (&mut grid, help) {
            grid.insert("description".to_owned(), say(help).into());
        }
        grid
    }
}

use indexmap::IndexMap;

use super::AnswerSchema;

impl AnswerSchema {
    /// Everything that people read, by key, in the schema's language: for a form that is drawn by hand, and for the
    /// translator of JSON Forms, which asks for these keys.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let form = Framework::new_leaders().form();
    /// let messages = form.answer_schema(AnswerProfile::Types, &"es".parse()?).messages();
    /// assert!(messages["stem.text"].starts_with("¿Con qué"));
    /// assert_eq!(messages["areas.school_culture.label"], "Cultura escolar");
    /// assert_eq!(messages["answers.delegation.never"], "Nunca");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn messages(&self) -> IndexMap<String, String> {
        let form = &self.form;
        let mut messages = IndexMap::new();
        let mut put = |key: String, text: &str| messages.insert(key, text.to_owned());
        for (key, text) in [
            ("title.text", &form.title),
            ("stem.text", &form.stem),
            ("recall_period.text", &form.recall_period),
            ("consents_to_attribution.label", &form.words.consents_to_attribution),
            ("comment.label", &form.words.comment),
            ("submit.text", &form.words.submit),
            ("error.required", &form.words.required),
        ] {
            put(key.to_owned(), self.say(text));
        }
        put("promise.text".to_owned(), &self.in_one(&form.promise));
        put("attribution.text".to_owned(), &self.in_one(&form.attribution));
        if let Some(description) = &form.description {
            put("description.text".to_owned(), self.say(description));
        }
        if !form.roles.is_empty() {
            put("role.label".to_owned(), self.say(&form.words.role));
        }
        if form.asks_notes {
            put("notes.label".to_owned(), self.say(&form.words.notes));
        }
        for role in &form.roles {
            put(format!("role.{}", role.word), self.say(&role.text));
        }
        for section in &form.sections {
            let key = format!("areas.{}", section.id);
            put(format!("{key}.label"), self.say(&section.title));
            if let Some(description) = &section.description {
                put(format!("{key}.description"), self.say(description));
            }
        }
        for item in form.items() {
            let id = item.question.id();
            put(format!("answers.{id}.label"), self.say(item.question.text()));
            for choice in &item.choices {
                put(format!("answers.{id}.{}", choice.word), self.say(&choice.text));
                if let Some(descriptor) = &choice.descriptor {
                    put(format!("answers.{id}.{}.description", choice.word), self.say(descriptor));
                }
            }
            if let Some(help) = item.question.help() {
                put(format!("answers.{id}.description"), self.say(help));
            }
            if !form.importance.is_empty() {
                put(format!("importance.{id}.label"), self.say(&form.words.importance));
            }
            for level in &form.importance {
                put(format!("importance.{id}.{}", level.word), self.say(&level.text));
            }
            if form.asks_notes {
                put(format!("notes.{id}.label"), self.say(&form.words.note));
            }
        }
        messages
    }
}

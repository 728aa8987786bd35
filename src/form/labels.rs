use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::AnswerSchema;
use crate::disclosure::Promise;
use crate::response::Importance;

/// What people read besides the framework's own texts, as it stands in the files of words.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Labels {
    pub(super) role: String,
    pub(super) consents_to_attribution: String,
    pub(super) comment: String,
    /// Beside a question.
    pub(super) note: String,
    /// Above the notes on all questions.
    pub(super) notes: String,
    pub(super) submit: String,
    required: String,
}

/// What people read of importance, as it stands in the files of words.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ImportanceLabels {
    pub(super) question: String,
    high: String,
    medium: String,
    low: String,
}

impl ImportanceLabels {
    pub(super) fn of(schema: &AnswerSchema<'_>) -> Self {
        schema.phrases.labels("importance", &[])
    }

    /// What people read for each word.
    pub(super) fn levels(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let label = |importance: &Importance| match importance {
            Importance::High => self.high.as_str(),
            Importance::Medium => &self.medium,
            Importance::Low => &self.low,
        };
        Importance::ALL.iter().map(move |importance| (importance.as_str(), label(importance)))
    }
}

pub(super) fn labels(schema: &AnswerSchema<'_>) -> Labels {
    schema.phrases.labels("form", &[])
}

/// What stands under the title: the time that is asked about, and whose texts these are.
pub(super) fn description(schema: &AnswerSchema<'_>) -> String {
    let recall_period = schema.framework.recall_period().in_language(&schema.language);
    schema.phrases.form_description(recall_period, promise(schema).join(" "), attribution(schema))
}

/// What is promised to whoever answers, sentence by sentence.
pub(super) fn promise(schema: &AnswerSchema<'_>) -> Vec<String> {
    Promise::sentences_before(schema.framework, &schema.phrases)
}

pub(super) fn attribution(schema: &AnswerSchema<'_>) -> String {
    let phrases = &schema.phrases;
    let credits = schema.framework.attribution().iter().map(|credit| {
        let source = [credit.publisher().to_owned(), phrases.quoted_title(credit.title())];
        let source = source.into_iter().chain(credit.url().map(str::to_owned));
        phrases.credit_on_form(phrases.list(source), credit.rights().in_language(&schema.language))
    });
    credits.reduce(|before, next| phrases.next_sentence(before, next)).unwrap_or_default()
}

pub(super) fn messages(schema: &AnswerSchema<'_>) -> IndexMap<String, String> {
    let (framework, language) = (schema.framework, &schema.language);
    let (labels, importance) = (labels(schema), ImportanceLabels::of(schema));
    let mut messages: IndexMap<String, String> = [
        ("title.text", framework.title().in_language(language)),
        ("stem.text", framework.stem().in_language(language)),
        ("recall_period.text", framework.recall_period().in_language(language)),
        ("promise.text", &promise(schema).join(" ")),
        ("attribution.text", &attribution(schema)),
        ("consents_to_attribution.label", &labels.consents_to_attribution),
        ("comment.label", &labels.comment),
        ("submit.text", &labels.submit),
        ("error.required", &labels.required),
    ]
    .into_iter()
    .map(|(key, text)| (key.to_owned(), text.to_owned()))
    .collect();
    if let Some(description) = framework.description() {
        messages.insert("description.text".to_owned(), description.in_language(language).to_owned());
    }
    if !framework.roles().is_empty() {
        messages.insert("role.label".to_owned(), labels.role);
    }
    if schema.notes {
        messages.insert("notes.label".to_owned(), labels.notes);
    }
    for role in framework.roles() {
        messages.insert(format!("role.{}", role.id()), role.label().in_language(language).to_owned());
    }
    for (area, questions) in &schema.areas {
        let key = format!("areas.{}", area.id());
        messages.insert(format!("{key}.label"), area.title().in_language(language).to_owned());
        if let Some(description) = area.description() {
            messages.insert(format!("{key}.description"), description.in_language(language).to_owned());
        }
        for question in questions {
            let key = format!("answers.{}", question.id());
            messages.insert(format!("{key}.label"), question.text().in_language(language).to_owned());
            messages.extend(schema.choices(question).map(|(word, label)| (format!("{key}.{word}"), label)));
            let help = question.help().map(|help| (format!("{key}.description"), help));
            let described = question.descriptors().map(|(point, text)| (format!("{key}.{point}.description"), text));
            messages.extend(
                help.into_iter().chain(described).map(|(key, text)| (key, text.in_language(language).to_owned())),
            );
            if framework.asks_importance() {
                let key = format!("importance.{}", question.id());
                messages.insert(format!("{key}.label"), importance.question.clone());
                messages.extend(importance.levels().map(|(word, label)| (format!("{key}.{word}"), label.to_owned())));
            }
            if schema.notes {
                messages.insert(format!("notes.{}.label", question.id()), labels.note.clone());
            }
        }
    }
    messages
}

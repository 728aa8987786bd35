use indexmap::IndexMap;

use super::{AnswerSchema, choices};

/// What people read besides the framework's own texts.
pub(super) struct Labels {
    pub(super) role: &'static str,
    pub(super) consents_to_attribution: &'static str,
    pub(super) comment: &'static str,
    pub(super) submit: &'static str,
    required: &'static str,
}

pub(super) fn labels(schema: &AnswerSchema<'_>) -> Labels {
    schema.speech.choose(
        Labels {
            role: "Your role",
            consents_to_attribution: "A report may show my answers as mine, by my role",
            comment: "Is there anything you want to add?",
            submit: "Hand in",
            required: "Choose an answer.",
        },
        Labels {
            role: "Su función",
            consents_to_attribution: "Un informe puede mostrar mis respuestas como mías, por mi función",
            comment: "¿Desea añadir algo?",
            submit: "Entregar",
            required: "Elija una respuesta.",
        },
    )
}

/// What stands under the title: the time that is asked about, and whose texts these are.
pub(super) fn description(schema: &AnswerSchema<'_>) -> String {
    format!("{}. {}", schema.framework.recall_period().in_language(&schema.language), attribution(schema))
}

pub(super) fn attribution(schema: &AnswerSchema<'_>) -> String {
    let source = |source: &crate::framework::Attribution| {
        let address = source.url().map(|url| format!(", {url}")).unwrap_or_default();
        let rights = source.rights().in_language(&schema.language);
        format!("{}, \"{}\"{address}. {rights}", source.publisher(), source.title())
    };
    schema.framework.attribution().iter().map(source).collect::<Vec<_>>().join(" ")
}

pub(super) fn messages(schema: &AnswerSchema<'_>) -> IndexMap<String, String> {
    let (framework, language) = (schema.framework, &schema.language);
    let labels = labels(schema);
    let mut messages: IndexMap<String, String> = [
        ("title.text", framework.title().in_language(language)),
        ("stem.text", framework.stem().in_language(language)),
        ("recall_period.text", framework.recall_period().in_language(language)),
        ("attribution.text", &attribution(schema)),
        ("consents_to_attribution.label", labels.consents_to_attribution),
        ("comment.label", labels.comment),
        ("submit.text", labels.submit),
        ("error.required", labels.required),
    ]
    .into_iter()
    .map(|(key, text)| (key.to_owned(), text.to_owned()))
    .collect();
    if let Some(description) = framework.description() {
        messages.insert("description.text".to_owned(), description.in_language(language).to_owned());
    }
    if !framework.roles().is_empty() {
        messages.insert("role.label".to_owned(), labels.role.to_owned());
    }
    for role in framework.roles() {
        messages.insert(format!("role.{}", role.id()), role.label().in_language(language).to_owned());
    }
    for area in framework.areas() {
        let key = format!("areas.{}", area.id());
        messages.insert(format!("{key}.label"), area.title().in_language(language).to_owned());
        if let Some(description) = area.description() {
            messages.insert(format!("{key}.description"), description.in_language(language).to_owned());
        }
        for question in area.questions() {
            let key = format!("answers.{}", question.id());
            messages.insert(format!("{key}.label"), question.text().in_language(language).to_owned());
            messages.extend(choices(schema, question).map(|(word, label)| (format!("{key}.{word}"), label.to_owned())));
        }
    }
    messages
}

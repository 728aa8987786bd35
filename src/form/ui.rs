use serde_json::{Map, Value, json};

use super::labels::{description, labels};
use super::{AnswerProfile, AnswerSchema, choices};
use crate::framework::{Area, Question};

/// What react-jsonschema-form needs besides the schema. The types profile has its words here.
pub(super) fn react_jsonschema_form(schema: &AnswerSchema<'_>) -> Value {
    let framework = schema.framework;
    let words = labels(schema);
    let types = schema.profile == AnswerProfile::Types;
    let hidden = json!({ "ui:widget": "hidden" });
    let titled = |title: &str, mut ui: Map<String, Value>| {
        if types {
            ui.insert("ui:title".to_owned(), title.into());
        }
        Value::Object(ui)
    };
    let widget = |name: &str| Map::from_iter([("ui:widget".to_owned(), name.into())]);

    let mut ui = Map::new();
    if types {
        ui.insert("ui:title".to_owned(), framework.title().in_language(&schema.language).into());
        ui.insert("ui:description".to_owned(), description(schema).into());
    }
    ui.insert("ui:submitButtonOptions".to_owned(), json!({ "submitText": words.submit }));
    ui.insert("format".to_owned(), hidden.clone());
    // the hidden widget is for single values: around an object, the default theme draws an empty frame
    let framework_ui = json!({ "ui:style": { "display": "none" }, "ui:label": false, "id": hidden, "version": hidden });
    ui.insert("framework".to_owned(), framework_ui);
    ui.insert("respondent".to_owned(), hidden.clone());
    ui.insert("status".to_owned(), hidden.clone());
    if !framework.roles().is_empty() {
        let mut role = widget("select");
        if types {
            let names = framework.roles().iter().map(|role| role.label().in_language(&schema.language));
            role.insert("ui:enumNames".to_owned(), names.collect());
        }
        ui.insert("role".to_owned(), titled(&words.role, role));
    }
    let question = |question: &Question| {
        let mut ui = widget("radio");
        if types {
            ui.insert("ui:enumNames".to_owned(), choices(schema, question).map(|(_, label)| label).collect());
        }
        (question.id().to_string(), titled(question.text().in_language(&schema.language), ui))
    };
    let mut answers: Map<String, Value> = if schema.nested {
        let of_area = |area: &Area| {
            let mut ui: Map<_, _> = area.questions().iter().map(question).collect();
            put_in_order(&mut ui);
            if let Some(description) = area.description().filter(|_| types) {
                ui.insert("ui:description".to_owned(), description.in_language(&schema.language).into());
            }
            (area.id().to_string(), titled(area.title().in_language(&schema.language), ui))
        };
        framework.areas().iter().map(of_area).collect()
    } else {
        framework.questions().map(question).collect()
    };
    put_in_order(&mut answers);
    ui.insert("answers".to_owned(), titled(framework.stem().in_language(&schema.language), answers));
    // without roles there is nothing to show an answer by
    let consent = match framework.roles() {
        [] => hidden,
        _ => titled(&words.consents_to_attribution, widget("checkbox")),
    };
    ui.insert("consents_to_attribution".to_owned(), consent);
    ui.insert("comment".to_owned(), titled(&words.comment, widget("textarea")));
    put_in_order(&mut ui);
    ui.into()
}

fn put_in_order(ui: &mut Map<String, Value>) {
    let order: Value = ui.keys().filter(|name| !name.starts_with("ui:")).cloned().collect();
    ui.insert("ui:order".to_owned(), order);
}

/// What JSON Forms needs besides the schema. What it does not list it does not show.
pub(super) fn json_forms(schema: &AnswerSchema<'_>) -> Value {
    let framework = schema.framework;
    let words = labels(schema);
    let text = |text: &str, key: &str| json!({ "type": "Label", "text": text, "i18n": key });
    let control = |scope: &str, label: &str, key: &str, options: Value| json!({ "type": "Control", "scope": scope, "label": label, "i18n": key, "options": options });
    let question = |area: &Area, question: &Question| {
        let scope = if schema.nested {
            format!("#/properties/answers/properties/{}/properties/{}", area.id(), question.id())
        } else {
            format!("#/properties/answers/properties/{}", question.id())
        };
        let label = question.text().in_language(&schema.language);
        control(&scope, label, &format!("answers.{}", question.id()), json!({ "format": "radio" }))
    };
    let mut elements = vec![text(framework.recall_period().in_language(&schema.language), "recall_period")];
    if !framework.roles().is_empty() {
        elements.push(control("#/properties/role", &words.role, "role", json!({})));
    }
    elements.push(text(framework.stem().in_language(&schema.language), "stem"));
    elements.extend(framework.areas().iter().map(|area| {
        json!({
            "type": "Group",
            "label": area.title().in_language(&schema.language),
            "i18n": format!("areas.{}", area.id()),
            "elements": area.questions().iter().map(|of_area| question(area, of_area)).collect::<Vec<_>>(),
        })
    }));
    if !framework.roles().is_empty() {
        let consent = "consents_to_attribution";
        let scope = format!("#/properties/{consent}");
        elements.push(control(&scope, &words.consents_to_attribution, consent, json!({})));
    }
    elements.push(control("#/properties/comment", &words.comment, "comment", json!({ "multi": true })));
    elements.push(text(&super::labels::attribution(schema), "attribution"));
    json!({ "type": "VerticalLayout", "elements": elements })
}

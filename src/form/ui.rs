use serde_json::{Map, Value, json};

use super::labels::{ImportanceLabels, description, labels};
use super::{AnswerProfile, AnswerSchema};
use crate::framework::{Area, Question};

/// What react-jsonschema-form needs besides the schema. The types profile has its words here.
pub(super) fn react_jsonschema_form(schema: &AnswerSchema<'_>) -> Value {
    let framework = schema.framework;
    let (words, importance) = (labels(schema), ImportanceLabels::of(schema));
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
    let unseen = |fields: &[&str]| {
        let frame = [("ui:style", json!({ "display": "none" })), ("ui:label", false.into())];
        let fields = fields.iter().map(|name| (*name, hidden.clone()));
        Value::Object(frame.into_iter().chain(fields).map(|(name, ui)| (name.to_owned(), ui)).collect())
    };
    ui.insert("framework".to_owned(), unseen(&["id", "version"]));
    if schema.is_of_team() {
        ui.insert("team".to_owned(), unseen(&["id", "name"]));
        let mut cycle = unseen(&["id", "label", "order"]);
        if let (Value::Object(cycle), true) = (&mut cycle, schema.asks_a_part()) {
            cycle.insert("asked".to_owned(), unseen(&[]));
        }
        ui.insert("cycle".to_owned(), cycle);
        ui.insert("roster_size".to_owned(), hidden.clone());
        ui.insert("responses".to_owned(), unseen(&[]));
    } else {
        ui.insert("respondent".to_owned(), hidden.clone());
        ui.insert("status".to_owned(), hidden.clone());
    }
    if !framework.roles().is_empty() && !schema.is_of_team() {
        let mut role = widget("select");
        if types {
            let names = framework.roles().iter().map(|role| role.label().in_language(&schema.language));
            role.insert("ui:enumNames".to_owned(), names.collect());
        }
        ui.insert("role".to_owned(), titled(&words.role, role));
    }
    let question = |question: &&Question| {
        let mut ui = widget("radio");
        if types {
            ui.insert("ui:enumNames".to_owned(), schema.choices(question).map(|(_, label)| label).collect());
            ui.extend(question.help().map(|help| ("ui:description".to_owned(), schema.say(help).into())));
        }
        (question.id().to_string(), titled(question.text().in_language(&schema.language), ui))
    };
    let mut answers: Map<String, Value> = if schema.nested {
        let of_area = |(area, questions): &(&Area, Vec<&Question>)| {
            let mut ui: Map<_, _> = questions.iter().map(question).collect();
            put_in_order(&mut ui);
            if let Some(description) = area.description().filter(|_| types) {
                ui.insert("ui:description".to_owned(), description.in_language(&schema.language).into());
            }
            (area.id().to_string(), titled(area.title().in_language(&schema.language), ui))
        };
        schema.areas.iter().map(of_area).collect()
    } else {
        schema.questions().map(|of| question(&of)).collect()
    };
    put_in_order(&mut answers);
    ui.insert(schema.field().to_owned(), titled(framework.stem().in_language(&schema.language), answers));
    if framework.asks_importance() {
        let of = |question: &Question| {
            let mut ui = widget("radio");
            ui.insert("ui:options".to_owned(), json!({ "inline": true }));
            if types {
                ui.insert("ui:enumNames".to_owned(), importance.levels().map(|(_, label)| label).collect());
            }
            (question.id().to_string(), titled(schema.say(question.text()), ui))
        };
        let mut rated: Map<String, Value> = schema.questions().map(of).collect();
        put_in_order(&mut rated);
        ui.insert("importance".to_owned(), titled(&importance.question, rated));
    }
    if schema.notes {
        let note =
            |question: &Question| (question.id().to_string(), titled(schema.say(question.text()), widget("textarea")));
        let mut notes: Map<String, Value> = schema.questions().map(note).collect();
        put_in_order(&mut notes);
        ui.insert("notes".to_owned(), titled(&words.notes, notes));
    } else if types {
        ui.insert("notes".to_owned(), unseen(&[]));
    }
    if schema.is_of_team() {
        put_in_order(&mut ui);
        return ui.into();
    }
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
    let (words, importance) = (labels(schema), ImportanceLabels::of(schema));
    let text = |text: &str, key: &str| json!({ "type": "Label", "text": text, "i18n": key });
    let control = |scope: &str, label: &str, key: &str, options: Value| json!({ "type": "Control", "scope": scope, "label": label, "i18n": key, "options": options });
    let question = |area: &Area, question: &Question| {
        let scope = if schema.nested {
            format!("#/properties/{}/properties/{}/properties/{}", schema.field(), area.id(), question.id())
        } else {
            format!("#/properties/{}/properties/{}", schema.field(), question.id())
        };
        // help stands at its question also where nobody is there just now
        let options = match question.help() {
            Some(_) => json!({ "format": "radio", "showUnfocusedDescription": true }),
            None => json!({ "format": "radio" }),
        };
        control(&scope, schema.say(question.text()), &format!("answers.{}", question.id()), options)
    };
    let rated = |question: &Question| {
        let scope = format!("#/properties/importance/properties/{}", question.id());
        control(&scope, &importance.question, &format!("importance.{}", question.id()), json!({ "format": "radio" }))
    };
    let note = |question: &Question| {
        let scope = format!("#/properties/notes/properties/{}", question.id());
        control(&scope, &words.note, &format!("notes.{}", question.id()), json!({ "multi": true }))
    };
    let mut elements = vec![
        text(&super::labels::promise(schema).join(" "), "promise"),
        text(framework.recall_period().in_language(&schema.language), "recall_period"),
    ];
    let has_roles = !framework.roles().is_empty() && !schema.is_of_team();
    if has_roles {
        elements.push(control("#/properties/role", &words.role, "role", json!({})));
    }
    elements.push(text(framework.stem().in_language(&schema.language), "stem"));
    elements.extend(schema.areas.iter().map(|(area, questions)| {
        let asked = questions.iter().flat_map(|of| {
            let more = [framework.asks_importance().then(|| rated(of)), schema.notes.then(|| note(of))];
            std::iter::once(question(area, of)).chain(more.into_iter().flatten())
        });
        json!({
            "type": "Group",
            "label": area.title().in_language(&schema.language),
            "i18n": format!("areas.{}", area.id()),
            "elements": asked.collect::<Vec<_>>(),
        })
    }));
    if has_roles {
        let consent = "consents_to_attribution";
        let scope = format!("#/properties/{consent}");
        elements.push(control(&scope, &words.consents_to_attribution, consent, json!({})));
    }
    if !schema.is_of_team() {
        elements.push(control("#/properties/comment", &words.comment, "comment", json!({ "multi": true })));
    }
    elements.push(text(&super::labels::attribution(schema), "attribution"));
    json!({ "type": "VerticalLayout", "elements": elements })
}

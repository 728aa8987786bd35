use serde_json::{Map, Value, json};

use super::{AnswerProfile, AnswerSchema, FormChoice, FormItem, FormSection};
use crate::framework::LocalizedText;

impl AnswerSchema {
    /// The UI schema for react-jsonschema-form: a radio group for every question, in order and in the schema's language.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let form = Framework::new_leaders().form();
    /// let ui = form.answer_schema(AnswerProfile::Types, &"es".parse()?).react_jsonschema_form();
    /// assert_eq!(ui["answers"]["delegation"]["ui:widget"], "radio");
    /// assert_eq!(ui["answers"]["delegation"]["ui:enumNames"][0], "Nunca");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn react_jsonschema_form(&self) -> Value {
        react_jsonschema_form(self)
    }

    /// The UI schema for JSON Forms: a group for every area, with a radio group for every question.
    ///
    /// ```
    /// # use ilt::{Framework, form::AnswerProfile};
    /// let form = Framework::new_leaders().form();
    /// let ui = form.answer_schema(AnswerProfile::Form, &"en".parse()?).json_forms();
    /// let group = ui["elements"].as_array().unwrap().iter().find(|element| element["type"] == "Group").unwrap();
    /// assert_eq!(group["label"], "Learning and teaching");
    /// assert_eq!(group["elements"][0]["scope"], "#/properties/answers/properties/shared_understanding");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn json_forms(&self) -> Value {
        json_forms(self)
    }
}

/// What react-jsonschema-form needs besides the schema. The types profile has its words here.
fn react_jsonschema_form(schema: &AnswerSchema) -> Value {
    let form = &schema.form;
    let words = &form.words;
    let types = schema.profile == AnswerProfile::Types;
    let hidden = json!({ "ui:widget": "hidden" });
    let titled = |title: &LocalizedText, mut ui: Map<String, Value>| {
        if types {
            ui.insert("ui:title".to_owned(), schema.say(title).into());
        }
        Value::Object(ui)
    };
    let names = |choices: &[FormChoice]| choices.iter().map(|choice| schema.say(&choice.text)).collect::<Value>();
    let widget = |name: &str| Map::from_iter([("ui:widget".to_owned(), name.into())]);

    let mut ui = Map::new();
    if types {
        ui.insert("ui:title".to_owned(), schema.say(&form.title).into());
        ui.insert("ui:description".to_owned(), schema.say(&form.about).into());
    }
    ui.insert("ui:submitButtonOptions".to_owned(), json!({ "submitText": schema.say(&words.submit) }));
    ui.insert("format".to_owned(), hidden.clone());
    // the hidden widget is for single values: around an object, the default theme draws an empty frame
    let unseen = |fields: &[&str]| {
        let frame = [("ui:style", json!({ "display": "none" })), ("ui:label", false.into())];
        let fields = fields.iter().map(|name| (*name, hidden.clone()));
        Value::Object(frame.into_iter().chain(fields).map(|(name, ui)| (name.to_owned(), ui)).collect())
    };
    ui.insert("framework".to_owned(), unseen(&["id", "version"]));
    if form.is_of_team() {
        ui.insert("team".to_owned(), unseen(&["id", "name"]));
        let mut cycle = unseen(&["id", "label", "order"]);
        if let (Value::Object(cycle), true) = (&mut cycle, form.asks_a_part()) {
            cycle.insert("asked".to_owned(), unseen(&[]));
        }
        ui.insert("cycle".to_owned(), cycle);
        ui.insert("roster_size".to_owned(), hidden.clone());
        ui.insert("responses".to_owned(), unseen(&[]));
    } else {
        ui.insert("respondent".to_owned(), hidden.clone());
        ui.insert("status".to_owned(), hidden.clone());
    }
    if !form.roles.is_empty() {
        let mut role = widget("select");
        if types {
            role.insert("ui:enumNames".to_owned(), names(&form.roles));
        }
        ui.insert("role".to_owned(), titled(&words.role, role));
    }
    let question = |FormItem { question, choices }: &FormItem| {
        let mut ui = widget("radio");
        if types {
            ui.insert("ui:enumNames".to_owned(), names(choices));
            ui.extend(question.help().map(|help| ("ui:description".to_owned(), schema.say(help).into())));
        }
        (question.id().to_string(), titled(question.text(), ui))
    };
    let mut answers: Map<String, Value> = if schema.nested {
        let of_section = |section: &FormSection| {
            let mut ui: Map<_, _> = section.items.iter().map(question).collect();
            put_in_order(&mut ui);
            if let Some(description) = section.description.as_ref().filter(|_| types) {
                ui.insert("ui:description".to_owned(), schema.say(description).into());
            }
            (section.id.to_string(), titled(&section.title, ui))
        };
        form.sections.iter().map(of_section).collect()
    } else {
        schema.items().map(question).collect()
    };
    put_in_order(&mut answers);
    ui.insert(schema.field().to_owned(), titled(&form.stem, answers));
    if !form.importance.is_empty() {
        let of = |FormItem { question, .. }: &FormItem| {
            let mut ui = widget("radio");
            ui.insert("ui:options".to_owned(), json!({ "inline": true }));
            if types {
                ui.insert("ui:enumNames".to_owned(), names(&form.importance));
            }
            (question.id().to_string(), titled(question.text(), ui))
        };
        let mut rated: Map<String, Value> = schema.items().map(of).collect();
        put_in_order(&mut rated);
        ui.insert("importance".to_owned(), titled(&words.importance, rated));
    }
    if form.asks_notes {
        let note = |FormItem { question, .. }: &FormItem| {
            (question.id().to_string(), titled(question.text(), widget("textarea")))
        };
        let mut notes: Map<String, Value> = schema.items().map(note).collect();
        put_in_order(&mut notes);
        ui.insert("notes".to_owned(), titled(&words.notes, notes));
    } else if types {
        ui.insert("notes".to_owned(), unseen(&[]));
    }
    if form.is_of_team() {
        put_in_order(&mut ui);
        return ui.into();
    }
    // without roles there is nothing to show an answer by
    let consent = match form.roles.as_slice() {
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
fn json_forms(schema: &AnswerSchema) -> Value {
    let form = &schema.form;
    let words = &form.words;
    let text = |text: &str, key: &str| json!({ "type": "Label", "text": text, "i18n": key });
    let control = |scope: &str, label: &LocalizedText, key: &str, options: Value| json!({ "type": "Control", "scope": scope, "label": schema.say(label), "i18n": key, "options": options });
    let question = |section: &FormSection, FormItem { question, .. }: &FormItem| {
        let scope = if schema.nested {
            format!("#/properties/{}/properties/{}/properties/{}", schema.field(), section.id, question.id())
        } else {
            format!("#/properties/{}/properties/{}", schema.field(), question.id())
        };
        // help stands at its question also where nobody is there just now
        let options = match question.help() {
            Some(_) => json!({ "format": "radio", "showUnfocusedDescription": true }),
            None => json!({ "format": "radio" }),
        };
        control(&scope, question.text(), &format!("answers.{}", question.id()), options)
    };
    let rated = |FormItem { question, .. }: &FormItem| {
        let scope = format!("#/properties/importance/properties/{}", question.id());
        control(&scope, &words.importance, &format!("importance.{}", question.id()), json!({ "format": "radio" }))
    };
    let note = |FormItem { question, .. }: &FormItem| {
        let scope = format!("#/properties/notes/properties/{}", question.id());
        control(&scope, &words.note, &format!("notes.{}", question.id()), json!({ "multi": true }))
    };
    let mut elements =
        vec![text(&schema.in_one(&form.promise), "promise"), text(schema.say(&form.recall_period), "recall_period")];
    let has_roles = !form.roles.is_empty();
    if has_roles {
        elements.push(control("#/properties/role", &words.role, "role", json!({})));
    }
    elements.push(text(schema.say(&form.stem), "stem"));
    elements.extend(form.sections.iter().map(|section| {
        let asked = section.items.iter().flat_map(|item| {
            let more = [(!form.importance.is_empty()).then(|| rated(item)), form.asks_notes.then(|| note(item))];
            std::iter::once(question(section, item)).chain(more.into_iter().flatten())
        });
        json!({
            "type": "Group",
            "label": schema.say(&section.title),
            "i18n": format!("areas.{}", section.id),
            "elements": asked.collect::<Vec<_>>(),
        })
    }));
    if has_roles {
        let consent = "consents_to_attribution";
        let scope = format!("#/properties/{consent}");
        elements.push(control(&scope, &words.consents_to_attribution, consent, json!({})));
    }
    if !form.is_of_team() {
        elements.push(control("#/properties/comment", &words.comment, "comment", json!({ "multi": true })));
    }
    elements.push(text(&schema.in_one(&form.attribution), "attribution"));
    json!({ "type": "VerticalLayout", "elements": elements })
}

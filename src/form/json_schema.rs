use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::{AnswerProfile, AnswerSchema, FormChoice, FormItem, FormSection};
use crate::framework::{Framework, LocalizedText, NonResponse, Question, Scale};
use crate::json_schema::pascal_case;
use crate::response::document::{ResponseSetFormat, SingleResponseFormat};
use crate::response::{RESPONDENT_PATTERN, ResponseStatus, limits};

/// The name of the set of words for importance. Names of scales end in another word.
const IMPORTANCE: &str = "QuestionImportance";

impl AnswerSchema {
    /// The JSON Schema. Its fields and questions are in order where the feature `preserve_order` is on, as it is by default;
    /// the UI schemas say the order in any case.
    pub fn to_value(&self) -> Value {
        write(self)
    }
}

/// The JSON Schema.
impl Serialize for AnswerSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

/// The schema of a response to one framework; of one that the team answers together, of its rating.
fn write(schema: &AnswerSchema) -> Value {
    let framework = &schema.form.framework;
    let words = Words::of(schema);
    let mut written = Map::new();
    if schema.dialect {
        written.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        written.insert("$id".to_owned(), id(schema).into());
    }
    let (what, properties) = if schema.form.is_of_team() {
        ("Rating", rating(schema, &words))
    } else {
        ("Response", response(schema, &words))
    };
    let (title, about) = match schema.profile {
        AnswerProfile::Types => (
            format!("{}{what}", pascal_case(framework.id().as_str())),
            format!("One {} to `{}` {}.", what.to_lowercase(), framework.id(), framework.version()),
        ),
        AnswerProfile::Form => (schema.say(&schema.form.title).to_owned(), schema.say(&schema.form.about).to_owned()),
    };
    written.insert("title".to_owned(), title.into());
    written.insert("description".to_owned(), about.into());
    let required: Vec<String> =
        properties.keys().filter(|name| !MAY_BE_LEFT_OUT.contains(&name.as_str())).cloned().collect();
    close(&mut written, properties, &required);
    if schema.profile == AnswerProfile::Types {
        written.insert("$defs".to_owned(), words.definitions(schema));
    }
    written.into()
}

const MAY_BE_LEFT_OUT: [&str; 5] = ["role", "importance", "notes", "consents_to_attribution", "comment"];

/// One person's response.
fn response(schema: &AnswerSchema, words: &Words<'_>) -> Map<String, Value> {
    let form = &schema.form;
    let mut properties = Properties { schema, written: Map::new() };
    properties.hidden("format", "The format of this document.", constant(SingleResponseFormat::V1.as_str()));
    properties.hidden("framework", "The framework that is answered.", reference(&form.framework));
    let key = json!({
        "type": "string",
        "minLength": 1,
        "maxLength": limits::RESPONDENT_LENGTH,
        "pattern": RESPONDENT_PATTERN,
    });
    properties.hidden("respondent", "An opaque key for the respondent: never a name.", key);
    properties.hidden("status", "Draft or submitted.", constant(schema.status.as_str()));
    if !form.roles.is_empty() {
        properties.shown("role", &form.words.role, role(schema));
    }
    properties.shown("answers", &form.stem, answers(schema, words));
    if !form.importance.is_empty() {
        properties.shown("importance", &form.words.importance, importance(schema));
    }
    if let Some(notes) = notes(schema) {
        properties.shown("notes", &form.words.notes, notes);
    }
    properties.shown("consents_to_attribution", &form.words.consents_to_attribution, json!({ "type": "boolean" }));
    properties.shown("comment", &form.words.comment, json!({ "type": "string", "maxLength": limits::COMMENT_LENGTH }));
    properties.written
}

/// The rating that a team agreed on: the response set without responses in which it stands.
fn rating(schema: &AnswerSchema, words: &Words<'_>) -> Map<String, Value> {
    let mut properties = Properties { schema, written: Map::new() };
    properties.hidden("format", "The format of this document.", constant(ResponseSetFormat::V1.as_str()));
    properties.hidden("framework", "The framework that is answered.", reference(&schema.form.framework));
    let text = || json!({ "type": "string", "minLength": 1 });
    let team = json!({
        "type": "object",
        "properties": { "id": text(), "name": text() },
        "required": ["id", "name"],
        "additionalProperties": false,
    });
    properties.hidden("team", "The team that agreed on the rating.", team);
    properties.hidden("cycle", "The cycle it is of.", cycle(schema));
    let size = json!({ "type": "integer", "minimum": 1, "maximum": limits::ROSTER });
    properties.hidden("roster_size", "How many people the team has.", size);
    properties.hidden("responses", "None: the team answers together.", json!({ "type": "array", "maxItems": 0 }));
    properties.shown("consensus", &schema.form.stem, answers(schema, words));
    if let Some(notes) = notes(schema) {
        properties.shown("notes", &schema.form.words.notes, notes);
    }
    properties.written
}

/// The cycle of a rating. What it asks stands in it where it asks a part: a form that knew that field of every cycle would
/// put an empty list there.
fn cycle(schema: &AnswerSchema) -> Value {
    let text = || json!({ "type": "string", "minLength": 1 });
    let mut properties = Map::new();
    properties.insert("id".to_owned(), text());
    properties.insert("label".to_owned(), text());
    properties.insert("order".to_owned(), json!({ "type": "integer" }));
    if schema.form.asks_a_part() {
        properties.insert("asked".to_owned(), json!({ "type": "array", "items": text(), "minItems": 1 }));
    }
    let required: Vec<String> = properties.keys().cloned().collect();
    let mut written = Map::new();
    close(&mut written, properties, &required);
    written.into()
}

/// The fields of a document, one after the other.
struct Properties<'a> {
    schema: &'a AnswerSchema,
    written: Map<String, Value>,
}

impl Properties<'_> {
    /// A form shows a description beside its field: what speaks to programmers stands at what no form shows.
    fn hidden(&mut self, name: &str, about: &str, mut keywords: Value) {
        if let (AnswerProfile::Types, Value::Object(keywords)) = (self.schema.profile, &mut keywords) {
            keywords.insert("description".to_owned(), about.into());
        }
        self.written.insert(name.to_owned(), keywords);
    }

    fn shown(&mut self, name: &str, title: &LocalizedText, keywords: Value) {
        let mut property = Map::new();
        if self.schema.profile == AnswerProfile::Form {
            property.insert("title".to_owned(), self.schema.say(title).into());
        }
        if let Value::Object(keywords) = keywords {
            property.extend(keywords);
        }
        self.written.insert(name.to_owned(), property.into());
    }
}

fn constant(word: &str) -> Value {
    json!({ "type": "string", "const": word })
}

fn reference(framework: &Framework) -> Value {
    json!({
        "type": "object",
        "properties": {
            "id": constant(framework.id().as_str()),
            "version": constant(&framework.version().to_string()),
        },
        "required": ["id", "version"],
        "additionalProperties": false,
    })
}

/// A name of its own for each schema that can be asked for.
fn id(schema: &AnswerSchema) -> String {
    let profile = match schema.profile {
        AnswerProfile::Types => "types".to_owned(),
        AnswerProfile::Form => format!("form:{}", schema.language.as_str()),
    };
    let layout = if schema.nested { "nested" } else { "flat" };
    let (id, version) = (schema.form.framework.id(), schema.form.framework.version());
    let notes = if schema.form.asks_notes { ":notes" } else { "" };
    let part = if schema.form.asks_a_part() {
        let asked: Vec<&str> = schema.items().map(|item| item.question.id().as_str()).collect();
        format!(":asking:{}", asked.join("+"))
    } else {
        String::new()
    };
    format!("urn:ilt:schema:answers:{id}:{version}:{profile}:{layout}:{}{notes}{part}", schema.status)
}

/// Makes a closed object of a schema.
fn close<T: AsRef<str>>(schema: &mut Map<String, Value>, properties: Map<String, Value>, required: &[T]) {
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.iter().map(AsRef::as_ref).collect());
    }
    schema.insert("additionalProperties".to_owned(), false.into());
}

fn answers<'a>(schema: &'a AnswerSchema, words: &Words<'_>) -> Value {
    let (properties, required): (Map<_, _>, Vec<&str>) = if schema.nested {
        let area = |section: &'a FormSection| {
            ((section.id.to_string(), of_section(schema, words, section)), section.id.as_str())
        };
        schema.form.sections.iter().map(area).unzip()
    } else {
        of_items(schema, words, schema.items())
    };
    let mut written = Map::new();
    close(&mut written, properties, &if schema.status == ResponseStatus::Submitted { required } else { Vec::new() });
    written.into()
}

fn of_section(schema: &AnswerSchema, words: &Words<'_>, section: &FormSection) -> Value {
    let mut written = Map::new();
    if schema.profile == AnswerProfile::Form {
        written.insert("title".to_owned(), schema.say(&section.title).into());
        if let Some(description) = &section.description {
            written.insert("description".to_owned(), schema.say(description).into());
        }
    }
    let (properties, required) = of_items(schema, words, section.items.iter());
    close(&mut written, properties, &if schema.status == ResponseStatus::Submitted { required } else { Vec::new() });
    written.into()
}

fn of_items<'a>(
    schema: &AnswerSchema,
    words: &Words<'_>,
    items: impl Iterator<Item = &'a FormItem>,
) -> (Map<String, Value>, Vec<&'a str>) {
    let written = |item: &'a FormItem| {
        let question = &item.question;
        let written = match schema.profile {
            AnswerProfile::Types => json!({ "$ref": words.reference(question) }),
            AnswerProfile::Form => {
                let mut written = Map::from_iter([("title".to_owned(), schema.say(question.text()).into())]);
                written.extend(question.help().map(|help| ("description".to_owned(), schema.say(help).into())));
                written.insert("type".to_owned(), "string".into());
                written.insert("oneOf".to_owned(), options(schema, &item.choices));
                written.into()
            }
        };
        ((question.id().to_string(), written), question.id().as_str())
    };
    items.map(written).unzip()
}

fn options(schema: &AnswerSchema, choices: &[FormChoice]) -> Value {
    choices.iter().map(|choice| json!({ "const": choice.word, "title": schema.say(&choice.text) })).collect()
}

/// The words that can be handed in.
fn set_of(choices: &[FormChoice]) -> Value {
    json!({ "type": "string", "enum": choices.iter().map(|choice| choice.word.as_str()).collect::<Vec<_>>() })
}

fn role(schema: &AnswerSchema) -> Value {
    match schema.profile {
        AnswerProfile::Types => set_of(&schema.form.roles),
        AnswerProfile::Form => json!({ "type": "string", "oneOf": options(schema, &schema.form.roles) }),
    }
}

/// How important each question is: never required, and nothing beforehand.
fn importance(schema: &AnswerSchema) -> Value {
    let value = match schema.profile {
        AnswerProfile::Types => json!({ "$ref": format!("#/$defs/{IMPORTANCE}") }),
        AnswerProfile::Form => json!({ "type": "string", "oneOf": options(schema, &schema.form.importance) }),
    };
    of_each(schema, &value)
}

/// A note on each question; nothing where no form asks for one.
fn notes(schema: &AnswerSchema) -> Option<Value> {
    let note = json!({ "type": "string", "maxLength": limits::COMMENT_LENGTH });
    if !schema.form.asks_notes {
        // a response may have notes all the same, and a program's types say so
        let ids: Vec<&str> = schema.items().map(|item| item.question.id().as_str()).collect();
        let types = schema.profile == AnswerProfile::Types;
        return types
            .then(|| json!({ "type": "object", "propertyNames": { "enum": ids }, "additionalProperties": note }));
    }
    Some(of_each(schema, &note))
}

/// An object in which each question may have such a value.
fn of_each(schema: &AnswerSchema, value: &Value) -> Value {
    let property = |item: &FormItem| {
        let question = &item.question;
        let mut property = Map::new();
        if schema.profile == AnswerProfile::Form {
            property.insert("title".to_owned(), schema.say(question.text()).into());
        }
        property.extend(value.as_object().cloned().into_iter().flatten());
        (question.id().to_string(), property.into())
    };
    let mut written = Map::new();
    close::<&str>(&mut written, schema.items().map(property).collect(), &[]);
    written.into()
}

/// A scale with the non-responses that a question offers.
type Offer<'a> = (&'a str, &'a [NonResponse]);

/// The named sets of words: one for each scale, and one more where questions offer fewer of its non-responses.
struct Words<'a> {
    names: IndexMap<Offer<'a>, (String, &'a [FormChoice])>,
}

impl<'a> Words<'a> {
    fn of(schema: &'a AnswerSchema) -> Self {
        let mut names: IndexMap<Offer<'_>, (String, &[FormChoice])> = IndexMap::new();
        for FormItem { question, choices } in schema.items() {
            let key = (question.scale().id().as_str(), question.non_responses());
            if !names.contains_key(&key) {
                let name = name(question.scale(), question.non_responses());
                // `a_1` and `a1` come to one name: an id is its own
                let taken = names.values().any(|(other, _)| *other == name);
                let name = if taken { format!("{}_answer_{}", question.scale().id(), names.len()) } else { name };
                names.insert(key, (name, choices));
            }
        }
        Self { names }
    }

    fn reference(&self, question: &Question) -> String {
        let key = (question.scale().id().as_str(), question.non_responses());
        let name = self.names.get(&key).map(|(name, _)| name.as_str()).unwrap_or_default();
        format!("#/$defs/{name}")
    }

    fn definitions(&self, schema: &AnswerSchema) -> Value {
        let definitions = self.names.values().map(|(name, choices)| (name.clone(), set_of(choices)));
        let mut definitions: Map<String, Value> = definitions.collect();
        if !schema.form.importance.is_empty() {
            definitions.insert(IMPORTANCE.to_owned(), set_of(&schema.form.importance));
        }
        definitions.into()
    }
}

fn name(scale: &Scale, offered: &[NonResponse]) -> String {
    let mut name = format!("{}Answer", pascal_case(scale.id().as_str()));
    let narrowed = |kind: &&NonResponse| scale.non_response_label(**kind).is_some() && !offered.contains(*kind);
    for (index, kind) in NonResponse::ALL.iter().filter(narrowed).enumerate() {
        name.push_str(if index == 0 { "Without" } else { "And" });
        name.push_str(&pascal_case(kind.as_str()));
    }
    name
}

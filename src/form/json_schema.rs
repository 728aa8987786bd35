use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::labels::{ImportanceLabels, description, labels};
use super::{AnswerProfile, AnswerSchema};
use crate::framework::{Area, Framework, NonResponse, Question, Scale};
use crate::json_schema::pascal_case;
use crate::response::document::{ResponseSetFormat, SingleResponseFormat};
use crate::response::{Importance, RESPONDENT_PATTERN, ResponseStatus, limits};

/// The name of the set of words for importance. Names of scales end in another word.
const IMPORTANCE: &str = "QuestionImportance";

/// The schema of a response to one framework; of one that the team answers together, of its rating.
pub(super) fn write(schema: &AnswerSchema<'_>) -> Value {
    let framework = schema.framework;
    let words = Words::of(schema);
    let mut written = Map::new();
    if schema.dialect {
        written.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        written.insert("$id".to_owned(), id(schema).into());
    }
    let (what, properties) =
        if schema.is_of_team() { ("Rating", rating(schema, &words)) } else { ("Response", response(schema, &words)) };
    let (title, about) = match schema.profile {
        AnswerProfile::Types => (
            format!("{}{what}", pascal_case(framework.id().as_str())),
            format!("One {} to `{}` {}.", what.to_lowercase(), framework.id(), framework.version()),
        ),
        AnswerProfile::Form => (framework.title().in_language(&schema.language).to_owned(), description(schema)),
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
fn response(schema: &AnswerSchema<'_>, words: &Words<'_>) -> Map<String, Value> {
    let framework = schema.framework;
    let mut properties = Properties { schema, written: Map::new() };
    properties.hidden("format", "The format of this document.", constant(SingleResponseFormat::V1.as_str()));
    properties.hidden("framework", "The framework that is answered.", reference(framework));
    let key = json!({
        "type": "string",
        "minLength": 1,
        "maxLength": limits::RESPONDENT_LENGTH,
        "pattern": RESPONDENT_PATTERN,
    });
    properties.hidden("respondent", "An opaque key for the respondent: never a name.", key);
    properties.hidden("status", "Draft or submitted.", constant(schema.status.as_str()));
    let labels = labels(schema);
    if !framework.roles().is_empty() {
        properties.shown("role", &labels.role, words.role(schema));
    }
    properties.shown("answers", schema.say(framework.stem()), answers(schema, words));
    if framework.asks_importance() {
        let words = ImportanceLabels::of(schema);
        properties.shown("importance", &words.question, importance(schema, &words));
    }
    if let Some(notes) = notes(schema) {
        properties.shown("notes", &labels.notes, notes);
    }
    properties.shown("consents_to_attribution", &labels.consents_to_attribution, json!({ "type": "boolean" }));
    properties.shown("comment", &labels.comment, json!({ "type": "string", "maxLength": limits::COMMENT_LENGTH }));
    properties.written
}

/// The rating that a team agreed on: the response set without responses in which it stands.
fn rating(schema: &AnswerSchema<'_>, words: &Words<'_>) -> Map<String, Value> {
    let mut properties = Properties { schema, written: Map::new() };
    properties.hidden("format", "The format of this document.", constant(ResponseSetFormat::V1.as_str()));
    properties.hidden("framework", "The framework that is answered.", reference(schema.framework));
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
    properties.shown("consensus", schema.say(schema.framework.stem()), answers(schema, words));
    if let Some(notes) = notes(schema) {
        properties.shown("notes", &labels(schema).notes, notes);
    }
    properties.written
}

/// The cycle of a rating. What it asks stands in it where it asks a part: a form that knew that field of every cycle would
/// put an empty list there.
fn cycle(schema: &AnswerSchema<'_>) -> Value {
    let text = || json!({ "type": "string", "minLength": 1 });
    let mut properties = Map::new();
    properties.insert("id".to_owned(), text());
    properties.insert("label".to_owned(), text());
    properties.insert("order".to_owned(), json!({ "type": "integer" }));
    if schema.asks_a_part() {
        properties.insert("asked".to_owned(), json!({ "type": "array", "items": text(), "minItems": 1 }));
    }
    let required: Vec<String> = properties.keys().cloned().collect();
    let mut written = Map::new();
    close(&mut written, properties, &required);
    written.into()
}

/// The fields of a document, one after the other.
struct Properties<'a> {
    schema: &'a AnswerSchema<'a>,
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

    fn shown(&mut self, name: &str, title: &str, keywords: Value) {
        let mut property = Map::new();
        if self.schema.profile == AnswerProfile::Form {
            property.insert("title".to_owned(), title.into());
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
fn id(schema: &AnswerSchema<'_>) -> String {
    let profile = match schema.profile {
        AnswerProfile::Types => "types".to_owned(),
        AnswerProfile::Form => format!("form:{}", schema.language.as_str()),
    };
    let layout = if schema.nested { "nested" } else { "flat" };
    let (id, version) = (schema.framework.id(), schema.framework.version());
    let notes = if schema.notes { ":notes" } else { "" };
    let part = if schema.asks_a_part() {
        let asked: Vec<&str> = schema.questions().map(|question| question.id().as_str()).collect();
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

fn answers<'a>(schema: &AnswerSchema<'a>, words: &Words<'_>) -> Value {
    let (properties, required): (Map<_, _>, Vec<&str>) = if schema.nested {
        let area = |(area, questions): &(&'a Area, Vec<&'a Question>)| {
            ((area.id().to_string(), of_area(schema, words, area, questions)), area.id().as_str())
        };
        schema.areas.iter().map(area).unzip()
    } else {
        of_questions(schema, words, schema.questions())
    };
    let mut written = Map::new();
    close(&mut written, properties, &if schema.status == ResponseStatus::Submitted { required } else { Vec::new() });
    written.into()
}

fn of_area<'a>(schema: &AnswerSchema<'a>, words: &Words<'_>, area: &Area, questions: &[&'a Question]) -> Value {
    let mut written = Map::new();
    if schema.profile == AnswerProfile::Form {
        written.insert("title".to_owned(), area.title().in_language(&schema.language).into());
        if let Some(description) = area.description() {
            written.insert("description".to_owned(), description.in_language(&schema.language).into());
        }
    }
    let (properties, required) = of_questions(schema, words, questions.iter().copied());
    close(&mut written, properties, &if schema.status == ResponseStatus::Submitted { required } else { Vec::new() });
    written.into()
}

fn of_questions<'a>(
    schema: &AnswerSchema<'a>,
    words: &Words<'_>,
    questions: impl Iterator<Item = &'a Question>,
) -> (Map<String, Value>, Vec<&'a str>) {
    questions
        .map(|question| {
            let written = match schema.profile {
                AnswerProfile::Types => json!({ "$ref": words.reference(question) }),
                AnswerProfile::Form => {
                    let mut written = Map::from_iter([("title".to_owned(), schema.say(question.text()).into())]);
                    written.extend(question.help().map(|help| ("description".to_owned(), schema.say(help).into())));
                    written.insert("type".to_owned(), "string".into());
                    written.insert("oneOf".to_owned(), options(schema.choices(question)));
                    written.into()
                }
            };
            ((question.id().to_string(), written), question.id().as_str())
        })
        .unzip()
}

fn options<'a, T: Into<String>>(choices: impl Iterator<Item = (&'a str, T)>) -> Value {
    choices.map(|(word, label)| json!({ "const": word, "title": label.into() })).collect()
}

/// How important each question is: never required, and nothing beforehand.
fn importance(schema: &AnswerSchema<'_>, words: &ImportanceLabels) -> Value {
    let value = match schema.profile {
        AnswerProfile::Types => json!({ "$ref": format!("#/$defs/{IMPORTANCE}") }),
        AnswerProfile::Form => json!({ "type": "string", "oneOf": options(words.levels()) }),
    };
    of_each(schema, schema.questions(), &value)
}

/// A note on each question; nothing where no form asks for one.
fn notes(schema: &AnswerSchema<'_>) -> Option<Value> {
    let note = json!({ "type": "string", "maxLength": limits::COMMENT_LENGTH });
    if !schema.notes {
        // a response may have notes all the same, and a program's types say so
        let ids: Vec<&str> = schema.questions().map(|question| question.id().as_str()).collect();
        let types = schema.profile == AnswerProfile::Types;
        return types
            .then(|| json!({ "type": "object", "propertyNames": { "enum": ids }, "additionalProperties": note }));
    }
    Some(of_each(schema, schema.questions(), &note))
}

/// An object in which each question may have such a value.
fn of_each<'a>(schema: &AnswerSchema<'a>, questions: impl Iterator<Item = &'a Question>, value: &Value) -> Value {
    let property = |question: &Question| {
        let mut property = Map::new();
        if schema.profile == AnswerProfile::Form {
            property.insert("title".to_owned(), schema.say(question.text()).into());
        }
        property.extend(value.as_object().cloned().into_iter().flatten());
        (question.id().to_string(), property.into())
    };
    let mut written = Map::new();
    close::<&str>(&mut written, questions.map(property).collect(), &[]);
    written.into()
}

/// The named sets of words: one for each scale, and one more where questions offer fewer of its non-responses.
struct Words<'a> {
    names: IndexMap<(&'a str, &'a [NonResponse]), (String, &'a Question)>,
}

impl<'a> Words<'a> {
    fn of(schema: &AnswerSchema<'a>) -> Self {
        let mut names: IndexMap<(&str, &[NonResponse]), (String, &Question)> = IndexMap::new();
        for question in schema.questions() {
            let key = (question.scale().id().as_str(), question.non_responses());
            if !names.contains_key(&key) {
                let name = name(question.scale(), question.non_responses());
                // `a_1` and `a1` come to one name: an id is its own
                let taken = names.values().any(|(other, _)| *other == name);
                let name = if taken { format!("{}_answer_{}", question.scale().id(), names.len()) } else { name };
                names.insert(key, (name, question));
            }
        }
        Self { names }
    }

    fn reference(&self, question: &Question) -> String {
        let key = (question.scale().id().as_str(), question.non_responses());
        let name = self.names.get(&key).map(|(name, _)| name.as_str()).unwrap_or_default();
        format!("#/$defs/{name}")
    }

    fn role(&self, schema: &AnswerSchema<'_>) -> Value {
        let roles = schema.framework.roles().iter();
        match schema.profile {
            AnswerProfile::Types => {
                json!({ "type": "string", "enum": roles.map(|role| role.id().as_str()).collect::<Vec<_>>() })
            }
            AnswerProfile::Form => {
                let choices = roles.map(|role| (role.id().as_str(), role.label().in_language(&schema.language)));
                json!({ "type": "string", "oneOf": options(choices) })
            }
        }
    }

    fn definitions(&self, schema: &AnswerSchema<'a>) -> Value {
        let definition = |(name, question): &(String, &Question)| {
            let words: Vec<&str> = schema.choices(question).map(|(word, _)| word).collect();
            (name.clone(), json!({ "type": "string", "enum": words }))
        };
        let mut definitions: Map<String, Value> = self.names.values().map(definition).collect();
        if schema.framework.asks_importance() {
            let words: Vec<&str> = Importance::ALL.iter().map(|importance| importance.as_str()).collect();
            definitions.insert(IMPORTANCE.to_owned(), json!({ "type": "string", "enum": words }));
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

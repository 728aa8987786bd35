use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::labels::{description, labels};
use super::{AnswerProfile, AnswerSchema, choices};
use crate::framework::{Area, NonResponse, Question, Scale};
use crate::json_schema::pascal_case;
use crate::response::document::SingleResponseFormat;
use crate::response::{RESPONDENT_PATTERN, ResponseStatus, limits};

/// The schema of a response to one framework.
pub(super) fn write(schema: &AnswerSchema<'_>) -> Value {
    let framework = schema.framework;
    let words = Words::of(schema);
    let mut written = Map::new();
    if schema.dialect {
        written.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        written.insert("$id".to_owned(), id(schema).into());
    }
    let mut properties = Map::new();
    // a form shows a description beside its field: what speaks to programmers stands at what no form shows
    let mut hidden = |name: &str, about: &str, mut keywords: Value| {
        if let (AnswerProfile::Types, Value::Object(keywords)) = (schema.profile, &mut keywords) {
            keywords.insert("description".to_owned(), about.into());
        }
        properties.insert(name.to_owned(), keywords);
    };
    let constant = |word: &str| json!({ "type": "string", "const": word });
    hidden("format", "The format of this document.", constant(SingleResponseFormat::V1.as_str()));
    let reference = json!({
        "type": "object",
        "properties": {
            "id": constant(framework.id().as_str()),
            "version": constant(&framework.version().to_string()),
        },
        "required": ["id", "version"],
        "additionalProperties": false,
    });
    hidden("framework", "The framework that is answered.", reference);
    let key = json!({
        "type": "string",
        "minLength": 1,
        "maxLength": limits::RESPONDENT_LENGTH,
        "pattern": RESPONDENT_PATTERN,
    });
    hidden("respondent", "An opaque key for the respondent: never a name.", key);
    hidden("status", "Draft or submitted.", constant(schema.status.as_str()));

    let labels = labels(schema);
    let mut shown = |name: &str, title: &str, keywords: Value| {
        let mut property = Map::new();
        if schema.profile == AnswerProfile::Form {
            property.insert("title".to_owned(), title.into());
        }
        if let Value::Object(keywords) = keywords {
            property.extend(keywords);
        }
        properties.insert(name.to_owned(), property.into());
    };
    if !framework.roles().is_empty() {
        shown("role", &labels.role, words.role(schema));
    }
    shown("answers", framework.stem().in_language(&schema.language), answers(schema, &words));
    shown("consents_to_attribution", &labels.consents_to_attribution, json!({ "type": "boolean" }));
    shown("comment", &labels.comment, json!({ "type": "string", "maxLength": limits::COMMENT_LENGTH }));

    let (title, about) = match schema.profile {
        AnswerProfile::Types => (
            format!("{}Response", pascal_case(framework.id().as_str())),
            format!("One response to `{}` {}.", framework.id(), framework.version()),
        ),
        AnswerProfile::Form => (framework.title().in_language(&schema.language).to_owned(), description(schema)),
    };
    written.insert("title".to_owned(), title.into());
    written.insert("description".to_owned(), about.into());
    close(&mut written, properties, &["format", "framework", "respondent", "status", "answers"]);
    if schema.profile == AnswerProfile::Types {
        written.insert("$defs".to_owned(), words.definitions(schema));
    }
    written.into()
}

/// A name of its own for each schema that can be asked for.
fn id(schema: &AnswerSchema<'_>) -> String {
    let profile = match schema.profile {
        AnswerProfile::Types => "types".to_owned(),
        AnswerProfile::Form => format!("form:{}", schema.language.as_str()),
    };
    let layout = if schema.nested { "nested" } else { "flat" };
    let (id, version) = (schema.framework.id(), schema.framework.version());
    format!("urn:ilt:schema:answers:{id}:{version}:{profile}:{layout}:{}", schema.status)
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

fn answers(schema: &AnswerSchema<'_>, words: &Words<'_>) -> Value {
    let (properties, required): (Map<_, _>, Vec<&str>) = if schema.nested {
        let areas = schema.framework.areas();
        let property = |area: &Area| (area.id().to_string(), of_area(schema, words, area));
        (areas.iter().map(property).collect(), areas.iter().map(|area| area.id().as_str()).collect())
    } else {
        of_questions(schema, words, schema.framework.questions())
    };
    let mut written = Map::new();
    close(&mut written, properties, &if schema.status == ResponseStatus::Submitted { required } else { Vec::new() });
    written.into()
}

fn of_area(schema: &AnswerSchema<'_>, words: &Words<'_>, area: &Area) -> Value {
    let mut written = Map::new();
    if schema.profile == AnswerProfile::Form {
        written.insert("title".to_owned(), area.title().in_language(&schema.language).into());
        if let Some(description) = area.description() {
            written.insert("description".to_owned(), description.in_language(&schema.language).into());
        }
    }
    let (properties, required) = of_questions(schema, words, area.questions().iter());
    close(&mut written, properties, &if schema.status == ResponseStatus::Submitted { required } else { Vec::new() });
    written.into()
}

fn of_questions<'q>(
    schema: &AnswerSchema<'_>,
    words: &Words<'_>,
    questions: impl Iterator<Item = &'q Question>,
) -> (Map<String, Value>, Vec<&'q str>) {
    questions
        .map(|question| {
            let written = match schema.profile {
                AnswerProfile::Types => json!({ "$ref": words.reference(question) }),
                AnswerProfile::Form => {
                    let text = question.text().in_language(&schema.language);
                    json!({ "title": text, "type": "string", "oneOf": options(choices(schema, question)) })
                }
            };
            ((question.id().to_string(), written), question.id().as_str())
        })
        .unzip()
}

fn options<'a>(choices: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    choices.map(|(word, label)| json!({ "const": word, "title": label })).collect()
}

/// The named sets of words: one for each scale, and one more where questions offer fewer of its non-responses.
struct Words<'a> {
    names: IndexMap<(&'a str, &'a [NonResponse]), (String, &'a Question)>,
}

impl<'a> Words<'a> {
    fn of(schema: &AnswerSchema<'a>) -> Self {
        let mut names: IndexMap<(&str, &[NonResponse]), (String, &Question)> = IndexMap::new();
        for question in schema.framework.questions() {
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

    fn definitions(&self, schema: &AnswerSchema<'_>) -> Value {
        let definition = |(name, question): &(String, &Question)| {
            let words: Vec<&str> = choices(schema, question).map(|(word, _)| word).collect();
            (name.clone(), json!({ "type": "string", "enum": words }))
        };
        self.names.values().map(definition).collect::<Map<_, _>>().into()
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

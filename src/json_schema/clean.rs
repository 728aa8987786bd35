//! From what schemars derives of a type to what validators, form libraries and type generators live on. A type asks for
//! it with `#[schemars(transform = ...)]`, so that it is the same wherever its schema goes.

use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};

use super::pascal_case;

/// The largest integer that JavaScript counts exactly: 2^53 - 1.
pub(crate) const LARGEST_INTEGER: i64 = (1 << 53) - 1;

/// Cleans the schema of a document that people write: a field with nothing to say is left out.
pub(crate) fn clean_input<T: JsonSchema>(schema: &mut Schema) {
    RecursiveTransform(leave_out_null).transform(schema);
    clean::<T>(schema);
}

/// Cleans the schema of a document that only this crate writes: every field is there, and `null` says "none".
pub(crate) fn clean_output<T: JsonSchema>(schema: &mut Schema) {
    RecursiveTransform(require_all).transform(schema);
    clean::<T>(schema);
}

/// Bounds how many entries a list or a map has.
pub(crate) fn at_most(most: usize) -> impl Transform {
    move |schema: &mut Schema| bound(schema.ensure_object(), most)
}

/// Bounds how many entries each map of a map has.
pub(crate) fn each_at_most(most: usize) -> impl Transform {
    move |schema: &mut Schema| {
        if let Some(Value::Object(each)) = schema.get_mut("additionalProperties") {
            bound(each, most);
        }
    }
}

fn bound(schema: &mut Map<String, Value>, most: usize) {
    let limit = if schema.contains_key("items") { "maxItems" } else { "maxProperties" };
    schema.insert(limit.to_owned(), most.into());
}

fn clean<T: JsonSchema>(schema: &mut Schema) {
    RecursiveTransform(describe).transform(schema);
    RecursiveTransform(bound_integers).transform(schema);
    join_words(schema);
    // what a type is called where only its schema is at hand: some generators make a name up otherwise
    schema.insert("title".to_owned(), T::schema_name().into());
    name_variants(schema, &T::schema_name());
}

/// A description is the first paragraph of the type's documentation, on one line: what follows speaks to Rust.
fn describe(schema: &mut Schema) {
    let Some(Value::String(description)) = schema.get_mut("description") else { return };
    let words_follow = |rest: &str| rest.starts_with(A_WORD);
    match description.split_once("\n\n") {
        Some((_, rest)) if words_follow(rest) => return,
        Some((first, _)) => *description = first.to_owned(),
        None => {}
    }
    *description = description.split_whitespace().collect::<Vec<_>>().join(" ");
}

/// How each word of a closed set is told in its description.
const A_WORD: &str = "- `";

/// In a document that people write an optional field is absent: `null` is no value.
fn leave_out_null(schema: &mut Schema) {
    if let Some(Value::Array(names)) = schema.get_mut("type") {
        names.retain(|name| name != "null");
        if let [name] = names.as_slice() {
            let name = name.clone();
            schema.insert("type".to_owned(), name);
        }
    }
    let Some(Value::Array(choices)) = schema.get_mut("anyOf") else { return };
    choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
    if let [Value::Object(only)] = choices.as_slice() {
        let only = only.clone();
        schema.remove("anyOf");
        only.into_iter().for_each(|(keyword, value)| {
            schema.insert(keyword, value);
        });
    }
}

/// Also of a type that is read: schemars takes a field that may be `null` for one that may be absent.
fn require_all(schema: &mut Schema) {
    let Some(names) = schema.get("properties").and_then(Value::as_object).map(|fields| fields.keys().cloned()) else {
        return;
    };
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        schema.insert("required".to_owned(), names.into());
    }
}

/// Every integer has bounds that JavaScript can hold. They stand in the place of `format`, at which ajv's strict mode
/// throws.
fn bound_integers(schema: &mut Schema) {
    let format = schema.remove("format");
    let integer = match schema.get("type") {
        Some(Value::String(name)) => name == "integer",
        Some(Value::Array(names)) => names.contains(&"integer".into()),
        _ => false,
    };
    if !integer {
        return;
    }
    let (least, most) = match format.as_ref().and_then(Value::as_str) {
        Some("uint8") => (0, u8::MAX.into()),
        Some("uint32") => (0, u32::MAX.into()),
        Some("uint64" | "uint") => (0, LARGEST_INTEGER),
        _ => (-LARGEST_INTEGER, LARGEST_INTEGER),
    };
    for (keyword, bound) in [("minimum", least), ("maximum", most)] {
        if schema.get(keyword).is_none() {
            schema.insert(keyword.to_owned(), bound.into());
        }
    }
}

/// A closed set of words: one `enum`, or one `const` where there is one word, instead of a `oneOf` that generators make
/// a type of each word of. What each word means goes into the description.
fn join_words(schema: &mut Schema) {
    let Some(Value::Array(choices)) = schema.get("oneOf") else { return };
    let Some(words) = choices.iter().map(|choice| choice.get("const")).collect::<Option<Vec<_>>>() else { return };
    let words: Vec<Value> = words.into_iter().cloned().collect();
    let mut description = schema.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    if let [_, _, ..] = words.as_slice() {
        description.push('\n');
        for (choice, word) in choices.iter().zip(&words) {
            let meaning = choice.get("description").and_then(Value::as_str).unwrap_or_default();
            description.push_str(&format!("\n{A_WORD}{}`: {meaning}", word.as_str().unwrap_or_default()));
        }
    }
    schema.remove("oneOf");
    schema.insert("description".to_owned(), description.into());
    schema.insert("type".to_owned(), "string".into());
    match <[Value; 1]>::try_from(words) {
        Ok([word]) => schema.insert("const".to_owned(), word),
        Err(words) => schema.insert("enum".to_owned(), Value::Array(words)),
    };
}

/// The variants of a tagged enum are named after the enum and the variant: a type generator would number them otherwise.
fn name_variants(schema: &mut Schema, name: &str) {
    let Some(Value::Array(choices)) = schema.get_mut("oneOf") else { return };
    for choice in choices.iter_mut().filter_map(Value::as_object_mut) {
        if let Some(tag) = tag(choice) {
            choice.insert("title".to_owned(), format!("{name}{}", pascal_case(&tag)).into());
        }
    }
}

/// The word that tells a variant from the others; what the field is for is said beside it.
fn tag(variant: &mut Map<String, Value>) -> Option<String> {
    let properties = variant.get_mut("properties")?.as_object_mut()?;
    let tag = properties.values_mut().find(|property| property.get("const").is_some())?.as_object_mut()?;
    tag.insert("description".to_owned(), "Which of the kinds this is.".into());
    tag.get("const")?.as_str().map(str::to_owned)
}

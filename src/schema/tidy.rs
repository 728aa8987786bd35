//! From what schemars says of a type to what validators, form libraries and type generators of other languages live on.

use crate::form::pascal_case;
use schemars::Schema;
use schemars::transform::{RecursiveTransform, RemoveRefSiblings, Transform};
use serde_json::{Map, Value, json};

/// The largest integer that JavaScript counts exactly: 2^53 - 1.
const LARGEST_INTEGER: i64 = (1 << 53) - 1;

/// Who writes a document decides what its schema says of a field that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WrittenBy {
    /// A field with nothing to say is left out.
    People,
    /// Every field is there, and `null` says "none".
    ThisCrate,
}

/// Tidies a whole document's schema.
pub(super) fn tidy(schema: &mut Schema, written_by: WrittenBy) {
    if written_by == WrittenBy::People {
        RecursiveTransform(leave_out_null).transform(schema);
    }
    RecursiveTransform(describe).transform(schema);
    RecursiveTransform(bound_integers).transform(schema);
    RecursiveTransform(join_words).transform(schema);
    inline_constants(schema);
    name_variants(schema);
    // a `$ref` beside a description is inlined or duplicated by generators
    RemoveRefSiblings::default().transform(schema);
}

/// A description is the first paragraph of the type's documentation, on one line: what follows speaks to Rust.
fn describe(schema: &mut Schema) {
    let Some(Value::String(description)) = schema.get_mut("description") else { return };
    if let Some((first, _)) = description.split_once("\n\n") {
        *description = first.to_owned();
    }
    *description = description.split_whitespace().collect::<Vec<_>>().join(" ");
}

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
            description.push_str(&format!("\n- `{}`: {meaning}", word.as_str().unwrap_or_default()));
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

/// A type of one word stands where it is used, so that a `format` and a tag are told apart without following a `$ref`.
fn inline_constants(schema: &mut Schema) {
    let Some(Value::Object(definitions)) = schema.get_mut("$defs") else { return };
    let constants: Map<String, Value> = definitions
        .iter()
        .filter_map(|(name, definition)| Some((format!("#/$defs/{name}"), definition.get("const")?.clone())))
        .collect();
    definitions.retain(|_, definition| definition.get("const").is_none());
    let mut inline = RecursiveTransform(|schema: &mut Schema| {
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| constants.get(target));
        if let Some(constant) = target.cloned() {
            schema.remove("$ref");
            schema.insert("type".to_owned(), "string".into());
            schema.insert("const".to_owned(), constant);
        }
    });
    inline.transform(schema);
}

/// The variants of a tagged enum are named in `$defs`, after the enum and the variant: a type generator would number
/// them otherwise.
fn name_variants(schema: &mut Schema) {
    let Some(Value::Object(definitions)) = schema.get_mut("$defs") else { return };
    let mut named = Map::new();
    for (name, mut definition) in std::mem::take(definitions) {
        let mut variants = Vec::new();
        if let Some(Value::Array(choices)) = definition.get_mut("oneOf") {
            for choice in choices {
                let Some(tag) = tag(choice) else { continue };
                let variant = format!("{name}{}", pascal_case(&tag));
                let reference = json!({ "$ref": format!("#/$defs/{variant}") });
                variants.push((variant, std::mem::replace(choice, reference)));
            }
        }
        named.insert(name, definition);
        named.extend(variants);
    }
    *definitions = named;
}

/// The word that tells a variant from the others; what the field is for is said beside it.
fn tag(variant: &mut Value) -> Option<String> {
    let properties = variant.get_mut("properties")?.as_object_mut()?;
    let tag = properties.values_mut().find(|property| property.get("const").is_some())?.as_object_mut()?;
    tag.insert("description".to_owned(), "Which of the kinds this is.".into());
    tag.get("const")?.as_str().map(str::to_owned)
}

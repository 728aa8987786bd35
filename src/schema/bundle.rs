//! From a type's schema and those it refers to, to one file.

use schemars::Schema;
use schemars::transform::{RecursiveTransform, RemoveRefSiblings, Transform};
use serde_json::{Map, Value, json};

const DEFINITIONS: &str = "#/$defs/";

/// Makes a schema with its definitions a file: each variant of a tagged enum is a definition as well, and every
/// definition stands after those that it needs, as languages declare types.
pub(super) fn bundle(schema: &mut Schema) {
    name_all(schema);
    // a `$ref` beside a description is inlined or duplicated by generators
    RemoveRefSiblings::default().transform(schema);
    order(schema);
}

/// Lets whatever refers to one definition refer to another. A definition that did is another type now, and has another
/// name.
pub(super) fn instead(schema: &mut Schema, one: &str, another: &str, called: impl Fn(&str) -> String) {
    let refers = format!("\"{DEFINITIONS}{one}\"");
    let definitions = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
    let changed: Vec<String> = definitions
        .filter(|(_, definition)| definition.to_string().contains(&refers))
        .map(|(name, _)| name.clone())
        .collect();
    refer_instead(schema, one, another);
    for name in changed {
        let called = called(&name);
        refer_instead(schema, &name, &called);
        let Some(Value::Object(definitions)) = schema.get_mut("$defs") else { continue };
        if let Some(mut definition) = definitions.remove(&name) {
            if let Value::Object(definition) = &mut definition {
                definition.insert("title".to_owned(), called.clone().into());
            }
            definitions.insert(called, definition);
        }
    }
}

fn refer_instead(schema: &mut Schema, one: &str, another: &str) {
    let (one, another) = (format!("{DEFINITIONS}{one}"), format!("{DEFINITIONS}{another}"));
    let mut instead = RecursiveTransform(|schema: &mut Schema| {
        if let Some(Value::String(target)) = schema.get_mut("$ref")
            && *target == one
        {
            target.clone_from(&another);
        }
    });
    instead.transform(schema);
}

/// Every schema with a name becomes a definition, such as the variants of a tagged enum: a type generator would number
/// them otherwise. But a constant stays, so that a document's `format` is told without following a `$ref`.
fn name_all(schema: &mut Schema) {
    let mut named = Map::new();
    if let Some(Value::Object(definitions)) = schema.remove("$defs") {
        for (name, mut definition) in definitions {
            take_named(&mut definition, &mut named);
            named.insert(name, definition);
        }
    }
    if let Some(properties) = schema.get_mut("properties") {
        take_named(properties, &mut named);
    }
    schema.insert("$defs".to_owned(), named.into());
}

/// Takes every schema with a name out of the parts of this one, and lets them refer to it.
fn take_named(schema: &mut Value, named: &mut Map<String, Value>) {
    let parts: Vec<&mut Value> = match schema {
        Value::Object(fields) => fields.values_mut().collect(),
        Value::Array(list) => list.iter_mut().collect(),
        _ => return,
    };
    for part in parts {
        take_named(part, named);
        let name = part.get("title").filter(|_| part.get("const").is_none());
        if let Some(name) = name.and_then(Value::as_str).map(str::to_owned) {
            let reference = json!({ "$ref": format!("{DEFINITIONS}{name}") });
            named.insert(name, std::mem::replace(part, reference));
        }
    }
}

/// Puts every definition after those that it needs, and leaves out what nothing needs.
fn order(schema: &mut Schema) {
    let Some(Value::Object(mut rest)) = schema.remove("$defs") else { return };
    let mut ordered = Map::new();
    take_needed(schema.as_value(), &mut rest, &mut ordered);
    if !ordered.is_empty() {
        schema.insert("$defs".to_owned(), ordered.into());
    }
}

fn take_needed(value: &Value, rest: &mut Map<String, Value>, ordered: &mut Map<String, Value>) {
    match value {
        Value::Object(fields) => {
            let target = fields.get("$ref").and_then(Value::as_str).and_then(|to| to.strip_prefix(DEFINITIONS));
            if let Some((name, definition)) = target.and_then(|name| rest.remove_entry(name)) {
                take_needed(&definition, rest, ordered);
                ordered.insert(name, definition);
            }
            fields.values().for_each(|value| take_needed(value, rest, ordered));
        }
        Value::Array(list) => list.iter().for_each(|value| take_needed(value, rest, ordered)),
        _ => {}
    }
}

//! From a type's schema and those it refers to, to one file.

use schemars::Schema;
use schemars::transform::{RecursiveTransform, RemoveRefSiblings, Transform};
use serde_json::{Map, Value, json};

const DEFINITIONS: &str = "#/$defs/";

/// Makes a schema with its definitions a file: each variant of a tagged enum is a definition as well, and every
/// definition stands after those that it needs, as languages declare types.
pub(super) fn bundle(schema: &mut Schema) {
    name_variants(schema);
    // a `$ref` beside a description is inlined or duplicated by generators
    RemoveRefSiblings::default().transform(schema);
    order(schema);
}

/// Lets whatever refers to one definition refer to another.
pub(super) fn refer_instead(schema: &mut Schema, one: &str, another: &str) {
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

/// Variants that have a name become definitions: a type generator would number them otherwise.
fn name_variants(schema: &mut Schema) {
    let Some(Value::Object(definitions)) = schema.get_mut("$defs") else { return };
    for definition in std::mem::take(definitions) {
        let (name, mut definition) = definition;
        for choice in definition.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
            let Some(variant) = choice.get("title").and_then(Value::as_str).map(str::to_owned) else { continue };
            let reference = json!({ "$ref": format!("{DEFINITIONS}{variant}") });
            definitions.insert(variant, std::mem::replace(choice, reference));
        }
        definitions.insert(name, definition);
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

//! Frameworks that differ from another in a few places.

use std::fs;

use ilt::Framework;
use serde_json::Value;

/// What is put at a place; nothing to take away what stands there.
pub(crate) type Edit = (&'static str, Option<Value>);

/// The built-in framework as a document.
pub(crate) fn new_leaders() -> Value {
    serde_json::to_value(Framework::new_leaders()).unwrap()
}

/// A sound framework of the corpus as a document.
pub(crate) fn corpus(name: &str) -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/framework/valid/");
    let json = fs::read_to_string(format!("{path}{name}.json")).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap()
}

pub(crate) fn framework(document: &Value) -> Framework {
    Framework::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Puts values at their places; `-` stands for the end of a list, and a list's element may be inserted with `+`.
pub(crate) fn edited(mut document: Value, edits: &[Edit]) -> Value {
    for (place, value) in edits {
        let (parent, name) = place.rsplit_once('/').unwrap();
        let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("there is no {place}"));
        match (parent, value.clone()) {
            (Value::Object(fields), Some(value)) => drop(fields.insert(name.to_owned(), value)),
            (Value::Object(fields), None) => drop(fields.remove(name).unwrap()),
            (Value::Array(list), Some(value)) => match name.strip_prefix('+') {
                Some(index) => list.insert(index.parse().unwrap(), value),
                None if name == "-" => list.push(value),
                None => list[name.parse::<usize>().unwrap()] = value,
            },
            (Value::Array(list), None) => drop(list.remove(name.parse().unwrap())),
            _ => panic!("{place} is in no object and no list"),
        }
    }
    document
}

/// Moves an element of a list.
pub(crate) fn moved(mut document: Value, from: &str, to: &str) -> Value {
    let element = document.pointer(from).unwrap().clone();
    document = edited(document, &[(Box::leak(from.to_owned().into_boxed_str()), None)]);
    let (list, index) = to.rsplit_once('/').unwrap();
    let list = document.pointer_mut(list).unwrap().as_array_mut().unwrap();
    list.insert(index.parse().unwrap(), element);
    document
}

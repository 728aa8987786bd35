//! One change of a document.

use ilt::diagnostic::Code;
use serde_json::Value;

/// Puts a value at a place, or takes the place away where there is none to put.
pub(crate) fn set(document: &mut Value, place: &str, value: Option<Value>) {
    let (parent, name) = place.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("there is no {place}"));
    match (parent, value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(name.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(name).unwrap()),
        (Value::Array(list), Some(value)) => list[name.parse::<usize>().unwrap()] = value,
        (Value::Array(list), None) => drop(list.remove(name.parse().unwrap())),
        _ => panic!("{place} is in no object and no list"),
    }
}

/// Every place inside a document.
pub(crate) fn places(document: &Value) -> Vec<String> {
    fn collect(value: &Value, at: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(key, value)| collect(value, &format!("{at}/{key}"), found))
            }
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, value)| collect(value, &format!("{at}/{index}"), found));
            }
            _ => {}
        }
        found.push(at.to_owned());
    }
    let mut found = Vec::new();
    collect(document, "", &mut found);
    // the whole document is inside of nothing
    found.pop();
    found
}

/// Takes every one of these fields of objects away by itself: each is one problem, at its place.
pub(crate) fn assert_required(
    sound: &Value,
    fields: &[(&str, &str)],
    problems_of: impl Fn(&Value) -> Vec<(Code, String)>,
) {
    for (parent, fields) in fields {
        for field in fields.split(' ') {
            let place = format!("{parent}/{field}");
            let mut document = sound.clone();
            set(&mut document, &place, None);
            assert_eq!(problems_of(&document), [(Code::MissingField, place)]);
        }
    }
}

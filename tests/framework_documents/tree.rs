//! JSON as it is written: unlike a `serde_json::Value` it can hold one key twice.

use std::fmt;

use serde_json::Value;

#[derive(Clone, Debug)]
pub(crate) enum Json {
    /// Null, a bool, a number or text.
    Leaf(Value),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(list) => Self::List(list.into_iter().map(Self::from).collect()),
            Value::Object(fields) => Self::Object(fields.into_iter().map(|(k, v)| (k, Self::from(v))).collect()),
            leaf => Self::Leaf(leaf),
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leaf(value) => write!(f, "{value}"),
            Self::List(list) => {
                f.write_str("[")?;
                for (index, element) in list.iter().enumerate() {
                    write!(f, "{}{element}", if index > 0 { "," } else { "" })?;
                }
                f.write_str("]")
            }
            Self::Object(fields) => {
                f.write_str("{")?;
                for (index, (key, value)) in fields.iter().enumerate() {
                    let key = Value::String(key.clone());
                    write!(f, "{}{key}:{value}", if index > 0 { "," } else { "" })?;
                }
                f.write_str("}")
            }
        }
    }
}

/// What is done to one node.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Delete,
    Duplicate,
    Replace(Json),
    /// Puts the node somewhere else than where it belongs: its neighbor's place.
    Swap,
}

impl Json {
    /// How many nodes stand below this one.
    pub(crate) fn nodes(&self) -> usize {
        match self {
            Self::Leaf(_) => 0,
            Self::List(list) => list.iter().map(|element| 1 + element.nodes()).sum(),
            Self::Object(fields) => fields.iter().map(|(_, value)| 1 + value.nodes()).sum(),
        }
    }

    /// Changes the node of that number, counted from 0 in the order of the text.
    pub(crate) fn change(&mut self, number: usize, change: &Change) {
        let mut before = 0;
        let sizes: Vec<usize> = match self {
            Self::Leaf(_) => return,
            Self::List(list) => list.iter().map(|element| 1 + element.nodes()).collect(),
            Self::Object(fields) => fields.iter().map(|(_, value)| 1 + value.nodes()).collect(),
        };
        for (index, size) in sizes.into_iter().enumerate() {
            if number == before {
                return self.change_child(index, change);
            }
            if number < before + size {
                let child = match self {
                    Self::Leaf(_) => return,
                    Self::List(list) => &mut list[index],
                    Self::Object(fields) => &mut fields[index].1,
                };
                return child.change(number - before - 1, change);
            }
            before += size;
        }
    }

    fn change_child(&mut self, index: usize, change: &Change) {
        match (self, change) {
            (Self::Leaf(_), _) => {}
            (Self::List(list), Change::Delete) => drop(list.remove(index)),
            (Self::List(list), Change::Duplicate) => list.insert(index, list[index].clone()),
            (Self::List(list), Change::Replace(value)) => list[index] = value.clone(),
            (Self::List(list), Change::Swap) => list.swap(index, 0),
            (Self::Object(fields), Change::Delete) => drop(fields.remove(index)),
            (Self::Object(fields), Change::Duplicate) => fields.insert(index, fields[index].clone()),
            (Self::Object(fields), Change::Replace(value)) => fields[index].1 = value.clone(),
            (Self::Object(fields), Change::Swap) => {
                let value = fields[0].1.clone();
                fields[0].1 = std::mem::replace(&mut fields[index].1, value);
            }
        }
    }

    /// Whether something stands at the JSON Pointer, or could: a field that an object does not have.
    pub(crate) fn has_place(&self, pointer: &str) -> bool {
        let Some(rest) = pointer.strip_prefix('/') else { return pointer.is_empty() };
        let (word, deeper) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let word = word.replace("~1", "/").replace("~0", "~");
        match self {
            Self::Leaf(_) => false,
            Self::List(list) => {
                word.parse::<usize>().ok().and_then(|index| list.get(index)).is_some_and(|e| e.has_place(deeper))
            }
            Self::Object(fields) => match fields.iter().find(|(key, _)| *key == word) {
                Some((_, value)) => value.has_place(deeper),
                // a key that is not repeated
                None if word == "?" => fields.iter().any(|(_, value)| value.has_place(deeper)) || deeper.is_empty(),
                None => deeper.is_empty(),
            },
        }
    }
}

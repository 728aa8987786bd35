use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};

/// The deepest nesting of lists and objects.
pub(crate) const DEPTH: usize = 64;

/// A document before anything is believed of it. Unlike a map it keeps equal keys, so that they can be reported.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Null,
    Bool(bool),
    Number(serde_json::Number),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    pub(crate) fn from_json(json: &str) -> Result<Self, Problems> {
        // editors on Windows still write a byte order mark
        let json = json.strip_prefix('\u{feff}').unwrap_or(json);
        serde_json::from_str(json).map_err(|error| not_json(&error).into())
    }

    /// What a person would call this value.
    pub(crate) fn describe(&self) -> &'static str {
        match self {
            Self::Null => "nothing (null)",
            Self::Bool(_) => "true or false",
            Self::Number(_) if self.as_integer().is_some() => "a number",
            // what is due is a whole number, so say what is wrong with this one
            Self::Number(number) if number.as_f64().is_some_and(|float| float.fract() != 0.0) => "a decimal number",
            Self::Number(_) => "a number that is too large",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// A whole number. As in JSON Schema `3.0` is one: JavaScript cannot tell it from `3`.
    pub(crate) fn as_integer(&self) -> Option<i64> {
        const EXACT_IN_JAVASCRIPT: f64 = 9_007_199_254_740_992.0;
        match self {
            Self::Number(number) => number.as_i64().or_else(|| {
                number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < EXACT_IN_JAVASCRIPT).map(
                    // exact: the value is whole and below 2^53
                    |float| float as i64,
                )
            }),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Node;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("any value")
            }
            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }
            fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
                Ok(Node::Bool(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
                Ok(Node::Number(value.into()))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
                Ok(Node::Number(value.into()))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
                Ok(serde_json::Number::from_f64(value).map_or(Node::Null, Node::Number))
            }
            fn visit_str<E>(self, value: &str) -> Result<Node, E> {
                Ok(Node::Text(value.to_owned()))
            }
            fn visit_string<E>(self, value: String) -> Result<Node, E> {
                Ok(Node::Text(value))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
                let mut list = Vec::new();
                while let Some(element) = access.next_element()? {
                    list.push(element);
                }
                Ok(Node::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = access.next_entry()? {
                    entries.push(entry);
                }
                Ok(Node::Object(entries))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// What serde_json says of a text that is no JSON. It repeats no input in its syntax errors.
pub(crate) fn not_json(error: &serde_json::Error) -> Diagnostic {
    let says = error.to_string();
    if says.starts_with("recursion limit exceeded") {
        return too_deep(&Pointer::root());
    }
    let says = match says.strip_prefix("EOF while parsing ") {
        Some(what) => format!("the text ends inside {what}"),
        None => says,
    };
    Diagnostic::new(Code::NotJson, &Pointer::root(), format!("this is not JSON: {says}"))
        .help("check the brackets, quotes and commas around that line")
}

pub(crate) fn too_deep(at: &Pointer) -> Diagnostic {
    Diagnostic::new(Code::TooLarge, at, format!("lists and objects are nested more than {DEPTH} deep"))
        .help("no document goes deeper than 10; check the brackets and the indentation")
}

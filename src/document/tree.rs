use std::cell::Cell;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

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
    /// Something stands here, and what it is cannot be said.
    Unread,
}

impl Node {
    pub(crate) fn from_json(json: &str) -> Result<Self, Problems> {
        match Self::read_json(without_mark(json)) {
            Ok((tree, false)) => Ok(tree),
            Ok((_, true)) => Err(too_deep(&Pointer::root()).into()),
            Err(error) => Err(not_json(&error).into()),
        }
    }

    pub(crate) fn from_value(value: serde_json::Value) -> Result<Self, Problems> {
        Self::read(value).unwrap_or_else(|error| Err(not_json(&error).into()))
    }

    /// Whatever a deserializer holds; it fails by itself where it has no document at all.
    pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Result<Self, Problems>, D::Error> {
        let too_deep = Cell::new(false);
        let tree = Any { depth: 0, too_deep: &too_deep }.deserialize(deserializer)?;
        Ok(if too_deep.get() { Err(self::too_deep(&Pointer::root()).into()) } else { Ok(tree) })
    }

    /// The document of a JSON text, and whether something in it is nested too deep and was passed over.
    pub(crate) fn read_json(json: &str) -> Result<(Self, bool), serde_json::Error> {
        let too_deep = Cell::new(false);
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let tree = Any { depth: 0, too_deep: &too_deep }.deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok((tree, too_deep.get()))
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
            Self::Unread => "something else",
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
        Self::read(deserializer)?.map_err(D::Error::custom)
    }
}

/// Reads any value; what is nested too deep is passed over.
#[derive(Clone, Copy)]
struct Any<'d> {
    depth: usize,
    too_deep: &'d Cell<bool>,
}

impl Any<'_> {
    fn below(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Any<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        if self.depth > DEPTH {
            self.too_deep.set(true);
            return deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Node::Unread);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any<'_> {
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
        while let Some(element) = access.next_element_seed(self.below())? {
            list.push(element);
        }
        Ok(Node::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = access.next_key()? {
            entries.push((key, access.next_value_seed(self.below())?));
        }
        Ok(Node::Object(entries))
    }
}

/// A text without the byte order mark that editors on Windows still write.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// What serde_json says of a text that is no JSON. It repeats no input in its syntax errors.
pub(crate) fn not_json(error: &serde_json::Error) -> Diagnostic {
    let says = error.to_string();
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

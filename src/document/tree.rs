use std::cell::Cell;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};

/// The deepest nesting of lists and objects.
pub(crate) const DEPTH: usize = 64;

/// The most values of one document that are kept at once: above what a million people answer to twenty questions, and what a
/// server can hold. Sound responses are kept as rows, and have no such limit.
pub(crate) const VALUES: usize = if cfg!(test) { 20_000 } else { 30_000_000 };

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
            Ok((tree, None)) => Ok(tree),
            Ok((_, Some(excess))) => Err(excess.told().into()),
            Err(error) => Err(not_json(&error).into()),
        }
    }

    pub(crate) fn from_value(value: serde_json::Value) -> Result<Self, Problems> {
        Self::read(value).unwrap_or_else(|error| Err(not_json(&error).into()))
    }

    /// Whatever a deserializer holds; it fails by itself where it has no document at all.
    pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Result<Self, Problems>, D::Error> {
        let state = State::default();
        let tree = Any { depth: 0, state: &state }.deserialize(deserializer)?;
        Ok(state.excess().map_or(Ok(tree), |excess| Err(excess.told().into())))
    }

    /// The document of a JSON text, and what of it was passed over.
    pub(crate) fn read_json(json: &str) -> Result<(Self, Option<Excess>), serde_json::Error> {
        let state = State::default();
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let tree = Any { depth: 0, state: &state }.deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok((tree, state.excess()))
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

/// What there is more of in a document than is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Excess {
    Values,
    Depth,
}

impl Excess {
    pub(crate) fn told(self) -> Diagnostic {
        match self {
            Self::Values => too_many(),
            Self::Depth => too_deep(&Pointer::root()),
        }
    }
}

/// How a reading goes.
#[derive(Default)]
struct State {
    values: Cell<usize>,
    is_too_deep: Cell<bool>,
}

impl State {
    fn is_full(&self) -> bool {
        self.values.get() > VALUES
    }

    fn excess(&self) -> Option<Excess> {
        let depth = self.is_too_deep.get().then_some(Excess::Depth);
        if self.is_full() { Some(Excess::Values) } else { depth }
    }
}

/// Reads any value; what is nested too deep, or is one too many, is passed over.
#[derive(Clone, Copy)]
struct Any<'s> {
    depth: usize,
    state: &'s State,
}

impl Any<'_> {
    fn below(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Any<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let state = self.state;
        state.values.set(state.values.get() + 1);
        if self.depth > DEPTH {
            state.is_too_deep.set(true);
        }
        if self.depth > DEPTH || state.is_full() {
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
            if !self.state.is_full() {
                list.push(element);
            }
        }
        Ok(Node::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = access.next_key()? {
            let value = access.next_value_seed(self.below())?;
            if !self.state.is_full() {
                entries.push((key, value));
            }
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

/// A document of more values than are kept.
fn too_many() -> Diagnostic {
    Diagnostic::new(Code::TooLarge, &Pointer::root(), format!("there are more than {VALUES} values in this document"))
        .help("no framework has so many; of responses, check a part at a time to find what is wrong in them")
}

pub(crate) fn too_deep(at: &Pointer) -> Diagnostic {
    Diagnostic::new(Code::TooLarge, at, format!("lists and objects are nested more than {DEPTH} deep"))
        .help("no document goes deeper than 10; check the brackets and the indentation")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Framework;
    use crate::document::Checked;

    #[test]
    fn every_way_in_has_the_same_limit() {
        let told = |problems: Problems| {
            let problem = &problems.as_slice()[0];
            (problem.code, problem.message.starts_with("there are more than"))
        };
        for (more, code) in [(0, Code::WrongType), (1, Code::TooLarge)] {
            // the list is a value itself
            let json = format!("[{}]", vec!["0"; VALUES - 1 + more].join(","));
            let value = serde_json::from_str(&json).unwrap();
            let Checked(by_serde) = serde_json::from_str::<Checked<Framework>>(&json).unwrap();
            let ways = [
                Framework::from_json(&json),
                Framework::from_slice(json.as_bytes()),
                Framework::from_value(value),
                by_serde,
            ];
            for way in ways {
                assert_eq!(told(way.unwrap_err()), (code, more == 1));
            }
            #[cfg(feature = "authoring")]
            {
                let file = crate::source::SourceFile::new("many.json", &*json);
                let problems = Framework::read(&file).unwrap_err();
                let problem = &problems.problems()[0];
                assert_eq!((problem.code, problem.span.is_some()), (code, more == 0));
            }
        }
    }
}

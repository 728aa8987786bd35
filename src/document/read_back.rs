//! Reading back the documents that only this crate writes.
//!
//! Their types derive serde's reading, which is laxer than their schema: it takes a list for an object and an absent
//! field for `null`. So they are read from the tree, and what was read must have the shape of what is written.

use std::collections::HashSet;
use std::iter::Enumerate;
use std::slice;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Expected, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Serialize, forward_to_deserialize_any};
use serde_json::Value;

use super::Node;
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems, code_of};
use crate::json_schema::LARGEST_INTEGER;

/// Reads a document back; `derived` is its derived reading.
pub(crate) fn read_back_tree<'de, T: Serialize>(
    tree: &'de Node,
    derived: impl FnOnce(Placed<'de>) -> Result<T, Refusal>,
) -> Result<T, Problems> {
    let root = Pointer::root();
    let read = derived(Placed { node: tree, at: root.clone() }).map_err(|refusal| refusal.told(&root))?;
    let again = serde_json::to_value(&read).unwrap_or(Value::Null);
    let mut problems = Vec::new();
    same_shape(tree, &again, &root, &mut problems);
    Problems::or(problems, Some(read))
}

/// Compares what stands in a document with how it would be written: the same fields and kinds of values.
fn same_shape(found: &Node, written: &Value, at: &Pointer, problems: &mut Vec<Diagnostic>) {
    match (found, written) {
        (Node::Object(found), Value::Object(written)) => {
            for (name, written) in written {
                match found.iter().find(|(key, _)| key == name) {
                    Some((_, found)) => same_shape(found, written, &at.key(name), problems),
                    None => problems.push(Refusal::missing(name).told(at)),
                }
            }
        }
        (Node::List(found), Value::Array(written)) => {
            for (index, (found, written)) in found.iter().zip(written).enumerate() {
                same_shape(found, written, &at.index(index), problems);
            }
        }
        // whether it is the right text or number, its type has said
        (Node::Null, Value::Null)
        | (Node::Bool(_), Value::Bool(_))
        | (Node::Number(_), Value::Number(_))
        | (Node::Text(_), Value::String(_)) => {}
        (found, _) => problems.push(Refusal::wrong_type(kind(found)).told(at)),
    }
}

fn kind(node: &Node) -> &'static str {
    match node {
        Node::Null => "null",
        other => other.describe(),
    }
}

/// Why serde refuses a document, as a problem of it: no name of a Rust type comes through.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(crate) struct Refusal {
    code: Code,
    message: String,
    /// The field below the place, where it is about one.
    field: Option<String>,
    /// Known once the reading comes back to it.
    at: Option<Pointer>,
}

impl Refusal {
    fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), field: None, at: None }
    }

    fn wrong_type(found: &str) -> Self {
        Self::new(Code::WrongType, format!("{found} cannot stand here"))
    }

    fn missing(field: &str) -> Self {
        Self::new(Code::MissingField, format!("the field `{field}` is missing")).of(field)
    }

    fn of(self, field: &str) -> Self {
        Self { field: Some(field.to_owned()), ..self }
    }

    /// Told by the innermost value that knows its place.
    fn at(self, at: &Pointer) -> Self {
        Self { at: self.at.or_else(|| Some(at.clone())), ..self }
    }

    fn told(self, around: &Pointer) -> Diagnostic {
        let at = self.at.unwrap_or_else(|| around.clone());
        let at = self.field.map_or(at.clone(), |field| at.key(&field));
        Diagnostic::new(self.code, &at, self.message)
    }
}

impl serde::de::Error for Refusal {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self::new(code_of(&message).unwrap_or(Code::WrongType), message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::wrong_type(match found {
            Unexpected::Bool(_) => "true or false",
            Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "this number",
            Unexpected::Unit | Unexpected::Option => "null",
            Unexpected::Seq => "a list",
            Unexpected::Map | Unexpected::StructVariant => "an object",
            _ => "text",
        })
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new(Code::OutOfRange, "this value is outside its range")
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        // of all words only formats begin so
        let format = expected.iter().all(|word| word.starts_with("ilt-"));
        let code = if format { Code::UnsupportedFormat } else { Code::UnknownChoice };
        Self::new(code, format!("this must be one of: {}", expected.join(", ")))
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::new(Code::UnknownField, format!("there is no field `{field}`")).of(field)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::missing(field)
    }
}

/// A value of a document and its place.
pub(crate) struct Placed<'de> {
    node: &'de Node,
    at: Pointer,
}

impl<'de> Placed<'de> {
    /// Reads the value as a part of another: who refuses it knows why, and not where.
    fn read<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refusal> {
        let at = self.at.clone();
        seed.deserialize(self).map_err(|refusal| refusal.at(&at))
    }
}

impl<'de> Deserializer<'de> for Placed<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.node {
            Node::Null | Node::Unread => visitor.visit_unit(),
            Node::Bool(value) => visitor.visit_bool(*value),
            // numbers as JavaScript has them
            Node::Number(number) => match self.node.as_integer() {
                Some(integer) if (-LARGEST_INTEGER..=LARGEST_INTEGER).contains(&integer) => visitor.visit_i64(integer),
                _ => visitor.visit_f64(number.as_f64().unwrap_or(f64::INFINITY)),
            },
            Node::Text(text) => visitor.visit_borrowed_str(text),
            Node::List(list) => visitor.visit_seq(Elements { rest: list.iter().enumerate(), at: self.at }),
            Node::Object(entries) => {
                let mut known = HashSet::new();
                if let Some((twice, _)) = entries.iter().find(|(key, _)| !known.insert(key)) {
                    return Err(Refusal::new(Code::EqualKeys, format!("`{twice}` stands here twice")).of(twice));
                }
                visitor.visit_map(Entries { rest: entries.iter(), value: None, at: self.at })
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.node {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    /// A word of a closed set.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match self.node {
            Node::Text(word) => visitor.visit_enum(BorrowedStrDeserializer::new(word)),
            other => Err(Refusal::wrong_type(kind(other))),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

struct Elements<'de> {
    rest: Enumerate<slice::Iter<'de, Node>>,
    at: Pointer,
}

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let next = self.rest.next();
        next.map(|(index, node)| Placed { node, at: self.at.index(index) }.read(seed)).transpose()
    }
}

struct Entries<'de> {
    rest: slice::Iter<'de, (String, Node)>,
    /// Of the key that was read last.
    value: Option<Placed<'de>>,
    at: Pointer,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let Some((key, node)) = self.rest.next() else { return Ok(None) };
        self.value = Some(Placed { node, at: self.at.key(key) });
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        match self.value.take() {
            Some(value) => value.read(seed),
            None => Err(Refusal::wrong_type("a value without its name")),
        }
    }
}

/// Gives a document that only this crate writes its reading: from JSON with problems, and through serde the same way.
/// The type derives serde under `#[serde(remote = "Self")]`, which makes the derived code functions of the type.
macro_rules! read_back {
    ( $( $name:ident, )* ) => { $(
        $crate::document::ways_in! {
            /// Reads the document back: one that this version writes.
            $name;
        }

        impl $crate::document::FromTree<()> for $name {
            fn from_tree((): (), tree: &$crate::document::Node) -> Result<Self, $crate::diagnostic::Problems> {
                $crate::document::read_back_tree(tree, Self::deserialize)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Self::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let tree = <$crate::document::Node as serde::Deserialize>::deserialize(deserializer)?;
                $crate::document::read_back_tree(&tree, Self::deserialize).map_err(serde::de::Error::custom)
            }
        }
    )* };
}
pub(crate) use read_back;

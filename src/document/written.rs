//! Reading back the documents that only this crate writes.
//!
//! Their types derive serde's reading, which is laxer than their schema: it takes a list for an object, an absent field
//! for `null`, and the last of two equal keys. So they are read through the tree, and what was read must have the shape
//! of what was written.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess};
use serde::{Serialize, forward_to_deserialize_any};
use serde_json::{Map, Value};

use super::Node;
use super::refused::code_of;
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};

/// The largest integer that JavaScript counts exactly: 2^53 - 1.
const LARGEST_INTEGER: i64 = (1 << 53) - 1;

/// Reads a document back; `derived` is its derived reading.
pub(crate) fn read_back_tree<T: Serialize>(
    tree: &Node,
    derived: impl FnOnce(Written) -> Result<T, Refusal>,
) -> Result<T, Problems> {
    let mut problems = Vec::new();
    let value = to_value(tree, &Pointer::root(), &mut problems);
    if !problems.is_empty() {
        return Problems::or(problems, None);
    }
    let written = Written { value: value.clone(), at: Pointer::root() };
    let read = derived(written).map_err(|refusal| Problems::from(refusal.into_diagnostic(&Pointer::root())))?;
    let again = serde_json::to_value(&read).unwrap_or(Value::Null);
    same_shape(&value, &again, &Pointer::root(), &mut problems);
    Problems::or(problems, Some(read))
}

/// The tree as a value: numbers as JavaScript has them, and each key once.
fn to_value(tree: &Node, at: &Pointer, problems: &mut Vec<Diagnostic>) -> Value {
    match tree {
        Node::Null | Node::Unread => Value::Null,
        Node::Bool(value) => (*value).into(),
        Node::Number(number) => match tree.as_integer() {
            Some(integer) if (-LARGEST_INTEGER..=LARGEST_INTEGER).contains(&integer) => integer.into(),
            _ => number.as_f64().map_or(Value::Null, Value::from),
        },
        Node::Text(text) => text.as_str().into(),
        Node::List(list) => {
            list.iter().enumerate().map(|(index, element)| to_value(element, &at.index(index), problems)).collect()
        }
        Node::Object(entries) => {
            let mut fields = Map::new();
            for (key, value) in entries {
                let at = at.key(key);
                if fields.contains_key(key) {
                    problems.push(Diagnostic::new(Code::EqualKeys, &at, format!("`{key}` stands here twice")));
                }
                fields.insert(key.clone(), to_value(value, &at, problems));
            }
            fields.into()
        }
    }
}

/// Compares what stands in a document with how it would be written: the same fields, lists and kinds of values.
fn same_shape(found: &Value, written: &Value, at: &Pointer, problems: &mut Vec<Diagnostic>) {
    match (found, written) {
        (Value::Object(found), Value::Object(written)) => {
            for (name, written) in written {
                match found.get(name) {
                    Some(found) => same_shape(found, written, &at.key(name), problems),
                    None => problems.push(missing(at, name)),
                }
            }
        }
        (Value::Array(found), Value::Array(written)) => {
            for (index, (found, written)) in found.iter().zip(written).enumerate() {
                same_shape(found, written, &at.index(index), problems);
            }
        }
        (Value::Null, Value::Null)
        | (Value::Bool(_), Value::Bool(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::String(_), Value::String(_)) => {}
        (found, _) => {
            let message = format!("{} cannot stand here", kind(found));
            problems.push(Diagnostic::new(Code::WrongType, at, message));
        }
    }
}

fn missing(at: &Pointer, name: &str) -> Diagnostic {
    Diagnostic::new(Code::MissingField, &at.key(name), format!("the field `{name}` is missing"))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Why serde refuses a document, as a problem of it: no name of a Rust type comes through.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(crate) struct Refusal {
    code: Code,
    /// The field below the place, where it is about one.
    field: Option<String>,
    message: String,
    /// Known once the reading comes back to it.
    at: Option<Pointer>,
}

impl Refusal {
    fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, field: None, message: message.into(), at: None }
    }

    fn of(self, field: &str) -> Self {
        Self { field: Some(field.to_owned()), ..self }
    }

    fn at(self, at: &Pointer) -> Self {
        Self { at: self.at.or_else(|| Some(at.clone())), ..self }
    }

    fn into_diagnostic(self, root: &Pointer) -> Diagnostic {
        let at = self.at.unwrap_or_else(|| root.clone());
        let at = self.field.map_or(at.clone(), |field| at.key(&field));
        Diagnostic::new(self.code, &at, self.message)
    }
}

impl serde::de::Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(code_of(&message).unwrap_or(Code::WrongType), message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, _: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Bool(_) => "true or false",
            Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "this number",
            Unexpected::Unit | Unexpected::Option => "null",
            Unexpected::Seq => "a list",
            Unexpected::Map | Unexpected::StructVariant => "an object",
            _ => "text",
        };
        Self::new(Code::WrongType, format!("{found} cannot stand here"))
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
        Self::new(Code::MissingField, format!("the field `{field}` is missing")).of(field)
    }
}

/// A value of a document and its place.
pub(crate) struct Written {
    value: Value,
    at: Pointer,
}

impl Written {
    /// Reads the value as a part of another: who refuses it knows why, and not where.
    fn read<'de, S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refusal> {
        let at = self.at.clone();
        seed.deserialize(self).map_err(|refusal| refusal.at(&at))
    }
}

impl<'de> Deserializer<'de> for Written {
    type Error = Refusal;

    fn deserialize_any<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(number), _, _) => visitor.visit_u64(number),
                (_, Some(number), _) => visitor.visit_i64(number),
                (_, _, float) => visitor.visit_f64(float.unwrap_or_default()),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(list) => visitor.visit_seq(Elements { rest: list.into_iter().enumerate(), at: self.at }),
            Value::Object(fields) => visitor.visit_map(Entries { rest: fields.into_iter(), next: None, at: self.at }),
        }
    }

    fn deserialize_option<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: serde::de::Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: serde::de::Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match self.value {
            Value::String(word) => visitor.visit_enum(Word(word)),
            other => {
                Err(Refusal::new(Code::WrongType, format!("{} cannot stand here, where a word is due", kind(&other))))
            }
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

struct Elements {
    rest: std::iter::Enumerate<std::vec::IntoIter<Value>>,
    at: Pointer,
}

impl<'de> SeqAccess<'de> for Elements {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let next = self.rest.next();
        next.map(|(index, value)| Written { value, at: self.at.index(index) }.read(seed)).transpose()
    }
}

struct Entries {
    rest: serde_json::map::IntoIter,
    next: Option<Written>,
    at: Pointer,
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        self.next = Some(Written { value, at: self.at.key(&key) });
        seed.deserialize(Written { value: key.into(), at: self.at.clone() }).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        match self.next.take() {
            Some(value) => value.read(seed),
            None => Err(Refusal::new(Code::WrongType, "a value stands here without its name")),
        }
    }
}

/// One word of a closed set.
struct Word(String);

impl<'de> EnumAccess<'de> for Word {
    type Error = Refusal;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Refusal> {
        let word = Written { value: self.0.clone().into(), at: Pointer::root() };
        seed.deserialize(word).map(|variant| (variant, self))
    }
}

impl<'de> VariantAccess<'de> for Word {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Refusal> {
        Err(Refusal::new(Code::WrongType, "text cannot stand here"))
    }

    fn tuple_variant<V: serde::de::Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Refusal> {
        Err(Refusal::new(Code::WrongType, "text cannot stand here"))
    }

    fn struct_variant<V: serde::de::Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Refusal> {
        Err(Refusal::new(Code::WrongType, "text cannot stand here"))
    }
}

/// Gives a document that only this crate writes its reading: from JSON with problems, and through serde the same way.
/// The type derives serde under `#[serde(remote = "Self")]`, which makes the derived code functions of the type.
macro_rules! read_back {
    ( $( $name:ident, )* ) => { $(
        impl $name {
            /// Reads the document back.
            ///
            /// # Errors
            /// When it is not one that this version writes.
            pub fn from_json(json: &str) -> Result<Self, $crate::diagnostic::Problems> {
                $crate::document::read_back_tree(&$crate::document::Node::from_json(json)?, Self::deserialize)
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

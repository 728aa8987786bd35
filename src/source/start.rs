//! How a JSON file starts: most often that is enough to know what it is, and the rest is read once, for what it is.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::document::Node;

/// How many values are read, and the longest text, in bytes.
const VALUES: usize = 1_000;
const TEXT: usize = 1_000;

/// The first values of a file.
pub(super) struct Start {
    /// As far as was read; what is passed over is [`Node::Unread`].
    pub(super) tree: Node,
    /// Whether these are all values of the file, and the file is JSON.
    pub(super) is_all: bool,
}

impl Start {
    pub(super) fn of_json(json: &str) -> Self {
        let mut tree = Node::Unread;
        let mut reader = serde_json::Deserializer::from_str(json);
        let read = Value { place: &mut tree, left: &Cell::new(VALUES) }.deserialize(&mut reader);
        Self { tree, is_all: read.and_then(|()| reader.end()).is_ok() }
    }
}

/// Reads a value into its place, so that what was read is there when the reading ends.
struct Value<'p> {
    place: &'p mut Node,
    left: &'p Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let left = self.left.get().checked_sub(1).ok_or_else(|| D::Error::custom("this is enough"))?;
        self.left.set(left);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        *self.place = Node::Null;
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        *self.place = Node::Bool(value);
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        *self.place = Node::Number(value.into());
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        *self.place = Node::Number(value.into());
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if text.len() > TEXT {
            return Err(E::custom("this is enough"));
        }
        *self.place = Node::Text(text.to_owned());
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        *self.place = Node::List(Vec::new());
        let Node::List(list) = self.place else { return Ok(()) };
        loop {
            let mut place = Node::Unread;
            let read = elements.next_element_seed(Value { place: &mut place, left: self.left });
            if matches!(read, Ok(None)) {
                return Ok(());
            }
            list.push(place);
            read?;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        *self.place = Node::Object(Vec::new());
        let Node::Object(object) = self.place else { return Ok(()) };
        while let Some(key) = members.next_key()? {
            let mut place = Node::Unread;
            let read = members.next_value_seed(Value { place: &mut place, left: self.left });
            object.push((key, place));
            read?;
        }
        Ok(())
    }
}

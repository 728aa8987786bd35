//! What a JSON file says near its top, without all that stands in its lists: enough to know what it is.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// How many objects are looked into, one in the other.
const DEPTH: usize = 3;
/// The most members of one object that are kept, and the longest text, in bytes.
const MEMBERS: usize = 100;
const TEXT: usize = 1_000;

/// A value, as far as it is kept.
pub(super) enum Outline {
    Text(String),
    /// The members, and whether these are all.
    Object(Vec<(String, Outline)>, bool),
    /// Neither text nor anything that holds some.
    Other,
    /// Something that is not kept.
    PassedOver,
}

/// What an outline knows of a place.
pub(super) enum Known<'o> {
    Text(&'o str),
    Nothing,
    /// It stands in what was passed over, if anywhere.
    PerhapsMore,
}

impl Outline {
    /// The outline of a text; nothing of one that is no JSON.
    pub(super) fn of_json(json: &str) -> Option<Self> {
        let mut reader = serde_json::Deserializer::from_str(json);
        let outline = Value { depth: 0 }.deserialize(&mut reader).ok()?;
        reader.end().ok().map(|()| outline)
    }

    /// What stands at the end of these steps; the first of two equal keys counts.
    pub(super) fn at<'k>(&self, steps: impl Iterator<Item = std::borrow::Cow<'k, str>>) -> Known<'_> {
        let mut place = self;
        for step in steps {
            place = match place {
                Self::Object(members, is_all) => match members.iter().find(|(name, _)| *name == step) {
                    Some((_, value)) => value,
                    None if *is_all => return Known::Nothing,
                    None => return Known::PerhapsMore,
                },
                Self::PassedOver => return Known::PerhapsMore,
                Self::Text(_) | Self::Other => return Known::Nothing,
            };
        }
        match place {
            Self::Text(text) => Known::Text(text),
            Self::PassedOver => Known::PerhapsMore,
            Self::Object(..) | Self::Other => Known::Nothing,
        }
    }
}

#[derive(Clone, Copy)]
struct Value {
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Value {
    type Value = Outline;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Outline, D::Error> {
        if self.depth > DEPTH {
            return deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Outline::PassedOver);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value {
    type Value = Outline;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<Outline, E> {
        Ok(Outline::Other)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Outline, E> {
        Ok(Outline::Other)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Outline, E> {
        Ok(Outline::Other)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Outline, E> {
        Ok(Outline::Other)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Outline, E> {
        Ok(Outline::Other)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Outline, E> {
        Ok(if text.len() > TEXT { Outline::PassedOver } else { Outline::Text(text.to_owned()) })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Outline, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Outline::PassedOver)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Outline, A::Error> {
        let mut members = Vec::new();
        while members.len() < MEMBERS {
            let Some(name) = object.next_key()? else { return Ok(Outline::Object(members, true)) };
            members.push((name, object.next_value_seed(Self { depth: self.depth + 1 })?));
        }
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Outline::Object(members, false))
    }
}

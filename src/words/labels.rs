//! Labels of several languages, read as if they were one document: where the first says nothing, the next one does.

use serde::de::value::{BorrowedStrDeserializer, Error, MapDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::document::LabelsDocument;

/// What stands at one place.
pub(super) enum Labels<'a> {
    Text(&'a str),
    Nothing,
    /// Fields that are known otherwise, then the labels of a group in each language that has it.
    Group(Vec<(&'a str, Option<&'a str>)>, Vec<&'a LabelsDocument>),
}

impl<'a> Labels<'a> {
    fn of(label: &'a LabelsDocument, others: &[&'a LabelsDocument], name: &str) -> Self {
        match label {
            LabelsDocument::Label(text) => Self::Text(text),
            LabelsDocument::Group(_) => {
                let others = others.iter().filter_map(|group| group.group()?.get(name));
                Self::Group(Vec::new(), std::iter::once(label).chain(others).collect())
            }
        }
    }

    fn fields(more: Vec<(&'a str, Option<&'a str>)>, groups: &[&'a LabelsDocument]) -> Vec<(&'a str, Self)> {
        let more = more.into_iter().map(|(name, text)| (name, text.map_or(Self::Nothing, Self::Text)));
        let mut fields: Vec<(&str, Self)> = more.collect();
        for (number, group) in groups.iter().enumerate() {
            let (before, others) = groups.split_at_checked(number).unwrap_or_default();
            let others = others.get(1..).unwrap_or_default();
            let is_told =
                |name: &str| before.iter().filter_map(|group| group.group()).any(|told| told.contains_key(name));
            let labels = group.group().into_iter().flatten().filter(|(name, _)| !is_told(name));
            fields.extend(labels.map(|(name, label)| (name.as_str(), Self::of(label, others, name))));
        }
        fields
    }
}

impl<'de> IntoDeserializer<'de, Error> for Labels<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Labels<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Text(text) => visitor.visit_borrowed_str(text),
            Self::Nothing => visitor.visit_unit(),
            Self::Group(more, groups) => {
                let fields = Self::fields(more, &groups).into_iter();
                visitor.visit_map(MapDeserializer::new(fields.map(|(name, labels)| (Name(name), labels))))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Nothing => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Name<'a>(&'a str);

impl<'de> IntoDeserializer<'de, Error> for Name<'de> {
    type Deserializer = BorrowedStrDeserializer<'de, Error>;

    fn into_deserializer(self) -> Self::Deserializer {
        BorrowedStrDeserializer::new(self.0)
    }
}

use std::borrow::Borrow;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{character, cut};

/// A place in a document, as a JSON Pointer (RFC 6901): `/areas/0/questions/2/scale`.
///
/// ```
/// # use ilt::diagnostic::Pointer;
/// let question = Pointer::root().key("areas").index(0).key("questions").index(2);
/// assert_eq!(question.as_str(), "/areas/0/questions/2");
/// assert_eq!(Pointer::root().key("a/b").as_str(), "/a~1b");
/// assert!(Pointer::root().key("areas").contains(&question));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "JsonPointer", transform = crate::json_schema::clean_output::<Self>)]
#[serde(transparent)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// The value under `key` of the object at this place. Of a key of more than 200 characters the first 200 are kept.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let key = cut::key(key);
        if key.contains(['~', '/']) {
            return self.step(&key.replace('~', "~0").replace('/', "~1"));
        }
        self.step(&key)
    }

    /// The element at `index` (from 0) of the array at this place.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.step(&index.to_string())
    }

    fn step(&self, step: &str) -> Self {
        let mut place = String::with_capacity(self.0.len() + 1 + step.len());
        place.push_str(&self.0);
        place.push('/');
        place.push_str(step);
        Self(place)
    }

    /// The pointer as text; empty for the whole document.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `other` is this place or lies inside it.
    pub fn contains(&self, other: &Self) -> bool {
        other.0.strip_prefix(&self.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The place that a pointer means when it is read from here.
    #[must_use]
    pub(crate) fn below(&self, pointer: &str) -> Self {
        Self(format!("{}{pointer}", self.0))
    }

    /// What this place lies in; the whole document lies in itself.
    #[cfg(feature = "overlay")]
    #[must_use]
    pub(crate) fn around(&self) -> Self {
        Self(self.0.rsplit_once('/').map_or("", |(around, _)| around).to_owned())
    }

    /// This place and every place around it, the whole document last.
    pub(crate) fn lineage(&self) -> impl Iterator<Item = &str> {
        std::iter::successors(Some(self.as_str()), |place| place.rsplit_once('/').map(|(around, _)| around))
    }
}

impl Borrow<str> for Pointer {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = character::printable(&self.0);
        f.write_str(if self.0.is_empty() { "the document" } else { &shown })
    }
}

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Characters of one text in one language.
pub const TEXT_LENGTH: usize = 4_000;

/// A text that people read, in one language and in its normal form, so that texts that look alike are alike: Unicode's
/// NFC (UAX 15), no blanks at its ends, and one plain space for any blanks and line breaks between its words.
///
/// Whether it is written in a file or made in code, a text is in its normal form from the start.
///
/// ```
/// # use ilt::framework::PlainText;
/// let folded = PlainText::from("share  lesson\u{a0}plans?\n");
/// assert_eq!(folded, "share lesson plans?");
/// assert_eq!(PlainText::from("Reflexio\u{301}n"), PlainText::from("Reflexi\u{f3}n"));
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct PlainText(String);

impl PlainText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for PlainText {
    fn from(text: &str) -> Self {
        let composed: String = text.nfc().collect();
        let mut normal = String::with_capacity(composed.len());
        for word in composed.split_whitespace() {
            if !normal.is_empty() {
                normal.push(' ');
            }
            normal.push_str(word);
        }
        Self(normal)
    }
}

impl From<String> for PlainText {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<PlainText> for String {
    fn from(text: PlainText) -> Self {
        text.0
    }
}

impl Deref for PlainText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for PlainText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for PlainText {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for PlainText {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<'de> Deserialize<'de> for PlainText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

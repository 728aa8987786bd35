use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::diagnostic::character;

/// Characters of one text in one language.
pub const TEXT_LENGTH: usize = 4_000;

/// A text that people read, in one language and in its normal form, so that texts that look alike are alike: Unicode's
/// NFC (UAX 15), no blanks at its ends, and one plain space for any blanks and line breaks between its words.
///
/// Whether it is written in a file or made in code, a text is in its normal form from the start. Cloning is cheap.
///
/// ```
/// # use ilt::framework::PlainText;
/// let folded = PlainText::from("share  lesson\u{a0}plans?\n");
/// assert_eq!(folded, "share lesson plans?");
/// assert_eq!(PlainText::from("Reflexio\u{301}n"), PlainText::from("Reflexi\u{f3}n"));
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlainText {
    text: Arc<str>,
    /// Whether it is what most texts are ([`character::is_plain`]), so that nobody looks at it again.
    is_plain: bool,
}

impl PlainText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) fn is_plain(&self) -> bool {
        self.is_plain
    }
}

/// A text that is not plain, in its normal form.
fn normal(text: &str) -> String {
    let composed: Cow<'_, str> = if is_nfc(text) { text.into() } else { text.nfc().collect::<String>().into() };
    let mut normal = String::with_capacity(composed.len());
    for word in composed.split_whitespace() {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.push_str(word);
    }
    normal
}

impl From<&str> for PlainText {
    fn from(text: &str) -> Self {
        if character::is_plain(text) {
            return Self { text: text.into(), is_plain: true };
        }
        let normal = normal(text);
        Self { is_plain: character::is_plain(&normal), text: normal.into() }
    }
}

impl From<String> for PlainText {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<PlainText> for String {
    fn from(text: PlainText) -> Self {
        text.as_str().to_owned()
    }
}

impl Deref for PlainText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl AsRef<str> for PlainText {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl PartialEq<str> for PlainText {
    fn eq(&self, other: &str) -> bool {
        &*self.text == other
    }
}

impl PartialEq<&str> for PlainText {
    fn eq(&self, other: &&str) -> bool {
        &*self.text == *other
    }
}

impl fmt::Display for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl Serialize for PlainText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for PlainText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

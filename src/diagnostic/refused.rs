use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer};

use super::{Code, Severity};

/// The error of a type that checks its own text, for any deserializer: it says the plain sentence. Our own reading asks
/// for the code besides, in the alternate form `{:#}`.
pub(crate) fn refused<E: serde::de::Error>(code: Code, sentence: impl fmt::Display) -> E {
    E::custom(Refused { code, sentence })
}

/// Reads a type that checks its own text; what is wrong with one has this code.
pub(crate) fn parsed<'de, D, T>(deserializer: D, code: Code) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: fmt::Display>,
{
    String::deserialize(deserializer)?.parse().map_err(|error| refused(code, error))
}

struct Refused<S> {
    code: Code,
    sentence: S,
}

impl<S: fmt::Display> fmt::Display for Refused<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { f.write_str(self.code.as_str()) } else { self.sentence.fmt(f) }
    }
}

/// The code of what [`refused`] told, if it was that.
pub(crate) fn code_of(told: &impl fmt::Display) -> Option<Code> {
    let word = format!("{told:#}");
    Code::ALL.iter().find(|code| code.as_str() == word).copied()
}

/// Reads a closed set of words that stand in a document of problems.
macro_rules! read_word {
    ($($name:ident)*) => { $(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                parsed(deserializer, Code::UnknownChoice)
            }
        }
    )* };
}

read_word! { Code Severity }

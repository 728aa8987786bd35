/// Why a text is none of a closed set of words. It does not repeat the text, which may be somebody's answer.
///
/// ```
/// use ilt::{diagnostic::UnknownWord, score::Band};
///
/// let error: UnknownWord = "excellent".parse::<Band>().unwrap_err();
/// assert_eq!(error.to_string(), "this must be one of: opportunity, steady, strength");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this must be one of: {}", expected.join(", "))]
pub struct UnknownWord {
    expected: &'static [&'static str],
}

impl UnknownWord {
    pub(crate) const fn of(expected: &'static [&'static str]) -> Self {
        Self { expected }
    }

    /// The words that may stand there.
    pub fn expected(&self) -> &'static [&'static str] {
        self.expected
    }
}

/// Gives a closed set of words its reading and writing as text. The type has `ALL`, `WORDS` and `as_str`.
macro_rules! word {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::diagnostic::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                let unknown = || $crate::diagnostic::UnknownWord::of(Self::WORDS);
                Self::ALL.iter().copied().find(|choice| choice.as_str() == word).ok_or_else(unknown)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::diagnostic::UnknownWord;

            fn try_from(word: &str) -> Result<Self, $crate::diagnostic::UnknownWord> {
                word.parse()
            }
        }
    };
}
pub(crate) use word;

/// Declares a closed set of words: the enum and its words, which [`word`] reads and writes.
macro_rules! words {
    ( $(#[$meta:meta])* pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )* } ) => {
        $(#[$meta])*
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )*
        }

        impl $name {
            /// Every one there is, in order.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            const WORDS: &'static [&'static str] = &[$( $word, )*];

            /// Its word.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }

        $crate::diagnostic::word! { $name }
    };
}
pub(crate) use words;

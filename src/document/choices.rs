/// A closed set of words, for those who do something for each of them.
pub(crate) trait Choice: Copy + PartialEq + 'static {
    /// The name of the set's type.
    const NAME: &'static str;
    /// Every choice, in order.
    const CHOICES: &'static [Self];

    /// The word on the wire.
    fn word(self) -> &'static str;
}

/// Declares a closed set of words: the enum, its words on the wire, its schema and its reading.
///
/// `pub enum Keying or UnknownChoice` is a word that people write into a document: another one is a problem of that code,
/// and the first word is the default where a document may leave the field out. `pub enum Band` is what this crate says:
/// nothing stands for it where it is missing.
macro_rules! choices {
    // a set of one word, such as a `format`, stands where it is used
    (
        $(#[$meta:meta])*
        pub enum $name:ident or $code:ident { $(#[$only_meta:meta])* $only:ident = $only_word:literal, }
    ) => {
        $crate::document::choices! {
            @words $code
            $(#[$meta])*
            #[schemars(inline)]
            #[non_exhaustive]
            pub enum $name { $(#[$only_meta])* $only = $only_word, }
        }
        $crate::document::choices! { @written $name or $code, $only }
    };
    (
        $(#[$meta:meta])*
        pub enum $name:ident or $code:ident {
            $(#[$first_meta:meta])* $first:ident = $first_word:literal,
            $($rest:tt)*
        }
    ) => {
        $crate::document::choices! {
            @words $code
            $(#[$meta])* pub enum $name { $(#[$first_meta])* $first = $first_word, $($rest)* }
        }
        $crate::document::choices! { @written $name or $code, $first }
    };
    ( $(#[$meta:meta])* pub enum $name:ident { $($words:tt)* } ) => {
        $crate::document::choices! { @words UnknownChoice $(#[$meta])* pub enum $name { $($words)* } }
    };
    (
        @words $code:ident
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )* }
    ) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
        $(#[$meta])*
        #[schemars(transform = $crate::json_schema::clean_input::<Self>)]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $word)] $variant, )*
        }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// Their words.
            pub(crate) const WORDS: &'static [&'static str] = &[$( $word, )*];

            /// The word on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }

        impl $crate::document::Choice for $name {
            const NAME: &'static str = stringify!($name);
            const CHOICES: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }
        }

        $crate::diagnostic::word! { $name }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::diagnostic::parsed(deserializer, $crate::diagnostic::Code::$code)
            }
        }
    };
    ( @written $name:ident or $code:ident, $first:ident ) => {
        impl Default for $name {
            fn default() -> Self {
                Self::$first
            }
        }

        impl $crate::document::Shaped for $name {
            const KIND: $crate::document::Kind = $crate::document::Kind::Word;

            fn tree(&self) -> $crate::document::Tree<'_> {
                $crate::document::Tree::Word(self.as_str())
            }
        }

        impl From<$name> for $crate::document::Tree<'static> {
            fn from(choice: $name) -> Self {
                Self::Word(choice.as_str())
            }
        }

        impl $crate::document::Decode for $name {
            fn decode(
                node: &$crate::document::Node,
                at: &$crate::document::Path<'_>,
                sink: &mut $crate::document::Sink,
            ) -> Self {
                let word = match node {
                    $crate::document::Node::Text(word) => word,
                    other => {
                        sink.wrong_type(at, &format!("one of: {}", Self::WORDS.join(", ")), other);
                        return Self::default();
                    }
                };
                word.parse().unwrap_or_else(|_| {
                    sink.unknown_choice($crate::diagnostic::Code::$code, at, word, Self::WORDS);
                    Self::default()
                })
            }
        }
    };
}
pub(crate) use choices;

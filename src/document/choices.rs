/// A closed set of words, for those who do something for each of them.
pub(crate) trait Choice: Copy + PartialEq + 'static {
    /// The name of the set's type.
    const NAME: &'static str;
    /// Every choice, in order.
    const CHOICES: &'static [Self];

    /// The word on the wire.
    fn word(self) -> &'static str;
}

/// Declares a closed set of words of a document: the enum, its words on the wire, its schema and its reading.
/// The first word is the default where a document may leave the field out.
macro_rules! choices {
    // a set of one word, such as a `format`, stands where it is used
    (
        $(#[$meta:meta])*
        pub enum $name:ident or $code:ident { $(#[$only_meta:meta])* $only:ident = $only_word:tt, }
    ) => {
        $crate::document::choices! {
            @words
            $(#[$meta])*
            #[schemars(inline)]
            pub enum $name or $code { $(#[$only_meta])* $only = $only_word, }
        }
    };
    ( $(#[$meta:meta])* pub enum $($declared:tt)* ) => {
        $crate::document::choices! { @words $(#[$meta])* pub enum $($declared)* }
    };
    (
        @words
        $(#[$meta:meta])*
        pub enum $name:ident or $code:ident {
            $(#[$first_meta:meta])* $first:ident = $first_word:literal,
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )*
        }
    ) => {
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        $(#[$meta])*
        #[schemars(transform = $crate::json_schema::clean_input::<Self>)]
        pub enum $name {
            $(#[$first_meta])* #[default] #[serde(rename = $first_word)] $first,
            $( $(#[$variant_meta])* #[serde(rename = $word)] $variant, )*
        }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [Self] = &[Self::$first, $( Self::$variant, )*];

            /// The word on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_word,
                    $( Self::$variant => $word, )*
                }
            }
        }

        impl $crate::document::Choice for $name {
            const NAME: &'static str = stringify!($name);
            const CHOICES: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
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
                let words: Vec<&str> = Self::ALL.iter().map(|choice| choice.as_str()).collect();
                let word = match node {
                    $crate::document::Node::Text(word) => word,
                    other => {
                        sink.wrong_type(at, &format!("one of: {}", words.join(", ")), other);
                        return Self::default();
                    }
                };
                Self::ALL.iter().copied().find(|choice| choice.as_str() == word).unwrap_or_else(|| {
                    sink.unknown_choice($crate::diagnostic::Code::$code, at, word, &words);
                    Self::default()
                })
            }
        }
    };
}
pub(crate) use choices;

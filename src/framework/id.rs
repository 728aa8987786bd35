use super::limits::ID_LENGTH;
use crate::diagnostic::{Code, character};

/// The pattern of every id, as a regular expression of JSON Schema.
pub const ID_PATTERN: &str = "^[a-z][a-z0-9_]{0,63}$";

/// Why a word is not an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdError {
    /// There is no word.
    #[error("an id cannot be empty")]
    Empty,
    /// The word is longer than an id may be.
    #[error("an id has at most {ID_LENGTH} characters")]
    TooLong,
    /// The word starts with something else than a small letter.
    #[error("an id starts with a small letter from a to z, not with {}", character::name(*.0))]
    Start(char),
    /// The word holds something else than small letters, digits and underscores.
    #[error("an id is made of small letters, digits and underscores, and {} is none of them", character::name(*.0))]
    Character(char),
}

impl IdError {
    pub(crate) fn code(&self) -> Code {
        Code::BadId
    }
}

/// Checks a word against the rule of every id.
pub(crate) fn check_id(word: &str) -> Result<(), IdError> {
    let first = word.chars().next().ok_or(IdError::Empty)?;
    if !first.is_ascii_lowercase() {
        return Err(IdError::Start(first));
    }
    if let Some(other) = word.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '_')) {
        return Err(IdError::Character(other));
    }
    if word.len() > ID_LENGTH {
        return Err(IdError::TooLong);
    }
    Ok(())
}

/// A slug made of a word that is none, to suggest in a message; nothing where no letter is left.
pub(crate) fn slug_of(word: &str) -> Option<String> {
    let mut slug = String::new();
    for c in word.chars().flat_map(char::to_lowercase) {
        let plain = match c {
            'a'..='z' | '0'..='9' => c,
            'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            '\'' | '’' | '‘' | '"' | '“' | '”' => continue,
            c if character::is_unseen(c) => continue,
            _ => '_',
        };
        if plain != '_' || !slug.is_empty() && !slug.ends_with('_') {
            slug.push(plain);
        }
    }
    let slug: String = slug.trim_start_matches(|c: char| !c.is_ascii_lowercase()).chars().take(ID_LENGTH).collect();
    let slug = slug.trim_end_matches('_');
    (!slug.is_empty()).then(|| slug.to_owned())
}

/// Declares words that are checked when they are made, cheap to clone, and text to serde: what a broken one is told is
/// the sentence of the error, and to this crate's own reading also the code.
macro_rules! checked_words {
    ( $check:path, $error:ty, $rule:literal, $schema:expr; $( $(#[$meta:meta])* $name:ident, )* ) => { $(
        $(#[$meta])*
        #[derive(Clone)]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// Checks a word and makes one of it.
            ///
            /// # Errors
            #[doc = $rule]
            pub fn new(word: &str) -> Result<Self, $error> {
                $check(word).map(|()| Self(word.into()))
            }

            /// The word as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(word: &str) -> Result<Self, $error> {
                Self::new(word)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $error;

            fn try_from(word: &str) -> Result<Self, $error> {
                Self::new(word)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({:?})", stringify!($name), &*self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::new(&word).map_err(|error| $crate::diagnostic::refused(error.code(), error))
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    )* };
}
pub(crate) use checked_words;

/// Declares ids: words that are slugs, equal where they are written alike.
macro_rules! ids {
    ( $( $(#[$meta:meta])* $name:ident, )* ) => {
        $crate::framework::checked_words! {
            $crate::framework::check_id,
            $crate::framework::IdError,
            "When the word is not a slug: small letters, digits and underscores, a letter first, at most 64.",
            schemars::json_schema!({ "type": "string", "pattern": $crate::framework::ID_PATTERN });
            $(
                $(#[$meta])*
                #[derive(PartialEq, Eq, Hash, PartialOrd, Ord)]
                $name,
            )*
        }

        $(
            impl std::borrow::Borrow<str> for $name {
                fn borrow(&self) -> &str {
                    &self.0
                }
            }

            impl PartialEq<str> for $name {
                fn eq(&self, other: &str) -> bool {
                    &*self.0 == other
                }
            }

            impl PartialEq<&str> for $name {
                fn eq(&self, other: &&str) -> bool {
                    &*self.0 == *other
                }
            }
        )*
    };
}
pub(crate) use ids;

ids! {
    /// The id of an element of any kind.
    ///
    /// ```
    /// # use ilt::framework::ElementId;
    /// let retired: ElementId = "data_walls".parse()?;
    /// assert_eq!(retired, "data_walls");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    ElementId,
    /// The id of a framework, such as `new_leaders_ilt`.
    ///
    /// ```
    /// # use ilt::framework::FrameworkId;
    /// assert!(FrameworkId::new("lakeside_district").is_ok());
    /// assert!(FrameworkId::new("Lakeside District").is_err());
    /// ```
    FrameworkId,
    /// The id of an area, such as `school_culture`. It never changes, whatever the area is called.
    ///
    /// ```
    /// # use ilt::framework::AreaId;
    /// let area: AreaId = "school_culture".parse()?;
    /// assert_eq!(area, "school_culture");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    AreaId,
    /// The id of a question, such as `delegation`. It never changes and is never used again for another question.
    ///
    /// ```
    /// # use ilt::framework::QuestionId;
    /// let question: QuestionId = "delegation".parse()?;
    /// assert_eq!(question.as_str(), "delegation");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    QuestionId,
    /// The id of a scale, such as `frequency`.
    ///
    /// ```
    /// # use ilt::framework::ScaleId;
    /// assert_eq!(ScaleId::new("frequency")?.to_string(), "frequency");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    ScaleId,
    /// The id of a point of a scale, such as `often`: what an answer is on the wire.
    ///
    /// ```
    /// # use ilt::framework::PointId;
    /// assert_eq!(PointId::new("often")?, "often");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    PointId,
    /// The id of a role, such as `teacher_leader`.
    ///
    /// ```
    /// # use ilt::framework::RoleId;
    /// assert_eq!(RoleId::new("teacher_leader")?, "teacher_leader");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    RoleId,
    /// The id of a discussion prompt.
    ///
    /// ```
    /// # use ilt::framework::PromptId;
    /// assert_eq!(PromptId::new("look_again")?, "look_again");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    PromptId,
    /// The id of a view, such as `families`. It is none of an area or a question.
    ///
    /// ```
    /// # use ilt::framework::ViewId;
    /// assert_eq!(ViewId::new("families")?, "families");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    ViewId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_slug() {
        let long = "a".repeat(65);
        for (word, expected) in [
            ("shared_norms", Ok(())),
            ("a", Ok(())),
            ("q1", Ok(())),
            (&*"a".repeat(64), Ok(())),
            ("", Err(IdError::Empty)),
            (&*long, Err(IdError::TooLong)),
            ("1st", Err(IdError::Start('1'))),
            ("_norms", Err(IdError::Start('_'))),
            ("Norms", Err(IdError::Start('N'))),
            ("sharedNorms", Err(IdError::Character('N'))),
            ("shared-norms", Err(IdError::Character('-'))),
            ("shared.norms", Err(IdError::Character('.'))),
            ("a\u{a0}b", Err(IdError::Character('\u{a0}'))),
        ] {
            assert_eq!(check_id(word), expected, "{word:?}");
        }
    }

    #[test]
    fn a_slug_is_suggested_where_one_can_be_made() {
        for (word, slug) in [
            ("Shared Norms", Some("shared_norms")),
            ("1st question", Some("st_question")),
            ("niños & niñas", Some("ninos_ninas")),
            ("“quoted”", Some("quoted")),
            ("deleg\u{200b}ation", Some("delegation")),
            ("shared\u{a0}norms", Some("shared_norms")),
            ("---", None),
            ("李", None),
        ] {
            assert_eq!(slug_of(word).as_deref(), slug, "{word:?}");
        }
    }
}

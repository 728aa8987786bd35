use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::limits::RESPONDENT_LENGTH;
use crate::diagnostic::{Code, Diagnostic, Pointer, character};
use crate::document::choices;
use crate::framework::{checked_words, ids};

/// The pattern of a respondent's key, as a regular expression of JSON Schema: a code, in which no name of a person and no
/// address can stand as people write them.
pub const RESPONDENT_PATTERN: &str = r"^[A-Za-z0-9][A-Za-z0-9_.:\-]{0,63}$";

ids! {
    /// The id of a team, the same in every cycle.
    ///
    /// ```
    /// # use ilt::response::TeamId;
    /// let cedar: TeamId = "cedar".parse()?;
    /// assert_eq!(cedar, "cedar");
    /// assert!(TeamId::new("Cedar Elementary").is_err());
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    TeamId,
    /// The id of a cycle, such as `fall_2026`.
    ///
    /// ```
    /// # use ilt::response::CycleId;
    /// assert_eq!(CycleId::new("fall_2026")?.to_string(), "fall_2026");
    /// # Ok::<(), ilt::framework::IdError>(())
    /// ```
    CycleId,
}

/// Why a word is no key of a respondent. The word itself may be a name: no message repeats it.
///
/// ```
/// # use ilt::response::RespondentKey;
/// let error = RespondentKey::new("ana@school.org").unwrap_err();
/// assert_eq!(error.to_string(), "the key of a respondent is a code and no name: `@` cannot stand in it");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RespondentKeyError {
    /// There is nothing in it.
    #[error("the key of a respondent cannot be empty")]
    Empty,
    /// It is longer than a key may be.
    #[error("the key of a respondent has at most {RESPONDENT_LENGTH} characters")]
    TooLong,
    /// It starts with something else than a letter or a digit.
    #[error("the key of a respondent starts with a letter or a digit, not with {}", character::name(*.0))]
    Start(char),
    /// Something stands in it that is no part of a code, such as a blank.
    #[error("the key of a respondent is a code and no name: {} cannot stand in it", character::name(*.0))]
    Character(char),
}

impl RespondentKeyError {
    fn code(&self) -> Code {
        Code::BadRespondentKey
    }

    /// The same as a problem of the place where the word stands.
    pub(crate) fn told(&self, at: &Pointer) -> Diagnostic {
        Diagnostic::new(self.code(), at, self.to_string())
            .help("write a code such as `r4`, not a name: letters, digits and `_ . : -`")
    }
}

fn check_key(word: &str) -> Result<(), RespondentKeyError> {
    let first = word.chars().next().ok_or(RespondentKeyError::Empty)?;
    if let Some(other) = word.chars().find(|c| !(c.is_ascii_alphanumeric() || "_.:-".contains(*c))) {
        return Err(RespondentKeyError::Character(other));
    }
    if !first.is_ascii_alphanumeric() {
        return Err(RespondentKeyError::Start(first));
    }
    if word.len() > RESPONDENT_LENGTH {
        return Err(RespondentKeyError::TooLong);
    }
    Ok(())
}

checked_words! {
    check_key,
    RespondentKeyError,
    "When the word is no code: letters from A to Z, digits and `_ . : -`, a letter or digit first, at most 64.",
    schemars::json_schema!({ "type": "string", "pattern": RESPONDENT_PATTERN });
    /// The opaque key of a respondent: a code, never a name. `R4` and `r4` are one person.
    ///
    /// ```
    /// # use ilt::response::RespondentKey;
    /// let key: RespondentKey = "r4".parse()?;
    /// assert_eq!(key, RespondentKey::new("R4")?);
    /// assert!(RespondentKey::new("Ana García").is_err());
    /// # Ok::<(), ilt::response::RespondentKeyError>(())
    /// ```
    RespondentKey,
}

impl RespondentKey {
    /// What two keys of one person have in common: `R1` and `r1` are one.
    fn folded(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.bytes().map(|byte| byte.to_ascii_lowercase())
    }
}

impl PartialEq for RespondentKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for RespondentKey {}

impl PartialEq<str> for RespondentKey {
    fn eq(&self, other: &str) -> bool {
        self.0.eq_ignore_ascii_case(other)
    }
}

impl PartialEq<&str> for RespondentKey {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl Hash for RespondentKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded().for_each(|byte| state.write_u8(byte));
        state.write_u8(0xff);
    }
}

impl PartialOrd for RespondentKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for RespondentKey {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded().cmp(other.folded())
    }
}

choices! {
    /// How long a respondent's key stands for the same person.
    pub enum KeyScope or UnknownChoice {
        /// In this cycle alone.
        Cycle = "cycle",
        /// In every cycle of the team: who stayed, who joined and who left can be counted.
        Team = "team",
    }
}

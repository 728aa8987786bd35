use super::limits::RESPONDENT_LENGTH;
use crate::diagnostic::Code;
use crate::framework::{checked_words, ids};

/// What the key of a respondent looks like to a JSON Schema: one character that is no blank of Unicode. The blanks stand
/// there as themselves, because not every language reads the same escapes.
pub const RESPONDENT_PATTERN: &str =
    "[^\u{9}-\u{d}\u{20}\u{85}\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}]";

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

/// Why a word is no key of a respondent.
///
/// ```
/// # use ilt::response::RespondentKey;
/// let error = RespondentKey::new(" ").unwrap_err();
/// assert_eq!(error.to_string(), "the key of a respondent cannot be blank");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RespondentKeyError {
    /// There is nothing to read in it.
    #[error("the key of a respondent cannot be blank")]
    Blank,
    /// It is longer than a key may be.
    #[error("the key of a respondent has at most {RESPONDENT_LENGTH} characters")]
    TooLong,
}

impl RespondentKeyError {
    fn code(&self) -> Code {
        match self {
            Self::Blank => Code::BlankText,
            Self::TooLong => Code::TextTooLong,
        }
    }
}

fn check_key(word: &str) -> Result<(), RespondentKeyError> {
    if word.trim().is_empty() {
        return Err(RespondentKeyError::Blank);
    }
    // no character takes less than a byte
    if word.len() > RESPONDENT_LENGTH && word.chars().count() > RESPONDENT_LENGTH {
        return Err(RespondentKeyError::TooLong);
    }
    Ok(())
}

checked_words! {
    check_key,
    RespondentKeyError,
    "When the word is blank, or longer than 128 characters.",
    schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": RESPONDENT_LENGTH, "pattern": RESPONDENT_PATTERN });
    /// The opaque key of a respondent: never a name.
    ///
    /// ```
    /// # use ilt::response::RespondentKey;
    /// let key: RespondentKey = "r4".parse()?;
    /// assert_eq!(key, "r4");
    /// assert!(RespondentKey::new("").is_err());
    /// # Ok::<(), ilt::response::RespondentKeyError>(())
    /// ```
    RespondentKey,
}

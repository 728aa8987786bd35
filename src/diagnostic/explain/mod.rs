//! What every code means, with a wrong and a right example.

mod documents;
mod frameworks;
mod overlays;
mod responses;
mod scales;

use super::Code;

/// What a code means, for a person who met it in a message.
///
/// ```
/// use ilt::diagnostic::Code;
///
/// let explained = Code::DuplicateId.explain();
/// assert!(explained.meaning.starts_with("An id names one thing"));
/// println!("{}\n\nwrong:\n{}\nright:\n{}", explained.meaning, explained.wrong, explained.right);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Explanation {
    /// What it means, in one or two sentences.
    pub meaning: &'static str,
    /// A piece of a file in which it stands; of YAML where the code is not of JSON alone.
    pub wrong: &'static str,
    /// The same piece without it.
    pub right: &'static str,
}

impl Code {
    /// What the code means, with a wrong and a right example.
    pub const fn explain(self) -> Explanation {
        match self {
            Self::NotJson => documents::NOT_JSON,
            Self::EqualKeys => documents::EQUAL_KEYS,
            Self::UnknownField => documents::UNKNOWN_FIELD,
            Self::MissingField => documents::MISSING_FIELD,
            Self::WrongType => documents::WRONG_TYPE,
            Self::UnknownChoice => documents::UNKNOWN_CHOICE,
            Self::UnsupportedFormat => documents::UNSUPPORTED_FORMAT,
            Self::OutOfRange => documents::OUT_OF_RANGE,
            Self::BlankText => documents::BLANK_TEXT,
            Self::TooMany => documents::TOO_MANY,
            Self::TextTooLong => documents::TEXT_TOO_LONG,
            Self::NotYaml => documents::NOT_YAML,
            Self::YamlOnly => documents::YAML_ONLY,
            Self::TooLarge => documents::TOO_LARGE,
            Self::BadId => frameworks::BAD_ID,
            Self::DuplicateId => frameworks::DUPLICATE_ID,
            Self::ReservedId => scales::RESERVED_ID,
            Self::BadVersion => frameworks::BAD_VERSION,
            Self::BadLanguage => frameworks::BAD_LANGUAGE,
            Self::MissingDefaultLanguage => frameworks::MISSING_DEFAULT_LANGUAGE,
            Self::DuplicateTranslation => frameworks::DUPLICATE_TRANSLATION,
            Self::IncompleteTranslation => frameworks::INCOMPLETE_TRANSLATION,
            Self::UndeclaredLanguage => frameworks::UNDECLARED_LANGUAGE,
            Self::BadFraction => frameworks::BAD_FRACTION,
            Self::TooFewPoints => scales::TOO_FEW_POINTS,
            Self::ValuesNotIncreasing => scales::VALUES_NOT_INCREASING,
            Self::BadPositions => scales::BAD_POSITIONS,
            Self::EmptySet => scales::EMPTY_SET,
            Self::SetNotSegment => scales::SET_NOT_SEGMENT,
            Self::SetsOverlap => scales::SETS_OVERLAP,
            Self::UnknownPoint => scales::UNKNOWN_POINT,
            Self::EmptyArea => frameworks::EMPTY_AREA,
            Self::EmptyList => frameworks::EMPTY_LIST,
            Self::UnknownScale => frameworks::UNKNOWN_SCALE,
            Self::NonResponseNotOffered => frameworks::NON_RESPONSE_NOT_OFFERED,
            Self::TriggerOutOfScope => frameworks::TRIGGER_OUT_OF_SCOPE,
            Self::BadDigest => overlays::BAD_DIGEST,
            Self::UnknownOrigin => overlays::UNKNOWN_ORIGIN,
            Self::RetiredId => overlays::RETIRED_ID,
            Self::WrongBase => overlays::WRONG_BASE,
            Self::ChangedBase => overlays::CHANGED_BASE,
            Self::UnknownTarget => overlays::UNKNOWN_TARGET,
            Self::DuplicateTarget => overlays::DUPLICATE_TARGET,
            Self::IncompleteAddition => overlays::INCOMPLETE_ADDITION,
            Self::IdCollision => overlays::ID_COLLISION,
            Self::WrongArea => overlays::WRONG_AREA,
            Self::BadPlacement => overlays::BAD_PLACEMENT,
            Self::NotRemovable => overlays::NOT_REMOVABLE,
            Self::UndeclaredRewording => overlays::UNDECLARED_REWORDING,
            Self::RevisionNotRaised => overlays::REVISION_NOT_RAISED,
            Self::LooserDisclosure => overlays::LOOSER_DISCLOSURE,
            Self::OverlayConflict => overlays::OVERLAY_CONFLICT,
            Self::Republished => overlays::REPUBLISHED,
            Self::UncreditedWords => overlays::UNCREDITED_WORDS,
            Self::LostTranslation => overlays::LOST_TRANSLATION,
            Self::ReverseKeyed => frameworks::REVERSE_KEYED,
            Self::UnequalAreas => frameworks::UNEQUAL_AREAS,
            Self::NonResponseAsPoint => scales::NON_RESPONSE_AS_POINT,
            Self::SetAcrossMiddle => scales::SET_ACROSS_MIDDLE,
            Self::WrongFramework => responses::WRONG_FRAMEWORK,
            Self::WrongVersion => responses::WRONG_VERSION,
            Self::UnknownArea => responses::UNKNOWN_AREA,
            Self::UnknownQuestion => responses::UNKNOWN_QUESTION,
            Self::UnknownAnswer => responses::UNKNOWN_ANSWER,
            Self::UnknownRole => responses::UNKNOWN_ROLE,
            Self::DuplicateRespondent => responses::DUPLICATE_RESPONDENT,
            Self::MoreThanRoster => responses::MORE_THAN_ROSTER,
            Self::UnknownRespondent => responses::UNKNOWN_RESPONDENT,
            Self::CycleOpen => responses::CYCLE_OPEN,
            Self::OpenWithoutAgreement => responses::OPEN_WITHOUT_AGREEMENT,
            Self::ChangedAfterReport => responses::CHANGED_AFTER_REPORT,
            Self::ThresholdTooLow => responses::THRESHOLD_TOO_LOW,
            Self::DifferentFrameworks => responses::DIFFERENT_FRAMEWORKS,
            Self::ImpossibleCounts => responses::IMPOSSIBLE_COUNTS,
        }
    }
}

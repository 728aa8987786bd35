use crate::diagnostic::Code;

/// The rules that no schema can say: a document that its schema accepts may still have problems with these codes, and
/// with no others. What its schema refuses the crate refuses, too, without exception.
///
/// ```
/// use ilt::{Framework, diagnostic::Code, schema};
///
/// // The schema cannot look a scale's id up elsewhere in the document:
/// let document = include_str!("../../tests/corpus/framework/invalid/unknown_scale.json");
/// let problems = Framework::from_json(document).unwrap_err();
/// assert!(problems.iter().all(|problem| schema::BEYOND_SCHEMA.contains(&problem.code)));
/// assert!(!schema::BEYOND_SCHEMA.contains(&Code::WrongType));
/// ```
pub const BEYOND_SCHEMA: &[Code] = &[
    // what a validator never sees, because reading JSON loses or forbids it
    Code::NotJson,
    Code::EqualKeys,
    // uniqueness and what adds up over lists
    Code::DuplicateId,
    Code::DuplicateTranslation,
    Code::DuplicateRespondent,
    Code::TooMany,
    Code::MoreThanRoster,
    Code::ImpossibleCounts,
    // one field beside another
    Code::ReservedId,
    Code::BadFraction,
    Code::BadLanguage,
    Code::MissingDefaultLanguage,
    Code::IncompleteTranslation,
    Code::ValuesNotIncreasing,
    Code::BadPositions,
    Code::SetNotSegment,
    Code::SetsOverlap,
    Code::TriggerOutOfScope,
    // cross references inside a document
    Code::UnknownPoint,
    Code::UnknownScale,
    Code::NonResponseNotOffered,
    Code::UnknownOrigin,
    Code::RetiredId,
    Code::UnknownTarget,
    // the base that an overlay changes, and what comes of the two: in a framework's own file a schema can say that an
    // area has questions
    Code::WrongBase,
    Code::ChangedBase,
    Code::DuplicateTarget,
    Code::IncompleteAddition,
    Code::IdCollision,
    Code::WrongArea,
    Code::BadPlacement,
    Code::NotRemovable,
    Code::UndeclaredRewording,
    Code::RevisionNotRaised,
    Code::LooserDisclosure,
    Code::OverlayConflict,
    Code::EmptyArea,
    Code::EmptyList,
    Code::TooFewPoints,
    // the framework that is answered, which the schema of one framework's answers does know
    Code::WrongFramework,
    Code::WrongVersion,
    Code::UnknownArea,
    Code::UnknownQuestion,
    Code::UnknownAnswer,
    Code::UnknownRole,
];

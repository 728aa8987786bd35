use schemars::JsonSchema;
use serde::Serialize;

use super::word::{word, words};

words! {
    /// The last step on a document's way at which a problem may show. What a step finds needs no later one to be seen.
    ///
    /// ```
    /// # use ilt::diagnostic::{Code, Stage};
    /// // any editor with the schema of frameworks sees a missing title, and none that a scale's id is not there
    /// assert_eq!(Code::MissingField.stage(), Stage::Schema);
    /// assert_eq!(Code::UnknownScale.stage(), Stage::Document);
    /// assert_eq!("document".parse(), Ok(Stage::Document));
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Stage {
        /// Reading the text: a validator of documents never sees it.
        Text = "text",
        /// Looking at each value by itself, as a JSON Schema does.
        Schema = "schema",
        /// Comparing the parts of a document with each other, which no schema can.
        Document = "document",
        /// Laying an overlay over the framework that it changes.
        Base = "base",
        /// Reading answers beside the framework that was answered, which the schema of its answers does know.
        Framework = "framework",
        /// Looking again at a sound document: a warning.
        Review = "review",
        /// Asking something of a sound document, such as a report.
        Use = "use",
    }
}

/// What of a document a problem is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A value that is there.
    Value,
    /// A key, and not what stands under it.
    Key,
    /// Something that is not there, or that nothing is known by a name; where a file could not be read to its end, it
    /// may stand in the rest.
    Absence,
}

macro_rules! codes {
    ( $( $(#[$meta:meta])* $variant:ident = $word:literal: $stage:ident, $subject:ident; )* ) => {
        /// What kind of problem: stable, so that programs can match on it and people can search for it.
        ///
        /// ```
        /// # use ilt::diagnostic::Code;
        /// assert_eq!(Code::DuplicateId.as_str(), "duplicate_id");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
        #[schemars(rename = "DiagnosticCode", transform = crate::json_schema::clean_output::<Self>)]
        #[non_exhaustive]
        pub enum Code {
            $( $(#[$meta])* #[serde(rename = $word)] $variant, )*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            const WORDS: &'static [&'static str] = &[ $( $word, )* ];

            /// The code as it stands in documents and messages.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }

            /// The last step on a document's way at which a problem with this code may show.
            pub const fn stage(self) -> Stage {
                match self { $( Self::$variant => Stage::$stage, )* }
            }

            pub(crate) const fn subject(self) -> Subject {
                match self { $( Self::$variant => Subject::$subject, )* }
            }

            /// The page that explains it.
            #[cfg(feature = "authoring")]
            pub(super) const fn page(self) -> &'static str {
                match self { $( Self::$variant => include_str!(concat!("explain/", $word, ".md")), )* }
            }
        }
    };
}

// a row: what the code is, its variant, its word, where it shows and what it is about; its page is `explain/<word>.md`
codes! {
    // any document
    /// The text is not JSON.
    NotJson = "not_json": Text, Value;
    /// One key stands twice in one object.
    EqualKeys = "equal_keys": Document, Key;
    /// A field that the document does not have.
    UnknownField = "unknown_field": Schema, Key;
    /// A required field is missing.
    MissingField = "missing_field": Schema, Absence;
    /// A value of the wrong type, such as a number where text is due.
    WrongType = "wrong_type": Schema, Value;
    /// A word that is not among the allowed ones.
    UnknownChoice = "unknown_choice": Schema, Value;
    /// The document's format is not one that this version reads.
    UnsupportedFormat = "unsupported_format": Schema, Value;
    /// A number outside its range.
    OutOfRange = "out_of_range": Schema, Value;
    /// Text with nothing to read in it.
    BlankText = "blank_text": Document, Value;
    /// Text with a control character in it.
    ControlCharacter = "control_character": Document, Value;
    /// Text with a character in it that nobody sees.
    InvisibleCharacter = "invisible_character": Review, Value;
    /// More than a document may hold.
    TooMany = "too_many": Document, Value;
    /// Text longer than a document may hold.
    TextTooLong = "text_too_long": Document, Value;

    // files
    /// The text is not YAML.
    NotYaml = "not_yaml": Text, Value;
    /// YAML that has no counterpart in JSON, such as a list for a key.
    YamlOnly = "yaml_only": Text, Value;
    /// A file larger or deeper than any document is, or aliases that grow beyond it.
    TooLarge = "too_large": Text, Value;

    // frameworks
    /// An id that is not a slug.
    BadId = "bad_id": Schema, Value;
    /// An id that stands for two things.
    DuplicateId = "duplicate_id": Document, Value;
    /// A point with the id of a non-response, or an area or a question with a name that every object of JavaScript has.
    ReservedId = "reserved_id": Document, Value;
    /// A version that is not SemVer.
    BadVersion = "bad_version": Schema, Value;
    /// A language tag that is not BCP 47.
    BadLanguage = "bad_language": Document, Key;
    /// A text without its default language.
    MissingDefaultLanguage = "missing_default_language": Document, Absence;
    /// A language whose translation status stands twice, or for the default language.
    DuplicateTranslation = "duplicate_translation": Document, Value;
    /// A text that is not in a language which is declared complete.
    IncompleteTranslation = "incomplete_translation": Document, Value;
    /// A language that texts use and the framework does not declare.
    UndeclaredLanguage = "undeclared_language": Review, Absence;
    /// A threshold that is not a fraction from 0 to 1 in text form.
    BadFraction = "bad_fraction": Document, Value;
    /// A scale with fewer than two points.
    TooFewPoints = "too_few_points": Base, Absence;
    /// Point values that do not increase.
    ValuesNotIncreasing = "values_not_increasing": Document, Value;
    /// Point positions that do not run from 0 up to the span.
    BadPositions = "bad_positions": Document, Absence;
    /// A favorable or unfavorable set without a point.
    EmptySet = "empty_set": Schema, Absence;
    /// A favorable or unfavorable set with a gap, or at the wrong end of the scale.
    SetNotSegment = "set_not_segment": Document, Absence;
    /// A point that is both favorable and unfavorable.
    SetsOverlap = "sets_overlap": Document, Value;
    /// A point that the scale does not have.
    UnknownPoint = "unknown_point": Document, Absence;
    /// An area without questions.
    EmptyArea = "empty_area": Base, Absence;
    /// A list that needs at least one element.
    EmptyList = "empty_list": Base, Absence;
    /// A scale that the framework does not have.
    UnknownScale = "unknown_scale": Document, Absence;
    /// A non-response that the scale or the question does not offer.
    NonResponseNotOffered = "non_response_not_offered": Document, Absence;
    /// A prompt whose trigger never fires in its scope.
    TriggerOutOfScope = "trigger_out_of_scope": Document, Value;

    /// Cuts that do not rise.
    CutsNotRising = "cuts_not_rising": Document, Value;
    /// A code that stands for two things of one kind.
    DuplicateCode = "duplicate_code": Document, Value;
    /// Importance that nobody is asked for.
    ImportanceNotAsked = "importance_not_asked": Framework, Value;
    /// Importance asked of a team that answers with one rating.
    ImportanceOfTeam = "importance_of_team": Document, Value;
    /// A declaration that a change was cosmetic, of something without or with an id, or since a version that is no earlier one.
    BadDeclaration = "bad_declaration": Document, Value;

    /// A digest that is none.
    BadDigest = "bad_digest": Schema, Value;
    /// An origin outside the framework's lineage.
    UnknownOrigin = "unknown_origin": Document, Absence;
    /// A retired id that stands for something again.
    RetiredId = "retired_id": Document, Value;
    /// Something that is to be changed, or to stand in another's place, and is not there.
    UnknownTarget = "unknown_target": Document, Absence;

    // framework warnings
    /// A reverse-keyed question: people misread them.
    ReverseKeyed = "reverse_keyed": Review, Value;
    /// Areas of very unequal size.
    UnequalAreas = "unequal_areas": Review, Absence;
    /// A point with a label such as "N/A", which is no step of a scale.
    NonResponseAsPoint = "non_response_as_point": Review, Value;
    /// Values at unequal distances on a scale whose points count as evenly spaced.
    UnevenValues = "uneven_values": Review, Absence;
    /// A favorable point below the middle of its scale, or an unfavorable one above.
    SetAcrossMiddle = "set_across_middle": Review, Value;
    /// Two points, areas, questions or roles with the same words.
    ReadAlike = "read_alike": Review, Value;
    /// A question that begins with the stem that stands before it.
    RepeatedStem = "repeated_stem": Review, Value;
    /// HTML in a text, or what another tool would fill in.
    MarksInText = "marks_in_text": Review, Value;
    /// A text in YAML that ends where a comment begins, which may be none.
    CutByComment = "cut_by_comment": Review, Value;
    /// A language, script or region that is not registered, such as `sp`.
    UnregisteredLanguage = "unregistered_language": Review, Key;
    /// A prompt that no report asks, because what it is about is not scored, or because one rating is all there is.
    PromptNeverFires = "prompt_never_fires": Review, Value;
    /// Words of a district beside those of others, of which nobody is named as the author.
    UncreditedWords = "uncredited_words": Review, Value;
    /// A question with the words of another framework's, which is not credited.
    BorrowedWords = "borrowed_words": Review, Value;

    // overlays
    /// An overlay of another framework, or of another version of it.
    WrongBase = "wrong_base": Base, Value;
    /// An overlay of a base whose content is another by now.
    ChangedBase = "changed_base": Base, Value;
    /// Two entries of one overlay for the same thing.
    DuplicateTarget = "duplicate_target": Base, Value;
    /// Something new that lacks what it needs.
    IncompleteAddition = "incomplete_addition": Base, Absence;
    /// An added id that stands for something else already.
    IdCollision = "id_collision": Base, Value;
    /// A question that stands in another area.
    WrongArea = "wrong_area": Base, Value;
    /// A place among others that is none, or that is two.
    BadPlacement = "bad_placement": Base, Value;
    /// A question that no district may leave out.
    NotRemovable = "not_removable": Base, Value;
    /// Changed words with neither a new revision nor a declaration that they are cosmetic.
    UndeclaredRewording = "undeclared_rewording": Base, Absence;
    /// A revision that is not higher than the base's.
    RevisionNotRaised = "revision_not_raised": Base, Value;
    /// Less confidentiality than the base grants.
    LooserDisclosure = "looser_disclosure": Base, Value;
    /// Two changes of the same thing.
    OverlayConflict = "overlay_conflict": Base, Value;
    /// Another content under an id and version that were published before.
    Republished = "republished": Use, Value;
    /// Questions that are hidden with their area, and of which nothing is said.
    HiddenWithArea = "hidden_with_area": Review, Value;
    /// A new question whose id is one slip away from another's.
    NearId = "near_id": Review, Value;
    /// A translation that an overlay leaves out, because it says the old words.
    LostTranslation = "lost_translation": Review, Value;
    /// A translation that was made from other words than those that stand there now.
    StaleTranslation = "stale_translation": Review, Value;
    /// What points look like at questions, which an overlay leaves out because their scale is another.
    LostDescriptors = "lost_descriptors": Review, Value;

    // words
    /// A hole that the sentence does not have, or that is missing in it.
    BadHole = "bad_hole": Document, Value;
    /// A plural form that the language does not have, or that is missing.
    BadPluralForm = "bad_plural_form": Document, Value;

    // responses
    /// The answers were given to another framework.
    WrongFramework = "wrong_framework": Framework, Value;
    /// The answers were given to another version of the framework.
    WrongVersion = "wrong_version": Framework, Value;
    /// An area that the framework does not have.
    UnknownArea = "unknown_area": Framework, Value;
    /// A question that the framework does not have.
    UnknownQuestion = "unknown_question": Framework, Key;
    /// Something said of a question that the cycle does not ask.
    NotAsked = "not_asked": Framework, Key;
    /// What members say where the team answers together.
    AnsweredByTeam = "answered_by_team": Framework, Value;
    /// An answer that is neither a point of the question's scale nor a non-response.
    UnknownAnswer = "unknown_answer": Framework, Value;
    /// A role that the framework does not have.
    UnknownRole = "unknown_role": Framework, Value;
    /// Two responses of one respondent.
    DuplicateRespondent = "duplicate_respondent": Document, Value;
    /// More submitted responses than the roster has people.
    MoreThanRoster = "more_than_roster": Document, Value;
    /// A respondent who is not in the response set.
    UnknownRespondent = "unknown_respondent": Use, Value;
    /// A key of a respondent that is no code.
    BadRespondentKey = "bad_respondent_key": Schema, Value;
    /// A response that somebody else hands in.
    DifferentRespondent = "different_respondent": Use, Value;
    /// The field that once closed a cycle.
    ClosedField = "closed_field": Schema, Key;

    // responses, to be looked at
    /// A response handed in without an answer.
    BlankSubmission = "blank_submission": Review, Value;
    /// A team's own rating in which nothing is rated.
    NothingRated = "nothing_rated": Review, Value;
    /// Responses that are others than when their cycle was closed.
    ChangedAfterClosing = "changed_after_closing": Review, Value;

    // closed cycles
    /// A cycle that was closed before.
    AlreadyClosed = "already_closed": Use, Value;
    /// A closed cycle that is made finer, or shows more than its framework allows.
    FinerThanClosed = "finer_than_closed": Framework, Value;

    // several cycles
    /// Cycles of different teams.
    DifferentTeams = "different_teams": Use, Value;
    /// A cycle that is no later than the one it is compared with.
    NotLater = "not_later": Use, Value;

    // commitments
    /// A commitment about both a question and an area, about neither, or with a baseline of something else.
    OneAim = "one_aim": Document, Absence;
    /// A commitment that was dropped without a reason, or has one and was not dropped.
    ReasonOfDropping = "reason_of_dropping": Document, Absence;
    /// A baseline of answers that were hidden.
    HiddenBaseline = "hidden_baseline": Framework, Value;
    /// A baseline of other counts than those of its cycle.
    ChangedBaseline = "changed_baseline": Use, Value;
    /// An owner who is named by the key of a respondent.
    OwnerIsRespondent = "owner_is_respondent": Use, Value;

    // commitments, to be looked at
    /// A commitment that several people are to see to.
    SeveralOwners = "several_owners": Review, Value;
    /// One person who is to see to all commitments.
    SoleOwner = "sole_owner": Review, Value;
    /// More commitments than a team keeps.
    ManyCommitments = "many_commitments": Review, Value;

    // reports
    /// Open mode without the team's recorded agreement.
    OpenWithoutAgreement = "open_without_agreement": Use, Value;
    /// A threshold below what any report may use.
    ThresholdTooLow = "threshold_too_low": Use, Value;

    // roll-ups
    /// A team that is counted twice.
    DuplicateTeam = "duplicate_team": Use, Value;
    /// Cycles of different ids in one list.
    DifferentCycles = "different_cycles": Use, Value;
    /// A cycle of a framework of which nothing can be counted with another one's.
    NothingComparable = "nothing_comparable": Use, Value;
    /// Fewer teams than one may be hidden among.
    TooFewTeams = "too_few_teams": Use, Absence;
    /// Another list of teams for a cycle that was rolled up before.
    RolledUpBefore = "rolled_up_before": Use, Value;

    // tallies
    /// Tallies of two different frameworks.
    DifferentFrameworks = "different_frameworks": Use, Value;
    /// Counts that contradict each other.
    ImpossibleCounts = "impossible_counts": Document, Value;

    // mappings of tables
    /// A column of a mapping that says nothing, or what another one says already.
    BadColumn = "bad_column": Document, Value;
    /// A mapping in which nothing says of which team the rows are.
    NoTeam = "no_team": Document, Absence;
    /// Something that a person has to decide first.
    Undecided = "undecided": Document, Value;
    /// A column that the table does not have.
    UnknownColumn = "unknown_column": Use, Value;
    /// Cells that no word of the mapping or of the framework means.
    UnmappedCells = "unmapped_cells": Use, Value;
    /// Several rows of one respondent, of which none is certain to be the latest.
    UndatedRows = "undated_rows": Use, Value;
}

impl Code {
    /// Whether no schema can say it: a document that its schema accepts may still have problems with these codes, and
    /// with no others. What its schema refuses the crate refuses, too, without exception.
    ///
    /// ```
    /// use ilt::{Framework, diagnostic::Code};
    ///
    /// // The schema cannot look a scale's id up elsewhere in the document:
    /// let mut document = Framework::new_leaders().document().clone();
    /// document.areas[0].questions[0].scale = "frequenzy".into();
    /// let problems = Framework::try_from(document).unwrap_err();
    /// assert!(problems.iter().all(|problem| problem.code.is_beyond_schema()));
    /// assert!(!Code::WrongType.is_beyond_schema());
    /// ```
    pub const fn is_beyond_schema(self) -> bool {
        matches!(self.stage(), Stage::Text | Stage::Document | Stage::Base | Stage::Framework)
    }
}

word! { Code }

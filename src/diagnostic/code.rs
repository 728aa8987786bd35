use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! codes {
    ( $( $(#[$meta:meta])* $variant:ident = $word:literal, )* ) => {
        /// What kind of problem: stable, so that programs can match on it and people can search for it.
        ///
        /// ```
        /// # use ilt::diagnostic::Code;
        /// assert_eq!(Code::DuplicateId.as_str(), "duplicate_id");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[non_exhaustive]
        pub enum Code {
            $( $(#[$meta])* #[serde(rename = $word)] $variant, )*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The code as it stands in documents and messages.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }
    };
}

codes! {
    // any document
    /// The text is not JSON.
    NotJson = "not_json",
    /// One key stands twice in one object.
    EqualKeys = "equal_keys",
    /// A field that the document does not have.
    UnknownField = "unknown_field",
    /// A required field is missing.
    MissingField = "missing_field",
    /// A value of the wrong type, such as a number where text is due.
    WrongType = "wrong_type",
    /// A word that is not among the allowed ones.
    UnknownChoice = "unknown_choice",
    /// The document's format is not one that this version reads.
    UnsupportedFormat = "unsupported_format",
    /// A number outside its range.
    OutOfRange = "out_of_range",
    /// Text with nothing to read in it.
    BlankText = "blank_text",
    /// More than a document may hold.
    TooMany = "too_many",
    /// Text longer than a document may hold.
    TextTooLong = "text_too_long",

    // files
    /// The text is not YAML.
    NotYaml = "not_yaml",
    /// YAML that has no counterpart in JSON, such as a list for a key.
    YamlOnly = "yaml_only",
    /// A file larger or deeper than any document is, or aliases that grow beyond it.
    TooLarge = "too_large",

    // frameworks
    /// An id that is not a slug.
    BadId = "bad_id",
    /// An id that stands for two things.
    DuplicateId = "duplicate_id",
    /// A point with the id of a non-response, or an area or a question with a name that every object of JavaScript has.
    ReservedId = "reserved_id",
    /// A version that is not SemVer.
    BadVersion = "bad_version",
    /// A language tag that is not BCP 47.
    BadLanguage = "bad_language",
    /// A text without its default language.
    MissingDefaultLanguage = "missing_default_language",
    /// A language whose translation status stands twice, or for the default language.
    DuplicateTranslation = "duplicate_translation",
    /// A text that is not in a language which is declared complete.
    IncompleteTranslation = "incomplete_translation",
    /// A language that texts use and the framework does not declare.
    UndeclaredLanguage = "undeclared_language",
    /// A threshold that is not a fraction from 0 to 1 in text form.
    BadFraction = "bad_fraction",
    /// A scale with fewer than two points.
    TooFewPoints = "too_few_points",
    /// Point values that do not increase.
    ValuesNotIncreasing = "values_not_increasing",
    /// Point positions that do not run from 0 up to the span.
    BadPositions = "bad_positions",
    /// A favorable or unfavorable set without a point.
    EmptySet = "empty_set",
    /// A favorable or unfavorable set with a gap, or at the wrong end of the scale.
    SetNotSegment = "set_not_segment",
    /// A point that is both favorable and unfavorable.
    SetsOverlap = "sets_overlap",
    /// A point that the scale does not have.
    UnknownPoint = "unknown_point",
    /// An area without questions.
    EmptyArea = "empty_area",
    /// A list that needs at least one element.
    EmptyList = "empty_list",
    /// A scale that the framework does not have.
    UnknownScale = "unknown_scale",
    /// A non-response that the scale or the question does not offer.
    NonResponseNotOffered = "non_response_not_offered",
    /// A prompt whose trigger never fires in its scope.
    TriggerOutOfScope = "trigger_out_of_scope",

    /// A digest that is none.
    BadDigest = "bad_digest",
    /// An origin outside the framework's lineage.
    UnknownOrigin = "unknown_origin",
    /// A retired id that stands for something again.
    RetiredId = "retired_id",
    /// Something that is to be changed, or to stand in another's place, and is not there.
    UnknownTarget = "unknown_target",

    // framework warnings
    /// A reverse-keyed question: people misread them.
    ReverseKeyed = "reverse_keyed",
    /// Areas of very unequal size.
    UnequalAreas = "unequal_areas",
    /// A point with a label such as "N/A", which is no step of a scale.
    NonResponseAsPoint = "non_response_as_point",
    /// A favorable point below the middle of its scale, or an unfavorable one above.
    SetAcrossMiddle = "set_across_middle",
    /// Words of a district beside those of others, of which nobody is named as the author.
    UncreditedWords = "uncredited_words",

    // overlays
    /// An overlay of another framework, or of another version of it.
    WrongBase = "wrong_base",
    /// An overlay of a base whose content is another by now.
    ChangedBase = "changed_base",
    /// Two entries of one overlay for the same thing.
    DuplicateTarget = "duplicate_target",
    /// Something new that lacks what it needs.
    IncompleteAddition = "incomplete_addition",
    /// An added id that stands for something else already.
    IdCollision = "id_collision",
    /// A question that stands in another area.
    WrongArea = "wrong_area",
    /// A place among others that is none, or that is two.
    BadPlacement = "bad_placement",
    /// A question that no district may leave out.
    NotRemovable = "not_removable",
    /// Changed words with neither a new revision nor a declaration that they are cosmetic.
    UndeclaredRewording = "undeclared_rewording",
    /// A revision that is not higher than the base's.
    RevisionNotRaised = "revision_not_raised",
    /// Less confidentiality than the base grants.
    LooserDisclosure = "looser_disclosure",
    /// Two changes of the same thing.
    OverlayConflict = "overlay_conflict",
    /// Another content under an id and version that were published before.
    Republished = "republished",
    /// A translation that an overlay leaves out, because it says the old words.
    LostTranslation = "lost_translation",

    // responses
    /// The answers were given to another framework.
    WrongFramework = "wrong_framework",
    /// The answers were given to another version of the framework.
    WrongVersion = "wrong_version",
    /// An area that the framework does not have.
    UnknownArea = "unknown_area",
    /// A question that the framework does not have.
    UnknownQuestion = "unknown_question",
    /// An answer that is neither a point of the question's scale nor a non-response.
    UnknownAnswer = "unknown_answer",
    /// A role that the framework does not have.
    UnknownRole = "unknown_role",
    /// Two responses of one respondent.
    DuplicateRespondent = "duplicate_respondent",
    /// More submitted responses than the roster has people.
    MoreThanRoster = "more_than_roster",
    /// A respondent who is not in the response set.
    UnknownRespondent = "unknown_respondent",

    // reports
    /// The cycle is still open, and an open cycle has no report.
    CycleOpen = "cycle_open",
    /// Open mode without the team's recorded agreement.
    OpenWithoutAgreement = "open_without_agreement",
    /// Respondents came or went after the cycle was reported.
    ChangedAfterReport = "changed_after_report",
    /// A threshold below what any report may use.
    ThresholdTooLow = "threshold_too_low",

    // tallies
    /// Tallies of two different frameworks.
    DifferentFrameworks = "different_frameworks",
    /// Counts that contradict each other.
    ImpossibleCounts = "impossible_counts",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

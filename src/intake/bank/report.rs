use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::tool::BankTool;
use crate::document::{choices, read_back};

choices! {
    /// The format of a bank's report. A program that meets a higher number was made before that format was.
    pub enum BankFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-bank-import/1",
    }
}

choices! {
    /// What was not carried from another tool.
    #[schemars(rename = "BankNotCarriedKind")]
    #[non_exhaustive]
    pub enum NotCarriedKind {
        /// When something is asked, or is not.
        Logic = "logic",
        /// What an answer must be, or that there must be one.
        Validation = "validation",
        /// A picture, a sound, a film.
        Media = "media",
        /// A question that is no choice of one among several.
        QuestionType = "question_type",
        /// Something that is computed from answers.
        Scoring = "scoring",
        /// A text that is shown and answered by nobody.
        DisplayText = "display_text",
        /// Marks such as HTML in a text, of which the words were carried.
        Markup = "markup",
        /// A text that has the answer to something else in it.
        PipedText = "piped_text",
        /// A setting of the tool.
        Setting = "setting",
        /// A section around the areas.
        Section = "section",
        /// Something whose id another one has already.
        Duplicate = "duplicate",
        /// A text of a language that nobody can name.
        Language = "language",
        /// A text that is longer than any may be.
        TooLong = "too_long",
        /// What has nothing in it, such as an area without questions.
        Empty = "empty",
    }
}

/// What became of another tool's questions: how many were carried, by what they were found again, and everything that was
/// not carried.
///
/// ```
/// use ilt::intake::bank::{BankImport, NotCarriedKind};
///
/// let survey = r#"{"elements": [
///   {"type": "radiogroup", "name": "meets", "title": "Does the team meet?", "choices": ["no", "yes"], "visibleIf": "{x} = 1"},
///   {"type": "comment", "name": "anything_else"}
/// ]}"#;
/// let report = BankImport::read(survey.as_bytes(), None, None)?.report;
/// assert_eq!((report.questions, report.new), (1, 1));
/// let kinds: Vec<NotCarriedKind> = report.not_carried.iter().map(|one| one.kind).collect();
/// assert_eq!(kinds, [NotCarriedKind::Logic, NotCarriedKind::QuestionType]);
/// # Ok::<(), ilt::intake::bank::BankError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "BankImportDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct BankReport {
    /// The format of this document.
    pub format: BankFormat,
    /// Which tool wrote the file.
    pub tool: BankTool,
    /// How many areas were carried.
    pub areas: u64,
    /// How many questions were carried.
    pub questions: u64,
    /// How many scales were carried.
    pub scales: u64,
    /// The languages besides the default language.
    pub languages: Vec<String>,
    /// How many questions were found again by their id.
    pub by_id: u64,
    /// How many questions were found again by their code.
    pub by_code: u64,
    /// How many questions were found again by their words: they have another id than before.
    pub by_words: u64,
    /// How many questions were not there before.
    pub new: u64,
    /// The ids of questions that were there before and are not there now.
    pub gone: Vec<String>,
    /// What a person has to decide, in the framework and in the crosswalk.
    pub to_decide: u64,
    /// Everything that was not carried.
    pub not_carried: Vec<BankNotCarried>,
}

read_back! { BankReport, }

/// Something that was not carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BankNotCarried {
    /// What it is.
    pub kind: NotCarriedKind,
    /// Where it stands: by their ids.
    pub at: String,
    /// What it says, cut where it is long.
    pub what: String,
}

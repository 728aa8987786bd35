//! What is asked: scales, questions, areas, the rules by which answers are read, and whose texts they are.
//!
//! A [`Framework`] is always sound. It is made from a [`FrameworkDocument`], which is only the shape of its file, or
//! straight from JSON; either way every problem is told at once.

mod check;
mod content;
mod credit;
mod declare_rules;
mod digest;
pub mod document;
mod fraction;
mod id;
mod language;
mod language_names;
mod library;
pub mod limits;
mod lint;
#[cfg(feature = "new-leaders")]
mod new_leaders;
mod plan;
mod prompt;
mod provenance;
mod question;
mod release;
mod rules;
mod scale;
mod stale;
mod text;
mod texts;
mod version;
mod view;
mod weights;

use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{FromTree, Node, Sink, from_tree, ways_in};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, cut_texts, load};

pub use crate::document::{LANGUAGE_PATTERN, PlainText, TEXT_PATTERN, TEXT_PLACE_PATTERN};
pub use credit::{Attribution, Relation, Role, Translation, TranslationStatus};
pub use digest::{DIGEST_PATTERN, Digest, DigestError};
use document::FrameworkDocument;
pub use fraction::{FRACTION_PATTERN, Fraction, FractionError, FractionText};
pub use id::{
    AreaId, ElementId, FrameworkId, ID_PATTERN, IdError, PointId, PromptId, QuestionId, RoleId, ScaleId, ViewId,
};
pub use language::{Language, LanguageError};
pub use library::Library;
pub use prompt::{Phase, Prompt, PromptScope, Trigger};
pub use provenance::{CosmeticChange, CosmeticKind, ElementKind, Origin, Pin, Retired};
pub use question::{AnsweredBy, Area, Keying, Question, Referent};
pub use release::{Release, ReleaseError};
pub use rules::{
    AreaReading, ContestedRule, DisclosureRules, OpenMode, OpportunityRule, PriorityRules, ScoringRules, StrengthRule,
};
pub use scale::{NonResponse, Point, Scale, ScaleKind, Side};
pub use text::{LocalizedText, Text};
pub use version::{VERSION_PATTERN, Version, VersionError};
pub use view::{Cut, View};

#[cfg(feature = "tables")]
pub(crate) use check::is_reserved;
#[cfg(feature = "overlay")]
pub(crate) use check::{bad_digest, check_names};
#[cfg(test)]
pub(crate) use content::PROVENANCE;
pub(crate) use content::{content, means_nothing, settled, word};
pub(crate) use id::{check_id, checked_words, ids, slug_of};
pub(crate) use library::other_content;
pub(crate) use lint::letters;
#[cfg(feature = "tables")]
pub(crate) use lint::says_no_answer;
pub(crate) use plan::{AnswerCode, Plan, SKIPPED};
pub(crate) use texts::readable_in;
pub(crate) use weights::weights;

/// A checked framework: areas, questions, scales and rules that fit together.
///
/// Cloning is cheap: clones share one value. Two frameworks are equal when their documents are.
///
/// ```
/// use ilt::Framework;
///
/// let framework = Framework::new_leaders();
/// assert_eq!(framework.areas().len(), 5);
/// assert_eq!(framework.questions().count(), 15);
///
/// // A file is checked whole, and serde takes the same way:
/// let json = serde_json::to_string(&framework)?;
/// assert_eq!(Framework::from_json(&json)?, framework);
/// assert!(serde_json::from_str::<Framework>("{}").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Framework {
    checked: Arc<check::Checked>,
}

ways_in! {
    /// Reads and checks a framework's file: keys, fields and types of every element, then whatever does not fit together.
    Framework;
}

impl FromTree<()> for Framework {
    fn from_tree((): (), tree: &Node) -> Result<Self, Problems> {
        from_tree(tree, Sink::new(), check::check)
    }
}

impl Framework {
    /// Reads and checks a framework's file in YAML or JSON; every problem has its line and column.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), check::check)
    }

    /// Checks a document of which problems may be known already.
    #[cfg(feature = "overlay")]
    pub(crate) fn check(document: FrameworkDocument, sink: Sink) -> Result<Self, Problems> {
        check::check(document, sink)
    }

    /// What a person should look at again: nothing is wrong with it, but it is rarely meant so.
    ///
    /// ```
    /// # use ilt::Framework;
    /// assert!(Framework::new_leaders().warnings().is_empty());
    /// ```
    pub fn warnings(&self) -> Vec<Diagnostic> {
        lint::lint(self)
    }

    /// Warnings about questions that have the words of another framework's, where this one neither came from it nor names one
    /// of those who published it; and where it did come from it, about those that are its own by another id. [`warnings`]
    /// looks for the words of the built-in framework by itself.
    ///
    /// ```
    /// # use ilt::{Framework, diagnostic::Code};
    /// let source = Framework::new_leaders();
    /// let mut copy = source.document().clone();
    /// (copy.id, copy.attribution[0].publisher) = ("ours".into(), "Two Rivers".into());
    /// let warnings = Framework::try_from(copy)?.words_of(&source);
    /// assert_eq!((warnings.len(), warnings[0].code), (15, Code::BorrowedWords));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// [`warnings`]: Self::warnings
    pub fn words_of(&self, source: &Self) -> Vec<Diagnostic> {
        lint::words_of(self, source)
    }

    /// These warnings with their places in the file that the framework was read from, and what only the file shows: a text
    /// that a comment cuts.
    ///
    /// ```
    /// use ilt::{Framework, source::SourceFile};
    ///
    /// # let yaml = "
    /// # format: ilt-framework/1
    /// # id: lakeside
    /// # version: 1.0.0
    /// # default_language: en
    /// # title: Lakeside reflects
    /// # stem: How often does your team
    /// # recall_period: This fall
    /// # attribution: [{title: Ours, publisher: Lakeside, relation: original, rights: Free}]
    /// # scales:
    /// #   - id: yes_no
    /// #     points: [{id: \"no\", value: 0, label: \"No\"}, {id: \"yes\", value: 1, label: \"Yes\"}]
    /// #     favorable: [\"yes\"]
    /// #     unfavorable: [\"no\"]
    /// # areas:
    /// #   - id: plans
    /// #     title: Plans
    /// #     questions:
    /// #       - id: shares_plans
    /// #         scale: yes_no
    /// #         text: share plans for grade #5 and up?
    /// # ";
    /// let file = SourceFile::new("our-framework.yaml", yaml); // text: share plans for grade #5 and up?
    /// let framework = Framework::read(&file)?;
    /// assert_eq!(framework.question("shares_plans").unwrap().text().in_default_language(), "share plans for grade");
    /// assert!(framework.warnings_in(&file).to_string().contains("warning[cut_by_comment]"));
    /// # Ok::<(), ilt::source::FileProblems>(())
    /// ```
    #[cfg(feature = "authoring")]
    pub fn warnings_in(&self, file: &SourceFile) -> FileProblems {
        let texts = self.document().texts().flat_map(|(at, text)| text.places(&at));
        FileProblems::of(file, self.warnings().into_iter().chain(cut_texts(file, texts)))
    }

    /// The document this framework was made from.
    pub fn document(&self) -> &FrameworkDocument {
        &self.checked.document
    }

    /// Which framework this is, in which version.
    ///
    /// ```
    /// # use ilt::Framework;
    /// assert_eq!(Framework::new_leaders().release().to_string(), "new_leaders_ilt 1.0.0");
    /// ```
    pub fn release(&self) -> &Release {
        &self.checked.release
    }

    /// The framework's id.
    pub fn id(&self) -> &FrameworkId {
        self.release().id()
    }

    /// The framework's version.
    pub fn version(&self) -> &Version {
        self.release().version()
    }

    /// The language in which every text is there.
    pub fn default_language(&self) -> &Language {
        &self.checked.default_language
    }

    /// The languages besides the default language that the framework declares.
    pub fn translations(&self) -> &[Translation] {
        &self.checked.translations
    }

    /// What the framework is called.
    pub fn title(&self) -> &LocalizedText {
        &self.checked.title
    }

    /// What the framework is for.
    pub fn description(&self) -> Option<&LocalizedText> {
        self.checked.description.as_ref()
    }

    /// The words that every question continues.
    pub fn stem(&self) -> &LocalizedText {
        &self.checked.stem
    }

    /// The time the answers are about.
    pub fn recall_period(&self) -> &LocalizedText {
        &self.checked.recall_period
    }

    /// Whose texts these are; at least one source. Whatever shows the framework shows this too.
    pub fn attribution(&self) -> &[Attribution] {
        &self.checked.attribution
    }

    /// Who answers: each member alone, or the team with one rating agreed aloud.
    ///
    /// ```
    /// # use ilt::{Framework, framework::AnsweredBy};
    /// assert_eq!(Framework::new_leaders().answered_by(), AnsweredBy::Members);
    /// ```
    pub fn answered_by(&self) -> AnsweredBy {
        self.document().answered_by.unwrap_or_default()
    }

    /// Whether respondents are asked how important each question is.
    pub fn asks_importance(&self) -> bool {
        self.document().asks_importance.unwrap_or(false)
    }

    /// Rises when the meaning of the stem changes.
    pub fn stem_revision(&self) -> i64 {
        self.document().stem_revision.unwrap_or(1)
    }

    /// The revision under which the framework had the same stem before its number rose.
    pub fn stem_continues(&self) -> Option<i64> {
        self.document().stem_continues
    }

    /// What was added to the sources that the attribution names.
    pub fn additions(&self) -> &[LocalizedText] {
        &self.checked.additions
    }

    /// The answer scales.
    pub fn scales(&self) -> &[Arc<Scale>] {
        &self.checked.scales
    }

    /// The areas in order.
    pub fn areas(&self) -> &[Area] {
        &self.checked.areas
    }

    /// All questions in order, area after area.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.checked.areas.iter().flat_map(Area::questions)
    }

    /// The question with that id.
    pub fn question(&self, id: impl AsRef<str>) -> Option<&Question> {
        self.questions().find(|question| question.id() == id.as_ref())
    }

    /// The area with that id.
    pub fn area(&self, id: impl AsRef<str>) -> Option<&Area> {
        self.checked.areas.iter().find(|area| area.id() == id.as_ref())
    }

    /// The views in the order in which they are shown.
    pub fn views(&self) -> &[View] {
        &self.checked.views
    }

    /// The view with that id.
    pub fn view(&self, id: &str) -> Option<&View> {
        self.views().iter().find(|view| view.id() == id)
    }

    pub(crate) fn role_number(&self, id: &str) -> Option<usize> {
        self.checked.roles.iter().position(|role| role.id() == id)
    }

    /// The roles that respondents may have.
    pub fn roles(&self) -> &[Role] {
        &self.checked.roles
    }

    /// How answers become scores, bands and flags.
    pub fn scoring(&self) -> &ScoringRules {
        &self.checked.scoring
    }

    /// How what stands out is chosen.
    pub fn priorities(&self) -> &PriorityRules {
        &self.checked.priorities
    }

    /// The least that reports hide.
    pub fn disclosure(&self) -> &DisclosureRules {
        &self.checked.disclosure
    }

    /// Questions for the team's talk about its report.
    pub fn prompts(&self) -> &[Prompt] {
        &self.checked.prompts
    }

    /// The frameworks that this one came from, the oldest first; none if it is nobody's adaptation.
    pub fn lineage(&self) -> &[Pin] {
        &self.checked.lineage
    }

    /// Where the stem came from; `None` if it is the framework's own.
    pub fn stem_origin(&self) -> Option<&Origin> {
        self.checked.stem_origin.as_ref()
    }

    /// Ids that stood for something once and never will again.
    pub fn retired(&self) -> &[Retired] {
        &self.checked.retired
    }

    /// Changes of words from an earlier version that the framework declares cosmetic.
    pub fn cosmetic_changes(&self) -> &[CosmeticChange] {
        &self.checked.cosmetic
    }

    /// The characters in its texts that nobody sees.
    fn unseen(&self) -> &[Diagnostic] {
        &self.checked.unseen
    }

    /// Every id that may stand in a document of answers.
    pub(crate) fn ids_of_answers(&self) -> impl Iterator<Item = &str> {
        let areas = self.areas().iter().map(|area| area.id().as_str());
        let questions = self.questions().map(|question| question.id().as_str());
        let points = self.scales().iter().flat_map(|scale| scale.points()).map(|point| point.id().as_str());
        let non_responses = NonResponse::ALL.iter().map(|kind| kind.as_str());
        areas.chain(questions).chain(points).chain(non_responses)
    }

    pub(crate) fn plan(&self) -> &Plan {
        &self.checked.plan
    }
}

impl TryFrom<FrameworkDocument> for Framework {
    type Error = Problems;

    /// Checks a document made in code, by the same rules as a file.
    fn try_from(document: FrameworkDocument) -> Result<Self, Problems> {
        check::check(document, Sink::new())
    }
}

impl PartialEq for Framework {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.checked, &other.checked) || self.document() == other.document()
    }
}

impl Eq for Framework {}

impl fmt::Debug for Framework {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Framework")
            .field("id", self.id())
            .field("version", &self.version().to_string())
            .finish_non_exhaustive()
    }
}

impl Serialize for Framework {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Framework {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        FromTree::from_tree((), &Node::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Framework {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        FrameworkDocument::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        FrameworkDocument::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        FrameworkDocument::json_schema(generator)
    }
}

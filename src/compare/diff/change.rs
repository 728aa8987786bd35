use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Subject;
use crate::compare::impacts::Impact;
use crate::diagnostic::Pointer;
use crate::document::choices;
use crate::framework::{Language, QuestionId};

choices! {
    /// What happened.
    #[schemars(rename = "DiffChangeKind")]
    pub enum ChangeKind {
        /// It was not there.
        Added = "added",
        /// It is no longer there.
        Removed = "removed",
        /// It stands in another place.
        Moved = "moved",
        /// It says something else.
        Changed = "changed",
    }
}

choices! {
    /// In which document a change's pointer points.
    #[schemars(rename = "DiffChangeDocument")]
    pub enum ChangeDocument {
        /// The new one.
        New = "new",
        /// The old one: what is gone has no place in the new one.
        Old = "old",
    }
}

choices! {
    /// What is to be said about a change of words.
    #[schemars(rename = "DiffChangeNote")]
    #[non_exhaustive]
    pub enum ChangeNote {
        /// The revision is the same, though nobody declared the change cosmetic.
        SameRevision = "same_revision",
        /// Somebody declared the change cosmetic, which is believed.
        DeclaredCosmetic = "declared_cosmetic",
        /// Somebody declared the change cosmetic, and yet the revision changed, which is believed.
        NewRevision = "new_revision",
        /// The number of the revision is another one, and the framework says that the series goes on under it.
        SeriesContinues = "series_continues",
        /// The revision is lower than it was: it can only rise.
        RevisionFell = "revision_fell",
    }
}

choices! {
    /// Which of two texts has some words.
    #[schemars(rename = "DiffWordsKind")]
    pub enum WordsKind {
        /// Both have them.
        Kept = "kept",
        /// The text before has them.
        Removed = "removed",
        /// The text now has them.
        Added = "added",
    }
}

/// Words that two texts share, or that one of them has alone.
///
/// ```
/// # #[cfg(feature = "page")] {
/// use ilt::Framework;
/// use ilt::compare::{WordsKind, diff};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.areas[2].questions[0].text = "Delegate some responsibilities to various team members?".into();
/// let diff = diff(&old, &Framework::try_from(document)?);
/// let words: Vec<_> = diff.changes[0].words.iter().map(|words| (words.kind, &*words.text)).collect();
/// assert_eq!(words[..2], [(WordsKind::Kept, "Delegate"), (WordsKind::Added, "some")]);
/// # }
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiffWords", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeWords {
    /// Which text has them.
    pub kind: WordsKind,
    /// The words.
    pub text: String,
}

/// One change between two frameworks.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{ChangeKind, Impact, diff};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.areas[2].questions[0].weight = Some(2);
/// let diff = diff(&old, &Framework::try_from(document)?);
/// let change = &diff.changes[0];
/// assert_eq!((change.kind, change.impact), (ChangeKind::Changed, Impact::ScoreAffecting));
/// assert_eq!(change.pointer.as_str(), "/areas/2/questions/0/weight");
/// assert_eq!((change.before.as_deref(), change.after.as_deref()), (Some("1"), Some("2")));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiffChange", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// What the change does.
    pub impact: Impact,
    /// What the change is about.
    pub subject: Subject,
    /// Which of the subject's fields changed; `null` for the subject as a whole.
    pub field: Option<String>,
    /// In which language the text changed; `null` for the default language, and for what has no language.
    pub language: Option<Language>,
    /// In which document the pointer points.
    pub document: ChangeDocument,
    /// Where it stands. A field that is left out there has its default.
    pub pointer: Pointer,
    /// Where it stands in the file that a person wrote, such as `ours.yaml:12:7`; `null` where that is not known.
    pub place: Option<String>,
    /// The text or value that stood there; `null` where there was none, and where there is none to quote.
    pub before: Option<String>,
    /// The text or value that stands there now; `null` where there is none, and where there is none to quote.
    pub after: Option<String>,
    /// What is to be said about a change of words; `null` where nothing is.
    pub note: Option<ChangeNote>,
    /// Of two longer texts the words of both in their order; empty where there is nothing to put side by side, and in a
    /// build without the feature `page`.
    pub words: Vec<ChangeWords>,
    /// Of a change of a scale the questions that are answered on it; empty for whatever is no part of a scale.
    pub questions: Vec<QuestionId>,
    /// The languages in which the text is still that of the words before, and nothing says that it says the new ones.
    pub stale: Vec<Language>,
}

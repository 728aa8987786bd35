//! What changed between two frameworks, and what that does.

mod change;
mod compare;
mod special;
mod subject;
mod version;
#[cfg(feature = "page")]
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Equivalences;
use super::impacts::Impact;
use crate::Framework;
use crate::diagnostic::Pointer;
use crate::document::{choices, read_back};
use crate::framework::Release;

pub use change::{Change, ChangeDocument, ChangeKind, ChangeNote, ChangeWords, WordsKind};
pub use subject::Subject;
pub use version::{VersionCheck, VersionVerdict};
#[cfg(feature = "page")]
pub(crate) use words::between_words;

choices! {
    /// The format of a diff document. A client that meets a higher number was made before that format was.
    pub enum DiffFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-diff/1",
    }
}

/// Every change between two frameworks, what it does, and the version it requires.
///
/// Elements are followed by their ids, questions also from one area to another. What means the same is no change: a
/// plain text and the same text under the default language, a default that is written and one that is left out, `2/4`
/// and `1/2`, the order of translations.
///
/// # What a change does
///
/// The test is what becomes of answers. *Breaking*: what answers, reports or programs refer to is gone or replaced.
/// *Score-affecting*: the same answers no longer mean, or no longer count, the same. *Additive*: something new beside
/// what was there. *Translation*: another language alone. *Editorial*: the rest. The first two require a major version,
/// an additive change a minor one, the others a patch. Whoever follows a framework's minor versions can therefore put
/// every number beside last year's.
///
/// What a change of each field does stands in the table of [`diff`].
///
/// Where a framework came from, its lineage and the origins of its elements, is no content and no change. The id and the
/// version are no changes either: they say which two releases are compared. Between two
/// frameworks of different ids (a district's own and the one it came from) versions are not compared.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{Impact, Step, VersionVerdict, diff};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.scales[0].points[1].label = [("en", "Seldom"), ("es", "Rara vez")].into();
/// document.title = "Our team's reflection".into();
/// let diff = diff(&old, &Framework::try_from(document)?);
/// assert_eq!(diff.impact, Some(Impact::ScoreAffecting));
/// assert_eq!(diff.version.required, Some(Step::Major));
/// assert_eq!(diff.version.verdict, VersionVerdict::SameVersion);
/// assert!(diff.to_text(&"en".parse()?).contains("point rarely (scale frequency): label changed"));
///
/// // It reads back as it was written:
/// let json = serde_json::to_string(&diff)?;
/// assert_eq!(serde_json::from_str::<ilt::compare::Diff>(&json)?, diff);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiffDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Diff {
    /// The format of this document.
    pub format: DiffFormat,
    /// The framework as it was.
    pub old: Release,
    /// The framework as it is.
    pub new: Release,
    /// The gravest impact of all changes; `null` if nothing changed.
    pub impact: Option<Impact>,
    /// What the changes require of the version.
    pub version: VersionCheck,
    /// The changes in the order of the documents.
    pub changes: Vec<Change>,
}

read_back! { Diff, }

impl Diff {
    /// Whether the two are the same: one release with one content.
    ///
    /// ```
    /// # use ilt::{Framework, compare::diff};
    /// let framework = Framework::new_leaders();
    /// assert!(diff(&framework, &framework).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.old == self.new
    }

    /// The same with places in the files that a person wrote, where `place` knows them of either document.
    ///
    /// ```
    /// # use ilt::{Framework, compare::{ChangeDocument, diff}};
    /// let old = Framework::new_leaders();
    /// let mut document = old.document().clone();
    /// document.title = "Ours".into();
    /// let diff = diff(&old, &Framework::try_from(document)?);
    /// let diff = diff.with_places(|of, at| (of == ChangeDocument::New).then(|| format!("ours.yaml{at}")));
    /// assert_eq!(diff.changes[0].place.as_deref(), Some("ours.yaml/title"));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    #[must_use]
    pub fn with_places(mut self, place: impl Fn(ChangeDocument, &Pointer) -> Option<String>) -> Self {
        for change in &mut self.changes {
            change.place = place(change.document, &change.pointer);
        }
        self
    }
}

/// Compares two frameworks. What one of them declares cosmetic about the other, or both about a framework that they came
/// from, is believed: see [`Equivalences::declared`].
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{Impact, diff};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.areas[0].questions.pop();
/// assert_eq!(diff(&old, &Framework::try_from(document)?).impact, Some(Impact::Breaking));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
///
/// This is the table by which every field is compared. A text in another language than the default language is always a
/// translation, whatever the table says of its field.
///
#[doc = include_str!("../impacts.md")]
pub fn diff(old: &Framework, new: &Framework) -> Diff {
    diff_with(old, new, &Equivalences::declared(old, new))
}

/// Compares two frameworks, given what is cosmetic between them.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{Equivalences, Impact, Wording, diff_with};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// let spanish = old.stem().in_language(&"es".parse().unwrap());
/// document.stem = [("en", "How often do you and your team…"), ("es", spanish)].into();
/// let new = Framework::try_from(document)?;
/// let diff = diff_with(&old, &new, &Equivalences::from_iter([Wording::Stem]));
/// assert_eq!(diff.impact, Some(Impact::Editorial));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
pub fn diff_with(old: &Framework, new: &Framework, equivalences: &Equivalences) -> Diff {
    let (says_old, says_new) = (old.document().object(), new.document().object());
    let changes = compare::compare((old, &says_old), (new, &says_new), equivalences);
    let impact = changes.iter().map(|change| change.impact).max();
    let version = VersionCheck::of(old, new, impact.map(Impact::required_step));
    Diff { format: DiffFormat::V1, old: old.into(), new: new.into(), impact, version, changes }
}

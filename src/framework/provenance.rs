//! Where a framework and its elements came from, and which ids stand for nothing any more.

use super::{Digest, ElementId, FrameworkId, PlainText, Release, Version};
use crate::document::choices;

choices! {
    /// What an id stands for, or stood for.
    #[schemars(rename = "FrameworkElementKind")]
    #[non_exhaustive]
    pub enum ElementKind or UnknownChoice {
        /// A question.
        Question = "question",
        /// An area.
        Area = "area",
        /// A scale.
        Scale = "scale",
        /// A role.
        Role = "role",
        /// A discussion prompt.
        Prompt = "prompt",
        /// A view.
        View = "view",
    }
}

choices! {
    /// Whose words may change cosmetically.
    pub enum CosmeticKind or UnknownChoice {
        /// A question: its text and what its points look like there.
        Question = "question",
        /// A scale: the labels of its points and non-responses.
        Scale = "scale",
        /// A role.
        Role = "role",
        /// The words that every question continues.
        Stem = "stem",
        /// The time the answers are about.
        RecallPeriod = "recall_period",
    }
}

/// A framework that this one came from.
///
/// ```
/// # use ilt::Framework;
/// assert!(Framework::new_leaders().lineage().is_empty(), "it came from no other framework");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    pub(super) release: Release,
    pub(super) digest: Digest,
}

impl Pin {
    /// Which framework, in which version.
    pub fn release(&self) -> &Release {
        &self.release
    }

    /// The digest of its content.
    pub fn digest(&self) -> &Digest {
        &self.digest
    }
}

/// Where an element came from.
///
/// ```
/// # use ilt::Framework;
/// let framework = Framework::new_leaders();
/// assert!(framework.areas()[0].origin().is_none(), "its own");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub(super) from: FrameworkId,
    pub(super) adapted_by: Vec<FrameworkId>,
}

impl Origin {
    /// The framework that the element came from.
    pub fn from(&self) -> &FrameworkId {
        &self.from
    }

    /// The frameworks that changed its words in the default language, the first one first.
    pub fn adapted_by(&self) -> &[FrameworkId] {
        &self.adapted_by
    }
}

/// An id that will never stand for anything again.
///
/// ```
/// # use ilt::Framework;
/// assert!(Framework::new_leaders().retired().is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retired {
    pub(super) what: ElementKind,
    pub(super) id: ElementId,
    pub(super) version: Version,
    pub(super) reason: PlainText,
    pub(super) replacement: Option<String>,
}

impl Retired {
    /// What it stood for.
    pub fn what(&self) -> ElementKind {
        self.what
    }

    /// The id.
    pub fn id(&self) -> &ElementId {
        &self.id
    }

    /// The first version without it.
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// Why it is gone.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The id that stands in its place.
    pub fn replacement(&self) -> Option<&str> {
        self.replacement.as_deref()
    }
}

/// A framework's own declaration that a change of words was cosmetic.
///
/// ```
/// # use ilt::Framework;
/// assert!(Framework::new_leaders().cosmetic_changes().is_empty(), "it is in its first version");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CosmeticChange {
    pub(super) what: CosmeticKind,
    pub(super) id: Option<ElementId>,
    pub(super) version: Version,
    pub(super) framework: Option<FrameworkId>,
}

impl CosmeticChange {
    /// Whose words changed.
    pub fn what(&self) -> CosmeticKind {
        self.what
    }

    /// Of a question, a scale or a role its id.
    pub fn id(&self) -> Option<&ElementId> {
        self.id.as_ref()
    }

    /// The last version with the old words.
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// The framework of the lineage that declares it; nothing where it is this one.
    pub fn framework(&self) -> Option<&FrameworkId> {
        self.framework.as_ref()
    }
}

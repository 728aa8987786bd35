//! Where a framework and its elements came from, and which ids stand for nothing any more.

use semver::Version;

use super::document::VERSION_PATTERN;
use super::{DIGEST_PATTERN, Digest, ElementId, FrameworkId, ID_PATTERN, TEXT_PATTERN};
use super::{limits, limits::TEXT_LENGTH};
use crate::document::{choices, document};

choices! {
    /// What an id stands for, or stood for.
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
    }
}

document! {
    /// One release of a framework, held fast by its content: whoever names it by this means exactly what its author
    /// read.
    ///
    /// ```
    /// # use ilt::framework::PinDocument;
    /// let pin: PinDocument = serde_json::from_str(
    ///     r#"{"id": "new_leaders_ilt", "version": "1.0.0",
    ///         "digest": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}"#,
    /// )?;
    /// assert_eq!(pin.version, "1.0.0");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct PinDocument {
        required {
            /// The framework's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The framework's exact version.
            #[schemars(length(max = limits::VERSION_LENGTH), extend("pattern" = VERSION_PATTERN))]
            version: String,
            /// The digest of its content.
            #[schemars(extend("pattern" = DIGEST_PATTERN))]
            digest: String,
        }
        optional {}
    }
}

document! {
    /// Where an element came from. It is written when an overlay is resolved; an element without it is the
    /// framework's own.
    ///
    /// ```
    /// # use ilt::framework::{AdaptationDocument, OriginDocument};
    /// let reworded = OriginDocument {
    ///     from: "new_leaders_ilt".into(),
    ///     adapted_by: Some(vec![AdaptationDocument { framework: "two_rivers_ilt".into(), cosmetic: None }]),
    /// };
    /// assert!(reworded.adapted_by.is_some(), "New Leaders' question, in Two Rivers' words");
    /// ```
    pub struct OriginDocument {
        required {
            /// The framework that the element came from, out of the lineage.
            #[schemars(extend("pattern" = ID_PATTERN))]
            from: String,
        }
        optional {
            /// The frameworks that changed its words in the default language, the first one first; none if left out.
            #[schemars(length(max = limits::LINEAGE))]
            adapted_by: Vec<AdaptationDocument>,
        }
    }
}

document! {
    /// A change of an element's words on its way through the lineage.
    ///
    /// ```
    /// # use ilt::framework::AdaptationDocument;
    /// let typo = AdaptationDocument { framework: "two_rivers_ilt".into(), cosmetic: Some(true) };
    /// assert_eq!(typo.cosmetic, Some(true));
    /// ```
    pub struct AdaptationDocument {
        required {
            /// The framework that changed the words.
            #[schemars(extend("pattern" = ID_PATTERN))]
            framework: String,
        }
        optional {
            /// Whether it was declared cosmetic: other words, the same answers; false if left out.
            cosmetic: bool,
        }
    }
}

document! {
    /// Where the texts at the head of a framework came from.
    ///
    /// ```
    /// # use ilt::framework::{OriginDocument, OriginsDocument};
    /// let stem = OriginDocument { from: "new_leaders_ilt".into(), adapted_by: None };
    /// let origins = OriginsDocument { stem: Some(stem), ..OriginsDocument::default() };
    /// assert!(origins.title.is_none(), "the title is the framework's own");
    /// ```
    pub struct OriginsDocument {
        required {}
        optional {
            /// Of the title.
            title: OriginDocument,
            /// Of the description.
            description: OriginDocument,
            /// Of the stem.
            stem: OriginDocument,
            /// Of the recall period.
            recall_period: OriginDocument,
        }
    }
}

document! {
    /// An id that stood for something once and will never stand for anything again, so that an old answer cannot be
    /// taken for an answer to something else.
    ///
    /// ```
    /// # use ilt::framework::{ElementKind, RetiredDocument};
    /// let retired = RetiredDocument {
    ///     what: ElementKind::Question,
    ///     id: "data_walls".into(),
    ///     version: "2.0.0".into(),
    ///     reason: "We no longer keep data walls.".into(),
    ///     replacement: Some("data_analysis_support".into()),
    /// };
    /// assert_eq!(retired.what.as_str(), "question");
    /// ```
    pub struct RetiredDocument {
        required {
            /// What it stood for.
            what: ElementKind,
            /// The id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The first version without it.
            #[schemars(length(max = limits::VERSION_LENGTH), extend("pattern" = VERSION_PATTERN))]
            version: String,
            /// Why it is gone.
            #[schemars(length(min = 1, max = TEXT_LENGTH), extend("pattern" = TEXT_PATTERN))]
            reason: String,
        }
        optional {
            /// The id that stands in its place.
            #[schemars(extend("pattern" = ID_PATTERN))]
            replacement: String,
        }
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
    pub(super) id: FrameworkId,
    pub(super) version: Version,
    pub(super) digest: Digest,
}

impl Pin {
    /// The framework's id.
    pub fn id(&self) -> &FrameworkId {
        &self.id
    }

    /// Its version.
    pub fn version(&self) -> &Version {
        &self.version
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
    pub(super) reason: String,
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

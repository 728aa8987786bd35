use indexmap::IndexMap;

use super::{Digest, Language, LocalizedText, Origin, PlainText, RoleId};
use crate::document::choices;

choices! {
    /// How a framework's texts relate to the source that an attribution names.
    #[schemars(rename = "AttributionRelation")]
    pub enum Relation or UnknownChoice {
        /// They are the publisher's own.
        Original = "original",
        /// They were changed.
        Adapted = "adapted",
        /// They stand as in the source.
        Verbatim = "verbatim",
    }
}

choices! {
    /// How far a translation is.
    pub enum TranslationStatus or UnknownChoice {
        /// Nobody who speaks the language has reviewed it.
        Draft = "draft",
        /// Somebody has.
        Reviewed = "reviewed",
    }
}

/// Where a framework's texts come from and on which terms.
///
/// ```
/// # use ilt::Framework;
/// let framework = Framework::new_leaders();
/// assert_eq!(framework.attribution()[0].publisher(), "New Leaders");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    pub(super) title: PlainText,
    pub(super) publisher: PlainText,
    pub(super) relation: Relation,
    pub(super) rights: LocalizedText,
    pub(super) url: Option<PlainText>,
    pub(super) retrieved: Option<PlainText>,
    pub(super) origin: Option<Origin>,
}

impl Attribution {
    /// The source's title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Who published it.
    pub fn publisher(&self) -> &str {
        &self.publisher
    }

    /// How the framework's texts relate to the source.
    pub fn relation(&self) -> Relation {
        self.relation
    }

    /// On which terms the texts are used.
    pub fn rights(&self) -> &LocalizedText {
        &self.rights
    }

    /// The source's address.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// When the source was read, as the document says it.
    pub fn retrieved(&self) -> Option<&str> {
        self.retrieved.as_deref()
    }

    /// The framework that the attribution came from; `None` if it is the framework's own.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }
}

/// A language besides the default language, and how far its translation is.
///
/// ```
/// # use ilt::{Framework, framework::TranslationStatus};
/// let framework = Framework::new_leaders();
/// assert_eq!(framework.translations()[0].status(), TranslationStatus::Draft);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    pub(super) language: Language,
    pub(super) status: TranslationStatus,
    pub(super) complete: bool,
    pub(super) made_from: IndexMap<String, Digest>,
}

impl Translation {
    /// The language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Whether somebody has reviewed it.
    pub fn status(&self) -> TranslationStatus {
        self.status
    }

    /// Whether the framework promises that every text is in this language; a framework that breaks the promise has a
    /// problem.
    pub fn complete(&self) -> bool {
        self.complete
    }

    /// By the place of a text the digest of the words in the default language that were translated.
    pub fn made_from(&self) -> impl Iterator<Item = (&str, &Digest)> {
        self.made_from.iter().map(|(place, digest)| (place.as_str(), digest))
    }
}

/// A role that a respondent may have.
///
/// ```
/// # use ilt::Framework;
/// let framework = Framework::new_leaders();
/// assert!(framework.roles().iter().any(|role| role.id() == "social_worker"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    pub(super) id: RoleId,
    pub(super) label: LocalizedText,
}

impl Role {
    /// The role's id.
    pub fn id(&self) -> &RoleId {
        &self.id
    }

    /// What people read.
    pub fn label(&self) -> &LocalizedText {
        &self.label
    }
}

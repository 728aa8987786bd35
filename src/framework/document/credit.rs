//! Whose texts they are, in which languages, and for whom, as a framework's file has it.

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::OriginDocument;
use crate::document::document;
use crate::framework::{
    Digest, ID_PATTERN, LANGUAGE_PATTERN, PlainText, Relation, TEXT_PLACE_PATTERN, Text, TranslationStatus, limits,
};
use crate::json_schema;

document! {
    /// Where a framework's texts come from and on which terms.
    ///
    /// ```
    /// # use ilt::framework::document::AttributionDocument;
    /// let own = AttributionDocument::new("Team questions", "Lakeside District", "© Lakeside District, free for schools");
    /// assert_eq!(own.relation.as_str(), "original");
    /// ```
    pub struct AttributionDocument known by (publisher, title) {
        required {
            /// The source's title.
            title: PlainText,
            /// Who published it.
            publisher: PlainText,
            /// How the framework's texts relate to the source.
            relation: Relation,
            /// On which terms the texts are used.
            rights: Text,
        }
        optional {
            /// The source's address.
            url: PlainText,
            /// When the source was read, as `YYYY-MM-DD`.
            retrieved: PlainText,
            /// Where the attribution came from.
            origin: OriginDocument,
        }
    }
}

impl AttributionDocument {
    /// An attribution of texts that are the publisher's own.
    pub fn new(title: &str, publisher: &str, rights: impl Into<Text>) -> Self {
        Self { title: title.into(), publisher: publisher.into(), rights: rights.into(), ..Self::default() }
    }
}

document! {
    /// How far the translation into one language is.
    ///
    /// ```
    /// # use ilt::framework::document::TranslationDocument;
    /// let draft: TranslationDocument = serde_json::from_str(r#"{"language": "es", "status": "draft"}"#)?;
    /// assert_eq!((draft.language.as_str(), draft.complete), ("es", None));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct TranslationDocument known by (language) in any order {
        required {
            /// The language's tag, such as `es`.
            #[schemars(extend("pattern" = LANGUAGE_PATTERN))]
            language: String as Language,
            /// Whether somebody has reviewed it.
            status: TranslationStatus,
        }
        optional {
            /// Promises that every text is in this language, so that a text that is not becomes a problem; false if left
            /// out.
            complete: bool = false,
            /// By the place of a text, such as `areas.planning.title`: the digest (SHA-256 over UTF-8) of the words in the
            /// default language that were translated.
            #[schemars(schema_with = "made_from_schema")]
            made_from: IndexMap<String, String> [..=limits::TEXTS],
        }
    }
}

fn made_from_schema(generator: &mut SchemaGenerator) -> Schema {
    json_schema::map(TEXT_PLACE_PATTERN, &Digest::json_schema(generator))
}

document! {
    /// A role that a respondent may have.
    ///
    /// ```
    /// # use ilt::framework::document::RoleDocument;
    /// let counselor = RoleDocument::new("counselor", "School counselor");
    /// assert_eq!(counselor.id, "counselor");
    /// ```
    pub struct RoleDocument known by (id) {
        required {
            /// The role's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// What people read.
            label: Text,
        }
        optional {
            /// Where the role came from.
            origin: OriginDocument,
        }
    }
}

impl RoleDocument {
    /// A role with its label.
    pub fn new(id: &str, label: impl Into<Text>) -> Self {
        Self { id: id.to_owned(), label: label.into(), origin: None }
    }
}

//! Where a framework and its elements came from, as its file has it.

use crate::document::document;
use crate::framework::limits;
use crate::framework::{CosmeticKind, DIGEST_PATTERN, ElementKind, ID_PATTERN, PlainText, VERSION_PATTERN};

document! {
    /// One release of a framework, held fast by its content: whoever names it by this means exactly what its author
    /// read.
    ///
    /// ```
    /// # use ilt::framework::document::PinDocument;
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
    /// # use ilt::framework::document::{AdaptationDocument, OriginDocument};
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
            adapted_by: Vec<AdaptationDocument> [..=limits::LINEAGE] = [],
        }
    }
}

document! {
    /// A change of an element's words on its way through the lineage.
    ///
    /// ```
    /// # use ilt::framework::document::AdaptationDocument;
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
            cosmetic: bool = false,
        }
    }
}

document! {
    /// Where the texts at the head of a framework came from.
    ///
    /// ```
    /// # use ilt::framework::document::{OriginDocument, OriginsDocument};
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
    /// # use ilt::framework::ElementKind;
    /// # use ilt::framework::document::RetiredDocument;
    /// let retired = RetiredDocument {
    ///     what: ElementKind::Question,
    ///     id: "data_walls".into(),
    ///     version: "2.0.0".into(),
    ///     reason: "We no longer keep data walls.".into(),
    ///     replacement: Some("data_analysis_support".into()),
    /// };
    /// assert_eq!(retired.what.as_str(), "question");
    /// ```
    pub struct RetiredDocument known by (what, id) in any order {
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
            reason: PlainText,
        }
        optional {
            /// The id that stands in its place.
            #[schemars(extend("pattern" = ID_PATTERN))]
            replacement: String,
        }
    }
}

document! {
    /// A framework's own declaration that a change of words was cosmetic: other words, the same answers.
    ///
    /// ```
    /// # use ilt::framework::CosmeticKind;
    /// # use ilt::framework::document::CosmeticChangeDocument;
    /// let typo = CosmeticChangeDocument {
    ///     what: CosmeticKind::Question,
    ///     id: Some("delegation".into()),
    ///     version: "1.0.0".into(),
    ///     framework: None,
    /// };
    /// assert_eq!(typo.what.as_str(), "question");
    /// ```
    pub struct CosmeticChangeDocument known by (what, id, version, framework) in any order {
        required {
            /// Whose words changed.
            what: CosmeticKind,
            /// The last version with the old words.
            #[schemars(length(max = limits::VERSION_LENGTH), extend("pattern" = VERSION_PATTERN))]
            version: String,
        }
        optional {
            /// Of a question, a scale or a role its id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The framework of the lineage that declares it; this one if left out.
            #[schemars(extend("pattern" = ID_PATTERN))]
            framework: String,
        }
    }
}

//! The table that a translator fills in, as its file has it.

use crate::document::{choices, document};
use crate::framework::document::ReleaseDocument;
use crate::framework::{LANGUAGE_PATTERN, PlainText, TEXT_PLACE_PATTERN, limits};

choices! {
    /// The format of a table of translations. A client that meets a higher number was made before that format was.
    pub enum TranslationFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-translation/1",
    }
}

choices! {
    /// How far the translation of one text is.
    pub enum TextStatus or UnknownChoice {
        /// There is none.
        Missing = "missing",
        /// It was made from other words than those that stand there now.
        Stale = "stale",
        /// It is letter for letter what it was made from: probably nobody translated it.
        Unchanged = "unchanged",
        /// Readers find it under a shorter tag: `es-MX` under `es`.
        Inherited = "inherited",
        /// Somebody translated it, or looked at it again and found that it says what the words say now.
        Done = "done",
    }
}

document! {
    /// The texts of a framework in one language that are to be translated or looked at again.
    ///
    /// A translator writes each text under `ours`. One that is stale and says what the words say now all the same gets the
    /// status `done` and stays; as long as it is neither written anew nor `done`, it stays stale. Rows may be left out.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::translation::document::{TextStatus, TranslationTableDocument};
    ///
    /// let table = TranslationTableDocument::of(&Framework::new_leaders(), &"fr".parse()?);
    /// let row = table.texts.iter().find(|row| row.id == "areas.school_culture.title").unwrap();
    /// assert_eq!((&*row.base, &*row.ours, row.status), ("School culture", "", TextStatus::Missing));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub struct TranslationTableDocument {
        required {
            /// The format of this document.
            format: TranslationFormat,
            /// The framework whose texts they are.
            framework: ReleaseDocument,
            /// The language into which they are translated.
            #[schemars(extend("pattern" = LANGUAGE_PATTERN))]
            language: String as Language,
            /// The texts, one a row.
            texts: Vec<TranslationRowDocument> [..=limits::TEXTS],
        }
        optional {}
    }
}

document! {
    /// One text with its translation.
    ///
    /// ```
    /// # use ilt::translation::document::{TextStatus, TranslationRowDocument};
    /// let row = TranslationRowDocument {
    ///     id: "areas.school_culture.title".into(),
    ///     base: "School culture".into(),
    ///     ours: "Cultura escolar".into(),
    ///     status: TextStatus::Done,
    /// };
    /// assert_eq!(row.status.as_str(), "done");
    /// ```
    pub struct TranslationRowDocument {
        required {
            /// Its place by ids, such as `areas.planning.title`; of a question without its area.
            #[schemars(extend("pattern" = TEXT_PLACE_PATTERN))]
            id: String,
            /// What it says in the default language.
            base: PlainText,
            /// What it says in the language of the table; empty as long as nobody wrote it.
            ours: String,
            /// How far it is.
            status: TextStatus,
        }
        optional {}
    }
}

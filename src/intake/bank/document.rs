//! The shape of a crosswalk's file, nothing checked yet. [`Crosswalk`](super::Crosswalk) is the checked whole.

use crate::document::{choices, document};
use crate::framework::{ID_PATTERN, PlainText, limits};
use crate::intake::DecisionDocument;
use crate::intake::document::DECISIONS;

/// Ids that were ever given, of one kind.
const ENTRIES: usize = 10_000;

choices! {
    /// The format of a crosswalk document. A program that meets a higher number was made before that format was.
    pub enum CrosswalkFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-crosswalk/1",
    }
}

document! {
    /// Another tool's ids and codes, and which of ours they are, as its file has it: keep it beside the framework. The
    /// next import of the bank finds its questions by it: by their id, by their code, by their words.
    ///
    /// ```
    /// use ilt::intake::bank::{Crosswalk, CrosswalkDocument, CrosswalkEntryDocument};
    ///
    /// let mut document = CrosswalkDocument::default();
    /// document.questions.push(CrosswalkEntryDocument::new("QID4_2", "delegation"));
    /// assert!(Crosswalk::check(document).is_ok());
    /// ```
    pub struct CrosswalkDocument {
        required {
            /// The format of this document.
            format: CrosswalkFormat,
            /// Their areas.
            areas: Vec<CrosswalkEntryDocument> [..=ENTRIES],
            /// Their questions.
            questions: Vec<CrosswalkEntryDocument> [..=ENTRIES],
            /// Their scales.
            scales: Vec<CrosswalkScaleDocument> [..=ENTRIES],
        }
        optional {
            /// The framework's id, where the bank has none.
            #[schemars(extend("pattern" = ID_PATTERN))]
            framework: String,
            /// The framework's version at the last import.
            #[schemars(length(max = limits::VERSION_LENGTH))]
            version: String,
            /// What a person has to decide. Nothing is imported as long as something stands here.
            to_decide: Vec<DecisionDocument> [..=DECISIONS],
        }
    }
}

document! {
    /// What is called one thing there and another one here.
    ///
    /// ```
    /// # use ilt::intake::bank::CrosswalkEntryDocument;
    /// let row = CrosswalkEntryDocument::new("Row 4", "delegation");
    /// assert_eq!((row.theirs.as_str(), row.ours.as_str(), row.gone), ("Row 4", "delegation", None));
    /// ```
    pub struct CrosswalkEntryDocument {
        required {
            /// Its id there.
            theirs: String,
            /// Its id here, for ever.
            #[schemars(extend("pattern" = ID_PATTERN))]
            ours: String,
        }
        optional {
            /// Its code there.
            code: String,
            /// How it read when it was imported last, in the default language.
            words: PlainText,
            /// Whether it was there once and is no more: its id here is never given again; false if left out.
            gone: bool = false,
        }
    }
}

document! {
    /// A scale of theirs, and its points.
    ///
    /// ```
    /// # use ilt::intake::bank::CrosswalkScaleDocument;
    /// assert!(CrosswalkScaleDocument::default().points.is_empty());
    /// ```
    pub struct CrosswalkScaleDocument {
        required {
            /// Its name there, or its codes where it has none.
            theirs: String,
            /// Its id here, for ever.
            #[schemars(extend("pattern" = ID_PATTERN))]
            ours: String,
            /// Its points and other options.
            points: Vec<CrosswalkEntryDocument> [..=ENTRIES],
        }
        optional {
            /// How its points read when it was imported last.
            words: PlainText,
            /// Whether it was there once and is no more; false if left out.
            gone: bool = false,
        }
    }
}

impl CrosswalkEntryDocument {
    /// An entry.
    pub fn new(theirs: &str, ours: &str) -> Self {
        Self { theirs: theirs.to_owned(), ours: ours.to_owned(), ..Self::default() }
    }
}

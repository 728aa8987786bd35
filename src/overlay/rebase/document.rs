//! What a base and an overlay of it both changed, and what was chosen.

#[cfg(feature = "authoring")]
use crate::diagnostic::Problems;
#[cfg(feature = "authoring")]
use crate::document::Sink;
use crate::document::{choices, document};
use crate::framework::document::{PinDocument, ReleaseDocument};
use crate::framework::{ID_PATTERN, LANGUAGE_PATTERN, PlainText, limits};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

choices! {
    /// The format of a rebase document. A client that meets a higher number was made before that format was.
    pub enum RebaseFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-rebase/1",
    }
}

choices! {
    /// What stands against each other.
    #[non_exhaustive]
    pub enum ConflictKind or UnknownChoice {
        /// Both said a text in other words.
        Reworded = "reworded",
        /// The overlay translates words that the base changed.
        TranslatedWordsChanged = "translated_words_changed",
        /// Both translated a text otherwise.
        Retranslated = "retranslated",
        /// Words of the overlay were declared to ask what the base asks, and the base asks something else now.
        BaseAsksOtherwise = "base_asks_otherwise",
        /// Both changed a value.
        Changed = "changed",
        /// What the overlay changes is not in the base any more.
        Gone = "gone",
        /// What the overlay hides or replaces is otherwise now.
        HiddenChanged = "hidden_changed",
        /// What the overlay hides has to be asked now.
        HiddenRequired = "hidden_required",
        /// Both moved a question, each to another area.
        Moved = "moved",
        /// The base has something of its own now under an id of the overlay, or retired that id.
        IdTaken = "id_taken",
        /// A question of the overlay is answered on a scale of the base that changed.
        ScaleChanged = "scale_changed",
        /// A language is promised to be complete, and texts are not in it any more.
        TranslationIncomplete = "translation_incomplete",
        /// Something that the overlay names is not there any more.
        ReferenceGone = "reference_gone",
    }
}

choices! {
    /// What a person chooses where a base and an overlay of it both changed something.
    pub enum Choice or UnknownChoice {
        /// What the overlay says stays.
        Ours = "ours",
        /// What the base says now; the overlay no longer says anything of it.
        Theirs = "theirs",
        /// What the overlay says stays, as a translation of the old words that somebody has to look at again.
        Stale = "stale",
        /// What the overlay adds stays, under another id.
        Rename = "rename",
    }
}

document! {
    /// How an overlay was rebased: what its base and it both changed, and what a person chose.
    ///
    /// `ilt rebase` writes it; a person writes a `choice` under each conflict, and `ilt rebase` reads it back. Kept beside
    /// the overlay, it says for ever who decided what.
    ///
    /// ```
    /// # use ilt::overlay::rebase::{Choice, RebaseDocument};
    /// # fn choose(document: &mut RebaseDocument) {
    /// for conflict in document.conflicts.iter_mut().filter(|conflict| conflict.at.starts_with("questions.")) {
    ///     conflict.choice = Some(Choice::Ours);
    /// }
    /// # }
    /// ```
    pub struct RebaseDocument {
        required {
            /// The format of this document.
            format: RebaseFormat,
            /// The framework that the overlay makes, as it was.
            overlay: ReleaseDocument,
            /// The base that it was written for.
            from: PinDocument,
            /// The base that it is rebased onto.
            onto: PinDocument,
            /// What both changed.
            conflicts: Vec<ConflictDocument> [..=limits::CONFLICTS],
        }
        optional {}
    }
}

#[cfg(feature = "authoring")]
impl RebaseDocument {
    /// Reads the file in which a person chose, in YAML or JSON; every problem has its line and column.
    ///
    /// # Errors
    /// Every problem of the file's shape. What is no choice there is said by
    /// [`Overlay::rebase_with`](crate::overlay::Overlay::rebase_with).
    pub fn read(file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), |document: Self, sink| Problems::or(sink.into_problems(), Some(document)))
    }
}

document! {
    /// One thing that a base and an overlay of it both changed.
    ///
    /// ```
    /// # use ilt::overlay::rebase::{Choice, ConflictDocument, ConflictKind};
    /// let conflict = ConflictDocument {
    ///     at: "questions.family_and_community.text".into(),
    ///     kind: ConflictKind::Reworded,
    ///     base_then: Some("Keep up two-way communication with families?".into()),
    ///     base_now: Some("Keep up regular two-way communication with families?".into()),
    ///     ours: Some("Keep up two-way communication with families in their own language?".into()),
    ///     choices: vec![Choice::Ours, Choice::Theirs],
    ///     choice: Some(Choice::Ours),
    ///     ..ConflictDocument::default()
    /// };
    /// assert!(conflict.choices.contains(&conflict.choice.unwrap()));
    /// ```
    pub struct ConflictDocument {
        required {
            /// Its place by ids, such as `questions.delegation.text`.
            at: PlainText,
            /// What stands against each other.
            kind: ConflictKind,
            /// What may be chosen.
            choices: Vec<Choice> [..=4],
        }
        optional {
            /// The language of the text, where it is not the default language.
            #[schemars(extend("pattern" = LANGUAGE_PATTERN))]
            language: String as Language,
            /// What the base said when the overlay was written.
            base_then: PlainText,
            /// What the base says now.
            base_now: PlainText,
            /// What the overlay says.
            ours: PlainText,
            /// What was chosen; nothing as long as nobody chose.
            choice: Choice,
            /// For `rename` the new id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            new_id: String,
        }
    }
}

//! Overlay documents made in code.

use super::document::*;
use crate::Framework;
use crate::compare::digest;
#[cfg(feature = "authoring")]
use crate::diagnostic::Problems;
#[cfg(feature = "authoring")]
use crate::document::Sink;
use crate::framework::Text;
#[cfg(feature = "authoring")]
use crate::framework::check_names;
use crate::framework::document::{PinDocument, ReleaseDocument};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

/// A framework held fast by its content.
pub(super) fn pin(framework: &Framework) -> PinDocument {
    let ReleaseDocument { id, version } = framework.into();
    PinDocument { id, version, digest: digest(framework).to_string() }
}

impl OverlayDocument {
    /// An overlay that makes a framework of that id and version of this base, and changes nothing yet.
    pub fn on(base: &Framework, id: &str, version: &str) -> Self {
        Self { id: id.to_owned(), version: version.to_owned(), base: pin(base), ..Self::default() }
    }

    /// Reads an overlay's file without its base, to learn which framework it changes. What only the base can tell is
    /// not checked: [`Overlay::read`](super::Overlay::read) does that.
    ///
    /// ```
    /// use ilt::{overlay::document::OverlayDocument, source::SourceFile};
    ///
    /// let yaml = format!("\
    /// format: ilt-overlay/1
    /// id: two_rivers_ilt
    /// version: 1.0.0
    /// base: {{id: valley_ilt, version: 2.1.0, digest: 'sha256:{}'}}
    /// ", "0".repeat(64));
    /// let document = OverlayDocument::read(&SourceFile::new("two_rivers.yaml", yaml))?;
    /// assert_eq!((&*document.base.id, &*document.base.version), ("valley_ilt", "2.1.0"));
    ///
    /// let problems = OverlayDocument::read(&SourceFile::new("slip.yaml", "format: ilt-overlay/1\nversoin: 1\n"));
    /// assert!(problems.unwrap_err().to_string().contains("did you mean `version`?"));
    /// # Ok::<(), ilt::source::FileProblems>(())
    /// ```
    ///
    /// # Errors
    /// Every problem that can be seen without the base: of the file's shape, and of the ids, versions and the digest
    /// at its head.
    #[cfg(feature = "authoring")]
    pub fn read(file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), |document: Self, sink| {
            let sink = check_names(&document.id, &document.version, Some(&document.base), sink);
            Problems::or(sink.into_problems(), Some(document))
        })
    }
}

impl OverlayQuestionDocument {
    /// A new question on a scale.
    pub fn new(id: &str, text: impl Into<Text>, scale: &str) -> Self {
        Self { text: Some(text.into()), scale: Some(scale.to_owned()), ..Self::of(id) }
    }
}

impl OverlayNonResponseDocument {
    /// A non-response with its label.
    pub fn new(label: impl Into<Text>) -> Self {
        Self { label: Some(label.into()), ..Self::default() }
    }
}

macro_rules! of {
    ( $( $name:ident, )* ) => { $(
        impl $name {
            /// The element with that id, of which nothing is said yet.
            pub fn of(id: &str) -> Self {
                Self { id: id.to_owned(), ..Self::default() }
            }
        }
    )* };
}

of! {
    OverlayScaleDocument,
    OverlayPointDocument,
    OverlayAreaDocument,
    OverlayQuestionDocument,
    OverlayRoleDocument,
    OverlayPromptDocument,
    OverlayViewDocument,
}

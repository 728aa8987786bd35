//! Overlay documents made in code.

use super::document::*;
use crate::Framework;
use crate::adopt::digest;
use crate::framework::{PinDocument, Text};

impl OverlayDocument {
    /// An overlay that makes a framework of that id and version of this base, and changes nothing yet.
    pub fn on(base: &Framework, id: &str, version: &str) -> Self {
        let base = PinDocument {
            id: base.id().to_string(),
            version: base.version().to_string(),
            digest: digest(base).to_string(),
        };
        Self { id: id.to_owned(), version: version.to_owned(), base, ..Self::default() }
    }
}

impl OverlayQuestionDocument {
    /// A new question on a scale.
    pub fn new(id: &str, text: impl Into<Text>, scale: &str) -> Self {
        Self { text: Some(text.into()), scale: Some(scale.to_owned()), ..Self::of(id) }
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
}

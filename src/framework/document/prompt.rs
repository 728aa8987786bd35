//! Questions for the team's talk, as a framework's file has them.

use super::OriginDocument;
use crate::document::document;
use crate::framework::{ID_PATTERN, Phase, PromptScope, Text, Trigger};

document! {
    /// A question for the team's talk about its report.
    ///
    /// ```
    /// # use ilt::framework::document::PromptDocument;
    /// let prompt: PromptDocument = serde_json::from_str(
    ///     r#"{"id": "look_again", "phase": "notice", "trigger": "contested", "scope": "question",
    ///         "text": "What might both sides be looking at?"}"#,
    /// )?;
    /// assert_eq!(prompt.trigger.as_str(), "contested");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct PromptDocument known by (id) {
        required {
            /// The prompt's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// Whether it helps to notice, to interpret or to commit.
            phase: Phase,
            /// What makes it appear.
            trigger: Trigger,
            /// What it is about.
            scope: PromptScope,
            /// What the team reads.
            text: Text,
        }
        optional {
            /// The id of the one question or area that it is about; whichever it fires for if left out.
            #[schemars(extend("pattern" = ID_PATTERN))]
            about: String,
            /// Where the prompt came from.
            origin: OriginDocument,
        }
    }
}

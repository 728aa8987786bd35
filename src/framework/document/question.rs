//! Areas and their questions, as a framework's file has them.

use indexmap::IndexMap;
use schemars::{Schema, SchemaGenerator};

use super::{CutDocument, OriginDocument};
use crate::document::document;
use crate::framework::limits;
use crate::framework::{ID_PATTERN, Keying, NonResponse, PlainText, Referent, Text};
use crate::json_schema;

document! {
    /// An area with its questions.
    ///
    /// ```
    /// # use ilt::framework::document::{AreaDocument, QuestionDocument};
    /// let question = QuestionDocument::new("delegation", "delegate responsibilities?", "frequency");
    /// let area = AreaDocument::new("talent_management", "Talent management", [question]);
    /// assert_eq!(area.questions.len(), 1);
    /// ```
    pub struct AreaDocument known by (id) {
        required {
            /// The area's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// What the area is called.
            title: Text,
            /// The area's questions, in the order in which they are asked.
            questions: Vec<QuestionDocument> [1..=limits::QUESTIONS],
        }
        optional {
            /// What the area is about, in a sentence or two.
            description: Text,
            /// What the area's position is called from certain shares on, from the lowest to the highest; nothing if left
            /// out.
            cuts: Vec<CutDocument> [..=limits::CUTS] = [],
            /// What the area is called in the system that it comes from.
            code: PlainText,
            /// Where the area came from.
            origin: OriginDocument,
        }
    }
}

impl AreaDocument {
    /// An area of questions.
    pub fn new(id: &str, title: impl Into<Text>, questions: impl IntoIterator<Item = QuestionDocument>) -> Self {
        let questions = questions.into_iter().collect();
        Self { id: id.to_owned(), title: title.into(), questions, ..Self::default() }
    }
}

document! {
    /// One question.
    ///
    /// ```
    /// # use ilt::framework::Keying;
    /// # use ilt::framework::document::QuestionDocument;
    /// let mut question = QuestionDocument::new("meetings_overrun", "run over time in meetings?", "frequency");
    /// question.keying = Some(Keying::Reverse); // "always" is not good here
    /// question.weight = Some(2);
    /// ```
    pub struct QuestionDocument known by (id) {
        required {
            /// The question's id, for ever: never renumbered, never used again.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The question, as it continues the stem.
            text: Text,
            /// The id of the scale it is answered on.
            #[schemars(extend("pattern" = ID_PATTERN))]
            scale: String,
        }
        optional {
            /// Rises when the question's meaning changes; 1 if left out.
            #[schemars(range(min = 1, max = limits::REVISION))]
            revision: i64 = 1,
            /// The revision under which this framework asked the same words before its number rose: the series goes on.
            #[schemars(range(min = 1, max = limits::REVISION))]
            continues: i64,
            /// Whether the high end of the scale is the good one; forward if left out.
            keying: Keying = Keying::Forward,
            /// How much the question counts in its area, beside the others; 1 if left out.
            #[schemars(range(min = 1, max = limits::WEIGHT))]
            weight: i64 = 1,
            /// Whether it asks about the team or about the respondent; the team if left out.
            referent: Referent = Referent::Team,
            /// Whether what it asks about may not have come up at all; false if left out.
            may_not_arise: bool = false,
            /// Whether a district may leave the question out; true if left out.
            removable: bool = true,
            /// The non-responses it offers, out of the scale's; all of them if left out.
            non_responses: Vec<NonResponse> as Set [..=2],
            /// By the id of a point of its scale: what that point looks like here.
            #[schemars(schema_with = "descriptors_schema")]
            descriptors: IndexMap<String, Text> [..=limits::POINTS],
            /// What helps to answer it, in a sentence or two.
            help: Text,
            /// Whether it counts in scores, ranks and prompts; true if left out.
            scored: bool = true,
            /// What the question is called in the system that it comes from.
            code: PlainText,
            /// Where the question came from.
            origin: OriginDocument,
        }
    }
}

impl QuestionDocument {
    /// A question on a scale.
    pub fn new(id: &str, text: impl Into<Text>, scale: &str) -> Self {
        Self { id: id.to_owned(), text: text.into(), scale: scale.to_owned(), ..Self::default() }
    }
}

/// Texts by the ids of points.
pub(crate) fn descriptors_schema(generator: &mut SchemaGenerator) -> Schema {
    json_schema::map(ID_PATTERN, &generator.subschema_for::<Text>())
}

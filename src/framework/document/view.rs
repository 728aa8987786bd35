//! Views across areas, and the cuts of areas and views, as a framework's file has them.

use super::OriginDocument;
use crate::document::document;
use crate::framework::limits;
use crate::framework::{FractionText, ID_PATTERN, Text};

document! {
    /// A named selection of questions across areas, such as a subscale: it has a score like an area, and stands in no rank.
    ///
    /// ```
    /// # use ilt::framework::document::ViewDocument;
    /// let families = ViewDocument::new("families", "Work with families", ["family_and_community", "shared_norms"]);
    /// assert_eq!(families.questions.len(), 2);
    /// ```
    pub struct ViewDocument known by (id) {
        required {
            /// The view's id, which is none of an area or a question.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// What the view is called.
            title: Text,
            /// The ids of its questions.
            questions: Vec<String> as Set [1..=limits::QUESTIONS],
        }
        optional {
            /// What the view is about, in a sentence or two.
            description: Text,
            /// What its position is called from certain shares on, from the lowest to the highest; nothing if left out.
            cuts: Vec<CutDocument> [..=limits::CUTS] = [],
            /// Where the view came from.
            origin: OriginDocument,
        }
    }
}

impl ViewDocument {
    /// A view of questions.
    pub fn new<'a>(id: &str, title: impl Into<Text>, questions: impl IntoIterator<Item = &'a str>) -> Self {
        let questions = questions.into_iter().map(str::to_owned).collect();
        Self { id: id.to_owned(), title: title.into(), questions, ..Self::default() }
    }
}

document! {
    /// What a position is called from a certain share on. A cut is a lower end alone, so that no two overlap.
    ///
    /// ```
    /// # use ilt::framework::document::CutDocument;
    /// let in_place = CutDocument::new("7/10", "In place");
    /// assert_eq!(in_place.at_least, "7/10".into());
    /// ```
    pub struct CutDocument known by (at_least) {
        required {
            /// The least position, from 0 to 1.
            at_least: FractionText,
            /// What people read.
            label: Text,
        }
        optional {}
    }
}

impl CutDocument {
    /// A cut with its label.
    pub fn new(at_least: &str, label: impl Into<Text>) -> Self {
        Self { at_least: at_least.into(), label: label.into() }
    }
}

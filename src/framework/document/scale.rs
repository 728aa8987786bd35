//! Scales, their points and the non-responses they offer, as a framework's file has them.

use super::OriginDocument;
use crate::document::document;
use crate::framework::limits;
use crate::framework::{ID_PATTERN, NonResponse, PlainText, ScaleKind, Text};

document! {
    /// An answer scale: its points in order, and which of them are favorable and unfavorable.
    ///
    /// ```
    /// # use ilt::framework::document::{PointDocument, ScaleDocument};
    /// let points = [PointDocument::new("no", 1, "No"), PointDocument::new("partly", 2, "Partly"), PointDocument::new("yes", 3, "Yes")];
    /// let scale = ScaleDocument::new("yes_partly_no", points, ["yes"], ["no"]);
    /// assert_eq!(scale.points.len(), 3);
    /// ```
    pub struct ScaleDocument known by (id) {
        required {
            /// The scale's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The points from the lowest to the highest.
            points: Vec<PointDocument> [2..=limits::POINTS],
            /// The ids of the favorable points: the upper end of the scale.
            favorable: Vec<String> as Set [1..=limits::POINTS],
            /// The ids of the unfavorable points: the lower end of the scale.
            unfavorable: Vec<String> as Set [1..=limits::POINTS],
        }
        optional {
            /// What the scale measures.
            kind: ScaleKind = ScaleKind::Other,
            /// Rises when the scale's meaning changes; 1 if left out.
            #[schemars(range(min = 1, max = limits::REVISION))]
            revision: i64 = 1,
            /// The revision under which this framework asked the same words before its number rose: the series goes on.
            #[schemars(range(min = 1, max = limits::REVISION))]
            continues: i64,
            /// The position of the last point, where the points declare positions.
            #[schemars(range(min = 1, max = limits::VALUE))]
            span: i64,
            /// The ways of giving no answer that the scale offers; none if left out.
            non_responses: NonResponsesDocument,
            /// Where the scale came from.
            origin: OriginDocument,
        }
    }
}

impl ScaleDocument {
    pub(crate) fn offers(&self, kind: NonResponse) -> bool {
        self.non_responses.as_ref().is_some_and(|offered| match kind {
            NonResponse::NotApplicable => offered.not_applicable.is_some(),
            NonResponse::DontKnow => offered.dont_know.is_some(),
        })
    }

    /// A scale of points with the ids of its favorable and unfavorable ones.
    pub fn new<'a>(
        id: &str,
        points: impl IntoIterator<Item = PointDocument>,
        favorable: impl IntoIterator<Item = &'a str>,
        unfavorable: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            id: id.to_owned(),
            points: points.into_iter().collect(),
            favorable: favorable.into_iter().map(str::to_owned).collect(),
            unfavorable: unfavorable.into_iter().map(str::to_owned).collect(),
            ..Self::default()
        }
    }
}

document! {
    /// One point of a scale.
    ///
    /// ```
    /// # use ilt::framework::document::PointDocument;
    /// let often = PointDocument::new("often", 4, [("en", "Often"), ("es", "A menudo")]);
    /// assert_eq!(often.value, 4);
    /// ```
    pub struct PointDocument known by (id) {
        required {
            /// The point's id: what an answer is on the wire.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The point's value in sums and means; values increase along the scale.
            #[schemars(range(min = -limits::VALUE, max = limits::VALUE))]
            value: i64,
            /// What people read.
            label: Text,
        }
        optional {
            /// Where the point stands between 0 and the scale's span; evenly spaced if left out.
            #[schemars(range(min = 0, max = limits::VALUE))]
            position: i64,
            /// What the point is called in the system that it comes from.
            code: PlainText,
            /// Where the point came from.
            origin: OriginDocument,
        }
    }
}

impl PointDocument {
    /// A point with its value and label.
    pub fn new(id: &str, value: i64, label: impl Into<Text>) -> Self {
        Self { id: id.to_owned(), value, label: label.into(), ..Self::default() }
    }
}

document! {
    /// The ways of giving no answer that a scale offers.
    ///
    /// ```
    /// # use ilt::framework::document::{NonResponseDocument, NonResponsesDocument};
    /// let offered = NonResponsesDocument {
    ///     dont_know: Some(NonResponseDocument::new("I don't know")),
    ///     ..NonResponsesDocument::default()
    /// };
    /// assert!(offered.not_applicable.is_none());
    /// ```
    pub struct NonResponsesDocument {
        required {}
        optional {
            /// "Does not apply to us."
            not_applicable: NonResponseDocument,
            /// "I cannot say."
            dont_know: NonResponseDocument,
        }
    }
}

document! {
    /// One way of giving no answer.
    ///
    /// ```
    /// # use ilt::framework::document::NonResponseDocument;
    /// let not_applicable = NonResponseDocument::new([("en", "Not applicable"), ("es", "No corresponde")]);
    /// assert_ne!(not_applicable, NonResponseDocument::default());
    /// ```
    pub struct NonResponseDocument {
        required {
            /// What people read.
            label: Text,
        }
        optional {
            /// What the non-response is called in the system that it comes from.
            code: PlainText,
            /// Where the non-response came from.
            origin: OriginDocument,
        }
    }
}

impl NonResponseDocument {
    /// A non-response with its label.
    pub fn new(label: impl Into<Text>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }
}

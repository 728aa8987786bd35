//! How answers are read, chosen and hidden, as a framework's file has it.

use crate::document::document;
use crate::framework::limits;
use crate::framework::{AreaReading, FractionText, OpenMode};

document! {
    /// How answers become scores, bands and flags. Every threshold is a fraction in quotes.
    ///
    /// ```
    /// # use ilt::framework::document::{ScoringDocument, StrengthDocument};
    /// let strict = ScoringDocument {
    ///     strength: Some(StrengthDocument { favorable_at_least: Some("4/5".into()), ..Default::default() }),
    ///     ..Default::default()
    /// };
    /// # let _ = strict;
    /// ```
    pub struct ScoringDocument {
        required {}
        optional {
            /// How an area's score is read from its questions.
            area_reading: AreaReading = AreaReading::MeanOfQuestions,
            /// The fewest answers a question needs for a band; 3 if left out.
            #[schemars(range(min = limits::SMALLEST_MINIMUM_N, max = limits::LARGEST_RULE))]
            minimum_n: i64 = 3,
            /// The least share of an area's weight that must have a score; "1/2" if left out.
            minimum_coverage: FractionText = "1/2",
            /// Decimal places of displayed means; 2 if left out.
            #[schemars(range(min = 0, max = limits::PLACES))]
            places: i64 = 2,
            /// When a question is a strength.
            strength: StrengthDocument,
            /// When a question is an opportunity.
            opportunity: OpportunityDocument,
            /// When a question is contested.
            contested: ContestedDocument,
            /// The least share of respondents who don't know that makes low visibility; "1/3" if left out.
            low_visibility_at_least: FractionText = "1/3",
            /// The least share of "not applicable" that makes a poor fit; "1/2" if left out.
            poor_fit_at_least: FractionText = "1/2",
            /// The least difference of positions that makes a role gap; "1/4" if left out.
            role_gap_at_least: FractionText = "1/4",
            /// The least share of an area's questions in one band that highlights the area; "1/2" if left out.
            highlight_at_least: FractionText = "1/2",
        }
    }
}

document! {
    /// When a question is a strength: enough favorable answers and few unfavorable ones.
    ///
    /// ```
    /// # use ilt::framework::document::StrengthDocument;
    /// let rule: StrengthDocument = serde_json::from_str(r#"{"favorable_at_least": "3/4"}"#)?;
    /// assert!(rule.unfavorable_at_most.is_none());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct StrengthDocument {
        required {}
        optional {
            /// The least share of favorable answers; "2/3" if left out.
            favorable_at_least: FractionText = "2/3",
            /// The largest share of unfavorable answers; "1/6" if left out.
            unfavorable_at_most: FractionText = "1/6",
        }
    }
}

document! {
    /// When a question is an opportunity: many unfavorable answers, or a low mean.
    ///
    /// ```
    /// # use ilt::framework::document::OpportunityDocument;
    /// let rule: OpportunityDocument = serde_json::from_str(r#"{"position_below": "1/2"}"#)?;
    /// assert_eq!(rule.position_below, Some("1/2".into()));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct OpportunityDocument {
        required {}
        optional {
            /// The least share of unfavorable answers; "1/3" if left out.
            unfavorable_at_least: FractionText = "1/3",
            /// The mean position below which a question is an opportunity; "1/2" if left out.
            position_below: FractionText = "1/2",
        }
    }
}

document! {
    /// When a question is contested: many answers at either end.
    ///
    /// ```
    /// # use ilt::framework::document::ContestedDocument;
    /// let rule = ContestedDocument { favorable_at_least: Some("1/4".into()), unfavorable_at_least: Some("1/4".into()) };
    /// assert_ne!(rule, ContestedDocument::default());
    /// ```
    pub struct ContestedDocument {
        required {}
        optional {
            /// The least share of favorable answers; "1/3" if left out.
            favorable_at_least: FractionText = "1/3",
            /// The least share of unfavorable answers; "1/3" if left out.
            unfavorable_at_least: FractionText = "1/3",
        }
    }
}

document! {
    /// How what stands out is chosen.
    ///
    /// ```
    /// # use ilt::framework::document::PrioritiesDocument;
    /// let two = PrioritiesDocument { cap: Some(2), relative_fallback: None };
    /// assert_eq!(two.cap, Some(2));
    /// ```
    pub struct PrioritiesDocument {
        required {}
        optional {
            /// How many ranks of strengths and of opportunities are proposed; 3 if left out.
            #[schemars(range(min = 1, max = limits::LARGEST_RULE))]
            cap: i64 = 3,
            /// Whether the best of the rest is shown where nothing stands out; true if left out.
            relative_fallback: bool = true,
        }
    }
}

document! {
    /// The least that reports must hide. A caller may be stricter, never looser.
    ///
    /// ```
    /// # use ilt::framework::OpenMode;
    /// # use ilt::framework::document::DisclosureDocument;
    /// let strict = DisclosureDocument { threshold: Some(6), open_mode: Some(OpenMode::Never) };
    /// assert_ne!(strict, DisclosureDocument::default());
    /// ```
    pub struct DisclosureDocument {
        required {}
        optional {
            /// The fewest people one may be hidden among; 5 if left out.
            #[schemars(range(min = limits::SMALLEST_THRESHOLD, max = limits::LARGEST_RULE))]
            threshold: i64 = 5,
            /// Whether a team may agree to show everything.
            open_mode: OpenMode = OpenMode::WithAgreement,
        }
    }
}

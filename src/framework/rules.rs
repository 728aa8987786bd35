//! How answers are read, chosen and hidden, in a framework's file and checked.

#[cfg(feature = "proptest1")]
use proptest::prelude::*;

use super::declare_rules::{self, rules};
use super::{Fraction, FractionText, limits};
use crate::diagnostic::Pointer;
use crate::document::{Sink, choices};

choices! {
    /// How an area's score is read from its questions. The choice matters (the three usual readings give three
    /// different numbers on the same answers), so it is declared and its name stands in the report.
    pub enum AreaReading or UnknownChoice {
        /// The weighted mean of the questions' mean positions: every question counts by its weight.
        MeanOfQuestions = "mean_of_questions",
        /// The weighted mean of all answers: a question counts by its weight and by how many answered it.
        PooledAnswers = "pooled_answers",
    }
}

choices! {
    /// Whether a team may agree to show everything.
    pub enum OpenMode or UnknownChoice {
        /// With an agreement that is recorded in the response set.
        WithAgreement = "with_agreement",
        /// Never.
        Never = "never",
    }
}

rules! {
    /// How answers become scores, bands and flags, every constant in its place.
    ///
    /// The defaults are this crate's, not New Leaders'.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let framework = Framework::new_leaders();
    /// assert_eq!(framework.scoring().strength.favorable_at_least.to_string(), "2/3");
    /// assert_eq!(framework.scoring().minimum_n, 3);
    /// ```
    pub struct ScoringRules;
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
        /// How an area's score is read from its questions
        choice area_reading: AreaReading = MeanOfQuestions;
        /// The fewest answers a question needs for a band
        number minimum_n: u32 = 3 in limits::SMALLEST_MINIMUM_N, limits::LARGEST_RULE;
        /// The least share of an area's weight that must have a score
        share minimum_coverage = 1/2;
        /// Decimal places of displayed means
        number places: u8 = 2 in 0, limits::PLACES;
        /// When a question is a strength
        group strength: StrengthRule as StrengthDocument;
        /// When a question is an opportunity
        group opportunity: OpportunityRule as OpportunityDocument;
        /// When a question is contested
        group contested: ContestedRule as ContestedDocument;
        /// The least share of respondents who don't know that makes low visibility
        share low_visibility_at_least = 1/3;
        /// The least share of "not applicable" that makes a poor fit
        share poor_fit_at_least = 1/2;
        /// The least difference of positions that makes a role gap
        share role_gap_at_least = 1/4;
        /// The least share of an area's questions in one band that highlights the area
        share highlight_at_least = 1/2;
        /// The least difference of positions between two cycles that is a change
        share change_at_least = 1/10;
        /// How many answers must move by one point for a change where few answered
        number change_moves: u32 = 2 in 1, limits::LARGEST_RULE;
    }
}

rules! {
    /// When a question is a strength: both conditions hold.
    ///
    /// ```
    /// # use ilt::framework::ScoringRules;
    /// assert_eq!(ScoringRules::default().strength.unfavorable_at_most.to_string(), "1/6");
    /// ```
    pub struct StrengthRule;
    /// When a question is a strength: enough favorable answers and few unfavorable ones.
    ///
    /// ```
    /// # use ilt::framework::document::StrengthDocument;
    /// let rule: StrengthDocument = serde_json::from_str(r#"{"favorable_at_least": "3/4"}"#)?;
    /// assert!(rule.unfavorable_at_most.is_none());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct StrengthDocument {
        /// The least share of favorable answers
        share favorable_at_least = 2/3;
        /// The largest share of unfavorable answers
        share unfavorable_at_most = 1/6;
    }
}

rules! {
    /// When a question that is no strength is an opportunity: one of the conditions holds.
    ///
    /// ```
    /// # use ilt::framework::ScoringRules;
    /// assert_eq!(ScoringRules::default().opportunity.position_below.to_string(), "1/2");
    /// ```
    pub struct OpportunityRule;
    /// When a question is an opportunity: many unfavorable answers, or a low mean.
    ///
    /// ```
    /// # use ilt::framework::document::OpportunityDocument;
    /// let rule: OpportunityDocument = serde_json::from_str(r#"{"position_below": "1/2"}"#)?;
    /// assert_eq!(rule.position_below, Some("1/2".into()));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct OpportunityDocument {
        /// The least share of unfavorable answers
        share unfavorable_at_least = 1/3;
        /// The mean position below which a question is an opportunity
        share position_below = 1/2;
    }
}

rules! {
    /// When a question is contested: both conditions hold.
    ///
    /// ```
    /// # use ilt::framework::ScoringRules;
    /// assert_eq!(ScoringRules::default().contested.favorable_at_least.to_string(), "1/3");
    /// ```
    pub struct ContestedRule;
    /// When a question is contested: many answers at either end.
    ///
    /// ```
    /// # use ilt::framework::document::ContestedDocument;
    /// let rule = ContestedDocument { favorable_at_least: Some("1/4".into()), ..Default::default() };
    /// assert_ne!(rule, ContestedDocument::default());
    /// ```
    pub struct ContestedDocument {
        /// The least share of favorable answers
        share favorable_at_least = 1/3;
        /// The least share of unfavorable answers
        share unfavorable_at_least = 1/3;
    }
}

rules! {
    /// How what stands out is chosen.
    ///
    /// ```
    /// # use ilt::framework::PriorityRules;
    /// assert_eq!(PriorityRules::default().cap, 3);
    /// ```
    pub struct PriorityRules;
    /// How what stands out is chosen.
    ///
    /// ```
    /// # use ilt::framework::document::PrioritiesDocument;
    /// let two = PrioritiesDocument { cap: Some(2), ..Default::default() };
    /// assert_eq!(two.cap, Some(2));
    /// ```
    pub struct PrioritiesDocument {
        /// How many ranks of strengths and of opportunities are proposed
        number cap: u32 = 3 in 1, limits::LARGEST_RULE;
        /// Whether the best of the rest is shown where nothing stands out
        truth relative_fallback = true;
        /// Whether importance is the first key by which opportunities rank
        truth importance_first = false;
    }
}

rules! {
    /// The least that reports of a framework hide.
    ///
    /// ```
    /// # use ilt::framework::{DisclosureRules, OpenMode};
    /// let rules = DisclosureRules::default();
    /// assert_eq!((rules.threshold, rules.open_mode), (5, OpenMode::WithAgreement));
    /// ```
    pub struct DisclosureRules;
    /// The least that reports must hide. A caller may be stricter, never looser.
    ///
    /// ```
    /// # use ilt::framework::OpenMode;
    /// # use ilt::framework::document::DisclosureDocument;
    /// let strict = DisclosureDocument { open_mode: Some(OpenMode::Never), ..Default::default() };
    /// assert_ne!(strict, DisclosureDocument::default());
    /// ```
    pub struct DisclosureDocument {
        /// The fewest people one may be hidden among
        number threshold: u32 = 5 in limits::SMALLEST_THRESHOLD, limits::LARGEST_RULE;
        /// Whether a team may agree to show everything
        choice open_mode: OpenMode = WithAgreement;
    }
}

impl DisclosureRules {
    /// Whether a team may agree to show everything.
    pub(crate) fn may_be_open(&self) -> bool {
        self.open_mode == OpenMode::WithAgreement
    }
}

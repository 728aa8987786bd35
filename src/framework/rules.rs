use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Fraction;
use crate::document::choices;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct ScoringRules {
    /// How an area's score is read from its questions.
    pub area_reading: AreaReading,
    /// The fewest answers a question needs for a band.
    pub minimum_n: u32,
    /// The least share of an area's weight that must have a score.
    pub minimum_coverage: Fraction,
    /// Decimal places of displayed means.
    pub places: u8,
    /// When a question is a strength.
    pub strength: StrengthRule,
    /// When a question is an opportunity.
    pub opportunity: OpportunityRule,
    /// When a question is contested.
    pub contested: ContestedRule,
    /// The least share of respondents who don't know that makes low visibility.
    pub low_visibility_at_least: Fraction,
    /// The least share of "not applicable" that makes a poor fit.
    pub poor_fit_at_least: Fraction,
    /// The least difference of positions that makes a role gap.
    pub role_gap_at_least: Fraction,
    /// The least share of an area's questions in one band that highlights the area.
    pub highlight_at_least: Fraction,
}

/// When a question is a strength: both conditions hold.
///
/// ```
/// # use ilt::framework::ScoringRules;
/// assert_eq!(ScoringRules::default().strength.unfavorable_at_most.to_string(), "1/6");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct StrengthRule {
    /// The least share of favorable answers.
    pub favorable_at_least: Fraction,
    /// The largest share of unfavorable answers.
    pub unfavorable_at_most: Fraction,
}

/// When a question that is no strength is an opportunity: one of the conditions holds.
///
/// ```
/// # use ilt::framework::ScoringRules;
/// assert_eq!(ScoringRules::default().opportunity.position_below.to_string(), "1/2");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct OpportunityRule {
    /// The least share of unfavorable answers.
    pub unfavorable_at_least: Fraction,
    /// The mean position below which the question is an opportunity.
    pub position_below: Fraction,
}

/// When a question is contested: both conditions hold.
///
/// ```
/// # use ilt::framework::ScoringRules;
/// assert_eq!(ScoringRules::default().contested.favorable_at_least.to_string(), "1/3");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct ContestedRule {
    /// The least share of favorable answers.
    pub favorable_at_least: Fraction,
    /// The least share of unfavorable answers.
    pub unfavorable_at_least: Fraction,
}

impl Default for ScoringRules {
    fn default() -> Self {
        Self {
            area_reading: AreaReading::MeanOfQuestions,
            minimum_n: 3,
            minimum_coverage: Fraction::constant(1, 2),
            places: 2,
            strength: StrengthRule {
                favorable_at_least: Fraction::constant(2, 3),
                unfavorable_at_most: Fraction::constant(1, 6),
            },
            opportunity: OpportunityRule {
                unfavorable_at_least: Fraction::constant(1, 3),
                position_below: Fraction::constant(1, 2),
            },
            contested: ContestedRule {
                favorable_at_least: Fraction::constant(1, 3),
                unfavorable_at_least: Fraction::constant(1, 3),
            },
            low_visibility_at_least: Fraction::constant(1, 3),
            poor_fit_at_least: Fraction::constant(1, 2),
            role_gap_at_least: Fraction::constant(1, 4),
            highlight_at_least: Fraction::constant(1, 2),
        }
    }
}

/// How what stands out is chosen.
///
/// ```
/// # use ilt::framework::PriorityRules;
/// assert_eq!(PriorityRules::default().cap, 3);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct PriorityRules {
    /// How many ranks of strengths and of opportunities are proposed.
    pub cap: u32,
    /// Whether the best of the rest is shown where nothing stands out.
    pub relative_fallback: bool,
}

impl Default for PriorityRules {
    fn default() -> Self {
        Self { cap: 3, relative_fallback: true }
    }
}

/// The least that reports of a framework hide.
///
/// ```
/// # use ilt::framework::{DisclosureRules, OpenMode};
/// let rules = DisclosureRules::default();
/// assert_eq!((rules.threshold, rules.open_mode), (5, OpenMode::WithAgreement));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct DisclosureRules {
    /// The fewest people one may be hidden among.
    pub threshold: u32,
    /// Whether a team may agree to show everything.
    pub open_mode: OpenMode,
}

impl Default for DisclosureRules {
    fn default() -> Self {
        Self { threshold: 5, open_mode: OpenMode::WithAgreement }
    }
}

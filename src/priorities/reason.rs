use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::framework::{AnsweredBy, Fraction, Framework};
use crate::score::{PointAnswers, Ratio};

/// Why a question is proposed, with the numbers that decided.
///
/// ```
/// # use ilt::{framework::Fraction, priorities::Reason};
/// let reason = Reason::UnfavorableReaches { unfavorable: 5, n: 7, threshold: "1/3".parse()? };
/// assert_eq!(
///     serde_json::to_string(&reason).unwrap(),
///     r#"{"code":"unfavorable_reaches","unfavorable":5,"n":7,"threshold":"1/3"}"#,
/// );
/// # Ok::<(), ilt::framework::FractionError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "CandidateReason", transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "code", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Reason {
    /// Enough answers are favorable.
    FavorableReaches {
        /// Favorable answers.
        favorable: u64,
        /// Point answers.
        n: u64,
        /// The least share.
        threshold: Fraction,
    },
    /// Few answers are unfavorable.
    UnfavorableWithin {
        /// Unfavorable answers.
        unfavorable: u64,
        /// Point answers.
        n: u64,
        /// The largest share.
        threshold: Fraction,
    },
    /// Many answers are unfavorable.
    UnfavorableReaches {
        /// Unfavorable answers.
        unfavorable: u64,
        /// Point answers.
        n: u64,
        /// The least share.
        threshold: Fraction,
    },
    /// The mean position is low.
    PositionBelow {
        /// The mean position with 2 decimal places, or with 4 where 2 would not show that it is below.
        position: String,
        /// The position it is below.
        threshold: Fraction,
    },
    /// The team's own rating is a favorable one.
    RatedFavorable {},
    /// The team's own rating is an unfavorable one.
    RatedUnfavorable {},
    /// So many find it important, which ranks before all else here.
    Importance {
        /// High importance.
        high: u64,
        /// Medium importance.
        medium: u64,
        /// Low importance.
        low: u64,
    },
    /// No question of the report is a strength; this steady one comes nearest.
    HighestOfSteady {},
    /// No question of the report is an opportunity; this steady one comes nearest.
    LowestOfSteady {},
    /// No question of the report is an opportunity; this is the lowest of the steady ones that are found most important.
    MostImportantOfSteady {},
}

pub(super) fn of_strength(answers: &PointAnswers, framework: &Framework) -> Vec<Reason> {
    if framework.answered_by() == AnsweredBy::Team {
        return vec![Reason::RatedFavorable {}];
    }
    let rules = framework.scoring();
    vec![
        Reason::FavorableReaches {
            favorable: answers.favorable(),
            n: answers.n(),
            threshold: rules.strength.favorable_at_least,
        },
        Reason::UnfavorableWithin {
            unfavorable: answers.unfavorable(),
            n: answers.n(),
            threshold: rules.strength.unfavorable_at_most,
        },
    ]
}

/// An opportunity of members' answers has at least one of two reasons; only those that hold are told.
pub(super) fn of_opportunity(answers: &PointAnswers, framework: &Framework) -> Vec<Reason> {
    if framework.answered_by() == AnsweredBy::Team {
        return vec![Reason::RatedUnfavorable {}];
    }
    let rules = framework.scoring();
    let rule = &rules.opportunity;
    let many = rule.unfavorable_at_least.is_reached_by(answers.unfavorable(), answers.n()).then(|| {
        Reason::UnfavorableReaches {
            unfavorable: answers.unfavorable(),
            n: answers.n(),
            threshold: rule.unfavorable_at_least,
        }
    });
    let low = (!answers.position().is_at_least(rule.position_below)).then(|| Reason::PositionBelow {
        position: shown_below(answers.position(), rule.position_below),
        threshold: rule.position_below,
    });
    many.into_iter().chain(low).collect()
}

/// A position as reports show it. One of hundreds of answers may round to the threshold that it is below: "0.50 is
/// below 1/2" would read like a mistake.
fn shown_below(position: &Ratio, threshold: Fraction) -> String {
    let shown = position.to_decimal(2);
    if shown == Ratio::of(threshold).to_decimal(2) { position.to_decimal(4) } else { shown }
}

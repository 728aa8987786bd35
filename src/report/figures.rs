use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::framework::{Cut, Fraction};
use crate::score::Ratio;

/// Places of a position for reading.
pub(super) const POSITION_PLACES: u8 = 2;
/// Places of a cut as a percent.
const PERCENT_PLACES: u8 = 2;
/// Places of a percent that is very near to a cut.
const MOST_PLACES: u8 = 9;
/// Places of a number that is drawn.
const DRAWN: u8 = 4;
/// Below this JavaScript holds every whole number exactly.
const EXACT_IN_JAVASCRIPT: i128 = 1 << 53;

/// An exact fraction in lowest terms.
///
/// ```
/// # use ilt::report::ExactRatio;
/// let ratio = ExactRatio { numerator: 145, denominator: 252 };
/// assert!(ratio.numerator < ratio.denominator);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct ExactRatio {
    /// Above the line.
    pub numerator: i64,
    /// Below the line.
    pub denominator: i64,
}

/// A count of a whole, and its percent rounded alone.
///
/// ```
/// # use ilt::report::ReportShare;
/// # fn line(favorable: &ReportShare) -> String {
/// format!("{} ({} %)", favorable.text, favorable.percent) // "6 of 7 (86 %)"
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportShare {
    /// How many.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// Whole percent, rounded alone and never the sum of rounded parts.
    pub percent: u8,
    /// The count of the whole in words.
    pub text: String,
}

/// A number for reading and for drawing.
///
/// ```
/// # use ilt::report::ReportNumber;
/// # fn bar(number: &ReportNumber) -> f64 {
/// number.number * 100.0 // a bar's width in percent; print `display`, do not format `number`
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportNumber {
    /// The number as people read it, rounded once.
    pub display: String,
    /// The number rounded to 4 places, for drawing.
    pub number: f64,
    /// The number itself, where JavaScript can hold both parts.
    pub exact: Option<ExactRatio>,
}

impl ReportNumber {
    pub(crate) fn of(ratio: &Ratio, places: u8) -> Self {
        Self {
            display: ratio.to_decimal(places),
            number: ratio.to_number(DRAWN),
            exact: ratio.parts().map(|(numerator, denominator)| ExactRatio { numerator, denominator }),
        }
    }
}

/// A difference of positions with its sign.
pub(super) fn signed(gap: &Ratio) -> String {
    let plus = if gap.sign().is_gt() { "+" } else { "" };
    format!("{plus}{}", gap.to_decimal(POSITION_PLACES))
}

/// A cut as people read it: a percent with the places that it has, or the fraction where no two places say it exactly.
pub(super) fn shown_cut(at_least: Fraction) -> String {
    let percent = as_percent(&Ratio::of(at_least));
    let exact = (0..=PERCENT_PLACES).find(|places| rounded(&percent, *places) == percent);
    exact.map_or_else(|| at_least.to_string(), |places| format!("{}%", percent.to_decimal(places)))
}

/// A position as a percent, with no more places than it takes to stand on the right side of each cut: 69.6 % of the way
/// is no 70 %.
pub(super) fn percent_beside_cuts(position: &Ratio, cuts: &[Cut]) -> String {
    let percent = as_percent(position);
    let tells = |places: &u8| {
        let shown = rounded(&percent, *places);
        let same_side = |cut: &Cut| {
            let at_least = as_percent(&Ratio::of(cut.at_least()));
            (shown >= rounded(&at_least, (*places).max(PERCENT_PLACES))) == (percent >= at_least)
        };
        cuts.iter().all(same_side)
    };
    percent.to_decimal((0..MOST_PLACES).find(tells).unwrap_or(MOST_PLACES))
}

fn as_percent(share: &Ratio) -> Ratio {
    share.between(0, 100)
}

/// The number as it is read with so many places.
fn rounded(number: &Ratio, places: u8) -> Ratio {
    let digits = number.to_decimal(places).replace('.', "").parse().unwrap_or_default();
    Ratio::new(digits, 10_u128.pow(places.into())).unwrap_or_else(|| number.clone())
}

/// A sum that JavaScript can hold.
pub(super) fn exact_sum(sum: i128) -> Option<i64> {
    i64::try_from(sum).ok().filter(|_| sum.abs() < EXACT_IN_JAVASCRIPT)
}

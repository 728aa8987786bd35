use std::fmt;

use num_bigint::{BigInt, Sign};
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::framework::Fraction;

/// An exact number: what a score is before anybody rounds it.
///
/// ```
/// # use ilt::score::Ratio;
/// let mean = Ratio::new(26, 6).unwrap();
/// assert_eq!(mean.to_decimal(2), "4.33");
/// assert_eq!(Ratio::new(5, 2).unwrap().to_decimal(2), "2.50");
/// assert_eq!(Ratio::new(-1, 1000).unwrap().to_decimal(2), "0.00"); // never "-0.00"
/// assert!(mean > Ratio::new(4, 1).unwrap());
/// assert_eq!(Ratio::new(1, 0), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ratio(BigRational);

impl Ratio {
    /// `numerator / denominator`; nothing where the denominator is 0.
    pub fn new(numerator: i128, denominator: u128) -> Option<Self> {
        (denominator != 0).then(|| Self(BigRational::new(numerator.into(), denominator.into())))
    }

    /// The number with `places` decimal places and a point, rounded half away from zero.
    pub fn to_decimal(&self, places: u8) -> String {
        let scale = BigInt::from(10).pow(u32::from(places));
        let doubled = self.0.numer().abs() * &scale * 2 + self.0.denom();
        let rounded: BigInt = doubled / (self.0.denom() * 2);
        let sign = if self.0.is_negative() && !rounded.is_zero() { "-" } else { "" };
        let (whole, rest) = (&rounded / &scale, &rounded % &scale);
        match places {
            0 => format!("{sign}{whole}"),
            _ => format!("{sign}{whole}.{rest:0>width$}", rest = rest.to_string(), width = usize::from(places)),
        }
    }

    /// The number rounded to `places` decimal places, for drawing.
    pub fn to_number(&self, places: u8) -> f64 {
        // reading the decimal back rounds once, and a decimal is always a finite number
        self.to_decimal(places).parse().unwrap_or(0.0)
    }

    /// Numerator and denominator in lowest terms, where JavaScript can hold both exactly.
    pub fn parts(&self) -> Option<(i64, i64)> {
        const EXACT_IN_JAVASCRIPT: i64 = 1 << 53;
        let part = |part: &BigInt| part.to_i64().filter(|part| part.abs() < EXACT_IN_JAVASCRIPT);
        Some((part(self.0.numer())?, part(self.0.denom())?))
    }

    /// How far the number is from 0.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// Whether the number is above 0, below it, or 0 itself.
    pub fn sign(&self) -> std::cmp::Ordering {
        match self.0.numer().sign() {
            Sign::Minus => std::cmp::Ordering::Less,
            Sign::NoSign => std::cmp::Ordering::Equal,
            Sign::Plus => std::cmp::Ordering::Greater,
        }
    }

    /// Whether the number is at least the threshold.
    pub fn is_at_least(&self, threshold: Fraction) -> bool {
        self.0 >= threshold.to_rational()
    }

    // no `From`: the library's type stands in no signature
    pub(crate) fn of(rational: BigRational) -> Self {
        Self(rational)
    }

    pub(crate) fn rational(&self) -> &BigRational {
        &self.0
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Whole percents of parts that add up to 100: largest remainder (Hamilton 1792), ties to the earlier part.
pub(crate) fn percents(parts: &[u64]) -> Vec<u8> {
    let total: u128 = parts.iter().map(|part| u128::from(*part)).sum();
    if total == 0 {
        return vec![0; parts.len()];
    }
    let share = |part: &u64| u128::from(*part) * 100;
    let mut percents: Vec<u8> = parts.iter().map(|part| u8::try_from(share(part) / total).unwrap_or(100)).collect();
    let given: u64 = percents.iter().copied().map(u64::from).sum();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    // stable: equal remainders stay in order
    by_remainder.sort_by_key(|index| std::cmp::Reverse(parts.get(*index).map(|part| share(part) % total)));
    for index in by_remainder.into_iter().take(usize::try_from(100 - given).unwrap_or(0)) {
        if let Some(percent) = percents.get_mut(index) {
            *percent += 1;
        }
    }
    percents
}

/// A whole percent, rounded alone, half away from zero.
pub(crate) fn percent(count: u64, total: u64) -> Option<u8> {
    let (count, total) = (u128::from(count), u128::from(total));
    (count * 200 + total).checked_div(total * 2).and_then(|percent| u8::try_from(percent).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_round_half_away_from_zero_once() {
        for (numerator, denominator, places, expected) in [
            (26, 6, 2, "4.33"),
            (5, 2, 2, "2.50"),
            (1, 200, 2, "0.01"),
            (-1, 200, 2, "-0.01"),
            (-1, 201, 2, "0.00"),
            (1, 2, 0, "1"),
            (-1, 2, 0, "-1"),
            (2, 3, 4, "0.6667"),
            (1005, 1000, 2, "1.01"),
            (0, 5, 2, "0.00"),
            (9999, 1000, 2, "10.00"),
        ] {
            assert_eq!(
                Ratio::new(numerator, denominator).unwrap().to_decimal(places),
                expected,
                "{numerator}/{denominator}"
            );
        }
    }

    #[test]
    fn only_what_javascript_holds_is_given_exactly() {
        assert_eq!(Ratio::new(145, 252).unwrap().parts(), Some((145, 252)));
        assert_eq!(Ratio::new(2, 4).unwrap().parts(), Some((1, 2)));
        assert_eq!(Ratio::new((1 << 53) - 1, 1).unwrap().parts(), Some(((1 << 53) - 1, 1)));
        assert_eq!(Ratio::new(1 << 53, 1).unwrap().parts(), None);
        assert_eq!(Ratio::new(1, 1 << 53).unwrap().parts(), None);
    }

    #[test]
    fn percents_add_up_to_100() {
        for (parts, expected) in [
            (&[0, 1, 1, 3, 2][..], &[0, 14, 14, 43, 29][..]),
            (&[1, 1, 1], &[34, 33, 33]),
            (&[1, 1, 1, 1, 1, 1], &[17, 17, 17, 17, 16, 16]),
            (&[0, 0], &[0, 0]),
            (&[0, 7], &[0, 100]),
            (&[u64::MAX, u64::MAX], &[50, 50]),
        ] {
            assert_eq!(percents(parts), expected, "{parts:?}");
        }
    }

    #[test]
    fn a_percent_is_rounded_alone() {
        assert_eq!(percent(1, 8), Some(13)); // 12.5
        assert_eq!(percent(2, 3), Some(67));
        assert_eq!(percent(0, 3), Some(0));
        assert_eq!(percent(3, 3), Some(100));
        assert_eq!(percent(0, 0), None);
    }
}

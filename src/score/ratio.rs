use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, ToPrimitive, Zero};

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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ratio(Exact);

/// A number in lowest terms, in the first of the two that holds it, so that equal numbers are written alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Exact {
    /// Whatever a team's answers come to.
    Small(Small),
    /// What the answers of very many come to.
    Big(BigRational),
}

type Small = num_rational::Ratio<i128>;

impl Ratio {
    /// `numerator / denominator`; nothing where the denominator is 0.
    pub fn new(numerator: i128, denominator: u128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        Some(match i128::try_from(denominator) {
            Ok(denominator) if numerator != i128::MIN => Self(Exact::Small(Small::new(numerator, denominator))),
            _ => Self::from_big(BigRational::new(numerator.into(), denominator.into())),
        })
    }

    /// The number with `places` decimal places and a point, rounded half away from zero.
    pub fn to_decimal(&self, places: u8) -> String {
        self.to_small_decimal(places).unwrap_or_else(|| self.to_big_decimal(places))
    }

    fn to_small_decimal(&self, places: u8) -> Option<String> {
        let (rounded, ten) = self.rounded(places)?;
        let (sign, width) = (self.minus_before(rounded), usize::from(places));
        let (whole, part) = (rounded.checked_div(ten)?, rounded.checked_rem(ten)?);
        Some(if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:0width$}") })
    }

    fn to_big_decimal(&self, places: u8) -> String {
        let width = usize::from(places) + 1;
        let mut decimal = format!("{:0width$}", rounded_big(&self.to_big(), places));
        if places > 0 {
            decimal.insert(decimal.len().saturating_sub(places.into()), '.');
        }
        if self.sign().is_lt() && decimal.contains(|digit: char| matches!(digit, '1'..='9')) {
            decimal.insert(0, '-');
        }
        decimal
    }

    /// How often a number without its sign has 10 to the power of minus `places`, and that power of 10; nothing where 64
    /// bits do not hold both.
    fn rounded(&self, places: u8) -> Option<(u64, u64)> {
        let Exact::Small(small) = &self.0 else { return None };
        let ten = 10_u64.checked_pow(places.into())?;
        let (numerator, denominator) = (small.numer().unsigned_abs(), small.denom().unsigned_abs());
        let doubled = numerator.checked_mul(ten.into())?.checked_mul(2)?;
        let rounded = doubled.checked_add(denominator)?.checked_div(denominator.checked_mul(2)?)?;
        Some((rounded.try_into().ok()?, ten))
    }

    /// The sign of a number that is shown as this: nothing is not less than nothing.
    fn minus_before(&self, rounded: u64) -> &'static str {
        if rounded > 0 && self.sign().is_lt() { "-" } else { "" }
    }

    /// The number rounded to `places` decimal places, for drawing.
    pub fn to_number(&self, places: u8) -> f64 {
        const EXACT: u64 = 1 << 53;
        match self.rounded(places) {
            // both are exact, so that dividing them rounds as reading the decimal does
            Some((rounded, ten)) if rounded <= EXACT && ten <= EXACT => {
                let number = rounded as f64 / ten as f64;
                if self.minus_before(rounded).is_empty() { number } else { -number }
            }
            // a decimal is always a finite number
            _ => self.to_decimal(places).parse().unwrap_or(0.0),
        }
    }

    /// Numerator and denominator in lowest terms, where JavaScript can hold both exactly.
    pub fn parts(&self) -> Option<(i64, i64)> {
        const EXACT_IN_JAVASCRIPT: i64 = 1 << 53;
        let exact = |part: Option<i64>| part.filter(|part| part.abs() < EXACT_IN_JAVASCRIPT);
        match &self.0 {
            Exact::Small(small) => Some((exact(small.numer().to_i64())?, exact(small.denom().to_i64())?)),
            Exact::Big(_) => None,
        }
    }

    /// How far the number is from 0.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self(match &self.0 {
            Exact::Small(small) => Exact::Small(small.abs()),
            Exact::Big(big) => Exact::Big(big.abs()),
        })
    }

    /// Whether the number is above 0, below it, or 0 itself.
    pub fn sign(&self) -> Ordering {
        match &self.0 {
            Exact::Small(small) => small.numer().cmp(&0),
            Exact::Big(big) => big.numer().cmp(&BigInt::zero()),
        }
    }

    /// Whether the number is at least the threshold.
    pub fn is_at_least(&self, threshold: Fraction) -> bool {
        *self >= Self::of(threshold)
    }

    pub(crate) fn of(fraction: Fraction) -> Self {
        Self(Exact::Small(fraction.to_rational()))
    }

    pub(crate) fn zero() -> Self {
        Self(Exact::Small(Small::zero()))
    }

    /// The mean of numbers by their weights; nothing where nothing has any.
    pub(crate) fn weighted_mean<'a>(weighted: impl IntoIterator<Item = (u64, u64, &'a Self)>) -> Option<Self> {
        let zero = Self::zero();
        let (sum, weights) =
            weighted.into_iter().fold((zero.clone(), zero), |(sum, weights), (weight, times, number)| {
                let weight = Self::whole(i128::from(weight) * i128::from(times));
                (sum.plus(&number.times(&weight)), weights.plus(&weight))
            });
        sum.over(&weights)
    }

    fn plus(&self, other: &Self) -> Self {
        self.exactly(other, Small::checked_add, |one, other| one + other)
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        self.exactly(other, Small::checked_sub, |one, other| one - other)
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        self.exactly(other, Small::checked_mul, |one, other| one * other)
    }

    /// This divided by another number; nothing where that is 0.
    fn over(&self, other: &Self) -> Option<Self> {
        (!other.sign().is_eq()).then(|| self.exactly(other, Small::checked_div, |one, other| one / other))
    }

    /// This, which stands on the way from 0 to 1, on that from one whole number to another.
    pub(crate) fn between(&self, lowest: i64, highest: i64) -> Self {
        self.times(&Self::whole(i128::from(highest) - i128::from(lowest))).plus(&Self::whole(lowest.into()))
    }

    fn whole(number: i128) -> Self {
        Self(Exact::Small(Small::from_integer(number)))
    }

    /// What comes out in the small, or, where that overflows, in the big.
    fn exactly(
        &self,
        other: &Self,
        small: fn(&Small, &Small) -> Option<Small>,
        big: fn(BigRational, BigRational) -> BigRational,
    ) -> Self {
        let quickly = match (&self.0, &other.0) {
            (Exact::Small(one), Exact::Small(other)) => small(one, other),
            _ => None,
        };
        match quickly.filter(|small| *small.numer() != i128::MIN) {
            Some(small) => Self(Exact::Small(small)),
            None => Self::from_big(big(self.to_big(), other.to_big())),
        }
    }

    fn from_big(big: BigRational) -> Self {
        let part = |part: &BigInt| part.to_i128().filter(|part| *part != i128::MIN);
        Self(match part(big.numer()).zip(part(big.denom())) {
            Some((numerator, denominator)) => Exact::Small(Small::new_raw(numerator, denominator)),
            None => Exact::Big(big),
        })
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Exact::Small(small) => BigRational::new_raw((*small.numer()).into(), (*small.denom()).into()),
            Exact::Big(big) => big.clone(),
        }
    }
}

fn rounded_big(big: &BigRational, places: u8) -> BigInt {
    let doubled = big.numer().abs() * BigInt::from(10).pow(u32::from(places)) * 2 + big.denom();
    doubled / (big.denom() * 2)
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Exact::Small(one), Exact::Small(other)) => {
                // each numerator times the other's denominator, where both fit
                let products = one.numer().checked_mul(other.denom()).zip(other.numer().checked_mul(one.denom()));
                products.map_or_else(|| one.cmp(other), |(one, other)| one.cmp(&other))
            }
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Exact::Small(small) => fmt::Display::fmt(small, f),
            Exact::Big(big) => fmt::Display::fmt(big, f),
        }
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
    use proptest::prelude::*;

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

    /// The same number, reckoned with as if it did not fit.
    fn big(ratio: &Ratio) -> Ratio {
        Ratio(Exact::Big(ratio.to_big()))
    }

    fn ratios() -> impl Strategy<Value = Ratio> {
        let part = || prop_oneof![-30..30_i128, -(1_i128 << 60)..1 << 60, any::<i128>()];
        (part(), part()).prop_filter_map("nothing is divided by 0", |(numerator, denominator)| {
            Ratio::new(numerator, denominator.unsigned_abs())
        })
    }

    proptest! {
        #[test]
        fn small_and_big_numbers_come_to_the_same(one in ratios(), other in ratios(), places in 0..5_u8) {
            prop_assert_eq!(one.plus(&other), big(&one).plus(&big(&other)));
            prop_assert_eq!(one.minus(&other), big(&one).minus(&big(&other)));
            prop_assert_eq!(one.times(&other), big(&one).times(&big(&other)));
            prop_assert_eq!(one.over(&other), big(&one).over(&big(&other)));
            prop_assert_eq!(one.cmp(&other), big(&one).cmp(&big(&other)));
            let decimal = one.to_decimal(places);
            prop_assert_eq!(&decimal, &big(&one).to_decimal(places));
            prop_assert_eq!(one.to_number(places).to_bits(), decimal.parse::<f64>().unwrap().to_bits());
            prop_assert_eq!(one.sign(), big(&one).sign());
            prop_assert_eq!(one.to_string(), big(&one).to_string());
            prop_assert_eq!(Ratio::from_big(big(&one).to_big()), one);
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

use super::band::Sums;
use super::ratio::{Ratio, percent, percents};
use crate::framework::{Question, Side};

/// The point answers to one question, at least one: counts as ticked, sums on the scale's values, and the keyed mean
/// position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointAnswers {
    counts: Vec<u64>,
    value_sum: i128,
    n: u64,
    favorable: u64,
    unfavorable: u64,
    position_sum: u128,
    position: Ratio,
    mean: Ratio,
}

impl PointAnswers {
    /// The answers of which that many stand at each point, in scale order; nothing where there is none.
    pub(crate) fn of(question: &Question, counts: &[u64]) -> Option<Self> {
        let keyed: Vec<(i64, Side)> = question.keyed_points().collect();
        Self::new(question, counts, Sums::of(counts, &keyed, question.scale().span().unsigned_abs()))
    }

    pub(super) fn new(question: &Question, counts: &[u64], sums: Sums) -> Option<Self> {
        let value_sum: i128 = counts
            .iter()
            .zip(question.scale().points())
            .map(|(count, point)| i128::from(*count) * i128::from(point.value()))
            .sum();
        let position_sum = i128::try_from(sums.position).ok()?;
        Some(Self {
            counts: counts.to_vec(),
            value_sum,
            n: sums.n,
            favorable: sums.favorable,
            unfavorable: sums.unfavorable,
            position_sum: sums.position,
            position: Ratio::new(position_sum, u128::from(sums.n) * u128::from(sums.span))?,
            mean: Ratio::new(value_sum, u128::from(sums.n))?,
        })
    }

    /// How many gave a point answer; at least 1.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// How many ticked each point, in scale order, zeros included.
    pub fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// Whole percents of [`counts`](Self::counts) that add up to 100 (largest remainder).
    pub fn percents(&self) -> Vec<u8> {
        percents(&self.counts)
    }

    /// How many answers are favorable, after keying.
    pub fn favorable(&self) -> u64 {
        self.favorable
    }

    /// How many answers are unfavorable, after keying.
    pub fn unfavorable(&self) -> u64 {
        self.unfavorable
    }

    /// Percent favorable: [`favorable`](Self::favorable) of [`n`](Self::n), rounded alone.
    pub fn percent_favorable(&self) -> u8 {
        percent(self.favorable, self.n).unwrap_or(0)
    }

    /// Percent unfavorable: [`unfavorable`](Self::unfavorable) of [`n`](Self::n), rounded alone.
    pub fn percent_unfavorable(&self) -> u8 {
        percent(self.unfavorable, self.n).unwrap_or(0)
    }

    /// The sum of the ticked points' values.
    pub fn value_sum(&self) -> i128 {
        self.value_sum
    }

    /// The mean of the ticked points' values.
    pub fn mean(&self) -> &Ratio {
        &self.mean
    }

    /// The mean position from 0 to 1, after keying: higher is better.
    pub fn position(&self) -> &Ratio {
        &self.position
    }

    /// The sum of positions after keying, each from 0 to the scale's span.
    pub(super) fn position_sum(&self) -> u128 {
        self.position_sum
    }
}

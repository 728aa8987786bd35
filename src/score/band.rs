use crate::document::choices;
use crate::framework::{ScoringRules, Side};

choices! {
    /// What a question's answers say about it. Raising an answer never lowers the band.
    #[schemars(rename = "QuestionBand")]
    pub enum Band {
        /// Many unfavorable answers, or a low mean.
        Opportunity = "opportunity",
        /// Neither.
        Steady = "steady",
        /// Many favorable answers and few unfavorable ones.
        Strength = "strength",
    }
}

choices! {
    /// What else there is to see in a question's answers. A flag stands beside the band, never instead of it.
    #[schemars(rename = "QuestionFlag")]
    #[non_exhaustive]
    pub enum Flag {
        /// Many answers at either end.
        Contested = "contested",
        /// A strength that somebody sees otherwise.
        Dissent = "dissent",
        /// Everyone gave the same answer.
        Unanimous = "unanimous",
        /// Some one answer, moved by one point, would change the band.
        Fragile = "fragile",
        /// Many respondents don't know.
        LowVisibility = "low_visibility",
        /// Many respondents say it does not apply.
        PoorFit = "poor_fit",
    }
}

/// What the bands and point flags follow from: the keyed sums of one question's answers.
#[derive(Clone, Copy)]
pub(super) struct Sums {
    pub(super) n: u64,
    pub(super) favorable: u64,
    pub(super) unfavorable: u64,
    /// Sum of positions, each from 0 to the span.
    pub(super) position: u128,
    pub(super) span: u64,
}

impl Sums {
    pub(super) fn of(counts: &[u64], keyed: &[(i64, Side)], span: u64) -> Self {
        let mut sums = Self { n: 0, favorable: 0, unfavorable: 0, position: 0, span };
        for (count, (position, side)) in counts.iter().zip(keyed) {
            sums.n += count;
            sums.position += u128::from(*count) * u128::from(position.unsigned_abs());
            match side {
                Side::Favorable => sums.favorable += count,
                Side::Unfavorable => sums.unfavorable += count,
                Side::Neutral => {}
            }
        }
        sums
    }

    pub(super) fn band(&self, rules: &ScoringRules) -> Band {
        if rules.strength.favorable_at_least.is_reached_by(self.favorable, self.n)
            && rules.strength.unfavorable_at_most.is_not_exceeded_by(self.unfavorable, self.n)
        {
            Band::Strength
        } else if rules.opportunity.unfavorable_at_least.is_reached_by(self.unfavorable, self.n)
            || self.mean_is_below(rules.opportunity.position_below)
        {
            Band::Opportunity
        } else {
            Band::Steady
        }
    }

    fn mean_is_below(&self, threshold: crate::framework::Fraction) -> bool {
        // n answers of at most 2^53, a span and a threshold of at most 10^6: far inside 128 bits
        !threshold.is_reached_by_part(self.position, u128::from(self.n) * u128::from(self.span))
    }

    pub(super) fn is_contested(&self, rules: &ScoringRules) -> bool {
        rules.contested.favorable_at_least.is_reached_by(self.favorable, self.n)
            && rules.contested.unfavorable_at_least.is_reached_by(self.unfavorable, self.n)
    }

    /// The sums once one answer stands at another point.
    fn moved(mut self, from: (i64, Side), to: (i64, Side)) -> Self {
        self.position = self.position + u128::from(to.0.unsigned_abs()) - u128::from(from.0.unsigned_abs());
        self.favorable = self.favorable + u64::from(to.1 == Side::Favorable) - u64::from(from.1 == Side::Favorable);
        self.unfavorable =
            self.unfavorable + u64::from(to.1 == Side::Unfavorable) - u64::from(from.1 == Side::Unfavorable);
        self
    }
}

/// Whether some one answer, moved to a neighboring point, changes the band. It stands in the place of an interval: the
/// team is the population, not a sample of one.
pub(super) fn is_fragile(sums: Sums, counts: &[u64], keyed: &[(i64, Side)], rules: &ScoringRules) -> bool {
    let band = sums.band(rules);
    let neighbors = |low: (&u64, &(i64, Side)), high: (&u64, &(i64, Side))| {
        (*low.0 > 0 && sums.moved(*low.1, *high.1).band(rules) != band)
            || (*high.0 > 0 && sums.moved(*high.1, *low.1).band(rules) != band)
    };
    let points = || counts.iter().zip(keyed);
    points().zip(points().skip(1)).any(|(low, high)| neighbors(low, high))
}

use super::PlainText;
use super::fraction::greatest_common_divisor;
use super::{LocalizedText, PointId, ScaleId};
use crate::document::choices;

choices! {
    /// What a scale measures.
    #[non_exhaustive]
    pub enum ScaleKind or UnknownChoice {
        /// Anything else.
        Other = "other",
        /// How often: never to always.
        Frequency = "frequency",
        /// How much one agrees.
        Agreement = "agreement",
        /// How good.
        Quality = "quality",
        /// How far along: beginning to established.
        Maturity = "maturity",
    }
}

choices! {
    /// A way of giving no answer, as an answer has it on the wire.
    pub enum NonResponse or UnknownChoice {
        /// The question does not apply.
        NotApplicable = "not_applicable",
        /// The respondent cannot say.
        DontKnow = "dont_know",
    }
}

choices! {
    /// What a point says about the team, after keying.
    #[schemars(rename = "AnswerSide")]
    pub enum Side or UnknownChoice {
        /// Good news.
        Favorable = "favorable",
        /// Neither.
        Neutral = "neutral",
        /// Bad news.
        Unfavorable = "unfavorable",
    }
}

impl Side {
    pub(super) fn mirrored(self) -> Self {
        match self {
            Self::Favorable => Self::Unfavorable,
            Self::Neutral => Self::Neutral,
            Self::Unfavorable => Self::Favorable,
        }
    }
}

/// A checked answer scale.
///
/// ```
/// # use ilt::Framework;
/// let framework = Framework::new_leaders();
/// let frequency = &framework.scales()[0];
/// assert_eq!(frequency.points().len(), 5);
/// assert_eq!(frequency.span(), 4); // evenly spaced: 0, 1, 2, 3, 4 of 4
/// assert!(frequency.non_response_label(ilt::framework::NonResponse::DontKnow).is_some());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    pub(super) id: ScaleId,
    pub(super) kind: ScaleKind,
    pub(super) revision: i64,
    pub(super) continues: Option<i64>,
    pub(super) points: Vec<Point>,
    pub(super) span: i64,
    pub(super) not_applicable: Option<Offered>,
    pub(super) dont_know: Option<Offered>,
}

/// A non-response that a scale offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offered {
    pub(super) label: LocalizedText,
    pub(super) code: Option<PlainText>,
}

/// A checked point of a scale.
///
/// ```
/// # use ilt::Framework;
/// let framework = Framework::new_leaders();
/// let often = &framework.scales()[0].points()[3];
/// assert_eq!((often.id().as_str(), often.value(), often.position()), ("often", 4, 3));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub(super) id: PointId,
    pub(super) value: i64,
    pub(super) label: LocalizedText,
    pub(super) position: i64,
    pub(super) side: Side,
    pub(super) code: Option<PlainText>,
}

impl Scale {
    /// The scale's id.
    pub fn id(&self) -> &ScaleId {
        &self.id
    }

    /// What the scale measures.
    pub fn kind(&self) -> ScaleKind {
        self.kind
    }

    /// Rises when the scale's meaning changes.
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// The revision under which the framework had the same words before its number rose.
    pub fn continues(&self) -> Option<i64> {
        self.continues
    }

    /// The points from the lowest to the highest; at least two.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The position of the last point. A point stands at `position / span`, from 0 to 1. Positions are in lowest terms:
    /// 0, 2 and 6 of 6 are 0, 1 and 3 of 3, and those of evenly spaced points are 0, 1, 2 and so on.
    pub fn span(&self) -> i64 {
        self.span
    }

    /// The largest distance of neighboring points, of [`span`](Self::span): 1 where they are evenly spaced.
    pub(crate) fn largest_step(&self) -> i64 {
        let distances =
            self.points.iter().zip(self.points.iter().skip(1)).map(|(low, high)| high.position - low.position);
        distances.max().unwrap_or(self.span)
    }

    /// The label of a non-response, if the scale offers it.
    pub fn non_response_label(&self, kind: NonResponse) -> Option<&LocalizedText> {
        self.offered(kind).map(|offered| &offered.label)
    }

    /// What a non-response is called in the system that it comes from.
    pub fn non_response_code(&self, kind: NonResponse) -> Option<&str> {
        self.offered(kind)?.code.as_deref()
    }

    fn offered(&self, kind: NonResponse) -> Option<&Offered> {
        match kind {
            NonResponse::NotApplicable => self.not_applicable.as_ref(),
            NonResponse::DontKnow => self.dont_know.as_ref(),
        }
    }

    /// Whether the points stand at equal distances, by convention or as declared.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let mut document = Framework::new_leaders().document().clone();
    /// document.scales[0].span = Some(8);
    /// for (point, position) in document.scales[0].points.iter_mut().zip([0, 2, 4, 6, 8]) {
    ///     point.position = Some(position); // the default, in another unit
    /// }
    /// let framework = Framework::try_from(document)?;
    /// assert!(framework.scales()[0].is_evenly_spaced());
    /// assert_eq!(framework.scales()[0].span(), 4);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn is_evenly_spaced(&self) -> bool {
        self.points.iter().zip(0..).all(|(point, index)| point.position == index)
    }

    /// Whether the values stand to each other as the positions do, so that a mean of values says where the mean position
    /// is.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let mut document = Framework::new_leaders().document().clone();
    /// assert!(Framework::new_leaders().scales()[0].values_match_positions()); // 1, 2, 3, 4, 5
    /// document.scales[0].points[4].value = 20; // times a month, and the points are still evenly spaced
    /// assert!(!Framework::try_from(document)?.scales()[0].values_match_positions());
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn values_match_positions(&self) -> bool {
        let here = self.points.iter().map(Point::position);
        self.positions_by_value().is_some_and(|by_value| by_value.span == self.span && here.eq(by_value.of_points))
    }

    /// Where the points would stand if their values said it.
    pub(super) fn positions_by_value(&self) -> Option<Positions> {
        let lowest = self.points.first()?.value;
        let span = self.points.last()?.value - lowest;
        Some(
            Positions { of_points: self.points.iter().map(|point| point.value - lowest).collect(), span }
                .in_lowest_terms(),
        )
    }

    /// Whether a mean on the point values says the same as the mean position: values one apart, evenly spaced.
    pub fn has_consecutive_values(&self) -> bool {
        self.is_evenly_spaced()
            && self.points.iter().zip(self.points.iter().skip(1)).all(|(low, high)| high.value - low.value == 1)
    }
}

/// Where the points of a scale stand, from 0 to the span.
pub(super) struct Positions {
    pub(super) of_points: Vec<i64>,
    pub(super) span: i64,
}

impl Positions {
    /// The same places in the largest unit that holds them all, so that the unit in which they were written means
    /// nothing: evenly spaced points stand at 0, 1, 2 and so on, as if nothing had been written.
    pub(super) fn in_lowest_terms(self) -> Self {
        let all = self.of_points.iter().chain([&self.span]).map(|position| position.unsigned_abs());
        let unit = i64::try_from(all.fold(0, greatest_common_divisor)).unwrap_or(1).max(1);
        Self { of_points: self.of_points.iter().map(|position| position / unit).collect(), span: self.span / unit }
    }
}

impl Point {
    /// The point's id: what an answer is on the wire.
    pub fn id(&self) -> &PointId {
        &self.id
    }

    /// The point's value in sums and means.
    pub fn value(&self) -> i64 {
        self.value
    }

    /// What people read.
    pub fn label(&self) -> &LocalizedText {
        &self.label
    }

    /// Where the point stands, from 0 to the scale's span, as ticked.
    pub fn position(&self) -> i64 {
        self.position
    }

    /// The side on which the point stands, as ticked.
    pub fn side(&self) -> Side {
        self.side
    }

    /// What it is called in the system that it comes from.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }
}

use crate::framework::{NonResponse, PointId, QuestionId, RoleId, ScaleId};

/// A text that people read when they answer, so that other words may get other answers.
///
/// ```
/// # use ilt::compare::Wording;
/// let often = Wording::Point { scale: "frequency".parse()?, point: "often".parse()? };
/// assert_ne!(often, Wording::Stem);
/// # Ok::<(), ilt::framework::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Wording {
    /// The words that every question continues.
    Stem,
    /// The time the answers are about.
    RecallPeriod,
    /// A question.
    Question(QuestionId),
    /// What a point looks like at a question.
    Descriptor {
        /// The question.
        question: QuestionId,
        /// The point.
        point: PointId,
    },
    /// The label of a point.
    Point {
        /// The scale.
        scale: ScaleId,
        /// The point.
        point: PointId,
    },
    /// The label of a non-response.
    NonResponse {
        /// The scale.
        scale: ScaleId,
        /// The non-response.
        kind: NonResponse,
    },
    /// The label of a role.
    Role(RoleId),
}

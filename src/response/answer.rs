use std::fmt;

use crate::framework::{NonResponse, PointId};

/// What a respondent ticked at a question. A question that was skipped has no answer.
///
/// ```
/// # use ilt::response::Answer;
/// # use ilt::framework::{NonResponse, PointId};
/// let often = Answer::Point(PointId::new("often")?);
/// assert_eq!(often.as_str(), "often");
/// assert_eq!(Answer::NonResponse(NonResponse::DontKnow).as_str(), "dont_know");
/// # Ok::<(), ilt::framework::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A point of the question's scale.
    Point(PointId),
    /// No answer, and why.
    NonResponse(NonResponse),
}

impl Answer {
    /// The answer on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Point(point) => point.as_str(),
            Self::NonResponse(kind) => kind.as_str(),
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

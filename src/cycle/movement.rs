//! What moved from one moment to a later one, and whether it is a change.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::compare::QuestionReason;
use crate::document::choices;
use crate::score::Ratio;

choices! {
    /// Which way something moved, by the framework's rules of what a change is.
    ///
    /// ```
    /// # use ilt::cycle::Direction;
    /// assert_eq!(serde_json::to_string(&Direction::NoClearChange)?, r#""no_clear_change""#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[schemars(rename = "ChangeDirection")]
    pub enum Direction {
        /// It stands clearly better.
        Improved = "improved",
        /// It stands clearly worse.
        Declined = "declined",
        /// It moved by less than the framework calls a change, or not at all.
        NoClearChange = "no_clear_change",
    }
}

/// Why there is no number of what moved.
///
/// ```
/// # use ilt::{cycle::NoMovement, compare::QuestionReason};
/// let reworded = NoMovement::NewSeries { reasons: vec![QuestionReason::TextReworded] };
/// assert_eq!(serde_json::to_string(&reworded)?, r#"{"reason":"new_series","reasons":["text_reworded"]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "NoChangeReason", transform = crate::json_schema::clean_output::<Self>)]
#[serde(tag = "reason", rename_all = "snake_case", deny_unknown_fields)]
pub enum NoMovement {
    /// It asks something else than before, or is answered otherwise: a new series starts.
    NewSeries {
        /// What changed in the framework.
        reasons: Vec<QuestionReason>,
    },
    /// The framework did not have it before.
    Added {},
    /// The framework no longer has it.
    Removed {},
    /// The earlier cycle did not ask it.
    NotAskedBefore {},
    /// The later cycle does not ask it.
    NotAskedNow {},
    /// The policy hides it in the earlier cycle.
    SuppressedBefore {},
    /// The policy hides it in the later cycle.
    SuppressedNow {},
    /// Too few answered it in the earlier cycle.
    TooFewBefore {},
    /// Too few answered it in the later cycle.
    TooFewNow {},
    /// No counts were kept of it when the team committed itself.
    NoBaseline {},
    /// An area or a view of which no question can be compared, each for a reason of its own.
    NothingInCommon {},
}

/// What moved, or why there is no number of it.
///
/// ```
/// # use ilt::{cycle::{Movement, NoMovement}, score::PointAnswers};
/// let gone: Movement<PointAnswers> = Movement::None(NoMovement::Removed {});
/// assert_eq!((gone.compared(), gone.direction()), (None, None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Movement<S> {
    /// Both sides can be compared.
    Compared(Moved<S>),
    /// They cannot.
    None(NoMovement),
}

/// Both sides of what can be compared, how far they are apart, and what that means.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, response::document::*};
/// # use ilt::cycle::{Change, Direction};
/// # let framework = Framework::new_leaders();
/// # let cycle = |id: &str, order, answer: &str| {
/// #     let (team, cycle) = (TeamDocument::new("cedar", "Cedar"), CycleDocument::new(id, id, order));
/// #     let mut document = ResponseSetDocument::new(&framework, team, cycle, 7);
/// #     let keys = ["r1", "r2", "r3", "r4", "r5"];
/// #     document.responses.extend(keys.map(|key| ResponseDocument::submitted(key, [("delegation", answer)])));
/// #     ResponseSet::check(&framework, document).map(|responses| responses.close())
/// # };
/// let (fall, winter) = (cycle("fall", 1, "rarely")?, cycle("winter", 2, "often")?);
/// let change = Change::between(&fall, &winter, Policy::Confidential)?;
/// let delegation = change.question("delegation").unwrap().movement().compared().unwrap();
/// assert_eq!((delegation.before().counts(), delegation.after().counts()), (&[0, 5, 0, 0, 0][..], &[0, 0, 0, 5, 0][..]));
/// assert_eq!(delegation.delta().to_string(), "1/2"); // from 1/4 to 3/4
/// assert_eq!(delegation.threshold().to_string(), "1/10"); // two of five people, one point each
/// assert_eq!(delegation.direction(), Direction::Improved);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<S> {
    before: S,
    after: S,
    delta: Ratio,
    threshold: Ratio,
    direction: Direction,
}

impl<S> Movement<S> {
    /// Both sides, where they can be compared.
    pub fn compared(&self) -> Option<&Moved<S>> {
        match self {
            Self::Compared(moved) => Some(moved),
            Self::None(_) => None,
        }
    }

    /// Why there is no number, where there is none.
    pub fn none(&self) -> Option<&NoMovement> {
        match self {
            Self::Compared(_) => None,
            Self::None(reason) => Some(reason),
        }
    }

    /// Which way it moved, where that can be said.
    pub fn direction(&self) -> Option<Direction> {
        self.compared().map(Moved::direction)
    }
}

impl<S> Moved<S> {
    /// From the one to the other, each of which stands somewhere.
    pub(super) fn from(before: S, after: S, position: fn(&S) -> &Ratio, threshold: Ratio) -> Self {
        let delta = position(&after).minus(position(&before));
        let direction = match delta.sign() {
            _ if delta.abs() < threshold => Direction::NoClearChange,
            Ordering::Greater => Direction::Improved,
            Ordering::Less => Direction::Declined,
            Ordering::Equal => Direction::NoClearChange,
        };
        Self { before, after, delta, threshold, direction }
    }

    /// The earlier side.
    pub fn before(&self) -> &S {
        &self.before
    }

    /// The later side.
    pub fn after(&self) -> &S {
        &self.after
    }

    /// The later position less the earlier one, from -1 to 1: above 0 is better.
    pub fn delta(&self) -> &Ratio {
        &self.delta
    }

    /// The least distance that is a change; 0 where the team answered together, so that any is one.
    pub fn threshold(&self) -> &Ratio {
        &self.threshold
    }

    /// Which way it moved.
    pub fn direction(&self) -> Direction {
        self.direction
    }
}

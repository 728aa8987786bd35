//! One team over its cycles, and many teams in one: what moved since last time, what is asked when the team talks about
//! its report, and how many teams stand where.

mod change;
mod check_commitments;
mod commitments;
mod comparison;
pub mod document;
mod draft;
mod follow_up;
mod movement;
mod order;
mod prompts;
mod reflection;
mod rollup;
mod series;
mod side;

pub use change::{AreaChange, Change, QuestionChange, ViewChange};
pub(crate) use commitments::{ADVISED, has_sole_owner, too_many};
pub use commitments::{Aim, Commitment, CommitmentId, Commitments};
pub use document::CommitmentStatus;
pub use follow_up::{AimChange, FollowUp, FollowedUp, Verdict};
pub use movement::{Direction, Moved, Movement, NoMovement};
pub(crate) use prompts::asked_at_once;
pub use prompts::{About, FiredPrompt};
pub use reflection::Reflection;
pub use rollup::{AreaRollup, KnownOf, QuestionRollup, Rollup, TeamCounts};
pub use series::{
    Gap, Series, SeriesArea, SeriesAreaPoint, SeriesAreaValue, SeriesCycle, SeriesFormat, SeriesPoint, SeriesQuestion,
    SeriesTeam, SeriesValue,
};

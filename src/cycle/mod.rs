//! One team over its cycles, and many teams in one: what moved since last time, what is asked when the team talks about
//! its report, and how many teams stand where.

mod change;
mod comparison;
mod movement;
mod prompts;
mod rollup;
mod side;

pub use change::{AreaChange, Change, QuestionChange, ViewChange};
pub use movement::{Direction, Moved, Movement, NoMovement};
pub use prompts::{About, FiredPrompt};
pub use rollup::{AreaRollup, KnownOf, QuestionRollup, Rollup, TeamCounts};

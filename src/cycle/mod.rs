//! One team over its cycles, and many teams in one: what moved since last time, and what is asked when the team talks about
//! its report.

mod change;
mod comparison;
mod movement;
mod prompts;
mod side;

pub use change::{AreaChange, Change, QuestionChange, ViewChange};
pub use movement::{Direction, Moved, Movement, NoMovement};
pub use prompts::{About, FiredPrompt};

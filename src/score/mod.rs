//! What the counts say: exact positions, bands, flags, areas and role gaps.
//!
//! Everything is computed from integers and compared as exact fractions; rounding happens once, for display. What is
//! hidden or undefined is a variant with its reason, never a 0, a NaN or a missing number.

mod answers;
mod area;
mod band;
mod question;
mod ratio;
mod role_gap;
mod scores;

pub use answers::PointAnswers;
pub use area::{AreaNumbers, AreaPosition, AreaResult, AreaScore, Highlight, ViewScore};
pub use band::{Band, Flag};
pub use question::{QuestionResult, QuestionScore};
pub use ratio::Ratio;
pub(crate) use ratio::percent;
pub use role_gap::RoleGroup;
pub use scores::Scores;

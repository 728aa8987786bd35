//! What was counted: integers for each question, point, kind of non-response and role, and nothing else.
//!
//! Everything a team report says about answers follows from these counts. Tallies add up in any order to the same
//! bits, so that parts of a large set can be counted apart. A role of one is a person: keep a tally as you keep
//! responses.
//!
//! A cycle is closed by counting it: [`Closed`] is what is kept of a team's cycle, and reports take nothing else.

mod check;
mod check_closed;
mod closed;
mod count;
pub mod document;

pub use closed::Closed;
pub use count::Tally;
pub(crate) use count::{Group, LARGEST_COUNT};
pub use document::KeptRoles;

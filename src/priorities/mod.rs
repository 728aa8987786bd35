//! What stands out: strengths to celebrate and opportunities to look at.
//!
//! The library proposes; people commit. One or two commitments are advised.

mod reason;
mod standouts;

pub use reason::Reason;
pub use standouts::{Candidate, Priorities, Standouts};

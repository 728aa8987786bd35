//! What stands out: strengths to celebrate, opportunities to look at, and questions for the talk about them.
//!
//! The library proposes; people commit. One or two commitments are advised.

mod prompts;
mod reason;
mod standouts;

pub use prompts::{About, FiredPrompt};
pub use reason::Reason;
pub use standouts::{Candidate, Priorities, Standouts};

//! One team over its cycles, and many teams in one: what is asked when the team talks about its report.

mod prompts;

pub use prompts::{About, FiredPrompt};

//! What may be shown. Small teams know each other: a number over few answers is a person.
//!
//! [`Disclosed`] is made from a closed cycle and cannot be made in any other way; scores take nothing else, so that a
//! leak does not compile. Promise *confidential*, never *anonymous*, and no more than holds: [`Promise`].

mod disclosed;
mod policy;
mod promise;
mod roles;
mod turnover;

pub use disclosed::{Comments, Disclosed, Hidden};
pub use policy::{EffectivePolicy, Policy, PolicyError};
pub use promise::Promise;
pub use turnover::Turnover;

pub(crate) use disclosed::{DisclosedQuestion, NonResponseCounts, PointCounts};
pub(crate) use policy::Strictest;
pub(crate) use roles::DisclosedGroup;

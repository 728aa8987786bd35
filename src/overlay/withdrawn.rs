//! A non-response that is taken out of a scale.

use super::sinks::Source;
use crate::framework::NonResponse;

/// A non-response that an overlay takes out of a scale.
pub(super) struct Withdrawn {
    pub(super) scale: String,
    pub(super) kind: NonResponse,
    pub(super) source: Source,
}

impl Withdrawn {
    /// Its place in the scale.
    pub(super) fn part(&self) -> String {
        format!("/non_responses/{}", self.kind)
    }
}

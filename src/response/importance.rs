use serde::{Deserialize, Serialize};

use super::document::Importance;
use crate::words::Phrases;

/// What people read of importance, on a form and in a report, as it stands in the files of words.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportanceLabels {
    pub(crate) question: String,
    high: String,
    medium: String,
    low: String,
}

impl ImportanceLabels {
    pub(crate) fn of(phrases: &Phrases<'_>) -> Self {
        phrases.labels("importance", &[])
    }

    pub(crate) fn level(&self, importance: Importance) -> &str {
        match importance {
            Importance::High => &self.high,
            Importance::Medium => &self.medium,
            Importance::Low => &self.low,
        }
    }
}

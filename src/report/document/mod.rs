//! The report's shape. It is written by this crate alone, so every field is always there and `null` says "none".

mod area;
mod change;
mod commitments;
mod head;
mod question;
mod standouts;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::disclosure::Comments;
use crate::document::{choices, read_back};
use crate::framework::Language;
use crate::report::words::ReportWords;

pub use area::*;
pub use change::*;
pub use commitments::*;
pub use head::*;
pub use question::*;
pub use standouts::*;

choices! {
    /// The format of a report document. A client that meets a higher number was made before that format was: it says so
    /// and shows nothing, since what it does not know may be what must not be misread.
    pub enum ReportFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-report/1",
    }
}

/// A team's report on one cycle, in one language: everything a page needs, nothing to recompute.
///
/// ```
/// use ilt::{Framework, Policy, Report, Closed};
///
/// let framework = Framework::new_leaders();
/// let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// assert_eq!(report.team.name, "Cedar");
/// assert_eq!(report.areas[0].result.display(), Some("3.30"));
///
/// // It reads back as it was written:
/// let json = serde_json::to_string(&report)?;
/// assert_eq!(serde_json::from_str::<Report>(&json)?, report);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ReportDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Report {
    /// The format of this document.
    pub format: ReportFormat,
    /// The language that was asked for.
    pub language: Language,
    /// The framework that was answered.
    pub framework: ReportFramework,
    /// The team.
    pub team: ReportTeam,
    /// The cycle.
    pub cycle: ReportCycle,
    /// How many answered.
    pub participation: ReportParticipation,
    /// What this report may show.
    pub disclosure: ReportDisclosure,
    /// The rules by which its numbers were made.
    pub rules: ReportRules,
    /// The areas with their questions, in the order of the framework.
    pub areas: Vec<ReportArea>,
    /// The framework's views, in its order.
    pub views: Vec<ReportView>,
    /// What became of what the team committed itself to before: it comes first. Empty where nothing is followed up.
    pub follow_up: Vec<ReportFollowedUp>,
    /// What moved since an earlier cycle; `null` where none is beside it.
    pub change: Option<ReportChange>,
    /// What the team can celebrate.
    pub strengths: ReportStandouts,
    /// What the team can look at next.
    pub opportunities: ReportStandouts,
    /// What the team commits itself to; empty as long as it has not.
    pub commitments: Vec<ReportCommitment>,
    /// What the team should think of before it settles on them, such as that one person is to see to all.
    pub commitment_notes: Vec<String>,
    /// What cannot be seen, and why.
    pub hidden: Vec<ReportHidden>,
    /// What respondents wanted to add.
    pub comments: Comments,
    /// Questions for the team's talk.
    pub prompts: Vec<ReportPrompt>,
    /// How many of them a page leaves out, in words; `null` where it asks all of them.
    pub more_prompts: Option<String>,
    /// What these numbers cannot say.
    pub limits: Vec<String>,
    /// The fixed words of a page, in the report's language; reports share them.
    #[serde(with = "shared")]
    #[schemars(with = "ReportWords")]
    pub words: Arc<ReportWords>,
}

read_back! { Report, }

/// What reports share, read and written as if each had its own: serde's feature for it would hold for the whole program.
mod shared {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<T: Serialize, S: Serializer>(shared: &Arc<T>, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(shared, serializer)
    }

    pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Arc<T>, D::Error> {
        T::deserialize(deserializer).map(Arc::new)
    }
}

//! The shape of the file of a team's commitments, nothing checked yet. [`Commitments`](super::Commitments) is the checked
//! whole.

use indexmap::IndexMap;
use schemars::{Schema, SchemaGenerator, json_schema};

use crate::document::{choices, document};
use crate::framework::document::ReleaseDocument;
use crate::framework::limits::{POINTS, QUESTIONS};
use crate::framework::{ID_PATTERN, PlainText};
use crate::json_schema::map;
use crate::response::document::{CycleDocument, TeamDocument};
use crate::tally::LARGEST_COUNT;

/// The largest threshold that a report may be asked for.
pub(super) const LARGEST_THRESHOLD: i64 = u32::MAX as i64;
/// The most texts of evidence of one commitment.
const EVIDENCE: usize = 50;

choices! {
    /// The format of a document of commitments. A client that meets a higher number was made before that format was.
    pub enum CommitmentsFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-commitments/1",
    }
}

choices! {
    /// How far a commitment is.
    pub enum CommitmentStatus or UnknownChoice {
        /// Nothing was done yet.
        NotStarted = "not_started",
        /// It was begun.
        InProgress = "in_progress",
        /// It was done.
        Done = "done",
        /// The team gave it up, for a reason.
        Dropped = "dropped",
    }
}

document! {
    /// What a team commits to after a cycle, as its file has it. Its baselines are counts that a report showed: it is as
    /// private as that report.
    ///
    /// ```
    /// use ilt::cycle::{Commitments, document::CommitmentsDocument};
    /// use ilt::{Disclosed, Framework, Policy, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let disclosed = Disclosed::of(&collected.close(), Policy::Confidential)?;
    /// let mut document: CommitmentsDocument = Commitments::draft(&disclosed);
    /// document.commitments.truncate(1);
    /// let first = &mut document.commitments[0];
    /// first.goal = "Families hear from us in their own language.".into();
    /// first.owner = "Dana".into();
    /// first.due = "The end of March".into();
    /// let commitments = Commitments::check(&framework, document)?;
    /// assert_eq!(commitments.as_slice()[0].owner(), "Dana");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub struct CommitmentsDocument {
        required {
            /// The format of this document.
            format: CommitmentsFormat,
            /// The framework that was answered.
            framework: ReleaseDocument,
            /// The team that commits itself.
            team: TeamDocument,
            /// The cycle after which it does.
            cycle: CycleDocument,
            /// The commitments: one or two are advised, and three at most.
            commitments: Vec<CommitmentDocument> [..=QUESTIONS],
        }
        optional {
            /// The fewest people one may be hidden among in the report that the baselines are from: that of the framework
            /// if left out, 0 where the team read everything together.
            #[schemars(range(min = 0, max = LARGEST_THRESHOLD))]
            threshold: i64,
        }
    }
}

document! {
    /// One commitment: what is to become better, who sees to it and until when.
    ///
    /// ```
    /// # use ilt::cycle::document::CommitmentDocument;
    /// let families = CommitmentDocument {
    ///     question: Some("family_and_community".into()),
    ///     ..CommitmentDocument::new("families", "Families hear from us in their own language.", "Dana", "End of March")
    /// };
    /// assert_eq!(families.status, None); // not started
    /// ```
    #[schemars(rename = "TeamCommitment")]
    pub struct CommitmentDocument known by (id) {
        required {
            /// The commitment's id, which stays as long as the team follows it.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// What is to become better, in words that the whole team understands.
            goal: PlainText,
            /// The one person who sees to it, by the name that the team uses; never the key of a respondent.
            owner: PlainText,
            /// Until when, such as "the end of March".
            due: PlainText,
        }
        optional {
            /// The id of the question that it is about; either this or `area`.
            #[schemars(extend("pattern" = ID_PATTERN))]
            question: String,
            /// The id of the area that it is about; either this or `question`.
            #[schemars(extend("pattern" = ID_PATTERN))]
            area: String,
            /// How far it is: not started if left out.
            status: CommitmentStatus = CommitmentStatus::NotStarted,
            /// Why it was dropped; only there where it was.
            reason: PlainText,
            /// What shows progress: what the team looks for, and what it has seen.
            evidence: Vec<PlainText> [..=EVIDENCE],
            /// What the report showed when the team committed itself: by question id, then by the id of the point, how
            /// many ticked it. A question that was hidden has none. Zero counts may be left out.
            #[schemars(schema_with = "baseline_schema")]
            baseline: IndexMap<String, IndexMap<String, i64>> [..=QUESTIONS, POINTS],
        }
    }
}

impl CommitmentDocument {
    /// A commitment that says of nothing yet what it is about.
    pub fn new(id: &str, goal: &str, owner: &str, due: &str) -> Self {
        Self { id: id.to_owned(), goal: goal.into(), owner: owner.into(), due: due.into(), ..Self::default() }
    }
}

fn baseline_schema(_: &mut SchemaGenerator) -> Schema {
    let count = json_schema!({ "type": "integer", "minimum": 0, "maximum": LARGEST_COUNT });
    map(ID_PATTERN, &map(ID_PATTERN, &count))
}

use std::fmt;

use super::{CycleId, TeamId};
use crate::framework::{AnswerCode, PlainText};

/// A team, as reports name it.
///
/// ```
/// # use ilt::{Framework, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
/// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::closed("fall", "Fall", 1), 7);
/// let responses = ResponseSet::check(&framework, document)?;
/// assert_eq!(responses.occasion().team().name(), "Cedar");
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    pub(super) id: TeamId,
    pub(super) name: PlainText,
}

impl Team {
    /// The team's id, the same in every cycle.
    pub fn id(&self) -> &TeamId {
        &self.id
    }

    /// What the team is called.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// A cycle, as reports name it.
///
/// ```
/// # use ilt::{Framework, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
/// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::closed("fall", "Fall", 1), 7);
/// let responses = ResponseSet::check(&framework, document)?;
/// assert!(responses.occasion().cycle().is_closed());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    pub(super) id: CycleId,
    pub(super) label: PlainText,
    pub(super) order: i64,
    pub(super) closed: bool,
}

impl Cycle {
    /// The cycle's id.
    pub fn id(&self) -> &CycleId {
        &self.id
    }

    /// What the cycle is called.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The cycle's place among the team's cycles.
    pub fn order(&self) -> i64 {
        self.order
    }

    /// Whether nobody answers any more.
    pub fn is_closed(&self) -> bool {
        self.closed
    }
}

/// What belongs to a report besides the counts: whose it is, of when, and what the team said and agreed on.
///
/// ```
/// # use ilt::{Framework, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::closed("fall", "Fall", 1), 7);
/// document.agreed_open = Some("All seven agreed on 2026-10-01.".into());
/// let responses = ResponseSet::check(&framework, document)?;
/// assert!(responses.occasion().agreed_open().is_some());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Occasion {
    pub(super) team: Team,
    pub(super) cycle: Cycle,
    pub(super) agreed_open: Option<PlainText>,
    pub(super) changed_after_report: bool,
    /// For each question by number the code of the team's consensus rating.
    pub(super) consensus: Vec<AnswerCode>,
    /// The comments of submitted responses: trimmed, not blank, in code-point order.
    pub(super) comments: Vec<String>,
}

impl Occasion {
    /// The team.
    pub fn team(&self) -> &Team {
        &self.team
    }

    /// The cycle.
    pub fn cycle(&self) -> &Cycle {
        &self.cycle
    }

    /// The team's agreement to open mode, if one is recorded.
    pub fn agreed_open(&self) -> Option<&str> {
        self.agreed_open.as_deref()
    }

    /// Whether respondents came or went after the cycle was reported.
    pub fn changed_after_report(&self) -> bool {
        self.changed_after_report
    }

    pub(crate) fn consensus(&self) -> &[AnswerCode] {
        &self.consensus
    }

    pub(crate) fn comments(&self) -> &[String] {
        &self.comments
    }
}

impl fmt::Debug for Occasion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // comments are somebody's words: a log is no place for them
        f.debug_struct("Occasion").field("team", &self.team).field("cycle", &self.cycle).finish_non_exhaustive()
    }
}

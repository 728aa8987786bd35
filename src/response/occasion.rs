use super::document::{CycleDocument, TeamDocument};
use super::{Asked, CycleId, TeamId};
use crate::framework::{Framework, PlainText};

/// A team, as reports name it.
///
/// ```
/// # use ilt::{Framework, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
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
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
/// let responses = ResponseSet::check(&framework, document)?;
/// assert_eq!(responses.occasion().cycle().order(), 1);
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    pub(super) id: CycleId,
    pub(super) label: PlainText,
    pub(super) order: i64,
    pub(super) asked: Asked,
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
}

/// Which team, in which of its cycles.
///
/// ```
/// # use ilt::{Framework, ResponseSet, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
/// let responses = ResponseSet::check(&framework, document)?;
/// let occasion = responses.occasion();
/// assert_eq!((occasion.team().id().as_str(), occasion.cycle().id().as_str()), ("cedar", "fall"));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    pub(super) team: Team,
    pub(super) cycle: Cycle,
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

    /// Whether both are one cycle of one team, whatever the two are called.
    pub fn is_same_as(&self, other: &Self) -> bool {
        (&self.team.id, &self.cycle.id) == (&other.team.id, &other.cycle.id)
    }

    /// The questions that the cycle asks.
    pub(crate) fn asked(&self) -> &Asked {
        &self.cycle.asked
    }

    pub(crate) fn to_documents(&self, framework: &Framework) -> (TeamDocument, CycleDocument) {
        let Self { team, cycle } = self;
        (
            TeamDocument { id: team.id.to_string(), name: team.name.clone() },
            CycleDocument {
                id: cycle.id.to_string(),
                label: cycle.label.clone(),
                order: cycle.order,
                asked: cycle.asked.ids(framework),
            },
        )
    }
}

use super::answers::PointAnswers;
use super::ratio::Ratio;
use crate::disclosure::DisclosedGroup;
use crate::framework::{Framework, Question, Role};

/// A role's answers to one question beside everyone else's. Only what may be shown of a group is here: how many
/// answered and their sum.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 10);
/// for n in 0..10 {
///     let mut response = ResponseDocument::submitted(&format!("r{n}"), [("delegation", if n < 2 { "often" } else { "rarely" })]);
///     response.role = Some(if n < 2 { "principal" } else { "teacher_leader" }.into());
///     response.consents_to_attribution = Some(n < 2);
///     document.responses.push(response);
/// }
/// let responses = ResponseSet::check(&framework, document)?;
/// let scores = Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential)?);
/// let groups = scores.question("delegation").unwrap().role_groups();
/// assert_eq!(groups[0].role().id(), "principal");
/// assert_eq!((groups[0].n(), groups[0].value_sum()), (2, 8));
/// assert_eq!(groups[0].gap().unwrap().to_decimal(2), "0.50");
/// assert!(groups[0].is_flagged());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleGroup {
    role: Role,
    n: u64,
    value_sum: i128,
    position: Option<Ratio>,
    gap: Option<Ratio>,
    flagged: bool,
}

impl RoleGroup {
    /// The role.
    pub fn role(&self) -> &Role {
        &self.role
    }

    /// How many of them gave a point answer.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The sum of their points' values.
    pub fn value_sum(&self) -> i128 {
        self.value_sum
    }

    /// Their mean position from 0 to 1, after keying; nothing where none of them gave a point answer.
    pub fn position(&self) -> Option<&Ratio> {
        self.position.as_ref()
    }

    /// The group's mean position less everyone else's; `None` where nobody else answered.
    pub fn gap(&self) -> Option<&Ratio> {
        self.gap.as_ref()
    }

    /// Whether the gap is large enough to be talked about.
    pub fn is_flagged(&self) -> bool {
        self.flagged
    }
}

pub(super) fn role_groups(
    framework: &Framework,
    question: &Question,
    team: &PointAnswers,
    groups: &[DisclosedGroup],
) -> Vec<RoleGroup> {
    let span = u128::from(question.scale().span().unsigned_abs());
    let mean = |sum: u128, n: u64| Ratio::new(i128::try_from(sum).ok()?, u128::from(n) * span);
    let group = |group: &DisclosedGroup| {
        let position = mean(group.position_sum, group.n);
        let everyone_else = mean(team.position_sum().checked_sub(group.position_sum)?, team.n().checked_sub(group.n)?);
        let gap = position.as_ref().zip(everyone_else);
        let gap = gap.map(|(own, others)| own.minus(&others));
        Some(RoleGroup {
            role: framework.roles().get(group.role)?.clone(),
            n: group.n,
            value_sum: group.value_sum,
            flagged: gap.as_ref().is_some_and(|gap| gap.abs().is_at_least(framework.scoring().role_gap_at_least)),
            gap,
            position,
        })
    };
    groups.iter().filter_map(group).collect()
}

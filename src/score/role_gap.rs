use super::answers::PointAnswers;
use super::ratio::Ratio;
use crate::disclosure::DisclosedGroup;
use crate::framework::{Framework, Keying, Question, Role};

/// A role's answers to one question beside everyone else's. Only what may be shown of a group is here: how many
/// answered and their sum.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores, response::document::*};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::closed("fall", "Fall", 1), 10);
/// for n in 0..10 {
///     let mut response = ResponseDocument::submitted(&format!("r{n}"), [("delegation", if n < 5 { "often" } else { "rarely" })]);
///     response.role = Some(if n < 5 { "teacher_leader" } else { "department_head" }.into());
///     document.responses.push(response);
/// }
/// let responses = ResponseSet::check(&framework, document)?;
/// let scores = Scores::of(&Disclosed::of(&responses, Policy::Confidential)?);
/// let groups = scores.question("delegation").unwrap().role_groups();
/// assert_eq!(groups[0].role().id(), "teacher_leader");
/// assert_eq!((groups[0].n(), groups[0].value_sum()), (5, Some(20)));
/// assert_eq!(groups[0].gap().unwrap().to_decimal(2), "0.50");
/// assert!(groups[0].is_flagged());
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleGroup {
    role: Role,
    n: u64,
    value_sum: Option<i128>,
    position: Ratio,
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

    /// The sum of the ticked points' values; `None` where the scale's values say something else than its positions,
    /// because two different sums of a small group would give its answers away.
    pub fn value_sum(&self) -> Option<i128> {
        self.value_sum
    }

    /// The group's mean position from 0 to 1, after keying.
    pub fn position(&self) -> &Ratio {
        &self.position
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
        let position = mean(group.position_sum, group.n)?;
        let everyone_else = mean(team.position_sum().checked_sub(group.position_sum)?, team.n().checked_sub(group.n)?);
        let gap = everyone_else.map(|others| Ratio::from(position.rational() - others.rational()));
        Some(RoleGroup {
            role: framework.roles().get(group.role)?.clone(),
            n: group.n,
            value_sum: value_sum(question, group),
            flagged: gap.as_ref().is_some_and(|gap| gap.abs().is_at_least(framework.scoring().role_gap_at_least)),
            gap,
            position,
        })
    };
    groups.iter().filter_map(group).collect()
}

/// The sum of values that follows from the sum of positions, where values and positions say the same.
fn value_sum(question: &Question, group: &DisclosedGroup) -> Option<i128> {
    let scale = question.scale();
    let (first, last) = (scale.points().first()?, scale.points().last()?);
    let (range, span) = (i128::from(last.value() - first.value()), i128::from(scale.span()));
    let proportional = scale
        .points()
        .iter()
        .all(|point| i128::from(point.value() - first.value()) * span == i128::from(point.position()) * range);
    let n = i128::from(group.n);
    let keyed = i128::try_from(group.position_sum).ok()?;
    let as_ticked = match question.keying() {
        Keying::Forward => keyed,
        Keying::Reverse => n * span - keyed,
    };
    proportional.then(|| n * i128::from(first.value()) + as_ticked * range / span)
}

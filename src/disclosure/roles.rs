use crate::framework::Question;
use crate::tally::{Closed, Group, KeptRoles};

/// A role's answers to one question: how many, and their sums. Nothing else of a group is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DisclosedGroup {
    /// The number of the role in the framework.
    pub(crate) role: usize,
    /// Point answers.
    pub(crate) n: u64,
    /// Sum of positions after keying.
    pub(crate) position_sum: u128,
    /// Sum of the ticked points' values.
    pub(crate) value_sum: i128,
}

/// The roles that may be shown beside the counts of a question that `n` people answered.
///
/// In a confidential report: those of which everyone consents, where enough answers stand beside them of people who
/// certainly did not: even if everyone who consents answered. So whether a line is there follows from how many answered,
/// and tells nothing of who did; it is there also where nobody of the role answered. No other role is shown: beside the
/// team's counts a sum gives whole groups away, and that a group appears tells who did not answer. In open mode: every
/// role, if the team had agreed to it before the answers were counted.
pub(super) fn disclosed_groups(
    closed: &Closed,
    question: &Question,
    number: usize,
    n: u64,
    threshold: u64,
) -> Vec<DisclosedGroup> {
    let Some((_, roles)) = closed.groups().split_last() else { return Vec::new() };
    let is_open = threshold == 0;
    let consenting: u64 = closed.groups().iter().map(|group| group.consenting).sum();
    let has_cover = n.saturating_sub(consenting) >= threshold;
    let is_shown = |group: &Group| match closed.roles() {
        KeptRoles::Every if is_open => group.respondents > 0,
        KeptRoles::Consenting if is_open => false,
        _ => has_cover && group.consents(),
    };
    roles
        .iter()
        .enumerate()
        .filter(|(_, group)| is_shown(group))
        .map(|(role, group)| disclosed_group(role, group, question, number))
        .collect()
}

fn disclosed_group(role: usize, group: &Group, question: &Question, number: usize) -> DisclosedGroup {
    let mut disclosed = DisclosedGroup { role, n: 0, position_sum: 0, value_sum: 0 };
    let points = question.scale().points().iter().zip(question.keyed_points());
    for (code, (point, (position, _))) in (1..).zip(points) {
        let count = group.count(number, code);
        disclosed.n += count;
        disclosed.position_sum += u128::from(count) * u128::from(position.unsigned_abs());
        disclosed.value_sum += i128::from(count) * i128::from(point.value());
    }
    disclosed
}

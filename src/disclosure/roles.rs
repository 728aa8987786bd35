use crate::framework::{Framework, Question};
use crate::tally::{Group, Tally};

/// A role whose answers to one question may be shown: how many, and where they stand on average. Nothing else of a
/// group may be known, since a distribution beside the team's gives away everybody else's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DisclosedGroup {
    /// The number of the role in the framework.
    pub(crate) role: usize,
    /// Point answers.
    pub(crate) n: u64,
    /// Sum of positions after keying.
    pub(crate) position_sum: u128,
}

/// The role groups of one question that may be shown beside its counts.
pub(super) fn disclosed_groups(
    tally: &Tally,
    question: &Question,
    number: usize,
    threshold: u64,
) -> Vec<DisclosedGroup> {
    let framework = tally.framework();
    let answered: Vec<(usize, &Group, u64)> = tally
        .groups()
        .iter()
        .enumerate()
        .map(|(role, group)| (role, group, point_answers(framework, question, number, group)))
        .filter(|(_, _, n)| *n > 0)
        .collect();
    let without_role = framework.roles().len();
    let consents = |group: &Group| group.consenting == group.respondents;

    // answers that are certainly not of someone who consents, whoever of a group gave them
    let unconsenting: u64 = answered.iter().map(|(_, group, n)| n.saturating_sub(group.consenting)).sum();
    let attributable = unconsenting >= threshold;
    let (attributed, mut rest): (Vec<_>, Vec<_>) =
        answered.into_iter().partition(|(role, group, _)| *role != without_role && attributable && consents(group));

    let mut hidden = 0;
    rest.retain(|(role, _, n)| {
        let shown = *role != without_role && *n >= threshold;
        hidden += if shown { 0 } else { *n };
        shown
    });
    // few hidden answers are what is left when the shown groups are subtracted
    while hidden > 0 && hidden < threshold {
        let Some(smallest) = rest.iter().map(|(_, _, n)| *n).min() else { break };
        rest.retain(|(_, _, n)| {
            hidden += if *n == smallest { *n } else { 0 };
            *n != smallest
        });
    }

    let mut shown: Vec<_> = attributed.into_iter().chain(rest).collect();
    shown.sort_by_key(|(role, _, _)| *role);
    shown
        .into_iter()
        .map(|(role, group, n)| DisclosedGroup {
            role,
            n,
            position_sum: position_sum(framework, question, number, group),
        })
        .collect()
}

fn point_counts<'a>(
    framework: &'a Framework,
    question: &'a Question,
    number: usize,
    group: &'a Group,
) -> impl Iterator<Item = u64> + 'a {
    (1..).take(question.scale().points().len()).map(move |code| group.count(framework, number, code))
}

fn point_answers(framework: &Framework, question: &Question, number: usize, group: &Group) -> u64 {
    point_counts(framework, question, number, group).sum()
}

fn position_sum(framework: &Framework, question: &Question, number: usize, group: &Group) -> u128 {
    point_counts(framework, question, number, group)
        .zip(question.keyed_points())
        .map(|(count, (position, _))| u128::from(count) * u128::from(position.unsigned_abs()))
        .sum()
}

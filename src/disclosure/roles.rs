use crate::framework::Question;
use crate::framework::limits::SMALLEST_THRESHOLD;
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
///
/// None is shown, but in open mode, where the points do not stand at equal distances: the mean position would say how
/// many of the group ticked which point.
///
/// A group is shown at a threshold only if it is shown at every smaller one: a role that loses its attribution at a
/// stricter threshold is hidden, and what is hidden could otherwise be cover for a group that was not shown before.
pub(super) fn disclosed_groups(
    tally: &Tally,
    question: &Question,
    number: usize,
    threshold: u64,
) -> Vec<DisclosedGroup> {
    // a sum of uneven positions, such as 0, 1, 10 and 100, counts how often each of them is in it
    if threshold > 0 && !question.scale().is_evenly_spaced() {
        return Vec::new();
    }
    let answered: Vec<Answered<'_>> = tally
        .groups()
        .iter()
        .enumerate()
        .map(|(role, group)| Answered { role, group, n: point_answers(question, number, group) })
        .filter(|answered| answered.n > 0)
        .collect();
    let without_role = tally.framework().roles().len();
    let mut shown = shown_roles(&answered, without_role, threshold);
    for smaller in SMALLEST_THRESHOLD.unsigned_abs()..threshold {
        let shown_there = shown_roles(&answered, without_role, smaller);
        shown.retain(|role| shown_there.contains(role));
    }
    answered
        .into_iter()
        .filter(|answered| shown.contains(&answered.role))
        .map(|Answered { role, group, n }| DisclosedGroup {
            role,
            n,
            position_sum: position_sum(question, number, group),
        })
        .collect()
}

/// A role's group, or the one of those without a role, with its point answers to one question.
struct Answered<'a> {
    role: usize,
    group: &'a Group,
    n: u64,
}

/// The numbers of the roles that may be shown at one threshold.
fn shown_roles(answered: &[Answered<'_>], without_role: usize, threshold: u64) -> Vec<usize> {
    let consents = |group: &Group| group.consenting == group.respondents;
    // answers that are certainly not of someone who consents, whoever of a group gave them
    let unconsenting: u64 = answered.iter().map(|answered| answered.n.saturating_sub(answered.group.consenting)).sum();
    let attributable = unconsenting >= threshold;
    let (attributed, mut rest): (Vec<&Answered<'_>>, Vec<&Answered<'_>>) =
        answered.iter().partition(|answered| answered.role != without_role && attributable && consents(answered.group));

    let mut hidden = 0;
    rest.retain(|answered| {
        let shown = answered.role != without_role && answered.n >= threshold;
        hidden += if shown { 0 } else { answered.n };
        shown
    });
    // few hidden answers are what is left when the shown groups are subtracted
    while hidden > 0 && hidden < threshold {
        let Some(smallest) = rest.iter().map(|answered| answered.n).min() else { break };
        rest.retain(|answered| {
            hidden += if answered.n == smallest { answered.n } else { 0 };
            answered.n != smallest
        });
    }
    attributed.into_iter().chain(rest).map(|answered| answered.role).collect()
}

fn point_counts<'a>(question: &'a Question, number: usize, group: &'a Group) -> impl Iterator<Item = u64> + 'a {
    (1..).take(question.scale().points().len()).map(move |code| group.count(number, code))
}

fn point_answers(question: &Question, number: usize, group: &Group) -> u64 {
    point_counts(question, number, group).sum()
}

fn position_sum(question: &Question, number: usize, group: &Group) -> u128 {
    point_counts(question, number, group)
        .zip(question.keyed_points())
        .map(|(count, (position, _))| u128::from(count) * u128::from(position.unsigned_abs()))
        .sum()
}

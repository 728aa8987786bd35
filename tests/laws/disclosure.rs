//! What is hidden stays hidden: nothing a reader sees lets him solve for it.

use std::collections::{BTreeMap, BTreeSet};

use ilt::framework::Question;
use ilt::response::document::ResponseDocument;
use ilt::score::QuestionScore;
use ilt::{Disclosed, Policy};
use proptest::prelude::*;

use super::team::{Team, cases, is_submitted, pick, policies, shown, shuffled, teams};

/// How many answers to a question each role gave, `None` those without a role.
fn group_sizes(team: &Team, question: &str) -> BTreeMap<Option<String>, usize> {
    let mut sizes = BTreeMap::new();
    for response in team.submitted() {
        if response.answers.get(question).is_some_and(|answer| team.point(question, answer).is_some()) {
            *sizes.entry(response.role).or_default() += 1;
        }
    }
    sizes
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn of_a_few_respondents_nothing_is_known(team in teams(), seed: u64) {
        let few = team.changed(|document| {
            document.responses.truncate(4);
            document.cycle.reported = None;
        });
        let policy = Policy::ConfidentialAtLeast(5);
        let other = few.changed(|document| {
            let answers = document.responses.iter().map(|response| response.answers.clone()).collect::<Vec<_>>();
            for (index, response) in document.responses.iter_mut().enumerate() {
                response.answers = answers[pick(seed, index, answers.len())].clone();
                response.comment = Some("Nobody reads this.".to_owned());
                response.role = None;
            }
        });
        prop_assert_eq!(shown(&few, policy), shown(&other, policy));
    }

    /// Neither who gave an answer nor which answers one person gave.
    #[test]
    fn nothing_tells_who_of_a_group_answered_what(team in teams(), policy in policies(), seed: u64) {
        let other = team.changed(|document| {
            let roles: BTreeSet<Option<String>> = document.responses.iter().map(|response| response.role.clone()).collect();
            for (place, (role, question)) in roles.iter().flat_map(|role| team.framework().questions().map(move |question| (role, question))).enumerate() {
                let of_group = |response: &&mut ResponseDocument| is_submitted(response) && response.role == *role;
                let id = question.id().as_str();
                let answers = document.responses.iter_mut().filter(of_group).map(|response| response.answers.flat_mut().shift_remove(id)).collect();
                let answers = shuffled(answers, seed ^ place as u64);
                for (response, answer) in document.responses.iter_mut().filter(of_group).zip(answers) {
                    response.answers.flat_mut().extend(answer.map(|answer| (id.to_owned(), answer)));
                }
            }
        });
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
    }

    #[test]
    fn a_draft_is_only_counted(team in teams(), policy in policies(), seed: u64) {
        let other = team.changed(|document| {
            let answers = document.responses.iter().map(|response| response.answers.clone()).collect::<Vec<_>>();
            for (index, draft) in document.responses.iter_mut().enumerate().filter(|(_, response)| !is_submitted(response)) {
                draft.answers = answers[pick(seed, index, answers.len())].clone();
                draft.role = team.framework().roles().first().map(|role| role.id().to_string());
                draft.consents_to_attribution = Some(seed % 2 == 0);
                draft.comment = Some("Not yet.".to_owned());
            }
        });
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
        let without = team.changed(|document| document.responses.retain(is_submitted));
        let (scores, others) = (team.scores(policy), without.scores(policy));
        prop_assert_eq!((scores.questions(), scores.areas()), (others.questions(), others.areas()));
    }

    /// Of every question: a group below the threshold is shown only by consent, the group of those without a role
    /// never, and the hidden answers are none or at least as many as the threshold.
    #[test]
    fn hidden_role_groups_are_hidden_among_enough(team in teams(), threshold in 3..=6_u32) {
        let Ok(disclosed) = Disclosed::of(&team.close(), Policy::ConfidentialAtLeast(threshold)) else { panic!("it is closed") };
        let ilt::disclosure::EffectivePolicy::Confidential { threshold } = disclosed.policy() else { panic!("it is not open") };
        let threshold = usize::try_from(*threshold).unwrap();
        for score in ilt::Scores::of(&disclosed).questions() {
            if score.role_groups().is_empty() {
                continue;
            }
            let sizes = group_sizes(&team, score.question().id().as_str());
            let mut left: usize = sizes.values().sum();
            for group in score.role_groups() {
                let size = sizes[&Some(group.role().id().to_string())];
                left -= size;
                prop_assert_eq!(group.n(), size as u64);
                let members = team.submitted().into_iter().filter(|response| response.role.as_deref() == Some(group.role().id().as_str()));
                let consents = members.into_iter().all(|response| response.consents_to_attribution == Some(true));
                prop_assert!(size >= threshold || consents);
            }
            prop_assert!(left == 0 || left >= threshold, "{} answers are left", left);
        }
    }
}

/// Every way to give the team's answers to its groups that fits what is shown: for each group its answers as counts,
/// with the sum of positions for a shown one.
fn assignments(counts: &[u64], positions: &[i64], groups: &[(usize, Option<i64>)]) -> Vec<Vec<Vec<u64>>> {
    let Some(((size, sum), rest)) = groups.split_first() else { return vec![Vec::new()] };
    let mut found = Vec::new();
    for own in draws(counts, *size) {
        let own_sum: i64 = own.iter().zip(positions).map(|(count, position)| *count as i64 * position).sum();
        if sum.is_some_and(|sum| sum != own_sum) {
            continue;
        }
        let left: Vec<u64> = counts.iter().zip(&own).map(|(count, own)| count - own).collect();
        for mut others in assignments(&left, positions, rest) {
            others.insert(0, own.clone());
            found.push(others);
        }
    }
    found
}

/// Every way to draw so many answers out of these counts.
fn draws(counts: &[u64], size: usize) -> Vec<Vec<u64>> {
    let Some((count, rest)) = counts.split_first() else {
        return if size == 0 { vec![Vec::new()] } else { Vec::new() };
    };
    let mut found = Vec::new();
    for own in 0..=(*count).min(size as u64) {
        for mut others in draws(rest, size - own as usize) {
            others.insert(0, own);
            found.push(others);
        }
    }
    found
}

/// Who reads this knows everything that is shown of the question and how many of each role answered.
fn what_a_reader_can_solve(
    team: &Team,
    question: &Question,
    score: &QuestionScore,
    threshold: usize,
) -> Result<(), TestCaseError> {
    let Some(answers) = score.result().answers() else { return Ok(()) };
    let positions: Vec<i64> = question.keyed_points().map(|(position, _)| position).collect();
    let sizes = group_sizes(team, question.id().as_str());
    let sum_shown = |role: &Option<String>| {
        let group = score.role_groups().iter().find(|group| Some(group.role().id().as_str()) == role.as_deref())?;
        let (numerator, denominator) = group.position().parts().unwrap();
        Some(numerator * i64::try_from(group.n()).unwrap() * question.scale().span() / denominator)
    };
    let (shown, hidden): (Vec<_>, Vec<_>) =
        sizes.iter().map(|(role, size)| (*size, sum_shown(role))).partition(|(_, sum)| sum.is_some());
    let possible = assignments(answers.counts(), &positions, &[shown.clone(), hidden.clone()].concat());
    prop_assert!(!possible.is_empty(), "what is true is possible");
    let together = |groups: &[Vec<u64>]| -> Vec<u64> {
        (0..positions.len()).map(|point| groups.iter().map(|group| group[point]).sum()).collect()
    };
    let left: BTreeSet<Vec<u64>> = possible.iter().map(|groups| together(&groups[shown.len()..])).collect();
    let all_alike = left.iter().all(|counts| counts.iter().filter(|count| **count > 0).count() <= 1);
    for (index, (size, _)) in hidden.iter().enumerate() {
        let of_group: BTreeSet<&Vec<u64>> = possible.iter().map(|groups| &groups[shown.len() + index]).collect();
        prop_assert!(of_group.len() > 1 || all_alike || *size >= threshold, "{} of a hidden group are known", size);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(192))]

    /// What is promised of a hidden role group with fewer answers than the threshold: more than one set of answers fits
    /// everything that is shown, even for a reader who knows how many of each role answered. It holds because such a
    /// group is never the only hidden one (the hidden answers are at least as many as the threshold), so that it is a
    /// proper part of what is left once the shown groups are taken out, and a part of answers that differ can be drawn
    /// in two ways.
    ///
    /// Where all that is left is known to be one and the same answer, there is one way, and the promise says so in
    /// words: "Where everyone gave one answer, everyone's answer is known."
    ///
    /// What is not promised: hidden groups of at least the threshold. Such a group can be all that is left (those
    /// without a role are never shown), and as many answers as that may be shown as counts anyway. Nor shown groups:
    /// five answers whose sum is five times the highest point are known, which is what showing them means.
    #[test]
    fn the_answers_of_a_small_hidden_role_group_do_not_follow(team in teams(), threshold in 3..=4_i64) {
        let team = team.changed(|document| {
            document.responses.retain(is_submitted);
            document.responses.truncate(8);
            document.cycle.reported = None;
        });
        let team = team.reframed(|document| document.disclosure.get_or_insert_default().threshold = Some(threshold));
        let scores = team.scores(Policy::Confidential);
        for (question, score) in team.framework().questions().zip(scores.questions()) {
            what_a_reader_can_solve(&team, question, score, threshold as usize)?;
        }
    }
}

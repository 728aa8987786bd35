//! What questions count beside each other.

use std::collections::{BTreeMap, HashMap};

use super::fraction::greatest_common_divisor;
use super::{Framework, Question, QuestionId};

/// What each question counts beside the others, in lowest terms: two and two count as one and one, and what is not scored
/// counts nothing. Areas of which a view reads questions together count beside each other, too; each of the maps has all
/// that do.
pub(crate) fn weights(framework: &Framework) -> Vec<BTreeMap<&QuestionId, u64>> {
    let counts = |question: &Question| if question.scored() { question.weight() } else { 0 };
    let areas = framework.areas();
    let mut group_of_area: Vec<usize> = (0..areas.len()).collect();
    let area_of: HashMap<&QuestionId, usize> = areas
        .iter()
        .enumerate()
        .flat_map(|(number, area)| area.questions().iter().map(move |question| (question, number)))
        .filter(|(question, _)| question.scored())
        .map(|(question, number)| (question.id(), number))
        .collect();
    for view in framework.views() {
        let read: Vec<usize> = view.questions().iter().filter_map(|id| area_of.get(id).copied()).collect();
        let groups: Vec<usize> = read.iter().filter_map(|area| group_of_area.get(*area).copied()).collect();
        if let Some(first) = groups.iter().min() {
            group_of_area.iter_mut().filter(|group| groups.contains(group)).for_each(|group| *group = *first);
        }
    }
    let mut all: BTreeMap<usize, BTreeMap<&QuestionId, u64>> = BTreeMap::new();
    for (area, group) in areas.iter().zip(group_of_area) {
        all.entry(group).or_default().extend(area.questions().iter().map(|question| (question.id(), counts(question))));
    }
    let mut all: Vec<_> = all.into_values().collect();
    for group in &mut all {
        let common = group.values().copied().fold(0, greatest_common_divisor).max(1);
        group.values_mut().for_each(|weight| *weight /= common);
    }
    all
}

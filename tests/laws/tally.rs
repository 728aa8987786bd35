//! Counting: in any order, in any parts.

use ilt::response::Importance;
use ilt::response::document::{ResponseDocument, ResponseSetDocument};
use ilt::{Disclosed, Policy, ResponseSet, Tally};
use proptest::prelude::*;

use super::team::{cases, teams_asked};

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_tally_counts_people_and_answers(team in teams_asked()) {
        let document = Tally::of(&team).to_document();
        let completion = team.completion();
        prop_assert_eq!(document.groups.iter().map(|group| group.respondents).sum::<i64>() as u64, completion.respondents);
        prop_assert_eq!(document.blank as u64, completion.blank);
        prop_assert_eq!(document.drafts as u64, completion.drafts);
        for group in &document.groups {
            let of_group = |response: &ilt::response::document::ResponseDocument| response.role == group.role && !response.answers.is_empty();
            let members: Vec<_> = team.submitted().into_iter().filter(of_group).collect();
            prop_assert_eq!(group.respondents, members.len() as i64);
            let consenting = members.iter().filter(|response| response.consents_to_attribution == Some(true)).count();
            prop_assert_eq!(group.consenting, consenting as i64);
            for question in team.framework().questions().map(|question| question.id().as_str()) {
                let given = |word: &str| members.iter().filter(|member| member.answers.get(question).is_some_and(|answer| answer == word)).count();
                let counts = group.counts.get(question).cloned().unwrap_or_default();
                for (word, count) in &counts {
                    prop_assert_eq!(*count, given(word) as i64);
                }
                let answered = members.iter().filter(|member| member.answers.get(question).is_some()).count();
                prop_assert_eq!(counts.values().sum::<i64>(), answered as i64);
                let rated = |importance: Importance| {
                    let of = |member: &ResponseDocument| member.importance.as_ref().and_then(|rated| rated.get(question).copied());
                    let count = members.iter().filter(|member| of(member) == Some(importance)).count();
                    (count > 0).then_some(count as i64)
                };
                let counts = group.importance.as_ref().and_then(|importance| importance.get(question).cloned()).unwrap_or_default();
                prop_assert_eq!(
                    (counts.high, counts.medium, counts.low),
                    (rated(Importance::High), rated(Importance::Medium), rated(Importance::Low))
                );
            }
        }
    }
}

#[test]
fn long_sets_are_counted_in_blocks() {
    // the counts are kept in bytes for 255 rows at a time
    let framework = ilt::strategies::frameworks();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let framework = proptest::strategy::ValueTree::current(&framework.new_tree(&mut runner).unwrap());
    let question = framework.questions().next().unwrap();
    let (id, point) = (question.id().as_str(), question.scale().points()[0].id().as_str());
    for size in [254, 255, 256, 509, 510, 511, 1020] {
        let team = ilt::response::document::TeamDocument::new("team", "A team");
        let cycle = ilt::response::document::CycleDocument::new("fall", "Fall", 1);
        let mut document = ResponseSetDocument::new(&framework, team, cycle, size);
        let response = |key: i64| ilt::response::document::ResponseDocument::submitted(&key.to_string(), [(id, point)]);
        document.responses = (0..size).map(response).collect();
        let responses = ResponseSet::check(&framework, document).unwrap();
        assert_eq!(Tally::of(&responses).to_document().groups[0].counts[id][point], size);
        let scores = ilt::Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential).unwrap());
        assert_eq!(scores.questions()[0].n(), u64::try_from(size).ok());
    }
}

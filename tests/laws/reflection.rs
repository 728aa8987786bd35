//! What holds of a team's second report, with what moved, what became of its commitments and what it commits itself to now:
//! as a document, as text, on one page, as Markdown and as HTML.

use ilt::cycle::document::CommitmentsDocument;
use ilt::cycle::{Commitments, Reflection};
use ilt::framework::document::{FrameworkDocument, QuestionDocument};
use ilt::report::{ReportAimChange, ReportQuestionMovement};
use ilt::strategies::commitments_documents;
use ilt::{Disclosed, Framework, Policy, Report};
use proptest::prelude::*;
use serde_json::Value;

use super::disclosure::{named_roles, shuffled_within_groups, with_other_hidden_answers};
use super::team::{Team, cases, pairs, policies};

/// A team in two cycles, and what it committed itself to after either, by what was shown of that cycle alone.
#[derive(Clone, Debug)]
struct Two {
    cycles: [Team; 2],
    commitments: [CommitmentsDocument; 2],
}

fn of_pairs(pairs: impl Strategy<Value = (Team, Team)>, policy: Policy) -> impl Strategy<Value = Two> {
    pairs.prop_flat_map(move |(before, after)| {
        let [then, now] = [&before, &after].map(|team| commitments_documents(&disclosed(team, policy)));
        (Just([before, after]), then, now).prop_map(|(cycles, then, now)| Two { cycles, commitments: [then, now] })
    })
}

fn two() -> impl Strategy<Value = (Two, Policy)> {
    policies().prop_flat_map(|policy| (of_pairs(pairs(), policy), Just(policy)))
}

fn disclosed(team: &Team, policy: Policy) -> Disclosed {
    Disclosed::of(&team.closed(), policy).unwrap()
}

impl Two {
    /// The same commitments of the same teams, who answered something else: baselines are what their cycles show.
    fn answered(&self, cycles: [Team; 2], policy: Policy) -> Self {
        let mut commitments = self.commitments.clone();
        for (document, team) in commitments.iter_mut().zip(&cycles) {
            let framework = team.framework();
            let checked = Commitments::check(framework, document.clone()).unwrap();
            let aims: Vec<_> = checked.as_slice().iter().map(|one| one.aim().clone()).collect();
            let drafted = Commitments::draft_of(&disclosed(team, policy), aims);
            document.threshold = drafted.threshold;
            for (one, drafted) in document.commitments.iter_mut().zip(drafted.commitments) {
                one.baseline = one.baseline.as_ref().and(drafted.baseline);
            }
        }
        Self { cycles, commitments }
    }

    fn commitments(&self) -> [Commitments; 2] {
        let checked = |number: usize| {
            Commitments::check(self.cycles[number].framework(), self.commitments[number].clone()).unwrap()
        };
        [checked(0), checked(1)]
    }

    fn report(&self, policy: Policy) -> Report {
        let [before, after] = [0, 1].map(|number| self.cycles[number].closed());
        let mut reflection = Reflection::since(&before, &after, policy).unwrap();
        for commitments in self.commitments() {
            reflection = reflection.with_commitments(&commitments).unwrap();
        }
        Report::of_reflection(&reflection, after.framework().default_language(), &[])
    }

    /// Everything that a reader can learn, however the report is shown.
    fn shown(&self, policy: Policy) -> [String; 5] {
        let report = self.report(policy);
        let summary = report.summary_page().to_text();
        let json = serde_json::to_string(&report).unwrap();
        [json, report.to_text(), summary, report.to_markdown(), report.to_html()]
    }

    /// The same, whose later cycle was answered to another version of the framework.
    fn reframed(&self, change: impl FnOnce(&mut FrameworkDocument)) -> Self {
        let [before, after] = self.cycles.clone();
        let newer = after.reframed(change);
        let mut commitments = self.commitments.clone();
        commitments[1].framework = newer.framework().into();
        Self { cycles: [before, newer], commitments }
    }
}

fn each_question(document: &mut FrameworkDocument, change: impl FnMut(&mut QuestionDocument)) {
    document.areas.iter_mut().flat_map(|area| &mut area.questions).for_each(change);
}

/// The document without what is named.
fn without(report: &Report, fields: &[&str]) -> Value {
    let mut document = serde_json::to_value(report).unwrap();
    for field in fields {
        document[*field].take();
    }
    document
}

fn ids(framework: &Framework) -> Vec<String> {
    framework.questions().map(|question| question.id().to_string()).collect()
}

proptest! {
    #![proptest_config(cases(48))]

    /// Of neither cycle, whatever hides it: its own report or that the other cycle is stricter.
    #[test]
    fn a_suppressed_answer_of_either_cycle_moves_no_byte((two, _) in two(), threshold in 3..=8_u32, seed: u64) {
        let policy = Policy::ConfidentialAtLeast(threshold);
        let [before, after] = &two.cycles;
        let (then, now) = (with_other_hidden_answers(before, policy, seed), with_other_hidden_answers(after, policy, !seed));
        // what the team kept of its first report, which may have shown more than the second one may
        let lax = Policy::ConfidentialAtLeast(3);
        let one = two.answered([before.clone(), after.clone()], lax).shown(policy);
        for (then, now) in [(&then, after), (before, &now), (&then, &now)] {
            let other = two.answered([then.clone(), now.clone()], lax);
            prop_assert_eq!(&one, &other.shown(policy));
        }
    }

    #[test]
    fn nothing_tells_who_outside_the_shown_roles_answered_what((two, policy) in two(), seed: u64) {
        let [before, after] = &two.cycles;
        let shuffled = |team: &Team, seed: u64| shuffled_within_groups(team, &named_roles(team, policy), seed);
        let other = two.answered([shuffled(before, seed), shuffled(after, !seed)], policy);
        prop_assert_eq!(two.shown(policy), other.shown(policy));
    }

    #[test]
    fn reports_and_commitments_read_back_equal((two, policy) in two()) {
        let report = two.report(policy);
        prop_assert_eq!(&Report::from_json(&serde_json::to_string(&report).unwrap()).unwrap(), &report);
        for (commitments, team) in two.commitments().iter().zip(&two.cycles) {
            let json = serde_json::to_string(commitments).unwrap();
            prop_assert_eq!(&Commitments::from_json(team.framework(), &json).unwrap(), commitments);
            prop_assert!(commitments.against(&team.closed()).is_ok());
        }
        let told = report.follow_up.len() + report.commitments.len();
        prop_assert_eq!(told, two.commitments.iter().map(|document| document.commitments.len()).sum::<usize>());
    }

    /// Whatever says nothing else to those who read it: a higher version, and a translation of what is asked.
    #[test]
    fn an_equivalent_version_changes_nothing((two, policy) in two()) {
        let newer = two.reframed(|document| {
            document.version = "1.0.1".to_owned();
            each_question(document, |question| {
                let mut text = serde_json::to_value(&question.text).unwrap();
                if text.is_string() {
                    text = serde_json::json!({"en": text});
                }
                text["fr"] = "En français ?".into();
                question.text = serde_json::from_value(text).unwrap();
            });
        });
        let [one, other] = [&two, &newer].map(|two| without(&two.report(policy), &["framework"]));
        prop_assert_eq!(one, other);
    }

    /// Neither a number nor a word: what was answered before to other words moves no byte of what is said now, but for what is
    /// promised of the earlier cycle as a whole.
    #[test]
    fn a_reworded_question_has_no_change_anywhere((two, policy) in two(), chosen: prop::sample::Index) {
        let ids = ids(two.cycles[1].framework());
        let id = chosen.get(&ids);
        let reworded = two.reframed(|document| each_question(document, |question| {
            if question.id == *id {
                question.text = "ask something else?".into();
                question.revision = Some(question.revision.unwrap_or(1) + 1);
                question.descriptors = None;
            }
        }));
        let [before, after] = reworded.cycles.clone();
        let point = before.framework().question(id).unwrap().scale().points()[0].id().to_string();
        let flat = before.changed(|document| {
            let answers = document.responses.iter_mut().map(|response| response.answers.flat_mut());
            for answer in answers.chain(document.consensus.as_mut().map(|rating| rating.flat_mut())) {
                answer.entry(id.clone()).and_modify(|answer| if before.point(id, answer).is_some() { *answer = point.clone() });
            }
        });
        let other = reworded.answered([flat, after], policy);
        let (report, other) = (reworded.report(policy), other.report(policy));
        prop_assert_eq!(without(&report, &["disclosure"]), without(&other, &["disclosure"]));
        let followed = report.follow_up.iter().filter_map(|followed| match &followed.change {
            ReportAimChange::Question { change } => Some(change),
            ReportAimChange::Area { .. } => None,
        });
        for moved in report.change.iter().flat_map(|change| &change.questions).chain(followed) {
            let is_compared = matches!(moved.movement, ReportQuestionMovement::Compared { .. });
            prop_assert!(moved.question != *id || !is_compared);
        }
    }
}

//! What is hidden stays hidden: nothing right of disclosure sees more than was disclosed.

use std::collections::BTreeSet;

use ilt::disclosure::{EffectivePolicy, Promise};
use ilt::framework::{NonResponse, Side};
use ilt::response::Importance;
use ilt::response::document::{ResponseDocument, ResponseSetDocument};
use ilt::score::{Band, QuestionResult};
use ilt::{Closed, Disclosed, Policy, Report, Scores};
use proptest::prelude::*;
use serde_json::Value;

use super::team::{
    Team, cases, is_submitted, pick, policies, rated_teams, shown, shuffled, teams, teams_asked, teams_of_members,
    teams_of_members_asked,
};

/// The roles of which everyone who answered consents, or every role where the team had agreed to open mode.
fn kept_roles(team: &Team) -> BTreeSet<String> {
    team.close().to_document().groups.into_iter().filter_map(|group| group.role).collect()
}

/// The roles that a report under that policy may name: a confidential one names those alone of which everyone consents, also
/// where every role is counted apart.
pub(crate) fn named_roles(team: &Team, policy: Policy) -> BTreeSet<String> {
    let mut roles = kept_roles(team);
    if policy != Policy::Open {
        let groups = team.close().to_document().groups;
        let consents = |role: &String| {
            groups.iter().any(|group| group.role.as_ref() == Some(role) && group.consenting == group.respondents)
        };
        roles.retain(consents);
    }
    roles
}

fn answered(response: &&mut ResponseDocument) -> bool {
    is_submitted(response) && !response.answers.is_empty()
}

/// The same team, in which every question's answers are shuffled among those who are counted together.
pub(crate) fn shuffled_within_groups(team: &Team, roles: &BTreeSet<String>, seed: u64) -> Team {
    team.changed(|document| {
        let group_of = |response: &ResponseDocument| response.role.clone().filter(|role| roles.contains(role));
        let groups: BTreeSet<Option<String>> = document.responses.iter().map(group_of).collect();
        for (number, question) in team.framework().questions().enumerate() {
            for (place, group) in groups.iter().enumerate() {
                let before = document.responses.clone();
                let mut of_group: Vec<_> =
                    document.responses.iter_mut().filter(answered).filter(|one| group_of(one) == *group).collect();
                let id = question.id().as_str();
                let answers = of_group.iter_mut().map(|one| one.answers.flat_mut().shift_remove(id)).collect();
                let answers = shuffled(answers, seed ^ (number * 31 + place) as u64);
                for (response, answer) in of_group.iter_mut().zip(answers) {
                    response.answers.flat_mut().extend(answer.map(|answer| (id.to_owned(), answer)));
                }
                // who has no answer left is no respondent any more, and that is told
                if of_group.iter().any(|response| response.answers.is_empty()) {
                    document.responses = before;
                }
            }
        }
    })
}

/// The same team, in which what was rated and noted on each question is shuffled among all who are counted.
fn with_others_importance_and_notes(team: &Team, seed: u64) -> Team {
    team.changed(|document| {
        let mut counted: Vec<_> = document.responses.iter_mut().filter(answered).collect();
        for (number, question) in team.framework().questions().enumerate() {
            let id = question.id().as_str();
            let rated = counted.iter_mut().map(|one| one.importance.as_mut().and_then(|rated| rated.shift_remove(id)));
            let rated = shuffled(rated.collect(), seed ^ (number * 7 + 1) as u64);
            let notes = counted.iter_mut().map(|one| one.notes.as_mut().and_then(|notes| notes.shift_remove(id)));
            let notes = shuffled(notes.collect(), seed ^ (number * 7 + 2) as u64);
            for (one, (rated, note)) in counted.iter_mut().zip(rated.into_iter().zip(notes)) {
                let rated = rated.map(|rated| (id.to_owned(), rated));
                one.importance.get_or_insert_default().extend(rated);
                one.notes.get_or_insert_default().extend(note.map(|note| (id.to_owned(), note)));
            }
        }
    })
}

/// The same team, in which what was rated where too few did is rated otherwise, and other things were noted where the
/// answers are hidden.
fn with_other_hidden_importance_and_notes(team: &Team, threshold: usize, policy: Policy, seed: u64) -> Team {
    let scores = Scores::of(&Disclosed::of(&team.closed(), policy).unwrap());
    let is_hidden =
        |id: &str| scores.question(id).is_some_and(|score| matches!(score.result(), QuestionResult::Suppressed { .. }));
    team.changed(|document| {
        for (number, question) in team.framework().questions().enumerate() {
            let id = question.id().as_str();
            let rated = |one: &ResponseDocument| one.importance.as_ref().is_some_and(|rated| rated.contains_key(id));
            let few = document.responses.iter_mut().filter(answered).filter(|one| rated(one)).count() < threshold;
            for (index, one) in document.responses.iter_mut().enumerate() {
                let pick = |choices: usize| pick(seed, index * 100 + number, choices);
                if few && let Some(rating) = one.importance.as_mut().and_then(|rated| rated.get_mut(id)) {
                    *rating = Importance::ALL[pick(3)];
                }
                if is_hidden(id) && pick(2) == 0 {
                    one.notes.get_or_insert_default().insert(id.to_owned(), "Nobody reads this.".to_owned());
                }
            }
        }
    })
}

/// The same team, in which every answer to a question that the report hides is another point.
pub(crate) fn with_other_hidden_answers(team: &Team, policy: Policy, seed: u64) -> Team {
    let scores = Scores::of(&Disclosed::of(&team.closed(), policy).unwrap());
    team.changed(|document: &mut ResponseSetDocument| {
        for (number, score) in scores.questions().iter().enumerate() {
            if !matches!(score.result(), QuestionResult::Suppressed { .. }) {
                continue;
            }
            let (id, points) = (score.question().id().as_str(), score.question().scale().points());
            for (index, response) in document.responses.iter_mut().enumerate() {
                if let Some(answer) = response.answers.flat_mut().get_mut(id)
                    && !NonResponse::ALL.iter().any(|kind| kind.as_str() == *answer)
                {
                    *answer = points[pick(seed, index * 100 + number, points.len())].id().to_string();
                }
            }
        }
    })
}

/// Leaves every number of a document in its place, and takes the words out.
fn numbers_alone(document: &mut Value) {
    match document {
        Value::String(text) => text.clear(),
        Value::Array(list) => list.iter_mut().for_each(numbers_alone),
        Value::Object(fields) => {
            fields.iter_mut().filter(|(field, _)| *field != "display").for_each(|(_, value)| numbers_alone(value));
        }
        _ => {}
    }
}

fn report(closed: &Closed, policy: Policy) -> Report {
    Report::of(closed, policy, closed.framework().default_language()).unwrap()
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn of_a_few_respondents_nothing_is_known(team in teams_of_members(), seed: u64) {
        let few = team.changed(|document| document.responses.truncate(4));
        let policy = Policy::ConfidentialAtLeast(5);
        let other = few.changed(|document| {
            let answers = document.responses.iter().map(|response| response.answers.clone()).collect::<Vec<_>>();
            for (index, response) in document.responses.iter_mut().enumerate().filter(|(_, one)| !one.answers.is_empty()) {
                let other = answers[pick(seed, index, answers.len())].clone();
                response.answers = if other.is_empty() { response.answers.clone() } else { other };
                response.comment = Some("Nobody reads this.".to_owned());
                let first = few.framework().questions().next().unwrap().id().to_string();
                response.notes = Some([(first, "Nobody reads this.".to_owned())].into());
                response.importance = None;
                response.role = None;
            }
        });
        prop_assert_eq!(shown(&few, policy), shown(&other, policy));
    }

    /// Neither who of those that are not named gave an answer, nor which answers one person gave.
    #[test]
    fn nothing_tells_who_outside_the_shown_roles_answered_what(team in teams_asked(), policy in policies(), seed: u64) {
        let roles = named_roles(&team, policy);
        let other = with_others_importance_and_notes(&shuffled_within_groups(&team, &roles, seed), seed);
        let disclosed = |team: &Team| Disclosed::of(&team.closed(), policy).unwrap();
        prop_assert!(disclosed(&team) == disclosed(&other));
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
    }

    #[test]
    fn a_suppressed_answer_moves_no_byte(team in teams_asked(), threshold in 3..=8_u32, seed: u64) {
        let policy = Policy::ConfidentialAtLeast(threshold);
        let other = with_other_hidden_answers(&team, policy, seed);
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
    }

    /// Neither how important too few found a question nor what was noted on one whose answers are hidden.
    #[test]
    fn importance_of_few_and_hidden_notes_move_no_byte(team in teams_of_members_asked(), threshold in 3..=8_u32, seed: u64) {
        let policy = Policy::ConfidentialAtLeast(threshold);
        let Ok(disclosed) = Disclosed::of(&team.closed(), policy) else { panic!("it is closed") };
        let EffectivePolicy::Confidential { threshold } = disclosed.policy() else { panic!("it is confidential") };
        let other = with_other_hidden_importance_and_notes(&team, *threshold as usize, policy, seed);
        prop_assert!(Disclosed::of(&other.closed(), policy).unwrap() == disclosed);
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
    }

    /// What is not asked is not skipped: of the same people the other questions say the same.
    #[test]
    fn asking_fewer_questions_changes_no_other_question(team in teams(), policy in policies(), seed: u64) {
        let ids: Vec<String> = team.framework().questions().map(|question| question.id().to_string()).collect();
        let part = &shuffled(ids.clone(), seed)[..1 + pick(seed, 0, ids.len())];
        // who has no answer left is no respondent any more
        let team = team.changed(|document| document.responses.retain(|one| {
            one.answers.is_empty() || part.iter().any(|id| one.answers.get(id).is_some())
        }));
        let other = team.asked(part);
        let (whole, asked) = (team.scores(policy), other.scores(policy));
        for id in &ids {
            prop_assert_eq!(asked.question(id), whole.question(id).filter(|_| part.contains(id)));
            prop_assert_eq!(other.closed().asks(id), part.contains(id));
        }
        // two parts of one cycle are two cycles: with the same id one of them was closed before
        prop_assert_eq!(team.close_again(&other.close()).is_ok(), team.agreed_reopening().is_some());
        prop_assert_eq!(other.close().changed_since(&team).is_some(), part.len() < ids.len());
    }

    /// A team that answers together: nothing is hidden, nobody is counted, and the report follows from the rating alone.
    #[test]
    fn a_team_s_own_rating_hides_nothing(team in rated_teams(), policy in policies()) {
        let disclosed = Disclosed::of(&team.close(), policy).unwrap();
        prop_assert_eq!(disclosed.policy(), &EffectivePolicy::Team);
        prop_assert_eq!(disclosed.promises(), [Promise::TeamRating]);
        let document = team.close().to_document();
        prop_assert_eq!((document.groups.len(), document.respondent_keys.len()), (0, 0));
        let scores = Scores::of(&disclosed);
        for question in team.framework().questions() {
            let id = question.id().as_str();
            let rated = document.consensus.as_ref().and_then(|rating| rating.get(id)).and_then(|word| team.point(id, word));
            let band = scores.question(id).and_then(|score| score.result().band());
            let side = rated.and_then(|point| question.keyed_points().nth(point)).map(|(_, side)| side);
            let due = side.map(|side| match side {
                Side::Favorable => Band::Strength,
                Side::Unfavorable => Band::Opportunity,
                Side::Neutral => Band::Steady,
            });
            prop_assert_eq!(band, due.filter(|_| question.scored()));
        }
    }

    /// Of two teams of which the same is disclosed every reader reads the same, in any language.
    #[test]
    fn a_report_is_a_function_of_what_is_disclosed(team in teams_asked(), policy in policies(), seed: u64) {
        let hidden = match policy {
            Policy::Open => team.clone(),
            policy => {
                let hidden = with_other_hidden_answers(&team, policy, seed);
                with_other_hidden_importance_and_notes(&hidden, 3, policy, seed)
            }
        };
        let other = hidden.changed(|document| document.responses = shuffled(std::mem::take(&mut document.responses), seed));
        let [one, other] = [&team, &other].map(|team| Disclosed::of(&team.closed(), policy).unwrap());
        prop_assert!(one == other);
        for language in ["en", "es"] {
            let language = language.parse().unwrap();
            let bytes = |disclosed: &Disclosed| serde_json::to_string(&Report::of_disclosed(disclosed, &language)).unwrap();
            prop_assert_eq!(bytes(&one), bytes(&other));
        }
    }

    /// Two languages of one closed cycle say the same numbers.
    #[test]
    fn no_language_says_other_numbers(team in teams_asked(), policy in policies()) {
        let closed = team.closed();
        let numbers = |language: &str| {
            let report = Report::of(&closed, policy, &language.parse().unwrap()).unwrap();
            let mut document = serde_json::to_value(report).unwrap();
            numbers_alone(&mut document);
            ["participation", "areas", "strengths", "opportunities", "hidden"].map(|part| document[part].clone())
        };
        prop_assert_eq!(numbers("en"), numbers("es"));
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
                let first = team.framework().questions().next().unwrap().id().to_string();
                draft.notes = Some([(first, "Not yet.".to_owned())].into());
                draft.importance = None;
            }
        });
        prop_assert_eq!(shown(&team, policy), shown(&other, policy));
        let without = team.changed(|document| document.responses.retain(is_submitted));
        let (scores, others) = (team.scores(policy), without.scores(policy));
        prop_assert_eq!((scores.questions(), scores.areas()), (others.questions(), others.areas()));
    }

    /// What was handed in without an answer makes no crowd: it is told as a number and changes nothing else.
    #[test]
    fn a_blank_submission_is_only_counted(team in teams_of_members(), policy in policies(), more in 1..4_i64) {
        let other = team.changed(|document| {
            document.roster_size += more;
            document.responses.extend((0..more).map(|number| ResponseDocument::submitted(&format!("blank{number}"), [])));
        });
        let (one, other) = (report(&team.closed(), policy), report(&other.closed(), policy));
        prop_assert_eq!(other.participation.blank, one.participation.blank + more as u64);
        prop_assert_eq!((&one.areas, &one.comments, &one.hidden.is_empty()), (&other.areas, &other.comments, &other.hidden.is_empty()));
    }

    /// A confidential report names a role only where everyone of it consents, and then at every question where enough
    /// answers stand beside it of people who certainly did not: also where none of the role answered.
    #[test]
    fn a_role_is_named_by_consent_and_under_cover(team in teams_of_members(), threshold in 3..=6_u32) {
        let Ok(disclosed) = Disclosed::of(&team.close(), Policy::ConfidentialAtLeast(threshold)) else { panic!("it is closed") };
        let EffectivePolicy::Confidential { threshold } = disclosed.policy() else { panic!("it is not open") };
        let submitted: Vec<_> = team.submitted().into_iter().filter(|response| !response.answers.is_empty()).collect();
        let consents = |role: &str| {
            let mut members = submitted.iter().filter(|response| response.role.as_deref() == Some(role)).peekable();
            members.peek().is_some() && members.all(|response| response.consents_to_attribution == Some(true))
        };
        for score in Scores::of(&disclosed).questions() {
            let id = score.question().id().as_str();
            let gave_a_point = |response: &&ResponseDocument| response.answers.get(id).is_some_and(|answer| team.point(id, answer).is_some());
            // even if everyone who consents answered, so many answers are of others
            let consenting = submitted.iter().filter(|response| response.consents_to_attribution == Some(true)).count();
            let cover = submitted.iter().filter(gave_a_point).count().saturating_sub(consenting);
            let shown = !matches!(score.result(), QuestionResult::Suppressed { .. });
            let expected: Vec<&str> = team.framework().roles().iter().map(|role| role.id().as_str())
                .filter(|role| shown && consents(role) && cover >= *threshold as usize && score.n() > Some(0)).collect();
            let found: Vec<&str> = score.role_groups().iter().map(|group| group.role().id().as_str()).collect();
            prop_assert_eq!(found, expected);
            for group in score.role_groups() {
                let members = submitted.iter().filter(|response| response.role.as_deref() == Some(group.role().id().as_str()));
                prop_assert_eq!(group.n(), members.filter(gave_a_point).count() as u64);
            }
        }
    }

    /// Agreed to afterwards, open mode names no role: nobody answered on that promise.
    #[test]
    fn open_mode_agreed_after_closing_names_no_role(team in teams_of_members()) {
        let team = team.changed(|document| document.agreed_open = None);
        for score in team.scores(Policy::Open).questions() {
            let open = matches!(Disclosed::of(&team.closed(), Policy::Open).unwrap().policy(), EffectivePolicy::Open { .. });
            prop_assert!(!open || score.role_groups().is_empty());
        }
    }

    /// No report promises less than what was promised before anyone answered.
    #[test]
    fn no_report_promises_less_than_was_promised(team in teams_of_members(), threshold in 3..=8_u32) {
        let before = Promise::before(team.framework());
        let report = report(&team.closed(), Policy::ConfidentialAtLeast(threshold));
        let EffectivePolicy::Confidential { threshold } = report.disclosure.policy else { panic!("it is confidential") };
        prop_assert!(threshold >= team.framework().disclosure().threshold);
        for promise in &report.disclosure.promise {
            prop_assert!(before.contains(&promise.about), "{}", promise.text);
            prop_assert!(!promise.text.is_empty());
        }
    }

    #[test]
    fn a_closed_cycle_reads_back_equal(team in teams_asked(), policy in policies()) {
        let closed = team.closed();
        let read = Closed::from_json(team.framework(), &serde_json::to_string(&closed).unwrap()).unwrap();
        prop_assert!(read == closed);
        prop_assert_eq!(report(&read, policy), report(&closed, policy));
        prop_assert!(closed.changed_since(&team).is_none());
    }

    /// A closed cycle is made coarser, never finer: whatever is taken out of it, no more is shown.
    #[test]
    fn a_coarser_cycle_shows_no_more(team in teams(), more in 0..4_u32, policy in policies()) {
        let closed = team.closed();
        let mut coarser = closed.with_threshold(closed.threshold() + more).unwrap();
        for role in team.framework().roles() {
            coarser = coarser.without_role(role.id().as_str());
        }
        for comment in closed.to_document().comments.unwrap_or_default() {
            coarser = coarser.without_comment(&comment);
        }
        for (question, notes) in closed.to_document().notes.unwrap_or_default() {
            coarser = notes.iter().fold(coarser, |coarser, note| coarser.without_note(&question, note));
        }
        prop_assert_eq!(coarser.to_document().notes, None);
        prop_assert!(coarser.with_threshold(closed.threshold().saturating_sub(1)).is_err());
        let (fine, coarse) = (Disclosed::of(&closed, policy).unwrap(), Disclosed::of(&coarser, policy).unwrap());
        let (fine, coarse) = (Scores::of(&fine), Scores::of(&coarse));
        for (fine, coarse) in fine.questions().iter().zip(coarse.questions()) {
            prop_assert!(coarse.role_groups().is_empty());
            prop_assert!(coarse.result().answers().is_none() || coarse.result().answers() == fine.result().answers());
        }
    }
}

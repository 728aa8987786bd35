//! A framework that the team answers together: its rating is all there is, and nothing of its members is kept.

use ilt::diagnostic::{Code, Problems};
use ilt::disclosure::{EffectivePolicy, Promise};
use ilt::framework::AnsweredBy;
use ilt::response::SingleResponse;
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::tally::document::GroupTallyDocument;
use ilt::{Closed, Disclosed, Framework, Policy, Report, ResponseSet, Tally};

use crate::files;

fn framework() -> Framework {
    let mut document = files::lakeside().document().clone();
    (document.answered_by, document.asks_importance) = (Some(AnsweredBy::Team), None);
    Framework::try_from(document).unwrap()
}

fn rated(change: impl FnOnce(&mut ResponseSetDocument)) -> Result<ResponseSet, Problems> {
    let team = TeamDocument { id: "cedar".into(), name: "Cedar".into() };
    let cycle = CycleDocument::new("fall_2026", "Fall 2026", 1);
    let mut document = ResponseSetDocument::new(&framework(), team, cycle, 7);
    document.consensus = Some([("shares_plans", "often"), ("visits_classes", "dont_know")].into_iter().collect());
    change(&mut document);
    ResponseSet::check(&framework(), document)
}

fn told(problems: &Problems) -> Vec<(Code, &str)> {
    problems.iter().map(|problem| (problem.code, problem.pointer.as_str())).collect()
}

#[test]
fn a_rating_is_all_that_is_kept() {
    let closed = rated(|_| {}).unwrap().close();
    let document = closed.to_document();
    assert_eq!((document.groups, document.respondent_keys, document.comments), (vec![], vec![], None));
    assert_eq!(document.consensus.unwrap().iter().count(), 2);
    let written = serde_json::to_string(&closed).unwrap();
    assert_eq!(Closed::from_json(&framework(), &written).unwrap(), closed);
}

#[test]
fn nothing_of_it_is_hidden_under_any_policy() {
    let closed = rated(|_| {}).unwrap().close();
    for policy in [Policy::Confidential, Policy::ConfidentialAtLeast(9), Policy::Open] {
        let disclosed = Disclosed::of(&closed, policy).unwrap();
        assert_eq!(*disclosed.policy(), EffectivePolicy::Team);
        assert!(disclosed.has_enough_respondents());
        assert_eq!(disclosed.promises(), [Promise::TeamRating]);
        assert_eq!(Promise::before(&framework()), [Promise::TeamRating]);
        let report = Report::of_disclosed(&disclosed, framework().default_language());
        assert!(report.disclosure.too_few.is_none() && report.hidden.is_empty());
    }
}

#[test]
fn members_say_nothing_beside_it() {
    let one = ResponseDocument::submitted("r1", [("shares_plans", "often")]);
    let problems = rated(|document| document.responses.push(one.clone())).unwrap_err();
    assert_eq!(told(&problems), [(Code::AnsweredByTeam, "/responses")]);
    let json = rated(|_| {}).unwrap().to_document();
    let json = serde_json::to_string(&ResponseSetDocument { responses: vec![one], ..json }).unwrap();
    assert_eq!(told(&ResponseSet::from_json(&framework(), &json).unwrap_err()), [(Code::AnsweredByTeam, "/responses")]);

    let json = r#"{"format": "ilt-response/1", "framework": {"id": "lakeside", "version": "1.2.0"},
        "respondent": "r1", "status": "submitted", "answers": {"shares_plans": "often"}}"#;
    let problems = SingleResponse::from_json(&framework(), json).unwrap_err();
    assert_eq!(told(&problems), [(Code::AnsweredByTeam, "/framework")]);

    let mut document = rated(|_| {}).unwrap().close().to_document();
    (document.drafts, document.blank) = (1, 1);
    document.respondent_keys = vec!["r1".to_owned()];
    document.groups = vec![GroupTallyDocument { respondents: 1, ..GroupTallyDocument::default() }];
    document.comments = Some(vec!["More time.".to_owned()]);
    let problems = Closed::check(&framework(), document).unwrap_err();
    let fields = ["/drafts", "/blank", "/groups", "/respondent_keys", "/comments"];
    assert_eq!(told(&problems), fields.map(|field| (Code::AnsweredByTeam, field)));

    let mut document = Tally::empty(&framework()).to_document();
    document.groups = vec![GroupTallyDocument::default()];
    assert_eq!(told(&Tally::check(&framework(), document).unwrap_err()), [(Code::AnsweredByTeam, "/groups")]);
}

#[test]
fn what_is_closed_is_closed() {
    let closed = rated(|_| {}).unwrap().close();
    let problems = closed.with_consensus([("shares_plans", "never")].into_iter().collect()).unwrap_err();
    assert_eq!(told(&problems), [(Code::AlreadyClosed, "/consensus")]);
    assert!(closed.changed_since(&rated(|_| {}).unwrap()).is_none());
    let other = [("shares_plans", "never")].into_iter().collect();
    let warning = closed.changed_since(&rated(|document| document.consensus = Some(other)).unwrap()).unwrap();
    assert_eq!(warning.message, "the team's rating is another than when this cycle was closed");
}

#[test]
fn what_is_not_asked_is_not_rated() {
    let problems = rated(|document| document.cycle.asked = Some(vec!["shares_plans".to_owned()])).unwrap_err();
    assert_eq!(told(&problems), [(Code::NotAsked, "/consensus/visits_classes")]);
    let all = rated(|_| {}).unwrap().close();
    let part = rated(|document| {
        document.cycle.asked = Some(vec!["shares_plans".to_owned()]);
        document.consensus = Some([("shares_plans", "often")].into_iter().collect());
    });
    let warning = all.changed_since(&part.unwrap()).unwrap();
    assert_eq!(warning.message, "the cycle asks other questions than when it was closed");
}

/// What shows a rating is the team's own, as the rating is: nothing hides it, and it stands with its question.
#[test]
fn what_a_team_notes_stands_with_its_rating() {
    let noted = |notes: &[(&str, &str)]| {
        let notes = notes.iter().map(|(id, note)| ((*id).to_owned(), (*note).to_owned()));
        rated(|document| document.notes = Some(notes.collect()))
    };
    let set =
        noted(&[("shares_plans", "  The plans stand in the shared folder. "), ("is_heard", "Not looked at yet.")])
            .unwrap();
    let written = serde_json::to_string(&set).unwrap();
    assert_eq!(ResponseSet::from_json(&framework(), &written).unwrap(), set);
    let closed = set.close();
    let kept = closed.to_document().notes.unwrap();
    assert_eq!(kept["shares_plans"], ["The plans stand in the shared folder."]);
    assert_eq!(Closed::from_json(&framework(), &serde_json::to_string(&closed).unwrap()).unwrap(), closed);
    for policy in [Policy::Confidential, Policy::ConfidentialAtLeast(9)] {
        let report = Report::of(&closed, policy, framework().default_language()).unwrap();
        let questions = report.areas.iter().flat_map(|area| &area.questions);
        let shown: Vec<(&str, &[String])> = questions
            .filter(|question| !question.notes.is_empty())
            .map(|question| (&*question.id, &*question.notes))
            .collect();
        let expected = [("shares_plans", "The plans stand in the shared folder."), ("is_heard", "Not looked at yet.")];
        let shown: Vec<(&str, &str)> = shown.iter().map(|(id, notes)| (*id, notes.join("|").leak() as &str)).collect();
        assert_eq!(shown, expected);
        assert!(report.disclosure.promise.iter().all(|promise| promise.about == Promise::TeamRating));
    }
    // a rating that was noted on since is another one
    assert!(closed.changed_since(&rated(|_| {}).unwrap()).is_some());
    // one question has one text of the team, and a question that is not there has none
    let mut document = closed.to_document();
    document.notes.as_mut().unwrap()["is_heard"].push("Twice.".to_owned());
    let problems = Closed::check(&framework(), document).unwrap_err();
    assert_eq!(told(&problems), [(Code::ImpossibleCounts, "/notes/is_heard")]);
    assert_eq!(told(&noted(&[("is_hard", "No.")]).unwrap_err()), [(Code::UnknownQuestion, "/notes/is_hard")]);
    // where each member answers, a note is somebody's
    let document = ResponseSetDocument { consensus: None, ..set.to_document() };
    let problems = ResponseSet::check(&files::lakeside(), document).unwrap_err();
    assert_eq!(told(&problems), [(Code::AnsweredByTeam, "/notes")]);
}

#[test]
fn a_rating_of_nothing_is_told() {
    let nothing = rated(|document| document.consensus = None).unwrap();
    let codes =
        |warnings: Vec<ilt::diagnostic::Diagnostic>| warnings.iter().map(|warning| warning.code).collect::<Vec<_>>();
    assert_eq!(codes(nothing.warnings()), [Code::NothingRated]);
    assert_eq!(codes(nothing.close().warnings()), [Code::NothingRated]);
    assert_eq!(codes(rated(|_| {}).unwrap().close().warnings()), []);
}

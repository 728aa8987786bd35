//! Commitments beside the closed cycle of their team.

use ilt::Policy;
use ilt::cycle::Commitments;
use ilt::diagnostic::Code::{self, *};

use crate::files::lakeside;
use crate::teams::{baseline, cedar, checked, of_cedar, to_question};

const PLANS: &[(&str, &[&str])] =
    &[("shares_plans", &["never", "never", "often", "often", "often", "often"]), ("visits_classes", &["often"; 3])];

fn told(commitments: &Commitments, closed: &ilt::Closed) -> Vec<(Code, String)> {
    let problems = commitments.against(closed).err().into_iter().flatten();
    problems.map(|problem| (problem.code, problem.pointer.to_string())).collect()
}

#[test]
fn a_baseline_is_what_its_cycle_shows() {
    let closed = cedar(&lakeside(), 1, PLANS);
    let plans = |counts: &[(&str, i64)]| baseline(to_question("shares_plans"), "shares_plans", counts);
    for (counts, code) in [
        (vec![("never", 2), ("often", 4)], None),
        (vec![("never", 2), ("sometimes", 0), ("often", 4), ("always", 0)], None),
        (vec![("never", 1), ("often", 5)], Some(ChangedBaseline)),
        (vec![("never", 2), ("often", 5)], Some(ChangedBaseline)),
    ] {
        let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[plans(&counts)]));
        let at = "/commitments/0/baseline/shares_plans".to_owned();
        assert_eq!(told(&commitments, &closed), code.map(|code| (code, at)).into_iter().collect::<Vec<_>>());
    }
    // three answers are shown where everything is read together, and there alone
    let visits = baseline(to_question("visits_classes"), "visits_classes", &[("often", 3)]);
    let mut document = of_cedar(&lakeside(), &[visits]);
    document.threshold = Some(0);
    let commitments = checked(&lakeside(), document);
    assert_eq!(told(&commitments, &closed), []);
    let mut silent = closed.to_document();
    (silent.agreed_open, silent.roles) = (None, None);
    let silent = ilt::Closed::check(&lakeside(), silent).unwrap();
    assert_eq!(told(&commitments, &silent), [(HiddenBaseline, "/commitments/0/baseline/visits_classes".to_owned())]);
    // what was made coarser afterwards shows less
    let coarser = closed.with_threshold(7).unwrap();
    let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[plans(&[("never", 2), ("often", 4)])]));
    assert_eq!(told(&commitments, &coarser), [(HiddenBaseline, "/commitments/0/baseline/shares_plans".to_owned())]);
    // a draft of what a report shows goes with it, whatever the policy
    for policy in [Policy::Confidential, Policy::ConfidentialAtLeast(6), Policy::Open] {
        let mut draft = Commitments::draft(&ilt::Disclosed::of(&closed, policy).unwrap());
        for one in &mut draft.commitments {
            (one.goal, one.owner, one.due) = ("Plans.".into(), "Dana".into(), "March".into());
        }
        assert_eq!(told(&checked(&lakeside(), draft), &closed), [], "{policy:?}");
    }
}

#[test]
fn no_owner_is_called_by_the_key_of_a_respondent() {
    let closed = cedar(&lakeside(), 1, PLANS);
    let owned = |owner: &str| {
        let mut plans = to_question("shares_plans");
        plans.owner = owner.into();
        checked(&lakeside(), of_cedar(&lakeside(), &[plans]))
    };
    for owner in ["r4", "R4", "Dana (r4)", "r4: Dana", "Dana r4", "r4, Dana"] {
        let commitments = owned(owner);
        assert_eq!(told(&commitments, &closed), [(OwnerIsRespondent, "/commitments/0/owner".to_owned())], "{owner}");
        let said = commitments.against(&closed).unwrap_err().to_string();
        assert!(!said.contains("r4") && !said.contains("R4"), "{said}");
        // keys may mean the same in the next cycle
        let later = cedar(&lakeside(), 2, PLANS);
        assert_eq!(told(&commitments, &later).len(), 1, "{owner}");
    }
    for owner in ["Dana", "r", "r44", "Room 4", "4", "Dana R."] {
        assert_eq!(told(&owned(owner), &closed), [], "{owner}");
    }
}

#[test]
fn commitments_go_with_cycles_of_their_team_and_framework() {
    let commitments = checked(&lakeside(), of_cedar(&lakeside(), &[to_question("shares_plans")]));
    let mut other = cedar(&lakeside(), 1, PLANS).to_document();
    other.team.id = "birch".into();
    let other = ilt::Closed::check(&lakeside(), other).unwrap();
    assert_eq!(told(&commitments, &other), [(DifferentTeams, "/team/id".to_owned())]);
    let mut document = lakeside().document().clone();
    document.version = "2.0.0".into();
    let second = ilt::Framework::try_from(document).unwrap();
    assert_eq!(told(&commitments, &cedar(&second, 1, PLANS)), [(WrongFramework, "/framework".to_owned())]);
    assert_eq!(told(&commitments, &cedar(&second, 2, PLANS)), [], "the next cycle may be of another");
}

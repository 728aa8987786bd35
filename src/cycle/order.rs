//! Which cycles stand beside each other.

use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::response::Occasion;

/// Tells two teams apart, and two cycles that do not follow each other.
pub(super) fn in_order(old: &Occasion, new: &Occasion) -> Result<(), Problems> {
    let (team, other) = (new.team().id(), old.team().id());
    if team != other {
        let message = format!("this is the team `{team}`, and it is compared with `{other}`");
        let problem = Diagnostic::new(Code::DifferentTeams, &Pointer::root().key("team").key("id"), message);
        return Err(problem.help("what moved is said of one team").into());
    }
    let (cycle, earlier) = (new.cycle(), old.cycle());
    let at = Pointer::root().key("cycle");
    if cycle.id() == earlier.id() {
        let message = format!("`{}` is one cycle, which is compared with itself", cycle.id());
        let problem = Diagnostic::new(Code::NotLater, &at.key("id"), message);
        return Err(problem.help("give the closed cycle that came before").into());
    }
    if cycle.order() <= earlier.order() {
        let (id, order, before, then) = (cycle.id(), cycle.order(), earlier.id(), earlier.order());
        let message = format!("`{id}` of order {order} is not later than `{before}` of order {then}");
        let problem = Diagnostic::new(Code::NotLater, &at.key("order"), message);
        return Err(problem.help("give the earlier cycle first").into());
    }
    Ok(())
}

/// Tells commitments of another team, and those that are not of an earlier cycle, at their place in the commitments.
pub(super) fn followed_later(committed: &Occasion, now: &Occasion) -> Result<(), Problems> {
    let (team, other) = (now.team().id(), committed.team().id());
    if team != other {
        let message = format!("these commitments are of the team `{other}`, and the cycle is of `{team}`");
        let problem = Diagnostic::new(Code::DifferentTeams, &Pointer::root().key("team").key("id"), message);
        return Err(problem.help("a team follows up what it committed itself to").into());
    }
    let (cycle, earlier) = (now.cycle(), committed.cycle());
    if cycle.id() == earlier.id() || cycle.order() <= earlier.order() {
        let (id, order, before, then) = (cycle.id(), cycle.order(), earlier.id(), earlier.order());
        let message =
            format!("these commitments are of `{before}` of order {then}, which is not before `{id}` of order {order}");
        let problem = Diagnostic::new(Code::NotLater, &Pointer::root().key("cycle").key("order"), message);
        return Err(problem.help("commitments are followed up in a later cycle").into());
    }
    Ok(())
}

//! What a field means only beside others: where points stand, on which side, what a question offers, and the ratio of
//! weights.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::compare::{Both, Comparison};
use super::{Change, ChangeKind, Subject};
use crate::Framework;
use crate::compare::impacts::Impact;
use crate::document::Field;
use crate::framework::{NonResponse, Point, Question, QuestionId, Scale, ScaleId, Side, weights};

impl<'a> Comparison<'_, 'a> {
    /// Whether the weights of the question's area, and of those that are read together with it, are in the ratio they were
    /// in.
    pub(super) fn same_ratio(&self, both: &Both<'_, 'a>) -> bool {
        let Subject::Question { id, .. } = &both.subject else { return false };
        let [old, new] = self.weights.get_or_init(|| [self.old, self.new].map(weights));
        let of = |all: &'_ [BTreeMap<&'a QuestionId, u64>]| all.iter().find(|group| group.contains_key(id)).cloned();
        both.old.says("weight") == both.new.says("weight") || of(old) == of(new)
    }

    /// A position of a point, or the span of its scale, where neither framework spaces the points evenly; otherwise it is
    /// told once, of the scale. The unit in which positions are written means nothing.
    pub(super) fn positions(&mut self, both: &Both<'_, 'a>, field: &Field) {
        let (Subject::Scale { id } | Subject::Point { scale: id, .. }) = &both.subject else { return };
        let (Some(old), Some(new)) = (scale(self.old, id), scale(self.new, id)) else { return };
        match (old.is_evenly_spaced(), new.is_evenly_spaced()) {
            (true, true) => {}
            _ if places(old) == places(new) => {}
            (false, false) => self.field(both, field, Impact::ScoreAffecting, None),
            _ if matches!(both.subject, Subject::Point { .. }) => {}
            _ => self.special(both, "positions", "points", (written(old), written(new))),
        }
    }

    /// The points whose side changed, which stands in the scale's lists; a point on the good side, before or now, is
    /// told of the good side.
    pub(super) fn sides(&mut self, both: &Both<'_, 'a>, list: &str) {
        let Subject::Scale { id } = &both.subject else { return };
        let (Some(old), Some(new)) = (scale(self.old, id), scale(self.new, id)) else { return };
        for point in new.points() {
            let Some(before) = old.points().iter().find(|before| before.id() == point.id()) else { continue };
            let sides = [before.side(), point.side()];
            let told = if sides.contains(&Side::Favorable) { Side::Favorable } else { Side::Unfavorable };
            if sides[0] != sides[1] && told.as_str() == list {
                let subject = Subject::Point { scale: id.clone(), id: point.id().clone() };
                let [before, after] = sides.map(|side| Some(side.to_string()));
                let change =
                    Change::new(ChangeKind::Changed, Impact::ScoreAffecting, &subject, &both.places.new.key(list));
                self.push(Change { field: Some("side".to_owned()), before, after, ..change });
            }
        }
    }

    /// The non-responses of a question; what the scale no longer offers, or offers now, is told of the scale.
    pub(super) fn offered(&mut self, both: &Both<'_, 'a>, field: &str) {
        let Subject::Question { id, .. } = &both.subject else { return };
        let (Some(old), Some(new)) = (self.old.question(id.as_str()), self.new.question(id.as_str())) else { return };
        let of_scale = |kind: &NonResponse| {
            old.scale().id() == new.scale().id()
                && old.scale().non_response_label(*kind).is_some() != new.scale().non_response_label(*kind).is_some()
        };
        let offered = |question: &Question| {
            let kinds = question.non_responses().iter().filter(|kind| !of_scale(kind));
            kinds.map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
        };
        self.special(both, field, field, (offered(old), offered(new)));
    }

    /// A change of what a field says in a way of its own.
    fn special(&mut self, both: &Both<'_, 'a>, name: &str, place: &str, (before, after): (String, String)) {
        if before != after {
            let at = both.places.new.key(place);
            let change = Change::new(ChangeKind::Changed, Impact::ScoreAffecting, &both.subject, &at);
            self.push(Change { field: Some(name.to_owned()), before: Some(before), after: Some(after), ..change });
        }
    }
}

fn scale<'a>(framework: &'a Framework, id: &ScaleId) -> Option<&'a Scale> {
    framework.scales().iter().map(Arc::as_ref).find(|scale| scale.id() == id)
}

/// Where a scale's points stand, with its span.
fn places(scale: &Scale) -> (Vec<i64>, i64) {
    (scale.points().iter().map(Point::position).collect(), scale.span())
}

/// Where a scale's points stand, in a few words.
fn written(scale: &Scale) -> String {
    if scale.is_evenly_spaced() {
        return "evenly spaced".to_owned();
    }
    let positions: Vec<String> = places(scale).0.iter().map(ToString::to_string).collect();
    format!("{} of {}", positions.join(", "), scale.span())
}

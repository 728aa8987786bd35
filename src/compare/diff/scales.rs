//! Scales, their points and the non-responses they offer.

use super::compare::{Comparison, Places, Reading};
use super::elements::kept;
use super::{Change, ChangeKind, Impact, Subject};
use crate::compare::Wording;
use crate::compare::align::{Fate, align};
use crate::framework::{NonResponse, Point, Scale, Side};

impl Comparison<'_> {
    pub(super) fn scales(&mut self) {
        let (old, new) = (self.old.framework.scales(), self.new.framework.scales());
        let ids = |scales: &[std::sync::Arc<Scale>]| scales.iter().map(|scale| scale.id().clone()).collect::<Vec<_>>();
        for fate in align(&ids(old), &ids(new)) {
            let subject = |scale: &std::sync::Arc<Scale>| Subject::Scale { id: scale.id().clone() };
            self.element("scales", (old, new), fate, subject, "", (Impact::Additive, Impact::Breaking));
            if let Some((places, old, new)) = kept("scales", (old, new), fate) {
                self.scale(&places, old, new);
            }
        }
    }

    fn scale(&mut self, places: &Places, old: &Scale, new: &Scale) {
        let subject = Subject::Scale { id: new.id().clone() };
        let revision = (old.revision(), new.revision());
        self.value(&subject, places, "kind", (old.kind(), new.kind()), Impact::Editorial);
        self.revision(&subject, places, revision);
        if old.declares_positions() != new.declares_positions() {
            let change = Change::new(ChangeKind::Changed, Impact::ScoreAffecting, subject, &places.new.key("points"));
            let (before, after) = (Some(positions(old)), Some(positions(new)));
            self.push(Change { field: Some("positions".to_owned()), before, after, ..change });
        } else if new.declares_positions() {
            self.value(&subject, places, "span", (old.span(), new.span()), Impact::ScoreAffecting);
        }
        self.points(places, (old, new));
        self.non_responses(places, (old, new));
    }

    fn points(&mut self, places: &Places, (old, new): (&Scale, &Scale)) {
        let revision = (old.revision(), new.revision());
        let declared = old.declares_positions() && new.declares_positions();
        let keys = |scale: &Scale| scale.points().iter().map(|point| point.id().clone()).collect::<Vec<_>>();
        let subject = |point: &Point| Subject::Point { scale: new.id().clone(), id: point.id().clone() };
        for fate in align(&keys(old), &keys(new)) {
            match fate {
                Fate::Added { new: index } => {
                    let Some(point) = new.points().get(index) else { continue };
                    let at = places.new.key("points").index(index);
                    self.added(subject(point), &at, "label", Impact::ScoreAffecting);
                }
                Fate::Removed { old: index } => {
                    let Some(point) = old.points().get(index) else { continue };
                    let at = places.old.key("points").index(index);
                    self.removed(subject(point), &at, "label", Impact::Breaking);
                }
                Fate::Kept { old: before, new: now, moved } => {
                    let (Some(old), Some(new_point)) = (old.points().get(before), new.points().get(now)) else {
                        continue;
                    };
                    let (subject, at) = (subject(new_point), places.key("points").index(before, now));
                    if moved {
                        self.moved(&subject, &at, Impact::ScoreAffecting);
                    }
                    self.value(&subject, &at, "value", (old.value(), new_point.value()), Impact::ScoreAffecting);
                    if declared {
                        let positions = (old.position(), new_point.position());
                        self.value(&subject, &at, "position", positions, Impact::ScoreAffecting);
                    }
                    self.side(&subject, places, (old.side(), new_point.side()));
                    let wording = Wording::Point { scale: new.id().clone(), point: new_point.id().clone() };
                    self.text(&subject, &at, "label", &Reading::Answered { wording, revision: Some(revision) });
                }
            }
        }
    }

    /// A point's side, which stands in the scale's lists.
    fn side(&mut self, subject: &Subject, scale: &Places, (old, new): (Side, Side)) {
        if old != new {
            let list = if [old, new].contains(&Side::Favorable) { "favorable" } else { "unfavorable" };
            let change =
                Change::new(ChangeKind::Changed, Impact::ScoreAffecting, subject.clone(), &scale.new.key(list));
            let (before, after) = (Some(old.to_string()), Some(new.to_string()));
            self.push(Change { field: Some("side".to_owned()), before, after, ..change });
        }
    }

    fn non_responses(&mut self, places: &Places, (old, new): (&Scale, &Scale)) {
        for kind in NonResponse::ALL {
            let subject = Subject::NonResponse { scale: new.id().clone(), id: *kind };
            let at = places.key("non_responses").key(kind.as_str());
            match (old.non_response_label(*kind).is_some(), new.non_response_label(*kind).is_some()) {
                (false, true) => self.added(subject, &at.new, "label", Impact::ScoreAffecting),
                (true, false) => self.removed(subject, &at.old, "label", Impact::ScoreAffecting),
                (true, true) => {
                    let wording = Wording::NonResponse { scale: new.id().clone(), kind: *kind };
                    let revision = Some((old.revision(), new.revision()));
                    self.text(&subject, &at, "label", &Reading::Answered { wording, revision });
                }
                (false, false) => {}
            }
        }
    }
}

/// Where a scale's points stand, in a few words.
pub(in crate::compare) fn positions(scale: &Scale) -> String {
    if scale.declares_positions() {
        let positions: Vec<String> = scale.points().iter().map(|point| point.position().to_string()).collect();
        format!("{} of {}", positions.join(", "), scale.span())
    } else {
        "evenly spaced".to_owned()
    }
}

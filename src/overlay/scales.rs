//! Scales that are changed, added or replaced.

use super::document::{OverlayPointDocument, OverlayScaleDocument};
use super::draft::{Draft, Hidden, Reading};
use super::entry::{Unknown, needs, targets};
use super::merge::{Merge, element};
use super::offered::withdrawn;
use super::order::Place;
use super::sinks::{Sinks, Source, quoted};
use crate::diagnostic::Code;
use crate::document::Shaped;
use crate::framework::ScaleId;
use crate::framework::document::{PointDocument, ScaleDocument};

impl Merge<'_> {
    pub(super) fn scales(&mut self) {
        for (overlay, at) in self.each("scales") {
            if self.sinks.is_uncertain(&at) {
                self.sinks.unread("scale");
            }
            let list = overlay
                .scales
                .iter()
                .flatten()
                .enumerate()
                .map(|(index, entry)| (entry.id.as_str(), entry, at.index(index)));
            for (entry, source) in targets(list, "scale", &mut self.sinks) {
                self.scale(entry, &source);
            }
        }
    }

    fn scale(&mut self, entry: &OverlayScaleDocument, source: &Source) {
        let points = entry.points.as_deref().unwrap_or_default();
        let whole = |point: &OverlayPointDocument| point.value.is_some() && point.label.is_some();
        let unknown = Unknown {
            // the points of a scale of the base need less
            doubtful: !points.iter().all(whole),
            bare: entry.favorable.is_none() && entry.unfavorable.is_none() && !points.iter().any(whole),
            ..Unknown::of(entry)
        };
        // another overlay may have raised it already, which is a conflict and no base
        let base = self.base.scales().iter().find(|scale| *scale.id() == *entry.id.as_str());
        let before = base.map_or(1, |scale| scale.revision());
        let Some(draft) = element(&mut self.scales, entry, unknown, source, &mut self.sinks) else { return };
        let offered = draft.document.non_responses.clone().unwrap_or_default();
        self.withdrawn.extend(withdrawn(entry, offered, source, &mut self.sinks));
        let Some(draft) = self.scales.get_mut(&entry.id) else { return };
        if draft.added.is_some() {
            incomplete_points(points, &source.key("points"), &mut self.sinks);
            self.replace(entry, source);
            return;
        }
        if entry.replaces.is_some() {
            let message = format!("`{}` is a scale of the base, and only a new scale replaces another", entry.id);
            let help = "give the new scale an id of its own";
            self.sinks.report(&source.key("id"), Code::IdCollision, message, help);
        }
        let reading = Reading::revised(self.base.default_language(), ("scale", before), entry, source, &mut self.sinks);
        change_points(draft, points, &source.key("points"), &reading, &mut self.sinks);
        draft.change(entry, source, &reading, &mut self.sinks);
        if entry.revision.is_some() {
            draft.document.continues = entry.continues;
        }
    }

    /// A new scale in the place of one of the base, which nothing is answered on any more.
    fn replace(&mut self, entry: &OverlayScaleDocument, source: &Source) {
        let Some(replaced) = &entry.replaces else { return };
        let at = source.key("replaces");
        let of_base = self.scales.iter().filter(|(_, draft)| draft.added.is_none()).map(|(id, _)| id.as_str());
        let known: Vec<&str> = of_base.collect();
        if !known.contains(&replaced.as_str()) {
            let help = self.sinks.suggestion(&at, replaced, known.iter().copied());
            let help = help.unwrap_or_else(|| format!("the scales of the base are: {}", known.join(", ")));
            let message = format!("the base has no scale `{replaced}`");
            return self.sinks.report(&at, Code::UnknownTarget, message, help);
        }
        // under an id that is none nobody stands in its place
        if ScaleId::new(&entry.id).is_err() {
            return;
        }
        if let Some(new) = self.scales.get_mut(&entry.id) {
            new.place = Some((Place::After(replaced.clone()), at.clone()));
        }
        let Some(old) = self.scales.get_mut(replaced) else { return };
        if let Some(other) = &old.hidden {
            self.sinks.conflict(&other.source, &at, &format!("`{replaced}` is replaced here"));
        }
        let because = format!("replaced by `{}`", entry.id);
        old.hidden = Some(Hidden { source: at, because: because.into(), replacement: Some(entry.id.clone()) });
    }

    /// A question cannot be put on a scale that is gone.
    pub(super) fn replaced(&mut self, scale: Option<&str>, source: &Source) {
        if scale.is_some_and(|scale| self.sinks.may_be_there("scale", scale) && !self.scales.contains_key(scale)) {
            self.sinks.placeholder(&source.key("scale"));
        }
        let hidden = scale.and_then(|scale| self.scales.get(scale)).and_then(|scale| scale.hidden.as_ref());
        if let (Some(scale), Some(new)) = (scale, hidden.and_then(|hidden| hidden.replacement.as_deref())) {
            let (at, message) = (source.key("scale"), format!("the scale `{scale}` is replaced by `{new}`"));
            let help = format!("write `scale: {new}`");
            self.sinks.report(&at, Code::UnknownScale, message, help);
            self.sinks.placeholder(&at);
        }
    }

    /// Questions on a scale that was replaced are answered on the new one, unless an overlay names another.
    pub(super) fn rescale(&mut self) {
        for asked in self.questions.values_mut().filter(|asked| asked.draft.added.is_none()) {
            let named = asked.draft.edits.iter().any(|edit| edit.field == "/scale");
            let hidden = self.scales.get(&asked.draft.document.scale).and_then(|scale| scale.hidden.as_ref());
            if let (false, Some(Hidden { source, replacement: Some(new), .. })) = (named, hidden) {
                // what the new scale does not offer is a problem of the new scale
                asked.draft.follow("/scale", source);
                asked.draft.follow("/non_responses", source);
                asked.draft.document.scale.clone_from(new);
            }
        }
    }
}

/// What the points of a new scale lack.
fn incomplete_points(points: &[OverlayPointDocument], at: &Source, sinks: &mut Sinks) {
    for (index, point) in points.iter().enumerate() {
        let at = at.index(index);
        let needs = needs(point);
        let missing = needs.iter().filter(|(field, there)| !there && !sinks.is_broken(&at.key(field)));
        let missing: Vec<&str> = missing.map(|(field, _)| *field).collect();
        if !missing.is_empty() {
            let id = Some(format!(" `{}`", point.id)).filter(|_| !sinks.is_broken(&at.key("id"))).unwrap_or_default();
            let message = format!("the new point{id} lacks {}", quoted(&missing));
            let all: Vec<&str> = needs.iter().map(|(field, _)| *field).collect();
            sinks.report(&at, Code::IncompleteAddition, message, format!("a new point needs {}", quoted(&all)));
            missing.iter().for_each(|field| sinks.placeholder(&at.key(field)));
        }
    }
}

/// Changes points of a scale of the base.
fn change_points(
    draft: &mut Draft<ScaleDocument>,
    points: &[OverlayPointDocument],
    at: &Source,
    reading: &Reading<'_>,
    sinks: &mut Sinks,
) {
    let list = points.iter().enumerate().map(|(index, point)| (point.id.as_str(), point, at.index(index)));
    let list: Vec<_> = list.collect();
    for (id, _, point) in &list {
        unknown_point(id, &draft.document, &point.key("id"), sinks);
    }
    // of which point something could not be read is not known: it may be any
    let mut ids = std::iter::once(at).chain(list.iter().map(|(.., point)| point)).map(|at| at.key("id"));
    if let Some(unread) = ids.find(|id| sinks.is_broken(id)) {
        for index in 0..draft.document.points.len() {
            draft.follow(&format!("/points/{index}/value"), &unread);
            draft.follow(&format!("/points/{index}/position"), &unread);
        }
    }
    for (point, source) in targets(list, "point", sinks) {
        if let Some(index) = draft.document.points.iter().position(|known| known.id == point.id) {
            let part = format!("/points/{index}");
            draft.change_part(&part, PointDocument::KIND, point, &source, reading, sinks);
        }
    }
}

/// A point that the scale does not have is told, and nothing is said of what its entry would have changed.
fn unknown_point(id: &str, scale: &ScaleDocument, at: &Source, sinks: &mut Sinks) {
    let known = || scale.points.iter().map(|point| point.id.as_str());
    if sinks.is_broken(at) || known().any(|other| other == id) {
        return;
    }
    let of = &scale.id;
    let help = sinks.suggestion(at, id, known()).unwrap_or_else(|| {
        format!("points are not added to a scale: write a new scale that `replaces: {of}`, with all its points")
    });
    sinks.report(at, Code::UnknownTarget, format!("the scale `{of}` has no point `{id}`"), help);
    sinks.placeholder(at);
}

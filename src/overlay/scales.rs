//! Scales that are changed, added or replaced.

use super::document::{OverlayNonResponseDocument, OverlayPointDocument, OverlayScaleDocument};
use super::edit::{Edited, Hidden, Wording};
use super::entry::{Unknown, targets};
use super::merge::{Merge, element};
use super::order::Place;
use super::sinks::{Sinks, Source, quoted};
use crate::diagnostic::Code;
use crate::framework::document::{NonResponseDocument, NonResponsesDocument, PointDocument, ScaleDocument};
use crate::framework::{NonResponse, ScaleId, Text, limits};

impl Merge<'_> {
    pub(super) fn scales(&mut self) {
        for (overlay, at) in self.each("scales") {
            let list = self.sinks.most(overlay.scales.as_deref(), &at, limits::SCALES, "scales");
            if self.sinks.is_broken(&at) {
                self.sinks.unread("scale");
            }
            let list = list.iter().enumerate().map(|(index, entry)| (entry.id.as_str(), entry, at.index(index)));
            for (entry, source) in targets(list, "scale", &mut self.sinks) {
                self.scale(entry, &source);
            }
        }
    }

    fn scale(&mut self, entry: &OverlayScaleDocument, source: &Source) {
        let wording = self.wording(false);
        let points = entry.points.as_deref().unwrap_or_default();
        let whole = |point: &OverlayPointDocument| point.value.is_some() && point.label.is_some();
        let unknown = Unknown {
            kind: "scale",
            id: &entry.id,
            needs: &[
                ("points", !points.is_empty()),
                ("favorable", entry.favorable.is_some()),
                ("unfavorable", entry.unfavorable.is_some()),
            ],
            changes: &[],
            // the points of a scale of the base need less
            doubtful: !points.iter().all(whole),
            bare: entry.favorable.is_none() && entry.unfavorable.is_none() && !points.iter().any(whole),
        };
        let new = |sinks: &mut Sinks| new(entry, source, sinks);
        // another overlay may have raised it already, which is a conflict and no base
        let base = self.base.scales().iter().find(|scale| *scale.id() == *entry.id.as_str());
        let before = base.map_or(1, |scale| scale.revision());
        let Some(edited) = element(&mut self.scales, &unknown, new, source, &mut self.sinks) else { return };
        if edited.added.is_some() {
            self.replace(entry, source);
            return;
        }
        if entry.replaces.is_some() {
            let message = format!("`{}` is a scale of the base, and only a new scale replaces another", entry.id);
            let help = "give the new scale an id of its own";
            self.sinks.report(&source.key("id"), Code::IdCollision, message, help);
        }
        change(edited, entry, (source, before), wording, &mut self.sinks);
    }

    /// A new scale in the place of one of the base, which nothing is answered on any more.
    fn replace(&mut self, entry: &OverlayScaleDocument, source: &Source) {
        let Some(replaced) = &entry.replaces else { return };
        let at = source.key("replaces");
        let of_base = self.scales.iter().filter(|(_, edited)| edited.added.is_none()).map(|(id, _)| id.as_str());
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
        for asked in self.questions.values_mut().filter(|asked| asked.edited.added.is_none()) {
            let named = asked.edited.edits.iter().any(|edit| edit.field == "/scale");
            let hidden = self.scales.get(&asked.edited.document.scale).and_then(|scale| scale.hidden.as_ref());
            if let (false, Some(Hidden { source, replacement: Some(new), .. })) = (named, hidden) {
                // what the new scale does not offer is a problem of the new scale
                asked.edited.follow("/scale", source);
                asked.edited.follow("/non_responses", source);
                asked.edited.document.scale.clone_from(new);
            }
        }
    }
}

/// The document of a scale that is added; what its points lack is told.
fn new(entry: &OverlayScaleDocument, source: &Source, sinks: &mut Sinks) -> ScaleDocument {
    let points = entry.points.iter().flatten().enumerate().map(|(index, point)| {
        let at = source.key("points").index(index);
        let needs = [("value", point.value.is_some()), ("label", point.label.is_some())];
        let missing = needs.into_iter().filter(|(field, there)| !there && !sinks.is_broken(&at.key(field)));
        let missing: Vec<&str> = missing.map(|(field, _)| field).collect();
        if !missing.is_empty() {
            let id = Some(format!(" `{}`", point.id)).filter(|_| !sinks.is_broken(&at.key("id"))).unwrap_or_default();
            let message = format!("the new point{id} lacks {}", quoted(&missing));
            sinks.report(&at, Code::IncompleteAddition, message, "a new point needs `value` and `label`");
            missing.iter().for_each(|field| sinks.placeholder(&at.key(field)));
        }
        PointDocument {
            position: point.position,
            ..PointDocument::new(&point.id, point.value.unwrap_or_default(), point.label.clone().unwrap_or_default())
        }
    });
    let points = points.collect();
    let offered = entry.non_responses.as_ref();
    let label = |kind: NonResponse| {
        let offered = offered.and_then(|offered| offered.of(kind));
        offered.map(|offered| NonResponseDocument::new(offered.label.clone()))
    };
    ScaleDocument {
        id: entry.id.clone(),
        points,
        favorable: entry.favorable.clone().unwrap_or_default(),
        unfavorable: entry.unfavorable.clone().unwrap_or_default(),
        kind: entry.kind,
        revision: entry.revision,
        span: entry.span,
        non_responses: offered.map(|_| NonResponsesDocument {
            not_applicable: label(NonResponse::NotApplicable),
            dont_know: label(NonResponse::DontKnow),
        }),
        origin: None,
    }
}

impl super::document::OverlayNonResponsesDocument {
    fn of(&self, kind: NonResponse) -> Option<&OverlayNonResponseDocument> {
        match kind {
            NonResponse::NotApplicable => self.not_applicable.as_ref(),
            NonResponse::DontKnow => self.dont_know.as_ref(),
        }
    }
}

/// Changes a scale of the base.
fn change(
    edited: &mut Edited<ScaleDocument>,
    entry: &OverlayScaleDocument,
    (source, before): (&Source, i64),
    wording: Wording<'_>,
    sinks: &mut Sinks,
) {
    let revision = source.key("revision");
    let raised = raised(before, entry.revision, &entry.id, &revision, sinks) || sinks.is_broken(&revision);
    edited.set("/revision", entry.revision, revision, sinks, |scale, revision| {
        scale.revision = Some(revision);
    });
    edited.set("/kind", entry.kind, source.key("kind"), sinks, |scale, kind| scale.kind = Some(kind));
    edited.set("/span", entry.span, source.key("span"), sinks, |scale, span| scale.span = Some(span));
    edited.set("/favorable", entry.favorable.clone(), source.key("favorable"), sinks, |scale, set| {
        scale.favorable = set;
    });
    edited.set("/unfavorable", entry.unfavorable.clone(), source.key("unfavorable"), sinks, |scale, set| {
        scale.unfavorable = set;
    });
    let list = entry.points.iter().flatten().enumerate();
    let at = source.key("points");
    let list: Vec<_> = list.map(|(index, point)| (point.id.as_str(), point, at.index(index))).collect();
    for (id, _, point) in &list {
        unknown_point(id, &edited.document, &point.key("id"), sinks);
    }
    // of which point something could not be read is not known: it may be any
    let mut ids = std::iter::once(&at).chain(list.iter().map(|(.., point)| point)).map(|at| at.key("id"));
    if let Some(unread) = ids.find(|id| sinks.is_broken(id)) {
        for index in 0..edited.document.points.len() {
            edited.follow(&format!("/points/{index}/value"), &unread);
            edited.follow(&format!("/points/{index}/position"), &unread);
        }
    }
    for (point, source) in targets(list, "point", sinks) {
        if let Some(index) = edited.document.points.iter().position(|known| known.id == point.id) {
            self::point(edited, index, point, &source, (wording, before, raised), sinks);
        }
    }
    for kind in NonResponse::ALL {
        let Some(offered) = entry.non_responses.as_ref().and_then(|offered| offered.of(*kind)) else { continue };
        let (part, source) = (format!("/non_responses/{kind}"), source.key("non_responses").key(kind.as_str()));
        let cosmetic = cosmetic(offered.cosmetic, &source, sinks);
        let label = Label { part, cosmetic, revision: before, raised, of: kind.as_str() };
        label.change(edited, Some(&offered.label), wording, &source.key("label"), sinks, |scale| {
            let offered = scale.non_responses.get_or_insert_default();
            let offered = match kind {
                NonResponse::NotApplicable => &mut offered.not_applicable,
                NonResponse::DontKnow => &mut offered.dont_know,
            };
            Some(&mut offered.get_or_insert_default().label)
        });
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

fn point(
    edited: &mut Edited<ScaleDocument>,
    index: usize,
    entry: &OverlayPointDocument,
    source: &Source,
    (wording, revision, raised): (Wording<'_>, i64, bool),
    sinks: &mut Sinks,
) {
    let part = format!("/points/{index}");
    let put = |scale: &mut ScaleDocument, change: &dyn Fn(&mut PointDocument)| {
        if let Some(point) = scale.points.get_mut(index) {
            change(point);
        }
    };
    edited.set(&format!("{part}/value"), entry.value, source.key("value"), sinks, |scale, value| {
        put(scale, &|point| point.value = value);
    });
    edited.set(&format!("{part}/position"), entry.position, source.key("position"), sinks, |scale, position| {
        put(scale, &|point| point.position = Some(position));
    });
    let label = Label { part, cosmetic: cosmetic(entry.cosmetic, source, sinks), revision, raised, of: &entry.id };
    label.change(edited, entry.label.as_ref(), wording, &source.key("label"), sinks, |scale| {
        scale.points.get_mut(index).map(|point| &mut point.label)
    });
}

/// A label of a scale, which people read when they answer.
struct Label<'a> {
    part: String,
    cosmetic: bool,
    of: &'a str,
    /// The scale's revision in the base, and whether it rises.
    revision: i64,
    raised: bool,
}

impl Label<'_> {
    fn change(
        self,
        edited: &mut Edited<ScaleDocument>,
        text: Option<&Text>,
        wording: Wording<'_>,
        source: &Source,
        sinks: &mut Sinks,
        place: impl Fn(&mut ScaleDocument) -> Option<&mut Text>,
    ) {
        let wording = Wording { cosmetic: self.cosmetic, ..wording };
        let field = format!("{}/label", self.part);
        if edited.text(&field, text, wording, source.clone(), sinks, place) {
            edited.reworded.push((self.part, self.cosmetic));
            if !self.cosmetic && !self.raised {
                let revision = format!("the scale's `revision` to {}", self.revision.saturating_add(1));
                undeclared(self.of, &revision, source, sinks);
            }
        }
    }
}

/// Whether an entry declares its words cosmetic, or may do so where that could not be read.
pub(super) fn cosmetic(declared: Option<bool>, source: &Source, sinks: &Sinks) -> bool {
    declared == Some(true) || sinks.is_broken(&source.key("cosmetic"))
}

/// Whether a revision rises, as it must where it is given.
pub(super) fn raised(before: i64, now: Option<i64>, id: &str, at: &Source, sinks: &mut Sinks) -> bool {
    let Some(now) = now else { return false };
    if now <= before {
        let message = format!("the revision `{now}` of `{id}` is not higher than the base's, `{before}`");
        let help = format!("write {}, or leave it out if people answer as before", before.saturating_add(1));
        sinks.report(at, Code::RevisionNotRaised, message, help);
        // one that nothing may have is not another problem
        sinks.placeholder(at);
    }
    true
}

/// Other words, of which nobody says whether people answer as before.
pub(super) fn undeclared(id: &str, revision: &str, at: &Source, sinks: &mut Sinks) {
    let message = format!("the words of `{id}` change, and nothing says whether people answer as before");
    let help = format!("raise {revision} if they mean something else now; write `cosmetic: true` if they do not");
    sinks.report(at, Code::UndeclaredRewording, message, help);
}

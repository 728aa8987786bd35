//! Scales that are changed, added or replaced.

use super::document::{OverlayNonResponseDocument, OverlayPointDocument, OverlayScaleDocument};
use super::edit::{Edited, Hidden, Sinks, Source, Wording};
use super::entry::{Unknown, targets};
use super::merge::{Merge, element};
use super::order::Place;
use crate::diagnostic::{Code, suggestion};
use crate::framework::{NonResponse, NonResponseDocument, NonResponsesDocument, PointDocument, ScaleDocument, Text};

impl Merge<'_> {
    pub(super) fn scales(&mut self) {
        for (overlay, at) in self.each("scales") {
            let list = overlay.scales.iter().flatten().enumerate();
            let list = list.map(|(index, entry)| (entry.id.as_str(), entry, at.index(index)));
            for (entry, source) in targets(list, "scale", &mut self.sinks) {
                self.scale(entry, &source);
            }
        }
    }

    fn scale(&mut self, entry: &OverlayScaleDocument, source: &Source) {
        let wording = self.wording(None);
        let points = entry.points.as_deref().unwrap_or_default();
        let unknown = Unknown {
            kind: "scale",
            id: &entry.id,
            needs: &[
                ("points", points.len() >= 2),
                ("favorable", entry.favorable.is_some()),
                ("unfavorable", entry.unfavorable.is_some()),
            ],
            changes: false,
        };
        let new = |sinks: &mut Sinks| new(entry, source, sinks);
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
        change(edited, entry, source, wording, &mut self.sinks);
    }

    /// A new scale in the place of one of the base, which nothing is answered on any more.
    fn replace(&mut self, entry: &OverlayScaleDocument, source: &Source) {
        let Some(replaced) = &entry.replaces else { return };
        let at = source.key("replaces");
        let of_base = self.scales.iter().filter(|(_, edited)| edited.added.is_none()).map(|(id, _)| id.as_str());
        let known: Vec<&str> = of_base.collect();
        if !known.contains(&replaced.as_str()) {
            let help = suggestion(replaced, known.iter().copied());
            let help = help.unwrap_or_else(|| format!("the scales of the base are: {}", known.join(", ")));
            let message = format!("the base has no scale `{replaced}`");
            return self.sinks.report(&at, Code::UnknownTarget, message, help);
        }
        if let Some(new) = self.scales.get_mut(&entry.id) {
            new.place = Some((Place::After(replaced.clone()), at.clone()));
        }
        let Some(old) = self.scales.get_mut(replaced) else { return };
        if let Some(other) = &old.hidden {
            self.sinks.conflict(&other.source, &at, &format!("`{replaced}` is replaced here"));
        }
        let because = format!("replaced by `{}`", entry.id);
        old.hidden = Some(Hidden { source: at, because, replacement: Some(entry.id.clone()) });
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
        for (field, there) in [("value", point.value.is_some()), ("label", point.label.is_some())] {
            if there || sinks.is_broken(&at.key(field)) {
                continue;
            }
            let message = format!("the new point `{}` has no `{field}`", point.id);
            sinks.report(&at, Code::IncompleteAddition, message, "a new point needs `value` and `label`");
            sinks.placeholder(&at.key(field));
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
    source: &Source,
    wording: Wording<'_>,
    sinks: &mut Sinks,
) {
    let before = edited.document.revision.unwrap_or(1);
    let raised = raised(before, entry.revision, &entry.id, &source.key("revision"), sinks);
    edited.set("/revision", entry.revision, source.key("revision"), sinks, |scale, revision| {
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
    for (point, source) in targets(list, "point", sinks) {
        let index = edited.document.points.iter().position(|known| known.id == point.id);
        match index {
            Some(index) => self::point(edited, index, point, &source, (wording, before, raised), sinks),
            None => {
                let known = edited.document.points.iter().map(|point| point.id.as_str());
                let help = suggestion(&point.id, known);
                let replace = format!(
                    "points are not added to a scale: write a new scale that `replaces: {}`, with all its points",
                    entry.id
                );
                let message = format!("the scale `{}` has no point `{}`", entry.id, point.id);
                sinks.report(&source.key("id"), Code::UnknownTarget, message, help.unwrap_or(replace));
            }
        }
    }
    for kind in NonResponse::ALL {
        let Some(offered) = entry.non_responses.as_ref().and_then(|offered| offered.of(*kind)) else { continue };
        let (part, source) = (format!("/non_responses/{kind}"), source.key("non_responses").key(kind.as_str()));
        let label =
            Label { part, cosmetic: offered.cosmetic == Some(true), revision: before, raised, of: kind.as_str() };
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
    let label = Label { part, cosmetic: entry.cosmetic == Some(true), revision, raised, of: &entry.id };
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

/// Whether a revision rises, as it must where it is given.
pub(super) fn raised(before: i64, now: Option<i64>, id: &str, at: &Source, sinks: &mut Sinks) -> bool {
    let Some(now) = now else { return false };
    if now <= before {
        let message = format!("the revision `{now}` of `{id}` is not higher than the base's, `{before}`");
        let help = format!("write {}, or leave it out if people answer as before", before.saturating_add(1));
        sinks.report(at, Code::RevisionNotRaised, message, help);
    }
    true
}

/// Other words, of which nobody says whether people answer as before.
pub(super) fn undeclared(id: &str, revision: &str, at: &Source, sinks: &mut Sinks) {
    let message = format!("the words of `{id}` change, and nothing says whether people answer as before");
    let help = format!("raise {revision} if they mean something else now; write `cosmetic: true` if they do not");
    sinks.report(at, Code::UndeclaredRewording, message, help);
}

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{FrameworkCheck, names, suggestable};
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::document::{PointDocument, ScaleDocument};
use crate::framework::scale::{Offered, Positions};
use crate::framework::{NonResponse, Point, PointId, Scale, ScaleId, Side, limits};

/// Words that mean something else than a point where an answer stands, or in a count of answers.
pub(super) const RESERVED: [&str; 3] = [NonResponse::NotApplicable.as_str(), NonResponse::DontKnow.as_str(), "skipped"];

impl FrameworkCheck {
    pub(super) fn scales(&mut self, scales: &[ScaleDocument]) -> Vec<Option<Arc<Scale>>> {
        let at = Pointer::root().key("scales");
        self.filled(scales.len(), &at, "scales");
        let ids = scales.iter().enumerate().map(|(index, scale)| (scale.id.as_str(), at.index(index).key("id")));
        self.unique(ids, "scales");
        scales.iter().enumerate().map(|(index, scale)| self.scale(scale, &at.index(index)).map(Arc::new)).collect()
    }

    fn scale(&mut self, scale: &ScaleDocument, at: &Pointer) -> Option<Scale> {
        let id = self.id(&scale.id, &at.key("id"), ScaleId::new);
        let revision = self.sink.range(scale.revision.unwrap_or(1), 1, limits::REVISION, &at.key("revision"));
        self.continues(scale.continues, revision, &at.key("continues"));
        let positions = self.positions(scale, at);
        let sides = self.sides(scale, at);
        let points = self.points(scale, &positions, &sides, &at.key("points"));
        self.origin(scale.origin.as_ref(), &at.key("origin"));
        let offered = scale.non_responses.clone().unwrap_or_default();
        let at = at.key("non_responses");
        let codes = [
            (offered.not_applicable.as_ref(), NonResponse::NotApplicable),
            (offered.dont_know.as_ref(), NonResponse::DontKnow),
        ];
        let codes = codes.map(|(offered, kind)| {
            (offered.and_then(|offered| offered.code.as_ref()), at.key(kind.as_str()).key("code"))
        });
        self.codes(codes, "non-responses of the scale");
        let mut offer = |non_response: Option<_>, kind: NonResponse| {
            let non_response: crate::framework::document::NonResponseDocument = non_response?;
            let at = at.key(kind.as_str());
            self.origin(non_response.origin.as_ref(), &at.key("origin"));
            let code = self.code(non_response.code.as_ref(), &at);
            Some(Offered { label: self.text(&non_response.label, &at.key("label"))?, code })
        };
        Some(Scale {
            id: id?,
            kind: scale.kind.unwrap_or_default(),
            revision,
            continues: scale.continues,
            points: points?,
            span: positions.span,
            not_applicable: offer(offered.not_applicable, NonResponse::NotApplicable),
            dont_know: offer(offered.dont_know, NonResponse::DontKnow),
        })
    }

    fn points(
        &mut self,
        scale: &ScaleDocument,
        positions: &Positions,
        sides: &[Side],
        at: &Pointer,
    ) -> Option<Vec<Point>> {
        let count = scale.points.len();
        if count < 2 {
            let message = format!("the scale `{}` has {count} of the two points that a scale needs at least", scale.id);
            self.sink.report(Diagnostic::new(Code::TooFewPoints, at, message));
        }
        let ids = scale.points.iter().enumerate().map(|(index, point)| (point.id.as_str(), at.index(index).key("id")));
        self.unique(ids, "points of the scale");
        let codes = scale.points.iter().enumerate();
        self.codes(
            codes.map(|(index, point)| (point.code.as_ref(), at.index(index).key("code"))),
            "points of the scale",
        );
        let mut below: Option<&PointDocument> = None;
        for (index, high) in scale.points.iter().enumerate() {
            let at = at.index(index).key("value");
            // a value that is wrong by itself says nothing about the next one
            if self.sink.is_broken(&at) || !(-limits::VALUE..=limits::VALUE).contains(&high.value) {
                continue;
            }
            if let Some(low) = below.filter(|low| low.value >= high.value) {
                let message = format!(
                    "the value `{}` of `{}` does not lie above the value `{}` of `{}`",
                    high.value, high.id, low.value, low.id
                );
                let problem = Diagnostic::new(Code::ValuesNotIncreasing, &at, message);
                self.sink.report(problem.help("put the points in order from the lowest to the highest value"));
            }
            below = Some(high);
        }
        let points: Vec<Option<Point>> = scale
            .points
            .iter()
            .zip(positions.of_points.iter().zip(sides))
            .enumerate()
            .map(|(index, (point, (position, side)))| {
                let at = at.index(index);
                let id = self.id(&point.id, &at.key("id"), PointId::new);
                if RESERVED.contains(&point.id.as_str()) {
                    let message = format!("`{}` is no point: it says that there is no answer", point.id);
                    let problem = Diagnostic::new(Code::ReservedId, &at.key("id"), message);
                    self.sink.report(problem.help("declare it under the scale's `non_responses` with a label"));
                }
                let value = self.sink.range(point.value, -limits::VALUE, limits::VALUE, &at.key("value"));
                let label = self.text(&point.label, &at.key("label"));
                self.origin(point.origin.as_ref(), &at.key("origin"));
                let code = self.code(point.code.as_ref(), &at);
                Some(Point { id: id?, value, label: label?, position: *position, side: *side, code })
            })
            .collect();
        points.into_iter().collect()
    }

    /// Where the points stand: as declared, all of them from 0 to the span, or evenly spaced.
    fn positions(&mut self, scale: &ScaleDocument, at: &Pointer) -> Positions {
        let count = scale.points.len();
        let last = count.saturating_sub(1);
        let place = |index| at.key("points").index(index).key("position");
        // what could not be read is neither left out nor compared
        let mut read = Vec::new();
        let mut left_out = 0;
        for (index, point) in scale.points.iter().enumerate() {
            match point.position {
                _ if self.sink.is_broken(&place(index)) => {}
                Some(position) => read.push((index, position)),
                None => left_out += 1,
            }
        }
        let span_is_broken = self.sink.is_broken(&at.key("span"));
        if read.is_empty() && (scale.span.is_none() || span_is_broken) {
            let of_points = (0..count).filter_map(|index| i64::try_from(index).ok()).collect();
            return Positions { of_points, span: i64::try_from(last).unwrap_or(1).max(1) };
        }
        let span = self.sink.range(scale.span.unwrap_or(1), 1, limits::VALUE, &at.key("span"));
        let span_is_sound = scale.span.is_some() && !span_is_broken && (1..=limits::VALUE).contains(&span);
        let mut bad = |at: &Pointer, message: String| {
            let help = "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; \
                        or leave both out and the points are evenly spaced";
            self.sink.report(Diagnostic::new(Code::BadPositions, at, message).help(help));
        };
        let no_span = scale.span.is_none() && !span_is_broken;
        if left_out > 0 {
            let and = if no_span { ", and there is no `span`" } else { "" };
            let message = format!("{} of {count} points have a position{and}", count - left_out);
            bad(&at.key("points"), message);
        } else {
            if no_span {
                bad(at, format!("the scale `{}` has positions and no `span`", scale.id));
            }
            let mut below: Option<i64> = None;
            for (index, position) in read {
                let at = place(index);
                if index == 0 && position != 0 {
                    bad(&at, format!("the first point stands at `{position}` and not at 0"));
                } else if below.is_some_and(|below| below >= position) {
                    bad(&at, format!("the position `{position}` does not lie above the one before it"));
                } else if index == last && index > 0 && span_is_sound && position != span {
                    bad(&at, format!("the last point stands at `{position}` and not at the span, `{span}`"));
                }
                // the first point is due at 0, whatever it says
                below = Some(if index == 0 { 0 } else { position });
            }
        }
        let of_points = scale.points.iter().map(|point| point.position.unwrap_or(0)).collect();
        Positions { of_points, span }.in_lowest_terms()
    }

    /// The side of every point: the favorable ones are the upper end, the unfavorable ones the lower end.
    fn sides(&mut self, scale: &ScaleDocument, at: &Pointer) -> Vec<Side> {
        let points_are_certain = self.points_are_certain(scale, at);
        let favorable = self.set(scale, &scale.favorable, points_are_certain, &at.key("favorable"), "favorable");
        let unfavorable =
            self.set(scale, &scale.unfavorable, points_are_certain, &at.key("unfavorable"), "unfavorable");
        let sides: Vec<(bool, bool)> = favorable.into_iter().zip(unfavorable).collect();
        // an unknown word in a set is a problem of its own and leaves a gap that is none
        let mut segment = |sound: bool, at: &Pointer, set: &str, end: &str| {
            if !sound && points_are_certain && !self.sink.is_broken_within(at) {
                let message = format!("the {set} points of `{}` are not the {end} end of the scale", scale.id);
                let help = format!("list the {end}most points without a gap");
                self.sink.report(Diagnostic::new(Code::SetNotSegment, at, message).help(help));
            }
        };
        // so do a point on both sides, points out of order and a point that is a non-response, which are reported as
        // such: the set is sound if it is the end of the scale without them
        let mut points: Vec<(i64, (bool, bool))> = scale
            .points
            .iter()
            .zip(&sides)
            .filter(|(point, _)| !RESERVED.contains(&point.id.as_str()))
            .map(|(point, side)| (point.value, *side))
            .collect();
        let as_listed: Vec<(bool, bool)> = points.iter().map(|(_, side)| *side).collect();
        points.sort_by_key(|(value, _)| *value);
        let by_value: Vec<(bool, bool)> = points.into_iter().map(|(_, side)| side).collect();
        let upper_end = [&as_listed, &by_value].into_iter().any(|sides| {
            is_end(sides.iter().rev().map(|(favorable, _)| *favorable))
                || is_end(sides.iter().rev().map(|(favorable, unfavorable)| *favorable && !*unfavorable))
        });
        let lower_end = [&as_listed, &by_value].into_iter().any(|sides| {
            is_end(sides.iter().map(|(_, unfavorable)| *unfavorable))
                || is_end(sides.iter().map(|(favorable, unfavorable)| *unfavorable && !*favorable))
        });
        segment(upper_end, &at.key("favorable"), "favorable", "upper");
        segment(lower_end, &at.key("unfavorable"), "unfavorable", "lower");
        let mut lower: HashMap<&str, usize> = HashMap::new();
        for (index, word) in scale.unfavorable.iter().enumerate() {
            lower.entry(word).or_insert(index);
        }
        for (index, word) in scale.favorable.iter().enumerate() {
            // a second time is a problem of its own
            let Some(other) = lower.remove(word.as_str()) else { continue };
            self.sink.report(
                Diagnostic::new(
                    Code::SetsOverlap,
                    &at.key("favorable").index(index),
                    format!("the point `{word}` is favorable and unfavorable"),
                )
                .related(&at.key("unfavorable").index(other), "it stands here too")
                .help("a point is on one side, or on none"),
            );
        }
        let side = |(favorable, unfavorable): (bool, bool)| match (favorable, unfavorable) {
            (true, _) => Side::Favorable,
            (_, true) => Side::Unfavorable,
            _ => Side::Neutral,
        };
        sides.into_iter().map(side).collect()
    }

    /// Whether the ids of the points are all there, so that a word that is none of them is a mistake. A scale of
    /// fewer than two points lacks one that may be meant, and of two points with one id either may be.
    pub(super) fn points_are_certain(&self, scale: &ScaleDocument, at: &Pointer) -> bool {
        let at = at.key("points");
        let mut ids = HashSet::new();
        scale.points.len() >= 2
            && !self.sink.is_uncertain(&at)
            && scale.points.iter().enumerate().all(|(index, point)| {
                ids.insert(point.id.as_str()) && !self.sink.is_uncertain(&at.index(index).key("id"))
            })
    }

    /// For each point, whether it is in the set.
    fn set(
        &mut self,
        scale: &ScaleDocument,
        set: &[String],
        points_are_certain: bool,
        at: &Pointer,
        name: &str,
    ) -> Vec<bool> {
        if set.is_empty() {
            let message = format!("the scale `{}` has no {name} points", scale.id);
            self.sink.report(Diagnostic::new(Code::EmptySet, at, message).help("name at least one point"));
        }
        let ids = || scale.points.iter().map(|point| point.id.as_str());
        let known: HashSet<String> = ids().flat_map(names).collect();
        let named = || suggestable(ids(), limits::POINTS);
        let mut words = HashSet::new();
        for (index, word) in set.iter().enumerate() {
            let at = at.index(index);
            if self.sink.is_broken(&at) {
                continue;
            }
            if points_are_certain && !known.contains(word) {
                let help = self
                    .sink
                    .suggestion(word, named())
                    .unwrap_or_else(|| format!("the points are: {}", named().collect::<Vec<_>>().join(", ")));
                let problem = Diagnostic::new(Code::UnknownPoint, &at, format!("the scale has no point `{word}`"));
                self.sink.shape(problem.help(help));
            }
            if !words.insert(word.as_str()) {
                let problem = Diagnostic::new(Code::DuplicateId, &at, format!("`{word}` stands here twice"));
                self.sink.report(problem.help("keep one and delete the other"));
            }
        }
        ids().map(|id| names(id).any(|name| words.contains(name.as_str()))).collect()
    }
}

/// Whether the members all stand before the others.
fn is_end(members: impl Iterator<Item = bool>) -> bool {
    members.skip_while(|member| *member).all(|member| !member)
}

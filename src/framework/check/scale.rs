use std::sync::Arc;

use super::Check;
use crate::diagnostic::{Code, Diagnostic, Pointer, did_you_mean};
use crate::framework::{NonResponse, Point, PointId, Scale, ScaleDocument, ScaleId, Side, limits};

/// Words that mean something else than a point where an answer stands, or in a count of answers.
const RESERVED: [&str; 3] = [NonResponse::NotApplicable.as_str(), NonResponse::DontKnow.as_str(), "skipped"];

impl Check {
    pub(super) fn scales(&mut self, scales: &[ScaleDocument]) -> Vec<Option<Arc<Scale>>> {
        let at = Pointer::root().key("scales");
        self.filled(scales.len(), 1, limits::SCALES, &at, "scales");
        let ids = scales.iter().enumerate().map(|(index, scale)| (scale.id.as_str(), at.index(index).key("id")));
        self.unique(ids, "scales");
        scales.iter().enumerate().map(|(index, scale)| self.scale(scale, &at.index(index)).map(Arc::new)).collect()
    }

    fn scale(&mut self, scale: &ScaleDocument, at: &Pointer) -> Option<Scale> {
        let id = self.id(&scale.id, &at.key("id"), ScaleId::new);
        let revision = self.range(scale.revision.unwrap_or(1), 1, limits::REVISION, &at.key("revision"));
        let positions = self.positions(scale, at);
        let sides = self.sides(scale, at);
        let points = self.points(scale, &positions, &sides, &at.key("points"));
        let offered = scale.non_responses.clone().unwrap_or_default();
        let at = at.key("non_responses");
        let mut label = |non_response: Option<_>, kind: NonResponse| {
            let non_response: crate::framework::NonResponseDocument = non_response?;
            self.text(&non_response.label, &at.key(kind.as_str()).key("label"))
        };
        Some(Scale {
            id: id?,
            kind: scale.kind.unwrap_or_default(),
            revision,
            points: points?,
            span: positions.span,
            declares_positions: positions.declared,
            not_applicable: label(offered.not_applicable, NonResponse::NotApplicable),
            dont_know: label(offered.dont_know, NonResponse::DontKnow),
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
        self.filled(count, 0, limits::POINTS, at, "points");
        let ids = scale.points.iter().enumerate().map(|(index, point)| (point.id.as_str(), at.index(index).key("id")));
        self.unique(ids, "points of the scale");
        for (index, (low, high)) in scale.points.iter().zip(scale.points.iter().skip(1)).enumerate() {
            let placeholder = self.sink.is_broken(&at.index(index).key("value"));
            let at = at.index(index + 1).key("value");
            if low.value >= high.value && !placeholder {
                let message = format!(
                    "the value `{}` of `{}` does not lie above the value `{}` of `{}`",
                    high.value, high.id, low.value, low.id
                );
                let problem = Diagnostic::new(Code::ValuesNotIncreasing, &at, message);
                self.sink.report(problem.help("put the points in order from the lowest to the highest value"));
            }
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
                let value = self.range(point.value, -limits::VALUE, limits::VALUE, &at.key("value"));
                let label = self.text(&point.label, &at.key("label"));
                Some(Point { id: id?, value, label: label?, position: *position, side: *side })
            })
            .collect();
        points.into_iter().collect()
    }

    /// Where the points stand: as declared, all of them from 0 to the span, or evenly spaced.
    fn positions(&mut self, scale: &ScaleDocument, at: &Pointer) -> Positions {
        let declared = scale.points.iter().filter(|point| point.position.is_some()).count();
        let last = scale.points.len().saturating_sub(1);
        if declared == 0 && scale.span.is_none() {
            let of_points = (0..scale.points.len()).filter_map(|index| i64::try_from(index).ok()).collect();
            return Positions { of_points, span: i64::try_from(last).unwrap_or(1).max(1), declared: false };
        }
        let span = self.range(scale.span.unwrap_or(1), 1, limits::VALUE, &at.key("span"));
        let of_points: Vec<i64> = scale.points.iter().map(|point| point.position.unwrap_or(0)).collect();
        let mut bad = |at: &Pointer, message: String| {
            let help = "give every point a `position`, the first 0, the last the scale's `span`, each above the one before; \
                        or leave both out and the points are evenly spaced";
            self.sink.report(Diagnostic::new(Code::BadPositions, at, message).help(help));
        };
        if scale.span.is_none() {
            bad(at, format!("the scale `{}` has positions and no `span`", scale.id));
        } else if declared < scale.points.len() {
            bad(&at.key("points"), format!("{declared} of {} points have a position", scale.points.len()));
        } else {
            for (index, position) in of_points.iter().enumerate() {
                let at = at.key("points").index(index).key("position");
                let before = index.checked_sub(1).and_then(|before| of_points.get(before));
                if index == 0 && *position != 0 {
                    bad(&at, format!("the first point stands at `{position}` and not at 0"));
                } else if before.is_some_and(|before| before >= position) {
                    bad(&at, format!("the position `{position}` does not lie above the one before it"));
                } else if index == last && *position != span {
                    bad(&at, format!("the last point stands at `{position}` and not at the span, `{span}`"));
                }
            }
        }
        Positions { of_points, span, declared: true }
    }

    /// The side of every point: the favorable ones are the upper end, the unfavorable ones the lower end.
    fn sides(&mut self, scale: &ScaleDocument, at: &Pointer) -> Vec<Side> {
        let favorable = self.set(scale, &scale.favorable, &at.key("favorable"), "favorable");
        let unfavorable = self.set(scale, &scale.unfavorable, &at.key("unfavorable"), "unfavorable");
        let upper_end = favorable.iter().skip_while(|member| !**member).all(|member| *member);
        let lower_end = unfavorable.iter().skip_while(|member| **member).all(|member| !*member);
        // an unknown word in a set is a problem of its own and leaves a gap that is none
        let mut segment = |sound: bool, at: &Pointer, set: &str, end: &str| {
            if !sound && !self.sink.is_broken_within(at) {
                let message = format!("the {set} points of `{}` are not the {end} end of the scale", scale.id);
                let help = format!("list the {end}most points without a gap");
                self.sink.report(Diagnostic::new(Code::SetNotSegment, at, message).help(help));
            }
        };
        segment(upper_end, &at.key("favorable"), "favorable", "upper");
        segment(lower_end, &at.key("unfavorable"), "unfavorable", "lower");
        let both = scale.points.iter().zip(favorable.iter().zip(&unfavorable)).filter(|(_, (f, u))| **f && **u);
        for (point, _) in both {
            let message = format!("the point `{}` is favorable and unfavorable", point.id);
            self.sink.report(
                Diagnostic::new(Code::SetsOverlap, &at.key("favorable"), message)
                    .related(&at.key("unfavorable"), "it stands here too")
                    .help("a point is on one side, or on none"),
            );
        }
        let side = |(favorable, unfavorable): (bool, bool)| match (favorable, unfavorable) {
            (true, _) => Side::Favorable,
            (_, true) => Side::Unfavorable,
            _ => Side::Neutral,
        };
        favorable.into_iter().zip(unfavorable).map(side).collect()
    }

    /// For each point, whether it is in the set.
    fn set(&mut self, scale: &ScaleDocument, set: &[String], at: &Pointer, name: &str) -> Vec<bool> {
        if set.is_empty() {
            let message = format!("the scale `{}` has no {name} points", scale.id);
            self.sink.report(Diagnostic::new(Code::EmptySet, at, message).help("name at least one point"));
        }
        let ids = || scale.points.iter().map(|point| point.id.as_str());
        for (index, word) in set.iter().enumerate() {
            let at = at.index(index);
            if !ids().any(|id| id == word) {
                let help = match did_you_mean(word, ids()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the points are: {}", ids().collect::<Vec<_>>().join(", ")),
                };
                let problem = Diagnostic::new(Code::UnknownPoint, &at, format!("the scale has no point `{word}`"));
                self.sink.shape(problem.help(help));
            }
            if set.iter().position(|other| other == word) != Some(index) {
                let problem = Diagnostic::new(Code::DuplicateId, &at, format!("`{word}` stands here twice"));
                self.sink.report(problem.help("keep one and delete the other"));
            }
        }
        ids().map(|id| set.iter().any(|word| word == id)).collect()
    }
}

struct Positions {
    of_points: Vec<i64>,
    span: i64,
    declared: bool,
}

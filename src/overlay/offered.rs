//! Non-responses that are taken out of a scale, and what a new scale leaves of what its points looked like.

use std::collections::{BTreeMap, HashSet};

use super::document::{OverlayNonResponseDocument, OverlayScaleDocument};
use super::merge::Merge;
use super::sinks::{Sinks, Source};
use super::withdrawn::Withdrawn;
use crate::diagnostic::{Code, Diagnostic};
use crate::framework::document::{NonResponseDocument, NonResponsesDocument};
use crate::framework::{NonResponse, Text};

/// What an entry takes out of its scale, which offers that much; what it adds without a label is told.
pub(super) fn withdrawn(
    entry: &OverlayScaleDocument,
    offered: NonResponsesDocument,
    source: &Source,
    sinks: &mut Sinks,
) -> Vec<Withdrawn> {
    let said = entry.non_responses.clone().unwrap_or_default();
    let kinds: [(_, Option<OverlayNonResponseDocument>, Option<NonResponseDocument>); 2] = [
        (NonResponse::NotApplicable, said.not_applicable, offered.not_applicable),
        (NonResponse::DontKnow, said.dont_know, offered.dont_know),
    ];
    let mut withdrawn = Vec::new();
    for (kind, said, before) in kinds {
        let at = source.key("non_responses").key(kind.as_str());
        let Some(said) = said.filter(|_| !sinks.is_broken(&at)) else { continue };
        let is_there = before.is_some_and(|before| before.label != Text::default());
        match (said.offered, is_there) {
            (Some(false), true) => {
                withdrawn.push(Withdrawn { scale: entry.id.clone(), kind, source: at.key("offered") })
            }
            (Some(false), false) => {
                let message = format!("the scale `{}` does not offer `{kind}`", entry.id);
                sinks.report(&at.key("offered"), Code::UnknownTarget, message, "there is nothing to take out");
            }
            (_, false) if said.label.is_none() && !sinks.is_broken(&at.key("label")) => {
                let message = format!("the new non-response `{kind}` lacks `label`");
                sinks.report(&at, Code::IncompleteAddition, message, "a new non-response needs `label`");
                sinks.placeholder(&at.key("label"));
            }
            _ => {}
        }
    }
    withdrawn
}

impl Merge<'_> {
    /// Takes out of scales what overlays take out, and out of the questions on them.
    pub(super) fn withdraw(&mut self) {
        let mut first: Vec<Withdrawn> = Vec::new();
        for gone in std::mem::take(&mut self.withdrawn) {
            let (scale, kind, part) = (&gone.scale, gone.kind, gone.part());
            if let Some(other) = first.iter().find(|other| (&other.scale, other.kind) == (scale, kind)) {
                self.sinks.conflict(&other.source, &gone.source, &format!("`{kind}` is taken out here"));
                continue;
            }
            let Some(draft) = self.scales.get_mut(scale) else { continue };
            let mut told = HashSet::new();
            for edit in draft.edits.iter().filter(|edit| edit.field.starts_with(&format!("{part}/"))) {
                if told.insert(edit.source.overlay) {
                    let message = format!("`{kind}` is taken out, so nothing can be changed in it");
                    self.sinks.conflict(&gone.source, &edit.source, &message);
                }
            }
            draft.reworded.retain(|(other, _)| *other != part);
            draft.follow(&part, &gone.source);
            if let Some(offered) = &mut draft.document.non_responses {
                match kind {
                    NonResponse::NotApplicable => offered.not_applicable = None,
                    NonResponse::DontKnow => offered.dont_know = None,
                }
            }
            for asked in self.questions.values_mut().filter(|asked| asked.draft.document.scale == *scale) {
                let draft = &mut asked.draft;
                // a list that an overlay writes says that it offers this
                let written = draft.edits.iter().any(|edit| edit.field == "/non_responses" && !edit.is_elsewhere());
                if let Some(offered) =
                    draft.document.non_responses.as_mut().filter(|_| draft.added.is_none() && !written)
                    && offered.contains(&kind)
                {
                    offered.retain(|other| *other != kind);
                    draft.follow("/non_responses", &gone.source);
                }
            }
            first.push(gone);
        }
    }

    /// What points look like at a question of the base says nothing of a scale that does not have them.
    pub(super) fn leave_descriptors(&mut self) {
        let mut left: BTreeMap<(usize, String), (Source, usize)> = BTreeMap::new();
        for asked in self.questions.values_mut() {
            let draft = &mut asked.draft;
            let source = draft.edits.iter().find(|edit| edit.field == "/scale").map(|edit| edit.source.clone());
            let (Some(source), Some(scale)) = (source, self.scales.get(&draft.document.scale)) else { continue };
            let Some(descriptors) = draft.document.descriptors.as_mut() else { continue };
            let edits = &draft.edits;
            let is_written = |point: &str| edits.iter().any(|edit| edit.field == format!("/descriptors/{point}"));
            let before = descriptors.len();
            descriptors.retain(|point, _| {
                let is_there = scale.document.points.iter().any(|known| known.id == *point);
                is_there || is_written(point)
            });
            // what somebody describes anew was thought of
            let is_described = edits.iter().any(|edit| edit.field.starts_with("/descriptors/"));
            if descriptors.len() < before && !is_described {
                let place = (source.overlay, source.at.to_string());
                left.entry(place).or_insert_with(|| (source.clone(), 0)).1 += 1;
            }
            draft.document.descriptors = draft.document.descriptors.take().filter(|described| !described.is_empty());
        }
        for (source, questions) in left.into_values() {
            let message = match questions {
                1 => "the scale is another, and what its points look like at one question is left out".to_owned(),
                _ => {
                    format!("the scale is another, and what its points look like at {questions} questions is left out")
                }
            };
            let problem = Diagnostic::warning(Code::LostDescriptors, &source.at, message);
            self.sinks.warnings.push(problem.help("write `descriptors` for the points of the new scale"));
        }
    }
}

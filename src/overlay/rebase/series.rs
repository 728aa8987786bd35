//! Whose series goes on, and under which revision.

use indexmap::IndexMap;

use super::document::{Choice, ConflictKind};
use super::elements::place;
use super::ledger::Conflict;
use super::run::Run;
use crate::Framework;
use crate::compare::Subject;
use crate::framework::document::OriginDocument;
use crate::framework::{ElementKind, Language, LocalizedText, NonResponse, PlainText, Question, Scale, Text};
use crate::overlay::document::*;

impl Run<'_> {
    /// Whether the words of a question's entry are others than the base's are.
    fn rewords_question(&self, entry: &OverlayQuestionDocument, base: &Framework) -> bool {
        let Some(question) = base.question(&entry.id) else { return false };
        let text = entry.text.as_ref().and_then(|text| self.in_default(text));
        let mut described = entry.descriptors.iter().flatten().filter_map(|(point, text)| {
            let mut said = question.descriptors();
            let said = said.find(|(id, _)| id.as_str() == point).map(|(_, text)| text.in_default_language());
            Some(Some(self.in_default(text)?.as_str()) != said)
        });
        text.is_some_and(|text| text != question.text().in_default_language()) || described.any(|other| other)
    }

    /// Whether people answer otherwise to what the base asks now than to what it asked.
    fn moved_on(&self, question: &str) -> bool {
        self.changes.iter().any(|(subject, field)| match subject {
            Subject::Question { id, .. } => *id == *question && matches!(field.as_deref(), Some("text" | "revision")),
            Subject::Descriptor { question: id, .. } => *id == *question,
            _ => false,
        })
    }

    /// The revision of a question whose words are the overlay's own.
    pub(super) fn decide_question(&mut self, was: &OverlayQuestionDocument, entry: &mut OverlayQuestionDocument) {
        let (then, now) = (self.then.framework, self.now.framework);
        let (Some(before), Some(after)) = (then.question(&was.id), now.question(&was.id)) else { return };
        let (before, after) = (before.clone(), after.clone());
        if !self.rewords_question(entry, now) {
            if self.rewords_question(was, then) {
                entry.cosmetic = None;
                // words that the base has by now keep a higher number of ours, and words that went keep none
                let same = entry.text.is_none() && self.is_said_by(was, &after);
                entry.revision = entry.revision.filter(|revision| same && *revision > after.revision());
            } else {
                self.renumber(entry.revision.as_mut(), after.revision());
            }
            if entry.revision.is_none() {
                entry.continues = None;
            }
            return;
        }
        let at = place(ElementKind::Question, &was.id);
        if entry.cosmetic == Some(true) && self.moved_on(&was.id) {
            let says =
                [Some(said(&before)), Some(said(&after)), entry.text.as_ref().and_then(|text| self.in_default(text))];
            if self.is_own_series(&at, says) {
                (entry.cosmetic, entry.revision) = (None, Some(after.revision().saturating_add(1)));
                let made = self.made.question(&was.id).map(Question::text);
                self.with_translations(entry.text.as_mut(), made);
            } else {
                self.ended.insert(was.id.clone());
            }
        }
        self.renumber(entry.revision.as_mut(), after.revision());
    }

    /// Own words with the translations that they had as long as they asked what the base asks.
    fn with_translations(&self, text: Option<&mut Text>, made: Option<&LocalizedText>) {
        let (Some(text), Some(made)) = (text, made) else { return };
        let default = self.now.framework.default_language();
        let said = text.by_language(default).into_iter().map(|(language, text)| (language, text.to_owned()));
        let mut said: IndexMap<Language, String> = said.collect();
        for language in made.other_languages() {
            said.entry(language.clone()).or_insert_with(|| made.in_language(language).to_owned());
        }
        if said.len() > 1 {
            let said = said.into_iter().map(|(language, text)| (language.to_string(), PlainText::from(text)));
            *text = Text::ByLanguage(said.collect());
        }
    }

    /// Whether words that were declared to ask what the base asks go on as a series of their own.
    fn is_own_series(&mut self, at: &str, says: [Option<String>; 3]) -> bool {
        let inside = format!("{at}.");
        if self.kept.iter().any(|kept| kept == at || kept.starts_with(&inside)) {
            return true;
        }
        let choices = &[Choice::Ours, Choice::Theirs];
        let kind = ConflictKind::BaseAsksOtherwise;
        self.ledger.choose(Conflict { at, kind, language: None, says, choices }) == Some(Choice::Ours)
    }

    /// Whether a question of the base says what an entry said.
    fn is_said_by(&self, was: &OverlayQuestionDocument, question: &Question) -> bool {
        let text = was.text.as_ref().and_then(|text| self.in_default(text));
        text.is_none_or(|text| text == question.text().in_default_language())
    }

    fn renumber(&self, revision: Option<&mut i64>, base: i64) {
        if let Some(revision) = revision
            && *revision <= base
        {
            *revision = base.saturating_add(1);
        }
    }

    /// The revision of a scale whose words are the overlay's own.
    pub(super) fn decide_scale(&mut self, was: &OverlayScaleDocument, scale: &mut OverlayScaleDocument) {
        let Some(base) = self.now.framework.scales().iter().find(|base| *base.id() == *scale.id.as_str()) else {
            return;
        };
        let revision = base.revision();
        let mut labels: Vec<(&mut Option<bool>, &Text)> = Vec::new();
        for point in scale.points.iter_mut().flatten() {
            labels.extend(point.label.as_ref().map(|label| (&mut point.cosmetic, label)));
        }
        let offered = scale.non_responses.iter_mut();
        for entry in offered.flat_map(|offered| [&mut offered.not_applicable, &mut offered.dont_know]).flatten() {
            labels.extend(entry.label.as_ref().map(|label| (&mut entry.cosmetic, label)));
        }
        let base_says = |label: &Text| self.in_default(label).is_some_and(|label| said_by_scale(base, &label));
        if labels.iter().all(|(_, label)| base_says(label)) {
            // words that the base has by now keep a higher number of ours, and words that went keep none
            let had_labels = had_labels(was);
            scale.revision = scale.revision.filter(|own| !had_labels || *own > revision);
        }
        let inside = format!("{}.", place(ElementKind::Scale, &scale.id));
        let cosmetic = labels.iter().any(|(cosmetic, _)| **cosmetic == Some(true));
        if cosmetic && self.kept.iter().any(|kept| kept.starts_with(&inside)) && self.is_changed_scale(&scale.id) {
            // words that were declared to say what the base says go on beside other words of the base
            labels.into_iter().for_each(|(cosmetic, _)| *cosmetic = None);
            let made = self.made.scales().iter().find(|made| *made.id() == *scale.id.as_str());
            for point in scale.points.iter_mut().flatten() {
                let points = made.iter().flat_map(|made| made.points());
                let label = points.filter(|made| *made.id() == *point.id.as_str()).map(|made| made.label()).next();
                self.with_translations(point.label.as_mut(), label);
            }
            for (kind, offered) in scale.non_responses.iter_mut().flat_map(offered_mut) {
                let label = made.and_then(|made| made.non_response_label(kind));
                self.with_translations(offered.label.as_mut(), label);
            }
            scale.revision = Some(revision.saturating_add(1));
        }
        self.renumber(scale.revision.as_mut(), revision);
        if scale.revision.is_none() {
            scale.continues = None;
        }
    }

    /// The revision of the stem, where its words are the overlay's own, and whether the recall period is still the base's.
    pub(super) fn decide_head(&mut self, was: &OverlayDocument, overlay: &mut OverlayDocument) {
        let (then, now) = (self.then.framework, self.now.framework);
        let is_cosmetic =
            |overlay: &OverlayDocument, of| overlay.cosmetic.iter().flatten().any(|text: &HeadText| *text == of);
        let drop = |overlay: &mut OverlayDocument, of| {
            if let Some(cosmetic) = &mut overlay.cosmetic {
                cosmetic.retain(|text| *text != of);
            }
            if overlay.cosmetic.as_ref().is_some_and(Vec::is_empty) {
                overlay.cosmetic = None;
            }
        };
        let changed = |name: &str| {
            let of = |field: &Option<String>| field.as_deref().is_some_and(|field| field == name);
            self.changes.iter().any(|(subject, field)| matches!(subject, Subject::Framework {}) && of(field))
        };
        let (stem_changed, recall_changed) = (changed("stem") || changed("stem_revision"), changed("recall_period"));
        let own = overlay.stem.as_ref().and_then(|stem| self.in_default(stem));
        let own = own.filter(|stem| stem != now.stem().in_default_language());
        match own {
            None => {
                if was.stem.is_some() && overlay.stem.is_none() {
                    overlay.stem_revision = overlay.stem_revision.filter(|revision| *revision > now.stem_revision());
                }
            }
            Some(stem) => {
                if is_cosmetic(overlay, HeadText::Stem) && stem_changed {
                    let says = [then.stem(), now.stem()].map(|stem| Some(stem.in_default_language().to_owned()));
                    let [before, after] = says;
                    if self.is_own_series("stem", [before, after, Some(stem)]) {
                        drop(overlay, HeadText::Stem);
                        self.with_translations(overlay.stem.as_mut(), Some(self.made.stem()));
                        overlay.stem_revision = Some(now.stem_revision().saturating_add(1));
                    }
                }
            }
        }
        self.renumber(overlay.stem_revision.as_mut(), now.stem_revision());
        if overlay.stem_revision.is_none() {
            overlay.stem_continues = None;
        }
        if is_cosmetic(overlay, HeadText::RecallPeriod) && recall_changed {
            drop(overlay, HeadText::RecallPeriod);
        }
    }

    /// Lets the series of own words go on that are the same under both bases, whatever number the base took.
    pub(super) fn go_on(&self, overlay: &mut OverlayDocument, old: &Framework, new: &Framework) {
        let own = |origin: Option<&OriginDocument>| {
            let adapted = origin.and_then(|origin| origin.adapted_by.as_ref()?.last());
            adapted.is_some_and(|by| by.framework == old.id().as_str())
        };
        let documents = old.document().areas.iter().flat_map(|area| &area.questions);
        for (document, was) in documents.zip(old.questions()) {
            let Some(is) = new.question(was.id().as_str()) else { continue };
            let from = was.continues().unwrap_or(was.revision());
            let goes_on = own(document.origin.as_ref()) && same_question(was, is) && is.revision() > was.revision();
            if !goes_on || self.ended.contains(was.id().as_str()) {
                continue;
            }
            let Some(area) = self.now.area_of(was.id().as_str()) else { continue };
            let areas = overlay.areas.get_or_insert_default();
            let listed = areas.iter().flat_map(|area| area.questions.iter().flatten());
            if !listed.into_iter().any(|question| question.id == *was.id().as_str()) {
                let new = OverlayQuestionDocument::of(was.id().as_str());
                match areas.iter_mut().find(|other| other.id == area) {
                    Some(area) => area.questions.get_or_insert_default().push(new),
                    None => {
                        let questions = Some(vec![new]);
                        areas.push(OverlayAreaDocument { questions, ..OverlayAreaDocument::of(area) });
                    }
                }
            }
            let listed = areas.iter_mut().flat_map(|area| area.questions.iter_mut().flatten());
            listed
                .filter(|question| question.id == *was.id().as_str())
                .for_each(|question| question.continues = Some(from));
        }
        for (document, was) in old.document().scales.iter().zip(old.scales()) {
            let Some(is) = new.scales().iter().find(|scale| scale.id() == was.id()) else { continue };
            let points = document.points.iter().map(|point| point.origin.as_ref());
            let offered = document.non_responses.iter();
            let offered = offered.flat_map(|offered| [&offered.not_applicable, &offered.dont_know]).flatten();
            let own = points.chain(offered.map(|offered| offered.origin.as_ref())).any(own);
            let id = was.id().as_str();
            if !own || !same_scale(was, is) || is.revision() <= was.revision() {
                continue;
            }
            let from = was.continues().unwrap_or(was.revision());
            let scales = overlay.scales.get_or_insert_default();
            if !scales.iter().any(|scale| scale.id == id) {
                scales.push(OverlayScaleDocument::of(id));
            }
            scales.iter_mut().filter(|scale| scale.id == id).for_each(|scale| scale.continues = Some(from));
        }
        let origins = old.document().origins.as_ref();
        let same = old.stem().in_default_language() == new.stem().in_default_language();
        if own(origins.and_then(|origins| origins.stem.as_ref())) && same && new.stem_revision() > old.stem_revision() {
            overlay.stem_continues = Some(old.stem_continues().unwrap_or(old.stem_revision()));
        }
    }
}

fn offered_mut(
    offered: &mut OverlayNonResponsesDocument,
) -> impl Iterator<Item = (NonResponse, &mut OverlayNonResponseDocument)> {
    let not_applicable = offered.not_applicable.iter_mut().map(|offered| (NonResponse::NotApplicable, offered));
    not_applicable.chain(offered.dont_know.iter_mut().map(|offered| (NonResponse::DontKnow, offered)))
}

/// Whether the entry says points or non-responses in words of its own.
fn had_labels(scale: &OverlayScaleDocument) -> bool {
    let offered = scale.non_responses.iter();
    let mut offered = offered.flat_map(|offered| [&offered.not_applicable, &offered.dont_know]).flatten();
    scale.points.iter().flatten().any(|point| point.label.is_some()) || offered.any(|offered| offered.label.is_some())
}

fn said_by_scale(scale: &Scale, label: &str) -> bool {
    scale.points().iter().any(|point| point.label().in_default_language() == label)
        || NonResponse::ALL
            .iter()
            .any(|kind| scale.non_response_label(*kind).is_some_and(|said| said.in_default_language() == label))
}

fn said(question: &Question) -> String {
    question.text().in_default_language().to_owned()
}

/// Whether two questions say the same to those who answer.
fn same_question(one: &Question, other: &Question) -> bool {
    let described = |question: &Question| {
        let described = question.descriptors();
        described.map(|(point, text)| (point.clone(), text.in_default_language().to_owned())).collect::<Vec<_>>()
    };
    said(one) == said(other) && described(one) == described(other)
}

/// Whether two scales say the same to those who answer, and count alike.
fn same_scale(one: &Scale, other: &Scale) -> bool {
    let points = |scale: &Scale| {
        let points = scale.points().iter();
        let points = points.map(|point| {
            let label = point.label().in_default_language().to_owned();
            (point.id().clone(), point.value(), label, point.position(), point.side())
        });
        points.collect::<Vec<_>>()
    };
    let offered = |scale: &Scale| {
        let kinds = NonResponse::ALL.iter();
        let labels =
            kinds.map(|kind| scale.non_response_label(*kind).map(|label| label.in_default_language().to_owned()));
        labels.collect::<Vec<_>>()
    };
    points(one) == points(other) && one.span() == other.span() && offered(one) == offered(other)
}

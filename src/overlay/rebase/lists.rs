//! The lists of an overlay one after another.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::base::content_of;
use super::document::{Choice, ConflictKind};
use super::elements::{Element, place};
use super::fields::{Fields, Said};
use super::ledger::Conflict;
use super::run::Run;
use crate::compare::Subject;
use crate::document::{Kind, Object, Shape, Shaped, Tree};
use crate::framework::document::{AttributionDocument, FrameworkDocument, PointDocument, TranslationDocument};
use crate::framework::{ElementKind, Language, Text};
use crate::overlay::document::*;

impl<'a> Run<'a> {
    /// Everything that the overlay says, but for what says how revisions go on.
    pub(super) fn all(&mut self, overlay: &mut OverlayDocument) {
        self.head(overlay);
        self.list(&mut overlay.scales, |run, was, after| Some(run.scale(was, after)));
        overlay.scales.iter_mut().flatten().for_each(|scale| self.replaced(scale));
        self.list(&mut overlay.roles, |_, _, after| {
            let cosmetic = after.cosmetic.filter(|_| after.label.is_some());
            Some(OverlayRoleDocument { cosmetic, ..after.clone() })
        });
        self.list(&mut overlay.prompts, |_, _, after| Some(after.clone()));
        self.areas(overlay);
        self.list(&mut overlay.views, |_, _, after| Some(after.clone()));
        self.rename(overlay);
        self.retirements(overlay);
        self.credits(overlay);
        self.translations(overlay);
    }

    fn head(&mut self, overlay: &mut OverlayDocument) {
        let said = Said { at: String::new(), then: &self.then.root, now: &self.now.root };
        let default = self.now.framework.default_language();
        let mut fields = Fields::new(default, &mut self.ledger, &mut self.made_from);
        *overlay = fields.entry(&FrameworkDocument::SHAPE, overlay, &said);
        self.kept.append(&mut fields.kept);
        let is_there = |text: &HeadText| match text {
            HeadText::Stem => overlay.stem.is_some(),
            HeadText::RecallPeriod => overlay.recall_period.is_some(),
        };
        if let Some(cosmetic) = &mut overlay.cosmetic {
            let before = cosmetic.len();
            cosmetic.retain(is_there);
            if cosmetic.is_empty() && before > 0 {
                overlay.cosmetic = None;
            }
        }
    }

    /// A scale's points and its non-responses.
    fn scale(&mut self, was: &OverlayScaleDocument, after: &OverlayScaleDocument) -> OverlayScaleDocument {
        let mut after = after.clone();
        let (Some(then), Some(now)) =
            (self.then.element(ElementKind::Scale, &was.id), self.now.element(ElementKind::Scale, &was.id))
        else {
            return after;
        };
        let around = place(ElementKind::Scale, &was.id);
        let mut kept = Vec::new();
        for point in after.points.iter().flatten() {
            let at = format!("{around}.points.{}", point.id);
            let Some(now) = element(now.list("points"), &point.id) else {
                let says = [element(then.list("points"), &point.id).and_then(|point| self.label(point)), None, None];
                let conflict =
                    Conflict { at: &at, kind: ConflictKind::Gone, language: None, says, choices: &[Choice::Theirs] };
                if self.ledger.choose(conflict).is_none() {
                    kept.push(point.clone());
                }
                continue;
            };
            let empty = Object::empty(&PointDocument::SHAPE);
            let then = element(then.list("points"), &point.id).unwrap_or(&empty);
            let said = Said { at, then, now };
            let default = self.now.framework.default_language();
            let mut fields = Fields::new(default, &mut self.ledger, &mut self.made_from);
            let mut changed = fields.entry(&PointDocument::SHAPE, point, &said);
            self.kept.append(&mut fields.kept);
            if changed.label.is_none() {
                changed.cosmetic = None;
            }
            if changed == *point || changed != OverlayPointDocument::of(&point.id) {
                kept.push(changed);
            }
        }
        if after.points.as_ref().is_some_and(|points| !points.is_empty()) {
            after.points = (!kept.is_empty()).then_some(kept);
        }
        if let Some(offered) = &mut after.non_responses {
            for (kind, offered) in
                [("not_applicable", &mut offered.not_applicable), ("dont_know", &mut offered.dont_know)]
            {
                let is_there = now.object("non_responses").is_some_and(|offers| offers.get(kind).is_some());
                let Some(entry) = offered else { continue };
                if entry.label.is_none() {
                    entry.cosmetic = None;
                }
                // the base took it out as well
                if entry.offered == Some(false) && !is_there || *entry == OverlayNonResponseDocument::default() {
                    *offered = None;
                }
            }
            if *offered == OverlayNonResponsesDocument::default() {
                after.non_responses = None;
            }
        }
        after
    }

    fn label(&self, point: &Object<'_>) -> Option<String> {
        super::base::words(point, self.then.framework)
    }

    /// A new scale in the place of one of the base that is otherwise now.
    fn replaced(&mut self, scale: &mut OverlayScaleDocument) {
        let Some(replaced) = scale.replaces.clone() else { return };
        let is_there = self.now.element(ElementKind::Scale, &replaced).is_some();
        if is_there && !self.is_changed_scale(&replaced) {
            return;
        }
        let kind = if is_there { ConflictKind::HiddenChanged } else { ConflictKind::Gone };
        let at = place(ElementKind::Scale, &replaced);
        let [then, now] = [&self.then, &self.now].map(|base| base.words(ElementKind::Scale, &replaced));
        let ours = scale.points.iter().flatten().filter_map(|point| self.in_default(point.label.as_ref()?));
        let ours: Vec<String> = ours.collect();
        let choices: &[Choice] = if is_there { &[Choice::Ours] } else { &[Choice::Theirs] };
        let says = [then, now, Some(ours.join(" / "))];
        let chosen = self.ledger.choose(Conflict { at: &at, kind, language: None, says, choices });
        if chosen == Some(Choice::Theirs) {
            scale.replaces = None;
        }
    }

    pub(super) fn in_default(&self, text: &Text) -> Option<String> {
        let default = self.now.framework.default_language();
        text.by_language(default).get(default).map(|text| (*text).to_owned())
    }

    pub(super) fn is_changed_scale(&self, id: &str) -> bool {
        self.changes.iter().any(|(subject, _)| match subject {
            Subject::Scale { id: scale } | Subject::Point { scale, .. } | Subject::NonResponse { scale, .. } => {
                *scale == *id
            }
            _ => false,
        })
    }

    /// Areas, and their questions wherever the base has them now.
    fn areas(&mut self, overlay: &mut OverlayDocument) {
        let Some(areas) = overlay.areas.take() else { return };
        let was_empty = areas.is_empty();
        let mut kept: Vec<OverlayAreaDocument> = Vec::new();
        let mut elsewhere: IndexMap<String, Vec<OverlayQuestionDocument>> = IndexMap::new();
        for original in areas {
            let was = OverlayAreaDocument { questions: None, ..original.clone() };
            let own = self.entry(was.clone(), |_, _, after| Some(after.clone()));
            if own.as_ref().is_some_and(|area| area.hide_because.is_some()) {
                self.in_hidden_area(&was, &mut elsewhere);
            }
            let id = own.as_ref().map_or(&was.id, |area| &area.id).clone();
            let mut here = Vec::new();
            for question in original.questions.iter().flatten() {
                let Some((home, question)) = self.question(question, &id) else { continue };
                if home == id { here.push(question) } else { elsewhere.entry(home).or_default().push(question) }
            }
            let is_base = self.now.element(ElementKind::Area, &id).is_some();
            let is_empty = here.is_empty() && original.questions.as_ref().is_some_and(|were| !were.is_empty());
            if !is_base && (own.is_none() || is_empty) {
                // what was written for an area that is gone has no place any more, and an area without questions is none
                continue;
            }
            let questions = original.questions.as_ref().filter(|_| !is_empty).map(|_| here);
            let area = OverlayAreaDocument { questions, ..own.unwrap_or_else(|| OverlayAreaDocument::of(&id)) };
            if area == original || !area.is_bare() {
                kept.push(area);
            }
        }
        for (home, mut questions) in elsewhere {
            match kept.iter_mut().find(|area| area.id == home) {
                Some(area) => area.questions.get_or_insert_default().append(&mut questions),
                None => kept.push(OverlayAreaDocument { questions: Some(questions), ..OverlayAreaDocument::of(&home) }),
            }
        }
        overlay.areas = (was_empty || !kept.is_empty()).then_some(kept);
    }

    /// What the base put into a hidden area, or moved out of it, since.
    fn in_hidden_area(
        &mut self,
        area: &OverlayAreaDocument,
        elsewhere: &mut IndexMap<String, Vec<OverlayQuestionDocument>>,
    ) {
        let reason = area.hide_because.clone().unwrap_or_default();
        let then: HashSet<&str> = self.then.questions_in(&area.id).collect();
        let now: Vec<&str> = self.now.questions_in(&area.id).collect();
        for new in now.iter().filter(|id| !then.contains(*id)) {
            let at = place(ElementKind::Question, new);
            let [before, after] = [&self.then, &self.now].map(|base| base.words(ElementKind::Question, new));
            let says = [before, after, Some(reason.to_string())];
            let choices = &[Choice::Ours];
            self.ledger.choose(Conflict { at: &at, kind: ConflictKind::HiddenChanged, language: None, says, choices });
        }
        let mut moved: Vec<&str> = then.into_iter().filter(|id| !now.contains(id)).collect();
        moved.sort_unstable();
        for id in moved {
            let Some(home) = self.now.area_of(id) else { continue };
            let at = place(ElementKind::Question, id);
            let [before, after] = [&self.then, &self.now].map(|base| base.words(ElementKind::Question, id));
            let says = [before, after, Some(reason.to_string())];
            let choices = &[Choice::Ours, Choice::Theirs];
            let conflict = Conflict { at: &at, kind: ConflictKind::HiddenChanged, language: None, says, choices };
            if self.ledger.choose(conflict) == Some(Choice::Ours) {
                let because = Some(reason.clone());
                let hidden = OverlayQuestionDocument { hide_because: because, ..OverlayQuestionDocument::of(id) };
                elsewhere.entry(home.to_owned()).or_default().push(hidden);
            }
        }
    }

    /// A question's entry with the area under which it stands.
    fn question(
        &mut self,
        question: &OverlayQuestionDocument,
        listed: &str,
    ) -> Option<(String, OverlayQuestionDocument)> {
        let then = self.then.area_of(&question.id);
        let now = self.now.area_of(&question.id);
        let mut entry = self.entry(question.clone(), |run, was, after| {
            let mut after = after.clone();
            run.descriptors(&mut after);
            run.decide_question(was, &mut after);
            Some(after)
        });
        if let Some(entry) = &mut entry
            && !self.on_its_scale(entry, then.is_none())
        {
            return None;
        }
        let (Some(then), Some(now)) = (then, now) else { return entry.map(|entry| (listed.to_owned(), entry)) };
        if then == now {
            return entry.map(|entry| (listed.to_owned(), entry));
        }
        if question.from.is_none() {
            // it stands in another area now, and what is said of it goes along; its neighbors do not
            return entry.map(|entry| (now.to_owned(), entry));
        }
        let entry = entry?;
        if now == listed {
            let entry = OverlayQuestionDocument { from: None, ..entry };
            return (!entry.is_bare()).then(|| (now.to_owned(), entry));
        }
        let at = format!("{}.area", place(ElementKind::Question, &question.id));
        let says = [Some(then.to_owned()), Some(now.to_owned()), Some(listed.to_owned())];
        let choices = &[Choice::Ours, Choice::Theirs];
        let conflict = Conflict { at: &at, kind: ConflictKind::Moved, language: None, says, choices };
        match self.ledger.choose(conflict) {
            None => Some((listed.to_owned(), entry)),
            Some(Choice::Theirs) => {
                let (after, before, first) = (None, None, None);
                let entry = OverlayQuestionDocument { from: None, after, before, first, ..entry };
                (!entry.is_bare()).then(|| (now.to_owned(), entry))
            }
            Some(_) => Some((listed.to_owned(), OverlayQuestionDocument { from: Some(now.to_owned()), ..entry })),
        }
    }

    /// What points look like that are gone.
    fn descriptors(&mut self, question: &mut OverlayQuestionDocument) {
        let scale = self.now.framework.question(&question.id).map(|question| question.scale().id().clone());
        let then = self.then.framework.question(&question.id).map(|question| question.scale().id().clone());
        if question.scale.is_some() || scale != then {
            return;
        }
        let Some(scale) = scale.and_then(|id| self.now.element(ElementKind::Scale, id.as_str())) else { return };
        let Some(descriptors) = &mut question.descriptors else { return };
        let gone: Vec<String> =
            descriptors.keys().filter(|point| element(scale.list("points"), point).is_none()).cloned().collect();
        for point in gone {
            let at = format!("{}.descriptors.{point}", place(ElementKind::Question, &question.id));
            let ours = descriptors.get(&point).cloned();
            let default = self.now.framework.default_language();
            let ours = ours.and_then(|text| text.by_language(default).get(default).map(|text| (*text).to_owned()));
            let says = [None, None, ours];
            let choices = &[Choice::Theirs];
            let conflict = Conflict { at: &at, kind: ConflictKind::ReferenceGone, language: None, says, choices };
            if self.ledger.choose(conflict).is_some() {
                descriptors.shift_remove(&point);
            }
        }
        if descriptors.is_empty() {
            question.descriptors = None;
        }
    }

    /// Whether a question stays that is answered on a scale of the base which changed or is gone.
    fn on_its_scale(&mut self, question: &mut OverlayQuestionDocument, is_new: bool) -> bool {
        let Some(scale) = question.scale.clone() else { return true };
        if self.then.element(ElementKind::Scale, &scale).is_none() {
            return true;
        }
        let is_there = self.now.element(ElementKind::Scale, &scale).is_some();
        if is_there && !self.is_changed_scale(&scale) {
            return true;
        }
        let instead = self.now.replacement(ElementKind::Scale, &scale).map(str::to_owned);
        let at = format!("{}.scale", place(ElementKind::Question, &question.id));
        let [then, now] = [&self.then, &self.now].map(|base| base.words(ElementKind::Scale, &scale));
        let now = now.or_else(|| instead.as_ref().and_then(|id| self.now.words(ElementKind::Scale, id)));
        let ours = question.text.as_ref().and_then(|text| self.in_default(text)).unwrap_or(scale);
        let says = [then, now, Some(ours)];
        let kind = if is_there { ConflictKind::ScaleChanged } else { ConflictKind::ReferenceGone };
        let choices: &[Choice] =
            if is_there || instead.is_some() { &[Choice::Ours, Choice::Theirs] } else { &[Choice::Theirs] };
        match self.ledger.choose(Conflict { at: &at, kind, language: None, says, choices }) {
            None => true,
            Some(Choice::Theirs) if is_new => false,
            Some(Choice::Theirs) => {
                question.scale = None;
                !question.is_bare()
            }
            Some(_) => {
                question.scale = instead.or(question.scale.take());
                true
            }
        }
    }

    /// Ids that the overlay retired, or whose elements it hid.
    fn retirements(&mut self, overlay: &mut OverlayDocument) {
        if let Some(retired) = &mut overlay.retired {
            let mut kept = Vec::new();
            for entry in std::mem::take(retired) {
                let there = self.now.element(entry.what, &entry.id).is_some();
                if !there && self.now.retired(entry.what, &entry.id) {
                    continue;
                }
                if there || self.now.is_taken(entry.what, &entry.id) {
                    let at = format!("retired.{}", place(entry.what, &entry.id));
                    let says = [None, self.now.words(entry.what, &entry.id), Some(entry.reason.to_string())];
                    let choices = &[Choice::Theirs];
                    let conflict = Conflict { at: &at, kind: ConflictKind::IdTaken, language: None, says, choices };
                    if self.ledger.choose(conflict).is_some() {
                        continue;
                    }
                }
                kept.push(entry);
            }
            *retired = kept;
        }
        if !self.retired.is_empty() {
            overlay.retired.get_or_insert_default().append(&mut self.retired);
        }
        if overlay.retired.as_ref().is_some_and(Vec::is_empty) {
            overlay.retired = None;
        }
    }

    /// Credits and additions that the base has by now.
    fn credits(&mut self, overlay: &mut OverlayDocument) {
        let (then, now) = (self.then.framework.document(), self.now.framework.document());
        let find = |list: &'a [AttributionDocument], credit: &AttributionDocument| {
            list.iter().find(|known| (&known.title, &known.publisher) == (&credit.title, &credit.publisher))
        };
        if let Some(credits) = &mut overlay.attribution {
            let mut kept = Vec::new();
            for credit in std::mem::take(credits) {
                let (before, after) = (find(&then.attribution, &credit), find(&now.attribution, &credit));
                let at = format!("attribution.{}", credit.title);
                let (says, choices) = ([None, None, Some(credit.title.to_string())], &[Choice::Theirs]);
                let kind = match (before, after) {
                    (None, Some(known)) => {
                        let says = |credit: &AttributionDocument| {
                            let credit = AttributionDocument { origin: None, ..credit.clone() };
                            content_of(&credit, self.now.framework)
                        };
                        if says(known) == says(&credit) {
                            continue;
                        }
                        ConflictKind::IdTaken
                    }
                    (Some(_), None) => ConflictKind::Gone,
                    (Some(before), Some(after)) if before.rights != after.rights => ConflictKind::Changed,
                    _ => {
                        kept.push(credit);
                        continue;
                    }
                };
                if self.ledger.choose(Conflict { at: &at, kind, language: None, says, choices }).is_none() {
                    kept.push(credit);
                }
            }
            *credits = kept;
        }
        if overlay.attribution.as_ref().is_some_and(Vec::is_empty) {
            overlay.attribution = None;
        }
        let default = self.now.framework.default_language();
        let says = |text: &Text| text.by_language(default).get(default).map(|text| (*text).to_owned());
        if let Some(additions) = &mut overlay.additions {
            let known =
                |list: &Option<Vec<Text>>, text: &Text| list.iter().flatten().any(|other| says(other) == says(text));
            // what the base adds in the same words is said there
            additions.retain(|text| {
                known(&then.additions, text) || !now.additions.iter().flatten().any(|other| other == text)
            });
            if additions.is_empty() {
                overlay.additions = None;
            }
        }
    }

    /// How far translations are, and from which words they were made.
    fn translations(&mut self, overlay: &mut OverlayDocument) {
        let language = |tag: &str| tag.parse::<Language>().ok();
        let (then, now) = (&self.then.root, &self.now.root);
        let find = |root: &Object<'a>, tag: &str| {
            let translations = root.list("translations").iter().filter_map(Tree::as_object);
            let mut same = translations.filter(|other| other.word("language").and_then(language) == language(tag));
            same.next().cloned()
        };
        let shape: &'static Shape = match TranslationDocument::KIND {
            Kind::Object(shape) => shape,
            _ => return,
        };
        for translation in overlay.translations.iter_mut().flatten() {
            let (Some(then), Some(now)) = (find(then, &translation.language), find(now, &translation.language)) else {
                continue;
            };
            let said = Said { at: format!("translations.{}", translation.language), then: &then, now: &now };
            let default = self.now.framework.default_language();
            let mut fields = Fields::new(default, &mut self.ledger, &mut self.made_from);
            *translation = fields.entry(shape, translation, &said);
        }
    }
}

/// The element of a list with that id.
fn element<'t, 'a>(list: &'t [Tree<'a>], id: &str) -> Option<&'t Object<'a>> {
    list.iter().filter_map(Tree::as_object).find(|object| object.word("id") == Some(id))
}

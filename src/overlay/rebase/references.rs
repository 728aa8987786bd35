//! What an overlay names: neighbors, questions of views, what stands in the place of something hidden.

use std::collections::{HashMap, HashSet};

use super::document::{Choice, ConflictKind};
use super::elements::{Element, place};
use super::ledger::Conflict;
use super::run::Run;
use crate::framework::ElementKind;
use crate::overlay::document::*;

/// The ids that are there, by kind, and by question the area in which it stands.
struct There {
    ids: HashSet<(ElementKind, String)>,
    areas: HashMap<String, String>,
}

impl Run<'_> {
    /// Lets everything that named something of the overlay name its new id.
    pub(super) fn rename(&mut self, overlay: &mut OverlayDocument) {
        let renamed = std::mem::take(&mut self.renamed);
        let new = |kind: ElementKind, id: &mut String| {
            if let Some((.., new)) = renamed.iter().find(|(of, old, _)| (*of, old) == (kind, &*id)) {
                id.clone_from(new);
            }
        };
        fn names<E: Element>(list: &mut Option<Vec<E>>, new: &dyn Fn(ElementKind, &mut String)) {
            for entry in list.iter_mut().flatten() {
                entry.places_mut().into_iter().flatten().for_each(|id| new(<E as Element>::KIND, id));
                if let Some((_, Some(replacement))) = entry.hidden_mut() {
                    new(<E as Element>::KIND, replacement);
                }
            }
        }
        names(&mut overlay.areas, &new);
        names(&mut overlay.views, &new);
        names(&mut overlay.roles, &new);
        names(&mut overlay.prompts, &new);
        for area in overlay.areas.iter_mut().flatten() {
            names(&mut area.questions, &new);
            let questions = area.questions.iter_mut().flatten();
            questions.for_each(|question| question.scale.iter_mut().for_each(|scale| new(ElementKind::Scale, scale)));
        }
        for view in overlay.views.iter_mut().flatten() {
            view.questions.iter_mut().flatten().for_each(|id| new(ElementKind::Question, id));
        }
    }

    /// What the overlay names and nobody has any more.
    pub(super) fn references(&mut self, overlay: &mut OverlayDocument) {
        let there = self.there(overlay);
        let OverlayDocument { areas, views, roles, prompts, .. } = overlay;
        for area in areas.iter_mut().flatten() {
            let here = area.id.clone();
            for question in area.questions.iter_mut().flatten() {
                self.names(question, &there, Some(&here));
            }
            self.names(area, &there, None);
        }
        views.iter_mut().flatten().for_each(|view| self.names(view, &there, None));
        roles.iter_mut().flatten().for_each(|role| self.names(role, &there, None));
        prompts.iter_mut().flatten().for_each(|prompt| self.names(prompt, &there, None));
        for view in views.iter_mut().flatten() {
            let Some(questions) = &mut view.questions else { continue };
            let gone = |id: &&String| !there.ids.contains(&(ElementKind::Question, (*id).clone()));
            let gone: Vec<String> = questions.iter().filter(gone).cloned().collect();
            for id in gone {
                let at = format!("{}.questions.{id}", place(ElementKind::View, &view.id));
                if self.let_go(&at, ElementKind::Question, &id) {
                    questions.retain(|other| *other != id);
                }
            }
        }
    }

    fn names<E: Element>(&mut self, entry: &mut E, there: &There, area: Option<&str>) {
        let kind = <E as Element>::KIND;
        let at = place(kind, entry.id());
        for (name, neighbor) in ["after", "before"].into_iter().zip(entry.places_mut()) {
            let Some(id) = neighbor.clone() else { continue };
            let stands = there.ids.contains(&(kind, id.clone()))
                && area.is_none_or(|area| there.areas.get(&id).is_some_and(|other| other == area));
            if !stands && self.let_go(&format!("{at}.{name}"), kind, &id) {
                *neighbor = None;
            }
        }
        let Some((_, replacement)) = entry.hidden_mut() else { return };
        let Some(id) = replacement.clone() else { return };
        let is_known = there.ids.contains(&(kind, id.clone())) || self.now.retired(kind, &id);
        if !is_known && self.let_go(&format!("{at}.replacement"), kind, &id) {
            *replacement = None;
        }
    }

    /// Whether a person lets the name of something go that is not there any more.
    fn let_go(&mut self, at: &str, kind: ElementKind, id: &str) -> bool {
        let [then, now] = [&self.then, &self.now].map(|base| base.words(kind, id));
        let says = [then, now, Some(id.to_owned())];
        let choices = &[Choice::Theirs];
        let conflict = Conflict { at, kind: ConflictKind::ReferenceGone, language: None, says, choices };
        self.ledger.choose(conflict).is_some()
    }

    fn there(&self, overlay: &OverlayDocument) -> There {
        let mut there = There { ids: HashSet::new(), areas: HashMap::new() };
        let document = self.now.framework.document();
        let mut add = |kind: ElementKind, id: &str| {
            there.ids.insert((kind, id.to_owned()));
        };
        document.areas.iter().for_each(|area| add(ElementKind::Area, &area.id));
        document.views.iter().flatten().for_each(|view| add(ElementKind::View, &view.id));
        document.roles.iter().flatten().for_each(|role| add(ElementKind::Role, &role.id));
        document.prompts.iter().flatten().for_each(|prompt| add(ElementKind::Prompt, &prompt.id));
        overlay.areas.iter().flatten().for_each(|area| add(ElementKind::Area, &area.id));
        overlay.views.iter().flatten().for_each(|view| add(ElementKind::View, &view.id));
        overlay.roles.iter().flatten().for_each(|role| add(ElementKind::Role, &role.id));
        overlay.prompts.iter().flatten().for_each(|prompt| add(ElementKind::Prompt, &prompt.id));
        let of_base = document.areas.iter().flat_map(|area| area.questions.iter().map(|q| (&q.id, &area.id)));
        let of_overlay = overlay.areas.iter().flatten();
        let of_overlay = of_overlay.flat_map(|area| area.questions.iter().flatten().map(|q| (&q.id, &area.id)));
        for (question, area) in of_base.chain(of_overlay) {
            there.ids.insert((ElementKind::Question, question.clone()));
            there.areas.insert(question.clone(), area.clone());
        }
        there
    }
}

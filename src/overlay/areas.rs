//! Areas and questions that are changed, added, moved or hidden.

use std::collections::HashSet;
use std::rc::Rc;

use super::document::{OverlayAreaDocument, OverlayQuestionDocument};
use super::draft::{Draft, Hidden, Reading};
use super::entry::{Entry, Unknown, added, place_or_hide, targets};
use super::merge::{Merge, PlacedQuestion, element, listed};
use super::sinks::{Sinks, Source};
use crate::diagnostic::{Code, suggestion};
use crate::framework::limits;

/// A framework's questions, all of them left out and as many added.
const MOST_QUESTIONS: usize = 2 * limits::QUESTIONS;

impl Merge<'_> {
    pub(super) fn areas(&mut self) {
        for (overlay, at) in self.each("areas") {
            let areas = overlay.areas.as_deref().unwrap_or_default();
            let mut lists = (0..areas.len()).map(|index| at.index(index).key("questions"));
            if self.sinks.is_uncertain(&at) || lists.any(|list| self.sinks.is_uncertain(&list)) {
                self.sinks.unread("question");
            }
            let mut known = HashSet::new();
            for (entry, source) in listed(areas, &at, &mut self.sinks) {
                if self.area(entry, &source) {
                    known.insert(source.at);
                }
            }
            let mut questions = Vec::new();
            for (index, entry) in areas.iter().enumerate() {
                let source = at.index(index);
                let list = source.key("questions");
                let area: Option<Rc<str>> = known.contains(&source.at).then(|| entry.id.as_str().into());
                let asked = entry.questions.iter().flatten().enumerate();
                questions.extend(
                    asked.map(|(index, question)| (question.id.as_str(), (area.clone(), question), list.index(index))),
                );
            }
            if questions.len() > MOST_QUESTIONS {
                self.sinks.too_many(&at, "questions", questions.len(), MOST_QUESTIONS);
                questions.truncate(MOST_QUESTIONS);
            }
            // a question stands in one area, so its entries are counted over all of them
            for ((area, entry), source) in targets(questions, "question", &mut self.sinks) {
                self.question(area, entry, &source);
            }
        }
    }

    /// Whether the entry's area is there now.
    fn area(&mut self, entry: &OverlayAreaDocument, source: &Source) -> bool {
        let of = if self.questions.contains_key(&entry.id) {
            Some("a question")
        } else {
            self.views.contains_key(&entry.id).then_some("a view")
        };
        if let Some(of) = of {
            taken(&entry.id, of, of == "a view", source, &mut self.sinks);
            self.sinks.lost("area", &entry.id);
            return false;
        }
        let unknown = Unknown {
            // a question that the base has, and that is not moved, is one of an area that the base has
            doubtful: entry
                .questions
                .iter()
                .flatten()
                .any(|question| question.from.is_none() && self.base.question(&question.id).is_some()),
            ..Unknown::of(entry)
        };
        let sinks = &mut self.sinks;
        let Some(draft) = element(&mut self.areas, entry, unknown, source, sinks) else { return false };
        place_or_hide(draft, entry, source, sinks);
        if draft.added.is_none() {
            draft.change(entry, source, &Reading::new(self.base.default_language()), sinks);
            draft.replace("cuts", entry, source, sinks);
        }
        true
    }

    /// `area` is where the entry stands, if that area is there.
    fn question(&mut self, area: Option<Rc<str>>, entry: &OverlayQuestionDocument, source: &Source) {
        let of = if self.areas.contains_key(&entry.id) {
            Some("an area")
        } else {
            self.views.contains_key(&entry.id).then_some("a view")
        };
        if let Some(of) = of {
            self.sinks.lost("question", &entry.id);
            self.bad_place(entry, source);
            return taken(&entry.id, of, of == "a view", source, &mut self.sinks);
        }
        let known = self.questions.get(&entry.id).map(|asked| asked.draft.added.clone());
        match known {
            None => self.add(area, entry, source),
            Some(Some(other)) => {
                self.sinks.conflict(&other, source, &format!("the question `{}` is added here", entry.id));
            }
            Some(None) => {
                self.replaced(entry.scale.as_deref(), source);
                let Some(asked) = self.questions.get_mut(&entry.id) else { return };
                asked.draft.entry = Some(source.clone());
                let stands = area.as_ref().is_some_and(|area| moved(asked, area, entry, source, &mut self.sinks));
                place_or_hide(&mut asked.draft, entry, source, &mut self.sinks);
                if !stands {
                    self.bad_place(entry, source);
                    let Some(asked) = self.questions.get_mut(&entry.id) else { return };
                    // where it stands is not known, and among which others
                    self.sinks.lost("question", &entry.id);
                    self.unsettled.extend(area);
                    asked.draft.place = None;
                }
                let Some(asked) = self.questions.get_mut(&entry.id) else { return };
                // another overlay may have raised it already, which is a conflict and no base
                let base = self.base.question(&entry.id);
                let before = base.map_or(1, |question| question.revision());
                let (default, revision) = (self.base.default_language(), ("question", before));
                let reading = Reading::revised(default, revision, entry, source, &mut self.sinks);
                asked.draft.change(entry, source, &reading, &mut self.sinks);
                if entry.revision.is_some() {
                    asked.draft.document.continues = entry.continues;
                }
                let removable = base.is_none_or(|question| question.removable());
                if entry.removable == Some(true) && !removable {
                    let message =
                        format!("the base says that every team is asked `{}`, and this takes it back", entry.id);
                    let help = "leave it out: who adopts this framework is held to it as well";
                    self.sinks.report(&source.key("removable"), Code::NotRemovable, message, help);
                }
            }
        }
    }

    /// Tells of a neighbor that is no question anywhere, where nobody asks among which ones the entry comes to stand.
    fn bad_place(&mut self, entry: &OverlayQuestionDocument, source: &Source) {
        for (field, neighbor) in [("after", &entry.after), ("before", &entry.before)] {
            let Some(neighbor) = neighbor.as_deref() else { continue };
            let entries = self.each("areas").flat_map(|(overlay, _)| overlay.areas.iter().flatten());
            let listed = entries.flat_map(|area| area.questions.iter().flatten()).map(|question| question.id.as_str());
            let mut known = self.base.questions().map(|question| question.id().as_str()).chain(listed);
            if known.any(|id| id == neighbor) || self.sinks.is_broken(&source.key(field)) {
                continue;
            }
            let ids = self.base.questions().map(|question| question.id().as_str());
            let help =
                suggestion(neighbor, ids).unwrap_or_else(|| "name a question of the area, or leave it out".to_owned());
            let message = format!("there is no question `{neighbor}`");
            self.sinks.report(&source.key(field), Code::UnknownTarget, message, help);
        }
    }

    fn add(&mut self, area: Option<Rc<str>>, entry: &OverlayQuestionDocument, source: &Source) {
        let known = self.questions.iter().filter(|(_, asked)| asked.draft.added.is_none()).map(|(id, _)| id.as_str());
        let Some(missing) = Unknown::of(entry).addition(known, source, &mut self.sinks) else {
            self.unsettled.extend(area);
            return;
        };
        missing.into_iter().for_each(|field| self.sinks.placeholder(&source.key(field)));
        self.replaced(entry.scale.as_deref(), source);
        // the area that it was written for is no area, which was told
        let Some(area) = area else { return self.sinks.lost("question", &entry.id) };
        let mut draft = Draft::added(added(entry), source.clone());
        place_or_hide(&mut draft, entry, source, &mut self.sinks);
        self.questions.insert(entry.id.clone(), PlacedQuestion { draft, home: Rc::clone(&area), area, moved: None });
    }

    /// What is hidden, what contradicts that, and what may not be hidden.
    pub(super) fn hide(&mut self) {
        for (id, asked) in &mut self.questions {
            let Some(area) = self.areas.get(&*asked.area) else { continue };
            let mut help = "keep it; you may say it in other words or move it to another area";
            // what seems to stay in a hidden area may be moved out of it
            if let Some(Hidden { source, because, .. }) =
                area.hidden.as_ref().filter(|_| !self.sinks.may_be_there("question", id))
            {
                let comes = asked.moved.as_ref().or(asked.draft.added.as_ref());
                if let Some(comes) = comes {
                    let message = format!("`{}` is hidden, so `{id}` cannot stand in it", asked.area);
                    self.sinks.conflict(source, comes, &message);
                }
                help = "move it to another area, or keep this one";
                let hidden = Hidden { source: source.clone(), because: because.clone(), replacement: None };
                asked.draft.hidden.get_or_insert(hidden);
            }
            if let (Some(hidden), Some(moved)) = (&asked.draft.hidden, &asked.moved)
                && area.hidden.is_none()
            {
                let message = format!("the question `{id}` is moved here, and hidden");
                self.sinks.conflict(&hidden.source, moved, &message);
            }
            if let (Some((_, place)), Some(moved)) = (&asked.draft.place, &asked.moved)
                && place.overlay != moved.overlay
            {
                self.sinks.conflict(moved, place, &format!("the question `{id}` is placed here"));
            }
            asked.draft.disagreement(&mut self.sinks);
            asked.draft.contradictions(&format!("the question `{id}` is hidden"), &mut self.sinks);
            let removable = self.base.question(id).is_none_or(|question| question.removable());
            if let Some(hidden) = asked.draft.hidden.as_ref().filter(|_| !removable) {
                let message =
                    format!("the question `{id}` cannot be left out: the base says that every team is asked it");
                self.sinks.report(&hidden.source, Code::NotRemovable, message, help);
            }
        }
        let sinks = &mut self.sinks;
        self.areas.iter().for_each(|(id, area)| area.contradictions(&format!("the area `{id}` is hidden"), sinks));
        self.roles.iter().for_each(|(id, role)| role.contradictions(&format!("the role `{id}` is hidden"), sinks));
        self.prompts
            .iter()
            .for_each(|(id, prompt)| prompt.contradictions(&format!("the prompt `{id}` is hidden"), sinks));
        self.views.iter().for_each(|(id, view)| view.contradictions(&format!("the view `{id}` is hidden"), sinks));
        self.scales
            .iter()
            .for_each(|(id, scale)| scale.contradictions(&format!("the scale `{id}` is replaced"), sinks));
    }
}

/// Answers may be nested by area, so areas and questions share one name space, and views stand in it beside them.
pub(super) fn taken(id: &str, kind: &str, of_view: bool, source: &Source, sinks: &mut Sinks) {
    let kinds = if of_view { "areas, questions and views" } else { "areas and questions" };
    let help = format!("{kinds} share their ids: give what is new an id of its own");
    sinks.report(&source.key("id"), Code::IdCollision, format!("`{id}` is the id of {kind} already"), help);
}

/// A question that is listed under another area than its own is moved there, which must be said. Whether it is clear
/// where it stands.
fn moved(
    asked: &mut PlacedQuestion,
    area: &Rc<str>,
    entry: &OverlayQuestionDocument,
    source: &Source,
    sinks: &mut Sinks,
) -> bool {
    let id = entry.id();
    // another overlay may have moved it already, but what counts is where the base has it
    let home = Rc::clone(&asked.home);
    let at = source.key("from");
    match entry.from.as_deref() {
        None if home == *area => return true,
        // from where it comes could not be read, but that it comes is clear
        _ if sinks.is_broken(&at) && home != *area => {}
        None => {
            let message = format!("the question `{id}` stands in the area `{home}`, and not in this one");
            let help = format!("to move it here, add `from: {home}`; to change it where it is, list it under `{home}`");
            sinks.report(&source.key("id"), Code::WrongArea, message, help);
            return false;
        }
        Some(from) if home == *area => {
            let message = format!("the question `{id}` stands in this area, and does not come from `{from}`");
            sinks.report(&at, Code::WrongArea, message, "leave `from` out");
            return true;
        }
        Some(from) if from != &*home => {
            let message = format!("the question `{id}` stands in the area `{home}`, and not in `{from}`");
            sinks.report(&at, Code::WrongArea, message, format!("write `from: {home}`"));
        }
        Some(_) => {
            if let Some(other) = &asked.moved {
                sinks.conflict(other, &at, &format!("the question `{id}` is moved here"));
            }
        }
    }
    asked.area = Rc::clone(area);
    asked.moved = Some(at);
    true
}

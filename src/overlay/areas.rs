//! Areas and questions that are changed, added, moved or hidden.

use std::collections::HashSet;
use std::rc::Rc;

use super::document::{OverlayAreaDocument, OverlayQuestionDocument};
use super::edit::{Edited, Hidden, Wording};
use super::entry::{Entry, Unknown, stand, targets};
use super::merge::{Asked, Merge, element, listed};
use super::scales::{cosmetic, raised, undeclared};
use super::sinks::{Sinks, Source};
use crate::diagnostic::Code;
use crate::framework::document::{AreaDocument, QuestionDocument};
use crate::framework::limits;

/// A framework's questions, all of them left out and as many added.
const MOST_QUESTIONS: usize = 2 * limits::QUESTIONS;

impl Merge<'_> {
    pub(super) fn areas(&mut self) {
        for (overlay, at) in self.each("areas") {
            let areas = self.sinks.most(overlay.areas.as_deref(), &at, limits::AREAS, "areas");
            let mut lists = (0..areas.len()).map(|index| at.index(index).key("questions"));
            if self.sinks.is_broken(&at) || lists.any(|list| self.sinks.is_broken(&list)) {
                self.sinks.unread("question");
            }
            let mut known = HashSet::new();
            for (entry, source) in listed(areas, &at, "area", &mut self.sinks) {
                if self.area(entry, &source) {
                    known.insert(source.at);
                }
            }
            let mut questions = Vec::new();
            for (index, entry) in areas.iter().enumerate() {
                let source = at.index(index);
                let list = source.key("questions");
                let area: Option<Rc<str>> = known.contains(&source.at).then(|| entry.id.as_str().into());
                let asked = self.sinks.most(entry.questions.as_deref(), &list, limits::QUESTIONS, "questions");
                let asked = asked.iter().enumerate();
                questions.extend(
                    asked.map(|(index, question)| (question.id.as_str(), (area.clone(), question), list.index(index))),
                );
            }
            if questions.len() > MOST_QUESTIONS {
                self.sinks.too_many(&at, questions.len(), MOST_QUESTIONS, "questions");
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
        if self.questions.contains_key(&entry.id) {
            taken(&entry.id, "a question", source, &mut self.sinks);
            self.sinks.lost("area", &entry.id);
            return false;
        }
        let unknown = Unknown {
            kind: "area",
            id: &entry.id,
            needs: &[
                ("title", entry.title.is_some()),
                ("questions", entry.questions.as_ref().is_some_and(|questions| !questions.is_empty())),
            ],
            changes: &[("hide_because", entry.hide_because.is_some())],
            // a question that the base has, and that is not moved, is one of an area that the base has
            doubtful: entry
                .questions
                .iter()
                .flatten()
                .take(limits::QUESTIONS)
                .any(|question| question.from.is_none() && self.base.question(&question.id).is_some()),
            bare: false,
        };
        let new = |_: &mut Sinks| AreaDocument {
            description: entry.description.clone(),
            ..AreaDocument::new(&entry.id, entry.title.clone().unwrap_or_default(), [])
        };
        let wording = self.wording(false);
        let sinks = &mut self.sinks;
        let Some(edited) = element(&mut self.areas, &unknown, new, source, sinks) else { return false };
        stand(edited, entry, source, sinks);
        if edited.added.is_none() {
            let title = source.key("title");
            let changed =
                edited.text("/title", entry.title.as_ref(), wording, title, sinks, |area| Some(&mut area.title));
            let (text, at) = (entry.description.as_ref(), source.key("description"));
            let described = edited
                .text("/description", text, wording, at, sinks, |area| Some(area.description.get_or_insert_default()));
            if changed || described {
                edited.reworded.push((String::new(), false));
            }
        }
        true
    }

    /// `area` is where the entry stands, if that area is there.
    fn question(&mut self, area: Option<Rc<str>>, entry: &OverlayQuestionDocument, source: &Source) {
        if self.areas.contains_key(&entry.id) {
            self.sinks.lost("question", &entry.id);
            return taken(&entry.id, "an area", source, &mut self.sinks);
        }
        let known = self.questions.get(&entry.id).map(|asked| asked.edited.added.clone());
        match known {
            None => self.add(area, entry, source),
            Some(Some(other)) => {
                self.sinks.conflict(&other, source, &format!("the question `{}` is added here", entry.id));
            }
            Some(None) => {
                let wording = self.wording(cosmetic(entry.cosmetic, source, &self.sinks));
                self.replaced(entry.scale.as_deref(), source);
                let Some(asked) = self.questions.get_mut(&entry.id) else { return };
                asked.edited.entry = Some(source.clone());
                let stands = area.as_ref().is_some_and(|area| moved(asked, area, entry, source, &mut self.sinks));
                stand(&mut asked.edited, entry, source, &mut self.sinks);
                if !stands {
                    // where it stands is not known, and among which others
                    self.sinks.lost("question", &entry.id);
                    self.unsettled.extend(area);
                    asked.edited.place = None;
                }
                // another overlay may have raised it already, which is a conflict and no base
                let base = self.base.question(&entry.id);
                let before = base.map_or(1, |question| question.revision());
                change(&mut asked.edited, entry, (source, before), wording, &mut self.sinks);
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

    fn add(&mut self, area: Option<Rc<str>>, entry: &OverlayQuestionDocument, source: &Source) {
        let unknown = Unknown {
            kind: "question",
            id: &entry.id,
            needs: &[("text", entry.text.is_some()), ("scale", entry.scale.is_some())],
            changes: &[
                ("revision", entry.revision.is_some()),
                ("cosmetic", entry.cosmetic.is_some()),
                ("from", entry.from.is_some()),
                ("hide_because", entry.hide_because.is_some()),
            ],
            doubtful: false,
            bare: false,
        };
        let known = self.questions.iter().filter(|(_, asked)| asked.edited.added.is_none()).map(|(id, _)| id.as_str());
        let Some(missing) = unknown.addition(known, source, &mut self.sinks) else {
            self.unsettled.extend(area);
            return;
        };
        missing.into_iter().for_each(|field| self.sinks.placeholder(&source.key(field)));
        self.replaced(entry.scale.as_deref(), source);
        // the area that it was written for is no area, which was told
        let Some(area) = area else { return self.sinks.lost("question", &entry.id) };
        let document = QuestionDocument {
            keying: entry.keying,
            weight: entry.weight,
            referent: entry.referent,
            may_not_arise: entry.may_not_arise,
            removable: entry.removable,
            non_responses: entry.non_responses.clone(),
            ..QuestionDocument::new(
                &entry.id,
                entry.text.clone().unwrap_or_default(),
                entry.scale.as_deref().unwrap_or_default(),
            )
        };
        let mut edited = Edited::added(document, source.clone());
        stand(&mut edited, entry, source, &mut self.sinks);
        self.questions.insert(entry.id.clone(), Asked { edited, home: Rc::clone(&area), area, moved: None });
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
                let comes = asked.moved.as_ref().or(asked.edited.added.as_ref());
                if let Some(comes) = comes {
                    let message = format!("`{}` is hidden, so `{id}` cannot stand in it", asked.area);
                    self.sinks.conflict(source, comes, &message);
                }
                help = "move it to another area, or keep this one";
                let hidden = Hidden { source: source.clone(), because: because.clone(), replacement: None };
                asked.edited.hidden.get_or_insert(hidden);
            }
            if let (Some(hidden), Some(moved)) = (&asked.edited.hidden, &asked.moved)
                && area.hidden.is_none()
            {
                let message = format!("the question `{id}` is moved here, and hidden");
                self.sinks.conflict(&hidden.source, moved, &message);
            }
            if let (Some((_, place)), Some(moved)) = (&asked.edited.place, &asked.moved)
                && place.overlay != moved.overlay
            {
                self.sinks.conflict(moved, place, &format!("the question `{id}` is placed here"));
            }
            asked.edited.disagreement(&mut self.sinks);
            asked.edited.contradictions(&format!("the question `{id}` is hidden"), &mut self.sinks);
            let removable = self.base.question(id).is_none_or(|question| question.removable());
            if let Some(hidden) = asked.edited.hidden.as_ref().filter(|_| !removable) {
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
        self.scales
            .iter()
            .for_each(|(id, scale)| scale.contradictions(&format!("the scale `{id}` is replaced"), sinks));
    }
}

/// Answers may be nested by area, so areas and questions share one name space.
fn taken(id: &str, kind: &str, source: &Source, sinks: &mut Sinks) {
    let help = "areas and questions share their ids: give what is new an id of its own";
    sinks.report(&source.key("id"), Code::IdCollision, format!("`{id}` is the id of {kind} already"), help);
}

/// A question that is listed under another area than its own is moved there, which must be said. Whether it is clear
/// where it stands.
fn moved(
    asked: &mut Asked,
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

/// Changes a question of the base.
fn change(
    edited: &mut Edited<QuestionDocument>,
    entry: &OverlayQuestionDocument,
    (source, before): (&Source, i64),
    wording: Wording<'_>,
    sinks: &mut Sinks,
) {
    let revision = source.key("revision");
    let raised = raised(before, entry.revision, &entry.id, &revision, sinks) || sinks.is_broken(&revision);
    if raised && wording.cosmetic {
        let what = "this says that people answer as before, and the new revision says that they do not";
        sinks.conflict(&revision, &source.key("cosmetic"), what);
    }
    let text = source.key("text");
    if edited.text("/text", entry.text.as_ref(), wording, text.clone(), sinks, |question| Some(&mut question.text)) {
        edited.reworded.push((String::new(), wording.cosmetic));
        if !raised && !wording.cosmetic {
            undeclared(&entry.id, &format!("`revision` to {}", before.saturating_add(1)), &text, sinks);
        }
    }
    edited.set("/revision", entry.revision, revision, sinks, |question, revision| question.revision = Some(revision));
    edited.set("/scale", entry.scale.clone(), source.key("scale"), sinks, |question, scale| question.scale = scale);
    edited.set("/keying", entry.keying, source.key("keying"), sinks, |question, keying| {
        question.keying = Some(keying);
    });
    edited.set("/weight", entry.weight, source.key("weight"), sinks, |question, weight| {
        question.weight = Some(weight);
    });
    edited.set("/referent", entry.referent, source.key("referent"), sinks, |question, referent| {
        question.referent = Some(referent);
    });
    edited.set("/may_not_arise", entry.may_not_arise, source.key("may_not_arise"), sinks, |question, value| {
        question.may_not_arise = Some(value);
    });
    edited.set("/removable", entry.removable, source.key("removable"), sinks, |question, value| {
        question.removable = Some(value);
    });
    edited.set("/non_responses", entry.non_responses.clone(), source.key("non_responses"), sinks, |question, list| {
        question.non_responses = Some(list);
    });
}

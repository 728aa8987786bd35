//! Views that are changed, added, moved or hidden, and questions that are left out of them.

use super::areas::taken;
use super::document::OverlayViewDocument;
use super::draft::{Draft, Reading};
use super::entry::{Unknown, place_or_hide};
use super::merge::{Merge, element, listed};
use super::sinks::Source;
use crate::diagnostic::Code;
use crate::framework::document::ViewDocument;

impl Merge<'_> {
    pub(super) fn views(&mut self) {
        for (overlay, at) in self.each("views") {
            for (entry, source) in listed(overlay.views.as_deref().unwrap_or_default(), &at, &mut self.sinks) {
                self.view(entry, &source);
            }
        }
    }

    fn view(&mut self, entry: &OverlayViewDocument, source: &Source) {
        let of = if self.areas.contains_key(&entry.id) {
            Some("an area")
        } else {
            self.questions.contains_key(&entry.id).then_some("a question")
        };
        if let Some(of) = of {
            self.sinks.lost("view", &entry.id);
            return taken(&entry.id, of, true, source, &mut self.sinks);
        }
        let sinks = &mut self.sinks;
        let Some(draft) = element(&mut self.views, entry, Unknown::of(entry), source, sinks) else { return };
        place_or_hide(draft, entry, source, sinks);
        if draft.added.is_none() {
            draft.change(entry, source, &Reading::new(self.base.default_language()), sinks);
            draft.replace("cuts", entry, source, sinks);
        }
    }

    /// A question that a view of an overlay names may be there but for what was told.
    pub(super) fn lost_of_views(&mut self) {
        for view in self.views.values() {
            let Some(list) = written_questions(view) else { continue };
            for (index, id) in view.document.questions.iter().enumerate() {
                if !self.questions.contains_key(id) && self.sinks.may_be_there("question", id) {
                    self.sinks.placeholder(&list.index(index));
                }
            }
        }
    }

    /// Questions that are hidden are in no view any more; a view that an overlay puts together names none of them.
    pub(super) fn leave_views(&mut self) {
        let nothing_is_left = self.questions.values().all(|asked| asked.draft.hidden.is_some());
        for (id, asked) in &self.questions {
            let hidden = asked.draft.hidden.as_ref().map(|hidden| &hidden.source);
            // perhaps it is moved out of it, but for what was told
            let around =
                self.areas.get(&*asked.area).and_then(|area| area.hidden.as_ref()).map(|hidden| &hidden.source);
            let Some(source) = hidden.or(around) else { continue };
            for (name, view) in self.views.iter_mut().filter(|(_, view)| view.hidden.is_none()) {
                let Some(index) = view.document.questions.iter().position(|other| other == id) else { continue };
                view.document.questions.remove(index);
                let is_empty = view.document.questions.is_empty();
                if is_empty {
                    self.emptied.insert(name.clone());
                }
                if let (Some(hidden), Some(named)) = (hidden, written_questions(view)) {
                    let message = format!("the question `{id}` is hidden, so the view `{name}` cannot name it");
                    self.sinks.conflict(hidden, &named, &message);
                } else if let (Some(hidden), true, false) = (hidden, is_empty, nothing_is_left) {
                    let message = format!("the view `{name}` has no questions left");
                    let help = "hide the view itself, too, by `hide_because`";
                    self.sinks.report(hidden, Code::EmptyList, message, help);
                }
                view.follow("/questions", source);
            }
        }
    }
}

/// Where an overlay writes the questions of a view.
fn written_questions(view: &Draft<ViewDocument>) -> Option<Source> {
    let edit = view.edits.iter().find(|edit| edit.field == "/questions" && !edit.is_elsewhere());
    edit.map(|edit| edit.source.clone()).or_else(|| Some(view.added.as_ref()?.key("questions")))
}

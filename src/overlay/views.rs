//! Views that are changed, added, moved or hidden, and questions that are left out of them.

use super::areas::taken;
use super::document::OverlayViewDocument;
use super::draft::Reading;
use super::entry::{Unknown, place_or_hide};
use super::merge::{Merge, element, listed};
use super::sinks::Source;
use crate::diagnostic::Code;

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
            return taken(&entry.id, of, source, &mut self.sinks);
        }
        let sinks = &mut self.sinks;
        let Some(draft) = element(&mut self.views, entry, Unknown::of(entry), source, sinks) else { return };
        place_or_hide(draft, entry, source, sinks);
        if draft.added.is_none() {
            draft.change(entry, source, &Reading::new(self.base.default_language()), sinks);
            draft.replace("cuts", entry, source, sinks);
        }
    }

    /// Questions that are hidden are in no view any more; a view that an overlay puts together names none of them.
    pub(super) fn leave_views(&mut self) {
        let hidden = self.questions.iter().filter_map(|(id, asked)| Some((id, &asked.draft.hidden.as_ref()?.source)));
        for (id, source) in hidden {
            for (name, view) in self.views.iter_mut().filter(|(_, view)| view.hidden.is_none()) {
                let Some(index) = view.document.questions.iter().position(|other| other == id) else { continue };
                view.document.questions.remove(index);
                let is_empty = view.document.questions.is_empty();
                if is_empty {
                    self.emptied.insert(name.clone());
                }
                let edit = view.edits.iter().find(|edit| edit.field == "/questions" && !edit.is_elsewhere());
                if let Some(named) = edit.map(|edit| &edit.source).or(view.added.as_ref()) {
                    let message = format!("the question `{id}` is hidden, so the view `{name}` cannot name it");
                    self.sinks.conflict(source, named, &message);
                } else if is_empty {
                    let message = format!("the view `{name}` has no questions left");
                    let help = "hide the view itself, too, by `hide_because`";
                    self.sinks.report(source, Code::EmptyList, message, help);
                }
                view.follow("/questions", source);
            }
        }
    }
}

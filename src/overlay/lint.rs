//! What is sound in an overlay and should be looked at again.

use super::document::OverlayDocument;
use crate::diagnostic::{Code, Diagnostic, Pointer, is_slip_of};
use crate::framework::Framework;

/// Questions that go with an area, since nothing was said of them.
pub(super) fn hidden_with_their_area(
    base: &Framework,
    document: &OverlayDocument,
    framework: &Framework,
) -> Vec<Diagnostic> {
    let entries = document.areas.iter().flatten().enumerate();
    let hidden = entries.filter(|(_, entry)| entry.hide_because.is_some());
    let warnings = hidden.filter_map(|(index, entry)| {
        let area = base.area(&entry.id)?;
        let told = |id: &str| entry.questions.iter().flatten().any(|question| question.id == id);
        let gone = area.questions().iter().filter(|question| framework.question(question.id().as_str()).is_none());
        let ids: Vec<String> =
            gone.map(|question| question.id().as_str()).filter(|id| !told(id)).map(|id| format!("`{id}`")).collect();
        if ids.is_empty() {
            return None;
        }
        let at = Pointer::root().key("areas").index(index).key("hide_because");
        let message = format!("hiding the area `{}` hides what stands in it, too: {}", entry.id, ids.join(", "));
        let help = format!(
            "a question that should stay is named in the area it moves to, with `from: {}`; for one that should go nothing \
             needs to be done, and its id is retired",
            entry.id
        );
        Some(Diagnostic::warning(Code::HiddenWithArea, &at, message).help(help))
    });
    warnings.collect()
}

/// New questions with the id of another one, but for a slip: they are told at their place in the framework.
pub(super) fn near_ids(base: &Framework, framework: &Framework) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    for (area_index, area) in framework.areas().iter().enumerate() {
        for (index, question) in area.questions().iter().enumerate() {
            let id = question.id().as_str();
            if base.question(id).is_some() {
                continue;
            }
            // ids that are numbered differ by a digit
            let words = |id: &str| id.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
            let mut of_base = base.questions().map(|other| other.id().as_str());
            let near = of_base.find(|other| is_slip_of(id, [*other]) && words(id) != words(other));
            if let Some(near) = near {
                let at = Pointer::root().key("areas").index(area_index).key("questions").index(index).key("id");
                let message = format!("the new question `{id}` is one slip away from `{near}` of the base");
                let help =
                    format!("to change that question write `{near}`; a new one is told apart better by another id");
                warnings.push(Diagnostic::warning(Code::NearId, &at, message).help(help));
            }
        }
    }
    warnings
}

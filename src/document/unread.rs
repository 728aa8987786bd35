use std::collections::HashSet;

use crate::diagnostic::{Code, Diagnostic, Pointer, Subject};

/// What of a file could not be read: nothing can be said of it, and what others say of it may be true.
#[derive(Clone, Default)]
pub(crate) struct Unread {
    /// The file ends here for the reader: whatever is absent may stand below.
    pub(crate) cut_off: bool,
    /// Values in whose place nothing stands.
    pub(crate) values: HashSet<Pointer>,
    /// Lists and objects of which a part is missing.
    pub(crate) parts_of: HashSet<Pointer>,
}

impl Unread {
    /// Whether all was read.
    pub(crate) fn is_empty(&self) -> bool {
        !self.cut_off && self.values.is_empty() && self.parts_of.is_empty()
    }

    /// Whether a problem may come from what was not read and not from the file.
    pub(crate) fn hides(&self, problem: &Diagnostic) -> bool {
        let within = |at: &Pointer| !self.values.is_empty() && at.lineage().any(|place| self.values.contains(place));
        let value = within(&problem.pointer) || problem.related.iter().any(|related| within(&related.pointer));
        let place = match problem.code {
            Code::MissingField => problem.pointer.lineage().nth(1),
            Code::MissingDefaultLanguage => Some(problem.pointer.as_str()),
            _ => None,
        };
        let absent = place.is_some_and(|place| self.parts_of.contains(place));
        value || absent || self.cut_off && problem.code.subject() == Subject::Absence
    }
}

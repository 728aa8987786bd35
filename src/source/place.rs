use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Pointer, Subject};

/// Where one value stands.
#[derive(Clone)]
pub(super) struct Entry {
    /// The bytes of its key, if it has one.
    pub(super) key: Option<Range<usize>>,
    /// The bytes of the value; where an alias repeats it, of the value that is repeated.
    pub(super) value: Range<usize>,
    /// Whether the value is a list or an object, which may go over many lines.
    pub(super) container: bool,
    /// The bytes of the alias through which the value came here.
    pub(super) alias: Option<Range<usize>>,
}

/// Where everything of a document stands.
#[derive(Default)]
pub(super) struct Places {
    first: HashMap<Pointer, Entry>,
    /// The further values of equal keys in one object.
    again: HashMap<Pointer, Vec<Entry>>,
}

impl Places {
    pub(super) fn insert(&mut self, at: &Pointer, entry: Entry) {
        if self.first.contains_key(at) {
            self.again.entry(at.clone()).or_default().push(entry);
        } else {
            self.first.insert(at.clone(), entry);
        }
    }

    pub(super) fn get(&self, at: &str) -> Option<&Entry> {
        self.first.get(at)
    }

    /// The further values under one key.
    pub(super) fn again(&self, at: &Pointer) -> Option<&[Entry]> {
        self.again.get(at).map(Vec::as_slice)
    }
}

/// What of a file could not be read: nothing can be said of it, and what others say of it may be true.
#[derive(Default)]
pub(super) struct Unread {
    /// The file ends here for the reader: whatever is absent may stand below.
    pub(super) cut_off: bool,
    /// Values in whose place nothing stands.
    pub(super) values: HashSet<Pointer>,
    /// Lists and objects of which a part is missing.
    pub(super) parts_of: HashSet<Pointer>,
}

impl Unread {
    /// Whether a problem may come from what was not read and not from the file.
    pub(super) fn hides(&self, problem: &Diagnostic) -> bool {
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

//! What a file says at a place, before anything is checked.

use std::borrow::Cow;

use super::file::SourceFile;
use super::render::FileProblems;
use crate::diagnostic::{Code, Diagnostic, Place, Pointer};
use crate::document::Node;

impl SourceFile {
    /// The text at a JSON Pointer (RFC 6901), as far as the file can be read: what a document says it is, before it is
    /// checked. Nothing where there is no such place or no text stands there; the first of two equal keys counts. Of a
    /// JSON file that breaks off, only what stands near its start is read.
    ///
    /// ```
    /// # use ilt::source::SourceFile;
    /// let file = SourceFile::new("fall.yaml", "format: ilt-responses/1\nframework: {id: lakeside, version: 1}\n");
    /// assert_eq!(file.text_at("/format").as_deref(), Some("ilt-responses/1"));
    /// assert_eq!(file.text_at("/framework/id").as_deref(), Some("lakeside"));
    /// assert_eq!(file.text_at("/framework/version"), None); // a number, which no version is
    /// ```
    pub fn text_at(&self, pointer: &str) -> Option<String> {
        let steps = if pointer.is_empty() { "" } else { pointer.strip_prefix('/')? };
        let steps: Vec<_> = steps.split('/').filter(|_| !pointer.is_empty()).map(unescaped).collect();
        if let Some(start) = self.start() {
            let found = text(&start.tree, &steps);
            if found.is_some() || start.is_all {
                return found;
            }
        }
        self.tree().and_then(|tree| text(tree, &steps))
    }

    /// Where the value at a pointer stands in the file; of one that is not there, what it would stand in.
    ///
    /// ```
    /// # use ilt::{diagnostic::Pointer, source::SourceFile};
    /// let file = SourceFile::new("ours.yaml", "id: lakeside\ntitle:\n  en: Planning\n  es: Planes\n");
    /// let title = Pointer::root().key("title").key("es");
    /// assert_eq!(file.place_of(&title).unwrap().to_string(), "4:7");
    /// ```
    pub fn place_of(&self, pointer: &Pointer) -> Option<Place> {
        // whatever is told of the value stands there
        let problems = FileProblems::of(self, [Diagnostic::new(Code::BlankText, pointer, "")]);
        problems.problems().iter().find_map(|problem| problem.span).map(|span| span.start)
    }

    /// Whether the file holds a document at all, whatever is wrong with that. A JSON file that is no JSON holds none.
    ///
    /// ```
    /// # use ilt::source::SourceFile;
    /// assert!(SourceFile::new("fall.json", r#"{"format": 7}"#).is_readable());
    /// assert!(!SourceFile::new("fall.json", r#"{"format": 7"#).is_readable());
    /// ```
    pub fn is_readable(&self) -> bool {
        self.start().is_some_and(|start| start.is_all) || self.tree().is_some()
    }
}

fn text(mut place: &Node, steps: &[Cow<'_, str>]) -> Option<String> {
    for step in steps {
        place = match place {
            Node::Object(members) => members.iter().find_map(|(name, value)| (name == step).then_some(value))?,
            Node::List(list) => step.parse().ok().and_then(|index: usize| list.get(index))?,
            _ => return None,
        };
    }
    match place {
        Node::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// A step of a pointer as the key that it means.
fn unescaped(step: &str) -> Cow<'_, str> {
    if step.contains('~') { step.replace("~1", "/").replace("~0", "~").into() } else { step.into() }
}

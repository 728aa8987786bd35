use std::collections::BTreeSet;

use super::{Node, Path};
use crate::diagnostic::{Code, Diagnostic, Pointer, suggestion};

/// Help for a number or a truth value where text is due; where it is known, what to write follows.
pub(crate) const PUT_IN_QUOTES: &str = "put it in quotes";

/// Collects the problems of one document.
///
/// A place whose shape is already wrong is *broken*: decoding put a placeholder there, so what a later check says
/// about that place would be about the placeholder and is left out.
pub(crate) struct Sink {
    problems: Vec<Diagnostic>,
    broken: BTreeSet<Pointer>,
    /// Where one of two values counts: whether something is missing there cannot be said.
    torn: BTreeSet<Pointer>,
    /// Responses are private: their problems repeat no value.
    private: bool,
}

impl Sink {
    pub(crate) fn new() -> Self {
        Self { problems: Vec::new(), broken: BTreeSet::new(), torn: BTreeSet::new(), private: false }
    }

    pub(crate) fn private() -> Self {
        Self { private: true, ..Self::new() }
    }

    #[cfg(feature = "authoring")]
    pub(crate) fn is_private(&self) -> bool {
        self.private
    }

    /// A problem of shape: what stands at its place is not usable at all.
    pub(crate) fn shape(&mut self, problem: Diagnostic) {
        self.broken.insert(problem.pointer.clone());
        self.problems.push(problem);
    }

    /// One key with two values: the first one is checked like any other.
    pub(crate) fn equal_keys(&mut self, problem: Diagnostic) {
        self.torn.insert(problem.pointer.clone());
        self.problems.push(problem);
    }

    /// Of what stands at the place a part could not be read.
    #[cfg(any(feature = "authoring", feature = "overlay"))]
    pub(crate) fn torn(&mut self, pointer: Pointer) {
        self.torn.insert(pointer);
    }

    /// A placeholder stands at the place because of a problem that was reported elsewhere.
    pub(crate) fn placeholder(&mut self, pointer: Pointer) {
        self.broken.insert(pointer);
    }

    /// A problem of meaning, unless its place is broken already.
    pub(crate) fn report(&mut self, problem: Diagnostic) {
        if !self.is_broken(&problem.pointer) && !problem.related.iter().any(|second| self.is_broken(&second.pointer)) {
            self.problems.push(problem);
        }
    }

    /// Whether the place or anything around it is broken.
    pub(crate) fn is_broken(&self, pointer: &Pointer) -> bool {
        pointer.lineage().any(|place| self.broken.contains(place))
    }

    /// Whether a placeholder may stand anywhere inside the place: what is missing there may be a broken piece.
    pub(crate) fn is_broken_within(&self, pointer: &Pointer) -> bool {
        let inside = self.broken.range(pointer.key("")..).next();
        self.is_uncertain(pointer) || inside.is_some_and(|broken| pointer.contains(broken))
    }

    /// Whether the place was not read, or not all that was written there: what others say of it may be true.
    pub(crate) fn is_uncertain(&self, pointer: &Pointer) -> bool {
        pointer.lineage().any(|place| self.broken.contains(place) || self.torn.contains(place))
    }

    pub(crate) fn wrong_type(&mut self, at: &Path<'_>, expected: &str, found: &Node) {
        let help = match found {
            Node::Null => Some("write a value, or leave the field out if it is optional".to_owned()),
            // 1.0 in quotes is no version either
            Node::Number(_) if expected == "text" && at.ends_with("version") => {
                Some("a version is three numbers with dots, such as 1.0.0 (SemVer)".to_owned())
            }
            Node::Bool(_) | Node::Number(_) if expected == "text" => Some(match found {
                Node::Bool(value) if !self.private => format!("{PUT_IN_QUOTES}: \"{value}\""),
                // of a decimal number it is not known how it was written
                Node::Number(number) if !self.private && !number.is_f64() => format!("{PUT_IN_QUOTES}: \"{number}\""),
                _ => PUT_IN_QUOTES.to_owned(),
            }),
            Node::Text(_) if expected == "true or false" => Some("write true or false, without quotes".to_owned()),
            Node::Text(text) if expected == "a whole number" && text.trim().parse::<i64>().is_ok() => {
                Some("write it without quotes".to_owned())
            }
            _ => None,
        };
        let message = format!("expected {expected}, found {}", found.describe());
        self.shape(Diagnostic::new(Code::WrongType, &at.pointer(), message).help_if(help));
    }

    /// A word that is not among the allowed ones.
    pub(crate) fn unknown_choice(&mut self, code: Code, at: &Path<'_>, word: &str, choices: &[&str]) {
        let list = choices.join(", ");
        let problem = if self.private {
            Diagnostic::new(code, &at.pointer(), format!("this must be one of: {list}"))
        } else {
            Diagnostic::new(code, &at.pointer(), format!("`{word}` is not one of: {list}"))
                .help_if(suggestion(word, choices.iter().copied()))
        };
        self.shape(problem);
    }

    /// Every place whose shape is wrong.
    #[cfg(feature = "overlay")]
    pub(crate) fn broken(&self) -> impl Iterator<Item = &Pointer> {
        self.broken.iter()
    }

    /// Whether there was no problem so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// Every problem in order, and none if there was none.
    pub(crate) fn into_problems(self) -> Vec<Diagnostic> {
        self.problems
    }
}

use super::{Kind, Shape};
use crate::diagnostic::{Findings, Pointer, is_slip_of};

/// What stands in a place where a word of the file may not be repeated.
const UNSAID: &str = "?";

/// What may be repeated of a document with answers: the names of fields, and ids of the framework that was answered. Any
/// other key may be somebody's answer, of which a blank was forgotten: `{delegation:never}`.
pub(crate) struct Known<'a> {
    kind: Kind,
    words: Vec<&'a str>,
}

impl<'a> Known<'a> {
    pub(crate) fn of(kind: Kind, ids: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words: Vec<&str> = ids.into_iter().collect();
        names(&kind, &mut words);
        Self { kind, words }
    }

    /// Takes out of the places of problems what may not be repeated.
    pub(crate) fn keep_to_themselves(&self, findings: &mut Findings) {
        for problem in findings.told_mut() {
            problem.pointer = self.place(&problem.pointer);
            problem.related.iter_mut().for_each(|second| second.pointer = self.place(&second.pointer));
        }
    }

    fn place(&self, pointer: &Pointer) -> Pointer {
        let (mut told, mut kind) = (Pointer::root(), Some(self.kind));
        for step in pointer.as_str().split('/').skip(1) {
            let index = match kind {
                Some(Kind::List(_) | Kind::Set) => step.parse::<usize>().ok(),
                _ => None,
            };
            told = match index {
                Some(index) => told.index(index),
                None if is_slip_of(step, self.words.iter().copied()) => told.key(step),
                None => told.key(UNSAID),
            };
            kind = match kind {
                Some(Kind::Object(shape)) => shape.field(step).map(|field| field.kind),
                Some(Kind::List(kind) | Kind::Map(kind)) => Some(*kind),
                _ => None,
            };
        }
        told
    }
}

/// The names of all fields of a document and of what is in it.
fn names(kind: &Kind, words: &mut Vec<&str>) {
    match kind {
        Kind::List(kind) | Kind::Map(kind) => names(kind, words),
        Kind::Object(shape) => fields(shape, words),
        Kind::Text | Kind::Word | Kind::Language | Kind::Fraction | Kind::Number | Kind::Truth | Kind::Set => {}
    }
}

fn fields(shape: &'static Shape, words: &mut Vec<&str>) {
    for field in shape.fields {
        words.push(field.name);
        names(&field.kind, words);
    }
    words.extend(shape.gone.iter().map(|gone| gone.name));
}

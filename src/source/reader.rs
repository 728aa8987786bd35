use std::collections::HashSet;
use std::ops::Range;

use super::compose::{Composer, Kind, Value};
use super::file::{SourceFile, SourceFormat};
use super::json;
use super::lines::Lines;
use super::place::{Entry, Places, Unread};
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::document::{DEPTH, Node, too_deep};

/// The most values that aliases may add to a file.
const ALIASED_VALUES: usize = 10_000;

/// What was read of a file.
pub(super) struct Read {
    /// The document, as far as it could be read; nothing where there is none.
    pub(super) tree: Option<Node>,
    pub(super) places: Places,
    /// Problems of the file's syntax, each with its place.
    pub(super) problems: Vec<Diagnostic>,
    pub(super) unread: Unread,
}

pub(super) fn read(file: &SourceFile, lines: &Lines<'_>, private: bool) -> Read {
    if file.is_too_large() {
        let message = format!("the file has more than {} MiB", SourceFile::MOST_BYTES / 1024 / 1024);
        let problem = Diagnostic::new(Code::TooLarge, &Pointer::root(), message);
        return Read {
            tree: None,
            places: Places::default(),
            problems: vec![problem.help("no framework and no team's responses are so large")],
            unread: Unread::default(),
        };
    }
    let json = (file.format() == SourceFormat::Json).then(|| json::strict(file.text(), lines));
    let mut composer = Composer::new(lines, file.format(), private);
    let root = composer.compose();
    let mut builder = Builder {
        values: &composer.values,
        incomplete: &composer.incomplete,
        lines,
        places: Places::default(),
        budget: ALIASED_VALUES,
        problems: Vec::new(),
        too_deep: false,
        unread: Unread { cut_off: composer.cut_off, ..Unread::default() },
    };
    let mut tree = root.map(|root| builder.build(root, &Pointer::root(), None, 0, None));
    let mut problems = composer.problems;
    // the parser ends where the nesting is far beyond what was told already
    problems.retain(|problem| !(builder.too_deep && problem.code == Code::TooLarge));
    problems.append(&mut builder.problems);
    let mut unread = builder.unread;
    match json {
        None if tree.is_none() && problems.is_empty() => {
            let mut problem = Diagnostic::new(Code::NotYaml, &Pointer::root(), "there is nothing in this file");
            problem.span = Some(lines.span(0..0));
            problems.push(problem);
        }
        None => {}
        // what is wrong with the JSON is not said again as YAML
        Some(not_json) => {
            problems.retain(|problem| problem.code == Code::TooLarge);
            match not_json {
                Ok(node) => {
                    // places may end where the parser of YAML does; the document does not
                    unread.cut_off = false;
                    tree = Some(node);
                }
                Err(problem) if problem.code != Code::TooLarge || problems.is_empty() => problems.push(*problem),
                Err(_) => {}
            }
        }
    }
    Read { tree, places: builder.places, problems, unread }
}

/// Makes the tree, follows aliases under a budget, and remembers where everything stands.
struct Builder<'a> {
    values: &'a [Value],
    incomplete: &'a HashSet<usize>,
    lines: &'a Lines<'a>,
    places: Places,
    budget: usize,
    problems: Vec<Diagnostic>,
    /// Whether it was told that the file is too deep.
    too_deep: bool,
    unread: Unread,
}

impl Builder<'_> {
    /// The value of that number at its place; `alias` is where the outermost alias stands that leads here.
    fn build(
        &mut self,
        number: usize,
        at: &Pointer,
        key: Option<Range<usize>>,
        depth: usize,
        alias: Option<&Range<usize>>,
    ) -> Node {
        let Some(value) = self.values.get(number) else { return Node::Null };
        if let Some(alias) = alias {
            if self.budget == 1 {
                let message = format!("aliases make this file grow by more than {ALIASED_VALUES} values");
                let problem = Diagnostic::new(Code::TooLarge, &Pointer::root(), message);
                self.problem(problem.help("write out what is meant instead of repeating it by `*`"), alias);
            }
            self.budget = self.budget.saturating_sub(1);
        }
        if depth > DEPTH {
            if !self.too_deep {
                self.too_deep = true;
                self.problem(too_deep(&Pointer::root()), alias.unwrap_or(&value.bytes));
            }
            return self.unread(at);
        }
        match &value.kind {
            Kind::Unread => return self.unread(at),
            Kind::Alias(_) if self.budget == 0 => return self.unread(at),
            Kind::Alias(target) => return self.build(*target, at, key, depth + 1, alias.or(Some(&value.bytes))),
            _ if alias.is_some() && self.budget == 0 => return self.unread(at),
            _ => {}
        }
        let container = !matches!(value.kind, Kind::Scalar(_));
        let entry = Entry { key, value: value.bytes.clone(), container, alias: alias.cloned() };
        self.places.insert(at, entry);
        if self.incomplete.contains(&number) {
            self.unread.parts_of.insert(at.clone());
        }
        match &value.kind {
            Kind::Scalar(node) => node.clone(),
            Kind::List(list) => {
                let element =
                    |(index, number): (usize, &usize)| self.build(*number, &at.index(index), None, depth + 1, alias);
                Node::List(list.iter().enumerate().map(element).collect())
            }
            Kind::Object(members) => {
                let mut nodes = Vec::with_capacity(members.len());
                for member in members {
                    let key_bytes = Some(member.key_bytes.clone());
                    let node = self.build(member.value, &at.key(&member.key), key_bytes, depth + 1, alias);
                    nodes.push((member.key.clone(), node));
                }
                Node::Object(nodes)
            }
            Kind::Alias(_) | Kind::Unread => self.unread(at),
        }
    }

    fn unread(&mut self, at: &Pointer) -> Node {
        self.unread.values.insert(at.clone());
        Node::Null
    }

    fn problem(&mut self, mut problem: Diagnostic, bytes: &Range<usize>) {
        problem.span = Some(self.lines.span(self.lines.on_first_line(bytes.clone())));
        self.problems.push(problem);
    }
}

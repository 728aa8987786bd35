use std::collections::HashSet;
use std::ops::Range;

use super::compose::{Kind, Value};
use super::lines::Lines;
use super::syntax::SyntaxProblem;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::document::{DEPTH, Node, Path, too_deep};

/// The most values that aliases may add to a file.
const ALIASED_VALUES: usize = 10_000;

/// Makes the tree of the values, and follows aliases under a budget.
pub(super) struct Builder<'a> {
    values: &'a [Value],
    incomplete: &'a HashSet<usize>,
    lines: &'a Lines<'a>,
    budget: usize,
    problems: Vec<SyntaxProblem>,
    /// Whether it was told that the file is too deep.
    too_deep: bool,
    parts_of: HashSet<Pointer>,
}

/// The tree with what was found on the way.
pub(super) struct Built {
    pub(super) tree: Option<Node>,
    pub(super) problems: Vec<SyntaxProblem>,
    pub(super) too_deep: bool,
    /// The objects of which a member was not read.
    pub(super) parts_of: HashSet<Pointer>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(values: &'a [Value], incomplete: &'a HashSet<usize>, lines: &'a Lines<'a>) -> Self {
        let (problems, parts_of) = (Vec::new(), HashSet::new());
        Self { values, incomplete, lines, budget: ALIASED_VALUES, problems, too_deep: false, parts_of }
    }

    pub(super) fn build(mut self, root: Option<usize>) -> Built {
        let tree = root.map(|root| self.value(root, &Path::root(), 0, None));
        Built { tree, problems: self.problems, too_deep: self.too_deep, parts_of: self.parts_of }
    }

    /// The value of that number at its place; `alias` is where the outermost alias stands that leads here.
    fn value(&mut self, number: usize, at: &Path<'_>, depth: usize, alias: Option<&Range<usize>>) -> Node {
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
            return Node::Unread;
        }
        match &value.kind {
            Kind::Alias(_) if self.budget == 0 => return Node::Unread,
            Kind::Alias(target) => return self.value(*target, at, depth + 1, alias.or(Some(&value.bytes))),
            _ if alias.is_some() && self.budget == 0 => return Node::Unread,
            _ => {}
        }
        if self.incomplete.contains(&number) {
            self.parts_of.insert(at.pointer());
        }
        match &value.kind {
            Kind::Scalar(node) => node.clone(),
            Kind::List(list) => {
                let element =
                    |(index, number): (usize, &usize)| self.value(*number, &at.index(index), depth + 1, alias);
                Node::List(list.iter().enumerate().map(element).collect())
            }
            Kind::Object(members) => {
                let mut nodes = Vec::with_capacity(members.len());
                for member in members {
                    let node = self.value(member.value, &at.key(&member.key), depth + 1, alias);
                    nodes.push((member.key.clone(), node));
                }
                Node::Object(nodes)
            }
            Kind::Alias(_) | Kind::Unread => Node::Unread,
        }
    }

    fn problem(&mut self, mut problem: Diagnostic, bytes: &Range<usize>) {
        problem.span = Some(self.lines.span(self.lines.on_first_line(bytes.clone())));
        self.problems.push(problem.into());
    }
}

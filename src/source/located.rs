//! A file after it was read: what it holds, what is wrong with how it is written, and where everything stands.

use super::compose::{self, Composer, Kind, Value, YAML_BYTES};
use super::format::SourceFormat;
use super::json;
use super::lines::Lines;
use super::places::{Places, Wanted};
use super::syntax::SyntaxProblem;
use super::tree::{self, Builder};
use crate::diagnostic::{Code, Diagnostic, Findings, Pointer};
use crate::document::{Node, Unread};

/// What was read of a file, once and for all that is asked of it.
#[derive(Default)]
pub(super) struct Located {
    /// The document, as far as it could be read; nothing where there is none.
    pub(super) tree: Option<Node>,
    /// What is wrong with how the file is written, each with its place.
    problems: Vec<SyntaxProblem>,
    /// Further such problems, of which only the number is known.
    omitted: Findings,
    unread: Unread,
    /// The values with their places, and the number of the document's; nothing where the file is JSON, whose text is
    /// asked for the places of problems.
    values: Option<(Vec<Value>, Option<usize>)>,
}

impl Located {
    pub(super) fn read(text: &str, format: SourceFormat) -> Self {
        match format {
            SourceFormat::Yaml if text.len() > YAML_BYTES => {
                let message = format!("the file has more than {} MiB", YAML_BYTES / 1024 / 1024);
                Self::none(Diagnostic::new(Code::TooLarge, &Pointer::root(), message).help(compose::LARGE_YAML))
            }
            SourceFormat::Yaml => Self::compose(text),
            SourceFormat::Json => match json::read(text) {
                Ok((tree, problem)) => {
                    let problems = problem.into_iter().map(SyntaxProblem::from).collect();
                    Self { tree: Some(tree), problems, ..Self::default() }
                }
                // what YAML makes of it is a guess, and a second reading costs more than the first
                Err(problem) => Self::none(*problem),
            },
        }
    }

    fn compose(text: &str) -> Self {
        let lines = Lines::new(text);
        let mut composer = Composer::new(&lines);
        let root = composer.compose();
        let Composer { mut values, incomplete, mut problems, omitted, cut_off, .. } = composer;
        let builder = Builder::new(&values, &incomplete, &lines);
        let tree::Built { tree, problems: of_tree, too_deep, parts_of } = builder.build(root);
        // the parser ends where the nesting is far beyond what was told already
        problems.retain(|problem| !(too_deep && problem.code() == Code::TooLarge));
        problems.extend(of_tree);
        if tree.is_none() && problems.is_empty() {
            let mut problem = Diagnostic::new(Code::NotYaml, &Pointer::root(), "there is nothing in this file");
            problem.span = Some(lines.span(0..0));
            problems.push(problem.into());
        }
        // the tree has the texts
        for value in &mut values {
            if let Kind::Scalar(node) = &mut value.kind {
                *node = Node::Null;
            }
        }
        let unread = Unread { cut_off, parts_of, ..Unread::default() };
        Self { tree, problems, omitted, unread, values: Some((values, root)) }
    }

    fn none(problem: Diagnostic) -> Self {
        Self { problems: vec![problem.into()], ..Self::default() }
    }

    /// What is wrong with how the file is written; `private` if nothing of the file may be repeated.
    pub(super) fn problems(&self, private: bool) -> Findings {
        let mut findings: Findings = self.problems.iter().map(|problem| problem.told(private)).collect();
        findings.append(self.omitted.clone());
        findings
    }

    /// What of the file was not read.
    pub(super) fn unread(&self) -> Unread {
        self.unread.clone()
    }

    /// The values of a file in YAML with their places, and the number of the document's.
    pub(super) fn values(&self) -> Option<(&[Value], usize)> {
        let (values, root) = self.values.as_ref()?;
        Some((values, (*root)?))
    }

    /// Where the wanted values stand.
    pub(super) fn places(&self, text: &str, wanted: &Wanted) -> Places {
        match (&self.values, &self.tree) {
            (Some((values, root)), _) => Places::among(values, *root, wanted),
            (None, Some(tree)) => Places::in_json(text, tree, wanted),
            // whatever is not read at all has no places
            (None, None) => Places::default(),
        }
    }
}

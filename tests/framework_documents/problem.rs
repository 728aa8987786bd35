//! A problem as a table has it.

use ilt::diagnostic::{Code, Problems, Severity};

/// What is expected to be said of one mistake.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Problem {
    pub(crate) code: Code,
    pub(crate) at: &'static str,
    pub(crate) message: &'static str,
    help: Option<&'static str>,
    related: Option<(&'static str, &'static str)>,
}

pub(crate) const fn problem(
    code: Code,
    at: &'static str,
    message: &'static str,
    help: Option<&'static str>,
) -> Problem {
    Problem { code, at, message, help, related: None }
}

impl Problem {
    /// The second place of the problem, and its label.
    pub(crate) const fn and(self, at: &'static str, label: &'static str) -> Self {
        Self { related: Some((at, label)), ..self }
    }
}

/// The same problems in the same order: codes, places, messages, help and second places.
pub(crate) fn assert_problems(name: &str, problems: &Problems, expected: &[Problem]) {
    for (index, problem) in problems.iter().enumerate() {
        let related: Vec<_> = problem.related.iter().map(|r| (r.pointer.as_str(), r.label.as_str())).collect();
        let found = (problem.code, problem.pointer.as_str(), problem.message.as_str(), problem.help.as_deref());
        let expected = expected.get(index).unwrap_or_else(|| panic!("{name}: one problem too many\n{problem}"));
        assert_eq!(found, (expected.code, expected.at, expected.message, expected.help), "{name}");
        assert_eq!(related, expected.related.into_iter().collect::<Vec<_>>(), "{name}: {problem}");
        assert_eq!(problem.severity, Severity::Error, "{name}: {problem}");
    }
    assert_eq!(problems.len(), expected.len(), "{name}: problems are missing\n{problems}");
}

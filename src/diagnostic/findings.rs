//! The budget of problems: a bad document costs no more than a good one of its size.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Code, Diagnostic, Severity, Stage};

/// Problems of one kind beyond the first hundred of a document, of which only the number is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiagnosticsOmitted", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Omitted {
    /// What they are.
    pub code: Code,
    /// Errors or warnings.
    pub severity: Severity,
    /// How many there are.
    pub count: u64,
}

/// Problems as they are found: the first hundred in full, and of all others how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Findings {
    told: Vec<Diagnostic>,
    omitted: Vec<Omitted>,
}

impl Findings {
    /// How many problems of one document are told in full.
    pub(crate) const MOST: usize = 100;

    pub(crate) fn push(&mut self, problem: Diagnostic) {
        if !self.is_full() {
            return self.told.push(problem);
        }
        // where the framework is not there these are left out, and must not have kept the others from being told
        let gives_way = |problem: &Diagnostic| problem.code.stage() == Stage::Framework;
        let place = if gives_way(&problem) { None } else { self.told.iter().rposition(gives_way) };
        let omitted = match place {
            Some(place) => {
                let omitted = self.told.remove(place);
                self.told.push(problem);
                omitted
            }
            None => problem,
        };
        self.omit(omitted.code, omitted.severity, 1);
    }

    /// Counts problems that are not told.
    pub(crate) fn omit(&mut self, code: Code, severity: Severity, count: u64) {
        match self.omitted.iter_mut().find(|known| (known.code, known.severity) == (code, severity)) {
            Some(known) => known.count += count,
            None => self.omitted.push(Omitted { code, severity, count }),
        }
    }

    #[cfg(any(feature = "authoring", feature = "overlay", feature = "tables"))]
    pub(crate) fn append(&mut self, other: Self) {
        other.told.into_iter().for_each(|problem| self.push(problem));
        other.omitted.iter().for_each(|more| self.omit(more.code, more.severity, more.count));
    }

    /// Whether what comes now is only counted: nothing is looked up for it any more.
    pub(crate) fn is_full(&self) -> bool {
        self.told.len() >= Self::MOST
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.told.is_empty() && self.omitted.is_empty()
    }

    pub(crate) fn told(&self) -> &[Diagnostic] {
        &self.told
    }

    pub(crate) fn told_mut(&mut self) -> &mut Vec<Diagnostic> {
        &mut self.told
    }

    pub(crate) fn into_told(self) -> Vec<Diagnostic> {
        self.told
    }

    pub(crate) fn omitted(&self) -> &[Omitted] {
        &self.omitted
    }

    /// Keeps the problems of those codes.
    #[cfg(feature = "authoring")]
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(Code) -> bool) {
        self.told.retain(|problem| keep(problem.code));
        self.omitted.retain(|omitted| keep(omitted.code));
    }

    /// The sentence that ends a list of problems of which not all are told.
    pub(crate) fn and_more(&self) -> Option<String> {
        let all: u64 = self.omitted.iter().map(|omitted| omitted.count).sum();
        let kinds = self.omitted.iter().map(|omitted| format!("{} of {}", omitted.count, omitted.code));
        (all > 0).then(|| format!("and {all} more: {}", kinds.collect::<Vec<_>>().join(", ")))
    }
}

impl FromIterator<Diagnostic> for Findings {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(problems: I) -> Self {
        let mut findings = Self::default();
        problems.into_iter().for_each(|problem| findings.push(problem));
        findings
    }
}

impl From<Vec<Diagnostic>> for Findings {
    fn from(problems: Vec<Diagnostic>) -> Self {
        problems.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Pointer;

    fn problem(code: Code) -> Diagnostic {
        Diagnostic::new(code, &Pointer::root(), "this is wrong")
    }

    #[test]
    fn the_first_hundred_are_told_and_the_others_counted() {
        let all = (0..Findings::MOST + 7).map(|_| problem(Code::BadId)).chain([problem(Code::EmptyList)]);
        let mut findings: Findings = all.collect();
        assert_eq!(findings.told().len(), Findings::MOST);
        assert_eq!(findings.and_more().as_deref(), Some("and 8 more: 7 of bad_id, 1 of empty_list"));
        let again = findings.clone();
        findings.append(again);
        assert_eq!(findings.and_more().as_deref(), Some("and 116 more: 114 of bad_id, 2 of empty_list"));
        assert_eq!(Findings::from(vec![problem(Code::BadId)]).and_more(), None);
    }

    #[test]
    fn what_only_a_framework_shows_gives_way() {
        let all = (0..2 * Findings::MOST).map(|_| problem(Code::UnknownAnswer)).chain([problem(Code::BadId)]);
        let findings: Findings = all.collect();
        assert_eq!(findings.told().len(), Findings::MOST);
        assert_eq!(findings.told().last().map(|problem| problem.code), Some(Code::BadId));
        assert_eq!(findings.and_more().as_deref(), Some("and 101 more: 101 of unknown_answer"));
    }
}

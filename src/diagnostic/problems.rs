use std::fmt;

use serde::Serialize;

use super::Diagnostic;
use super::findings::{Findings, Omitted};

/// Everything that keeps a document from being used: at least one problem, in the order of the document's checks. Of a
/// document with more than a hundred the first hundred are told, and how many more there are.
///
/// ```
/// # use ilt::Framework;
/// let problems = Framework::from_json("{").unwrap_err();
/// println!("{problems}"); // one block for each problem: code, sentence, place, help
/// for problem in &problems {
///     assert_eq!(problem.code.as_str(), "not_json");
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problems(Findings);

impl Problems {
    /// `Err` with every problem, or `value` if there is none.
    pub(crate) fn or<T>(problems: impl Into<Findings>, value: Option<T>) -> Result<T, Self> {
        let problems = problems.into();
        match value {
            Some(value) if problems.is_empty() => Ok(value),
            _ => Err(Self(problems)),
        }
    }

    pub(crate) fn findings_mut(&mut self) -> &mut Findings {
        &mut self.0
    }

    /// How many problems are told here; never 0.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        self.0.told().len()
    }

    /// The problems in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.told().iter()
    }

    /// The problems as a slice.
    pub fn as_slice(&self) -> &[Diagnostic] {
        self.0.told()
    }

    /// How many more problems there are beyond the hundred that are told here.
    ///
    /// ```
    /// use ilt::Framework;
    ///
    /// let roles = "{},".repeat(1_000) + "{}";
    /// let problems = Framework::from_json(&format!(r#"{{"roles": [{roles}]}}"#)).unwrap_err();
    /// assert_eq!(problems.len(), 100);
    /// assert!(problems.omitted()[0].count > 100); // each of the first hundred roles lacks its id and its label
    /// assert!(problems.to_string().ends_with(" of missing_field"));
    /// ```
    pub fn omitted(&self) -> &[Omitted] {
        self.0.omitted()
    }
}

impl From<Problems> for Findings {
    fn from(problems: Problems) -> Self {
        problems.0
    }
}

impl Serialize for Problems {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().serialize(serializer)
    }
}

impl From<Diagnostic> for Problems {
    fn from(problem: Diagnostic) -> Self {
        Self(vec![problem].into())
    }
}

impl IntoIterator for Problems {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_told().into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        match self.0.and_more() {
            Some(more) => write!(f, "\n{more}"),
            None => Ok(()),
        }
    }
}

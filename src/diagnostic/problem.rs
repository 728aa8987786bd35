use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::findings::{Findings, Omitted, sentence};
use super::{Code, Pointer, Span};

/// Whether a document with this problem can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The document cannot be used until this is mended.
    Error,
    /// The document can be used; a person should look at this.
    Warning,
}

/// A second place that a problem is about, such as the first use of an id that stands twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Related {
    /// The second place.
    pub pointer: Pointer,
    /// What stands there, in a few words.
    pub label: String,
    /// Where in the file, if the document was read from one with its places.
    pub span: Option<Span>,
}

/// One problem of a document: what is wrong, where, and how to mend it.
///
/// The message speaks the language of schools, not of Rust; user input stands in backticks. Problems of response
/// documents never hold an answer, a comment or any other value a respondent gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Diagnostic {
    /// The stable code: what programs match on.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// One sentence that a curriculum person understands, in lower case.
    pub message: String,
    /// Where in the document, as a JSON Pointer.
    pub pointer: Pointer,
    /// How to mend it, if that can be said.
    pub help: Option<String>,
    /// Other places that belong to the problem.
    pub related: Vec<Related>,
    /// Where in the file, if the document was read from one with its places.
    pub span: Option<Span>,
}

impl Diagnostic {
    pub(crate) fn new(code: Code, pointer: &Pointer, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: sentence(message.into()),
            pointer: pointer.clone(),
            help: None,
            related: Vec::new(),
            span: None,
        }
    }

    pub(crate) fn warning(code: Code, pointer: &Pointer, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::new(code, pointer, message) }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(sentence(help.into()));
        self
    }

    pub(crate) fn help_if(mut self, help: Option<impl Into<String>>) -> Self {
        self.help = help.map(|help| sentence(help.into())).or(self.help);
        self
    }

    pub(crate) fn related(mut self, pointer: &Pointer, label: impl Into<String>) -> Self {
        self.related.push(Related { pointer: pointer.clone(), label: sentence(label.into()), span: None });
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{severity}[{}]: {}\n  at {}", self.code, self.message, self.pointer)?;
        for related in &self.related {
            write!(f, "\n  and {}: {}", related.pointer, related.label)?;
        }
        if let Some(help) = &self.help {
            write!(f, "\n  help: {help}")?;
        }
        Ok(())
    }
}

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
    /// assert!(problems.omitted()[0].count > 1_900); // each role lacks its id and its label
    /// assert!(problems.to_string().ends_with(" of missing_field"));
    /// ```
    pub fn omitted(&self) -> &[Omitted] {
        self.0.omitted()
    }

    pub(super) fn into_findings(self) -> Findings {
        self.0
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

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cut::sentence;
use super::word::words;
use super::{Code, Pointer, Span, character};

words! {
    /// Whether a document with this problem can be used.
    ///
    /// ```
    /// # use ilt::diagnostic::Severity;
    /// assert_eq!("warning".parse(), Ok(Severity::Warning));
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
    #[schemars(rename = "DiagnosticSeverity", transform = crate::json_schema::clean_output::<Self>)]
    #[serde(rename_all = "snake_case")]
    pub enum Severity {
        /// The document cannot be used until this is mended.
        Error = "error",
        /// The document can be used; a person should look at this.
        Warning = "warning",
    }
}

/// A second place that a problem is about, such as the first use of an id that stands twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiagnosticRelated", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
#[schemars(rename = "DiagnosticEntry", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The stable code: what programs match on.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// One sentence that a curriculum person understands, in lower case.
    pub message: String,
    /// Where in the document, as a JSON Pointer. Of a file with answers no key is repeated that may be one: `?` stands for it.
    pub pointer: Pointer,
    /// How to mend it, if that can be said.
    pub help: Option<String>,
    /// Other places that belong to the problem.
    pub related: Vec<Related>,
    /// Where in the file, if the document was read from one with its places.
    pub span: Option<Span>,
}

impl Diagnostic {
    /// An error, such as an app finds in a document by a rule of its own.
    ///
    /// ```
    /// use ilt::diagnostic::{Code, Diagnostic, Pointer, Problems};
    ///
    /// let at = Pointer::root().key("respondent");
    /// let problem = Diagnostic::new(Code::DifferentRespondent, &at, "this link was sent to somebody else");
    /// let problems = Problems::from(problem.help("open the link from your own mail"));
    /// assert!(problems.to_string().contains("at /respondent"));
    /// ```
    pub fn new(code: Code, pointer: &Pointer, message: impl Into<String>) -> Self {
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

    /// With a sentence that says how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(sentence(help.into()));
        self
    }

    pub(crate) fn help_if(mut self, help: Option<impl Into<String>>) -> Self {
        self.help = help.map(|help| sentence(help.into())).or(self.help);
        self
    }

    /// Help about a word that is wrong: where something in it cannot be seen, this is said first.
    pub(crate) fn help_on(self, word: &str, help: impl Into<String>) -> Self {
        let help = help.into();
        match character::remark(word).filter(|remark| !help.contains(remark)) {
            Some(remark) => self.help(format!("{remark}; {help}")),
            None => self.help(help),
        }
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

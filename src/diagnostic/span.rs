use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A place in a file's text, as people count: lines and columns from 1, columns in characters.
///
/// ```
/// # use ilt::diagnostic::Place;
/// let place = Place { line: 3, column: 7, offset: 41 };
/// assert_eq!(place.to_string(), "3:7");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiagnosticPlace", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1; a byte order mark is none.
    pub column: usize,
    /// The offset in bytes of the UTF-8 text, from 0, without a byte order mark.
    pub offset: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A piece of a file's text.
///
/// ```
/// # use ilt::diagnostic::{Place, Span};
/// let start = Place { line: 3, column: 7, offset: 41 };
/// let span = Span { start, end: Place { column: 12, offset: 46, ..start } };
/// assert_eq!(span.end.offset - span.start.offset, 5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DiagnosticSpan", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Where it starts.
    pub start: Place,
    /// Where it ends: the place behind its last character.
    pub end: Place,
}

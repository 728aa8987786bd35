//! What the YAML parser says of a syntax error, in words for people who do not write YAML every day.

use granit_parser::{ErrorKind, ScanError};

use super::lines::Lines;
use super::lookalike;
use crate::diagnostic::{Code, Diagnostic, Pointer, character};
use crate::document::too_deep;

const NOT_YAML: &str = "this is not YAML";
const TAB: &str = "put spaces in the place of the tab";
const INDENT: &str = "indent the fields of one object alike, with spaces, and those of its parts deeper";
const QUOTE: &str = "put text with a colon in quotes, or correct the indentation of this line";

/// A problem of how a file is written.
pub(super) struct SyntaxProblem {
    problem: Diagnostic,
    /// What is said in its place where nothing of the file may be repeated.
    private: Option<&'static str>,
}

impl SyntaxProblem {
    pub(super) fn new(problem: Diagnostic, private: Option<&'static str>) -> Self {
        Self { problem, private }
    }

    pub(super) fn code(&self) -> Code {
        self.problem.code
    }

    /// The problem; `private` if nothing of the file may be repeated.
    pub(super) fn told(&self, private: bool) -> Diagnostic {
        let mut problem = self.problem.clone();
        if let Some(message) = self.private.filter(|_| private) {
            message.clone_into(&mut problem.message);
        }
        problem
    }
}

impl From<Diagnostic> for SyntaxProblem {
    fn from(problem: Diagnostic) -> Self {
        Self::new(problem, None)
    }
}

/// The problem of a syntax error; `since` is where the last sound piece of the file starts, `bracket` what was opened
/// last.
pub(super) fn problem(error: &ScanError, lines: &Lines<'_>, since: usize, bracket: Option<usize>) -> SyntaxProblem {
    let offset = error.marker().byte_offset().unwrap_or(usize::MAX).min(lines.text().len());
    if *error.kind() == ErrorKind::RecursionLimitExceeded {
        let mut problem = too_deep(&Pointer::root());
        problem.span = Some(lines.span(offset..offset));
        return problem.into();
    }
    let mut private = None;
    let (offset, message, help) = match tab(error.kind(), lines, offset) {
        Some(tab) => (tab, "a tab indents this line, and YAML indents with spaces".to_owned(), TAB.to_owned()),
        None => {
            // a field where an element of a list is due: the list should have ended before
            let unclosed = bracket.filter(|_| *error.kind() == ErrorKind::InvalidColonPlacement);
            let offset = unclosed.unwrap_or(offset);
            let (message, help) = words(error, lines.line_of(offset));
            private = match error.kind() {
                ErrorKind::UnexpectedCharacter { character } if !character::is_invisible(*character) => {
                    Some("text cannot start with this character")
                }
                _ if message.starts_with(NOT_YAML) => Some(NOT_YAML),
                _ => None,
            };
            let start = lines.start_of_line(since.min(offset));
            let lines_since = lines.text().get(start..offset).unwrap_or("").lines().chain([lines.line_of(offset)]);
            (offset, message, lines_since.filter_map(lookalike::help).next().unwrap_or_else(|| help.to_owned()))
        }
    };
    let mut problem = Diagnostic::new(Code::NotYaml, &Pointer::root(), message).help(help);
    problem.span = Some(lines.span(offset..offset));
    SyntaxProblem::new(problem, private)
}

/// The tab that the parser stumbled over, if one indents a line there.
fn tab(kind: &ErrorKind, lines: &Lines<'_>, offset: usize) -> Option<usize> {
    let about_tabs = matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabInPlainScalar
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::InvalidBlockEntryWhitespace
            | ErrorKind::InvalidMappingValueWhitespace
    );
    let start = lines.start_of_line(offset);
    let mut line_start = start;
    for line in lines.text().get(start..)?.split_inclusive('\n') {
        let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line.get(..indentation).and_then(|indentation| indentation.find('\t')) {
            return Some(line_start + tab);
        }
        // an error that does not speak of tabs is about its own line
        if !about_tabs {
            return None;
        }
        line_start += line.len();
    }
    lines.text().get(start..)?.find('\t').map(|tab| start + tab)
}

fn words(error: &ScanError, line: &str) -> (String, &'static str) {
    let (message, help) = match error.kind() {
        ErrorKind::MappingValueNotAllowed => ("this colon makes a field where none can stand", QUOTE),
        ErrorKind::UnclosedQuotedScalar => {
            ("the quote that opens here is never closed", "close it; double a quote of the same kind inside the text")
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar => (
            "the text goes on behind its closing quote",
            "put text with an apostrophe in double quotes, or write the apostrophe twice",
        ),
        ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            ("the text goes on behind its closing quote", "put a backslash before a double quote inside the text")
        }
        ErrorKind::ExpectedBlockMappingKey if line.trim_start().starts_with("- ") => {
            ("an element of a list stands here among the fields of an object", INDENT)
        }
        ErrorKind::ExpectedBlockSequenceEntry => (
            "a field stands here among the elements of a list",
            "indent it like the fields above, or start it with `- `",
        ),
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::InvalidBlockScalarIndent => ("the indentation of this line fits no line above it", INDENT),
        ErrorKind::SimpleKeyExpected => (
            "this line is no field: it has no colon with a space after it",
            "write `field: text`; indent text that goes on from the line above",
        ),
        ErrorKind::BlockSequenceEntryNotAllowed => {
            ("a list cannot start here", "start the list on a line of its own; put text that starts with `-` in quotes")
        }
        ErrorKind::ExpectedFlowMappingSeparator => {
            ("a comma or `}` is missing here", "check the commas and quotes before")
        }
        ErrorKind::ExpectedFlowSequenceSeparator => {
            ("a comma or `]` is missing here", "check the commas and quotes before")
        }
        ErrorKind::UnclosedFlowCollection { .. } | ErrorKind::InvalidColonPlacement => {
            ("the bracket that opens here is never closed", "close it; put text that starts with a bracket in quotes")
        }
        ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            ("the bracket that opens here is closed by one of another kind", "check the brackets from here on")
        }
        ErrorKind::MisplacedFlowCollectionEnd => ("this bracket closes nothing", "delete it"),
        ErrorKind::UnknownQuotedScalarEscape => (
            "a backslash in these double quotes starts no character that YAML knows",
            "write the backslash twice, or put the text in single quotes",
        ),
        ErrorKind::MissingAnchorOrAliasName => {
            ("text cannot start with `*` or `&`, which repeat a value", "put the text in quotes")
        }
        ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => {
            ("an escape in this text stands for no character", "write the character itself")
        }
        ErrorKind::UnexpectedCharacter { character } if character::is_invisible(*character) => {
            let message = format!("{} cannot stand here", character::name(*character));
            return (message, "delete it");
        }
        ErrorKind::UnexpectedCharacter { character } => {
            return (format!("text cannot start with `{character}`"), "put the text in quotes");
        }
        _ => {
            let message = format!("{NOT_YAML}: {}", error.kind());
            return (message, "check the indentation, quotes and colons around this line");
        }
    };
    (message.to_owned(), help)
}

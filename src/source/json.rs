use super::lines::Lines;
use super::lookalike;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Node, not_json};

/// Reads a file that says it is JSON, which must be JSON for everybody who reads it.
pub(super) fn strict(text: &str, lines: &Lines<'_>) -> Result<Node, Box<Diagnostic>> {
    serde_json::from_str(text).map_err(|error| {
        let offset = lines.offset(error.line(), error.column());
        let mut problem = not_json(&error);
        problem.span = Some(lines.span(offset..offset));
        if problem.code == Code::TooLarge {
            return Box::new(problem);
        }
        // the place stands beside the message, where its columns count characters
        if let Some((message, _)) = problem.message.rsplit_once(" at line ") {
            problem.message = message.to_owned();
        }
        let help = help(text, lines, offset);
        Box::new(problem.help_if(help))
    })
}

/// What most often stands where JSON ends to be JSON.
fn help(text: &str, lines: &Lines<'_>, offset: usize) -> Option<String> {
    let starts = text.trim_start();
    if !starts.is_empty() && !starts.starts_with(['{', '[', '"', '/', '“', '”']) {
        return Some("a file in YAML has a name that ends in `.yaml`".to_owned());
    }
    let line = lines.line_of(offset);
    if let Some(help) = lookalike::help(line) {
        return Some(help);
    }
    let rest = line.trim_start();
    if rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#') || rest.contains(" //") {
        return Some("JSON has no comments: delete it, or write the file in YAML".to_owned());
    }
    // the offset is that of the bracket, or the one behind it
    let near = text.get(..offset).unwrap_or("").trim_end_matches(['}', ']']).trim_end();
    let here = text.get(offset..).unwrap_or("").trim_start();
    if near.ends_with(',') && (here.starts_with(['}', ']']) || text.get(..offset).unwrap_or("").ends_with(['}', ']'])) {
        return Some("delete the comma before the closing bracket".to_owned());
    }
    if rest.starts_with('\'') || rest.contains('\'') && !rest.contains('"') {
        return Some("JSON puts text in double quotes: \"".to_owned());
    }
    if rest.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.contains(':') {
        return Some("JSON puts the names of fields in double quotes: \"".to_owned());
    }
    None
}

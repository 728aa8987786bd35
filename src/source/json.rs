use std::ops::Range;

use super::lines::Lines;
use super::lookalike;
use crate::diagnostic::Diagnostic;
use crate::document::{DEPTH, Excess, Node, not_json};

/// Reads a file that says it is JSON, which must be JSON for everybody who reads it; and tells if it is too deep; of a file of
/// more values than are kept nothing.
pub(super) fn read(text: &str) -> Result<(Node, Option<Diagnostic>), Box<Diagnostic>> {
    let (tree, excess) = Node::read_json(text).map_err(|error| {
        let lines = Lines::new(text);
        let offset = lines.offset(error.line(), error.column());
        let mut problem = not_json(&error);
        problem.span = Some(lines.span(offset..offset));
        // the place stands beside the message, where its columns count characters
        if let Some((message, _)) = problem.message.rsplit_once(" at line ") {
            problem.message = message.to_owned();
        }
        let help = help(text, &lines, offset);
        Box::new(problem.help_if(help))
    })?;
    match excess {
        Some(Excess::Values) => Err(Box::new(Excess::Values.told())),
        Some(Excess::Depth) => {
            let mut problem = Excess::Depth.told();
            let lines = Lines::new(text);
            problem.span = Some(lines.span(lines.on_first_line(too_deep_at(text))));
            Ok((tree, Some(problem)))
        }
        None => Ok((tree, None)),
    }
}

/// Where the first value stands that is nested too deep.
fn too_deep_at(json: &str) -> Range<usize> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    let mut start = None;
    for (offset, byte) in json.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            _ if start.is_none() && depth > DEPTH && !in_text && !b" \t\r\n,:[]{}".contains(&byte) => {
                return offset..offset + 1;
            }
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => {
                if depth > DEPTH {
                    start = start.or(Some(offset));
                }
                depth += 1;
            }
            b']' | b'}' => {
                depth = depth.saturating_sub(1);
                if let (Some(start), true) = (start, depth <= DEPTH + 1) {
                    return start..offset + 1;
                }
            }
            _ => {}
        }
    }
    0..0
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

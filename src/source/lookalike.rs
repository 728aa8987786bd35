//! Characters that look like others and are not: what word processors put in the place of quotes and spaces.

use crate::diagnostic::character;

/// Help for a line in which quotes or spaces are not what they look like.
pub(super) fn help(line: &str) -> Option<String> {
    let mut before = None;
    for c in line.chars() {
        // a curly quote inside a text is a good one; where a text starts, it was meant to quote it
        let starts = before.is_none_or(|before: char| before.is_whitespace() || "[{,:-".contains(before));
        if starts && "“”„«‘’".contains(c) {
            let quote = if "‘’".contains(c) { '\'' } else { '"' };
            return Some(format!("{} quotes nothing: write a straight quote, {quote}", character::name(c)));
        }
        if character::is_invisible(c) && (character::is_unseen(c) || before.is_none_or(|b| b == ':' || b == ' ')) {
            return Some(format!("there is {} in this line: type a plain space in its place", character::name(c)));
        }
        before = Some(c);
    }
    None
}

//! Plain text of at most 80 columns, for a terminal or a mail.

use crate::diagnostic::character::harmless_words;

const COLUMNS: usize = 80;

/// A page of plain text while it is written.
#[derive(Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// A paragraph: broken between words, its further lines two columns deeper than its first.
    pub(super) fn line(&mut self, indent: usize, paragraph: &str) {
        let mut line = " ".repeat(indent);
        let mut empty = true;
        let mut left = COLUMNS.saturating_sub(indent);
        for word in harmless_words(paragraph).flat_map(pieces) {
            let length = word.chars().count();
            if !empty && length + 1 > left {
                self.push(&line);
                line = " ".repeat(indent + 2);
                empty = true;
                left = COLUMNS.saturating_sub(indent + 2);
            }
            if !empty {
                line.push(' ');
                left = left.saturating_sub(1);
            }
            line.push_str(&word);
            left = left.saturating_sub(length);
            empty = false;
        }
        self.push(&line);
    }

    /// An empty line, and then a heading.
    pub(super) fn heading(&mut self, heading: &str) {
        self.text.push('\n');
        self.line(0, heading);
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// A word, or what fits into a line of it at a time: a web address may be longer than any line.
fn pieces(word: &str) -> impl Iterator<Item = String> {
    const LONGEST: usize = 64;
    let mut rest = word.chars().peekable();
    std::iter::from_fn(move || {
        rest.peek()?;
        Some(rest.by_ref().take(LONGEST).collect())
    })
}

/// A number with its noun: "1 question", "3 questions".
pub(super) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn no_line_is_longer_than_a_page_is_wide() {
        let mut page = Page::default();
        let words: Vec<String> = (0..40).map(|length| "é".repeat(length * 5)).collect();
        page.line(6, &words.join(" "));
        let text = page.into_text();
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        assert_eq!(text.chars().filter(|c| *c == 'é').count(), (0..40).map(|length| length * 5).sum::<usize>());
    }

    #[test]
    fn a_text_of_somebody_elses_does_nothing_to_a_terminal() {
        let mut page = Page::default();
        page.line(0, "Ne\u{1b}[31mver\u{202e} is\r\nalways");
        assert_eq!(page.into_text(), "Ne [31mver is always\n");
    }

    #[test]
    fn further_lines_stand_deeper() {
        let mut page = Page::default();
        page.line(2, &"seven77 ".repeat(20));
        let text = page.into_text();
        let starts: Vec<usize> = text.lines().map(|line| line.len() - line.trim_start().len()).collect();
        assert_eq!(starts, [2, 4, 4]);
        assert_eq!(text.lines().next().map(str::len), Some(2 + 9 * 8 - 1));
    }
}

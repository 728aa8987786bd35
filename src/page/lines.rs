//! Lines of a terminal: wrapping by the columns that a terminal gives a character, columns and bars.

use std::borrow::Cow;
use std::iter::repeat_n;

use textwrap::core::display_width;

use crate::diagnostic::character::{harmful_in, harmless_words, is_plain};

/// Columns of a line, at most.
pub(super) const WIDTH: usize = 80;
const ELLIPSIS: &str = "…";
/// What makes a picture of a sign, or a sign of a picture.
const SELECTORS: [char; 2] = ['\u{fe0e}', '\u{fe0f}'];

/// A text that grows line by line. Every part is made harmless before it is laid out, so none can reach a terminal as
/// a command, or turn the direction in which the rest of its line is read.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    below_heading: bool,
    /// Whether a blank line comes before the next one.
    apart: bool,
    /// How much deeper the further lines of a part stand than its first.
    hanging: usize,
}

/// A text with the columns it may take.
pub(super) struct Cell<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) width: usize,
    pub(super) align: Align,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

impl Lines {
    pub(super) fn hanging(columns: usize) -> Self {
        Self { hanging: columns, ..Self::default() }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// A blank line before the next one, if something other than a heading stands above it.
    pub(super) fn gap(&mut self) {
        self.apart = !self.text.is_empty() && !self.below_heading;
    }

    /// A heading, underlined.
    pub(super) fn heading(&mut self, heading: &str, under: char) {
        let heading = harmless(heading);
        self.below_heading = false;
        self.gap();
        let (mut longest, mut rest) = (0, &*heading);
        while let Some(line) = next_line(&mut rest, WIDTH) {
            longest = longest.max(columns(line));
            self.line(|text| text.push_str(line));
        }
        self.line(|text| text.extend(repeat_n(under, longest)));
        self.below_heading = true;
    }

    /// A text, wrapped, `indent` columns from the left.
    pub(super) fn paragraph(&mut self, indent: usize, text: &str) {
        self.item(indent, "", text);
    }

    /// A text after a mark; its further lines stand below the first and not below the mark.
    pub(super) fn item(&mut self, indent: usize, mark: &str, text: &str) {
        let harmless = harmless(text);
        let before = indent + columns(mark);
        let deeper = before + self.hanging;
        let mut rest = &*harmless;
        let first = next_line(&mut rest, WIDTH.saturating_sub(before)).unwrap_or_default();
        self.line(|text| {
            push_blanks(text, indent);
            text.push_str(mark);
            text.push_str(first);
        });
        while let Some(next) = next_line(&mut rest, WIDTH.saturating_sub(deeper)) {
            self.line(|text| {
                push_blanks(text, deeper);
                text.push_str(next);
            });
        }
    }

    /// Texts side by side, each wrapped in its own columns.
    pub(super) fn columns(&mut self, indent: usize, gap: usize, cells: &[Cell<'_>]) {
        // each text with how far it is laid out
        let mut texts: Vec<(Cow<'_, str>, usize)> = cells.iter().map(|cell| (harmless(&cell.text), 0)).collect();
        while texts.iter().any(|(text, end)| *end < text.len()) {
            self.line(|line| {
                let mut blanks = indent;
                for ((text, end), cell) in texts.iter_mut().zip(cells) {
                    let mut rest = text.get(*end..).unwrap_or_default();
                    let line_of_cell = next_line(&mut rest, cell.width).unwrap_or_default();
                    *end = text.len() - rest.len();
                    let free = cell.width.saturating_sub(columns(line_of_cell));
                    let (before, after) = if cell.align == Align::Left { (0, free) } else { (free, 0) };
                    push_blanks(line, blanks + before);
                    line.push_str(line_of_cell);
                    blanks = after + gap;
                }
            });
        }
    }

    /// A line; none where nothing stands in it, which is so where a text of a forged report is blank.
    fn line(&mut self, write: impl FnOnce(&mut String)) {
        let before = self.text.len();
        if self.apart {
            self.text.push('\n');
        }
        write(&mut self.text);
        let end = self.text.trim_end().len();
        if end <= before {
            return self.text.truncate(before);
        }
        self.text.truncate(end);
        self.text.push('\n');
        self.apart = false;
        self.below_heading = false;
    }
}

fn push_blanks(text: &mut String, columns: usize) {
    const MANY: &str = "                ";
    for _ in 0..columns / MANY.len() {
        text.push_str(MANY);
    }
    text.push_str(MANY.get(..columns % MANY.len()).unwrap_or_default());
}

/// Columns that a text takes on one line.
pub(super) fn width(text: &str) -> usize {
    columns(&harmless(text))
}

/// The same of a text that is harmless.
fn columns(harmless: &str) -> usize {
    if harmless.is_ascii() { harmless.len() } else { harmless.chars().map(columns_of).sum() }
}

fn columns_of(character: char) -> usize {
    if character.is_ascii() { 1 } else { display_width(character.encode_utf8(&mut [0; 4])) }
}

/// The beginning of a text, on one line of at most so many columns.
pub(super) fn shortened(text: &str, columns: usize) -> Cow<'_, str> {
    let text = harmless(text);
    if self::columns(&text) <= columns {
        return text;
    }
    let mut taken = display_width(ELLIPSIS);
    let end = text.char_indices().find_map(|(at, character)| {
        taken += columns_of(character);
        (taken > columns).then_some(at)
    });
    let short = end.and_then(|end| text.get(..end)).unwrap_or(&text);
    format!("{}{ELLIPSIS}", short.trim_end()).into()
}

/// How many answers one mark stands for, so that the most fit in so many columns: 1, 2, 5, 10, 20, 50 and so on.
pub(super) fn answers_per_mark(most: u64, columns: usize) -> u64 {
    let columns = u64::try_from(columns).unwrap_or(u64::MAX).max(1);
    let tens = std::iter::successors(Some(1_u64), |ten| ten.checked_mul(10));
    let mut steps = tens.flat_map(|ten| [1, 2, 5].into_iter().filter_map(move |step| ten.checked_mul(step)));
    steps.find(|step| most.div_ceil(*step) <= columns).unwrap_or(u64::MAX)
}

/// Marks for so many answers; a started mark is a whole one, so that one answer among millions is seen.
pub(super) fn marks(mark: char, answers: u64, per_mark: u64) -> String {
    repeat_n(mark, usize::try_from(answers.div_ceil(per_mark.max(1))).unwrap_or(0)).collect()
}

/// A text of somebody else's in one line that does nothing to a terminal. A sign is shown as text and not as a picture, which
/// would take a column more than is counted.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.is_empty() || is_plain(text) || is_harmless(text) {
        return text.into();
    }
    let words = harmless_words(text).map(|word| word.replace(SELECTORS, ""));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").into()
}

/// Whether it is that already: every character is to be shown, and one blank stands between words.
fn is_harmless(text: &str) -> bool {
    let mut is_between = false;
    let is_harmful = harmful_in(text);
    let is_one_line = text.chars().all(|character| {
        let is_shown = character.is_ascii_graphic() || !is_harmful(character) && !SELECTORS.contains(&character);
        let follows = is_shown || character == ' ' && is_between;
        is_between = is_shown;
        follows
    });
    is_one_line && is_between
}

/// Takes a line off a harmless text: as many words as fit, or as many characters of a word that is longer than a line.
fn next_line<'t>(rest: &mut &'t str, room: usize) -> Option<&'t str> {
    let text = *rest;
    if text.is_empty() {
        return None;
    }
    let end = end_of_line(text, room.max(2)).unwrap_or(text.len()); // a character may take two
    let (line, after) = text.split_at_checked(end)?;
    *rest = after.strip_prefix(' ').unwrap_or(after);
    Some(line)
}

/// Where the first line of a text ends that does not fit on one.
fn end_of_line(text: &str, room: usize) -> Option<usize> {
    // no character takes more columns than bytes, so that most texts need not be measured
    if text.len() <= room {
        return None;
    }
    // and where what fits is ASCII, each byte of it takes one
    if let Some(fitting) = text.get(..=room).filter(|fitting| fitting.is_ascii()) {
        return Some(fitting.rfind(' ').unwrap_or(room));
    }
    let (mut taken, mut blank) = (0, None);
    text.char_indices().find_map(|(at, character)| {
        if character == ' ' {
            blank = Some(at);
        }
        taken += columns_of(character);
        (taken > room).then(|| blank.unwrap_or(at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmless_text_holds_no_command_and_no_turn() {
        assert_eq!(harmless("red\u{1b}[31m\u{9b}0m\u{7}"), "red [31m 0m");
        assert_eq!(harmless("two\r\n\tlines\u{2028}here"), "two lines here");
        assert_eq!(harmless("abc\u{202e}fed\u{2066}\u{200f}"), "abc fed");
        assert_eq!(harmless("in \u{2068}אבג\u{2069}: 3"), "in \u{2068}אבג\u{2069}: 3");
        assert_eq!(harmless("in \u{2068}אבג: 3"), "in אבג: 3");
        assert_eq!(harmless("\u{2069}a\u{2068}b"), "a b");
        assert_eq!(harmless("José 學校 👩‍🏫"), "José 學校 👩‍🏫");
    }

    fn wrapped(mut text: &str, room: usize) -> Vec<&str> {
        std::iter::from_fn(|| next_line(&mut text, room)).collect()
    }

    #[test]
    fn a_line_takes_as_many_words_as_fit() {
        assert_eq!(wrapped("ab cd ef", 5), ["ab cd", "ef"]);
        assert_eq!(wrapped("ab cd ef", 4), ["ab", "cd", "ef"]);
        assert_eq!(wrapped("ab cd ef", 8), ["ab cd ef"]);
        assert_eq!(wrapped("學校 ab", 4), ["學校", "ab"]);
        assert_eq!(wrapped("", 5), [""; 0]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        assert_eq!(wrapped("abcdefg hi", 3), ["abc", "def", "g", "hi"]);
        assert_eq!(wrapped("a bcdefg", 3), ["a", "bcd", "efg"]);
        assert_eq!(wrapped("學校學校", 5), ["學校", "學校"]);
        assert_eq!(wrapped("學校", 0), ["學", "校"]);
    }

    #[test]
    fn shortened_text_fits() {
        assert_eq!(shortened("Delegate work", 13), "Delegate work");
        assert_eq!(shortened("Delegate work", 10), "Delegate…");
        assert_eq!(shortened("學校學校", 5), "學校…");
    }

    #[test]
    fn few_answers_get_a_mark_each_and_many_share_one() {
        assert_eq!(answers_per_mark(0, 20), 1);
        assert_eq!(answers_per_mark(20, 20), 1);
        assert_eq!(answers_per_mark(21, 20), 2);
        assert_eq!(answers_per_mark(10_000_000, 20), 500_000);
        assert!(u64::MAX.div_ceil(answers_per_mark(u64::MAX, 20)) <= 20);
        assert_eq!(marks('#', 1, 500_000), "#");
        assert_eq!(marks('#', 0, 500_000), "");
    }

    fn compact(indent: usize, text: &str) -> String {
        let mut lines = Lines::hanging(2);
        lines.paragraph(indent, text);
        lines.into_text()
    }

    #[test]
    fn no_line_is_longer_than_a_page_is_wide() {
        for letter in ["é", "學", "👩‍🏫"] {
            let words: Vec<String> = (1..40).map(|length| letter.repeat(length * 5)).collect();
            let text = compact(6, &words.join(" "));
            assert!(text.lines().all(|line| display_width(line) <= WIDTH), "{text}");
            let letters = |text: &str| text.chars().filter(|c| letter.starts_with(*c)).count();
            assert_eq!(letters(&text), letters(&words.join(" ")));
        }
    }

    #[test]
    fn further_lines_stand_deeper() {
        let text = compact(2, &"seven77 ".repeat(20));
        let starts: Vec<usize> = text.lines().map(|line| line.len() - line.trim_start().len()).collect();
        assert_eq!(starts, [2, 4, 4]);
        assert_eq!(text.lines().next().map(str::len), Some(2 + 9 * 8 - 1));
    }
}

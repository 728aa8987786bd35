use std::ops::Range;

use crate::diagnostic::{Place, Span};

/// How many bytes of a text are counted at once: neither a line nor a column is counted from the text's start each time,
/// and what is kept is small beside the text, however many lines it has.
const BLOCK: usize = 1024;

/// Makes a line and a column of an offset.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// What stands before each block, and before the text's end.
    blocks: Vec<Before>,
}

#[derive(Clone, Copy, Default)]
struct Before {
    characters: usize,
    breaks: usize,
}

impl Before {
    fn and(self, bytes: &[u8]) -> Self {
        Self { characters: self.characters + characters(bytes), breaks: self.breaks + breaks(bytes) }
    }
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut before = Before::default();
        let mut blocks = vec![before];
        for block in text.as_bytes().chunks(BLOCK) {
            before = before.and(block);
            blocks.push(before);
        }
        Self { text, blocks }
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    pub(super) fn span(&self, bytes: Range<usize>) -> Span {
        Span { start: self.place(bytes.start), end: self.place(bytes.end.max(bytes.start)) }
    }

    fn place(&self, offset: usize) -> Place {
        let offset = self.boundary(offset);
        let before = self.before(offset);
        let line = before.breaks + 1;
        Place { line, column: before.characters - self.before(self.start(line)).characters + 1, offset }
    }

    fn before(&self, offset: usize) -> Before {
        let block = offset / BLOCK;
        let before = self.blocks.get(block).copied().unwrap_or_default();
        self.text.as_bytes().get(block * BLOCK..offset).map_or(before, |rest| before.and(rest))
    }

    /// Where a line starts, which is counted from 1; the text's end for one that is not there.
    pub(super) fn start(&self, line: usize) -> usize {
        let Some(breaks) = line.checked_sub(2) else { return 0 };
        // the block in which the line before it ends
        let block = self.blocks.partition_point(|before| before.breaks <= breaks).saturating_sub(1);
        let from = block * BLOCK;
        let known = self.blocks.get(block).map_or(0, |before| before.breaks);
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let ends = rest.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        ends.map(|(at, _)| from + at + 1).nth(breaks - known).unwrap_or(self.text.len())
    }

    /// Where the line of an offset starts.
    pub(super) fn start_of_line(&self, offset: usize) -> usize {
        self.start(self.before(offset.min(self.text.len())).breaks + 1)
    }

    /// The line of an offset, without its break.
    pub(super) fn line_of(&self, offset: usize) -> &'a str {
        self.text.get(self.start_of_line(offset)..).and_then(|rest| rest.lines().next()).unwrap_or("")
    }

    /// The offset of a line and column from 1, as serde_json counts them: columns in bytes.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        self.boundary(self.start(line) + column.saturating_sub(1))
    }

    /// The nearest start of a character at or before the offset, inside the text.
    pub(super) fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    /// The piece of a range that stands on its first line, without blanks at its end.
    pub(super) fn on_first_line(&self, bytes: Range<usize>) -> Range<usize> {
        let (start, end) = (self.boundary(bytes.start), self.boundary(bytes.end));
        let line = self.text.get(start..end).and_then(|piece| piece.lines().next()).unwrap_or("");
        start..start + line.trim_end().len()
    }
}

/// How many characters start in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// How many lines end in these bytes.
fn breaks(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Lines};

    #[test]
    fn columns_count_characters() {
        let text = "a: ñandú x\r\nb: 😀y\n";
        let lines = Lines::new(text);
        for (piece, line, column) in [("x", 1, 10), ("b", 2, 1), ("y", 2, 5)] {
            let offset = text.find(piece).unwrap();
            let start = lines.span(offset..offset + 1).start;
            assert_eq!((start.line, start.column), (line, column), "{piece}");
        }
    }

    #[test]
    fn columns_are_right_at_every_offset_of_long_lines() {
        let text = "ñ😀ab\n".repeat(3) + &"é€x".repeat(BLOCK) + "\n" + &"a".repeat(2 * BLOCK);
        let breaks = "\n".repeat(3 * BLOCK) + "ñ\n";
        for text in [&*text, &breaks, &"a".repeat(BLOCK), ""] {
            let lines = Lines::new(text);
            let (mut line, mut column) = (1, 1);
            for (offset, c) in text.char_indices().chain([(text.len(), ' ')]) {
                let place = lines.span(offset..offset).start;
                assert_eq!((place.line, place.column, place.offset), (line, column, offset));
                assert_eq!(lines.start(line), lines.start_of_line(offset));
                (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            assert_eq!(lines.start(line + 1), text.len());
        }
    }
}

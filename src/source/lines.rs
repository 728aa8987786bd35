use std::ops::Range;

use crate::diagnostic::{Place, Span};

/// How many bytes of a text are counted at once: a column in a line of a million characters is not counted from the
/// line's start each time.
const BLOCK: usize = 1024;

/// Where the lines of a text start, so that an offset becomes a line and a column.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// The characters before each block.
    characters: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(offset, _)| offset + 1);
        let mut before = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let here = before;
            before += characters(block);
            here
        });
        let characters = blocks.collect();
        Self { text, starts: std::iter::once(0).chain(breaks).collect(), characters }
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    pub(super) fn span(&self, bytes: Range<usize>) -> Span {
        Span { start: self.place(bytes.start), end: self.place(bytes.end.max(bytes.start)) }
    }

    fn place(&self, offset: usize) -> Place {
        let offset = self.boundary(offset);
        let line = self.line(offset);
        let start = self.start(line);
        Place { line, column: self.characters_before(offset) - self.characters_before(start) + 1, offset }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let counted = self.text.as_bytes().get(block * BLOCK..offset).map_or(0, characters);
        match self.characters.get(block) {
            Some(before) => before + counted,
            // the end of a text that fills its last block
            None => {
                self.characters.last().copied().unwrap_or(0)
                    + self.text.as_bytes().get(block.saturating_sub(1) * BLOCK..offset).map_or(0, characters)
            }
        }
    }

    /// The line of an offset, from 1.
    fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    /// Where a line starts.
    pub(super) fn start(&self, line: usize) -> usize {
        self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }

    /// Where the line of an offset starts.
    pub(super) fn start_of_line(&self, offset: usize) -> usize {
        self.start(self.line(offset.min(self.text.len())))
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
        for text in [&*text, &"a".repeat(BLOCK), ""] {
            let lines = Lines::new(text);
            let (mut line, mut column) = (1, 1);
            for (offset, c) in text.char_indices().chain([(text.len(), ' ')]) {
                let place = lines.span(offset..offset).start;
                assert_eq!((place.line, place.column, place.offset), (line, column, offset));
                (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
        }
    }
}

use std::ops::Range;

use crate::diagnostic::{Place, Span};

/// Where the lines of a text start, so that an offset becomes a line and a column.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(offset, _)| offset + 1);
        Self { text, starts: std::iter::once(0).chain(breaks).collect() }
    }

    pub(super) fn span(&self, bytes: Range<usize>) -> Span {
        Span { start: self.place(bytes.start), end: self.place(bytes.end.max(bytes.start)) }
    }

    fn place(&self, offset: usize) -> Place {
        let offset = self.boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        Place { line, column, offset }
    }

    /// The offset of a line and column from 1, as serde_json counts them: columns in bytes.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        self.boundary(start + column.saturating_sub(1))
    }

    /// The nearest start of a character at or before the offset, inside the text.
    fn boundary(&self, offset: usize) -> usize {
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

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn columns_count_characters() {
        let lines = Lines::new("a: ñandú x\r\nb: 😀y\n");
        let text = "a: ñandú x\r\nb: 😀y\n";
        for (piece, line, column) in [("x", 1, 10), ("b", 2, 1), ("y", 2, 5)] {
            let offset = text.find(piece).unwrap();
            let start = lines.span(offset..offset + 1).start;
            assert_eq!((start.line, start.column), (line, column), "{piece}");
        }
    }
}

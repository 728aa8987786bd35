//! One line of a table.

/// One line of a table, with its number in the file from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) number: u64,
    pub(crate) cells: Vec<String>,
}

impl Line {
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| is_blank(cell))
    }

    /// How many of its cells say something.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !is_blank(cell)).count()
    }
}

/// Whether nothing is to be seen in a cell.
pub(super) fn is_blank(cell: &str) -> bool {
    cell.chars().all(|char| char.is_whitespace() || matches!(char, '\u{200b}' | '\u{feff}'))
}

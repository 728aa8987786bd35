//! How much a table may hold.

/// The largest file of a table that is read, in bytes.
pub(super) const MOST_BYTES: usize = 64 * 1024 * 1024;
/// Characters of one cell: what the longest comment of a response has, and room.
pub(super) const LONGEST_CELL: usize = 100_000;
pub(super) const MOST_COLUMNS: usize = 5_000;
pub(super) const MOST_ROWS: usize = 1_000_000;
/// Cells of a workbook, whose blank ones take no room in its file.
pub(super) const MOST_CELLS: usize = 20_000_000;
/// How many lines the header of an export has at most: a name, a text, and what the tool says to itself.
pub(super) const MOST_HEADER_LINES: usize = 3;
/// How many lines may stand above a header.
pub(super) const MOST_TITLE_LINES: usize = 20;

use std::fmt;

use super::column::{self, Column};
use super::limits::MOST_BYTES;
use super::line::Line;
use super::{Layout, TableError, decoding, delimited, workbook};

/// A table that another tool exported: the titles of its columns, and one row for each response.
///
/// It holds whatever stands in the file, names and addresses included; `Debug` prints its size alone. What a column or a
/// cell means is said by a [`Mapping`](super::Mapping).
///
/// ```
/// use ilt::intake::{Layout, Table};
///
/// // a sheet that Excel saved again: semicolons, a line above the header, a blank row
/// let export = "Spring survey (internal);;\nWhen;How often do you delegate?;\n2026-03-02;Often;\n;;\n";
/// let table = Table::read(export.as_bytes(), &Layout::default())?;
/// assert_eq!(table.columns().collect::<Vec<_>>(), ["When", "How often do you delegate?"]);
/// assert_eq!(table.rows(), 1);
/// # Ok::<(), ilt::intake::TableError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Table {
    pub(super) columns: Vec<Column>,
    /// Rows in which something stands.
    pub(super) rows: Vec<Line>,
    pub(super) blank_rows: u64,
    /// How it was asked to be read.
    pub(super) layout: Layout,
    sheet: Option<String>,
}

impl Table {
    /// Reads a table: an xlsx, or text with delimiters in whatever encoding. What `layout` does not say is found out:
    /// the encoding, the delimiter, the lines above the header and how many lines the header has.
    ///
    /// # Errors
    /// Why the file is no table. No error repeats what stands in a cell.
    pub fn read(bytes: &[u8], layout: &Layout) -> Result<Self, TableError> {
        if bytes.len() > MOST_BYTES {
            return Err(TableError::TooLarge);
        }
        let (sheet, lines) = if bytes.starts_with(workbook::ZIP) {
            let (sheet, lines) = workbook::read(bytes, layout.sheet.as_deref())?;
            (Some(sheet), lines)
        } else {
            (None, delimited::read(&decoding::decode(bytes, layout.encoding.as_deref())?, layout.delimiter)?)
        };
        let header = column::header(&lines, layout).ok_or(TableError::NoHeader)?;
        let mut rows: Vec<Line> = lines.into_iter().skip(header.lines).collect();
        let all = rows.len();
        rows.retain(|row| !row.is_blank());
        let (blank_rows, layout) = ((all - rows.len()) as u64, layout.clone());
        Ok(Self { columns: header.columns, rows, blank_rows, layout, sheet })
    }

    /// The sheet that was read, of a workbook.
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The titles of the columns in their order, each as it is named in a mapping; a column in which nothing stands at
    /// all is left out.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.name.as_str())
    }

    /// How many rows there are in which something stands.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("columns", &self.columns.len())
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}

//! Workbooks: xlsx, as Excel and Microsoft Forms write it.

use std::io::Cursor;
use std::panic;

use calamine::{DataRef, DataType, Reader, Xlsx};

use super::TableError;
use super::limits::{LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS};
use super::line::Line;

/// How every file begins that is a zip archive, which an xlsx is.
pub(super) const ZIP: &[u8] = b"PK\x03\x04";

/// Reads a sheet. The library counts rows and columns without looking whether they are too many for its numbers, which
/// ends in a panic wherever overflow is checked: such a file is no workbook.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Vec<Line>, TableError> {
    panic::catch_unwind(|| read_cells(bytes, sheet)).unwrap_or(Err(TableError::NotAWorkbook))
}

/// Reads cell by cell: a workbook may claim to be larger than any memory.
fn read_cells(bytes: &[u8], sheet: Option<&str>) -> Result<Vec<Line>, TableError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| TableError::NotAWorkbook)?;
    let sheets = workbook.sheet_names();
    let name = match sheet {
        Some(name) => sheets.iter().find(|other| *other == name),
        None => sheets.first(),
    };
    let Some(name) = name.cloned() else {
        return Err(TableError::UnknownSheet { name: sheet.unwrap_or_default().to_owned(), sheets });
    };
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(|_| TableError::NotAWorkbook)?;
    let mut lines: Vec<Line> = Vec::new();
    let mut room = MOST_CELLS;
    while let Some(cell) = cells.next_cell().map_err(|_| TableError::NotAWorkbook)? {
        let (row, column) = cell.get_position();
        let (number, column) = (u64::from(row) + 1, column as usize);
        if cell.get_value().is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(TableError::TooMany { what: "columns", most: MOST_COLUMNS });
        }
        // rows stand in order; where their numbers were too large they begin anew
        if lines.last().is_some_and(|line| line.number > number) {
            return Err(TableError::NotAWorkbook);
        }
        if lines.last().is_none_or(|line| line.number != number) {
            if lines.len() > MOST_ROWS {
                return Err(TableError::TooMany { what: "rows", most: MOST_ROWS });
            }
            lines.push(Line { number, cells: Vec::new() });
        }
        let text = written(cell.get_value());
        if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
            return Err(TableError::LongCell { line: number });
        }
        if let Some(line) = lines.last_mut() {
            let more = (column + 1).saturating_sub(line.cells.len());
            room = room.checked_sub(more).ok_or(TableError::TooMany { what: "cells", most: MOST_CELLS })?;
            line.cells.resize((column + 1).max(line.cells.len()), String::new());
            if let Some(place) = line.cells.get_mut(column) {
                *place = text;
            }
        }
    }
    Ok(lines)
}

/// What a cell shows, as a CSV would have it.
fn written(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
        other => other.as_string().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{TableError, read};

    #[test]
    fn what_is_no_workbook_is_told() {
        assert_eq!(read(b"PK\x03\x04 and nothing else", None).err(), Some(TableError::NotAWorkbook));
    }
}

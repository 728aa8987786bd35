//! Workbooks: xlsx, as Excel and Microsoft Forms write it.

use std::io::Cursor;
use std::panic;

use calamine::{DataRef, DataType, Reader, Sheet, SheetType, SheetVisible, Xlsx};

use super::TableError;
use super::limits::{LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS};
use super::line::{Line, is_blank};

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// How every file begins that is a zip archive, which an xlsx is.
pub(super) const ZIP: &[u8] = b"PK\x03\x04";

/// Reads a sheet, and says which. The library counts rows and columns without looking whether they are too many for its
/// numbers, which ends in a panic wherever overflow is checked: such a file is no workbook.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<(String, Vec<Line>), TableError> {
    let read = || {
        let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| TableError::NotAWorkbook)?;
        let name = sheet_of(&mut workbook, sheet)?;
        let lines = read_cells(&mut workbook, &name)?;
        Ok((name, lines))
    };
    panic::catch_unwind(read).unwrap_or(Err(TableError::NotAWorkbook))
}

/// The sheet that is asked for, or the only one in which something is to be seen: which one holds the answers is not
/// guessed.
fn sheet_of(workbook: &mut Workbook<'_>, asked: Option<&str>) -> Result<String, TableError> {
    if let Some(name) = asked {
        let sheets = workbook.sheet_names();
        return match sheets.iter().find(|other| *other == name) {
            Some(found) => Ok(found.clone()),
            None => Err(TableError::UnknownSheet { name: name.to_owned(), sheets }),
        };
    }
    let seen = |sheet: &&Sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet;
    let seen: Vec<String> = workbook.sheets_metadata().iter().filter(seen).map(|sheet| sheet.name.clone()).collect();
    let mut filled = Vec::new();
    for name in seen {
        if is_filled(workbook, &name)? {
            filled.push(name);
        }
    }
    match filled.as_slice() {
        [] => Err(TableError::NoHeader),
        [one] => Ok(one.clone()),
        _ => Err(TableError::SeveralSheets { sheets: filled }),
    }
}

fn is_filled(workbook: &mut Workbook<'_>, name: &str) -> Result<bool, TableError> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| TableError::NotAWorkbook)?;
    while let Some(cell) = cells.next_cell().map_err(|_| TableError::NotAWorkbook)? {
        if !is_blank(&written(cell.get_value())) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads cell by cell: a workbook may claim to be larger than any memory.
fn read_cells(workbook: &mut Workbook<'_>, name: &str) -> Result<Vec<Line>, TableError> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| TableError::NotAWorkbook)?;
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

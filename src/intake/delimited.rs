//! Tables of text lines: CSV with whatever delimiter.

use std::io::Read;

use csv::{ReaderBuilder, StringRecord};

use super::TableError;
use super::document::Delimiter;
use super::limits::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS};
use super::line::Line;

/// A line that closes the text: where a quote is open it is swallowed with all that is below the quote.
const CLOSING: &str = "\n\u{1}ilt\n";
/// How many lines tell the delimiter.
const LINES_TO_LOOK_AT: usize = 50;

pub(super) fn read(text: &str, delimiter: Option<Delimiter>) -> Result<Vec<Line>, TableError> {
    let delimiter = delimiter.unwrap_or_else(|| guess(text));
    let mut lines: Vec<Line> = Vec::new();
    let mut open = 1;
    let mut record = StringRecord::new();
    let mut reader = reader(text.as_bytes().chain(CLOSING.as_bytes()), delimiter);
    let mut place = Place { line: 1, byte: 0 };
    while reader.read_record(&mut record).unwrap_or(false) {
        let line = place.line_of(text, record.position());
        if record.len() == 1 && record.get(0) == Some(CLOSING.trim_matches('\n')) {
            return whole(lines, text, delimiter);
        }
        open = line;
        if record.iter().any(|cell| cell.ends_with(CLOSING)) {
            return Err(TableError::OpenQuote { line });
        }
        if record.iter().any(|cell| cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL) {
            return Err(TableError::LongCell { line });
        }
        if record.len() > MOST_COLUMNS {
            return Err(TableError::TooMany { what: "columns", most: MOST_COLUMNS });
        }
        if lines.len() > MOST_ROWS {
            return Err(TableError::TooMany { what: "rows", most: MOST_ROWS });
        }
        lines.push(Line { number: line, cells: record.iter().map(str::to_owned).collect() });
    }
    Err(TableError::OpenQuote { line: open })
}

/// The text of a table with its lines and what stands between its cells; of a workbook its one sheet in which something
/// stands, as if it had been saved as text.
#[cfg(feature = "authoring")]
pub(crate) fn sheet(bytes: &[u8]) -> Result<(String, char, Vec<Line>), TableError> {
    let text = if bytes.starts_with(super::workbook::ZIP) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        let mut next = 1;
        for line in super::workbook::read(bytes, None)?.1 {
            // a row in which nothing stands is a line as well
            for _ in next..line.number.min(next + MOST_ROWS as u64) {
                writer.write_record([""]).map_err(|_| TableError::NotAWorkbook)?;
            }
            writer.write_record(&line.cells).map_err(|_| TableError::NotAWorkbook)?;
            next = line.number + 1;
        }
        let bytes = writer.into_inner().map_err(|_| TableError::NotAWorkbook)?;
        String::from_utf8(bytes).map_err(|_| TableError::NotAWorkbook)?
    } else {
        super::decoding::decode(bytes, None)?.into_owned()
    };
    let delimiter = guess(&text);
    let lines = read(&text, Some(delimiter))?;
    Ok((text, char::from(byte(delimiter)), lines))
}

/// How far the lines of a text are counted: the reader takes the second half of a Windows line end for the next line.
struct Place {
    line: u64,
    byte: usize,
}

impl Place {
    /// The line on which a record begins, which is below all that was asked for before.
    fn line_of(&mut self, text: &str, position: Option<&csv::Position>) -> u64 {
        let byte = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.byte);
        let rest = text.get(byte..).unwrap_or_default();
        let begins = byte + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let passed = text.get(self.byte..begins).unwrap_or_default();
        self.line += passed.matches('\n').count() as u64;
        self.byte = self.byte.max(begins);
        self.line
    }
}

/// The lines, unless a quote is odd or the last line breaks off.
fn whole(lines: Vec<Line>, text: &str, delimiter: Delimiter) -> Result<Vec<Line>, TableError> {
    if let Some(line) = odd_quote(text, byte(delimiter)) {
        return Err(TableError::OddQuote { line });
    }
    let is_ended = text.ends_with(['\n', '\r']);
    match lines.as_slice() {
        [.., before, last] if !is_ended && last.cells.len() < before.cells.len() => {
            Err(TableError::CutOff { line: last.number })
        }
        _ => Ok(lines),
    }
}

/// The line on which a cell in quotes begins behind whose last quote text goes on: a quote was never closed, and the rows
/// up to the next one are in that cell, which the reader takes as it is.
fn odd_quote(text: &str, delimiter: u8) -> Option<u64> {
    let mut bytes = text.bytes().peekable();
    let (mut line, mut at_start) = (1, true);
    while let Some(byte) = bytes.next() {
        line += u64::from(byte == b'\n');
        if byte != b'"' || !at_start {
            at_start = byte == delimiter || matches!(byte, b'\n' | b'\r');
            continue;
        }
        let opened = line;
        while let Some(byte) = bytes.next() {
            line += u64::from(byte == b'\n');
            if byte == b'"' && bytes.next_if_eq(&b'"').is_none() {
                break;
            }
        }
        while bytes.next_if(|byte| *byte == b' ' && *byte != delimiter).is_some() {}
        if bytes.peek().is_some_and(|byte| *byte != delimiter && !matches!(byte, b'\n' | b'\r')) {
            return Some(opened);
        }
        at_start = false;
    }
    None
}

fn byte(delimiter: Delimiter) -> u8 {
    match delimiter {
        Delimiter::Comma => b',',
        Delimiter::Semicolon => b';',
        Delimiter::Tab => b'\t',
        Delimiter::Pipe => b'|',
    }
}

fn reader<R: Read>(text: R, delimiter: Delimiter) -> csv::Reader<R> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(byte(delimiter)).from_reader(text)
}

/// The delimiter by which the most lines have the same number of cells, and by which they have the most.
fn guess(text: &str) -> Delimiter {
    let fit = |delimiter: &Delimiter| {
        let records = reader(text.as_bytes(), *delimiter).into_records();
        let widths: Vec<usize> =
            records.map_while(Result::ok).take(LINES_TO_LOOK_AT).map(|record| record.len()).collect();
        let width = |wanted: usize| widths.iter().filter(|width| **width == wanted).count();
        let alike = widths.iter().filter(|width| **width > 1).map(|wanted| (width(*wanted), *wanted)).max();
        alike.unwrap_or_default()
    };
    // of equal ones the last counts
    Delimiter::ALL.iter().rev().copied().max_by_key(fit).unwrap_or(Delimiter::Comma)
}

#[cfg(test)]
mod tests {
    use super::{Delimiter, TableError, guess, read};

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text, None).expect("a table").into_iter().map(|line| line.cells).collect()
    }

    #[test]
    fn the_delimiter_is_found() {
        for (text, delimiter) in [
            ("a,b\n1,2\n", Delimiter::Comma),
            ("a, really;b\n1;2\n3;4\n", Delimiter::Semicolon),
            ("a\tb, c\n1\t2\n", Delimiter::Tab),
            ("a|b\n1|2\n", Delimiter::Pipe),
            ("\"a;b;c\",\"d\"\n\"1;2;3\",\"4\"\n", Delimiter::Comma),
            ("alone\n1\n", Delimiter::Comma),
        ] {
            assert_eq!(guess(text), delimiter, "{text}");
        }
    }

    #[test]
    fn a_cell_may_hold_what_stands_between_cells() {
        assert_eq!(cells("a,b\r\n\"1, \"\"one\"\"\r\nmore\",2\r\n"), [vec!["a", "b"], vec!["1, \"one\"\r\nmore", "2"]]);
        assert_eq!(cells("a,b\n1\n"), [vec!["a", "b"], vec!["1"]]);
        assert_eq!(cells("a,b\n1,2"), [["a", "b"], ["1", "2"]]);
    }

    #[test]
    fn a_quote_that_stays_open_is_told_where_it_opens() {
        assert_eq!(read("a,b\n1,2\n3,\"4\n5,6\n", None).err(), Some(TableError::OpenQuote { line: 3 }));
        assert_eq!(read("\"a", None).err(), Some(TableError::OpenQuote { line: 1 }));
        assert!(read("a,b\n1,2 \" inches\n", None).is_ok());
        // lines of Windows, a cell of two lines, and a blank line
        assert_eq!(read("a,b\r\n\"1\r\n2\",2\r\n\r\n3,\"4\r\n", None).err(), Some(TableError::OpenQuote { line: 5 }));
    }

    #[test]
    fn a_quote_that_closes_in_a_later_row_is_told_where_it_opens() {
        let odd = |text: &str| read(text, Some(Delimiter::Comma)).err();
        assert_eq!(odd("a,b\n1,\"two\n3,\"four\"\n"), Some(TableError::OddQuote { line: 2 }));
        assert_eq!(odd("a,b\r\n1,\"x\"\r\n\"y\"z,2\r\n"), Some(TableError::OddQuote { line: 3 }));
        for sound in ["\"a\" ,b\n1,2\n", "a,b\n\"1 \"\"one\"\",\n\",2\n", "a,b\n1\"2,3\"\n", "a,b\n\"\",\"\"\n"] {
            assert_eq!(odd(sound), None, "{sound}");
        }
    }

    #[test]
    fn a_last_line_that_breaks_off_is_told() {
        assert_eq!(read("a,b\n1,2\n3", None).err(), Some(TableError::CutOff { line: 3 }));
        assert!(read("a,b\n1,2\n3\n", None).is_ok());
    }

    #[test]
    fn a_cell_has_its_limit() {
        let text = format!("a,b\n1,2\n{},4\n", "x".repeat(200_000));
        assert_eq!(read(&text, None).err(), Some(TableError::LongCell { line: 3 }));
    }
}

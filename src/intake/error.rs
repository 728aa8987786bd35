/// Why a file is no table. No message repeats what stands in a cell.
///
/// ```
/// use ilt::intake::{Layout, Table, TableError};
///
/// let error = Table::read(b"Question,Answer\n\"a quote that is never closed,Often\n", &Layout::default()).unwrap_err();
/// assert_eq!(error, TableError::OpenQuote { line: 2 });
/// assert_eq!(error.to_string(), "a quote that opens on line 2 is never closed");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TableError {
    /// The text is broken.
    #[error("line {line} is not text in {encoding}")]
    NotText {
        /// The first line that is not, from 1.
        line: u64,
        /// The encoding that the rest of the file has, or that was asked for.
        encoding: &'static str,
    },
    /// The encoding that was asked for is none.
    #[error("`{0}` is no encoding that is known")]
    UnknownEncoding(String),
    /// A quote is never closed, so everything below it would be one cell.
    #[error("a quote that opens on line {line} is never closed")]
    OpenQuote {
        /// The line, from 1.
        line: u64,
    },
    /// A cell in quotes goes on behind its last quote: one that opens was never closed, and what stands below is in the cell.
    #[error("a quote that opens on line {line} closes in the middle of a cell")]
    OddQuote {
        /// The line, from 1.
        line: u64,
    },
    /// The last line has fewer cells than the one above it and no end.
    #[error("the file breaks off in line {line}")]
    CutOff {
        /// The line, from 1.
        line: u64,
    },
    /// A cell is longer than any answer is.
    #[error("a cell on line {line} has more than {} characters", super::limits::LONGEST_CELL)]
    LongCell {
        /// The line, from 1.
        line: u64,
    },
    /// The file is larger than any table of answers is.
    #[error("the file has more than {} MiB", super::limits::MOST_BYTES / 1024 / 1024)]
    TooLarge,
    /// The table has more columns or rows than any table of answers has.
    #[error("the table has more than {most} {what}")]
    TooMany {
        /// Columns or rows.
        what: &'static str,
        /// How many there may be.
        most: usize,
    },
    /// There is nothing to read.
    #[error("there is no row with a header in this table")]
    NoHeader,
    /// A workbook that cannot be opened.
    #[error("this is not a workbook that can be read")]
    NotAWorkbook,
    /// Something stands in more than one sheet, and nobody said which one holds the answers.
    #[error("the workbook has {} sheets in which something stands", .sheets.len())]
    SeveralSheets {
        /// The sheets.
        sheets: Vec<String>,
    },
    /// A sheet that the workbook does not have.
    #[error("the workbook has no sheet `{name}`")]
    UnknownSheet {
        /// What was asked for.
        name: String,
        /// The sheets it has.
        sheets: Vec<String>,
    },
}

impl TableError {
    /// What to do about it.
    ///
    /// ```
    /// # use ilt::intake::TableError;
    /// assert_eq!(TableError::NoHeader.help(), "export the answers with the line of their questions");
    /// ```
    pub fn help(&self) -> String {
        match self {
            Self::NotText { .. } => {
                "save it as CSV UTF-8, or name its encoding (`encoding: windows-1252`) if all of it is in that one"
                    .into()
            }
            Self::UnknownEncoding(_) => "such as utf-8, windows-1252 or utf-16le".into(),
            Self::OpenQuote { .. } => {
                "the file may be cut off: export it once more, or close the quote in that line".into()
            }
            Self::OddQuote { .. } => {
                "close the quote in that line; a quote that belongs to the text is written twice".into()
            }
            Self::CutOff { .. } => "it was not saved to its end: export it once more".into(),
            Self::LongCell { .. } => "is this the table of the answers? Look at that line".into(),
            Self::TooLarge | Self::TooMany { .. } => "export the answers of one cycle alone".into(),
            Self::NoHeader => "export the answers with the line of their questions".into(),
            Self::NotAWorkbook => "save it as xlsx or as CSV UTF-8".into(),
            Self::SeveralSheets { sheets } => format!("name the one with the answers: {}", listed(sheets)),
            Self::UnknownSheet { sheets, .. } => format!("its sheets are: {}", listed(sheets)),
        }
    }
}

fn listed(sheets: &[String]) -> String {
    sheets.iter().map(|sheet| format!("`{sheet}`")).collect::<Vec<_>>().join(", ")
}

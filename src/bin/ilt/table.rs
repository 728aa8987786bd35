//! Tables that other tools export.

use std::path::Path;

use ilt::intake::{Delimiter, Layout, Table, TableError};

use crate::files;
use crate::outcome::Outcome;

/// How a table is read, where that is not to be found out.
#[derive(Debug, clap::Args)]
pub(crate) struct Reading {
    /// The sheet of a workbook, where something stands in several
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What stands between cells: comma, semicolon, tab or pipe
    #[arg(long, value_name = "WORD")]
    delimiter: Option<Delimiter>,
    /// The encoding of the text, such as windows-1252
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// How many lines stand above the header
    #[arg(long, value_name = "N")]
    title_lines: Option<i64>,
    /// How many lines the header has
    #[arg(long, value_name = "N")]
    header_lines: Option<i64>,
}

impl Reading {
    pub(crate) fn layout(&self) -> Layout {
        Layout {
            sheet: self.sheet.clone(),
            delimiter: self.delimiter,
            encoding: self.encoding.clone(),
            title_lines: self.title_lines,
            header_lines: self.header_lines,
        }
    }
}

/// Reads a table, or says why it is none.
pub(crate) fn read(path: &Path, layout: &Layout) -> Result<Table, Outcome> {
    let bytes = files::bytes_of(path)?;
    Table::read(&bytes, layout).map_err(|error| {
        let option = if let TableError::SeveralSheets { .. } = error { " by `--sheet`" } else { "" };
        let help = error.help().replacen("the answers", &format!("the answers{option}"), 1);
        let sentence = format!("`{}`: {error}; {help}", files::shown(path));
        Outcome::could_not_run([sentence])
    })
}

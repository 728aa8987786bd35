//! Tables that other tools export.

use std::path::Path;

use ilt::intake::{Layout, Table};

use crate::files;
use crate::outcome::Outcome;

/// Reads a table, or says why it is none.
pub(crate) fn read(path: &Path, layout: &Layout) -> Result<Table, Outcome> {
    let bytes = files::bytes_of(path)?;
    Table::read(&bytes, layout).map_err(|error| {
        let sentence = format!("`{}`: {error}; {}", files::shown(path), error.help());
        Outcome::could_not_run([sentence])
    })
}

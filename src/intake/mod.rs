//! Answers that another tool collected: a table, a mapping of its columns and cells, and the responses it becomes.
//!
//! A [`Table`] is what a tool exported, as CSV or xlsx. A [`Mapping`] says which column is which question and which cell
//! means which point; [`Mapping::draft`] proposes one and asks a person whatever is doubtful. [`Mapping::import`] makes a
//! set of responses for each team, and an [`ImportReport`] of what was read, used and left out. Names, addresses and
//! whatever is not mapped never leave the table. The questions of another tool become a framework by [`bank`].
//!
//! ```
//! use ilt::Framework;
//! use ilt::intake::{Keys, Layout, Mapping, Table};
//! use ilt::response::document::{CycleDocument, TeamDocument};
//!
//! let framework = Framework::new_leaders();
//! let export = "Timestamp,Delegate responsibilities to various team members?\n2026-11-02,Often\n2026-11-02,Never\n";
//! let table = Table::read(export.as_bytes(), &Layout::default())?;
//!
//! let mut draft = Mapping::draft(&framework, &table);
//! draft.team = Some(TeamDocument::new("cedar", "Cedar"));
//! draft.cycle = CycleDocument::new("fall_2026", "Fall 2026", 1);
//! draft.to_decide = None; // what a person was asked: that no other question has a column
//! let mapping = Mapping::check(&framework, draft)?;
//!
//! let import = mapping.import(&table, &Keys::numbers());
//! assert_eq!(import.report.cells.answered, 2);
//! assert_eq!(import.responses?[0].completion().respondents, 2);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod bank;
mod check;
mod column;
mod decoding;
mod delimited;
mod document;
mod draft;
mod error;
mod import;
mod keys;
mod lexicon;
mod likeness;
mod limits;
mod line;
mod mapped;
mod moment;
mod report;
mod table;
mod workbook;

#[cfg(feature = "authoring")]
pub(crate) use delimited::sheet;

pub use check::Mapping;
pub use document::{
    ColumnDocument, ColumnKind, DateOrder, DecisionDocument, Delimiter, LeaveOutDocument, MappingDocument,
    MappingFormat, TableDocument as Layout,
};
pub use error::TableError;
pub use import::Import;
pub use keys::{Keys, KeysError};
pub use report::{ImportCells, ImportFormat, ImportLeftOut, ImportReport, ImportTeam, ImportUnknown};
pub use table::Table;

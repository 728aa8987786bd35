use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{choices, read_back};
use crate::framework::{QuestionId, Release};

choices! {
    /// The format of an import report. A program that meets a higher number was made before that format was.
    pub enum ImportFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-import/1",
    }
}

/// What became of a table: which rows were used and which were left out, and what the cells said. It holds no name, no
/// address and nobody's answers; what was not understood is told by column, without the rows.
///
/// ```
/// # use ilt::Framework;
/// # use ilt::intake::{ColumnDocument, Keys, Layout, Mapping, MappingDocument, Table};
/// # use ilt::response::document::{CycleDocument, TeamDocument};
/// # let framework = Framework::new_leaders();
/// # let table = Table::read(b"Q3_1,Name\nOften,Ana\nusually,Ben\n", &Layout::default())?;
/// # let mut document = MappingDocument::new(&framework, CycleDocument::new("fall", "Fall", 1));
/// # document.team = Some(TeamDocument::new("cedar", "Cedar"));
/// # document.columns.push(ColumnDocument::question("Q3_1", "delegation"));
/// let import = Mapping::check(&framework, document)?.import(&table, &Keys::numbers());
/// assert_eq!((import.report.rows, import.report.cells.answered), (2, 1));
/// assert_eq!(import.report.not_understood[0].words, ["usually"]);
/// assert_eq!(import.report.not_read, ["Name"]);
/// assert!(import.responses.is_err()); // nothing is dropped in silence
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ImportDocument", transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ImportReport {
    /// The format of this document.
    pub format: ImportFormat,
    /// The framework that was answered.
    pub framework: Release,
    /// The sheet that was read, of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// How many rows were read in which something stands.
    pub rows: u64,
    /// How many rows are responses now.
    pub used: u64,
    /// How many rows were left out by each rule of the mapping, in its order.
    pub left_out: Vec<ImportLeftOut>,
    /// How many rows were left out because a later row is of the same respondent.
    pub replaced: u64,
    /// How many of the rows that were used name no respondent: each counts as a person of their own.
    pub unnamed: u64,
    /// How many of the rows that were used answer no question.
    pub without_answers: u64,
    /// How many rows nothing stands in.
    pub blank: u64,
    /// What the cells of the rows that were used say.
    pub cells: ImportCells,
    /// The teams with their responses.
    pub teams: Vec<ImportTeam>,
    /// The columns that were not read, by their titles.
    pub not_read: Vec<String>,
    /// The questions that the cycle asks and no column answers: nobody answered them.
    pub no_column: Vec<QuestionId>,
    /// What stands in mapped columns and was not understood.
    pub not_understood: Vec<ImportUnknown>,
}

read_back! { ImportReport, }

/// How many rows a rule left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ImportLeftOut {
    /// Why, in the mapping's words.
    pub because: String,
    /// How many rows.
    pub rows: u64,
}

/// What the cells of questions say, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ImportCells {
    /// Points of a scale.
    pub answered: u64,
    /// That the question does not apply.
    pub not_applicable: u64,
    /// That somebody does not know.
    pub dont_know: u64,
    /// Nothing.
    pub skipped: u64,
    /// Something that was not understood.
    pub not_understood: u64,
}

/// How many responses a team has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ImportTeam {
    /// The team's id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How many responses.
    pub responses: u64,
    /// How many people were asked: as many as answered where the mapping does not say it.
    pub roster_size: u64,
    /// Whether the mapping says how many were asked.
    pub roster_is_known: bool,
}

/// What was not understood of a mapped column. Which rows say it is not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(transform = crate::json_schema::clean_output::<Self>)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ImportUnknown {
    /// The column's title.
    pub column: String,
    /// The question that it answers; nothing where it says something else.
    pub question: Option<QuestionId>,
    /// The different words, in code-point order, the first ones of many and each cut where it is long.
    pub words: Vec<String>,
    /// How many different words there are.
    pub different: u64,
}

//! The shape of a mapping's file, nothing checked yet. [`Mapping`](super::Mapping) is the checked whole.

use indexmap::IndexMap;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::limits::{MOST_HEADER_LINES, MOST_TITLE_LINES};
use crate::document::{choices, document};
use crate::framework::document::ReleaseDocument;
use crate::framework::limits::QUESTIONS;
use crate::framework::{ID_PATTERN, PlainText};
use crate::json_schema::map;
use crate::response::document::{CycleDocument, TeamDocument};
use crate::response::limits;

/// Columns of one mapping.
pub(super) const COLUMNS: usize = 5_000;
/// Words of one table of words, such as what cells say.
pub(super) const WORDS: usize = 1_000;
/// Rules by which rows are left out.
pub(super) const RULES: usize = 100;
/// What a person may be asked.
pub(super) const DECISIONS: usize = 2_000;

choices! {
    /// The format of a mapping document. A program that meets a higher number was made before that format was.
    pub enum MappingFormat or UnsupportedFormat {
        /// The first format.
        V1 = "ilt-mapping/1",
    }
}

choices! {
    /// What stands between the cells of a text file.
    #[schemars(rename = "TableDelimiter")]
    pub enum Delimiter or UnknownChoice {
        /// `,`
        Comma = "comma",
        /// `;`, as in the languages that write decimals with a comma.
        Semicolon = "semicolon",
        /// A tab.
        Tab = "tab",
        /// `|`
        Pipe = "pipe",
    }
}

choices! {
    /// What a column says that is no answer to a question.
    #[schemars(rename = "MappedColumnKind")]
    pub enum ColumnKind or UnknownChoice {
        /// Who answered: an address or a name, of which nothing leaves the table but a key.
        Respondent = "respondent",
        /// Of which team.
        Team = "team",
        /// In which role.
        Role = "role",
        /// When: of two rows of one respondent the later counts.
        SubmittedAt = "submitted_at",
        /// What the respondent wanted to add.
        Comment = "comment",
    }
}

choices! {
    /// In which order a date names its parts.
    #[schemars(rename = "MappedDateOrder")]
    pub enum DateOrder or UnknownChoice {
        /// 2026-03-02
        YearMonthDay = "year_month_day",
        /// 02.03.2026
        DayMonthYear = "day_month_year",
        /// 3/2/26
        MonthDayYear = "month_day_year",
    }
}

document! {
    /// A mapping as its file has it: keep it, and read the next export by it.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::intake::{ColumnDocument, Mapping, MappingDocument};
    /// use ilt::response::document::{CycleDocument, TeamDocument};
    ///
    /// let framework = Framework::new_leaders();
    /// let mut document = MappingDocument::new(&framework, CycleDocument::new("fall_2026", "Fall 2026", 1));
    /// document.team = Some(TeamDocument::new("cedar", "Cedar"));
    /// document.columns.push(ColumnDocument::question("Q3_1", "delegation"));
    /// assert!(Mapping::check(&framework, document).is_ok());
    /// ```
    pub struct MappingDocument {
        required {
            /// The format of this document.
            format: MappingFormat,
            /// The framework that was answered.
            framework: ReleaseDocument,
            /// The cycle in which it was.
            cycle: CycleDocument,
            /// What the columns say. A column that is not here is not read.
            columns: Vec<ColumnDocument> [1..=COLUMNS],
        }
        optional {
            /// How the file is read, where that is not to be found out.
            table: TableDocument,
            /// The team of all rows, where no column says it.
            team: TeamDocument,
            /// Which team is meant by what stands in the column of the team. Without it every other text there is a team.
            teams: IndexMap<String, TeamDocument> [..=WORDS],
            /// By a team's id how many people were asked: as many as answered if left out.
            #[schemars(schema_with = "rosters_schema")]
            rosters: IndexMap<String, i64> [..=WORDS],
            /// Which role is meant by what stands in the column of the role.
            #[schemars(schema_with = "words_schema")]
            roles: IndexMap<String, String> [..=WORDS],
            /// What a cell says: the id of a point, `not_applicable`, `dont_know` or `skipped`. Words of the framework need
            /// not stand here; an empty cell is skipped.
            #[schemars(schema_with = "words_schema")]
            cells: IndexMap<String, String> [..=WORDS],
            /// Which rows are no responses.
            leave_out: Vec<LeaveOutDocument> [..=RULES],
            /// What a person has to decide. Nothing is imported as long as something stands here.
            to_decide: Vec<DecisionDocument> [..=DECISIONS],
        }
    }
}

document! {
    /// How a file is read, where that is not to be found out.
    ///
    /// ```
    /// use ilt::intake::{Delimiter, Layout, Table};
    ///
    /// let layout = Layout { delimiter: Some(Delimiter::Pipe), ..Layout::default() };
    /// let table = Table::read(b"Often, or so|Never\nx|y\n", &layout)?;
    /// assert_eq!(table.columns().next(), Some("Often, or so"));
    /// # Ok::<(), ilt::intake::TableError>(())
    /// ```
    #[schemars(rename = "TableLayout")]
    pub struct TableDocument {
        required {}
        optional {
            /// The sheet of a workbook; it may be left out where something stands in one sheet alone.
            sheet: String,
            /// What stands between the cells.
            delimiter: Delimiter,
            /// The encoding of the text, such as `windows-1252`.
            encoding: String,
            /// How many lines stand above the header.
            #[schemars(range(min = 0, max = MOST_TITLE_LINES))]
            title_lines: i64,
            /// How many lines the header has.
            #[schemars(range(min = 1, max = MOST_HEADER_LINES))]
            header_lines: i64,
        }
    }
}

document! {
    /// What one column says.
    ///
    /// ```
    /// # use ilt::intake::{ColumnDocument, ColumnKind};
    /// let who = ColumnDocument::of("Email Address", ColumnKind::Respondent);
    /// assert_eq!((who.question, who.says), (None, Some(ColumnKind::Respondent)));
    /// ```
    #[schemars(rename = "MappedColumn")]
    pub struct ColumnDocument {
        required {
            /// The column's title, or one of its titles where its header has several lines.
            column: String,
        }
        optional {
            /// The id of the question that is answered in it.
            #[schemars(extend("pattern" = ID_PATTERN))]
            question: String,
            /// What else it says.
            says: ColumnKind,
            /// What its cells say, where that is not what the same words say elsewhere.
            #[schemars(schema_with = "words_schema")]
            cells: IndexMap<String, String> [..=WORDS],
            /// In which order its dates name their parts: found out if left out.
            dates: DateOrder,
        }
    }
}

document! {
    /// Rows that are no responses: a preview, a test, an unfinished one.
    ///
    /// ```
    /// # use ilt::intake::LeaveOutDocument;
    /// let previews = LeaveOutDocument::new("preview", "Status", ["Survey Preview", "1"]);
    /// assert_eq!(previews.because, "preview");
    /// ```
    #[schemars(rename = "LeftOutRows")]
    pub struct LeaveOutDocument {
        required {
            /// Why, in a word or two: the import report counts the rows by it.
            because: PlainText,
            /// The column that tells them.
            column: String,
            /// What stands in it in these rows, whole; an empty text means an empty cell.
            is: Vec<String> [1..=WORDS],
        }
        optional {}
    }
}

document! {
    /// Something about a table that a person has to decide: change the mapping, and take the question out.
    ///
    /// ```
    /// # use ilt::intake::DecisionDocument;
    /// let decision = DecisionDocument { about: "the cell `6`".into(), decide: "what does it say?".into() };
    /// assert_eq!(decision.about, "the cell `6`");
    /// ```
    #[schemars(rename = "MappingDecision")]
    pub struct DecisionDocument {
        required {
            /// What it is about.
            about: PlainText,
            /// The question, and what may be done.
            decide: PlainText,
        }
        optional {}
    }
}

impl MappingDocument {
    /// A mapping of no columns yet.
    pub fn new(framework: &crate::Framework, cycle: CycleDocument) -> Self {
        Self { framework: framework.into(), cycle, ..Self::default() }
    }
}

impl ColumnDocument {
    /// A column that answers a question.
    pub fn question(column: &str, question: &str) -> Self {
        Self { column: column.to_owned(), question: Some(question.to_owned()), ..Self::default() }
    }

    /// A column that says something else.
    pub fn of(column: &str, says: ColumnKind) -> Self {
        Self { column: column.to_owned(), says: Some(says), ..Self::default() }
    }
}

impl LeaveOutDocument {
    /// The rows in which one of these texts stands in the column.
    pub fn new<'a>(because: &str, column: &str, is: impl IntoIterator<Item = &'a str>) -> Self {
        let is = is.into_iter().map(str::to_owned).collect();
        Self { because: because.into(), column: column.to_owned(), is }
    }
}

fn words_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "object", "additionalProperties": { "type": "string", "pattern": ID_PATTERN } })
}

fn rosters_schema(_: &mut SchemaGenerator) -> Schema {
    map(ID_PATTERN, &json_schema!({ "type": "integer", "minimum": 1, "maximum": limits::ROSTER }))
}

const _: () = assert!(QUESTIONS <= COLUMNS);

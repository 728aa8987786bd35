//! A mapping as far as it is certain, and a question to a person for whatever is not.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::column::Column;
use super::document::{DECISIONS, WORDS};
use super::lexicon::Lexicon;
use super::likeness::likeness;
use super::line::is_blank;
use super::moment::{moment, orders};
use super::{
    ColumnDocument, ColumnKind, DateOrder, DecisionDocument, Layout, LeaveOutDocument, Mapping, MappingDocument, Table,
};
use crate::framework::{Framework, Question};
use crate::response::document::CycleDocument;

/// Characters of a cell that a draft repeats: labels are shorter.
const LABEL_LENGTH: usize = 80;

/// What tools call a column in which everybody knows what stands: not the words of a survey.
const OF_TOOLS: &[(ColumnKind, &[&str])] = &[
    (
        ColumnKind::Respondent,
        &[
            "email address",
            "email",
            "e-mail",
            "username",
            "recipientemail",
            "recipient email",
            "dirección de correo electrónico",
        ],
    ),
    (
        ColumnKind::SubmittedAt,
        &[
            "timestamp",
            "completion time",
            "recordeddate",
            "recorded date",
            "end date",
            "enddate",
            "submitdate",
            "date submitted",
            "survey timestamp",
            "marca temporal",
            "hora de finalización",
        ],
    ),
];
/// Words in the title of a column that asks for the team, in the languages of this crate.
const TEAM_WORDS: &[&str] = &["team", "department", "school", "equipo", "departamento", "escuela"];
const ROLE_WORDS: &[&str] = &["role", "position", "cargo", "función", "rol"];
const COMMENT_WORDS: &[&str] = &["anything else", "comments", "comment", "comentarios", "algo más"];
/// In which cells of which column tools mark a row that no respondent wrote.
const PREVIEWS: &[(&str, &[&str])] =
    &[("status", &["survey preview", "preview"]), ("response type", &["survey preview"])];
/// The same in numbers, which may mean something else in another tool.
const MAYBE_PREVIEWS: &[(&str, &[&str])] = &[("status", &["1"]), ("response type", &["1"])];
/// Where tools say that a row was not finished: a column of that name, or of one that ends so.
const FINISHED: &[(&str, &[&str])] = &[
    ("finished", &["false", "0"]),
    ("submitdate", &[""]),
    ("date submitted", &[""]),
    ("_complete", &["0", "1", "incomplete", "unverified"]),
    ("complete?", &["0", "1", "incomplete", "unverified"]),
];

impl Mapping {
    /// A mapping of a table as far as it is certain: columns by the ids, codes or texts of questions, in any language of
    /// the framework, and cells by the labels of their answers. Whatever is doubtful stands in `to_decide` as a question to
    /// a person. Of cells it repeats those alone that stand in columns of questions.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::intake::{Layout, Mapping, Table};
    ///
    /// let export = "Email,Delegate responsibilities to various team members?\nana@school.example,6\n";
    /// let table = Table::read(export.as_bytes(), &Layout::default())?;
    /// let draft = Mapping::draft(&Framework::new_leaders(), &table);
    /// assert_eq!(draft.columns[1].question.as_deref(), Some("delegation"));
    /// let asked: Vec<&str> = draft.to_decide.iter().flatten().map(|decision| &*decision.about).collect();
    /// assert!(asked.contains(&"the cell `6`"), "{asked:?}"); // is it a point, or "not applicable"?
    /// # Ok::<(), ilt::intake::TableError>(())
    /// ```
    pub fn draft(framework: &Framework, table: &Table) -> MappingDocument {
        let mut draft = Draft {
            framework,
            table,
            lexicon: Lexicon::of(framework),
            document: MappingDocument::new(framework, CycleDocument::new("cycle", "Cycle", 1)),
            to_decide: Vec::new(),
        };
        draft.document.table = Some(table.layout.clone()).filter(|layout| *layout != Layout::default());
        draft.decide("the cycle", "write its `id`, its `label` and its `order` among the team's cycles");
        draft.columns();
        draft.cells();
        draft.rows();
        let Draft { mut document, mut to_decide, .. } = draft;
        to_decide.truncate(DECISIONS);
        document.to_decide = Some(to_decide);
        document
    }
}

struct Draft<'a> {
    framework: &'a Framework,
    table: &'a Table,
    lexicon: Lexicon<'a>,
    document: MappingDocument,
    to_decide: Vec<DecisionDocument>,
}

impl<'a> Draft<'a> {
    fn decide(&mut self, about: impl AsRef<str>, decide: impl AsRef<str>) {
        self.to_decide.push(DecisionDocument { about: about.as_ref().into(), decide: decide.as_ref().into() });
    }

    fn columns(&mut self) {
        let mut asked: IndexMap<&str, Vec<&Column>> = IndexMap::new();
        for column in &self.table.columns {
            if let Some(question) = self.lexicon.question(column) {
                asked.entry(question.id().as_str()).or_default().push(column);
            }
        }
        let is_question = |column: &Column| asked.values().flatten().any(|other| other.place == column.place);
        let others: Vec<&Column> = self.table.columns.iter().filter(|column| !is_question(column)).collect();
        self.others(&others);
        for (question, columns) in &asked {
            match columns.as_slice() {
                [column] => self.document.columns.push(ColumnDocument::question(&column.name, question)),
                several => {
                    let names: Vec<String> = several.iter().map(|column| format!("`{}`", column.name)).collect();
                    let names = names.join(" and ");
                    self.decide(
                        format!("the question `{question}`"),
                        format!("which column answers it: {names}? Write the one under `columns`"),
                    );
                }
            }
        }
        let missing = self.framework.questions().filter(|question| !asked.contains_key(question.id().as_str()));
        let missing: Vec<String> = missing.map(|question| format!("`{}`", question.id())).collect();
        if !missing.is_empty() {
            let are = if missing.len() == 1 { "the question" } else { "the questions" };
            let is_mapped = |column: &Column| self.document.columns.iter().any(|mapped| mapped.column == column.name);
            let left: Vec<String> =
                others.iter().filter(|column| !is_mapped(column)).map(|column| format!("`{}`", column.name)).collect();
            let left = if left.is_empty() { String::new() } else { format!("; columns left: {}", left.join(", ")) };
            self.decide(
                format!("{are} {}", missing.join(", ")),
                format!(
                    "no column was found: add each under `columns` as `{{column: TITLE, question: ID}}`, or list what was \
                     asked in `asked` of the cycle{left}"
                ),
            );
        }
    }

    /// Columns that answer no question.
    fn others(&mut self, others: &[&Column]) {
        for (kind, names) in OF_TOOLS {
            let is_name = |like: &str| names.contains(&like) || is_redcap_time(*kind, like);
            let named = |column: &&&Column| column.titles.iter().any(|title| is_name(&likeness(title)));
            if let Some(column) = others.iter().find(named) {
                let mut document = ColumnDocument::of(&column.name, *kind);
                if *kind == ColumnKind::SubmittedAt {
                    document.dates = self.dates(column);
                }
                self.document.columns.push(document);
            }
        }
        if !self.has(ColumnKind::Respondent) {
            self.decide(
                "the respondent",
                "does a column name who answered? Give it `says: respondent`; without one every row is a person of their own",
            );
        }
        let mapped: Vec<String> = self.document.columns.iter().map(|column| column.column.clone()).collect();
        let about = |words: &[&str]| {
            let titled = |found: &dyn Fn(&str, &str) -> bool| {
                let has_such = |column: &&&Column| {
                    let mut titles = column.titles.iter().map(|title| likeness(title));
                    titles.any(|like| words.iter().any(|word| found(&like, word)))
                };
                others
                    .iter()
                    .filter(|column| !mapped.contains(&column.name))
                    .find(has_such)
                    .map(|column| column.name.clone())
            };
            // a column that is called so comes before one in whose title the word stands
            titled(&|like, word| like == word).or_else(|| titled(&|like, word| like.contains(word)))
        };
        match about(TEAM_WORDS) {
            Some(column) => {
                self.document.columns.push(ColumnDocument::of(&column, ColumnKind::Team));
                self.decide(
                    format!("the column `{column}`"),
                    "does it say the team? Every different text in it becomes one unless `teams` says otherwise; if it does \
                     not say it, take it out and write `team`",
                );
            }
            None => self.decide("the team", "write `team` with its `id` and `name`, or give a column `says: team`"),
        }
        if !self.framework.roles().is_empty()
            && let Some(column) = about(ROLE_WORDS)
        {
            self.document.columns.push(ColumnDocument::of(&column, ColumnKind::Role));
            self.decide(format!("the column `{column}`"), "does it say the role? If not, take it out");
        }
        if let Some(column) = about(COMMENT_WORDS) {
            self.document.columns.push(ColumnDocument::of(&column, ColumnKind::Comment));
            self.decide(
                format!("the column `{column}`"),
                "may the team read what was written in it, word for word and without names? If not, take it out",
            );
        }
    }

    fn has(&self, kind: ColumnKind) -> bool {
        self.document.columns.iter().any(|column| column.says == Some(kind))
    }

    /// What stands in a column.
    fn cells_of(&self, column: &Column) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        let (table, place) = (self.table, column.place);
        table.rows.iter().map(move |row| row.cell(place)).filter(|cell| !is_blank(cell))
    }

    /// The one order in which every date of a column is one.
    fn dates(&self, column: &Column) -> Option<DateOrder> {
        let cells = self.cells_of(column);
        let mut fit = orders(cells.clone()).into_iter();
        let first = fit.next()?;
        // where the year comes first the others read it so as well
        let differs = |order| cells.clone().any(|cell| moment(cell, order) != moment(cell, first));
        (!fit.any(differs)).then_some(first)
    }

    /// What cells say that the framework has no word for.
    fn cells(&mut self) {
        let mut unknown: BTreeMap<String, (String, &Question)> = BTreeMap::new();
        for document in &self.document.columns {
            let question = document.question.as_ref().and_then(|id| self.framework.question(id));
            let column = self.table.columns.iter().find(|column| column.name == document.column);
            let (Some(question), Some(column)) = (question, column) else { continue };
            let known = self.lexicon.answers(question);
            let cells = self.cells_of(column).map(|cell| (likeness(cell), cell));
            for (like, cell) in cells.filter(|(like, _)| !known.contains_key(like)) {
                if unknown.len() < WORDS {
                    let cut = cell.trim().chars().take(LABEL_LENGTH).collect();
                    unknown.entry(like).or_insert((cut, question));
                }
            }
        }
        let numbers = unknown.keys().filter(|word| word.parse::<i64>().is_ok()).count();
        if numbers > 1 {
            self.decide(
                "numbers in cells",
                "from which end does the tool count? Its own list of codes says it; do not go by the order of the labels alone",
            );
        }
        for (cell, question) in unknown.into_values() {
            let number = self.framework.plan().number(question.id().as_str());
            let offered = number.into_iter().flat_map(|number| self.framework.plan().words(number));
            let offered: Vec<&str> = offered.chain(["skipped"]).collect();
            let offered = offered.join(", ");
            self.to_decide.push(DecisionDocument {
                about: format!("the cell `{cell}`").as_str().into(),
                decide: format!("what does it say: {offered}? Write it under `cells`").as_str().into(),
            });
        }
    }

    /// Rows that may be no responses.
    fn rows(&mut self) {
        let says = |column: &Column, known: &[&str]| {
            let cells = self.table.rows.iter().map(|row| likeness(row.cell(column.place)));
            known
                .iter()
                .filter(|word| cells.clone().any(|cell| cell == **word))
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>()
        };
        let find = |list: &[(&str, &[&str])]| {
            self.table.columns.iter().find_map(|column| {
                let known = column.titles.iter().find_map(|title| {
                    let like = likeness(title);
                    list.iter()
                        .find(|(name, _)| *name == like || name.starts_with('_') && like.ends_with(name))
                        .map(|(_, known)| *known)
                })?;
                let is = says(column, known);
                (!is.is_empty()).then(|| (column.name.clone(), is))
            })
        };
        let (previews, maybe, unfinished) = (find(PREVIEWS), find(MAYBE_PREVIEWS), find(FINISHED));
        if let Some((column, is)) = previews {
            let rule = LeaveOutDocument { because: "preview".into(), column, is };
            self.document.leave_out.get_or_insert_default().push(rule);
        }
        let rows_where = |column: &str, is: &[String]| {
            let is = is.iter().map(|word| if word.is_empty() { "empty".to_owned() } else { format!("`{word}`") });
            format!("rows where `{column}` is {}", is.collect::<Vec<_>>().join(" or "))
        };
        if let Some((column, is)) = maybe {
            self.decide(
                rows_where(&column, &is),
                "Qualtrics writes so of a preview, which nobody answered: a rule of `leave_out` leaves it out",
            );
        }
        if let Some((column, is)) = unfinished {
            self.decide(
                rows_where(&column, &is),
                "they were not finished: a rule of `leave_out` leaves them out; without one they count with what they answer",
            );
        }
        self.decide(
            "test rows",
            "did somebody try the form out? A rule of `leave_out` leaves such rows out: a column, and what stands in it",
        );
    }
}

/// Whether a column is called as REDCap calls the one that says when a form was handed in, by the name of the form.
fn is_redcap_time(kind: ColumnKind, title: &str) -> bool {
    kind == ColumnKind::SubmittedAt && title.ends_with("_timestamp")
}

//! From a table and its mapping to sets of responses, and the account of what became of each row.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};

use indexmap::IndexMap;

use super::lexicon::{Lexicon, SKIPPED_WORD};
use super::likeness::likeness;
use super::line::{Line, is_blank};
use super::mapped::{Mapped, find};
use super::moment::{Moment, moment, orders};
use super::report::{ImportCells, ImportFormat, ImportLeftOut, ImportReport, ImportTeam, ImportUnknown};
use super::{ColumnKind, DateOrder, Keys, Mapping, Table, keys};
use crate::diagnostic::{Code, Diagnostic, Findings, Pointer, Problems};
use crate::framework::{NonResponse, Question, QuestionId, slug_of};
use crate::response::document::{ResponseDocument, ResponseSetDocument, TeamDocument};
use crate::response::{KeyScope, ResponseSet};

/// How many different words that were not understood are told of a column, and how many characters of each.
const WORDS_TOLD: usize = 50;
const WORD_LENGTH: usize = 80;
/// What Microsoft Forms writes where an address would stand.
const NOBODY: &str = "anonymous";

/// What a table became.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Import {
    /// A set of responses for each team, in the order in which the teams come in the table; the problems of the mapping
    /// where not every row was understood, and then nothing.
    pub responses: Result<Vec<ResponseSet>, Problems>,
    /// The account of every row and every cell.
    pub report: ImportReport,
}

impl Mapping {
    /// Reads a table by this mapping. Whatever is not understood is a problem, and then there are no responses: nothing is
    /// dropped in silence, and nothing guessed.
    ///
    /// Problems stand at their place in the mapping, and repeat no cell.
    pub fn import(&self, table: &Table, keys: &Keys) -> Import {
        let mut problems = Findings::default();
        let columns = self.columns(table, &mut problems);
        let teams = self.document.teams.as_ref();
        let mut reading = Reading {
            mapping: self,
            columns: &columns,
            teams: teams.map(|teams| teams.iter().rev().map(|(word, team)| (likeness(word), team)).collect()),
            unknown: IndexMap::new(),
            cells: ImportCells::default(),
        };
        let (kept, left_out) = reading.kept(table, &mut problems);
        let mut rows: Vec<Row<'_>> = kept.into_iter().map(|line| reading.row(line)).collect();
        let all = rows.len();
        reading.keep_the_later_ones(&mut rows, &mut problems);
        let replaced = (all - rows.len()) as u64;
        let rows: Vec<(Row<'_>, ResponseDocument)> = reading.responses(rows, keys);
        reading.told(&mut problems);
        let unnamed = rows.iter().filter(|(row, _)| row.who.is_none()).count() as u64;
        let without_answers =
            rows.iter().filter(|(_, response)| response.answers.iter().next().is_none()).count() as u64;
        let used = rows.len() as u64;
        let (cells, unknown) = (reading.cells, reading.into_unknown());
        let mut teams: IndexMap<String, (TeamDocument, Vec<ResponseDocument>)> = IndexMap::new();
        for (row, response) in rows {
            let Some(team) = row.team else { continue };
            teams.entry(team.id.clone()).or_insert_with(|| (team, Vec::new())).1.push(response);
        }
        let report = ImportReport {
            format: ImportFormat::V1,
            framework: self.framework.release().clone(),
            sheet: table.sheet().map(str::to_owned),
            rows: table.rows.len() as u64,
            used,
            left_out,
            replaced,
            unnamed,
            without_answers,
            blank: table.blank_rows,
            cells,
            teams: teams.values().map(|(team, responses)| self.team(team, responses.len())).collect(),
            not_read: self.not_read(table, &columns),
            no_column: self.no_column(&columns),
            not_understood: unknown,
        };
        Import { responses: self.sets(teams, keys, problems), report }
    }

    /// Each column of the mapping with its place in the table; a problem where it is not there, or where it is not certain
    /// which it is.
    fn columns<'a>(&'a self, table: &'a Table, problems: &mut Findings) -> Vec<Mapped<'a>> {
        let (at, lexicon) = (Pointer::root().key("columns"), Lexicon::of(&self.framework));
        let mut mapped: Vec<Mapped<'_>> = Vec::new();
        for (index, document) in self.document.columns.iter().enumerate() {
            let at = at.index(index);
            match find(table, &document.column) {
                Ok(column) => match mapped.iter().find(|other| other.column.place == column.place) {
                    Some(other) => {
                        let message = "this is the same column of the table under another of its titles";
                        let problem = Diagnostic::new(Code::BadColumn, &at.key("column"), message);
                        problems.push(problem.related(&other.at.key("column"), "it stands here first"));
                    }
                    None => mapped.push(Mapped::new(self, &lexicon, column, document, at)),
                },
                Err(problem) => problems.push(problem.at(&at.key("column"))),
            }
        }
        mapped
    }

    fn no_column(&self, columns: &[Mapped<'_>]) -> Vec<QuestionId> {
        let asked = |id: &str| self.document.cycle.asked.as_ref().is_none_or(|asked| asked.iter().any(|one| one == id));
        let answered = |id: &str| columns.iter().any(|mapped| mapped.document.question.as_deref() == Some(id));
        let ids = self.framework.questions().map(Question::id);
        ids.filter(|id| asked(id.as_str()) && !answered(id.as_str())).cloned().collect()
    }

    fn not_read(&self, table: &Table, columns: &[Mapped<'_>]) -> Vec<String> {
        let rules = self.document.leave_out.iter().flatten();
        let read: HashSet<usize> = columns
            .iter()
            .map(|mapped| mapped.column.place)
            .chain(rules.filter_map(|rule| Some(find(table, &rule.column).ok()?.place)))
            .collect();
        let rest = table.columns.iter().filter(|column| !read.contains(&column.place));
        rest.map(|column| column.name.clone()).collect()
    }

    fn team(&self, team: &TeamDocument, responses: usize) -> ImportTeam {
        let roster = self.roster(&team.id);
        ImportTeam {
            id: team.id.clone(),
            name: team.name.to_string(),
            responses: responses as u64,
            roster_size: roster.and_then(|size| u64::try_from(size).ok()).unwrap_or(responses as u64),
            roster_is_known: roster.is_some(),
        }
    }

    fn roster(&self, team: &str) -> Option<i64> {
        self.document.rosters.as_ref()?.get(team).copied()
    }

    /// The sets of the teams, if nothing is wrong.
    fn sets(
        &self,
        teams: IndexMap<String, (TeamDocument, Vec<ResponseDocument>)>,
        keys: &Keys,
        mut problems: Findings,
    ) -> Result<Vec<ResponseSet>, Problems> {
        let key_scope = match keys.0 {
            keys::Kind::Numbers => None,
            keys::Kind::Hashed(_) => Some(KeyScope::Team),
        };
        let mut sets = Vec::new();
        for (id, (team, responses)) in teams {
            let all = i64::try_from(responses.len()).unwrap_or(i64::MAX);
            let roster_size = self.roster(&id).unwrap_or(all);
            if roster_size < all {
                let at = Pointer::root().key("rosters").key(&id);
                let message = format!("more people answered than the {roster_size} who were asked");
                problems.push(Diagnostic::new(Code::MoreThanRoster, &at, message));
                continue;
            }
            let document = ResponseSetDocument {
                responses,
                key_scope,
                ..ResponseSetDocument::new(&self.framework, team, self.document.cycle.clone(), roster_size)
            };
            match ResponseSet::check(&self.framework, document) {
                Ok(set) => sets.push(set),
                Err(found) => problems.append(found.into()),
            }
        }
        Problems::or(problems, Some(sets))
    }
}

/// A row that is a response.
struct Row<'a> {
    line: &'a Line,
    /// Who answered, as it is compared; nothing where the row does not say it.
    who: Option<String>,
    team: Option<TeamDocument>,
}

struct Reading<'a> {
    mapping: &'a Mapping,
    columns: &'a [Mapped<'a>],
    /// By what a cell says the team that it means, where the mapping says it.
    teams: Option<HashMap<String, &'a TeamDocument>>,
    /// By the number of a mapped column the words that nothing is known of, and how many rows have one.
    unknown: IndexMap<usize, (BTreeSet<String>, u64)>,
    cells: ImportCells,
}

impl<'a> Reading<'a> {
    /// The rows that no rule leaves out, and how many each does.
    fn kept<'t>(&self, table: &'t Table, problems: &mut Findings) -> (Vec<&'t Line>, Vec<ImportLeftOut>) {
        let at = Pointer::root().key("leave_out");
        let mut rules = Vec::new();
        for (index, rule) in self.mapping.document.leave_out.iter().flatten().enumerate() {
            match find(table, &rule.column) {
                Ok(column) => {
                    let is: HashSet<String> = rule.is.iter().map(|text| likeness(text)).collect();
                    rules.push((column.place, is, ImportLeftOut { because: rule.because.to_string(), rows: 0 }));
                }
                Err(problem) => problems.push(problem.at(&at.index(index).key("column"))),
            }
        }
        let mut kept = Vec::with_capacity(table.rows.len());
        for line in &table.rows {
            let rule = rules.iter_mut().find(|(place, is, _)| is.contains(&likeness(line.cell(*place))));
            match rule {
                Some((.., left_out)) => left_out.rows += 1,
                None => kept.push(line),
            }
        }
        (kept, rules.into_iter().map(|(.., left_out)| left_out).collect())
    }

    /// The column that says that, with its number among the mapped ones.
    fn says(&self, kind: ColumnKind) -> Option<(usize, &'a Mapped<'a>)> {
        self.columns.iter().enumerate().find(|(_, mapped)| mapped.document.says == Some(kind))
    }

    /// What a column says of a row; nothing where its cell is empty.
    fn said<'t>(&self, kind: ColumnKind, line: &'t Line) -> Option<&'t str> {
        let (_, mapped) = self.says(kind)?;
        Some(line.cell(mapped.column.place)).filter(|cell| !is_blank(cell))
    }

    fn row<'t>(&mut self, line: &'t Line) -> Row<'t> {
        let who = self.said(ColumnKind::Respondent, line).map(likeness).filter(|who| who != NOBODY);
        Row { line, who, team: self.team(line) }
    }

    /// The team of a row: the one that its cell means, the one of all rows, or one that is called as the cell says.
    fn team(&mut self, line: &Line) -> Option<TeamDocument> {
        let Some((number, mapped)) = self.says(ColumnKind::Team) else { return self.mapping.document.team.clone() };
        let cell = line.cell(mapped.column.place);
        let like = likeness(cell);
        let team = match &self.teams {
            Some(teams) if teams.contains_key(&like) => teams.get(&like).map(|team| (*team).clone()),
            _ if is_blank(cell) => self.mapping.document.team.clone(),
            Some(_) => None,
            None => slug_of(&like).map(|id| TeamDocument::new(&id, cell.trim())),
        };
        if team.is_none() {
            self.not_understood(number, cell);
        }
        team
    }

    fn not_understood(&mut self, column: usize, cell: &str) {
        let (words, rows) = self.unknown.entry(column).or_default();
        *rows += 1;
        words.insert(cell.trim().to_owned());
    }

    /// Of several rows of one respondent of a team the latest counts.
    fn keep_the_later_ones(&self, rows: &mut Vec<Row<'_>>, problems: &mut Findings) {
        let mut of_one: HashMap<(String, String), Vec<usize>> = HashMap::new();
        for (number, row) in rows.iter().enumerate() {
            if let Some(who) = &row.who {
                let team = row.team.as_ref().map(|team| team.id.clone()).unwrap_or_default();
                of_one.entry((team, who.clone())).or_default().push(number);
            }
        }
        of_one.retain(|_, numbers| numbers.len() > 1);
        let orders = self.date_orders(rows);
        let mut undated = false;
        let mut replaced: HashSet<usize> = HashSet::new();
        for numbers in of_one.values() {
            let lines: Vec<(usize, &Line)> =
                numbers.iter().filter_map(|number| Some((*number, rows.get(*number)?.line))).collect();
            let mut latest = orders.iter().map(|order| self.latest(&lines, *order));
            let first = latest.next().flatten();
            undated |= first.is_none() || latest.any(|other| other != first);
            replaced.extend(numbers.iter().filter(|number| Some(**number) != first));
        }
        if undated {
            let root = Pointer::root();
            let problem = match self.says(ColumnKind::SubmittedAt) {
                Some((_, mapped)) => {
                    let message = "somebody has several rows, and it is not certain which of them is the later one";
                    let help = "say in which order its dates name their parts: `dates: day_month_year` or another";
                    Diagnostic::new(Code::UndatedRows, &mapped.at, message).help(help)
                }
                None => {
                    let message = "somebody has several rows, and no column says when each was handed in";
                    let help = "give the column with the time `says: submitted_at`";
                    Diagnostic::new(Code::UndatedRows, &root.key("columns"), message).help(help)
                }
            };
            problems.push(problem);
        }
        let mut number = 0;
        rows.retain(|_| {
            number += 1;
            !replaced.contains(&(number - 1))
        });
    }

    /// In which orders the dates may name their parts: those in which every one is a date.
    fn date_orders(&self, rows: &[Row<'_>]) -> Vec<DateOrder> {
        let Some((_, mapped)) = self.says(ColumnKind::SubmittedAt) else { return Vec::new() };
        if let Some(said) = mapped.document.dates {
            return vec![said];
        }
        let cells = rows.iter().map(|row| row.line.cell(mapped.column.place));
        orders(cells.filter(|cell| !is_blank(cell)))
    }

    /// The latest of some rows; nothing where one has no time, or two have the same.
    fn latest(&self, lines: &[(usize, &Line)], order: DateOrder) -> Option<usize> {
        let (_, mapped) = self.says(ColumnKind::SubmittedAt)?;
        let dated = lines.iter().map(|(number, line)| Some((moment(line.cell(mapped.column.place), order)?, *number)));
        let mut dated: Vec<(Moment, usize)> = dated.collect::<Option<_>>()?;
        dated.sort_unstable_by(|one, other| other.cmp(one));
        match dated.as_slice() {
            [(latest, number), (second, _), ..] if latest.cmp(second) == Ordering::Greater => Some(*number),
            _ => None,
        }
    }

    fn responses<'t>(&mut self, rows: Vec<Row<'t>>, keys: &Keys) -> Vec<(Row<'t>, ResponseDocument)> {
        let numbered = rows.into_iter().zip(1..);
        numbered.map(|(row, number)| self.response(row, keys, number)).collect()
    }

    fn response<'t>(&mut self, row: Row<'t>, keys: &Keys, number: usize) -> (Row<'t>, ResponseDocument) {
        let key = keys.key(row.who.as_deref(), (&self.mapping.document.cycle.id, row.line.number), number);
        let mut answers: Vec<(&str, &str)> = Vec::new();
        for (number, mapped) in self.columns.iter().enumerate() {
            let Some(question) = mapped.document.question.as_deref() else { continue };
            let word = self.answer(number, mapped, row.line.cell(mapped.column.place));
            answers.extend(word.map(|word| (question, word)));
        }
        let mut response = ResponseDocument::submitted(&key, answers);
        response.role = self.role(row.line);
        response.comment = self.said(ColumnKind::Comment, row.line).map(|comment| comment.trim().to_owned());
        (row, response)
    }

    /// The word of an answer; nothing where the question was skipped or the cell is not understood.
    fn answer(&mut self, number: usize, mapped: &Mapped<'a>, cell: &str) -> Option<&'a str> {
        let word = mapped.word(cell);
        let cells = &mut self.cells;
        let kind = match word {
            Some(SKIPPED_WORD) => &mut cells.skipped,
            Some(word) if word == NonResponse::NotApplicable.as_str() => &mut cells.not_applicable,
            Some(word) if word == NonResponse::DontKnow.as_str() => &mut cells.dont_know,
            Some(_) => &mut cells.answered,
            None => &mut cells.not_understood,
        };
        *kind += 1;
        if word.is_none() {
            self.not_understood(number, cell);
        }
        word.filter(|word| *word != SKIPPED_WORD)
    }

    fn role(&mut self, line: &Line) -> Option<String> {
        let (number, mapped) = self.says(ColumnKind::Role)?;
        let cell = Some(line.cell(mapped.column.place)).filter(|cell| !is_blank(cell))?;
        let role = mapped.word(cell).map(str::to_owned);
        if role.is_none() {
            self.not_understood(number, cell);
        }
        role
    }

    /// A problem for each column that says what nothing is known of. The words stand in the report.
    fn told(&self, problems: &mut Findings) {
        for (number, (words, rows)) in &self.unknown {
            let Some(mapped) = self.columns.get(*number) else { continue };
            let (rows, say) = if *rows == 1 { ("1 row".to_owned(), "says") } else { (format!("{rows} rows"), "say") };
            let words = if words.len() == 1 { "1 word".to_owned() } else { format!("{} different words", words.len()) };
            let message = format!("{rows} {say} here what was not understood: {words}");
            let help = match mapped.document.says {
                None => "the import report lists them: say what each means in `cells`, here or for all questions",
                Some(ColumnKind::Team) => "the import report lists them: say which team each is in `teams`",
                Some(_) => "the import report lists them: say which role each is in `roles`",
            };
            problems.push(Diagnostic::new(Code::UnmappedCells, &mapped.at.key("column"), message).help(help));
        }
    }

    fn into_unknown(self) -> Vec<ImportUnknown> {
        let columns = self.columns;
        let told = self.unknown.into_iter().filter_map(|(number, (words, _))| {
            let mapped = columns.get(number)?;
            let different = words.len() as u64;
            let cut = |word: String| word.chars().take(WORD_LENGTH).collect();
            Some(ImportUnknown {
                column: mapped.column.name.clone(),
                question: mapped.document.question.as_deref().and_then(|question| question.parse().ok()),
                words: words.into_iter().take(WORDS_TOLD).map(cut).collect(),
                different,
            })
        });
        told.collect()
    }
}

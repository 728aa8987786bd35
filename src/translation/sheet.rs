//! The table as a sheet: CSV, for translators who work in a spreadsheet.

use std::collections::HashMap;
use std::ops::Range;

use super::TranslationTable;
use super::document::{TextStatus, TranslationFormat, TranslationRowDocument, TranslationTableDocument};
use crate::Framework;
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems, suggestion};
use crate::document::Choice;
use crate::framework::Language;
use crate::intake::{TableError, sheet};
use crate::source::{FileProblems, SourceFile, SourceFormat};

/// The columns, as they are written; others may stand beside them.
const COLUMNS: [&str; 4] = ["id", "base", "ours", "status"];
/// By this mark a spreadsheet knows that the file is UTF-8.
const MARK: char = '\u{feff}';

/// Why a sheet of translations was not read.
///
/// ```
/// use ilt::{Framework, translation::{SheetError, TranslationTable}};
///
/// let framework = Framework::new_leaders();
/// let sheet = "id;base;ours;status\nareas.school_culture.title;School climate;Climat de l'école;missing\n";
/// let error = TranslationTable::read_csv(&framework, &"fr".parse()?, "fr.csv", sheet.as_bytes()).unwrap_err();
/// let SheetError::Problems(problems) = error else { panic!("it is a table") };
/// assert!(problems.to_string().contains("fr.csv:2:28"));
/// # Ok::<(), ilt::framework::LanguageError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SheetError {
    /// The file is no table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The table is wrong, each problem with its line and column.
    #[error(transparent)]
    Problems(#[from] FileProblems),
}

impl TranslationTableDocument {
    /// The table as CSV (RFC 4180) with the columns `id`, `base`, `ours` and `status`; it begins with the mark by which
    /// spreadsheets know UTF-8.
    ///
    /// ```
    /// use ilt::{Framework, translation::document::TranslationTableDocument};
    ///
    /// let csv = TranslationTableDocument::of(&Framework::new_leaders(), &"fr".parse()?).to_csv();
    /// assert!(csv.contains("\nareas.school_culture.title,School culture,,missing\n"));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn to_csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let rows = self.texts.iter().map(|row| [row.id.as_str(), &row.base, &row.ours, row.status.as_str()]);
        for row in [COLUMNS].into_iter().chain(rows) {
            // what is written stays in memory, where no disk is full
            let _ = writer.write_record(row);
        }
        let written = writer.into_inner().unwrap_or_default();
        format!("{MARK}{}", String::from_utf8_lossy(&written))
    }
}

impl TranslationTable {
    /// Reads and checks a table that came back as CSV with whatever delimiter, or as xlsx; further columns are left aside,
    /// and a status that is left out is that of a text without one. `path` is how people know the file.
    ///
    /// # Errors
    /// That it is no table, or every problem of it with line and column; those of an xlsx as if it were text.
    pub fn read_csv(framework: &Framework, language: &Language, path: &str, bytes: &[u8]) -> Result<Self, SheetError> {
        let (text, delimiter, lines) = sheet(bytes)?;
        // of such a file every place is found here
        let file = SourceFile::with_format(path, text, SourceFormat::Yaml);
        let mut lines = lines.into_iter().filter(|line| !line.is_blank());
        let header = lines.next().ok_or(TableError::NoHeader)?;
        let names: Vec<String> =
            header.cells.iter().map(|cell| cell.trim().trim_start_matches(MARK).to_lowercase()).collect();
        let cells = |number: u64| {
            let start = file.start_of_line(usize::try_from(number).unwrap_or(usize::MAX));
            cells(file.text(), start, delimiter)
        };
        let column = |name: &str| names.iter().position(|known| known == name);
        let missing: Vec<Diagnostic> = COLUMNS
            .iter()
            .filter(|name| **name != "status" && column(name).is_none())
            .map(|name| {
                let problem =
                    Diagnostic::new(Code::MissingField, &Pointer::root(), format!("there is no column `{name}`"));
                let near = names.iter().map(String::as_str).filter(|known| !COLUMNS.contains(known));
                let near = near.filter_map(|known| suggestion(known, [*name])).next();
                let help = near.map_or("keep the first row as it was written", |_| "keep the names of the first row");
                let line = cells(header.number);
                let whole = line.first().map_or(0, |cell| cell.start)..line.last().map_or(0, |cell| cell.end);
                Diagnostic { span: Some(file.span(whole)), ..problem.help(help) }
            })
            .collect();
        let (Some(id), Some(base), Some(ours)) = (column("id"), column("base"), column("ours")) else {
            return Err(FileProblems::of(&file, missing).into());
        };
        let status = column("status");
        let mut document = TranslationTableDocument {
            format: TranslationFormat::V1,
            framework: framework.into(),
            language: language.to_string(),
            texts: Vec::new(),
        };
        let (mut numbers, mut unknown) = (Vec::new(), Vec::new());
        for line in lines {
            let cell = |column: usize| line.cells.get(column).map_or("", String::as_str);
            let written = status.map_or("", |column| cell(column).trim());
            let known = TextStatus::CHOICES.iter().find(|status| status.word().eq_ignore_ascii_case(written));
            if known.is_none() && !written.is_empty() {
                let at = Pointer::root().key("texts").index(numbers.len()).key("status");
                let words: Vec<&str> = TextStatus::CHOICES.iter().map(|status| status.word()).collect();
                let help = suggestion(written, words.iter().copied());
                let message = format!("`{written}` is not one of: {}", words.join(", "));
                let problem = Diagnostic::new(Code::UnknownChoice, &at, message);
                unknown.push(match help {
                    Some(help) => problem.help(help),
                    None => problem,
                });
            }
            numbers.push(line.number);
            document.texts.push(TranslationRowDocument {
                id: cell(id).trim().to_owned(),
                base: cell(base).into(),
                ours: cell(ours).to_owned(),
                status: known.copied().unwrap_or_default(),
            });
        }
        let columns = HashMap::from([("id", id), ("base", base), ("ours", ours), ("status", status.unwrap_or(id))]);
        let place = |at: &Pointer| -> Option<Range<usize>> {
            let mut keys = at.as_str().split('/').skip(2);
            let number = numbers.get(keys.next()?.parse::<usize>().ok()?)?;
            let column = columns.get(keys.next().unwrap_or("id"))?;
            let cells = cells(*number);
            cells.get(*column).or(cells.last()).cloned()
        };
        let checked = Self::check(framework, document);
        let (table, problems) = match checked {
            Ok(table) => (Some(table), None),
            Err(problems) => (None, Some(problems)),
        };
        let problems = problems.into_iter().flat_map(Problems::into_iter).chain(unknown);
        let problems: Vec<Diagnostic> = problems
            .map(|mut problem| {
                let of = |at: &Pointer| Some(file.span(place(at).unwrap_or(0..0)));
                problem.span = of(&problem.pointer);
                problem.related.iter_mut().for_each(|related| related.span = of(&related.pointer));
                problem
            })
            .collect();
        match table {
            Some(table) if problems.is_empty() => Ok(table),
            _ => Err(FileProblems::of(&file, problems).into()),
        }
    }
}

/// Where the cells of a row stand that starts there.
fn cells(text: &str, start: usize, delimiter: char) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let (mut from, mut quoted) = (start, false);
    for (at, c) in text.get(start..).unwrap_or_default().char_indices() {
        let at = start + at;
        match c {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => {
                cells.push(from..at);
                return cells;
            }
            c if c == delimiter && !quoted => {
                cells.push(from..at);
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    cells.push(from..text.len());
    cells
}

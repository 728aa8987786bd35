use std::path::{Path, PathBuf};

use ilt::ResponseSet;
use ilt::intake::{ImportReport, Keys, Mapping};
use ilt::source::{FileProblems, SourceFile};

use crate::batch::{Bases, NEW_LEADERS, framework};
use crate::kind::Kind;
use crate::outcome::{Outcome, count, json};
use crate::{files, table};

const AFTER_HELP: &str = "\
Names, addresses and whatever is not mapped never leave the table. Respondents get numbers, which are
good for one cycle; with `--secret` the same person has the same key in every cycle, so that a report
can tell who stayed. Keep the secret apart from the responses.

Example: ilt import answers.csv --mapping mapping.yaml --into responses/";

/// Read a table of answers by its mapping: a set of responses for each team
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Import {
    /// What another tool exported: CSV or xlsx
    table: PathBuf,
    /// How it is read: `ilt map` drafts it
    #[arg(long, value_name = "FILE")]
    mapping: PathBuf,
    /// The framework that was answered
    #[arg(long, value_name = "FILE", default_value = NEW_LEADERS)]
    framework: PathBuf,
    #[command(flatten)]
    bases: Bases,
    /// A file with a secret of at least 16 bytes, from which keys of respondents are made
    #[arg(long, value_name = "FILE")]
    secret: Option<PathBuf>,
    /// The sheet of a workbook, where it is another one than the mapping says
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The folder for the sets: one file for each team, called by its id
    #[arg(long, value_name = "FOLDER")]
    into: Option<PathBuf>,
    /// Write the account of every row and cell into this file, as JSON
    #[arg(long, value_name = "FILE")]
    account: Option<PathBuf>,
}

impl Import {
    /// Imports; `output` is the file that the set goes to, which may hold one already.
    pub(crate) fn run(self, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        let framework = framework(&self.framework, &self.bases)?;
        let file = files::read(&self.mapping)?;
        let kind = Kind::of(&file);
        if kind != Kind::Mapping {
            // it may be somebody's answers, of which no line is shown
            return Err(format!("{}: `ilt map` drafts it", kind.is_not(&file, "a mapping is due")).into());
        }
        let mapping = Mapping::read(&framework, &file).map_err(|problems| Outcome::problems(vec![problems]))?;
        let mut layout = mapping.layout();
        layout.sheet = self.sheet.clone().or(layout.sheet);
        let table = table::read(&self.table, &layout)?;
        let import = mapping.import(&table, &self.keys()?);
        let sentences = account(&import.report);
        if let Some(path) = &self.account {
            files::write(path, &json(&import.report)?)?;
        }
        let sets = match import.responses {
            Ok(sets) => sets,
            Err(problems) => {
                let problems = vec![FileProblems::of(&file, problems)];
                return Err(Outcome { sentences, ..Outcome::problems(problems) });
            }
        };
        match (&self.into, sets.as_slice()) {
            (Some(folder), sets) => {
                into(folder, sets)?;
                Ok(Outcome { sentences, ..Outcome::default() })
            }
            (None, [set]) => {
                output.map_or(Ok(()), |output| is_free_for(output, set))?;
                Ok(Outcome { sentences, ..Outcome::document(json(set)?) })
            }
            (None, sets) => {
                let teams = count(sets.len() as u64, "team");
                let sentence =
                    format!("these are answers of {teams}: name a folder for their files by `--into FOLDER`");
                Err(sentence.into())
            }
        }
    }

    fn keys(&self) -> Result<Keys, Outcome> {
        let Some(path) = &self.secret else { return Ok(Keys::numbers()) };
        let secret = files::bytes_of(path)?;
        // an editor puts an end to the line, and another one none
        let secret = secret.trim_ascii();
        Keys::hashed(secret)
            .map_err(|error| Outcome::could_not_run([format!("`{}` holds no secret: {error}", files::shown(path))]))
    }
}

/// Refuses to write a set over something else than that team's set of that cycle.
fn is_free_for(path: &Path, set: &ResponseSet) -> Result<(), Outcome> {
    if !path.is_file() {
        return Ok(());
    }
    let there = files::read(path)?;
    set_of_same_cycle(&there, set).map(|_| ()).map_err(|sentence| format!("{sentence}: name another one").into())
}

/// The set of one team and cycle that a file holds already, or that it holds something else.
pub(crate) fn set_of_same_cycle(there: &SourceFile, set: &ResponseSet) -> Result<ResponseSet, String> {
    let known = (Kind::of(there) == Kind::ResponseSet).then(|| ResponseSet::read(set.framework(), there).ok());
    let known = known.flatten().filter(|known| known.occasion().is_same_as(set.occasion()));
    known.ok_or_else(|| format!("`{}` is there already and is something else", there.path()))
}

/// Writes each team's set; nothing where one of the files is there and something else.
fn into(folder: &Path, sets: &[ResponseSet]) -> Result<(), Outcome> {
    let place = |set: &ResponseSet| folder.join(format!("{}.json", set.occasion().team().id()));
    sets.iter().try_for_each(|set| is_free_for(&place(set), set))?;
    if let Err(error) = std::fs::create_dir_all(folder) {
        return Err(Outcome::could_not_run([format!("`{}` cannot be made: {error}", files::shown(folder))]));
    }
    let documents = sets.iter().map(|set| Ok((place(set), json(set)?)));
    Ok(files::write_all(&documents.collect::<Result<Vec<_>, Outcome>>()?)?)
}

/// The account in sentences.
fn account(report: &ImportReport) -> Vec<String> {
    let mut rows = vec![format!("{} used", report.used)];
    rows.extend(report.left_out.iter().map(|rule| format!("{} left out ({})", rule.rows, rule.because)));
    rows.extend((report.replaced > 0).then(|| format!("{} sent again later", report.replaced)));
    rows.extend((report.blank > 0).then(|| format!("{} blank besides", report.blank)));
    let cells = &report.cells;
    let counts = [
        (cells.answered, "answered"),
        (cells.not_applicable, "not applicable"),
        (cells.dont_know, "don't know"),
        (cells.skipped, "skipped"),
        (cells.not_understood, "not understood"),
    ];
    let cells: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}")).collect();
    let mut sentences: Vec<String> = report.sheet.iter().map(|sheet| format!("read the sheet `{sheet}`")).collect();
    sentences.push(format!("{}: {}", count(report.rows, "row"), rows.join(", ")));
    sentences.push(format!("cells: {}", cells.join(", ")));
    if report.unnamed > 0 {
        let rows = count(report.unnamed, "row");
        sentences.push(format!("{rows} of those name nobody: each counts as a person of their own"));
    }
    if report.without_answers > 0 {
        sentences.push(format!("{} without an answer", count(report.without_answers, "response")));
    }
    sentences.extend(report.teams.iter().map(|team| {
        let asked = if team.roster_is_known {
            format!("of {} people asked", team.roster_size)
        } else {
            "nothing says how many were asked, so as many as answered: write it under `rosters`".to_owned()
        };
        format!("{} ({}): {}; {asked}", team.id, team.name, count(team.responses, "response"))
    }));
    if !report.no_column.is_empty() {
        let questions: Vec<String> = report.no_column.iter().map(|id| format!("`{id}`")).collect();
        sentences.push(format!(
            "warning: no column answers {}: if they were not asked, list what was in `asked` of the cycle",
            questions.join(", ")
        ));
    }
    if !report.not_read.is_empty() {
        let columns: Vec<String> = report.not_read.iter().map(|title| format!("`{title}`")).collect();
        sentences.push(format!("not read: {}", columns.join(", ")));
    }
    sentences.extend(report.not_understood.iter().map(|unknown| {
        let words: Vec<String> = unknown.words.iter().map(|word| format!("`{word}`")).collect();
        format!("not understood in `{}`: {}", unknown.column, words.join(", "))
    }));
    sentences
}

use std::path::PathBuf;

use ilt::intake::Mapping;

use crate::batch::{Bases, NEW_LEADERS, framework};
use crate::files;
use crate::outcome::{Format, Outcome, count, json};
use crate::table::{self, Reading};
use crate::yaml;

const AFTER_HELP: &str = "\
The draft holds what is certain, and asks you whatever is not: answer each entry of `to_decide` in the
mapping and take it out. Keep the mapping: the next export of the same form is read by it.

Example: ilt map answers.csv --framework framework.yaml --output mapping.yaml";

/// Draft how a table of answers is read: which column is which question
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Map {
    /// What another tool exported: CSV or xlsx
    table: PathBuf,
    /// The framework that was answered
    #[arg(long, value_name = "FILE", default_value = NEW_LEADERS)]
    framework: PathBuf,
    #[command(flatten)]
    bases: Bases,
    #[command(flatten)]
    reading: Reading,
}

impl Map {
    /// Drafts the mapping; `output` is the file that it goes to, which may be one in which somebody decided already.
    pub(crate) fn run(self, format: Format, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        if let Some(output) = output.filter(|output| output.is_file()) {
            let path = files::shown(output);
            let sentence = format!("`{path}` is there already, and somebody may have filled it in: name another file");
            return Err(Outcome::could_not_run([sentence]));
        }
        let framework = framework(&self.framework, &self.bases)?;
        let table = table::read(&self.table, &self.reading.layout())?;
        let draft = Mapping::draft(&framework, &table);
        let with_column = draft.columns.iter().filter(|column| column.question.is_some()).count();
        let to_decide = draft.to_decide.as_ref().map_or(0, Vec::len);
        let sheet = table.sheet().map(|sheet| format!("read the sheet `{sheet}`"));
        let found = format!(
            "{} of {} found their column; {} to decide",
            with_column,
            count(framework.questions().count() as u64, "question"),
            count(to_decide as u64, "question")
        );
        let document = match format {
            Format::Json => json(&draft)?,
            Format::Text => yaml::document(&draft)?,
        };
        Ok(Outcome { sentences: sheet.into_iter().chain([found]).collect(), ..Outcome::document(document) })
    }
}

use std::path::{Path, PathBuf};

use ilt::Framework;
use ilt::compare::diff;
use ilt::framework::Language;
use ilt::overlay::Overlay;
use ilt::source::SourceFile;
use ilt::translation::document::TranslationTableDocument;
use ilt::translation::{SheetError, TranslationTable};

use crate::batch::{Bases, Named, framework, frameworks, named};
use crate::files;
use crate::kind::Kind;
use crate::outcome::{Format, Outcome, count, json};
use crate::yaml;

const AFTER_HELP: &str = "\
The table has a row for each text that is still to do (`missing`), that was made from other words
(`stale`), or that says letter for letter what it translates (`unchanged`). Whoever translates
writes `ours`; a text that is right as it is gets the status `done`. With `--from` the table comes
back: its texts go into your framework's or overlay's file, comments and layout as they are, with a
note from which words each was made. It is written to standard output, or over your file by
`--output`. Rows that nobody wrote stay open. A table may be YAML, JSON, CSV or xlsx, by its name.

Example: ilt translate es lakeside.yaml --output es.csv
         ilt translate es lakeside.yaml --from es.csv --output lakeside.yaml";

/// Write the texts that are to be translated as a table, and read it back
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Translate {
    /// The language, such as `es`
    language: Language,
    /// The framework, or the overlay that makes one
    #[arg(value_name = "FILE")]
    framework: PathBuf,
    /// The table that came back: its texts are put into the file
    #[arg(long, value_name = "TABLE", conflicts_with_all = ["all", "since", "csv"])]
    from: Option<PathBuf>,
    /// List every text, also those that are done
    #[arg(long, conflicts_with = "since")]
    all: bool,
    /// An earlier version of the framework: what stayed as it was while its words changed is stale
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    /// Write the table as CSV, as for a file by that ending
    #[arg(long)]
    csv: bool,
    #[command(flatten)]
    bases: Bases,
}

impl Translate {
    pub(crate) fn run(self, format: Format, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        match &self.from {
            None => self.table(format, output),
            Some(table) => self.take(table),
        }
    }

    /// What is to be done, as a table.
    fn table(&self, format: Format, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        if let Some(output) = output.filter(|output| is_same_file(output, &self.framework)) {
            let sentence = format!("`{}` would be overwritten by a table: name another file", files::shown(output));
            return Err(Outcome::could_not_run([sentence]));
        }
        let table = match &self.since {
            Some(since) => {
                let [old, new] = frameworks([since, &self.framework], &self.bases)?;
                self.is_another(&new)?;
                TranslationTableDocument::since(&old, &new, &self.language)
            }
            None => {
                let framework = framework(&self.framework, &self.bases)?;
                self.is_another(&framework)?;
                if self.all {
                    TranslationTableDocument::of_all(&framework, &self.language)
                } else {
                    TranslationTableDocument::of(&framework, &self.language)
                }
            }
        };
        let rows = count(table.texts.len() as u64, "text");
        let sentence = if self.all { format!("{rows} in `{}`", self.language) } else { format!("{rows} to do") };
        let ending = output.and_then(|path| path.extension()).map(|ending| ending.to_ascii_lowercase());
        let document = match ending.as_deref().and_then(|ending| ending.to_str()) {
            Some("csv") => table.to_csv(),
            Some("json") => json(&table)?,
            Some("xlsx") => {
                let sentence = "a workbook is read and not written: write CSV, which every spreadsheet opens";
                return Err(Outcome::could_not_run([sentence.to_owned()]));
            }
            _ if self.csv => table.to_csv(),
            _ if format == Format::Json => json(&table)?,
            _ => yaml::translation(&table)?,
        };
        Ok(Outcome { sentences: vec![sentence], ..Outcome::document(document) })
    }

    /// The language is none of those into which nothing is translated.
    fn is_another(&self, framework: &Framework) -> Result<(), Outcome> {
        if self.language == *framework.default_language() {
            let sentence = format!("`{}` is the default language, from which texts are translated", self.language);
            return Err(Outcome::could_not_run([sentence]));
        }
        Ok(())
    }

    /// Puts a table into the file that the person owns.
    fn take(&self, table: &Path) -> Result<Outcome, Outcome> {
        let [Named { framework: old, base, file: Some(file) }] = named([&self.framework], &self.bases)? else {
            let sentence = "this framework is not yours to change: make an overlay of it (`ilt new overlay ID`), and \
                            translate that";
            return Err(Outcome::could_not_run([sentence.to_owned()]));
        };
        self.is_another(&old)?;
        let table = self.read(&old, table)?;
        let wrong = |problems: ilt::diagnostic::Problems| {
            let told = problems.iter().map(ToString::to_string);
            Outcome::could_not_run(told.chain(["with these texts the file would be wrong".to_owned()]))
        };
        let (text, new) = match base.filter(|_| Kind::of(&file) == Kind::Overlay) {
            Some(base) => {
                let overlay = Overlay::read(&base, &file).map_err(|problems| Outcome::problems(vec![problems]))?;
                let new = table.put_into_overlay(&base, &overlay).map_err(wrong)?;
                (table.overlay_file(&base, &overlay, &file), new.into_framework())
            }
            None => (table.framework_file(&old, &file), table.put_into(&old).map_err(wrong)?),
        };
        let Some(text) = text else { return Err(not_in_place(&file)) };
        let mut sentences = vec![match table.open() {
            0 => format!("{} put in", count(table.written() as u64, "text")),
            open => format!("{} put in, {open} still open", count(table.written() as u64, "text")),
        }];
        if let Some(least) = diff(&old, &new).version.least {
            let version = old.version();
            sentences.push(format!("where version {version} was given out before, write {least} now"));
        }
        Ok(Outcome { sentences, ..Outcome::document(text) })
    }

    fn read(&self, framework: &Framework, path: &Path) -> Result<TranslationTable, Outcome> {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        let told = |problems| Outcome::problems(vec![problems]);
        if let Some("yaml" | "yml" | "json") = ending.as_deref().and_then(|ending| ending.to_str()) {
            let table = TranslationTable::read(framework, &files::read(path)?).map_err(told)?;
            if *table.language() != self.language {
                let sentence =
                    format!("`{}` is in `{}`, and not in `{}`", files::shown(path), table.language(), self.language);
                return Err(Outcome::could_not_run([sentence]));
            }
            return Ok(table);
        }
        let (shown, bytes) = (files::shown(path), files::bytes_of(path)?);
        TranslationTable::read_csv(framework, &self.language, &shown, &bytes).map_err(|error| match error {
            SheetError::Problems(problems) => told(problems),
            error => Outcome::could_not_run([format!("`{shown}`: {error}; save it as CSV UTF-8")]),
        })
    }
}

/// A file that is so written that nothing can be put into it without losing what else stands there.
fn not_in_place(file: &SourceFile) -> Outcome {
    let sentence = format!(
        "the texts cannot be put into `{}` as it is written, and nothing in it is thrown away: write out what an alias \
         (`*`) or a merge repeats, or put the texts into an overlay of their own",
        file.path()
    );
    Outcome::could_not_run([sentence])
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    one == other || matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

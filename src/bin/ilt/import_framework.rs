use std::path::{Path, PathBuf};

use ilt::Framework;
use ilt::intake::bank::{BankImport, BankReport, BankTool, Crosswalk, CrosswalkDocument};
use ilt::source::SourceFile;

use crate::kind::Kind;
use crate::outcome::{Exit, Format, Outcome, count, json};
use crate::{files, yaml};

const AFTER_HELP: &str = "\
The framework is a draft: what the file does not say is never guessed. It stands in the draft under
`to_decide`, or stands empty, and `ilt check` names each. Keep the crosswalk: by it the next import
gives the same ids to what was renumbered there, and asks you where it is not certain.

Example: ilt import-framework survey.json --crosswalk crosswalk.yaml --output framework.yaml";

/// Draft a framework from another tool's questions: SurveyJS, XLSForm, a FHIR Questionnaire
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct ImportFramework {
    /// What the other tool has: JSON, a workbook, or one CSV
    bank: PathBuf,
    /// The tool, where the file does not tell it: surveyjs, xlsform or fhir
    #[arg(long, value_name = "TOOL")]
    from: Option<BankTool>,
    /// Which of their ids is which of ours: read where the file is there, and written anew
    #[arg(long, value_name = "FILE")]
    crosswalk: Option<PathBuf>,
    /// Write what was not carried into this file, as JSON
    #[arg(long, value_name = "FILE")]
    account: Option<PathBuf>,
}

impl ImportFramework {
    pub(crate) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let bytes = files::bytes_of(&self.bank)?;
        let known = self.crosswalk.as_deref().map(kept).transpose()?.flatten();
        let import = BankImport::read(&bytes, self.from, known.as_ref()).map_err(|error| {
            Outcome::could_not_run([format!("`{}`: {error}; {}", files::shown(&self.bank), error.help())])
        })?;
        let document = match format {
            Format::Json => json(&import.framework)?,
            Format::Text => yaml::document(&import.framework)?,
        };
        let name = if format == Format::Json { "framework.json" } else { "framework.yaml" };
        let file = SourceFile::new(name, document.as_str());
        let problems = Framework::read(&file).err();
        if let Some(path) = &self.crosswalk {
            files::write(path, &written(path, &import.crosswalk)?)?;
        }
        if let Some(path) = &self.account {
            files::write(path, &json(&import.report)?)?;
        }
        let mut sentences = account(&import.report);
        if self.crosswalk.is_none() {
            sentences.push("no crosswalk was kept: `--crosswalk FILE` keeps the ids for the next import".to_owned());
        }
        let exit = if problems.is_some() { Exit::Problems } else { Exit::Fine };
        Ok(Outcome { problems: problems.into_iter().collect(), sentences, exit, ..Outcome::document(document) })
    }
}

/// The crosswalk of the last import, if there was one.
fn kept(path: &Path) -> Result<Option<Crosswalk>, Outcome> {
    if !path.exists() {
        return Ok(None);
    }
    let file = files::read(path)?;
    Kind::one_of(&[Kind::Crosswalk], &file, "a crosswalk is due")?;
    Crosswalk::read(&file).map(Some).map_err(|problems| Outcome::problems(vec![problems]))
}

/// A crosswalk in the form that its file's name says.
fn written(path: &Path, crosswalk: &CrosswalkDocument) -> Result<String, Outcome> {
    let is_json = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    if is_json { json(crosswalk) } else { yaml::document(crosswalk) }
}

/// What became of their questions, in sentences.
fn account(report: &BankReport) -> Vec<String> {
    let counted = [(report.areas, "area"), (report.questions, "question"), (report.scales, "scale")];
    let counted: Vec<String> = counted.into_iter().map(|(number, noun)| count(number, noun)).collect();
    let mut sentences = vec![format!("carried from {}: {}", report.tool, counted.join(", "))];
    let found = [
        (report.by_id, "found again by id"),
        (report.by_code, "found again by code"),
        (report.by_words, "renumbered and found again by words"),
        (report.new, "new"),
    ];
    let found: Vec<String> =
        found.iter().filter(|(number, _)| *number > 0).map(|(number, how)| format!("{number} {how}")).collect();
    sentences.push(format!("questions: {}", found.join(", ")));
    if !report.gone.is_empty() {
        let gone: Vec<String> = report.gone.iter().map(|id| format!("`{id}`")).collect();
        sentences.push(format!("no more there: {}", gone.join(", ")));
    }
    if !report.languages.is_empty() {
        sentences.push(format!("besides the default language: {}", report.languages.join(", ")));
    }
    sentences.extend(report.not_carried.iter().map(|one| {
        let place = if one.at.is_empty() { "the whole".to_owned() } else { format!("`{}`", one.at) };
        format!("not carried, {}: {place}: {}", one.kind.as_str().replace('_', " "), one.what)
    }));
    sentences.push(format!("{} to decide", report.to_decide));
    sentences
}

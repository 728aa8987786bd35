use std::path::{Path, PathBuf};

use ilt::cycle::Rollup;
use ilt::diagnostic::{Code, Problems};
use ilt::framework::Language;
use ilt::report::RollupReport;
use ilt::schema::ROLLUP;
use ilt::source::{FileProblems, SourceFile};
use ilt::{Closed, Framework, Policy};

use crate::batch::{Bases, Batch, NEW_LEADERS, Purpose};
use crate::files;
use crate::kind::Kind;
use crate::outcome::{Outcome, PageFormat};
use crate::report::{missing, threshold};

const AFTER_HELP: &str = "\
Every number is how many teams stand in a band, each by its own confidential report, and only
where at least five teams have one there. No team is named. Keep the JSON: a cycle has one
roll-up, of one list of teams. Where `--output` or `--again` names one of another list for the
same cycle, a second is refused unless `--agreed-again` says who agreed and when.

Example: ilt rollup *.closed.json --format json --output fall.rollup.json";

/// Count how many teams of a district stand where in one cycle
#[derive(Debug, clap::Args)]
#[command(name = "rollup", after_help = AFTER_HELP)]
pub(crate) struct RollUp {
    /// The closed cycles of the teams, each once, with the frameworks that some of them answered
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The framework whose questions are counted; if left out, the first among the files, or the built-in one
    #[arg(long, value_name = "FILE")]
    framework: Option<PathBuf>,
    #[command(flatten)]
    bases: Bases,
    /// Hide what fewer people than this said, where the frameworks do not hide more
    #[arg(long, value_name = "K", value_parser = threshold)]
    threshold: Option<u32>,
    /// The language, such as `es`; the framework's own if left out
    #[arg(long, value_name = "TAG")]
    language: Option<Language>,
    /// An earlier roll-up of this cycle
    #[arg(long, value_name = "FILE")]
    again: Option<PathBuf>,
    /// Who agreed, and when, that there may be a roll-up of another list of teams for this cycle
    #[arg(long, value_name = "TEXT")]
    agreed_again: Option<String>,
}

impl RollUp {
    /// Counts the teams; `output` is the file that the roll-up goes to, which may hold an earlier one.
    pub(crate) fn run(self, format: PageFormat, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        let (framework, files, closed) = self.read()?;
        let policy = self.threshold.map_or(Policy::Confidential, Policy::ConfidentialAtLeast);
        let mut rollup = Rollup::of(&framework, &closed, policy)
            .map_err(|problems| Outcome::problems(FileProblems::of_list(&files, problems)))?;
        if let Some(agreement) = &self.agreed_again {
            let sentence = "`--agreed-again` is to say who agreed and when, in a sentence that people can read";
            rollup = rollup.with_agreed_again(agreement).map_err(|_| Outcome::from(sentence.to_owned()))?;
        }
        let report = RollupReport::of(&rollup, self.language.as_ref().unwrap_or(framework.default_language()));
        for earlier in self.again.iter().chain(output.filter(|output| output.exists())) {
            let is_output = self.again.as_ref() != Some(earlier);
            beside(&report, earlier, is_output)?;
        }
        let told = missing(&report.language, &framework).into_iter().collect();
        Ok(Outcome { sentences: told, ..Outcome::document(format.write(&report.page(), &report)?) })
    }

    /// The framework whose questions are counted, and the closed cycles with their files.
    fn read(&self) -> Result<(Framework, Vec<SourceFile>, Vec<Closed>), Outcome> {
        let is_built_in = |path: &Path| path == Path::new(NEW_LEADERS);
        let named: Vec<&PathBuf> = self.framework.iter().chain(&self.files).chain(&self.bases.files).collect();
        let files = named.iter().filter(|path| !is_built_in(path)).map(|path| files::read(path));
        let files: Vec<SourceFile> = files.collect::<Result<_, String>>()?;
        let others: Vec<String> = files.iter().filter_map(other).collect();
        if !others.is_empty() {
            return Err(Outcome::could_not_run(others));
        }
        let batch = Batch::of(&files, Purpose::AsBase);
        let mut checked = batch.checked.iter();
        let framework = named.iter().find_map(|path| {
            if is_built_in(path) { Some(Framework::new_leaders()) } else { checked.next()?.framework().cloned() }
        });
        let (mut of_closed, mut closed, mut problems) = (Vec::new(), Vec::new(), Vec::new());
        for (file, checked) in files.iter().zip(batch.checked) {
            if let Some(cycle) = checked.closed() {
                of_closed.push(file.clone());
                closed.push(cycle.clone());
            }
            if checked.has_errors() {
                problems.push(checked.problems);
            }
        }
        if !problems.is_empty() {
            return Err(Outcome::problems(problems));
        }
        Ok((framework.unwrap_or_else(Framework::new_leaders), of_closed, closed))
    }
}

/// What is said of a file that is neither a closed cycle nor a framework; of one that may be either its problems are told.
fn other(file: &SourceFile) -> Option<String> {
    let path = file.path();
    match Kind::of(file) {
        Kind::Framework | Kind::Overlay | Kind::Closed | Kind::Unknown => None,
        Kind::ResponseSet => Some(format!(
            "`{path}` is being collected; when everybody is done, close it: `ilt close {path} --output CLOSED`"
        )),
        kind => Some(kind.is_not(file, "closed cycles are due")),
    }
}

/// Whether the roll-up may stand beside an earlier one; a file that is to be replaced may also be a page.
fn beside(report: &RollupReport, earlier: &Path, is_output: bool) -> Result<(), Outcome> {
    let file = files::read(earlier)?;
    let is_rollup = file.text_at("/format").is_some_and(|format| format == ROLLUP.format());
    match Kind::of(&file) {
        Kind::Unknown if is_output => return Ok(()),
        _ if is_rollup => {}
        kind if is_output => {
            let sentence = format!("`{}` is there already and holds {}: name another file", file.path(), kind.name());
            return Err(sentence.into());
        }
        kind => return Err(kind.is_not(&file, "a roll-up is due").into()),
    }
    let of_file = |problems: Problems| {
        let told = FileProblems::of(&file, problems.iter().cloned()).reworded(|problem| {
            if problem.code == Code::RolledUpBefore {
                let help =
                    "keep the first one; if all who are concerned agree, say who and when by `--agreed-again TEXT`";
                problem.help = Some(help.to_owned());
            }
        });
        Outcome::problems(vec![told])
    };
    let earlier = RollupReport::from_json(file.text()).map_err(of_file)?;
    report.beside(&earlier).map_err(of_file)
}

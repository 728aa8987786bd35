use std::path::PathBuf;

use ilt::diagnostic::Severity;
use ilt::source::FileProblems;

use crate::batch::{Batch, CheckedFile, Purpose};
use crate::files;
use crate::outcome::{Exit, Format, Outcome, count, problems_json};

const AFTER_HELP: &str = "\
What a file refers to, the framework that was answered or that an overlay changes, is looked up
among all files, in any order; New Leaders' framework is always there. Overlays of one base that
make a framework of one id and version are parts of it. For each sound framework its digest is
said, which an overlay of it has to name. With `--format json` a list with one
`ilt-diagnostics/1` document for each file that could be read is written to standard output.
Of files with answers no line is shown.

Example: ilt check framework.yaml overlay.yaml fall.json spring.json";

/// Check files together: frameworks, overlays, responses and tallies, in YAML and JSON
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Check {
    /// The files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Let warnings make exit code 1 as well
    #[arg(long)]
    deny_warnings: bool,
}

impl Check {
    pub(crate) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let (mut files, mut unread) = (Vec::new(), Vec::new());
        for path in &self.files {
            match files::read(path) {
                Ok(file) => files.push(file),
                Err(sentence) => unread.push(sentence),
            }
        }
        let mut batch = Batch::of(&files, Purpose::ToCheck);
        batch.republished();
        batch.borrowed();
        let (digests, changes) = (batch.digests(), batch.changes());
        let checked = batch.checked;
        let number = |severity: Severity| checked.iter().map(|checked| checked.problems.count(severity)).sum::<u64>();
        let (errors, warnings) = (number(Severity::Error), number(Severity::Warning));
        let wrong = errors > 0 || self.deny_warnings && warnings > 0;
        let exit = if wrong { Exit::Problems } else { Exit::Fine };
        let mut sentences: Vec<String> =
            checked.iter().filter_map(|CheckedFile { unchecked, .. }| unchecked.as_ref()).cloned().collect();
        let mut told = if unread.is_empty() { Outcome::default() } else { Outcome::could_not_run(unread) };
        sentences.append(&mut told.sentences);
        sentences.extend(digests);
        sentences.extend(changes);
        let (files, errors, warnings) =
            (count(checked.len() as u64, "file"), count(errors, "problem"), count(warnings, "warning"));
        sentences.push(format!("{files} checked: {errors}, {warnings}"));
        let problems: Vec<FileProblems> = checked.into_iter().map(|checked| checked.problems).collect();
        let exit = exit.max(told.exit);
        Ok(match format {
            Format::Text => Outcome { problems, sentences, exit, ..told },
            Format::Json => Outcome { document: problems_json(&problems)?, sentences, exit, ..told },
        })
    }
}

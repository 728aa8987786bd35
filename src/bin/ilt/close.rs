use std::path::PathBuf;

use ilt::source::FileProblems;
use ilt::{Closed, ResponseSet};

use crate::batch::{Bases, NEW_LEADERS, framework};
use crate::files;
use crate::kind::Kind;
use crate::outcome::{Outcome, completion, json};

const AFTER_HELP: &str = "\
Closing is counting: the closed cycle holds counts and no rows, and `ilt report` reads it. Keep it:
a cycle has one report. It is as private as the responses. Beside all rows but one it is that
row, so if somebody withdraws after closing, delete all rows and not theirs alone.

Example: ilt close fall.json --output fall.closed.json";

/// Close a team's cycle: count its responses, once and for all
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Close {
    /// The responses of one team in one cycle
    responses: PathBuf,
    /// The framework that was answered
    #[arg(long, value_name = "FILE", default_value = NEW_LEADERS)]
    framework: PathBuf,
    #[command(flatten)]
    bases: Bases,
    /// What this cycle was closed to before; closing it again needs `agreed_reopening` in the responses
    #[arg(long, value_name = "FILE")]
    again: Option<PathBuf>,
}

impl Close {
    /// Closes the cycle; `output` is the file that the closed cycle goes to, which may hold one already.
    pub(crate) fn run(self, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        let framework = framework(&self.framework, &self.bases)?;
        let file = files::read(&self.responses)?;
        let kind = Kind::of(&file);
        if kind == Kind::Closed {
            let sentence = format!("`{}` is a closed cycle already: `ilt report` reads it", file.path());
            return Err(Outcome::could_not_run([sentence]));
        }
        Kind::one_of(&[Kind::ResponseSet], &file, "a team's responses are due")?;
        let responses = ResponseSet::read(&framework, &file).map_err(Outcome::of_answers)?;
        let output = output.filter(|output| output.exists());
        for earlier in self.again.iter().chain(output) {
            let earlier = files::read(earlier)?;
            if Kind::of(&earlier) != Kind::Closed {
                let sentence =
                    format!("`{}` is there already and is no closed cycle: name another file", earlier.path());
                return Err(Outcome::could_not_run([sentence]));
            }
            let earlier = Closed::read(&framework, &earlier).map_err(|problems| Outcome::problems(vec![problems]))?;
            if !earlier.occasion().is_same_as(responses.occasion()) {
                let sentence = "the closed cycle that is there already is of another team or cycle: name another file";
                return Err(Outcome::could_not_run([sentence.to_owned()]));
            }
            responses
                .close_again(&earlier)
                .map_err(|problems| Outcome::problems(vec![FileProblems::of_responses(&file, problems)]))?;
        }
        let closed = responses.close();
        let rated = || closed.to_document().consensus.map_or(0, |rated| rated.len());
        let told = format!("closed: {}", completion(&framework, closed.completion(), rated));
        let warnings =
            closed.warnings().into_iter().map(|warning| format!("warning[{}]: {}", warning.code, warning.message));
        Ok(Outcome { sentences: warnings.chain([told]).collect(), ..Outcome::document(json(&closed)?) })
    }
}

use std::path::{Path, PathBuf};

use ilt::cycle::{Commitments, Reflection};
use ilt::framework::limits::SMALLEST_THRESHOLD;
use ilt::framework::{Language, Translation};
use ilt::page::PageOptions;
use ilt::source::{FileProblems, SourceFile};
use ilt::{Closed, Framework, Policy, ResponseSet};

use crate::batch::{Bases, NEW_LEADERS, framework};
use crate::files;
use crate::kind::Kind;
use crate::outcome::{Outcome, PageFormat, completion};

const AFTER_HELP: &str = "\
Example: ilt report --framework framework.yaml --summary --format markdown fall.closed.json";

/// Write a team's report
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Report {
    /// The closed cycle of one team
    closed: PathBuf,
    /// The framework that was answered
    #[arg(long, value_name = "FILE", default_value = NEW_LEADERS)]
    framework: PathBuf,
    #[command(flatten)]
    bases: Bases,
    /// The closed cycle that came before: what moved since then is told as well
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    /// The framework that was answered then, where it is another one
    #[arg(long, value_name = "FILE")]
    since_framework: Option<PathBuf>,
    /// What the team commits itself to: of an earlier cycle it is followed up, and of this one it is shown
    #[arg(long, value_name = "FILE")]
    commitments: Vec<PathBuf>,
    #[command(flatten)]
    policies: Policies,
    /// On one page: what to rely on, to celebrate, to look at next, and lines for what you commit to
    #[arg(long)]
    summary: bool,
    /// The report's language, such as `es`; the framework's own if left out
    #[arg(long, value_name = "TAG")]
    language: Option<Language>,
    /// Also tell what those points of a question's scale look like that nobody ticked
    #[arg(long)]
    all_descriptors: bool,
}

/// What may be shown of a cycle.
#[derive(Debug, clap::Args)]
pub(crate) struct Policies {
    /// What is shown: the open report shows every answer, and the team's agreement to that must be on record
    #[arg(long, value_enum, default_value_t)]
    policy: Shown,
    /// Hide what fewer people than this said, where the framework does not hide more
    #[arg(long, value_name = "K", value_parser = threshold)]
    threshold: Option<u32>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Shown {
    #[default]
    Confidential,
    Open,
}

/// That a framework is not in the language of its report, whose texts are in the default language then.
pub(crate) fn missing(language: &Language, framework: &Framework) -> Option<String> {
    let default = framework.default_language();
    let languages = framework.translations().iter().map(Translation::language).chain([default]);
    if language.choose(languages).is_some() {
        return None;
    }
    Some(format!("warning: `{}` is not in `{language}`: its texts are in `{default}` here", framework.id()))
}

pub(crate) fn threshold(number: &str) -> Result<u32, String> {
    let threshold: u32 = number.parse().map_err(|_| "this is not a number of people".to_owned())?;
    if i64::from(threshold) < SMALLEST_THRESHOLD {
        return Err(format!("so few hide nobody: {SMALLEST_THRESHOLD} is the smallest"));
    }
    Ok(threshold)
}

impl Policies {
    pub(crate) fn policy(&self) -> Result<Policy, Outcome> {
        match (self.policy, self.threshold) {
            (Shown::Confidential, None) => Ok(Policy::Confidential),
            (Shown::Confidential, Some(threshold)) => Ok(Policy::ConfidentialAtLeast(threshold)),
            (Shown::Open, None) => Ok(Policy::Open),
            (Shown::Open, Some(_)) => {
                let sentence = "an open report hides nothing: leave out `--threshold` or `--policy open`";
                Err(Outcome::could_not_run([sentence.to_owned()]))
            }
        }
    }
}

/// A file that holds a closed cycle; the option gives the framework that was answered.
pub(crate) fn closed_cycle(path: &Path, framework: &Framework, option: &str) -> Result<(SourceFile, Closed), Outcome> {
    let file = files::read(path)?;
    let kind = Kind::one_of(&[Kind::Closed, Kind::ResponseSet], &file, "a closed cycle is due")?;
    let of_answers = |problems| Outcome::of_answers_to(problems, option);
    if kind == Kind::ResponseSet {
        let responses = ResponseSet::read(framework, &file).map_err(of_answers)?;
        let path = file.path();
        // where the team answers together there is nothing else in the document
        let rated = || responses.to_document().consensus.map_or(0, |rated| rated.iter().count());
        let sentence = format!(
            "`{path}` is being collected ({}); when everybody is done, close it: `ilt close {path} --output CLOSED`",
            completion(framework, responses.completion(), rated)
        );
        return Err(Outcome::could_not_run([sentence]));
    }
    let closed = Closed::read(framework, &file).map_err(of_answers)?;
    Ok((file, closed))
}

/// A file that holds commitments, with the framework that it names.
fn commitments(path: &Path, frameworks: [&Framework; 2]) -> Result<(SourceFile, Commitments), Outcome> {
    let file = files::read(path)?;
    Kind::one_of(&[Kind::Commitments], &file, "commitments are due")?;
    let version = file.text_at("/framework/version");
    let named = |framework: &&&Framework| version.as_deref() == Some(framework.version().to_string().as_str());
    let [first, _] = frameworks;
    let framework = frameworks.iter().find(named).unwrap_or(&first);
    let of_answers = |problems| Outcome::of_answers_to(problems, "--since-framework");
    let commitments = Commitments::read(framework, &file).map_err(of_answers)?;
    Ok((file, commitments))
}

impl Report {
    pub(crate) fn run(self, format: PageFormat) -> Result<Outcome, Outcome> {
        let policy = self.policies.policy()?;
        let answered = framework(&self.framework, &self.bases)?;
        let (file, closed) = closed_cycle(&self.closed, &answered, "--framework")?;
        let of_file = |problems| Outcome::problems(vec![FileProblems::of_responses(&file, problems)]);
        let earlier = self.since_framework.as_ref().map(|path| framework(path, &self.bases)).transpose()?;
        let earlier = earlier.as_ref().unwrap_or(&answered);
        let before = self.since.as_ref().map(|since| closed_cycle(since, earlier, "--since-framework")).transpose()?;
        let reflection = match &before {
            None => Reflection::of(&closed, policy),
            Some((_, before)) => Reflection::since(before, &closed, policy),
        };
        let mut reflection = reflection.map_err(of_file)?;
        for path in &self.commitments {
            let (file, commitments) = commitments(path, [&answered, earlier])?;
            let of_file = |problems| Outcome::problems(vec![FileProblems::of_responses(&file, problems)]);
            let cycles = [Some(&closed), before.as_ref().map(|(_, before)| before)].into_iter().flatten();
            for closed in cycles.filter(|closed| closed.occasion().team() == commitments.occasion().team()) {
                commitments.against(closed).map_err(of_file)?;
            }
            reflection = reflection.with_commitments(&commitments).map_err(of_file)?;
        }
        let language = self.language.as_ref().unwrap_or(answered.default_language());
        let report = ilt::Report::of_reflection(&reflection, language, &[]);
        if self.summary && format == PageFormat::Json {
            let sentence = "a summary is a page to read: leave out `--summary` or `--format json`";
            return Err(Outcome::could_not_run([sentence.to_owned()]));
        }
        let options = PageOptions::default();
        let options = if self.all_descriptors { options.all_descriptors() } else { options };
        let page = if self.summary { report.summary_page() } else { report.page_with(options) };
        let document = format.write(&page, &report)?;
        Ok(Outcome { sentences: missing(language, &answered).into_iter().collect(), ..Outcome::document(document) })
    }
}

//! What a command has to say, and where it is written: documents to standard output, problems to standard error.

use std::io::{self, Write};
use std::path::Path;

use ilt::Framework;
use ilt::diagnostic::{Code, did_you_mean, printable};
use ilt::framework::AnsweredBy;
use ilt::page::Page;
use ilt::response::Completion;
use ilt::source::FileProblems;
use serde::Serialize;

use crate::files;

/// In which form a command says what it has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Text for people
    Text,
    /// JSON for programs
    Json,
}

/// In which form a command says what it has to say to people, if it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum PageFormat {
    /// Text for a terminal
    #[default]
    Text,
    /// JSON for programs
    Json,
    /// A page for a browser: a report, a roll-up, a diff, the coverage
    Html,
    /// The same to paste into a note or a shared document
    Markdown,
}

impl PageFormat {
    /// The form in which problems are told.
    pub(crate) fn of_problems(self) -> Format {
        if self == Self::Json { Format::Json } else { Format::Text }
    }

    /// The form for a command that has nothing to read at length.
    pub(crate) fn without_page(self) -> Result<Format, Outcome> {
        if let Self::Html | Self::Markdown = self {
            let form = if self == Self::Html { "html" } else { "markdown" };
            let sentence = format!(
                "`--format {form}` is for what people read at length: `ilt report`, `ilt rollup`, `ilt diff`, `ilt coverage`"
            );
            return Err(Outcome::could_not_run([sentence]));
        }
        Ok(self.of_problems())
    }

    /// A page in this form, or what it shows as a document.
    pub(crate) fn write(self, page: &Page<'_>, document: &impl Serialize) -> Result<String, Outcome> {
        match self {
            Self::Text => Ok(page.to_text()),
            Self::Html => Ok(page.to_html()),
            Self::Markdown => Ok(page.to_markdown()),
            Self::Json => json(document),
        }
    }
}

/// How it went: the exit code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    #[default]
    Fine = 0,
    Problems = 1,
    CouldNotRun = 2,
}

#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) document: String,
    /// The problems of files.
    pub(crate) problems: Vec<FileProblems>,
    /// What else is to be said, below the problems.
    pub(crate) sentences: Vec<String>,
    pub(crate) exit: Exit,
}

/// Why a command could not run.
impl From<String> for Outcome {
    fn from(sentence: String) -> Self {
        Self::could_not_run([sentence])
    }
}

impl Outcome {
    pub(crate) fn document(document: String) -> Self {
        Self { document, ..Self::default() }
    }

    pub(crate) fn problems(problems: Vec<FileProblems>) -> Self {
        Self { problems, exit: Exit::Problems, ..Self::default() }
    }

    /// The problems of a file with answers, which a command reads with one framework.
    pub(crate) fn of_answers(problems: FileProblems) -> Self {
        Self::of_answers_to(problems, "--framework")
    }

    /// The same where another option names the framework.
    pub(crate) fn of_answers_to(problems: FileProblems, option: &str) -> Self {
        Self::problems(vec![problems.reworded(|problem| {
            if matches!(problem.code, Code::WrongFramework | Code::WrongVersion) {
                problem.help = Some(format!("give the framework that was answered by `{option} FILE`"));
            }
        })])
    }

    pub(crate) fn could_not_run(sentences: impl IntoIterator<Item = String>) -> Self {
        let sentences = sentences.into_iter().map(|sentence| format!("error: {sentence}")).collect();
        Self { sentences, exit: Exit::CouldNotRun, ..Self::default() }
    }

    /// This with its document in a file instead of on standard output.
    pub(crate) fn into_file(mut self, path: &Path) -> Self {
        if self.document.is_empty() {
            return self;
        }
        match files::write(path, &std::mem::take(&mut self.document)) {
            Ok(()) => self,
            Err(sentence) => Self { problems: self.problems, ..sentence.into() },
        }
    }

    /// What clap says of the arguments: that they are wrong, or the help that was asked for.
    pub(crate) fn of_arguments(error: &clap::Error) -> Self {
        let text = error.render().to_string();
        if error.use_stderr() {
            Self { sentences: vec![text.trim_end().to_owned()], exit: Exit::CouldNotRun, ..Self::default() }
        } else {
            Self::document(text)
        }
    }

    /// Writes it all. In JSON the problems of files are the document where there is no other.
    pub(crate) fn write(self, format: Format, out: &mut dyn Write, err: &mut dyn Write, color: bool) -> Exit {
        let Self { mut document, mut problems, sentences, exit } = self;
        if format == Format::Json && document.is_empty() && !problems.is_empty() {
            match problems_json(&problems) {
                Ok(json) => document = json,
                Err(told) => return told.write(Format::Text, out, err, color),
            }
            problems.clear();
        }
        let shown = problems.iter().filter(|problems| !problems.is_empty());
        let mut blocks: Vec<String> = shown.map(|problems| problems.render(color)).collect();
        // a sentence of clap's has lines
        let lines = sentences.iter().flat_map(|sentence| sentence.split('\n')).map(printable);
        let sentences = lines.collect::<Vec<_>>().join("\n");
        blocks.extend((!sentences.is_empty()).then_some(sentences));
        let blocks = if blocks.is_empty() { String::new() } else { blocks.join("\n\n") + "\n" };
        let written = out.write_all(document.as_bytes()).and_then(|()| out.flush());
        let written = written.and(err.write_all(blocks.as_bytes()));
        match written {
            // whoever closed the pipe has read enough
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                // if this cannot be written either, the exit code says it
                let _ = writeln!(err, "error: what was found cannot be written: {error}");
                Exit::CouldNotRun
            }
            _ => exit,
        }
    }
}

/// A document as JSON for a file.
pub(crate) fn json(document: &impl Serialize) -> Result<String, Outcome> {
    match serde_json::to_string_pretty(document) {
        Ok(json) => Ok(json + "\n"),
        Err(error) => Err(Outcome::could_not_run([format!("this cannot be written as JSON: {error}")])),
    }
}

/// The problems of files as one JSON document: a list with a diagnostics document for each file.
pub(crate) fn problems_json(problems: &[FileProblems]) -> Result<String, Outcome> {
    json(&problems.iter().map(FileProblems::to_document).collect::<Vec<_>>())
}

/// Says that a word is none of those that are known, and which one was most likely meant.
pub(crate) fn unknown<'a>(said: &str, word: &str, known: impl IntoIterator<Item = &'a str>, list: &str) -> String {
    let near = did_you_mean(word, known).map(|near| format!("did you mean `{near}`?"));
    format!("{said} `{word}`; {}", near.as_deref().unwrap_or(list))
}

/// How many answered, in a sentence; where the team answers together, how much it rated.
pub(crate) fn completion(framework: &Framework, completion: Completion, rated: impl FnOnce() -> usize) -> String {
    if framework.answered_by() == AnsweredBy::Team {
        return format!("the team's own rating of {}", count(rated() as u64, "question"));
    }
    let Completion { respondents, blank, drafts, roster_size, .. } = completion;
    let blank = (blank > 0).then(|| format!("{} without an answer", count(blank, "response")));
    let drafts = (drafts > 0).then(|| count(drafts, "draft"));
    let answered = format!("{respondents} of {roster_size} people answered");
    [Some(answered), blank, drafts].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A number with its noun: "1 problem", "3 problems".
pub(crate) fn count(number: u64, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

//! Prints a team's report in the terminal, or as a page to send and to print.
//!
//! ```text
//! cargo run --example reflect
//! cargo run --example reflect -- --open --language es
//! cargo run --example reflect -- --json my-team.closed.json
//! cargo run --example reflect -- --html > report.html
//! ```

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;

use ilt::framework::Language;
use ilt::{Closed, Framework, Policy, Report};

const HELP: &str = "\
Prints the report on one team's closed cycle, in which it answered the New Leaders framework.

usage: reflect [--open] [--json | --html | --markdown] [--summary] [--language TAG] [CLOSED]

  --open           show every answer, if the team's agreement to that is on record
  --json           print the report document instead of text
  --html           print a page for a browser instead of text
  --markdown       print the same to paste into a note or a shared document
  --summary        print what fits on one page, with lines for what the team commits to
  --language TAG   the report's language as a BCP 47 tag, such as es (en if left out)
  CLOSED           a closed cycle as JSON (that of team Cedar if left out)
";
const CEDAR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/cedar.closed.json");
/// The exit code where the command itself is wrong.
const WRONG_USE: u8 = 2;

#[derive(Clone, Copy)]
enum Form {
    Text,
    Json,
    Html,
    Markdown,
}

struct Options {
    policy: Policy,
    form: Form,
    summary: bool,
    language: Language,
    path: String,
}

fn main() -> ExitCode {
    ExitCode::from(run(std::env::args().skip(1), &mut std::io::stdout().lock(), &mut std::io::stderr().lock()))
}

/// Does what the arguments say; the number is the exit code.
pub(crate) fn run(arguments: impl Iterator<Item = String>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let (text, code) = match options(arguments) {
        Ok(Some(options)) => match report(&options) {
            Ok(report) => (Ok(report), 0),
            Err(problems) => (Err(problems.to_string()), 1),
        },
        Ok(None) => (Ok(HELP.to_owned()), 0),
        Err(message) => (Err(format!("{message}\nsee `--help`")), WRONG_USE),
    };
    let written = match text {
        Ok(text) => write!(out, "{text}").and_then(|()| out.flush()),
        Err(problems) => writeln!(err, "{problems}"),
    };
    if written.is_ok() { code } else { 1 }
}

/// What is asked for; nothing where it is help.
fn options(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>, String> {
    let (mut policy, mut form, mut language, mut path) = (Policy::Confidential, Form::Text, "en".to_owned(), None);
    let mut summary = false;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--open" => policy = Policy::Open,
            "--json" => form = Form::Json,
            "--html" => form = Form::Html,
            "--markdown" => form = Form::Markdown,
            "--summary" => summary = true,
            "--language" => language = arguments.next().ok_or("`--language` needs a tag, such as `es`")?,
            "--help" | "-h" => return Ok(None),
            unknown if unknown.starts_with('-') => return Err(format!("`{unknown}` is not an option")),
            _ if path.is_some() => return Err(format!("`{argument}` is a second file, and one is read")),
            _ => path = Some(argument),
        }
    }
    let language = language.parse().map_err(|error| format!("`{language}`: {error}"))?;
    Ok(Some(Options { policy, form, summary, language, path: path.unwrap_or_else(|| CEDAR.to_owned()) }))
}

fn report(options: &Options) -> Result<String, Box<dyn Error>> {
    let file = std::fs::read_to_string(&options.path).map_err(|error| format!("`{}`: {error}", options.path))?;
    let closed = Closed::from_json(&Framework::new_leaders(), &file)?;
    let report = Report::of(&closed, options.policy, &options.language)?;
    let page = if options.summary { report.summary_page() } else { report.page() };
    Ok(match options.form {
        Form::Text => page.to_text(),
        Form::Json => format!("{}\n", serde_json::to_string_pretty(&report)?),
        Form::Html => page.to_html(),
        Form::Markdown => page.to_markdown(),
    })
}

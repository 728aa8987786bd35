//! The program `ilt`: what it does, the library does.

mod batch;
mod check;
mod close;
mod collect;
mod commit;
mod coverage;
mod diff;
mod explain;
mod files;
mod form;
mod import;
mod import_framework;
mod kind;
mod map;
mod new;
mod occasion;
mod outcome;
mod rebase;
mod report;
mod resolve;
mod rollup;
mod schema;
mod table;
mod translate;
mod yaml;

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use outcome::{Format, Outcome, PageFormat};

const AFTER_HELP: &str = "\
Where a framework is due, give its file, that of an overlay which makes it, or the word
`new_leaders`; `-` is standard input.
Exit codes: 0 fine, 1 problems found, 2 could not run. Problems go to standard error and
documents to standard output; with `--format json` the problems of files are a document.

Example: ilt check framework.yaml responses.json";

/// Frameworks for the reflection of instructional leadership teams: check them, compare them, read their reports
#[derive(Debug, Parser)]
#[command(name = "ilt", version, after_help = AFTER_HELP, disable_help_subcommand = true)]
struct Arguments {
    /// The form of what is said
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t,
        hide_possible_values = true,
        value_name = "text|json|html|markdown"
    )]
    format: PageFormat,
    /// Write the document into this file instead: beside it first, so that it is whole or not there
    #[arg(long, global = true, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    New(new::New),
    Check(check::Check),
    Resolve(resolve::Resolve),
    Rebase(rebase::Rebase),
    Diff(diff::Diff),
    Coverage(coverage::Coverage),
    Translate(translate::Translate),
    Form(form::Form),
    Map(map::Map),
    Import(import::Import),
    Collect(collect::Collect),
    ImportFramework(import_framework::ImportFramework),
    Close(close::Close),
    Commit(commit::Commit),
    Report(report::Report),
    Rollup(rollup::RollUp),
    Explain(explain::Explain),
    Schema(schema::Schema),
}

fn main() -> ExitCode {
    let (format, outcome) = run();
    let (out, err) = (io::stdout(), io::stderr());
    let color = err.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    ExitCode::from(outcome.write(format, &mut out.lock(), &mut err.lock(), color) as u8)
}

fn run() -> (Format, Outcome) {
    let Arguments { format, output, command } = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return (Format::Text, Outcome::of_arguments(&error)),
    };
    let plain = format.without_page();
    let outcome: Result<Outcome, Outcome> = match command {
        Command::New(new) => plain.and_then(|format| new.run(format)),
        Command::Check(check) => plain.and_then(|format| check.run(format)),
        Command::Resolve(resolve) => plain.and_then(|format| resolve.run(format)),
        Command::Rebase(rebase) => rebase.run(format),
        Command::Diff(diff) => diff.run(format),
        Command::Coverage(coverage) => coverage.run(format),
        Command::Translate(translate) => plain.and_then(|format| translate.run(format, output.as_ref())),
        Command::Form(form) => form.run(format, output.as_ref()),
        Command::Map(map) => plain.and_then(|format| map.run(format, output.as_ref())),
        Command::Import(import) => plain.and_then(|_| import.run(output.as_ref())),
        Command::Collect(collect) => plain.and_then(|_| collect.run(output.as_ref())),
        Command::ImportFramework(import) => plain.and_then(|format| import.run(format)),
        Command::Close(close) => plain.and_then(|_| close.run(output.as_ref())),
        Command::Commit(commit) => plain.and_then(|format| commit.run(format, output.as_ref())),
        Command::Report(report) => report.run(format),
        Command::Rollup(rollup) => rollup.run(format, output.as_ref()),
        Command::Explain(explain) => plain.and_then(|format| explain.run(format)),
        Command::Schema(schema) => plain.and_then(|format| schema.run(format)),
    };
    let outcome = match (outcome, &output) {
        (Ok(outcome), Some(output)) => outcome.into_file(output),
        (Ok(outcome) | Err(outcome), _) => outcome,
    };
    (format.of_problems(), outcome)
}

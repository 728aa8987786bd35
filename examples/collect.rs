//! Puts what respondents handed in into a team's response set.
//!
//! `cargo run --example collect -- FRAMEWORK SET FILES...`: the framework's file (`-` for the built-in one), the response
//! set so far (`ilt-responses/1`, with the team, the cycle and how many people were asked), and what was handed in since:
//! single responses (`ilt-response/1`), or response sets of the same team and cycle. The set is written anew.
//!
//! `cargo run --example collect -- FRAMEWORK SET --close CLOSED`: counts the set, once and for all, into a closed cycle
//! (`ilt-closed/1`). Reports are made from that alone, with the example `reflect` or `ilt report`.

use std::error::Error;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use ilt::response::SingleResponse;
use ilt::{Framework, ResponseSet};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let [framework, set, rest @ ..] = arguments.as_slice() else {
        return Err("say which framework, which response set, and what to add".into());
    };
    let framework = match *framework {
        "-" => Framework::new_leaders(),
        file => Framework::from_json(&read(file)?).map_err(|problems| format!("{file}: {problems}"))?,
    };
    let collected = responses(&framework, set)?;
    match rest {
        ["--close", closed] => close(&collected, Path::new(closed)),
        files => {
            let collected = files.iter().try_fold(collected, |collected, file| add(collected, file))?;
            let beside = format!("{set}.new");
            fs::write(&beside, serde_json::to_string_pretty(&collected)? + "\n")?;
            Ok(fs::rename(beside, set)?)
        }
    }
}

/// Closes the cycle, unless it was closed before: a second closed cycle beside the first would show who came in between.
fn close(collected: &ResponseSet, path: &Path) -> Outcome<()> {
    if path.exists() {
        return Err(format!("`{}` is there already: a cycle is closed once", path.display()).into());
    }
    let closed = serde_json::to_string_pretty(&collected.close())? + "\n";
    Ok(File::create_new(path)?.write_all(closed.as_bytes())?)
}

fn read(file: &str) -> Outcome<String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    // PowerShell starts its files with a byte order mark, which serde_json does not read
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

fn responses(framework: &Framework, file: &str) -> Outcome<ResponseSet> {
    ResponseSet::from_json(framework, &read(file)?).map_err(|problems| format!("{file}: {problems}").into())
}

fn add(collected: ResponseSet, file: &str) -> Outcome<ResponseSet> {
    let framework = collected.framework().clone();
    let text = read(file)?;
    let told = |problems| format!("{file}: {problems}");
    let format: serde_json::Value = serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    if format.get("format").is_some_and(|format| format == "ilt-response/1") {
        let response = SingleResponse::from_json(&framework, &text).map_err(told)?;
        return Ok(collected.with(&response).map_err(told)?);
    }
    let more = responses(&framework, file)?;
    if !more.occasion().is_same_as(collected.occasion()) {
        return Err(format!("{file}: these responses are of another team or cycle").into());
    }
    let mut document = collected.to_document();
    document.responses.extend(more.to_document().responses);
    Ok(ResponseSet::check(&framework, document).map_err(told)?)
}

//! Puts what respondents handed in into a team's response set, closes the cycle and writes the team's report.
//!
//! `cargo run --example collect -- FRAMEWORK LANGUAGE REPORT SET FILES...`: the framework's file (`-` for the built-in
//! one), the report's language, the report's file to write, the response set so far (`ilt-responses/1`, with the team,
//! the cycle and how many people were asked), and what was handed in since: single responses (`ilt-response/1`), or
//! response sets of the same team and cycle.

use std::error::Error;
use std::fs;

use ilt::response::SingleResponse;
use ilt::response::document::ResponseSetDocument;
use ilt::{Framework, Policy, Report, ResponseSet};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |what: &str| arguments.next().ok_or(format!("say {what}"));
    let framework = match next("which framework")?.as_str() {
        "-" => Framework::new_leaders(),
        file => Framework::from_json(&fs::read_to_string(file)?)?,
    };
    let language = next("in which language")?.parse()?;
    let report_file = next("where to write the report")?;
    let mut collected: ResponseSetDocument = serde_json::from_str(&fs::read_to_string(next("which response set")?)?)?;
    for file in arguments {
        add(&mut collected, &framework, &fs::read_to_string(&file)?).map_err(|problem| format!("{file}: {problem}"))?;
    }
    collected.cycle.closed = true;
    let responses = ResponseSet::check(&framework, collected)?;
    let report = Report::of(&responses, Policy::Confidential, &language)?;
    fs::write(report_file, serde_json::to_string_pretty(&report)? + "\n")?;
    Ok(())
}

fn add(collected: &mut ResponseSetDocument, framework: &Framework, text: &str) -> Result<(), Box<dyn Error>> {
    let format: serde_json::Value = serde_json::from_str(text)?;
    if format.get("format").is_some_and(|format| format == "ilt-response/1") {
        collected.responses.push(SingleResponse::from_json(framework, text)?.to_document().into());
        return Ok(());
    }
    let more: ResponseSetDocument = serde_json::from_str(text)?;
    if (&more.framework, &more.team, &more.cycle.id) != (&collected.framework, &collected.team, &collected.cycle.id) {
        return Err("these responses are of another framework, team or cycle".into());
    }
    collected.responses.extend(more.responses);
    Ok(())
}

//! Puts the files that respondents handed in together, closes the cycle and writes the team's report.
//!
//! `cargo run --example collect -- FRAMEWORK LANGUAGE REPORT RESPONSES...`: the framework's file (`-` for the built-in
//! one), the report's language, the report's file to write, and the files of one team in one cycle, each of the format
//! `ilt-responses/1`.

use std::error::Error;

use ilt::response::ResponseSetDocument;
use ilt::{Framework, Policy, Report, ResponseSet};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |what: &str| arguments.next().ok_or(format!("say {what}"));
    let framework = match next("which framework")?.as_str() {
        "-" => Framework::new_leaders(),
        file => Framework::from_json(&std::fs::read_to_string(file)?)?,
    };
    let language = next("in which language")?.parse()?;
    let report_file = next("where to write the report")?;
    let mut collected = read(&next("which responses")?)?;
    for file in arguments {
        let more = read(&file)?;
        let occasion = |set: &ResponseSetDocument| {
            (set.framework.clone(), set.team.clone(), set.cycle.clone(), set.roster_size, set.agreed_open.clone())
        };
        if occasion(&more) != occasion(&collected) {
            return Err(format!("{file} is of another framework, team or cycle than the first file").into());
        }
        collected.responses.extend(more.responses);
    }
    collected.cycle.closed = true;
    let responses = ResponseSet::check(&framework, collected)?;
    let report = Report::of(&responses, Policy::Confidential, &language)?;
    std::fs::write(report_file, serde_json::to_string_pretty(&report)? + "\n")?;
    Ok(())
}

fn read(file: &str) -> Result<ResponseSetDocument, Box<dyn Error>> {
    let text = std::fs::read_to_string(file).map_err(|problem| format!("{file}: {problem}"))?;
    Ok(serde_json::from_str(&text).map_err(|problem| format!("{file}: {problem}"))?)
}

//! Writes the data of the two plain pages in `examples/page/`: `cargo run --example page_data -- FOLDER`.
//!
//! `ask.js` holds what `ask.html` asks, `report.js` what `report.html` shows. They are scripts because a page that is
//! opened from a folder may load scripts beside it, but no JSON.

use std::error::Error;
use std::path::Path;

use ilt::response::document::{CycleDocument, TeamDocument};
use ilt::{Closed, Framework, Policy, Report};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("say in which folder")?;
    let framework = Framework::new_leaders();
    let cycle = CycleDocument::new("fall_2026", "Fall 2026", 1);
    let team = TeamDocument::new("cedar", "Cedar");
    let form = framework.form();
    let promised = |language| form.promise.iter().map(|promise| promise.in_language(language)).collect::<Vec<_>>();
    let promise: Value =
        form.languages.iter().map(|language| (language.to_string(), json!(promised(language)))).collect();
    let ask = json!({ "team": team, "cycle": cycle, "roster_size": 7, "framework": framework, "promise": promise });
    let about = "What ask.html asks: a team, a cycle, how many people are asked, a framework, and what is promised.";
    write(&folder, "ask", about, &ask)?;

    let closed = Closed::from_json(&framework, include_str!("data/cedar.closed.json"))?;
    let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
    write(&folder, "report", "What report.html shows: a report document.", &serde_json::to_value(report)?)
}

fn write(folder: &str, name: &str, what: &str, data: &Value) -> Result<(), Box<dyn Error>> {
    let data = serde_json::to_string_pretty(data)?;
    let script = format!(
        "// {what}\n// Made by `cargo run --example page_data -- examples/page`; see NOTICE-NEW-LEADERS.md for the texts.\n\
         \"use strict\";\nconst {name}Data = {data};\n"
    );
    std::fs::write(Path::new(folder).join(format!("{name}.data.js")), script)?;
    Ok(())
}

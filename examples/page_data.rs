//! Writes the data of the two plain pages in `examples/page/`: `cargo run --example page_data -- FOLDER`.
//!
//! `ask.data.js` holds what `ask.html` asks, `report.data.js` what `report.html` shows. They are scripts because a page
//! that is opened from a folder may load scripts beside it, but no JSON.

use std::error::Error;
use std::path::Path;

use ilt::cycle::Reflection;
use ilt::form::Form;
use ilt::framework::{Language, Translation};
use ilt::response::document::{CycleDocument, ResponseSetDocument, TeamDocument};
use ilt::{Closed, Framework, Policy, Report, ResponseSet};

#[path = "second_cycle.rs"]
#[allow(dead_code, reason = "it prints nothing here")]
mod second_cycle;

/// The framework and the closed cycle of an instrument.
macro_rules! instrument {
    ($name:literal) => {
        (
            include_str!(concat!("instruments/", $name, "/framework.json")),
            include_str!(concat!("instruments/", $name, "/closed.json")),
        )
    };
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("say in which folder")?;
    let framework = Framework::new_leaders();
    let cycle = CycleDocument::new("fall_2026", "Fall 2026", 1);
    let team = TeamDocument::new("cedar", "Cedar");
    let set = ResponseSetDocument::new(&framework, team, cycle, 7);
    let form = Form::of_cycle(&ResponseSet::check(&framework, set)?);
    let about = "What ask.html asks: the form of one team in one cycle.";
    write(&folder, "ask", about, &serde_json::to_string_pretty(&form.ask_page().data())?)?;

    let about = "What report.html shows: report documents, of which it draws one at a time.";
    let reports: Vec<String> = reports()?.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    write(&folder, "report", about, &format!("[\n{},\n]", reports.join(",\n")))
}

/// A first cycle, a second one with what became of it, and the three instruments; in Spanish what is translated.
fn reports() -> Result<Vec<Report>, Box<dyn Error>> {
    let new_leaders = Framework::new_leaders();
    let fall = Closed::from_json(&new_leaders, include_str!("data/cedar.closed.json"))?;
    let mut reflections = vec![second_cycle::reflection()?, Reflection::of(&fall, Policy::Confidential)?];
    for (framework, closed) in [instrument!("tiers"), instrument!("two_ratings"), instrument!("rubric")] {
        let closed = Closed::from_json(&Framework::from_json(framework)?, closed)?;
        reflections.push(Reflection::of(&closed, Policy::Confidential)?);
    }
    let mut reports = Vec::new();
    for reflection in &reflections {
        let languages = languages(reflection.disclosed().framework());
        reports.extend(languages.map(|language| Report::of_reflection(reflection, language, &[])));
    }
    Ok(reports)
}

fn languages(framework: &Framework) -> impl Iterator<Item = &Language> {
    [framework.default_language()].into_iter().chain(framework.translations().iter().map(Translation::language))
}

fn write(folder: &str, name: &str, what: &str, data: &str) -> Result<(), Box<dyn Error>> {
    let script = format!(
        "// {what}\n// Made by `cargo run --example page_data -- examples/page`; see NOTICE-NEW-LEADERS.md for the texts.\n\
         \"use strict\";\nconst {name}Data = {data};\n"
    );
    std::fs::write(Path::new(folder).join(format!("{name}.data.js")), script)?;
    Ok(())
}

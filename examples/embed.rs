//! An app scores answers that it holds in memory and prints what stands out.

use std::error::Error;
use std::io::Write;

use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::{Framework, Policy, Report, ResponseSet};

/// What the app has, perhaps as rows of its database.
struct Sheet {
    key: &'static str,
    ticks: [(&'static str, &'static str); 3],
}

const SHEETS: [Sheet; 5] = [
    Sheet { key: "a1", ticks: [("delegation", "often"), ("shared_norms", "rarely"), ("asking_for_help", "always")] },
    Sheet { key: "b2", ticks: [("delegation", "often"), ("shared_norms", "never"), ("asking_for_help", "often")] },
    Sheet { key: "c3", ticks: [("delegation", "rarely"), ("shared_norms", "rarely"), ("asking_for_help", "often")] },
    Sheet { key: "d4", ticks: [("delegation", "sometimes"), ("shared_norms", "often"), ("asking_for_help", "always")] },
    Sheet { key: "e5", ticks: [("delegation", "often"), ("shared_norms", "rarely"), ("asking_for_help", "often")] },
];

fn main() -> Result<(), Box<dyn Error>> {
    run(&mut std::io::stdout().lock())
}

pub(crate) fn run(out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let framework = Framework::new_leaders();
    let team = TeamDocument::new("birch", "Birch");
    let cycle = CycleDocument::new("spring_2027", "Spring 2027", 2);
    let mut document = ResponseSetDocument::new(&framework, team, cycle, 6);
    document.responses = SHEETS.iter().map(|sheet| ResponseDocument::submitted(sheet.key, sheet.ticks)).collect();

    // when everyone has answered: count, and keep what was counted
    let closed = ResponseSet::check(&framework, document)?.close();
    let _stored = serde_json::to_string(&closed)?;
    let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;

    writeln!(out, "{}: {}", report.team.name, report.participation.text)?;
    let words = &report.words.headings;
    for (heading, standouts) in [(&words.strengths, &report.strengths), (&words.opportunities, &report.opportunities)] {
        writeln!(out, "\n{heading}")?;
        for candidate in standouts.candidates.iter().filter(|candidate| candidate.selected) {
            writeln!(out, "{}. {}", candidate.rank, candidate.text)?;
        }
    }
    Ok(())
}

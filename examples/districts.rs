//! Prints what three districts made of the New Leaders framework: what stays comparable with it, and their teams'
//! reports. Their files stand in `examples/districts`.
//!
//! ```text
//! cargo run --features overlay,authoring --example districts
//! cargo run --features overlay,authoring --example districts -- high_plains
//! ```

use std::error::Error;
use std::fs;
use std::io::Write;
use std::process::ExitCode;

use ilt::compare::comparability;
use ilt::overlay::Overlay;
use ilt::source::SourceFile;
use ilt::{Closed, Framework, Policy, Report};

/// What a district wrote: a file that makes its framework, and its teams' responses.
struct District {
    name: &'static str,
    framework: fn(&Framework) -> Result<Framework, Box<dyn Error>>,
    reports: &'static [TeamReport],
}

/// A team's file of responses, with the policy and the language of its report.
struct TeamReport(&'static str, Policy, &'static str);

const DISTRICTS: [District; 3] = [
    District {
        name: "two_rivers",
        framework: |base| resolved(base, "two_rivers/overlay.yaml"),
        reports: &[
            TeamReport("two_rivers/closed.json", Policy::Confidential, "en"),
            TeamReport("two_rivers/closed.json", Policy::Confidential, "es"),
        ],
    },
    District {
        name: "summit_network",
        framework: |_| Ok(Framework::read(&file("summit_network/framework.yaml")?)?),
        reports: &[TeamReport("summit_network/closed.json", Policy::Confidential, "en")],
    },
    District {
        name: "high_plains",
        framework: |base| resolved(base, "high_plains/overlay.yaml"),
        reports: &[
            TeamReport("high_plains/antelope.closed.json", Policy::Open, "en"),
            TeamReport("high_plains/bluestem.closed.json", Policy::Open, "en"),
        ],
    },
];

fn main() -> ExitCode {
    ExitCode::from(run(std::env::args().skip(1), &mut std::io::stdout().lock(), &mut std::io::stderr().lock()))
}

/// Prints the districts of these names, or all where none is named; the number is the exit code.
pub(crate) fn run(names: impl Iterator<Item = String>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    match print(&names.collect::<Vec<_>>(), out) {
        Ok(()) => 0,
        Err(problems) => {
            // where even that cannot be written, the exit code says it
            let _ = writeln!(err, "{problems}");
            1
        }
    }
}

fn print(names: &[String], out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    if let Some(unknown) = names.iter().find(|name| DISTRICTS.iter().all(|district| district.name != **name)) {
        let known = DISTRICTS.map(|district| district.name).join(", ");
        return Err(format!("there is no district `{unknown}`; the districts are: {known}").into());
    }
    let base = Framework::new_leaders();
    let named = |district: &&District| names.is_empty() || names.iter().any(|name| name == district.name);
    for district in DISTRICTS.iter().filter(named) {
        let framework = (district.framework)(&base)?;
        writeln!(out, "{}", comparability(&base, &framework).to_text(&"en".parse()?))?;
        for TeamReport(closed, policy, language) in district.reports {
            let closed = Closed::read(&framework, &file(closed)?)?;
            writeln!(out, "{}", Report::of(&closed, *policy, &language.parse()?)?.to_text())?;
        }
    }
    Ok(())
}

/// What an overlay makes of its base.
fn resolved(base: &Framework, overlay: &str) -> Result<Framework, Box<dyn Error>> {
    Ok(Overlay::read(base, &file(overlay)?)?.into_framework())
}

fn file(name: &str) -> Result<SourceFile, String> {
    let path = format!("examples/districts/{name}");
    let text = fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")));
    Ok(SourceFile::new(&path, text.map_err(|error| format!("`{path}`: {error}"))?))
}

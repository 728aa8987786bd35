//! Prints the reports of three instruments in the shapes that many public ones have; with the features `overlay` and
//! `authoring` also what a district changed in each. Their files stand in `examples/instruments`.
//!
//! ```text
//! cargo run --example instruments
//! cargo run --features overlay,authoring --example instruments -- rubric
//! ```

use std::error::Error;
use std::fs;
use std::io::Write;
use std::process::ExitCode;

use ilt::framework::Library;
use ilt::{Framework, Policy};

/// The folders of the instruments.
pub(crate) const INSTRUMENTS: [&str; 3] = ["tiers", "two_ratings", "rubric"];

fn main() -> ExitCode {
    ExitCode::from(run(std::env::args().skip(1), &mut std::io::stdout().lock(), &mut std::io::stderr().lock()))
}

/// Prints the instruments of these names, or all where none is named; the number is the exit code.
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
    if let Some(unknown) = names.iter().find(|name| !INSTRUMENTS.contains(&name.as_str())) {
        return Err(format!("there is no instrument `{unknown}`; these are: {}", INSTRUMENTS.join(", ")).into());
    }
    let english = "en".parse()?;
    let mut library = Library::new();
    for name in INSTRUMENTS.iter().filter(|name| names.is_empty() || names.iter().any(|named| named == *name)) {
        // what an app has in its database: the framework's JSON and the closed cycle, which names it
        let framework = Framework::from_json(&text(name, "framework.json")?)?;
        library.add(framework.clone())?;
        let report = library.report(&text(name, "closed.json")?, Policy::Confidential, &english)?;
        writeln!(out, "{}", report.to_text())?;
        #[cfg(all(feature = "overlay", feature = "authoring"))]
        writeln!(out, "{}", changes(&framework, name)?)?;
    }
    Ok(())
}

/// What a district changed.
#[cfg(all(feature = "overlay", feature = "authoring"))]
fn changes(framework: &Framework, name: &str) -> Result<String, Box<dyn Error>> {
    let file = ilt::source::SourceFile::new("district.yaml", text(name, "district.yaml")?);
    let district = ilt::overlay::Overlay::read(framework, &file)?.into_framework();
    Ok(ilt::compare::diff(framework, &district).to_text(&"en".parse()?))
}

fn text(folder: &str, name: &str) -> Result<String, String> {
    let path = format!("examples/instruments/{folder}/{name}");
    let text = fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")));
    text.map_err(|error| format!("`{path}`: {error}"))
}

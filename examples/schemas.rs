//! Writes the published schemas anew into the folder `schemas/`: `cargo run --all-features --example schemas`.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    for published in ilt::schema::all() {
        let json = serde_json::to_string_pretty(&published.of_types())? + "\n";
        std::fs::write(folder.join(published.file_name()), seen(&json))?;
    }
    Ok(())
}

/// The characters of patterns that nobody sees, as JSON escapes them.
fn seen(json: &str) -> String {
    let seen = |c: char| c.is_ascii_graphic() || c == ' ' || c == '\n';
    json.chars().map(|c| if seen(c) { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) }).collect()
}

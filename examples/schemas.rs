//! Writes the published schemas anew into the folder `schemas/`: `cargo run --all-features --example schemas`.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    for published in ilt::schema::all() {
        let json = serde_json::to_string_pretty(&published.of_types())? + "\n";
        std::fs::write(folder.join(published.file_name()), json)?;
    }
    Ok(())
}

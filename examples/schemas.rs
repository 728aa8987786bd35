//! Writes the published schemas anew into the folder `schemas/`: `cargo run --all-features --example schemas`.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    for published in ilt::schema::all() {
        std::fs::write(folder.join(published.file_name()), published.json())?;
    }
    Ok(())
}

use std::path::PathBuf;

use ilt::compare::{digest, score_digest};

use crate::batch::{Bases, last};
use crate::outcome::{Format, Outcome, json};
use crate::yaml;

const AFTER_HELP: &str = "\
The files may be overlays of overlays in any order, and overlays that make one framework together.
On standard error stand the digest that an overlay of the framework names, and the digest of
everything in it that can change a score.

Example: ilt resolve two_rivers.yaml > framework.yaml";

/// Write the framework that overlays make, in YAML, or with `--format json` in JSON
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Resolve {
    /// The overlays; a framework alone is written as it is
    #[arg(required = true, value_name = "FILES")]
    overlays: Vec<PathBuf>,
    #[command(flatten)]
    bases: Bases,
}

impl Resolve {
    pub(crate) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let framework = last(&self.overlays, &self.bases.files)?;
        let document = match format {
            Format::Text => yaml::framework(&framework)?,
            Format::Json => json(&framework)?,
        };
        let name = framework.release().to_string();
        let (digest, score_digest) = (digest(&framework), score_digest(&framework));
        let sentences = vec![format!("digest of {name}: {digest}"), format!("score digest of {name}: {score_digest}")];
        Ok(Outcome { sentences, ..Outcome::document(document) })
    }
}

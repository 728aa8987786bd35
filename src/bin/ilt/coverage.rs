use std::path::PathBuf;

use ilt::framework::Language;

use crate::batch::{Bases, NEW_LEADERS, named};
use crate::outcome::{Outcome, PageFormat};

/// Show how far a framework is translated, and every text that is still to do
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: ilt coverage framework.yaml")]
pub(crate) struct Coverage {
    /// The framework
    #[arg(default_value = NEW_LEADERS)]
    framework: PathBuf,
    /// The language of the words around the framework's own texts, such as `es`
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: Language,
    #[command(flatten)]
    bases: Bases,
}

impl Coverage {
    pub(crate) fn run(self, format: PageFormat) -> Result<Outcome, Outcome> {
        let [named] = named([&self.framework], &self.bases)?;
        let coverage = ilt::compare::Coverage::of(&named.framework).with_places(named.places());
        Ok(Outcome::document(format.write(&coverage.page(&self.language), &coverage)?))
    }
}

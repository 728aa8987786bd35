mod overlay;
mod responses;

use ilt::Framework;
use ilt::framework::{FrameworkId, Language};
use ilt::source::SourceFile;

use crate::outcome::{Format, Outcome, json};
use crate::yaml::word;

const FRAMEWORK: &str = include_str!("framework.yaml");

/// Write a file to start from, in YAML with comments: a framework or an overlay that checks clean, or responses to fill in
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: ilt new framework lakeside > lakeside.yaml")]
pub(crate) struct New {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    Framework(NewFramework),
    Overlay(overlay::NewOverlay),
    Response(responses::NewResponse),
    Responses(responses::NewResponses),
}

/// A framework of your own
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: ilt new framework lakeside --language es > lakeside.yaml")]
struct NewFramework {
    /// The framework's id: small letters, digits and underscores
    id: FrameworkId,
    /// The language in which you will write its texts; those of the scaffold are English
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: Language,
    /// Where an editor finds the schema
    #[arg(long, value_name = "PATH", default_value = "framework.schema.json", value_parser = schema_path)]
    schema: String,
}

/// Editors read the path up to the first blank.
fn schema_path(path: &str) -> Result<String, String> {
    if path.is_empty() || path.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err("editors read this path up to its first blank: name one without".to_owned());
    }
    Ok(path.to_owned())
}

impl New {
    pub(crate) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        match self.what {
            What::Framework(new) => new.run(format),
            What::Overlay(new) => new.run(format),
            What::Response(new) => new.run(format),
            What::Responses(new) => new.run(format),
        }
    }
}

impl NewFramework {
    fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let yaml = FRAMEWORK
            .replace("SCHEMA_PATH", &self.schema)
            .replace("FRAMEWORK_ID", &word(self.id.as_str()))
            .replace("DEFAULT_LANGUAGE", &word(self.language.as_str()));
        Ok(Outcome::document(match format {
            Format::Text => yaml,
            Format::Json => {
                let framework = Framework::read(&SourceFile::new("framework.yaml", yaml));
                json(&framework.map_err(|problems| Outcome::problems(vec![problems]))?)?
            }
        }))
    }
}

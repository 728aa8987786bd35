use ilt::schema;
use serde::Serialize;

use crate::outcome::{Format, Outcome, json, unknown};

/// Write the JSON Schema of a document, or list all schemas
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: ilt schema framework > framework.schema.json")]
pub(crate) struct Schema {
    /// The document's name
    name: Option<String>,
}

#[derive(Serialize)]
struct Listed {
    name: &'static str,
    id: &'static str,
}

impl Schema {
    pub(crate) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let document = match (&self.name, format) {
            (Some(name), _) => published(name)?.json(),
            (None, Format::Text) => {
                schema::all().iter().map(|schema| format!("{:<20}{}\n", schema.name(), schema.id())).collect()
            }
            (None, Format::Json) => {
                let listed = schema::all().iter().map(|schema| Listed { name: schema.name(), id: schema.id() });
                json(&listed.collect::<Vec<_>>())?
            }
        };
        Ok(Outcome::document(document))
    }
}

fn published(name: &str) -> Result<&'static schema::PublishedSchema, Outcome> {
    schema::all().iter().find(|schema| schema.name() == name).ok_or_else(|| {
        let names = schema::all().iter().map(schema::PublishedSchema::name);
        Outcome::could_not_run([unknown("there is no schema", name, names, "`ilt schema` lists them")])
    })
}

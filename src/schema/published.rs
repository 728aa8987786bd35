use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::bundle::{bundle, refer_instead};
#[cfg(feature = "overlay")]
use crate::compare::{Comparability, Coverage, Diff};
use crate::document::DiagnosticsDocument;
use crate::framework::document::FrameworkDocument;
#[cfg(feature = "overlay")]
use crate::overlay::document::OverlayDocument;
use crate::response::document::{ResponseSetDocument, SingleResponseDocument};
use crate::response::{Answers, ByQuestion};
use crate::tally::document::TallyDocument;
use crate::words::document::WordsDocument;
use crate::{Profile, Report};

/// The schema of a framework's file.
pub const FRAMEWORK: &str = include_str!("../../schemas/framework.json");
/// The schema of an overlay's file: what a district changes in a framework.
#[cfg(feature = "overlay")]
pub const OVERLAY: &str = include_str!("../../schemas/overlay.json");
/// The schema of a file with the responses of one team in one cycle.
pub const RESPONSE_SET: &str = include_str!("../../schemas/response_set.json");
/// The schema of a file with the responses of one team, whose answers stand side by side: how this crate writes it.
pub const RESPONSE_SET_FLAT: &str = include_str!("../../schemas/response_set_flat.json");
/// The schema of one response, as a form hands it in.
pub const RESPONSE: &str = include_str!("../../schemas/response.json");
/// The schema of one response whose answers stand side by side: how this crate writes it.
pub const RESPONSE_FLAT: &str = include_str!("../../schemas/response_flat.json");
/// The schema of a tally's file.
pub const TALLY: &str = include_str!("../../schemas/tally.json");
/// The schema of the crate's own words in one language.
pub const WORDS: &str = include_str!("../../schemas/words.json");
/// The schema of a report.
pub const REPORT: &str = include_str!("../../schemas/report.json");
/// The schema of one person's own view of their answers.
pub const PROFILE: &str = include_str!("../../schemas/profile.json");
/// The schema of the problems of a document.
pub const DIAGNOSTICS: &str = include_str!("../../schemas/diagnostics.json");
/// The schema of what changed between two frameworks.
#[cfg(feature = "overlay")]
pub const DIFF: &str = include_str!("../../schemas/diff.json");
/// The schema of what stays comparable between two frameworks.
#[cfg(feature = "overlay")]
pub const COMPARABILITY: &str = include_str!("../../schemas/comparability.json");
/// The schema of how far a framework is translated.
#[cfg(feature = "overlay")]
pub const COVERAGE: &str = include_str!("../../schemas/coverage.json");

/// One document's published schema.
///
/// ```
/// let framework = &ilt::schema::all()[0];
/// assert_eq!(framework.name(), "framework");
/// assert_eq!(framework.id(), "urn:ilt:schema:framework:1");
/// assert_eq!(framework.json(), ilt::schema::FRAMEWORK);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PublishedSchema {
    name: &'static str,
    id: &'static str,
    json: &'static str,
    root: fn(SchemaGenerator) -> Schema,
}

const ALL: &[PublishedSchema] = &[
    PublishedSchema {
        name: "framework",
        id: "urn:ilt:schema:framework:1",
        json: FRAMEWORK,
        root: root::<FrameworkDocument>,
    },
    #[cfg(feature = "overlay")]
    PublishedSchema { name: "overlay", id: "urn:ilt:schema:overlay:1", json: OVERLAY, root: root::<OverlayDocument> },
    PublishedSchema {
        name: "response_set",
        id: "urn:ilt:schema:response_set:1",
        json: RESPONSE_SET,
        root: root::<ResponseSetDocument>,
    },
    PublishedSchema {
        name: "response_set_flat",
        id: "urn:ilt:schema:response_set_flat:1",
        json: RESPONSE_SET_FLAT,
        root: flat::<ResponseSetDocument>,
    },
    PublishedSchema {
        name: "response",
        id: "urn:ilt:schema:response:1",
        json: RESPONSE,
        root: root::<SingleResponseDocument>,
    },
    PublishedSchema {
        name: "response_flat",
        id: "urn:ilt:schema:response_flat:1",
        json: RESPONSE_FLAT,
        root: flat::<SingleResponseDocument>,
    },
    PublishedSchema { name: "tally", id: "urn:ilt:schema:tally:1", json: TALLY, root: root::<TallyDocument> },
    PublishedSchema { name: "words", id: "urn:ilt:schema:words:1", json: WORDS, root: root::<WordsDocument> },
    PublishedSchema { name: "report", id: "urn:ilt:schema:report:1", json: REPORT, root: root::<Report> },
    PublishedSchema { name: "profile", id: "urn:ilt:schema:profile:1", json: PROFILE, root: root::<Profile> },
    PublishedSchema {
        name: "diagnostics",
        id: "urn:ilt:schema:diagnostics:1",
        json: DIAGNOSTICS,
        root: root::<DiagnosticsDocument>,
    },
    #[cfg(feature = "overlay")]
    PublishedSchema { name: "diff", id: "urn:ilt:schema:diff:1", json: DIFF, root: root::<Diff> },
    #[cfg(feature = "overlay")]
    PublishedSchema {
        name: "comparability",
        id: "urn:ilt:schema:comparability:1",
        json: COMPARABILITY,
        root: root::<Comparability>,
    },
    #[cfg(feature = "overlay")]
    PublishedSchema { name: "coverage", id: "urn:ilt:schema:coverage:1", json: COVERAGE, root: root::<Coverage> },
];

fn root<T: JsonSchema>(mut generator: SchemaGenerator) -> Schema {
    generator.root_schema_for::<T>()
}

/// Of the two shapes that answers may have the one that this crate writes: languages without unions read that alone.
fn flat<T: JsonSchema>(mut generator: SchemaGenerator) -> Schema {
    let mut schema = generator.root_schema_for::<T>();
    schema.insert("title".to_owned(), format!("Flat{}", T::schema_name()).into());
    refer_instead(&mut schema, &Answers::schema_name(), &ByQuestion::schema_name());
    schema
}

/// Every published schema; with feature `overlay` also those of its documents.
///
/// ```
/// let names: Vec<_> = ilt::schema::all().iter().map(|published| published.name()).collect();
/// # #[cfg(feature = "overlay")]
/// assert_eq!(names[..6], ["framework", "overlay", "response_set", "response_set_flat", "response", "response_flat"]);
/// # #[cfg(feature = "overlay")]
/// assert_eq!(names[6..], ["tally", "words", "report", "profile", "diagnostics", "diff", "comparability", "coverage"]);
/// ```
pub fn all() -> &'static [PublishedSchema] {
    ALL
}

impl PublishedSchema {
    /// The document's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The name of its file in the folder `schemas/`.
    pub fn file_name(&self) -> String {
        format!("{}.json", self.name)
    }

    /// The schema's `$id`: a name with a version, and no address.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The schema as its file has it.
    pub fn json(&self) -> &'static str {
        self.json
    }

    /// The schema as the types of this build say it: equal to [`json`](Self::json), unless a type changed and nobody
    /// ran `cargo run --all-features --example schemas` since. Without the feature `preserve_order` its names are sorted.
    pub fn of_types(&self) -> Schema {
        // reading and writing have one schema
        let mut schema = (self.root)(SchemaSettings::draft2020_12().into_generator());
        schema.insert("$id".to_owned(), self.id.into());
        bundle(&mut schema);
        schema
    }
}

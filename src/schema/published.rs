use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::tidy::{WrittenBy, tidy};
#[cfg(feature = "overlay")]
use crate::compare::{Comparability, Coverage, Diff};
use crate::document::DiagnosticsDocument;
use crate::framework::document::FrameworkDocument;
#[cfg(feature = "overlay")]
use crate::overlay::document::OverlayDocument;
use crate::response::document::{ResponseSetDocument, SingleResponseDocument};
use crate::tally::document::{ClosedDocument, TallyDocument};
use crate::words::document::WordsDocument;
use crate::{Profile, Report};

/// The schema of a framework's file.
pub const FRAMEWORK: &str = include_str!("../../schemas/framework.json");
/// The schema of an overlay's file: what a district changes in a framework.
#[cfg(feature = "overlay")]
pub const OVERLAY: &str = include_str!("../../schemas/overlay.json");
/// The schema of a file with the responses of one team in one cycle.
pub const RESPONSE_SET: &str = include_str!("../../schemas/response_set.json");
/// The schema of one response, as a form hands it in.
pub const RESPONSE: &str = include_str!("../../schemas/response.json");
/// The schema of a tally's file.
pub const TALLY: &str = include_str!("../../schemas/tally.json");
/// The schema of a closed cycle's file.
pub const CLOSED: &str = include_str!("../../schemas/closed.json");
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
    title: &'static str,
    json: &'static str,
    written_by: WrittenBy,
    root: fn(&mut schemars::SchemaGenerator) -> Schema,
}

const ALL: &[PublishedSchema] = &[
    PublishedSchema {
        name: "framework",
        id: "urn:ilt:schema:framework:1",
        title: "Framework",
        json: FRAMEWORK,
        written_by: WrittenBy::People,
        root: root::<FrameworkDocument>,
    },
    #[cfg(feature = "overlay")]
    PublishedSchema {
        name: "overlay",
        id: "urn:ilt:schema:overlay:1",
        title: "Overlay",
        json: OVERLAY,
        written_by: WrittenBy::People,
        root: root::<OverlayDocument>,
    },
    PublishedSchema {
        name: "response_set",
        id: "urn:ilt:schema:response_set:1",
        title: "ResponseSet",
        json: RESPONSE_SET,
        written_by: WrittenBy::People,
        root: root::<ResponseSetDocument>,
    },
    PublishedSchema {
        name: "response",
        id: "urn:ilt:schema:response:1",
        title: "Response",
        json: RESPONSE,
        written_by: WrittenBy::People,
        root: root::<SingleResponseDocument>,
    },
    PublishedSchema {
        name: "tally",
        id: "urn:ilt:schema:tally:1",
        title: "Tally",
        json: TALLY,
        written_by: WrittenBy::People,
        root: root::<TallyDocument>,
    },
    PublishedSchema {
        name: "closed",
        id: "urn:ilt:schema:closed:1",
        title: "Closed",
        json: CLOSED,
        written_by: WrittenBy::People,
        root: root::<ClosedDocument>,
    },
    PublishedSchema {
        name: "words",
        id: "urn:ilt:schema:words:1",
        title: "Words",
        json: WORDS,
        written_by: WrittenBy::People,
        root: root::<WordsDocument>,
    },
    PublishedSchema {
        name: "report",
        id: "urn:ilt:schema:report:1",
        title: "Report",
        json: REPORT,
        written_by: WrittenBy::ThisCrate,
        root: root::<Report>,
    },
    PublishedSchema {
        name: "profile",
        id: "urn:ilt:schema:profile:1",
        title: "Profile",
        json: PROFILE,
        written_by: WrittenBy::ThisCrate,
        root: root::<Profile>,
    },
    PublishedSchema {
        name: "diagnostics",
        id: "urn:ilt:schema:diagnostics:1",
        title: "Diagnostics",
        json: DIAGNOSTICS,
        written_by: WrittenBy::ThisCrate,
        root: root::<DiagnosticsDocument>,
    },
    #[cfg(feature = "overlay")]
    PublishedSchema {
        name: "diff",
        id: "urn:ilt:schema:diff:1",
        title: "Diff",
        json: DIFF,
        written_by: WrittenBy::ThisCrate,
        root: root::<Diff>,
    },
    #[cfg(feature = "overlay")]
    PublishedSchema {
        name: "comparability",
        id: "urn:ilt:schema:comparability:1",
        title: "Comparability",
        json: COMPARABILITY,
        written_by: WrittenBy::ThisCrate,
        root: root::<Comparability>,
    },
    #[cfg(feature = "overlay")]
    PublishedSchema {
        name: "coverage",
        id: "urn:ilt:schema:coverage:1",
        title: "Coverage",
        json: COVERAGE,
        written_by: WrittenBy::ThisCrate,
        root: root::<Coverage>,
    },
];

fn root<T: JsonSchema>(generator: &mut schemars::SchemaGenerator) -> Schema {
    generator.root_schema_for::<T>()
}

/// Every published schema; with feature `overlay` also those of its documents.
///
/// ```
/// let names: Vec<_> = ilt::schema::all().iter().map(|published| published.name()).collect();
/// # #[cfg(feature = "overlay")]
/// assert_eq!(names[..4], ["framework", "overlay", "response_set", "response"]);
/// # #[cfg(feature = "overlay")]
/// assert_eq!(names[4..], ["tally", "closed", "words", "report", "profile", "diagnostics", "diff", "comparability", "coverage"]);
/// # #[cfg(not(feature = "overlay"))]
/// # assert_eq!(names, ["framework", "response_set", "response", "tally", "closed", "words", "report", "profile", "diagnostics"]);
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
    /// ran `cargo run --all-features --example schemas` since.
    pub fn of_types(&self) -> Schema {
        let settings = SchemaSettings::draft2020_12();
        let settings = match self.written_by {
            WrittenBy::People => settings.for_deserialize(),
            WrittenBy::ThisCrate => settings.for_serialize(),
        };
        let mut schema = (self.root)(&mut settings.into_generator());
        schema.insert("$id".to_owned(), self.id.into());
        schema.insert("title".to_owned(), self.title.into());
        tidy(&mut schema, self.written_by);
        schema
    }
}

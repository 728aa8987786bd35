use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::tidy::{WrittenBy, tidy};
#[cfg(feature = "overlay")]
use crate::compare::{Comparability, ComparabilityFormat, Coverage, CoverageFormat, Diff, DiffFormat};
use crate::document::{DiagnosticsDocument, DiagnosticsFormat};
use crate::framework::document::{FrameworkDocument, FrameworkFormat};
#[cfg(feature = "overlay")]
use crate::overlay::document::{OverlayDocument, OverlayFormat};
use crate::profile::ProfileFormat;
use crate::report::ReportFormat;
use crate::response::document::{ResponseSetDocument, ResponseSetFormat, SingleResponseDocument, SingleResponseFormat};
use crate::tally::document::{ClosedDocument, ClosedFormat, TallyDocument, TallyFormat};
use crate::words::document::{WordsDocument, WordsFormat};
use crate::{Profile, Report};

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
    format: &'static str,
    json: &'static str,
    written_by: WrittenBy,
    root: fn(&mut schemars::SchemaGenerator) -> Schema,
}

/// Declares the kinds of documents: of each its name, the title of its schema, its type, its format and who writes it.
macro_rules! schemas {
    ( $(
        #[doc = $doc:literal] $(#[$cfg:meta])?
        $constant:ident = $name:literal $title:literal: $document:ident in $format:ident by $written_by:ident;
    )* ) => {
        $(
            #[doc = $doc] $(#[$cfg])?
            pub const $constant: &str = include_str!(concat!("../../schemas/", $name, ".json"));
        )*

        const ALL: &[PublishedSchema] = &[ $(
            $(#[$cfg])?
            PublishedSchema {
                name: $name,
                id: concat!("urn:ilt:schema:", $name, ":1"),
                title: $title,
                format: $format::V1.as_str(),
                json: $constant,
                written_by: WrittenBy::$written_by,
                root: root::<$document>,
            },
        )* ];
    };
}

schemas! {
    /// The schema of a framework's file.
    FRAMEWORK = "framework" "Framework": FrameworkDocument in FrameworkFormat by People;
    /// The schema of an overlay's file: what a district changes in a framework.
    #[cfg(feature = "overlay")]
    OVERLAY = "overlay" "Overlay": OverlayDocument in OverlayFormat by People;
    /// The schema of a file with the responses of one team in one cycle.
    RESPONSE_SET = "response_set" "ResponseSet": ResponseSetDocument in ResponseSetFormat by People;
    /// The schema of one response, as a form hands it in.
    RESPONSE = "response" "Response": SingleResponseDocument in SingleResponseFormat by People;
    /// The schema of a tally's file.
    TALLY = "tally" "Tally": TallyDocument in TallyFormat by People;
    /// The schema of a closed cycle's file.
    CLOSED = "closed" "Closed": ClosedDocument in ClosedFormat by People;
    /// The schema of the crate's own words in one language.
    WORDS = "words" "Words": WordsDocument in WordsFormat by People;
    /// The schema of a report.
    REPORT = "report" "Report": Report in ReportFormat by ThisCrate;
    /// The schema of one person's own view of their answers.
    PROFILE = "profile" "Profile": Profile in ProfileFormat by ThisCrate;
    /// The schema of the problems of a document.
    DIAGNOSTICS = "diagnostics" "Diagnostics": DiagnosticsDocument in DiagnosticsFormat by ThisCrate;
    /// The schema of what changed between two frameworks.
    #[cfg(feature = "overlay")]
    DIFF = "diff" "Diff": Diff in DiffFormat by ThisCrate;
    /// The schema of what stays comparable between two frameworks.
    #[cfg(feature = "overlay")]
    COMPARABILITY = "comparability" "Comparability": Comparability in ComparabilityFormat by ThisCrate;
    /// The schema of how far a framework is translated.
    #[cfg(feature = "overlay")]
    COVERAGE = "coverage" "Coverage": Coverage in CoverageFormat by ThisCrate;
}

fn root<T: JsonSchema>(generator: &mut schemars::SchemaGenerator) -> Schema {
    generator.root_schema_for::<T>()
}

/// Every published schema, those of documents that people write first; with feature `overlay` also those of its
/// documents.
///
/// ```
/// let formats: Vec<_> = ilt::schema::all().iter().map(|published| published.format()).collect();
/// assert_eq!(formats[0], "ilt-framework/1");
/// assert!(formats.contains(&"ilt-report/1"));
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

    /// The `format` of the document.
    pub fn format(&self) -> &'static str {
        self.format
    }

    /// Whether people write such a document, or other programs do; otherwise this crate alone does.
    ///
    /// ```
    /// let written = ilt::schema::all().iter().filter(|published| !published.is_written_by_people());
    /// assert_eq!(written.map(|published| published.name()).next(), Some("report"));
    /// ```
    pub fn is_written_by_people(&self) -> bool {
        self.written_by == WrittenBy::People
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

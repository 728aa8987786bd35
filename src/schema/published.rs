use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::bundle::{bundle, instead};
use crate::compare::{Comparability, ComparabilityFormat, Coverage, CoverageFormat, Diff, DiffFormat};
use crate::cycle::document::{CommitmentsDocument, CommitmentsFormat};
use crate::cycle::{Series, SeriesFormat};
use crate::document::{DiagnosticsDocument, DiagnosticsFormat};
use crate::framework::document::{FrameworkDocument, FrameworkFormat};
#[cfg(feature = "tables")]
use crate::intake::bank::{BankFormat, BankReport, CrosswalkDocument, CrosswalkFormat};
#[cfg(feature = "tables")]
use crate::intake::{ImportFormat, ImportReport, MappingDocument, MappingFormat};
#[cfg(feature = "overlay")]
use crate::overlay::document::{OverlayDocument, OverlayFormat};
#[cfg(feature = "overlay")]
use crate::overlay::rebase::{RebaseDocument, RebaseFormat};
use crate::profile::ProfileFormat;
use crate::report::{ReportFormat, RollupFormat, RollupReport};
use crate::response::document::{ResponseSetDocument, ResponseSetFormat, SingleResponseDocument, SingleResponseFormat};
use crate::response::{Answers, ByQuestion};
use crate::tally::document::{ClosedDocument, ClosedFormat, TallyDocument, TallyFormat};
use crate::translation::document::{TranslationFormat, TranslationTableDocument};
use crate::words::document::{WordsDocument, WordsFormat};
use crate::{Profile, Report};

/// One document's published schema.
///
/// ```
/// let framework = &ilt::schema::all()[0];
/// assert_eq!(framework.name(), "framework");
/// assert_eq!(framework.id(), "urn:ilt:schema:framework:1");
/// assert_eq!(framework.json(), ilt::schema::FRAMEWORK.json());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PublishedSchema {
    name: &'static str,
    id: &'static str,
    format: &'static str,
    written_by: WrittenBy,
    root: fn(SchemaGenerator) -> Schema,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WrittenBy {
    People,
    ThisCrate,
}

/// Declares the kinds of documents: of each its name, whether its answers stand side by side alone, its type, its format and who writes it.
macro_rules! schemas {
    ( $(
        #[doc = $doc:literal] $(#[$cfg:meta])?
        $constant:ident = $name:literal: $read:ident $document:ident in $format:ident by $written_by:ident;
    )* ) => {
        $(
            #[doc = $doc] $(#[$cfg])?
            pub const $constant: PublishedSchema = PublishedSchema {
                name: $name,
                id: concat!("urn:ilt:schema:", $name, ":1"),
                format: $format::V1.as_str(),
                written_by: WrittenBy::$written_by,
                root: $read::<$document>,
            };
        )*

        const ALL: &[PublishedSchema] = &[ $( $(#[$cfg])? $constant, )* ];
    };
}

schemas! {
    /// The schema of a framework's file.
    FRAMEWORK = "framework": root FrameworkDocument in FrameworkFormat by People;
    /// The schema of an overlay's file: what a district changes in a framework.
    #[cfg(feature = "overlay")]
    OVERLAY = "overlay": root OverlayDocument in OverlayFormat by People;
    /// The schema of what a base and an overlay of it both changed, and what was chosen.
    #[cfg(feature = "overlay")]
    REBASE = "rebase": root RebaseDocument in RebaseFormat by People;
    /// The schema of a table of texts that a translator fills in.
    TRANSLATION = "translation": root TranslationTableDocument in TranslationFormat by People;
    /// The schema of a file with the responses of one team in one cycle.
    RESPONSE_SET = "response_set": root ResponseSetDocument in ResponseSetFormat by People;
    /// The schema of a file with the responses of one team, whose answers stand side by side: how this crate writes it.
    RESPONSE_SET_FLAT = "response_set_flat": flat ResponseSetDocument in ResponseSetFormat by People;
    /// The schema of one response, as a form hands it in.
    RESPONSE = "response": root SingleResponseDocument in SingleResponseFormat by People;
    /// The schema of one response whose answers stand side by side: how this crate writes it.
    RESPONSE_FLAT = "response_flat": flat SingleResponseDocument in SingleResponseFormat by People;
    /// The schema of a tally's file.
    TALLY = "tally": root TallyDocument in TallyFormat by People;
    /// The schema of a closed cycle's file.
    CLOSED = "closed": root ClosedDocument in ClosedFormat by People;
    /// The schema of a file of a team's commitments.
    COMMITMENTS = "commitments": root CommitmentsDocument in CommitmentsFormat by People;
    /// The schema of a mapping: what the columns and cells of another tool's table mean.
    #[cfg(feature = "tables")]
    MAPPING = "mapping": root MappingDocument in MappingFormat by People;
    /// The schema of a crosswalk: another tool's ids and codes, and which of ours they are.
    #[cfg(feature = "tables")]
    CROSSWALK = "crosswalk": root CrosswalkDocument in CrosswalkFormat by People;
    /// The schema of the crate's own words in one language.
    WORDS = "words": root WordsDocument in WordsFormat by People;
    /// The schema of a report.
    REPORT = "report": root Report in ReportFormat by ThisCrate;
    /// The schema of how many teams of a district stand where.
    ROLLUP = "rollup": root RollupReport in RollupFormat by ThisCrate;
    /// The schema of a team over its cycles.
    SERIES = "series": root Series in SeriesFormat by ThisCrate;
    /// The schema of one person's own view of their answers.
    PROFILE = "profile": root Profile in ProfileFormat by ThisCrate;
    /// The schema of the problems of a document.
    DIAGNOSTICS = "diagnostics": root DiagnosticsDocument in DiagnosticsFormat by ThisCrate;
    /// The schema of what became of a table.
    #[cfg(feature = "tables")]
    IMPORT_REPORT = "import_report": root ImportReport in ImportFormat by ThisCrate;
    /// The schema of what became of another tool's questions.
    #[cfg(feature = "tables")]
    BANK_REPORT = "bank_report": root BankReport in BankFormat by ThisCrate;
    /// The schema of what changed between two frameworks.
    DIFF = "diff": root Diff in DiffFormat by ThisCrate;
    /// The schema of what stays comparable between two frameworks.
    COMPARABILITY = "comparability": root Comparability in ComparabilityFormat by ThisCrate;
    /// The schema of how far a framework is translated.
    COVERAGE = "coverage": root Coverage in CoverageFormat by ThisCrate;
}

fn root<T: JsonSchema>(mut generator: SchemaGenerator) -> Schema {
    generator.root_schema_for::<T>()
}

/// Of the two shapes that answers may have the one that this crate writes: languages without unions read that alone.
fn flat<T: JsonSchema>(mut generator: SchemaGenerator) -> Schema {
    let mut schema = generator.root_schema_for::<T>();
    schema.insert("title".to_owned(), format!("Flat{}", T::schema_name()).into());
    instead(&mut schema, &Answers::schema_name(), &ByQuestion::schema_name(), |name| format!("Flat{name}"));
    schema
}

/// Every published schema, those of documents that people write first; with feature `overlay` also that of overlays.
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

    /// The schema as its file in the folder `schemas/` has it. Without the feature `preserve_order` its names are sorted.
    pub fn json(&self) -> String {
        // it has no key that is no text
        let json = serde_json::to_string_pretty(&self.to_schema()).unwrap_or_default();
        json.chars().map(seen).chain(["\n".to_owned()]).collect()
    }

    /// The schema, made from the types.
    pub fn to_schema(&self) -> Schema {
        // reading and writing have one schema
        let mut schema = (self.root)(SchemaSettings::draft2020_12().into_generator());
        schema.insert("$id".to_owned(), self.id.into());
        bundle(&mut schema);
        schema
    }
}

/// The characters of patterns that nobody sees, as JSON escapes them.
fn seen(c: char) -> String {
    let seen = c.is_ascii_graphic() || c == ' ' || c == '\n';
    if seen { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) }
}

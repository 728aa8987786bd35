//! What a file holds, told apart before it is checked.

use ilt::compare::{ComparabilityFormat, CoverageFormat, DiffFormat};
use ilt::diagnostic::did_you_mean;
use ilt::document::DiagnosticsFormat;
use ilt::framework::document::FrameworkFormat;
use ilt::overlay::document::OverlayFormat;
use ilt::profile::ProfileFormat;
use ilt::report::ReportFormat;
use ilt::response::document::{ResponseSetFormat, SingleResponseFormat};
use ilt::source::SourceFile;
use ilt::tally::document::{ClosedFormat, TallyFormat};
use ilt::words::document::WordsFormat;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Framework,
    Overlay,
    ResponseSet,
    Response,
    Tally,
    Closed,
    Words,
    /// A document that the crate writes and does not check.
    Written,
    /// A document of a format that nobody knows.
    Unknown,
}

const KINDS: [(&str, Kind); 13] = [
    (FrameworkFormat::V1.as_str(), Kind::Framework),
    (OverlayFormat::V1.as_str(), Kind::Overlay),
    (ResponseSetFormat::V1.as_str(), Kind::ResponseSet),
    (SingleResponseFormat::V1.as_str(), Kind::Response),
    (TallyFormat::V1.as_str(), Kind::Tally),
    (ClosedFormat::V1.as_str(), Kind::Closed),
    (WordsFormat::V1.as_str(), Kind::Words),
    (ReportFormat::V1.as_str(), Kind::Written),
    (ProfileFormat::V1.as_str(), Kind::Written),
    (DiagnosticsFormat::V1.as_str(), Kind::Written),
    (DiffFormat::V1.as_str(), Kind::Written),
    (ComparabilityFormat::V1.as_str(), Kind::Written),
    (CoverageFormat::V1.as_str(), Kind::Written),
];

/// Places that only one kind of document has.
const MARKS: [(&str, Kind); 6] = [
    ("/team/id", Kind::ResponseSet),
    ("/team/name", Kind::ResponseSet),
    ("/cycle/id", Kind::ResponseSet),
    ("/respondent", Kind::Response),
    ("/framework/id", Kind::Tally),
    ("/base/id", Kind::Overlay),
];

impl Kind {
    /// By the file's `format` whatever its number is. Where that cannot be read, what else stands there decides: lines
    /// of a file with answers must not be shown as those of a framework are.
    pub(crate) fn of(file: &SourceFile) -> Self {
        match file.text_at("/format") {
            Some(format) => Self::of_format(&format),
            None => {
                let marked = MARKS.iter().find(|(place, _)| file.text_at(place).is_some());
                let mut of_answers = KINDS.iter().filter(|(_, kind)| kind.is_of_answers());
                let named = || of_answers.find(|(format, _)| file.text().contains(family(format)));
                marked.or_else(named).map_or(Self::Framework, |(_, kind)| *kind)
            }
        }
    }

    fn of_format(format: &str) -> Self {
        let near = did_you_mean(family(format), KINDS.iter().map(|(known, _)| family(known)));
        let kind = KINDS.iter().find(|(known, _)| Some(family(known)) == near);
        kind.map_or(Self::Unknown, |(_, kind)| *kind)
    }

    pub(crate) fn is_of_answers(self) -> bool {
        matches!(self, Self::ResponseSet | Self::Response | Self::Tally | Self::Closed)
    }

    /// The formats of the documents that are checked.
    pub(crate) fn checked_formats() -> Vec<&'static str> {
        let checked = KINDS.iter().filter(|(_, kind)| *kind != Self::Written);
        checked.map(|(format, _)| *format).collect()
    }

    /// What a person calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Framework => "a framework",
            Self::Overlay => "an overlay",
            Self::ResponseSet => "a team's responses",
            Self::Response => "one person's response",
            Self::Tally => "a tally",
            Self::Closed => "a closed cycle",
            Self::Words => "words of a language",
            Self::Written => "a document that this program wrote",
            Self::Unknown => "a document of an unknown format",
        }
    }
}

/// A format's word without its number.
fn family(format: &str) -> &str {
    format.split_once('/').map_or(format, |(family, _)| family)
}

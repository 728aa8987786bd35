//! What a file holds, told apart before it is checked.

use ilt::diagnostic::did_you_mean;
use ilt::schema;
use ilt::source::SourceFile;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Framework,
    Overlay,
    Rebase,
    Translation,
    ResponseSet,
    Response,
    Tally,
    Closed,
    Commitments,
    Words,
    Mapping,
    Crosswalk,
    /// A document that the crate writes and does not check.
    Written,
    /// A document of a format that nobody knows.
    Unknown,
}

/// The documents that people write by the names of their schemas, and what a person calls them.
const WRITTEN_BY_PEOPLE: [(&str, Kind, &str); 12] = [
    ("framework", Kind::Framework, "a framework"),
    ("overlay", Kind::Overlay, "an overlay"),
    ("rebase", Kind::Rebase, "the conflicts of a rebase"),
    ("translation", Kind::Translation, "a table of translations"),
    ("response_set", Kind::ResponseSet, "a team's responses"),
    ("response", Kind::Response, "one person's response"),
    ("tally", Kind::Tally, "a tally"),
    ("closed", Kind::Closed, "a closed cycle"),
    ("commitments", Kind::Commitments, "a team's commitments"),
    ("mapping", Kind::Mapping, "a mapping of a table"),
    ("crosswalk", Kind::Crosswalk, "a crosswalk of a bank of questions"),
    ("words", Kind::Words, "words of a language"),
];

/// Every format with the kind of its documents.
fn kinds() -> impl Iterator<Item = (&'static str, Kind)> {
    schema::all().iter().map(|published| {
        let known = WRITTEN_BY_PEOPLE.iter().find(|(name, ..)| *name == published.name());
        (published.format(), known.map_or(Kind::Written, |(_, kind, _)| *kind))
    })
}

/// How every format starts.
const FORMATS_START: &str = "ilt-";

/// Places that only one kind of document has.
const MARKS: [(&str, Kind); 9] = [
    ("/commitments/0/goal", Kind::Commitments),
    ("/team/id", Kind::ResponseSet),
    ("/team/name", Kind::ResponseSet),
    ("/cycle/id", Kind::ResponseSet),
    ("/respondent", Kind::Response),
    ("/framework/id", Kind::Tally),
    ("/base/digest", Kind::Overlay),
    ("/scales/0/points/0/id", Kind::Framework),
    ("/areas/0/questions/0/id", Kind::Framework),
];

impl Kind {
    /// By the file's `format` whatever its number is. Where that cannot be read, what else stands there decides. A file
    /// that nothing tells to be a framework or an overlay is nobody's to show: it may be an export of answers.
    pub(crate) fn of(file: &SourceFile) -> Self {
        match file.text_at("/format") {
            Some(format) => Self::of_format(&format),
            None => {
                let marked = MARKS.iter().find(|(place, _)| file.text_at(place).is_some()).map(|(_, kind)| *kind);
                let named = named(file.text());
                let named = |of_answers: bool| {
                    let mut kinds = kinds().map(|(_, kind)| kind);
                    kinds.find(|kind| kind.is_of_answers() == of_answers && named.contains(kind))
                };
                let found = marked.or_else(|| named(true)).or_else(|| named(false).filter(|_| !file.is_readable()));
                found.unwrap_or_else(|| Self::of_first_line(file))
            }
        }
    }

    /// By a first line that names a format and cannot be read, such as `format:ilt-framework/1`.
    fn of_first_line(file: &SourceFile) -> Self {
        let line = file.text().lines().next().unwrap_or_default();
        let named = line.strip_prefix("format").map(|rest| rest.trim_start_matches([':', ' ', '"', '\'']));
        let named = named.and_then(|named| kinds().find(|(format, _)| named.starts_with(family(format))));
        named.map_or(Self::Unknown, |(_, kind)| kind)
    }

    /// The kind of a file, which is one of these or of a format that nobody knows; else what it holds, and what is due.
    pub(crate) fn one_of(kinds: &[Self], file: &SourceFile, due: &str) -> Result<Self, String> {
        let kind = Self::of(file);
        if kind == Self::Unknown || kinds.contains(&kind) { Ok(kind) } else { Err(kind.is_not(file, due)) }
    }

    /// That a file holds this where something else is due.
    pub(crate) fn is_not(self, file: &SourceFile, due: &str) -> String {
        format!("`{}` holds {}, and {due} here", file.path(), self.name())
    }

    fn of_format(format: &str) -> Self {
        let near = did_you_mean(family(format), kinds().map(|(known, _)| family(known)));
        kinds().find(|(known, _)| Some(family(known)) == near).map_or(Self::Unknown, |(_, kind)| kind)
    }

    pub(crate) fn is_of_answers(self) -> bool {
        matches!(self, Self::ResponseSet | Self::Response | Self::Tally | Self::Closed | Self::Commitments)
    }

    /// The formats of the documents that are checked.
    pub(crate) fn checked_formats() -> Vec<&'static str> {
        kinds().filter(|(_, kind)| *kind != Self::Written).map(|(format, _)| format).collect()
    }

    /// What a person calls it.
    pub(crate) fn name(self) -> &'static str {
        let named = WRITTEN_BY_PEOPLE.iter().find(|(_, kind, _)| *kind == self).map(|(.., name)| *name);
        named.unwrap_or(match self {
            Self::Written => "a document that this program wrote",
            _ => "a document of an unknown format",
        })
    }
}

/// The kinds of which a format's word stands anywhere in a text, which is looked through once.
fn named(text: &str) -> Vec<Kind> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(FORMATS_START) {
        let rest = text.get(at..).unwrap_or_default();
        for (format, kind) in kinds().filter(|(_, kind)| *kind != Kind::Written) {
            if rest.starts_with(family(format)) && !found.contains(&kind) {
                found.push(kind);
            }
        }
    }
    found
}

/// A format's word without its number.
fn family(format: &str) -> &str {
    format.split_once('/').map_or(format, |(family, _)| family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_that_people_write_is_of_a_kind() {
        let written = schema::all().iter().filter(|published| published.is_written_by_people());
        // a flat schema is a second one of the same document
        let names: Vec<&str> =
            written.map(|published| published.name()).filter(|name| !name.ends_with("_flat")).collect();
        assert_eq!(names, WRITTEN_BY_PEOPLE.map(|(name, ..)| name));
        assert!(kinds().all(|(format, _)| format.starts_with(FORMATS_START)));
    }

    #[test]
    fn what_nothing_tells_to_be_a_framework_may_be_answers() {
        let of = |path: &str, text: &str| Kind::of(&SourceFile::new(path, text));
        for (text, kind) in [
            (r#"{"format": "ilt-overlay/1", "#, Kind::Overlay),
            (r#"{"format": "ilt-framework/1", "title": "Every respondent", "#, Kind::Framework),
            (r#"{"format": "ilt-responses/1", "comment": "they never listen" "#, Kind::ResponseSet),
            (r#"{"roster_size": 9, "comment": "they never listen" "#, Kind::Unknown),
            ("{respondent: 'Kim', comment: 'they never listen'}", Kind::Unknown),
            (r#"{"id": "lakeside", "#, Kind::Unknown),
            (r#"{"title": "Every respondent"}"#, Kind::Unknown),
            (r#"{"scales": [{"id": "s", "points": [{"id": "never"}]}]}"#, Kind::Framework),
        ] {
            assert_eq!(of("a.json", text), kind, "{text}");
        }
    }
}

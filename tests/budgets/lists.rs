//! A list or a map of more entries than it may have, for each one of every document that people write: its schema says
//! which there are. One problem tells the limit, and what is beyond it costs nothing.

use ilt::Framework;
use ilt::cycle::Commitments;
use ilt::cycle::document::CommitmentsDocument;
use ilt::diagnostic::Code;
use ilt::document::DiagnosticsDocument;
use ilt::framework::document::FrameworkDocument;
use ilt::intake::bank::{Crosswalk, CrosswalkDocument};
use ilt::intake::{Mapping, MappingDocument};
use ilt::overlay::Overlay;
use ilt::overlay::document::OverlayDocument;
use ilt::overlay::rebase::RebaseDocument;
use ilt::response::document::{ResponseSetDocument, SingleResponseDocument};
use ilt::response::{ResponseSet, SingleResponse};
use ilt::schema::{self, PublishedSchema};
use ilt::source::{FileProblems, SourceFile, SourceFormat};
use ilt::tally::document::{ClosedDocument, TallyDocument};
use ilt::tally::{Closed, Tally};
use ilt::translation::TranslationTable;
use ilt::translation::document::TranslationTableDocument;
use ilt::words::Words;
use ilt::words::document::WordsDocument;
use serde_json::Value;

use super::{BESIDES, BYTES_A_BYTE, MEMORY, SAID};

/// Entries of each list: more than any may have but that of the responses.
const ENTRIES: usize = 20_000;

/// A place in a document where many entries may stand: what is written before and after them.
struct Place {
    pointer: String,
    before: String,
    after: String,
    is_list: bool,
    most: Option<u64>,
}

/// Every list and map below a schema.
fn places(schema: &Value, root: &Value, at: &Place, found: &mut Vec<Place>) {
    let inside = |pointer: String, before: &str, after: &str| Place {
        pointer,
        before: format!("{}{before}", at.before),
        after: format!("{after}{}", at.after),
        is_list: false,
        most: None,
    };
    if let Some(name) = schema["$ref"].as_str() {
        // a text by language stands in many places and is the same everywhere
        if name.ends_with("/LocalizedText") && at.pointer != "/title" {
            return;
        }
        return places(root.pointer(name.trim_start_matches('#')).unwrap(), root, at, found);
    }
    for choice in schema["anyOf"].as_array().into_iter().flatten() {
        places(choice, root, at, found);
    }
    if schema["type"] == "array" {
        let most = schema["maxItems"].as_u64();
        found.push(Place { is_list: true, most, ..inside(at.pointer.clone(), "", "") });
        places(&schema["items"], root, &inside(format!("{}/0", at.pointer), "[", "]"), found);
    }
    if schema["additionalProperties"].is_object() {
        let most = schema["maxProperties"].as_u64();
        found.push(Place { most, ..inside(at.pointer.clone(), "", "") });
        places(&schema["additionalProperties"], root, &inside(format!("{}/k", at.pointer), "{\"k\":", "}"), found);
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        places(property, root, &inside(format!("{}/{name}", at.pointer), &format!("{{\"{name}\":"), "}"), found);
    }
}

fn lists(published: &PublishedSchema) -> Vec<Place> {
    let root: Value = serde_json::from_str(&published.json()).unwrap();
    let head =
        Place { pointer: String::new(), before: String::new(), after: String::new(), is_list: false, most: None };
    let mut found = Vec::new();
    places(&root, &root, &head, &mut found);
    found
}

fn read(name: &str, base: &Framework, file: &SourceFile) -> Option<FileProblems> {
    match name {
        "framework" => Framework::read(file).err(),
        "overlay" => Overlay::read(base, file).err(),
        "response_set" | "response_set_flat" => ResponseSet::read(base, file).err(),
        "response" | "response_flat" => SingleResponse::read(base, file).err(),
        "tally" => Tally::read(base, file).err(),
        "closed" => Closed::read(base, file).err(),
        "mapping" => Mapping::read(base, file).err(),
        "rebase" => RebaseDocument::read(file).err(),
        "commitments" => Commitments::read(base, file).err(),
        "crosswalk" => Crosswalk::read(file).err(),
        "translation" => TranslationTable::read(base, file).err(),
        "words" => Words::read(file).err(),
        _ => panic!("{name} is read nowhere here"),
    }
}

/// What serde says of a document that is read without a framework.
fn by_serde(name: &str, json: &str) -> Option<String> {
    fn refused<T: serde::de::DeserializeOwned>(json: &str) -> Option<String> {
        serde_json::from_str::<T>(json).err().map(|error| error.to_string())
    }
    match name {
        "framework" => refused::<FrameworkDocument>(json),
        "overlay" => refused::<OverlayDocument>(json),
        "response_set" | "response_set_flat" => refused::<ResponseSetDocument>(json),
        "response" | "response_flat" => refused::<SingleResponseDocument>(json),
        "tally" => refused::<TallyDocument>(json),
        "closed" => refused::<ClosedDocument>(json),
        "mapping" => refused::<MappingDocument>(json),
        "rebase" => refused::<RebaseDocument>(json),
        "commitments" => refused::<CommitmentsDocument>(json),
        "crosswalk" => refused::<CrosswalkDocument>(json),
        "translation" => refused::<TranslationTableDocument>(json),
        "words" => refused::<WordsDocument>(json),
        _ => panic!("{name} is read nowhere here"),
    }
}

/// The bytes that something takes at its peak.
fn peak_of<T>(run: impl FnOnce() -> T) -> (T, usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let made = run();
    (made, MEMORY.peak_usage().saturating_sub(before))
}

pub(super) fn no_list_is_read_beyond_its_limit(base: &Framework) {
    let mut tried = 0;
    for published in schema::all().iter().filter(|published| published.is_written_by_people()) {
        let name = published.name();
        for place in lists(published) {
            let what = format!("{name}{}", place.pointer);
            let most = place.most.unwrap_or_else(|| panic!("{what} has no limit"));
            for entry in ["1", "\"x\"", "{}", "[]", "{\"id\":\"a\"}"] {
                let entries = (0..ENTRIES).map(|number| match place.is_list {
                    true => entry.to_owned(),
                    false => format!("\"k{number}\":{entry}"),
                });
                let entries = entries.collect::<Vec<_>>().join(",");
                let entries = if place.is_list { format!("[{entries}]") } else { format!("{{{entries}}}") };
                let text = format!("{}{entries}{}", place.before, place.after);
                let bound = BYTES_A_BYTE * text.len() + BESIDES;
                let file = SourceFile::with_format("hostile", text.clone(), SourceFormat::Json);
                let (problems, peak) = peak_of(|| read(name, base, &file));
                assert!(peak <= bound, "{what} of {entry}: {peak} bytes of memory");
                let problems = problems.unwrap_or_else(|| panic!("{what} of {entry}: nothing is wrong"));
                assert!(problems.problems().len() <= 100, "{what} of {entry}");
                let document: DiagnosticsDocument = problems.to_document();
                let said = problems.to_string().len() + serde_json::to_string(&document).unwrap().len();
                assert!(said <= SAID, "{what} of {entry}: {said} bytes are said");
                let (refused, peak) = peak_of(|| by_serde(name, &text));
                assert!(peak <= bound, "{what} of {entry}, by serde: {peak} bytes of memory");
                assert!(refused.is_some_and(|said| said.len() <= SAID), "{what} of {entry}, by serde");
                // where entries are of a kind that may stand there, a nested map among them
                let told = problems.problems().iter().filter(|problem| problem.code == Code::TooMany).count();
                let expected = usize::try_from(most).unwrap() < ENTRIES;
                let may_be = place.is_list || entry == "\"x\"";
                assert!(!may_be || told == usize::from(expected), "{what} of {entry}: {told} lists are too long");
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "{tried} files");
}

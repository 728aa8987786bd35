//! A bad file costs no more than a good one of its size: the memory of its reader, the number of its problems and the
//! length of what is said are bounded, whatever stands in it. Nothing is timed.

// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod hostile;
mod lists;

use ilt::diagnostic::{Diagnostic, Omitted, Problems};
use ilt::document::DiagnosticsDocument;
use ilt::overlay::Overlay;
use ilt::source::{SourceFile, SourceFormat};
use ilt::{Framework, ResponseSet};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Bytes of memory for each byte of a file: a list of small numbers takes 32 for each of its elements, and twice as many
/// while it grows.
const BYTES_A_BYTE: usize = 64;
/// As much for YAML, of which every value is kept with its place.
const YAML_BYTES_A_BYTE: usize = 192;
/// What reading takes besides, whatever the file's size.
const BESIDES: usize = 4 * 1024 * 1024;
/// Bytes of all that is said of one file, in whatever form.
const SAID: usize = 400 * 1024;

/// The kinds of documents that people write.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Framework,
    Overlay,
    Responses,
}

type Said = (Vec<Diagnostic>, Vec<Omitted>);

impl Kind {
    fn of_json(self, base: &Framework, json: &str) -> Option<Said> {
        let said = |problems: Problems| (problems.as_slice().to_vec(), problems.omitted().to_vec());
        match self {
            Self::Framework => Framework::from_json(json).err().map(said),
            Self::Overlay => Overlay::from_json(base, json).err().map(said),
            Self::Responses => ResponseSet::from_json(base, json).err().map(said),
        }
    }

    /// The problems of a file with the length of its two renderings.
    fn of_file(self, base: &Framework, file: &SourceFile) -> Option<(Said, usize)> {
        let problems = match self {
            Self::Framework => Framework::read(file).err(),
            Self::Overlay => Overlay::read(base, file).err(),
            Self::Responses => ResponseSet::read(base, file).err(),
        }?;
        let document: DiagnosticsDocument = problems.to_document();
        let length = problems.to_string().len() + serde_json::to_string(&document).unwrap().len();
        Some(((problems.problems().to_vec(), problems.omitted().to_vec()), length))
    }
}

/// What a problem says, without where it stands in a file.
fn words(problem: &Diagnostic) -> (String, String, String) {
    (problem.code.to_string(), problem.pointer.to_string(), problem.message.clone())
}

// one test, since tests side by side would count each other's memory
#[test]
fn a_bad_file_costs_no_more_than_a_good_one_of_its_size() {
    let base = Framework::new_leaders();
    what_was_read_of_a_file_is_not_read_again(&base);
    lists::no_list_is_read_beyond_its_limit(&base);
    for kind in [Kind::Framework, Kind::Overlay, Kind::Responses] {
        for (name, text) in hostile::files(&base, kind) {
            let is_json = text.trim_start().starts_with('{');
            for format in [SourceFormat::Json, SourceFormat::Yaml] {
                if format == SourceFormat::Json && !is_json {
                    continue;
                }
                let what = format!("{kind:?}, {name}, {format:?}, {} bytes", text.len());
                let file = SourceFile::with_format("hostile", text.clone(), format);
                let before = MEMORY.current_usage();
                MEMORY.reset_peak_usage();
                let said = kind.of_file(&base, &file);
                let peak = MEMORY.peak_usage().saturating_sub(before);
                let a_byte = if format == SourceFormat::Yaml { YAML_BYTES_A_BYTE } else { BYTES_A_BYTE };
                assert!(peak <= a_byte * text.len() + BESIDES, "{what}: {peak} bytes of memory");
                let Some(((told, omitted), length)) = said else { panic!("{what}: nothing is wrong") };
                assert!(told.len() <= 100, "{what}: {} problems", told.len());
                assert!(omitted.is_empty() || told.len() == 100, "{what}: {omitted:?}");
                assert!(length <= SAID, "{what}: {length} bytes are said");
                if format == SourceFormat::Yaml {
                    continue;
                }
                assert!(name == "cut off" || serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok(), "{what}");
                let before = MEMORY.current_usage();
                MEMORY.reset_peak_usage();
                let of_text = kind.of_json(&base, &text);
                let peak = MEMORY.peak_usage().saturating_sub(before);
                assert!(peak <= BYTES_A_BYTE * text.len() + BESIDES, "{what}, as text: {peak} bytes of memory");
                let Some((mut of_text, of_text_omitted)) = of_text else { panic!("{what}: nothing is wrong as text") };
                // where there is no file, what is no JSON and what stands too deep is told alone
                if !["deep nesting", "cut off"].contains(&name) {
                    let mut of_file = told;
                    of_file.sort_by_key(words);
                    of_text.sort_by_key(words);
                    assert_eq!(
                        of_file.iter().map(words).collect::<Vec<_>>(),
                        of_text.iter().map(words).collect::<Vec<_>>(),
                        "{what}"
                    );
                    assert_eq!(omitted, of_text_omitted, "{what}");
                }
            }
        }
    }
}

fn what_was_read_of_a_file_is_not_read_again(base: &Framework) {
    let json = serde_json::to_string(base).unwrap();
    let file = SourceFile::new("framework.json", json);
    let (id, clone) = (file.text_at("/id"), file.clone());
    assert_eq!(id.as_deref(), Some(base.id().as_str()));
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    for _ in 0..10 {
        assert_eq!(clone.text_at("/id"), id);
    }
    let peak = MEMORY.peak_usage().saturating_sub(before);
    assert!(peak < 1_000, "{peak} bytes to say what is known of {} bytes", file.text().len());
}

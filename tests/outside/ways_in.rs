//! One document has one verdict, whichever way it comes in.

use std::fmt::Debug;
use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;

use ilt::diagnostic::{Code, Problems};
use ilt::document::{Checked, DiagnosticsDocument, ReadError};
use ilt::framework::document::FrameworkDocument;
use ilt::response::SingleResponse;
use ilt::response::document::{ResponseSetDocument, SingleResponseDocument};
use ilt::words::Words;
use ilt::{Closed, Framework, Policy, Profile, Report, ResponseSet, Tally};
use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn corpus(folder: &str) -> Vec<(String, String)> {
    let files = ["valid", "invalid"].into_iter().flat_map(|half| {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(folder).join(half);
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path())
    });
    files.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect()
}

fn told<T>(read: Result<T, ReadError>) -> Result<T, Problems> {
    read.map_err(|error| match error {
        ReadError::Problems(problems) => problems,
        ReadError::Io(error) => panic!("{error}"),
    })
}

/// The value of a text, if it says all that the text says.
fn value(json: &str, problems: Option<&Problems>) -> Option<Value> {
    let lost = [Code::EqualKeys, Code::NotJson, Code::TooLarge];
    let is_lost = problems.is_some_and(|problems| problems.iter().any(|problem| lost.contains(&problem.code)));
    if is_lost { None } else { serde_json::from_str(json.trim_start_matches('\u{feff}')).ok() }
}

/// Every way into a type gives what `from_json` gives: `ways!(Tally, &framework; json)`.
macro_rules! ways {
    ($name:ident $(, $about:expr)?; $json:expr) => {{
        let json: &str = $json;
        let whole = $name::from_json($($about,)? json);
        assert_eq!($name::from_slice($($about,)? json.as_bytes()), whole, "{json}");
        assert_eq!(told($name::from_reader($($about,)? json.as_bytes())), whole, "{json}");
        if let Some(value) = value(json, whole.as_ref().err()) {
            assert_eq!($name::from_value($($about,)? value), whole, "{json}");
        }
        whole
    }};
}

fn by_serde<T: PartialEq + Debug>(json: &str, whole: &Result<T, Problems>)
where
    Checked<T>: for<'de> serde::Deserialize<'de>,
{
    if let Ok(Checked(inside)) = serde_json::from_str::<Checked<T>>(json.trim_start_matches('\u{feff}')) {
        assert_eq!(inside, *whole, "{json}");
    } else {
        assert_eq!(whole.as_ref().unwrap_err().as_slice()[0].code, Code::NotJson, "{json}");
    }
}

#[test]
fn every_way_in_gives_one_verdict() {
    let mut read_whole = 0;
    for (_, json) in corpus("framework") {
        let whole = ways!(Framework; &json);
        by_serde(&json, &whole);
        read_whole += u32::from(whole.is_ok());
    }
    for (_, json) in corpus("words") {
        let whole = ways!(Words; &json);
        by_serde(&json, &whole);
        read_whole += u32::from(whole.is_ok());
    }
    let framework = Framework::from_json(&read("tests/corpus/responses/framework.json")).unwrap();
    for (_, json) in corpus("tallies") {
        read_whole += u32::from(ways!(Tally, &framework; &json).is_ok());
    }
    for (_, json) in corpus("closed") {
        read_whole += u32::from(ways!(Closed, &framework; &json).is_ok());
    }
    for (path, json) in corpus("responses") {
        let slowly = ResponseSet::from_json(&framework, &json);
        let quickly = ResponseSet::from_slice(&framework, json.as_bytes());
        let read = told(ResponseSet::from_reader(&framework, json.as_bytes()));
        let valued = value(&json, slowly.as_ref().err()).map(|value| ResponseSet::from_value(&framework, value));
        for other in [quickly, read].into_iter().chain(valued) {
            match (&slowly, other) {
                (Ok(one), Ok(other)) => assert_eq!(one.to_document(), other.to_document(), "{path}"),
                (Err(one), Err(other)) => assert_eq!(*one, other, "{path}"),
                _ => panic!("{path}"),
            }
        }
        read_whole += u32::from(slowly.is_ok());
    }
    assert!(read_whole > 30, "{read_whole} are sound");
}

#[test]
#[cfg(feature = "overlay")]
fn every_way_into_an_overlay_gives_one_verdict() {
    use ilt::overlay::Overlay;

    let base = Framework::from_json(&read("tests/corpus/overlays/base.json")).unwrap();
    for (path, json) in corpus("overlays") {
        let whole = Overlay::from_json(&base, &json).map(Overlay::into_framework);
        let into = |read: Result<Overlay, Problems>| read.map(Overlay::into_framework);
        assert_eq!(into(Overlay::from_slice(&base, json.as_bytes())), whole, "{path}");
        assert_eq!(into(told(Overlay::from_reader(&base, json.as_bytes()))), whole, "{path}");
        if let Some(value) = value(&json, whole.as_ref().err()) {
            assert_eq!(into(Overlay::from_value(&base, value)), whole, "{path}");
        }
    }
}

#[test]
#[cfg(feature = "new-leaders")]
fn what_the_crate_writes_comes_back_every_way() {
    let framework = Framework::new_leaders();
    let closed = Closed::from_json(&framework, &read("examples/data/cedar.closed.json")).unwrap();
    let report = Report::of(&closed, Policy::Confidential, &"en".parse().unwrap()).unwrap();
    let json = serde_json::to_string(&report).unwrap();
    assert_eq!(ways!(Report; &json), Ok(report));
    let broken = json.replace("\"n\":7", "\"n\":true");
    by_serde(&broken, &ways!(Report; &broken));

    let answers = [("delegation", "often"), ("shared_norms", "dont_know")];
    let response = ilt::response::document::ResponseDocument::submitted("r4", answers);
    let handed_in = SingleResponse::check(&framework, SingleResponseDocument::new(&framework, response)).unwrap();
    let profile = Profile::of(&handed_in.response(), &"es".parse().unwrap());
    let json = serde_json::to_string(&profile).unwrap();
    assert_eq!(ways!(Profile; &json), Ok(profile));
    let problems = ways!(Profile; "[]").unwrap_err();
    let told = DiagnosticsDocument::from(problems);
    assert_eq!(ways!(DiagnosticsDocument; &serde_json::to_string(&told).unwrap()), Ok(told));

    let json = serde_json::to_string(&handed_in).unwrap();
    let again = SingleResponse::from_slice(&framework, json.as_bytes()).unwrap();
    assert_eq!(again.to_document(), handed_in.to_document());
}

/// Documents whose content alone says which framework they are about are read without it, and give problems all the same.
#[test]
fn a_part_of_something_else_keeps_its_problems() {
    #[derive(serde::Deserialize)]
    struct HandedIn {
        school: String,
        response: Checked<SingleResponseDocument>,
    }
    let json = r#"{"school": "Cedar", "response": {"format": "ilt-response/1", "respondent": "r4", "status": "done",
        "framework": {"id": "lakeside", "version": "1.0.0"}, "answers": {"delegation": {"when": "never"}}}}"#;
    let HandedIn { school, response: Checked(response) } = serde_json::from_str(json).unwrap();
    let problems = response.unwrap_err();
    assert_eq!((school.as_str(), problems.len()), ("Cedar", 1));
    assert_eq!(problems.as_slice()[0].pointer.as_str(), "/status");
    assert!(!problems.to_string().contains("done"), "{problems}");

    // a bare document by itself, and one that its deserializer cannot read
    let Checked(document) = serde_json::from_value::<Checked<FrameworkDocument>>(serde_json::json!({})).unwrap();
    assert_eq!(document.unwrap_err().as_slice()[0].code, Code::MissingField);
    assert!(serde_json::from_str::<Checked<ResponseSetDocument>>("{").is_err());
}

struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::new(io::ErrorKind::ConnectionReset, "the peer went away"))
    }
}

#[test]
fn a_reader_that_fails_is_no_problem_of_the_document() {
    let error = Framework::from_reader(Broken).unwrap_err();
    assert!(matches!(&error, ReadError::Io(error) if error.kind() == io::ErrorKind::ConnectionReset));
    assert_eq!(error.to_string(), "the document could not be read");
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "the peer went away");
}

#[test]
fn bytes_that_are_no_text_are_told_without_them() {
    let problems = Framework::from_slice(b"{\"id\": \"ne\xffver\"}").unwrap_err();
    let problem = &problems.as_slice()[0];
    assert_eq!(problem.code, Code::NotJson);
    assert_eq!(problem.message, "this is not JSON: it is not text in UTF-8 (byte 11 is none)");
}

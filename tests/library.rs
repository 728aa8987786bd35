//! A library of frameworks: each document of answers finds the framework that it names, and no two contents share a name.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use ilt::diagnostic::{Code, Problems};
use ilt::framework::Library;
use ilt::framework::document::FrameworkDocument;
use ilt::response::SingleResponse;
use ilt::{Closed, Framework, Policy, Report, ResponseSet};
use serde_json::Value;

const CLOSED: &str = include_str!("../examples/data/cedar.closed.json");

/// The built-in framework after a change.
fn changed(change: impl FnOnce(&mut FrameworkDocument)) -> Framework {
    let mut document = Framework::new_leaders().document().clone();
    change(&mut document);
    Framework::try_from(document).unwrap()
}

fn with(frameworks: impl IntoIterator<Item = Framework>) -> Library {
    let mut library = Library::new();
    frameworks.into_iter().for_each(|framework| library.add(framework).unwrap());
    library
}

fn told(problems: &Problems) -> Vec<(Code, &str, &str)> {
    let told = problems.iter().map(|problem| (problem.code, problem.pointer.as_str(), problem.message.as_str()));
    told.collect()
}

fn files(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    files.collect()
}

/// Whether the document names the framework in its version, so that it can be found.
fn names(json: &str, framework: &Framework) -> bool {
    let document: Value = serde_json::from_str(json).unwrap_or_default();
    serde_json::to_value(framework.release()).unwrap() == document["framework"]
}

#[test]
fn whatever_names_its_framework_is_read_as_if_it_had_been_given() {
    let of_corpus =
        Framework::from_json(&fs::read_to_string("tests/corpus/responses/framework.json").unwrap()).unwrap();
    let library = with([of_corpus.clone(), Framework::new_leaders()]);
    let mut read = 0;
    for folder in ["responses/valid", "responses/invalid", "closed/valid", "closed/invalid"] {
        for json in files(folder) {
            for framework in [&of_corpus, &Framework::new_leaders()].into_iter().filter(|other| names(&json, other)) {
                read += 1;
                assert_eq!(library.responses(&json), ResponseSet::from_json(framework, &json), "{json}");
                assert_eq!(library.closed(&json), Closed::from_json(framework, &json), "{json}");
                let single = |read: Result<SingleResponse, Problems>| read.map(|response| response.to_document());
                assert_eq!(
                    single(library.response(&json)),
                    single(SingleResponse::from_json(framework, &json)),
                    "{json}"
                );
            }
        }
    }
    assert!(read > 40, "{read}");
}

#[test]
fn a_cycle_finds_the_version_that_was_asked() {
    let renamed = changed(|document| {
        document.version = "1.1.0".into();
        document.areas[0].title = "Teaching and learning".into();
    });
    let library = with([renamed.clone(), Framework::new_leaders()]);
    let title = |json: &str| {
        let report = library.report(json, Policy::Confidential, &"en".parse().unwrap()).unwrap();
        (report.framework.version.to_string(), report.areas[0].title.clone())
    };
    assert_eq!(title(CLOSED), ("1.0.0".to_owned(), "Learning and teaching".to_owned()));
    let now = CLOSED.replacen("1.0.0", "1.1.0", 1);
    assert_eq!(title(&now), ("1.1.0".to_owned(), "Teaching and learning".to_owned()));
    assert_eq!(library.newest("new_leaders_ilt"), Some(&renamed));
    assert_eq!(library.newest("lakeside"), None);
}

#[test]
fn a_report_is_the_one_that_all_the_steps_make() {
    let closed = Closed::from_json(&Framework::new_leaders(), CLOSED).unwrap();
    for (policy, language) in
        [(Policy::Confidential, "es"), (Policy::Open, "en"), (Policy::ConfidentialAtLeast(7), "en")]
    {
        let language = language.parse().unwrap();
        let made = Library::built_in().report(CLOSED, policy, &language).unwrap();
        assert_eq!(made, Report::of(&closed, policy, &language).unwrap());
    }
    // what must not be shown is a problem here, too
    let unagreed = CLOSED.replace("\"agreed_open\"", "\"agreed_reopening\"").replace("\"every\"", "\"consenting\"");
    assert!(Library::built_in().report(&unagreed, Policy::Open, &"en".parse().unwrap()).is_err());
}

#[test]
fn a_framework_that_is_not_there_is_told_with_those_that_are() {
    let library = with([changed(|document| document.version = "0.9.0".into()), Framework::new_leaders()]);
    let unknown = CLOSED.replacen("new_leaders_ilt", "my_own_answer", 1);
    let problems = library.closed(&unknown).unwrap_err();
    let message = "this cycle is of answers to a framework that this library does not have";
    assert_eq!(told(&problems), [(Code::WrongFramework, "/framework/id", message)]);
    let help = problems.as_slice()[0].help.as_deref().unwrap();
    let add = "keep the JSON of the framework with each cycle, and add it";
    assert_eq!(help, format!("it has new_leaders_ilt 0.9.0, new_leaders_ilt 1.0.0; {add}"));
    // nobody knows what the file has in that place
    assert!(!problems.to_string().contains("my_own_answer"));

    let problems = library.closed(&CLOSED.replacen("1.0.0", "2.0.0", 1)).unwrap_err();
    let message = "this cycle is of answers to another version of `new_leaders_ilt` than this library has";
    assert_eq!(told(&problems), [(Code::WrongVersion, "/framework/version", message)]);

    let problems = Library::new().responses(include_str!("../examples/data/cedar.json")).unwrap_err();
    assert_eq!(problems.as_slice()[0].help.as_deref(), Some(&*format!("it has no framework; {add}")));
    let many = (0..12).map(|minor| changed(|document| document.version = format!("1.{minor}.0")));
    let problems = with(many).closed(&unknown).unwrap_err();
    assert!(problems.to_string().contains("1.9.0 and 2 more; keep"), "{problems}");
}

#[test]
fn what_is_wrong_without_a_framework_is_told_all_the_same() {
    let library = Library::built_in();
    for (json, code) in [("", Code::NotJson), ("[]", Code::WrongType), ("{\"format\": 1}", Code::WrongType)] {
        for problems in [
            library.closed(json).unwrap_err(),
            library.responses(json).unwrap_err(),
            library.response(json).map(|_| ()).unwrap_err(),
        ] {
            assert!(problems.iter().any(|problem| problem.code == code), "{json}: {problems}");
            assert!(!problems.iter().any(|problem| problem.code == Code::WrongFramework), "{json}: {problems}");
        }
    }
    // a forgotten blank makes a key of an answer, which is not repeated
    let lost =
        r#"{"format": "ilt-response/1", "framework": {"id": "lost", "version": "1.0.0"}, "delegation:never": 1}"#;
    let problems = library.response(lost).map(|_| ()).unwrap_err();
    assert!(problems.len() > 1 && !problems.to_string().contains("delegation:never"), "{problems}");
}

#[test]
fn one_name_has_one_content() {
    let mut library = Library::built_in();
    // the same, written in another way
    let said = changed(|document| {
        document.priorities = None;
        for question in document.areas.iter_mut().flat_map(|area| &mut area.questions) {
            question.weight = Some(1);
        }
        document.scales[0].span = Some(8);
        for (point, position) in document.scales[0].points.iter_mut().zip([0, 2, 4, 6, 8]) {
            point.position = Some(position);
        }
    });
    assert_ne!(said, Framework::new_leaders());
    library.add(said).unwrap();
    assert_eq!(library.frameworks().collect::<Vec<_>>(), [&Framework::new_leaders()]);

    for other in [
        changed(|document| document.title = "Our reflection".into()),
        changed(|document| document.scales[0].points[4].value = 20),
        changed(|document| document.areas.reverse()),
    ] {
        let problems = library.add(other).unwrap_err();
        let message = "version `1.0.0` of `new_leaders_ilt` was published with other content";
        assert_eq!(told(&problems), [(Code::Republished, "/version", message)]);
    }
    assert_eq!(library.frameworks().count(), 1);
}

/// A version that was shipped is in some team's past: neither it nor its digest may ever change. The digest of a further
/// version is added here with its file.
#[test]
fn every_version_that_was_shipped_is_as_it_was() {
    let shipped: Vec<(String, String)> = Library::built_in()
        .frameworks()
        .map(|framework| (framework.release().to_string(), ilt::compare::digest(framework).to_string()))
        .collect();
    let digest = "sha256:e56365b08c7fcc2dca3b1aa596cd84b9956a005cab5b6edb3608910ccbe42106";
    assert_eq!(shipped, [("new_leaders_ilt 1.0.0".to_owned(), digest.to_owned())]);
    let versions: Vec<_> = Library::built_in().frameworks().map(|framework| framework.version().clone()).collect();
    assert!(versions.is_sorted() && versions.last() == Some(Framework::new_leaders().version()));
}

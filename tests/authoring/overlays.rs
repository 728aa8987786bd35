//! Overlays whose base is another one, or not there.

use ilt::overlay::Overlay;
use ilt::overlay::document::OverlayDocument;
use ilt::source::{FileProblems, SourceFile};

use crate::files::{adopted, text};

const MANY: &str = "\
format: ilt-overlay/1
id: Two Rivers
version: '1.0'
base: {id: hillside, version: 1.0.0, digest: 'sha256:12ab'}
titel: Two Rivers reflects
roles:
  - {label: Coach}
  - {id: dean, hide_because: We have none.}
";

fn codes(problems: &FileProblems) -> Vec<(&str, String)> {
    let place = |span: Option<ilt::diagnostic::Span>| span.map(|span| span.start.to_string()).unwrap_or_default();
    problems.problems().iter().map(|problem| (problem.code.as_str(), place(problem.span))).collect()
}

#[test]
fn whatever_needs_no_base_is_told_with_the_wrong_one() {
    let problems = Overlay::read(&adopted(), &SourceFile::new("many.yaml", MANY)).unwrap_err();
    let expected = [
        ("bad_id", "2:5"),
        ("bad_version", "3:10"),
        ("wrong_base", "4:12"),
        ("bad_digest", "4:46"),
        ("unknown_field", "5:1"),
        ("missing_field", "7:5"),
    ];
    assert_eq!(codes(&problems), expected.map(|(code, place)| (code, place.to_owned())));
}

#[test]
fn whatever_needs_no_base_is_told_without_one() {
    let with = Overlay::read(&adopted(), &SourceFile::new("many.yaml", MANY)).unwrap_err();
    let without = OverlayDocument::read(&SourceFile::new("many.yaml", MANY)).unwrap_err();
    let with: Vec<_> = with.problems().iter().filter(|problem| problem.code.as_str() != "wrong_base").collect();
    assert_eq!(without.problems().iter().collect::<Vec<_>>(), with);
    // the base is looked at as well
    let base =
        SourceFile::new("base.yaml", MANY.replace("id: hillside, version: 1.0.0", "id: 'Hill Side', version: '1'"));
    let problems = OverlayDocument::read(&base).unwrap_err();
    assert_eq!(codes(&problems)[2..4], [("bad_id", "4:12".to_owned()), ("bad_version", "4:34".to_owned())]);
}

#[test]
fn a_document_that_was_read_alone_is_the_overlays() {
    let file = SourceFile::new("base_overlay.yaml", text("base_overlay.yaml"));
    let document = OverlayDocument::read(&file).unwrap();
    assert_eq!(document, *Overlay::read(&adopted(), &file).unwrap().document());
}

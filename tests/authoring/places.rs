//! Lines and columns, counted as people count them, in both formats.

use ilt::Framework;
use ilt::diagnostic::Code;
use ilt::document::DiagnosticsDocument;
use ilt::source::SourceFile;

/// Where a code stands in a file: lines and columns from the place's start to its end.
fn places(name: &str, text: &str, code: Code) -> Vec<String> {
    let problems = Framework::read(&SourceFile::new(name, text)).unwrap_err();
    let of_code = problems.problems().iter().filter(|problem| problem.code == code);
    of_code.map(|problem| problem.span.map(|span| format!("{}-{}", span.start, span.end)).unwrap_or_default()).collect()
}

#[test]
fn columns_count_characters() {
    let yaml = "título: ñandú 😀\nid: 李\ntitle: {es: ñandú, en_US: 😀, fr_FR: x}\n";
    assert_eq!(places("a.yaml", yaml, Code::UnknownField), ["1:1-1:7"]);
    assert_eq!(places("a.yaml", yaml, Code::BadId), ["2:5-2:6"]);
    assert_eq!(places("a.yaml", yaml, Code::BadLanguage), ["3:20-3:25", "3:30-3:35"]);
    let json = "{\"título\": \"ñandú 😀\",\n\"id\": \"李\",\n\"title\": {\"es\": \"ñandú\", \"en_US\": \"😀\", \"fr_FR\": \"x\"}}\n";
    assert_eq!(places("a.json", json, Code::UnknownField), ["1:2-1:10"]);
    assert_eq!(places("a.json", json, Code::BadId), ["2:7-2:10"]);
    assert_eq!(places("a.json", json, Code::BadLanguage), ["3:26-3:33", "3:40-3:47"]);
}

#[test]
fn a_byte_order_mark_is_no_character_and_a_windows_line_end_no_line() {
    for (name, text, place) in [
        ("a.yaml", "\u{feff}id: Ours\r\ntitel: x\r\n", ["1:5-1:9", "2:1-2:6"]),
        ("a.json", "\u{feff}{\"id\": \"Ours\",\r\n\"titel\": \"x\"}\r\n", ["1:8-1:14", "2:1-2:8"]),
    ] {
        assert_eq!(places(name, text, Code::BadId), [place[0]]);
        assert_eq!(places(name, text, Code::UnknownField), [place[1]]);
    }
}

#[test]
fn a_windows_file_is_shown_like_any_other() {
    let show = |text: &str| Framework::read(&SourceFile::new("a.yaml", text)).unwrap_err().to_string();
    let unix = "id: Ñandú\ntitle: {en: x, en_US: y}\n";
    assert_eq!(show(unix), show(&format!("\u{feff}{}", unix.replace('\n', "\r\n"))));
}

#[test]
fn what_is_missing_is_missing_from_something() {
    let yaml = "format: ilt-framework/1\nroles:\n  - id: coach\n  -   label: Principal\nscales:\n  -\n    id: f\n";
    let of = places("a.yaml", yaml, Code::MissingField);
    // the document's fields at its first line, a role's at the role's, a scale's at the scale's
    assert_eq!(of.iter().filter(|place| place.starts_with("1:1-")).count(), 8, "{of:?}");
    assert_eq!(of[8..], ["3:5-3:14", "4:7-4:23", "7:5-7:10", "7:5-7:10", "7:5-7:10"]);
}

#[test]
fn equal_keys_stand_where_each_of_them_does() {
    let yaml = "id: a\nid: b\ntitle: {en: x, en: y, EN: z}\nid: c\n";
    assert_eq!(places("a.yaml", yaml, Code::EqualKeys), ["2:1-2:3", "3:16-3:18", "3:23-3:25", "4:1-4:3"]);
    let json =
        "{\"id\": \"a\",\n\"id\": \"b\",\n\"title\": {\"en\": \"x\", \"en\": \"y\", \"EN\": \"z\"},\n\"id\": \"c\"}";
    assert_eq!(places("a.json", json, Code::EqualKeys), ["2:1-2:5", "3:22-3:26", "3:33-3:37", "4:1-4:5"]);
}

#[test]
fn a_document_of_problems_holds_every_place() {
    let text = "id: Ours\nroles:\n  - {id: coach, label: A}\n  - {id: coach, label: B}\n";
    let problems = Framework::read(&SourceFile::new("ours.yaml", text)).unwrap_err();
    let document = problems.to_document();
    assert_eq!(document.file.as_deref(), Some("ours.yaml"));
    let json = serde_json::to_value(&document).unwrap();
    let duplicate = json["problems"].as_array().unwrap().iter().find(|p| p["code"] == "duplicate_id").unwrap();
    assert_eq!(
        *duplicate,
        serde_json::json!({
            "code": "duplicate_id",
            "severity": "error",
            "message": "the id `coach` stands for two roles",
            "pointer": "/roles/1/id",
            "help": "give one of the two an id of its own",
            "related": [{
                "pointer": "/roles/0/id",
                "label": "it stands here first",
                "span": {"start": {"line": 3, "column": 10, "offset": 25}, "end": {"line": 3, "column": 15, "offset": 30}},
            }],
            "span": {"start": {"line": 4, "column": 10, "offset": 51}, "end": {"line": 4, "column": 15, "offset": 56}},
        })
    );
    let again: DiagnosticsDocument = serde_json::from_value(json).unwrap();
    assert_eq!(again, document);
}

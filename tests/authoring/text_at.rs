//! What a file says of itself before it is checked.

use ilt::source::{SourceFile, SourceFormat};

fn at(text: &str, pointer: &str) -> Option<String> {
    let found = SourceFile::with_format("file", text, SourceFormat::Yaml).text_at(pointer);
    if text.starts_with('{') {
        let is_json = serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
        let file = SourceFile::with_format("file", text, SourceFormat::Json);
        let in_json = file.text_at(pointer);
        // of what is no JSON, the start is read
        assert!(in_json == found || !is_json && in_json.is_none(), "{text}");
        assert_eq!(file.is_readable(), is_json);
    }
    found
}

#[test]
fn a_text_is_found_where_the_pointer_says() {
    let text =
        r#"{"framework": {"id": "lakeside"}, "areas": [{"id": "a"}, {"id": "b"}], "a/b~c": "d", "": "e", "~1": "f"}"#;
    for (pointer, expected) in [
        ("/framework/id", Some("lakeside")),
        ("/areas/1/id", Some("b")),
        ("/areas/2/id", None),
        ("/areas/-1/id", None),
        ("/areas/id", None),
        ("/a~1b~0c", Some("d")),
        ("/", Some("e")),
        ("/~01", Some("f")),
        ("/framework", None),
        ("/framework/id/more", None),
        ("framework/id", None),
        ("", None),
    ] {
        assert_eq!(at(text, pointer).as_deref(), expected, "{pointer}");
    }
    assert_eq!(at("lakeside", "").as_deref(), Some("lakeside"));
}

#[test]
fn only_text_is_text() {
    for value in ["1", "1.0", "true", "null", "", "[a]", "{a: b}"] {
        assert_eq!(at(&format!("version: {value}"), "/version"), None, "{value}");
    }
    for (value, text) in [("\"1.0\"", "1.0"), ("1.0.0", "1.0.0"), ("no", "no"), ("|\n  a\n  b\n", "a\nb\n")] {
        assert_eq!(at(&format!("version: {value}"), "/version").as_deref(), Some(text), "{value}");
    }
}

#[test]
fn a_broken_file_is_read_as_far_as_it_goes() {
    // what the parser meets before it knows whether a bracket opens a key is lost
    let long = format!("{{\n  \"format\": \"ilt-responses/1\",\n  \"responses\": [{}", "1,\n".repeat(2_000));
    for text in [
        &*format!("{long}}}"),
        &*long,
        r#"{"format": "ilt-responses/1", "format": "ilt-framework/1"}"#,
        "format: ilt-responses/1\nresponses: 'never ends\n",
        "format: ilt-responses/1\nroster_size: 7\n\tteam: cedar\n",
        "\u{feff}x: &f ilt-responses/1\nformat: *f\n",
    ] {
        assert_eq!(at(text, "/format").as_deref(), Some("ilt-responses/1"), "{text}");
    }
    let start = SourceFile::new("a.json", long).text_at("/format");
    assert_eq!(start.as_deref(), Some("ilt-responses/1"));
    for text in ["", "}", "\0", &"[".repeat(100_000)] {
        assert_eq!(at(text, "/format"), None);
    }
}

#[test]
fn a_file_says_at_every_place_what_stands_there() {
    fn places(value: &serde_json::Value, at: &str, all: &mut Vec<String>) {
        all.extend([at.to_owned(), format!("{at}/none")]);
        match value {
            serde_json::Value::Object(members) => {
                members.iter().for_each(|(key, value)| places(value, &format!("{at}/{key}"), all));
            }
            serde_json::Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, value)| places(value, &format!("{at}/{index}"), all));
            }
            _ => {}
        }
    }
    let many: serde_json::Map<_, _> = (0..200).map(|number| (format!("m{number}"), "text".into())).collect();
    let value = serde_json::json!({
        "format": "ilt-responses/1",
        "many": many,
        "long": "long ".repeat(1_000),
        "numbers": vec![1; 2_000],
        "list": [{"deep": {"deeper": {"deepest": {"last": "here"}}}}, [["a"]], 1, null, true, 0.5],
        "deep": {"deeper": {"deepest": {"last": {"beyond": "here"}}}},
        "number": -1,
        "nothing": null,
    });
    let mut all = Vec::new();
    places(&value, "", &mut all);
    let read = SourceFile::new("a.json", value.to_string());
    assert_eq!(read.text_at("/list/0/deep/deeper/deepest/last").as_deref(), Some("here"));
    for place in all {
        let due = value.pointer(&place).and_then(serde_json::Value::as_str);
        let fresh = SourceFile::new("a.json", value.to_string());
        assert_eq!((fresh.text_at(&place).as_deref(), read.text_at(&place).as_deref()), (due, due), "{place}");
    }
}

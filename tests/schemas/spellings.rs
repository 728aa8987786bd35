//! One JSON text, read differently elsewhere: what counts here.

use ilt::Framework;
use ilt::diagnostic::Code;
use ilt::framework::document::FrameworkDocument;
use serde_json::{Number, Value, json};

use crate::document::{EVERY_KIND, Kind, LAKESIDE};

/// A response set as text, with its roster's size as it is spelled.
fn roster(spelled: &str) -> String {
    let mut document = Kind::ResponseSet.sound().remove(0);
    document["responses"] = json!([]);
    document["roster_size"] = json!("HERE");
    document.to_string().replace("\"HERE\"", spelled)
}

fn codes(kind: Kind, json: &str) -> Vec<Code> {
    kind.problems(&LAKESIDE, json).iter().map(|problem| problem.code).collect()
}

/// The crate's codes and whether the schema accepts the same text.
fn both(kind: Kind, json: &str) -> (Vec<Code>, bool) {
    (codes(kind, json), kind.validator().is_valid(&serde_json::from_str(json).unwrap()))
}

#[test]
fn whole_numbers_are_whole_however_they_are_spelled() {
    for spelled in ["7", "7.0", "7e0", "70e-1", "0.7e1", "1e3", "1E+3", "1000000", "1000000.00"] {
        assert_eq!(both(Kind::ResponseSet, &roster(spelled)), (vec![], true), "{spelled}");
    }
    for spelled in ["7.5", "1e-3"] {
        assert_eq!(both(Kind::ResponseSet, &roster(spelled)), (vec![Code::WrongType], false), "{spelled}");
    }
    for spelled in ["0", "-0", "-0.0", "-7", "1000001", "9007199254740991"] {
        assert_eq!(both(Kind::ResponseSet, &roster(spelled)), (vec![Code::OutOfRange], false), "{spelled}");
    }
    // minus nothing is nothing
    let tally = Kind::Tally.sound().remove(0);
    for spelled in ["-0", "-0.0", "0e5"] {
        let mut tally = tally.clone();
        tally["drafts"] = json!("HERE");
        let json = tally.to_string().replace("\"HERE\"", spelled);
        assert_eq!(both(Kind::Tally, &json), (vec![], true), "{spelled}");
    }
}

#[test]
fn nothing_beyond_what_javascript_counts() {
    for spelled in [
        "9007199254740992",
        "9007199254740993",
        "18446744073709551616",
        "-9223372036854775808",
        "1e17",
        "1e300",
        "123456789012345678901234567890",
    ] {
        for kind in [Kind::Tally, Kind::Report] {
            let mut document = kind.sound().remove(0);
            let place = if kind == Kind::Tally { "/roster_size" } else { "/participation/roster_size" };
            *document.pointer_mut(place).unwrap() = json!("HERE");
            let json = document.to_string().replace("\"HERE\"", spelled);
            let (codes, accepted) = both(kind, &json);
            assert!(codes == [Code::OutOfRange] || codes == [Code::WrongType], "{kind:?} {spelled} {codes:?}");
            assert!(!accepted, "{kind:?} {spelled}");
        }
    }
    // the largest number there is
    let mut tally = Kind::Tally.sound().remove(0);
    tally["roster_size"] = json!((1_u64 << 53) - 1);
    assert_eq!(both(Kind::Tally, &tally.to_string()), (vec![], true));
    // what is no double is not JSON here, and infinity elsewhere
    assert_eq!(codes(Kind::ResponseSet, &roster("1e400")), [Code::NotJson]);
    for spelled in ["NaN", "Infinity", "+7", "07", ".5", "7.", "0x7"] {
        assert_eq!(codes(Kind::ResponseSet, &roster(spelled)), [Code::NotJson], "{spelled}");
    }
}

#[test]
fn equal_keys_are_refused_in_every_kind_of_document() {
    for &kind in EVERY_KIND {
        let sound = kind.sound().remove(0).to_string();
        let format = format!("\"format\":{}", serde_json::from_str::<Value>(&sound).unwrap()["format"]);
        let twice = sound.replacen(&format, &format!("{format},{format}"), 1);
        assert_ne!(sound, twice);
        // the last of the two, as most languages have it, is sound
        assert_eq!(both(kind, &twice), (vec![Code::EqualKeys], true), "{kind:?}");
    }
    // spelled differently, but one key
    let escaped = roster("7").replacen("\"roster_size\"", "\"roster_size\":7,\"roster\\u005fsize\"", 1);
    assert_eq!(codes(Kind::ResponseSet, &escaped), [Code::EqualKeys]);
    // deep in what a person answered
    let answers = r#"{"shares_plans": "often", "shares_plans": "never"}"#;
    let mut single = Kind::Response.sound().remove(0);
    single["answers"] = json!("HERE");
    assert_eq!(codes(Kind::Response, &single.to_string().replace("\"HERE\"", answers)), [Code::EqualKeys]);
}

#[test]
fn a_newer_format_is_told_as_such_in_every_kind_of_document() {
    for &kind in EVERY_KIND {
        let mut newer = kind.sound().remove(0);
        newer["format"] = newer["format"].as_str().unwrap().replace("/1", "/2").into();
        assert_eq!(both(kind, &newer.to_string()), (vec![Code::UnsupportedFormat], false), "{kind:?}");
    }
}

#[test]
fn text_is_unicode() {
    for (spelled, sound) in [
        (r#""\ud83d\ude00""#, true),
        (r#""\ud83d""#, false),
        (r#""\ude00""#, false),
        (r#""\ud83dx""#, false),
        (r#""\ude00\ud83d""#, false),
        (r#""\u0000 is in JSON""#, true),
    ] {
        for kind in [Kind::ResponseSet, Kind::Report] {
            let mut document = kind.sound().remove(0);
            document["team"]["name"] = json!("HERE");
            let json = document.to_string().replace("\"HERE\"", spelled);
            // a text that people write holds no control characters
            let written = kind == Kind::ResponseSet && spelled.contains("0000");
            let expected = match sound {
                true if written => vec![Code::ControlCharacter],
                true => vec![],
                false => vec![Code::NotJson],
            };
            assert_eq!(codes(kind, &json), expected, "{kind:?} {spelled}");
        }
    }
    // bytes that are no UTF-8 never come this far: a `str` holds none
}

#[test]
fn a_text_is_as_long_as_its_code_points() {
    let mut document = Kind::ResponseSet.sound().remove(0);
    for (name, sound) in [("👩‍🏫".repeat(1_333), true), ("😀".repeat(4_000), true), ("😀".repeat(4_001), false)]
    {
        document["team"]["name"] = name.into();
        assert_eq!(both(Kind::ResponseSet, &document.to_string()).1, sound);
        assert_eq!(codes(Kind::ResponseSet, &document.to_string()).is_empty(), sound);
    }
}

/// The pattern of texts says of every character of the basic plane what the crate says: alone, and beside a letter.
#[test]
fn what_shows_nothing_is_the_same_to_the_pattern_and_the_crate() {
    let schema = json!({"type": "string", "pattern": ilt::framework::TEXT_PATTERN});
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let mut document = FrameworkDocument::new("lakeside", "1.0.0", "en", "Lakeside");
    let mut codes = |text: &str| {
        document.title = text.into();
        let problems = Framework::try_from(document.clone()).unwrap_err();
        problems
            .iter()
            .filter(|problem| problem.pointer.as_str() == "/title")
            .map(|problem| problem.code)
            .collect::<Vec<_>>()
    };
    let mut unseen = 0;
    for c in ('\u{1}'..='\u{ffff}').filter(|c| !c.is_alphanumeric()) {
        let alone = codes(&c.to_string());
        assert_eq!(validator.is_valid(&c.to_string().into()), alone.is_empty(), "{c:?} {alone:?}");
        let beside = codes(&format!("a{c}"));
        assert_eq!(validator.is_valid(&format!("a{c}").into()), beside.is_empty(), "{c:?} {beside:?}");
        assert!(alone.is_empty() || alone == [Code::BlankText], "{c:?} {alone:?}");
        let steers = c.is_control() && !c.is_whitespace();
        assert_eq!(beside, if steers { vec![Code::ControlCharacter] } else { vec![] }, "{c:?}");
        unseen += usize::from(!alone.is_empty() && !c.is_whitespace() && !c.is_control());
    }
    assert!(unseen > 60, "{unseen}");
    // beyond the schema, as it says
    assert_eq!(codes("a\0"), [Code::ControlCharacter]);
    assert_eq!(codes("\u{e0041}"), [Code::BlankText]);
    assert_eq!(codes(&"\u{958}".repeat(2_001)), [Code::TextTooLong], "two characters in NFC");
}

/// No engine reads the same escapes, so there are none; and a pattern is the same with and without JavaScript's `u`.
#[test]
fn the_pattern_of_texts_is_of_plain_characters() {
    let pattern = ilt::framework::TEXT_PATTERN;
    assert!(!pattern.contains('\\') && !pattern.contains('\0'));
    assert!(pattern.chars().all(|c| c <= '\u{ffff}'));
}

#[test]
fn deep_nesting_is_refused_and_never_a_crash() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for &kind in EVERY_KIND {
        assert_eq!(codes(kind, &deep(1_000_000)), [Code::TooLarge], "{kind:?}");
        assert!(!codes(kind, &deep(100)).is_empty(), "{kind:?}");
    }
}

#[test]
fn documents_survive_javascript() {
    for &kind in EVERY_KIND {
        for document in kind.sound() {
            let there_and_back = through_javascript(&document);
            assert!(codes(kind, &there_and_back.to_string()).is_empty(), "{kind:?}");
            assert!(kind.validator().is_valid(&there_and_back), "{kind:?}");
            assert_eq!(as_doubles(&document), as_doubles(&there_and_back), "{kind:?}");
        }
    }
}

/// What `JSON.stringify(JSON.parse(text))` gives: every number is a double, and a whole one has no point.
fn through_javascript(value: &Value) -> Value {
    each_number(value, &|number| {
        let double = number.as_f64().unwrap();
        if double.fract() == 0.0 && double.abs() < 2_f64.powi(53) {
            let whole = double as i64;
            assert!(number.as_i64().is_none_or(|exact| exact == whole), "{number} is not exact");
            whole.into()
        } else {
            Number::from_f64(double).unwrap()
        }
    })
}

fn as_doubles(value: &Value) -> Value {
    each_number(value, &|number| Number::from_f64(number.as_f64().unwrap()).unwrap())
}

fn each_number(value: &Value, change: &impl Fn(&Number) -> Number) -> Value {
    match value {
        Value::Number(number) => Value::Number(change(number)),
        Value::Array(list) => list.iter().map(|value| each_number(value, change)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), each_number(value, change)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

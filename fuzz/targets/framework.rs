//! A framework: read, asked, compared with another, and covered.
#![no_main]

use ilt::Framework;
use ilt::compare::{Coverage, comparability, diff};
use ilt_fuzz::given::LAKESIDE;
use ilt_fuzz::promise::{Reader, json};

ilt_fuzz::documents!(|data: &[u8]| {
    let reader = Reader {
        from_slice: &Framework::from_slice,
        from_value: &Framework::from_value,
        from_file: Some(&Framework::read),
        written: &json,
    };
    let Some(framework) = reader.holds(data) else { return };
    let english = "en".parse().expect("a language");
    assert!(diff(&framework, &framework).changes.is_empty());
    let other = diff(&LAKESIDE, &framework).to_text(&english);
    assert!(!other.is_empty());
    json(&comparability(&LAKESIDE, &framework));
    json(&Coverage::of(&framework));
    json(&framework.form().answer_schema(ilt::form::AnswerProfile::Form, &english));
});

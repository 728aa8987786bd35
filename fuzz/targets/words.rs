//! The crate's own words in another language.
#![no_main]

use ilt::Report;
use ilt::cycle::Reflection;
use ilt::words::Words;
use ilt_fuzz::given::FIRST_CYCLE;
use ilt_fuzz::promise::{Reader, json};

ilt_fuzz::documents!(|data: &[u8]| {
    let reader = Reader {
        from_slice: &Words::from_slice,
        from_value: &Words::from_value,
        from_file: Some(&Words::read),
        written: &|words: &Words| json(words),
    };
    let Some(words) = reader.holds(data) else { return };
    let reflection = Reflection::of(&FIRST_CYCLE, ilt::Policy::Confidential).expect("a policy that always holds");
    let language = words.language().parse().expect("checked words name a language");
    Report::of_reflection(&reflection, &language, std::slice::from_ref(&words)).to_text();
});

//! A set of responses, and a single one: read, closed and reported on.
#![no_main]

use ilt::response::SingleResponse;
use ilt::{Closed, Policy, Report, ResponseSet};
use ilt_fuzz::given::LAKESIDE;
use ilt_fuzz::promise::{Reader, json};

ilt_fuzz::documents!(|data: &[u8]| {
    let single = Reader {
        from_slice: &|data| SingleResponse::from_slice(&LAKESIDE, data),
        from_value: &|value| SingleResponse::from_value(&LAKESIDE, value),
        from_file: Some(&|file| SingleResponse::read(&LAKESIDE, file)),
        written: &|response: &SingleResponse| json(response),
    };
    single.holds(data);
    let set = Reader {
        from_slice: &|data| ResponseSet::from_slice(&LAKESIDE, data),
        from_value: &|value| ResponseSet::from_value(&LAKESIDE, value),
        from_file: Some(&|file| ResponseSet::read(&LAKESIDE, file)),
        written: &|set: &ResponseSet| json(set),
    };
    let Some(set) = set.holds(data) else { return };
    let closed = set.close();
    let closed = Closed::from_json(&LAKESIDE, &json(&closed)).expect("what was closed is read back");
    let report = Report::of(&closed, Policy::Confidential, &"en".parse().expect("a language")).expect("a policy that always holds");
    assert_eq!(Report::from_json(&json(&report)).expect("a report is read back"), report);
    report.to_text();
});

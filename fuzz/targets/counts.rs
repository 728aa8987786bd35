//! Tallies and closed cycles: read, and a second cycle beside a first.
#![no_main]

use ilt::cycle::{Change, Reflection, Rollup, Series};
use ilt::{Closed, Policy, Report, Tally};
use ilt_fuzz::given::{FIRST_CYCLE, LAKESIDE};
use ilt_fuzz::promise::{Reader, json, printable};

ilt_fuzz::documents!(|data: &[u8]| {
    let tally = Reader {
        from_slice: &|data| Tally::from_slice(&LAKESIDE, data),
        from_value: &|value| Tally::from_value(&LAKESIDE, value),
        from_file: Some(&|file| Tally::read(&LAKESIDE, file)),
        written: &|tally: &Tally| json(tally),
    };
    tally.holds(data);
    let closed = Reader {
        from_slice: &|data| Closed::from_slice(&LAKESIDE, data),
        from_value: &|value| Closed::from_value(&LAKESIDE, value),
        from_file: Some(&|file| Closed::read(&LAKESIDE, file)),
        written: &|closed: &Closed| json(closed),
    };
    let Some(closed) = closed.holds(data) else { return };
    let english = "en".parse().expect("a language");
    for (before, after) in [(&*FIRST_CYCLE, &closed), (&closed, &*FIRST_CYCLE)] {
        match Reflection::since(before, after, Policy::Confidential) {
            Ok(reflection) => {
                let report = Report::of_reflection(&reflection, &english, &[]);
                assert_eq!(Report::from_json(&json(&report)).expect("a report is read back"), report);
                report.to_text();
                report.to_markdown();
                report.to_html();
            }
            Err(problems) => printable(&problems),
        }
        if let Err(problems) = Change::between(before, after, Policy::Confidential) {
            printable(&problems);
        }
    }
    match Series::of(&[closed.clone(), FIRST_CYCLE.clone()], Policy::Confidential, &english) {
        Ok(series) => assert_eq!(Series::from_json(&json(&series)).expect("a series is read back"), series),
        Err(problems) => printable(&problems),
    }
    if let Err(problems) = Rollup::of(&LAKESIDE, [&closed, &*FIRST_CYCLE], Policy::Confidential) {
        printable(&problems);
    }
});

//! Commitments: read, held against the cycle in which they were made, and followed up.
#![no_main]

use ilt::cycle::{Commitments, Reflection};
use ilt::{Policy, Report};
use ilt_fuzz::given::{FIRST_CYCLE, LAKESIDE};
use ilt_fuzz::promise::{Reader, json, printable};

ilt_fuzz::documents!(|data: &[u8]| {
    let reader = Reader {
        from_slice: &|data| Commitments::from_slice(&LAKESIDE, data),
        from_value: &|value| Commitments::from_value(&LAKESIDE, value),
        from_file: Some(&|file| Commitments::read(&LAKESIDE, file)),
        written: &|commitments: &Commitments| json(commitments),
    };
    let Some(commitments) = reader.holds(data) else { return };
    if let Err(problems) = commitments.against(&FIRST_CYCLE) {
        printable(&problems);
    }
    let now = Reflection::of(&FIRST_CYCLE, Policy::Confidential).expect("a policy that always holds");
    match now.with_commitments(&commitments) {
        Ok(reflection) => {
            Report::of_reflection(&reflection, &"en".parse().expect("a language"), &[]).to_text();
        }
        Err(problems) => printable(&problems),
    }
});

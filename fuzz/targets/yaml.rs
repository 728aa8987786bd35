//! YAML as people write it: every document of ours, with places for every problem.
#![no_main]

use ilt::cycle::Commitments;
use ilt::intake::Mapping;
use ilt::overlay::Overlay;
use ilt::overlay::rebase::RebaseDocument;
use ilt::source::{FileProblems, SourceFile};
use ilt::words::Words;
use ilt::{Framework, ResponseSet};
use ilt_fuzz::given::NEW_LEADERS;
use libfuzzer_sys::fuzz_target;

fn told<T>(read: Result<T, FileProblems>) -> bool {
    let Err(problems) = &read else { return true };
    assert!(!problems.is_empty());
    let shown = problems.render(false);
    assert!(shown.chars().all(|letter| letter == '\n' || !letter.is_control()), "{shown:?}");
    false
}

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let file = SourceFile::new("input.yaml", text);
    told(Framework::read(&file));
    told(Overlay::read(&NEW_LEADERS, &file));
    told(ResponseSet::read(&NEW_LEADERS, &file));
    told(Commitments::read(&NEW_LEADERS, &file));
    told(Mapping::read(&NEW_LEADERS, &file));
    told(RebaseDocument::read(&file));
    told(Words::read(&file));
});

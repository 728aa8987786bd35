//! An overlay of one base: read, laid over it, and over it again.
#![no_main]

use ilt::compare::digest;
use ilt::overlay::{Overlay, resolve};
use ilt_fuzz::given::BASE;
use ilt_fuzz::promise::{Reader, json};

ilt_fuzz::documents!(|data: &[u8]| {
    let reader = Reader {
        from_slice: &|data| Overlay::from_slice(&BASE, data),
        from_value: &|value| Overlay::from_value(&BASE, value),
        from_file: Some(&|file| Overlay::read(&BASE, file)),
        written: &|overlay: &Overlay| json(overlay.document()),
    };
    let Some(overlay) = reader.holds(data) else { return };
    let resolved = resolve(&BASE, std::slice::from_ref(&overlay)).expect("one overlay has no conflict with itself");
    assert_eq!(digest(&resolved), digest(overlay.framework()));
    let read = ilt::Framework::from_json(&json(&resolved)).expect("what an overlay makes is a framework");
    assert_eq!(digest(&read), digest(&resolved));
    for problem in overlay.warnings() {
        assert!(problem.to_string().chars().all(|letter| letter == '\n' || !letter.is_control()));
    }
});

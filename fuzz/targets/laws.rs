//! The laws of resolution and of rebase, for `[base, overlay, next base]`.
#![no_main]

use ilt::Framework;
use ilt::compare::{comparability, diff, digest};
use ilt::overlay::{Overlay, resolve};
use ilt_fuzz::promise::printable;
use serde_json::Value;

ilt_fuzz::documents!(|data: &[u8]| {
    let Ok(Value::Array(parts)) = serde_json::from_slice::<Value>(data) else { return };
    let Ok([base, overlay, next]) = <[Value; 3]>::try_from(parts) else { return };
    let Ok(base) = Framework::from_value(base) else { return };
    let Ok(overlay) = Overlay::from_value(&base, overlay) else { return };
    resolution(&base, &overlay);
    let Ok(next) = Framework::from_value(next) else { return };
    rebase(&base, &overlay, &next);
});

fn resolution(base: &Framework, overlay: &Overlay) {
    let nothing = resolve(base, &[]).expect("nothing changes nothing");
    assert_eq!(digest(&nothing), digest(base));
    let resolved = resolve(base, std::slice::from_ref(overlay)).expect("one overlay has no conflict with itself");
    assert_eq!(digest(&resolved), digest(overlay.framework()));
    assert!(diff(&resolved, &resolved).changes.is_empty());
    comparability(base, &resolved);
}

fn rebase(base: &Framework, overlay: &Overlay, next: &Framework) {
    let same = overlay.rebase(base, base).expect("onto the same base");
    assert!(same.record().conflicts.is_empty());
    assert_eq!(same.overlay(), overlay.document());
    let rebased = match overlay.rebase(base, next) {
        Ok(rebased) => rebased,
        Err(problems) => return printable(&problems),
    };
    if rebased.is_settled() {
        Overlay::check(next, rebased.overlay().clone()).expect("what is settled is an overlay of the new base");
    }
    let mut record = rebased.record().clone();
    record.conflicts.iter_mut().for_each(|conflict| conflict.choice = conflict.choices.first().copied());
    if let Err(problems) = overlay.rebase_with(base, next, &record) {
        printable(&problems);
    }
}

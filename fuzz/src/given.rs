//! What documents are read with.

use std::sync::LazyLock;

use ilt::{Closed, Framework};

/// The framework that the corpora of responses, tallies, closed cycles and commitments answer.
pub static LAKESIDE: LazyLock<Framework> = LazyLock::new(|| read(include_str!("../../tests/corpus/responses/framework.json")));

/// The framework that the corpus of overlays changes.
pub static BASE: LazyLock<Framework> = LazyLock::new(|| read(include_str!("../../tests/corpus/overlays/base.json")));

pub static NEW_LEADERS: LazyLock<Framework> = LazyLock::new(Framework::new_leaders);

/// A first cycle of a team of the framework that the corpora answer.
pub static FIRST_CYCLE: LazyLock<Closed> = LazyLock::new(|| {
    let json = include_str!("../../tests/corpus/closed/valid/every_field.json");
    Closed::from_json(&LAKESIDE, json).expect("sound")
});

fn read(json: &str) -> Framework {
    Framework::from_json(json).expect("sound")
}

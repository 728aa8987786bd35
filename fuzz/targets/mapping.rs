//! A mapping of a table of answers, and what it makes of one.
#![no_main]

use std::sync::LazyLock;

use ilt::intake::{Keys, Layout, Mapping, Table};
use ilt_fuzz::given::NEW_LEADERS;
use ilt_fuzz::promise::{Reader, json};

static EXPORT: LazyLock<Table> = LazyLock::new(|| {
    let export = include_bytes!("../../tests/intake/exports/google-forms.csv");
    Table::read(export, &Layout::default()).expect("a table")
});

ilt_fuzz::documents!(|data: &[u8]| {
    let reader = Reader {
        from_slice: &|data| Mapping::from_slice(&NEW_LEADERS, data),
        from_value: &|value| Mapping::from_value(&NEW_LEADERS, value),
        from_file: Some(&|file| Mapping::read(&NEW_LEADERS, file)),
        written: &|mapping: &Mapping| json(mapping.document()),
    };
    let Some(mapping) = reader.holds(data) else { return };
    let import = mapping.import(&EXPORT, &Keys::numbers());
    json(&import.report);
});

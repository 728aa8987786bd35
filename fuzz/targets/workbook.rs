//! Bytes that say that they are a workbook.
#![no_main]

use ilt::intake::{Layout, Table};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _ = Table::read(data, &Layout::default());
});

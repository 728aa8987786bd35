//! Tables as other tools export them: read, mapped by a draft, imported.
#![no_main]

use ilt::intake::{Keys, Layout, Mapping, Table};
use ilt_fuzz::given::NEW_LEADERS;
use ilt_fuzz::promise::json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(table) = Table::read(data, &Layout::default()) else { return };
    let draft = Mapping::draft(&NEW_LEADERS, &table);
    // what is asked of a person is still open in a draft, and then it is no mapping yet
    let Ok(mapping) = Mapping::from_json(&NEW_LEADERS, &json(&draft)) else { return };
    let import = mapping.import(&table, &Keys::numbers());
    json(&import.report);
});

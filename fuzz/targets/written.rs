//! What the crate writes for others: reports, series, roll-ups, diffs, comparability, coverage, problems, imports, profiles.
#![no_main]

use ilt::compare::{Comparability, Coverage, Diff};
use ilt::cycle::Series;
use ilt::diagnostic::Problems;
use ilt::document::DiagnosticsDocument;
use ilt::intake::ImportReport;
use ilt::report::RollupReport;
use ilt::{Profile, Report};
use ilt_fuzz::promise::{Reader, json};

fn read<T: std::fmt::Debug + serde::Serialize>(
    data: &[u8],
    from_slice: fn(&[u8]) -> Result<T, Problems>,
    from_value: fn(serde_json::Value) -> Result<T, Problems>,
) -> Option<T> {
    let reader =
        Reader { from_slice: &from_slice, from_value: &from_value, from_file: None, written: &|document: &T| json(document) };
    reader.holds(data)
}

ilt_fuzz::documents!(|data: &[u8]| {
    if let Some(report) = read(data, Report::from_slice, Report::from_value) {
        report.to_text();
        report.to_html();
        report.to_markdown();
        report.summary_page().to_text();
    }
    if let Some(rollup) = read(data, RollupReport::from_slice, RollupReport::from_value) {
        rollup.to_text();
    }
    if let Some(diff) = read(data, Diff::from_slice, Diff::from_value) {
        diff.to_text(&"es".parse().expect("a language"));
    }
    read(data, Series::from_slice, Series::from_value);
    read(data, Comparability::from_slice, Comparability::from_value);
    read(data, Coverage::from_slice, Coverage::from_value);
    read(data, DiagnosticsDocument::from_slice, DiagnosticsDocument::from_value);
    read(data, ImportReport::from_slice, ImportReport::from_value);
    read(data, Profile::from_slice, Profile::from_value);
});

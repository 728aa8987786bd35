//! Reports from files, in which any text may be anything.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ilt::{Closed, Framework, Policy, Report};
use serde_json::Value;

/// The fields whose texts may be anything: with another text in them, a report can still be read.
static FREE: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let framework = Framework::new_leaders();
    let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json")).unwrap();
    let report = Report::of(&closed, Policy::Open, &"en".parse().unwrap()).unwrap();
    let document = serde_json::to_value(report).unwrap();
    let mut names = BTreeSet::new();
    fields(&document, &mut names);
    let is_free = |name: &String| {
        let mut forged = document.clone();
        forge(&mut forged, "", &|field| field == name, &mut |text| format!("{text}?"));
        serde_json::from_value::<Report>(forged).is_ok()
    };
    let free: BTreeSet<String> = names.iter().filter(|name| is_free(name)).cloned().collect();
    assert!(free.len() > 50, "{} kinds of text can be forged, out of {names:?}", free.len());
    free
});

/// The report with every text that may be anything replaced.
pub(crate) fn forged(report: &Report, mut with: impl FnMut(&str) -> String) -> Report {
    let mut document = serde_json::to_value(report).unwrap();
    forge(&mut document, "", &|field| FREE.contains(field), &mut with);
    serde_json::from_value(document).unwrap()
}

fn fields(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields_of) => fields_of.iter().for_each(|(key, value)| {
            if value.is_string() || value.is_array() {
                found.insert(key.clone());
            }
            fields(value, found);
        }),
        Value::Array(values) => values.iter().for_each(|value| fields(value, found)),
        _ => {}
    }
}

fn forge(value: &mut Value, within: &str, which: &dyn Fn(&str) -> bool, with: &mut dyn FnMut(&str) -> String) {
    match value {
        Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| forge(value, name, which, with)),
        Value::Array(values) => values.iter_mut().for_each(|value| forge(value, within, which, with)),
        Value::String(text) if which(within) => *text = with(text),
        _ => {}
    }
}

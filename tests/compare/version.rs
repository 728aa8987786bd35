//! Whether the version says how much changed.

use ilt::compare::{Step, Step::*, VersionVerdict, VersionVerdict::*, diff};
use serde_json::{Value, json};

use crate::edit::{edited, framework, new_leaders};

#[test]
fn the_version_must_rise_by_what_the_changes_require() {
    let editorial = ("/title/en", json!("Our reflection"));
    let additive = ("/roles/+0", json!({"id": "counselor", "label": "Counselor"}));
    let affecting = ("/areas/0/questions/0/weight", json!(2));
    type Row<'a> = (&'a str, &'a str, Option<&'a (&'static str, Value)>, Option<Step>, VersionVerdict, Option<&'a str>);
    let table: &[Row<'_>] = &[
        ("1.0.0", "1.0.0", None, None, Satisfied, None),
        ("1.0.0", "1.0.1", None, None, Satisfied, None),
        ("1.0.1", "1.0.0", None, None, WentDown, Some("1.0.1")),
        ("1.0.0", "1.0.0", Some(&editorial), Some(Patch), SameVersion, Some("1.0.1")),
        ("1.0.0", "1.0.0+b2", Some(&editorial), Some(Patch), SameVersion, Some("1.0.1")),
        ("1.0.0", "1.0.1", Some(&editorial), Some(Patch), Satisfied, None),
        ("1.0.0", "1.0.1", Some(&additive), Some(Minor), TooSmall, Some("1.1.0")),
        ("1.0.0", "1.1.0", Some(&additive), Some(Minor), Satisfied, None),
        ("1.0.0", "2.0.0", Some(&additive), Some(Minor), Satisfied, None),
        ("1.4.2", "1.5.0", Some(&affecting), Some(Major), TooSmall, Some("2.0.0")),
        ("1.4.2", "2.0.0-rc.1", Some(&affecting), Some(Major), Satisfied, None),
        ("1.4.2", "1.4.1", Some(&affecting), Some(Major), WentDown, Some("2.0.0")),
        ("0.4.2", "0.4.3", Some(&affecting), Some(Major), TooSmall, Some("0.5.0")),
        ("0.4.2", "0.5.0", Some(&affecting), Some(Major), Satisfied, None),
        ("2.0.0-rc.1", "2.0.0", Some(&affecting), Some(Major), Satisfied, None),
    ];
    for (old, new, change, required, verdict, least) in table {
        let at = |version: &str, change: Option<&(&'static str, Value)>| {
            let change = change.map(|(place, value)| (*place, Some(value.clone())));
            let edits: Vec<_> = [("/version", Some(json!(version)))].into_iter().chain(change).collect();
            framework(&edited(new_leaders(), &edits))
        };
        let version = diff(&at(old, None), &at(new, *change)).version;
        let found = (version.required, version.verdict, version.least.as_deref());
        assert_eq!(found, (*required, *verdict, *least), "{old} {new}");
        assert_eq!(version.is_satisfied(), *verdict == Satisfied, "{old} {new}");
    }
}

#[test]
fn versions_of_two_frameworks_are_not_compared() {
    let edits = [("/id", Some(json!("lakeside"))), ("/version", Some(json!("0.1.0"))), ("/areas/0", None)];
    let version = diff(&framework(&new_leaders()), &framework(&edited(new_leaders(), &edits))).version;
    assert_eq!((version.required, version.taken), (Some(Major), None));
    assert_eq!((version.verdict, version.least), (OtherFramework, None));
}

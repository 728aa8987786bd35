//! Every text comes back, and nothing else changes.

use std::fs;

use ilt::Framework;
use ilt::compare::{Coverage, Impact, diff};
use ilt::framework::Language;
use ilt::overlay::Overlay;
use ilt::source::SourceFile;
use ilt::translation::TranslationTable;
use ilt::translation::document::TranslationTableDocument;

use crate::files::{filled, json_files, root, tag, text};

/// A language of no file.
const LANGUAGE: &str = "eu";

fn is_whole(framework: &Framework, language: &Language) {
    assert!(TranslationTableDocument::of(framework, language).texts.is_empty(), "nothing is left to do");
    let coverage = Coverage::of(framework);
    let of = coverage.languages.iter().find(|of| of.language == *language).unwrap();
    assert_eq!((of.translated, of.missing.len(), of.stale.len()), (coverage.texts, 0, 0));
}

/// Nothing but the one language changed.
fn is_translated(old: &Framework, new: &Framework, language: &Language) {
    for change in diff(old, new).changes {
        assert!(change.impact <= Impact::Additive, "{change:?}");
        let is_of_language =
            change.language.as_ref() == Some(language) || change.subject.to_string().contains(LANGUAGE);
        assert!(is_of_language, "{change:?}");
    }
}

#[test]
fn every_framework() {
    let language = tag(LANGUAGE);
    let paths = json_files("tests/corpus/framework/valid").into_iter().chain(
        ["rubric", "tiers", "two_ratings"]
            .map(|name| root().join(format!("examples/instruments/{name}/framework.json"))),
    );
    let mut tried = 0;
    for path in paths {
        let file = SourceFile::new(path.to_str().unwrap(), fs::read_to_string(&path).unwrap());
        let Ok(old) = Framework::read(&file) else { continue };
        if *old.default_language() == language {
            continue;
        }
        let table = TranslationTable::check(&old, filled(&old, &language)).unwrap();
        assert_eq!((table.written() as u64, table.open()), (Coverage::of(&old).texts, 0));
        let new = table.put_into(&old).unwrap_or_else(|problems| panic!("{}: {problems}", path.display()));
        is_whole(&new, &language);
        is_translated(&old, &new, &language);
        // and in the file
        let again = table.framework_file(&old, &file).unwrap_or_else(|| panic!("{}", path.display()));
        assert_eq!(Framework::read(&SourceFile::new("again.json", again)).unwrap(), new, "{}", path.display());
        tried += 1;
    }
    assert!(tried > 15, "{tried}");
}

#[test]
fn every_overlay() {
    let language = tag(LANGUAGE);
    let base = Framework::from_json(&text("tests/corpus/overlays/base.json")).unwrap();
    let mut tried = 0;
    for path in json_files("tests/corpus/overlays/valid") {
        let file = SourceFile::new(path.to_str().unwrap(), fs::read_to_string(&path).unwrap());
        let Ok(overlay) = Overlay::read(&base, &file) else { continue };
        let old = overlay.framework();
        let table = TranslationTable::check(old, filled(old, &language)).unwrap();
        let new = table.put_into_overlay(&base, &overlay);
        let new = new.unwrap_or_else(|problems| panic!("{}: {problems}", path.display()));
        is_whole(new.framework(), &language);
        is_translated(old, new.framework(), &language);
        let again = table.overlay_file(&base, &overlay, &file).unwrap_or_else(|| panic!("{}", path.display()));
        let again = Overlay::read(&base, &SourceFile::new("again.json", again)).unwrap();
        assert_eq!(again.document(), new.document(), "{}", path.display());
        tried += 1;
    }
    assert!(tried > 15, "{tried}");
}

/// Whatever stands behind a `#`, and the lines that are nothing but that.
fn comments(yaml: &str) -> Vec<&str> {
    yaml.lines().filter_map(|line| line.trim_start().starts_with('#').then_some(line.trim())).collect()
}

#[test]
fn comments_and_layout_of_a_district_stay() {
    let (language, base) = (tag("fr-CA"), Framework::new_leaders());
    for name in ["two_rivers", "high_plains"] {
        let yaml = text(&format!("examples/districts/{name}/overlay.yaml"));
        for yaml in [yaml.clone(), yaml.replace('\n', "\r\n")] {
            let file = SourceFile::new("overlay.yaml", yaml.as_str());
            let overlay = Overlay::read(&base, &file).unwrap();
            let table = filled(overlay.framework(), &language);
            let table = TranslationTable::check(overlay.framework(), table).unwrap();
            let new = table.overlay_file(&base, &overlay, &file).unwrap();
            assert_eq!(comments(&yaml), comments(&new));
            let mut lines = new.lines();
            // a line either stays or got one more language
            for line in yaml.lines() {
                let start = line.trim_end_matches(['}', ']', '\r']);
                assert!(lines.any(|new| new.starts_with(start)), "{line}");
            }
            let again = Overlay::read(&base, &SourceFile::new("overlay.yaml", new.as_str())).unwrap();
            is_whole(again.framework(), &language);
        }
    }
    let yaml = text("examples/districts/summit_network/framework.yaml");
    let file = SourceFile::new("framework.yaml", yaml.as_str());
    let framework = Framework::read(&file).unwrap();
    let table = TranslationTable::check(&framework, filled(&framework, &language)).unwrap();
    let new = table.framework_file(&framework, &file).unwrap();
    assert_eq!(comments(&yaml), comments(&new));
    is_whole(&Framework::read(&SourceFile::new("framework.yaml", new)).unwrap(), &language);
}

#[test]
fn a_sheet_comes_back_from_any_spreadsheet() {
    let (language, framework) = (tag("fr"), Framework::new_leaders());
    let table = filled(&framework, &language);
    let expected = TranslationTable::check(&framework, table.clone()).unwrap();
    let csv = table.to_csv();
    let read = |bytes: &[u8]| TranslationTable::read_csv(&framework, &language, "fr.csv", bytes).unwrap();
    assert_eq!(read(csv.as_bytes()), expected);
    assert_eq!(read(csv.trim_start_matches('\u{feff}').replace('\n', "\r\n").as_bytes()), expected);
    // columns of somebody's own, in another order, separated as in Spain
    let rows =
        table.texts.iter().map(|row| format!("nota;{};\"{}\";\"{}\";{}\n", row.status, row.ours, row.base, row.id));
    let other = format!("Nota;Status;Ours;Base;Id\n{}\n;;;;\n", rows.collect::<String>());
    assert_eq!(read(other.as_bytes()), expected);
}

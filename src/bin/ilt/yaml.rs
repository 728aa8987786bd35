//! What is written in YAML.

use ilt::Framework;
use ilt::overlay::Overlay;
use ilt::overlay::document::OverlayDocument;
use ilt::overlay::rebase::RebaseDocument;
use ilt::source::SourceFile;
use ilt::translation::document::TranslationTableDocument;
use serde::Serialize;
use serde_saphyr::SerializerOptions;

use crate::outcome::Outcome;

/// A framework, each text on one line.
pub(crate) fn framework(framework: &Framework) -> Result<String, Outcome> {
    // what is read otherwise than it was meant would change what teams are asked, so it is read here first
    let same = |yaml: &String| Framework::read(&SourceFile::new("framework.yaml", yaml.as_str()));
    written(framework).filter(|yaml| same(yaml).is_ok_and(|read| read == *framework)).ok_or_else(not_in_yaml)
}

/// An overlay, each text on one line.
pub(crate) fn overlay(overlay: &OverlayDocument, base: &Framework) -> Result<String, Outcome> {
    let read = |yaml: &str| Overlay::read(base, &SourceFile::new("overlay.yaml", yaml));
    let same = |yaml: &String| read(yaml).is_ok_and(|read| read.document() == overlay);
    written(overlay).filter(same).ok_or_else(not_in_yaml)
}

/// Conflicts with what was chosen.
pub(crate) fn rebase(record: &RebaseDocument) -> Result<String, Outcome> {
    let read = |yaml: &str| RebaseDocument::read(&SourceFile::new("choices.yaml", yaml));
    written(record).filter(|yaml| read(yaml).is_ok_and(|read| read == *record)).ok_or_else(not_in_yaml)
}

/// A table of translations, with a word to whoever fills it in.
pub(crate) fn translation(table: &TranslationTableDocument) -> Result<String, Outcome> {
    let read = |yaml: &str| TranslationTableDocument::read(&SourceFile::new("table.yaml", yaml));
    let yaml = written(table).filter(|yaml| read(yaml).is_ok_and(|read| read == *table)).ok_or_else(not_in_yaml)?;
    Ok(format!(
        "# Write each text under `ours`, in quotes. One that is `stale` and right all the same gets `status: done`.\n{yaml}"
    ))
}

fn not_in_yaml() -> Outcome {
    Outcome::could_not_run(["a text in it has characters that YAML does not hold: use `--format json`".to_owned()])
}

/// A document that holds no more than a person would write.
pub(crate) fn document(document: &impl Serialize) -> Result<String, Outcome> {
    written(document).ok_or_else(|| {
        let sentence = "a text of this document has characters that YAML does not hold: use `--format json`";
        Outcome::could_not_run([sentence.to_owned()])
    })
}

/// A word that is read as this text: in quotes where it would mean something else, such as `null`.
pub(crate) fn word(word: &str) -> String {
    written(&word).map_or_else(|| format!("{word:?}"), |yaml| yaml.trim_end().to_owned())
}

/// A text in quotes, as in JSON; readers of YAML refuse two characters that JSON may hold as they are.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff")
}

/// Quotes only where they are needed: a reader's eyes count as well.
fn written(value: &impl Serialize) -> Option<String> {
    let mut options = SerializerOptions::default();
    options.prefer_block_scalars = false;
    options.compact_list_indent = false;
    let yaml = serde_saphyr::to_string_with_options(value, options.clone()).ok()?;
    if !yaml.split_whitespace().any(is_sign_without_digits) {
        return Some(yaml);
    }
    // the library cannot be told to quote one text alone
    options.quote_all = true;
    serde_saphyr::to_string_with_options(value, options).ok()
}

/// ruamel takes `-_` for a whole number, and then refuses the file.
fn is_sign_without_digits(word: &str) -> bool {
    word.strip_prefix(['-', '+']).is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte == b'_'))
}

#[cfg(test)]
// helpers of tests are no `#[test]`s, for which clippy.toml allows these
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use regex::RegexSet;

    use super::*;

    /// What a reader takes for something else than text, by the rules that they have in their code: YAML 1.1 as PyYAML
    /// and ruamel read it, js-yaml 4 and the core schema of YAML 1.2.
    #[rustfmt::skip]
    static NO_TEXT: LazyLock<RegexSet> = LazyLock::new(|| RegexSet::new([
        r"^(?i-u:y|n|yes|no|true|false|on|off)$",
        r"^(?i-u:~|null|)$",
        r"^[-+]?([0-9][0-9_]*)\.[0-9_]*([eE][-+]?[0-9]+)?$",
        r"^[-+]?([0-9][0-9_]*)([eE][-+]?[0-9]+)$",
        r"^[-+]?\.[0-9_]+([eE][-+]?[0-9]+)?$",
        r"^[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+$",
        r"^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*$",
        r"^[-+]?\.(?i-u:inf)$",
        r"^\.(?i-u:nan)$",
        r"^[-+]?0b[0-1_]+$",
        r"^[-+]?0o?[0-7_]+$",
        r"^[-+]?(0|[1-9][0-9_]*)$",
        r"^([-+][0-9_]|[0-9])[0-9_]*$",
        r"^[-+]?0x[0-9a-fA-F_]+$",
        r"^(<<|=)$",
        r"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$",
        r"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:?[0-9]{2})?))?$",
    ]).unwrap());

    /// Of a word as it is written, what stands there without quotes.
    fn plain(written: &str) -> Option<&str> {
        Some(written).filter(|written| !written.starts_with(['"', '\'']))
    }

    fn read_as_text(text: &str) -> Result<(), TestCaseError> {
        let written = word(text);
        if let Some(plain) = plain(&written) {
            prop_assert_eq!(plain, text);
            prop_assert!(!NO_TEXT.is_match(plain), "{} stands without quotes", plain);
        }
        Ok(())
    }

    /// In a framework, where `framework` reads what it wrote.
    fn read_in_a_framework(text: &str) -> Result<(), TestCaseError> {
        let mut document = Framework::new_leaders().document().clone();
        document.stem = text.into();
        // what no framework holds, such as a text with nothing to read in it
        let Ok(taken) = Framework::try_from(document) else { return Ok(()) };
        let yaml = framework(&taken).map_err(|_| TestCaseError::fail("it is read as another framework"))?;
        let stem = yaml.lines().find_map(|line| line.strip_prefix("stem: ")).unwrap_or_default();
        if let Some(plain) = plain(stem) {
            prop_assert!(!NO_TEXT.is_match(plain), "{} stands without quotes", plain);
        }
        Ok(())
    }

    #[test]
    fn what_any_reader_takes_for_something_else_stands_in_quotes() {
        // not `include_str!`: what is published of the crate has no data of tests
        let table = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/frontend/yaml.json")).unwrap();
        let table: Vec<String> = serde_json::from_str(&table).unwrap();
        for text in table {
            read_as_text(&text).unwrap();
            read_in_a_framework(&text).unwrap();
        }
        for text in [
            "2026-11-23",
            "12:30",
            "=",
            "<<",
            "1__0",
            "0o7",
            "1_000",
            ".5",
            "-_",
            "+__",
            "~",
            "y",
            "N",
            "On",
            "null",
            "1e3",
        ] {
            assert!(plain(&word(text)).is_none(), "{text}");
        }
        for text in ["share plans?", "often", "2026-11", "Norway", "a:b", "x=1", "2/3"] {
            assert_eq!(plain(&word(text)), Some(text), "a reader's eyes count as well");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn short_texts_that_look_like_numbers_and_dates(text in "[-+.:_0-9abefoxyznTZE~=< ,#'\"&*!|>?%@`\\[\\]{}]{1,10}") {
            read_as_text(&text)?;
        }

        #[test]
        fn words_that_are_no_words(text in "(?i:y|n|yes|no|on|off|true|false|null|nan|inf|\\.nan|[-+]?\\.inf|~|<<|=|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ][0-9]{1,2}:[0-9]{2}:[0-9]{2}z?)?|[0-9_]{1,3}(:[0-5]?[0-9]){1,2})") {
            read_as_text(&text)?;
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_in_a_framework(text in "\\PC{1,12}|[-+.:_0-9abefoxyzn~=< #'\"]{1,8}") {
            read_in_a_framework(&text)?;
        }
    }
}

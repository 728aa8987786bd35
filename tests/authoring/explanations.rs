//! What every code means: each has its words, and its examples are true.

use std::collections::BTreeSet;

use ilt::diagnostic::Code;
use ilt::source::SourceFile;

use crate::files::{Run, text};

/// Codes whose wrong example would be too long to read: it says what is left out.
const ABBREVIATED: [Code; 2] = [Code::TooMany, Code::TextTooLong];

/// A document of top-level fields with those of `piece` in their place.
fn with(base: &str, piece: &str) -> String {
    let fields = |text: &str| -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match fields.last_mut() {
                Some((_, field)) if line.starts_with(' ') => *field += &format!("{line}\n"),
                _ => fields.push((line.split(':').next().unwrap().to_owned(), format!("{line}\n"))),
            }
        }
        fields
    };
    let piece = fields(piece);
    let kept = fields(base).into_iter().filter(|(key, _)| !piece.iter().any(|(other, _)| other == key));
    kept.chain(piece.clone()).map(|(_, text)| text).collect()
}

/// Codes of what is asked of a document, which no document mends.
const ASKED_FOR: [Code; 5] = [
    Code::ThresholdTooLow,
    Code::UnknownRespondent,
    Code::OpenWithoutAgreement,
    Code::TooFewTeams,
    Code::RolledUpBefore,
];

fn codes(code: Code, piece: &str) -> BTreeSet<Code> {
    let run = Run::of(code);
    let file = match code {
        Code::NotJson => SourceFile::new("piece.json", piece),
        _ => SourceFile::new("piece.yaml", with(&text(run.base()), piece)),
    };
    run.on(&file).map(|problems| problems.problems().iter().map(|problem| problem.code).collect()).unwrap_or_default()
}

#[test]
fn every_code_is_explained_in_words_of_its_own() {
    let mut meanings = BTreeSet::new();
    for code in Code::ALL {
        let explained = code.explain();
        assert!(explained.meaning.len() > 40 && explained.meaning.ends_with('.'), "{code}: {}", explained.meaning);
        assert!(meanings.insert(explained.meaning), "{code}: {}", explained.meaning);
        assert_ne!(explained.wrong, explained.right, "{code}");
        for example in [explained.wrong, explained.right] {
            assert!(example.ends_with('\n') && example.lines().count() <= 20, "{code}: {example}");
        }
    }
}

#[test]
fn a_wrong_example_is_wrong_and_a_right_one_right() {
    for code in Code::ALL {
        let explained = code.explain();
        // the threshold of a report stands in no file either
        // and a piece of a mapping takes no team out of the rest
        if !ABBREVIATED.contains(code) && ![Code::ThresholdTooLow, Code::NoTeam].contains(code) {
            assert!(codes(*code, explained.wrong).contains(code), "{code}: {}", explained.wrong);
        }
        // what a report is asked for, who is taken out, how many teams there are and who agreed to what stands in no file
        if !ASKED_FOR.contains(code) {
            assert!(!codes(*code, explained.right).contains(code), "{code}: {}", explained.right);
        }
    }
}

#[test]
fn the_set_of_codes_changes_on_purpose_alone() {
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    insta::assert_snapshot!(codes.join("\n"));
}

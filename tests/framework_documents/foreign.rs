//! What checked types tell readers that are not ours: the plain sentence.

use ilt::framework::{Digest, Fraction, Language, QuestionId};
use ilt::response::{CycleId, RespondentKey, TeamId};
use serde::de::DeserializeOwned;

fn told<T: DeserializeOwned>(json: &str) -> String {
    match serde_json::from_str::<T>(json) {
        Ok(_) => "nothing".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_broken_word_is_told_in_a_plain_sentence() {
    let id = "an id is made of small letters, digits and underscores, and a space is none of them";
    let starts = "an id starts with a small letter from a to z, not with `B`";
    let long = format!("\"{}\"", "x".repeat(129));
    for (told, sentence) in [
        (told::<QuestionId>("\"Bad Id\""), starts),
        (told::<TeamId>("\"bad id\""), id),
        (told::<CycleId>("\"\""), "an id cannot be empty"),
        (
            told::<RespondentKey>("\"ana@school.org\""),
            "the key of a respondent is a code and no name: `@` cannot stand",
        ),
        (told::<RespondentKey>(&long), "the key of a respondent has at most 64 characters"),
        (told::<Fraction>("\"0.66\""), "a threshold is a fraction from 0 to 1 in text form, such as \"2/3\""),
        (told::<Language>("\"en_US\""), "this is not a language tag such as `en`, `es` or `es-MX`"),
        (told::<Digest>("\"sha256:e3\""), "a digest is `sha256:` and 64 digits from 0 to f, in small letters"),
    ] {
        assert!(told.starts_with(sentence), "{told}\n{sentence}");
        assert!(!told.contains("invalid value"), "{told}");
    }
}

#[cfg(feature = "overlay")]
#[test]
fn so_is_a_version() {
    let told = told::<ilt::compare::Release>(r#"{"id": "lakeside", "version": "1.0"}"#);
    assert!(told.starts_with("this is not a version"), "{told}");
}

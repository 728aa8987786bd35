//! What checked types tell readers that are not ours: the plain sentence.

use ilt::form::AnswerProfile;
use ilt::framework::{Digest, Fraction, Language, QuestionId, Release, Version};
use ilt::response::{CycleId, RespondentKey, ResponseStatus, TeamId};
use ilt::score::Band;
use ilt::{Framework, Policy};
use serde::Deserialize;
use serde::de::DeserializeOwned;

fn told<T: DeserializeOwned>(json: &str) -> String {
    match serde_json::from_str::<T>(json) {
        Ok(_) => "nothing".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// The query of an address, with one of each type that may stand in one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[allow(dead_code)]
struct Query {
    question: Option<QuestionId>,
    team: Option<TeamId>,
    cycle: Option<CycleId>,
    respondent: Option<RespondentKey>,
    language: Option<Language>,
    version: Option<Version>,
    digest: Option<Digest>,
    share: Option<Fraction>,
    policy: Option<Policy>,
    profile: Option<AnswerProfile>,
    status: Option<ResponseStatus>,
    band: Option<Band>,
}

#[test]
fn a_query_is_told_in_the_sentences_of_a_file() {
    for (query, sentence) in [
        ("question=Delegation", "an id starts with a small letter from a to z, not with `D`"),
        ("team=", "an id cannot be empty"),
        ("cycle=fall-2026", "an id is made of small letters, digits and underscores, and `-` is none of them"),
        ("respondent=ana%40school.org", "the key of a respondent is a code and no name: `@` cannot stand"),
        ("language=en_US", "this is not a language tag such as `en`, `es` or `es-MX`"),
        ("version=1.0", "this is not a version"),
        ("digest=sha256:e3", "a digest is `sha256:` and 64 digits from 0 to f, in small letters"),
        ("share=0.66", "a threshold is a fraction from 0 to 1 in text form, such as \"2/3\""),
        (
            "policy=secret",
            "a policy is `confidential`, `confidential:7` with the fewest people one may be hidden among, or `open`",
        ),
        ("profile=Types", "this must be one of: types, form"),
        ("status=done", "this must be one of: draft, submitted"),
        ("band=excellent", "this must be one of: opportunity, steady, strength"),
    ] {
        let (name, word) = query.split_once('=').unwrap();
        for told in [
            serde_html_form::from_str::<Query>(query).unwrap_err().to_string(),
            told::<Query>(&format!("{{\"{name}\": \"{}\"}}", word.replace("%40", "@"))),
        ] {
            assert!(told.contains(sentence), "{told}\n{sentence}");
            assert!(!told.contains("invalid value") && !told.contains("variant"), "{told}");
        }
    }
    let sound =
        "question=delegation&team=cedar&language=es-mx&version=1.0.0&share=2/3&policy=confidential:7&band=steady";
    let query: Query = serde_html_form::from_str(sound).unwrap();
    assert_eq!(query.policy, Some(Policy::ConfidentialAtLeast(7)));
    assert_eq!(query.language.unwrap().as_str(), "es-MX");
}

#[test]
fn a_document_inside_of_something_is_told_as_it_is_by_itself() {
    let json = r#"{"format": "ilt-framework/1", "id": "Our Framework"}"#;
    let told = told::<(Framework, bool)>(&format!("[{json}, true]"));
    let problems = Framework::from_json(json).unwrap_err();
    assert!(told.starts_with(&problems.to_string()), "{told}\n{problems}");
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

#[test]
fn a_release_says_which_part_is_broken() {
    for (json, sentence) in [
        (r#"{"id": "lakeside", "version": "1.0"}"#, "this is not a version"),
        (r#"{"id": "Lakeside", "version": "1.0.0"}"#, "an id starts with a small letter"),
        (r#"{"id": "lakeside", "version": "1.0.0", "digest": ""}"#, "unknown field `digest`"),
        (r#"{"id": "lakeside"}"#, "missing field `version`"),
    ] {
        let told = told::<Release>(json);
        assert!(told.starts_with(sentence), "{told}");
    }
}

#[test]
fn a_release_is_read_as_it_is_shown() {
    for shown in ["lakeside 1.0.0", "lakeside 2.1.0-rc.1+build.7"] {
        let release: Release = shown.parse().unwrap();
        assert_eq!(release.to_string(), shown);
        assert_eq!(serde_json::from_str::<Release>(&serde_json::to_string(&release).unwrap()).unwrap(), release);
    }
    for (shown, sentence) in [
        ("lakeside", "a release is an id and a version with a space between them, such as `lakeside 1.0.0`"),
        ("Lakeside 1.0.0", "an id starts with a small letter from a to z, not with `L`"),
        ("lakeside 1.0", "this is not a version"),
        ("lakeside  1.0.0", "this is not a version"),
        ("lakeside 1.0.1000000000000000", "this is not a version"),
    ] {
        assert_eq!(shown.parse::<Release>().unwrap_err().to_string(), sentence);
    }
}

#[test]
fn releases_stand_in_the_order_of_their_versions() {
    let mut releases: Vec<Release> = ["valley 1.0.0", "lakeside 1.10.0", "lakeside 1.9.0", "lakeside 1.9.0-rc.1"]
        .map(|shown| shown.parse().unwrap())
        .into();
    releases.sort();
    let shown: Vec<String> = releases.iter().map(Release::to_string).collect();
    assert_eq!(shown, ["lakeside 1.9.0-rc.1", "lakeside 1.9.0", "lakeside 1.10.0", "valley 1.0.0"]);
}

//! Words, policies and completions: as text, in JSON and in the query of an address.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use ilt::Policy;
use ilt::diagnostic::{Code, Severity, Stage, UnknownWord};
use ilt::disclosure::{Hidden, Promise};
use ilt::form::AnswerProfile;
use ilt::framework::{Keying, NonResponse, Referent, Relation, ScaleKind, Side, Trigger};
use ilt::report::{HiddenPart, NotAnswered};
use ilt::response::{KeyScope, ResponseStatus};
use ilt::score::{Band, Flag, Highlight};
use ilt::tally::document::KeptRoles;
use serde::Serialize;
use serde::de::DeserializeOwned;

#[derive(Serialize, serde::Deserialize)]
struct Query<T> {
    word: T,
}

fn one_word_everywhere<T>(all: &[T])
where
    T: Copy + Debug + PartialEq + Display + Serialize + DeserializeOwned,
    T: FromStr<Err: Debug> + for<'a> TryFrom<&'a str, Error: Debug>,
{
    assert!(!all.is_empty());
    for one in all {
        let word = one.to_string();
        assert_eq!(word.parse::<T>().unwrap(), *one);
        assert_eq!(T::try_from(&*word).unwrap(), *one);
        assert_eq!(serde_json::to_string(one).unwrap(), format!("\"{word}\""));
        assert_eq!(serde_json::from_str::<T>(&format!("\"{word}\"")).unwrap(), *one);
        let query = serde_html_form::to_string(Query { word: *one }).unwrap();
        assert_eq!(serde_html_form::from_str::<Query<T>>(&query).unwrap().word, *one);
        for other in ["", " ", "Never", &word.to_uppercase(), &format!("{word} ")] {
            assert!(other.parse::<T>().is_err(), "{other:?}");
            assert!(serde_json::from_str::<T>(&format!("{other:?}")).is_err(), "{other:?}");
        }
    }
}

#[test]
fn a_word_is_one_word_everywhere() {
    one_word_everywhere(Severity::ALL);
    one_word_everywhere(Band::ALL);
    one_word_everywhere(Flag::ALL);
    one_word_everywhere(Highlight::ALL);
    one_word_everywhere(Promise::ALL);
    one_word_everywhere(Hidden::ALL);
    one_word_everywhere(HiddenPart::ALL);
    one_word_everywhere(NotAnswered::ALL);
    one_word_everywhere(AnswerProfile::ALL);
    one_word_everywhere(ResponseStatus::ALL);
    one_word_everywhere(KeyScope::ALL);
    one_word_everywhere(KeptRoles::ALL);
    one_word_everywhere(Keying::ALL);
    one_word_everywhere(Referent::ALL);
    one_word_everywhere(Relation::ALL);
    one_word_everywhere(Trigger::ALL);
    one_word_everywhere(ScaleKind::ALL);
    one_word_everywhere(NonResponse::ALL);
    one_word_everywhere(Side::ALL);
    one_word_everywhere(Code::ALL);
    one_word_everywhere(&[Policy::Confidential, Policy::ConfidentialAtLeast(7), Policy::Open]);
}

#[test]
fn an_unknown_word_says_what_may_stand_there_and_not_what_stood_there() {
    let error: UnknownWord = "never".parse::<Band>().unwrap_err();
    assert_eq!(error.expected(), ["opportunity", "steady", "strength"]);
    assert_eq!(error.to_string(), "this must be one of: opportunity, steady, strength");
    let error = serde_json::from_str::<Severity>("\"fatal\"").unwrap_err().to_string();
    assert!(error.starts_with("this must be one of: error, warning"), "{error}");
    let error = serde_json::from_str::<Code>("\"bad_words\"").unwrap_err().to_string();
    assert!(error.starts_with("this must be one of: not_json, equal_keys, "), "{error}");
}

#[test]
fn a_stage_is_a_word() {
    for stage in Stage::ALL {
        assert_eq!(Stage::try_from(&*stage.to_string()), Ok(*stage));
    }
    assert_eq!("later".parse::<Stage>().unwrap_err().expected().first(), Some(&"text"));
}

#[test]
fn a_policy_has_one_spelling() {
    for text in ["confidential:", "confidential:07", "confidential:+7", "confidential:-1", "confidential: 7", "open:7"]
    {
        assert!(text.parse::<Policy>().is_err(), "{text}");
    }
    for text in ["confidential:4294967296", "Confidential", "open ", "", "secret:7"] {
        assert!(text.parse::<Policy>().is_err(), "{text}");
    }
    // what it means is said where it is used
    assert_eq!("confidential:1".parse(), Ok(Policy::ConfidentialAtLeast(1)));
}

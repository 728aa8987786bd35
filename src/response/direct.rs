//! The reading of a response set that costs no more than its bytes: from JSON straight into rows of codes, without a
//! tree of fields and without a text for each answer.
//!
//! It takes only what is sound. Whatever else it meets ends it, be it wrong or merely unusual: then the document is read
//! again, slowly, and that reading says everything. So it may give up wherever it likes, and must never take what the slow
//! reading refuses, nor take it for something else.

use std::fmt;
use std::ops::Range;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::document::{Importance, ResponseSetDocument, ResponseStatus};
use super::rows::{Respondent, Rows};
use super::{RespondentKey, limits};
use crate::document::{Decode, Node, Path, Sink, without_mark};
use crate::framework::{AnswerCode, Framework, Plan, SKIPPED};

/// What a set was read into: the framework that was answered, the document with an empty list where the responses stood,
/// and their rows.
type Read<'f> = (&'f Framework, ResponseSetDocument, Rows);

/// `answered` says which framework was answered, as far as that is known from the fields before the responses.
pub(super) fn read<'f>(json: &str, answered: impl Fn(&[(String, Node)]) -> Option<&'f Framework>) -> Option<Read<'f>> {
    read_within(limits::RESPONSES, json, answered)
}

/// The same of no more than so many responses.
pub(super) fn read_within<'f>(
    most: usize,
    json: &str,
    answered: impl Fn(&[(String, Node)]) -> Option<&'f Framework>,
) -> Option<Read<'f>> {
    let mut reader = serde_json::Deserializer::from_str(without_mark(json));
    let (rest, (framework, rows)) = reader.deserialize_map(Set { most, answered }).ok()?;
    reader.end().ok()?;
    let mut sink = Sink::private();
    let document = ResponseSetDocument::decode(&rest, &Path::root(), &mut sink);
    sink.is_empty().then_some((framework, document, rows))
}

fn unusual<E: Error>() -> E {
    E::custom("this is not what is usual here")
}

/// Fills a place that must be empty: a second equal key is unusual.
fn once<T, E: Error>(place: &mut Option<T>, value: T) -> Result<(), E> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(unusual()),
    }
}

macro_rules! expecting {
    ($what:literal) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str($what)
        }
    };
}

/// A text, as what it stands for.
struct Word<F>(F);

impl<'de, T, F: FnOnce(&str) -> Option<T>> DeserializeSeed<'de> for Word<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F: FnOnce(&str) -> Option<T>> Visitor<'_> for Word<F> {
    type Value = T;

    expecting!("text");

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        (self.0)(word).ok_or_else(unusual)
    }
}

struct Set<F> {
    most: usize,
    answered: F,
}

impl<'de, 'f, F: Fn(&[(String, Node)]) -> Option<&'f Framework>> Visitor<'de> for Set<F> {
    type Value = (Node, (&'f Framework, Rows));

    expecting!("a response set");

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let (mut rest, mut rows) = (Vec::new(), None);
        while let Some(field) = fields.next_key::<String>()? {
            let value = if field == "responses" {
                let framework = (self.answered)(&rest).ok_or_else(unusual)?;
                let responses = Responses { framework, most: self.most };
                once(&mut rows, (framework, fields.next_value_seed(responses)?))?;
                Node::List(Vec::new())
            } else {
                fields.next_value()?
            };
            rest.push((field, value));
        }
        Ok((Node::Object(rest), rows.ok_or_else(unusual)?))
    }
}

struct Responses<'f> {
    framework: &'f Framework,
    most: usize,
}

impl<'de> DeserializeSeed<'de> for Responses<'_> {
    type Value = Rows;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Rows, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Responses<'_> {
    type Value = Rows;

    expecting!("responses");

    fn visit_seq<A: SeqAccess<'de>>(self, mut responses: A) -> Result<Rows, A::Error> {
        let Self { framework, most } = self;
        let mut rows = Rows::default();
        loop {
            let (before, respondents) = (rows.all.answers.len(), rows.respondents.len());
            rows.all.resize(respondents + 1, framework);
            let row = rows.all.answers.get_mut(before..).unwrap_or_default();
            let importance = rows.all.importance.get_mut(before..).unwrap_or_default();
            match responses.next_element_seed(One { framework, row, importance })? {
                Some(_) if respondents >= most => return Err(unusual()),
                Some(respondent) => rows.respondents.push(respondent),
                None => {
                    rows.all.resize(respondents, framework);
                    return Ok(rows);
                }
            }
        }
    }
}

/// One response: who, and the rows of answers and of importance.
struct One<'f, 'r> {
    framework: &'f Framework,
    row: &'r mut [AnswerCode],
    importance: &'r mut [Option<Importance>],
}

#[derive(serde::Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Field {
    Respondent,
    Status,
    Answers,
    Role,
    ConsentsToAttribution,
    Comment,
    Notes,
    Importance,
}

impl<'de> DeserializeSeed<'de> for One<'_, '_> {
    type Value = Respondent;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Respondent, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for One<'_, '_> {
    type Value = Respondent;

    expecting!("a response");

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Respondent, A::Error> {
        let plan = self.framework.plan();
        let (mut key, mut status, mut answered, mut rated) = (None, None, None, None);
        let (mut role, mut consents, mut comment, mut notes) = (None, None, None, None);
        let known_role = |word: &str| self.framework.role_number(word);
        let known_status = |word: &str| ResponseStatus::ALL.iter().copied().find(|status| status.as_str() == word);
        let sound_key = |word: &str| RespondentKey::new(word).ok();
        let short_comment = |text: &str| is_short(text).then(|| text.to_owned());
        while let Some(field) = fields.next_key()? {
            match field {
                Field::Respondent => once(&mut key, fields.next_value_seed(Word(sound_key))?)?,
                Field::Status => once(&mut status, fields.next_value_seed(Word(known_status))?)?,
                Field::Answers => once(&mut answered, fields.next_value_seed(Answers { plan, row: &mut *self.row })?)?,
                Field::Role => once(&mut role, fields.next_value_seed(Word(known_role))?)?,
                Field::ConsentsToAttribution => once(&mut consents, fields.next_value()?)?,
                Field::Comment => once(&mut comment, fields.next_value_seed(Word(short_comment))?)?,
                Field::Notes => once(&mut notes, fields.next_value_seed(Notes(plan))?)?,
                Field::Importance => {
                    let rating = Ratings { plan, importance: &mut *self.importance };
                    once(&mut rated, fields.next_value_seed(rating)?)?;
                }
            }
        }
        answered.ok_or_else(unusual)?;
        Ok(Respondent {
            key: key.ok_or_else(unusual)?,
            status: status.ok_or_else(unusual)?,
            role,
            consents: consents.unwrap_or(false),
            comment,
            notes: notes.unwrap_or_default(),
        })
    }
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= limits::COMMENT_LENGTH
}

/// What was noted, by the numbers of the questions.
struct Notes<'f>(&'f Plan);

impl<'de> DeserializeSeed<'de> for Notes<'_> {
    type Value = Vec<(usize, String)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Notes<'_> {
    type Value = Vec<(usize, String)>;

    expecting!("notes on questions");

    fn visit_map<A: MapAccess<'de>>(self, mut notes: A) -> Result<Self::Value, A::Error> {
        let mut noted = Vec::new();
        let short_note = |text: &str| is_short(text).then(|| text.trim().to_owned());
        while let Some(number) = notes.next_key_seed(Word(|word: &str| self.0.number(word)))? {
            noted.push((number, notes.next_value_seed(Word(short_note))?));
        }
        noted.sort_unstable_by_key(|(number, _)| *number);
        if !noted.is_sorted_by(|(one, _), (other, _)| one < other) {
            return Err(unusual());
        }
        noted.retain(|(_, note)| !note.is_empty());
        Ok(noted)
    }
}

/// How important each question was found.
struct Ratings<'f, 'r> {
    plan: &'f Plan,
    importance: &'r mut [Option<Importance>],
}

impl<'de> DeserializeSeed<'de> for Ratings<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Ratings<'_, '_> {
    type Value = ();

    expecting!("how important each question is");

    fn visit_map<A: MapAccess<'de>>(self, mut rated: A) -> Result<(), A::Error> {
        let mut expected = 0;
        let number = |word: &str, expected| self.plan.number_expecting(word, expected);
        let importance = |word: &str| Importance::ALL.iter().copied().find(|importance| importance.as_str() == word);
        while let Some(number) = rated.next_key_seed(Word(|word: &str| number(word, expected)))? {
            // where the framework asks for no importance there is no place for it
            let place = self.importance.get_mut(number).ok_or_else(unusual)?;
            once(place, rated.next_value_seed(Word(importance))?)?;
            expected = number + 1;
        }
        Ok(())
    }
}

/// Answers side by side, or under the areas of their questions.
struct Answers<'f, 'r> {
    plan: &'f Plan,
    row: &'r mut [AnswerCode],
}

enum Key {
    Question(usize),
    Area(usize, Range<usize>),
}

impl<'de> DeserializeSeed<'de> for Answers<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Answers<'_, '_> {
    type Value = ();

    expecting!("answers");

    fn visit_map<A: MapAccess<'de>>(self, mut answers: A) -> Result<(), A::Error> {
        let Self { plan, row } = self;
        // no area has a question's id, so the first key tells how the rest stands
        let (mut expected, mut areas) = (0, Vec::new());
        let question = |word: &str, expected| plan.number_expecting(word, expected).map(Key::Question);
        let key = |word: &str, expected| {
            question(word, expected).or_else(|| plan.area(word).map(|(number, questions)| Key::Area(number, questions)))
        };
        let mut flat = false;
        while let Some(key) = answers.next_key_seed(Word(|word: &str| key(word, expected)))? {
            match key {
                Key::Question(number) if areas.is_empty() => {
                    flat = true;
                    answer(plan, row, number, &mut answers)?;
                    expected = number + 1;
                }
                Key::Area(number, questions) if !flat && !areas.contains(&number) => {
                    // at once for all there can be, and not at all for answers that stand side by side
                    areas.reserve(plan.areas().saturating_sub(areas.len()));
                    areas.push(number);
                    answers.next_value_seed(OfArea { plan, row: &mut *row, questions })?;
                }
                _ => return Err(unusual()),
            }
        }
        Ok(())
    }
}

/// The answers to the questions of one area.
struct OfArea<'f, 'r> {
    plan: &'f Plan,
    row: &'r mut [AnswerCode],
    questions: Range<usize>,
}

impl<'de> DeserializeSeed<'de> for OfArea<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OfArea<'_, '_> {
    type Value = ();

    expecting!("answers to the questions of an area");

    fn visit_map<A: MapAccess<'de>>(self, mut answers: A) -> Result<(), A::Error> {
        let mut expected = self.questions.start;
        let number = |word: &str, expected| self.plan.number_expecting(word, expected);
        while let Some(number) = answers.next_key_seed(Word(|word: &str| number(word, expected)))? {
            if !self.questions.contains(&number) {
                return Err(unusual());
            }
            answer(self.plan, self.row, number, &mut answers)?;
            expected = number + 1;
        }
        Ok(())
    }
}

/// Reads the answer to a question that has none yet.
fn answer<'de, A: MapAccess<'de>>(
    plan: &Plan,
    row: &mut [AnswerCode],
    number: usize,
    answers: &mut A,
) -> Result<(), A::Error> {
    let code = answers.next_value_seed(Word(|word: &str| plan.code(number, word)))?;
    match row.get_mut(number) {
        Some(place) if *place == SKIPPED => *place = code,
        _ => return Err(unusual()),
    }
    Ok(())
}

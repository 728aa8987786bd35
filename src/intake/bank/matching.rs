//! Which of the things that were there at the last import something of theirs is: by its id, by its code, by its words.

use std::collections::{HashMap, HashSet};

use super::document::CrosswalkEntryDocument;
use crate::intake::likeness::likeness;

/// How alike two wordings are of which one may be the other reworded.
const REWORDED: f64 = 0.6;
/// How alike they are where nothing but the words speaks for it.
const ALIKE: f64 = 0.75;
/// Beyond this many characters words are not compared for likeness but for being the same: it would take too long.
const COMPARED: usize = 300;
/// So many of theirs and ours are compared for likeness at most.
const MOST_COMPARED: usize = 250_000;

/// Something of theirs.
pub(super) struct Theirs<'a> {
    pub(super) id: &'a str,
    pub(super) code: Option<&'a str>,
    pub(super) words: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Id,
    Code,
    Words,
}

/// What something of theirs was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This entry, certainly; whether it reads otherwise now.
    Known { entry: usize, by: By, is_reworded: bool },
    /// This entry, if a person says so.
    Perhaps { entry: usize },
    /// Nothing that was there.
    New,
}

struct Known<'a> {
    by_id: HashMap<&'a str, usize>,
    by_code: HashMap<&'a str, Option<usize>>,
    by_words: HashMap<String, Option<usize>>,
    words: Vec<String>,
}

impl<'a> Known<'a> {
    fn of(entries: &'a [CrosswalkEntryDocument]) -> Self {
        let words: Vec<String> = entries.iter().map(said).collect();
        let (mut by_id, mut by_code, mut by_words) = (HashMap::new(), HashMap::new(), HashMap::new());
        for (index, (entry, words)) in entries.iter().zip(&words).enumerate() {
            if entry.gone != Some(true) {
                by_id.insert(entry.theirs.as_str(), index);
            }
            if let Some(code) = &entry.code {
                by_code.entry(code.as_str()).and_modify(|other| *other = None).or_insert(Some(index));
            }
            if !words.is_empty() {
                by_words.entry(words.clone()).and_modify(|other| *other = None).or_insert(Some(index));
            }
        }
        Self { by_id, by_code, by_words, words }
    }

    fn words(&self, entry: usize) -> &str {
        self.words.get(entry).map_or("", String::as_str)
    }
}

fn said(entry: &CrosswalkEntryDocument) -> String {
    entry.words.as_deref().map(likeness).unwrap_or_default()
}

/// Finds each of theirs among the entries of the last import. No entry is found twice.
pub(super) fn find(theirs: &[Theirs<'_>], entries: &[CrosswalkEntryDocument]) -> Vec<Found> {
    let known = Known::of(entries);
    let words: Vec<String> = theirs.iter().map(|one| likeness(one.words)).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for words in &words {
        *times.entry(words).or_default() += 1;
    }
    let mut found: Vec<Found> =
        theirs.iter().zip(&words).map(|(one, words)| certain(one, words, &known, &times)).collect();
    let mut claimed: HashSet<usize> = HashSet::new();
    // what is certain comes before what may be
    for is_certain in [true, false] {
        for found in &mut found {
            let entry = match found {
                Found::Known { entry, .. } if is_certain => *entry,
                Found::Perhaps { entry } if !is_certain => *entry,
                _ => continue,
            };
            if !claimed.insert(entry) {
                *found = Found::New;
            }
        }
    }
    let free: Vec<usize> = (0..entries.len()).filter(|entry| !claimed.contains(entry)).collect();
    let mut room = MOST_COMPARED;
    for (found, words) in found.iter_mut().zip(&words).filter(|(found, _)| **found == Found::New) {
        room = room.saturating_sub(free.len());
        if room == 0 || words.is_empty() {
            continue;
        }
        let likely = free.iter().filter(|entry| !claimed.contains(entry));
        let likely = likely.filter(|entry| are_alike(known.words(**entry), words, ALIKE)).copied().next();
        if let Some(entry) = likely {
            claimed.insert(entry);
            *found = Found::Perhaps { entry };
        }
    }
    found
}

fn certain(one: &Theirs<'_>, words: &str, known: &Known<'_>, times: &HashMap<&str, usize>) -> Found {
    let by_id = known.by_id.get(one.id).copied();
    let by_code = one.code.and_then(|code| known.by_code.get(code).copied().flatten());
    let is_once = times.get(words) == Some(&1);
    let by_words = known.by_words.get(words).copied().flatten().filter(|_| is_once && !words.is_empty());
    let found = |entry, by, is_reworded| Found::Known { entry, by, is_reworded };
    match (by_id, by_code, by_words) {
        // where nothing is written of its words, the id alone says it
        (Some(id), ..) if known.words(id) == words || known.words(id).is_empty() => found(id, By::Id, false),
        // the id moved on to another row, and the words with it
        (Some(id), code, Some(other)) if code.is_none_or(|code| code == other) && id != other => {
            found(other, By::Words, false)
        }
        (Some(id), Some(code), _) if code == id => found(id, By::Id, true),
        (Some(_), Some(code), _) => Found::Perhaps { entry: code },
        // what was called so reads as before under another id: this is something else
        (Some(id), None, None) if times.contains_key(known.words(id)) => Found::New,
        (Some(id), ..) if are_alike(known.words(id), words, REWORDED) => found(id, By::Id, true),
        (Some(id), ..) => Found::Perhaps { entry: id },
        (None, Some(code), other) if other.is_none_or(|other| other == code) => {
            let before = known.words(code);
            match before == words || before.is_empty() || are_alike(before, words, REWORDED) {
                true => found(code, By::Code, before != words && !before.is_empty()),
                false => Found::Perhaps { entry: code },
            }
        }
        (None, Some(code), _) => Found::Perhaps { entry: code },
        (None, None, Some(other)) => found(other, By::Words, false),
        (None, None, None) => Found::New,
    }
}

fn are_alike(one: &str, other: &str, least: f64) -> bool {
    let (long, short) = (one.len().max(other.len()), one.len().min(other.len()));
    // too long to compare, or of too different lengths to be alike
    if long > COMPARED || short * 2 < long {
        return one == other;
    }
    strsim::normalized_levenshtein(one, other) >= least
}

#[cfg(test)]
mod tests {
    use super::{By, Found, Theirs, find};
    use crate::intake::bank::CrosswalkEntryDocument;

    fn entry(theirs: &str, code: Option<&str>, words: &str) -> CrosswalkEntryDocument {
        CrosswalkEntryDocument {
            code: code.map(str::to_owned),
            words: Some(words.into()),
            ..CrosswalkEntryDocument::new(theirs, "ours")
        }
    }

    fn known(entry: usize, by: By, is_reworded: bool) -> Found {
        Found::Known { entry, by, is_reworded }
    }

    #[test]
    fn rows_are_found_by_id_then_code_then_words() {
        let before = [
            entry("row1", None, "share lesson plans with each other?"),
            entry("row2", None, "delegate responsibilities to team members?"),
            entry("row3", Some("C"), "look at data?"),
            entry("row4", Some("D"), "observe each other's lessons?"),
        ];
        let found = |theirs: &[(&str, Option<&str>, &str)]| {
            let theirs: Vec<Theirs<'_>> =
                theirs.iter().map(|(id, code, words)| Theirs { id, code: *code, words }).collect();
            find(&theirs, &before)
        };
        // a row was put in above: every id moved on
        assert_eq!(
            found(&[
                ("row1", None, "greet every family at the door?"),
                ("row2", None, "share lesson plans with each other?"),
                ("row3", None, "Delegate  responsibilities to team members?"),
            ]),
            [Found::New, known(0, By::Words, false), known(1, By::Words, false)]
        );
        // reworded a little under its id; with its code under another one
        assert_eq!(
            found(&[
                ("row1", None, "share your lesson plans with each other?"),
                ("r9", Some("D"), "observe each other’s lessons often?")
            ]),
            [known(0, By::Id, true), known(3, By::Code, true)]
        );
        // something else under an old id, and a code under other words: a person knows
        assert_eq!(
            found(&[("row2", None, "celebrate?"), ("x", Some("C"), "write to families every single week?")]),
            [Found::Perhaps { entry: 1 }, Found::Perhaps { entry: 2 }]
        );
        // nearly the same words under another id
        assert_eq!(
            found(&[("q", None, "delegate responsibilities to all team members?")]),
            [Found::Perhaps { entry: 1 }]
        );
        // no entry is found twice
        assert_eq!(
            found(&[("row3", None, "look at data?"), ("row9", Some("C"), "look at data?")]),
            [known(2, By::Id, false), Found::New]
        );
    }
}

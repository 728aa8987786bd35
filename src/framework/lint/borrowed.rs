//! Questions with the words of another framework, which nobody is told.

use std::collections::HashMap;

use super::alike::letters;
use super::in_every_language;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Framework, Language, Question};

/// How many words a question has at least, so that two frameworks do not have it in common by chance.
const WORDS: usize = 4;

/// Warnings about the questions that have the words of one of the source's, in some language, where the framework neither
/// says that it came from there nor names any of those who published it.
pub(in crate::framework) fn words_of(framework: &Framework, source: &Framework) -> Vec<Diagnostic> {
    let descends = |from: &Framework, of: &Framework| from.lineage().iter().any(|pin| pin.release().id() == of.id());
    if framework.id() == source.id() || descends(source, framework) {
        return Vec::new();
    }
    let is_derived = descends(framework, source);
    let publishers: Vec<String> = source.attribution().iter().map(|credit| letters(credit.publisher())).collect();
    let is_credited = framework
        .attribution()
        .iter()
        .map(|credit| letters(credit.publisher()))
        .any(|named| publishers.iter().any(|publisher| named.contains(publisher) || publisher.contains(&named)));
    if is_credited && !is_derived {
        return Vec::new();
    }
    let words = words_by_question(source);
    let mut warnings = Vec::new();
    for (area_index, area) in framework.areas().iter().enumerate() {
        for (index, question) in area.questions().iter().enumerate() {
            // what came with its origin is credited
            let same = source.question(question.id().as_str()).is_some() && is_derived;
            if question.origin().is_some() || same {
                continue;
            }
            let Some(other) = readings(framework, question).iter().find_map(|said| words.get(said)) else { continue };
            let is_long = other.text().in_default_language().split_whitespace().count() >= WORDS;
            if !is_derived && !is_long {
                continue;
            }
            let at = Pointer::root().key("areas").index(area_index).key("questions").index(index).key("text");
            let (id, other) = (question.id(), other.id());
            let message = format!("the question `{id}` has the words of `{other}` in `{}`", source.id());
            let help = if is_derived {
                format!(
                    "as a new question it is credited to this framework, and its series starts anew: name that one, `{other}`, \
                     or write words of your own"
                )
            } else {
                let publishers: Vec<&str> = source.attribution().iter().map(|credit| credit.publisher()).collect();
                format!(
                    "say under `attribution` whose they are ({}), or change that framework by an overlay, which keeps its credit",
                    publishers.join(", ")
                )
            };
            warnings.push(Diagnostic::warning(Code::BorrowedWords, &at, message).help(help));
        }
    }
    warnings
}

/// The questions by their words in each language.
fn words_by_question(framework: &Framework) -> HashMap<String, &Question> {
    let mut words = HashMap::new();
    for question in framework.questions() {
        for reading in readings(framework, question) {
            words.entry(reading).or_insert(question);
        }
    }
    words
}

/// What a question says, in every language: without the stem where it repeats that.
fn readings(framework: &Framework, question: &Question) -> Vec<String> {
    let default = framework.default_language();
    let read = |(language, text): (&Language, &str)| {
        let (text, stem) = (letters(text), letters(framework.stem().in_language(language)));
        text.strip_prefix(&stem).filter(|rest| !rest.is_empty()).map_or_else(|| text.clone(), str::to_owned)
    };
    in_every_language(question.text(), default).map(read).collect()
}

//! Questions that repeat the words they continue.

use super::alike::letters;
use super::in_every_language;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Framework, Language, LocalizedText};

/// How many words a stem has at least, so that a question that begins like it repeats it; and how many of its last words a
/// question begins with that repeats its end.
const WORDS: usize = 2;
const LAST_WORDS: usize = 3;

pub(super) fn repeated_stems(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    let default = framework.default_language();
    let mut stems = words_by_language(framework.stem(), default);
    stems.retain(|(_, words)| words.len() >= WORDS);
    for (area_index, area) in framework.areas().iter().enumerate() {
        for (index, question) in area.questions().iter().enumerate() {
            let asked = words_by_language(question.text(), default);
            let repeated = stems.iter().find(|(language, stem)| {
                let ends = (0..=stem.len().saturating_sub(LAST_WORDS)).filter_map(|start| stem.get(start..));
                let repeats = |words: &[String]| ends.clone().any(|end| words.starts_with(end));
                asked.iter().any(|(other, words)| other == language && repeats(words))
            });
            if let Some((language, _)) = repeated {
                let at = Pointer::root().key("areas").index(area_index).key("questions").index(index).key("text");
                let message = format!("the question `{}` repeats the stem in `{language}`", question.id());
                let help = "forms and reports put the stem before every question: write only what follows it";
                warnings.push(Diagnostic::warning(Code::RepeatedStem, &at, message).help(help));
            }
        }
    }
}

fn words_by_language<'a>(text: &'a LocalizedText, default: &'a Language) -> Vec<(&'a Language, Vec<String>)> {
    let words = |text: &str| text.split_whitespace().map(letters).filter(|word| !word.is_empty()).collect();
    in_every_language(text, default).map(|(language, text)| (language, words(text))).collect()
}

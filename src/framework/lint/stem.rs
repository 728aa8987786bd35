//! Questions that repeat the words they continue.

use super::alike::letters;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::Framework;

/// How many words a stem has at least, so that a question that begins like it repeats it.
const WORDS: usize = 2;

pub(super) fn repeated_stems(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    let stem = framework.stem();
    let in_default = (framework.default_language(), stem.in_default_language());
    let stems: Vec<(&_, Vec<String>)> = std::iter::once(in_default)
        .chain(stem.other_languages().map(|language| (language, stem.in_language(language))))
        .map(|(language, text)| (language, words(text)))
        .filter(|(_, words)| words.len() >= WORDS)
        .collect();
    for (area_index, area) in framework.areas().iter().enumerate() {
        for (index, question) in area.questions().iter().enumerate() {
            let text = question.text();
            let repeated = stems.iter().find(|(language, stem)| {
                let is_in_it = **language == *framework.default_language()
                    || text.other_languages().any(|other| other == *language);
                is_in_it && words(text.in_language(language)).starts_with(stem)
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

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(letters).filter(|word| !word.is_empty()).collect()
}

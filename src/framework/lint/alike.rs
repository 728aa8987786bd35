//! Different things that a reader cannot tell apart by their words.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use unicode_normalization::UnicodeNormalization;

use super::in_every_language;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Framework, Language, LocalizedText, NonResponse};

/// One of several things that stand side by side.
struct Element<'a> {
    id: &'a str,
    text: &'a LocalizedText,
    at: Pointer,
}

pub(super) fn alike(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    let default = framework.default_language();
    let root = Pointer::root();
    for (scale, at) in framework.scales().iter().zip((0..).map(|index| root.key("scales").index(index))) {
        let points = scale.points().iter().enumerate().map(|(index, point)| Element {
            id: point.id().as_str(),
            text: point.label(),
            at: at.key("points").index(index).key("label"),
        });
        // both stand in one list of choices
        let non_responses = NonResponse::ALL.iter().filter_map(|kind| {
            let (id, at) = (kind.as_str(), at.key("non_responses"));
            Some(Element { id, text: scale.non_response_label(*kind)?, at: at.key(id).key("label") })
        });
        among("choices", default, points.chain(non_responses), warnings);
    }
    let areas = || framework.areas().iter().zip((0..).map(|index| root.key("areas").index(index)));
    let titles = areas().map(|(area, at)| Element { id: area.id().as_str(), text: area.title(), at: at.key("title") });
    among("areas", default, titles, warnings);
    let views = framework.views().iter().enumerate().map(|(index, view)| Element {
        id: view.id().as_str(),
        text: view.title(),
        at: root.key("views").index(index).key("title"),
    });
    among("views", default, views, warnings);
    // the same words on another scale ask something else: how often, and how important
    for scale in framework.scales() {
        let questions = areas().flat_map(|(area, at)| {
            area.questions().iter().enumerate().filter(|(_, question)| question.scale().id() == scale.id()).map(
                move |(index, question)| Element {
                    id: question.id().as_str(),
                    text: question.text(),
                    at: at.key("questions").index(index).key("text"),
                },
            )
        });
        among("questions", default, questions, warnings);
    }
    let roles = framework.roles().iter().enumerate().map(|(index, role)| Element {
        id: role.id().as_str(),
        text: role.label(),
        at: root.key("roles").index(index).key("label"),
    });
    among("roles", default, roles, warnings);
}

/// Tells of every element that reads, in some language, like one before it.
fn among<'a>(
    what: &str,
    default: &Language,
    elements: impl Iterator<Item = Element<'a>>,
    warnings: &mut Vec<Diagnostic>,
) {
    let elements: Vec<Element<'_>> = elements.collect();
    let mut first: HashMap<(&Language, String), &Element<'_>> = HashMap::new();
    for element in &elements {
        let in_words = in_every_language(element.text, default).map(|(language, text)| (language, letters(text)));
        let mut told = false;
        for (language, words) in in_words.filter(|(_, words)| !words.is_empty()) {
            let other = match first.entry((language, words)) {
                Entry::Vacant(vacant) => {
                    vacant.insert(element);
                    continue;
                }
                Entry::Occupied(occupied) => *occupied.get(),
            };
            if !told {
                told = true;
                let text = element.text.in_language(language);
                let message =
                    format!("the {what} `{}` and `{}` read alike in `{language}`: `{text}`", other.id, element.id);
                let warning = Diagnostic::warning(Code::ReadAlike, &element.at, message);
                let help = "people cannot tell them apart: give one of the two other words, or take it out";
                warnings.push(warning.help(help).related(&other.at, "it reads like this"));
            }
        }
    }
}

/// What a reader takes in of a text at a glance: its letters without case and accents, its numbers, and signs that say
/// something, such as those of "C+", "-1" and "< 5".
pub(crate) fn letters(text: &str) -> String {
    let mut letters = String::new();
    let chars: Vec<char> = text.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect();
    let neighbor = |index: Option<usize>| index.and_then(|index| chars.get(index)).copied().unwrap_or(' ');
    for (index, c) in chars.iter().enumerate() {
        let (before, after) = (neighbor(index.checked_sub(1)), neighbor(Some(index + 1)));
        let is_minus = "-−".contains(*c) && !(before.is_whitespace() && after.is_whitespace()) && {
            !before.is_alphanumeric() || !after.is_alphanumeric()
        };
        if c.is_alphanumeric() {
            letters.extend(c.to_lowercase());
        } else if "+<>=≤≥±%#*".contains(*c) || is_minus {
            letters.push(*c);
        } else if before.is_numeric() && after.is_numeric() {
            // "1–2 times" is not "12 times"
            letters.push(' ');
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn what_reads_alike() {
        for (one, other) in [
            ("Share plans?", "share  plans"),
            ("share lesson plans", "share lesson-plans?"),
            ("share “plans”", "share \"plans\""),
            ("Según el plan", "segun el plan"),
            ("Planning – data", "Planning, data"),
            ("Every day", "everyday"),
        ] {
            assert_eq!(letters(one), letters(other), "{one}");
        }
        for (one, other) in [
            ("C+", "C-"),
            ("Agree +", "Agree ++"),
            ("-1", "+1"),
            ("< 5", "> 5"),
            ("1–2 times", "12 times"),
            ("0.5", "5"),
            ("1.5", "15"),
            ("share plans 1", "share plans 2"),
            ("हम", "हाम"),
        ] {
            assert_ne!(letters(one), letters(other), "{one}");
        }
    }
}

//! Different things that a reader cannot tell apart by their words.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::in_every_language;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Framework, Language, LocalizedText};

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
        among("points", default, points, warnings);
    }
    let areas = || framework.areas().iter().zip((0..).map(|index| root.key("areas").index(index)));
    let titles = areas().map(|(area, at)| Element { id: area.id().as_str(), text: area.title(), at: at.key("title") });
    among("areas", default, titles, warnings);
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

/// What a reader takes in of a text: its letters and digits, without case.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

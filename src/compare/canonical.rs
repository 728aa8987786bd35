//! What a field says in the one form that everything of the same meaning has.

use crate::document::{Kind, Tree};
use crate::framework::{Fraction, Language};

/// A word: a language's tag in its own case, a fraction in lowest terms, any other as it is.
pub(super) fn word(kind: Kind, word: &str) -> String {
    match kind {
        Kind::Language => word.parse().map_or_else(|_| word.to_owned(), |tag: Language| tag.to_string()),
        Kind::Fraction => word.parse().map_or_else(|_| word.to_owned(), |of: Fraction| of.to_rational().to_string()),
        _ => word.to_owned(),
    }
}

/// A value in one line; a text in the default language.
pub(super) fn plain(kind: Kind, tree: &Tree<'_>, default: &Language) -> String {
    match tree {
        Tree::Text(text) => text.by_language(default).get(default).map(|text| (*text).to_owned()).unwrap_or_default(),
        Tree::Word(of) => word(kind, of),
        Tree::Number(number) => number.to_string(),
        Tree::Truth(truth) => truth.to_string(),
        Tree::List(list) => {
            let mut words: Vec<String> = list.iter().map(|element| plain(kind, element, default)).collect();
            words.sort_unstable();
            words.join(", ")
        }
        Tree::Map(_) | Tree::Object(_) => String::new(),
    }
}

/// By what an element of a list is followed; a text by its words.
pub(super) fn key(element: &Tree<'_>, default: &Language) -> Vec<String> {
    let Tree::Object(object) = element else { return vec![plain(Kind::Text, element, default)] };
    let fields = object.shape.key.iter().filter_map(|name| Some((object.shape.field(name)?, object.get(name)?)));
    fields.map(|(field, value)| plain(field.kind, value, default)).collect()
}

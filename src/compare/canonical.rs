//! What a field says in the one form that everything of the same meaning has.

use crate::document::{Kind, Tree};
use crate::framework::{Language, word};

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

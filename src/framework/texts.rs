//! Every text of a framework with its place, and the languages it is in.

use indexmap::IndexMap;

use super::document::FrameworkDocument;
use super::{Language, Text};
use crate::diagnostic::Pointer;
use crate::document::{Shaped, Tree};

impl FrameworkDocument {
    /// Every text that may be in several languages, with its place, in the order of the document's fields.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let framework = Framework::new_leaders();
    /// let titles: Vec<_> = framework.document().texts().filter(|(at, _)| at.as_str().ends_with("/title")).collect();
    /// assert_eq!(titles.len(), 6, "the framework's and those of its five areas");
    /// assert_eq!(titles[1].0.as_str(), "/areas/0/title");
    /// ```
    pub fn texts(&self) -> impl Iterator<Item = (Pointer, &Text)> {
        self.tree().texts().into_iter()
    }

    /// Every text with its place by ids, such as `areas.planning.title`, which stays the same when something is put before
    /// it or moved: a question stands there without its area, and what has no id by its number.
    pub(crate) fn text_places(&self) -> Vec<(String, &Text)> {
        let mut texts = Vec::new();
        places(&self.tree(), "", &mut texts);
        texts
    }
}

fn places<'a>(tree: &Tree<'a>, place: &str, texts: &mut Vec<(String, &'a Text)>) {
    let inside = |place: &str, key: &str| if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
    match tree {
        Tree::Text(text) => texts.push((place.to_owned(), text)),
        Tree::List(list) => list.iter().enumerate().for_each(|(index, element)| {
            let number = index.to_string();
            let id = element.as_object().and_then(|object| object.word("id"));
            places(element, &inside(place, id.unwrap_or(&number)), texts);
        }),
        Tree::Map(entries) => entries.iter().for_each(|(key, value)| places(value, &inside(place, key), texts)),
        Tree::Object(object) => {
            for (field, value) in object.written() {
                let around = if field.name == "questions" { "" } else { place };
                places(value, &inside(around, field.name), texts);
            }
        }
        Tree::Word(_) | Tree::Number(_) | Tree::Truth(_) => {}
    }
}

impl Text {
    /// The text by language; of a plain text by the default language. Tags that are none are left out.
    pub(crate) fn by_language(&self, default: &Language) -> IndexMap<Language, &str> {
        match self {
            Self::Plain(text) => IndexMap::from([(default.clone(), text.as_str())]),
            Self::ByLanguage(texts) => {
                texts.iter().filter_map(|(tag, text)| Some((tag.parse().ok()?, text.as_str()))).collect()
            }
        }
    }
}

impl Text {
    /// Where the text of a language stands in this text, which stands at `at`: its tag may be written in another case.
    pub(crate) fn place_of(&self, language: &Language, at: &Pointer) -> Pointer {
        match self {
            Self::Plain(_) => at.clone(),
            Self::ByLanguage(texts) => {
                let tag = texts.keys().find(|tag| tag.parse().as_ref() == Ok(language));
                at.key(tag.map_or(language.as_str(), String::as_str))
            }
        }
    }
}

#[cfg(feature = "authoring")]
impl Text {
    /// Where its words stand, in every language.
    pub(crate) fn places(&self, at: &Pointer) -> Vec<Pointer> {
        match self {
            Self::Plain(_) => vec![at.clone()],
            Self::ByLanguage(texts) => texts.keys().map(|tag| at.key(tag)).collect(),
        }
    }
}

/// Where a reader of `language` finds a text of her own language among those there are: under the tag itself or, as
/// RFC 4647 looks it up, a shorter one.
pub(crate) fn readable_in<'a, T>(
    texts: &'a IndexMap<Language, T>,
    language: &Language,
) -> Option<(&'a Language, &'a T)> {
    language.lookup_order().find_map(|tag| texts.get_key_value(tag))
}

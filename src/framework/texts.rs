//! Every text of a framework with its place, and the languages it is in.

use indexmap::IndexMap;

use super::document::FrameworkDocument;
use super::{Language, Text};
use crate::diagnostic::Pointer;

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
        let root = Pointer::root();
        let head = [("title", &self.title), ("stem", &self.stem), ("recall_period", &self.recall_period)];
        let head = head.map(|(field, text)| (root.key(field), text));
        let rights = each(&root.key("attribution"), Some(&self.attribution))
            .map(|(at, source)| (at.key("rights"), &source.rights));
        let of_scales = each(&root.key("scales"), Some(&self.scales)).flat_map(|(at, scale)| {
            let offered = scale.non_responses.as_ref();
            let not_applicable = offered.and_then(|offered| offered.not_applicable.as_ref());
            let dont_know = offered.and_then(|offered| offered.dont_know.as_ref());
            let none = at.key("non_responses");
            let none = [("not_applicable", not_applicable), ("dont_know", dont_know)]
                .map(|(kind, offered)| offered.map(|offered| (none.key(kind).key("label"), &offered.label)));
            each(&at.key("points"), Some(&scale.points))
                .map(|(at, point)| (at.key("label"), &point.label))
                .chain(none.into_iter().flatten())
        });
        let of_areas = each(&root.key("areas"), Some(&self.areas)).flat_map(|(at, area)| {
            let questions = each(&at.key("questions"), Some(&area.questions));
            std::iter::once((at.key("title"), &area.title))
                .chain(area.description.as_ref().map(|text| (at.key("description"), text)))
                .chain(questions.map(|(at, question)| (at.key("text"), &question.text)))
        });
        let of_roles = each(&root.key("roles"), self.roles.as_ref()).map(|(at, role)| (at.key("label"), &role.label));
        let of_prompts =
            each(&root.key("prompts"), self.prompts.as_ref()).map(|(at, prompt)| (at.key("text"), &prompt.text));
        head.into_iter()
            .chain(rights)
            .chain(of_scales)
            .chain(of_areas)
            .chain(self.description.as_ref().map(|text| (root.key("description"), text)))
            .chain(each(&root.key("additions"), self.additions.as_ref()))
            .chain(of_roles)
            .chain(of_prompts)
    }
}

/// The elements of a list with their places.
fn each<'a, T>(at: &Pointer, list: Option<&'a Vec<T>>) -> impl Iterator<Item = (Pointer, &'a T)> + use<'a, T> {
    let at = at.clone();
    list.into_iter().flatten().enumerate().map(move |(index, element)| (at.index(index), element))
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

/// Where a reader of `language` finds a text of her own language among those there are: under the tag itself or, as
/// RFC 4647 looks it up, a shorter one.
pub(crate) fn readable_in<'a, T>(
    texts: &'a IndexMap<Language, T>,
    language: &Language,
) -> Option<(&'a Language, &'a T)> {
    language.lookup_order().find_map(|tag| texts.get_key_value(tag))
}

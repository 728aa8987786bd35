//! What a base has, by id.

use std::collections::HashMap;

use crate::Framework;
use crate::document::{Kind, Object, Shaped, Tree};
use crate::framework::document::FrameworkDocument;
use crate::framework::{ElementKind, content};

/// A framework with its elements by kind and id.
pub(super) struct Base<'a> {
    pub(super) framework: &'a Framework,
    pub(super) root: Object<'a>,
    elements: HashMap<ElementKind, HashMap<&'a str, Object<'a>>>,
    /// By a question's id the area in which it stands.
    areas: HashMap<&'a str, &'a str>,
}

impl<'a> Base<'a> {
    pub(super) fn new(framework: &'a Framework) -> Self {
        let document: &'a FrameworkDocument = framework.document();
        let (mut elements, mut areas) = (HashMap::<_, HashMap<_, _>>::new(), HashMap::new());
        let mut add = |kind, id: &'a str, object| drop(elements.entry(kind).or_default().insert(id, object));
        for area in &document.areas {
            add(ElementKind::Area, &area.id, area.object());
            for question in &area.questions {
                add(ElementKind::Question, &question.id, question.object());
                areas.insert(&*question.id, &*area.id);
            }
        }
        for scale in &document.scales {
            add(ElementKind::Scale, &scale.id, scale.object());
        }
        for role in document.roles.iter().flatten() {
            add(ElementKind::Role, &role.id, role.object());
        }
        for prompt in document.prompts.iter().flatten() {
            add(ElementKind::Prompt, &prompt.id, prompt.object());
        }
        for view in document.views.iter().flatten() {
            add(ElementKind::View, &view.id, view.object());
        }
        Self { framework, root: document.object(), elements, areas }
    }

    pub(super) fn element(&self, kind: ElementKind, id: &str) -> Option<&Object<'a>> {
        self.elements.get(&kind)?.get(id)
    }

    /// The area in which a question stands.
    pub(super) fn area_of(&self, question: &str) -> Option<&'a str> {
        self.areas.get(question).copied()
    }

    /// The ids of the questions in an area.
    pub(super) fn questions_in(&self, area: &str) -> impl Iterator<Item = &'a str> {
        let document = self.framework.document();
        let areas = document.areas.iter().filter(move |other| other.id == area);
        areas.flat_map(|area| area.questions.iter().map(|question| &*question.id))
    }

    /// What stands for the id that was retired, if it was.
    pub(super) fn retired(&self, kind: ElementKind, id: &str) -> bool {
        self.framework.retired().iter().any(|retired| space(retired.what()) == space(kind) && *retired.id() == *id)
    }

    pub(super) fn replacement(&self, kind: ElementKind, id: &str) -> Option<&'a str> {
        let mut retired = self.framework.retired().iter();
        retired.find(|retired| retired.what() == kind && *retired.id() == *id)?.replacement()
    }

    /// Whether an id cannot be given to something new of that kind: it stands for something else, or stood for something.
    pub(super) fn is_taken(&self, kind: ElementKind, id: &str) -> bool {
        let others = ElementKind::ALL.iter().filter(|other| space(**other) == space(kind));
        others.into_iter().any(|other| self.element(*other, id).is_some()) || self.retired(kind, id)
    }

    /// What an element says, but for where it came from.
    pub(super) fn says(&self, kind: ElementKind, id: &str) -> Option<serde_json::Value> {
        self.element(kind, id).map(|element| self.content(element))
    }

    pub(super) fn content(&self, object: &Object<'_>) -> serde_json::Value {
        content(Kind::Object(object.shape), &Tree::Object(object.clone()), self.framework.default_language())
    }

    /// The words by which people know an element: its first text.
    pub(super) fn words(&self, kind: ElementKind, id: &str) -> Option<String> {
        let element = self.element(kind, id)?;
        match kind {
            ElementKind::Scale => {
                let scale = self.framework.scales().iter().find(|scale| *scale.id() == *id)?;
                let labels = scale.points().iter().map(|point| point.label().in_default_language());
                Some(labels.collect::<Vec<_>>().join(" / "))
            }
            _ => words(element, self.framework),
        }
    }
}

/// The first text of an element in the default language.
pub(super) fn words(element: &Object<'_>, framework: &Framework) -> Option<String> {
    let default = framework.default_language();
    element.written().find_map(|(_, value)| match value {
        Tree::Text(text) => text.by_language(default).get(default).map(|text| (*text).to_owned()),
        _ => None,
    })
}

/// What an addition says.
pub(super) fn content_of<T: Shaped>(document: &T, framework: &Framework) -> serde_json::Value {
    content(T::KIND, &document.tree(), framework.default_language())
}

/// Areas, questions and views share their ids.
fn space(kind: ElementKind) -> ElementKind {
    match kind {
        ElementKind::Area | ElementKind::View => ElementKind::Question,
        other => other,
    }
}

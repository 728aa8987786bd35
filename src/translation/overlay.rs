//! Translations in the overlay that a district owns.

use super::TranslationTable;
use super::put::say;
use crate::Framework;
use crate::diagnostic::{Pointer, Problems};
use crate::document::{Node, Shaped, read_part};
use crate::framework::{Language, Text};
use crate::overlay::Overlay;
use crate::overlay::document::OverlayDocument;

impl TranslationTable {
    /// The overlay with these translations, also of what it does not change: those of the base's texts stand there as the
    /// district's own. The table is one of the framework that this overlay makes of its base.
    ///
    /// ```
    /// use ilt::Framework;
    /// use ilt::overlay::{Overlay, document::OverlayDocument};
    /// use ilt::translation::TranslationTable;
    /// use ilt::translation::document::TranslationTableDocument;
    ///
    /// let base = Framework::new_leaders();
    /// let overlay = Overlay::check(&base, OverlayDocument::on(&base, "two_rivers_ilt", "1.0.0"))?;
    /// let mut table = TranslationTableDocument::of(overlay.framework(), &"fr".parse()?);
    /// table.texts.iter_mut().for_each(|row| row.ours = format!("en français : {}", row.base));
    ///
    /// let table = TranslationTable::check(overlay.framework(), table)?;
    /// let french = table.put_into_overlay(&base, &overlay)?;
    /// assert!(TranslationTableDocument::of(french.framework(), &"fr".parse()?).texts.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the overlay or its base is another one by now, so that what comes of it would be wrong.
    pub fn put_into_overlay(&self, base: &Framework, overlay: &Overlay) -> Result<Overlay, Problems> {
        Overlay::check(base, self.in_overlay(base, overlay))
    }

    pub(super) fn in_overlay(&self, base: &Framework, overlay: &Overlay) -> OverlayDocument {
        let framework = Node::from(&overlay.framework().document().tree());
        let mut tree = Node::from(&overlay.document().tree());
        for row in &self.rows {
            let steps = home(&mut tree, base, &framework, steps(&framework, &row.at));
            within(&mut tree, &steps, &mut |text| say(text, base.default_language(), &self.language, &row.ours));
        }
        let mut document: OverlayDocument = read_part(&tree);
        let mut of_base = base.translations().iter().filter(|translation| *translation.language() == self.language);
        let status = of_base.next().map(|translation| translation.status());
        self.note(document.translations.get_or_insert_default(), status);
        document
    }
}

/// What an overlay says of a source of its base to give its rights in another language.
const KEPT_OF_CREDITS: [&str; 4] = ["title", "publisher", "relation", "rights"];

/// A step towards a text in a document.
enum Step {
    Field(String),
    /// The element with that id.
    Element(String),
    /// The element with that number, of a list without ids.
    Number(usize),
}

/// The way to a place, by ids where elements have ids.
fn steps(framework: &Node, at: &Pointer) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut here = Some(framework);
    for key in at.as_str().split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~")) {
        here = match here {
            Some(Node::List(list)) => {
                let number = key.parse::<usize>().unwrap_or_default();
                let element = list.get(number);
                steps.push(match element.and_then(id) {
                    Some(id) => Step::Element(id.to_owned()),
                    None => Step::Number(number),
                });
                element
            }
            Some(Node::Object(entries)) => {
                let value = entries.iter().find(|(name, _)| *name == key).map(|(_, value)| value);
                steps.push(Step::Field(key));
                value
            }
            _ => None,
        };
    }
    steps
}

/// The way to the same text in an overlay's document; what leads there and has no id is put there first.
fn home(overlay: &mut Node, base: &Framework, framework: &Node, mut steps: Vec<Step>) -> Vec<Step> {
    match steps.as_mut_slice() {
        // the base's sources are known by what they say
        [Step::Field(list), Step::Number(number), ..] if list == "attribution" => {
            let Some(credit) = step(framework, &[Step::Field(list.clone()), Step::Number(*number)]) else {
                return steps;
            };
            let default = base.default_language();
            let names = ["title", "publisher"].map(|name| field(credit, name).cloned());
            let is_same = |other: &Node| ["title", "publisher"].map(|name| field(other, name).cloned()) == names;
            let of_base = Node::from(&base.document().tree());
            let of_base = field(&of_base, list).map_or(&[][..], elements).iter().find(|other| is_same(other)).cloned();
            let credit = of_base.unwrap_or_else(|| credit.clone());
            *number = listed(overlay, list, is_same, || {
                let mut credit = credit.clone();
                if let Node::Object(entries) = &mut credit {
                    entries.retain(|(name, _)| KEPT_OF_CREDITS.contains(&name.as_str()));
                    let rights = entries.iter_mut().filter(|(name, _)| name == "rights");
                    rights.for_each(|(_, rights)| *rights = Node::Text(words(rights, default)));
                }
                credit
            });
        }
        [Step::Field(list), Step::Number(number)] if list == "additions" => {
            let default = base.default_language();
            let Some(added) = step(framework, &[Step::Field(list.clone()), Step::Number(*number)]) else {
                return steps;
            };
            let added = words(added, default);
            let is_same = |other: &Node| words(other, default) == added;
            *number = listed(overlay, list, is_same, || Node::Text(added.clone()));
        }
        // a question stands where the overlay has it, else where the base has it
        [Step::Field(areas), Step::Element(area), Step::Field(questions), Step::Element(question), ..] => {
            let asks = |area: &&Node| {
                let asked = field(area, questions).map_or(&[][..], elements);
                asked.iter().any(|asked| id(asked) == Some(question))
            };
            let of_overlay = field(overlay, areas).map_or(&[][..], elements).iter().find(asks).and_then(id);
            let mut of_base = base.areas().iter();
            let of_base = of_base.find(|area| area.questions().iter().any(|asked| *asked.id() == **question));
            if let Some(home) = of_overlay.or(of_base.map(|area| area.id().as_str())) {
                *area = home.to_owned();
            }
        }
        // cuts are said as a whole
        [around @ .., Step::Field(cuts), Step::Number(_), Step::Field(_)] if cuts == "cuts" => {
            let of_framework = step(framework, around).and_then(|around| field(around, cuts)).cloned();
            within(overlay, around, &mut |entry| {
                if field(entry, cuts).is_none()
                    && let (Node::Object(entries), Some(list)) = (entry, &of_framework)
                {
                    entries.push((cuts.clone(), list.clone()));
                }
            });
        }
        _ => {}
    }
    steps
}

/// The number of an element in a list of the overlay, which is put there if there is none.
fn listed(overlay: &mut Node, list: &str, is: impl Fn(&Node) -> bool, new: impl Fn() -> Node) -> usize {
    let mut number = 0;
    within(overlay, &[Step::Field(list.to_owned())], &mut |list| {
        let list = list_mut(list);
        number = list.iter().position(&is).unwrap_or(list.len());
        if number == list.len() {
            list.push(new());
        }
    });
    number
}

/// Does something with what stands at the end of a way, which is made where it is not there.
fn within(node: &mut Node, steps: &[Step], put: &mut dyn FnMut(&mut Node)) {
    let Some((first, rest)) = steps.split_first() else { return put(node) };
    match first {
        Step::Field(name) => {
            if !matches!(node, Node::Object(_)) {
                *node = Node::Object(Vec::new());
            }
            let Node::Object(entries) = node else { return };
            let index = entries.iter().position(|(known, _)| known == name).unwrap_or(entries.len());
            if index == entries.len() {
                entries.push((name.clone(), Node::Null));
            }
            if let Some((_, value)) = entries.get_mut(index) {
                within(value, rest, put);
            }
        }
        Step::Element(of) => {
            let list = list_mut(node);
            let index = list.iter().position(|other| id(other) == Some(of)).unwrap_or(list.len());
            if index == list.len() {
                list.push(Node::Object(vec![("id".to_owned(), Node::Text(of.clone()))]));
            }
            if let Some(element) = list.get_mut(index) {
                within(element, rest, put);
            }
        }
        Step::Number(number) => {
            if let Some(element) = list_mut(node).get_mut(*number) {
                within(element, rest, put);
            }
        }
    }
}

/// What stands at the end of a way.
fn step<'n>(node: &'n Node, steps: &[Step]) -> Option<&'n Node> {
    steps.iter().try_fold(node, |node, step| match step {
        Step::Field(name) => field(node, name),
        Step::Element(of) => elements(node).iter().find(|other| id(other) == Some(of)),
        Step::Number(number) => elements(node).get(*number),
    })
}

fn list_mut(node: &mut Node) -> &mut Vec<Node> {
    if !matches!(node, Node::List(_)) {
        *node = Node::List(Vec::new());
    }
    match node {
        Node::List(list) => list,
        // it was made one
        _ => list_mut(node),
    }
}

fn elements(node: &Node) -> &[Node] {
    match node {
        Node::List(list) => list,
        _ => &[],
    }
}

fn field<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    match node {
        Node::Object(entries) => entries.iter().find(|(known, _)| known == name).map(|(_, value)| value),
        _ => None,
    }
}

fn id(node: &Node) -> Option<&str> {
    match field(node, "id") {
        Some(Node::Text(id)) => Some(id),
        _ => None,
    }
}

/// What a text says in the default language.
fn words(text: &Node, default: &Language) -> String {
    read_part::<Text>(text).by_language(default).get(default).copied().unwrap_or_default().to_owned()
}

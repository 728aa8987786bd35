//! The fields of one entry of an overlay, beside what the base said of them and says now.

use indexmap::IndexMap;

use super::document::{Choice, ConflictKind};
use super::ledger::{Conflict, Ledger};
use crate::document::{Decode, Field, Kind, Node, Object, Shape, Shaped, Tree, read_part};
use crate::framework::{Language, PlainText, Text, content};
use crate::overlay::draft::common;

/// What is said of an element, or of a part of it.
pub(super) struct Said<'t, 'a> {
    pub(super) at: String,
    pub(super) then: &'t Object<'a>,
    pub(super) now: &'t Object<'a>,
}

/// From which words a translation was made, where the base changed those that it translates.
pub(super) struct MadeFrom {
    pub(super) language: Language,
    pub(super) place: String,
    pub(super) words: String,
}

/// Goes through fields.
pub(super) struct Fields<'l, 'w> {
    pub(super) default: &'l Language,
    pub(super) ledger: &'l mut Ledger<'w>,
    pub(super) made_from: &'l mut Vec<MadeFrom>,
    /// The places of texts that stay in the overlay's words though the base changed them.
    pub(super) kept: Vec<String>,
    edits: Vec<(Vec<String>, Option<Node>)>,
}

/// Fields that say how others are to be read.
const OF_SERIES: [&str; 4] = ["revision", "continues", "stem_revision", "stem_continues"];

impl<'l, 'w> Fields<'l, 'w> {
    pub(super) fn new(default: &'l Language, ledger: &'l mut Ledger<'w>, made_from: &'l mut Vec<MadeFrom>) -> Self {
        Self { default, ledger, made_from, kept: Vec::new(), edits: Vec::new() }
    }

    /// The entry without what the base says by now.
    pub(super) fn entry<P: Shaped + Decode>(&mut self, of: &'static Shape, entry: &P, said: &Said<'_, '_>) -> P {
        let tree = entry.tree();
        if let Tree::Object(object) = &tree {
            self.object(of, object, said, &[]);
        }
        let mut node = Node::from(&tree);
        for (path, new) in std::mem::take(&mut self.edits) {
            edit(&mut node, &path, new);
        }
        read_part(&node)
    }

    fn object(&mut self, of: &'static Shape, ours: &Object<'_>, said: &Said<'_, '_>, path: &[String]) {
        for (field, of_patch) in common(of, ours.shape).filter(|(field, _)| !OF_SERIES.contains(&field.name)) {
            let Some(value) = ours.get(field.name) else { continue };
            let at = if said.at.is_empty() { field.name.to_owned() } else { format!("{}.{}", said.at, field.name) };
            let path: Vec<String> = path.iter().cloned().chain([field.name.to_owned()]).collect();
            let (then, now) = (said.then.says(field.name), said.now.says(field.name));
            match (field.kind, of_patch.kind, value) {
                (Kind::Object(inner), _, Tree::Object(ours)) => {
                    let empty = Object::empty(inner);
                    let (then, now) = (then.as_ref().and_then(Tree::as_object), now.as_ref().and_then(Tree::as_object));
                    let (then, now) = (then.unwrap_or(&empty), now.unwrap_or(&empty));
                    self.object(inner, ours, &Said { at, then, now }, &path);
                }
                // they have ways of their own
                (Kind::List(Kind::Object(_) | Kind::Text), ..) | (Kind::Map(Kind::Word), ..) => {}
                (Kind::Map(_), _, Tree::Map(entries)) => {
                    for (key, value) in entries {
                        let Tree::Text(text) = value else { continue };
                        let path: Vec<String> = path.iter().cloned().chain([(*key).to_owned()]).collect();
                        let (then, now) = (in_map(then.as_ref(), key), in_map(now.as_ref(), key));
                        self.text(text, then, now, &format!("{at}.{key}"), path);
                    }
                }
                (_, _, Tree::Text(text)) => self.text(text, text_of(then.as_ref()), text_of(now.as_ref()), &at, path),
                _ => self.value((field, of_patch.required), value, [then.as_ref(), now.as_ref()], &at, path),
            }
        }
    }

    fn value(
        &mut self,
        (field, required): (&Field, bool),
        ours: &Tree<'_>,
        base: [Option<&Tree<'_>>; 2],
        at: &str,
        path: Vec<String>,
    ) {
        let says = |tree: &Tree<'_>| content(field.kind, tree, self.default);
        let [then, now] = base.map(|tree| tree.map(says));
        let ours_says = says(ours);
        if then == now {
            return;
        }
        if now.as_ref() == Some(&ours_says) || then.as_ref() == Some(&ours_says) {
            return self.edits.push((path, base[1].filter(|_| required).map(Node::from)));
        }
        let stricter = match (field.name, ours, base[1]) {
            ("threshold", Tree::Number(ours), Some(Tree::Number(now))) => now > ours,
            // whatever the base rules out stays ruled out
            ("open_mode", ..) | ("removable", ..) => true,
            _ => false,
        };
        let choices: &[Choice] = if stricter { &[Choice::Theirs] } else { &[Choice::Ours, Choice::Theirs] };
        let shown = |value: serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let says = [then.map(shown), now.map(shown), Some(shown(ours_says))];
        let conflict = Conflict { at, kind: ConflictKind::Changed, language: None, says, choices };
        if self.ledger.choose(conflict) == Some(Choice::Theirs) {
            self.edits.push((path, base[1].filter(|_| required).map(Node::from)));
        }
    }

    /// A text, language by language.
    fn text(&mut self, ours: &Text, then: Option<&Text>, now: Option<&Text>, at: &str, path: Vec<String>) {
        let default = self.default;
        let by_language = |text: Option<&Text>| text.map(|text| owned(text, default)).unwrap_or_default();
        let (said, then, now) = (owned(ours, default), by_language(then), by_language(now));
        if then == now {
            return;
        }
        let [in_ours, in_then, in_now] = [&said, &then, &now].map(|text| text.get(default).cloned());
        let rewords = in_ours.is_some() && in_ours != in_then;
        let mut kept = said.clone();
        if rewords && in_then == in_now {
            // the base's translations of its own words are no matter of ours
            return;
        }
        if rewords && in_ours != in_now {
            let says = [in_then, in_now, in_ours];
            let choices = &[Choice::Ours, Choice::Theirs];
            let conflict = Conflict { at, kind: ConflictKind::Reworded, language: None, says, choices };
            match self.ledger.choose(conflict) {
                Some(Choice::Theirs) => self.edits.push((path, None)),
                Some(_) => self.kept.push(at.to_owned()),
                None => {}
            }
            return;
        }
        if in_then != in_now {
            // our words are the base's now, or are those that it had
            kept.shift_remove(default);
        }
        for (language, text) in said.iter().filter(|(language, _)| *language != default) {
            let (then, now) = (then.get(language).cloned(), now.get(language).cloned());
            if now.as_ref() == Some(text) {
                kept.shift_remove(language);
                continue;
            }
            let tag = Some(language.as_str());
            let of_other_words = in_then != in_now && !rewords;
            let choice = if of_other_words {
                let says = [in_then.clone(), in_now.clone(), Some(text.clone())];
                let kind = ConflictKind::TranslatedWordsChanged;
                let choices = &[Choice::Ours, Choice::Stale, Choice::Theirs];
                self.ledger.choose(Conflict { at, kind, language: tag, says, choices })
            } else if now == then || now.is_none() {
                None
            } else {
                let says = [then, now, Some(text.clone())];
                let choices = &[Choice::Ours, Choice::Theirs];
                let kind = ConflictKind::Retranslated;
                self.ledger.choose(Conflict { at, kind, language: tag, says, choices })
            };
            let words = match choice {
                Some(Choice::Theirs) => {
                    kept.shift_remove(language);
                    continue;
                }
                Some(Choice::Stale) => in_then.clone(),
                Some(Choice::Ours) => in_now.clone(),
                _ => None,
            };
            if let Some(words) = words.filter(|_| of_other_words) {
                self.made_from.push(MadeFrom { language: language.clone(), place: at.to_owned(), words });
            }
        }
        if kept.len() < said.len() {
            let texts = kept.into_iter().map(|(tag, text)| (tag.to_string(), PlainText::from(text)));
            let text = Text::ByLanguage(texts.collect());
            let is_empty = matches!(&text, Text::ByLanguage(texts) if texts.is_empty());
            self.edits.push((path, (!is_empty).then(|| Node::from(&Tree::Text(&text)))));
        }
    }
}

fn owned(text: &Text, default: &Language) -> IndexMap<Language, String> {
    text.by_language(default).into_iter().map(|(language, text)| (language, text.to_owned())).collect()
}

fn text_of<'a>(tree: Option<&Tree<'a>>) -> Option<&'a Text> {
    match tree {
        Some(Tree::Text(text)) => Some(text),
        _ => None,
    }
}

fn in_map<'a>(tree: Option<&Tree<'a>>, key: &str) -> Option<&'a Text> {
    match tree {
        Some(Tree::Map(entries)) => text_of(entries.iter().find(|(other, _)| *other == key).map(|(_, value)| value)),
        _ => None,
    }
}

/// Puts something in the place of a value, or takes it out, with what stands empty around it then.
fn edit(tree: &mut Node, path: &[String], new: Option<Node>) {
    let (Node::Object(entries), Some((key, rest))) = (tree, path.split_first()) else { return };
    let Some(index) = entries.iter().position(|(name, _)| name == key) else { return };
    let Some((_, value)) = entries.get_mut(index) else { return };
    let is_empty = match (rest.is_empty(), new) {
        (true, Some(new)) => {
            *value = new;
            false
        }
        (true, None) => true,
        (false, new) => {
            edit(value, rest, new);
            matches!(value, Node::Object(inside) if inside.is_empty())
        }
    };
    if is_empty {
        entries.remove(index);
    }
}

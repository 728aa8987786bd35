//! An element of the base while overlays change it, and where each change is written.

use std::cell::RefCell;
use std::collections::HashSet;

use super::order::Place;
use super::sinks::{Sinks, Source};
use super::texts::Merged;
use crate::compare::is_answered;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::document::{Decode, Field, Kind, Node, Object, Shape, Shaped, Tree, read_part};
use crate::framework::{Language, PlainText, Text};

/// A change of one field, or of one language of a text.
pub(super) struct Edit {
    /// The field's place in the element, as a JSON Pointer.
    pub(super) field: String,
    pub(super) source: Source,
    kind: EditKind,
}

#[derive(Clone, Copy, PartialEq)]
enum EditKind {
    Value,
    /// A field that is another because of what is written elsewhere.
    Elsewhere,
    /// One language of a text.
    Language,
    /// A whole text, whose languages are listed besides.
    Text {
        /// Whether there was none before.
        new: bool,
        /// Whether the words of the default language are others than before.
        rewords: bool,
    },
}

impl Edit {
    /// Whether its place says something else, which the field follows.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.kind == EditKind::Elsewhere
    }

    /// Whether the text was not there before.
    pub(super) fn is_new(&self) -> bool {
        matches!(self.kind, EditKind::Text { new: true, .. })
    }
}

/// Why an element is left out.
#[derive(Clone)]
pub(super) struct Hidden {
    /// The entry of the element.
    pub(super) source: Source,
    pub(super) because: PlainText,
    pub(super) replacement: Option<String>,
}

/// An element while it is changed.
pub(super) struct Draft<T> {
    pub(super) document: T,
    /// The entry of an overlay that is about it.
    pub(super) entry: Option<Source>,
    /// Where an overlay adds it; nothing for what the base has.
    pub(super) added: Option<Source>,
    pub(super) edits: Vec<Edit>,
    pub(super) place: Option<(Place, Source)>,
    pub(super) hidden: Option<Hidden>,
    /// The parts whose words in the default language changed, by their place in the element, and whether the change is
    /// cosmetic.
    pub(super) reworded: Vec<(String, bool)>,
}

/// How the fields of one entry are read.
pub(super) struct Reading<'a> {
    /// The language that counts.
    default: &'a Language,
    revision: Option<Revision>,
}

/// Whether people answer otherwise from now on.
struct Revision {
    kind: &'static str,
    /// The revision that the element has in the base.
    before: i64,
    raised: bool,
    /// The parts of which it was told that nothing is declared: all words of one have one declaration.
    undeclared: RefCell<HashSet<String>>,
}

/// What an overlay writes in its own way: the names of a framework, which are none of its base.
const NAMES: [&str; 3] = ["format", "id", "version"];

impl<T: Shaped + Decode> Draft<T> {
    pub(super) fn of_base(document: T) -> Self {
        Self { document, entry: None, added: None, edits: Vec::new(), place: None, hidden: None, reworded: Vec::new() }
    }

    pub(super) fn added(document: T, source: Source) -> Self {
        Self { entry: Some(source.clone()), added: Some(source), ..Self::of_base(document) }
    }

    /// Changes whatever fields the element and an entry have in common. Lists of entries and lists without ids have
    /// ways of their own.
    pub(super) fn change<P: Shaped>(&mut self, entry: &P, source: &Source, reading: &Reading<'_>, sinks: &mut Sinks) {
        self.change_part("", T::KIND, entry, source, reading, sinks);
    }

    /// Changes a part of the element, which is of that kind.
    pub(super) fn change_part<P: Shaped>(
        &mut self,
        part: &str,
        kind: Kind,
        entry: &P,
        source: &Source,
        reading: &Reading<'_>,
        sinks: &mut Sinks,
    ) {
        let (Kind::Object(shape), Tree::Object(entry)) = (kind, entry.tree()) else { return };
        let mut tree = Node::from(&self.document.tree());
        let patch = Patch { shape: entry.shape, written: Some(&entry), source: source.clone() };
        self.object(&mut tree, (part, shape), &patch, reading, sinks);
        self.document = read_part(&tree);
    }

    fn object(
        &mut self,
        tree: &mut Node,
        (part, shape): (&str, &'static Shape),
        patch: &Patch<'_>,
        reading: &Reading<'_>,
        sinks: &mut Sinks,
    ) {
        for (field, of_patch) in common(shape, patch.shape) {
            let path = format!("{part}/{}", field.name);
            let (value, source) = (patch.written.and_then(|entry| entry.get(field.name)), patch.source.key(field.name));
            match (field.kind, of_patch.kind, value) {
                (Kind::Object(inner), Kind::Object(shape), value) => {
                    let written = value.and_then(Tree::as_object);
                    self.object(tree, (&path, inner), &Patch { shape, written, source }, reading, sinks);
                }
                (Kind::List(Kind::Object(_) | Kind::Text), ..) => {}
                (Kind::Map(_), _, Some(Tree::Map(entries))) => {
                    for (key, value) in entries {
                        let (path, source) = (format!("{path}{}", Pointer::root().key(key)), source.key(key));
                        let field = PatchedField { part, shape, name: field.name, path, source };
                        self.value(tree, field, value, patch, reading, sinks);
                    }
                }
                (_, _, Some(value)) => {
                    let field = PatchedField { part, shape, name: field.name, path, source };
                    self.value(tree, field, value, patch, reading, sinks);
                }
                // what could not be read: nobody knows now what it is
                (.., None) if sinks.is_broken(&source) => self.follow(&path, &source),
                (.., None) => {}
            }
        }
    }

    /// Puts a value into a field, or under a key of a map that stands in it.
    fn value(
        &mut self,
        tree: &mut Node,
        field: PatchedField<'_>,
        value: &Tree<'_>,
        patch: &Patch<'_>,
        reading: &Reading<'_>,
        sinks: &mut Sinks,
    ) {
        let PatchedField { part, shape, name, path, source } = field;
        let Tree::Text(text) = value else { return self.set(tree, &path, value, source, sinks) };
        if sinks.is_broken(&source) {
            return self.follow(&path, &source);
        }
        let cosmetic = patch.is_cosmetic(name, sinks);
        let Some(words) = self.text(tree, &path, text, (cosmetic, reading.default), &source, sinks) else { return };
        // where a point was not described, its description makes it read otherwise
        let is_described = matches!(shape.field(name).map(|field| field.kind), Some(Kind::Map(_)));
        if words.are_new && !is_described {
            return;
        }
        if let Some(revision) = &reading.revision
            && is_answered(shape, name)
            && !cosmetic
            && !revision.raised
        {
            revision.undeclared(part, patch, &source, sinks);
        }
        // what has no origin of its own says field by field where each came from
        let credited = if shape.field("origin").is_some() { part.to_owned() } else { path };
        self.reworded.push((credited, cosmetic));
    }

    /// Puts a list of an entry in the place of the element's: one whose elements have no ids to be changed by.
    pub(super) fn replace<P: Shaped>(&mut self, field: &str, entry: &P, source: &Source, sinks: &mut Sinks) {
        let Tree::Object(entry) = entry.tree() else { return };
        let (at, Some(list)) = (source.key(field), entry.get(field)) else { return };
        if !sinks.is_broken(&at) {
            let mut tree = Node::from(&self.document.tree());
            self.set(&mut tree, &format!("/{field}"), list, at, sinks);
            self.document = read_part(&tree);
        }
    }

    /// A field that is another now because of what is written elsewhere.
    pub(super) fn follow(&mut self, field: &str, source: &Source) {
        let source = source.clone();
        self.edits.push(Edit { field: field.to_owned(), source, kind: EditKind::Elsewhere });
    }

    pub(super) fn is_reworded(&self) -> bool {
        !self.reworded.is_empty()
    }

    /// Puts a value into a field, unless another overlay does so, too.
    fn set(&mut self, tree: &mut Node, field: &str, value: &Tree<'_>, source: Source, sinks: &mut Sinks) {
        if let Some(other) = self.edits.iter().find(|edit| edit.field == field && edit.source.overlay != source.overlay)
        {
            sinks.conflict(&other.source, &source, &format!("`{}` is changed here", name(field)));
        }
        self.edits.push(Edit { field: field.to_owned(), source, kind: EditKind::Value });
        put(tree, field, value.into());
    }

    /// Puts a text into a field, language by language; its words in the default language where they are others now.
    fn text(
        &mut self,
        tree: &mut Node,
        field: &str,
        text: &Text,
        (cosmetic, default): (bool, &Language),
        source: &Source,
        sinks: &mut Sinks,
    ) -> Option<OtherWords> {
        if matches!(text, Text::ByLanguage(texts) if texts.is_empty()) {
            let help = "write it in at least one language, or leave the field out";
            sinks.report(source, Code::BlankText, "this text is in no language".to_owned(), help);
            return None;
        }
        let old = get(tree, field).map(read_part::<Text>);
        let old = old.filter(|old| *old != Text::default());
        let merged = Merged::of(old.as_ref(), text, cosmetic, default);
        let written = |tag: &str| match text {
            Text::Plain(_) => source.clone(),
            Text::ByLanguage(_) => source.key(tag),
        };
        let languages: Vec<(String, Source)> =
            merged.tags.iter().map(|(raw, tag)| (format!("{field}/{tag}"), written(raw))).collect();
        let clash = self.edits.iter().find(|edit| {
            // of one overlay each text is one, however many languages it has
            edit.source.overlay != source.overlay
                && match edit.kind {
                    EditKind::Text { rewords, .. } => edit.field == field && (rewords || merged.rewords),
                    EditKind::Language => languages.iter().any(|(language, _)| *language == edit.field),
                    EditKind::Value | EditKind::Elsewhere => false,
                }
        });
        if let Some(other) = clash {
            let here = languages.iter().find(|(language, _)| *language == other.field).map(|(_, here)| here);
            let here = here.unwrap_or(source);
            sinks.conflict(&other.source, here, &format!("the text `{}` is changed here", name(field)));
        }
        let rewords = merged.rewords && old.is_some();
        if rewords && !merged.lost.is_empty() {
            let languages: Vec<String> = merged.lost.iter().map(|tag| format!("`{tag}`")).collect();
            let message = format!("the words change, and what the base says in {} is left out", languages.join(", "));
            let problem = Diagnostic::warning(Code::LostTranslation, &source.at, message);
            let help = "write them in that language as well: the base's say the old words";
            sinks.warnings.push(problem.help(help));
        }
        let kind = EditKind::Text { new: old.is_none(), rewords: merged.rewords };
        self.edits.push(Edit { field: field.to_owned(), source: source.clone(), kind });
        if let (Text::Plain(_), [(_, source)]) = (&merged.text, &*languages) {
            // a text in one language is one without tags now, and what is said of it is said of that language
            self.edits.push(Edit { field: field.to_owned(), source: source.clone(), kind: EditKind::Value });
        }
        let of_languages = languages.into_iter();
        self.edits.extend(of_languages.map(|(field, source)| Edit { field, source, kind: EditKind::Language }));
        put(tree, field, Node::from(&Tree::Text(&merged.text)));
        merged.rewords.then_some(OtherWords { are_new: old.is_none() })
    }

    /// A new revision in one overlay says that people answer otherwise, and another calls the same words cosmetic.
    pub(super) fn disagreement(&self, sinks: &mut Sinks) {
        let is_cosmetic = self.reworded.iter().any(|(part, cosmetic)| part.is_empty() && *cosmetic);
        let of = |field: &str| self.edits.iter().find(|edit| edit.field == field).map(|edit| &edit.source);
        let is_described = |edit: &&Edit| edit.field.starts_with("/descriptors/") && !edit.is_elsewhere();
        let text = of("/text").or_else(|| self.edits.iter().find(is_described).map(|edit| &edit.source));
        if let (true, Some(revision), Some(text)) = (is_cosmetic, of("/revision"), text)
            && revision.overlay != text.overlay
        {
            sinks.conflict(text, revision, "whether people answer as before is said here");
        }
    }

    /// Whatever an overlay says of an element that is hidden contradicts that.
    pub(super) fn contradictions(&self, what: &str, sinks: &mut Sinks) {
        let Some(hidden) = &self.hidden else { return };
        let mut told = HashSet::new();
        let edits = self.edits.iter().map(|edit| &edit.source);
        for source in edits.chain(self.place.as_ref().map(|(_, source)| source)) {
            if told.insert(source.overlay) {
                sinks.conflict(&hidden.source, source, &format!("{what}, so nothing can be changed in it"));
            }
        }
    }
}

/// A field of the element that an entry patches, or a key of a map in it: the part that it is of, where it stands in the
/// element, and where that is written.
struct PatchedField<'f> {
    part: &'f str,
    shape: &'static Shape,
    name: &'static str,
    path: String,
    source: Source,
}

/// Words in the default language that are others than before.
struct OtherWords {
    /// Whether there were none before.
    are_new: bool,
}

/// What an entry, or an object in it, says.
struct Patch<'p> {
    shape: &'static Shape,
    written: Option<&'p Object<'p>>,
    source: Source,
}

impl Patch<'_> {
    /// Whether it declares other words of a text cosmetic, or may do so where that could not be read.
    fn is_cosmetic(&self, text: &str, sinks: &Sinks) -> bool {
        let declared = match self.written.and_then(|entry| entry.get("cosmetic")) {
            Some(Tree::List(texts)) => texts.contains(&Tree::Word(text)),
            declared => declared == Some(&Tree::Truth(true)),
        };
        declared || sinks.is_broken(&self.source.key("cosmetic"))
    }

    fn id(&self) -> Option<&str> {
        self.written.and_then(|entry| entry.word("id"))
    }
}

impl<'a> Reading<'a> {
    /// Of something whose words may change without more ado.
    pub(super) fn new(default: &'a Language) -> Self {
        Self { default, revision: None }
    }

    /// Of something that had that revision in the base, which rises when its meaning changes.
    pub(super) fn revised(
        default: &'a Language,
        (kind, before): (&'static str, i64),
        entry: &impl Shaped,
        source: &Source,
        sinks: &mut Sinks,
    ) -> Self {
        let Tree::Object(entry) = entry.tree() else { return Self::new(default) };
        let at = source.key("revision");
        let patch = Patch { shape: entry.shape, written: Some(&entry), source: source.clone() };
        let now = match entry.get("revision") {
            Some(Tree::Number(now)) => Some(*now),
            _ => None,
        };
        if let Some(now) = now.filter(|now| *now <= before) {
            let id = patch.id().unwrap_or_default();
            let message = format!("the revision `{now}` of `{id}` is not higher than the base's, `{before}`");
            let help = format!("write {}, or leave it out if people answer as before", before.saturating_add(1));
            sinks.report(&at, Code::RevisionNotRaised, message, help);
            // one that nothing may have is not another problem
            sinks.placeholder(&at);
        }
        let raised = now.is_some() || sinks.is_broken(&at);
        if raised && patch.is_cosmetic("text", sinks) {
            let what = "this says that people answer as before, and the new revision says that they do not";
            sinks.conflict(&at, &source.key("cosmetic"), what);
        }
        Self { default, revision: Some(Revision { kind, before, raised, undeclared: RefCell::default() }) }
    }
}

impl Revision {
    /// Other words, of which nobody says whether people answer as before.
    fn undeclared(&self, part: &str, patch: &Patch<'_>, at: &Source, sinks: &mut Sinks) {
        let Self { kind, before, .. } = self;
        if !self.undeclared.borrow_mut().insert(part.to_owned()) {
            return;
        }
        let whose = if part.is_empty() { String::new() } else { format!("the {kind}'s ") };
        let id = patch.id().unwrap_or_else(|| name(part));
        let message = format!("the words of `{id}` change, and nothing says whether people answer as before");
        let help = format!(
            "raise {whose}`revision` to {} if they mean something else now; write `cosmetic: true` if they do not",
            before.saturating_add(1)
        );
        sinks.report(at, Code::UndeclaredRewording, message, help);
    }
}

/// The fields of an element that an entry of that shape may change: of each the element's field and the entry's.
pub(super) fn common(
    element: &'static Shape,
    entry: &'static Shape,
) -> impl Iterator<Item = (&'static Field, &'static Field)> {
    let is_name = |name: &str| element.key.contains(&name) || NAMES.contains(&name);
    let fields = entry.fields.iter().filter(move |field| !is_name(field.name));
    fields.filter_map(|field| Some((element.field(field.name)?, field)))
}

/// The keys and numbers of a place.
fn keys(place: &str) -> impl Iterator<Item = String> {
    place.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~"))
}

/// What stands at a place.
fn get<'n>(tree: &'n Node, place: &str) -> Option<&'n Node> {
    keys(place).try_fold(tree, |tree, key| match tree {
        Node::Object(entries) => entries.iter().find(|(name, _)| *name == key).map(|(_, value)| value),
        Node::List(list) => list.get(key.parse::<usize>().ok()?),
        _ => None,
    })
}

/// Puts a value at a place, and the objects around it where there are none.
fn put(tree: &mut Node, place: &str, value: Node) {
    let mut target = tree;
    for key in keys(place) {
        let inner = match target {
            Node::Object(entries) => {
                let index = entries.iter().position(|(name, _)| *name == key).unwrap_or_else(|| {
                    entries.push((key, Node::Object(Vec::new())));
                    entries.len() - 1
                });
                entries.get_mut(index).map(|(_, value)| value)
            }
            Node::List(list) => key.parse::<usize>().ok().and_then(|index| list.get_mut(index)),
            _ => None,
        };
        let Some(inner) = inner else { return };
        target = inner;
    }
    *target = value;
}

/// The field that a place ends with.
fn name(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or(place)
}

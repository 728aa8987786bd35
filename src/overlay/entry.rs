//! What the entries of an overlay's lists have in common.

use std::collections::HashMap;

use super::document::*;
use super::draft::{Draft, Hidden, common};
use super::order::Place;
use super::sinks::{Sinks, Source, quoted};
use crate::diagnostic::{Code, Diagnostic, suggestion};
use crate::document::{Decode, Field, Kind, Node, Object, Shaped, Sink, Tree, read_part};
use crate::framework::document::{
    AreaDocument, PointDocument, PromptDocument, QuestionDocument, RoleDocument, ScaleDocument, ViewDocument,
};
use crate::framework::{PlainText, QuestionId, slug_of};

/// An entry of an overlay's list: what it says of one element.
pub(super) trait Entry: Shaped {
    type Element: Shaped + Decode;
    /// What such an element is called.
    const CALLED: &'static str;
    /// What can be said of something of the base alone.
    const OF_BASE: &'static [&'static str];

    fn id(&self) -> &str;
}

macro_rules! entries {
    ( $( $entry:ident: $element:ident, $kind:literal, $of_base:expr; )* ) => { $(
        impl Entry for $entry {
            type Element = $element;
            const CALLED: &'static str = $kind;
            const OF_BASE: &'static [&'static str] = &$of_base;

            fn id(&self) -> &str {
                &self.id
            }
        }
    )* };
}

entries! {
    OverlayScaleDocument: ScaleDocument, "scale", [];
    OverlayPointDocument: PointDocument, "point", [];
    OverlayAreaDocument: AreaDocument, "area", ["hide_because"];
    OverlayQuestionDocument: QuestionDocument, "question", ["revision", "continues", "cosmetic", "from", "hide_because"];
    OverlayRoleDocument: RoleDocument, "role", ["cosmetic", "hide_because"];
    OverlayPromptDocument: PromptDocument, "prompt", ["hide_because"];
    OverlayViewDocument: ViewDocument, "view", ["hide_because"];
}

/// What something new needs, and whether the entry has it.
pub(super) fn needs<E: Entry>(entry: &E) -> Vec<(&'static str, bool)> {
    let (Kind::Object(element), Tree::Object(entry)) = (E::Element::KIND, entry.tree()) else { return Vec::new() };
    let needs = common(element, entry.shape).filter(|(field, _)| field.required);
    let there = |name: &str| match entry.get(name) {
        // a set may be empty, which is told when the whole is checked
        Some(Tree::List(list)) => {
            !list.is_empty() || matches!(element.field(name), Some(Field { kind: Kind::Set, .. }))
        }
        value => value.is_some(),
    };
    needs.map(|(field, _)| (field.name, there(field.name))).collect()
}

/// The element that an entry adds.
pub(super) fn added<E: Entry>(entry: &E) -> E::Element {
    read_part(&said(E::Element::KIND, &entry.tree()))
}

/// What a value of an overlay says of something of that kind; what is the overlay's own is left out.
fn said(kind: Kind, tree: &Tree<'_>) -> Node {
    match (kind, tree) {
        (Kind::Object(shape), Tree::Object(object)) => {
            let fields = object.written().filter_map(|(field, value)| Some((shape.field(field.name)?, value)));
            Node::Object(fields.map(|(field, value)| (field.name.to_owned(), said(field.kind, value))).collect())
        }
        (Kind::List(kind), Tree::List(list)) => Node::List(list.iter().map(|value| said(*kind, value)).collect()),
        (_, tree) => tree.into(),
    }
}

/// Which entries are the first of their id, in the order given; the others are told.
pub(super) fn targets<'e, E>(
    entries: impl IntoIterator<Item = (&'e str, E, Source)>,
    kind: &'static str,
    sinks: &mut Sinks,
) -> Vec<(E, Source)> {
    let mut first: HashMap<&str, Source> = HashMap::new();
    let mut kept = Vec::new();
    for (id, entry, source) in entries {
        let at = source.key("id");
        if sinks.is_broken(&at) {
            sinks.unread(kind);
            continue;
        }
        match first.get(id) {
            Some(earlier) => {
                let message = format!("the {kind} `{id}` has two entries in this overlay");
                let problem = Diagnostic::new(Code::DuplicateTarget, &at.at, message);
                let problem = problem.related(&earlier.at, "the other one stands here");
                sinks.pass_on(at.overlay, problem.help(
                    "put everything about it into one entry; where two different ones are meant, give one of them another id",
                ));
            }
            None => {
                first.insert(id, at);
                kept.push((entry, source));
            }
        }
    }
    kept
}

/// What an entry is that names nothing in the base.
pub(super) struct Unknown<'a> {
    pub(super) kind: &'static str,
    pub(super) id: &'a str,
    /// What something new needs, and whether it is there.
    pub(super) needs: Vec<(&'static str, bool)>,
    /// What is said that can be said of something of the base alone.
    pub(super) changes: Vec<&'static str>,
    /// Whether something else is missing that it needs.
    pub(super) doubtful: bool,
    /// Whether nothing speaks for its being new.
    pub(super) bare: bool,
}

impl<'a> Unknown<'a> {
    pub(super) fn of<E: Entry>(entry: &'a E) -> Self {
        let tree = entry.tree();
        let says = |field: &&&str| tree.as_object().is_some_and(|object| object.get(field).is_some());
        let changes = E::OF_BASE.iter().filter(says).copied().collect();
        Self { kind: E::CALLED, id: entry.id(), needs: needs(entry), changes, doubtful: false, bare: false }
    }

    /// What is missing of something that is added; nothing where it is no addition.
    pub(super) fn addition<'k>(
        &self,
        known: impl Iterator<Item = &'k str>,
        source: &Source,
        sinks: &mut Sinks,
    ) -> Option<Vec<&'static str>> {
        let Self { kind, id, ref needs, ref changes, doubtful, bare } = *self;
        let is_id = QuestionId::new(id).is_ok();
        if !is_id {
            // it is told when the whole is checked, and what is meant has another id
            slug_of(id).iter().for_each(|meant| sinks.lost(kind, meant));
        }
        let missing = needs.iter().filter(|(field, there)| !there && !sinks.is_broken(&source.key(field)));
        let missing: Vec<&'static str> = missing.map(|(field, _)| *field).collect();
        if missing.is_empty() && changes.is_empty() && !doubtful {
            return Some(missing);
        }
        let near = sinks.near(source, id, known);
        let bare = bare || missing.len() == needs.len() || !is_id && (doubtful || !missing.is_empty());
        if near.is_some() || bare || !changes.is_empty() {
            near.iter().for_each(|meant| sinks.lost(kind, meant));
            let help = near.and_then(|near| suggestion(id, [near])).unwrap_or_else(|| {
                match (changes.as_slice(), missing.as_slice()) {
                    (changes, _) if changes.contains(&"hide_because") => {
                        "there is nothing to hide: name one of the base, or delete the entry".to_owned()
                    }
                    ([], []) => "name one of the base, or add it whole".to_owned(),
                    ([], missing) => format!("to add it, give it {}", quoted(missing)),
                    (changes, []) => format!("to add it, leave {} out", quoted(changes)),
                    (changes, missing) => {
                        format!("to add it, leave {} out and give it {}", quoted(changes), quoted(missing))
                    }
                }
            });
            sinks.report(&source.key("id"), Code::UnknownTarget, format!("the base has no {kind} `{id}`"), help);
            sinks.lost(kind, id);
            return None;
        }
        if !missing.is_empty() {
            let message = format!("the new {kind} `{id}` lacks {}", quoted(&missing));
            let all: Vec<&str> = needs.iter().map(|(field, _)| *field).collect();
            let help = format!("a new {kind} needs {}", quoted(&all));
            sinks.report(source, Code::IncompleteAddition, message, help);
        }
        Some(missing)
    }
}

/// Notes where an element stands and whether it is left out.
pub(super) fn place_or_hide<E: Entry>(draft: &mut Draft<E::Element>, entry: &E, source: &Source, sinks: &mut Sinks) {
    let Tree::Object(says) = entry.tree() else { return };
    if let Some((place, at)) = place(entry.id(), &says, source, sinks) {
        if let Some((_, other)) = draft.place.as_ref().filter(|(_, other)| other.overlay != at.overlay) {
            sinks.conflict(&other.clone(), &at, &format!("`{}` is placed here", entry.id()));
        }
        draft.place = Some((place, at));
    }
    match (says.word("hide_because"), says.word("replacement")) {
        (None, None) => {}
        (None, Some(_)) => {
            let message = format!("something stands in the place of `{}`, which is not hidden", entry.id());
            let help = "say why it is hidden under `hide_because`, or leave `replacement` out";
            let at = source.key("hide_because");
            if !sinks.is_broken(&at) {
                sinks.report(&source.key("replacement"), Code::OverlayConflict, message, help);
            }
        }
        (Some(because), replacement) => {
            let at = source.key("hide_because");
            // told once, and not for everything that is hidden with it
            let mut sink = Sink::new();
            let because = PlainText::from(because);
            because.check(&at.at, &mut sink);
            let because = if sink.is_empty() { because } else { PlainText::default() };
            sink.into_problems().into_told().into_iter().for_each(|problem| sinks.pass_on(at.overlay, problem));
            if because.is_empty() {
                sinks.placeholder(&at);
            }
            let replacement = replacement.map(str::to_owned);
            let hidden = Hidden { source: at, because, replacement };
            if let Some(other) = &draft.hidden {
                sinks.conflict(&other.source.clone(), &hidden.source, &format!("`{}` is hidden here", entry.id()));
            }
            draft.hidden = Some(hidden);
        }
    }
}

fn place(id: &str, says: &Object<'_>, source: &Source, sinks: &mut Sinks) -> Option<(Place, Source)> {
    let (after, before) = (says.word("after"), says.word("before"));
    let first = says.get("first") == Some(&Tree::Truth(true));
    let places = [
        after.map(|id| (Place::After(id.to_owned()), source.key("after"))),
        before.map(|id| (Place::Before(id.to_owned()), source.key("before"))),
        first.then(|| (Place::First, source.key("first"))),
    ];
    let mut places =
        places.into_iter().flatten().filter(|(_, at)| !sinks.is_broken(at)).collect::<Vec<_>>().into_iter();
    let (place, at) = places.next()?;
    for (_, second) in places {
        let message = format!("`{}` stands in one place, and two are given", id);
        let problem = Diagnostic::new(Code::BadPlacement, &second.at, message);
        let problem = problem.related(&at.at, "this is the other one");
        sinks.pass_on(second.overlay, problem.help("keep one of `after`, `before` and `first`"));
    }
    if after.or(before) == Some(id) {
        let message = format!("`{}` cannot stand beside itself", id);
        sinks.report(&at, Code::BadPlacement, message, "name another one");
        return None;
    }
    Some((place, at))
}

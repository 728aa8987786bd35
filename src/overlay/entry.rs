//! What the entries of an overlay's lists have in common.

use std::collections::HashMap;

use super::document::*;
use super::edit::{Edited, Hidden};
use super::order::Place;
use super::sinks::{Sinks, Source, quoted};
use crate::diagnostic::{Code, Diagnostic, suggestion};
use crate::document::Sink;
use crate::framework::{PlainText, QuestionId, slug_of};

/// An entry of a list whose elements can be placed and hidden.
pub(super) trait Entry {
    fn id(&self) -> &str;
    fn neighbors(&self) -> (Option<&str>, Option<&str>, bool);
    fn hide_because(&self) -> Option<&PlainText>;
    fn replacement(&self) -> Option<&str>;
}

macro_rules! entries {
    ( $( $name:ident, )* ) => { $(
        impl Entry for $name {
            fn id(&self) -> &str {
                &self.id
            }
            fn neighbors(&self) -> (Option<&str>, Option<&str>, bool) {
                (self.after.as_deref(), self.before.as_deref(), self.first == Some(true))
            }
            fn hide_because(&self) -> Option<&PlainText> {
                self.hide_because.as_ref()
            }
            fn replacement(&self) -> Option<&str> {
                self.replacement.as_deref()
            }
        }
    )* };
}

entries! { OverlayAreaDocument, OverlayQuestionDocument, OverlayRoleDocument, OverlayPromptDocument, }

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
                sinks.pass_on(at.overlay, problem.help("put everything about it into one entry"));
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
    pub(super) needs: &'a [(&'static str, bool)],
    /// What can be said of something of the base alone, and whether it is said.
    pub(super) changes: &'a [(&'static str, bool)],
    /// Whether something else is missing that it needs.
    pub(super) doubtful: bool,
    /// Whether nothing speaks for its being new.
    pub(super) bare: bool,
}

impl Unknown<'_> {
    /// What is missing of something that is added; nothing where it is no addition.
    pub(super) fn addition<'k>(
        &self,
        known: impl Iterator<Item = &'k str>,
        source: &Source,
        sinks: &mut Sinks,
    ) -> Option<Vec<&'static str>> {
        let Self { kind, id, needs, changes, doubtful, bare } = *self;
        let is_id = QuestionId::new(id).is_ok();
        if !is_id {
            // it is told when the whole is checked, and what is meant has another id
            slug_of(id).iter().for_each(|meant| sinks.lost(kind, meant));
        }
        let missing = needs.iter().filter(|(field, there)| !there && !sinks.is_broken(&source.key(field)));
        let missing: Vec<&'static str> = missing.map(|(field, _)| *field).collect();
        let changes: Vec<&str> = changes.iter().filter(|(_, there)| *there).map(|(field, _)| *field).collect();
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
pub(super) fn stand<T>(edited: &mut Edited<T>, entry: &impl Entry, source: &Source, sinks: &mut Sinks) {
    if let Some((place, at)) = place(entry, source, sinks) {
        if let Some((_, other)) = edited.place.as_ref().filter(|(_, other)| other.overlay != at.overlay) {
            sinks.conflict(&other.clone(), &at, &format!("`{}` is placed here", entry.id()));
        }
        edited.place = Some((place, at));
    }
    match (entry.hide_because(), entry.replacement()) {
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
            because.check(&at.at, &mut sink);
            let because = if sink.is_empty() { because.clone() } else { PlainText::default() };
            sink.into_problems().into_told().into_iter().for_each(|problem| sinks.pass_on(at.overlay, problem));
            if because.is_empty() {
                sinks.placeholder(&at);
            }
            let replacement = replacement.map(str::to_owned);
            let hidden = Hidden { source: at, because, replacement };
            if let Some(other) = &edited.hidden {
                sinks.conflict(&other.source.clone(), &hidden.source, &format!("`{}` is hidden here", entry.id()));
            }
            edited.hidden = Some(hidden);
        }
    }
}

fn place(entry: &impl Entry, source: &Source, sinks: &mut Sinks) -> Option<(Place, Source)> {
    let (after, before, first) = entry.neighbors();
    let places = [
        after.map(|id| (Place::After(id.to_owned()), source.key("after"))),
        before.map(|id| (Place::Before(id.to_owned()), source.key("before"))),
        first.then(|| (Place::First, source.key("first"))),
    ];
    let mut places =
        places.into_iter().flatten().filter(|(_, at)| !sinks.is_broken(at)).collect::<Vec<_>>().into_iter();
    let (place, at) = places.next()?;
    for (_, second) in places {
        let message = format!("`{}` stands in one place, and two are given", entry.id());
        let problem = Diagnostic::new(Code::BadPlacement, &second.at, message);
        let problem = problem.related(&at.at, "this is the other one");
        sinks.pass_on(second.overlay, problem.help("keep one of `after`, `before` and `first`"));
    }
    if after.or(before) == Some(entry.id()) {
        let message = format!("`{}` cannot stand beside itself", entry.id());
        sinks.report(&at, Code::BadPlacement, message, "name another one");
        return None;
    }
    Some((place, at))
}

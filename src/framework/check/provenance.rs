//! Lineage, origins and retired ids.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use indexmap::IndexSet;

use super::{FrameworkCheck, names, suggestable};
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::document::Sink;
use crate::framework::document::{
    AreaDocument, CosmeticChangeDocument, FrameworkDocument, OriginDocument, OriginsDocument, PinDocument,
    RetiredDocument,
};
use crate::framework::{
    CosmeticChange, CosmeticKind, Digest, DigestError, ElementId, ElementKind, FrameworkId, Origin, Pin, Release,
    Retired, Version, limits,
};

/// Everything that an id may name.
#[derive(Default)]
struct Named<'a> {
    /// Where an id stands first in its name space.
    places: HashMap<(ElementKind, &'a str), Pointer>,
    /// The ids of each kind in their order, with those that stood for something once: a replacement was perhaps
    /// retired itself since.
    ids: HashMap<ElementKind, IndexSet<&'a str>>,
    /// What an id that is none will be once it is mended.
    mended: HashSet<(ElementKind, String)>,
    /// The kinds of which not every id could be read.
    unread: HashSet<ElementKind>,
}

impl<'a> Named<'a> {
    fn of(document: &'a FrameworkDocument, sink: &Sink) -> Self {
        let mut named = Self::default();
        let root = Pointer::root();
        named.list(ElementKind::Area, &root.key("areas"), document.areas.iter().map(|area| &area.id), sink);
        for (index, area) in document.areas.iter().enumerate() {
            let at = root.key("areas").index(index).key("questions");
            named.list(ElementKind::Question, &at, area.questions.iter().map(|question| &question.id), sink);
        }
        let is_empty = |area: &AreaDocument| area.questions.is_empty();
        if named.unread.contains(&ElementKind::Area) || document.areas.iter().any(is_empty) || document.areas.is_empty()
        {
            named.unread.insert(ElementKind::Question);
        }
        if document.scales.is_empty() {
            named.unread.insert(ElementKind::Scale);
        }
        let (roles, prompts) = (document.roles.iter().flatten(), document.prompts.iter().flatten());
        named.list(ElementKind::Scale, &root.key("scales"), document.scales.iter().map(|scale| &scale.id), sink);
        named.list(ElementKind::Role, &root.key("roles"), roles.map(|role| &role.id), sink);
        named.list(ElementKind::Prompt, &root.key("prompts"), prompts.map(|prompt| &prompt.id), sink);
        let views = document.views.iter().flatten();
        named.list(ElementKind::View, &root.key("views"), views.map(|view| &view.id), sink);
        for retired in document.retired.iter().flatten() {
            named.ids.entry(retired.what).or_default().insert(&retired.id);
        }
        named
    }

    fn list(&mut self, kind: ElementKind, at: &Pointer, ids: impl Iterator<Item = &'a String>, sink: &Sink) {
        let mut unread = sink.is_uncertain(at);
        for (index, id) in ids.enumerate() {
            let at = at.index(index).key("id");
            unread |= sink.is_uncertain(&at);
            self.ids.entry(kind).or_default().insert(id);
            self.mended.extend(names(id).skip(1).map(|name| (kind, name)));
            self.places.entry((kind.name_space(), id)).or_insert(at);
        }
        if unread {
            self.unread.insert(kind);
        }
    }

    /// What the id of a retired element stands for again, by its place.
    fn again(&self, what: ElementKind, id: &'a str) -> Option<&Pointer> {
        self.places.get(&(what.name_space(), id))
    }

    fn of_kind(&self, what: ElementKind) -> impl Iterator<Item = &'a str> {
        self.ids.get(&what).into_iter().flatten().copied()
    }

    /// Whether an id stands or stood for something of that kind, or whether that cannot be said.
    fn may_be(&self, what: ElementKind, id: &str) -> bool {
        self.unread.contains(&what)
            || self.ids.get(&what).is_some_and(|ids| ids.contains(id))
            || self.mended.contains(&(what, id.to_owned()))
    }
}

impl ElementKind {
    /// The kind in whose name space its ids are: answers may be nested by area, so areas and questions share one, and what
    /// is said of a view is not to be taken for either.
    fn name_space(self) -> Self {
        if matches!(self, Self::Area | Self::View) { Self::Question } else { self }
    }
}

impl FrameworkCheck {
    pub(super) fn lineage(&mut self, document: &FrameworkDocument) -> Option<Vec<Pin>> {
        let at = Pointer::root().key("lineage");
        let lineage = document.lineage.as_deref().unwrap_or_default();
        // a framework may have come from several versions of one, but not from itself
        let own = Pointer::root().key("id");
        for (index, pin) in lineage.iter().enumerate() {
            let (at, earlier) = (at.index(index).key("id"), lineage.iter().take(index));
            if earlier.clone().any(|other| (&other.id, &other.version) == (&pin.id, &pin.version)) {
                let release = format!("`{}` `{}` stands here twice", pin.id, pin.version);
                self.sink
                    .report(Diagnostic::new(Code::DuplicateId, &at, release).help("keep one and delete the other"));
            } else if pin.id == document.id {
                let problem = Diagnostic::new(Code::DuplicateId, &at, format!("`{}` did not come from itself", pin.id));
                let help = "take it out: its earlier versions are no lineage, and their files stay beside it";
                self.sink.report(problem.related(&own, "it is this framework").help(help));
            }
        }
        let family = lineage.iter().map(|pin| &pin.id).chain([&document.id]);
        self.family = family.flat_map(|id| names(id)).collect();
        let pins: Vec<_> = lineage.iter().enumerate().map(|(index, pin)| self.pin(pin, &at.index(index))).collect();
        pins.into_iter().collect()
    }

    fn pin(&mut self, pin: &PinDocument, at: &Pointer) -> Option<Pin> {
        let id = self.id(&pin.id, &at.key("id"), FrameworkId::new);
        let version = self.version(&pin.version, &at.key("version"));
        let digest = pin.digest.parse::<Digest>();
        let digest = digest.map_err(|error| self.sink.report(bad_digest(&pin.digest, &error, &at.key("digest")))).ok();
        Some(Pin { release: Release::new(id?, version?), digest: digest? })
    }

    pub(super) fn origins(&mut self, origins: Option<&OriginsDocument>) -> Option<Origin> {
        let origins = origins?;
        let at = Pointer::root().key("origins");
        self.origin(origins.title.as_ref(), &at.key("title"));
        self.origin(origins.description.as_ref(), &at.key("description"));
        self.origin(origins.recall_period.as_ref(), &at.key("recall_period"));
        self.origin(origins.stem.as_ref(), &at.key("stem"))
    }

    /// Where an element came from, which is one of the frameworks of the lineage.
    pub(super) fn origin(&mut self, origin: Option<&OriginDocument>, at: &Pointer) -> Option<Origin> {
        let origin = origin?;
        let from = self.member(&origin.from, &at.key("from"));
        let at = at.key("adapted_by");
        let adaptations = origin.adapted_by.as_deref().unwrap_or_default();
        let adapted_by: Vec<_> = adaptations
            .iter()
            .enumerate()
            .map(|(index, adaptation)| self.member(&adaptation.framework, &at.index(index).key("framework")))
            .collect();
        Some(Origin { from: from?, adapted_by: adapted_by.into_iter().collect::<Option<_>>()? })
    }

    /// A framework of the lineage, or this one.
    fn member(&mut self, id: &str, at: &Pointer) -> Option<FrameworkId> {
        let checked = self.id(id, at, FrameworkId::new)?;
        let lineage = Pointer::root().key("lineage");
        let certain = !self.sink.is_broken_within(&lineage) && !self.sink.is_uncertain(&Pointer::root().key("id"));
        if certain && !self.family.iter().any(|member| member == id) {
            let problem = Diagnostic::new(Code::UnknownOrigin, at, format!("`{id}` is no framework of the lineage"));
            let family = self.family.iter().map(String::as_str).filter(|id| FrameworkId::new(id).is_ok());
            let family: Vec<&str> = family.collect();
            let help = self.sink.suggestion(id, family.iter().copied()).unwrap_or_else(|| match family.as_slice() {
                [] | [_] => "list it under `lineage` with its version and digest, or leave the origin out".to_owned(),
                family => format!("name one of: {}; or leave the origin out", family.join(", ")),
            });
            self.sink.report(problem.help(help));
        }
        Some(checked)
    }

    pub(super) fn retired(&mut self, document: &FrameworkDocument) -> Option<Vec<Retired>> {
        let at = Pointer::root().key("retired");
        let retired = document.retired.as_deref().unwrap_or_default();
        if retired.is_empty() {
            return Some(Vec::new());
        }
        let named = Named::of(document, &self.sink);
        let mut earlier: HashMap<(ElementKind, &str), usize> = HashMap::new();
        let mut checked = Some(Vec::new());
        for (index, entry) in retired.iter().enumerate() {
            let place = |index: usize| at.index(index).key("id");
            if let Some(again) = named.again(entry.what, &entry.id) {
                let problem = Diagnostic::new(Code::RetiredId, again, format!("the id `{}` is retired", entry.id));
                let help = "give it an id that was never used: old answers stand under the retired one";
                self.sink.report(problem.related(&place(index), "it is retired here").help(help));
            }
            match earlier.entry((entry.what.name_space(), &entry.id)) {
                Entry::Occupied(first) => {
                    let message = format!("the id `{}` is retired twice", entry.id);
                    let problem = Diagnostic::new(Code::DuplicateId, &place(index), message);
                    let problem = problem.related(&place(*first.get()), "it stands here first");
                    self.sink.report(problem.help("keep one and delete the other"));
                }
                Entry::Vacant(first) => drop(first.insert(index)),
            }
            let entry = self.retirement(entry, &named, &at.index(index));
            checked = checked.zip(entry).map(|(mut checked, entry)| {
                checked.push(entry);
                checked
            });
        }
        checked
    }

    pub(super) fn cosmetic_changes(&mut self, document: &FrameworkDocument) -> Option<Vec<CosmeticChange>> {
        let at = Pointer::root().key("cosmetic");
        let changes = document.cosmetic.as_deref().unwrap_or_default();
        if changes.is_empty() {
            return Some(Vec::new());
        }
        let named = Named::of(document, &self.sink);
        let now = document.version.parse::<Version>().ok();
        let mut seen = HashSet::new();
        let mut checked = Some(Vec::new());
        for (index, change) in changes.iter().enumerate() {
            let at = at.index(index);
            if !seen.insert((change.what, &change.id, &change.version, &change.framework)) {
                let problem = Diagnostic::new(Code::DuplicateId, &at, "this declaration stands here twice");
                self.sink.report(problem.help("keep one and delete the other"));
            }
            let change = self.cosmetic_change(change, &named, now.as_ref(), &at);
            checked = checked.zip(change).map(|(mut checked, change)| {
                checked.push(change);
                checked
            });
        }
        checked
    }

    fn cosmetic_change(
        &mut self,
        change: &CosmeticChangeDocument,
        named: &Named<'_>,
        now: Option<&Version>,
        at: &Pointer,
    ) -> Option<CosmeticChange> {
        let what = change.what;
        let kind = match what {
            CosmeticKind::Question => Some(ElementKind::Question),
            CosmeticKind::Scale => Some(ElementKind::Scale),
            CosmeticKind::Role => Some(ElementKind::Role),
            CosmeticKind::Stem | CosmeticKind::RecallPeriod => None,
        };
        let place = at.key("id");
        let id = change.id.as_ref().map(|id| self.id(id, &place, ElementId::new));
        match (kind, &change.id) {
            _ if self.sink.is_broken(&at.key("what")) || self.sink.is_broken(&place) => {}
            (None, Some(_)) => {
                let message = format!("there is one `{what}`, which has no id");
                self.sink.report(Diagnostic::new(Code::BadDeclaration, &place, message).help("leave the id out"));
            }
            (Some(kind), None) => {
                let problem = Diagnostic::new(Code::BadDeclaration, at, format!("it is not said which {kind}"));
                self.sink.report(problem.help(format!("add the `id` of the {kind}")));
            }
            (Some(kind), Some(id)) if !named.may_be(kind, id) => {
                let problem = Diagnostic::new(Code::UnknownTarget, &place, format!("there is no {kind} `{id}`"));
                let help = self.sink.suggestion(id, suggestable(named.of_kind(kind), limits::QUESTIONS));
                self.sink.report(problem.help(help.unwrap_or_else(|| "take the declaration out".to_owned())));
            }
            _ => {}
        }
        let place = at.key("version");
        let version = self.version(&change.version, &place);
        // of a framework of the lineage the version stands in another count
        if let (Some(version), Some(now), None) = (&version, now, &change.framework)
            && !version.cmp_precedence(now).is_lt()
        {
            let message = format!("the version `{version}` is not earlier than this one, `{now}`");
            let problem = Diagnostic::new(Code::BadDeclaration, &place, message);
            self.sink.report(problem.help("write the last version that had the old words"));
        }
        let framework = change.framework.as_ref().map(|id| self.member(id, &at.key("framework")));
        let id = match id {
            Some(id) => Some(id?),
            None => None,
        };
        let framework = match framework {
            Some(framework) => Some(framework?),
            None => None,
        };
        Some(CosmeticChange { what, id, version: version?, framework })
    }

    fn retirement(&mut self, entry: &RetiredDocument, named: &Named<'_>, at: &Pointer) -> Option<Retired> {
        let id = self.id(&entry.id, &at.key("id"), ElementId::new);
        let version = self.version(&entry.version, &at.key("version"));
        let reason = self.plain_text(&entry.reason, &at.key("reason"));
        if let Some(replacement) = &entry.replacement {
            if *replacement == entry.id {
                let message = format!("`{replacement}` cannot stand in its own place");
                let problem = Diagnostic::new(Code::UnknownTarget, &at.key("replacement"), message);
                self.sink.report(problem.help("name another one, or leave the field out"));
            } else if !named.may_be(entry.what, replacement) {
                let message = format!("there is no {} `{replacement}` to stand in its place", entry.what);
                let known = named.of_kind(entry.what).filter(|id| *id != entry.id);
                let help = self.sink.suggestion(replacement, suggestable(known, limits::QUESTIONS));
                let help = help.unwrap_or_else(|| "name one that is there, or leave the field out".to_owned());
                let problem = Diagnostic::new(Code::UnknownTarget, &at.key("replacement"), message);
                self.sink.report(problem.help(help));
            }
        }
        let replacement = entry.replacement.clone();
        Some(Retired { what: entry.what, id: id?, version: version?, reason, replacement })
    }
}

/// Checks what a document says of itself, and of the one it came from if that is looked at alone: no other document is
/// needed for it.
#[cfg(feature = "overlay")]
pub(crate) fn check_names(id: &str, version: &str, base: Option<&PinDocument>, sink: Sink) -> Sink {
    let mut check = FrameworkCheck::new(sink);
    let root = Pointer::root();
    check.id(id, &root.key("id"), FrameworkId::new);
    check.version(version, &root.key("version"));
    if let Some(base) = base {
        check.pin(base, &root.key("base"));
    }
    check.sink
}

/// A word that is no digest.
pub(crate) fn bad_digest(word: &str, error: &DigestError, at: &Pointer) -> Diagnostic {
    let problem = Diagnostic::new(Code::BadDigest, at, format!("`{word}` is no digest"));
    problem.help_on(word, format!("{error}; `ilt resolve` and `ilt check` print it"))
}

//! Lineage, origins and retired ids.

use std::collections::HashMap;

use super::{Check, suggestable};
#[cfg(feature = "adopt")]
use crate::diagnostic::Sink;
use crate::diagnostic::{Code, Diagnostic, Pointer, suggestion};
use crate::framework::{
    Digest, DigestError, ElementId, ElementKind, FrameworkDocument, FrameworkId, Origin, OriginDocument,
    OriginsDocument, Pin, PinDocument, Retired, RetiredDocument, limits,
};

/// Everything that an id may name, with its kind and place.
struct Named<'a>(HashMap<&'a str, Vec<(ElementKind, Pointer)>>);

impl<'a> Named<'a> {
    fn of(document: &'a FrameworkDocument) -> Self {
        let mut named = Self(HashMap::new());
        let root = Pointer::root();
        for (index, area) in document.areas.iter().enumerate() {
            let at = root.key("areas").index(index);
            named.list(ElementKind::Question, &at.key("questions"), area.questions.iter().map(|q| q.id.as_str()));
        }
        for (kind, list, ids) in [
            (ElementKind::Area, "areas", document.areas.iter().map(|area| area.id.as_str()).collect()),
            (ElementKind::Scale, "scales", document.scales.iter().map(|scale| scale.id.as_str()).collect()),
            (ElementKind::Role, "roles", document.roles.iter().flatten().map(|role| role.id.as_str()).collect()),
            (ElementKind::Prompt, "prompts", document.prompts.iter().flatten().map(|p| p.id.as_str()).collect()),
        ] as [(_, _, Vec<&str>); 4]
        {
            named.list(kind, &root.key(list), ids.into_iter());
        }
        named
    }

    fn list(&mut self, kind: ElementKind, at: &Pointer, ids: impl Iterator<Item = &'a str>) {
        for (index, id) in ids.enumerate() {
            self.0.entry(id).or_default().push((kind, at.index(index).key("id")));
        }
    }

    /// What the id of a retired element stands for again, by its place.
    fn again(&self, what: ElementKind, id: &str) -> Option<&Pointer> {
        let all = self.0.get(id)?;
        all.iter().find(|(kind, _)| what.shares_names_with(*kind)).map(|(_, at)| at)
    }

    fn of_kind(&self, what: ElementKind) -> impl Iterator<Item = &'a str> {
        let all = self.0.iter().filter(move |(_, all)| all.iter().any(|(kind, _)| *kind == what));
        all.map(|(id, _)| *id)
    }
}

impl ElementKind {
    /// Whether an id of one kind may not stand for one of the other: answers may be nested by area, so areas and
    /// questions share one name space.
    pub(crate) fn shares_names_with(self, other: Self) -> bool {
        let nested = |kind| matches!(kind, Self::Area | Self::Question);
        self == other || nested(self) && nested(other)
    }
}

impl Check {
    pub(super) fn lineage(&mut self, document: &FrameworkDocument) -> Option<Vec<Pin>> {
        let at = Pointer::root().key("lineage");
        let lineage = document.lineage.as_deref().unwrap_or_default();
        self.filled(lineage.len(), 0, limits::LINEAGE, &at, "frameworks in the lineage");
        let family = lineage.iter().map(|pin| pin.id.as_str()).chain([document.id.as_str()]);
        self.family = family.take(limits::LINEAGE).map(str::to_owned).collect();
        let pins: Vec<_> = lineage.iter().enumerate().map(|(index, pin)| self.pin(pin, &at.index(index))).collect();
        pins.into_iter().collect()
    }

    fn pin(&mut self, pin: &PinDocument, at: &Pointer) -> Option<Pin> {
        let id = self.id(&pin.id, &at.key("id"), FrameworkId::new);
        let version = self.version(&pin.version, &at.key("version"));
        let digest = pin.digest.parse::<Digest>();
        let digest = digest.map_err(|error| self.sink.report(bad_digest(&pin.digest, &error, &at.key("digest")))).ok();
        Some(Pin { id: id?, version: version?, digest: digest? })
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
        self.filled(adaptations.len(), 0, limits::LINEAGE, &at, "adaptations");
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
            let help = suggestion(id, self.family.iter().map(String::as_str));
            let list = "list it under `lineage` with its version and digest, or leave the origin out".to_owned();
            self.sink.report(problem.help(help.unwrap_or(list)));
        }
        Some(checked)
    }

    pub(super) fn retired(&mut self, document: &FrameworkDocument) -> Option<Vec<Retired>> {
        let at = Pointer::root().key("retired");
        let retired = document.retired.as_deref().unwrap_or_default();
        self.filled(retired.len(), 0, limits::RETIRED, &at, "retired ids");
        let named = Named::of(document);
        let mut earlier: HashMap<&str, (ElementKind, usize)> = HashMap::new();
        let mut checked = Some(Vec::new());
        for (index, entry) in retired.iter().enumerate().take(limits::RETIRED) {
            let place = |index: usize| at.index(index).key("id");
            if let Some(again) = named.again(entry.what, &entry.id) {
                let problem = Diagnostic::new(Code::RetiredId, again, format!("the id `{}` is retired", entry.id));
                let help = "give it an id that was never used: old answers stand under the retired one";
                self.sink.report(problem.related(&place(index), "it is retired here").help(help));
            }
            match earlier.get(entry.id.as_str()) {
                Some((what, first)) if what.shares_names_with(entry.what) => {
                    let message = format!("the id `{}` is retired twice", entry.id);
                    let problem = Diagnostic::new(Code::DuplicateId, &place(index), message);
                    let problem = problem.related(&place(*first), "it stands here first");
                    self.sink.report(problem.help("keep one and delete the other"));
                }
                _ => drop(earlier.insert(&entry.id, (entry.what, index))),
            }
            let entry = self.retirement(entry, retired, &named, &at.index(index));
            checked = checked.zip(entry).map(|(mut checked, entry)| {
                checked.push(entry);
                checked
            });
        }
        checked
    }

    fn retirement(
        &mut self,
        entry: &RetiredDocument,
        all: &[RetiredDocument],
        named: &Named<'_>,
        at: &Pointer,
    ) -> Option<Retired> {
        let id = self.id(&entry.id, &at.key("id"), ElementId::new);
        let version = self.version(&entry.version, &at.key("version"));
        let reason = self.plain_text(&entry.reason, &at.key("reason"));
        if let Some(replacement) = &entry.replacement {
            // it was perhaps retired itself since
            let known = named.of_kind(entry.what).chain(all.iter().filter(|e| e.what == entry.what).map(|e| &*e.id));
            let known: Vec<&str> = known.collect();
            if !known.contains(&replacement.as_str()) {
                let message = format!("there is no {} `{replacement}` to stand in its place", entry.what);
                let help = suggestion(replacement, suggestable(known.into_iter(), limits::QUESTIONS));
                let help = help.unwrap_or_else(|| "name what is there, or leave the field out".to_owned());
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
#[cfg(feature = "adopt")]
pub(crate) fn check_names(id: &str, version: &str, base: Option<&PinDocument>, sink: Sink) -> Sink {
    let mut check = Check { sink, default_language: None, family: Vec::new() };
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
    problem.help(format!("{error}; `ilt resolve` and `ilt check` print it"))
}

//! Overlays of one base laid over it, each of which may change what the others leave alone.

use std::collections::HashSet;
use std::rc::Rc;

use indexmap::IndexMap;

use super::document::{HeadText, OverlayDocument};
use super::draft::{Draft, Hidden, Reading};
use super::entry::{Entry, Unknown, added, place_or_hide, targets};
use super::sinks::{Sinks, Source};
use super::withdrawn::Withdrawn;
use crate::Framework;
use crate::diagnostic::{Code, Pointer};
use crate::document::{Decode, Shaped};
use crate::framework::document::{
    AreaDocument, DisclosureDocument, FrameworkDocument, PromptDocument, QuestionDocument, RoleDocument, ScaleDocument,
    TranslationDocument, ViewDocument,
};
use crate::framework::{Language, OpenMode};

/// Elements by id: the base's in its order, and then what is added.
pub(super) type Elements<T> = IndexMap<String, Draft<T>>;

/// A question with the area in which it stands.
pub(super) struct PlacedQuestion {
    pub(super) draft: Draft<QuestionDocument>,
    /// The area in which the base has it.
    pub(super) home: Rc<str>,
    pub(super) area: Rc<str>,
    /// Where an overlay moves it there.
    pub(super) moved: Option<Source>,
}

/// The base while overlays are laid over it.
pub(super) struct Merge<'a> {
    pub(super) base: &'a Framework,
    pub(super) overlays: &'a [&'a OverlayDocument],
    pub(super) sinks: Sinks,
    /// What does not stand in a list.
    pub(super) head: Draft<FrameworkDocument>,
    pub(super) translations: Elements<TranslationDocument>,
    pub(super) scales: Elements<ScaleDocument>,
    /// Non-responses that overlays take out of scales.
    pub(super) withdrawn: Vec<Withdrawn>,
    pub(super) areas: Elements<AreaDocument>,
    pub(super) questions: IndexMap<String, PlacedQuestion>,
    /// The areas in which perhaps more questions stand, but for what was told.
    pub(super) unsettled: HashSet<Rc<str>>,
    pub(super) roles: Elements<RoleDocument>,
    pub(super) prompts: Elements<PromptDocument>,
    pub(super) views: Elements<ViewDocument>,
    /// The views whose questions are all hidden.
    pub(super) emptied: HashSet<String>,
}

impl<'a> Merge<'a> {
    pub(super) fn of(base: &'a Framework, overlays: &'a [&'a OverlayDocument], sinks: Sinks) -> Self {
        let document = base.document();
        let asked = document.areas.iter().flat_map(|area| area.questions.iter().map(move |question| (area, question)));
        let asked = asked.map(|(area, question)| {
            let draft = Draft::of_base(question.clone());
            let home: Rc<str> = area.id.as_str().into();
            (question.id.clone(), PlacedQuestion { draft, area: Rc::clone(&home), home, moved: None })
        });
        let without_questions = |area: &AreaDocument| AreaDocument { questions: Vec::new(), ..area.clone() };
        Self {
            base,
            overlays,
            sinks,
            head: Draft::of_base(FrameworkDocument { areas: Vec::new(), scales: Vec::new(), ..document.clone() }),
            translations: elements(document.translations.iter().flatten(), |translation| &translation.language),
            scales: elements(&document.scales, |scale| &scale.id),
            withdrawn: Vec::new(),
            areas: elements(&document.areas.iter().map(without_questions).collect::<Vec<_>>(), |area| &area.id),
            questions: asked.collect(),
            unsettled: HashSet::new(),
            roles: elements(document.roles.iter().flatten(), |role| &role.id),
            prompts: elements(document.prompts.iter().flatten(), |prompt| &prompt.id),
            views: elements(document.views.iter().flatten(), |view| &view.id),
            emptied: HashSet::new(),
        }
    }

    /// Every overlay with the place of one of its fields.
    pub(super) fn each(&self, field: &str) -> impl Iterator<Item = (&'a OverlayDocument, Source)> + use<'a> {
        let at = Pointer::root().key(field);
        let overlays = self.overlays;
        overlays.iter().enumerate().map(move |(number, overlay)| (*overlay, Source::new(number, &at)))
    }

    /// Several overlays make one framework, which is none that was there before.
    pub(super) fn names(&mut self) {
        let root = Pointer::root();
        for (number, overlay) in self.overlays.iter().enumerate() {
            let at = Source::new(number, &root.key("id"));
            let is_base = *self.base.id() == *overlay.id.as_str();
            if is_base || self.base.lineage().iter().any(|pin| *pin.release().id() == *overlay.id.as_str()) {
                let whose =
                    if is_base { "the framework that this overlay changes" } else { "one that the base came from" };
                let message = format!("`{}` is {whose}", overlay.id);
                let help = "what it makes is a framework of your own: give it an id of its own";
                self.sinks.report(&at, Code::IdCollision, message, help);
                // that it stands in the lineage twice is the same mistake
                self.sinks.placeholder(&at);
            }
            let Some(first) = self.overlays.first() else { continue };
            for (field, same) in [("id", first.id == overlay.id), ("version", first.version == overlay.version)] {
                if !same {
                    let at = |number| Source::new(number, &root.key(field));
                    self.sinks.conflict(&at(0), &at(number), &format!("the framework's {field} is given here"));
                }
            }
        }
    }

    /// The texts and the rules of the whole.
    pub(super) fn head(&mut self) {
        let reading = Reading::new(self.base.default_language());
        for (overlay, at) in self.each("cosmetic") {
            self.cosmetic(overlay, &at);
            let root = Source::new(at.overlay, &Pointer::root());
            self.stem_revision(overlay, &root);
            let before = self.head.reworded.len();
            self.head.change(overlay, &root, &reading, &mut self.sinks);
            self.undeclared_stem(overlay, &root, before);
            if overlay.stem_revision.is_some() {
                self.head.document.stem_continues = overlay.stem_continues;
            }
        }
    }

    fn stem_revision(&mut self, overlay: &OverlayDocument, root: &Source) {
        let Some(now) = overlay.stem_revision else { return };
        let (at, before) = (root.key("stem_revision"), self.base.stem_revision());
        if now <= before {
            let message = format!("the revision `{now}` of the stem is not higher than the base's, `{before}`");
            let help = format!("write {}, or leave it out if people answer as before", before.saturating_add(1));
            self.sinks.report(&at, Code::RevisionNotRaised, message, help);
            // one that nothing may have is not another problem
            self.sinks.placeholder(&at);
        }
        if let Some(index) = overlay.cosmetic.iter().flatten().position(|text| *text == HeadText::Stem) {
            let what = "this says that people answer as before, and the new revision says that they do not";
            self.sinks.conflict(&at, &root.key("cosmetic").index(index), what);
        }
    }

    /// Other words of the stem, of which nobody says whether people answer as before; `before` is how many texts of the
    /// head had other words until then.
    fn undeclared_stem(&mut self, overlay: &OverlayDocument, root: &Source, before: usize) {
        let declared = overlay.stem_revision.is_some()
            || self.sinks.is_broken(&root.key("stem_revision"))
            || self.sinks.is_broken(&root.key("cosmetic"));
        let undeclared = |(part, cosmetic): &(String, bool)| part == "/stem" && !cosmetic;
        if declared || !self.head.reworded.iter().skip(before).any(undeclared) {
            return;
        }
        let message = "the words of the stem change, and nothing says whether people answer as before".to_owned();
        let help = format!(
            "write `stem_revision: {}` if it means something else now; write `cosmetic: [stem]` if it does not",
            self.base.stem_revision().saturating_add(1)
        );
        self.sinks.report(&root.key("stem"), Code::UndeclaredRewording, message, help);
    }

    fn cosmetic(&mut self, overlay: &OverlayDocument, at: &Source) {
        let mut seen = Vec::new();
        for (index, text) in overlay.cosmetic.iter().flatten().enumerate() {
            let at = at.index(index);
            if self.sinks.is_broken(&at) {
                continue;
            }
            if seen.contains(text) {
                let message = format!("`{text}` stands here twice");
                self.sinks.report(&at, Code::DuplicateId, message, "keep one and delete the other");
            }
            seen.push(*text);
        }
    }

    /// Languages are matched by what their tags mean, not by how they are written.
    pub(super) fn translations(&mut self) {
        let reading = Reading::new(self.base.default_language());
        for (overlay, at) in self.each("translations") {
            for (index, translation) in overlay.translations.iter().flatten().enumerate() {
                let source = at.index(index);
                let language = |tag: &str| tag.parse::<Language>().ok();
                let given = language(&translation.language);
                let known = self.translations.values_mut().find(|draft| {
                    // a second entry for one language stands beside the first, which is told when the whole is checked
                    let own = draft.entry.as_ref().is_some_and(|entry| entry.overlay == at.overlay);
                    given.is_some() && language(&draft.document.language) == given && !own
                });
                match known {
                    Some(draft) => {
                        let sinks = &mut self.sinks;
                        draft.entry = Some(source.clone());
                        if let Some(other) = draft.added.clone() {
                            sinks.conflict(&other, &source, &format!("`{}` is added here", translation.language));
                        }
                        draft.change(translation, &source, &reading, sinks);
                    }
                    None => {
                        let key = format!("{} of {}", index, source.overlay);
                        self.translations.insert(key, Draft::added(translation.clone(), source));
                    }
                }
            }
        }
    }

    pub(super) fn roles(&mut self) {
        for (overlay, at) in self.each("roles") {
            let list = overlay.roles.as_deref().unwrap_or_default();
            change(&mut self.roles, list, &at, self.base, &mut self.sinks);
        }
    }

    pub(super) fn prompts(&mut self) {
        for (overlay, at) in self.each("prompts") {
            let list = overlay.prompts.as_deref().unwrap_or_default();
            change(&mut self.prompts, list, &at, self.base, &mut self.sinks);
        }
    }

    /// A prompt about one question or area goes with it, unless an overlay says what it is about now.
    pub(super) fn leave_prompts(&mut self) {
        let around = |area: &str| self.areas.get(area).and_then(|area| area.hidden.as_ref());
        let questions = self.questions.iter();
        let questions = questions.map(|(id, asked)| (id, asked.draft.hidden.as_ref().or_else(|| around(&asked.area))));
        let areas = self.areas.iter().map(|(id, area)| (id, area.hidden.as_ref()));
        let gone: Vec<(&String, &Hidden)> =
            questions.chain(areas).filter_map(|(id, hidden)| Some((id, hidden?))).collect();
        for prompt in self.prompts.values_mut().filter(|prompt| prompt.hidden.is_none() && prompt.added.is_none()) {
            let says = prompt.edits.iter().any(|edit| edit.field == "/about");
            let about = prompt.document.about.as_ref().filter(|_| !says);
            let hidden = about.and_then(|about| gone.iter().find(|(id, _)| *id == about));
            prompt.hidden = hidden.map(|(_, hidden)| Hidden { replacement: None, ..(*hidden).clone() });
        }
    }

    /// Whoever answers relies on what the base promised.
    pub(super) fn disclosure(&mut self) {
        for (overlay, at) in self.each("disclosure") {
            overlay.disclosure.iter().for_each(|disclosure| self.looser(disclosure, &at));
        }
    }

    fn looser(&mut self, disclosure: &DisclosureDocument, at: &Source) {
        let (base, help) = (self.base.disclosure(), "confidentiality can only be made stricter");
        let at_least = i64::from(base.threshold);
        if let Some(threshold) = disclosure.threshold.filter(|threshold| *threshold < at_least) {
            let message = format!("the threshold `{threshold}` is lower than the base's, `{at_least}`");
            self.sinks.report(&at.key("threshold"), Code::LooserDisclosure, message, help);
            // one that no framework may have is not another problem
            self.sinks.placeholder(&at.key("threshold"));
        }
        if disclosure.open_mode == Some(OpenMode::WithAgreement) && base.open_mode == OpenMode::Never {
            let message = "the base rules open mode out, and this would allow it".to_owned();
            self.sinks.report(&at.key("open_mode"), Code::LooserDisclosure, message, help);
        }
    }

    /// The base's document, whose other fields are taken over as they are.
    pub(super) fn document(&self) -> &'a FrameworkDocument {
        self.base.document()
    }
}

fn elements<'d, T: Shaped + Decode + Clone + 'd>(
    list: impl IntoIterator<Item = &'d T>,
    id: impl Fn(&T) -> &String,
) -> Elements<T> {
    list.into_iter().map(|element| (id(element).clone(), Draft::of_base(element.clone()))).collect()
}

/// Changes, adds, places and hides what the entries of a list name.
fn change<E: Entry>(elements: &mut Elements<E::Element>, list: &[E], at: &Source, base: &Framework, sinks: &mut Sinks) {
    for (entry, source) in listed(list, at, sinks) {
        if let Some(draft) = element(elements, entry, Unknown::of(entry), &source, sinks) {
            place_or_hide(draft, entry, &source, sinks);
            if draft.added.is_none() {
                draft.change(entry, &source, &Reading::new(base.default_language()), sinks);
            }
        }
    }
}

/// The entries of a list, each id once, with their places.
pub(super) fn listed<'e, E: Entry>(list: &'e [E], at: &Source, sinks: &mut Sinks) -> Vec<(&'e E, Source)> {
    if sinks.is_uncertain(at) {
        sinks.unread(E::CALLED);
    }
    targets(list.iter().enumerate().map(|(index, entry)| (entry.id(), entry, at.index(index))), E::CALLED, sinks)
}

/// The element that an entry names, or that it adds; nothing where it does neither.
pub(super) fn element<'l, E: Entry>(
    list: &'l mut Elements<E::Element>,
    entry: &E,
    unknown: Unknown<'_>,
    source: &Source,
    sinks: &mut Sinks,
) -> Option<&'l mut Draft<E::Element>> {
    match list.get(entry.id()).map(|draft| draft.added.clone()) {
        None => {
            let known = list.iter().filter(|(_, draft)| draft.added.is_none()).map(|(id, _)| id.as_str());
            for field in unknown.addition(known, source, sinks)? {
                sinks.placeholder(&source.key(field));
            }
            list.insert(entry.id().to_owned(), Draft::added(added(entry), source.clone()));
        }
        Some(Some(other)) => {
            sinks.conflict(&other, source, &format!("the {} `{}` is added here", E::CALLED, entry.id()));
            return None;
        }
        Some(None) => {}
    }
    let draft = list.get_mut(entry.id())?;
    draft.entry = Some(source.clone());
    Some(draft)
}

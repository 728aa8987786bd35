//! Overlays of one base laid over it, each of which may change what the others leave alone.

use std::collections::HashSet;
use std::rc::Rc;

use indexmap::IndexMap;

use super::document::{HeadText, OverlayDocument, OverlayPromptDocument, OverlayRoleDocument};
use super::edit::{Edited, Wording};
use super::entry::{Entry, Unknown, stand, targets};
use super::sinks::{Sinks, Source};
use crate::Framework;
use crate::diagnostic::{Code, Pointer};
use crate::framework::document::{
    AreaDocument, DisclosureDocument, FrameworkDocument, PrioritiesDocument, PromptDocument, QuestionDocument,
    RoleDocument, ScaleDocument, ScoringDocument, TranslationDocument,
};
use crate::framework::{Language, OpenMode, Text, limits};

/// Elements by id: the base's in its order, and then what is added.
pub(super) type Elements<T> = IndexMap<String, Edited<T>>;

/// The texts at the head of a framework.
#[derive(Default)]
pub(super) struct Head {
    pub(super) title: Text,
    pub(super) description: Option<Text>,
    pub(super) stem: Text,
    pub(super) recall_period: Text,
}

#[derive(Default)]
pub(super) struct Rules {
    pub(super) scoring: ScoringDocument,
    pub(super) priorities: PrioritiesDocument,
    pub(super) disclosure: DisclosureDocument,
}

/// A question with the area in which it stands.
pub(super) struct Asked {
    pub(super) edited: Edited<QuestionDocument>,
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
    pub(super) head: Edited<Head>,
    pub(super) rules: Edited<Rules>,
    pub(super) translations: Elements<TranslationDocument>,
    pub(super) scales: Elements<ScaleDocument>,
    pub(super) areas: Elements<AreaDocument>,
    pub(super) questions: IndexMap<String, Asked>,
    /// The areas in which perhaps more questions stand, but for what was told.
    pub(super) unsettled: HashSet<Rc<str>>,
    pub(super) roles: Elements<RoleDocument>,
    pub(super) prompts: Elements<PromptDocument>,
}

impl<'a> Merge<'a> {
    pub(super) fn of(base: &'a Framework, overlays: &'a [&'a OverlayDocument], sinks: Sinks) -> Self {
        let document = base.document();
        let head = Head {
            title: document.title.clone(),
            description: document.description.clone(),
            stem: document.stem.clone(),
            recall_period: document.recall_period.clone(),
        };
        let rules = Rules {
            scoring: document.scoring.clone().unwrap_or_default(),
            priorities: document.priorities.clone().unwrap_or_default(),
            disclosure: document.disclosure.clone().unwrap_or_default(),
        };
        let asked = document.areas.iter().flat_map(|area| area.questions.iter().map(move |question| (area, question)));
        let asked = asked.map(|(area, question)| {
            let edited = Edited::of_base(question.clone());
            let home: Rc<str> = area.id.as_str().into();
            (question.id.clone(), Asked { edited, area: Rc::clone(&home), home, moved: None })
        });
        let without_questions = |area: &AreaDocument| AreaDocument { questions: Vec::new(), ..area.clone() };
        Self {
            base,
            overlays,
            sinks,
            head: Edited::of_base(head),
            rules: Edited::of_base(rules),
            translations: elements(document.translations.iter().flatten(), |translation| &translation.language),
            scales: elements(&document.scales, |scale| &scale.id),
            areas: elements(&document.areas.iter().map(without_questions).collect::<Vec<_>>(), |area| &area.id),
            questions: asked.collect(),
            unsettled: HashSet::new(),
            roles: elements(document.roles.iter().flatten(), |role| &role.id),
            prompts: elements(document.prompts.iter().flatten(), |prompt| &prompt.id),
        }
    }

    pub(super) fn wording(&self, cosmetic: bool) -> Wording<'a> {
        Wording { cosmetic, default: self.base.default_language() }
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
            if is_base || self.base.lineage().iter().any(|pin| *pin.id() == *overlay.id.as_str()) {
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

    pub(super) fn head(&mut self) {
        for (overlay, at) in self.each("title") {
            let cosmetic = |text: HeadText| overlay.cosmetic.iter().flatten().any(|other| *other == text);
            let place = |field: &str| Source::new(at.overlay, &Pointer::root().key(field));
            self.cosmetic(overlay, &place("cosmetic"));
            let around = self.wording(false);
            let (head, sinks) = (&mut self.head, &mut self.sinks);
            if head.text("/title", overlay.title.as_ref(), around, at.clone(), sinks, |head| Some(&mut head.title)) {
                head.reworded.push(("/title".to_owned(), false));
            }
            let description = overlay.description.as_ref();
            if head.text("/description", description, around, place("description"), sinks, |head| {
                Some(head.description.get_or_insert_default())
            }) {
                head.reworded.push(("/description".to_owned(), false));
            }
            let stem = Wording { cosmetic: cosmetic(HeadText::Stem), ..around };
            if head.text("/stem", overlay.stem.as_ref(), stem, place("stem"), sinks, |head| Some(&mut head.stem)) {
                head.reworded.push(("/stem".to_owned(), stem.cosmetic));
            }
            let period = Wording { cosmetic: cosmetic(HeadText::RecallPeriod), ..around };
            let text = overlay.recall_period.as_ref();
            if head.text("/recall_period", text, period, place("recall_period"), sinks, |head| {
                Some(&mut head.recall_period)
            }) {
                head.reworded.push(("/recall_period".to_owned(), period.cosmetic));
            }
        }
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
        for (overlay, at) in self.each("translations") {
            let list = self.sinks.most(overlay.translations.as_deref(), &at, limits::LANGUAGES, "translations");
            for (index, translation) in list.iter().enumerate() {
                let source = at.index(index);
                let language = |tag: &str| tag.parse::<Language>().ok();
                let given = language(&translation.language);
                let known = self.translations.values_mut().find(|edited| {
                    // a second entry for one language stands beside the first, which is told when the whole is checked
                    let own = edited.entry.as_ref().is_some_and(|entry| entry.overlay == at.overlay);
                    given.is_some() && language(&edited.document.language) == given && !own
                });
                match known {
                    Some(edited) => {
                        let sinks = &mut self.sinks;
                        edited.entry = Some(source.clone());
                        if let Some(other) = edited.added.clone() {
                            sinks.conflict(&other, &source, &format!("`{}` is added here", translation.language));
                        }
                        edited.set("/status", Some(translation.status), source.key("status"), sinks, |of, status| {
                            of.status = status;
                        });
                        edited.set("/complete", translation.complete, source.key("complete"), sinks, |of, complete| {
                            of.complete = Some(complete);
                        });
                    }
                    None => {
                        let key = format!("{} of {}", index, source.overlay);
                        self.translations.insert(key, Edited::added(translation.clone(), source));
                    }
                }
            }
        }
    }

    pub(super) fn roles(&mut self) {
        for (overlay, at) in self.each("roles") {
            let wording = self.wording(false);
            let list = self.sinks.most(overlay.roles.as_deref(), &at, limits::ROLES, "roles");
            for (entry, source) in listed(list, &at, "role", &mut self.sinks) {
                let entry: &OverlayRoleDocument = entry;
                let unknown = Unknown {
                    kind: "role",
                    id: &entry.id,
                    needs: &[("label", entry.label.is_some())],
                    changes: &[("cosmetic", entry.cosmetic.is_some()), ("hide_because", entry.hide_because.is_some())],
                    doubtful: false,
                    bare: false,
                };
                let new = |_: &mut Sinks| RoleDocument::new(&entry.id, entry.label.clone().unwrap_or_default());
                let Some(edited) = element(&mut self.roles, &unknown, new, &source, &mut self.sinks) else { continue };
                stand(edited, entry, &source, &mut self.sinks);
                if edited.added.is_none() {
                    let cosmetic = entry.cosmetic == Some(true);
                    let (wording, at) = (Wording { cosmetic, ..wording }, source.key("label"));
                    if edited.text("/label", entry.label.as_ref(), wording, at, &mut self.sinks, |role| {
                        Some(&mut role.label)
                    }) {
                        edited.reworded.push((String::new(), cosmetic));
                    }
                }
            }
        }
    }

    pub(super) fn prompts(&mut self) {
        for (overlay, at) in self.each("prompts") {
            let wording = self.wording(false);
            let list = self.sinks.most(overlay.prompts.as_deref(), &at, limits::PROMPTS, "prompts");
            for (entry, source) in listed(list, &at, "prompt", &mut self.sinks) {
                let entry: &OverlayPromptDocument = entry;
                let unknown = Unknown {
                    kind: "prompt",
                    id: &entry.id,
                    needs: &[
                        ("phase", entry.phase.is_some()),
                        ("trigger", entry.trigger.is_some()),
                        ("scope", entry.scope.is_some()),
                        ("text", entry.text.is_some()),
                    ],
                    changes: &[("hide_because", entry.hide_because.is_some())],
                    doubtful: false,
                    bare: false,
                };
                let new = |_: &mut Sinks| PromptDocument {
                    id: entry.id.clone(),
                    phase: entry.phase.unwrap_or_default(),
                    trigger: entry.trigger.unwrap_or_default(),
                    scope: entry.scope.unwrap_or_default(),
                    text: entry.text.clone().unwrap_or_default(),
                    origin: None,
                };
                let sinks = &mut self.sinks;
                let Some(edited) = element(&mut self.prompts, &unknown, new, &source, sinks) else { continue };
                stand(edited, entry, &source, sinks);
                if edited.added.is_none() {
                    edited.set("/phase", entry.phase, source.key("phase"), sinks, |prompt, phase| prompt.phase = phase);
                    edited.set("/trigger", entry.trigger, source.key("trigger"), sinks, |prompt, trigger| {
                        prompt.trigger = trigger;
                    });
                    edited.set("/scope", entry.scope, source.key("scope"), sinks, |prompt, scope| prompt.scope = scope);
                    let (text, at) = (entry.text.as_ref(), source.key("text"));
                    if edited.text("/text", text, wording, at, sinks, |prompt| Some(&mut prompt.text)) {
                        edited.reworded.push((String::new(), false));
                    }
                }
            }
        }
    }

    pub(super) fn rules(&mut self) {
        for (overlay, at) in self.each("scoring") {
            let (rules, sinks) = (&mut self.rules, &mut self.sinks);
            let root = Source::new(at.overlay, &Pointer::root());
            // one line for each rule: where it is read, and where it is put
            macro_rules! rule {
                ( $value:expr => $( $field:ident ).+ $( [ $inner:ident ] )? ) => {
                    let place = concat!($( "/", stringify!($field) ),+ $( , "/", stringify!($inner) )?);
                    let source = place.split('/').skip(1).fold(root.clone(), |at, key| at.key(key));
                    rules.set(place, $value, source, sinks, |rules, value| {
                        rules.$( $field ).+ $( .get_or_insert_default().$inner )? = Some(value);
                    });
                };
            }
            if let Some(from) = overlay.scoring.clone() {
                rule!(from.area_reading => scoring.area_reading);
                rule!(from.minimum_n => scoring.minimum_n);
                rule!(from.minimum_coverage => scoring.minimum_coverage);
                rule!(from.places => scoring.places);
                let strength = from.strength.unwrap_or_default();
                rule!(strength.favorable_at_least => scoring.strength[favorable_at_least]);
                rule!(strength.unfavorable_at_most => scoring.strength[unfavorable_at_most]);
                let opportunity = from.opportunity.unwrap_or_default();
                rule!(opportunity.unfavorable_at_least => scoring.opportunity[unfavorable_at_least]);
                rule!(opportunity.position_below => scoring.opportunity[position_below]);
                let contested = from.contested.unwrap_or_default();
                rule!(contested.favorable_at_least => scoring.contested[favorable_at_least]);
                rule!(contested.unfavorable_at_least => scoring.contested[unfavorable_at_least]);
                rule!(from.low_visibility_at_least => scoring.low_visibility_at_least);
                rule!(from.poor_fit_at_least => scoring.poor_fit_at_least);
                rule!(from.role_gap_at_least => scoring.role_gap_at_least);
                rule!(from.highlight_at_least => scoring.highlight_at_least);
            }
            if let Some(from) = overlay.priorities.clone() {
                rule!(from.cap => priorities.cap);
                rule!(from.relative_fallback => priorities.relative_fallback);
            }
            if let Some(from) = overlay.disclosure.clone() {
                rule!(from.threshold => disclosure.threshold);
                rule!(from.open_mode => disclosure.open_mode);
            }
            self.looser(overlay, &root.key("disclosure"));
        }
    }

    /// Whoever answers relies on what the base promised.
    fn looser(&mut self, overlay: &OverlayDocument, at: &Source) {
        let Some(disclosure) = &overlay.disclosure else { return };
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

fn elements<'d, T: Clone + 'd>(list: impl IntoIterator<Item = &'d T>, id: impl Fn(&T) -> &String) -> Elements<T> {
    list.into_iter().map(|element| (id(element).clone(), Edited::of_base(element.clone()))).collect()
}

/// The entries of a list, each id once, with their places.
pub(super) fn listed<'e, E: Entry>(
    list: &'e [E],
    at: &Source,
    kind: &'static str,
    sinks: &mut Sinks,
) -> Vec<(&'e E, Source)> {
    if sinks.is_broken(at) {
        sinks.unread(kind);
    }
    targets(list.iter().enumerate().map(|(index, entry)| (entry.id(), entry, at.index(index))), kind, sinks)
}

/// The element that an entry names, or that it adds; nothing where it does neither.
pub(super) fn element<'l, T>(
    list: &'l mut Elements<T>,
    unknown: &Unknown<'_>,
    new: impl FnOnce(&mut Sinks) -> T,
    source: &Source,
    sinks: &mut Sinks,
) -> Option<&'l mut Edited<T>> {
    match list.get(unknown.id).map(|edited| edited.added.clone()) {
        None => {
            let known = list.iter().filter(|(_, edited)| edited.added.is_none()).map(|(id, _)| id.as_str());
            for field in unknown.addition(known, source, sinks)? {
                sinks.placeholder(&source.key(field));
            }
            list.insert(unknown.id.to_owned(), Edited::added(new(sinks), source.clone()));
        }
        Some(Some(other)) => {
            sinks.conflict(&other, source, &format!("the {} `{}` is added here", unknown.kind, unknown.id));
            return None;
        }
        Some(None) => {}
    }
    let edited = list.get_mut(unknown.id)?;
    edited.entry = Some(source.clone());
    Some(edited)
}

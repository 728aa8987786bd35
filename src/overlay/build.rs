//! The document that overlays make of their base, with what stands behind each of its places.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::credit::Credit;
use super::document::OverlayDocument;
use super::draft::{Draft, Hidden, common};
use super::merge::{Elements, Merge};
use super::order::{Place, Placed, order};
use super::sinks::{Sinks, Source};
use super::sources::Sources;
use super::texts::translated;
use crate::Framework;
use crate::diagnostic::{Code, Pointer};
use crate::document::{Shaped, Tree};
use crate::framework::document::{
    AreaDocument, AttributionDocument, CosmeticChangeDocument, FrameworkDocument, QuestionDocument, RetiredDocument,
    TranslationDocument,
};
use crate::framework::{CosmeticKind, ElementKind, FrameworkId, Language, Text, Version};

/// The framework's document, what stands behind its places, and the problems of its making.
pub(super) struct Built {
    pub(super) document: FrameworkDocument,
    pub(super) sources: Sources,
    pub(super) sinks: Sinks,
    /// What is missing in the document, which was told.
    pub(super) missing: Vec<Pointer>,
}

impl<'a> Merge<'a> {
    /// Puts everything in its place.
    pub(super) fn build(mut self) -> Built {
        let root = Pointer::root();
        let (id, version) = self.overlays.first().map_or_else(Default::default, |o| (o.id.clone(), o.version.clone()));
        // what is wrong with the framework's own name is told of it alone, and not wherever the name stands
        let credit = Credit { base: self.base, by: Some(&*id).filter(|id| FrameworkId::new(id).is_ok()) };
        let mut sources = Sources::default();
        for at in ["id", "version"].map(|field| root.key(field)) {
            sources.add(at.clone(), Source::new(0, &at));
        }
        self.lists(&mut sources);
        sources.element(&root, &self.head);
        let mut missing = Vec::new();
        let retired = self.retired(&version, &mut sources, &mut missing);
        let attribution = self.attribution(credit.attribution(&self), &mut sources);
        let additions = self.additions(&mut sources);
        let cosmetic = self.cosmetic_changes(&mut sources);
        let areas = self.settled_areas(&credit, &mut sources, &mut missing);
        let translations = self.settled_translations();
        let scales = settled(self.scales, "scale", &mut self.sinks);
        let roles = settled(self.roles, "role", &mut self.sinks);
        let prompts = settled(self.prompts, "prompt", &mut self.sinks);
        let views = settled(self.views, "view", &mut self.sinks);
        sources.list(&root.key("scales"), &scales);
        sources.list(&root.key("roles"), &roles);
        sources.list(&root.key("prompts"), &prompts);
        sources.list(&root.key("views"), &views);
        let emptied = views.iter().enumerate().filter(|(_, view)| self.emptied.contains(&view.document.id));
        missing.extend(emptied.map(|(index, _)| root.key("views").index(index).key("questions")));
        sources.list(&root.key("translations"), &translations);

        let made_from = translations.iter().map(written_places).collect::<Vec<_>>();
        let origins = credit.head(&self.head);
        // its texts and rules are changed already
        let mut document = FrameworkDocument {
            attribution,
            scales: scales.into_iter().map(|scale| credit.scale(scale)).collect(),
            areas,
            additions: filled(additions),
            translations: filled(translations.into_iter().map(|translation| translation.document).collect()),
            roles: filled(roles.into_iter().map(|role| credit.role(role)).collect()),
            prompts: filled(prompts.into_iter().map(|prompt| credit.prompt(prompt)).collect()),
            views: filled(views.into_iter().map(|view| credit.view(view)).collect()),
            retired: filled(retired),
            cosmetic: filled(cosmetic),
            lineage: filled(credit.lineage(self.overlays)),
            origins: Some(origins),
            id: id.clone(),
            version,
            ..self.head.document
        };
        keep_made_from(&mut document, self.base, &made_from);
        Built { document, sources, sinks: self.sinks, missing }
    }

    /// The lists of which overlays say something.
    fn lists(&self, sources: &mut Sources) {
        for (number, overlay) in self.overlays.iter().enumerate() {
            let Tree::Object(says) = overlay.tree() else { continue };
            for (field, _) in common(&FrameworkDocument::SHAPE, &OverlayDocument::SHAPE) {
                if let Some(Tree::List(_)) = says.get(field.name) {
                    let at = Pointer::root().key(field.name);
                    sources.list_at(&at, Source::new(number, &at));
                }
            }
        }
    }

    /// The areas with the questions that are in them now.
    fn settled_areas(
        &mut self,
        credit: &Credit<'_>,
        sources: &mut Sources,
        missing: &mut Vec<Pointer>,
    ) -> Vec<AreaDocument> {
        let mut by_area: HashMap<Rc<str>, Elements<QuestionDocument>> = HashMap::new();
        let mut left: HashMap<Rc<str>, Source> = HashMap::new();
        for (id, asked) in std::mem::take(&mut self.questions) {
            let mut question = asked.draft;
            let hidden = question.hidden.as_ref().map(|hidden| &hidden.source);
            if let Some(source) = asked.moved.as_ref().or(hidden) {
                left.insert(asked.home, source.clone());
            }
            // what comes from another area stands like something new
            question.place = question.place.or(asked.moved.map(|source| (Place::End, source)));
            by_area.entry(asked.area).or_default().insert(id, question);
        }
        let areas = settled(std::mem::take(&mut self.areas), "area", &mut self.sinks);
        let list = Pointer::root().key("areas");
        sources.list(&list, &areas);
        let settled = areas.into_iter().enumerate().map(|(index, area)| {
            let at = list.index(index).key("questions");
            let questions = by_area.remove(&*area.document.id).unwrap_or_default();
            let questions = settled(questions, "question", &mut self.sinks);
            if questions.is_empty() {
                let left = left
                    .get(&*area.document.id)
                    .filter(|_| !self.sinks.is_unread("question") && !self.unsettled.contains(&*area.document.id));
                if let Some(source) = left {
                    let message = format!("the area `{}` has no questions left", area.document.id);
                    self.sinks.report(source, Code::EmptyArea, message, "hide the area itself, too, by `hide_because`");
                }
                // of a new area it was told what became of its questions
                missing.push(at.clone());
            }
            sources.list(&at, &questions);
            let questions = questions.into_iter().map(|question| credit.question(question)).collect();
            AreaDocument { questions, ..credit.area(area) }
        });
        settled.collect()
    }

    /// The base's languages, and then the new ones in the order of their tags.
    fn settled_translations(&mut self) -> Vec<Draft<TranslationDocument>> {
        let all = std::mem::take(&mut self.translations).into_values();
        let (mut added, mut translations): (Vec<_>, Vec<_>) = all.partition(|translation| translation.added.is_some());
        added.sort_by(|a, b| a.document.language.cmp(&b.document.language));
        translations.append(&mut added);
        translations
    }

    /// Ids that stand for nothing any more: the base's, those that overlays list, and those of everything hidden.
    fn retired(&mut self, version: &str, sources: &mut Sources, missing: &mut Vec<Pointer>) -> Vec<RetiredDocument> {
        let mut new: Vec<(RetiredDocument, Source, bool)> = Vec::new();
        for (overlay, at) in self.each("retired") {
            for (index, retired) in overlay.retired.iter().flatten().enumerate() {
                let source = at.index(index);
                if let Some((code, message, help)) = self.no_news(retired) {
                    self.sinks.report(&source.key("id"), code, message, help);
                    self.sinks.placeholder(&source.key("id"));
                }
                new.push((retired.clone(), source, true));
            }
        }
        let is_version = version.parse::<Version>().is_ok();
        let version = if is_version { version } else { "" };
        let mut gone = |what: ElementKind, id: &str, hidden: Option<&Hidden>| {
            let Some(Hidden { source, because, replacement }) = hidden else { return };
            let (id, version, reason) = (id.to_owned(), version.to_owned(), because.clone());
            let retired = RetiredDocument { what, id, version, reason, replacement: replacement.clone() };
            new.push((retired, source.clone(), false));
        };
        self.areas.iter().for_each(|(id, area)| gone(ElementKind::Area, id, area.hidden.as_ref()));
        self.questions.iter().for_each(|(id, asked)| gone(ElementKind::Question, id, asked.draft.hidden.as_ref()));
        self.scales.iter().for_each(|(id, scale)| gone(ElementKind::Scale, id, scale.hidden.as_ref()));
        self.roles.iter().for_each(|(id, role)| gone(ElementKind::Role, id, role.hidden.as_ref()));
        self.prompts.iter().for_each(|(id, prompt)| gone(ElementKind::Prompt, id, prompt.hidden.as_ref()));
        self.views.iter().for_each(|(id, view)| gone(ElementKind::View, id, view.hidden.as_ref()));
        new.sort_by(|(a, ..), (b, ..)| (a.what, &a.id).cmp(&(b.what, &b.id)));

        let mut retired = self.document().retired.clone().unwrap_or_default();
        for (entry, source, listed) in new {
            let at = Pointer::root().key("retired").index(retired.len());
            // beside the reason stands what comes in the place of something hidden
            let beside = if listed { source.at.clone() } else { source.at.around() };
            let replacement = Source { overlay: source.overlay, at: beside.key("replacement") };
            if entry.replacement.as_deref().is_some_and(|id| self.sinks.may_be_there(entry.what.as_str(), id)) {
                self.sinks.placeholder(&replacement);
            }
            if listed {
                sources.add(at, source);
            } else {
                sources.add(at.key("replacement"), replacement);
                for field in ["id", "reason"] {
                    sources.add(at.key(field), source.clone());
                }
                // it is the version of the whole, and what is wrong with that is told there
                missing.push(at.key("version"));
            }
            retired.push(entry);
        }
        retired
    }

    /// Why an overlay need not list an id as retired, or may not.
    fn no_news(&self, retired: &RetiredDocument) -> Option<(Code, String, &'static str)> {
        /// Whether something of the base is left out, if it is of the base.
        fn left_out<T>(draft: Option<&Draft<T>>) -> Option<bool> {
            draft.filter(|draft| draft.added.is_none()).map(|draft| draft.hidden.is_some())
        }
        let RetiredDocument { what, id, .. } = retired;
        let left_out = match what {
            ElementKind::Question => left_out(self.questions.get(id).map(|asked| &asked.draft)),
            ElementKind::Area => left_out(self.areas.get(id)),
            ElementKind::Scale => left_out(self.scales.get(id)),
            ElementKind::Role => left_out(self.roles.get(id)),
            ElementKind::Prompt => left_out(self.prompts.get(id)),
            ElementKind::View => left_out(self.views.get(id)),
        };
        match left_out {
            Some(false) => {
                let help = match what {
                    ElementKind::Scale => "add a scale that `replaces` it: that retires its id",
                    _ => "to leave it out, say why under `hide_because` in its own entry: that retires its id",
                };
                Some((Code::RetiredId, format!("the {what} `{id}` is there, so its id is not retired"), help))
            }
            Some(true) => {
                let message = format!("the {what} `{id}` is left out by this overlay, which retires its id");
                Some((Code::DuplicateId, message, "delete this entry"))
            }
            None => {
                let mut known = self.base.retired().iter();
                let known = known.any(|other| other.what() == *what && *other.id() == *id.as_str());
                let message = format!("the base retired the {what} `{id}` already");
                known.then_some((Code::DuplicateId, message, "delete this entry"))
            }
        }
    }

    fn attribution(&mut self, mut all: Vec<AttributionDocument>, sources: &mut Sources) -> Vec<AttributionDocument> {
        let list = Pointer::root().key("attribution");
        let credits = self.appended("attribution", |overlay| &overlay.attribution);
        let of_base = all.len();
        let mut said: HashMap<&str, usize> = HashMap::new();
        for (source, credit) in credits {
            let same =
                |known: &AttributionDocument| (&known.title, &known.publisher) == (&credit.title, &credit.publisher);
            let known = all.iter().position(same);
            match known.and_then(|index| Some((index, all.get_mut(index)?))) {
                // what the base says of its sources stays, and may be there in further languages
                Some((index, known)) if index < of_base => {
                    let at = list.index(index).key("rights");
                    match translated(&known.rights, &credit.rights, self.base.default_language()) {
                        Some(rights) => {
                            sources.text(&at, &credit.rights, &source.key("rights"));
                            known.rights = rights;
                        }
                        None => {
                            let message = "the rights in a source of the base stay as they are".to_owned();
                            let help = "give them in another language, or name a source of your own";
                            self.sinks.report(&source.key("rights"), Code::OverlayConflict, message, help);
                        }
                    }
                }
                // what two overlays say in the same words is said once
                Some((_, known)) if known == credit && said.get(&*credit.title) != Some(&source.overlay) => {}
                _ => {
                    said.insert(&credit.title, source.overlay);
                    sources.add(list.index(all.len()), source);
                    all.push(credit.clone());
                }
            }
        }
        all
    }

    /// What the base declared cosmetic of its own, under its name, and what the overlays declare of the framework they make.
    fn cosmetic_changes(&mut self, sources: &mut Sources) -> Vec<CosmeticChangeDocument> {
        let list = Pointer::root().key("cosmetic");
        let of_base = self.document().cosmetic.iter().flatten().filter(|change| {
            let Some(id) = &change.id else { return true };
            match change.what {
                CosmeticKind::Question => self.questions.get(id).is_some_and(|asked| asked.draft.hidden.is_none()),
                CosmeticKind::Scale => self.scales.get(id).is_some_and(|scale| scale.hidden.is_none()),
                CosmeticKind::Role => self.roles.get(id).is_some_and(|role| role.hidden.is_none()),
                CosmeticKind::Stem | CosmeticKind::RecallPeriod => true,
            }
        });
        let mut all: Vec<CosmeticChangeDocument> = of_base
            .map(|change| {
                let by = change.framework.clone().unwrap_or_else(|| self.base.id().to_string());
                CosmeticChangeDocument { framework: Some(by), ..change.clone() }
            })
            .collect();
        for (source, change) in self.appended("cosmetic_since", |overlay| &overlay.cosmetic_since) {
            sources.add(list.index(all.len()), source);
            all.push(change.clone());
        }
        all
    }

    fn additions(&mut self, sources: &mut Sources) -> Vec<Text> {
        let list = Pointer::root().key("additions");
        let mut all = self.document().additions.clone().unwrap_or_default();
        let mut said: Vec<(usize, &Text)> = Vec::new();
        for (source, addition) in self.appended("additions", |overlay| &overlay.additions) {
            let default = self.base.default_language();
            let of_base = self.document().additions.iter().flatten().count();
            let says = addition.by_language(default).contains_key(default);
            let same = |known: &Text| says && translated(known, addition, default).is_some();
            let known = all.iter().take(of_base).position(same);
            // what two overlays say in the same words is said once
            let of_others = said.iter().filter(|(overlay, _)| *overlay != source.overlay);
            let is_said = of_others.map(|(_, said)| *said).any(|known| known == addition);
            said.push((source.overlay, addition));
            match known.and_then(|index| Some((index, all.get_mut(index)?))) {
                Some((index, known)) => {
                    sources.text(&list.index(index), addition, &source);
                    *known = translated(known, addition, default).unwrap_or_default();
                }
                None if is_said => {}
                None => {
                    sources.add(list.index(all.len()), source);
                    all.push(addition.clone());
                }
            }
        }
        all
    }

    /// What overlays add to a list without ids: one overlay after another, in the order of what each says.
    fn appended<T: serde::Serialize>(
        &mut self,
        field: &str,
        list: impl Fn(&'a OverlayDocument) -> &'a Option<Vec<T>>,
    ) -> Vec<(Source, &'a T)> {
        let lists = self.each(field);
        let mut lists: Vec<_> = lists.map(|(overlay, at)| (list(overlay).as_deref().unwrap_or_default(), at)).collect();
        lists.sort_by_cached_key(|(list, _)| serde_json::to_string(list).unwrap_or_default());
        let elements = lists
            .into_iter()
            .flat_map(|(list, at)| list.iter().enumerate().map(move |(index, element)| (at.index(index), element)));
        elements.collect()
    }
}

/// The texts of which overlays say from which words a translation was made; nothing for a language that they add, of
/// which they say it all.
fn written_places(draft: &Draft<TranslationDocument>) -> Option<HashSet<String>> {
    let places = draft.document.made_from.iter().flat_map(|made_from| made_from.keys());
    let is_written = |place: &&String| {
        let field = format!("/made_from{}", Pointer::root().key(place));
        draft.edits.iter().any(|edit| edit.field == field)
    };
    draft.added.is_none().then(|| places.filter(is_written).cloned().collect())
}

/// What the base says of a translation holds as long as the translation stands there as it was.
fn keep_made_from(document: &mut FrameworkDocument, base: &Framework, written: &[Option<HashSet<String>>]) {
    let is_said = |translation: &TranslationDocument| translation.made_from.is_some();
    if !document.translations.iter().flatten().any(is_said) {
        return;
    }
    fn texts(document: &FrameworkDocument) -> HashMap<String, Text> {
        document.text_places().into_iter().map(|(place, text)| (place, text.clone())).collect()
    }
    let (before, now, default) = (texts(base.document()), texts(document), base.default_language());
    for (translation, written) in document.translations.iter_mut().flatten().zip(written) {
        let (Some(written), Ok(language)) = (written, translation.language.parse::<Language>()) else { continue };
        let says = |texts: &HashMap<String, Text>, place: &str| {
            texts.get(place)?.by_language(default).get(&language).map(|text| (*text).to_owned())
        };
        let stands = |place: &String| now.contains_key(place) && says(&before, place) == says(&now, place);
        if let Some(made_from) = &mut translation.made_from {
            made_from.retain(|place, _| written.contains(place) || stands(place));
        }
    }
}

/// The elements that are left, in order.
fn settled<T>(mut elements: Elements<T>, kind: &str, sinks: &mut Sinks) -> Vec<Draft<T>> {
    let (mut backbone, mut placed) = (Vec::new(), Vec::new());
    for (id, draft) in &elements {
        match draft.place.clone().or_else(|| Some((Place::End, draft.added.clone()?))) {
            Some((place, source)) => placed.push(Placed { id: id.clone(), place, source }),
            None => backbone.push(id.clone()),
        }
    }
    // what overlays place stands in the order in which they say it
    placed.sort_by_cached_key(|placed| (placed.source.overlay, placed.source.numbers()));
    let order = order(&backbone, &placed, kind, sinks);
    let all = order.iter().filter_map(|id| elements.swap_remove(id));
    all.filter(|draft| draft.hidden.is_none()).collect()
}

/// A list, or nothing in the place of an empty one.
fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

//! From a document to a framework: every rule that the types do not say, every problem in one pass.

mod prompts;
mod provenance;
mod scale;
mod text;
mod views;

#[cfg(feature = "overlay")]
pub(crate) use provenance::{bad_digest, check_names};

use std::collections::HashMap;
use std::sync::Arc;

use indexmap::IndexMap;

use super::document::{
    AreaDocument, AttributionDocument, FrameworkDocument, QuestionDocument, RoleDocument, ScaleDocument,
};
use super::id::slug_of;
use super::{
    AnsweredBy, Area, AreaId, Attribution, DisclosureRules, Framework, FrameworkId, IdError, Language, LocalizedText,
    NonResponse, Plan, PointId, PriorityRules, Prompt, Question, QuestionId, Release, Role, RoleId, Scale,
    ScoringRules, Translation, Version, View, limits,
};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{Path, Shaped, Sink};

/// The one name that every object of JavaScript has and that looks like an id: to validators a question of that name is
/// answered before anybody answers it.
const OF_EVERY_OBJECT: &str = "constructor";

/// Whether an id looks like one and cannot be that of whatever it is given to.
#[cfg(feature = "tables")]
pub(crate) fn is_reserved(id: &str) -> bool {
    id == OF_EVERY_OBJECT || scale::RESERVED.contains(&id)
}

/// What stands under a framework that passed its checks.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) document: FrameworkDocument,
    pub(super) release: Release,
    pub(super) default_language: Language,
    pub(super) translations: Vec<Translation>,
    pub(super) title: LocalizedText,
    pub(super) description: Option<LocalizedText>,
    pub(super) stem: LocalizedText,
    pub(super) recall_period: LocalizedText,
    pub(super) attribution: Vec<Attribution>,
    pub(super) additions: Vec<LocalizedText>,
    pub(super) scales: Vec<Arc<Scale>>,
    pub(super) views: Vec<View>,
    pub(super) areas: Vec<Area>,
    pub(super) roles: Vec<Role>,
    pub(super) scoring: ScoringRules,
    pub(super) priorities: PriorityRules,
    pub(super) disclosure: DisclosureRules,
    pub(super) prompts: Vec<Prompt>,
    pub(super) lineage: Vec<super::Pin>,
    pub(super) stem_origin: Option<super::Origin>,
    pub(super) retired: Vec<super::Retired>,
    pub(super) cosmetic: Vec<super::CosmeticChange>,
    pub(super) plan: Plan,
    /// The characters in its texts that nobody sees.
    pub(super) unseen: Vec<Diagnostic>,
}

/// Checks a document, of which decoding may have reported problems already.
pub(super) fn check(mut document: FrameworkDocument, mut sink: Sink) -> Result<Framework, Problems> {
    document.cut(&[], &Path::root(), &mut sink);
    let mut check = FrameworkCheck::new(sink);
    let checked = check.framework(document);
    Problems::or(check.sink.into_problems(), checked).map(|checked| Framework { checked: Arc::new(checked) })
}

/// The scales while the questions that use them are checked.
struct Scales<'a> {
    documents: &'a [ScaleDocument],
    checked: &'a [Option<Arc<Scale>>],
    by_name: HashMap<String, Vec<usize>>,
    /// Whether a scale is still to be written, or one is there whose own id could not be read: that may be the one that
    /// is meant.
    may_be_more: bool,
}

impl<'a> Scales<'a> {
    fn new(documents: &'a [ScaleDocument], checked: &'a [Option<Arc<Scale>>], sink: &Sink) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, scale) in documents.iter().enumerate() {
            for name in names(&scale.id) {
                by_name.entry(name).or_default().push(index);
            }
        }
        let at = Pointer::root().key("scales");
        let mut ids = (0..documents.len()).map(|index| at.index(index).key("id"));
        let may_be_more = documents.is_empty() || sink.is_uncertain(&at) || ids.any(|id| sink.is_uncertain(&id));
        Self { documents, checked, by_name, may_be_more }
    }

    /// The scales that `word` names, by their numbers.
    fn named(&self, word: &str) -> &[usize] {
        self.by_name.get(word).map_or(&[], Vec::as_slice)
    }
}

/// What a reference to `id` may say: the id, and, where it is no slug, the one to which the mended id will come, so
/// that a reference that is right already is not reported for it.
fn names(id: &str) -> impl Iterator<Item = String> {
    std::iter::once(id.to_owned()).chain(slug_of(id).filter(|slug| slug != id))
}

/// The ids that a message may name: no more and no longer ones than a document may hold, or a small file with
/// thousands of ids and as many mistakes would make gigabytes of messages.
fn suggestable<'a>(ids: impl Iterator<Item = &'a str>, most: usize) -> impl Iterator<Item = &'a str> {
    ids.take(most).filter(|id| id.len() <= limits::ID_LENGTH)
}

struct FrameworkCheck {
    sink: Sink,
    /// `None` while it is not known, because it is wrong itself.
    default_language: Option<Language>,
    /// Languages that were read so far.
    languages: Vec<Language>,
    /// The ids of the framework and of those it came from.
    family: Vec<String>,
    /// Of a sound framework, characters that nobody sees.
    warnings: Vec<Diagnostic>,
}

impl FrameworkCheck {
    fn new(sink: Sink) -> Self {
        Self { sink, default_language: None, languages: Vec::new(), family: Vec::new(), warnings: Vec::new() }
    }

    fn framework(&mut self, document: FrameworkDocument) -> Option<Checked> {
        let root = Pointer::root();
        let id = self.id(&document.id, &root.key("id"), FrameworkId::new);
        let version = self.version(&document.version, &root.key("version"));
        self.default_language = self.language(&document.default_language, &root.key("default_language"));
        let translations = self.translations(document.translations.as_deref().unwrap_or_default());
        let lineage = self.lineage(&document);
        let stem_origin = self.origins(document.origins.as_ref());
        let title = self.text(&document.title, &root.key("title"));
        let description = self.optional_text(document.description.as_ref(), &root.key("description"));
        let stem = self.text(&document.stem, &root.key("stem"));
        let recall_period = self.text(&document.recall_period, &root.key("recall_period"));
        let stem_revision = document.stem_revision.unwrap_or(1);
        let stem_revision = self.sink.range(stem_revision, 1, limits::REVISION, &root.key("stem_revision"));
        self.continues(document.stem_continues, stem_revision, &root.key("stem_continues"));
        let attribution = self.attribution(&document.attribution);
        let additions = self.texts(document.additions.as_deref().unwrap_or_default(), &root.key("additions"));
        let scales: Vec<Option<Arc<Scale>>> = self.scales(&document.scales);
        let areas = self.areas(&document, &scales);
        let views = self.views(&document);
        let roles = self.roles(document.roles.as_deref().unwrap_or_default());
        let scoring = ScoringRules::of(document.scoring.as_ref(), &root.key("scoring"), &mut self.sink);
        let priorities = PriorityRules::of(document.priorities.as_ref(), &root.key("priorities"), &mut self.sink);
        let disclosure = DisclosureRules::of(document.disclosure.as_ref(), &root.key("disclosure"), &mut self.sink);
        self.importance(&document);
        let prompts = self.prompts(&document);
        let retired = self.retired(&document);
        let cosmetic = self.cosmetic_changes(&document);
        self.made_from(&document);
        self.incomplete_translations(&document);

        // only a sound framework is compiled: an endless scale has no codes
        let areas = areas.filter(|_| self.sink.is_empty())?;
        Some(Checked {
            plan: Plan::compile(&areas),
            release: Release::new(id?, version?),
            default_language: self.default_language.clone()?,
            translations: translations?,
            title: title?,
            description,
            stem: stem?,
            recall_period: recall_period?,
            attribution: attribution?,
            additions: additions?,
            scales: scales.into_iter().collect::<Option<_>>()?,
            areas,
            views: views?,
            roles: roles?,
            scoring,
            priorities,
            disclosure,
            prompts: prompts?,
            lineage: lineage?,
            stem_origin,
            retired: retired?,
            cosmetic: cosmetic?,
            unseen: std::mem::take(&mut self.warnings),
            document,
        })
    }

    fn areas(&mut self, document: &FrameworkDocument, scales: &[Option<Arc<Scale>>]) -> Option<Vec<Area>> {
        let at = Pointer::root().key("areas");
        self.filled(document.areas.len(), &at, "areas");
        let questions: usize = document.areas.iter().map(|area| area.questions.len()).sum();
        if questions > limits::QUESTIONS {
            self.sink.too_many(&at, "questions", questions, limits::QUESTIONS);
        }
        // nested answer forms are keyed by area and by question, so the two kinds of ids share one name space
        let mut ids = Vec::new();
        for (index, area) in document.areas.iter().enumerate() {
            let at = at.index(index);
            ids.push((area.id.as_str(), at.key("id")));
            let at = at.key("questions");
            ids.extend(area.questions.iter().enumerate().map(|(index, q)| (q.id.as_str(), at.index(index).key("id"))));
        }
        for (id, at) in &ids {
            if *id == OF_EVERY_OBJECT {
                let why = "in JavaScript every object has something of that name";
                let message = format!("`{id}` cannot be the id of an area or a question: {why}");
                let problem = Diagnostic::new(Code::ReservedId, at, message);
                self.sink.report(problem.help(format!("write `{id}s`, for example")));
            }
        }
        let views = document.views.as_deref().unwrap_or_default();
        let of_views = Pointer::root().key("views");
        ids.extend(views.iter().enumerate().map(|(index, view)| (view.id.as_str(), of_views.index(index).key("id"))));
        self.unique(ids, if views.is_empty() { "areas or questions" } else { "areas, questions or views" });
        let areas = document.areas.iter().enumerate();
        self.codes(areas.clone().map(|(index, area)| (area.code.as_ref(), at.index(index).key("code"))), "areas");
        let codes = areas.flat_map(|(index, area)| {
            let at = at.index(index).key("questions");
            let questions = area.questions.iter().enumerate();
            questions.map(move |(index, question)| (question.code.as_ref(), at.index(index).key("code")))
        });
        self.codes(codes, "questions");
        let scales = Scales::new(&document.scales, scales, &self.sink);
        let mut areas = Some(Vec::new());
        for (index, area) in document.areas.iter().enumerate() {
            let area = self.area(area, &at.index(index), &scales);
            areas = areas.zip(area).map(|(mut areas, area)| {
                areas.push(area);
                areas
            });
        }
        areas
    }

    fn area(&mut self, area: &AreaDocument, at: &Pointer, scales: &Scales<'_>) -> Option<Area> {
        let id = self.id(&area.id, &at.key("id"), AreaId::new);
        let title = self.text(&area.title, &at.key("title"));
        let description = self.optional_text(area.description.as_ref(), &at.key("description"));
        let cuts = self.cuts(area.cuts.as_deref().unwrap_or_default(), &at.key("cuts"));
        let code = self.code(area.code.as_ref(), at);
        let origin = self.origin(area.origin.as_ref(), &at.key("origin"));
        let at = at.key("questions");
        if area.questions.is_empty() {
            let problem = Diagnostic::new(Code::EmptyArea, &at, format!("the area `{}` has no questions", area.id));
            self.sink.report(problem.help("add a question or delete the area"));
        }
        let questions: Vec<Option<Question>> = area
            .questions
            .iter()
            .enumerate()
            .map(|(index, question)| self.question(question, &at.index(index), scales))
            .collect();
        let questions = questions.into_iter().collect::<Option<_>>()?;
        Some(Area { id: id?, title: title?, description, questions, cuts: cuts?, code, origin })
    }

    fn question(&mut self, question: &QuestionDocument, at: &Pointer, scales: &Scales<'_>) -> Option<Question> {
        let id = self.id(&question.id, &at.key("id"), QuestionId::new);
        let text = self.text(&question.text, &at.key("text"));
        let revision = self.sink.range(question.revision.unwrap_or(1), 1, limits::REVISION, &at.key("revision"));
        self.continues(question.continues, revision, &at.key("continues"));
        let weight = self.sink.range(question.weight.unwrap_or(1), 1, limits::WEIGHT, &at.key("weight"));
        let help = self.optional_text(question.help.as_ref(), &at.key("help"));
        let code = self.code(question.code.as_ref(), at);
        let origin = self.origin(question.origin.as_ref(), &at.key("origin"));
        let named = scales.named(&question.scale);
        if named.is_empty() && !scales.may_be_more {
            self.unknown_scale(&question.scale, &at.key("scale"), scales.documents);
        }
        // of two scales with one id neither is meant for certain
        let scale = if let [index] = named { Some(*index) } else { None };
        let non_responses = self.narrowed(question, scale, scales.documents, &at.key("non_responses"));
        let descriptors = self.descriptors(question, scale, scales.documents, at);
        let scale = scales.checked.get(scale?)?.as_ref()?;
        Some(Question {
            id: id?,
            revision,
            continues: question.continues,
            text: text?,
            scale: Arc::clone(scale),
            keying: question.keying.unwrap_or_default(),
            weight: u64::try_from(weight).ok()?,
            referent: question.referent.unwrap_or_default(),
            may_not_arise: question.may_not_arise.unwrap_or(false),
            removable: question.removable.unwrap_or(true),
            non_responses: non_responses.into(),
            descriptors: descriptors?.into(),
            help,
            scored: question.scored.unwrap_or(true),
            code,
            origin,
        })
    }

    fn unknown_scale(&mut self, scale: &str, at: &Pointer, known: &[ScaleDocument]) {
        let known = || suggestable(known.iter().map(|scale| scale.id.as_str()), limits::SCALES);
        let all = || format!("the scales are: {}", known().collect::<Vec<_>>().join(", "));
        // nobody writes a list for each problem that is only counted
        let help = (!self.sink.is_full()).then(|| self.sink.suggestion(scale, known()).unwrap_or_else(all));
        let problem = Diagnostic::new(Code::UnknownScale, at, format!("there is no scale `{scale}`"));
        self.sink.report(problem.help_if(help));
    }

    /// The non-responses of a question: its own list, which may only leave out some of the scale's. They are looked
    /// up in the scale's document, because a scale with a problem elsewhere still says what it offers.
    fn narrowed(
        &mut self,
        question: &QuestionDocument,
        scale: Option<usize>,
        scales: &[ScaleDocument],
        at: &Pointer,
    ) -> Vec<NonResponse> {
        let scale = scale.and_then(|index| Some((index, scales.get(index)?)));
        let offered = |kind: NonResponse| scale.is_some_and(|(_, scale)| scale.offers(kind));
        let Some(listed) = &question.non_responses else {
            return NonResponse::ALL.iter().copied().filter(|kind| offered(*kind)).collect();
        };
        let mut seen = Vec::new();
        for (index, kind) in listed.iter().enumerate() {
            let at = at.index(index);
            if self.sink.is_broken(&at) {
                continue;
            }
            if seen.contains(kind) {
                let problem = Diagnostic::new(Code::DuplicateId, &at, format!("`{kind}` stands here twice"));
                self.sink.report(problem.help("keep one and delete the other"));
                continue;
            }
            seen.push(*kind);
            let Some((index, _)) = scale.filter(|_| !offered(*kind)) else { continue };
            let offer = Pointer::root().key("scales").index(index).key("non_responses").key(kind.as_str());
            if !self.sink.is_uncertain(&offer) {
                let message = format!("the scale `{}` does not offer `{kind}`", question.scale);
                let problem = Diagnostic::new(Code::NonResponseNotOffered, &at, message);
                self.sink.report(problem.help("add it to the scale's `non_responses` with a label"));
            }
        }
        NonResponse::ALL.iter().copied().filter(|kind| seen.contains(kind)).collect()
    }

    /// What points look like at a question, in the order of its scale.
    fn descriptors(
        &mut self,
        question: &QuestionDocument,
        scale: Option<usize>,
        scales: &[ScaleDocument],
        at: &Pointer,
    ) -> Option<IndexMap<PointId, LocalizedText>> {
        let Some(described) = question.descriptors.as_ref() else { return Some(IndexMap::new()) };
        let is_certain = !self.sink.is_uncertain(&at.key("scale"));
        let at = at.key("descriptors");
        let mut texts: HashMap<&str, Option<LocalizedText>> =
            described.iter().map(|(point, text)| (point.as_str(), self.text(text, &at.key(point)))).collect();
        let Some(scale) = scale.and_then(|index| Some((scales.get(index)?, index))) else {
            return texts.is_empty().then(IndexMap::new);
        };
        let (scale, of_scale) = (scale.0, Pointer::root().key("scales").index(scale.1));
        let ids = || scale.points.iter().map(|point| point.id.as_str());
        let are_certain = is_certain && self.points_are_certain(scale, &of_scale);
        for point in described.keys() {
            if are_certain && !ids().flat_map(names).any(|name| name == *point) {
                let known = || suggestable(ids(), limits::POINTS);
                let all = || format!("the points are: {}", known().collect::<Vec<_>>().join(", "));
                let help = self.sink.suggestion(point, known()).unwrap_or_else(all);
                let message = format!("the scale `{}` has no point `{point}`", scale.id);
                self.sink.report(Diagnostic::new(Code::UnknownPoint, &at.key(point), message).help(help));
            }
        }
        let described = ids().filter_map(|id| Some((id, texts.remove(id)?)));
        described.map(|(id, text)| Some((PointId::new(id).ok()?, text?))).collect()
    }

    /// Importance ranks nothing where nobody is asked for it, and a team that rates aloud has no responses to hold it.
    fn importance(&mut self, document: &FrameworkDocument) {
        let root = Pointer::root();
        let asks = root.key("asks_importance");
        if document.asks_importance == Some(true) && document.answered_by == Some(AnsweredBy::Team) {
            let message = "importance is asked of each respondent, and here the team answers with one rating";
            let problem = Diagnostic::new(Code::ImportanceOfTeam, &asks, message);
            let problem = problem.related(&root.key("answered_by"), "the team answers");
            self.sink.report(problem.help("leave `asks_importance` out, or let the members answer"));
        }
        let first = document.priorities.as_ref().and_then(|priorities| priorities.importance_first);
        if first == Some(true) && document.asks_importance != Some(true) && !self.sink.is_uncertain(&asks) {
            let message = "opportunities rank by importance, and nobody is asked for it";
            let at = root.key("priorities").key("importance_first");
            let problem = Diagnostic::new(Code::ImportanceNotAsked, &at, message);
            self.sink.report(problem.help("write `asks_importance: true`, or leave this out"));
        }
    }

    fn attribution(&mut self, attribution: &[AttributionDocument]) -> Option<Vec<Attribution>> {
        let at = Pointer::root().key("attribution");
        self.filled(attribution.len(), &at, "attributions");
        let attribution: Vec<Option<Attribution>> = attribution
            .iter()
            .enumerate()
            .map(|(index, source)| {
                let at = at.index(index);
                let title = self.plain_text(&source.title, &at.key("title"));
                let publisher = self.plain_text(&source.publisher, &at.key("publisher"));
                let rights = self.text(&source.rights, &at.key("rights"));
                let url = source.url.as_ref().map(|url| self.plain_text(url, &at.key("url")));
                let retrieved = source.retrieved.as_ref().map(|date| self.plain_text(date, &at.key("retrieved")));
                let origin = self.origin(source.origin.as_ref(), &at.key("origin"));
                let relation = source.relation;
                Some(Attribution { title, publisher, relation, rights: rights?, url, retrieved, origin })
            })
            .collect();
        attribution.into_iter().collect()
    }

    fn roles(&mut self, roles: &[RoleDocument]) -> Option<Vec<Role>> {
        let at = Pointer::root().key("roles");
        self.unique(
            roles.iter().enumerate().map(|(index, role)| (role.id.as_str(), at.index(index).key("id"))),
            "roles",
        );
        let roles: Vec<Option<Role>> = roles
            .iter()
            .enumerate()
            .map(|(index, role)| {
                let at = at.index(index);
                let id = self.id(&role.id, &at.key("id"), RoleId::new);
                let label = self.text(&role.label, &at.key("label"));
                self.origin(role.origin.as_ref(), &at.key("origin"));
                Some(Role { id: id?, label: label? })
            })
            .collect();
        roles.into_iter().collect()
    }

    fn version(&mut self, version: &str, at: &Pointer) -> Option<Version> {
        let parsed = version.parse().ok();
        if parsed.is_none() {
            let problem = Diagnostic::new(Code::BadVersion, at, format!("`{version}` is not a version"));
            let help = "a version is three numbers with dots, such as 1.0.0 (SemVer)";
            self.sink.report(problem.help_on(version, help));
        }
        parsed
    }

    fn id<T>(&mut self, word: &str, at: &Pointer, new: impl FnOnce(&str) -> Result<T, IdError>) -> Option<T> {
        new(word)
            .map_err(|why| {
                let slug = slug_of(word).filter(|slug| slug != word && slug != OF_EVERY_OBJECT);
                let help = slug.map(|slug| format!("write `{slug}`, for example"));
                let problem = Diagnostic::new(Code::BadId, at, format!("`{word}` cannot be an id: {why}"));
                self.sink.report(problem.help_if(help));
            })
            .ok()
    }

    /// Reports every id that stands for two things of one kind, with both places.
    fn unique<'a>(&mut self, ids: impl IntoIterator<Item = (&'a str, Pointer)>, what: &str) {
        let mut first: HashMap<&str, Pointer> = HashMap::new();
        for (id, at) in ids {
            // an id that is not there yet stands for nothing
            if id.is_empty() || self.sink.is_broken(&at) {
                continue;
            }
            match first.get(id) {
                Some(earlier) => {
                    let problem =
                        Diagnostic::new(Code::DuplicateId, &at, format!("the id `{id}` stands for two {what}"));
                    self.sink.report(
                        problem.related(earlier, "it stands here first").help("give one of the two an id of its own"),
                    );
                }
                None => {
                    first.insert(id, at);
                }
            }
        }
    }

    /// A series goes on from a revision that is lower than the present one.
    fn continues(&mut self, continues: Option<i64>, revision: i64, at: &Pointer) {
        let Some(earlier) = continues.map(|earlier| self.sink.range(earlier, 1, limits::REVISION, at)) else { return };
        if earlier >= revision && !self.sink.is_broken(at) {
            let message =
                format!("the series goes on from the revision `{earlier}`, which is not lower than `{revision}`");
            let problem = Diagnostic::new(Code::BadDeclaration, at, message);
            self.sink.report(problem.help("write the revision under which the same words were asked, or leave it out"));
        }
    }

    /// A list in which something has to stand.
    fn filled(&mut self, len: usize, at: &Pointer, what: &str) {
        if len == 0 {
            let message = format!("there are no {what}, and a framework needs at least one");
            self.sink.report(Diagnostic::new(Code::EmptyList, at, message));
        }
    }
}

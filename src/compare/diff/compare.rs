//! The walk over the fields of two frameworks, side by side.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;

use super::{Change, ChangeDocument, ChangeKind, ChangeNote, Subject};
use crate::Framework;
use crate::compare::Equivalences;
use crate::compare::align::align;
use crate::compare::canonical::{key, plain};
use crate::compare::impacts::{Effect, Impact, rows};
use crate::diagnostic::Pointer;
use crate::document::{Field, Kind, Object, Tree};
use crate::framework::{Digest, Language, QuestionId, Text};

/// Where something stands in either framework.
#[derive(Clone)]
pub(super) struct Places {
    pub(super) old: Pointer,
    pub(super) new: Pointer,
}

impl Places {
    pub(super) fn key(&self, key: &str) -> Self {
        Self { old: self.old.key(key), new: self.new.key(key) }
    }

    fn index(&self, old: usize, new: usize) -> Self {
        Self { old: self.old.index(old), new: self.new.index(new) }
    }
}

/// An object that is in both frameworks.
pub(super) struct Both<'t, 'a> {
    pub(super) subject: Subject,
    pub(super) places: Places,
    pub(super) old: &'t Object<'a>,
    pub(super) new: &'t Object<'a>,
    /// The revision that its texts have: its own, or that of what it is a part of.
    pub(super) revision: Option<(i64, i64)>,
}

impl<'t, 'a> Both<'t, 'a> {
    fn of(subject: Subject, places: Places, old: &'t Object<'a>, new: &'t Object<'a>) -> Self {
        let both = Self { subject, places, old, new, revision: None };
        Self { revision: revisions(&both, "revision", "continues"), ..both }
    }

    /// An object in this one.
    fn inside<'i>(&self, subject: Subject, places: Places, old: &'i Object<'a>, new: &'i Object<'a>) -> Both<'i, 'a> {
        let inside = Both::of(subject, places, old, new);
        Both { revision: inside.revision.or(self.revision), ..inside }
    }
}

/// A question of one of the two frameworks.
struct Asked<'t, 'a> {
    subject: Subject,
    at: Pointer,
    question: &'t Tree<'a>,
}

type Questions<'t, 'a> = HashMap<&'a str, Asked<'t, 'a>>;

/// Collects the changes between two frameworks.
pub(super) struct Comparison<'t, 'a> {
    pub(super) old: &'a Framework,
    pub(super) new: &'a Framework,
    /// What questions count beside each other in either framework, once that is asked.
    pub(super) weights: OnceCell<[Vec<BTreeMap<&'a QuestionId, u64>>; 2]>,
    equivalences: &'t Equivalences,
    old_questions: &'t Questions<'t, 'a>,
    new_questions: &'t Questions<'t, 'a>,
    /// The places of the new texts by ids.
    places: OnceCell<HashMap<Pointer, String>>,
    changes: Vec<Change>,
}

/// Every change between two frameworks, each with what it says.
pub(super) fn compare<'a>(
    (old, says_old): (&'a Framework, &Object<'a>),
    (new, says_new): (&'a Framework, &Object<'a>),
    equivalences: &Equivalences,
) -> Vec<Change> {
    let (old_questions, new_questions) = (&questions(says_old), &questions(says_new));
    let mut comparison = Comparison {
        old,
        new,
        weights: OnceCell::new(),
        equivalences,
        old_questions,
        new_questions,
        changes: Vec::new(),
        places: OnceCell::new(),
    };
    let root = Places { old: Pointer::root(), new: Pointer::root() };
    comparison.object(&Both::of(Subject::Framework {}, root, says_old, says_new));
    let mut changes = comparison.changes;
    for change in &mut changes {
        change.questions = answered_on(&change.subject, old, new);
        #[cfg(feature = "page")]
        if let (Some(before), Some(after)) = (&change.before, &change.after) {
            change.words = super::words::words(before, after);
        }
    }
    changes
}

impl<'a> Comparison<'_, 'a> {
    pub(super) fn push(&mut self, change: Change) {
        self.changes.push(change);
    }

    /// The fields of what is in both, in the order of the table.
    fn object(&mut self, both: &Both<'_, 'a>) {
        for (name, effect) in rows(both.new.shape) {
            let Some(field) = both.new.shape.field(name) else { continue };
            match effect {
                Effect::Always(impact) => self.field(both, field, impact, None),
                Effect::Answered => {
                    let of_stem = || revisions(both, "stem_revision", "stem_continues");
                    let revision = if name == "stem" { of_stem() } else { both.revision };
                    let (impact, note) = self.of_wording(&both.subject, name, revision);
                    self.field(both, field, impact, note);
                }
                Effect::Revision => {
                    let continues = if name == "stem_revision" { "stem_continues" } else { "continues" };
                    let (impact, note) = match revisions(both, name, continues) {
                        Some((old, new)) if old == new => (Impact::Editorial, Some(ChangeNote::SeriesContinues)),
                        Some((old, new)) if new < old => (Impact::ScoreAffecting, Some(ChangeNote::RevisionFell)),
                        _ => (Impact::ScoreAffecting, None),
                    };
                    self.field(both, field, impact, note);
                }
                Effect::Weight => {
                    let impact = if self.same_ratio(both) { Impact::Editorial } else { Impact::ScoreAffecting };
                    self.field(both, field, impact, None);
                }
                Effect::Granted => {
                    // a district that left a question out can no longer do so, and what importance was rated is refused
                    let now = both.new.says(name) == Some(Tree::Truth(true));
                    self.field(both, field, if now { Impact::Additive } else { Impact::Breaking }, None);
                }
                Effect::AnsweredByKey => self.descriptors(both, field),
                Effect::ByKey(impact) => {
                    let told = self.told(both, Some(name), impact, None);
                    self.by_key(field, both, |_, _| told.clone());
                }
                Effect::Positions => self.positions(both, field),
                Effect::Sides => self.sides(both, name),
                Effect::Offered => self.offered(both, name),
                Effect::Elements { added, removed, moved } => self.elements(both, field, added, removed, moved),
                Effect::Parts => self.parts(both, field),
                // they are told of whatever area there is or was
                Effect::Questions => {}
                Effect::Key | Effect::Release | Effect::Provenance => {}
            }
        }
    }

    /// A field of something that is in both.
    pub(super) fn field(&mut self, both: &Both<'_, 'a>, field: &Field, impact: Impact, note: Option<ChangeNote>) {
        let told = match &both.subject {
            Subject::Rule { id } => {
                let subject = Subject::Rule { id: format!("{id}.{}", field.name) };
                Change { subject, ..self.told(both, None, impact, note) }
            }
            _ => self.told(both, Some(field.name), impact, note),
        };
        let (old, new) = (both.old.says(field.name), both.new.says(field.name));
        self.value(told, field.kind, &both.places.key(field.name), (old.as_ref(), new.as_ref()));
    }

    /// What is told of a change in something that is in both, but for where and what.
    fn told(&self, both: &Both<'_, 'a>, field: Option<&str>, impact: Impact, note: Option<ChangeNote>) -> Change {
        let change = Change::new(ChangeKind::Changed, impact, &both.subject, &both.places.new);
        Change { field: field.map(str::to_owned), note, ..change }
    }

    /// A value that is there in both, or in one of them.
    fn value(&mut self, told: Change, kind: Kind, places: &Places, (old, new): (Option<&Tree<'a>>, Option<&Tree<'a>>)) {
        if let (Some(Tree::Text(old)), Some(Tree::Text(new))) = (old, new) {
            return self.text(&Change { pointer: places.new.clone(), ..told }, places, old, new);
        }
        let said = |value: Option<&Tree<'a>>, framework: &Framework| {
            value.map(|value| plain(kind, value, framework.default_language()))
        };
        let (before, after) = (said(old, self.old), said(new, self.new));
        if before != after {
            let place = Change::there_or_not(before.is_some(), after.is_some(), told.impact, &told.subject, places);
            let Change { kind, document, pointer, .. } = place;
            self.push(Change { kind, document, pointer, before, after, ..told });
        }
    }

    /// The values of a map, each with what `told` says of its key.
    fn by_key(&mut self, field: &Field, both: &Both<'_, 'a>, told: impl Fn(&Self, &str) -> Change) {
        let Kind::Map(kind) = field.kind else { return };
        let entries = |object: &Object<'a>| match object.get(field.name) {
            Some(Tree::Map(entries)) => entries.clone(),
            _ => Vec::new(),
        };
        let (old, new) = (entries(both.old), entries(both.new));
        let get = |entries: &[(&'a str, Tree<'a>)], key: &str| {
            entries.iter().find(|(other, _)| *other == key).map(|(_, value)| value.clone())
        };
        let gone = old.iter().filter(|(key, _)| get(&new, key).is_none());
        for (key, _) in new.iter().chain(gone) {
            let (before, now) = (get(&old, key), get(&new, key));
            let places = both.places.key(field.name).key(key);
            self.value(told(self, key), *kind, &places, (before.as_ref(), now.as_ref()));
        }
    }

    /// What points look like at a question, each of them a wording.
    fn descriptors(&mut self, both: &Both<'_, 'a>, field: &Field) {
        let Subject::Question { id: question, .. } = &both.subject else { return };
        self.by_key(field, both, |comparison, point| {
            let told = comparison.told(both, None, Impact::ScoreAffecting, None);
            let Ok(id) = point.parse() else { return told };
            let subject = Subject::Descriptor { question: question.clone(), id };
            let (impact, note) = comparison.of_wording(&subject, field.name, both.revision);
            Change { subject, impact, note, ..told }
        });
    }

    /// A text, language by language, where other words in the default language are that change.
    fn text(&mut self, reworded: &Change, places: &Places, old_text: &Text, new_text: &Text) {
        let defaults = [self.old.default_language(), self.new.default_language()];
        let [old, new] = [old_text.by_language(defaults[0]), new_text.by_language(defaults[1])];
        let owned = |text: Option<&&str>| text.map(|text| (*text).to_owned());
        // where the default language changed, the same words in either default language will do
        let same =
            defaults.iter().any(|language| old.contains_key(*language) && old.get(*language) == new.get(*language));
        if !same {
            let (before, after) = (owned(old.get(defaults[0])), owned(new.get(defaults[1])));
            let stale = self.stale(&old, &new, places, reworded);
            self.push(Change { before, after, stale, ..reworded.clone() });
        }
        let others = new.keys().chain(old.keys().filter(|language| !new.contains_key(*language)));
        for language in others.filter(|language| same || !defaults.contains(language)) {
            let (before, after) = (old.get(language), new.get(language));
            if before != after {
                let places = Places {
                    old: old_text.place_of(language, &places.old),
                    new: new_text.place_of(language, &places.new),
                };
                let (there, now) = (before.is_some(), after.is_some());
                self.push(Change {
                    field: reworded.field.clone(),
                    language: Some(language.clone()),
                    before: owned(before),
                    after: owned(after),
                    ..Change::there_or_not(there, now, Impact::Translation, &reworded.subject, &places)
                });
            }
        }
    }

    /// The languages in which the text stayed as it was though its words in the default language changed.
    fn stale(
        &self,
        old: &IndexMap<Language, &str>,
        new: &IndexMap<Language, &str>,
        places: &Places,
        reworded: &Change,
    ) -> Vec<Language> {
        let default = self.new.default_language();
        if reworded.note == Some(ChangeNote::DeclaredCosmetic) || self.old.default_language() != default {
            return Vec::new();
        }
        let place = self.places.get_or_init(|| self.new.text_ids()).get(&places.new);
        let words = new.get(default).copied().unwrap_or_default();
        let is_made_from_these = |language: &Language| {
            let mut all = self.new.translations().iter();
            let translation = all.find(|translation| translation.language() == language);
            let made_from = translation.into_iter().flat_map(|translation| translation.made_from());
            let mut made_from = made_from.filter(|(at, _)| place.is_some_and(|place| place == at));
            made_from.next().is_some_and(|(_, digest)| *digest == Digest::of(words.as_bytes()))
        };
        let same = new.iter().filter(|(language, text)| *language != default && old.get(*language) == Some(text));
        same.map(|(language, _)| language).filter(|language| !is_made_from_these(language)).cloned().collect()
    }

    /// What other words do where people answer to them.
    fn of_wording(&self, subject: &Subject, field: &str, revision: Option<(i64, i64)>) -> (Impact, Option<ChangeNote>) {
        let declared = subject.wording(field).is_some_and(|wording| self.equivalences.contains(&wording));
        match revision {
            Some((old, new)) if old != new && declared => (Impact::ScoreAffecting, Some(ChangeNote::NewRevision)),
            _ if declared => (Impact::Editorial, Some(ChangeNote::DeclaredCosmetic)),
            Some((old, new)) if old == new => (Impact::ScoreAffecting, Some(ChangeNote::SameRevision)),
            _ => (Impact::ScoreAffecting, None),
        }
    }

    /// The fields of an object that means the same empty and left out.
    fn parts(&mut self, both: &Both<'_, 'a>, field: &Field) {
        let Kind::Object(shape) = field.kind else { return };
        let subject = match &both.subject {
            Subject::Framework {} => Subject::Rule { id: field.name.to_owned() },
            Subject::Rule { id } => Subject::Rule { id: format!("{id}.{}", field.name) },
            other => other.clone(),
        };
        let empty = Object::empty(shape);
        let (old, new) = (both.old.object(field.name).unwrap_or(&empty), both.new.object(field.name).unwrap_or(&empty));
        self.object(&both.inside(subject, both.places.key(field.name), old, new));
    }

    /// The elements of a list, or one that stands in a field of its own.
    fn elements(&mut self, both: &Both<'_, 'a>, field: &Field, added: Impact, removed: Impact, moved: Impact) {
        let around = both.places.key(field.name);
        let (is_list, ordered) = match field.kind {
            Kind::List(Kind::Object(shape)) => (true, shape.ordered),
            Kind::List(_) => (true, true),
            _ => (false, false),
        };
        let (old, new) = (both.old.list(field.name), both.new.list(field.name));
        let keys = |list: &[Tree<'a>], framework: &Framework| {
            list.iter().map(|element| key(element, framework.default_language())).collect::<Vec<_>>()
        };
        for found in align(&keys(old, self.old), &keys(new, self.new)) {
            let before = found.old.and_then(|index| old.get(index));
            let now = found.new.and_then(|index| new.get(index));
            let index = |index: Option<usize>| index.unwrap_or_default();
            let places = if is_list { around.index(index(found.old), index(found.new)) } else { around.clone() };
            let subject = now.or(before).and_then(|element| Subject::of(element, field.name, &both.subject));
            let Some(subject) = subject else { continue };
            match (before, now) {
                (None, Some(now)) => self.added(&subject, &places.new, now, added),
                (Some(before), None) => self.removed(&subject, &places.old, before, removed),
                _ => {}
            }
            if found.moved && ordered {
                self.push(Change::new(ChangeKind::Moved, moved, &subject, &places.new));
            }
            match (before, now) {
                (Some(Tree::Text(before)), Some(Tree::Text(now))) => {
                    self.text(
                        &Change::new(ChangeKind::Changed, Impact::Editorial, &subject, &places.new),
                        &places,
                        before,
                        now,
                    );
                }
                (Some(Tree::Object(before)), Some(Tree::Object(now))) => {
                    self.object(&both.inside(subject, places, before, now));
                }
                _ => {}
            }
            self.questions(before, now);
        }
    }

    /// The questions that stand in an area or stood in it.
    fn questions(&mut self, old: Option<&Tree<'a>>, new: Option<&Tree<'a>>) {
        let (old_questions, new_questions) = (self.old_questions, self.new_questions);
        let ids = |area: Option<&Tree<'a>>| {
            let Some(Tree::Object(area)) = area else { return Vec::new() };
            let of_questions = rows(area.shape).filter(|(_, effect)| *effect == Effect::Questions);
            of_questions.flat_map(|(field, _)| area.list(field)).filter_map(id).collect()
        };
        let (old_ids, new_ids) = (ids(old), ids(new));
        for found in align(&old_ids, &new_ids) {
            let id = found.new.and_then(|index| new_ids.get(index));
            let Some(id) = id.or_else(|| old_ids.get(found.old?)) else { continue };
            match (old_questions.get(id), new_questions.get(id)) {
                (Some(before), Some(now)) if found.new.is_some() => self.question(before, now, found.moved),
                (None, Some(asked)) => {
                    // an area that was there before has another score with it; a new area had none
                    let impact = if old.is_some() { Impact::ScoreAffecting } else { Impact::Additive };
                    self.added(&asked.subject, &asked.at, asked.question, impact);
                }
                (Some(gone), None) => self.removed(&gone.subject, &gone.at, gone.question, Impact::Breaking),
                // it moved to another area, where it is told
                _ => {}
            }
        }
    }

    fn question(&mut self, before: &Asked<'_, 'a>, now: &Asked<'_, 'a>, moved: bool) {
        let area = |asked: &Asked<'_, 'a>| match &asked.subject {
            Subject::Question { area, .. } => Some(area.to_string()),
            _ => None,
        };
        let change = Change::new(ChangeKind::Moved, Impact::Editorial, &now.subject, &now.at);
        if area(before) != area(now) {
            let (field, impact) = (Some("area".to_owned()), Impact::ScoreAffecting);
            self.push(Change { before: area(before), after: area(now), field, impact, ..change });
        } else if moved {
            self.push(change);
        }
        let (Tree::Object(old), Tree::Object(new)) = (before.question, now.question) else { return };
        let places = Places { old: before.at.clone(), new: now.at.clone() };
        self.object(&Both::of(now.subject.clone(), places, old, new));
    }

    fn added(&mut self, subject: &Subject, at: &Pointer, element: &Tree<'a>, impact: Impact) {
        let change = Change::new(ChangeKind::Added, impact, subject, at);
        self.push(Change { after: words(element, self.new), ..change });
    }

    fn removed(&mut self, subject: &Subject, at: &Pointer, element: &Tree<'a>, impact: Impact) {
        let change = Change::new(ChangeKind::Removed, impact, subject, at);
        self.push(Change { before: words(element, self.old), document: ChangeDocument::Old, ..change });
    }
}

/// The questions that are answered on the scale that something is a part of; of a scale that is gone, that were.
fn answered_on(subject: &Subject, old: &Framework, new: &Framework) -> Vec<QuestionId> {
    let (Subject::Scale { id } | Subject::Point { scale: id, .. } | Subject::NonResponse { scale: id, .. }) = subject
    else {
        return Vec::new();
    };
    let has_scale = new.scales().iter().any(|scale| scale.id() == id);
    let questions = if has_scale { new } else { old }.questions();
    questions.filter(|question| question.scale().id() == id).map(|question| question.id().clone()).collect()
}

/// The numbers that a field says before and now.
fn numbers(both: &Both<'_, '_>, field: &str) -> Option<(i64, i64)> {
    match (both.old.says(field), both.new.says(field)) {
        (Some(Tree::Number(old)), Some(Tree::Number(new))) => Some((old, new)),
        _ => None,
    }
}

/// The revisions before and now; the same number twice where the later one says that the series of the earlier one goes on.
fn revisions(both: &Both<'_, '_>, revision: &str, continues: &str) -> Option<(i64, i64)> {
    let (old, new) = numbers(both, revision)?;
    let later = if new > old { both.new } else { both.old };
    let goes_on = match later.get(continues) {
        Some(Tree::Number(from)) => old.min(new) >= *from,
        _ => false,
    };
    Some(if goes_on { (new, new) } else { (old, new) })
}

/// The words by which people know an element: its first text, or itself where it is one.
fn words(element: &Tree<'_>, framework: &Framework) -> Option<String> {
    let text = match element {
        Tree::Object(object) => {
            object.written().map(|(_, value)| value).find(|value| matches!(value, Tree::Text(_)))?
        }
        text => text,
    };
    Some(plain(Kind::Text, text, framework.default_language()))
}

/// The id of an element.
fn id<'a>(element: &Tree<'a>) -> Option<&'a str> {
    match element {
        Tree::Object(object) => object.word("id"),
        _ => None,
    }
}

/// Every question by its id.
fn questions<'t, 'a>(framework: &'t Object<'a>) -> Questions<'t, 'a> {
    let mut questions = Questions::new();
    let at = Pointer::root().key("areas");
    for (index, area) in framework.list("areas").iter().enumerate() {
        let at = at.index(index).key("questions");
        let (Some(of), Tree::Object(area)) = (Subject::of(area, "areas", &Subject::Framework {}), area) else {
            continue;
        };
        for (index, question) in area.list("questions").iter().enumerate() {
            if let (Some(id), Some(subject)) = (id(question), Subject::of(question, "questions", &of)) {
                questions.insert(id, Asked { subject, at: at.index(index), question });
            }
        }
    }
    questions
}

impl Change {
    pub(super) fn new(kind: ChangeKind, impact: Impact, subject: &Subject, at: &Pointer) -> Self {
        Self {
            kind,
            impact,
            subject: subject.clone(),
            field: None,
            language: None,
            document: ChangeDocument::New,
            pointer: at.clone(),
            place: None,
            before: None,
            after: None,
            note: None,
            words: Vec::new(),
            questions: Vec::new(),
            stale: Vec::new(),
        }
    }

    /// A change of something that may be left out.
    fn there_or_not(old: bool, new: bool, impact: Impact, subject: &Subject, places: &Places) -> Self {
        match (old, new) {
            (false, _) => Self::new(ChangeKind::Added, impact, subject, &places.new),
            (true, true) => Self::new(ChangeKind::Changed, impact, subject, &places.new),
            (true, false) => {
                let removed = Self::new(ChangeKind::Removed, impact, subject, &places.old);
                Self { document: ChangeDocument::Old, ..removed }
            }
        }
    }
}

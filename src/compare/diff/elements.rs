//! The framework's own fields, its credits, languages, roles, prompts, areas and questions.

use std::collections::{BTreeMap, HashMap};

use super::compare::{Comparison, Places, Reading};
use super::{Change, ChangeKind, Impact, Subject};
use crate::compare::Wording;
use crate::compare::align::{Fate, align};
use crate::diagnostic::Pointer;
use crate::framework::{
    Area, AreaId, Attribution, LocalizedText, NonResponse, Prompt, Question, QuestionId, Retired, Role, Translation,
};

/// Every question by its id.
type Standings<'a> = HashMap<&'a str, Standing<'a>>;

/// Where a question stands.
struct Standing<'a> {
    area: &'a AreaId,
    at: Pointer,
    question: &'a Question,
}

impl<'a> Comparison<'a> {
    pub(super) fn head(&mut self) {
        let (root, framework) = (Places::root(), Subject::Framework {});
        self.text(&framework, &root, "title", &Reading::Around);
        self.text(&framework, &root, "description", &Reading::Around);
        self.text(&framework, &root, "stem", &Reading::Answered { wording: Wording::Stem, revision: None });
        let wording = Wording::RecallPeriod;
        self.text(&framework, &root, "recall_period", &Reading::Answered { wording, revision: None });
        let languages = (self.old.framework.default_language(), self.new.framework.default_language());
        self.value(&framework, &root, "default_language", languages, Impact::Breaking);
    }

    pub(super) fn languages(&mut self) {
        let (old, new) = (self.old.framework.translations(), self.new.framework.translations());
        let subject = |translation: &Translation| Subject::Language { id: translation.language().clone() };
        let keys = |list: &'a [Translation]| list.iter().map(Translation::language).collect::<Vec<_>>();
        // what is declared of a language does not depend on the others, so their order means nothing
        for fate in align(&keys(old), &keys(new)).into_iter().map(Fate::in_place) {
            self.element("translations", (old, new), fate, subject, "", (Impact::Additive, Impact::Breaking));
            let Some((places, old, new)) = kept("translations", (old, new), fate) else { continue };
            self.value(&subject(new), &places, "status", (old.status(), new.status()), Impact::Translation);
            self.value(&subject(new), &places, "complete", (old.complete(), new.complete()), Impact::Translation);
        }
    }

    pub(super) fn credits(&mut self) {
        let (old, new) = (self.old.framework.attribution(), self.new.framework.attribution());
        let subject = |source: &Attribution| Subject::Attribution { title: source.title().to_owned() };
        let keys = |list: &'a [Attribution]| list.iter().map(|s| (s.publisher(), s.title())).collect::<Vec<_>>();
        for fate in align(&keys(old), &keys(new)) {
            self.element("attribution", (old, new), fate, subject, "rights", (Impact::Editorial, Impact::Editorial));
            let Some((places, old, new)) = kept("attribution", (old, new), fate) else { continue };
            self.value(&subject(new), &places, "relation", (old.relation(), new.relation()), Impact::Editorial);
            self.text(&subject(new), &places, "rights", &Reading::Around);
            self.optional(&subject(new), &places, "url", (old.url(), new.url()), Impact::Editorial);
            let retrieved = (old.retrieved(), new.retrieved());
            self.optional(&subject(new), &places, "retrieved", retrieved, Impact::Editorial);
        }
        let (old, new) = (self.old.framework.additions(), self.new.framework.additions());
        let keys = |list: &'a [_]| list.iter().map(LocalizedText::in_default_language).collect::<Vec<_>>();
        for fate in align(&keys(old), &keys(new)) {
            let subject = |_: &_| Subject::Addition {};
            self.element("additions", (old, new), fate, subject, "", (Impact::Editorial, Impact::Editorial));
            let Some((places, ..)) = kept("additions", (old, new), fate) else { continue };
            self.text(&Subject::Addition {}, &places, "", &Reading::Around);
        }
    }

    pub(super) fn roles(&mut self) {
        let (old, new) = (self.old.framework.roles(), self.new.framework.roles());
        let subject = |role: &Role| Subject::Role { id: role.id().clone() };
        let keys = |list: &'a [Role]| list.iter().map(|role| role.id()).collect::<Vec<_>>();
        for fate in align(&keys(old), &keys(new)) {
            self.element("roles", (old, new), fate, subject, "label", (Impact::Additive, Impact::Breaking));
            let Some((places, _, new)) = kept("roles", (old, new), fate) else { continue };
            let wording = Wording::Role(new.id().clone());
            self.text(&subject(new), &places, "label", &Reading::Answered { wording, revision: None });
        }
    }

    pub(super) fn prompts(&mut self) {
        let (old, new) = (self.old.framework.prompts(), self.new.framework.prompts());
        let subject = |prompt: &Prompt| Subject::Prompt { id: prompt.id().clone() };
        let keys = |list: &'a [Prompt]| list.iter().map(|prompt| prompt.id()).collect::<Vec<_>>();
        for fate in align(&keys(old), &keys(new)) {
            self.element("prompts", (old, new), fate, subject, "text", (Impact::Additive, Impact::Editorial));
            let Some((places, old, new)) = kept("prompts", (old, new), fate) else { continue };
            let subject = subject(new);
            self.text(&subject, &places, "text", &Reading::Around);
            self.value(&subject, &places, "phase", (old.phase(), new.phase()), Impact::Editorial);
            self.value(&subject, &places, "trigger", (old.trigger(), new.trigger()), Impact::Editorial);
            self.value(&subject, &places, "scope", (old.scope(), new.scope()), Impact::Editorial);
        }
    }

    pub(super) fn retired(&mut self) {
        let (old, new) = (self.old.framework.retired(), self.new.framework.retired());
        let subject = |of: &Retired| Subject::RetiredId { kind: of.what(), id: of.id().clone() };
        let keys = |list: &'a [Retired]| list.iter().map(|of| (of.what(), of.id())).collect::<Vec<_>>();
        for fate in align(&keys(old), &keys(new)).into_iter().map(Fate::in_place) {
            self.element("retired", (old, new), fate, subject, "reason", (Impact::Editorial, Impact::Editorial));
            let Some((places, old, new)) = kept("retired", (old, new), fate) else { continue };
            let subject = subject(new);
            self.value(&subject, &places, "version", (old.version(), new.version()), Impact::Editorial);
            self.value(&subject, &places, "reason", (old.reason(), new.reason()), Impact::Editorial);
            let replacement = (old.replacement(), new.replacement());
            self.optional(&subject, &places, "replacement", replacement, Impact::Editorial);
        }
    }

    pub(super) fn areas(&mut self) {
        let (old, new) = (self.old.framework.areas(), self.new.framework.areas());
        let subject = |area: &Area| Subject::Area { id: area.id().clone() };
        let keys = |list: &'a [Area]| list.iter().map(|area| area.id()).collect::<Vec<_>>();
        let before = standings(old);
        let now = standings(new);
        for fate in align(&keys(old), &keys(new)) {
            self.element("areas", (old, new), fate, subject, "title", (Impact::Additive, Impact::Breaking));
            if let Some((places, _, new)) = kept("areas", (old, new), fate) {
                self.text(&subject(new), &places, "title", &Reading::Around);
                self.text(&subject(new), &places, "description", &Reading::Around);
            }
            let (old_area, new_area) = match fate {
                Fate::Removed { old: index } => (old.get(index), None),
                Fate::Added { new: index } => (None, new.get(index)),
                Fate::Kept { old: before, new: now, .. } => (old.get(before), new.get(now)),
            };
            self.questions(old_area, new_area, &before, &now);
        }
    }

    /// The questions that stand in an area or stood in it.
    fn questions(&mut self, old: Option<&'a Area>, new: Option<&'a Area>, before: &Standings<'_>, now: &Standings<'_>) {
        let ids =
            |area: Option<&'a Area>| area.map_or(&[][..], Area::questions).iter().map(Question::id).collect::<Vec<_>>();
        let (old_ids, new_ids) = (ids(old), ids(new));
        let same_ratio = old.map(ratio) == new.map(ratio);
        for fate in align(&old_ids, &new_ids) {
            let id = match fate {
                Fate::Removed { old } => old_ids.get(old),
                Fate::Added { new } | Fate::Kept { new, .. } => new_ids.get(new),
            };
            let Some(id) = id else { continue };
            match (fate, before.get(id.as_str()), now.get(id.as_str())) {
                (Fate::Kept { moved, .. }, Some(old), Some(new)) => self.question(old, new, moved, same_ratio),
                (Fate::Added { .. }, Some(old), Some(new)) => self.question(old, new, false, false),
                (Fate::Added { .. }, None, Some(added)) => {
                    // an area that was there before has another score with it; a new area had none
                    let impact = if old.is_some() { Impact::ScoreAffecting } else { Impact::Additive };
                    self.added(added.subject(), &added.at, "text", impact);
                }
                (Fate::Removed { .. }, Some(gone), None) => {
                    self.removed(gone.subject(), &gone.at, "text", Impact::Breaking);
                }
                // it moved to another area, where it is told
                _ => {}
            }
        }
    }

    fn question(&mut self, before: &Standing<'_>, now: &Standing<'_>, reordered: bool, same_ratio: bool) {
        let subject = now.subject();
        let places = Places { old: before.at.clone(), new: now.at.clone() };
        if before.area != now.area {
            let change = Change::new(ChangeKind::Moved, Impact::ScoreAffecting, subject.clone(), &now.at);
            let (before, after) = (Some(before.area.to_string()), Some(now.area.to_string()));
            self.push(Change { before, after, field: Some("area".to_owned()), ..change });
        } else if reordered {
            self.moved(&subject, &places, Impact::Editorial);
        }
        let (old, new) = (before.question, now.question);
        let revision = (old.revision(), new.revision());
        let wording = Wording::Question(new.id().clone());
        self.text(&subject, &places, "text", &Reading::Answered { wording, revision: Some(revision) });
        self.revision(&subject, &places, revision);
        self.value(&subject, &places, "scale", (old.scale().id(), new.scale().id()), Impact::Breaking);
        self.value(&subject, &places, "keying", (old.keying(), new.keying()), Impact::ScoreAffecting);
        // two and two count as one and one
        let impact = if same_ratio { Impact::Editorial } else { Impact::ScoreAffecting };
        self.value(&subject, &places, "weight", (old.weight(), new.weight()), impact);
        self.value(&subject, &places, "referent", (old.referent(), new.referent()), Impact::Editorial);
        self.value(&subject, &places, "may_not_arise", (old.may_not_arise(), new.may_not_arise()), Impact::Editorial);
        // a district that left the question out can no longer do so
        let impact = if new.removable() { Impact::Additive } else { Impact::Breaking };
        self.value(&subject, &places, "removable", (old.removable(), new.removable()), impact);
        // what the scale no longer offers, or offers now, is told of the scale
        let scales_own = |kind: &NonResponse| {
            old.scale().id() == new.scale().id()
                && old.scale().non_response_label(*kind).is_some() != new.scale().non_response_label(*kind).is_some()
        };
        let offered = |question: &Question| {
            let kinds = question.non_responses().iter().filter(|kind| !scales_own(kind));
            kinds.map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
        };
        self.value(&subject, &places, "non_responses", (offered(old), offered(new)), Impact::ScoreAffecting);
    }

    /// What became of a list's element as a whole.
    pub(super) fn element<T>(
        &mut self,
        list: &str,
        (old, new): (&[T], &[T]),
        fate: Fate,
        subject: impl Fn(&T) -> Subject,
        label: &str,
        (added, removed): (Impact, Impact),
    ) {
        let at = Pointer::root().key(list);
        match fate {
            Fate::Added { new: index } => {
                let Some(element) = new.get(index) else { return };
                self.added(subject(element), &at.index(index), label, added);
            }
            Fate::Removed { old: index } => {
                let Some(element) = old.get(index) else { return };
                self.removed(subject(element), &at.index(index), label, removed);
            }
            Fate::Kept { old, new: index, moved: true } => {
                let Some(element) = new.get(index) else { return };
                let places = Places { old: at.index(old), new: at.index(index) };
                self.moved(&subject(element), &places, Impact::Editorial);
            }
            Fate::Kept { .. } => {}
        }
    }
}

/// An element that is in both lists, with its places.
pub(super) fn kept<'t, T>(list: &str, (old, new): (&'t [T], &'t [T]), fate: Fate) -> Option<(Places, &'t T, &'t T)> {
    let Fate::Kept { old: before, new: now, .. } = fate else { return None };
    Some((Places::root().key(list).index(before, now), old.get(before)?, new.get(now)?))
}

impl Standing<'_> {
    fn subject(&self) -> Subject {
        Subject::Question { area: self.area.clone(), id: self.question.id().clone() }
    }
}

/// What each question of an area counts beside the others, in lowest terms.
pub(in crate::compare) fn ratio(area: &Area) -> BTreeMap<&QuestionId, u64> {
    let common = area.questions().iter().map(Question::weight).fold(0, greatest_common_divisor).max(1);
    area.questions().iter().map(|question| (question.id(), question.weight() / common)).collect()
}

fn standings(areas: &[Area]) -> Standings<'_> {
    let root = Pointer::root().key("areas");
    let of_areas = areas.iter().enumerate().flat_map(|(index, area)| {
        let at = root.index(index).key("questions");
        area.questions().iter().enumerate().map(move |(index, question)| Standing {
            area: area.id(),
            at: at.index(index),
            question,
        })
    });
    of_areas.map(|standing| (standing.question.id().as_str(), standing)).collect()
}

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

//! What became of a framework's texts on the way from a framework that it came from.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{Wording, digest};
use crate::Framework;
use crate::framework::document::OriginDocument;
use crate::framework::{CosmeticChange, CosmeticKind, Digest, FrameworkId, NonResponse, Release};

/// How a text was reworded from a framework to one that came from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rewording {
    /// Its words are those that it had.
    None,
    /// Its words are others, and every change was declared cosmetic.
    Cosmetic,
    /// Its words are others, or it was not there.
    Substantial,
}

/// The lineage from a framework down to one that came from it.
struct Descent<'a> {
    framework: &'a Framework,
    /// The ids of the frameworks up to the one it starts at.
    before: HashSet<String>,
    /// Whether it starts at the framework itself.
    is_itself: bool,
}

/// A way from one framework to another, over a framework that both came from, or that they are versions of.
pub(super) struct Way<'a> {
    old: Descent<'a>,
    new: Descent<'a>,
    /// Which changes of that framework itself were cosmetic, where the two came from different versions of it.
    across: Option<HashSet<Wording>>,
}

impl<'a> Way<'a> {
    /// Every way between two frameworks.
    pub(super) fn all(old: &'a Framework, new: &'a Framework) -> impl Iterator<Item = Self> {
        let (olds, news) = (family(old), family(new));
        let ids: BTreeSet<&FrameworkId> = olds.iter().map(|(release, _)| release.id()).collect();
        ids.into_iter().filter_map(move |id| {
            // of a framework that one was rebased onto, the version that it stands on now
            let last = |family: &[Pinned<'_>]| family.iter().rposition(|(release, _)| release.id() == id);
            let (at_old, at_new) = (last(&olds)?, last(&news)?);
            let (there, here) = (olds.get(at_old)?, news.get(at_new)?);
            let across = (there != here).then(|| declared(old, new, there.0, here.0));
            Some(Self { old: Descent::from(old, &olds, at_old), new: Descent::from(new, &news, at_new), across })
        })
    }

    /// The texts whose every change on this way was declared cosmetic.
    pub(super) fn cosmetic(&self) -> impl Iterator<Item = Wording> {
        let (old, mut new) = (self.old.wordings(), self.new.wordings());
        old.into_iter().filter_map(move |(wording, before)| {
            let across = match &self.across {
                None => Rewording::None,
                Some(declared) if declared.contains(&wording) => Rewording::Cosmetic,
                // whether the words changed from one version to the other cannot be seen here
                Some(_) => Rewording::Substantial,
            };
            let changes = [before, across, new.remove(&wording)?];
            let is_cosmetic = changes.contains(&Rewording::Cosmetic) && !changes.contains(&Rewording::Substantial);
            is_cosmetic.then_some(wording)
        })
    }
}

/// What a framework declares cosmetic of its own between two of its versions, by the later one of those that came from it.
fn declared(old: &Framework, new: &Framework, there: &Release, here: &Release) -> HashSet<Wording> {
    let (later, since) = if here.version().cmp_precedence(there.version()).is_ge() {
        (new, there.version())
    } else {
        (old, here.version())
    };
    let by = |change: &CosmeticChange| change.framework().unwrap_or(later.id()) == there.id();
    let changes = later.cosmetic_changes().iter().filter(|change| by(change));
    let changes = changes.filter(|change| change.version().cmp_precedence(since).is_ge());
    changes.flat_map(|change| wordings(later, change)).collect()
}

/// The texts that a declaration is about.
fn wordings(framework: &Framework, change: &CosmeticChange) -> Vec<Wording> {
    let is = |id: &str| change.id().is_some_and(|of| *of == *id);
    match change.what() {
        CosmeticKind::Stem => vec![Wording::Stem],
        CosmeticKind::RecallPeriod => vec![Wording::RecallPeriod],
        CosmeticKind::Question => {
            let questions = framework.questions().filter(|question| is(question.id().as_str()));
            let of_question = questions.flat_map(|question| {
                let points = question.scale().points().iter().map(|point| {
                    let (question, point) = (question.id().clone(), point.id().clone());
                    Wording::Descriptor { question, point }
                });
                points.chain([Wording::Question(question.id().clone())])
            });
            of_question.collect()
        }
        CosmeticKind::Scale => {
            let scales = framework.scales().iter().filter(|scale| is(scale.id().as_str()));
            let of_scale = scales.flat_map(|scale| {
                let kinds = NonResponse::ALL.iter();
                let kinds = kinds.map(|kind| Wording::NonResponse { scale: scale.id().clone(), kind: *kind });
                let points = scale.points().iter();
                points.map(|point| Wording::Point { scale: scale.id().clone(), point: point.id().clone() }).chain(kinds)
            });
            of_scale.collect()
        }
        CosmeticKind::Role => {
            let roles = framework.roles().iter().filter(|role| is(role.id().as_str()));
            roles.map(|role| Wording::Role(role.id().clone())).collect()
        }
    }
}

impl<'a> Descent<'a> {
    fn from(framework: &'a Framework, family: &[Pinned<'_>], start: usize) -> Self {
        let before = family.iter().take(start + 1).map(|(release, _)| release.id().to_string()).collect();
        Self { framework, before, is_itself: start + 1 == family.len() }
    }

    fn rewording(&self, origin: Option<&OriginDocument>) -> Rewording {
        let Some(origin) = origin else { return if self.is_itself { Rewording::None } else { Rewording::Substantial } };
        if !self.before.contains(&origin.from) {
            return Rewording::Substantial;
        }
        let since = origin.adapted_by.iter().flatten().filter(|by| !self.before.contains(&by.framework));
        let changes: Vec<bool> = since.map(|by| by.cosmetic == Some(true)).collect();
        match changes.as_slice() {
            [] => Rewording::None,
            changes if changes.iter().all(|cosmetic| *cosmetic) => Rewording::Cosmetic,
            _ => Rewording::Substantial,
        }
    }

    /// Every text that people read when they answer.
    fn wordings(&self) -> BTreeMap<Wording, Rewording> {
        let document = self.framework.document();
        let head = document.origins.clone().unwrap_or_default();
        let mut rewordings = BTreeMap::from([
            (Wording::Stem, self.rewording(head.stem.as_ref())),
            (Wording::RecallPeriod, self.rewording(head.recall_period.as_ref())),
        ]);
        let questions = document.areas.iter().flat_map(|area| &area.questions).zip(self.framework.questions());
        for (document, question) in questions {
            let rewording = self.rewording(document.origin.as_ref());
            // also one that was not described at first
            rewordings.extend(question.scale().points().iter().map(|point| {
                let (question, point) = (question.id().clone(), point.id().clone());
                (Wording::Descriptor { question, point }, rewording)
            }));
            rewordings.insert(Wording::Question(question.id().clone()), rewording);
        }
        for role in document.roles.iter().flatten() {
            if let Ok(id) = role.id.parse() {
                rewordings.insert(Wording::Role(id), self.rewording(role.origin.as_ref()));
            }
        }
        for (scale, document) in self.framework.scales().iter().zip(&document.scales) {
            let points = scale.points().iter().zip(&document.points);
            rewordings.extend(points.map(|(point, document)| {
                let wording = Wording::Point { scale: scale.id().clone(), point: point.id().clone() };
                (wording, self.rewording(document.origin.as_ref()))
            }));
            let offered = document.non_responses.clone().unwrap_or_default();
            for (kind, offered) in
                [(NonResponse::NotApplicable, offered.not_applicable), (NonResponse::DontKnow, offered.dont_know)]
            {
                if let Some(offered) = offered {
                    let wording = Wording::NonResponse { scale: scale.id().clone(), kind };
                    rewordings.insert(wording, self.rewording(offered.origin.as_ref()));
                }
            }
        }
        rewordings
    }
}

/// A release with its content.
type Pinned<'a> = (&'a Release, Digest);

/// The frameworks that one came from, and itself at the end.
fn family(framework: &Framework) -> Vec<Pinned<'_>> {
    let pins = framework.lineage().iter().map(|pin| (pin.release(), pin.digest().clone()));
    pins.chain([(framework.release(), digest(framework))]).collect()
}

//! What became of a framework's texts on the way from a framework that it came from.

use std::collections::{BTreeMap, HashSet};

use super::{Wording, digest};
use crate::Framework;
use crate::framework::document::OriginDocument;
use crate::framework::{Digest, NonResponse, Release};

/// How a text was reworded from a framework to one that came from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rewording {
    /// Its words are those that it had.
    None,
    /// Its words are others, and every change was declared cosmetic.
    Cosmetic,
    /// Its words are others, or it was not there.
    Substantial,
}

/// The lineage from a framework down to one that came from it.
pub(super) struct Descent<'a> {
    framework: &'a Framework,
    /// The ids of the frameworks up to the one it starts at.
    before: HashSet<String>,
    /// Whether it starts at the framework itself.
    is_itself: bool,
}

impl<'a> Descent<'a> {
    /// The lines of descent from the last framework that both came from, which may be one of the two.
    pub(super) fn of_both(old: &'a Framework, new: &'a Framework) -> Option<(Self, Self)> {
        let (olds, news) = (family(old), family(new));
        let last = olds.iter().rposition(|pin| news.contains(pin))?;
        let pin = olds.get(last)?;
        let here = news.iter().position(|other| other == pin)?;
        Some((Self::from(old, &olds, last), Self::from(new, &news, here)))
    }

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
    pub(super) fn wordings(&self) -> BTreeMap<Wording, Rewording> {
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

use std::collections::BTreeSet;

use super::Wording;
use super::descent::Way;
use crate::Framework;

/// The texts whose change somebody who knows the framework declared cosmetic: other words, the same answers.
///
/// A text is judged by its words and its revision. Nobody can see from two texts whether a teacher would answer them
/// alike, so every change of words ends a series unless it is listed here. A raised revision says the opposite, and it
/// is believed: no declaration makes a question equivalent whose revision, or whose scale's revision, changed.
///
/// ```
/// use ilt::Framework;
/// use ilt::compare::{Equivalences, Impact, Wording, diff, diff_with};
///
/// let old = Framework::new_leaders();
/// let mut document = old.document().clone();
/// document.areas[2].questions[0].text = "Delegate responsibilities to different team members?".into();
/// let new = Framework::try_from(document)?;
/// assert_eq!(diff(&old, &new).impact, Some(Impact::ScoreAffecting));
///
/// let cosmetic = Equivalences::from_iter([Wording::Question("delegation".parse()?)]);
/// assert!(diff_with(&old, &new, &cosmetic).impact < Some(Impact::ScoreAffecting));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Equivalences(BTreeSet<Wording>);

impl Equivalences {
    /// Nothing is declared cosmetic.
    pub fn none() -> Self {
        Self::default()
    }

    /// What two frameworks declare cosmetic about each other: every text that was changed cosmetically alone on a way from
    /// the one to the other, or from a framework that both came from. Versions of one framework count as well, by what it
    /// declares under `cosmetic` itself.
    ///
    /// ```
    /// # #[cfg(feature = "overlay")] {
    /// use ilt::Framework;
    /// use ilt::compare::{Equivalences, Wording};
    /// use ilt::overlay::Overlay;
    /// use ilt::overlay::document::{OverlayAreaDocument, OverlayDocument, OverlayQuestionDocument};
    ///
    /// let base = Framework::new_leaders();
    /// let question = OverlayQuestionDocument {
    ///     text: Some("Delegate responsibilities to different team members?".into()),
    ///     cosmetic: Some(true),
    ///     ..OverlayQuestionDocument::of("delegation")
    /// };
    /// let mut document = OverlayDocument::on(&base, "two_rivers_ilt", "1.0.0");
    /// document.areas = Some(vec![OverlayAreaDocument {
    ///     questions: Some(vec![question]),
    ///     ..OverlayAreaDocument::of("talent_management")
    /// }]);
    /// let district = Overlay::check(&base, document)?.into_framework();
    /// let cosmetic = Equivalences::declared(&base, &district);
    /// assert!(cosmetic.contains(&Wording::Question("delegation".parse()?)));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn declared(old: &Framework, new: &Framework) -> Self {
        Way::all(old, new).flat_map(|way| way.cosmetic().collect::<Vec<_>>()).collect()
    }

    /// Whether a text's change was declared cosmetic.
    pub fn contains(&self, wording: &Wording) -> bool {
        self.0.contains(wording)
    }
}

impl FromIterator<Wording> for Equivalences {
    fn from_iter<I: IntoIterator<Item = Wording>>(cosmetic: I) -> Self {
        Self(cosmetic.into_iter().collect())
    }
}

impl<'a> Extend<&'a Equivalences> for Equivalences {
    fn extend<I: IntoIterator<Item = &'a Self>>(&mut self, others: I) {
        others.into_iter().for_each(|other| self.0.extend(other.0.iter().cloned()));
    }
}

impl Extend<Wording> for Equivalences {
    fn extend<I: IntoIterator<Item = Wording>>(&mut self, cosmetic: I) {
        self.0.extend(cosmetic);
    }
}

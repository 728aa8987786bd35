//! A rebase as a page.

use indexmap::IndexMap;
use serde::Deserialize;

use super::block::*;
use super::said::*;
use crate::framework::document::{PinDocument, ReleaseDocument};
use crate::framework::{Language, PlainText};
use crate::overlay::rebase::{ConflictDocument, RebaseDocument};
use crate::words::Phrases;

impl RebaseDocument {
    /// The conflicts as a page, each with its three texts, what may be chosen and what was.
    ///
    /// ```
    /// # use ilt::{Framework, overlay::{Overlay, document::OverlayDocument}};
    /// let base = Framework::new_leaders();
    /// let overlay = Overlay::check(&base, OverlayDocument::on(&base, "two_rivers_ilt", "1.0.0"))?;
    /// let rebased = overlay.rebase(&base, &base)?;
    /// let text = rebased.record().to_text(&"en".parse().unwrap());
    /// assert!(text.contains("Nothing stands against each other."));
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn page(&self, language: &Language) -> Page<'_> {
        let phrases = phrases_in(language);
        let labels: Labels = phrases.labels("rebase", &[]);
        let pin = |pin: &PinDocument| format!("{} {}", pin.id, pin.version);
        let ReleaseDocument { id, version } = &self.overlay;
        let title = phrases.rebase_of(format!("{id} {version}"), pin(&self.from), pin(&self.onto));
        let mut page = Page::compact(&phrases, words(title));
        if self.conflicts.is_empty() {
            page.push(Block::line(words(phrases.no_conflicts())));
            return page;
        }
        let open = self.conflicts.iter().filter(|conflict| conflict.choice.is_none()).count();
        page.push(Block::line(words(phrases.conflicts(number(self.conflicts.len()), number(open)))));
        page.push(Block::list(self.conflicts.iter().map(|conflict| labels.conflict(conflict, &phrases))));
        page
    }

    /// The conflicts as plain text of at most 80 columns: [`Page::to_text`].
    pub fn to_text(&self, language: &Language) -> String {
        self.page(language).to_text()
    }

    /// The conflicts as an HTML document of its own: [`Page::to_html`].
    pub fn to_html(&self, language: &Language) -> String {
        self.page(language).to_html()
    }
}

/// The fixed words around conflicts.
#[derive(Default, Deserialize)]
struct Labels {
    kinds: IndexMap<&'static str, &'static str>,
    choices: IndexMap<&'static str, &'static str>,
    base_then: &'static str,
    base_now: &'static str,
    ours: &'static str,
    may_choose: &'static str,
    chosen: &'static str,
    nothing: &'static str,
}

impl Labels {
    fn conflict<'a>(&self, conflict: &'a ConflictDocument, phrases: &Phrases<'_>) -> Item<'a> {
        let language = conflict.language.as_ref().map(|language| format!(" ({language})")).unwrap_or_default();
        let kind = word(&self.kinds, conflict.kind.as_str());
        let says =
            [(self.base_then, &conflict.base_then), (self.base_now, &conflict.base_now), (self.ours, &conflict.ours)];
        let says = says.into_iter().map(|(label, text): (_, &Option<PlainText>)| {
            let text = text.as_ref().map_or_else(|| words(self.nothing), |text| given(text.as_str()));
            Block::line([words(format!("{label}: ")), text])
        });
        let chosen = match conflict.choice {
            Some(choice) => {
                let said = phrases.choice_offered(choice, word(&self.choices, choice.as_str()));
                let new_id = conflict.new_id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
                Block::line(words(format!("{}: {said}{new_id}", self.chosen)))
            }
            None => {
                let offered = conflict.choices.iter().map(|choice| {
                    let said = phrases.choice_offered(choice, word(&self.choices, choice.as_str()));
                    Item::plain(words(said))
                });
                Block::list([Item::plain(words(format!("{}:", self.may_choose))).with([Block::list(offered)])])
            }
        };
        Item::plain([id(conflict.at.as_str()), words(format!("{language}: {kind}"))]).with(says.chain([chosen]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlay::rebase::{Choice, ConflictKind};
    use crate::words::Words;

    #[test]
    fn every_language_has_every_word() {
        for words in Words::built_in() {
            let labels: Labels = phrases_in(&words.language().parse().unwrap()).labels("rebase", &[]);
            assert_words::<ConflictKind>(&labels.kinds);
            assert_words::<Choice>(&labels.choices);
        }
    }
}

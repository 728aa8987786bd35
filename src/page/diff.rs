//! A diff as a page.

use super::block::*;
use crate::compare::{Change, ChangeDocument, ChangeKind, ChangeNote, Diff, Impact, Step, VersionVerdict};
use crate::diagnostic::character::told_apart;

impl Diff {
    /// The diff as a page, the gravest changes first.
    ///
    /// ```
    /// # use ilt::{Framework, compare::diff};
    /// let framework = Framework::new_leaders();
    /// let diff = diff(&framework, &framework);
    /// assert_eq!(diff.page().to_text(), diff.to_text());
    /// ```
    pub fn page(&self) -> Page {
        let title = if self.is_empty() {
            format!("{}: nothing changed.", self.new)
        } else {
            format!("From {} to {}", self.old, self.new)
        };
        let mut page = Page::compact(words(title));
        if self.is_empty() {
            return page;
        }
        page.push(Block::paragraph(words(self.summary())));
        page.push(Block::line(words(self.version_sentence())));
        for impact in Impact::ALL.iter().rev() {
            let changes: Vec<Item> =
                self.changes.iter().filter(|change| change.impact == *impact).map(Change::item).collect();
            if !changes.is_empty() {
                let heading = format!("{} ({}): {}", name(*impact), changes.len(), meaning(*impact));
                page.push(Block::heading(Level::Section, words(heading)));
                page.push(Block::list(changes));
            }
        }
        page
    }

    /// The diff as plain text of at most 80 columns, the gravest changes first: [`Page::to_text`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::diff};
    /// let framework = Framework::new_leaders();
    /// assert_eq!(diff(&framework, &framework).to_text(), "new_leaders_ilt 1.0.0: nothing changed.\n");
    /// ```
    pub fn to_text(&self) -> String {
        self.page().to_text()
    }

    /// The diff as an HTML document of its own: [`Page::to_html`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::diff};
    /// let framework = Framework::new_leaders();
    /// assert!(diff(&framework, &framework).to_html().contains("<h1>new_leaders_ilt 1.0.0: nothing changed.</h1>"));
    /// ```
    pub fn to_html(&self) -> String {
        self.page().to_html()
    }

    fn summary(&self) -> String {
        match self.impact {
            None => "Nothing changed but the version.".to_owned(),
            Some(_) if self.old.id() != self.new.id() && self.changes.is_empty() => {
                "Nothing changed but the framework's name.".to_owned()
            }
            Some(impact) => {
                let changes = count(self.changes.len(), "change");
                format!("{changes}; the gravest: {}.", name(impact).to_lowercase())
            }
        }
    }

    fn version_sentence(&self) -> String {
        let required = self.version.required.map_or("no", step);
        let least = self.version.least.as_deref().unwrap_or_default();
        let new = self.new.version();
        match self.version.verdict {
            VersionVerdict::Satisfied => format!("This requires {required} step of the version, and {new} is enough."),
            VersionVerdict::TooSmall => {
                format!("This requires {required} step of the version: {new} is too low, {least} would do.")
            }
            VersionVerdict::SameVersion => {
                format!("This requires {required} step of the version, which is {new} as before: {least} would do.")
            }
            VersionVerdict::WentDown => {
                format!("The version went down, which no version may do: {least} would do.")
            }
            VersionVerdict::OtherFramework => {
                "These are two frameworks: the version of one says nothing about that of the other.".to_owned()
            }
        }
    }
}

impl Change {
    fn item(&self) -> Item {
        let what = match (&self.field, &self.language) {
            (Some(field), Some(language)) if !field.is_empty() => format!("{field} in {language} "),
            (_, Some(language)) => format!("in {language} "),
            (Some(field), None) if !field.is_empty() && self.kind != ChangeKind::Moved => format!("{field} "),
            _ => String::new(),
        };
        let texts = match (self.before.clone(), self.after.clone()) {
            (Some(before), Some(after)) => {
                let (before, after) = told_apart(&before, &after);
                [Some(before), Some(after)]
            }
            (before, after) => [before, after],
        };
        let texts = ["before", "now"].into_iter().zip(texts).filter_map(|(word, text)| {
            let text = match text?.as_str() {
                "" => words("none"),
                text => given_in(self.language.as_ref(), text),
            };
            Some(Block::line([words(format!("{word}: ")), text]))
        });
        let note = self.note.map(|note| Block::line(words(sentence(note))));
        let document = if self.document == ChangeDocument::Old { " in the old document" } else { "" };
        let place = Block::line([words("at "), id(self.pointer.as_str()), words(document)]);
        Item::plain(words(format!("{}: {what}{}", self.subject, self.kind))).with(texts.chain(note).chain([place]))
    }
}

fn name(impact: Impact) -> &'static str {
    match impact {
        Impact::Editorial => "Editorial",
        Impact::Translation => "Translation",
        Impact::Additive => "Additive",
        Impact::ScoreAffecting => "Score-affecting",
        Impact::Breaking => "Breaking",
    }
}

fn meaning(impact: Impact) -> &'static str {
    match impact {
        Impact::Editorial => "nobody answers other than before",
        Impact::Translation => "another language alone",
        Impact::Additive => "new beside what was there",
        Impact::ScoreAffecting => "the same answers do not mean, or count, the same",
        Impact::Breaking => "what others refer to is gone or replaced",
    }
}

fn step(step: Step) -> &'static str {
    match step {
        Step::Patch => "a patch",
        Step::Minor => "a minor",
        Step::Major => "a major",
    }
}

fn sentence(note: ChangeNote) -> &'static str {
    match note {
        ChangeNote::SameRevision => "The revision is the same: raise it, or declare the change cosmetic.",
        ChangeNote::DeclaredCosmetic => "Declared cosmetic: other words, the same answers.",
        ChangeNote::NewRevision => "Declared cosmetic, but the revision changed too, which says the opposite.",
        ChangeNote::RevisionFell => "A revision can only rise.",
    }
}

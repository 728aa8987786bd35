//! The diff as plain text.

use super::{Change, ChangeDocument, ChangeKind, ChangeNote, Diff, Impact, Step, VersionVerdict};
use crate::compare::page::{Page, count};

impl Diff {
    /// The diff as plain text of at most 80 columns, the gravest changes first.
    ///
    /// ```
    /// # use ilt::{Framework, compare::diff};
    /// let framework = Framework::new_leaders();
    /// assert_eq!(diff(&framework, &framework).to_text(), "new_leaders_ilt 1.0.0: nothing changed.\n");
    /// ```
    pub fn to_text(&self) -> String {
        let mut page = Page::default();
        if self.is_empty() {
            page.line(0, &format!("{}: nothing changed.", self.new));
            return page.into_text();
        }
        page.line(0, &format!("From {} to {}", self.old, self.new));
        page.line(0, "");
        page.line(0, &self.summary());
        page.line(0, &self.version_sentence());
        for impact in Impact::ALL.iter().rev() {
            let changes: Vec<&Change> = self.changes.iter().filter(|change| change.impact == *impact).collect();
            if !changes.is_empty() {
                page.heading(&format!("{} ({}): {}", name(*impact), changes.len(), meaning(*impact)));
            }
            for change in changes {
                change.print(&mut page);
            }
        }
        page.into_text()
    }

    fn summary(&self) -> String {
        match self.impact {
            None => "Nothing changed but the version.".to_owned(),
            Some(_) if self.old.id != self.new.id && self.changes.is_empty() => {
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
        let new = &self.new.version;
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
    fn print(&self, page: &mut Page) {
        let what = match (&self.field, &self.language) {
            (Some(field), Some(language)) if !field.is_empty() => format!("{field} in {language} "),
            (_, Some(language)) => format!("in {language} "),
            (Some(field), None) if !field.is_empty() && self.kind != ChangeKind::Moved => format!("{field} "),
            _ => String::new(),
        };
        page.line(2, &format!("{}: {what}{}", self.subject, self.kind));
        for (word, text) in [("before", &self.before), ("now", &self.after)] {
            if let Some(text) = text {
                page.line(4, &format!("{word}: {}", if text.is_empty() { "none" } else { text }));
            }
        }
        if let Some(note) = self.note {
            page.line(4, sentence(note));
        }
        let document = if self.document == ChangeDocument::Old { " in the old document" } else { "" };
        page.line(4, &format!("at {}{document}", self.pointer));
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

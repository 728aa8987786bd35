//! A diff as a page.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde::Deserialize;

use super::block::*;
use super::said::*;
use crate::compare::{
    Change, ChangeDocument, ChangeKind, ChangeNote, Diff, Impact, Step, Subject, VersionVerdict, WordsKind,
    between_words,
};
use crate::diagnostic::character::{told_apart, unseen_word};
use crate::framework::{Language, ScaleId};
use crate::report::{Term, Terms};
use crate::words::Phrases;

impl Diff {
    /// The diff as a page, the gravest changes first.
    ///
    /// ```
    /// # use ilt::{Framework, compare::diff};
    /// let framework = Framework::new_leaders();
    /// let diff = diff(&framework, &framework);
    /// let spanish = "es".parse()?;
    /// assert_eq!(diff.page(&spanish).to_text(), diff.to_text(&spanish));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn page(&self, language: &Language) -> Page<'_> {
        let phrases = phrases_in(language);
        let labels = phrases.labels("diff", &[]);
        Writer { diff: self, phrases, labels }.page()
    }

    /// The diff as plain text of at most 80 columns, the gravest changes first: [`Page::to_text`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::diff};
    /// let framework = Framework::new_leaders();
    /// assert_eq!(diff(&framework, &framework).to_text(&"en".parse()?), "new_leaders_ilt 1.0.0: nothing changed.\n");
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn to_text(&self, language: &Language) -> String {
        self.page(language).to_text()
    }

    /// The diff as an HTML document of its own: [`Page::to_html`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::diff};
    /// let framework = Framework::new_leaders();
    /// assert!(diff(&framework, &framework).to_html(&"en".parse()?).contains("<h1>new_leaders_ilt 1.0.0: nothing changed.</h1>"));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn to_html(&self, language: &Language) -> String {
        self.page(language).to_html()
    }
}

/// The fixed words around changes.
#[derive(Default, Deserialize)]
struct Labels {
    impacts: Terms<Impact>,
    steps: IndexMap<&'static str, &'static str>,
    kinds: IndexMap<&'static str, &'static str>,
    elements: IndexMap<&'static str, &'static str>,
    notes: IndexMap<&'static str, &'static str>,
    before: &'static str,
    now: &'static str,
    nothing: &'static str,
    at: &'static str,
    in_old: &'static str,
    /// What to do about words that changed under the same revision.
    same_revision: &'static str,
    /// What characters are called that nobody sees.
    unseen: IndexMap<&'static str, &'static str>,
}

/// The words of one of two texts, marked where the other has none such.
fn one_side(change: &Change, side: WordsKind) -> Vec<Span<'_>> {
    let language = || change.language.as_ref().map(Language::as_str);
    let [before, after] = [&change.before, &change.after].map(|text| text.as_deref().unwrap_or_default());
    let between = between_words(before, after);
    let of_side = change.words.iter().filter(|words| words.kind == WordsKind::Kept || words.kind == side);
    let mut spans = Vec::new();
    for part in of_side {
        if !spans.is_empty() && !between.is_empty() {
            spans.push(words(between));
        }
        let kind = match part.kind {
            WordsKind::Kept => Kind::Given { language: language() },
            WordsKind::Removed => Kind::Removed { language: language() },
            WordsKind::Added => Kind::Added { language: language() },
        };
        spans.push(Span { text: part.text.as_str().into(), kind });
    }
    spans
}

/// A diff in the words of one reader.
struct Writer<'a> {
    diff: &'a Diff,
    phrases: Phrases<'static>,
    labels: Labels,
}

impl<'a> Writer<'a> {
    fn page(&self) -> Page<'a> {
        let (diff, phrases) = (self.diff, &self.phrases);
        if diff.is_empty() {
            return Page::compact(phrases, words(phrases.nothing_changed(&diff.new)));
        }
        let mut page = Page::compact(phrases, words(phrases.diff_title(&diff.old, &diff.new)));
        page.push(Block::paragraph(words(self.summary())));
        page.push(Block::line(words(self.version())));
        let (mut told, mut is_advised) = (HashSet::new(), false);
        for impact in Impact::ALL.iter().rev() {
            let mut changes = diff.changes.iter().filter(|change| change.impact == *impact);
            let items: Vec<Item<'_>> = changes.clone().map(|change| self.change(change, &mut told)).collect();
            if !items.is_empty() {
                let Term { label, meaning } = self.labels.impacts.of(impact);
                let heading = format!("{label} ({}): {meaning}", items.len());
                page.push(Block::heading(Level::Section, words(heading)));
                page.push(Block::list(items));
            }
            // what is to be done is said once, and not under each change
            if !is_advised && changes.any(|change| change.note == Some(ChangeNote::SameRevision)) {
                is_advised = true;
                page.push(Block::line(words(self.labels.same_revision)));
            }
        }
        page
    }

    fn summary(&self) -> String {
        let (diff, phrases) = (self.diff, &self.phrases);
        match diff.impact {
            None => phrases.only_the_version_changed(),
            Some(_) if diff.old.id() != diff.new.id() && diff.changes.is_empty() => phrases.only_the_name_changed(),
            Some(impact) => {
                phrases.changes(number(diff.changes.len()), self.labels.impacts.of(&impact).label.to_lowercase())
            }
        }
    }

    fn version(&self) -> String {
        let (version, phrases, new) = (&self.diff.version, &self.phrases, self.diff.new.version());
        let step = word(&self.labels.steps, version.required.map_or("none", Step::as_str));
        let least = version.least.as_deref().unwrap_or_default();
        match version.verdict {
            VersionVerdict::Satisfied => phrases.version_satisfied(step, new),
            VersionVerdict::TooSmall => phrases.version_too_small(step, new, least),
            VersionVerdict::SameVersion => phrases.version_the_same(step, new, least),
            VersionVerdict::WentDown => phrases.version_went_down(least),
            VersionVerdict::OtherFramework => phrases.version_of_another(),
        }
    }

    /// Which questions are answered on the scale that a change is about, where that was not told of it already.
    fn answered_on(&self, change: &'a Change, told: &mut HashSet<&'a ScaleId>) -> Option<String> {
        let (Subject::Scale { id } | Subject::Point { scale: id, .. } | Subject::NonResponse { scale: id, .. }) =
            &change.subject
        else {
            return None;
        };
        if change.questions.is_empty() || change.language.is_some() || !told.insert(id) {
            return None;
        }
        let questions = self.phrases.list(change.questions.iter().map(ToString::to_string));
        Some(self.phrases.answered_on_scale(id, questions))
    }

    fn change(&self, change: &'a Change, told: &mut HashSet<&'a ScaleId>) -> Item<'a> {
        let (labels, phrases) = (&self.labels, &self.phrases);
        let subject = self.subject(&change.subject);
        let kind = word(&labels.kinds, change.kind.as_str());
        let field = change.field.as_deref().filter(|field| !field.is_empty());
        let said = match (field, &change.language) {
            (Some(field), Some(language)) => phrases.change_of_field_in_language(subject, field, language, kind),
            (None, Some(language)) => phrases.change_in_language(subject, language, kind),
            (Some(field), None) if change.kind != ChangeKind::Moved => phrases.change_of_field(subject, field, kind),
            _ => phrases.change(subject, kind),
        };
        let unseen = |c: char| format!("{} U+{:04X}", word(&labels.unseen, unseen_word(c)), u32::from(c));
        let (texts, apart) = match (change.before.clone(), change.after.clone()) {
            (Some(before), Some(after)) => {
                let (told, now) = told_apart(&before, &after, unseen);
                let apart = told != before || now != after;
                ([Some(told), Some(now)], apart)
            }
            (before, after) => ([before, after], false),
        };
        let sides = [(labels.before, WordsKind::Removed), (labels.now, WordsKind::Added)];
        let texts = sides.into_iter().zip(texts).filter_map(|((when, side), text)| {
            let mut line = vec![words(format!("{when}: "))];
            match text?.as_str() {
                "" => line.push(words(labels.nothing)),
                _ if !change.words.is_empty() && !apart => line.extend(one_side(change, side)),
                text => line.push(given_in(change.language.as_ref(), text.to_owned())),
            }
            Some(Block::line(line))
        });
        let note = change.note.map(|note| Block::line(words(word(&labels.notes, note.as_str()))));
        let answered = self.answered_on(change, told).map(|sentence| Block::line(words(sentence)));
        let stale = (!change.stale.is_empty()).then(|| {
            let languages = phrases.list(change.stale.iter().map(ToString::to_string));
            Block::line(words(phrases.still_of_old_words(languages)))
        });
        let document = match (change.document, &change.place) {
            (ChangeDocument::Old, None) => format!(" {}", labels.in_old),
            _ => String::new(),
        };
        let stands = change.place.as_deref().unwrap_or(change.pointer.as_str());
        let at = words(format!("{} ", labels.at));
        let place = Block::line([at, id(stands), words(document)]);
        Item::plain(words(said)).with(texts.chain(note).chain(stale).chain(answered).chain([place]))
    }

    fn subject(&self, subject: &Subject) -> String {
        let phrases = &self.phrases;
        match subject {
            Subject::Framework {} => phrases.subject_framework(),
            Subject::Language { id } => phrases.subject_language(id),
            Subject::Attribution { title } => phrases.subject_attribution(title),
            Subject::Addition {} => phrases.subject_addition(),
            Subject::Scale { id } => phrases.subject_scale(id),
            Subject::Point { scale, id } => phrases.subject_point(id, scale),
            Subject::NonResponse { scale, id } => phrases.subject_non_response(id, scale),
            Subject::Area { id } => phrases.subject_area(id),
            Subject::Question { area, id } => phrases.subject_question(id, area),
            Subject::Descriptor { question, id } => phrases.subject_descriptor(id, question),
            Subject::View { id } => phrases.subject_view(id),
            Subject::Cut { of, at_least } => phrases.subject_cut(at_least, of),
            Subject::Role { id } => phrases.subject_role(id),
            Subject::Rule { id } => phrases.subject_rule(id),
            Subject::Prompt { id } => phrases.subject_prompt(id),
            Subject::RetiredId { kind, id } => phrases.subject_retired(word(&self.labels.elements, kind.as_str()), id),
            Subject::CosmeticChange { kind, id } => {
                let what = word(&self.labels.elements, kind.as_str());
                match id {
                    Some(id) => phrases.subject_cosmetic_change_of(what, id),
                    None => phrases.subject_cosmetic_change(what),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{CosmeticKind, ElementKind};
    use crate::words::Words;

    #[test]
    fn every_language_has_every_word() {
        for words in Words::built_in() {
            let phrases = phrases_in(&words.language().parse().unwrap());
            let labels: Labels = phrases.labels("diff", &[]);
            assert_eq!(phrases.language(), words.language());
            assert_words::<Step>(&labels.steps);
            assert_words::<ChangeKind>(&labels.kinds);
            assert_words::<ElementKind>(&labels.elements);
            assert_words::<CosmeticKind>(&labels.elements);
            assert_words::<ChangeNote>(&labels.notes);
            let unseen = crate::diagnostic::character::UNSEEN.iter().map(|(word, _)| *word);
            assert!(unseen.chain(["invisible"]).all(|word| labels.unseen.contains_key(word)));
            assert!(!labels.same_revision.is_empty());
            assert!(!labels.in_old.is_empty() && labels.impacts.iter().count() == Impact::ALL.len());
        }
    }
}

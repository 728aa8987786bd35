//! What stays comparable as a page.

use indexmap::IndexMap;
use serde::Deserialize;

use super::block::*;
use super::said::*;
use crate::compare::{
    AreaReason, AreaStatus, Comparability, ComparabilitySummary, DisclosureChange, QuestionComparability,
    QuestionReason, QuestionStatus,
};
use crate::framework::Language;
use crate::words::Phrases;

impl Comparability {
    /// What stays comparable, as a page.
    ///
    /// ```
    /// # use ilt::{Framework, compare::comparability};
    /// let framework = Framework::new_leaders();
    /// let kept = comparability(&framework, &framework);
    /// let spanish = "es".parse()?;
    /// assert_eq!(kept.page(&spanish).to_text(), kept.to_text(&spanish));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn page(&self, language: &Language) -> Page<'_> {
        let phrases = phrases_in(language);
        let labels = phrases.labels("comparability", &[]);
        Writer { kept: self, phrases, labels }.page()
    }

    /// What stays comparable, as plain text of at most 80 columns, for the people who read the reports:
    /// [`Page::to_text`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::comparability};
    /// let framework = Framework::new_leaders();
    /// let text = comparability(&framework, &framework).to_text(&"en".parse()?);
    /// assert!(text.contains("15 of 15 questions can be compared with before."));
    /// assert!(text.contains("School culture: in full, on 3 questions"));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn to_text(&self, language: &Language) -> String {
        self.page(language).to_text()
    }

    /// The comparability as an HTML document of its own: [`Page::to_html`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::comparability};
    /// let framework = Framework::new_leaders();
    /// assert!(comparability(&framework, &framework).to_html(&"en".parse()?).contains("<h1>What stays comparable</h1>"));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn to_html(&self, language: &Language) -> String {
        self.page(language).to_html()
    }
}

/// The fixed words around what stays comparable.
#[derive(Default, Deserialize)]
struct Labels {
    title: &'static str,
    areas: &'static str,
    views: &'static str,
    on_some: &'static str,
    in_other_words: &'static str,
    new_series: &'static str,
    new: &'static str,
    gone: &'static str,
    not_at_all: &'static str,
    read_again: &'static str,
    stricter_disclosure: &'static str,
    looser_disclosure: &'static str,
    statuses: IndexMap<&'static str, &'static str>,
    reasons: IndexMap<&'static str, &'static str>,
}

/// What stays comparable in the words of one reader.
struct Writer<'a> {
    kept: &'a Comparability,
    phrases: Phrases<'static>,
    labels: Labels,
}

impl<'a> Writer<'a> {
    fn page(&self) -> Page<'a> {
        let (kept, phrases, labels) = (self.kept, &self.phrases, &self.labels);
        let mut page = Page::compact(phrases, words(labels.title));
        page.push(Block::line(words(phrases.comparability_of(&kept.old, &kept.new))));
        self.summarize(&mut page);
        let areas: Vec<_> = kept.areas.iter().map(|area| (&area.title, &area.status)).collect();
        let views: Vec<_> = kept.views.iter().map(|view| (&view.title, &view.status)).collect();
        for (heading, scored) in [(labels.areas, &areas), (labels.views, &views)] {
            if !scored.is_empty() {
                page.push(Block::heading(Level::Section, words(heading)));
                page.push(Block::list(scored.iter().map(|(title, status)| self.scored(title, status))));
            }
        }
        if areas.iter().chain(&views).any(|(_, status)| matches!(status, AreaStatus::Common { .. })) {
            page.push(Block::line(words(labels.on_some)));
        }
        self.list_equivalent(&mut page);
        let shared = self.shared_reasons();
        for (heading, statuses) in [
            (labels.new_series, &[QuestionStatus::Reworded, QuestionStatus::Rekeyed, QuestionStatus::Rescaled][..]),
            (labels.new, &[QuestionStatus::Added]),
            (labels.gone, &[QuestionStatus::Removed]),
        ] {
            let listed = kept.questions.iter().filter(|question| statuses.contains(&question.status));
            let mut listed = listed.map(|question| self.item(question, &shared)).peekable();
            if listed.peek().is_some() {
                page.push(Block::heading(Level::Section, words(heading)));
                page.push(Block::list(listed));
            }
        }
        page
    }

    /// An area or a view.
    fn scored(&self, title: &'a str, status: &AreaStatus) -> Item<'a> {
        let reasons = reasons(status).iter().map(|reason| Block::line(words(self.why_area(reason))));
        Item::plain([given(title), words(format!(": {}", self.extent(status)))]).with(reasons)
    }

    fn summarize(&self, page: &mut Page<'_>) {
        let (phrases, summary) = (&self.phrases, &self.kept.summary);
        let questions = summary.known + summary.added;
        page.push(Block::paragraph(words(phrases.comparable(summary.comparable, questions))));
        page.push(Block::line(words(self.known(summary))));
        if summary.moved > 0 {
            page.push(Block::line(words(phrases.in_another_area(summary.moved))));
        }
        let shared = self.shared_reasons();
        let graver = shared.iter().any(|reason| reason.ends_a_series());
        let shared = shared.iter().filter(|reason| !graver || reason.ends_a_series());
        let shared = shared.map(|reason| self.why_question(*reason).to_owned());
        if let Some(shared) = shared.reduce(|before, next| phrases.next_reason(before, next)) {
            page.push(Block::line(words(phrases.of_every_known_question(shared))));
        }
        if !self.kept.rules_changed.is_empty() {
            let changed = phrases.rules_changed(phrases.list(&self.kept.rules_changed));
            // where nothing can be compared, there is nothing to read again; and no rules that also hide less are for old answers
            let of_scores = self.kept.rules_changed.iter().any(|rule| !rule.starts_with("disclosure."));
            let is_looser = self.kept.disclosure == Some(DisclosureChange::Looser);
            let told = match summary.comparable {
                1.. if of_scores && !is_looser => phrases.next_sentence(changed, self.labels.read_again),
                _ => changed,
            };
            page.push(Block::line(words(told)));
        }
        let disclosure = self.kept.disclosure.map(|change| match change {
            DisclosureChange::Stricter => self.labels.stricter_disclosure,
            DisclosureChange::Looser => self.labels.looser_disclosure,
        });
        if let Some(told) = disclosure {
            page.push(Block::line(words(told)));
        }
    }

    fn known(&self, summary: &ComparabilitySummary) -> String {
        let phrases = &self.phrases;
        let [known, added, removed] = [summary.known, summary.added, summary.removed];
        let statuses = [
            (summary.identical, phrases.identical(summary.identical)),
            (summary.equivalent, phrases.equivalent(summary.equivalent)),
            (summary.reworded, phrases.reworded(summary.reworded)),
            (summary.rekeyed, phrases.rekeyed(summary.rekeyed)),
            (summary.rescaled, phrases.rescaled(summary.rescaled)),
        ];
        let statuses: Vec<&String> = statuses.iter().filter(|(n, _)| *n > 0).map(|(_, status)| status).collect();
        if statuses.is_empty() {
            phrases.known(known, added, removed)
        } else {
            phrases.known_with_statuses(known, phrases.list(statuses), added, removed)
        }
    }

    /// The reasons that hold for every question that both frameworks know, so that they are told once.
    fn shared_reasons(&self) -> Vec<QuestionReason> {
        let questions = &self.kept.questions;
        let known = || questions.iter().filter(|question| question.old_area.is_some() && question.new_area.is_some());
        let of_all = |reason: &QuestionReason| known().all(|question| question.reasons.contains(reason));
        match known().nth(1) {
            Some(question) => question.reasons.iter().copied().filter(of_all).collect(),
            None => Vec::new(),
        }
    }

    fn list_equivalent(&self, page: &mut Page<'_>) {
        let questions = self.kept.questions.iter();
        let equivalent = questions.filter(|question| question.status == QuestionStatus::Equivalent);
        let ids: Vec<&str> = equivalent.map(|question| question.id.as_str()).collect();
        if !ids.is_empty() {
            page.push(Block::heading(Level::Section, words(self.labels.in_other_words)));
            page.push(Block::line(id(ids.join(", "))));
        }
    }

    fn item(&self, question: &'a QuestionComparability, shared: &[QuestionReason]) -> Item<'a> {
        let status = word(&self.labels.statuses, question.status.as_str());
        let area = question.new_area.as_ref().or(question.old_area.as_ref());
        let area = area.map_or_else(String::new, |area| format!(" ({area})"));
        let text = Block::line([words("\""), given(&question.text), words("\"")]);
        let reasons = question.reasons.iter().filter(|reason| !shared.contains(reason) && reason.ends_a_series());
        let reasons = reasons.map(|reason| Block::line(words(self.why_question(*reason))));
        let title = [id(question.id.as_str()), words(format!("{area}: {status}"))];
        Item::plain(title).with([text].into_iter().chain(reasons))
    }

    fn extent(&self, status: &AreaStatus) -> String {
        let phrases = &self.phrases;
        match status {
            AreaStatus::Full { questions } => phrases.area_in_full(*questions),
            AreaStatus::Common { common, questions, questions_before, .. } if questions == questions_before => {
                phrases.area_on_some(*common, *questions)
            }
            AreaStatus::Common { common, questions, questions_before, .. } => {
                phrases.area_on_some_of_before(*common, *questions, *questions_before)
            }
            AreaStatus::None { .. } => self.labels.not_at_all.to_owned(),
        }
    }

    fn why_area(&self, reason: &AreaReason) -> String {
        let phrases = &self.phrases;
        match reason {
            AreaReason::AreaAdded {} => phrases.area_added(),
            AreaReason::AreaRemoved {} => phrases.area_removed(),
            AreaReason::ViewAdded {} => phrases.view_added(),
            AreaReason::ViewRemoved {} => phrases.view_removed(),
            AreaReason::QuestionJoined { question } => phrases.view_question_joined(question),
            AreaReason::QuestionLeft { question } => phrases.view_question_left(question),
            AreaReason::QuestionReworded { question } => phrases.area_question_reworded(question),
            AreaReason::QuestionRekeyed { question } => phrases.area_question_rekeyed(question),
            AreaReason::QuestionRescaled { question } => phrases.area_question_rescaled(question),
            AreaReason::QuestionAdded { question } => phrases.area_question_added(question),
            AreaReason::QuestionRemoved { question } => phrases.area_question_removed(question),
            AreaReason::QuestionMovedIn { question, from } => phrases.area_question_moved_in(question, from),
            AreaReason::QuestionMovedOut { question, to } => phrases.area_question_moved_out(question, to),
            AreaReason::QuestionScored { question } => phrases.area_question_scored(question),
            AreaReason::QuestionNoLongerScored { question } => phrases.area_question_no_longer_scored(question),
            AreaReason::WeightsChanged {} => phrases.area_weights_changed(),
            AreaReason::AreaReadingChanged {} => phrases.area_reading_changed(),
        }
    }

    fn why_question(&self, reason: QuestionReason) -> &'static str {
        word(&self.labels.reasons, reason.as_str())
    }
}

fn reasons(status: &AreaStatus) -> &[AreaReason] {
    match status {
        AreaStatus::Full { .. } => &[],
        AreaStatus::Common { reasons, .. } | AreaStatus::None { reasons, .. } => reasons,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn every_language_has_every_word() {
        for words in Words::built_in() {
            let labels: Labels = phrases_in(&words.language().parse().unwrap()).labels("comparability", &[]);
            assert_words::<QuestionStatus>(&labels.statuses);
            assert_words::<QuestionReason>(&labels.reasons);
            assert!(!labels.title.is_empty());
        }
    }
}

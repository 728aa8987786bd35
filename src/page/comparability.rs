//! What stays comparable as a page.

use super::block::*;
use crate::compare::{
    AreaReason, AreaStatus, Comparability, ComparabilitySummary, QuestionComparability, QuestionReason, QuestionStatus,
};

/// Reasons that end no series.
const MINOR: [QuestionReason; 2] = [QuestionReason::DeclaredCosmetic, QuestionReason::TranslationChanged];

impl Comparability {
    /// What stays comparable, as a page.
    ///
    /// ```
    /// # use ilt::{Framework, compare::comparability};
    /// let framework = Framework::new_leaders();
    /// let kept = comparability(&framework, &framework);
    /// assert_eq!(kept.page().to_text(), kept.to_text());
    /// ```
    pub fn page(&self) -> Page {
        let mut page = Page::compact(words("What stays comparable"));
        page.push(Block::line(words(format!("from {} to {}", self.old, self.new))));
        self.summarize(&mut page);
        page.push(Block::heading(Level::Section, words("Areas")));
        page.push(Block::list(self.areas.iter().map(|area| {
            let reasons = reasons(&area.status).iter().map(|reason| Block::line(words(why_area(reason))));
            Item::plain([given(&area.title), words(format!(": {}", extent(&area.status)))]).with(reasons)
        })));
        if self.areas.iter().any(|area| matches!(area.status, AreaStatus::Common { .. })) {
            page.push(Block::line(words("On some of the questions: compute both scores again on these alone.")));
        }
        self.list_equivalent(&mut page);
        let shared = self.shared_reasons();
        for (heading, statuses) in [
            (
                "Questions that start a new series: do not compare their numbers with before",
                &[QuestionStatus::Reworded, QuestionStatus::Rekeyed, QuestionStatus::Rescaled][..],
            ),
            ("New questions", &[QuestionStatus::Added]),
            ("Questions that are gone", &[QuestionStatus::Removed]),
        ] {
            let listed = self.questions.iter().filter(|question| statuses.contains(&question.status));
            let mut listed = listed.map(|question| item(question, &shared)).peekable();
            if listed.peek().is_some() {
                page.push(Block::heading(Level::Section, words(heading)));
                page.push(Block::list(listed));
            }
        }
        page
    }

    /// What stays comparable, as plain text of at most 80 columns, for the people who read the reports:
    /// [`Page::to_text`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::comparability};
    /// let framework = Framework::new_leaders();
    /// let text = comparability(&framework, &framework).to_text();
    /// assert!(text.contains("15 of 15 questions can be compared with before."));
    /// assert!(text.contains("School culture: in full, on 3 questions"));
    /// ```
    pub fn to_text(&self) -> String {
        self.page().to_text()
    }

    /// The comparability as an HTML document of its own: [`Page::to_html`].
    ///
    /// ```
    /// # use ilt::{Framework, compare::comparability};
    /// let framework = Framework::new_leaders();
    /// assert!(comparability(&framework, &framework).to_html().contains("<h1>What stays comparable</h1>"));
    /// ```
    pub fn to_html(&self) -> String {
        self.page().to_html()
    }

    fn summarize(&self, page: &mut Page) {
        let summary = &self.summary;
        let questions = count(summary.known + summary.added, "question");
        page.push(Block::paragraph(words(format!(
            "{} of {questions} can be compared with before.",
            summary.comparable
        ))));
        let statuses = [
            (summary.identical, "identical"),
            (summary.equivalent, "equivalent"),
            (summary.reworded, "reworded"),
            (summary.rekeyed, "re-keyed"),
            (summary.rescaled, "rescaled"),
        ];
        let statuses = statuses.iter().filter(|(number, _)| *number > 0);
        let statuses: Vec<String> = statuses.map(|(number, status)| format!("{number} {status}")).collect();
        let statuses = if statuses.is_empty() { String::new() } else { format!(" ({})", statuses.join(", ")) };
        let ComparabilitySummary { known, added, removed, moved, .. } = summary;
        page.push(Block::line(words(format!(
            "Known from before by the id: {known}{statuses}. New: {added}. Gone: {removed}."
        ))));
        if *moved > 0 {
            page.push(Block::line(words(format!("In another area than before: {moved}."))));
        }
        let shared = self.shared_reasons();
        let graver = shared.iter().any(|reason| !MINOR.contains(reason));
        let shared = shared.iter().filter(|reason| !graver || !MINOR.contains(reason));
        let shared: Vec<&str> = shared.map(|reason| why_question(*reason)).collect();
        if !shared.is_empty() {
            page.push(Block::line(words(format!("Of every question known from before: {}.", shared.join("; ")))));
        }
        if !self.rules_changed.is_empty() {
            let rules = self.rules_changed.join(", ");
            // where nothing can be compared, there is nothing to read again
            let again = if summary.comparable > 0 { " Read the old answers again under the new rules." } else { "" };
            page.push(Block::line(words(format!("Rules changed: {rules}.{again}"))));
        }
    }

    /// The reasons that hold for every question that both frameworks know, so that they are told once.
    fn shared_reasons(&self) -> Vec<QuestionReason> {
        let known =
            || self.questions.iter().filter(|question| question.old_area.is_some() && question.new_area.is_some());
        let of_all = |reason: &QuestionReason| known().all(|question| question.reasons.contains(reason));
        match known().nth(1) {
            Some(question) => question.reasons.iter().copied().filter(of_all).collect(),
            None => Vec::new(),
        }
    }

    fn list_equivalent(&self, page: &mut Page) {
        let equivalent = self.questions.iter().filter(|question| question.status == QuestionStatus::Equivalent);
        let ids: Vec<&str> = equivalent.map(|question| question.id.as_str()).collect();
        if !ids.is_empty() {
            page.push(Block::heading(Level::Section, words("Questions that go on in other words")));
            page.push(Block::line(id(ids.join(", "))));
        }
    }
}

fn item(question: &QuestionComparability, shared: &[QuestionReason]) -> Item {
    let status = match question.status {
        QuestionStatus::Rekeyed => "re-keyed",
        other => other.as_str(),
    };
    let area = question.new_area.as_ref().or(question.old_area.as_ref());
    let area = area.map_or_else(String::new, |area| format!(" ({area})"));
    let text = Block::line([words("\""), given(&question.text), words("\"")]);
    let reasons = question.reasons.iter().filter(|reason| !shared.contains(reason) && !MINOR.contains(reason));
    let reasons = reasons.map(|reason| Block::line(words(why_question(*reason))));
    Item::plain([id(question.id.as_str()), words(format!("{area}: {status}"))]).with([text].into_iter().chain(reasons))
}

fn extent(status: &AreaStatus) -> String {
    match status {
        AreaStatus::Full { questions } => format!("in full, on {}", count(*questions, "question")),
        AreaStatus::Common { common, questions, questions_before, .. } if questions == questions_before => {
            format!("on {common} of {}", count(*questions, "question"))
        }
        AreaStatus::Common { common, questions, questions_before, .. } => {
            format!("on {common} of {} (it had {questions_before})", count(*questions, "question"))
        }
        AreaStatus::None { .. } => "not at all".to_owned(),
    }
}

fn reasons(status: &AreaStatus) -> &[AreaReason] {
    match status {
        AreaStatus::Full { .. } => &[],
        AreaStatus::Common { reasons, .. } | AreaStatus::None { reasons, .. } => reasons,
    }
}

fn why_area(reason: &AreaReason) -> String {
    match reason {
        AreaReason::AreaAdded {} => "the area is new".to_owned(),
        AreaReason::AreaRemoved {} => "the area is gone".to_owned(),
        AreaReason::QuestionReworded { question } => format!("{question} was reworded"),
        AreaReason::QuestionRekeyed { question } => format!("{question} was re-keyed"),
        AreaReason::QuestionRescaled { question } => format!("{question} was rescaled"),
        AreaReason::QuestionAdded { question } => format!("{question} is new"),
        AreaReason::QuestionRemoved { question } => format!("{question} is gone"),
        AreaReason::QuestionMovedIn { question, from } => format!("{question} came from {from}"),
        AreaReason::QuestionMovedOut { question, to } => format!("{question} went to {to}"),
        AreaReason::WeightsChanged {} => "its questions count otherwise beside each other".to_owned(),
        AreaReason::AreaReadingChanged {} => "scores of areas are read in another way".to_owned(),
    }
}

fn why_question(reason: QuestionReason) -> &'static str {
    match reason {
        QuestionReason::StemReworded => "the words that it continues changed",
        QuestionReason::RecallPeriodReworded => "the time the answers are about changed",
        QuestionReason::TextReworded => "its words changed",
        QuestionReason::RevisionChanged => "its revision changed",
        QuestionReason::KeyingChanged => "the other end of the scale is the good one now",
        QuestionReason::ScaleReplaced => "it is answered on another scale",
        QuestionReason::ScaleRevisionChanged => "the revision of its scale changed",
        QuestionReason::PointsChanged => "the points of its scale changed",
        QuestionReason::LabelsReworded => "the words of its answers changed",
        QuestionReason::NonResponsesChanged => "the ways of giving no answer changed",
        QuestionReason::DeclaredCosmetic => "words changed that were declared cosmetic",
        QuestionReason::TranslationChanged => "words changed in another language",
    }
}

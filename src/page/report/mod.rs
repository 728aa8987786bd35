//! A report as a page, in the order of a meeting. Only the order is decided here: every word and number is the report's own.

mod areas;
mod change;
mod commitments;
mod numbers;
mod question;
mod standouts;
mod summary;

use std::collections::HashMap;

use super::block::*;
use super::credits::{CreditWords, credits, language_of_texts, mark_languages};
use crate::disclosure::Comments;
use crate::framework::{AnsweredBy, Keying, Phase, PromptScope};
use crate::report::*;

/// What else a page of a report says.
///
/// ```
/// use ilt::{Closed, Framework, Policy, Report, page::PageOptions};
///
/// let framework = Framework::from_json(include_str!("../../../examples/instruments/rubric/framework.json"))?;
/// let closed = include_str!("../../../examples/instruments/rubric/closed.json");
/// let report = Report::of(&Closed::from_json(&framework, closed)?, Policy::Confidential, &"en".parse()?)?;
/// let never_ticked = "Goals come from the district";
/// assert!(!report.to_text().contains(never_ticked));
/// assert!(report.page_with(PageOptions::default().all_descriptors()).to_text().contains(never_ticked));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageOptions {
    all_descriptors: bool,
}

impl PageOptions {
    /// What every point of a scale looks like at a question that describes it, and not only those that were ticked: for
    /// a team that works with its rubric.
    pub fn all_descriptors(self) -> Self {
        Self { all_descriptors: true }
    }
}

impl Report {
    /// The report as a page, in the report's language and in the order of a meeting: what became of earlier
    /// commitments, what to celebrate, what stands out,
    /// what moved, what to commit to; then all that was answered, and at the end the numbers and how they were made.
    ///
    /// ```
    /// use ilt::{Framework, Policy, Report, Closed};
    ///
    /// let framework = Framework::new_leaders();
    /// let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
    /// let report = Report::of(&closed, Policy::Confidential, &"es".parse()?)?;
    /// assert_eq!(report.page().to_text(), report.to_text());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn page(&self) -> Page<'_> {
        self.page_with(PageOptions::default())
    }

    /// The report as a page that says more, or less.
    pub fn page_with(&self, options: PageOptions) -> Page<'_> {
        let mut builder = Builder { options, ..Builder::of(self) };
        builder.opening();
        builder.follow_up();
        match &self.disclosure.too_few {
            Some(too_few) => {
                builder.too_few(too_few);
                if !self.commitments.is_empty() {
                    builder.commitments();
                }
            }
            None => builder.answered(),
        }
        builder.prompts(&self.words.headings.notice, Phase::Notice);
        builder.prompts(&self.words.headings.interpret, Phase::Interpret);
        builder.prompts(&self.words.headings.commit, Phase::Commit);
        builder.blocks.extend(self.more_prompts.as_ref().map(|text| Block::paragraph(words(text))));
        builder.closing();
        builder.into_page()
    }

    /// The report as plain text for a terminal or an email: [`Page::to_text`].
    ///
    /// ```
    /// use ilt::{Framework, Policy, Report, Closed};
    ///
    /// let framework = Framework::new_leaders();
    /// let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
    /// let text = Report::of(&closed, Policy::Confidential, &"en".parse()?)?.to_text();
    /// assert!(text.contains("\
    /// School culture: Mixed
    ///   1 of 2 a strength, 1 of 2 an opportunity (2 of 3 questions)
    /// "));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_text(&self) -> String {
        self.page().to_text()
    }

    /// The report as an HTML document of its own: [`Page::to_html`].
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, Closed};
    /// # let framework = Framework::new_leaders();
    /// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
    /// let html = Report::of(&closed, Policy::Confidential, &"en".parse()?)?.to_html();
    /// assert!(html.contains("<p class=\"title\"><bdi>School culture</bdi>: <strong class=\"neutral\">Mixed</strong></p>"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_html(&self) -> String {
        self.page().to_html()
    }

    /// The report as Markdown, for a note or a shared document: [`Page::to_markdown`].
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, Closed};
    /// # let framework = Framework::new_leaders();
    /// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
    /// let markdown = Report::of(&closed, Policy::Confidential, &"en".parse()?)?.to_markdown();
    /// assert!(markdown.contains("- School culture: **Mixed**"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        self.page().to_markdown()
    }
}

struct Builder<'a> {
    report: &'a Report,
    options: PageOptions,
    /// The texts of questions and the titles of areas by their ids.
    texts: HashMap<(PromptScope, &'a str), &'a str>,
    blocks: Vec<Block<'a>>,
}

impl<'a> Builder<'a> {
    fn of(report: &'a Report) -> Self {
        let questions = report.areas.iter().flat_map(|area| &area.questions);
        let questions =
            questions.map(|question| ((PromptScope::Question, question.id.as_str()), question.text.as_str()));
        let areas = report.areas.iter().map(|area| ((PromptScope::Area, area.id.as_str()), area.title.as_str()));
        let goals = report.follow_up.iter().map(|followed| &followed.commitment);
        let goals = goals.map(|made| ((PromptScope::Commitment, made.id.as_str()), made.goal.as_str()));
        let texts = questions.chain(areas).chain(goals).collect();
        Self { report, options: PageOptions::default(), texts, blocks: Vec::new() }
    }

    fn into_page(mut self) -> Page<'a> {
        mark_languages(&mut self.blocks, &self.report.framework);
        let Report { words, team, cycle, framework, .. } = self.report;
        Page {
            language: words.language.as_str().into(),
            title: format!("{}, {}: {}", team.name, cycle.label, framework.title),
            texts_language: language_of_texts(&self.report.language, framework).into(),
            layout: Layout::Roomy,
            blocks: self.blocks,
        }
    }

    /// The words of a question or an area.
    fn words_of(&self, scope: PromptScope, id: &str) -> &'a str {
        self.texts.get(&(scope, id)).copied().unwrap_or_default()
    }

    fn section(&mut self, heading: &'a str) {
        self.blocks.push(Block::heading(Level::Section, words(heading)));
    }

    /// A section of bullets, if there is any.
    fn list(&mut self, heading: &'a str, items: impl IntoIterator<Item = Item<'a>>) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.section(heading);
            self.blocks.push(Block::list(items));
        }
    }

    fn terms(&mut self, terms: &[&'a Term]) {
        let terms: Vec<_> = terms.iter().map(|term| (words(&term.label).into(), words(&term.meaning).into())).collect();
        if !terms.is_empty() {
            self.blocks.push(Block::Terms(terms));
        }
    }

    fn mark_legend(&self, bars: Bars, more: Option<&'a str>) -> Block<'a> {
        let BarWords { one, several, .. } = &self.report.words.bars;
        Block::MarkLegend(MarkLegend { bars, one, several, more })
    }

    fn is_of_team(&self) -> bool {
        self.report.framework.answered_by == AnsweredBy::Team
    }

    fn opening(&mut self) {
        let Report { framework, team, cycle, participation, disclosure, words: own, .. } = self.report;
        self.blocks.extend([
            Block::heading(Level::Page, given(&framework.title)),
            Block::paragraph([said(&team.name), words(", "), said(&cycle.label)]),
            Block::line(given(&framework.recall_period)),
        ]);
        self.blocks.extend(framework.description.as_ref().map(|text| Block::paragraph(given(text))));
        self.blocks.push(Block::paragraph(words(&participation.text)));
        self.blocks.extend(cycle.asked.as_ref().map(|asked| Block::line(words(&asked.text))));
        self.list(&own.headings.confidentiality, bullets(disclosure.promise.iter().map(|promise| &promise.text)));
    }

    /// What a team reads of which too few answered: why nothing is shown, what can be done, and what was asked.
    fn too_few(&mut self, too_few: &'a ReportTooFew) {
        self.section(&self.report.words.states.suppressed);
        self.blocks.push(Block::line(words(&too_few.text)));
        self.blocks.extend(too_few.what_can_be_done.iter().map(|text| Block::line(words(text))));
        self.section(&self.report.words.headings.questions);
        self.asked(|page, area| {
            let item = |question: &'a ReportQuestion| {
                Item::bullet(coded(&question.code, &question.text)).with(page.descriptors_beside(question, &[]))
            };
            Block::list(area.questions.iter().map(item))
        });
    }

    /// What was asked: the stem, then each area with its questions.
    fn asked(&mut self, questions: impl Fn(&Self, &'a ReportArea) -> Block<'a>) {
        let report = self.report;
        self.blocks.push(Block::paragraph(given(&report.framework.stem)));
        for area in &report.areas {
            self.blocks.push(Block::heading(Level::Part, coded(&area.code, &area.title)));
            self.blocks.extend(area.description.as_ref().map(|text| Block::line(given(text))));
            let questions = questions(self, area);
            self.blocks.push(questions);
        }
    }

    fn answered(&mut self) {
        let headings = &self.report.words.headings;
        self.standouts(&headings.strengths, &self.report.strengths);
        self.standouts(&headings.opportunities, &self.report.opportunities);
        self.change();
        self.commitments();
        self.areas();
        self.views();
        self.questions();
        self.hidden();
        self.comments();
    }

    fn hidden(&mut self) {
        let hidden = self.report.hidden.iter().map(|hidden| match &hidden.question {
            Some(question) => {
                let question = self.words_of(PromptScope::Question, question);
                Item::bullet(brief(question)).with([Block::line(words(&hidden.text))])
            }
            None => Item::bullet(words(&hidden.text)),
        });
        let hidden: Vec<Item<'_>> = hidden.collect();
        self.list(&self.report.words.headings.hidden, hidden);
    }

    fn comments(&mut self) {
        if let Comments::Shown { comments } = &self.report.comments {
            let comments = comments.iter().map(|comment| Item::bullet(said(comment)));
            self.list(&self.report.words.headings.comments, comments);
        }
    }

    fn prompts(&mut self, heading: &'a str, phase: Phase) {
        let prompts = self.report.prompts.iter().filter(|prompt| prompt.asked && prompt.phase == phase);
        let items: Vec<Item<'_>> = prompts.map(|prompt| self.prompt(prompt)).collect();
        if !items.is_empty() {
            self.section(heading);
            self.blocks.push(Block::entries(items));
        }
    }

    fn prompt(&self, prompt: &'a ReportPrompt) -> Item<'a> {
        let about = prompt.about.iter().map(|about| {
            let text = self.words_of(prompt.scope, about);
            self.brief(Mark::Bullet, about, text)
        });
        Item::plain(given(&prompt.text)).with([Block::list(about)])
    }

    /// A question or an area that is told elsewhere; a reversed question says so below.
    fn brief(&self, mark: Mark, about: &str, text: &'a str) -> Item<'a> {
        Item::new(mark, brief(text)).with(self.reversed(about).map(|told| Block::line(words(told))))
    }

    /// That a low answer is the good one, where it is: the words of the question do not say it.
    fn reversed(&self, id: &str) -> Option<&'a str> {
        let mut questions = self.report.areas.iter().flat_map(|area| &area.questions);
        let is_reversed = questions.any(|question| question.id == id && question.keying == Keying::Reverse);
        is_reversed.then_some(self.report.words.questions.reverse.as_str())
    }

    fn closing(&mut self) {
        let Report { framework, rules, limits, words: own, disclosure, .. } = self.report;
        if disclosure.too_few.is_none() {
            self.list(&own.headings.limits, bullets(limits));
            self.numbers();
            self.list(&own.headings.rules, bullets(&rules.text));
        }
        self.blocks.extend(credits(
            framework,
            &CreditWords {
                sources: &own.headings.sources,
                words_of: &own.headings.words_of,
                additions: &own.headings.additions,
                note: own.note.as_ref(),
            },
        ));
    }
}

/// Sentences of the crate's own as bullets.
fn bullets<'t>(texts: impl IntoIterator<Item = &'t String>) -> impl Iterator<Item = Item<'t>> {
    texts.into_iter().map(|text| Item::bullet(words(text)))
}

fn answers(question: &ReportQuestion) -> Option<&ReportAnswers> {
    match &question.result {
        ReportQuestionResult::Scored { answers, .. } => Some(answers),
        ReportQuestionResult::Unscored { answers, .. } | ReportQuestionResult::Insufficient { answers, .. } => {
            answers.as_ref()
        }
        ReportQuestionResult::Suppressed { .. } | ReportQuestionResult::NotRated { .. } => None,
    }
}

fn label(point: &ReportPoint) -> Text<'_> {
    with_code([words(format!("{} ", point.value)), given(&point.label)].into(), &point.code)
}

fn non_response(kind: &ReportNonResponse) -> Text<'_> {
    with_code(given(&kind.label).into(), &kind.code).followed_by([words(format!(" {}", kind.count))])
}

/// A label before its code, if it has one.
fn with_code<'a>(label: Text<'a>, code: &'a Option<String>) -> Text<'a> {
    match code {
        Some(code) => label.followed_by([words(" ("), given(code), words(")")]),
        None => label,
    }
}

fn share(of: &str, share: &ReportShare) -> String {
    format!("{of} {} ({}%)", share.text, share.percent)
}

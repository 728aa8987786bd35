//! A report as a page. Only the order is decided here: every word and number is the report's own.

use std::collections::HashMap;

use super::block::*;
use crate::disclosure::Comments;
use crate::framework::{AnsweredBy, Keying, Phase, PromptScope, Side};
use crate::report::*;
use crate::score::{Band, Highlight};

/// What else a page of a report says.
///
/// ```
/// use ilt::{Closed, Framework, Policy, Report, page::PageOptions};
///
/// let framework = Framework::from_json(include_str!("../../examples/instruments/rubric/framework.json"))?;
/// let closed = include_str!("../../examples/instruments/rubric/closed.json");
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
    /// The report as a page, in the report's language.
    ///
    /// ```
    /// use ilt::{Framework, Policy, Report, Closed};
    ///
    /// let framework = Framework::new_leaders();
    /// let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
    /// let report = Report::of(&closed, Policy::Confidential, &"es".parse()?)?;
    /// assert_eq!(report.page().to_text(), report.to_text());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn page(&self) -> Page {
        self.page_with(PageOptions::default())
    }

    /// The report as a page that says more, or less.
    pub fn page_with(&self, options: PageOptions) -> Page {
        let mut builder = Builder { report: self, options, texts: texts(self), blocks: Vec::new() };
        builder.opening();
        match &self.disclosure.too_few {
            Some(too_few) => builder.too_few(too_few),
            None => builder.answered(),
        }
        builder.prompts(&self.words.headings.notice, Phase::Notice);
        builder.prompts(&self.words.headings.interpret, Phase::Interpret);
        builder.prompts(&self.words.headings.commit, Phase::Commit);
        builder.closing();
        Page {
            language: self.words.language.clone(),
            title: format!("{}, {}: {}", self.team.name, self.cycle.label, self.framework.title),
            texts_language: self.language_of_texts().to_owned(),
            layout: Layout::Roomy,
            blocks: builder.blocks,
        }
    }

    /// The language of the framework's texts; nothing where they may be in it or, untranslated, in another one.
    fn language_of_texts(&self) -> &str {
        let spoken = self.language.lookup_order().any(|tag| tag == self.words.language);
        if spoken || self.framework.translation.is_some() { self.language.as_str() } else { "" }
    }

    /// The report as plain text for a terminal or an email: [`Page::to_text`].
    ///
    /// ```
    /// use ilt::{Framework, Policy, Report, Closed};
    ///
    /// let framework = Framework::new_leaders();
    /// let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
    /// let text = Report::of(&closed, Policy::Confidential, &"en".parse()?)?.to_text();
    /// assert!(text.contains("\
    /// School culture: Mixed
    ///   1 of 2 a strength, 1 of 2 an opportunity
    ///   3.00 on a scale from 1 to 5 (2 of 3 questions)
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
    /// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
    /// let html = Report::of(&closed, Policy::Confidential, &"en".parse()?)?.to_html();
    /// assert!(html.contains("<p class=\"title\"><bdi>School culture</bdi>: <strong class=\"neutral\">Mixed</strong></p>"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_html(&self) -> String {
        self.page().to_html()
    }
}

/// The texts of questions and the titles of areas by their ids.
fn texts(report: &Report) -> HashMap<(PromptScope, &str), &str> {
    let questions = report.areas.iter().flat_map(|area| &area.questions);
    let questions = questions.map(|question| ((PromptScope::Question, question.id.as_str()), question.text.as_str()));
    let areas = report.areas.iter().map(|area| ((PromptScope::Area, area.id.as_str()), area.title.as_str()));
    questions.chain(areas).collect()
}

struct Builder<'a> {
    report: &'a Report,
    options: PageOptions,
    texts: HashMap<(PromptScope, &'a str), &'a str>,
    blocks: Vec<Block>,
}

impl<'a> Builder<'a> {
    fn section(&mut self, heading: &str) {
        self.blocks.push(Block::heading(Level::Section, words(heading)));
    }

    /// A section of bullets, if there is any.
    fn list(&mut self, heading: &str, texts: impl IntoIterator<Item = Text>) {
        let mut items = texts.into_iter().map(Item::bullet).peekable();
        if items.peek().is_some() {
            self.section(heading);
            self.blocks.push(Block::list(items));
        }
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
        self.list(&own.headings.confidentiality, disclosure.promise.iter().map(|promise| words(&promise.text).into()));
    }

    /// What a team reads of which too few answered: why nothing is shown, what can be done, and what was asked.
    fn too_few(&mut self, too_few: &ReportTooFew) {
        self.section(&self.report.words.states.suppressed);
        self.blocks.push(Block::line(words(&too_few.text)));
        self.blocks.extend(too_few.what_can_be_done.iter().map(|text| Block::line(words(text))));
        self.section(&self.report.words.headings.questions);
        self.asked(|page, area| {
            let item = |question: &ReportQuestion| {
                Item::bullet(coded(&question.code, &question.text)).with(page.descriptors_beside(question, &[]))
            };
            Block::list(area.questions.iter().map(item))
        });
    }

    /// What was asked: the stem, then each area with its questions.
    fn asked(&mut self, questions: impl Fn(&Self, &ReportArea) -> Block) {
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
        self.standouts(&self.report.words.headings.strengths, &self.report.strengths);
        self.standouts(&self.report.words.headings.opportunities, &self.report.opportunities);
        self.areas();
        self.views();
        self.overview();
        self.questions();
        self.hidden();
        self.comments();
    }

    fn standouts(&mut self, heading: &str, standouts: &ReportStandouts) {
        self.section(heading);
        self.blocks.extend(standouts.notes.iter().map(|note| Block::line(words(note))));
        let (selected, others): (Vec<_>, Vec<_>) =
            standouts.candidates.iter().partition(|candidate| candidate.selected);
        // what is tied for one and the same reason needs no more than a line each
        let is_one_reason =
            |one: &ReportCandidate, next: &ReportCandidate| one.reasons.len() == 1 && one.reasons == next.reasons;
        let runs = selected.chunk_by(|one, next| one.rank == next.rank && is_one_reason(one, next));
        let items: Vec<Item> = runs
            .flat_map(|run| match run {
                [first, _, ..] => first.reasons.iter().map(|reason| self.tied(run, first.rank, reason)).collect(),
                alone => alone.iter().map(|candidate| self.selected(candidate)).collect::<Vec<_>>(),
            })
            .collect();
        self.blocks.push(Block::entries(items));
        if !others.is_empty() {
            let others = others
                .into_iter()
                .map(|candidate| self.brief(Mark::Rank(candidate.rank), &candidate.question, &candidate.text));
            let also = Item::plain(words(format!("{}:", self.report.words.headings.also)));
            let also = also.with([Block::list(others)]);
            self.blocks.push(Block::entries([also]));
        }
    }

    /// Questions of one rank for one reason, a line each.
    fn tied(&self, candidates: &[&ReportCandidate], rank: u64, reason: &ReportReason) -> Item {
        let own = &self.report.words.headings;
        let questions = candidates.iter().map(|of| self.brief(Mark::Bullet, &of.question, &of.text));
        let each = Block::line(words(format!("{}: {}", own.each, reason.text)));
        Item::new(Mark::Rank(rank), words(format!("({})", own.tied))).with([Block::list(questions), each])
    }

    fn selected(&self, candidate: &ReportCandidate) -> Item {
        let tied = candidate.tied.then(|| words(format!("({}) ", self.report.words.headings.tied)));
        let title: Vec<Span> = tied.into_iter().chain([given(&candidate.text)]).collect();
        let area = self.texts.get(&(PromptScope::Area, candidate.area.as_str())).copied().unwrap_or_default();
        let of = Block::line([given(area), words(" "), id(format!("[{}]", candidate.question))]);
        let reversed = self.is_reversed(&candidate.question).then_some(&self.report.words.questions.reverse);
        let reasons = reversed.into_iter().chain(candidate.reasons.iter().map(|reason| &reason.text));
        let reasons = Block::list(reasons.map(|reason| Item::bullet(words(reason))));
        Item::new(Mark::Rank(candidate.rank), title).with([of, reasons])
    }

    /// Whether a low answer is the good one, which the words of the question do not say.
    fn is_reversed(&self, id: &str) -> bool {
        let mut questions = self.report.areas.iter().flat_map(|area| &area.questions);
        questions.any(|question| question.id == id && question.keying == Keying::Reverse)
    }

    /// A question or an area that is told elsewhere; a reversed question says so below.
    fn brief(&self, mark: Mark, about: &str, text: &str) -> Item {
        let reversed = self.is_reversed(about).then(|| Block::line(words(&self.report.words.questions.reverse)));
        Item::new(mark, [brief(text), words(" "), id(format!("[{about}]"))]).with(reversed)
    }

    fn areas(&mut self) {
        let own = &self.report.words;
        self.section(&own.headings.areas);
        self.blocks.push(self.mark_legend(Bars::Shares, Some(&own.bars.favorable_of_all)));
        let areas = &self.report.areas;
        let items: Vec<Item> = areas
            .iter()
            .filter_map(|area| self.scored(coded(&area.code, &area.title), &area.coverage, &area.result))
            .collect();
        self.blocks.push(Block::entries(items));
        // each highlight once, those of views included: what they mean is the same
        let results = areas.iter().map(|area| &area.result).chain(self.report.views.iter().map(|view| &view.result));
        let mut highlights = Vec::new();
        for result in results {
            if let ReportAreaResult::Scored { highlight, .. } = result
                && !highlights.contains(&own.highlight(*highlight))
            {
                highlights.push(own.highlight(*highlight));
            }
        }
        self.terms(&highlights);
    }

    /// Questions across areas that are read together.
    fn views(&mut self) {
        if self.report.views.is_empty() {
            return;
        }
        self.section(&self.report.words.headings.views);
        let items: Vec<Item> = self
            .report
            .views
            .iter()
            .filter_map(|view| {
                let mut item = self.scored(vec![given(&view.title)], &view.coverage, &view.result)?;
                item.body.push(Block::line(id(format!("[{}]", view.questions.join(", ")))));
                item.body.splice(0..0, view.description.as_ref().map(|text| Block::line(given(text))));
                Some(item)
            })
            .collect();
        self.blocks.push(Block::entries(items));
    }

    /// The score of an area or a view; nothing where none of its questions counts.
    fn scored(&self, mut title: Vec<Span>, coverage: &str, of: &ReportAreaResult) -> Option<Item> {
        let own = &self.report.words;
        let told = |text: &str| Block::line(words(format!("{text} ({coverage})")));
        Some(match of {
            ReportAreaResult::Scored { text, favorable, highlight, decided_by, cuts, .. } => {
                title.push(words(": "));
                title.push(result(tone_of_highlight(*highlight), &own.highlight(*highlight).label));
                let bar = Share {
                    favorable: favorable.count,
                    of: favorable.of,
                    text: words(share(&own.sides.favorable, favorable)).into(),
                };
                let cuts = cuts.iter().map(|cuts| Block::line(given(&cuts.text)));
                let decided_by = Block::line(words(&decided_by.text));
                Item::plain(title).with([decided_by, told(text)].into_iter().chain(cuts).chain([Block::Share(bar)]))
            }
            ReportAreaResult::Insufficient { text } => Item::plain(title).with([told(text)]),
            ReportAreaResult::Unscored { .. } => return None,
        })
    }

    fn is_of_team(&self) -> bool {
        self.report.framework.answered_by == AnsweredBy::Team
    }

    fn mark_legend(&self, bars: Bars, more: Option<&String>) -> Block {
        let BarWords { one, several, .. } = &self.report.words.bars;
        Block::MarkLegend(MarkLegend { bars, one: one.clone(), several: several.clone(), more: more.cloned() })
    }

    fn terms(&mut self, terms: &[&Term]) {
        let terms: Vec<_> = terms.iter().map(|term| (words(&term.label).into(), words(&term.meaning).into())).collect();
        if !terms.is_empty() {
            self.blocks.push(Block::Terms(terms));
        }
    }

    fn overview(&mut self) {
        let own = &self.report.words;
        self.section(&own.headings.overview);
        let questions: Vec<&ReportQuestion> = self.report.areas.iter().flat_map(|area| &area.questions).collect();
        for run in questions.chunk_by(|one, next| one.scale == next.scale) {
            self.blocks.push(self.table(run));
        }
        if questions.iter().any(|question| answers(question).is_some()) {
            let ColumnWords { n, sum, mean, position, favorable, unfavorable } = &own.columns;
            let [strength, steady, opportunity] =
                [Band::Strength, Band::Steady, Band::Opportunity].map(|band| own.band(band));
            if self.is_of_team() {
                self.terms(&[strength, steady, opportunity]);
            } else {
                self.terms(&[n, sum, mean, position, favorable, unfavorable, strength, steady, opportunity]);
            }
        }
    }

    /// Questions on one scale.
    fn table(&self, questions: &[&ReportQuestion]) -> Block {
        let own = &self.report.words;
        let columns = &own.columns;
        let points = questions.iter().find_map(|question| answers(question)).map(|answers| &answers.distribution);
        let points = points.map_or(&[][..], Vec::as_slice);
        let caption = joined(points.iter().map(|point| label(point).into()).collect(), ", ");
        let mut header = vec![words(&own.headings.question)];
        header.push(words(if self.is_of_team() { &own.headings.rating } else { &columns.n.label }));
        if !points.is_empty() && !self.is_of_team() {
            header.extend(points.iter().map(|point| words(point.value.to_string())));
            let figures = [&columns.sum, &columns.mean, &columns.position, &columns.favorable, &columns.unfavorable];
            header.extend(figures.map(|figure| words(&figure.label)));
        }
        Block::Table(Table {
            caption: Some(caption).filter(|caption| !caption.0.is_empty()),
            header: header.into_iter().map(Text::from).collect(),
            rows: questions.iter().map(|question| self.row(question)).collect(),
        })
    }

    fn row(&self, question: &ReportQuestion) -> Row {
        let own = &self.report.words;
        let rated = || answers(question)?.distribution.iter().find(|point| point.count > 0).map(|point| point.value);
        let first =
            if self.is_of_team() { rated().map(|value| value.to_string()) } else { question.n.map(|n| n.to_string()) };
        let mut figures = vec![first.unwrap_or_else(|| "-".to_owned())];
        if let Some(answers) = answers(question).filter(|_| !self.is_of_team()) {
            figures.extend(answers.distribution.iter().map(|point| point.count.to_string()));
            let sum = answers.mean.sum.map_or_else(|| "-".to_owned(), |sum| sum.to_string());
            figures.extend([sum, answers.mean.display.clone(), answers.position.display.clone()]);
            figures.extend([&answers.favorable, &answers.unfavorable].map(|share| share.count.to_string()));
        }
        let suppressed = matches!(question.result, ReportQuestionResult::Suppressed { .. });
        let unanswered = question.non_responses.iter().flatten().filter(|_| suppressed);
        let unanswered: Vec<Text> = unanswered.map(|kind| Text::from(non_response(kind))).collect();
        let flags: Vec<Text> = question.flags.iter().map(|flag| words(&own.flag(*flag).label).into()).collect();
        let notes = [unanswered, flags].into_iter().filter(|texts| !texts.is_empty()).map(|texts| joined(texts, ", "));
        let result = match &question.result {
            ReportQuestionResult::Suppressed { .. } => words(&own.states.suppressed),
            ReportQuestionResult::Unscored { .. } => words(&own.states.unscored),
            ReportQuestionResult::Insufficient { .. } if self.is_of_team() => words(&own.states.not_rated),
            ReportQuestionResult::Insufficient { .. } => words(&own.states.insufficient),
            ReportQuestionResult::Scored { band, .. } => self.band(*band),
        };
        Row {
            cells: [id(&question.id)].into_iter().chain(figures.into_iter().map(words)).map(Text::from).collect(),
            result: result.into(),
            note: Some(joined(notes.collect(), "; ")).filter(|note| !note.0.is_empty()),
        }
    }

    fn band(&self, band: Band) -> Span {
        let tone = match band {
            Band::Strength => Tone::Favorable,
            Band::Steady => Tone::Neutral,
            Band::Opportunity => Tone::Unfavorable,
        };
        result(tone, &self.report.words.band(band).label)
    }

    fn questions(&mut self) {
        self.section(&self.report.words.headings.questions);
        if !self.is_of_team() {
            self.blocks.push(self.mark_legend(Bars::Distributions, None));
        }
        self.asked(|page, area| Block::entries(area.questions.iter().map(|question| page.question(question))));
    }

    fn question(&self, question: &ReportQuestion) -> Item {
        let own = &self.report.words;
        let told = match &question.result {
            ReportQuestionResult::Suppressed { text, .. }
            | ReportQuestionResult::Unscored { text, .. }
            | ReportQuestionResult::Insufficient { text, .. } => words(text),
            ReportQuestionResult::Scored { band, .. } => self.band(*band),
        };
        let status = [id(format!("[{}]", question.id)), words(" "), told].into();
        let mut body = Vec::new();
        let help = |help| Block::line([words(format!("{} ", own.questions.help)), given(help)]);
        body.extend(question.help.as_ref().map(help));
        if question.keying == Keying::Reverse {
            body.push(Block::line(words(&own.questions.reverse)));
        }
        if question.weight != 1 {
            body.push(Block::line(words(format!("{} {}", own.questions.weight, question.weight))));
        }
        if let Some(rating) = &question.rating {
            body.push(Block::line(self.rating(question, &own.headings.rating, rating)));
            body.extend(self.descriptors_beside(question, &[&rating.answer]));
        } else if let Some(answers) = answers(question) {
            body.push(Block::Distribution(
                answers.distribution.iter().map(|point| self.point(question, point)).collect(),
            ));
            let mean = &answers.mean;
            let sum =
                mean.sum.map(|sum| format!(" ({} {sum}, {} {})", own.columns.sum.label, own.columns.n.label, mean.n));
            let mean = format!("{} {}{}", own.headings.mean, mean.display, sum.unwrap_or_default());
            let favorable = share(&own.sides.favorable, &answers.favorable);
            let unfavorable = share(&own.sides.unfavorable, &answers.unfavorable);
            body.push(Block::line(words(format!("{mean}; {favorable}; {unfavorable}"))));
        } else {
            body.extend(self.descriptors_beside(question, &[]));
        }
        let answered = question.answered.iter().map(|text| words(text).into());
        let unanswered = question.non_responses.iter().flatten().map(|kind| Text::from(non_response(kind)));
        let counted: Vec<Text> = answered.chain(unanswered).collect();
        if !counted.is_empty() {
            body.push(Block::Line(joined(counted, ", ")));
        }
        let flags = question.flags.iter().map(|flag| own.flag(*flag));
        let flags = flags.map(|flag| Item::new(Mark::Attention, words(format!("{}: {}", flag.label, flag.meaning))));
        body.push(Block::list(flags));
        if !question.role_groups.is_empty() {
            body.push(Block::line(words(format!("{}:", own.headings.role_groups))));
            body.push(Block::list(question.role_groups.iter().map(|group| Item::bullet(given(&group.text)))));
        }
        if let Some(ReportConsensus { rating, beside }) = &question.consensus {
            body.push(Block::line(self.rating(question, &own.headings.consensus, rating)));
            body.extend(beside.as_ref().map(|beside| Block::line(words(&beside.text))));
        }
        body.extend(question.importance.as_ref().map(|importance| Block::line(words(&importance.text))));
        if !question.notes.is_empty() {
            body.push(Block::line(words(format!("{}:", own.headings.notes))));
            body.push(Block::list(question.notes.iter().map(|note| Item::bullet(said(note)))));
        }
        Item { mark: Mark::None, title: coded(&question.code, &question.text).into(), status: Some(status), body }
    }

    /// A rating that was agreed on, with what it looks like.
    fn rating(&self, question: &ReportQuestion, heading: &str, rating: &ReportRating) -> Text {
        let descriptor = question.descriptor(&rating.answer).into_iter();
        let described = descriptor.flat_map(|text| [words(": "), given(text)]);
        let spans = [words(format!("{heading}: ")), given(&rating.label)];
        spans.into_iter().chain(described).collect::<Vec<_>>().into()
    }

    /// What points look like of which no bar tells, on request.
    fn descriptors_beside(&self, question: &ReportQuestion, told: &[&str]) -> Option<Block> {
        let all = question.descriptors.iter().filter(|descriptor| !told.contains(&descriptor.point.as_str()));
        let items =
            all.map(|descriptor| Item::bullet([given(&descriptor.label), words(": "), given(&descriptor.text)]));
        self.options.all_descriptors.then(|| Block::list(items))
    }

    fn point(&self, question: &ReportQuestion, point: &ReportPoint) -> PointCount {
        let is_told = self.options.all_descriptors || point.count > 0;
        PointCount {
            label: label(point).into(),
            side: words(self.report.words.side(point.side)).into(),
            tone: match point.side {
                Side::Favorable => Tone::Favorable,
                Side::Neutral => Tone::Neutral,
                Side::Unfavorable => Tone::Unfavorable,
            },
            count: point.count,
            percent: point.percent,
            descriptor: question.descriptor(&point.point).filter(|_| is_told).map(|text| given(text).into()),
        }
    }

    fn hidden(&mut self) {
        let hidden = self.report.hidden.iter().map(|hidden| match &hidden.question {
            Some(question) => [id(format!("[{question}]")), words(" "), words(&hidden.text)].into(),
            None => words(&hidden.text).into(),
        });
        self.list(&self.report.words.headings.hidden, hidden);
    }

    fn comments(&mut self) {
        if let Comments::Shown { comments } = &self.report.comments {
            self.list(&self.report.words.headings.comments, comments.iter().map(|comment| said(comment).into()));
        }
    }

    fn prompts(&mut self, heading: &str, phase: Phase) {
        let prompts = self.report.prompts.iter().filter(|prompt| prompt.phase == phase);
        let items: Vec<Item> = prompts.map(|prompt| self.prompt(prompt)).collect();
        if !items.is_empty() {
            self.section(heading);
            self.blocks.push(Block::entries(items));
        }
    }

    fn prompt(&self, prompt: &ReportPrompt) -> Item {
        let about = prompt.about.iter().map(|about| {
            let text = self.texts.get(&(prompt.scope, about.as_str())).copied().unwrap_or_default();
            self.brief(Mark::Bullet, about, text)
        });
        Item::plain(given(&prompt.text)).with([Block::list(about)])
    }

    fn closing(&mut self) {
        let Report { framework, rules, limits, words: own, disclosure, .. } = self.report;
        if disclosure.too_few.is_none() {
            self.list(&own.headings.limits, limits.iter().map(|text| words(text).into()));
            self.list(&own.headings.rules, rules.text.iter().map(|text| words(text).into()));
        }
        self.section(&own.headings.sources);
        self.blocks.push(Block::line(words(&framework.release)));
        self.blocks.push(Block::list(framework.attribution.iter().map(|source| Item::bullet(given(&source.text)))));
        if framework.sources.len() > 1 {
            let sources = framework.sources.iter().map(|source| {
                let ids: Vec<&str> = source.areas.iter().chain(&source.questions).map(String::as_str).collect();
                let ids = if ids.is_empty() { String::new() } else { format!(" [{}]", ids.join(", ")) };
                Item::bullet([given(&source.text), words(format!(": {}", source.covers)), id(ids)])
            });
            self.blocks.push(Block::paragraph(words(format!("{}:", own.headings.words_of))));
            self.blocks.push(Block::list(sources));
        }
        if !framework.additions.is_empty() {
            self.blocks.push(Block::paragraph(words(format!("{}:", own.headings.additions))));
            self.blocks.push(Block::list(framework.additions.iter().map(|text| Item::bullet(given(text)))));
        }
        let notes = framework.translation.iter().map(|translation| &translation.text).chain(&own.note);
        self.blocks.extend(notes.map(|note| Block::paragraph(words(note))));
    }
}

fn answers(question: &ReportQuestion) -> Option<&ReportAnswers> {
    match &question.result {
        ReportQuestionResult::Scored { answers, .. } => Some(answers),
        ReportQuestionResult::Unscored { answers, .. } | ReportQuestionResult::Insufficient { answers, .. } => {
            answers.as_ref()
        }
        ReportQuestionResult::Suppressed { .. } => None,
    }
}

fn tone_of_highlight(highlight: Highlight) -> Tone {
    match highlight {
        Highlight::Strength => Tone::Favorable,
        Highlight::Mixed | Highlight::Steady => Tone::Neutral,
        Highlight::Opportunity => Tone::Unfavorable,
    }
}

/// A text after what it is called in the system that it comes from.
fn coded(code: &Option<String>, text: &str) -> Vec<Span> {
    code.iter().flat_map(|code| [given(code), words(" ")]).chain([given(text)]).collect()
}

fn label(point: &ReportPoint) -> Vec<Span> {
    let code = point.code.iter().flat_map(in_brackets);
    [words(format!("{} ", point.value)), given(&point.label)].into_iter().chain(code).collect()
}

fn non_response(kind: &ReportNonResponse) -> Vec<Span> {
    let code = kind.code.iter().flat_map(in_brackets);
    [given(&kind.label)].into_iter().chain(code).chain([words(format!(" {}", kind.count))]).collect()
}

fn in_brackets(code: &String) -> [Span; 3] {
    [words(" ("), given(code), words(")")]
}

fn share(of: &str, share: &ReportShare) -> String {
    format!("{of} {} ({}%)", share.text, share.percent)
}

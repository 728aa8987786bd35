//! A report as plain text. Only where things stand is decided here: every word and number is the report's own.

use std::collections::HashMap;

use super::document::*;
use super::figures::ReportShare;
use super::page::{Align, Cell, Page, WIDTH, answers_per_mark, marks, shortened, width};
use super::words::{BandWords, ColumnWords, Term};
use crate::disclosure::Comments;
use crate::framework::{Keying, Phase, PromptScope};

/// Columns between a bar's columns.
const GAP: usize = 2;
/// Columns before a question's figures.
const INDENT: usize = 4;
/// A longer label of a point, or word for a side, takes more than one line.
const LONGEST_LABEL: usize = 28;
const LONGEST_SIDE: usize = 14;
/// Columns of a shortened question, at least: a very long id takes a line of its own then.
const SHORTEST_QUESTION: usize = 20;

impl Report {
    /// The report as plain text for a terminal or an email: lines of at most 80 columns, in the report's language.
    ///
    /// Bars are made of marks that can be counted: one for each answer where they fit on the line, and the text says
    /// what a mark stands for. Texts from the framework and the responses are printed without control characters and
    /// without characters that change the reading direction, so that none can disturb the terminal it is shown on.
    ///
    /// ```
    /// use ilt::{Framework, Policy, Report, ResponseSet};
    ///
    /// let framework = Framework::new_leaders();
    /// let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let text = Report::of(&responses, Policy::Confidential, &"en".parse()?)?.to_text();
    /// assert!(text.contains("\
    /// School culture: Opportunity
    ///   3.00 on a scale from 1 to 5 (2 of 3 questions)
    /// "));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_text(&self) -> String {
        let mut view = View { report: self, texts: texts(self), page: Page::default() };
        view.opening();
        view.standouts(&self.words.headings.strengths, &self.strengths);
        view.standouts(&self.words.headings.opportunities, &self.opportunities);
        view.areas();
        view.overview();
        view.questions();
        view.hidden();
        view.comments();
        view.prompts(&self.words.headings.notice, Phase::Notice);
        view.prompts(&self.words.headings.interpret, Phase::Interpret);
        view.closing();
        view.page.into_text()
    }
}

/// The texts of questions and the titles of areas by their ids.
fn texts(report: &Report) -> HashMap<(PromptScope, &str), &str> {
    let questions = report.areas.iter().flat_map(|area| &area.questions);
    let questions = questions.map(|question| ((PromptScope::Question, question.id.as_str()), question.text.as_str()));
    let areas = report.areas.iter().map(|area| ((PromptScope::Area, area.id.as_str()), area.title.as_str()));
    questions.chain(areas).collect()
}

struct View<'a> {
    report: &'a Report,
    texts: HashMap<(PromptScope, &'a str), &'a str>,
    page: Page,
}

impl<'a> View<'a> {
    fn section(&mut self, heading: &str) {
        self.page.heading(heading, '-');
    }

    fn bullets(&mut self, texts: &[String]) {
        texts.iter().for_each(|text| self.page.item(0, "- ", text));
    }

    /// A section of bullets, if there is any.
    fn list(&mut self, heading: &str, texts: &[String]) {
        if !texts.is_empty() {
            self.section(heading);
            self.bullets(texts);
        }
    }

    fn opening(&mut self) {
        let Report { framework, team, cycle, participation, disclosure, words, .. } = self.report;
        self.page.heading(&framework.title, '=');
        self.page.paragraph(0, &format!("{}, {}", team.name, cycle.label));
        self.page.paragraph(0, &framework.recall_period);
        if let Some(description) = &framework.description {
            self.page.gap();
            self.page.paragraph(0, description);
        }
        self.page.gap();
        self.page.paragraph(0, &participation.text);
        self.list(&words.headings.confidentiality, &disclosure.promise);
    }

    fn standouts(&mut self, heading: &str, standouts: &'a ReportStandouts) {
        self.section(heading);
        standouts.notes.iter().for_each(|note| self.page.paragraph(0, note));
        let (selected, others): (Vec<_>, Vec<_>) =
            standouts.candidates.iter().partition(|candidate| candidate.selected);
        for candidate in selected {
            self.page.gap();
            let tied = if candidate.tied { format!("({}) ", self.report.words.headings.tied) } else { String::new() };
            self.page.item(0, &format!("{}. ", candidate.rank), &format!("{tied}{}", candidate.text));
            let area = self.texts.get(&(PromptScope::Area, candidate.area.as_str())).copied().unwrap_or_default();
            self.page.paragraph(3, &format!("{area} [{}]", candidate.question));
            if self.is_reversed(&candidate.question) {
                self.page.item(3, "- ", &self.report.words.questions.reverse);
            }
            candidate.reasons.iter().for_each(|reason| self.page.item(3, "- ", &reason.text));
        }
        if !others.is_empty() {
            self.page.gap();
            self.page.paragraph(0, &format!("{}:", self.report.words.headings.also));
        }
        for candidate in others {
            self.brief(2, &format!("{}. ", candidate.rank), &candidate.question, &candidate.text);
        }
    }

    /// Whether a low answer is the good one, which the words of the question do not say.
    fn is_reversed(&self, id: &str) -> bool {
        let mut questions = self.report.areas.iter().flat_map(|area| &area.questions);
        questions.any(|question| question.id == id && question.keying == Keying::Reverse)
    }

    /// A question on one line, where its id leaves room for a part of its text; a reversed one says so below.
    fn brief(&mut self, indent: usize, mark: &str, id: &str, text: &str) {
        let below = indent + width(mark) + 1;
        let room = WIDTH.saturating_sub(below + width(id) + " []".len());
        self.page.item(indent, mark, &format!("{} [{id}]", shortened(text, room.max(SHORTEST_QUESTION))));
        if self.is_reversed(id) {
            self.page.paragraph(below, &self.report.words.questions.reverse);
        }
    }

    fn areas(&mut self) {
        let words = &self.report.words;
        self.section(&words.headings.areas);
        let answers = self.report.areas.iter().map(|area| match &area.result {
            ReportAreaResult::Scored { favorable, .. } => favorable.of,
            ReportAreaResult::Insufficient { .. } => 0,
        });
        let most = answers.max().unwrap_or(0);
        let per_mark = answers_per_mark(most, WIDTH / 2);
        if most > 0 {
            self.page.paragraph(0, &format!("{} {}", self.mark_is(per_mark), words.bars.favorable_of_all));
        }
        let mut highlights: Vec<&Term> = Vec::new();
        for area in &self.report.areas {
            self.page.gap();
            match &area.result {
                ReportAreaResult::Scored { text, favorable, highlight, .. } => {
                    let term = words.highlight(*highlight);
                    if !highlights.contains(&term) {
                        highlights.push(term);
                    }
                    self.page.paragraph(0, &format!("{}: {}", area.title, term.label));
                    self.page.paragraph(2, &format!("{text} ({})", area.coverage));
                    let good = marks('#', favorable.count, per_mark);
                    let others = marks('.', favorable.of.saturating_sub(favorable.count), per_mark);
                    self.page.paragraph(2, &format!("{good}{others}"));
                    self.page.paragraph(2, &share(&words.sides.favorable, favorable));
                }
                ReportAreaResult::Insufficient { text } => {
                    self.page.paragraph(0, &area.title);
                    self.page.paragraph(2, &format!("{text} ({})", area.coverage));
                }
            }
        }
        self.terms(&highlights);
    }

    fn mark_is(&self, per_mark: u64) -> String {
        match per_mark {
            1 => self.report.words.bars.one.clone(),
            _ => format!("{} {per_mark}.", self.report.words.bars.several),
        }
    }

    /// Words with what they mean.
    fn terms(&mut self, terms: &[&Term]) {
        if !terms.is_empty() {
            self.page.gap();
        }
        terms.iter().for_each(|term| self.page.item(0, "- ", &meaning(term)));
    }

    fn overview(&mut self) {
        let words = &self.report.words;
        self.section(&words.headings.overview);
        let questions: Vec<&ReportQuestion> = self.report.areas.iter().flat_map(|area| &area.questions).collect();
        for run in questions.chunk_by(|one, next| one.scale == next.scale) {
            self.table(run);
        }
        if questions.iter().any(|question| answers(question).is_some()) {
            let ColumnWords { n, sum, mean, position, favorable, unfavorable } = &words.columns;
            let BandWords { strength, steady, opportunity } = &words.bands;
            self.terms(&[n, sum, mean, position, favorable, unfavorable, strength, steady, opportunity]);
        }
    }

    /// Questions on one scale, each in a row; or each in a paragraph, where a row is too long.
    fn table(&mut self, questions: &[&ReportQuestion]) {
        let words = &self.report.words;
        let columns = &words.columns;
        let points = questions.iter().find_map(|question| answers(question)).map(|answers| &answers.distribution);
        self.page.gap();
        let points: &[ReportPoint] = points.map_or(&[], Vec::as_slice);
        if !points.is_empty() {
            self.page.paragraph(0, &points.iter().map(point).collect::<Vec<_>>().join(", "));
            self.page.gap();
        }
        let mut header = vec![words.headings.question.clone(), columns.n.label.clone()];
        if !points.is_empty() {
            header.extend(points.iter().map(|point| point.value.to_string()));
            let figures = [&columns.sum, &columns.mean, &columns.position, &columns.favorable, &columns.unfavorable];
            header.extend(figures.map(|figure| figure.label.clone()));
        }
        let rows: Vec<Row> = questions.iter().map(|question| self.row(question)).collect();
        let column = |number: usize| {
            let texts = rows.iter().map(|row| &row.figures).chain([&header]).filter_map(move |row| row.get(number));
            texts.map(|text| width(text)).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..header.len()).map(column).collect();
        let last = rows.iter().map(|row| width(&row.result)).max().unwrap_or(0);
        let fits = |gap: &usize| widths.iter().sum::<usize>() + gap * widths.len() + last <= WIDTH;
        let Some(gap) = [GAP, 1].into_iter().find(fits) else {
            return rows.iter().for_each(|row| self.stacked(row, &header));
        };
        let cells = |texts: &[String], result: &str| {
            let mut cells: Vec<Cell> = texts.iter().zip(&widths).map(|(text, width)| right(text, *width)).collect();
            cells.iter_mut().take(1).for_each(|cell| cell.align = Align::Left);
            let taken: usize = cells.iter().map(|cell| cell.width + gap).sum();
            cells.push(left(result, WIDTH.saturating_sub(taken)));
            cells
        };
        self.page.columns(0, gap, &cells(&header, ""));
        for row in &rows {
            self.page.columns(0, gap, &cells(&row.figures, &row.result));
            if !row.notes.is_empty() {
                self.page.paragraph(INDENT, &row.notes);
            }
        }
    }

    fn stacked(&mut self, row: &Row, header: &[String]) {
        let mut figures = row.figures.iter().zip(header);
        let id = figures.next().map_or("", |(id, _)| id);
        let figures = figures.map(|(figure, label)| format!("{label}: {figure}"));
        let rest = [&row.result, &row.notes].into_iter().filter(|text| !text.is_empty()).cloned();
        self.page.paragraph(0, id);
        self.page.paragraph(INDENT, &figures.chain(rest).collect::<Vec<_>>().join("; "));
    }

    fn row(&self, question: &ReportQuestion) -> Row {
        let words = &self.report.words;
        let mut figures = vec![question.id.clone(), question.n.map_or_else(|| "-".to_owned(), |n| n.to_string())];
        if let Some(answers) = answers(question) {
            figures.extend(answers.distribution.iter().map(|point| point.count.to_string()));
            let sum = answers.mean.sum.map_or_else(|| "-".to_owned(), |sum| sum.to_string());
            let shares = [&answers.favorable, &answers.unfavorable].map(|share| share.count.to_string());
            figures.extend([sum, answers.mean.display.clone(), answers.position.display.clone()]);
            figures.extend(shares);
        }
        let suppressed = matches!(question.result, ReportQuestionResult::Suppressed { .. });
        let unanswered = question.non_responses.iter().flatten().filter(|_| suppressed);
        let unanswered = unanswered.map(|kind| format!("{} {}", kind.label, kind.count));
        let unanswered = unanswered.collect::<Vec<_>>().join(", ");
        let flags = question.flags.iter().map(|flag| words.flag(*flag).label.clone()).collect::<Vec<_>>().join(", ");
        let notes = [unanswered, flags].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        Row { figures, result: self.result(question).to_owned(), notes: notes.join("; ") }
    }

    fn result(&self, question: &ReportQuestion) -> &'a str {
        let words = &self.report.words;
        match &question.result {
            ReportQuestionResult::Suppressed { .. } => &words.states.suppressed,
            ReportQuestionResult::Insufficient { .. } => &words.states.insufficient,
            ReportQuestionResult::Scored { band, .. } => &words.band(*band).label,
        }
    }

    fn questions(&mut self) {
        self.section(&self.report.words.headings.questions);
        let bars = Bars::of(self.report);
        if bars.most > 0 {
            self.page.paragraph(0, &self.mark_is(bars.per_mark));
            self.page.gap();
        }
        self.page.paragraph(0, &self.report.framework.stem);
        for area in &self.report.areas {
            self.page.heading(&area.title, '.');
            if let Some(description) = &area.description {
                self.page.paragraph(0, description);
            }
            area.questions.iter().for_each(|question| self.question(question, &bars));
        }
    }

    fn question(&mut self, question: &ReportQuestion, bars: &Bars) {
        let words = &self.report.words;
        self.page.gap();
        self.page.paragraph(0, &question.text);
        let told = match &question.result {
            ReportQuestionResult::Suppressed { text, .. } | ReportQuestionResult::Insufficient { text, .. } => text,
            ReportQuestionResult::Scored { band, .. } => &words.band(*band).label,
        };
        self.page.paragraph(0, &format!("[{}] {told}", question.id));
        if question.keying == Keying::Reverse {
            self.page.paragraph(INDENT, &words.questions.reverse);
        }
        if question.weight != 1 {
            self.page.paragraph(INDENT, &format!("{} {}", words.questions.weight, question.weight));
        }
        if let Some(answers) = answers(question) {
            self.distribution(answers, bars);
            let mean = &answers.mean;
            let sum = mean
                .sum
                .map(|sum| format!(" ({} {sum}, {} {})", words.columns.sum.label, words.columns.n.label, mean.n));
            let mean = format!("{} {}{}", words.headings.mean, mean.display, sum.unwrap_or_default());
            let favorable = share(&words.sides.favorable, &answers.favorable);
            let unfavorable = share(&words.sides.unfavorable, &answers.unfavorable);
            self.page.paragraph(INDENT, &format!("{mean}; {favorable}; {unfavorable}"));
        }
        let unanswered = question.non_responses.iter().flatten().map(|kind| format!("{} {}", kind.label, kind.count));
        let counted: Vec<String> = question.answered.iter().cloned().chain(unanswered).collect();
        if !counted.is_empty() {
            self.page.paragraph(INDENT, &counted.join(", "));
        }
        question.flags.iter().for_each(|flag| self.page.item(INDENT, "! ", &meaning(words.flag(*flag))));
        if !question.role_groups.is_empty() {
            self.page.paragraph(INDENT, &format!("{}:", words.headings.role_groups));
            question.role_groups.iter().for_each(|group| self.page.item(INDENT, "- ", &group.text));
        }
        if let Some(consensus) = &question.consensus {
            self.page.paragraph(INDENT, &format!("{}: {}", words.headings.consensus, consensus.label));
        }
    }

    fn distribution(&mut self, answers: &ReportAnswers, bars: &Bars) {
        for one in &answers.distribution {
            let bar = marks('#', one.count, bars.per_mark);
            let cells = [
                left(&point(one), bars.label),
                left(self.report.words.side(one.side), bars.side),
                right(&one.count.to_string(), bars.count),
                left(&bar, bars.columns),
            ];
            self.page.columns(INDENT, GAP, &cells);
        }
    }

    fn hidden(&mut self) {
        let hidden = self.report.hidden.iter();
        let texts: Vec<String> = hidden
            .map(|hidden| match &hidden.question {
                Some(question) => format!("[{question}] {}", hidden.text),
                None => hidden.text.clone(),
            })
            .collect();
        self.list(&self.report.words.headings.hidden, &texts);
    }

    fn comments(&mut self) {
        if let Comments::Shown { comments } = &self.report.comments {
            self.list(&self.report.words.headings.comments, comments);
        }
    }

    fn prompts(&mut self, heading: &str, phase: Phase) {
        let prompts: Vec<&ReportPrompt> = self.report.prompts.iter().filter(|prompt| prompt.phase == phase).collect();
        if !prompts.is_empty() {
            self.section(heading);
        }
        for (number, prompt) in prompts.into_iter().enumerate() {
            if number > 0 {
                self.page.gap();
            }
            self.page.paragraph(0, &prompt.text);
            for about in &prompt.about {
                let text = self.texts.get(&(prompt.scope, about.as_str())).copied().unwrap_or_default();
                self.brief(2, "- ", about, text);
            }
        }
    }

    fn closing(&mut self) {
        let Report { framework, rules, limits, words, .. } = self.report;
        self.list(&words.headings.limits, limits);
        self.list(&words.headings.rules, &rules.text);
        self.section(&words.headings.sources);
        self.page.paragraph(0, &framework.release);
        framework.attribution.iter().for_each(|source| self.page.item(0, "- ", &source.text));
        if framework.sources.len() > 1 {
            self.page.gap();
            self.page.paragraph(0, &format!("{}:", words.headings.words_of));
        }
        for source in framework.sources.iter().filter(|_| framework.sources.len() > 1) {
            let ids: Vec<&str> = source.areas.iter().chain(&source.questions).map(String::as_str).collect();
            let ids = if ids.is_empty() { String::new() } else { format!(" [{}]", ids.join(", ")) };
            self.page.item(0, "- ", &format!("{}: {}{ids}", source.text, source.covers));
        }
        if !framework.additions.is_empty() {
            self.page.gap();
            self.page.paragraph(0, &format!("{}:", words.headings.additions));
            self.bullets(&framework.additions);
        }
        if let Some(translation) = &framework.translation {
            self.page.gap();
            self.page.paragraph(0, &translation.text);
        }
    }
}

/// A question's row in the table.
struct Row {
    /// The id, then as many figures as may be shown.
    figures: Vec<String>,
    result: String,
    notes: String,
}

/// The columns of all bars, the same for every question, so that bars can be compared.
struct Bars {
    label: usize,
    side: usize,
    count: usize,
    columns: usize,
    most: u64,
    per_mark: u64,
}

impl Bars {
    fn of(report: &Report) -> Self {
        let questions = report.areas.iter().flat_map(|area| &area.questions);
        let points: Vec<&ReportPoint> =
            questions.filter_map(answers).flat_map(|answers| &answers.distribution).collect();
        let widest = |width: &dyn Fn(&ReportPoint) -> usize| points.iter().map(|point| width(point)).max().unwrap_or(0);
        let label = widest(&|one| width(&point(one))).min(LONGEST_LABEL);
        let side = widest(&|one| width(report.words.side(one.side))).min(LONGEST_SIDE);
        let count = widest(&|one| width(&one.count.to_string()));
        let columns = WIDTH.saturating_sub(INDENT + label + side + count + 3 * GAP);
        let most = points.iter().map(|point| point.count).max().unwrap_or(0);
        Self { label, side, count, columns, most, per_mark: answers_per_mark(most, columns) }
    }
}

fn answers(question: &ReportQuestion) -> Option<&ReportAnswers> {
    match &question.result {
        ReportQuestionResult::Scored { answers, .. } => Some(answers),
        ReportQuestionResult::Insufficient { answers, .. } => answers.as_ref(),
        ReportQuestionResult::Suppressed { .. } => None,
    }
}

fn point(point: &ReportPoint) -> String {
    format!("{} {}", point.value, point.label)
}

fn share(of: &str, share: &ReportShare) -> String {
    format!("{of} {} ({}%)", share.text, share.percent)
}

fn meaning(term: &Term) -> String {
    format!("{}: {}", term.label, term.meaning)
}

fn left(text: &str, width: usize) -> Cell {
    Cell { text: text.to_owned(), width, align: Align::Left }
}

fn right(text: &str, width: usize) -> Cell {
    Cell { text: text.to_owned(), width, align: Align::Right }
}

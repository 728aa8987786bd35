//! A page as text for a terminal or an email.

use std::borrow::Cow;

use super::block::*;
use super::lines::{Align, Cell, Lines, WIDTH, answers_per_mark, marks, shortened, width};

/// Columns between the columns of a table or a bar.
const GAP: usize = 2;
/// How much deeper than the title of an item without a mark stands what is told of it.
const BODY: usize = 2;
/// The same where an item has a status; and of what stands below a row of a table.
const DEEP_BODY: usize = 4;
/// A longer label of a point, or word for a side, takes more than one line.
const LONGEST_LABEL: usize = 28;
const LONGEST_SIDE: usize = 14;
/// Columns of what stands before a term and between it and what it means.
const TERM: usize = 4;
/// A box to tick.
const BOX: &str = "[ ] ";
/// Columns of a shortened text, at least: a very long id takes a line of its own then.
const SHORTEST: usize = 20;

impl Page<'_> {
    /// The page as plain text: lines of at most 80 columns, also where characters take two.
    ///
    /// Bars are made of marks that can be counted: one for each answer where they fit on the line, and the text says
    /// what a mark stands for. Texts from the framework and the responses are printed without control characters and
    /// without characters that change the reading direction, so that none can disturb the terminal it is shown on.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, Closed};
    /// # let framework = Framework::new_leaders();
    /// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
    /// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
    /// let page = report.page();
    /// assert!(page.to_text().contains("    4 Often      favorable    5  #####\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_text(&self) -> String {
        let hanging = if self.layout == Layout::Compact { BODY } else { 0 };
        let page = self.with_isolates();
        let mut view =
            View { layout: self.layout, scales: BarScales::of(hanging, &page.blocks), lines: Lines::hanging(hanging) };
        view.blocks(0, &page.blocks);
        view.lines.into_text()
    }
}

struct View {
    layout: Layout,
    scales: BarScales,
    lines: Lines,
}

impl View {
    fn blocks(&mut self, mut indent: usize, blocks: &[Block<'_>]) {
        for block in blocks {
            match block {
                Block::Heading(level, text) => {
                    self.heading(*level, &plain_in(text, WIDTH));
                    if self.layout == Layout::Compact {
                        indent = if *level == Level::Page { 0 } else { BODY };
                    }
                }
                Block::Paragraph(text) => {
                    self.lines.gap();
                    self.lines.paragraph(indent, &plain_in(text, WIDTH.saturating_sub(indent)));
                }
                Block::Line(text) => self.lines.paragraph(indent, &plain_in(text, WIDTH.saturating_sub(indent))),
                Block::List(list) => {
                    for item in &list.items {
                        if list.spaced {
                            self.lines.gap();
                        }
                        self.item(indent, item);
                    }
                }
                Block::Terms(terms) => {
                    self.lines.gap();
                    for (term, meaning) in terms {
                        let term = plain(term);
                        let room = WIDTH.saturating_sub(indent + width(&term) + TERM);
                        self.lines.item(indent, "- ", &format!("{term}: {}", plain_in(meaning, room)));
                    }
                }
                Block::Share(share) => self.share(indent, share),
                Block::Distribution(points) => self.distribution(indent, points),
                Block::Blank(text) => {
                    self.blank(indent, &plain_in(text, (WIDTH - SHORTEST).saturating_sub(indent + 1)))
                }
                Block::Boxes(boxes) => self.boxes(indent, boxes),
                Block::MarkLegend(legend) => self.mark_legend(indent, legend),
                Block::Table(table) => self.table(indent, table),
            }
        }
    }

    fn heading(&mut self, level: Level, text: &str) {
        match (self.layout, level) {
            (Layout::Compact, _) => {
                self.lines.gap();
                self.lines.paragraph(0, text);
            }
            (Layout::Roomy, Level::Page) => self.lines.heading(text, '='),
            (Layout::Roomy, Level::Section) => self.lines.heading(text, '-'),
            (Layout::Roomy, Level::Part) => self.lines.heading(text, '.'),
        }
    }

    fn item(&mut self, indent: usize, item: &Item<'_>) {
        let mark = mark(item.mark);
        self.lines.item(indent, &mark, &plain_in(&item.title, WIDTH.saturating_sub(indent + mark.len())));
        if let Some(status) = &item.status {
            self.lines.paragraph(indent, &plain(status));
        }
        self.blocks(indent + depth(item), &item.body);
    }

    /// As many boxes to a line as fit there; a longer one has its lines to itself.
    fn boxes(&mut self, indent: usize, boxes: &Boxes<'_>) {
        let room = WIDTH.saturating_sub(indent);
        let mut row: Vec<(String, usize)> = Vec::new();
        for choice in &boxes.choices {
            let text = format!("{BOX}{}", plain(choice));
            let columns = width(&text);
            let taken: usize = row.iter().map(|(_, columns)| columns + GAP).sum();
            if taken + columns > room {
                self.row_of_boxes(indent, &mut row);
            }
            if columns > room || boxes.spaced {
                self.lines.item(indent, BOX, &plain_in(choice, room - BOX.len()));
            } else {
                row.push((text, columns));
            }
        }
        self.row_of_boxes(indent, &mut row);
    }

    fn row_of_boxes(&mut self, indent: usize, row: &mut Vec<(String, usize)>) {
        let cells: Vec<Cell<'_>> = row.drain(..).map(|(text, columns)| left(text, columns)).collect();
        if !cells.is_empty() {
            self.lines.columns(indent, GAP, &cells);
        }
    }

    fn mark_legend(&mut self, indent: usize, legend: &MarkLegend<'_>) {
        let (most, per_mark) = match legend.bars {
            Bars::Shares => (self.scales.most_of_shares, self.scales.answers_per_mark_of_shares()),
            Bars::Distributions => (self.scales.most, self.scales.per_mark),
        };
        if most > 0 {
            let MarkLegend { one, several, more, .. } = legend;
            let mark: Cow<'_, str> =
                if per_mark == 1 { (*one).into() } else { format!("{several} {per_mark}.").into() };
            self.lines.paragraph(indent, &format!("{mark} {}", more.unwrap_or_default()));
        }
    }

    fn share(&mut self, indent: usize, share: &Share<'_>) {
        let per_mark = self.scales.answers_per_mark_of_shares();
        let favorable = marks('#', share.favorable, per_mark);
        let others = marks('.', share.of.saturating_sub(share.favorable), per_mark);
        self.lines.paragraph(indent, &format!("{favorable}{others}"));
        self.lines.paragraph(indent, &plain(&share.text));
    }

    fn distribution(&mut self, indent: usize, points: &[PointCount<'_>]) {
        let BarScales { label, side, count, columns, per_mark, .. } = self.scales;
        let mut buffer = String::new();
        for point in points {
            let cells = [
                left(plain_within(&point.label, &mut buffer), label),
                left(plain(&point.side), side),
                right(point.count.to_string(), count),
                left(marks('#', point.count, per_mark), columns),
            ];
            self.lines.columns(indent, GAP, &cells);
            if let Some(descriptor) = &point.descriptor {
                self.lines.paragraph(indent + BODY, &plain(descriptor));
            }
        }
    }

    /// The line to write on takes the rest of the line, or one of its own where that is short.
    fn blank(&mut self, indent: usize, text: &str) {
        let room = WIDTH.saturating_sub(indent);
        let rest = room.saturating_sub(width(text) + 1);
        if rest < SHORTEST {
            self.lines.paragraph(indent, text);
            self.lines.paragraph(indent, &"_".repeat(room));
        } else {
            self.lines.paragraph(indent, &format!("{text} {}", "_".repeat(rest)));
        }
    }

    /// Each row on a line, or in a paragraph where lines are too long.
    fn table(&mut self, indent: usize, table: &Table<'_>) {
        self.lines.gap();
        if let Some(caption) = &table.caption {
            self.lines.paragraph(indent, &plain(caption));
            self.lines.gap();
        }
        let header: Vec<Cow<'_, str>> = table.header.iter().map(plain).collect();
        let rows: Vec<_> = table.rows.iter().map(texts).collect();
        let column = |number: usize| {
            let texts = rows.iter().map(|(cells, ..)| cells).chain([&header]).filter_map(move |row| row.get(number));
            texts.map(|text| width(text)).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..header.len()).map(column).collect();
        let last = rows.iter().map(|(_, result, _)| width(result)).max().unwrap_or(0);
        let fits = |gap: &usize| indent + widths.iter().sum::<usize>() + gap * widths.len() + last <= WIDTH;
        let Some(gap) = [GAP, 1].into_iter().find(fits) else {
            return rows.iter().for_each(|(cells, result, note)| self.stacked(indent, &header, cells, result, note));
        };
        fn line<'t>(
            texts: &'t [Cow<'_, str>],
            result: &'t str,
            widths: &[usize],
            indent: usize,
            gap: usize,
        ) -> Vec<Cell<'t>> {
            let cells = texts.iter().zip(widths).map(|(text, width)| right(&**text, *width));
            let mut cells: Vec<Cell<'_>> = cells.collect();
            cells.iter_mut().take(1).for_each(|cell| cell.align = Align::Left);
            let taken: usize = cells.iter().map(|cell| cell.width + gap).sum();
            cells.push(left(result, WIDTH.saturating_sub(indent + taken)));
            cells
        }
        let line = |texts, result| line(texts, result, &widths, indent, gap);
        self.lines.columns(indent, gap, &line(&header, ""));
        for (cells, result, note) in &rows {
            self.lines.columns(indent, gap, &line(cells, result));
            if let Some(note) = note {
                self.lines.paragraph(indent + DEEP_BODY, &plain(note));
            }
        }
    }

    fn stacked(
        &mut self,
        indent: usize,
        header: &[Cow<'_, str>],
        cells: &[Cow<'_, str>],
        result: &str,
        note: &Option<Text<'_>>,
    ) {
        let mut cells = cells.iter().zip(header);
        let about = cells.next().map_or("", |(about, _)| about);
        let figures = cells.map(|(figure, label)| format!("{label}: {figure}").into());
        let rest = [Some(result.into()), note.as_ref().map(plain)].into_iter().flatten();
        self.lines.paragraph(indent, about);
        self.lines.paragraph(indent + DEEP_BODY, &figures.chain(rest).collect::<Vec<_>>().join("; "));
    }
}

/// The columns and the marks of all bars on a page, the same for each, so that bars can be compared.
#[derive(Default)]
struct BarScales {
    /// Where the deepest bar begins.
    indent: usize,
    label: usize,
    side: usize,
    count: usize,
    columns: usize,
    /// The most answers to one point.
    most: u64,
    per_mark: u64,
    /// The most answers of which a share is shown.
    most_of_shares: u64,
}

impl BarScales {
    fn of(indent: usize, blocks: &[Block<'_>]) -> Self {
        let mut scales = Self::default();
        scales.measure(indent, blocks);
        scales.label = scales.label.min(LONGEST_LABEL);
        scales.side = scales.side.min(LONGEST_SIDE);
        scales.columns = WIDTH.saturating_sub(scales.indent + scales.label + scales.side + scales.count + 3 * GAP);
        scales.per_mark = answers_per_mark(scales.most, scales.columns);
        scales
    }

    fn measure(&mut self, indent: usize, blocks: &[Block<'_>]) {
        for block in blocks {
            match block {
                Block::List(list) => list.items.iter().for_each(|item| self.measure(indent + depth(item), &item.body)),
                Block::Share(share) => self.most_of_shares = self.most_of_shares.max(share.of),
                Block::Distribution(points) => {
                    self.indent = self.indent.max(indent);
                    let mut buffer = String::new();
                    for point in points {
                        self.label = self.label.max(width(plain_within(&point.label, &mut buffer)));
                        self.side = self.side.max(width(plain_within(&point.side, &mut buffer)));
                        self.count = self.count.max(digits(point.count));
                        self.most = self.most.max(point.count);
                    }
                }
                _ => {}
            }
        }
    }

    fn answers_per_mark_of_shares(&self) -> u64 {
        answers_per_mark(self.most_of_shares, WIDTH / 2)
    }
}

fn mark(mark: Mark) -> Cow<'static, str> {
    match mark {
        Mark::None => "".into(),
        Mark::Bullet => "- ".into(),
        Mark::Attention => "! ".into(),
        Mark::Rank(rank) => format!("{rank}. ").into(),
    }
}

/// How much deeper than its title stands what is told of an item.
fn depth(item: &Item<'_>) -> usize {
    match (&item.status, item.mark) {
        (Some(_), _) => DEEP_BODY,
        (None, Mark::None) => BODY,
        (None, marked) => mark(marked).len(),
    }
}

fn plain<'t>(text: &'t Text<'_>) -> Cow<'t, str> {
    match text.spans() {
        [span] => (*span.text).into(),
        spans => {
            let mut text = String::with_capacity(spans.iter().map(|span| span.text.len()).sum());
            push_plain(&mut text, spans);
            text.into()
        }
    }
}

/// The same, in a buffer where it has several parts: of the many points of a page.
fn plain_within<'t>(text: &'t Text<'_>, buffer: &'t mut String) -> &'t str {
    match text.spans() {
        [span] => &span.text,
        spans => {
            buffer.clear();
            push_plain(buffer, spans);
            buffer
        }
    }
}

fn push_plain(text: &mut String, spans: &[Span<'_>]) {
    for span in spans {
        let (before, after) = span.marks().unwrap_or_default();
        text.push_str(before);
        text.push_str(&span.text);
        text.push_str(after);
    }
}

/// Columns that a number takes.
fn digits(number: u64) -> usize {
    number.checked_ilog10().map_or(1, |tens| tens as usize + 1)
}

/// A text that takes one line where parts of it may be cut.
fn plain_in<'t>(text: &'t Text<'_>, columns: usize) -> Cow<'t, str> {
    let is_brief = |span: &&Span<'_>| matches!(span.kind, Kind::Brief { .. });
    if let Text::One(span) = text {
        return if is_brief(&span) { shortened(&span.text, columns.max(SHORTEST)) } else { (*span.text).into() };
    }
    let briefs = text.spans().iter().filter(is_brief).count();
    if briefs == 0 {
        return plain(text);
    }
    let rest: Vec<&str> = text.spans().iter().map(|span| if is_brief(&span) { "x" } else { &span.text }).collect();
    let room = ((columns + briefs).saturating_sub(width(&rest.concat())) / briefs).max(SHORTEST);
    let parts = text.spans().iter().map(|span| match is_brief(&span) {
        true => shortened(&span.text, room),
        false => (*span.text).into(),
    });
    parts.collect::<Vec<_>>().concat().into()
}

fn texts<'t, 'p>(row: &'t Row<'p>) -> (Vec<Cow<'t, str>>, Cow<'t, str>, &'t Option<Text<'p>>) {
    (row.cells.iter().map(plain).collect(), plain(&row.result), &row.note)
}

fn left<'t>(text: impl Into<Cow<'t, str>>, width: usize) -> Cell<'t> {
    Cell { text: text.into(), width, align: Align::Left }
}

fn right<'t>(text: impl Into<Cow<'t, str>>, width: usize) -> Cell<'t> {
    Cell { text: text.into(), width, align: Align::Right }
}

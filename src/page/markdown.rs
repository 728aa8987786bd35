//! A page as Markdown.

use std::fmt::Write;

use super::block::*;

/// Signs that mean something in CommonMark, or in what is commonly added to it, wherever they stand.
const SIGNS: &str = r"\`*_[]<>|~&$#=@^{";
/// Signs that mean something where a line begins.
const FIRST_SIGNS: &str = "-+:%";
/// A line to write on.
const BLANK: &str = r"\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_";

impl Page<'_> {
    /// The page as Markdown, to paste into a note, a wiki or a shared document: CommonMark, and tables as GitHub has them,
    /// whose rows any other reader shows as lines.
    ///
    /// Whatever the framework and the responses say is text: what would be markup in it is escaped, and neither control
    /// characters nor characters that change the reading direction are left.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, Closed};
    /// # let framework = Framework::new_leaders();
    /// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
    /// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
    /// let page = report.page();
    /// assert!(page.to_markdown().starts_with("# Instructional leadership team reflection\n\nCedar, Fall 2026\\\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        let mut view = View { level: 1, markdown: String::new(), last: Last::Nothing };
        view.blocks("", &self.with_isolates().blocks);
        view.markdown
    }
}

/// What stands above the next block at the same depth.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    /// A text that may go on in the next line.
    Text,
    /// A list whose items have this mark: the next list has the other one, or it would be the same list.
    List(char),
    Other,
}

struct View {
    /// The level of the last heading.
    level: usize,
    markdown: String,
    last: Last,
}

impl View {
    fn blocks(&mut self, indent: &str, blocks: &[Block<'_>]) {
        for block in blocks {
            match block {
                Block::Heading(level, text) => {
                    self.level = level.number();
                    self.heading(indent, self.level, text);
                }
                Block::Paragraph(text) => self.paragraph(indent, &inline(text)),
                Block::Line(text) => self.line(indent, &inline(text)),
                Block::Blank(text) => self.line(indent, format!("{} {BLANK}", inline(text)).trim_start()),
                Block::Share(share) => self.line(indent, &inline(&share.text)),
                Block::List(list) => self.list(indent, list),
                Block::Terms(terms) => {
                    let items = terms.iter().map(|(term, meaning)| format!("{}: {}", strong(term), inline(meaning)));
                    self.short_list(indent, items);
                }
                Block::Distribution(points) => {
                    let items = points.iter().map(|point| {
                        let PointCount { label, side, count, percent, descriptor, .. } = point;
                        let descriptor =
                            descriptor.iter().map(|text| format!(": {}", inline(text))).collect::<String>();
                        format!("{}: **{count}** ({percent}%), {}{descriptor}", inline(label), inline(side))
                    });
                    self.short_list(indent, items);
                }
                Block::Boxes(boxes) => {
                    self.short_list(indent, boxes.choices.iter().map(|choice| format!(r"\[ \] {}", inline(choice))));
                }
                // no bar is made of marks here
                Block::MarkLegend(_) => {}
                Block::Table(table) => self.table(indent, table),
            }
        }
    }

    fn put(&mut self, indent: &str, text: &str) {
        // writing into a string cannot fail
        let _ = writeln!(self.markdown, "{}", format!("{indent}{text}").trim_end());
    }

    /// What comes next stands apart from what is above it.
    fn apart(&mut self) {
        if !self.markdown.is_empty() {
            self.markdown.push('\n');
        }
    }

    fn heading(&mut self, indent: &str, level: usize, text: &Text<'_>) {
        self.apart();
        self.put(indent, &format!("{} {}", "#".repeat(level), inline(text)));
        self.last = Last::Other;
    }

    fn paragraph(&mut self, indent: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.apart();
        self.put(indent, &escaped_start(text));
        self.last = Last::Text;
    }

    /// A line that goes on with the text above it, if there is any.
    fn line(&mut self, indent: &str, text: &str) {
        if self.last != Last::Text {
            return self.paragraph(indent, text);
        }
        if !text.is_empty() {
            self.markdown.truncate(self.markdown.trim_end().len());
            self.markdown.push_str("\\\n");
            self.put(indent, &escaped_start(text));
        }
    }

    /// The mark of a list that begins here.
    fn mark(&self) -> char {
        if self.last == Last::List('-') { '*' } else { '-' }
    }

    /// A list of one line for each item.
    fn short_list(&mut self, indent: &str, items: impl Iterator<Item = String>) {
        let mark = self.mark();
        self.apart();
        for item in items {
            self.put(indent, &format!("{mark} {}", escaped_start(&item)));
        }
        self.last = Last::List(mark);
    }

    fn list(&mut self, indent: &str, list: &List<'_>) {
        if list.items.iter().all(|item| item.body.is_empty() && item.status.is_none()) {
            if !list.items.is_empty() {
                self.short_list(indent, list.items.iter().map(title));
            }
            return;
        }
        let mark = self.mark();
        for item in &list.items {
            if let Some(status) = &item.status {
                self.heading(indent, self.level + 1, &item.title);
                self.paragraph(indent, &inline(status));
                self.blocks(indent, &item.body);
                continue;
            }
            self.apart();
            self.put(indent, &format!("{mark} {}", escaped_start(&title(item))));
            self.last = Last::Text;
            self.blocks(&format!("{indent}  "), &item.body);
            self.last = Last::List(mark);
        }
    }

    fn table(&mut self, indent: &str, table: &Table<'_>) {
        if let Some(caption) = &table.caption {
            self.paragraph(indent, &inline(caption));
        }
        self.apart();
        let columns = table.header.len();
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let header = table.header.iter().map(inline).chain([String::new()]);
        self.put(indent, &row(header.collect()));
        let align = |number: usize| if number == 0 || number == columns { ":--" } else { "--:" };
        self.put(indent, &row((0..=columns).map(|number| align(number).to_owned()).collect()));
        for Row { cells, result, note } in &table.rows {
            let mut cells: Vec<String> = cells.iter().map(inline).collect();
            // the result stands in the last column, whatever figures may be shown
            cells.resize(columns, String::new());
            let told = [Some(result), note.as_ref()].into_iter().flatten().map(inline);
            cells.push(told.collect::<Vec<_>>().join("; "));
            self.put(indent, &row(cells));
        }
        self.last = Last::Other;
    }
}

/// A list numbers its items from its first one on, so that a rank which others share stands in the text.
fn title(item: &Item<'_>) -> String {
    let title = inline(&item.title);
    // an item without a text would end where what is told of it begins
    let title = if title.is_empty() { "\u{a0}".to_owned() } else { title };
    match item.mark {
        Mark::Rank(rank) => format!("**{rank}.** {title}"),
        Mark::Attention => format!("**!** {title}"),
        Mark::None | Mark::Bullet => title,
    }
}

/// A text in one line in which no character of somebody else's is markup.
fn inline(text: &Text<'_>) -> String {
    let spans = text.spans().iter().map(|span| {
        let text = match span.marks() {
            Some((before, after)) => escaped(&format!("{before}{}{after}", harmless(&span.text))),
            None => escaped(&harmless(&span.text)),
        };
        if matches!(span.kind, Kind::Result(_)) && is_word(&text) { format!("**{text}**") } else { text }
    });
    spans.collect::<String>().trim().to_owned()
}

fn strong(text: &Text<'_>) -> String {
    let text = inline(text);
    if is_word(&text) { format!("**{text}**") } else { text }
}

/// Whether stars around it make a text strong wherever it stands.
fn is_word(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let is_address = rest.starts_with("://") || rest.starts_with(".") && escaped.to_lowercase().ends_with("www");
        if SIGNS.contains(character) || is_address {
            escaped.push('\\');
        }
        escaped.push(character);
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    escaped
}

/// A text that begins a line, where it must neither begin a list nor be a rule or the line below a heading.
fn escaped_start(text: &str) -> String {
    if text.starts_with(|first| FIRST_SIGNS.contains(first)) {
        return format!("\\{text}");
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match text.split_at_checked(digits) {
        Some((number, rest)) if digits > 0 && rest.starts_with(['.', ')']) => format!("{number}\\{rest}"),
        _ => text.to_owned(),
    }
}

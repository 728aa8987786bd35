//! A page as HTML.

use std::fmt::Write;

use super::block::*;
use crate::words::tag;

/// How a page looks as HTML: on a screen by day and by night, and on paper. Everything it says is about what stands in
/// an element of the class `ilt-page`, so it changes nothing else of a page that it is used in.
///
/// ```
/// assert!(ilt::page::STYLE.contains(".ilt-page"));
/// ```
pub const STYLE: &str = include_str!("page.css");

/// Hundredths of a percent.
const WHOLE: u128 = 10_000;

impl Page<'_> {
    /// The page as an HTML document of its own, to open, send or print: without scripts, and without anything that is
    /// loaded from elsewhere.
    ///
    /// Whatever the framework and the responses say is text: `<` is written as `&lt;`, and neither control characters
    /// nor characters that change the reading direction are left. Everything that a bar draws stands beside it in words.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, Closed};
    /// # let framework = Framework::new_leaders();
    /// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
    /// let html = Report::of(&closed, Policy::Confidential, &"es".parse()?)?.page().to_html();
    /// assert!(html.starts_with("<!doctype html>\n<html lang=\"es\" dir=\"ltr\">\n"));
    /// assert!(!html.contains("<script"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        let (lang, dir, title) = (Escaped(&self.language), self.direction(), harmless(&self.title));
        let title = Escaped(title.trim());
        // writing into a string cannot fail
        let _ = write!(
            html,
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
             base-uri 'none'; form-action 'none'\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             {}</body>\n</html>\n",
            self.element("main")
        );
        html
    }

    /// The page as one element, to stand in a page of an app, which brings the [`STYLE`] or one of its own.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, Closed};
    /// # let framework = Framework::new_leaders();
    /// # let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
    /// let html = Report::of(&closed, Policy::Confidential, &"en".parse()?)?.page().to_html_fragment();
    /// assert!(html.starts_with("<article class=\"ilt-page\" lang=\"en\" dir=\"ltr\">\n<header>\n<h1"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_html_fragment(&self) -> String {
        self.element("article")
    }

    fn element(&self, name: &str) -> String {
        let class = if self.layout == Layout::Compact { "ilt-page compact" } else { "ilt-page" };
        let mut view = View { page: self, level: 1, html: String::new() };
        view.put(format_args!(
            "<{name} class=\"{class}\" lang=\"{}\" dir=\"{}\">\n",
            Escaped(&self.language),
            self.direction()
        ));
        view.sections(&self.blocks);
        view.put(format_args!("</{name}>\n"));
        view.html
    }

    fn direction(&self) -> &'static str {
        if tag::is_right_to_left(&self.language) { "rtl" } else { "ltr" }
    }
}

struct View<'a> {
    page: &'a Page<'a>,
    /// The level of the last heading.
    level: usize,
    html: String,
}

impl View<'_> {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // writing into a string cannot fail
        let _ = self.html.write_fmt(text);
    }

    /// Everything from one heading of the page or of a section to the next is one element.
    fn sections(&mut self, blocks: &[Block<'_>]) {
        let begins = |block: &Block<'_>| matches!(block, Block::Heading(Level::Page | Level::Section, _));
        for blocks in blocks.chunk_by(|_, next| !begins(next)) {
            let name = if let Some(Block::Heading(Level::Page, _)) = blocks.first() { "header" } else { "section" };
            self.put(format_args!("<{name}>\n"));
            self.blocks(blocks);
            self.put(format_args!("</{name}>\n"));
        }
    }

    fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            match block {
                Block::Heading(level, text) => {
                    self.level = level.number();
                    self.text(&format!("h{}", self.level), "", text);
                }
                Block::Paragraph(text) => self.text("p", "", text),
                Block::Line(text) => self.text("p", " class=\"line\"", text),
                Block::List(list) => self.list(list),
                Block::Terms(terms) => {
                    self.html.push_str("<dl>\n");
                    for (term, meaning) in terms {
                        self.html.push_str("<div>\n");
                        self.text("dt", "", term);
                        self.text("dd", "", meaning);
                        self.html.push_str("</div>\n");
                    }
                    self.html.push_str("</dl>\n");
                }
                Block::Share(share) => {
                    let of = share.of.max(share.favorable);
                    self.bar([(share.favorable, Tone::Favorable, 100)].into_iter(), of);
                    self.text("p", " class=\"line\"", &share.text);
                }
                Block::Distribution(points) => self.distribution(points),
                Block::Blank(text) => {
                    self.html.push_str("<p class=\"blank\">");
                    self.spans(text);
                    self.html.push_str(" <span></span></p>\n");
                }
                Block::Boxes(boxes) => {
                    let spaced = if boxes.spaced { " spaced" } else { "" };
                    self.put(format_args!("<ul class=\"boxes{spaced}\" role=\"list\">\n"));
                    boxes.choices.iter().for_each(|choice| self.text("li", "", choice));
                    self.html.push_str("</ul>\n");
                }
                // no bar is made of marks here
                Block::MarkLegend(_) => {}
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn list(&mut self, list: &List<'_>) {
        let Some(first) = list.items.first() else { return };
        // a list that shows no marks is not read as a list by every browser if it does not say so
        let (name, class, role) = match first.mark {
            Mark::Rank(_) => ("ol", "ranks", ""),
            Mark::Bullet => ("ul", "bullets", ""),
            Mark::Attention => ("ul", "attention", " role=\"list\""),
            Mark::None => ("ul", "entries", " role=\"list\""),
        };
        let spaced = if list.spaced { " spaced" } else { "" };
        self.put(format_args!("<{name} class=\"{class}{spaced}\"{role}>\n"));
        for item in &list.items {
            let value = match item.mark {
                Mark::Rank(rank) => format!(" value=\"{rank}\""),
                _ => String::new(),
            };
            match &item.status {
                None if item.body.is_empty() => {
                    self.text("li", &value, &item.title);
                    continue;
                }
                None => {
                    self.put(format_args!("<li{value}>\n"));
                    self.text("p", " class=\"title\"", &item.title);
                }
                Some(status) => {
                    self.put(format_args!("<li{value}>\n"));
                    self.text(&format!("h{}", self.level + 1), " class=\"title\"", &item.title);
                    self.text("p", " class=\"status\"", status);
                }
            }
            self.blocks(&item.body);
            self.html.push_str("</li>\n");
        }
        self.put(format_args!("</{name}>\n"));
    }

    /// The bar is for the eye; the list below it says the same to everyone.
    fn distribution(&mut self, points: &[PointCount<'_>]) {
        let depths = depths(points);
        let parts = points.iter().zip(&depths).map(|(point, depth)| (point.count, point.tone, *depth));
        self.bar(parts, points.iter().map(|point| point.count).fold(0, u64::saturating_add));
        self.html.push_str("<ul class=\"counts\" role=\"list\">\n");
        for (point, depth) in points.iter().zip(depths) {
            let classes = [(point.count == 0, "zero"), (point.descriptor.is_some(), "described")];
            let classes: Vec<&str> = classes.into_iter().filter_map(|(is_so, class)| is_so.then_some(class)).collect();
            let class = if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) };
            self.put(format_args!("<li{class}>"));
            self.put(format_args!(
                "<svg class=\"swatch\" width=\"12\" height=\"12\" viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect{} width=\"1\" height=\"1\"/></svg> ",
                look(point.tone, depth)
            ));
            self.spans(&point.label);
            self.put(format_args!(" <strong>{}</strong> ({}%) <span class=\"side\">", point.count, point.percent));
            self.spans(&point.side);
            self.html.push_str("</span>");
            if let Some(descriptor) = &point.descriptor {
                self.html.push('\n');
                self.text("p", " class=\"line\"", descriptor);
            }
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ul>\n");
    }

    /// Parts side by side, each as long as its count is large.
    fn bar(&mut self, parts: impl Iterator<Item = (u64, Tone, u8)>, of: u64) {
        self.html.push_str(
            "<svg class=\"bar\" width=\"100%\" height=\"18\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
             <rect class=\"track\" width=\"100\" height=\"6\" fill=\"#dfe4ea\"/>",
        );
        let mut below = 0;
        for (count, tone, depth) in parts.filter(|(count, ..)| *count > 0) {
            let (start, end) = (percent(below, of), percent(below.saturating_add(count), of));
            below = below.saturating_add(count);
            self.put(format_args!(
                "<rect{} x=\"{}\" width=\"{}\" height=\"6\"/>",
                look(tone, depth),
                Hundredths(start),
                Hundredths(end.saturating_sub(start))
            ));
        }
        self.html.push_str("</svg>\n");
    }

    fn table(&mut self, table: &Table<'_>) {
        // a table that is wider than the screen is reached by the keyboard, too
        self.html.push_str("<div class=\"scroll\" tabindex=\"0\">\n<table>\n");
        if let Some(caption) = &table.caption {
            self.text("caption", "", caption);
        }
        self.html.push_str("<thead>\n<tr>\n");
        table.header.iter().for_each(|text| self.text("th", " scope=\"col\"", text));
        self.html.push_str("<td></td>\n</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.html.push_str("<tr>\n");
            for (number, cell) in row.cells.iter().enumerate() {
                let (name, scope) = if number == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
                self.text(name, scope, cell);
            }
            // the result stands where figures may not be shown
            match table.header.len().saturating_sub(row.cells.len()) {
                0 => self.html.push_str("<td>"),
                hidden => self.put(format_args!("<td colspan=\"{}\">", hidden + 1)),
            }
            self.spans(&row.result);
            if let Some(note) = &row.note {
                self.html.push_str(" <span class=\"note\">");
                self.spans(note);
                self.html.push_str("</span>");
            }
            self.html.push_str("</td>\n</tr>\n");
        }
        self.html.push_str("</tbody>\n</table>\n</div>\n");
    }

    /// An element of a text. Where all of it was given, the element has its language and its direction.
    fn text(&mut self, name: &str, attributes: &str, text: &Text<'_>) {
        match text.spans() {
            [Span { text, kind: Kind::Given { language } }]
            | [Span { text, kind: Kind::Given { language } }, Span { kind: Kind::Language, .. }] => {
                let lang = self.lang(*language);
                self.put(format_args!(
                    "<{name}{attributes}{lang} dir=\"auto\">{}</{name}>\n",
                    Escaped(harmless(text).trim())
                ));
            }
            _ => {
                self.put(format_args!("<{name}{attributes}>"));
                self.spans(text);
                self.put(format_args!("</{name}>\n"));
            }
        }
    }

    fn spans(&mut self, text: &Text<'_>) {
        for Span { text, kind } in text.spans() {
            let text = harmless(text);
            let text = Escaped(&text);
            match kind {
                Kind::Words => self.put(format_args!("{text}")),
                Kind::Given { language } | Kind::Brief { language } => {
                    let lang = self.lang(*language);
                    self.put(format_args!("<bdi{lang}>{text}</bdi>"));
                }
                Kind::Removed { language } => {
                    let lang = self.lang(language.as_deref());
                    self.put(format_args!("<del><bdi{lang}>{text}</bdi></del>"));
                }
                Kind::Added { language } => {
                    let lang = self.lang(language.as_deref());
                    self.put(format_args!("<ins><bdi{lang}>{text}</bdi></ins>"));
                }
                // the attribute says it
                Kind::Language => {}
                Kind::Id => self.put(format_args!("<code dir=\"ltr\">{text}</code>")),
                Kind::Result(tone) => self.put(format_args!("<strong class=\"{}\">{text}</strong>", class(*tone))),
            }
        }
    }

    /// The attribute of a given text's language, where it is not that of the page; empty where it is not known.
    fn lang(&self, language: Option<&str>) -> String {
        let language = language.unwrap_or(&self.page.texts_language);
        if language == self.page.language { String::new() } else { format!(" lang=\"{}\"", Escaped(language)) }
    }
}

/// A text in which no character is markup.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.chars().try_for_each(|character| match character {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\'' => f.write_str("&#39;"),
            character => f.write_char(character),
        })
    }
}

/// A number of hundredths as a decimal number.
struct Hundredths(u128);

impl std::fmt::Display for Hundredths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

fn percent(count: u64, of: u64) -> u128 {
    (u128::from(count) * WHOLE).checked_div(u128::from(of)).unwrap_or(0)
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Favorable => "favorable",
        Tone::Neutral => "neutral",
        Tone::Unfavorable => "unfavorable",
    }
}

/// The attributes of a part of a bar: also without a style it has its color, stronger the farther it stands from the
/// middle.
fn look(tone: Tone, depth: u8) -> String {
    let fill = match tone {
        Tone::Favorable => "#1f5f99",
        Tone::Neutral => "#aeb6bf",
        Tone::Unfavorable => "#b35a10",
    };
    format!(" class=\"{}\" fill=\"{fill}\" fill-opacity=\"{}.{:02}\"", class(tone), depth / 100, depth % 100)
}

/// How strong each point's color is, in percent: in full at the ends of the scale, and half of it beside the middle.
fn depths(points: &[PointCount<'_>]) -> Vec<u8> {
    let of = |tone| points.iter().filter(move |point| point.tone == tone).count();
    let first = points.first().map(|point| point.tone);
    let mut seen = [0_usize; 3];
    let depth = |point: &PointCount<'_>| {
        let (all, seen) = (of(point.tone), seen.get_mut(point.tone as usize)?);
        *seen += 1;
        // the side that begins the scale has its end at its first point, the other at its last
        let steps = if Some(point.tone) == first { all - *seen } else { *seen - 1 };
        u8::try_from(50 + 50 * steps / (all - 1).max(1)).ok().filter(|_| all > 1)
    };
    points.iter().map(depth).map(|depth| depth.unwrap_or(100)).collect()
}

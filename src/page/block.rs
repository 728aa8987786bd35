//! What a page is made of: a small tree that says what each part is, and nothing of how it looks.

use std::borrow::Cow;

use crate::diagnostic::character::{harmful_in, harmless_words};
use crate::diagnostic::isolated;
use crate::framework::Language;
use crate::words::{Phrases, tag};

/// A page for people: a report, a diff, what stays comparable, or how far a framework is translated.
///
/// Text, HTML and Markdown are views of the same page, so none says what another leaves out.
///
/// ```
/// use ilt::{Framework, Policy, Report, Closed};
///
/// let framework = Framework::new_leaders();
/// let closed = Closed::from_json(&framework, include_str!("../../examples/data/cedar.closed.json"))?;
/// let report = Report::of(&closed, Policy::Confidential, &"en".parse()?)?;
/// let page = report.page();
/// assert!(page.to_text().starts_with("Instructional leadership team reflection\n====="));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<'a> {
    /// The language of its own words.
    pub(super) language: Cow<'a, str>,
    /// What it is called where it is one of several, such as on the tab of a browser.
    pub(super) title: String,
    /// The language of the texts it was given, where nothing else is said; empty where it is not known.
    pub(super) texts_language: Cow<'a, str>,
    pub(super) layout: Layout,
    pub(super) blocks: Vec<Block<'a>>,
}

/// How much room a page gives to what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// For a team that reads together.
    Roomy,
    /// For people who work on a framework: a list of many short lines.
    Compact,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block<'a> {
    Heading(Level, Text<'a>),
    /// A text that stands apart from what is above it.
    Paragraph(Text<'a>),
    /// A text that goes on with what is above it.
    Line(Text<'a>),
    List(List<'a>),
    /// Words with what they mean.
    Terms(Vec<(Text<'a>, Text<'a>)>),
    Share(Share<'a>),
    Distribution(Vec<PointCount<'a>>),
    /// A line to write on, after what is to be written there.
    Blank(Text<'a>),
    Boxes(Boxes<'a>),
    /// What the marks of the bars below stand for, wherever bars are made of marks.
    MarkLegend(MarkLegend<'a>),
    Table(Table<'a>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    Page,
    Section,
    Part,
}

impl Level {
    /// 1 for the page itself.
    pub(super) fn number(self) -> usize {
        match self {
            Self::Page => 1,
            Self::Section => 2,
            Self::Part => 3,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct List<'a> {
    /// Whether its items stand apart from each other.
    pub(super) spaced: bool,
    pub(super) items: Vec<Item<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item<'a> {
    pub(super) mark: Mark,
    pub(super) title: Text<'a>,
    /// What became of it, below its title; an item that has one is a part of the page by itself.
    pub(super) status: Option<Text<'a>>,
    pub(super) body: Vec<Block<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    Bullet,
    /// Something to look at.
    Attention,
    /// A rank, which others may share.
    Rank(u64),
}

/// The favorable ones of some answers, as a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Share<'a> {
    pub(super) favorable: u64,
    pub(super) of: u64,
    /// The same in words.
    pub(super) text: Text<'a>,
}

/// How many ticked one point of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PointCount<'a> {
    pub(super) label: Text<'a>,
    /// The point's side in words.
    pub(super) side: Text<'a>,
    pub(super) tone: Tone,
    pub(super) count: u64,
    pub(super) percent: u8,
    /// What it looks like, where that is told.
    pub(super) descriptor: Option<Text<'a>>,
}

/// Boxes to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Boxes<'a> {
    /// Whether each has a line to itself.
    pub(super) spaced: bool,
    /// What each stands for.
    pub(super) choices: Vec<Text<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MarkLegend<'a> {
    pub(super) bars: Bars,
    /// What is said where a mark is one answer.
    pub(super) one: &'a str,
    /// What is said before the number of answers that a mark stands for.
    pub(super) several: &'a str,
    /// What else is said.
    pub(super) more: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bars {
    Shares,
    Distributions,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table<'a> {
    pub(super) caption: Option<Text<'a>>,
    pub(super) header: Vec<Text<'a>>,
    pub(super) rows: Vec<Row<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// What the row is about, then its figures: fewer than the header has where some may not be shown.
    pub(super) cells: Vec<Text<'a>>,
    /// What the figures say, in the last column, which has no header.
    pub(super) result: Text<'a>,
    pub(super) note: Option<Text<'a>>,
}

/// A text with what its parts are; most have one, which needs no list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Text<'a> {
    One(Span<'a>),
    Parts(Vec<Span<'a>>),
}

impl<'a> Text<'a> {
    pub(super) fn spans(&self) -> &[Span<'a>] {
        match self {
            Self::One(span) => std::slice::from_ref(span),
            Self::Parts(spans) => spans,
        }
    }

    pub(super) fn into_spans(self) -> Vec<Span<'a>> {
        match self {
            Self::One(span) => vec![span],
            Self::Parts(spans) => spans,
        }
    }

    /// This text with more behind it.
    pub(super) fn followed_by(self, more: impl IntoIterator<Item = Span<'a>>) -> Self {
        let mut spans = self.into_spans();
        spans.extend(more);
        Self::Parts(spans)
    }

    pub(super) fn spans_mut(&mut self) -> &mut [Span<'a>] {
        match self {
            Self::One(span) => std::slice::from_mut(span),
            Self::Parts(spans) => spans,
        }
    }
}

impl Default for Text<'_> {
    fn default() -> Self {
        Self::Parts(Vec::new())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) kind: Kind<'a>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// The page's own words, in its language.
    Words,
    /// A text from a framework or from people, in any direction.
    Given { language: Option<&'a str> },
    /// Such a text that is known from elsewhere: a line of it is enough.
    Brief { language: Option<&'a str> },
    /// Words of such a text that another one has not, which stood there before.
    Removed { language: Option<&'a str> },
    /// Words of such a text that another one had not.
    Added { language: Option<&'a str> },
    /// The language of the text before it, where nothing else can say it.
    Language,
    /// An id or a place in a document.
    Id,
    /// What became of a question or an area.
    Result(Tone),
}

/// What something says about a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Favorable,
    Neutral,
    Unfavorable,
}

pub(super) fn words<'a>(text: impl Into<Cow<'a, str>>) -> Span<'a> {
    Span { text: text.into(), kind: Kind::Words }
}

pub(super) fn given<'a>(text: impl Into<Cow<'a, str>>) -> Span<'a> {
    Span { text: text.into(), kind: Kind::Given { language: None } }
}

/// A text of people, who write in any language.
pub(super) fn said<'a>(text: impl Into<Cow<'a, str>>) -> Span<'a> {
    Span { text: text.into(), kind: Kind::Given { language: Some("") } }
}

pub(super) fn given_in<'a>(language: Option<&'a Language>, text: impl Into<Cow<'a, str>>) -> Span<'a> {
    Span { text: text.into(), kind: Kind::Given { language: language.map(Language::as_str) } }
}

pub(super) fn brief<'a>(text: impl Into<Cow<'a, str>>) -> Span<'a> {
    Span { text: text.into(), kind: Kind::Brief { language: None } }
}

/// A text of people of which a line is enough.
pub(super) fn brief_said<'a>(text: impl Into<Cow<'a, str>>) -> Span<'a> {
    Span { text: text.into(), kind: Kind::Brief { language: Some("") } }
}

impl Span<'_> {
    /// What stands around the words where a text cannot show what they are.
    pub(super) fn marks(&self) -> Option<(&'static str, &'static str)> {
        match self.kind {
            Kind::Removed { .. } => Some(("[-", "-]")),
            Kind::Added { .. } => Some(("{+", "+}")),
            _ => None,
        }
    }
}

pub(super) fn id<'a>(text: impl Into<Cow<'a, str>>) -> Span<'a> {
    Span { text: text.into(), kind: Kind::Id }
}

pub(super) fn result<'a>(tone: Tone, text: impl Into<Cow<'a, str>>) -> Span<'a> {
    Span { text: text.into(), kind: Kind::Result(tone) }
}

/// A text of somebody else's in one line, without control characters and without characters that turn the reading
/// direction. A blank before or after it stays one.
pub(super) fn harmless(text: &str) -> String {
    let words = harmless_words(text).collect::<Vec<_>>().join(" ");
    let is_harmful = harmful_in(text);
    let before = if text.starts_with(&is_harmful) { " " } else { "" };
    let after = if !words.is_empty() && text.ends_with(&is_harmful) { " " } else { "" };
    format!("{before}{words}{after}")
}

/// A text after what it is called in the system that it comes from.
pub(super) fn coded<'a>(code: &'a Option<String>, text: &'a str) -> Text<'a> {
    match code {
        Some(code) => [given(code), words(" "), given(text)].into(),
        None => given(text).into(),
    }
}

/// Texts one after the other.
pub(super) fn joined<'a>(texts: impl IntoIterator<Item = Text<'a>>, between: &'static str) -> Text<'a> {
    let texts = texts.into_iter();
    // most have two parts: a text and a number
    let mut spans = Vec::with_capacity(3 * texts.size_hint().0);
    for text in texts {
        if !spans.is_empty() {
            spans.push(words(between));
        }
        match text {
            Text::One(span) => spans.push(span),
            Text::Parts(parts) => spans.extend(parts),
        }
    }
    Text::Parts(spans)
}

impl<'a> From<Span<'a>> for Text<'a> {
    fn from(span: Span<'a>) -> Self {
        Self::One(span)
    }
}

impl<'a> From<Vec<Span<'a>>> for Text<'a> {
    fn from(mut spans: Vec<Span<'a>>) -> Self {
        match (spans.pop(), spans.is_empty()) {
            (Some(only), true) => Self::One(only),
            (last, _) => {
                spans.extend(last);
                Self::Parts(spans)
            }
        }
    }
}

impl<'a, const N: usize> From<[Span<'a>; N]> for Text<'a> {
    fn from(spans: [Span<'a>; N]) -> Self {
        Self::Parts(spans.into())
    }
}

impl<'a> Page<'a> {
    /// This page and another one below it, in one language: what changed, and what stays comparable.
    ///
    /// ```
    /// use ilt::{Framework, compare::{comparability, diff}};
    ///
    /// let framework = Framework::new_leaders();
    /// let kept = comparability(&framework, &framework);
    /// let english = "en".parse()?;
    /// let changed = diff(&framework, &framework);
    /// let page = changed.page(&english).followed_by(kept.page(&english));
    /// assert!(page.to_text().starts_with("new_leaders_ilt 1.0.0: nothing changed.\n\nWhat stays comparable\n"));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    #[must_use]
    pub fn followed_by(mut self, next: Self) -> Self {
        self.blocks.extend(next.blocks);
        self
    }
}

impl<'a> Page<'a> {
    /// The page for a view that cannot say in which direction a part of a text is read: inside of another text, what is given
    /// in letters of the other direction is set apart.
    pub(super) fn with_isolates(&self) -> Cow<'_, Page<'a>> {
        let right_to_left = tag::is_right_to_left(&self.language);
        let set_apart = |span: &Span<'_>| match span.kind {
            Kind::Given { .. } | Kind::Brief { .. } => isolated(&span.text, right_to_left),
            _ => None,
        };
        let is_mixed =
            |text: &Text<'_>| text.spans().len() > 1 && text.spans().iter().any(|span| set_apart(span).is_some());
        if !self.blocks.iter().any(|block| block.any_text(&is_mixed)) {
            return Cow::Borrowed(self);
        }
        let mut page = self.clone();
        page.blocks.iter_mut().for_each(|block| {
            block.each_text(&mut |text| {
                if is_mixed(text) {
                    for span in text.spans_mut() {
                        span.text = set_apart(span).map_or_else(|| std::mem::take(&mut span.text), Cow::Owned);
                    }
                }
            });
        });
        Cow::Owned(page)
    }

    /// A compact page in the language of these words, about texts of languages that are not known.
    pub(super) fn compact(phrases: &Phrases<'_>, title: Span<'a>) -> Self {
        Self {
            language: phrases.language().to_owned().into(),
            title: title.text.clone().into_owned(),
            texts_language: "".into(),
            layout: Layout::Compact,
            blocks: vec![Block::heading(Level::Page, title)],
        }
    }

    pub(super) fn push(&mut self, block: Block<'a>) {
        self.blocks.push(block);
    }
}

impl<'a> Block<'a> {
    /// Whether a text in it is so.
    fn any_text(&self, is: &impl Fn(&Text<'_>) -> bool) -> bool {
        match self {
            Self::Heading(_, text) | Self::Paragraph(text) | Self::Line(text) | Self::Blank(text) => is(text),
            Self::List(list) => list.items.iter().any(|item| {
                is(&item.title)
                    || item.status.as_ref().is_some_and(is)
                    || item.body.iter().any(|block| block.any_text(is))
            }),
            Self::Terms(terms) => terms.iter().any(|(term, meaning)| is(term) || is(meaning)),
            Self::Share(share) => is(&share.text),
            Self::Distribution(points) => points
                .iter()
                .any(|point| is(&point.label) || is(&point.side) || point.descriptor.as_ref().is_some_and(is)),
            Self::Boxes(boxes) => boxes.choices.iter().any(is),
            Self::MarkLegend(_) => false,
            Self::Table(table) => {
                let of_row = |row: &Row<'_>| row.cells.iter().chain([&row.result]).chain(&row.note).any(is);
                table.caption.iter().chain(&table.header).any(is) || table.rows.iter().any(of_row)
            }
        }
    }

    /// Every text in it, to be changed.
    pub(super) fn each_text(&mut self, change: &mut impl FnMut(&mut Text<'a>)) {
        match self {
            Self::Heading(_, text) | Self::Paragraph(text) | Self::Line(text) | Self::Blank(text) => change(text),
            Self::List(list) => {
                for item in &mut list.items {
                    change(&mut item.title);
                    item.status.iter_mut().for_each(&mut *change);
                    item.body.iter_mut().for_each(|block| block.each_text(change));
                }
            }
            Self::Terms(terms) => terms.iter_mut().for_each(|(term, meaning)| {
                change(term);
                change(meaning);
            }),
            Self::Share(share) => change(&mut share.text),
            Self::Distribution(points) => {
                for point in points {
                    change(&mut point.label);
                    change(&mut point.side);
                    point.descriptor.iter_mut().for_each(&mut *change);
                }
            }
            Self::Boxes(boxes) => boxes.choices.iter_mut().for_each(&mut *change),
            Self::MarkLegend(_) => {}
            Self::Table(table) => {
                table.caption.iter_mut().chain(&mut table.header).for_each(&mut *change);
                for row in &mut table.rows {
                    row.cells.iter_mut().chain([&mut row.result]).chain(&mut row.note).for_each(&mut *change);
                }
            }
        }
    }

    pub(super) fn heading(level: Level, text: impl Into<Text<'a>>) -> Self {
        Self::Heading(level, text.into())
    }

    pub(super) fn paragraph(text: impl Into<Text<'a>>) -> Self {
        Self::Paragraph(text.into())
    }

    pub(super) fn line(text: impl Into<Text<'a>>) -> Self {
        Self::Line(text.into())
    }

    /// A list whose items stand close to each other.
    pub(super) fn list(items: impl IntoIterator<Item = Item<'a>>) -> Self {
        Self::List(List { spaced: false, items: items.into_iter().collect() })
    }

    /// A list whose items stand apart from each other.
    pub(super) fn entries(items: impl IntoIterator<Item = Item<'a>>) -> Self {
        Self::List(List { spaced: true, items: items.into_iter().collect() })
    }
}

impl<'a> Item<'a> {
    pub(super) fn new(mark: Mark, title: impl Into<Text<'a>>) -> Self {
        Self { mark, title: title.into(), status: None, body: Vec::new() }
    }

    pub(super) fn plain(title: impl Into<Text<'a>>) -> Self {
        Self::new(Mark::None, title)
    }

    pub(super) fn bullet(title: impl Into<Text<'a>>) -> Self {
        Self::new(Mark::Bullet, title)
    }

    pub(super) fn with(self, body: impl IntoIterator<Item = Block<'a>>) -> Self {
        Self { body: body.into_iter().collect(), ..self }
    }
}

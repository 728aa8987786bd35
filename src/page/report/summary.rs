//! The page that lies on the table: what a team must know of its report on one sheet of paper.

use super::Builder;
use super::commitments::ROOM;
use crate::disclosure::Promise;
use crate::page::block::*;
use crate::report::*;

/// Lines of a sheet of paper.
const LINES: usize = 60;
/// What is no longer is no sentence.
const SHORT: usize = 20;
/// The most that is told of strengths and of opportunities, where a tie makes many of them.
const MOST: usize = 8;

impl Report {
    /// The report on one page of 60 lines of 80 columns: what the team can rely on, what to celebrate, what stands out, and
    /// what the team commits to, with lines to write on. What has no place is counted; it stands in the full report.
    ///
    /// ```
    /// # use ilt::{Framework, Policy, Report, Closed};
    /// # let framework = Framework::new_leaders();
    /// # let closed = Closed::from_json(&framework, include_str!("../../../examples/data/cedar.closed.json"))?;
    /// let summary = Report::of(&closed, Policy::Confidential, &"en".parse()?)?.summary_page().to_text();
    /// assert!(summary.lines().count() <= 60);
    /// assert!(summary.contains("1. Implement systems and structures to foster family and community communicatio…\n"));
    /// assert!(summary.contains("   5 of 7 said Never or Rarely\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn summary_page(&self) -> Page<'_> {
        let rooms = [false, true].into_iter().flat_map(|brief| {
            let room = move |(commitments, items)| Room { brief, items, commitments };
            let items = |commitments: u64| (3..=MOST).rev().map(move |items| (commitments, items));
            (1..=ROOM).rev().flat_map(items).map(room)
        });
        let smallest = Room { brief: true, items: 1, commitments: 1 };
        let fits = |page: &Page<'_>| page.to_text().lines().count() <= LINES;
        rooms.map(|room| self.summary_in(room)).find(fits).unwrap_or_else(|| self.summary_in(smallest))
    }

    fn summary_in(&self, room: Room) -> Page<'_> {
        let mut builder = Builder::of(self);
        builder.head();
        let headings = &self.words.headings;
        builder.first_of_follow_up(room);
        match &self.disclosure.too_few {
            Some(too_few) => builder.nothing_shown(too_few),
            None => {
                builder.first(&headings.strengths, &self.strengths, room);
                builder.first(&headings.opportunities, &self.opportunities, room);
            }
        }
        builder.first_commitments(room);
        if room.brief {
            builder.blocks.iter_mut().for_each(cut);
        }
        builder.into_page()
    }
}

/// How much a summary tells, so that it stays on its page.
#[derive(Clone, Copy)]
struct Room {
    /// Whether what is said may be cut to a line.
    brief: bool,
    /// Strengths, and opportunities.
    items: usize,
    /// Commitments to write down.
    commitments: u64,
}

/// Lets a line be enough for whatever is said, which in words that an app brought may be long.
fn cut(block: &mut Block<'_>) {
    let texts: Vec<&mut Text<'_>> = match block {
        Block::Heading(_, text) | Block::Paragraph(text) | Block::Line(text) | Block::Blank(text) => vec![text],
        Block::List(list) => {
            list.items.iter_mut().flat_map(|item| &mut item.body).for_each(cut);
            list.items.iter_mut().map(|item| &mut item.title).collect()
        }
        _ => Vec::new(),
    };
    let spans = texts.into_iter().flat_map(Text::spans_mut);
    for span in spans.filter(|span| span.kind == Kind::Words && span.text.len() > SHORT) {
        span.kind = Kind::Brief { language: None };
    }
}

impl<'a> Builder<'a> {
    fn head(&mut self) {
        let Report { framework, team, cycle, participation, disclosure, words: own, .. } = self.report;
        self.blocks.extend([
            Block::heading(Level::Page, brief(&framework.title)),
            Block::paragraph([brief_said(&team.name), words(", "), brief_said(&cycle.label)]),
            Block::line(words(&participation.text)),
        ]);
        let change = self.report.change.as_ref();
        self.blocks.extend(change.map(|change| Block::line(words(format!("{}: {}", change.title, change.text)))));
        // what tells of texts that do not stand here is left to the full report
        let told = disclosure
            .promise
            .iter()
            .filter(|promise| !matches!(promise.about, Promise::CommentsAsWritten | Promise::NotesAsWritten));
        let told = told.map(|promise| match promise.about {
            Promise::Agreement | Promise::Reopened => Item::bullet(brief(&promise.text)),
            _ => Item::bullet(words(&promise.text)),
        });
        let told: Vec<Item<'_>> = told.collect();
        self.list(&own.headings.confidentiality, told);
    }

    fn nothing_shown(&mut self, too_few: &'a ReportTooFew) {
        self.section(&self.report.words.states.suppressed);
        let sentences = [&too_few.text].into_iter().chain(&too_few.what_can_be_done);
        self.blocks.extend(sentences.map(|text| Block::line(words(text))));
    }

    /// What became of the first of the earlier commitments, and of how many more.
    fn first_of_follow_up(&mut self, room: Room) {
        let all = &self.report.follow_up;
        if all.is_empty() {
            return;
        }
        self.section(&self.report.words.headings.follow_up);
        let items = all.iter().zip(1..).take(room.items).map(|(followed, number)| {
            let told = Block::line(brief_said(&followed.text));
            Item::new(Mark::Rank(number), brief_said(&followed.commitment.goal)).with([told])
        });
        self.blocks.push(Block::list(items));
        self.more(all.len().saturating_sub(room.items));
    }

    /// The first commitments, and how many more; lines to write on where there is none.
    fn first_commitments(&mut self, room: Room) {
        let all = &self.report.commitments;
        self.section(&self.report.words.headings.commitments);
        if all.is_empty() {
            self.blocks.push(Block::entries(self.to_fill_in(room.commitments)));
            return;
        }
        let items = all.iter().zip(1..).take(room.items).map(|(commitment, number)| {
            let agreed = [brief_said(&commitment.owner), words("; "), brief_said(&commitment.due)];
            Item::new(Mark::Rank(number), brief_said(&commitment.goal)).with([Block::line(agreed)])
        });
        self.blocks.push(Block::list(items));
        self.more(all.len().saturating_sub(room.items));
        self.commitment_notes();
    }

    fn more(&mut self, more: usize) {
        if more > 0 {
            self.blocks.push(Block::line(words(format!("{} {more}", self.report.words.headings.more))));
        }
    }

    /// What is proposed, each with the first reason.
    fn first(&mut self, heading: &'a str, standouts: &'a ReportStandouts, room: Room) {
        self.section(heading);
        self.blocks.extend(standouts.notes.iter().map(|note| Block::line(words(note))));
        let selected = standouts.candidates.iter().filter(|candidate| candidate.selected);
        let items = selected.take(room.items).map(|candidate| {
            let reason = candidate.reasons.first().map(|reason| Block::line(brief(&reason.text)));
            let reversed = self.reversed(&candidate.question).map(|told| Block::line(brief(told)));
            self.ranked(candidate, brief(&candidate.text)).with(reversed.into_iter().chain(reason))
        });
        let items: Vec<Item<'_>> = items.collect();
        let more = standouts.candidates.len() - items.len();
        self.blocks.push(Block::list(items));
        self.more(more);
    }
}

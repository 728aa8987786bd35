//! What moved since an earlier cycle.

use super::Builder;
use crate::cycle::Direction;
use crate::page::block::*;
use crate::report::*;

/// What moved comes before what did not.
const DIRECTIONS: [Direction; 3] = [Direction::Improved, Direction::Declined, Direction::NoClearChange];

impl<'a> Builder<'a> {
    pub(super) fn change(&mut self) {
        let Some(change) = &self.report.change else { return };
        let own = &self.report.words;
        self.section(&change.title);
        self.blocks.extend(change.turnover.iter().map(|turnover| Block::line(words(&turnover.text))));
        self.blocks.push(Block::line(words(&change.text)));
        for direction in DIRECTIONS {
            let moved = change.questions.iter().filter_map(|question| match &question.movement {
                ReportQuestionMovement::Compared { direction: way, before, after, .. } if *way == direction => {
                    Some(self.moved(direction, change, question, before, after))
                }
                _ => None,
            });
            let moved: Vec<Item<'_>> = moved.collect();
            self.part(&own.direction(direction).label, Block::entries(moved));
        }
        let others = change.questions.iter().filter_map(|question| match &question.movement {
            ReportQuestionMovement::NotCompared { text, .. } => {
                Some(Item::bullet(brief(&question.text)).with([Block::line(words(text))]))
            }
            ReportQuestionMovement::Compared { .. } => None,
        });
        let others: Vec<Item<'_>> = others.collect();
        self.part(&own.change.not_compared, Block::list(others));
        let areas = change.areas.iter().chain(&change.views).map(|area| Item::bullet(self.area_moved(area)));
        let areas: Vec<Item<'_>> = areas.collect();
        self.part(&own.change.areas, Block::list(areas));
    }

    /// A part of a section, if anything stands in it.
    fn part(&mut self, heading: &'a str, block: Block<'a>) {
        if matches!(&block, Block::List(list) if !list.items.is_empty()) {
            self.blocks.push(Block::heading(Level::Part, words(heading)));
            self.blocks.push(block);
        }
    }

    fn moved(
        &self,
        direction: Direction,
        change: &'a ReportChange,
        question: &'a ReportQuestionChange,
        before: &'a ReportAnswers,
        after: &'a ReportAnswers,
    ) -> Item<'a> {
        let lines = [self.counted(&change.since.label, before), self.counted(&self.report.cycle.label, after)];
        let reversed = self.reversed(&question.question).map(|told| Block::line(words(told)));
        // what stayed as it was is read in passing
        let title = if direction == Direction::NoClearChange { brief(&question.text) } else { given(&question.text) };
        Item::plain(title).with(reversed.into_iter().chain(lines.map(Block::Line)))
    }

    /// What was answered in a cycle, in a line.
    pub(super) fn counted(&self, cycle: &'a str, answers: &'a ReportAnswers) -> Text<'a> {
        let is_team = self.is_of_team();
        let points = answers.distribution.iter().filter(|point| !is_team || point.count > 0).map(|point| {
            let count = (!is_team).then(|| words(format!(" {}", point.count)));
            Text::Parts([given(&point.label)].into_iter().chain(count).collect())
        });
        let points = joined(points, ", ");
        Text::Parts([said(cycle), words(": ")].into_iter().chain(points.spans().iter().cloned()).collect())
    }

    pub(super) fn area_moved(&self, area: &'a ReportAreaChange) -> Text<'a> {
        let title = [given(&area.title), words(": ")].into_iter();
        match &area.movement {
            ReportAreaMovement::Compared { direction, .. } => {
                let told = [self.direction(*direction), words(format!(" ({})", area.coverage))];
                title.chain(told).collect::<Vec<_>>().into()
            }
            ReportAreaMovement::NotCompared { text, .. } => title.chain([words(text)]).collect::<Vec<_>>().into(),
        }
    }

    pub(super) fn direction(&self, direction: Direction) -> Span<'a> {
        let tone = match direction {
            Direction::Improved => Tone::Favorable,
            Direction::Declined => Tone::Unfavorable,
            Direction::NoClearChange => Tone::Neutral,
        };
        result(tone, &self.report.words.direction(direction).label)
    }

    /// Where questions and areas stood and stand.
    pub(super) fn change_numbers(&mut self) {
        let Some(change) = &self.report.change else { return };
        let own = &self.report.words;
        let figures = |before: &'a ReportNumber, after: &'a ReportNumber, delta: &'a ReportNumber| {
            [before, after, delta].map(|number| number.display.as_str())
        };
        let row = |about: Span<'a>, figures: Option<[&'a str; 3]>, told: Span<'a>| {
            let figures = figures.into_iter().flatten().map(words);
            Row { cells: [about].into_iter().chain(figures).map(Text::from).collect(), result: told.into(), note: None }
        };
        let questions = change.questions.iter().map(|question| match &question.movement {
            ReportQuestionMovement::Compared { direction, delta, before, after, .. } => {
                let figures = figures(&before.position, &after.position, delta);
                row(id(&question.question), Some(figures), self.direction(*direction))
            }
            ReportQuestionMovement::NotCompared { .. } => {
                row(id(&question.question), None, words(&own.change.not_compared))
            }
        });
        let areas = change.areas.iter().chain(&change.views).map(|area| match &area.movement {
            ReportAreaMovement::Compared { direction, delta, before, after, .. } => {
                row(given(&area.title), Some(figures(before, after, delta)), self.direction(*direction))
            }
            ReportAreaMovement::NotCompared { .. } => row(given(&area.title), None, words(&own.change.not_compared)),
        });
        let header = [words(&own.headings.question), said(&change.since.label), said(&self.report.cycle.label)];
        let header = header.into_iter().chain([words(&own.change.delta)]).map(Text::from).collect();
        let rows = questions.chain(areas).collect();
        self.section(&own.headings.change_numbers);
        self.blocks.push(Block::Table(Table { caption: None, header, rows }));
    }
}

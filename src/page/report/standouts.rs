//! What to celebrate, and what stands out.

use super::Builder;
use crate::framework::PromptScope;
use crate::page::block::*;
use crate::report::*;

impl<'a> Builder<'a> {
    pub(super) fn standouts(&mut self, heading: &'a str, standouts: &'a ReportStandouts) {
        self.section(heading);
        self.blocks.extend(standouts.notes.iter().map(|note| Block::line(words(note))));
        let (selected, others): (Vec<_>, Vec<_>) =
            standouts.candidates.iter().partition(|candidate| candidate.selected);
        // what is tied for one and the same reason needs no more than a line each
        let is_one_reason =
            |one: &ReportCandidate, next: &ReportCandidate| one.reasons.len() == 1 && one.reasons == next.reasons;
        let runs = selected.chunk_by(|one, next| one.rank == next.rank && is_one_reason(one, next));
        let items: Vec<Item<'_>> = runs
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
    fn tied(&self, candidates: &[&'a ReportCandidate], rank: u64, reason: &'a ReportReason) -> Item<'a> {
        let own = &self.report.words.headings;
        let questions = candidates.iter().map(|of| self.brief(Mark::Bullet, &of.question, &of.text));
        let each = Block::line(words(format!("{}: {}", own.each, reason.text)));
        Item::new(Mark::Rank(rank), words(format!("({})", own.tied))).with([Block::list(questions), each])
    }

    fn selected(&self, candidate: &'a ReportCandidate) -> Item<'a> {
        let of = Block::line(given(self.words_of(PromptScope::Area, &candidate.area)));
        let reversed = self.reversed(&candidate.question).into_iter();
        let reasons = reversed.chain(candidate.reasons.iter().map(|reason| reason.text.as_str()));
        let reasons = Block::list(reasons.map(|reason| Item::bullet(words(reason))));
        self.ranked(candidate, given(&candidate.text)).with([of, reasons])
    }

    /// A candidate by its rank, and that it shares it.
    pub(super) fn ranked(&self, candidate: &'a ReportCandidate, text: Span<'a>) -> Item<'a> {
        let tied = candidate.tied.then(|| words(format!("({}) ", self.report.words.headings.tied)));
        Item::new(Mark::Rank(candidate.rank), tied.into_iter().chain([text]).collect::<Vec<_>>())
    }
}

//! What the team commits to.

use super::Builder;
use crate::page::block::*;
use crate::report::CommitmentWords;

/// How many commitments there is room to write down: one or two are advised.
pub(super) const ROOM: u64 = 2;

impl Builder<'_> {
    pub(super) fn commitments(&mut self) {
        self.section(&self.report.words.headings.commitments);
        self.blocks.push(Block::entries(self.to_fill_in(ROOM)));
    }

    /// Lines to write commitments on.
    pub(super) fn to_fill_in(&self, commitments: u64) -> impl Iterator<Item = Item> {
        let CommitmentWords { goal, owner, due, evidence } = &self.report.words.commitments;
        let line = |label: &String| Block::Blank(words(format!("{label}:")).into());
        (1..=commitments).map(move |number| {
            let lines = [Block::Blank(Text::default()), line(owner), line(due), line(evidence)];
            Item::new(Mark::Rank(number), words(format!("{goal}:"))).with(lines)
        })
    }
}

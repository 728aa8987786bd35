//! What the team commits to, and what became of what it committed to before.

use super::Builder;
use crate::cycle::CommitmentStatus;
use crate::page::block::*;
use crate::report::*;

/// How many commitments there is room to write down: one or two are advised.
pub(super) const ROOM: u64 = 2;

impl<'a> Builder<'a> {
    /// What became of earlier commitments: it comes first.
    pub(super) fn follow_up(&mut self) {
        if self.report.follow_up.is_empty() {
            return;
        }
        self.section(&self.report.words.headings.follow_up);
        let items: Vec<Item<'_>> =
            self.report.follow_up.iter().zip(1..).map(|(followed, number)| self.followed(followed, number)).collect();
        self.blocks.push(Block::entries(items));
    }

    fn followed(&self, followed: &'a ReportFollowedUp, number: u64) -> Item<'a> {
        let commitment = &followed.commitment;
        let moved = match &followed.change {
            ReportAimChange::Question { change } => match &change.movement {
                ReportQuestionMovement::Compared { before, after, .. } => {
                    let then = self.counted(&followed.since.label, before);
                    vec![Block::Line(then), Block::Line(self.counted(&self.report.cycle.label, after))]
                }
                ReportQuestionMovement::NotCompared { text, .. } => vec![Block::line(words(text))],
            },
            ReportAimChange::Area { change } => vec![Block::line(self.area_moved(change))],
        };
        // what became of it is a sentence of the crate's own, in which the team's reason may stand
        let told = Block::line(given(&followed.text));
        let about = matches!(followed.change, ReportAimChange::Question { .. });
        let about = about.then(|| Block::line(given(&commitment.about)));
        let body = about.into_iter().chain(self.agreed(commitment)).chain([told]).chain(moved);
        Item::new(Mark::Rank(number), said(&commitment.goal)).with(body.chain(self.evidence(commitment)))
    }

    pub(super) fn commitments(&mut self) {
        self.section(&self.report.words.headings.commitments);
        if self.report.commitments.is_empty() {
            self.blocks.push(Block::entries(self.to_fill_in(ROOM)));
            return;
        }
        let items: Vec<Item<'_>> =
            self.report.commitments.iter().zip(1..).map(|(one, number)| self.committed(one, number)).collect();
        self.blocks.push(Block::entries(items));
        self.commitment_notes();
    }

    /// What to think of before the team settles on its commitments.
    pub(super) fn commitment_notes(&mut self) {
        self.blocks.extend(self.report.commitment_notes.iter().map(|note| Block::paragraph(words(note))));
    }

    fn committed(&self, commitment: &'a ReportCommitment, number: u64) -> Item<'a> {
        let status = (commitment.status != CommitmentStatus::NotStarted).then(|| {
            let told = words(&self.report.words.status(commitment.status).label);
            let reason = commitment.reason.iter().flat_map(|reason| [words(": "), said(reason)]);
            Block::line([told].into_iter().chain(reason).collect::<Vec<_>>())
        });
        let body = [Block::line(given(&commitment.about))].into_iter().chain(self.agreed(commitment)).chain(status);
        Item::new(Mark::Rank(number), said(&commitment.goal)).with(body.chain(self.evidence(commitment)))
    }

    /// Who sees to it, and by when.
    fn agreed(&self, commitment: &'a ReportCommitment) -> [Block<'a>; 2] {
        let CommitmentWords { owner, due, .. } = &self.report.words.commitments;
        let lines = [(owner, &commitment.owner), (due, &commitment.due)];
        lines.map(|(label, agreed)| Block::line([words(format!("{label}: ")), said(agreed)]))
    }

    fn evidence(&self, commitment: &'a ReportCommitment) -> Option<Block<'a>> {
        let evidence = commitment.evidence.iter().map(|text| Item::bullet(said(text)));
        (!commitment.evidence.is_empty()).then(|| Block::list(evidence))
    }

    /// Lines to write commitments on.
    pub(super) fn to_fill_in(&self, commitments: u64) -> impl Iterator<Item = Item<'a>> {
        let CommitmentWords { goal, owner, due, evidence, .. } = &self.report.words.commitments;
        let line = |label: &String| Block::Blank(words(format!("{label}:")).into());
        (1..=commitments).map(move |number| {
            let lines = [Block::Blank(Text::default()), line(owner), line(due), line(evidence)];
            Item::new(Mark::Rank(number), words(format!("{goal}:"))).with(lines)
        })
    }
}

//! Question by question: what was answered, and what there is to see in it.

use super::{Builder, answers, label, non_response, share};
use crate::framework::{Keying, Side};
use crate::page::block::*;
use crate::report::*;
use crate::score::Band;

impl<'a> Builder<'a> {
    pub(super) fn questions(&mut self) {
        self.section(&self.report.words.headings.questions);
        if !self.is_of_team() {
            self.blocks.push(self.mark_legend(Bars::Distributions, None));
        }
        let banded = |band: &Band| {
            let mut questions = self.report.areas.iter().flat_map(|area| &area.questions);
            questions
                .any(|question| matches!(&question.result, ReportQuestionResult::Scored { band: of, .. } if of == band))
        };
        let bands = [Band::Strength, Band::Steady, Band::Opportunity].into_iter().filter(banded);
        let bands: Vec<&Term> = bands.map(|band| self.report.words.band(band)).collect();
        self.terms(&bands);
        self.asked(|page, area| Block::entries(area.questions.iter().map(|question| page.question(question))));
    }

    pub(super) fn band(&self, band: Band) -> Span<'a> {
        let tone = match band {
            Band::Strength => Tone::Favorable,
            Band::Steady => Tone::Neutral,
            Band::Opportunity => Tone::Unfavorable,
        };
        result(tone, &self.report.words.band(band).label)
    }

    fn question(&self, question: &'a ReportQuestion) -> Item<'a> {
        let own = &self.report.words;
        let told = match &question.result {
            ReportQuestionResult::Suppressed { text, .. }
            | ReportQuestionResult::Unscored { text, .. }
            | ReportQuestionResult::Insufficient { text, .. }
            | ReportQuestionResult::NotRated { text } => words(text),
            ReportQuestionResult::Scored { band, .. } => self.band(*band),
        };
        let status = told.into();
        let mut body = Vec::new();
        let help = |help: &'a String| Block::line([words(format!("{} ", own.questions.help)), given(help)]);
        body.extend(question.help.as_ref().map(help));
        if question.keying == Keying::Reverse {
            body.push(Block::line(words(&own.questions.reverse)));
        }
        if question.weight != 1 {
            body.push(Block::line(words(format!("{} {}", own.questions.weight, question.weight))));
        }
        if let Some(rating) = &question.rating {
            body.push(Block::line(self.rating(question, &own.headings.rating, rating)));
            body.extend(self.descriptors_beside(question, &[&rating.answer]));
        } else if let Some(answers) = answers(question) {
            body.push(Block::Distribution(
                answers.distribution.iter().map(|point| self.point(question, point)).collect(),
            ));
            let favorable = share(&own.sides.favorable, &answers.favorable);
            let unfavorable = share(&own.sides.unfavorable, &answers.unfavorable);
            body.push(Block::line(words(format!("{favorable}; {unfavorable}"))));
        } else {
            body.extend(self.descriptors_beside(question, &[]));
        }
        let answered = question.answered.iter().map(|text| words(text).into());
        let unanswered = question.non_responses.iter().flatten().map(non_response);
        let counted = joined(answered.chain(unanswered), ", ");
        if !counted.spans().is_empty() {
            body.push(Block::Line(counted));
        }
        let flags = question.flags.iter().map(|flag| own.flag(*flag));
        let flags = flags.map(|flag| Item::new(Mark::Attention, words(format!("{}: {}", flag.label, flag.meaning))));
        body.push(Block::list(flags));
        if !question.role_groups.is_empty() {
            body.push(Block::line(words(format!("{}:", own.headings.role_groups))));
            body.push(Block::list(question.role_groups.iter().map(|group| Item::bullet(given(&group.text)))));
        }
        if let Some(ReportConsensus { rating, beside }) = &question.consensus {
            body.push(Block::line(self.rating(question, &own.headings.consensus, rating)));
            body.extend(beside.as_ref().map(|beside| Block::line(words(&beside.text))));
        }
        body.extend(question.importance.as_ref().map(|importance| Block::line(words(&importance.text))));
        if !question.notes.is_empty() {
            body.push(Block::line(words(format!("{}:", own.headings.notes))));
            body.push(Block::list(question.notes.iter().map(|note| Item::bullet(said(note)))));
        }
        Item { mark: Mark::None, title: coded(&question.code, &question.text), status: Some(status), body }
    }

    /// A rating that was agreed on, with what it looks like.
    fn rating(&self, question: &'a ReportQuestion, heading: &str, rating: &'a ReportRating) -> Text<'a> {
        let descriptor = question.descriptor(&rating.answer).into_iter();
        let described = descriptor.flat_map(|text| [words(": "), given(text)]);
        let spans = [words(format!("{heading}: ")), given(&rating.label)];
        spans.into_iter().chain(described).collect::<Vec<_>>().into()
    }

    /// What points look like of which no bar tells, on request.
    pub(super) fn descriptors_beside(&self, question: &'a ReportQuestion, told: &[&str]) -> Option<Block<'a>> {
        let all = question.descriptors.iter().filter(|descriptor| !told.contains(&descriptor.point.as_str()));
        let items =
            all.map(|descriptor| Item::bullet([given(&descriptor.label), words(": "), given(&descriptor.text)]));
        self.options.all_descriptors.then(|| Block::list(items))
    }

    fn point(&self, question: &'a ReportQuestion, point: &'a ReportPoint) -> PointCount<'a> {
        let is_told = self.options.all_descriptors || point.count > 0;
        PointCount {
            label: label(point),
            side: words(self.report.words.side(point.side)).into(),
            tone: match point.side {
                Side::Favorable => Tone::Favorable,
                Side::Neutral => Tone::Neutral,
                Side::Unfavorable => Tone::Unfavorable,
            },
            count: point.count,
            percent: point.percent,
            descriptor: question.descriptor(&point.point).filter(|_| is_told).map(|text| given(text).into()),
        }
    }
}

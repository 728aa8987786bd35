//! The numbers behind the words, at the end: who wants to compute finds them here.

use std::borrow::Cow;

use super::{Builder, answers, label, non_response};
use crate::page::block::*;
use crate::report::*;

impl<'a> Builder<'a> {
    pub(super) fn numbers(&mut self) {
        self.area_scores();
        self.overview();
        self.change_numbers();
    }

    /// The score of each area and each view that has one.
    fn area_scores(&mut self) {
        let own = &self.report.words;
        let areas = self.report.areas.iter().map(|area| (&area.title, &area.result, &area.coverage));
        let views = self.report.views.iter().map(|view| (&view.title, &view.result, &view.coverage));
        let rows: Vec<Row<'_>> = areas
            .chain(views)
            .filter_map(|(title, of, coverage)| {
                let (figures, told) = match of {
                    ReportAreaResult::Unscored { .. } => return None,
                    ReportAreaResult::Insufficient { .. } => {
                        (Vec::new(), Cow::from(format!("{} ({coverage})", own.areas.no_score)))
                    }
                    ReportAreaResult::Scored { on_scale, position, .. } => {
                        let ends = |on: &ReportOnScale| format!("{} ({}…{})", on.score.display, on.lowest, on.highest);
                        let score = on_scale.as_ref().map_or("-".into(), |on| Cow::from(ends(on)));
                        (vec![score, position.display.as_str().into()], coverage.as_str().into())
                    }
                };
                let cells = [given(title)].into_iter().chain(figures.into_iter().map(words)).map(Text::from);
                Some(Row { cells: cells.collect(), result: words(told).into(), note: None })
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(&own.headings.area_scores);
        let header = [&own.areas.area, &own.areas.score, &own.columns.position.label];
        let header = header.map(|label| Text::from(words(label))).into();
        self.blocks.push(Block::Table(Table { caption: None, header, rows }));
    }

    fn overview(&mut self) {
        let own = &self.report.words;
        self.section(&own.headings.overview);
        let questions: Vec<&ReportQuestion> = self.report.areas.iter().flat_map(|area| &area.questions).collect();
        for run in questions.chunk_by(|one, next| one.scale == next.scale) {
            self.blocks.push(self.table(run));
        }
        if questions.iter().any(|question| answers(question).is_some()) && !self.is_of_team() {
            let ColumnWords { n, sum, mean, position, favorable, unfavorable } = &own.columns;
            self.terms(&[n, sum, mean, position, favorable, unfavorable]);
        }
        let named = questions.iter().map(|question| (id(&question.id).into(), brief(&question.text).into()));
        self.blocks.push(Block::Terms(named.collect()));
    }

    /// Questions on one scale.
    fn table(&self, questions: &[&'a ReportQuestion]) -> Block<'a> {
        let own = &self.report.words;
        let columns = &own.columns;
        let points = questions.iter().find_map(|question| answers(question)).map(|answers| &answers.distribution);
        let points = points.map_or(&[][..], Vec::as_slice);
        let caption = joined(points.iter().map(label), ", ");
        let mut header = vec![words(&own.headings.question)];
        header.push(words(if self.is_of_team() { &own.headings.rating } else { &columns.n.label }));
        if !points.is_empty() && !self.is_of_team() {
            header.extend(points.iter().map(|point| words(point.value.to_string())));
            let figures = [&columns.sum, &columns.mean, &columns.position, &columns.favorable, &columns.unfavorable];
            header.extend(figures.map(|figure| words(&figure.label)));
        }
        Block::Table(Table {
            caption: Some(caption).filter(|caption| !caption.spans().is_empty()),
            header: header.into_iter().map(Text::from).collect(),
            rows: questions.iter().map(|question| self.row(question)).collect(),
        })
    }

    fn row(&self, question: &'a ReportQuestion) -> Row<'a> {
        let own = &self.report.words;
        let rated = || answers(question)?.distribution.iter().find(|point| point.count > 0).map(|point| point.value);
        let first =
            if self.is_of_team() { rated().map(|value| value.to_string()) } else { question.n.map(|n| n.to_string()) };
        let mut figures: Vec<Cow<'a, str>> = vec![first.map_or("-".into(), Cow::from)];
        if let Some(answers) = answers(question).filter(|_| !self.is_of_team()) {
            figures.extend(answers.distribution.iter().map(|point| Cow::from(point.count.to_string())));
            let sum = answers.mean.sum.map_or("-".into(), |sum| sum.to_string().into());
            figures.extend([sum, answers.mean.display.as_str().into(), answers.position.display.as_str().into()]);
            figures.extend([&answers.favorable, &answers.unfavorable].map(|share| Cow::from(share.count.to_string())));
        }
        let suppressed = matches!(question.result, ReportQuestionResult::Suppressed { .. });
        let unanswered = question.non_responses.iter().flatten().filter(|_| suppressed);
        let unanswered: Vec<Text<'_>> = unanswered.map(non_response).collect();
        let flags: Vec<Text<'_>> = question.flags.iter().map(|flag| words(&own.flag(*flag).label).into()).collect();
        let notes = [unanswered, flags].into_iter().filter(|texts| !texts.is_empty()).map(|texts| joined(texts, ", "));
        let result = match &question.result {
            ReportQuestionResult::Suppressed { .. } => words(&own.states.suppressed),
            ReportQuestionResult::Unscored { .. } => words(&own.states.unscored),
            ReportQuestionResult::Insufficient { .. } => words(&own.states.insufficient),
            ReportQuestionResult::NotRated { .. } => words(&own.states.not_rated),
            ReportQuestionResult::Scored { band, .. } => self.band(*band),
        };
        Row {
            cells: [id(&question.id)].into_iter().chain(figures.into_iter().map(words)).map(Text::from).collect(),
            result: result.into(),
            note: Some(joined(notes, "; ")).filter(|note| !note.spans().is_empty()),
        }
    }
}

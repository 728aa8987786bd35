//! The areas, and what is read together across them.

use super::{Builder, share};
use crate::framework::PromptScope;
use crate::page::block::*;
use crate::report::*;
use crate::score::Highlight;

impl<'a> Builder<'a> {
    pub(super) fn areas(&mut self) {
        let own = &self.report.words;
        self.section(&own.headings.areas);
        self.blocks.push(self.mark_legend(Bars::Shares, Some(&own.bars.favorable_of_all)));
        let areas = &self.report.areas;
        let items: Vec<Item<'_>> = areas
            .iter()
            .filter_map(|area| self.scored(coded(&area.code, &area.title), &area.coverage, &area.result))
            .collect();
        self.blocks.push(Block::entries(items));
        // each highlight once, those of views included: what they mean is the same
        let results = areas.iter().map(|area| &area.result).chain(self.report.views.iter().map(|view| &view.result));
        let mut highlights = Vec::new();
        for result in results {
            if let ReportAreaResult::Scored { highlight, .. } = result
                && !highlights.contains(&own.highlight(*highlight))
            {
                highlights.push(own.highlight(*highlight));
            }
        }
        self.terms(&highlights);
    }

    /// Questions across areas that are read together.
    pub(super) fn views(&mut self) {
        if self.report.views.is_empty() {
            return;
        }
        self.section(&self.report.words.headings.views);
        let items: Vec<Item<'_>> = self
            .report
            .views
            .iter()
            .filter_map(|view| {
                let mut item = self.scored(given(&view.title).into(), &view.coverage, &view.result)?;
                let questions = view.questions.iter().map(|id| self.words_of(PromptScope::Question, id));
                item.body.push(Block::list(questions.map(|text| Item::bullet(brief(text)))));
                item.body.splice(0..0, view.description.as_ref().map(|text| Block::line(given(text))));
                Some(item)
            })
            .collect();
        self.blocks.push(Block::entries(items));
    }

    /// What an area or a view says; nothing where none of its questions counts.
    fn scored(&self, title: Text<'a>, coverage: &str, of: &'a ReportAreaResult) -> Option<Item<'a>> {
        let own = &self.report.words;
        let told = |text: &str| Block::line(words(format!("{text} ({coverage})")));
        Some(match of {
            ReportAreaResult::Scored { favorable, highlight, decided_by, cuts, .. } => {
                let highlight = result(tone_of_highlight(*highlight), &own.highlight(*highlight).label);
                let title = title.followed_by([words(": "), highlight]);
                let bar = Share {
                    favorable: favorable.count,
                    of: favorable.of,
                    text: words(share(&own.sides.favorable, favorable)).into(),
                };
                let cuts = cuts.iter().map(|cuts| Block::line(given(&cuts.text)));
                Item::plain(title).with([told(&decided_by.text)].into_iter().chain(cuts).chain([Block::Share(bar)]))
            }
            ReportAreaResult::Insufficient { text } => Item::plain(title).with([told(text)]),
            ReportAreaResult::Unscored { .. } => return None,
        })
    }
}

fn tone_of_highlight(highlight: Highlight) -> Tone {
    match highlight {
        Highlight::Strength => Tone::Favorable,
        Highlight::Mixed | Highlight::Steady => Tone::Neutral,
        Highlight::Opportunity => Tone::Unfavorable,
    }
}

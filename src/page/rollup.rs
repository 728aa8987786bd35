//! A roll-up as a page, for those who look after many schools.

use super::block::*;
use super::credits::{CreditWords, credits, language_of_texts, mark_languages};
use crate::report::{RollupArea, RollupAreaResult, RollupQuestion, RollupQuestionResult, RollupReport, Term};
use crate::score::{Band, Highlight};

impl RollupReport {
    /// The roll-up as a page, in its language.
    ///
    /// ```
    /// # use ilt::{Closed, Framework, Policy, cycle::Rollup, report::RollupReport};
    /// # let framework = Framework::new_leaders();
    /// # let cedar = include_str!("../../examples/data/cedar.closed.json");
    /// # let of_team = |id: &str| Closed::from_json(&framework, &cedar.replace("\"cedar\"", &format!("\"{id}\"")));
    /// # let closed = [of_team("cedar")?, of_team("birch")?, of_team("maple")?, of_team("oak")?, of_team("pine")?];
    /// # let rollup = Rollup::of(&framework, &closed, Policy::Confidential)?;
    /// let report = RollupReport::of(&rollup, &"es".parse()?);
    /// assert_eq!(report.page().to_text(), report.to_text());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn page(&self) -> Page<'_> {
        let own = &self.words.headings;
        let bands = [Band::Strength, Band::Steady, Band::Opportunity];
        let mut blocks = vec![
            Block::heading(Level::Page, given(&self.framework.title)),
            Block::paragraph(said(&self.cycle.label)),
            Block::line(given(&self.framework.recall_period)),
            Block::paragraph(words(&self.text)),
            Block::heading(Level::Section, words(&own.confidentiality)),
            Block::list(self.promise.iter().map(|text| Item::bullet(words(text)))),
            Block::heading(Level::Section, words(&own.areas)),
            self.table(),
            terms(Highlight::ALL.iter().map(|highlight| self.words.highlights.of(highlight))),
            Block::heading(Level::Section, words(&own.questions)),
            Block::paragraph(given(&self.framework.stem)),
        ];
        for area in &self.areas {
            blocks.push(Block::heading(Level::Part, coded(&area.code, &area.title)));
            blocks.push(Block::entries(area.questions.iter().map(question)));
        }
        blocks.push(terms(bands.iter().map(|band| self.words.bands.of(band))));
        blocks.push(Block::heading(Level::Section, words(&own.limits)));
        blocks.push(Block::list(self.limits.iter().map(|text| Item::bullet(words(text)))));
        blocks.extend(credits(
            &self.framework,
            &CreditWords {
                sources: &own.sources,
                words_of: &own.words_of,
                additions: &own.additions,
                note: self.words.note.as_ref(),
            },
        ));
        mark_languages(&mut blocks, &self.framework);
        Page {
            language: self.words.language.as_str().into(),
            title: format!("{}: {}", self.cycle.label, self.framework.title),
            texts_language: language_of_texts(&self.language, &self.framework).into(),
            layout: Layout::Roomy,
            blocks,
        }
    }

    /// The roll-up as plain text of at most 80 columns: [`Page::to_text`].
    ///
    /// ```
    /// # use ilt::{Closed, Framework, Policy, cycle::Rollup, report::RollupReport};
    /// # let framework = Framework::new_leaders();
    /// # let cedar = include_str!("../../examples/data/cedar.closed.json");
    /// # let of_team = |id: &str| Closed::from_json(&framework, &cedar.replace("\"cedar\"", &format!("\"{id}\"")));
    /// # let closed = [of_team("cedar")?, of_team("birch")?, of_team("maple")?, of_team("oak")?, of_team("pine")?];
    /// # let rollup = Rollup::of(&framework, &closed, Policy::Confidential)?;
    /// let text = RollupReport::of(&rollup, &"en".parse()?).to_text();
    /// assert!(text.contains("5 teams are counted, each of them once."));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_text(&self) -> String {
        self.page().to_text()
    }

    /// The roll-up as an HTML document of its own: [`Page::to_html`].
    ///
    /// ```
    /// # use ilt::{Closed, Framework, Policy, cycle::Rollup, report::RollupReport};
    /// # let framework = Framework::new_leaders();
    /// # let cedar = include_str!("../../examples/data/cedar.closed.json");
    /// # let of_team = |id: &str| Closed::from_json(&framework, &cedar.replace("\"cedar\"", &format!("\"{id}\"")));
    /// # let closed = [of_team("cedar")?, of_team("birch")?, of_team("maple")?, of_team("oak")?, of_team("pine")?];
    /// # let rollup = Rollup::of(&framework, &closed, Policy::Confidential)?;
    /// let html = RollupReport::of(&rollup, &"en".parse()?).to_html();
    /// assert!(html.contains("5 teams are counted, each of them once."));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_html(&self) -> String {
        self.page().to_html()
    }

    /// The roll-up as Markdown, for a note or a shared document: [`Page::to_markdown`].
    ///
    /// ```
    /// # use ilt::{Closed, Framework, Policy, cycle::Rollup, report::RollupReport};
    /// # let framework = Framework::new_leaders();
    /// # let cedar = include_str!("../../examples/data/cedar.closed.json");
    /// # let of_team = |id: &str| Closed::from_json(&framework, &cedar.replace("\"cedar\"", &format!("\"{id}\"")));
    /// # let closed = [of_team("cedar")?, of_team("birch")?, of_team("maple")?, of_team("oak")?, of_team("pine")?];
    /// # let rollup = Rollup::of(&framework, &closed, Policy::Confidential)?;
    /// let markdown = RollupReport::of(&rollup, &"en".parse()?).to_markdown();
    /// assert!(markdown.contains("5 teams are counted, each of them once."));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        self.page().to_markdown()
    }

    /// The areas with how many teams stand where; of one that is not shown there is its name alone.
    fn table(&self) -> Block<'_> {
        let labels = Highlight::ALL.iter().map(|highlight| words(&self.words.highlights.of(highlight).label));
        let header = [words(&self.words.headings.area)].into_iter().chain(labels);
        Block::Table(Table {
            caption: None,
            header: header.map(Text::from).collect(),
            rows: self.areas.iter().map(row).collect(),
        })
    }
}

fn row(area: &RollupArea) -> Row<'_> {
    let title = coded(&area.code, &area.title);
    match &area.result {
        RollupAreaResult::Shown { highlights, note, .. } => {
            let counts = [highlights.strength, highlights.mixed, highlights.steady, highlights.opportunity];
            let counts = counts.map(|teams| Text::from(words(teams.to_string())));
            let note = note.as_ref().map(|note| words(note).into());
            Row { cells: [title].into_iter().chain(counts).collect(), result: Text::default(), note }
        }
        RollupAreaResult::NotShown { text } => Row { cells: vec![title], result: words(text).into(), note: None },
    }
}

fn question(question: &RollupQuestion) -> Item<'_> {
    let (text, note) = match &question.result {
        RollupQuestionResult::Shown { text, note, .. } => (text, note.as_ref()),
        RollupQuestionResult::NotShown { text } => (text, None),
    };
    let lines = [text].into_iter().chain(note).map(|line| Block::line(words(line)));
    Item::bullet(coded(&question.code, &question.text)).with(lines)
}

fn terms<'a>(terms: impl Iterator<Item = &'a Term>) -> Block<'a> {
    Block::Terms(terms.map(|term| (words(&term.label).into(), words(&term.meaning).into())).collect())
}

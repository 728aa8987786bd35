//! A form on paper.

use super::block::*;
use crate::form::{Form, FormChoice, FormItem, FormSection};
use crate::framework::{Language, LocalizedText};

/// Lines for a comment.
const COMMENT_LINES: usize = 4;
/// Lines for a note at a question.
const NOTE_LINES: usize = 2;

impl Form {
    /// The form as a sheet to print and to fill in by hand, in one language: as text, or as a page that a browser prints.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let (form, spanish) = (Framework::new_leaders().form(), "es".parse()?);
    /// let sheet = form.sheet(&spanish);
    /// assert!(sheet.to_text().contains("[ ] Nunca  [ ] Rara vez"));
    /// assert!(sheet.to_html().contains("<ul class=\"boxes\""));
    /// # Ok::<(), ilt::framework::LanguageError>(())
    /// ```
    pub fn sheet<'a>(&'a self, language: &'a Language) -> Page<'a> {
        Sheet { form: self, language }.page()
    }
}

struct Sheet<'a> {
    form: &'a Form,
    language: &'a Language,
}

impl<'a> Sheet<'a> {
    fn page(&self) -> Page<'a> {
        let form = self.form;
        let tags = || form.languages.iter();
        let found = self.language.lookup_order().find_map(|tag| tags().find(|language| language.as_str() == tag));
        let language = found.unwrap_or(form.framework.default_language()).as_str();
        let mut page = Page {
            texts_language: language.into(),
            language: language.into(),
            title: form.title.in_language(self.language).to_owned(),
            layout: Layout::Roomy,
            blocks: vec![Block::heading(Level::Page, self.say(&form.title))],
        };
        if let Some(set) = &form.set {
            page.push(Block::paragraph([said(&*set.team.name), words(", "), said(&*set.cycle.label)]));
        }
        page.push(Block::line(self.say(&form.recall_period)));
        page.blocks.extend(form.description.iter().map(|description| Block::paragraph(self.say(description))));
        page.push(Block::heading(Level::Section, self.say(&form.words.promise)));
        page.push(Block::list(form.promise.iter().map(|sentence| Item::bullet(self.say(sentence)))));
        page.push(Block::paragraph(self.say(&form.words.mark_one)));
        let mut number = 0;
        for section in &form.sections {
            page.blocks.extend(self.section(section, &mut number));
        }
        page.blocks.extend(self.rest());
        page.push(Block::heading(Level::Section, self.say(&form.words.sources)));
        page.blocks.extend(form.attribution.iter().map(|credit| Block::paragraph(self.say(credit))));
        page
    }

    fn section(&self, section: &'a FormSection, number: &mut u64) -> Vec<Block<'a>> {
        let mut blocks = vec![Block::heading(Level::Section, self.say(&section.title))];
        blocks.extend(section.description.iter().map(|description| Block::paragraph(self.say(description))));
        blocks.push(Block::paragraph(self.say(&self.form.stem)));
        let items = section.items.iter().map(|item| {
            *number += 1;
            self.item(item, *number)
        });
        blocks.push(Block::entries(items.collect::<Vec<_>>()));
        blocks
    }

    fn item(&self, item: &'a FormItem, number: u64) -> Item<'a> {
        let words = &self.form.words;
        let mut body: Vec<Block<'_>> = item.question.help().iter().map(|help| Block::line(self.say(help))).collect();
        body.push(self.boxes(&item.choices));
        if !self.form.importance.is_empty() {
            body.push(Block::line(self.say(&words.importance)));
            body.push(self.boxes(&self.form.importance));
        }
        if self.form.asks_notes {
            body.extend(lines(self.say(&words.note), NOTE_LINES));
        }
        Item::new(Mark::Rank(number), self.say(item.question.text())).with(body)
    }

    /// What nobody has to say: the role, the consent that belongs to it, and a comment.
    fn rest(&self) -> Vec<Block<'a>> {
        let (form, words) = (self.form, &self.form.words);
        let mut blocks = Vec::new();
        if !form.roles.is_empty() {
            blocks.push(Block::heading(Level::Section, self.say(&words.role)));
            blocks.push(self.boxes(&form.roles));
            let consent = vec![self.say(&words.consents_to_attribution).into()];
            blocks.push(Block::Boxes(Boxes { spaced: true, choices: consent }));
        }
        if !form.is_of_team() {
            blocks.push(Block::heading(Level::Section, self.say(&words.comment)));
            blocks.extend(lines(Text::default(), COMMENT_LINES));
        }
        blocks
    }

    fn boxes(&self, choices: &'a [FormChoice]) -> Block<'a> {
        let spaced = choices.iter().any(|choice| choice.descriptor.is_some());
        Block::Boxes(Boxes { spaced, choices: choices.iter().map(|choice| self.say(&choice.text).into()).collect() })
    }

    /// A text, in its own language where it is not there in that of the sheet.
    fn say(&self, text: &'a LocalizedText) -> Span<'a> {
        let wanted: Vec<&str> = self.language.lookup_order().collect();
        let found = text.translations().find(|(language, _)| wanted.contains(&language.as_str()));
        let language = found.map_or(self.form.framework.default_language(), |(language, _)| language);
        given_in(Some(language), text.in_language(self.language))
    }
}

/// Lines to write on, after what is to be written there.
fn lines<'a>(label: impl Into<Text<'a>>, count: usize) -> impl Iterator<Item = Block<'a>> {
    let first = std::iter::once(Block::Blank(label.into()));
    first.chain(std::iter::repeat_with(|| Block::Blank(Text::default())).take(count.saturating_sub(1)))
}

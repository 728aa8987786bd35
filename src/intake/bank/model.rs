//! What a bank of questions says, whichever tool wrote it: what the readers make, and a framework is drafted from.

use super::report::{BankNotCarried, NotCarriedKind};
use super::wording::{self, Wording};
use crate::framework::NonResponse;
use crate::framework::limits::TEXT_LENGTH;

/// A text in the bank's default language and in others by their tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) default: String,
    pub(super) others: Vec<(String, String)>,
}

impl Words {
    pub(super) fn plain(text: &str) -> Self {
        Self { default: text.to_owned(), others: Vec::new() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.default.is_empty() && self.others.is_empty()
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Bank {
    pub(super) id: Option<String>,
    pub(super) version: Option<String>,
    /// The tag of the default language, where the file says it.
    pub(super) language: Option<String>,
    pub(super) title: Words,
    pub(super) description: Words,
    pub(super) stem: Words,
    pub(super) recall_period: Words,
    pub(super) scales: Vec<BankScale>,
    pub(super) areas: Vec<BankArea>,
    /// Whether the file says of each question which way it points.
    pub(super) says_direction: bool,
    pub(super) not_carried: Vec<BankNotCarried>,
    /// What a person has to decide: what it is about, and the question.
    pub(super) to_decide: Vec<(String, String)>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct BankArea {
    pub(super) theirs: String,
    pub(super) code: Option<String>,
    pub(super) title: Words,
    pub(super) description: Words,
    pub(super) questions: Vec<BankQuestion>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct BankQuestion {
    pub(super) theirs: String,
    pub(super) code: Option<String>,
    pub(super) text: Words,
    pub(super) help: Words,
    /// Its scale's number.
    pub(super) scale: usize,
    /// The ways of giving no answer that it offers, where the file says it of each question.
    pub(super) offered: Option<Vec<NonResponse>>,
    pub(super) is_reverse: bool,
    pub(super) weight: Option<i64>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct BankScale {
    pub(super) theirs: String,
    pub(super) choices: Vec<BankChoice>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct BankChoice {
    pub(super) theirs: String,
    pub(super) code: Option<String>,
    pub(super) label: Words,
    pub(super) value: Option<i64>,
    pub(super) side: Option<BankSide>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BankSide {
    Favorable,
    Unfavorable,
}

impl Bank {
    /// Notes that something was not carried.
    pub(super) fn leave(&mut self, kind: NotCarriedKind, at: &str, what: impl Into<String>) {
        let (at, what): (String, String) = (wording::cut(at), wording::cut(&what.into()));
        let note = BankNotCarried { kind, at, what };
        if !self.not_carried.contains(&note) {
            self.not_carried.push(note);
        }
    }

    pub(super) fn decide(&mut self, about: impl Into<String>, decide: impl Into<String>) {
        let decision = (wording::cut(&about.into()), decide.into());
        if !self.to_decide.contains(&decision) {
            self.to_decide.push(decision);
        }
    }

    /// A text as a framework may have it: without HTML. What pipes something else into itself is refused, as is what is
    /// longer than any text may be.
    pub(super) fn text(&mut self, raw: &str, at: &str) -> Option<String> {
        let Wording { text, had_markup, piped } = wording::of(raw);
        if let Some(piped) = piped {
            self.leave(NotCarriedKind::PipedText, at, format!("`{piped}` stands for something else"));
            let ask = format!("its text has `{piped}` in it, which was not carried: write what people are to read");
            self.decide(format!("`{at}`"), ask);
            return None;
        }
        if text.chars().nth(TEXT_LENGTH).is_some() {
            self.leave(NotCarriedKind::TooLong, at, format!("a text of more than {TEXT_LENGTH} characters"));
            return None;
        }
        if had_markup {
            self.leave(NotCarriedKind::Markup, at, "marks in a text: its words were carried");
        }
        Some(text)
    }

    /// The same of a text in several languages; nothing where one of them was refused.
    pub(super) fn words(&mut self, raw: &Words, at: &str) -> Option<Words> {
        let default = self.text(&raw.default, at);
        let others: Vec<Option<(String, String)>> =
            raw.others.iter().map(|(tag, text)| Some((tag.clone(), self.text(text, at)?))).collect();
        let others: Option<Vec<(String, String)>> = others.into_iter().collect();
        Some(Words { default: default?, others: others?.into_iter().filter(|(_, text)| !text.is_empty()).collect() })
    }

    /// The number of a scale with these choices, which is a new one where none has them.
    pub(super) fn scale(&mut self, theirs: Option<&str>, choices: Vec<BankChoice>) -> usize {
        let is_named = |scale: &BankScale| theirs.is_none_or(|name| scale.theirs == name);
        if let Some(same) = self.scales.iter().position(|scale| is_named(scale) && scale.choices == choices) {
            return same;
        }
        let ids: Vec<&str> = choices.iter().map(|choice| choice.theirs.as_str()).collect();
        let mut name = theirs.map_or_else(|| ids.join("|"), str::to_owned);
        if self.scales.iter().any(|scale| scale.theirs == name) {
            let labels: Vec<&str> = choices.iter().map(|choice| choice.label.default.as_str()).collect();
            name = format!("{name}: {}", labels.join(" | "));
        }
        let again = name.clone();
        let mut number = 2;
        while self.scales.iter().any(|scale| scale.theirs == name) {
            name = format!("{again} ({number})");
            number += 1;
        }
        self.scales.push(BankScale { theirs: name, choices });
        self.scales.len() - 1
    }

    /// The number of a scale that the crate's own form names, of which a question may offer fewer ways of giving no answer
    /// than others do; and those that it offers.
    pub(super) fn own_scale(&mut self, name: &str, choices: Vec<BankChoice>) -> (usize, Vec<NonResponse>) {
        let none = |choice: &BankChoice| choice.theirs.parse::<NonResponse>().ok();
        let offered: Vec<NonResponse> = choices.iter().filter_map(none).collect();
        let is_point = |choice: &&BankChoice| none(choice).is_none();
        let same = |scale: &&mut BankScale| {
            scale.theirs == name && scale.choices.iter().filter(is_point).eq(choices.iter().filter(is_point))
        };
        match self.scales.iter_mut().enumerate().find(|(_, scale)| same(scale)) {
            Some((number, scale)) => {
                let more = choices.into_iter().filter(|choice| !scale.choices.contains(choice)).collect::<Vec<_>>();
                scale.choices.extend(more);
                (number, offered)
            }
            None => (self.scale(Some(name), choices), offered),
        }
    }
}

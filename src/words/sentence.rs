//! A sentence with holes.

use std::fmt::{Display, Write};

use super::plural::{Form, Rule};
use crate::diagnostic::isolated;

/// A sentence as the crate says it: its name in the files and its holes.
#[derive(Debug)]
pub(super) struct Declared {
    pub(super) name: &'static str,
    pub(super) holes: &'static [Hole],
}

/// What a sentence leaves open.
#[derive(Debug)]
pub(super) struct Hole {
    pub(super) name: &'static str,
    /// Whether it is a number by which a language may choose a plural form.
    pub(super) is_count: bool,
}

/// What fills a hole.
pub(super) enum Filling<'a> {
    Count(u64),
    Text(&'a dyn Display),
}

/// A sentence of one language.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sentence {
    Plain(Template),
    Plural { by: usize, forms: Vec<(Form, Template)> },
}

impl Sentence {
    pub(super) fn say(&self, rule: &Rule, right_to_left: bool, fillings: &[Filling<'_>]) -> String {
        let template = match self {
            Self::Plain(template) => Some(template),
            Self::Plural { by, forms } => {
                let due = match fillings.get(*by) {
                    Some(Filling::Count(n)) => rule.form(*n),
                    _ => Form::Other,
                };
                let of = |due: Form| forms.iter().find(|(form, _)| *form == due);
                of(due).or_else(|| of(Form::Other)).map(|(_, template)| template)
            }
        };
        template.map(|template| template.fill(right_to_left, fillings)).unwrap_or_default()
    }
}

/// Bytes that what fills a hole seldom exceeds: a number, a word.
const FILLING: usize = 12;

/// Text with holes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Template(Vec<Piece>);

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Text(String),
    /// The number of a hole.
    Hole(usize),
}

/// Why a text is no template.
#[derive(Debug, PartialEq)]
pub(super) enum Unfit<'a> {
    /// A brace without its other.
    Brace,
    /// A hole that the sentence does not have.
    Unknown(&'a str),
}

impl Template {
    pub(super) fn parse<'a>(text: &'a str, holes: &[Hole]) -> Result<Self, Unfit<'a>> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').filter(|(name, _)| !name.contains('{')).ok_or(Unfit::Brace)?;
            let hole = holes.iter().position(|hole| hole.name == name).ok_or(Unfit::Unknown(name))?;
            pieces.extend([Piece::text(before)?, Piece::Hole(hole)]);
            rest = after;
        }
        pieces.push(Piece::text(rest)?);
        Ok(Self(pieces))
    }

    pub(super) fn has(&self, hole: usize) -> bool {
        self.0.contains(&Piece::Hole(hole))
    }

    /// What is read in the other direction than the sentence stands by itself in it.
    fn fill(&self, right_to_left: bool, fillings: &[Filling<'_>]) -> String {
        let length = |piece: &Piece| if let Piece::Text(text) = piece { text.len() } else { FILLING };
        let mut text = String::with_capacity(self.0.iter().map(length).sum());
        for piece in &self.0 {
            // a text takes whatever is written to it
            let _ = match piece {
                Piece::Text(piece) => text.write_str(piece),
                Piece::Hole(hole) => match fillings.get(*hole) {
                    Some(Filling::Count(n)) => write!(text, "{n}"),
                    Some(Filling::Text(filling)) => {
                        let start = text.len();
                        let written = write!(text, "{filling}");
                        if let Some(isolated) = text.get(start..).and_then(|filling| isolated(filling, right_to_left)) {
                            text.truncate(start);
                            text.push_str(&isolated);
                        }
                        written
                    }
                    None => Ok(()),
                },
            };
        }
        text
    }
}

impl Piece {
    fn text(text: &str) -> Result<Self, Unfit<'_>> {
        if text.contains('}') { Err(Unfit::Brace) } else { Ok(Self::Text(text.to_owned())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOLES: &[Hole] = &[Hole { name: "n", is_count: true }, Hole { name: "team", is_count: false }];

    #[test]
    fn holes_are_filled_wherever_they_stand() {
        let template = Template::parse("{team}: {n} ({team})", HOLES).unwrap();
        assert_eq!(template.fill(false, &[Filling::Count(3), Filling::Text(&"{n}")]), "{n}: 3 ({n})");
        let team = [Filling::Count(3), Filling::Text(&"אלון")];
        assert_eq!(template.fill(false, &team), "\u{2068}אלון\u{2069}: 3 (\u{2068}אלון\u{2069})");
        assert_eq!(template.fill(true, &team), "אלון: 3 (אלון)");
        assert!(template.has(0) && template.has(1));
        assert!(!Template::parse("nothing to fill", HOLES).unwrap().has(0));
    }

    #[test]
    fn a_text_with_other_braces_is_no_template() {
        for text in ["{", "}", "{n", "n}", "{n}}", "{{n}}", "} {n}", "{n} {", "{n {team}"] {
            assert_eq!(Template::parse(text, HOLES), Err(Unfit::Brace), "{text}");
        }
        assert_eq!(Template::parse("{n} {m}", HOLES), Err(Unfit::Unknown("m")));
        assert_eq!(Template::parse("{ n }", HOLES), Err(Unfit::Unknown(" n ")));
    }
}

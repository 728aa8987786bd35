use ilt::diagnostic::Code;
use serde::Serialize;
use textwrap::{Options, fill};

use crate::outcome::{Format, Outcome, json, unknown};

const COLUMNS: usize = 80;

/// Explain a code of a problem, or list all codes
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: ilt explain unknown_scale")]
pub(crate) struct Explain {
    /// The code, as it stands in brackets before a problem
    code: Option<String>,
}

#[derive(Serialize)]
struct Explained {
    code: Code,
    meaning: &'static str,
    wrong: &'static str,
    right: &'static str,
}

impl Explain {
    pub(crate) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let document = match (&self.code, format) {
            (None, Format::Text) => Code::ALL.iter().map(|code| in_short(*code)).collect(),
            (None, Format::Json) => json(&Code::ALL.iter().map(|code| Explained::of(*code)).collect::<Vec<_>>())?,
            (Some(word), Format::Text) => Explained::of(code(word)?).to_text(),
            (Some(word), Format::Json) => json(&Explained::of(code(word)?))?,
        };
        Ok(Outcome::document(document))
    }
}

fn code(word: &str) -> Result<Code, Outcome> {
    Code::ALL.iter().copied().find(|code| code.as_str() == word).ok_or_else(|| {
        let codes = Code::ALL.iter().map(|code| code.as_str());
        Outcome::could_not_run([unknown("there is no code", word, codes, "`ilt explain` lists them")])
    })
}

/// The code and the first sentence of what it means.
fn in_short(code: Code) -> String {
    let meaning = code.explain().meaning;
    let sentence = meaning.split_inclusive(". ").next().unwrap_or(meaning).trim_end();
    let options = Options::new(COLUMNS).initial_indent("  ").subsequent_indent("  ");
    format!("{code}\n{}\n", fill(sentence, options))
}

impl Explained {
    fn of(code: Code) -> Self {
        let ilt::diagnostic::Explanation { meaning, wrong, right, .. } = code.explain();
        Self { code, meaning, wrong, right }
    }

    fn to_text(&self) -> String {
        let example = |lines: &str| lines.lines().map(|line| format!("    {line}\n")).collect::<String>();
        let (wrong, right) = (example(self.wrong), example(self.right));
        format!("{}\n\n{}\n\nwrong:\n\n{wrong}\nright:\n\n{right}", self.code, fill(self.meaning, COLUMNS))
    }
}

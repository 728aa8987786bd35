use std::path::PathBuf;

use ilt::Framework;
use ilt::framework::document::ReleaseDocument;
use ilt::framework::{AnsweredBy, Language, OpenMode, Question};
use ilt::response::RespondentKey;
use ilt::response::document::{ResponseSetFormat, SingleResponseFormat};
use serde_json::{Map, Value, json};

use super::schema_path;
use crate::batch::{Bases, NEW_LEADERS, framework};
use crate::files;
use crate::occasion::Occasion;
use crate::outcome::{Format, Outcome, json as written};
use crate::report::Shown;
use crate::yaml::{quoted, word};

/// A team's responses, to be filled in: with the words of every question
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: ilt new responses lakeside.yaml --team Cedar --cycle \"Fall 2026\" --order 1 --roster 7 > fall.yaml"
)]
pub(super) struct NewResponses {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    occasion: Occasion,
    /// What the team agrees to have shown: for open reports who agreed and when has a place
    #[arg(long, value_enum, default_value_t)]
    policy: Shown,
    /// Where an editor finds the schema
    #[arg(long, value_name = "PATH", default_value = "response_set.schema.json", value_parser = schema_path)]
    schema: String,
}

/// One person's response, to be filled in: with the words of every question
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: ilt new response lakeside.yaml --respondent r4 > r4.yaml")]
pub(super) struct NewResponse {
    #[command(flatten)]
    asked: Asked,
    /// The code of whoever answers: left to be filled in if it is not given
    #[arg(long, value_name = "KEY")]
    respondent: Option<RespondentKey>,
    /// Where an editor finds the schema
    #[arg(long, value_name = "PATH", default_value = "response.schema.json", value_parser = schema_path)]
    schema: String,
}

/// Which questions, and in which language their words stand there.
#[derive(Debug, clap::Args)]
struct Asked {
    /// The framework that is answered, or an overlay that makes it
    framework: PathBuf,
    #[command(flatten)]
    bases: Bases,
    /// The language of the questions' words: that of the framework if left out
    #[arg(long, value_name = "TAG")]
    language: Option<Language>,
}

impl NewResponses {
    pub(super) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let framework = framework(&self.asked.framework, &self.asked.bases)?;
        let is_open = self.policy == Shown::Open;
        if is_open && framework.disclosure().open_mode == OpenMode::Never {
            let sentence =
                format!("the framework `{}` rules open reports out: leave out `--policy open`", framework.id());
            return Err(Outcome::could_not_run([sentence]));
        }
        let document = match format {
            Format::Text => self.yaml(&framework, is_open),
            Format::Json => written(&self.json(&framework, is_open))?,
        };
        Ok(Outcome::document(document))
    }

    fn yaml(&self, framework: &Framework, is_open: bool) -> String {
        let ReleaseDocument { id, version } = framework.into();
        let Occasion { team, cycle, order, roster } = &self.occasion;
        let text = |text: Option<&String>| quoted(text.map_or("", String::as_str));
        let number = |number: &Option<i64>| number.map(|number| format!(" {number}")).unwrap_or_default();
        let agreed_open =
            if is_open { "agreed_open: \"\" # who agreed that everyone reads everything, and when\n" } else { "" };
        let head = format!(
            include_str!("responses.yaml"),
            schema = self.schema,
            beside = self.asked.beside(),
            format = ResponseSetFormat::V1,
            framework = word(&id),
            version = quoted(&version),
            team_id = text(team.as_ref().map(|team| &team.id)),
            team_name = text(team.as_ref().map(|team| &team.name)),
            cycle_id = text(cycle.as_ref().map(|cycle| &cycle.id)),
            cycle_label = text(cycle.as_ref().map(|cycle| &cycle.name)),
            order = number(order),
            roster = number(roster),
            agreed_open = agreed_open,
        );
        let language = self.asked.language.as_ref();
        if framework.answered_by() == AnsweredBy::Team {
            let rating = questions(framework, language, "  ");
            return format!("{head}responses: []\n# What the team agreed on in its talk.\nconsensus:\n{rating}");
        }
        let who = "# One for each person who answered: copy all that stands below the next line.\n";
        format!(
            "{head}{who}responses:\n  - respondent: r1 # a code, never a name\n{}",
            answers(framework, language, "    ")
        )
    }

    fn json(&self, framework: &Framework, is_open: bool) -> Value {
        let Occasion { team, cycle, order, roster } = &self.occasion;
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        let mut document = json!({
            "format": ResponseSetFormat::V1,
            "framework": ReleaseDocument::from(framework),
            "team": { "id": text(team.as_ref().map(|team| &team.id)), "name": text(team.as_ref().map(|team| &team.name)) },
            "cycle": {
                "id": text(cycle.as_ref().map(|cycle| &cycle.id)),
                "label": text(cycle.as_ref().map(|cycle| &cycle.name)),
                "order": order,
            },
            "roster_size": roster,
        });
        let is_of_team = framework.answered_by() == AnsweredBy::Team;
        let response = json!({ "respondent": "r1", "status": "submitted", "answers": blank(framework) });
        if let Value::Object(fields) = &mut document {
            fields.extend(is_open.then(|| ("agreed_open".to_owned(), Value::from(""))));
            let responses = if is_of_team { json!([]) } else { json!([response]) };
            fields.insert("responses".to_owned(), responses);
            fields.extend(is_of_team.then(|| ("consensus".to_owned(), blank(framework))));
        }
        document
    }
}

impl NewResponse {
    pub(super) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let framework = framework(&self.asked.framework, &self.asked.bases)?;
        if framework.answered_by() == AnsweredBy::Team {
            let sentence = "the team answers this framework together: `ilt new responses` has its rating".to_owned();
            return Err(Outcome::could_not_run([sentence]));
        }
        let respondent = self.respondent.as_ref().map_or("", AsRef::as_ref);
        let document = match format {
            Format::Text => {
                let ReleaseDocument { id, version } = (&framework).into();
                let head = format!(
                    include_str!("response.yaml"),
                    schema = self.schema,
                    beside = self.asked.beside(),
                    name = files::shown(&self.asked.framework),
                    format = SingleResponseFormat::V1,
                    framework = word(&id),
                    version = quoted(&version),
                );
                let answers = answers(&framework, self.asked.language.as_ref(), "");
                format!("{head}respondent: {} # a code, never a name\n{answers}", quoted(respondent))
            }
            Format::Json => written(&json!({
                "format": SingleResponseFormat::V1,
                "framework": ReleaseDocument::from(&framework),
                "respondent": respondent,
                "status": "submitted",
                "answers": blank(&framework),
            }))?,
        };
        Ok(Outcome::document(document))
    }
}

impl Asked {
    /// What commands are given with the file.
    fn beside(&self) -> String {
        let names = [&self.framework].into_iter().chain(&self.bases.files);
        names.filter(|name| name.as_os_str() != NEW_LEADERS).map(|name| format!(" {}", files::shown(name))).collect()
    }
}

/// One person's answers, to be filled in.
fn answers(framework: &Framework, language: Option<&Language>, margin: &str) -> String {
    let roles: Vec<&str> = framework.roles().iter().map(|role| role.id().as_str()).collect();
    let role = if roles.is_empty() {
        String::new()
    } else {
        let roles = roles.join(", ");
        format!(
            "{margin}# role: # one of: {roles}\n{margin}# consents_to_attribution: true # a report may name the role\n"
        )
    };
    let importance = if framework.asks_importance() {
        format!("{margin}# importance: {{}} # how much a question matters: its id with high, medium or low\n")
    } else {
        String::new()
    };
    format!(
        "{margin}status: submitted # a `draft` does not count\n{role}{margin}# comment: \"\"\n{importance}\
         {margin}# Of a question that was skipped take the line out.\n{margin}answers:\n{}",
        questions(framework, language, &format!("{margin}  "))
    )
}

/// Every question with its words, and no answer yet.
fn questions(framework: &Framework, language: Option<&Language>, margin: &str) -> String {
    let language = language.unwrap_or(framework.default_language());
    let stem = comment(framework.stem().in_language(language));
    let mut lines = format!("{margin}# {}\n", comment(framework.recall_period().in_language(language)));
    for area in framework.areas() {
        lines += &format!("{margin}# == {} ==\n", comment(area.title().in_language(language)));
        for question in area.questions() {
            let text = comment(question.text().in_language(language));
            let (id, offered) = (word(question.id().as_str()), offered(question, language));
            lines += &format!("{margin}# {stem} {text}\n{margin}# {offered}\n{margin}{id}:\n");
        }
    }
    lines
}

/// What a question offers, with its words where they say more.
fn offered(question: &Question, language: &Language) -> String {
    let scale = question.scale();
    let points = scale.points().iter().map(|point| (point.id().as_str(), Some(point.label())));
    let others = question.non_responses().iter().map(|kind| (kind.as_str(), scale.non_response_label(*kind)));
    let words = points.chain(others).map(|(id, label)| match label.map(|label| label.in_language(language)) {
        Some(label) if label.to_lowercase().replace(' ', "_") != id => format!("{id} ({})", comment(label)),
        _ => id.to_owned(),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// A text in a comment, which ends where a reader of YAML sees the end of a line.
fn comment(text: &str) -> String {
    let breaks = |char: char| {
        char.is_control() || matches!(char, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    };
    text.chars().map(|char| if breaks(char) { ' ' } else { char }).collect()
}

/// Every question without an answer.
fn blank(framework: &Framework) -> Value {
    framework.questions().map(|question| (question.id().to_string(), Value::Null)).collect::<Map<_, _>>().into()
}

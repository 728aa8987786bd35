use std::path::{Path, PathBuf};

use ilt::Framework;
use ilt::framework::{Area, FrameworkId, Language, LocalizedText, Question};
use ilt::overlay::Overlay;
use ilt::overlay::document::OverlayDocument;

use super::schema_path;
use crate::batch::{NEW_LEADERS, last};
use crate::outcome::{Format, Outcome, json};
use crate::yaml::{quoted, word};

/// What you change in a framework
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: ilt new overlay two_rivers --base lakeside.yaml > two_rivers.yaml")]
pub(super) struct NewOverlay {
    /// The id of the framework that it makes: small letters, digits and underscores
    id: FrameworkId,
    /// The framework that it changes; where that is made by overlays, all of them
    #[arg(long = "base", value_name = "FILE", default_value = NEW_LEADERS)]
    bases: Vec<PathBuf>,
    /// Where an editor finds the schema
    #[arg(long, value_name = "PATH", default_value = "overlay.schema.json", value_parser = schema_path)]
    schema: String,
}

impl NewOverlay {
    pub(super) fn run(self, format: Format) -> Result<Outcome, Outcome> {
        let base = last(&self.bases, &[])?;
        let document = OverlayDocument::on(&base, self.id.as_str(), "1.0.0");
        if let Err(problems) = Overlay::check(&base, document.clone()) {
            let sentences = problems.into_iter().map(|problem| {
                let help = problem.help.map(|help| format!("; {help}"));
                format!("{}{}", problem.message, help.unwrap_or_default())
            });
            return Err(Outcome::could_not_run(sentences));
        }
        let no_question = || Outcome::could_not_run(["this framework asks nothing".to_owned()]);
        let beside = if self.bases.iter().all(|name| name == Path::new(NEW_LEADERS)) { "" } else { " BASE" };
        Ok(Outcome::document(match format {
            Format::Text => scaffold(&document, &base, &self.schema, beside).ok_or_else(no_question)?,
            Format::Json => json(&document)?,
        }))
    }
}

/// The file, with examples that are right for this base; `beside` is what commands are given with it.
fn scaffold(document: &OverlayDocument, base: &Framework, schema: &str, beside: &str) -> Option<String> {
    let default = base.default_language().as_str();
    let known = base.translations().first().map(|translation| translation.language().as_str());
    let language = known.unwrap_or(if default == "es" { "en" } else { "es" });
    let title = language.parse().map_or(base.title().in_default_language(), |tag| base.title().in_language(&tag));
    // what is complete in a language stays so: a new text needs it as well
    let complete = || base.translations().iter().filter(|translation| translation.complete());
    let own = |words: &str| in_languages(words, complete().map(|translation| (translation.language(), words)), default);

    let first = base.areas().first().and_then(|area| Some((area, area.questions().first()?, None)));
    let (area, question, hidden) = base.areas().iter().find_map(with_a_question_to_hide).or(first)?;
    let hidden = hidden.map(|question: &Question| {
        let id = word(question.id().as_str());
        format!("#       - id: {id}\n#         hide_because: We ask this elsewhere. # its id is never used again\n")
    });
    let is_taken = |id: &str| {
        let gone = base.retired().iter().any(|retired| retired.id() == id);
        gone || base.area(id).is_some() || base.question(id).is_some()
    };
    let free = |id: &str| {
        let numbered = (2..).map(|number| format!("{id}_{number}"));
        [id.to_owned()].into_iter().chain(numbered).find(|id| !is_taken(id))
    };
    Some(format!(
        include_str!("overlay.yaml"),
        schema = schema,
        beside = beside,
        language = language,
        id = word(&document.id),
        version = document.version,
        base_id = word(&document.base.id),
        base_version = document.base.version,
        digest = document.base.digest,
        rights = own("Free to use in the schools of our district"),
        title = quoted(title),
        area = word(area.id().as_str()),
        question = word(question.id().as_str()),
        text = as_it_is(question.text(), default),
        revision = question.revision() + 1,
        hidden = hidden.unwrap_or_default(),
        own_area = free("our_area")?,
        own_title = own("Our own area"),
        own_question = free("our_question")?,
        own_text = own("ask what only we ask?"),
        scale = word(question.scale().id().as_str()),
    ))
}

/// The first question of an area and another one that may be left out, if there are such.
fn with_a_question_to_hide(area: &Area) -> Option<(&Area, &Question, Option<&Question>)> {
    let (first, others) = area.questions().split_first()?;
    let hidden = others.iter().rfind(|question| question.removable())?;
    Some((area, first, Some(hidden)))
}

/// A text of the base, each language on a line of its own.
fn as_it_is(text: &LocalizedText, default: &str) -> String {
    let line = |tag: &str, text: &str| format!("\n#           {tag}: {}", quoted(text));
    let others: Vec<String> = text.other_languages().map(|tag| line(tag.as_str(), text.in_language(tag))).collect();
    let words = text.in_default_language();
    if others.is_empty() { format!(" {}", quoted(words)) } else { line(default, words) + &others.concat() }
}

/// A text in the default language, and in others if there are any.
fn in_languages<'t>(text: &str, others: impl Iterator<Item = (&'t Language, &'t str)>, default: &str) -> String {
    let others: Vec<String> = others.map(|(language, text)| format!(", {language}: {}", quoted(text))).collect();
    if others.is_empty() { quoted(text) } else { format!("{{{default}: {}{}}}", quoted(text), others.concat()) }
}

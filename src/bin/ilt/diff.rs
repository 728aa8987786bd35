use std::path::PathBuf;

use ilt::Framework;
use ilt::compare::{ChangeDocument, Comparability, Equivalences, Wording, comparability_with, diff_with};
use ilt::framework::{Language, NonResponse};
use serde::Serialize;

use crate::batch::{Bases, Named, named, other_ids};
use crate::outcome::{Exit, Outcome, PageFormat, unknown};

const AFTER_HELP: &str = "\
Exit code 1: the new version is too low for what changed. With `--format json` the two documents
`ilt-diff/1` and `ilt-comparability/1` stand under `diff` and `comparability`, or one alone.

Example: ilt diff new_leaders ours.yaml --cosmetic delegation --cosmetic frequency.often";

/// Show what changed between two frameworks, and which answers stay comparable
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Diff {
    /// The framework as it was
    old: PathBuf,
    /// The framework as it is
    new: PathBuf,
    /// Show one of the two parts alone
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// A text whose change is cosmetic, so that the same answers are given: stem, recall_period, QUESTION,
    /// SCALE.POINT, SCALE.dont_know, role:ROLE; may be repeated. What overlays declare cosmetic is known
    #[arg(long, value_name = "WHAT")]
    cosmetic: Vec<String>,
    /// The language of the words around the frameworks' own texts, such as `es`
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: Language,
    #[command(flatten)]
    bases: Bases,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// What changed
    Changes,
    /// Which answers can be compared
    Comparability,
}

/// Both parts as one document.
#[derive(Serialize)]
struct Both<'a> {
    diff: &'a ilt::compare::Diff,
    comparability: &'a Comparability,
}

impl Diff {
    pub(crate) fn run(self, format: PageFormat) -> Result<Outcome, Outcome> {
        let named = named([&self.old, &self.new], &self.bases)?;
        let [of_old, of_new] = named.each_ref().map(Named::places);
        let [old, new] = named.each_ref().map(|named| &named.framework);
        let mut cosmetic = cosmetic(&self.cosmetic, old)?;
        cosmetic.extend([&Equivalences::declared(old, new)]);
        let (diff, comparability) = (diff_with(old, new, &cosmetic), comparability_with(old, new, &cosmetic));
        let diff = diff.with_places(|document, at| match document {
            ChangeDocument::Old => of_old(at),
            ChangeDocument::New => of_new(at),
        });
        let document = match self.only {
            None => {
                let both = Both { diff: &diff, comparability: &comparability };
                format.write(&diff.page(&self.language).followed_by(comparability.page(&self.language)), &both)?
            }
            Some(Part::Changes) => format.write(&diff.page(&self.language), &diff)?,
            Some(Part::Comparability) => format.write(&comparability.page(&self.language), &comparability)?,
        };
        let told =
            Outcome { sentences: other_ids(old, new, usize::MAX).into_iter().collect(), ..Outcome::document(document) };
        Ok(match diff.version.least {
            Some(least) => {
                let version = new.version();
                let sentence = format!("error: version {version} is too low for what changed: {least} would do");
                let sentences = told.sentences.iter().cloned().chain([sentence]).collect();
                Outcome { sentences, exit: Exit::Problems, ..told }
            }
            None => told,
        })
    }
}

/// What the words of the command declare cosmetic.
fn cosmetic(words: &[String], old: &Framework) -> Result<Equivalences, Outcome> {
    let wordings: Vec<(String, Wording)> = wordings(old).collect();
    let (mut declared, mut sentences) = (Vec::new(), Vec::new());
    for word in words {
        match wordings.iter().find(|(known, _)| known == word) {
            Some((_, wording)) => declared.push(wording.clone()),
            None => {
                let said = format!("`{}` {} has no text", old.id(), old.version());
                let known = wordings.iter().map(|(known, _)| known.as_str());
                sentences.push(unknown(&said, word, known, "`--help` says how texts are named"));
            }
        }
    }
    if sentences.is_empty() { Ok(declared.into_iter().collect()) } else { Err(Outcome::could_not_run(sentences)) }
}

/// Every text that can be declared cosmetic, with its word on the command line.
fn wordings(framework: &Framework) -> impl Iterator<Item = (String, Wording)> {
    let head = [("stem".to_owned(), Wording::Stem), ("recall_period".to_owned(), Wording::RecallPeriod)];
    let questions = framework.questions().map(|question| {
        let id = question.id();
        (id.to_string(), Wording::Question(id.clone()))
    });
    let points = framework.scales().iter().flat_map(|scale| {
        let points = scale.points().iter().map(|point| {
            let (scale, point) = (scale.id().clone(), point.id().clone());
            (format!("{scale}.{point}"), Wording::Point { scale, point })
        });
        let offered = NonResponse::ALL.iter().filter(|kind| scale.non_response_label(**kind).is_some());
        points.chain(offered.map(|kind| {
            let scale = scale.id().clone();
            (format!("{scale}.{kind}"), Wording::NonResponse { scale, kind: *kind })
        }))
    });
    let roles = framework.roles().iter().map(|role| (format!("role:{}", role.id()), Wording::Role(role.id().clone())));
    head.into_iter().chain(questions).chain(points).chain(roles)
}

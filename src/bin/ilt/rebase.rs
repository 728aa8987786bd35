use std::path::{Path, PathBuf};

use ilt::Framework;
use ilt::framework::Language;
use ilt::overlay::Overlay;
use ilt::overlay::rebase::RebaseDocument;
use ilt::source::FileProblems;

use crate::batch::{Bases, NEW_LEADERS, framework, frameworks};
use crate::files;
use crate::outcome::{Exit, Outcome, PageFormat, count, json};
use crate::yaml;

const AFTER_HELP: &str = "\
What your overlay changes and the base left alone stays; what the base changed and your overlay
left alone is the base's. What both changed is a conflict, and a person decides: it is written into
the file of choices with the three texts (base then, base now, ours) and what may be chosen. Write
`choice: ours`, `theirs`, `stale` or `rename` (with a `new_id`) under each, and run the command
again. Keep that file: it says who decided what. The overlay is written once nothing is open;
comments in it are not kept. Own words go on as the same series, whatever revision the base has now.
Exit code 1: conflicts are open, or something is wrong.

Example: ilt rebase ours.yaml --base base-1.yaml --onto base-2.yaml --choices choices.yaml > new.yaml";

/// Move an overlay to another version of the framework that it changes
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Rebase {
    /// The overlay
    overlay: PathBuf,
    /// The new version of the framework that it changes
    #[arg(long, value_name = "FILE")]
    onto: PathBuf,
    /// The file of conflicts and choices: read if it is there, and written
    #[arg(long, value_name = "FILE")]
    choices: Option<PathBuf>,
    /// The language of the words around the conflicts, such as `es`
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: Language,
    #[command(flatten)]
    bases: Bases,
}

impl Rebase {
    pub(crate) fn run(self, format: PageFormat) -> Result<Outcome, Outcome> {
        let plain = format.without_page()?;
        let old = self.old_base()?;
        let new = framework(&self.onto, &Bases { files: Vec::new() })?;
        let file = files::read(&self.overlay)?;
        let overlay = Overlay::read(&old, &file).map_err(|problems| Outcome::problems(vec![problems]))?;
        let of_overlay = |problems| Outcome::problems(vec![FileProblems::of(&file, problems)]);
        let written = self.choices.as_deref().filter(|path| path.exists());
        let mut known = None;
        let rebased = match written {
            None => overlay.rebase(&old, &new).map_err(of_overlay)?,
            Some(path) => {
                let choices = files::read(path)?;
                let record = RebaseDocument::read(&choices).map_err(|problems| Outcome::problems(vec![problems]))?;
                let wrong = |problems| Outcome::problems(vec![FileProblems::of(&choices, problems)]);
                let rebased = overlay.rebase_with(&old, &new, &record).map_err(wrong)?;
                known = Some(record);
                rebased
            }
        };
        let record = rebased.record();
        // a file that says it already keeps its comments
        let is_news = !record.conflicts.is_empty() && known.as_ref() != Some(record);
        if let Some(path) = self.choices.as_deref().filter(|_| is_news) {
            let document = if is_json(path) { json(record)? } else { yaml::rebase(record)? };
            files::write(path, &document)?;
        }
        let open = rebased.open().count();
        if open > 0 {
            let mut sentences = vec![record.to_text(&self.language)];
            sentences.push(match &self.choices {
                Some(path) => {
                    format!("error: {} to settle: choose in `{}`", count(open as u64, "conflict"), files::shown(path))
                }
                None => format!(
                    "error: {} to settle: give a file by `--choices FILE`, and choose in it",
                    count(open as u64, "conflict")
                ),
            });
            return Ok(Outcome { sentences, exit: Exit::Problems, ..Outcome::default() });
        }
        if !rebased.is_settled() {
            let told = rebased.problems().iter().map(ToString::to_string);
            let sentence =
                "error: nothing is left to choose, and yet the overlay is wrong on the new base: mend it first";
            let sentences = told.chain([sentence.to_owned()]).collect();
            return Ok(Outcome { sentences, exit: Exit::Problems, ..Outcome::default() });
        }
        let document = match plain {
            crate::outcome::Format::Text => yaml::overlay(rebased.overlay(), &new)?,
            crate::outcome::Format::Json => json(rebased.overlay())?,
        };
        let settled = count(record.conflicts.len() as u64, "conflict");
        let sentence = format!("rebased onto {} {}: {settled} settled", new.id(), new.version());
        Ok(Outcome { sentences: vec![sentence], ..Outcome::document(document) })
    }

    /// The framework that the overlay was written for.
    fn old_base(&self) -> Result<Framework, Outcome> {
        match self.bases.files.split_first() {
            None => framework(Path::new(NEW_LEADERS), &self.bases),
            Some((base, others)) => frameworks([base], &Bases { files: others.to_vec() }).map(|[framework]| framework),
        }
    }
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

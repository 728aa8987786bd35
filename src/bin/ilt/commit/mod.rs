use std::path::{Path, PathBuf};

use ilt::cycle::document::{CommitmentDocument, CommitmentsDocument};
use ilt::cycle::{Aim, Commitments};
use ilt::diagnostic::Diagnostic;
use ilt::source::{FileProblems, SourceFile};
use ilt::{Disclosed, Framework};

use crate::batch::{Bases, NEW_LEADERS, framework};
use crate::files;
use crate::outcome::{Format, Outcome, json, unknown};
use crate::report::{Policies, closed_cycle};
use crate::yaml::word;

const AFTER_HELP: &str = "\
It proposes what the report does; people choose, and fill in the goal, the one owner and until
when. `ilt check` then says what is still missing, beside the closed cycle also whether an owner
is called by the key of a respondent.

Example: ilt commit fall.closed.json --output commitments.yaml";

/// Write the form for what a team commits to after a cycle, to be filled in
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Commit {
    /// The closed cycle of one team
    closed: PathBuf,
    /// The framework that was answered
    #[arg(long, value_name = "FILE", default_value = NEW_LEADERS)]
    framework: PathBuf,
    #[command(flatten)]
    bases: Bases,
    #[command(flatten)]
    policies: Policies,
    /// A question or an area that the team chose, instead of what the report proposes; may be repeated
    #[arg(long, value_name = "ID")]
    about: Vec<String>,
}

impl Commit {
    /// Writes the form; `output` is the file that it goes to, which may be one that people filled in.
    pub(crate) fn run(self, format: Format, output: Option<&PathBuf>) -> Result<Outcome, Outcome> {
        let policy = self.policies.policy()?;
        let framework = framework(&self.framework, &self.bases)?;
        let aims = self.about.iter().map(|id| aim(&framework, id)).collect::<Result<Vec<_>, _>>()?;
        let (file, closed) = closed_cycle(&self.closed, &framework, "--framework")?;
        let disclosed = Disclosed::of(&closed, policy)
            .map_err(|problems| Outcome::problems(vec![FileProblems::of_responses(&file, problems)]))?;
        if let Some(output) = output.filter(|output| output.exists()) {
            let path = files::shown(output);
            let sentence = format!("`{path}` is there already, and somebody may have filled it in: name another file");
            return Err(Outcome::could_not_run([sentence]));
        }
        let document =
            if aims.is_empty() { Commitments::draft(&disclosed) } else { Commitments::draft_of(&disclosed, aims) };
        let beside = if self.framework == Path::new(NEW_LEADERS) { "" } else { " FRAMEWORK" };
        Ok(Outcome::document(match format {
            Format::Json => json(&document)?,
            Format::Text => form(&framework, &document, beside)?,
        }))
    }
}

/// What an id of the framework stands for.
fn aim(framework: &Framework, id: &str) -> Result<Aim, Outcome> {
    let question = framework.question(id).map(|question| Aim::Question(question.id().clone()));
    let area = || framework.area(id).map(|area| Aim::Area(area.id().clone()));
    question.or_else(area).ok_or_else(|| {
        let questions = framework.questions().map(|question| question.id().as_str());
        let known = framework.areas().iter().map(|area| area.id().as_str()).chain(questions);
        let sentence = format!("the framework `{}` has no question and no area", framework.id());
        Outcome::could_not_run([unknown(&sentence, id, known, "write the id of one")])
    })
}

/// The form in YAML, with comments.
fn form(framework: &Framework, document: &CommitmentsDocument, beside: &str) -> Result<String, Outcome> {
    let asked = document.cycle.asked.as_ref().map(|asked| {
        let ids: Vec<String> = asked.iter().map(|id| word(id)).collect();
        format!("\n  asked: [{}]", ids.join(", "))
    });
    let head = format!(
        include_str!("commitments.yaml"),
        team = document.team.name,
        cycle = document.cycle.label,
        beside = beside,
        format = document.format,
        framework = word(&document.framework.id),
        version = quoted(&document.framework.version),
        team_id = word(&document.team.id),
        team_name = quoted(&document.team.name),
        cycle_id = word(&document.cycle.id),
        cycle_label = quoted(&document.cycle.label),
        order = document.cycle.order,
        asked = asked.unwrap_or_default(),
        threshold = document.threshold.map(|threshold| format!("\nthreshold: {threshold}")).unwrap_or_default(),
    );
    let commitments: Vec<String> = document.commitments.iter().map(|one| commitment(framework, one)).collect();
    let commitments = if commitments.is_empty() {
        "# Nothing stands out that a report could propose: `ilt commit --about ID` takes a question or an area.\n\
         commitments: []\n"
            .to_owned()
    } else {
        format!("commitments:\n{}", commitments.join("\n"))
    };
    let yaml = head + &commitments;
    // what is read otherwise than it was meant would stand in a team's file for years, so it is read here first
    let read = Commitments::read(framework, &SourceFile::new("commitments.yaml", yaml.as_str())).err();
    let due = Commitments::check(framework, document.clone()).err();
    let (read, due) =
        (read.as_ref().map(|found| places(found.problems())), due.as_ref().map(|due| places(due.as_slice())));
    if read == due {
        Ok(yaml)
    } else {
        let sentence = "a text of this cycle has characters that YAML does not hold: use `--format json`";
        Err(Outcome::could_not_run([sentence.to_owned()]))
    }
}

/// What is still to be filled in.
fn places(problems: &[Diagnostic]) -> Vec<&str> {
    problems.iter().map(|problem| problem.pointer.as_str()).collect()
}

/// One commitment to be filled in, with the words of what it is about.
fn commitment(framework: &Framework, document: &CommitmentDocument) -> String {
    let about = |field: &str, id: &Option<String>| {
        id.as_ref().map(|id| format!("    {field}: {}\n", word(id))).unwrap_or_default()
    };
    let question = document.question.as_deref().and_then(|id| framework.question(id));
    let area = document.area.as_deref().and_then(|id| framework.area(id));
    let asked = question.map(|question| {
        let stem = framework.stem().in_default_language();
        format!("  # {stem} {}\n", question.text().in_default_language())
    });
    let title = area.map(|area| format!("  # {}\n", area.title().in_default_language()));
    let shown = document.baseline.iter().flatten();
    let shown = shown.map(|(id, counts)| {
        let points: Vec<String> = counts.iter().map(|(point, count)| format!("{}: {count}", word(point))).collect();
        format!("      {}: {{{}}}\n", word(id), points.join(", "))
    });
    let shown: Vec<String> = shown.collect();
    let baseline = if shown.is_empty() {
        "    # Your report did not show how this was answered: there is nothing to compare with later.\n".to_owned()
    } else {
        format!("    baseline:\n{}", shown.concat())
    };
    format!(
        "{asked}{title}  - id: {id}\n{question}{area}    \
         goal: \"\" # what is to become better, in words that the whole team understands\n    \
         owner: \"\" # one name, as the team says it; others may help\n    \
         due: \"\" # such as: the end of March\n    \
         status: not_started # later in_progress, done, or dropped with a `reason`\n    \
         # evidence: [What you will look for, What you have seen]\n\
         {baseline}",
        asked = asked.unwrap_or_default(),
        title = title.unwrap_or_default(),
        id = word(&document.id),
        question = about("question", &document.question),
        area = about("area", &document.area),
    )
}

/// A text in quotes, as in JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

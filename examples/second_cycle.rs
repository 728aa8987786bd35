//! Cedar reflects a second time: what became of its commitments, what moved since the fall, and lines for what comes next.
//!
//! ```text
//! cargo run --example second_cycle
//! cargo run --example second_cycle -- summary
//! ```

use std::error::Error;
use std::io::Write;

use ilt::cycle::{Commitments, Reflection};
use ilt::framework::document::FrameworkDocument;
use ilt::framework::{Library, Relation};
use ilt::{Framework, Policy, Report};

const FALL: &str = include_str!("data/cedar.closed.json");
const WINTER: &str = include_str!("data/cedar.winter.closed.json");
const COMMITMENTS: &str = include_str!("data/cedar.commitments.json");

fn main() -> Result<(), Box<dyn Error>> {
    run(std::env::args().nth(1).as_deref() == Some("summary"), &mut std::io::stdout().lock())
}

/// The framework as it was answered in the winter: one question has other words, and so a new revision. What was answered
/// before does not say what is asked now, and nothing compares the two.
fn reworded(framework: &Framework) -> Result<Framework, Box<dyn Error>> {
    let mut document: FrameworkDocument = framework.document().clone();
    document.version = "1.1.0".into();
    let mut questions = document.areas.iter_mut().flat_map(|area| &mut area.questions);
    let delegation = questions.find(|question| question.id == "delegation").ok_or("no such question")?;
    delegation.text = "Share out responsibilities so that every member of the team leads something?".into();
    delegation.revision = Some(2);
    // the words are no longer those of the source
    document.attribution.iter_mut().for_each(|source| source.relation = Relation::Adapted);
    Ok(Framework::try_from(document)?)
}

/// All that Cedar has before it in the winter.
pub(crate) fn reflection() -> Result<Reflection, Box<dyn Error>> {
    let mut library = Library::built_in();
    library.add(reworded(&Framework::new_leaders())?)?;
    // each cycle with the framework that it was answered to
    let (fall, winter) = (library.closed(FALL)?, library.closed(WINTER)?);
    let commitments: Commitments = library.commitments(COMMITMENTS)?;
    commitments.against(&fall)?;

    Ok(Reflection::since(&fall, &winter, Policy::Confidential)?.with_commitments(&commitments)?)
}

pub(crate) fn run(summary: bool, out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let report = Report::of_reflection(&reflection()?, &"en".parse()?, &[]);
    let page = if summary { report.summary_page() } else { report.page() };
    write!(out, "{}", page.to_text())?;
    Ok(())
}

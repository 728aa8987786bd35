//! A framework made in code: four points, a question whose good end is "never", and one that counts double.

use std::error::Error;
use std::io::Write;

use ilt::framework::Keying;
use ilt::framework::document::{
    AreaDocument, AttributionDocument, FrameworkDocument, PointDocument, QuestionDocument, ScaleDocument,
};
use ilt::response::document::{CycleDocument, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::{Framework, Policy, Report, ResponseSet};

fn main() -> Result<(), Box<dyn Error>> {
    run(&mut std::io::stdout().lock())
}

pub(crate) fn run(out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let framework = framework()?;
    let responses = responses(&framework)?;
    let report = Report::of(&responses.close(), Policy::Confidential, &"en".parse()?)?;
    write!(out, "{}", report.to_text())?;
    Ok(())
}

fn framework() -> Result<Framework, Box<dyn Error>> {
    let mut document = FrameworkDocument::new("lakeside", "1.0.0", "en", "Lakeside meeting check");
    document.stem = "In our team meetings, how often do we:".into();
    document.recall_period = "Since September".into();
    let source = AttributionDocument::new("Lakeside meeting check", "Lakeside District", "© Lakeside District");
    document.attribution.push(source);
    // four points have no middle: two are favorable and two are not
    let points = [("never", "Never"), ("seldom", "Seldom"), ("mostly", "Mostly"), ("always", "Always")];
    let points = (1..).zip(points).map(|(value, (id, label))| PointDocument::new(id, value, label));
    document.scales.push(ScaleDocument::new("four", points, ["mostly", "always"], ["never", "seldom"]));

    let mut evidence = QuestionDocument::new("student_work", "Look at student work together?", "four");
    evidence.weight = Some(2); // this is what the meetings are for
    let mut overrun = QuestionDocument::new("overrun", "Run past the time we agreed on?", "four");
    overrun.keying = Some(Keying::Reverse); // "always" would be bad news
    let next_steps = QuestionDocument::new("next_steps", "Leave with next steps that somebody owns?", "four");
    document.areas.push(AreaDocument::new("meetings", "Our meetings", [evidence, overrun, next_steps]));
    Ok(Framework::try_from(document)?)
}

fn responses(framework: &Framework) -> Result<ResponseSet, Box<dyn Error>> {
    let team = TeamDocument::new("oak", "Oak");
    let mut document = ResponseSetDocument::new(framework, team, CycleDocument::new("fall", "Fall", 1), 6);
    let sheets = [
        ("r1", "mostly", "never", "seldom"),
        ("r2", "always", "seldom", "never"),
        ("r3", "mostly", "never", "seldom"),
        ("r4", "seldom", "always", "mostly"),
        ("r5", "mostly", "seldom", "seldom"),
    ];
    for (respondent, evidence, overrun, next_steps) in sheets {
        let answers = [("student_work", evidence), ("overrun", overrun), ("next_steps", next_steps)];
        document.responses.push(ResponseDocument::submitted(respondent, answers));
    }
    Ok(ResponseSet::check(framework, document)?)
}

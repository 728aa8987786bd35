//! A document made in code meets the same rules as a file.

use ilt::Framework;
use ilt::diagnostic::{Code, Problems};
use ilt::framework::document::{
    AreaDocument, AttributionDocument, DisclosureDocument, FrameworkDocument, PointDocument, PromptDocument,
    QuestionDocument, RoleDocument, ScaleDocument, ScoringDocument, StrengthDocument, TranslationDocument,
};
use ilt::framework::{NonResponse, PromptScope, Text, Trigger};

use crate::files;

fn sound() -> FrameworkDocument {
    let mut document = FrameworkDocument::new("lakeside", "1.0.0", "en", "Lakeside reflection");
    document.stem = "How often does your team".into();
    document.recall_period = "Since September".into();
    document.attribution.push(AttributionDocument::new("Questions", "Lakeside District", "Free for schools"));
    let points = [PointDocument::new("no", 0, "No"), PointDocument::new("yes", 1, "Yes")];
    document.scales.push(ScaleDocument::new("yes_no", points, ["yes"], ["no"]));
    let questions = [
        QuestionDocument::new("shares_plans", "share lesson plans?", "yes_no"),
        QuestionDocument::new("visits_classes", [("en", "visit classes?"), ("es", "visita clases?")], "yes_no"),
    ];
    document.areas.push(AreaDocument::new("planning", "Planning", questions));
    document
}

fn told(problems: &Problems) -> Vec<(Code, &str)> {
    problems.iter().map(|problem| (problem.code, problem.pointer.as_str())).collect()
}

#[test]
fn a_sound_document_becomes_a_framework() {
    let framework = Framework::try_from(sound()).unwrap();
    assert_eq!(framework.document(), &sound());
    assert_eq!(Framework::from_json(&serde_json::to_string(&sound()).unwrap()).unwrap(), framework);
}

#[test]
fn a_document_with_mistakes_has_the_problems_of_its_file() {
    let mut document = sound();
    document.id = "Lakeside District".into();
    document.version = "1".into();
    document.title = Text::from([("es", "Reflexión")]);
    document.translations = Some(vec![TranslationDocument { language: "en".into(), ..Default::default() }]);
    document.attribution[0].publisher = " ".into();
    document.roles = Some(vec![RoleDocument::new("teacher", "Teacher"); 2]);
    document.scales[0].favorable = vec!["yess".into()];
    document.scales[0].points[1].value = i64::MIN;
    document.scales[0].points[0].position = Some(0);
    document.scoring = Some(ScoringDocument {
        strength: Some(StrengthDocument { favorable_at_least: Some("0.66".into()), ..Default::default() }),
        minimum_n: Some(i64::MAX),
        ..Default::default()
    });
    document.disclosure = Some(DisclosureDocument { threshold: Some(2), open_mode: None });
    document.prompts = Some(vec![PromptDocument {
        id: "look".into(),
        trigger: Trigger::Mixed,
        scope: PromptScope::Question,
        text: "Look again.".into(),
        ..Default::default()
    }]);
    let question = &mut document.areas[0].questions[0];
    question.weight = Some(-1);
    question.non_responses = Some(vec![NonResponse::DontKnow]);
    document.areas[0].questions[1].id = "shares_plans".into();
    document.areas[0].questions[1].scale = "no_yes".into();
    document.areas.push(AreaDocument::new("culture", "Culture", []));

    let json = serde_json::to_string(&document).unwrap();
    let problems = Framework::try_from(document).unwrap_err();
    assert_eq!(
        told(&problems),
        [
            (Code::BadId, "/id"),
            (Code::BadVersion, "/version"),
            (Code::DuplicateTranslation, "/translations/0/language"),
            (Code::MissingDefaultLanguage, "/title"),
            (Code::BlankText, "/attribution/0/publisher"),
            (Code::BadPositions, "/scales/0/points"),
            (Code::UnknownPoint, "/scales/0/favorable/0"),
            (Code::OutOfRange, "/scales/0/points/1/value"),
            (Code::DuplicateId, "/areas/0/questions/1/id"),
            (Code::OutOfRange, "/areas/0/questions/0/weight"),
            (Code::NonResponseNotOffered, "/areas/0/questions/0/non_responses/0"),
            (Code::UnknownScale, "/areas/0/questions/1/scale"),
            (Code::EmptyArea, "/areas/1/questions"),
            (Code::DuplicateId, "/roles/1/id"),
            (Code::OutOfRange, "/scoring/minimum_n"),
            (Code::BadFraction, "/scoring/strength/favorable_at_least"),
            (Code::OutOfRange, "/disclosure/threshold"),
            (Code::TriggerOutOfScope, "/prompts/0/trigger"),
        ]
    );
    assert_eq!(Framework::from_json(&json).unwrap_err(), problems);
}

#[test]
fn an_empty_document_has_the_problems_of_its_file() {
    let document = FrameworkDocument::default();
    let json = serde_json::to_string(&document).unwrap();
    assert_eq!(Framework::from_json(&json).unwrap_err(), Framework::try_from(document).unwrap_err());
}

#[test]
fn every_document_that_serde_reads_has_the_problems_of_its_file() {
    let mut read = 0;
    for (name, json) in files::all("invalid") {
        if let Ok(document) = serde_json::from_str::<FrameworkDocument>(&json) {
            assert_eq!(Framework::from_json(&json).unwrap_err(), Framework::try_from(document).unwrap_err(), "{name}");
            read += 1;
        }
    }
    assert!(read > 30, "{read}");
}

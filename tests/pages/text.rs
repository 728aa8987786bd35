//! The text view holds its lines, whatever stands in a report, and speaks one language at a time.

use std::collections::BTreeSet;

use ilt::cycle::Reflection;
use ilt::framework::document::{
    AdaptationDocument, AreaDocument, AttributionDocument, FrameworkDocument, NonResponseDocument,
    NonResponsesDocument, OriginDocument, PinDocument, PointDocument, QuestionDocument, RoleDocument, ScaleDocument,
    ScoringDocument, TranslationDocument,
};
use ilt::framework::{AreaReading, Keying, Relation, TranslationStatus};
use ilt::response::ResponseStatus;
use ilt::response::document::{CycleDocument, Importance, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::{Closed, Disclosed, Framework, Policy, Report, ResponseSet};
use serde_json::{Value, json};
use textwrap::core::display_width;

use crate::forge::forged;
use crate::markup::text_of;

pub(crate) const ESCAPE: &str =
    "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\r\n\t\u{202e}txet\u{2066}\u{200f}\u{2028}end \u{7f}";
/// The same in a text of a framework or a team, which holds no control characters.
const TRICKS: &str = "[2J]0;owned31m\r\n\t\u{202e}txet\u{2066}\u{200f}\u{2028}end";

pub(crate) fn cedar() -> ResponseSet {
    ResponseSet::from_json(&Framework::new_leaders(), include_str!("../../examples/data/cedar.json")).unwrap()
}

pub(crate) fn report(responses: &ResponseSet, policy: Policy, language: &str) -> Report {
    Report::of(&responses.close(), policy, &language.parse().unwrap()).unwrap()
}

/// Every line has its columns, and nothing in it does anything to a terminal, nor is it wider than it is counted.
pub(crate) fn assert_lines(text: &str) {
    for line in text.lines() {
        assert!(display_width(line) <= 80, "{} columns: {line}", display_width(line));
        assert_eq!(line.trim_end(), line, "blanks at the end");
    }
    let harmful = |character: char| {
        character != '\n' && character.is_control()
            || "\u{200e}\u{200f}\u{202e}\u{2066}\u{2028}\u{fe0f}".contains(character)
    };
    assert_eq!(text.find(harmful), None, "{text}");
}

/// The text, after a look at its shape and at that of the HTML.
pub(crate) fn text(report: &Report) -> String {
    let text = report.to_text();
    assert_lines(&text);
    assert!(text.ends_with('\n') && !text.ends_with("\n\n") && !text.contains("\n\n\n"));
    text_of(&report.to_html());
    text
}

fn team(framework: &Framework, roster: i64) -> ResponseSetDocument {
    let team = TeamDocument::new("oak", "Oak");
    ResponseSetDocument::new(framework, team, CycleDocument::new("fall", "Fall", 1), roster)
}

/// Cedar with only its first respondents.
fn few(people: usize) -> ResponseSet {
    let mut document = cedar().to_document();
    document.responses.truncate(people);
    ResponseSet::check(&Framework::new_leaders(), document).unwrap()
}

/// Twenty points, long words, escape sequences and wide characters in every text; a second scale of two points.
fn hostile_framework(questions: usize) -> Framework {
    let long = |letter: &str| format!("{}{TRICKS}", letter.repeat(1_900));
    let mut document = FrameworkDocument::new("hostile", "1.0.0", "en", long("T").as_str());
    document.description = Some(long("學").as_str().into());
    document.stem = long("s").as_str().into();
    document.recall_period = long("r").as_str().into();
    document.additions = Some(vec![long("a").as_str().into()]);
    document.attribution.push(AttributionDocument::new(&long("t"), &long("p"), long("©").as_str()));
    document.roles = Some(vec![RoleDocument::new("role", long("r").as_str())]);
    let ids: Vec<String> = (1..=20).map(|number| format!("point_{number}")).collect();
    let points =
        ids.iter().zip(0..).map(|(id, place)| PointDocument::new(id, place * 100_000 - 1_000_000, long("p").as_str()));
    let mut scale = ScaleDocument::new("twenty", points, ["point_20"], ["point_1"]);
    scale.non_responses = Some(NonResponsesDocument {
        not_applicable: Some(NonResponseDocument::new(long("n").as_str())),
        dont_know: Some(NonResponseDocument::new(long("d").as_str())),
    });
    let two = [PointDocument::new("no", 0, "No"), PointDocument::new("yes", 1, "Yes")];
    document.scales = vec![scale, ScaleDocument::new("two", two, ["yes"], ["no"])];
    let question = |number: usize| {
        let scale = if number.is_multiple_of(3) { "two" } else { "twenty" };
        let id = format!("{}{number:03}", "q".repeat(61));
        let mut question = QuestionDocument::new(&id, long("q").as_str(), scale);
        question.keying = number.is_multiple_of(2).then_some(Keying::Reverse);
        question.weight = Some(1_000);
        question
    };
    document.areas.push(AreaDocument::new("area", long("A").as_str(), (0..questions).map(question)));
    Framework::try_from(document).unwrap()
}

#[test]
fn the_example_fits() {
    for language in ["en", "es", "es-MX", "de"] {
        for policy in [Policy::Confidential, Policy::ConfidentialAtLeast(7), Policy::Open] {
            text(&report(&cedar(), policy, language));
        }
    }
}

/// A school in Taipei, one in Bangkok, one in Cairo: Chinese takes two columns a character and has no blanks, Thai has
/// marks that take none, and Arabic runs from the right.
#[test]
fn a_report_fits_in_scripts_that_are_wide_or_have_no_blanks() {
    fn translate(value: &mut Value, sentence: &str) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(english) if name == "en" => {
                            let length = english.chars().count().max(2);
                            *english = sentence.chars().cycle().take(length).collect();
                        }
                        value => translate(value, sentence),
                    }
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| translate(value, sentence)),
            _ => {}
        }
    }
    for sentence in ["學校領導團隊的反思", "การสะท้อนคิดของทีมผู้นำโรงเรียน", "تأمل فريق القيادة في المدرسة "]
    {
        let mut document = serde_json::to_value(Framework::new_leaders()).unwrap();
        translate(&mut document, sentence);
        let framework = Framework::from_json(&document.to_string()).unwrap();
        let mut document = cedar().to_document();
        document.team.name = sentence.repeat(6).into();
        document.responses[0].comment = Some(sentence.repeat(20));
        let responses = ResponseSet::check(&framework, document).unwrap();
        for policy in [Policy::Confidential, Policy::Open] {
            let text = text(&report(&responses, policy, "en"));
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            assert!(letters(&text).contains(&letters(&sentence.repeat(6))), "nothing of a long name is lost");
        }
    }
}

#[test]
fn a_hostile_report_fits() {
    let framework = hostile_framework(6);
    let mut document = team(&framework, 7);
    document.team.name = format!("{}{TRICKS}", "N".repeat(1_900)).into();
    document.cycle.label = TRICKS.into();
    document.agreed_open = Some(format!("{TRICKS}{}", "w".repeat(500)).into());
    let ids: Vec<String> = framework.questions().map(|question| question.id().to_string()).collect();
    for person in 0..7 {
        let answer = |number: usize| {
            if number.is_multiple_of(3) { "yes" } else { ["point_1", "point_20", "dont_know"][person % 3] }
        };
        let answers = ids.iter().enumerate().map(|(number, id)| (id.as_str(), answer(number)));
        let mut response = ResponseDocument::submitted(&format!("r{person}"), answers);
        response.role = Some("role".into());
        response.comment = Some(format!("{}{ESCAPE}\n\nsecond paragraph", "c".repeat(4_000)));
        document.responses.push(response);
    }
    let responses = ResponseSet::check(&framework, document).unwrap();
    for policy in [Policy::Confidential, Policy::Open] {
        let text = text(&report(&responses, policy, "es"));
        assert!(text.contains("second paragraph"));
        assert!(text.contains("[2J ]0;owned 31m txet end"), "what is left of an escape sequence is text");
    }
}

/// A report can come from a file, where even ids and numbers in words may be anything.
#[test]
fn a_forged_report_fits() {
    let report = forged(&report(&cedar(), Policy::Open, "en"), |text| format!("{text}{}{ESCAPE}", "長x".repeat(60)));
    text(&report);
}

#[test]
fn forged_counts_fit() {
    fn forge(value: &mut Value) {
        match value {
            Value::Object(fields) => fields.values_mut().for_each(forge),
            Value::Array(values) => values.iter_mut().for_each(forge),
            Value::Number(number) if number.is_u64() => *value = ((1_u64 << 53) - 1).into(),
            _ => {}
        }
    }
    let mut forged = serde_json::to_value(report(&cedar(), Policy::Open, "en")).unwrap();
    for area in forged["areas"].as_array_mut().unwrap() {
        forge(&mut area["result"]["favorable"]["count"]);
        forge(&mut area["result"]["favorable"]["of"]);
        for question in area["questions"].as_array_mut().unwrap() {
            let answers = &mut question["result"]["answers"];
            answers["distribution"].as_array_mut().unwrap().iter_mut().for_each(|point| forge(&mut point["count"]));
            forge(&mut answers["favorable"]["count"]);
            forge(&mut answers["mean"]["n"]);
            forge(&mut question["n"]);
        }
    }
    let text = text(&serde_json::from_value(forged).unwrap());
    assert!(text.contains("9007199254740991"));
}

#[test]
fn ten_million_answers_fit() {
    let framework = Framework::new_leaders();
    let mut document = cedar().close().to_document();
    document.respondent_keys.clear();
    for group in &mut document.groups {
        group.respondents *= 100_000;
        group.consenting *= 100_000;
        let counts = group.counts.values_mut().flat_map(|counts| counts.values_mut());
        counts.for_each(|count| *count *= 100_000);
    }
    document.roster_size *= 100_000;
    let closed = Closed::check(&framework, document).unwrap();
    let disclosed = Disclosed::of(&closed, Policy::Confidential).unwrap();
    let text = text(&Report::of_disclosed(&disclosed, &"en".parse().unwrap()));
    assert!(text.contains("Each mark stands for up to this many answers: 20000."), "{text}");
    assert!(text.contains("    4 Often      favorable    500000  #########################\n"), "{text}");
    assert!(text.contains("shared_understanding\n    n: 700000; 1: 0; 2: 0; 3: 100000;"), "{text}");
}

#[test]
fn one_answer_among_millions_has_a_mark() {
    let mut document = cedar().close().to_document();
    document.respondent_keys.clear();
    document.roster_size = 1_000_000;
    let group = &mut document.groups[0];
    group.respondents += 900_000;
    group.counts["delegation"]["always"] += 900_000;
    let closed = Closed::check(&Framework::new_leaders(), document).unwrap();
    let disclosed = Disclosed::of(&closed, Policy::Confidential).unwrap();
    let text = text(&Report::of_disclosed(&disclosed, &"en".parse().unwrap()));
    assert!(text.contains("    1 Never      unfavorable       1  #\n"), "{text}");
}

#[test]
fn nothing_to_show_is_said() {
    let all_hidden = text(&report(&few(2), Policy::Confidential, "en"));
    let reason = "2 of 7 people answered, and a confidential report needs at least 5";
    assert_eq!(all_hidden.matches(reason).count(), 1, "the reason is told once: {all_hidden}");
    assert!(!all_hidden.contains("Each mark") && !all_hidden.contains("[delegation] Not"), "{all_hidden}");
    assert!(all_hidden.lines().count() < 130, "{all_hidden}");
    let nobody = text(&report(&few(0), Policy::Open, "en"));
    assert!(nobody.contains("0 of 7 people answered."), "{nobody}");
    let one = text(&report(&few(1), Policy::Open, "en"));
    assert!(one.contains("Too few answers for a result: 1 of the 3 needed."), "{one}");
}

#[test]
fn scales_of_two_to_twenty_points_fit_and_may_be_mixed() {
    let mut document = FrameworkDocument::new("mixed", "1.0.0", "en", "Mixed scales");
    document.stem = "Our team:".into();
    document.recall_period = "This year".into();
    document.attribution.push(AttributionDocument::new("Mixed", "Us", "Ours"));
    for size in 2..=20_usize {
        let ids: Vec<String> = (1..=size).map(|number| format!("p{number}")).collect();
        let points =
            ids.iter().zip(1..).map(|(id, value)| PointDocument::new(id, value, format!("Point {value}").as_str()));
        let scale = format!("scale_{size}");
        document.scales.push(ScaleDocument::new(&scale, points, [ids[size - 1].as_str()], ["p1"]));
        let question = QuestionDocument::new(&format!("question_{size}"), "Does it?", &scale);
        document.areas.push(AreaDocument::new(&format!("area_{size}"), "Area", [question]));
    }
    let framework = Framework::try_from(document).unwrap();
    let ids: Vec<String> = framework.questions().map(|question| question.id().to_string()).collect();
    let mut document = team(&framework, 6);
    for person in 0..6 {
        let point = format!("p{}", person % 2 + 1);
        let answers = ids.iter().map(|id| (id.as_str(), point.as_str()));
        document.responses.push(ResponseDocument::submitted(&format!("r{person}"), answers));
    }
    let text = text(&report(&ResponseSet::check(&framework, document).unwrap(), Policy::Confidential, "en"));
    assert!(text.contains("\nquestion_2  6  3  3    9  1.50  0.50     3     3  Opportunity\n"), "{text}");
    assert!(text.contains("\n1 Point 1, 2 Point 2, 3 Point 3\n\nquestion    n  1  2  3  sum  mean"), "{text}");
    let twenty = "\nquestion_20 6 3 3 0 0 0 0 0 0 0  0  0  0  0  0  0  0  0  0  0  0   9 1.50 0.03\n";
    assert!(text.contains(twenty) || text.contains("\nquestion_20\n    n: 6; 1: 3; 2: 3; 3: 0;"), "{text}");
}

#[test]
fn five_hundred_questions_fit() {
    let mut document = hostile_framework(1).document().clone();
    let area = document.areas.remove(0);
    let question = area.questions[0].clone();
    document.areas = (0..50)
        .map(|number| {
            let questions =
                (0..10).map(|place| QuestionDocument { id: format!("q{number}_{place}"), ..question.clone() });
            AreaDocument::new(&format!("area_{number}"), "Area", questions)
        })
        .collect();
    let framework = Framework::try_from(document).unwrap();
    let document = ResponseSetDocument { agreed_open: Some("All agreed.".into()), ..team(&framework, 5) };
    let responses = ResponseSet::check(&framework, document).unwrap();
    assert!(text(&report(&responses, Policy::Open, "en")).contains("\n- q49_9: q"));
}

#[test]
fn a_report_reads_back_as_it_was_written() {
    for language in ["en", "es", "de"] {
        for policy in [Policy::Confidential, Policy::Open] {
            for people in [0, 2, 7] {
                let report = report(&few(people), policy, language);
                let json = serde_json::to_string(&report).unwrap();
                assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
            }
        }
    }
}

/// A question that was reworded has no number of what moved, in no field and in no sentence; and what is beside an earlier
/// cycle reads back like any other report.
#[test]
fn a_reworded_question_has_no_number_of_what_moved() {
    for report in of_two_cycles("en") {
        let document = serde_json::to_value(&report).unwrap();
        assert_eq!(serde_json::from_value::<Report>(document.clone()).unwrap(), report);
        let moved = document["change"]["questions"].as_array().unwrap();
        let reworded: Vec<&Value> =
            moved.iter().filter(|moved| moved["movement"]["why"]["reason"] == "new_series").collect();
        assert_eq!(reworded.len(), 2);
        for question in reworded {
            let fields: Vec<&String> = question["movement"].as_object().unwrap().keys().collect();
            assert_eq!(fields, ["status", "why", "text"]);
            assert!(!question.to_string().contains(|c: char| c.is_ascii_digit()), "{question}");
        }
        text(&report);
    }
}

/// Reports that together hold every sentence of ours.
pub(crate) fn every_sentence(language: &str) -> Vec<Report> {
    let mut reports = Vec::new();
    for people in [0, 2, 4, 7] {
        for policy in [Policy::Confidential, Policy::Open] {
            reports.push(report(&few(people), policy, language));
        }
    }
    // drafts, one and several; a role that may be shown and sees it differently
    for drafts in [1, 2] {
        let mut document = cedar().to_document();
        for response in &mut document.responses {
            response.consents_to_attribution = Some(response.role.as_deref() == Some("principal"));
        }
        for response in document.responses.iter_mut().rev().take(drafts) {
            response.status = ResponseStatus::Draft;
        }
        let responses = ResponseSet::check(&Framework::new_leaders(), document).unwrap();
        reports.push(report(&responses, Policy::Confidential, language));
        reports.push(report(&responses, Policy::Open, language));
    }
    // a role that is named and did not answer, responses without an answer, a cycle that was closed twice
    for blank in [1, 2] {
        let mut document = cedar().to_document();
        document.roster_size += blank;
        document.agreed_open = None;
        document.agreed_reopening = Some("All agreed.".into());
        document.responses.extend((0..blank).map(|number| ResponseDocument::submitted(&format!("b{number}"), [])));
        document.responses[0].consents_to_attribution = Some(true);
        document.responses[0].answers.flat_mut().shift_remove("consistent_meetings");
        for response in &mut document.responses[..6] {
            response.answers.flat_mut().insert("shared_norms".into(), "often".into());
        }
        let responses = ResponseSet::check(&Framework::new_leaders(), document).unwrap();
        reports.push(report(&responses, Policy::Confidential, language));
    }
    // a cap that a tie extends, the other reading of areas, values off the positions, other relations, a reviewed
    // translation
    for relation in [Relation::Adapted, Relation::Original] {
        let mut document = Framework::new_leaders().document().clone();
        document.priorities = Some(ilt::framework::document::PrioritiesDocument { cap: Some(2), ..Default::default() });
        let pooled = ScoringDocument { area_reading: Some(AreaReading::PooledAnswers), ..Default::default() };
        document.scoring = Some(pooled);
        document.scales[0].points[4].value = 20;
        document.attribution[0].relation = relation;
        let reviewed =
            TranslationDocument { language: "es".into(), status: TranslationStatus::Reviewed, ..Default::default() };
        document.translations = Some(vec![reviewed]);
        // made from another one, of which one question was reworded
        let from = || OriginDocument { from: "state_ilt".into(), adapted_by: None };
        let (version, digest) = ("1.0.0".into(), format!("sha256:{}", "0".repeat(64)));
        document.lineage = Some(vec![PinDocument { id: "state_ilt".into(), version, digest }]);
        document.areas[0].questions[0].origin = Some(from());
        let by = AdaptationDocument { framework: document.id.clone(), cosmetic: None };
        document.areas[1].questions[0].origin = Some(OriginDocument { adapted_by: Some(vec![by]), ..from() });
        let framework = Framework::try_from(document).unwrap();
        let responses = ResponseSet::check(&framework, cedar().to_document()).unwrap();
        reports.push(report(&responses, Policy::Open, language));
    }
    reports.extend(of_instruments(language));
    reports.extend(of_two_cycles(language));
    // nothing but steady questions
    let mut document = cedar().to_document();
    for response in &mut document.responses {
        response.answers = response.answers.iter().map(|(question, _)| (question, "sometimes")).collect();
    }
    reports.push(report(&ResponseSet::check(&Framework::new_leaders(), document).unwrap(), Policy::Open, language));
    reports
}

/// Reports on two cycles of one team, between which its framework changed in every way.
pub(crate) fn of_two_cycles(language: &str) -> Vec<Report> {
    let before = Framework::new_leaders();
    let mut document = serde_json::to_value(&before).unwrap();
    document["version"] = "1.1.0".into();
    // two are reworded, one is gone, and an area is new
    for (area, question) in [(0, 2), (2, 0)] {
        let question = &mut document["areas"][area]["questions"][question];
        question["text"] = json!({"en": "Do it in another way?", "es": "Lo hacen de otra manera?"});
        question["revision"] = 2.into();
    }
    document["areas"][4]["questions"].as_array_mut().unwrap().pop();
    let visits = json!({"en": "Visit each other's lessons?", "es": "Visitan las clases de los demás?"});
    document["areas"].as_array_mut().unwrap().push(json!({
        "id": "visiting",
        "title": {"en": "Visiting", "es": "Visitas"},
        "questions": [{"id": "visits", "text": visits, "scale": "frequency"}],
    }));
    let after = Framework::from_json(&document.to_string()).unwrap();
    let asked = |framework: &Framework, without: &str| {
        let ids = framework.questions().map(|question| question.id().to_string());
        Some(ids.filter(|id| id != without).collect())
    };
    let pair = |agreed: Option<&str>, then: usize, people: usize, stay: usize| {
        let mut first = cedar().to_document();
        first.agreed_open = agreed.map(Into::into);
        first.cycle.asked = asked(&before, "shared_understanding");
        let mut second = first.clone();
        (second.framework, second.cycle) = ((&after).into(), CycleDocument::new("winter", "2027", 2));
        second.cycle.asked = asked(&after, "teacher_team_meetings");
        first.responses.truncate(then);
        second.responses.truncate(people);
        first
            .responses
            .iter_mut()
            .for_each(|response| drop(response.answers.flat_mut().shift_remove("shared_understanding")));
        for (number, response) in second.responses.iter_mut().enumerate() {
            if number >= stay {
                response.respondent = format!("new{number}");
            }
            let answers = response.answers.flat_mut();
            for gone in ["equity_of_voice", "teacher_team_meetings", "equitable_resources"] {
                answers.shift_remove(gone);
            }
            answers.extend(
                [("visits", "often"), ("necessary_conversations", "often"), ("family_and_community", "always")]
                    .map(|(id, answer)| (id.to_owned(), answer.into())),
            );
            answers.insert("consistent_meetings".to_owned(), "never".into());
        }
        let closed = |framework, document| ResponseSet::check(framework, document).unwrap().close();
        let policy = if agreed.is_some() { Policy::Open } else { Policy::Confidential };
        let reflection = Reflection::since(&closed(&before, first), &closed(&after, second), policy).unwrap();
        Report::of_reflection(&reflection, &language.parse().unwrap(), &[])
    };
    let open = Some("All agreed.");
    vec![pair(None, 7, 7, 6), pair(None, 7, 7, 7), pair(open, 7, 2, 1), pair(open, 2, 7, 7)]
}

/// Reports that use what the field's instruments have beside Likert questions.
fn of_instruments(language: &str) -> Vec<Report> {
    let framework = |change: &dyn Fn(&mut Value)| {
        let mut document = serde_json::to_value(Framework::new_leaders()).unwrap();
        change(&mut document);
        Framework::from_json(&document.to_string()).unwrap()
    };
    let cut = |share: &str| json!({"at_least": share, "label": {"en": "In place", "es": "Instalado"}});
    let title = json!({"en": "Meetings", "es": "Reuniones"});
    let views = json!([
        {"id": "reached", "title": title, "questions": ["consistent_meetings"], "cuts": [cut("1/10"), ]},
        {"id": "missed", "title": title, "questions": ["family_and_community"], "cuts": [cut("9/10")]},
    ]);
    let members = framework(&|document| {
        document["views"] = views.clone();
        document["asks_importance"] = true.into();
        document["priorities"] = json!({"importance_first": true});
        for question in document["areas"][3]["questions"].as_array_mut().unwrap() {
            question["scored"] = false.into();
        }
    });
    let mut reports = Vec::new();
    for answer in ["", "sometimes"] {
        let mut document = cedar().to_document();
        document.cycle.asked = Some(members.questions().map(|question| question.id().to_string()).skip(1).collect());
        let agreed = [("family_and_community", "always"), ("shared_norms", "rarely"), ("delegation", "often")];
        document.consensus = Some(agreed.into_iter().collect());
        for response in &mut document.responses {
            response.answers.flat_mut().shift_remove("shared_understanding");
            if !answer.is_empty() {
                response.answers = response.answers.iter().map(|(question, _)| (question, answer)).collect();
            }
            response.importance = Some([("family_and_community".to_owned(), Importance::High)].into());
            response.notes = Some([("family_and_community".to_owned(), "Acta".to_owned())].into());
        }
        reports.push(report(&ResponseSet::check(&members, document).unwrap(), Policy::Confidential, language));
    }
    let team = framework(&|document| {
        document["answered_by"] = "team".into();
        document["views"] = views.clone();
    });
    let mut document = cedar().to_document();
    document.responses.clear();
    document.agreed_open = None;
    let rated = [("family_and_community", "never"), ("consistent_meetings", "always"), ("shared_norms", "sometimes")];
    document.consensus = Some(rated.into_iter().collect());
    reports.push(report(&ResponseSet::check(&team, document).unwrap(), Policy::Confidential, language));
    reports
}

#[test]
pub(crate) fn every_sentence_is_translated() {
    /// Texts that stand at the same place in both.
    fn same(english: &Value, spanish: &Value, at: &str, found: &mut BTreeSet<String>) {
        match (english, spanish) {
            (Value::Object(english), Value::Object(spanish)) => {
                english.iter().for_each(|(key, value)| same(value, &spanish[key], &format!("{at}/{key}"), found));
            }
            (Value::Array(english), Value::Array(spanish)) => {
                assert_eq!(english.len(), spanish.len());
                english.iter().zip(spanish).for_each(|(one, other)| same(one, other, at, found));
            }
            (Value::String(english), Value::String(spanish)) if english == spanish => {
                found.insert(format!("{at} {english}"));
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for (english, spanish) in every_sentence("en").iter().zip(every_sentence("es")) {
        same(&serde_json::to_value(english).unwrap(), &serde_json::to_value(spanish).unwrap(), "", &mut found);
    }
    let told: String = every_sentence("en").iter().map(|report| serde_json::to_string(report).unwrap()).collect();
    for fragment in [
        "One response is still a draft",
        "2 responses are still drafts",
        "handed in without an answer and is not counted",
        "2 responses were handed in without an answer",
        "In a team of 7, colleagues may still guess",
        "Where everyone gave one answer",
        "Where all but one gave one answer",
        "A role is named only where everyone of it who answered agreed to that. What is left",
        "A role is named only where everyone of it who answered agreed to that, and beside",
        "Answers are also shown by role",
        "This cycle was closed a second time: All agreed.",
        "2 of 7 people answered, and a confidential report needs at least 5",
        "The team can talk all the same",
        "Or it can agree to read every answer together",
        "Principal: no answer on the scale.",
        "This role sees it differently",
        "Too few answers for a result",
        "No score: too few",
        "Nothing that may be shown stands out",
        "What moved since Fall 2026",
        "Of 16 questions",
        "6 people answered both times; 1 joined and 1 left.",
        "1 person answered both times; 1 joined and 6 left.",
        "common questions: 2 of 3",
        "A new series starts here: its words changed.",
        "New since Fall 2026.",
        "No longer part of the questions.",
        "Not asked in Fall 2026.",
        "Not asked this time.",
        "Its answers of Fall 2026 are not shown.",
        "Its answers are not shown this time.",
        "Too few answered it this time.",
        "Too few answered it in Fall 2026.",
        "None of its questions can be compared.",
        "Improved or declined: the mean position moved by at least 1/10",
        "Reports of two cycles may stand beside each other",
        "Between the two cycles exactly one person came",
        "Nothing stands out by the rules",
        "More than 2 are listed",
        "the highest of the steady",
        "the lowest of the steady",
        "the mean of its questions",
        "the mean position of all answers",
        "which here are not those of their values: Never 0.00, Rarely 0.25, Sometimes 0.50, Often 0.75, Always 1.00.",
        "texts verbatim",
        "texts adapted",
        "their own texts",
        "new_leaders_ilt 1.0.0, made from state_ilt 1.0.0",
        "state_ilt, adapted by New Leaders",
        "the stem, 5 areas, 13 questions",
        "\"1 question\"",
        "This cycle asks 14 of the framework's 15 questions.",
        "It is in no score.",
        "None of its questions is in a score.",
        "importance: High 7, Medium 0, Low 0",
        "found most important",
        "0 of 7 answered so. Here they part: the rating stands higher than the answers do on average (+0.71).",
        "the rating stands lower",
        "100%: In place (10% or more)",
        "not yet In place (90% or more)",
        "Opportunities rank by importance first",
        "A percent with a name is a position",
        "The team rated 3 of 15 questions together.",
        "The team gave no rating on the scale.",
        "5 of 7 said Never or Rarely",
        "all 7 said Often or Always",
        "nobody said Never or Rarely",
        "on the whole the answers are nearer to Never than to Always",
        "the team's own rating is Always",
        "The team's own rating decides",
        "What the team did not rate",
        "These are ratings that the team agreed on",
    ] {
        assert!(told.contains(fragment), "no report says `{fragment}`");
    }
    // codes, ids, numbers and what people wrote have no language
    let prose = |text: &&String| {
        text.starts_with("/words/") || text.split_once(' ').is_some_and(|(_, text)| text.contains(' '))
    };
    let found: Vec<&str> = found.iter().filter(prose).map(String::as_str).collect();
    assert_eq!(
        found,
        [
            "/change/since/label Fall 2026",
            "/comments/comments I would like one more look at how new staff are welcomed.",
            "/comments/comments Our meetings run well. Families hear from us only when something is wrong.",
            "/cycle/label Fall 2026",
            "/disclosure/policy/agreement All agreed.",
            "/disclosure/policy/agreement All seven members agreed in the meeting of October 6, 2026, to read every answer together.",
            "/framework/attribution/publisher New Leaders",
            "/framework/attribution/title What Makes a Strong Instructional Leadership Team?",
            "/framework/release new_leaders_ilt 1.0.0",
            "/framework/release new_leaders_ilt 1.1.0",
            "/framework/sources/adapted_by New Leaders",
            "/framework/sources/publishers New Leaders",
            "/framework/sources/text New Leaders",
            "/words/columns/favorable/label fav.",
            "/words/columns/n/label n",
            "/words/columns/position/label pos.",
            "/words/sides/favorable favorable",
            "/words/sides/neutral neutral",
        ]
    );
}

#[test]
fn a_spanish_text_holds_no_english_word() {
    let english = [
        "the",
        "and",
        "of",
        "is",
        "are",
        "not",
        "answer",
        "answers",
        "question",
        "questions",
        "people",
        "team",
        "mean",
        "sum",
        "score",
        "strength",
        "opportunity",
        "steady",
        "scale",
        "from",
        "to",
        "mark",
        "shown",
        "skipped",
        "area's",
        "also",
        "tied",
        "role",
        "weight",
    ];
    for report in every_sentence("es") {
        let mut report = report;
        // what people wrote stays as they wrote it, and so does the source's title
        report.comments = ilt::disclosure::Comments::Shown { comments: Vec::new() };
        report.disclosure.promise.retain(|line| !line.text.contains("All seven members"));
        report.framework.attribution.clear();
        let text = text(&report);
        for word in text.split(|character: char| !character.is_alphanumeric() && character != '_' && character != '\'')
        {
            assert!(!english.contains(&word.to_lowercase().as_str()), "`{word}` in\n{text}");
        }
    }
}

//! Other tools' questions become a framework; whatever was not carried is told, and ids outlive a renumbering.

use std::collections::BTreeSet;

use ilt::Framework;
use ilt::diagnostic::Code;
use ilt::framework::document::FrameworkDocument;
use ilt::intake::bank::{BankError, BankImport, BankTool, Crosswalk, CrosswalkDocument, NotCarriedKind};
use proptest::prelude::*;

const SURVEYJS: &str = include_str!("banks/surveyjs.json");
const XLSFORM: &str = include_str!("banks/xlsform.csv");
const FHIR: &str = include_str!("banks/fhir.json");

fn import(bank: &str) -> BankImport {
    BankImport::read(bank.as_bytes(), None, None).unwrap()
}

fn questions(document: &FrameworkDocument) -> Vec<(&str, &str)> {
    let areas = document.areas.iter();
    areas.flat_map(|area| area.questions.iter().map(|question| (area.id.as_str(), question.id.as_str()))).collect()
}

fn asked(import: &BankImport) -> Vec<&str> {
    import.framework.to_decide.iter().map(|decision| decision.about.as_str()).collect()
}

fn not_carried(import: &BankImport) -> BTreeSet<(&str, &str)> {
    import.report.not_carried.iter().map(|one| (one.kind.as_str(), one.at.as_str())).collect()
}

/// The draft with what a person decides, as a framework.
fn decided(mut document: FrameworkDocument) -> Framework {
    document.id = "team_practice".into();
    document.stem = "How often does your team".into();
    document.recall_period = "This year".into();
    document.title = match &document.title {
        blank if *blank == "".into() => "Team practice".into(),
        title => title.clone(),
    };
    if document.default_language == "und" {
        let json = serde_json::to_string(&document).unwrap().replace("\"und\"", "\"en\"");
        document = serde_json::from_str(&json).unwrap();
    }
    document.attribution = Framework::new_leaders().document().attribution.clone();
    document.attribution.truncate(1);
    for scale in &mut document.scales {
        for (point, value) in scale.points.iter_mut().zip(1..) {
            point.value = value;
        }
        scale.unfavorable = vec![scale.points[0].id.clone()];
        scale.favorable = vec![scale.points.last().unwrap().id.clone()];
    }
    Framework::try_from(document).unwrap()
}

#[test]
fn a_survey_of_surveyjs() {
    let import = import(SURVEYJS);
    let document = &import.framework.document;
    assert_eq!(
        questions(document),
        [("planning", "row_1"), ("planning", "row_2"), ("families", "calls_home"), ("families", "q_44250_9")]
    );
    assert_eq!(document.areas[0].title, [("und", "Planning & sharing"), ("es", "Planificación")].into());
    let points: Vec<_> = document.scales[0].points.iter().map(|point| (point.id.as_str(), point.value)).collect();
    assert_eq!(points, [("p_1", 1), ("p_2", 2), ("p_3", 3), ("p_99", 99)]);
    assert_eq!(
        not_carried(&import),
        BTreeSet::from([
            ("display_text", "intro"),
            ("logic", "Row 2"),
            ("logic", "families"),
            ("markup", "planning"),
            ("media", "logo"),
            ("piped_text", "Row 3"),
            ("question_type", "calls home"),
            ("question_type", "more"),
            ("question_type", "ways"),
            ("scoring", ""),
            ("scoring", "score"),
            ("section", "p1"),
            ("setting", ""),
            ("validation", "calls home"),
            ("validation", "planning"),
        ])
    );
    let asked = asked(&import);
    for about in [
        "`Row 3`",
        "the language",
        "the direction of the questions",
        "the point `p_99` of the scale `scale_1_2_3_99`",
        "the values of the scale `no_partly_yes`",
    ] {
        assert!(asked.contains(&about), "{about}: {asked:?}");
    }
    assert!(import.framework.to_decide.iter().any(|decision| decision.decide.contains("`{panel.team}`")));
    decided(document.clone());
}

#[test]
fn an_xlsform() {
    let import = import(XLSFORM);
    let document = &import.framework.document;
    assert_eq!(
        (document.id.as_str(), document.version.as_str(), document.default_language.as_str()),
        ("team_practice", "2.1.0", "en")
    );
    assert_eq!(questions(document), [("planning", "q1"), ("planning", "q2"), ("families", "q4")]);
    let first = &document.areas[0].questions[0];
    assert_eq!(first.text, [("en", "share lesson plans?"), ("es", "comparten planes?")].into());
    assert_eq!(first.help, Some("Any plans count.".into()));
    assert_eq!(document.areas[0].questions[1].text, "observe each other's lessons?".into());
    let scales: Vec<_> = document.scales.iter().map(|scale| (scale.id.as_str(), scale.points[1].value)).collect();
    assert_eq!(scales, [("often", 2), ("yn", 0)], "values are numbers that stand there, or nothing");
    assert_eq!(
        not_carried(&import),
        BTreeSet::from([
            ("display_text", "welcome"),
            ("logic", "q2"),
            ("markup", "q1"),
            ("media", "q4"),
            ("piped_text", "q3"),
            ("question_type", "q5"),
            ("question_type", "size"),
            ("scoring", "total"),
            ("setting", "start"),
            ("setting", "style"),
            ("validation", "q1"),
        ])
    );
    decided(document.clone());
}

#[test]
fn a_fhir_questionnaire() {
    let import = import(FHIR);
    let document = &import.framework.document;
    assert_eq!(questions(document), [("a", "q_44250_9"), ("a", "q_2")]);
    let first = &document.areas[0].questions[0];
    assert_eq!(first.code, Some("44250-9".into()));
    assert_eq!(first.text, [("en", "share lesson plans?"), ("es", "comparten planes?")].into());
    let often = &document.scales[0];
    assert_eq!((often.id.as_str(), often.points[0].id.as_str(), often.points[1].value), ("often", "la6270_8", 1));
    assert_eq!(often.points[0].code, Some("LA6270-8".into()));
    assert_eq!(often.points[0].label, [("en", "Never"), ("es", "Nunca")].into());
    let kinds = not_carried(&import);
    for told in [
        ("validation", "/44250-9"),
        ("logic", "/2"),
        ("question_type", "/3"),
        ("scoring", "/4"),
        ("display_text", "/5"),
        ("setting", "version"),
        ("setting", "id"),
    ] {
        assert!(kinds.contains(&told), "{told:?}: {kinds:?}");
    }
    decided(document.clone());
}

#[test]
fn nothing_is_guessed_and_a_draft_is_no_framework() {
    for bank in [SURVEYJS, XLSFORM, FHIR] {
        let import = import(bank);
        assert!(import.framework.document.scales.iter().all(|scale| scale.favorable.is_empty()));
        let problems = Framework::from_json(&serde_json::to_string(&import.framework).unwrap()).unwrap_err();
        let codes: BTreeSet<Code> = problems.iter().map(|problem| problem.code).collect();
        assert!(codes.contains(&Code::Undecided) && codes.contains(&Code::EmptyList), "{codes:?}");
        assert!(codes.contains(&Code::BlankText), "the stem and the time are not said: {codes:?}");
    }
}

#[test]
fn renumbered_rows_keep_their_ids() {
    let first = import(SURVEYJS);
    let kept = Crosswalk::check(first.crosswalk.clone()).unwrap();
    // a row is put in above the others, and every row is called by its number
    let renumbered = SURVEYJS
        .replace("Row 2", "Row 3b")
        .replace("\"Row 1\"", "\"Row 2\"")
        .replace("\"rows\": [", "\"rows\": [{\"value\": \"Row 1\", \"text\": \"celebrate what went well?\"},");
    let second = BankImport::read(renumbered.as_bytes(), None, Some(&kept)).unwrap();
    let ids: Vec<&str> =
        second.framework.document.areas[0].questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["row_1_2", "row_1", "row_2"]);
    assert_eq!((second.report.by_words, second.report.by_id, second.report.new), (2, 2, 1));
    assert_eq!(second.crosswalk.to_decide, None);
    // scales and points keep theirs as well, and a third import finds everything by its id
    assert_eq!(second.framework.document.scales, first.framework.document.scales);
    let kept = Crosswalk::check(second.crosswalk.clone()).unwrap();
    let third = BankImport::read(renumbered.as_bytes(), None, Some(&kept)).unwrap();
    assert_eq!((third.report.by_id, third.report.new), (5, 0));
    assert_eq!((third.framework, third.crosswalk), (second.framework, second.crosswalk));
}

#[test]
fn what_is_doubtful_is_asked_and_what_went_is_never_given_again() {
    let first = import(XLSFORM);
    let kept = Crosswalk::check(first.crosswalk).unwrap();
    let changed = XLSFORM
        .replace("observe each other's lessons?", "greet every family?")
        .replace(",q4,call home", ",q9,call home again");
    let second = BankImport::read(changed.as_bytes(), None, Some(&kept)).unwrap();
    let asked: Vec<&str> =
        second.crosswalk.to_decide.iter().flatten().map(|decision| decision.about.as_str()).collect();
    assert_eq!(asked, ["the question `q2`", "the question `q9`"]);
    let problems = Crosswalk::check(second.crosswalk.clone()).unwrap_err();
    assert_eq!(problems.as_slice()[0].code, Code::Undecided);
    // a person says: the first is another question
    let mut answered: CrosswalkDocument = second.crosswalk;
    answered.to_decide = None;
    let mut old = answered.questions[1].clone();
    answered.questions[1].ours = "greeting".into();
    old.gone = Some(true);
    answered.questions.push(old);
    let kept = Crosswalk::check(answered).unwrap();
    let third = BankImport::read(changed.as_bytes(), None, Some(&kept)).unwrap();
    assert_eq!(
        questions(&third.framework.document),
        [("planning", "q1"), ("planning", "greeting"), ("families", "q4")]
    );
    assert_eq!(third.crosswalk.to_decide, None);
    // a question that went keeps its id for itself
    let without = changed
        .replace(",select_one yn,q9,call home again", ",select_one yn,q4b,something new")
        .replace("good news?", "?");
    let fourth = BankImport::read(without.as_bytes(), None, Some(&Crosswalk::check(third.crosswalk).unwrap())).unwrap();
    assert_eq!(fourth.report.gone, ["q4"]);
    assert!(fourth.crosswalk.questions.iter().any(|entry| entry.ours == "q4" && entry.gone == Some(true)));
}

#[test]
fn files_that_are_none_are_told() {
    let told = |bytes: &[u8], tool| BankImport::read(bytes, tool, None).unwrap_err();
    assert_eq!(told(b"", None), BankError::UnknownTool);
    assert_eq!(told(b"{\"resourceType\": \"Patient\"}", None), BankError::UnknownTool);
    assert_eq!(told(b"survey,type\n,x\n", None), BankError::NoColumn("name"));
    assert_eq!(told(b"{\"pages\": []}", None), BankError::NothingToAsk);
    assert!(matches!(told(b"{\"pages\": [", None), BankError::NotJson(_)));
    assert!(matches!(told(b"PK\x03\x04 nothing", None), BankError::NotATable(_)));
    assert!(matches!(told(b"\xff\xfe\x00", Some(BankTool::Fhir)), BankError::NotJson(_)));
    let deep = format!("{{\"elements\": {}{}}}", "[".repeat(5_000), "]".repeat(5_000));
    assert!(matches!(told(deep.as_bytes(), None), BankError::NotJson(_)));
    let twice = r#"{"pages": [], "pages": []}"#;
    assert_eq!(told(twice.as_bytes(), None), BankError::NothingToAsk);
    assert_eq!(told(&vec![b' '; 33 << 20], None), BankError::TooLarge);
}

#[test]
fn a_hostile_survey_makes_a_draft_that_is_told_about() {
    let long = "x".repeat(1 << 20);
    let survey = serde_json::json!({"elements": [{
        "type": "matrix", "name": "constructor", "title": "A\u{0}rea",
        "columns": ["", "\u{0}", "not_applicable", 1e300, {"value": {"deep": 1}}],
        "rows": ["constructor", "", "\u{0}\u{7}", "共享", "共享", long, {"value": 3}, {"text": "no value"}, {"value": "x".repeat(500), "text": long}]
    }]});
    let import = import(&survey.to_string());
    let document = &import.framework.document;
    let ids: Vec<&str> = questions(document).into_iter().map(|(_, id)| id).collect();
    let different: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(different.len(), ids.len(), "{ids:?}");
    let kinds: BTreeSet<NotCarriedKind> = import.report.not_carried.iter().map(|one| one.kind).collect();
    assert!(kinds.contains(&NotCarriedKind::Duplicate) && kinds.contains(&NotCarriedKind::TooLong), "{kinds:?}");
    assert!(serde_json::to_string(&import.framework).unwrap().len() < 100_000);
    assert!(!serde_json::to_string(&import.framework).unwrap().contains("\\u0000"));
    let kept = Crosswalk::check(import.crosswalk).unwrap();
    let again = BankImport::read(survey.to_string().as_bytes(), None, Some(&kept)).unwrap();
    assert_eq!(questions(&again.framework.document), questions(document));
}

/// A sample with some bytes changed, cut or doubled.
fn mutated() -> impl Strategy<Value = (BankTool, Vec<u8>)> {
    let sample = prop_oneof![
        Just((BankTool::SurveyJs, SURVEYJS)),
        Just((BankTool::XlsForm, XLSFORM)),
        Just((BankTool::Fhir, FHIR))
    ];
    let change = (any::<prop::sample::Index>(), 0..40_usize, "[\\[\\]{}\",:<>&$\\x00\\n a-z0-9é共]{0,6}");
    (sample, prop::collection::vec(change, 1..8)).prop_map(|((tool, sample), changes)| {
        let mut bytes = sample.as_bytes().to_vec();
        for (at, length, new) in changes {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, new.bytes());
            if bytes.is_empty() {
                bytes.push(b'{');
            }
        }
        (tool, bytes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_read_keeps_its_ids((tool, bytes) in mutated()) {
        let Ok(first) = BankImport::read(&bytes, Some(tool), None) else { return Ok(()) };
        let kept = Crosswalk::check(first.crosswalk.clone());
        prop_assert!(kept.is_ok(), "{kept:?}");
        let second = BankImport::read(&bytes, Some(tool), Some(&kept.unwrap())).unwrap();
        prop_assert_eq!(first.framework, second.framework);
        prop_assert_eq!(first.crosswalk, second.crosswalk);
    }
}

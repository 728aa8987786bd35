use ilt::Framework;
use ilt::intake::{ColumnKind, Layout, Mapping, Table};

use crate::read::{BY_CODES, EXPORTS, framework, table};

fn about(name: &str) -> Vec<String> {
    let draft = Mapping::draft(&framework(), &table(name));
    draft.to_decide.into_iter().flatten().map(|decision| decision.about.to_string()).collect()
}

#[test]
fn every_question_of_every_export_finds_its_column() {
    for name in EXPORTS.into_iter().filter(|name| !BY_CODES.contains(name)) {
        let draft = Mapping::draft(&framework(), &table(name));
        let questions = draft.columns.iter().filter(|column| column.question.is_some()).count();
        assert_eq!(questions, 15, "{name}");
        assert!(!about(name).iter().any(|about| about.starts_with("the question")), "{name}");
    }
}

#[test]
fn what_is_doubtful_is_asked() {
    assert_eq!(
        about("google-sheet-resaved-excel.csv"),
        ["the cycle", "the respondent", "the column `Which team are you in?`", "the cell `N/A`", "test rows"]
    );
    assert_eq!(
        about("qualtrics-choice-text.csv"),
        ["the cycle", "the column `Q6`", "rows where `Finished` is `false`", "test rows"]
    );
    // numbers: from which end, and what is the sixth?
    let codes = "Q1: Delegate responsibilities to various team members?,Who\n1,a\n5,b\n6,c\n";
    let codes = codes.replacen("Q1: ", "", 1);
    let table = Table::read(codes.as_bytes(), &Layout::default()).expect("a table");
    let draft = Mapping::draft(&Framework::new_leaders(), &table);
    let about: Vec<_> = draft.to_decide.iter().flatten().map(|decision| decision.about.to_string()).collect();
    assert!(
        about.ends_with(&[
            "numbers in cells".into(),
            "the cell `1`".into(),
            "the cell `5`".into(),
            "the cell `6`".into(),
            "test rows".into()
        ]),
        "{about:?}"
    );
    assert_eq!(draft.cells, None);
}

#[test]
fn a_draft_repeats_no_cell_of_other_columns() {
    for name in EXPORTS {
        let draft = serde_json::to_string(&Mapping::draft(&framework(), &table(name))).expect("JSON");
        for private in ["school.example", "Zoë", "Núñez", "Maths", "192.0.2", "Year 7", "R_0", "tk00", "1189000"] {
            assert!(!draft.contains(private), "{name}: {private}");
        }
    }
}

#[test]
fn a_draft_knows_what_tools_call_their_columns() {
    let draft = Mapping::draft(&framework(), &table("google-forms.csv"));
    let says =
        |kind| draft.columns.iter().find(|column| column.says == Some(kind)).map(|column| column.column.as_str());
    assert_eq!(says(ColumnKind::Respondent), Some("Email Address"));
    assert_eq!(says(ColumnKind::SubmittedAt), Some("Timestamp"));
    assert_eq!(says(ColumnKind::Team), Some("Which team are you in?"));
    assert_eq!(says(ColumnKind::Comment), Some("Anything else?"));
}

#[test]
fn a_question_is_found_in_any_language_and_behind_its_stem() {
    let framework = Framework::new_leaders();
    let stem = framework.stem().in_default_language().to_owned();
    for title in [
        "delegation",
        "Delegate responsibilities to various team members",
        "  DELEGATE responsibilities to\u{a0}various team members?",
        &format!("Talent management: {stem} [Delegate responsibilities to various team members?]"),
        &format!("{stem} Delegate responsibilities to various team members?"),
        "<b>Talent management</b> - Delegate responsibilities to various team members?",
        "¿Delegan responsabilidades en distintos integrantes del equipo?",
    ] {
        let table = Table::read(format!("\"{title}\",x\nOften,1\n").as_bytes(), &Layout::default()).expect("a table");
        let draft = Mapping::draft(&framework, &table);
        assert_eq!(draft.columns.first().and_then(|column| column.question.as_deref()), Some("delegation"), "{title}");
    }
    for title in ["delegate", "We delegate responsibilities to various team members?", "delegation 2"] {
        let table = Table::read(format!("\"{title}\",x\nOften,1\n").as_bytes(), &Layout::default()).expect("a table");
        let draft = Mapping::draft(&framework, &table);
        assert!(draft.columns.iter().all(|column| column.question.is_none()), "{title}");
    }
}

#[test]
fn what_tools_mark_in_codes_is_asked() {
    let asked = |name: &str, about: &str| {
        let draft = Mapping::draft(&framework(), &table(name));
        draft
            .to_decide
            .into_iter()
            .flatten()
            .find(|decision| *decision.about == *about)
            .map(|decision| decision.decide.to_string())
    };
    assert!(
        asked("qualtrics-numeric.csv", "rows where `Status` is `1`").is_some_and(|decide| decide.contains("preview"))
    );
    for (name, about) in [
        ("qualtrics-numeric.csv", "rows where `Finished` is `0`"),
        ("limesurvey-codes.csv", "rows where `submitdate` is empty"),
        ("limesurvey-full.csv", "rows where `Date submitted` is empty"),
        ("redcap-raw.csv", "rows where `team_practice_complete` is `0`"),
        ("redcap-labels.csv", "rows where `Complete?` is `incomplete`"),
        ("redcap-raw.csv", "the cell `88`"),
        ("limesurvey-codes.csv", "the team"),
    ] {
        assert_eq!(asked(name, about).is_some(), about != "the team", "{name}: {about}");
    }
    // whoever has to say which column is which question is told the columns
    let missing = Mapping::draft(&framework(), &table("limesurvey-codes.csv")).to_decide.into_iter().flatten();
    let missing = missing.map(|decision| decision.decide.to_string()).find(|decide| decide.contains("columns left"));
    assert!(missing.is_some_and(|decide| decide.contains("`evidence[SQ003]`") && !decide.contains("`submitdate`")));
}

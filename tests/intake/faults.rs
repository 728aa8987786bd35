//! What goes wrong with files and mappings: always told, never half an import, and no cell in a message.

use std::io::{Cursor, Write};

use ilt::intake::{
    ColumnDocument, ColumnKind, DateOrder, DecisionDocument, Keys, Layout, LeaveOutDocument, Mapping, MappingDocument,
    Table, TableError,
};
use ilt::response::document::{CycleDocument, TeamDocument};
use ilt::{Framework, diagnostic::Problems};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::read::bytes;

fn mapping(framework: &Framework, change: impl FnOnce(&mut MappingDocument)) -> Result<Mapping, Problems> {
    let mut document = MappingDocument::new(framework, CycleDocument::new("fall", "Fall", 1));
    document.team = Some(TeamDocument::new("cedar", "Cedar"));
    document.columns =
        vec![ColumnDocument::question("Q1", "delegation"), ColumnDocument::of("Who", ColumnKind::Respondent)];
    change(&mut document);
    Mapping::check(framework, document)
}

/// Every problem, as its code and its place.
fn told(problems: &Problems) -> Vec<(&str, &str)> {
    problems.as_slice().iter().map(|problem| (problem.code.as_str(), problem.pointer.as_str())).collect()
}

fn import(csv: &str, change: impl FnOnce(&mut MappingDocument)) -> ilt::intake::Import {
    let table = Table::read(csv.as_bytes(), &Layout::default()).expect("a table");
    mapping(&Framework::new_leaders(), change).expect("a mapping").import(&table, &Keys::numbers())
}

#[test]
fn a_file_that_was_cut_off_is_no_table() {
    let whole = bytes("google-forms.csv");
    for length in [700, 2_000, whole.len() - 3] {
        let cut = whole.get(..length).expect("a part");
        let read = Table::read(cut, &Layout::default());
        assert!(matches!(read, Err(TableError::OpenQuote { .. } | TableError::CutOff { .. })), "{length}: {read:?}");
    }
    let workbook = bytes("ms-forms.xlsx");
    for length in [4, 100, workbook.len() / 2, workbook.len() - 10] {
        let cut = workbook.get(..length).expect("a part");
        assert_eq!(Table::read(cut, &Layout::default()).err(), Some(TableError::NotAWorkbook), "{length}");
    }
}

#[test]
fn a_file_that_was_mixed_on_its_way_is_told_with_its_line() {
    let mut mixed = bytes("google-forms.csv");
    let place = mixed.windows(7).position(|part| part == b"Science").expect("a team");
    mixed[place] = 0xff;
    let read = Table::read(&mixed, &Layout::default());
    assert_eq!(read.err(), Some(TableError::NotText { line: 4, encoding: "UTF-8" }));
}

#[test]
fn what_is_no_table_has_no_header() {
    for nothing in ["", "\n\n", ";;;\n;;;\n"] {
        assert_eq!(
            Table::read(nothing.as_bytes(), &Layout::default()).err(),
            Some(TableError::NoHeader),
            "{nothing:?}"
        );
    }
}

#[test]
fn a_line_of_a_hundred_megabytes_is_refused() {
    let line = vec![b'x'; 100 * 1024 * 1024];
    assert_eq!(Table::read(&line, &Layout::default()).err(), Some(TableError::TooLarge));
}

/// A workbook of these cells.
fn with_cells(cells: &str) -> Vec<u8> {
    with_sheets(&[("Sheet1", "visible", cells)])
}

/// A workbook of these sheets: name, whether it is to be seen, cells.
fn with_sheets(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.to_owned();
    let leads = |number: usize, kind: &str, to: &str| {
        format!(r#"<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{to}"/>"#)
    };
    let (mut named, mut led) = (String::new(), String::new());
    let mut parts = Vec::new();
    for ((name, state, cells), number) in sheets.iter().zip(1..) {
        named += &format!(r#"<sheet name="{name}" sheetId="{number}" state="{state}" r:id="rId{number}"/>"#);
        led += &leads(number, "worksheet", &format!("worksheets/sheet{number}.xml"));
        let sheet = format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>"#);
        parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet));
    }
    let root = leads(1, "officeDocument", "xl/workbook.xml");
    parts.extend([
        ("[Content_Types].xml".to_owned(), types),
        ("_rels/.rels".to_owned(), format!(r#"<Relationships xmlns="{RELATIONSHIPS}">{root}</Relationships>"#)),
        (
            "xl/workbook.xml".to_owned(),
            format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{named}</sheets></workbook>"#),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!(r#"<Relationships xmlns="{RELATIONSHIPS}">{led}</Relationships>"#),
        ),
    ]);
    let mut workbook = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        workbook.start_file(name, stored).expect("a part");
        workbook.write_all(text.as_bytes()).expect("its text");
    }
    workbook.finish().expect("a workbook").into_inner()
}

#[test]
fn which_sheet_holds_the_answers_is_told_or_asked() {
    let cells = |title: &str| {
        format!(
            r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{title}</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Often</t></is></c></row>"#
        )
    };
    let (notes, answers) = (cells("Notes"), cells("Q1"));
    let blank = r#"<row r="1"><c r="A1" t="inlineStr"><is><t> </t></is></c></row>"#;
    let asking = |sheet: &str| Layout { sheet: Some(sheet.to_owned()), ..Layout::default() };
    let titles = |table: Result<Table, TableError>| {
        table.map(|table| (table.sheet().unwrap().to_owned(), table.columns().next().unwrap().to_owned()))
    };

    // what is empty or hidden is none that a person sees
    let one = with_sheets(&[
        ("Empty", "visible", ""),
        ("Blank", "visible", blank),
        ("Old", "hidden", &notes),
        ("Data", "visible", &answers),
        ("_x", "veryHidden", &notes),
    ]);
    assert_eq!(titles(Table::read(&one, &Layout::default())), Ok(("Data".into(), "Q1".into())));
    assert_eq!(titles(Table::read(&one, &asking("Old"))), Ok(("Old".into(), "Notes".into())));

    let two = with_sheets(&[("Notes", "visible", &notes), ("Form1", "visible", &answers)]);
    let several = Table::read(&two, &Layout::default()).expect_err("two sheets");
    assert_eq!(several, TableError::SeveralSheets { sheets: vec!["Notes".into(), "Form1".into()] });
    assert_eq!(several.help(), "name the one with the answers: `Notes`, `Form1`");
    let table = Table::read(&two, &asking("Form1")).expect("a table");
    // the draft keeps what was asked for, and an import says what was read
    let draft = Mapping::draft(&Framework::new_leaders(), &table);
    assert_eq!(draft.table, Some(asking("Form1")));
    let mapping = mapping(&Framework::new_leaders(), |document| {
        document.columns.truncate(1);
        document.table = draft.table;
    });
    let import = mapping.expect("a mapping").import(&table, &Keys::numbers());
    assert_eq!((import.report.sheet.as_deref(), import.report.cells.answered), (Some("Form1"), 1));

    assert_eq!(
        Table::read(&with_sheets(&[("A", "visible", "")]), &Layout::default()).err(),
        Some(TableError::NoHeader)
    );
}

#[test]
fn questions_without_a_column_are_told() {
    let import = import("Q1,Who\nOften,a\n", |_| {});
    assert_eq!(import.report.no_column.len(), 14);
    let asked =
        |document: &mut MappingDocument| document.cycle.asked = Some(vec!["delegation".into(), "shared_norms".into()]);
    let import = self::import("Q1,Who\nOften,a\n", asked);
    assert_eq!(import.report.no_column, ["shared_norms"]);
}

#[test]
fn a_cell_that_stands_nowhere_is_in_no_workbook() {
    // the numbers of rows and columns are larger than the library's own
    for cells in [
        r#"<row r="1"><c r="ZZZZZZ9999999999"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="4294967296"><c r="A4294967296"><v>1</v></c></row>"#,
        r#"<row r="4294967295"><c><v>1</v></c></row><row><c><v>1</v></c></row><row><c><v>1</v></c></row>"#,
        r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#,
    ] {
        let read = Table::read(&with_cells(cells), &Layout::default());
        assert!(matches!(read, Err(TableError::NotAWorkbook | TableError::TooMany { .. })), "{cells}: {read:?}");
    }
    let sound = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Q1</t></is></c><c r="B1"><v>2</v></c></row>"#;
    assert_eq!(Table::read(&with_cells(sound), &Layout::default()).map(|table| table.columns().count()), Ok(2));
}

#[test]
fn a_sheet_that_is_not_there_is_told_with_those_that_are() {
    let layout = Layout { sheet: Some("Answers".into()), ..Layout::default() };
    let error = Table::read(&bytes("ms-forms.xlsx"), &layout).expect_err("no such sheet");
    assert!(error.help().contains("Sheet"), "{}", error.help());
}

#[test]
fn every_problem_of_a_mapping_is_told_at_once() {
    let framework = Framework::new_leaders();
    let problems = mapping(&framework, |document| {
        document.team = None;
        document.cycle.id = "Fall 2026".into();
        document.columns.push(ColumnDocument::question("Q2", "delegations"));
        document.columns.push(ColumnDocument::question("q1 ", "shared_norms"));
        document.columns.push(ColumnDocument::question("Q4", "delegation"));
        document.columns.push(ColumnDocument::of("Mail", ColumnKind::Respondent));
        document.columns.push(ColumnDocument { column: "Q5".into(), ..ColumnDocument::default() });
        document.cells = Some([("6".to_owned(), "na".to_owned())].into());
        document.roles = Some([("Head".to_owned(), "principle".to_owned())].into());
        document.rosters = Some([("cedar".to_owned(), 0)].into());
    })
    .expect_err("much is wrong");
    let due = [
        ("bad_id", "/cycle/id"),
        ("no_team", ""),
        ("unknown_question", "/columns/2/question"),
        ("bad_column", "/columns/3/column"),
        ("bad_column", "/columns/4/question"),
        ("bad_column", "/columns/5/says"),
        ("bad_column", "/columns/6"),
        ("unknown_answer", "/cells/6"),
        ("unknown_role", "/roles/Head"),
        ("out_of_range", "/rosters/cedar"),
    ];
    let mut due: Vec<_> = due.into();
    let mut found = told(&problems);
    due.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, due);
}

#[test]
fn nothing_is_imported_before_everything_is_decided() {
    let framework = Framework::new_leaders();
    let problems = mapping(&framework, |document| {
        document.to_decide =
            Some(vec![DecisionDocument { about: "the cell `6`".into(), decide: "what does it say?".into() }]);
    })
    .expect_err("undecided");
    assert_eq!(told(&problems), [("undecided", "/to_decide")]);
}

#[test]
fn what_is_not_understood_is_a_problem_that_repeats_no_cell() {
    let import = import("Q1,Who\nOften,ana@school.example\nI hate Mr. Smith,ben@school.example\n", |_| {});
    let problems = import.responses.expect_err("a word that nobody knows");
    assert_eq!(told(&problems), [("unmapped_cells", "/columns/0/column")]);
    let said = problems.to_string();
    assert!(!said.contains("Smith") && !said.contains('@'), "{said}");
    assert_eq!((import.report.cells.answered, import.report.cells.not_understood), (1, 1));
    assert_eq!(import.report.not_understood[0].words, ["I hate Mr. Smith"]);
}

#[test]
fn a_column_is_found_by_one_of_its_titles_or_told() {
    let missing = import("Question 1,Who\nOften,ana\n", |_| {}).responses.expect_err("no such column");
    assert_eq!(told(&missing), [("unknown_column", "/columns/0/column")]);
    let twice = import("Q1,Who,Q1\nOften,ana,Never\n", |_| {}).responses.expect_err("two such columns");
    assert_eq!(told(&twice), [("unknown_column", "/columns/0/column")]);
    let named = import("Q1,Who,Q1\nOften,ana,Never\n", |document| document.columns[0].column = "Q1 (2)".into());
    let response = &named.responses.expect("responses")[0].to_document().responses[0];
    assert_eq!(response.answers.iter().next(), Some(("delegation", "never")));
}

#[test]
fn of_two_rows_of_one_person_the_later_counts_or_it_is_asked_which_that_is() {
    let dated = |csv: &str, dates: Option<DateOrder>| {
        let import = import(csv, |document| {
            document.columns.push(ColumnDocument { dates, ..ColumnDocument::of("When", ColumnKind::SubmittedAt) });
        });
        let responses = import.responses.map_err(|problems| problems.as_slice()[0].code.as_str().to_owned());
        responses.map(|sets| {
            let answers = sets[0].to_document().responses[0].answers.clone();
            answers.iter().map(|(_, word)| word.to_owned()).collect::<String>()
        })
    };
    let undated = Err("undated_rows".to_owned());
    let two = |first: &str, second: &str| format!("When,Who,Q1\n{first},ana,Often\n{second},ANA ,Never\n");
    assert_eq!(dated(&two("2026-03-02", "2026-03-01"), None), Ok("often".into()));
    assert_eq!(dated(&two("13/03/2026", "01/04/2026"), None), Ok("never".into()));
    assert_eq!(dated(&two("02/03/2026", "03/02/2026"), None), undated);
    assert_eq!(dated(&two("02/03/2026", "03/02/2026"), Some(DateOrder::DayMonthYear)), Ok("often".into()));
    assert_eq!(dated(&two("02/03/2026", "03/02/2026"), Some(DateOrder::MonthDayYear)), Ok("never".into()));
    assert_eq!(dated(&two("02/03/2026 8:00", "02/03/2026 9:00"), None), Ok("never".into()));
    assert_eq!(dated(&two("2026-03-02", "2026-03-02"), None), undated);
    assert_eq!(dated(&two("2026-03-02", ""), None), undated);
    let import = import("Who,Q1\nana,Often\nana,Never\n", |_| {});
    assert_eq!(told(&import.responses.expect_err("no time")), [("undated_rows", "/columns")]);
}

#[test]
fn nobody_is_everybody_who_is_not_named() {
    let import = import("Who,Q1\nanonymous,Often\nanonymous,Never\n,Often\n", |_| {});
    assert_eq!((import.report.used, import.report.unnamed), (3, 3));
    assert_eq!(import.responses.expect("responses")[0].completion().respondents, 3);
}

#[test]
fn codes_of_tools_are_words_of_a_mapping() {
    // REDCap writes 88 where nothing applies, Qualtrics -99 where a question was seen and passed over, LimeSurvey AO03
    for (code, word) in [("88", "not_applicable"), ("-99", "skipped"), ("AO03", "sometimes"), ("6", "dont_know")] {
        let import = import(&format!("Q1,Who\n{code},a\nOften,b\n"), |document| {
            document.cells = Some([(code.to_owned(), word.to_owned())].into());
        });
        let responses = import.responses.expect("responses")[0].to_document().responses;
        let answer = responses[0].answers.iter().next().map(|(_, word)| word.to_owned());
        assert_eq!(answer.unwrap_or_else(|| "skipped".into()), word, "{code}");
    }
}

#[test]
fn a_code_of_one_question_may_mean_something_else_than_elsewhere() {
    let import = import("Q1,Q2,Who\n1,1,a\n", |document| {
        document.columns[0].cells = Some([("1".to_owned(), "always".to_owned())].into());
        document.columns.push(ColumnDocument::question("Q2", "shared_norms"));
        document.cells = Some([("1".to_owned(), "never".to_owned())].into());
    });
    let response = &import.responses.expect("responses")[0].to_document().responses[0];
    let answers: Vec<_> = response.answers.iter().collect();
    assert_eq!(answers, [("shared_norms", "never"), ("delegation", "always")]);
}

#[test]
fn teams_roles_rosters_and_comments_come_from_their_columns() {
    let csv =
        "Who,Team,Job,Q1,More\na,Cedar ,Teacher leader,Often,\nb,李,Principal,Never, more time \nc,cedar,,Often,\n";
    let import = import(csv, |document| {
        document.team = None;
        document.teams = Some(
            [
                ("cedar".to_owned(), TeamDocument::new("cedar", "Cedar")),
                ("李".to_owned(), TeamDocument::new("li", "李")),
            ]
            .into(),
        );
        document.rosters = Some([("cedar".to_owned(), 4)].into());
        document.columns.extend([
            ColumnDocument::of("Team", ColumnKind::Team),
            ColumnDocument::of("Job", ColumnKind::Role),
            ColumnDocument::of("More", ColumnKind::Comment),
        ]);
    });
    let sets = import.responses.expect("responses");
    let documents: Vec<_> = sets.iter().map(ilt::ResponseSet::to_document).collect();
    assert_eq!(documents.iter().map(|set| set.roster_size).collect::<Vec<_>>(), [4, 1]);
    assert_eq!(documents[0].responses[0].role.as_deref(), Some("teacher_leader"));
    assert_eq!(documents[0].responses[1].role, None);
    assert_eq!(documents[1].responses[0].comment.as_deref(), Some("more time"));
    let known: Vec<_> = import.report.teams.iter().map(|team| (team.id.as_str(), team.roster_is_known)).collect();
    assert_eq!(known, [("cedar", true), ("li", false)]);
}

#[test]
fn more_answers_than_people_is_a_problem() {
    let import = import("Q1,Who\nOften,a\nOften,b\n", |document| {
        document.rosters = Some([("cedar".to_owned(), 1)].into());
    });
    assert_eq!(told(&import.responses.expect_err("a small roster")), [("more_than_roster", "/rosters/cedar")]);
}

#[test]
fn rows_are_left_out_by_the_rule_that_is_stated() {
    let import = import("Q1,Who,State\nOften,a,Complete\nNever,b,Test\nNever,c,\n", |document| {
        document.leave_out = Some(vec![
            LeaveOutDocument::new("test", "State", ["test"]),
            LeaveOutDocument::new("unfinished", "State", [""]),
        ]);
    });
    let left_out: Vec<_> = import.report.left_out.iter().map(|rule| (rule.because.as_str(), rule.rows)).collect();
    assert_eq!(left_out, [("test", 1), ("unfinished", 1)]);
    assert_eq!(import.responses.expect("responses")[0].completion().respondents, 1);
}

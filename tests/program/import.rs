//! From another tool's export to a report, by the program alone.

use std::fs;

use insta::assert_snapshot;

use crate::desk::Desk;

const FRAMEWORK: &str = include_str!("../intake/team_practice.json");
const GOOGLE: &[u8] = include_bytes!("../intake/exports/google-forms.csv");

fn desk(test: &str) -> Desk {
    let desk = Desk::new(test);
    desk.write("practice.json", FRAMEWORK).write("answers.csv", GOOGLE);
    desk
}

/// The draft after somebody answered what it asks.
fn decided(draft: &str) -> String {
    let (mapping, _) = draft.split_once("to_decide:").unwrap();
    let mapping = mapping.replace("id: cycle\n  label: Cycle", "id: spring_2026\n  label: Spring 2026");
    mapping
        + "leave_out:\n  - {because: test, column: Which team are you in?, is: [TEST]}\nteams:\n  maths: &all {id: hillside, name: Hillside}\n  science: *all\n  english: *all\n  office: *all\nrosters: {hillside: 9}\n"
}

#[test]
fn an_export_becomes_a_report() {
    let desk = desk("import");
    let ran = desk.run("map answers.csv --framework practice.json");
    assert_eq!(ran.code, 0, "{ran}");
    assert_snapshot!("draft_of_a_mapping", ran.to_string());

    // nothing is imported as long as something is to be decided
    desk.write("draft.yaml", &ran.out);
    let refused = desk.run("import answers.csv --framework practice.json --mapping draft.yaml --output spring.json");
    assert_eq!(refused.code, 1, "{refused}");
    assert!(refused.err.contains("error[undecided]") && !desk.path("spring.json").exists(), "{refused}");

    desk.write("mapping.yaml", decided(&ran.out));
    assert_eq!(desk.run("check practice.json mapping.yaml").code, 0);
    let ran = desk.run("import answers.csv --framework practice.json --mapping mapping.yaml --output spring.json");
    assert_eq!((ran.code, &*ran.out), (0, ""), "{ran}");
    assert_snapshot!("account_of_an_import", ran.err);
    let closed = desk.run("close spring.json --framework practice.json --output spring.closed.json");
    assert_eq!((closed.code, &*closed.err), (0, "closed: 8 of 9 people answered\n"), "{closed}");
    let report = desk.run("report spring.closed.json --framework practice.json");
    assert!(report.fine().contains("8 of 9 people answered."), "{report}");
}

#[test]
fn several_teams_have_files_of_their_own_and_nothing_else_is_overwritten() {
    let desk = desk("import_teams");
    let draft = desk.run("map answers.csv --framework practice.json").out;
    let mapping = decided(&draft);
    desk.write("mapping.yaml", mapping.split("teams:").next().unwrap());
    desk.run("import answers.csv --framework practice.json --mapping mapping.yaml")
        .could_not_run("error: these are answers of 4 teams: name a folder for their files by `--into FOLDER`\n");
    let import =
        "import answers.csv --framework practice.json --mapping mapping.yaml --into sets --account account.json";
    let first = desk.run(import);
    assert_eq!((first.code, &*first.out), (0, ""), "{first}");
    let mut names: Vec<_> =
        fs::read_dir(desk.path("sets")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["english.json", "maths.json", "office.json", "science.json"]);
    let account: serde_json::Value = serde_json::from_slice(&fs::read(desk.path("account.json")).unwrap()).unwrap();
    assert_eq!((&account["used"], &account["replaced"]), (&8.into(), &1.into()));
    assert_eq!(desk.run(import).code, 0, "the same once more");

    fs::write(desk.path("sets/office.json"), "{}").unwrap();
    let ran = desk.run(import);
    assert_eq!(ran.code, 2, "{ran}");
    assert!(ran.err.contains("is there already and is something else"), "{ran}");
    assert_eq!(fs::read_to_string(desk.path("sets/office.json")).unwrap(), "{}");
}

#[test]
fn a_secret_gives_a_person_one_key_in_every_cycle() {
    let desk = desk("import_secret");
    desk.write("mapping.yaml", decided(&desk.run("map answers.csv --framework practice.json").out));
    desk.write("secret", "a long secret of the district\n").write("short", "short\n");
    let import = "import answers.csv --framework practice.json --mapping mapping.yaml --secret";
    let set = desk.run(&format!("{import} secret")).json();
    assert_eq!(set["key_scope"], "team");
    assert_eq!(set["responses"][0]["respondent"].as_str().unwrap().len(), 32);
    desk.run(&format!("{import} short"))
        .could_not_run("error: `short` holds no secret: the secret has 5 bytes, and 16 are the fewest\n");
}

#[test]
fn what_is_wrong_with_a_table_is_said_without_its_cells() {
    let desk = desk("import_faults");
    desk.write("mapping.yaml", decided(&desk.run("map answers.csv --framework practice.json").out));
    let cut = &GOOGLE[..GOOGLE.len() - 3];
    desk.write("cut.csv", cut);
    desk.run("map cut.csv --framework practice.json").could_not_run(
        "error: `cut.csv`: a quote that opens on line 12 is never closed; the file may be cut off: export it once more, or close \
         the quote in that line\n",
    );
    let odd = String::from_utf8(GOOGLE.to_vec()).unwrap().replacen("\"Often\"", "\"I hate Mr. Smith\"", 1);
    desk.write("odd.csv", odd);
    let ran = desk.run("import odd.csv --framework practice.json --mapping mapping.yaml --output spring.json");
    assert_eq!((ran.code, desk.path("spring.json").exists()), (1, false), "{ran}");
    assert!(ran.err.contains("error[unmapped_cells]: 1 row says here what was not understood"), "{ran}");
}

#[test]
fn a_workbook_is_read_like_a_text() {
    let desk = desk("import_workbook");
    desk.write("answers.xlsx", include_bytes!("../intake/exports/ms-forms.xlsx"));
    let ran = desk.run("map answers.xlsx --framework practice.json --output mapping.yaml");
    assert!(ran.code == 0 && ran.err.starts_with("read the sheet `"), "{ran}");
    let ran = desk.run("map answers.xlsx --framework practice.json --sheet Answers");
    assert!(ran.code == 2 && ran.err.contains("the workbook has no sheet `Answers`; its sheets are: `"), "{ran}");
    // how a table is read stands in the mapping for the next time
    desk.write("pipes.txt", "a|b\nx|delegation\nr1|Often\n");
    let ran = desk.run("map pipes.txt --delimiter pipe --title-lines 1 --encoding utf-8 --header-lines 1");
    assert!(
        ran.code == 0
            && ran.out.contains("table:\n  delimiter: pipe\n  encoding: utf-8\n  title_lines: 1\n  header_lines: 1\n"),
        "{ran}"
    );
    assert!(ran.err.contains("1 of 15 questions found their column"), "{ran}");
}

#[test]
fn what_a_person_wrote_is_not_written_over() {
    let desk = desk("import_over");
    let draft = desk.run("map answers.csv --framework practice.json").out;
    let mapping = decided(&draft);
    desk.write("mapping.yaml", &mapping);
    desk.run("map answers.csv --framework practice.json --output mapping.yaml").could_not_run(
        "error: `mapping.yaml` is there already, and somebody may have filled it in: name another file\n",
    );
    let import = "import answers.csv --framework practice.json --mapping mapping.yaml --output";
    for there in ["mapping.yaml", "practice.json"] {
        let ran = desk.run(&format!("{import} {there}"));
        ran.could_not_run(&format!("error: `{there}` is there already and is something else: name another one\n"));
    }
    let ran = desk.run(&format!("{import} answers.csv"));
    assert!(ran.code == 2 && ran.err.starts_with("error: `answers.csv` is a table of answers"), "{ran}");
    assert_eq!(fs::read_to_string(desk.path("mapping.yaml")).unwrap(), mapping);
    assert_eq!(fs::read(desk.path("answers.csv")).unwrap(), GOOGLE);
    assert_eq!(desk.run(&format!("{import} spring.json")).code, 0);
    assert_eq!(desk.run(&format!("{import} spring.json")).code, 0, "the same once more");
}

//! Help and lists.

use ilt::diagnostic::Code;
use insta::assert_snapshot;

use crate::desk::Desk;

const COMMANDS: [&str; 17] = [
    "new",
    "new framework",
    "new overlay",
    "new response",
    "new responses",
    "check",
    "resolve",
    "diff",
    "coverage",
    "form",
    "map",
    "import",
    "collect",
    "commit",
    "report",
    "explain",
    "schema",
];

#[test]
fn help_has_an_example_for_each_command() {
    let desk = Desk::new("help");
    assert_snapshot!("help", desk.run("--help").fine());
    for command in COMMANDS {
        let help = desk.run(&format!("{command} --help"));
        assert!(help.fine().contains(&format!("\nExample: ilt {command}")), "{help}");
    }
    assert_eq!(desk.run("--version").fine(), concat!("ilt ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn wrong_arguments_are_told() {
    let desk = Desk::new("wrong_arguments");
    for (arguments, told) in [
        ("covrage", "a similar subcommand exists: 'coverage'"),
        ("check", "required arguments were not provided"),
        ("check --formt json x", "a similar argument exists: '--format'"),
        ("check --format html x", "error: `--format html` is for what people read at length: `ilt report`,"),
        ("new framework Lakeside", "an id starts with a small letter from a to z, not with `L`"),
        ("new overlay two-rivers", "an id is made of small letters, digits and underscores"),
        ("", "Usage: ilt"),
    ] {
        let ran = desk.run(arguments);
        assert!(ran.code == 2 && ran.out.is_empty() && ran.err.contains(told), "{ran}");
    }
}

#[test]
fn every_code_is_explained() {
    let desk = Desk::new("explain");
    assert_snapshot!("explain", desk.run("explain equal_keys").fine());
    let list = desk.run("explain");
    let listed: Vec<&str> = list.fine().lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(listed, Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>());
    assert!(list.out.lines().all(|line| line.chars().count() <= 80), "{list}");
    let json = desk.run("explain --format json").json();
    for (code, listed) in Code::ALL.iter().zip(json.as_array().unwrap()) {
        let one = desk.run(&format!("explain {code} --format json"));
        assert_eq!(one.json(), *listed);
        assert_eq!((one.code, one.json()["right"].as_str()), (0, Some(code.explain().right)));
    }
    desk.run("explain duplicate_ids")
        .could_not_run("error: there is no code `duplicate_ids`; did you mean `duplicate_id`?\n");
    desk.run("explain weather").could_not_run("error: there is no code `weather`; `ilt explain` lists them\n");
}

#[test]
fn every_schema_is_written() {
    let desk = Desk::new("schema");
    let list = desk.run("schema");
    let json = desk.run("schema --format json").json();
    for (number, schema) in ilt::schema::all().iter().enumerate() {
        assert_eq!(desk.run(&format!("schema {}", schema.name())).fine(), schema.json());
        assert!(list.fine().contains(schema.name()) && list.out.contains(schema.id()), "{list}");
        assert_eq!(json[number]["name"], schema.name());
    }
    desk.run("schema reprot").could_not_run("error: there is no schema `reprot`; did you mean `report`?\n");
}

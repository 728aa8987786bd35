//! What goes wrong with files and disks: a clear sentence, nothing lost, nothing half taken for whole, and no cell in it.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::desk::{Desk, Ran};

/// What nobody may read in a message.
const PRIVATE: [&str; 4] = ["school.example", "Smith", "Often", "Nobody listens"];

const MAPPING: &str = "format: ilt-mapping/1
framework: {id: new_leaders_ilt, version: 1.0.0}
cycle: {id: fall_2026, label: Fall 2026, order: 1}
team: {id: cedar, name: Cedar}
columns:
  - {column: Email, says: respondent}
  - {column: Q1, question: delegation}
  - {column: More, says: comment}
";

fn rows(people: usize) -> String {
    let row = |person| format!("p{person}@school.example,Often,\"Nobody listens, says Smith\"\n");
    "Email,Q1,More\n".to_owned() + &(0..people).map(row).collect::<String>()
}

fn desk(test: &str) -> Desk {
    let desk = Desk::new(test);
    desk.write("mapping.yaml", MAPPING).write("answers.csv", rows(5));
    desk
}

const IMPORT: &str = "import answers.csv --mapping mapping.yaml --output set.json";

fn private(ran: &Ran) {
    for private in PRIVATE {
        assert!(!ran.err.contains(private), "{private}\n{ran}");
    }
}

/// Runs the program by a shell that sets limits first.
fn limited(desk: &Desk, limits: &str, arguments: &str) -> (Option<i32>, String) {
    let mut shell = Command::new("sh");
    shell.current_dir(desk.path("")).stdin(Stdio::null()).arg("-c");
    let ran = shell.arg(format!("{limits}; exec '{}' {arguments}", env!("CARGO_BIN_EXE_ilt"))).output().unwrap();
    (ran.status.code(), String::from_utf8(ran.stderr).unwrap())
}

fn names(desk: &Desk) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(desk.path("")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_broken_file_is_told_and_changes_nothing() {
    let desk = desk("faults");
    assert_eq!(desk.run(IMPORT).code, 0);
    let before = fs::read(desk.path("set.json")).unwrap();
    let whole = rows(5);
    let line = "x".repeat(100 * 1024 * 1024);
    let broken: [(&str, Vec<u8>, i32, &str); 6] = [
        ("cut off", whole.as_bytes()[..whole.len() - 9].to_vec(), 2, "a quote that opens on line 6 is never closed"),
        ("cut in a row", whole.as_bytes()[..whole.len() - 30].to_vec(), 2, "the file breaks off in line 6"),
        (
            "never closed",
            whole.replacen("Smith\"", "Smith", 1).into_bytes(),
            2,
            "a quote that opens on line 2 closes in the middle of a cell",
        ),
        (
            "no text",
            [&whole.as_bytes()[..90], "\u{e9}".as_bytes(), b"\xff,Often,\n"].concat(),
            2,
            "is not text in UTF-8",
        ),
        ("a line of 100 MB", format!("{whole}{line},Often,\n").into_bytes(), 2, "the file has more than"),
        ("a column twice", whole.replacen("More", "Q1", 1).into_bytes(), 1, "error[unknown_column]"),
    ];
    for (name, text, code, told) in broken {
        desk.write("answers.csv", text);
        let ran = desk.run(IMPORT);
        assert!(ran.code == code && ran.err.contains(told), "{name}: {ran}");
        private(&ran);
        assert_eq!(fs::read(desk.path("set.json")).unwrap(), before, "{name}");
        assert_eq!(names(&desk), ["answers.csv", "mapping.yaml", "set.json"], "{name}");
    }
    // and once more with the file as it should be
    desk.write("answers.csv", whole);
    assert_eq!(desk.run(IMPORT).code, 0);
    assert_eq!(fs::read(desk.path("set.json")).unwrap(), before);
}

#[test]
fn a_broken_mapping_or_set_is_told() {
    let desk = desk("faults_documents");
    assert_eq!(desk.run(IMPORT).code, 0);
    let set = fs::read_to_string(desk.path("set.json")).unwrap();
    for (file, text) in [
        ("mapping.yaml", MAPPING.as_bytes()[..MAPPING.len() - 12].to_vec()),
        ("mapping.yaml", [MAPPING.as_bytes(), b"\xff"].concat()),
        ("mapping.yaml", MAPPING.replace("format: ilt-mapping/1\n", "").into_bytes()),
        // somebody's answers in the place of the mapping
        ("mapping.yaml", set.clone().into_bytes()),
        ("mapping.yaml", rows(5).into_bytes()),
    ] {
        let ran = desk.write(file, text).run("import answers.csv --mapping mapping.yaml --output other.json");
        assert!(ran.code > 0 && !ran.err.is_empty() && !desk.path("other.json").exists(), "{ran}");
        private(&ran);
    }
    // what a shell leaves of a document that it was given to write is not taken for whole
    for length in [set.len() / 3, set.len() - 5] {
        desk.write("half.json", &set[..length]);
        for command in ["close half.json", "collect new_leaders half.json", "check half.json"] {
            let ran = desk.run(command);
            assert!(ran.code == 1 && ran.err.contains("error[not_json]") && ran.out.is_empty(), "{ran}");
            private(&ran);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_leaves_what_was_there() {
    let desk = desk("full_disk");
    assert_eq!(desk.run(IMPORT).code, 0);
    let before = fs::read(desk.path("set.json")).unwrap();
    desk.write("answers.csv", rows(400));
    // where no file may grow beyond 512 bytes
    let (code, err) = limited(&desk, "ulimit -f 1; trap '' XFSZ", IMPORT);
    assert!(code == Some(2) && err.contains("error: `set.json` cannot be written: "), "{code:?} {err}");
    assert_eq!(fs::read(desk.path("set.json")).unwrap(), before);
    assert_eq!(names(&desk), ["answers.csv", "mapping.yaml", "set.json"], "nothing is left of it");
    // a system that ends the program instead
    let (code, _) = limited(&desk, "ulimit -f 1", IMPORT);
    assert_eq!((code, fs::read(desk.path("set.json")).unwrap()), (None, before));

    // several teams: where one cannot be written, no file changes
    desk.write(
        "mapping.yaml",
        MAPPING
            .replace("team: {id: cedar, name: Cedar}\n", "")
            .replace("column: More, says: comment", "column: Team, says: team"),
    );
    let two = |people| {
        "Email,Q1,Team\na@school.example,Often,Ash\n".to_owned()
            + &(0..people).map(|one| format!("p{one}@school.example,Often,Birch\n")).collect::<String>()
    };
    let into = "import answers.csv --mapping mapping.yaml --into sets";
    assert_eq!(desk.write("answers.csv", two(1)).run(into).code, 0);
    let before = fs::read(desk.path("sets/ash.json")).unwrap();
    desk.write("answers.csv", two(400).replacen("Often", "Never", 1));
    let (code, err) = limited(&desk, "ulimit -f 2; trap '' XFSZ", into);
    assert!(code == Some(2) && err.contains("birch.json` cannot be written: "), "{code:?} {err}");
    assert_eq!(fs::read(desk.path("sets/ash.json")).unwrap(), before);
    assert_eq!(fs::read_dir(desk.path("sets")).unwrap().count(), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_to_and_not_replaced() {
    let desk = desk("devices");
    let ran = desk.run("import answers.csv --mapping mapping.yaml --output /dev/full");
    assert!(ran.code == 2 && ran.err.contains("error: `/dev/full` cannot be written: "), "{ran}");
    assert_eq!(desk.run("import answers.csv --mapping mapping.yaml --output /dev/null").code, 0);
    use std::os::unix::fs::FileTypeExt;
    for device in ["/dev/full", "/dev/null"] {
        assert!(fs::metadata(device).unwrap().file_type().is_char_device(), "{device}");
    }
}

/// A file system of 64 KB, where mounting one is allowed.
#[cfg(target_os = "linux")]
#[test]
fn a_small_file_system_is_full() {
    let desk = desk("tmpfs");
    assert_eq!(desk.run(IMPORT).code, 0);
    desk.write("answers.csv", rows(2_000));
    fs::create_dir(desk.path("small")).unwrap();
    let program = env!("CARGO_BIN_EXE_ilt");
    let script = format!(
        "mount -t tmpfs -o size=64k none small || exit 77; cp set.json small/set.json; \
         '{program}' import answers.csv --mapping mapping.yaml --output small/set.json; echo code $?; ls -A small; \
         cmp set.json small/set.json && echo whole"
    );
    let mut command = Command::new("unshare");
    let ran = command.current_dir(desk.path("")).args(["-rm", "sh", "-c", &script]).output();
    let Ok(ran) = ran.map(|ran| (ran.status.code(), ran)) else { return };
    let (Some(0), ran) = ran else { return };
    let (out, err) = (String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap());
    assert_eq!(out, "code 2\nset.json\nwhole\n", "{err}");
    assert!(err.contains("error: `small/set.json` cannot be written: No space left on device"), "{err}");
}

#[cfg(unix)]
#[test]
fn whoever_is_killed_while_writing_leaves_the_old_or_the_new_and_runs_again() {
    let desk = desk("killed");
    assert_eq!(desk.run(IMPORT).code, 0);
    let old = fs::read(desk.path("set.json")).unwrap();
    desk.write("answers.csv", rows(3_000));
    let words: Vec<&str> = IMPORT.split_whitespace().collect();
    let started = std::time::Instant::now();
    assert_eq!(
        desk.command(&["import", "answers.csv", "--mapping", "mapping.yaml", "--output", "new.json"])
            .output()
            .unwrap()
            .status
            .code(),
        Some(0)
    );
    let takes = started.elapsed();
    let new = fs::read(desk.path("new.json")).unwrap();
    let mut killed = 0;
    for part in 1..=12_u32 {
        desk.write("set.json", &old);
        let mut child = desk.command(&words).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::min(takes * part / 11, Duration::from_secs(2)));
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        let there = fs::read(desk.path("set.json")).unwrap();
        assert!(there == old || there == new, "after {part} parts of the time the file is neither");
    }
    assert!(killed > 0);
    assert_eq!(desk.run(IMPORT).code, 0);
    assert_eq!(fs::read(desk.path("set.json")).unwrap(), new);
    // what was left behind is no response
    fs::create_dir(desk.path("in")).unwrap();
    desk.write("in/.ilt-x", "{\"format\"").write("in/all.json", &new);
    assert_eq!(desk.run("collect new_leaders in").code, 0);
}

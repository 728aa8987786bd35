//! A folder with a test's files, in which the program is run.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) struct Desk(PathBuf);

impl Desk {
    /// An empty folder for the test of that name.
    pub(crate) fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("program").join(test);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        fs::write(self.path(name), text).unwrap();
        self
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ilt"));
        command.current_dir(&self.0).args(arguments).stdin(Stdio::null());
        command
    }

    /// Runs the program: the arguments are parted by blanks.
    pub(crate) fn run(&self, arguments: &str) -> Ran {
        let words: Vec<&str> = arguments.split_whitespace().collect();
        Ran::of(arguments, self.command(&words).output().unwrap())
    }
}

/// How a run ended.
pub(crate) struct Ran {
    arguments: String,
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    pub(crate) fn of(arguments: &str, output: Output) -> Self {
        Self {
            arguments: arguments.to_owned(),
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Nothing was wrong, and nothing was complained of.
    pub(crate) fn fine(&self) -> &str {
        assert_eq!((self.code, &*self.err), (0, ""), "{self}");
        &self.out
    }

    /// The program could not run, and nothing was written but the sentences.
    pub(crate) fn could_not_run(&self, sentences: &str) {
        assert_eq!((self.code, &*self.out, &*self.err), (2, "", sentences), "{self}");
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{self}"))
    }
}

impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "$ ilt {}\n[exit code {}]\n", self.arguments, self.code)?;
        write!(f, "[standard output]\n{}[standard error]\n{}", self.out, self.err)
    }
}

/// Sound files, small enough to be changed by a replacement.
pub(crate) const FRAMEWORK: &str = include_str!("../authoring/base_framework.yaml");
pub(crate) const RESPONSES: &str = include_str!("../authoring/base_responses.yaml");
pub(crate) const TALLY: &str = include_str!("../authoring/base_tally.yaml");
pub(crate) const CEDAR: &str = include_str!("../../examples/data/cedar.json");

/// A text in which something stands that is replaced.
pub(crate) fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replace(from, to)
}

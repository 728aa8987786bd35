//! A folder with a test's files, in which the program is run.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use ilt::Framework;
use ilt::compare::digest;
use ilt::overlay::Overlay;
use ilt::source::SourceFile;
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

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
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
pub(crate) const CLOSED: &str = include_str!("../authoring/base_closed.yaml");
pub(crate) const CEDAR: &str = include_str!("../../examples/data/cedar.json");
pub(crate) const CEDAR_CLOSED: &str = include_str!("../../examples/data/cedar.closed.json");

/// A framework that overlays change, and an overlay of it.
pub(crate) const ADOPTED: &str = include_str!("../authoring/base_adopted.yaml");
pub(crate) const OVERLAY: &str = include_str!("../authoring/base_overlay.yaml");

/// A file of the examples of districts.
pub(crate) fn example(name: &str) -> String {
    fs::read_to_string(format!("{}/examples/districts/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// An overlay that makes a framework of that id of its base.
pub(crate) fn overlay(base: &Framework, id: &str, changes: &str) -> String {
    let (digest, base_id, version) = (digest(base), base.id(), base.version());
    let head = format!("format: ilt-overlay/1\nid: {id}\nversion: 1.0.0\n");
    format!("{head}base:\n  id: {base_id}\n  version: {version}\n  digest: {digest}\n{changes}")
}

/// A framework, an overlay of it, and one of that.
pub(crate) fn chain(test: &str) -> Desk {
    let two_rivers = made(&framework(ADOPTED), OVERLAY);
    let desk = Desk::new(test);
    desk.write("lakeside.yaml", ADOPTED).write("two_rivers.yaml", OVERLAY);
    desk.write("north.yaml", overlay(&two_rivers, "north_school", "priorities: {cap: 2}\n"));
    desk
}

/// A framework and two overlays that are parts of one customization.
pub(crate) fn parts(test: &str, words: &str, rules: &str) -> Desk {
    let (base, desk) = (framework(ADOPTED), Desk::new(test));
    desk.write("lakeside.yaml", ADOPTED).write("words.yaml", overlay(&base, "two_rivers", words));
    desk.write("rules.yaml", overlay(&base, "two_rivers", rules));
    desk
}

/// What an overlay in YAML makes of its base.
pub(crate) fn made(base: &Framework, overlay: &str) -> Framework {
    Overlay::read(base, &SourceFile::new("overlay.yaml", overlay)).unwrap().into_framework()
}

/// A text in which something stands that is replaced.
pub(crate) fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replace(from, to)
}

pub(crate) fn framework(text: &str) -> Framework {
    Framework::read(&SourceFile::new("framework.yaml", text)).unwrap()
}

/// The line that names the digest of a framework.
pub(crate) fn digest_of(text: &str) -> String {
    let framework = framework(text);
    format!("digest of {} {}: {}\n", framework.id(), framework.version(), digest(&framework))
}

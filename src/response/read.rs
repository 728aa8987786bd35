//! The ways into the checked types: from a document built in code, from JSON, from a file with places.

use super::check::{check, check_single};
use super::document::{ResponseSetDocument, SingleResponseDocument};
use super::set::ResponseSet;
use super::single::SingleResponse;
use crate::diagnostic::Problems;
use crate::document::{Sink, from_json};
use crate::framework::Framework;
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

impl ResponseSet {
    /// Checks a document against the framework it answers.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer.
    pub fn check(framework: &Framework, document: ResponseSetDocument) -> Result<Self, Problems> {
        check(framework, document, Sink::private())
    }

    /// Reads and checks a file of responses.
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer.
    pub fn from_json(framework: &Framework, json: &str) -> Result<Self, Problems> {
        from_json(json, Sink::private(), |document, sink| check(framework, document, sink))
    }

    /// Reads and checks a file of responses in YAML or JSON; every problem has its line and column, and none shows a
    /// line of the file.
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::private(), |document, sink| check(framework, document, sink))
    }
}

impl SingleResponse {
    /// Checks a document against the framework it answers.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer.
    pub fn check(framework: &Framework, document: SingleResponseDocument) -> Result<Self, Problems> {
        check_single(framework, document, Sink::private())
    }

    /// Reads and checks what a form handed in.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer.
    pub fn from_json(framework: &Framework, json: &str) -> Result<Self, Problems> {
        from_json(json, Sink::private(), |document, sink| check_single(framework, document, sink))
    }

    /// Reads and checks one response in YAML or JSON; every problem has its line and column, and none shows a line of the
    /// file.
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::private(), |document, sink| check_single(framework, document, sink))
    }
}

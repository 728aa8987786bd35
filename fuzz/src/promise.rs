//! What holds of every reader, whatever it is given.

use std::fmt::Debug;

use ilt::diagnostic::{Code, Problems};
use ilt::source::{FileProblems, SourceFile};
use serde_json::Value;

/// How one kind of document comes in, and what it says when it goes out again.
pub struct Reader<'a, T> {
    pub from_slice: &'a dyn Fn(&[u8]) -> Result<T, Problems>,
    pub from_value: &'a dyn Fn(Value) -> Result<T, Problems>,
    pub from_file: Option<&'a dyn Fn(&SourceFile) -> Result<T, FileProblems>>,
    pub written: &'a dyn Fn(&T) -> String,
}

impl<T: Debug> Reader<'_, T> {
    /// One verdict whichever way it comes in, problems that can be printed, and what was read is read back equal.
    pub fn holds(&self, data: &[u8]) -> Option<T> {
        let read = (self.from_slice)(data);
        if let Err(problems) = &read {
            printable(problems);
        }
        self.agrees_with_the_value(data, &read);
        self.agrees_with_the_file(data, &read);
        let document = read.ok()?;
        let written = (self.written)(&document);
        match (self.from_slice)(written.as_bytes()) {
            Ok(again) => assert_eq!((self.written)(&again), written),
            Err(problems) => panic!("what was written is not read back: {problems}\n{written}"),
        }
        Some(document)
    }

    fn agrees_with_the_value(&self, data: &[u8], read: &Result<T, Problems>) {
        let lost = [Code::EqualKeys, Code::NotJson, Code::TooLarge];
        let is_lost = read.as_ref().is_err_and(|problems| problems.iter().any(|problem| lost.contains(&problem.code)));
        let Ok(value) = serde_json::from_slice::<Value>(data) else { return };
        if !is_lost {
            self.same(read, &(self.from_value)(value).map_err(|problems| problems.to_string()));
        }
    }

    fn agrees_with_the_file(&self, data: &[u8], read: &Result<T, Problems>) {
        let (Some(from_file), Ok(text)) = (self.from_file, std::str::from_utf8(data)) else { return };
        let from_file = from_file(&SourceFile::new("input.json", text));
        if let Err(problems) = &from_file {
            let shown = problems.render(false);
            assert!(shown.chars().all(|letter| letter == '\n' || !letter.is_control()), "{shown:?}");
        }
        assert_eq!(from_file.is_ok(), read.is_ok(), "a file and its text have two verdicts: {text}");
    }

    fn same(&self, one: &Result<T, Problems>, other: &Result<T, String>) {
        match (one, other) {
            (Ok(one), Ok(other)) => assert_eq!((self.written)(one), (self.written)(other)),
            (Err(one), Err(other)) => assert_eq!(one.to_string(), *other),
            _ => panic!("two verdicts: {one:?} and {other:?}"),
        }
    }
}

/// Problems are at least one, and print no control character.
pub fn printable(problems: &Problems) {
    assert!(!problems.as_slice().is_empty());
    let shown = problems.to_string();
    assert!(shown.chars().all(|letter| letter == '\n' || !letter.is_control()), "{shown:?}");
}

/// A document as it is written.
pub fn json(document: &impl serde::Serialize) -> String {
    serde_json::to_string(document).expect("documents are JSON")
}

//! The ways into the checked types: from a document built in code, from JSON, from a file with places.

use super::check::{check, check_around, check_single};
use super::direct;
use super::document::{ResponseSetDocument, SingleResponseDocument};
use super::private::FromPrivate;
use super::set::ResponseSet;
use super::single::SingleResponse;
use crate::diagnostic::Problems;
use crate::document::{Decode, Kind, Node, Path, Sink, ways_in};
use crate::framework::document::ReleaseDocument;
use crate::framework::{Framework, Library};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile};

impl FromPrivate for ResponseSet {
    type Document = ResponseSetDocument;

    const SUBJECT: &str = "these responses were given";

    fn answers_to(document: &ResponseSetDocument) -> &ReleaseDocument {
        &document.framework
    }

    fn checked(framework: &Framework, document: ResponseSetDocument, sink: Sink) -> Result<Self, Problems> {
        check(framework, document, sink)
    }

    fn from_private_text(framework: &Framework, json: &str) -> Result<Self, Problems> {
        match Self::quickly(json, |_| Some(framework)) {
            Some(set) => Ok(set),
            None => Self::from_private_tree(framework, &Node::from_json(json)?),
        }
    }
}

impl FromPrivate for SingleResponse {
    type Document = SingleResponseDocument;

    // a set has the fields of a single response, too
    const KIND: Kind = ResponseSet::KIND;

    const SUBJECT: &str = "this response was given";

    fn answers_to(document: &SingleResponseDocument) -> &ReleaseDocument {
        &document.framework
    }

    fn checked(framework: &Framework, document: SingleResponseDocument, sink: Sink) -> Result<Self, Problems> {
        check_single(framework, document, sink)
    }
}

ways_in! {
    /// Reads and checks a file of responses. No problem repeats an answer.
    ResponseSet, framework: &Framework;
    /// Reads and checks what a form handed in. No problem repeats an answer.
    SingleResponse, framework: &Framework;
}

impl ResponseSet {
    /// Checks a document against the framework it answers.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer.
    pub fn check(framework: &Framework, document: ResponseSetDocument) -> Result<Self, Problems> {
        Self::from_private(framework, document)
    }

    /// The set of a sound file as most are. Which framework was answered is asked where the responses begin.
    fn quickly<'f>(json: &str, answered: impl Fn(&[(String, Node)]) -> Option<&'f Framework>) -> Option<Self> {
        let (framework, document, rows) = direct::read(json, answered)?;
        check_around(framework, document, rows)
    }

    /// Reads and checks a file of responses in YAML or JSON; every problem has its line and column, and none shows a
    /// line of the file.
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        let quickly = file.unread_json().and_then(|json| Self::quickly(json, |_| Some(framework)));
        quickly.map_or_else(|| Self::from_private_file(framework, file), Ok)
    }
}

impl SingleResponse {
    /// Checks a document against the framework it answers.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer.
    pub fn check(framework: &Framework, document: SingleResponseDocument) -> Result<Self, Problems> {
        Self::from_private(framework, document)
    }

    /// Reads and checks one response in YAML or JSON; every problem has its line and column, and none shows a line of the
    /// file.
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        Self::from_private_file(framework, file)
    }
}

impl Library {
    /// Reads and checks a file of responses against the framework that it names.
    ///
    /// ```
    /// # use ilt::framework::Library;
    /// let collected = Library::built_in().responses(include_str!("../../examples/data/cedar.json"))?;
    /// assert_eq!(collected.framework().id(), "new_leaders_ilt");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// Every problem of the file, none of which repeats an answer; where the library does not have its framework, those it
    /// has.
    pub fn responses(&self, json: &str) -> Result<ResponseSet, Problems> {
        let named = |fields: &[(String, Node)]| {
            let (_, framework) = fields.iter().find(|(field, _)| field == "framework")?;
            ReleaseDocument::decode(framework, &Path::root(), &mut Sink::private()).framework_of(self)
        };
        ResponseSet::quickly(json, named).map_or_else(|| ResponseSet::from_library(self, json), Ok)
    }

    /// Reads and checks what a form handed in against the framework that it names.
    ///
    /// # Errors
    /// Every problem of the document, none of which repeats an answer; where the library does not have its framework, those
    /// it has.
    pub fn response(&self, json: &str) -> Result<SingleResponse, Problems> {
        SingleResponse::from_library(self, json)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/responses");

    fn framework_of(name: &str) -> Option<Framework> {
        if name.starts_with("new_leaders") {
            #[cfg(feature = "new-leaders")]
            return Some(Framework::new_leaders());
            #[cfg(not(feature = "new-leaders"))]
            return None;
        }
        Some(Framework::from_json(&fs::read_to_string(format!("{CORPUS}/framework.json")).unwrap()).unwrap())
    }

    /// The files of a folder that answer a framework that is there: name, framework, text.
    fn files(folder: &str) -> Vec<(String, Framework, String)> {
        let paths = fs::read_dir(format!("{CORPUS}/{folder}")).unwrap().map(|file| file.unwrap().path());
        let named = paths.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path));
        let found = named
            .filter_map(|(name, path)| Some((name.clone(), framework_of(&name)?, fs::read_to_string(path).unwrap())));
        found.collect()
    }

    fn slowly(framework: &Framework, json: &str) -> Result<ResponseSet, Problems> {
        Node::from_json(json).and_then(|tree| ResponseSet::from_private_tree(framework, &tree))
    }

    fn assert_agree(framework: &Framework, json: &str) -> bool {
        let (direct, slow) = (ResponseSet::quickly(json, |_| Some(framework)), slowly(framework, json));
        match &direct {
            Some(set) => assert!(slow.as_ref() == Ok(set), "{json}\n{slow:?}"),
            None => assert_eq!(ResponseSet::from_json(framework, json), slow, "{json}"),
        }
        #[cfg(feature = "authoring")]
        assert_file_agrees(framework, json, &slow);
        direct.is_some()
    }

    /// A file says what a text says.
    #[cfg(feature = "authoring")]
    fn assert_file_agrees(framework: &Framework, json: &str, of_text: &Result<ResponseSet, Problems>) {
        let file = ResponseSet::read(framework, &SourceFile::new("responses.json", json));
        let codes = |problems: &[crate::diagnostic::Diagnostic]| {
            let mut codes: Vec<_> =
                problems.iter().map(|problem| (problem.pointer.to_string(), problem.code.as_str())).collect();
            codes.sort();
            codes
        };
        match (&file, of_text) {
            (Ok(of_file), Ok(of_text)) => assert!(of_file == of_text, "{json}"),
            (Err(of_file), Err(of_text)) => {
                assert_eq!(codes(of_file.problems()), codes(of_text.as_slice()), "{json}");
            }
            _ => panic!("{json}\n{file:?}\n{of_text:?}"),
        }
    }

    #[cfg(feature = "authoring")]
    #[test]
    fn raw_control_characters_are_read_from_a_file_as_from_a_text() {
        let (_, framework, json) = files("valid").into_iter().find(|(name, ..)| name == "every_field").unwrap();
        let (before, after) = json.split_once("\"comment\": \"").unwrap();
        // JSON allows those from U+007F on as they are, and none below a space
        for (character, is_json) in
            [('\u{7f}', true), ('\u{85}', true), ('\u{9b}', true), ('\u{1}', false), ('\t', false)]
        {
            let json = format!("{before}\"comment\": \"{character}{after}");
            let text = slowly(&framework, &json);
            assert_eq!(serde_json::from_str::<serde::de::IgnoredAny>(&json).is_ok(), is_json);
            let not_json =
                |problems: &Problems| problems.as_slice().iter().any(|problem| problem.code.as_str() == "not_json");
            assert_eq!(text.as_ref().is_err_and(not_json), !is_json, "{character:?}");
            assert_agree(&framework, &json);
        }
    }

    /// A set of so many drafts, each with the same answers.
    fn drafts(people: usize, answers: &str) -> (Framework, String) {
        let (_, framework, json) = files("valid").into_iter().find(|(name, ..)| name == "minimal").unwrap();
        let mut set: serde_json::Value = serde_json::from_str(&json).unwrap();
        let draft = |number| format!(r#"{{"respondent": "p{number}", "status": "draft", "answers": {{{answers}}}}}"#);
        let drafts: Vec<_> = (0..people).map(|number| serde_json::from_str(&draft(number)).unwrap()).collect();
        set["responses"] = serde_json::Value::Array(drafts);
        (framework, set.to_string())
    }

    #[test]
    fn no_more_responses_are_read_directly_than_a_set_may_have() {
        let (framework, json) = drafts(3, "");
        assert!(direct::read_within(3, &json, |_| Some(&framework)).is_some());
        assert!(direct::read_within(2, &json, |_| Some(&framework)).is_none());
    }

    #[test]
    fn a_text_and_a_file_have_the_same_limits() {
        let codes = |framework: &Framework, json: &str| {
            let problems = slowly(framework, json).unwrap_err();
            problems.as_slice().iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>()
        };
        for (people, fits) in [(10, true), (4_000, true), (8_000, false)] {
            let (framework, json) = drafts(people, "");
            // what is sound needs no tree
            let of_text = ResponseSet::from_json(&framework, &json);
            assert!(of_text.is_ok(), "{people}");
            #[cfg(feature = "authoring")]
            assert_file_agrees(&framework, &json, &of_text);
            let wrong = json.replacen("\"draft\"", "\"drafted\"", 1);
            assert!(!assert_agree(&framework, &wrong));
            assert_eq!(codes(&framework, &wrong), [if fits { "unknown_choice" } else { "too_large" }], "{people}");
        }
    }

    #[test]
    fn sound_files_are_read_directly() {
        for (name, framework, json) in files("valid") {
            assert!(assert_agree(&framework, &json), "{name}");
        }
    }

    #[test]
    fn broken_files_are_never_read_directly() {
        let files = files("invalid");
        assert!(files.len() > 20);
        for (name, framework, json) in files {
            assert!(!assert_agree(&framework, &json), "{name}");
        }
    }

    /// What a token of a file is changed to: nothing, another kind of value, another word, the same again.
    fn instead(token: &str) -> Vec<String> {
        let mut instead: Vec<String> = [
            "",
            "null",
            "true",
            "1",
            "1.0",
            "-1",
            "{}",
            "[]",
            "\"\"",
            "\" \"",
            "\"r1\"",
            "\"often\"",
            "\"agree\"",
            "\"dont_know\"",
            "\"draft\"",
            "\"submitted\"",
            "\"teacher\"",
            "\"planning\"",
            "\"culture\"",
            "\"shares_plans\"",
            "\"is_heard\"",
            "\"respondent\"",
            "\"status\"",
            "\"answers\"",
            "\"role\"",
            "\"comment\"",
            "\"notes\"",
            "\"importance\"",
            "\"high\"",
            "\"responses\"",
            "{\"is_heard\": \"agree\"}",
            "{\"draft\": null}",
            "[\"draft\"]",
        ]
        .map(str::to_owned)
        .into();
        instead.push(format!("{token}{token}"));
        instead.push(format!("{token}, {token}"));
        instead.push(token.replacen('e', "\\u0065", 1));
        instead
    }

    /// A file in pieces: texts, words, signs and blanks.
    fn pieces(json: &str) -> Vec<&str> {
        let (mut pieces, mut rest) = (Vec::new(), json);
        while let Some(first) = rest.chars().next() {
            let mut more = rest.char_indices().skip(1);
            let end = match first {
                '"' => more.skip_while(|(_, c)| *c != '"').nth(1),
                'a'..='z' | '0'..='9' | '-' => more.find(|(_, c)| ",}] \n".contains(*c)),
                _ => more.next(),
            };
            let (piece, others) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
            pieces.push(piece);
            rest = others;
        }
        pieces
    }

    #[test]
    fn both_readings_agree_on_every_file_of_which_one_token_is_changed() {
        let (mut direct, mut all) = (0, 0);
        for (name, framework, json) in files("valid") {
            // the others say nothing that these do not
            if !["every_field", "minimal", "nested_by_area", "asks_a_part"].contains(&name.as_str()) {
                continue;
            }
            let pieces = pieces(&json);
            for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| !piece.trim().is_empty()) {
                let (before, after) = (pieces[..index].concat(), pieces[index + 1..].concat());
                for instead in instead(piece) {
                    direct += usize::from(assert_agree(&framework, &format!("{before}{instead}{after}")));
                    all += 1;
                }
            }
        }
        // a test that only ever sees one verdict proves nothing
        assert!(direct > all / 50 && direct < all / 2, "{direct} of {all} were read directly");
    }
}

//! What the crate itself says, around the texts of frameworks: one data file for each language.
//!
//! English and Spanish are built in. An app brings a further language as a document of the same form:
//!
//! ```
//! use ilt::{Disclosed, Framework, Policy, Report, ResponseSet, score::Band, words::Words};
//!
//! let french = Words::from_json(r#"{
//!   "format": "ilt-words/1",
//!   "language": "fr",
//!   "labels": {"report": {"bands": {"strength": {"label": "Point fort"}}}},
//!   "sentences": {"share": "{count} sur {of}"}
//! }"#)?;
//! let framework = Framework::new_leaders();
//! let responses = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
//! let disclosed = Disclosed::of(&responses.close(), Policy::Confidential)?;
//! let report = Report::of_reflection(&disclosed.into(), &"fr-CA".parse()?, &[french]);
//! assert_eq!(report.words.band(Band::Strength).label, "Point fort");
//! assert_eq!(report.words.band(Band::Steady).label, "Steady"); // what is missing is in English
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
pub mod document;
mod labels;
mod likely_script;
mod phrases;
mod plural;
mod sentence;
pub(crate) mod tag;

pub(crate) use phrases::Phrases;

use std::sync::LazyLock;

use serde::{Serialize, Serializer};

use crate::diagnostic::{Pointer, Problems};
use crate::document::{Decode, FromTree, Node, Path, Shaped, Sink, from_tree, ways_in};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};
use document::WordsDocument;
use plural::Rule;
use sentence::Sentence;

/// The words that every other language is held to, and that stand wherever another language has none.
static ENGLISH: LazyLock<Words> = LazyLock::new(|| built_in(include_str!("en.json")));
static OTHERS: LazyLock<Vec<Words>> = LazyLock::new(|| [include_str!("es.json")].map(built_in).into());

/// The crate's own words in one language, checked: every label and sentence is one that the crate says, with the same
/// holes.
///
/// ```
/// use ilt::words::Words;
///
/// let problems = Words::from_json(r#"{
///   "format": "ilt-words/1",
///   "language": "fr",
///   "sentences": {"answered": "{n} sur {respondent} ont répondu"}
/// }"#).unwrap_err();
/// let problem = &problems.as_slice()[0];
/// assert_eq!((problem.code.as_str(), problem.pointer.as_str()), ("bad_hole", "/sentences/answered"));
/// assert_eq!(problem.help.as_deref(), Some("did you mean `respondents`?"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    document: WordsDocument,
    rule: Rule,
    right_to_left: bool,
    /// By the numbers of the declared sentences.
    sentences: Vec<Option<Sentence>>,
    missing: Vec<Pointer>,
}

ways_in! {
    /// Reads and checks a document.
    Words;
}

impl FromTree<()> for Words {
    fn from_tree((): (), tree: &Node) -> Result<Self, Problems> {
        from_tree(tree, Sink::new(), check::check)
    }
}

impl Words {
    /// Checks a document.
    ///
    /// # Errors
    /// Every problem of the document.
    pub fn check(mut document: WordsDocument) -> Result<Self, Problems> {
        let mut sink = Sink::new();
        document.cut(&[], &Path::root(), &mut sink);
        check::check(document, sink)
    }

    /// Reads and checks a file in YAML or JSON; every problem has its line and column.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), check::check)
    }

    /// The built-in words, English first: what a translation starts from.
    ///
    /// ```
    /// use ilt::words::Words;
    ///
    /// let languages: Vec<_> = Words::built_in().map(Words::language).collect();
    /// assert_eq!(languages, ["en", "es"]);
    /// ```
    pub fn built_in() -> impl Iterator<Item = &'static Self> + Clone {
        std::iter::once(&*ENGLISH).chain(OTHERS.iter())
    }

    /// The language's tag.
    pub fn language(&self) -> &str {
        &self.document.language
    }

    /// The places of the labels and sentences that these words lack; English stands for them.
    ///
    /// ```
    /// use ilt::words::Words;
    ///
    /// let french = Words::from_json(r#"{"format": "ilt-words/1", "language": "fr"}"#)?;
    /// let missing = french.missing();
    /// assert_eq!(missing[0].as_str(), "/labels/report/bands/strength/label");
    /// assert_eq!(missing.last().unwrap().as_str(), "/sentences/next_of_list");
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn missing(&self) -> &[Pointer] {
        &self.missing
    }

    /// The document of these words.
    pub fn to_document(&self) -> WordsDocument {
        self.document.clone()
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document.serialize(serializer)
    }
}

/// Words of this crate, whose files a test holds to the same check.
fn built_in(json: &str) -> Words {
    let mut sink = Sink::new();
    let document = Node::from_json(json).map(|tree| WordsDocument::decode(&tree, &Path::root(), &mut sink));
    check::words(document.unwrap_or_default(), None, &mut sink)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_languages_say_the_same_without_a_problem() {
        for json in [include_str!("en.json"), include_str!("es.json")] {
            let words = Words::from_json(json).unwrap();
            assert!(words.missing().is_empty(), "{}", words.language());
            assert!(Words::built_in().any(|built_in| *built_in == words), "{}", words.language());
        }
    }

    #[test]
    fn english_says_every_declared_sentence_and_no_other() {
        let declared: Vec<&str> = phrases::SENTENCES.iter().map(|declared| declared.name).collect();
        let written: Vec<&String> = ENGLISH.document.sentences.iter().flatten().map(|(name, _)| name).collect();
        assert_eq!(declared, written);
    }
}

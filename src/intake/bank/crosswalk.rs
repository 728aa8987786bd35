//! From a document to a crosswalk: every id is one of ours, and nothing stands there twice.

use std::collections::HashMap;

use super::document::{CrosswalkDocument, CrosswalkEntryDocument};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};
use crate::document::{FromTree, Node, Path, Shaped, Sink, from_tree, ways_in};
use crate::framework::check_id;
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

/// Which of our ids another tool's ids and codes are: a checked crosswalk.
///
/// ```
/// use ilt::intake::bank::Crosswalk;
///
/// let crosswalk = Crosswalk::from_json(r#"{
///   "format": "ilt-crosswalk/1", "areas": [], "scales": [],
///   "questions": [{"theirs": "Row 1", "ours": "delegation"}, {"theirs": "Row 1", "ours": "Sharing"}]
/// }"#);
/// let codes: Vec<_> = crosswalk.unwrap_err().iter().map(|problem| problem.code.as_str()).collect();
/// assert_eq!(codes, ["duplicate_id", "bad_id"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosswalk {
    pub(super) document: CrosswalkDocument,
}

ways_in! {
    /// Reads and checks a crosswalk.
    Crosswalk;
}

impl FromTree<()> for Crosswalk {
    fn from_tree((): (), tree: &Node) -> Result<Self, Problems> {
        from_tree(tree, Sink::new(), checked)
    }
}

impl Crosswalk {
    /// Checks a crosswalk's document.
    ///
    /// # Errors
    /// Every problem of the document, and that a person still has to decide something.
    pub fn check(mut document: CrosswalkDocument) -> Result<Self, Problems> {
        let mut sink = Sink::new();
        document.cut(&[], &Path::root(), &mut sink);
        checked(document, sink)
    }

    /// Reads and checks a crosswalk in YAML or JSON; every problem has its line and column.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::new(), checked)
    }

    /// The crosswalk's document.
    pub fn document(&self) -> &CrosswalkDocument {
        &self.document
    }
}

fn checked(document: CrosswalkDocument, mut sink: Sink) -> Result<Crosswalk, Problems> {
    let root = Pointer::root();
    let entries = |list: &[CrosswalkEntryDocument], at: Pointer| -> Vec<Entry> {
        list.iter().enumerate().map(|(index, entry)| Entry::of(entry, at.index(index))).collect()
    };
    let areas = entries(&document.areas, root.key("areas"));
    let questions = entries(&document.questions, root.key("questions"));
    let scales: Vec<Entry> = document
        .scales
        .iter()
        .enumerate()
        .map(|(index, scale)| Entry {
            theirs: scale.theirs.clone(),
            ours: scale.ours.clone(),
            is_gone: scale.gone == Some(true),
            at: root.key("scales").index(index),
        })
        .collect();
    unique(&areas, Entry::named, &mut sink);
    unique(&questions, Entry::named, &mut sink);
    unique(&scales, Entry::named, &mut sink);
    let both: Vec<Entry> = areas.into_iter().chain(questions).collect();
    for entry in both.iter().chain(&scales) {
        entry.id(&mut sink);
    }
    let said = document
        .areas
        .iter()
        .map(|entry| entry.words.as_ref())
        .enumerate()
        .map(|(index, words)| ("areas", index, words));
    let said = said
        .chain(document.questions.iter().enumerate().map(|(index, entry)| ("questions", index, entry.words.as_ref())));
    let said =
        said.chain(document.scales.iter().enumerate().map(|(index, entry)| ("scales", index, entry.words.as_ref())));
    for (list, index, words) in said {
        if let Some(words) = words {
            words.check(&root.key(list).index(index).key("words"), &mut sink);
        }
    }
    unique(&both, Entry::given, &mut sink);
    unique(&scales, Entry::given, &mut sink);
    for (index, scale) in document.scales.iter().enumerate() {
        let points = entries(&scale.points, root.key("scales").index(index).key("points"));
        points.iter().for_each(|entry| entry.id(&mut sink));
        for (entry, said) in points.iter().zip(&scale.points) {
            if let Some(words) = &said.words {
                words.check(&entry.at.key("words"), &mut sink);
            }
        }
        unique(&points, Entry::named, &mut sink);
        unique(&points, Entry::given, &mut sink);
    }
    if let Some(id) = &document.framework
        && let Err(error) = check_id(id)
    {
        sink.report(Diagnostic::new(error.code(), &root.key("framework"), error.to_string()));
    }
    let left = document.to_decide.as_ref().map_or(0, Vec::len);
    if left > 0 {
        let are = if left == 1 { "is" } else { "are" };
        let message = format!("there {are} {left} left to decide before anything is imported");
        let problem = Diagnostic::new(Code::Undecided, &root.key("to_decide"), message);
        sink.report(problem.help("answer each in the crosswalk and take it out of the list"));
    }
    Problems::or(sink.into_problems(), Some(Crosswalk { document }))
}

struct Entry {
    theirs: String,
    ours: String,
    is_gone: bool,
    at: Pointer,
}

impl Entry {
    fn of(entry: &CrosswalkEntryDocument, at: Pointer) -> Self {
        let is_gone = entry.gone == Some(true);
        Self { theirs: entry.theirs.clone(), ours: entry.ours.clone(), is_gone, at }
    }

    fn id(&self, sink: &mut Sink) {
        let at = self.at.key("ours");
        if let Err(error) = check_id(&self.ours)
            && !sink.is_broken(&at)
        {
            sink.report(Diagnostic::new(error.code(), &at, error.to_string()));
        }
    }

    /// By what another tool calls it, as long as it does.
    fn named(&self) -> Option<(&str, &'static str)> {
        (!self.is_gone).then_some((&self.theirs, "theirs"))
    }

    fn given(&self) -> Option<(&str, &'static str)> {
        Some((&self.ours, "ours"))
    }
}

fn unique(entries: &[Entry], key: fn(&Entry) -> Option<(&str, &'static str)>, sink: &mut Sink) {
    let mut seen: HashMap<&str, Pointer> = HashMap::new();
    for entry in entries {
        let Some((word, field)) = key(entry) else { continue };
        let at = entry.at.key(field);
        if sink.is_broken(&at) {
            continue;
        }
        match seen.get(word) {
            Some(first) => {
                let problem = Diagnostic::new(Code::DuplicateId, &at, "this stands here for two things");
                let problem = problem.related(first, "it stands here first");
                sink.report(problem.help("one of the two is another one, or `gone: true`"));
            }
            None => drop(seen.insert(word, at)),
        }
    }
}

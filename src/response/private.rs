//! The ways into types whose documents hold answers: whatever is told of such a document repeats only the names of
//! fields and what its framework knows.

use super::help::help_on_types;
use crate::diagnostic::Problems;
use crate::document::{Decode, FromTree, Kind, Known, Node, Path, Shaped, Sink, from_tree};
use crate::framework::document::ReleaseDocument;
use crate::framework::{Framework, Library};
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

pub(crate) trait FromPrivate: Sized {
    type Document: Decode + Shaped;

    /// The shape whose fields' names may be repeated.
    const KIND: Kind = <Self::Document as Shaped>::KIND;

    /// What the document says of a framework: "these responses were given".
    const SUBJECT: &str;

    /// Which framework the document says was answered.
    fn answers_to(document: &Self::Document) -> &ReleaseDocument;

    /// Checks a document, of which decoding may have reported problems already.
    fn checked(framework: &Framework, document: Self::Document, sink: Sink) -> Result<Self, Problems>;

    /// The same, with the words that a question offers where an answer is no word.
    fn told(framework: &Framework, document: Self::Document, sink: Sink) -> Result<Self, Problems> {
        Self::checked(framework, document, sink).map_err(|mut problems| {
            help_on_types(framework, problems.findings_mut());
            problems
        })
    }

    fn known(framework: &Framework) -> Known<'_> {
        Known::of(Self::KIND, framework.ids_of_answers())
    }

    fn keep_to_themselves(framework: &Framework, mut problems: Problems) -> Problems {
        Self::known(framework).keep_to_themselves(problems.findings_mut());
        problems
    }

    fn from_private(framework: &Framework, mut document: Self::Document) -> Result<Self, Problems> {
        let mut sink = Sink::private();
        document.cut(&[], &Path::root(), &mut sink);
        Self::told(framework, document, sink).map_err(|problems| Self::keep_to_themselves(framework, problems))
    }

    fn from_private_tree(framework: &Framework, tree: &Node) -> Result<Self, Problems> {
        from_tree(tree, Sink::private(), |document, sink| Self::told(framework, document, sink))
            .map_err(|problems| Self::keep_to_themselves(framework, problems))
    }

    fn from_private_text(framework: &Framework, json: &str) -> Result<Self, Problems> {
        Self::from_private_tree(framework, &Node::from_json(json)?)
    }

    /// Reads a document against the framework of the library that it names.
    fn from_library(library: &Library, json: &str) -> Result<Self, Problems> {
        let tree = Node::from_json(json)?;
        let mut named = None;
        let read = from_tree(&tree, Sink::private(), |document, mut sink| {
            named = Self::answers_to(&document).find(library, Self::SUBJECT, &mut sink);
            match named {
                Some(framework) => Self::told(framework, document, sink),
                None => Problems::or(sink.into_problems(), None),
            }
        });
        read.map_err(|mut problems| {
            let ids = named.into_iter().flat_map(Framework::ids_of_answers);
            Known::of(Self::KIND, ids).keep_to_themselves(problems.findings_mut());
            problems
        })
    }

    #[cfg(feature = "authoring")]
    fn from_private_file(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::private(), |document, sink| Self::told(framework, document, sink))
            .map_err(|problems| problems.keeping_to_themselves(&Self::known(framework)))
    }
}

impl<T: FromPrivate> FromTree<&Framework> for T {
    fn from_tree(framework: &Framework, tree: &Node) -> Result<Self, Problems> {
        Self::from_private_tree(framework, tree)
    }

    fn from_text(framework: &Framework, json: &str) -> Result<Self, Problems> {
        Self::from_private_text(framework, json)
    }
}

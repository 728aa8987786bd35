//! The ways into types whose documents hold answers: whatever is told of such a document repeats only the names of
//! fields and what its framework knows.

use super::help::help_on_types;
use crate::diagnostic::Problems;
use crate::document::{Decode, Kind, Known, Node, Path, Shaped, Sink, from_tree};
use crate::framework::Framework;
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile, load};

pub(crate) trait FromPrivate: Sized {
    type Document: Decode + Shaped;

    /// The shape whose fields' names may be repeated.
    const KIND: Kind;

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

    #[cfg(feature = "authoring")]
    fn from_private_file(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        load(file, Sink::private(), |document, sink| Self::told(framework, document, sink))
            .map_err(|problems| problems.keeping_to_themselves(&Self::known(framework)))
    }
}

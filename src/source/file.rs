use std::fmt;
use std::sync::{Arc, OnceLock};

use super::format::SourceFormat;
use super::lines::Lines;
use super::located::{self, Located};
use super::outline::Outline;
use crate::document::without_mark;

/// A file's text with the path under which people know it. The crate opens no files. A file is read once, whatever is
/// asked of it and of its clones.
///
/// ```
/// use ilt::{Framework, source::SourceFile};
///
/// let file = SourceFile::new("our-framework.yaml", "id: Our Framework\n");
/// let problems = Framework::read(&file).unwrap_err();
/// assert!(problems.to_string().contains("our-framework.yaml:1:5"));
/// ```
#[derive(Clone)]
pub struct SourceFile {
    shared: Arc<Shared>,
}

struct Shared {
    path: String,
    text: String,
    format: SourceFormat,
    located: OnceLock<Located>,
    /// Of a JSON file that was not read so far.
    outline: OnceLock<Option<Outline>>,
}

impl SourceFile {
    /// The largest file that is read, in bytes.
    pub const MOST_BYTES: usize = located::MOST_BYTES;

    /// A file whose format follows from its path.
    pub fn new(path: &str, text: impl Into<String>) -> Self {
        Self::with_format(path, text, SourceFormat::of_path(path))
    }

    /// A file in that format.
    pub fn with_format(path: &str, text: impl Into<String>, format: SourceFormat) -> Self {
        let mut text = text.into();
        // it is no character of the first line
        let mark = text.len() - without_mark(&text).len();
        text.drain(..mark);
        let (located, outline) = (OnceLock::new(), OnceLock::new());
        Self { shared: Arc::new(Shared { path: path.to_owned(), text, format, located, outline }) }
    }

    /// The path under which people know the file.
    pub fn path(&self) -> &str {
        &self.shared.path
    }

    /// The file's text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.shared.text
    }

    /// The lines of the text; none of one that is too large to be read.
    pub(super) fn lines(&self) -> Lines<'_> {
        Lines::new(if self.is_small_enough() { self.text() } else { "" })
    }

    /// What the file holds, read when it is asked for the first time.
    pub(super) fn located(&self) -> &Located {
        self.shared.located.get_or_init(|| Located::read(self.text(), self.format()))
    }

    /// What stands near the top of a JSON file that nobody needed to read whole so far.
    pub(super) fn outline(&self) -> Option<&Outline> {
        if self.format() != SourceFormat::Json || self.shared.located.get().is_some() || !self.is_small_enough() {
            return None;
        }
        self.shared.outline.get_or_init(|| Outline::of_json(self.text())).as_ref()
    }

    /// The text of a JSON file that can be read; one that was found to be no JSON is not to be read again.
    pub(crate) fn json(&self) -> Option<&str> {
        let may_be_json = self.shared.outline.get().is_none_or(Option::is_some);
        (self.format() == SourceFormat::Json && self.is_small_enough() && may_be_json).then(|| self.text())
    }

    fn is_small_enough(&self) -> bool {
        self.text().len() <= Self::MOST_BYTES
    }

    /// How the file is written.
    pub fn format(&self) -> SourceFormat {
        self.shared.format
    }
}

impl PartialEq for SourceFile {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
            || (self.path(), self.text(), self.format()) == (other.path(), other.text(), other.format())
    }
}

impl Eq for SourceFile {}

impl fmt::Debug for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // it may hold responses
        f.debug_struct("SourceFile")
            .field("path", &self.path())
            .field("bytes", &self.text().len())
            .finish_non_exhaustive()
    }
}

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::format::SourceFormat;
use super::lines::Lines;
use super::located::Located;
use super::start::Start;
use crate::document::{Node, without_mark};

/// A file's text with the path under which people know it. The crate opens no files. A file is read once, whatever is
/// asked of it and of its clones; what is wrong in sound-looking responses is looked for in a second reading.
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
    start: OnceLock<Start>,
}

impl SourceFile {
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
        let (located, start) = (OnceLock::new(), OnceLock::new());
        Self { shared: Arc::new(Shared { path: path.to_owned(), text, format, located, start }) }
    }

    /// The path under which people know the file.
    pub fn path(&self) -> &str {
        &self.shared.path
    }

    /// The file's text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.shared.text
    }

    pub(super) fn lines(&self) -> Lines<'_> {
        Lines::new(self.text())
    }

    /// The place of some bytes of the text, on the first line on which they stand.
    #[cfg(feature = "tables")]
    pub(crate) fn span(&self, bytes: std::ops::Range<usize>) -> crate::diagnostic::Span {
        let lines = self.lines();
        lines.span(lines.on_first_line(bytes))
    }

    /// Where a line starts, which is counted from 1.
    #[cfg(feature = "tables")]
    pub(crate) fn start_of_line(&self, line: usize) -> usize {
        self.lines().start(line)
    }

    /// What the file holds, read when it is asked for the first time.
    pub(super) fn located(&self) -> &Located {
        self.shared.located.get_or_init(|| Located::read(self.text(), self.format()))
    }

    /// The document in the file, as far as it can be read.
    pub(super) fn tree(&self) -> Option<&Node> {
        self.located().tree.as_ref()
    }

    /// How a JSON file starts that was not read whole so far.
    pub(super) fn start(&self) -> Option<&Start> {
        self.unread_json().map(|json| self.shared.start.get_or_init(|| Start::of_json(json)))
    }

    /// The text of a JSON file that was not read whole so far.
    pub(crate) fn unread_json(&self) -> Option<&str> {
        (self.format() == SourceFormat::Json && self.shared.located.get().is_none()).then(|| self.text())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_only_where_its_start_does_not_say_what_is_asked() {
        let is_whole = |file: &SourceFile| file.shared.located.get().is_some();
        let list = format!("[{}]", vec!["1"; 2_000].join(","));
        let file = SourceFile::new("a.json", format!(r#"{{"format": "f", "list": {list}, "id": "i"}}"#));
        assert_eq!((file.text_at("/format").as_deref(), is_whole(&file)), (Some("f"), false));
        assert!(file.unread_json().is_some());
        assert_eq!((file.text_at("/id").as_deref(), is_whole(&file)), (Some("i"), true));
        assert!(file.unread_json().is_none());
        let small = SourceFile::new("a.json", r#"{"id": "i"}"#);
        assert_eq!((small.text_at("/format"), is_whole(&small)), (None, false));
    }
}
